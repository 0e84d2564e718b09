"""The duty to be heard (høringspligt): a case of one body that touches the field of another."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.actors import ActorField
from samklang.accounts.rules import Visitor
from samklang.consultations.models.consultations import Consultation
from samklang.core.ids import PublicIdField
from samklang.core.naming import Named, SortKeyField
from samklang.meetings.models import DECIDING, AgendaItem
from samklang.people.models import Organisation, Role
from samklang.people.models.memberships import standing_of
from samklang.people.rules import is_in_secretariat


class DutyState(models.TextChoices):
    """How far a case has come with who has the field it touches: told by its times, never stored."""

    NOT_ASKED = "not_asked", pgettext_lazy("duty", "Not asked")
    WAITING = "waiting", pgettext_lazy("duty", "Waits for the answer")
    OVERDUE = "overdue", pgettext_lazy("duty", "The deadline is past")
    PROVISIONAL = "provisional", pgettext_lazy("duty", "Answered provisionally")
    ANSWERED = "answered", pgettext_lazy("duty", "Answered")
    DECLINED = "declined", pgettext_lazy("duty", "Has no remarks")


class DutyCaseQuerySet(models.QuerySet["DutyCase"]):
    def readable_by(self, user: Visitor) -> Self:
        """The secretariat reads all; others the cases of bodies they sit in, keep or serve, on both sides."""
        if is_in_secretariat(user):
            return self.all()
        standing = standing_of(user)
        held = (Role.COMMITTEE_SECRETARY, Role.ELECTED_MEMBER)
        bodies = standing.serves.union(*(standing.organisations_as.get(role, frozenset()) for role in held))
        return self.filter(Q(body__in=bodies) | Q(touches__in=bodies))

    def with_times(self) -> Self:
        """Each with when it is decided, asked and answered: `meets_on`, `decided_on`, `asked_at`, …"""
        items = AgendaItem.objects.filter(duty_cases=models.OuterRef("pk"))
        last = items.order_by("-meeting__held_on", "-pk")
        decided = last.filter(decision__kind__in=DECIDING)
        party = "consultation__inquiry__parties"
        return self.annotate(
            meets_on=models.Subquery(last.values("meeting__held_on")[:1]),
            decided_on=models.Subquery(decided.values("meeting__held_on")[:1]),
            asked_at=F("consultation__inquiry__asked_at"),
            answered_at=F(f"{party}__answered_at"),
            provisional_at=F(f"{party}__provisional_at"),
            declined_at=F(f"{party}__declined_at"),
        )


class DutyCase(Named):
    """A case a body will decide, which touches the field of another body that must be heard first.

    It is registered by the body's officer or by the secretariat, and asked about by a hearing of kind `duty`.
    """

    public_id = PublicIdField(prefix="duty")
    body = models.ForeignKey(
        Organisation, verbose_name=_("whose case it is"), on_delete=models.PROTECT, related_name="duty_cases"
    )
    touches = models.ForeignKey(
        Organisation,
        verbose_name=_("whose field it touches"),
        on_delete=models.PROTECT,
        related_name="duty_cases_to_hear",
    )
    title = models.CharField(_("title"), max_length=200)
    case_number = models.CharField(_("case number"), max_length=60)
    field = models.TextField(_("which field it touches, and how"))
    text = models.TextField(_("the case"))
    items = models.ManyToManyField(AgendaItem, verbose_name=_("on the agenda"), related_name="duty_cases")
    consultation = models.OneToOneField(
        Consultation, on_delete=models.PROTECT, related_name="duty_case", null=True, editable=False
    )
    registered_at = models.DateTimeField(_("registered"), default=timezone.now, editable=False)
    registered_by = ActorField(_("registered by"))
    sort_key = SortKeyField(of=["title"])
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = DutyCaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("case of the duty to be heard")
        verbose_name_plural = _("cases of the duty to be heard")
        ordering = ["-registered_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(body=F("touches")),
                name="a_body_need_not_ask_itself",
                violation_error_message=_("A body is not heard about its own case. Choose another."),
            ),
            models.UniqueConstraint(
                fields=["body", "case_number", "touches"],
                name="a_case_is_registered_once",
                violation_error_message=_("This case is registered already."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("duty_case", args=[self.public_id])
