"""The duty to be heard (høringspligt): a case of one body that touches the field of another."""

from datetime import date, datetime
from typing import Protocol, Self, cast

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.actors import ActorField
from samklang.accounts.rules import Visitor
from samklang.consultations.models.consultations import Consultation
from samklang.core.ids import PublicIdField
from samklang.core.naming import Named, SortKeyField
from samklang.inquiries.models import Party
from samklang.meetings.models import DECIDING, AgendaItem, DecisionKind
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


class WasHeard(models.TextChoices):
    """Whether a case was heard before it was decided."""

    UNDECIDED = "undecided", pgettext_lazy("duty", "Not decided yet")
    HEARD = "heard", pgettext_lazy("duty", "Heard before it was decided")
    UNANSWERED = "unanswered", pgettext_lazy("duty", "Asked, but decided before the answer")
    UNASKED = "unasked", pgettext_lazy("duty", "Decided without having been heard")


class _Times(Protocol):
    """What `with_times` adds to a row."""

    asked_at: datetime | None
    due: datetime | None
    heard_at: datetime | None
    answered_at: datetime | None
    provisional_at: datetime | None
    declined_at: datetime | None
    meets_on: date | None
    decided_on: date | None
    decision: str | None


def _none_by_then(moment: str) -> Q:
    """The condition that something had not happened by the day it was decided."""
    return Q(**{f"{moment}__isnull": True}) | Q(**{f"{moment}__date__gt": F("decided_on")})


def bodies_close_to(user: Visitor) -> frozenset[int]:
    """Return the bodies somebody sits in, keeps the meetings of, or serves as an officer."""
    standing = standing_of(user)
    held = (Role.COMMITTEE_SECRETARY, Role.ELECTED_MEMBER)
    return standing.serves.union(*(standing.organisations_as.get(role, frozenset()) for role in held))


class DutyCaseQuerySet(models.QuerySet["DutyCase"]):
    def readable_by(self, user: Visitor) -> Self:
        """The secretariat reads all; others the cases of bodies they sit in, keep or serve, on both sides."""
        if is_in_secretariat(user):
            return self.all()
        bodies = bodies_close_to(user)
        return self.filter(Q(body__in=bodies) | Q(touches__in=bodies))

    def with_times(self) -> Self:
        """Each with when it is decided, asked and answered: what `state` and `was_heard` are told by."""
        items = AgendaItem.objects.filter(duty_cases=OuterRef("pk"))
        last = items.order_by("-meeting__held_on", "-pk")
        decided = last.filter(decision__kind__in=DECIDING)
        party = Party.objects.filter(
            inquiry__consultation__duty_case=OuterRef("pk"), organisation=OuterRef("touches")
        ).annotate(
            due=Coalesce("extended_to", "inquiry__deadline"),
            heard_at=Coalesce("provisional_at", "answered_at", "declined_at"),
        )
        of_party = ("due", "heard_at", "answered_at", "provisional_at", "declined_at")
        return self.annotate(
            meets_on=Subquery(last.values("meeting__held_on")[:1]),
            decided_on=Subquery(decided.values("meeting__held_on")[:1]),
            decision=Subquery(last.values("decision__kind")[:1]),
            asked_at=F("consultation__inquiry__asked_at"),
            **{name: Subquery(party.values(name)[:1]) for name in of_party},
        )

    def decided_unasked(self) -> Self:
        """Decided without having been heard: nobody was asked before that day, and nobody answered."""
        return self.decided_unanswered().filter(_none_by_then("asked_at"))

    def decided_unanswered(self) -> Self:
        """Decided before there was an answer, whether anybody was asked or not."""
        return self.with_times().filter(_none_by_then("heard_at"), decided_on__isnull=False)

    def asked_but_unanswered(self) -> Self:
        """Decided before the answer, though who has the field had been asked."""
        return self.decided_unanswered().filter(asked_at__date__lte=F("decided_on"))

    def undecided(self) -> Self:
        return self.with_times().filter(decided_on=None)

    def last_meeting_first(self) -> Self:
        """With the times, the meeting that is furthest ahead first."""
        return self.with_times().order_by("-meets_on", "-pk")


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

    def last_item(self) -> AgendaItem:
        """Return where it stands on the last agenda it came to."""
        items = self.items.select_related("meeting__body", "decision")
        return items.order_by("-meeting__held_on", "-pk")[:1].get()

    def meets_on_day(self) -> date:
        """Return the day on which the body meets about it."""
        return self.last_item().meeting.held_on

    def state(self, now: datetime | None = None) -> DutyState:
        """Return how far it has come; of a row that was read `with_times`."""
        times = cast("_Times", self)
        if times.asked_at is None:
            return DutyState.NOT_ASKED
        if times.answered_at:
            return DutyState.ANSWERED
        if times.declined_at:
            return DutyState.DECLINED
        if times.provisional_at:
            return DutyState.PROVISIONAL
        return DutyState.OVERDUE if times.due and times.due < (now or timezone.now()) else DutyState.WAITING

    def was_heard(self) -> WasHeard:
        """Return whether it was heard before it was decided; of a row that was read `with_times`."""
        times = cast("_Times", self)
        day = times.decided_on
        if day is None:
            return WasHeard.UNDECIDED
        if times.heard_at and timezone.localdate(times.heard_at) <= day:
            return WasHeard.HEARD
        asked_in_time = times.asked_at and timezone.localdate(times.asked_at) <= day
        return WasHeard.UNANSWERED if asked_in_time else WasHeard.UNASKED

    def is_decided(self) -> bool:
        """Whether it was decided; of a row that was read `with_times`."""
        return self.was_heard() is not WasHeard.UNDECIDED

    def decision_in_words(self) -> str:
        """Return what was decided last; of a row that was read `with_times`."""
        kind = cast("_Times", self).decision
        return str(DecisionKind(kind).label) if kind else ""
