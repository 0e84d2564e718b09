"""Who is asked, at which addresses, and how far they have come."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.inquiries.models.inquiries import Inquiry
from samklang.mail.models import Message, State
from samklang.people.models import Organisation
from samklang.people.rules import is_in_secretariat


class Progress(models.TextChoices):
    """How far a party has come: told by its times, never stored."""

    NOT_ASKED = "not_asked", _("Not asked yet")
    ASKED = "asked", _("Asked")
    OPENED = "opened", _("Has opened")
    WRITING = "writing", _("Is writing")
    PROVISIONAL = "provisional", _("Answered provisionally")
    ANSWERED = "answered", _("Answered")
    LATE = "late", _("Answered late")
    DECLINED = "declined", _("Will not answer")
    SILENT = "silent", _("Silent")


class PartyQuerySet(models.QuerySet["Party"]):
    def readable_by(self, user: Visitor) -> Self:
        return self.all() if is_in_secretariat(user) else self.none()

    def with_deadline(self) -> Self:
        """Each with its own deadline as `due`: that of the inquiry, or the one it was given."""
        return self.annotate(due=Coalesce(F("extended_to"), F("inquiry__deadline")))

    def with_progress(self, now: datetime) -> Self:
        """Each with `how_far` it has come, as `Party.progress` tells it, and the `place` of that in order."""
        come = Case(
            When(asked_at=None, then=Value(Progress.NOT_ASKED)),
            When(answered_at__gt=F("due"), then=Value(Progress.LATE)),
            When(answered_at__isnull=False, then=Value(Progress.ANSWERED)),
            When(declined_at__isnull=False, then=Value(Progress.DECLINED)),
            When(provisional_at__isnull=False, then=Value(Progress.PROVISIONAL)),
            When(due__lt=now, then=Value(Progress.SILENT)),
            When(began_at__isnull=False, then=Value(Progress.WRITING)),
            When(opened_at__isnull=False, then=Value(Progress.OPENED)),
            default=Value(Progress.ASKED),
            output_field=models.CharField(),
        )
        places = [When(how_far=value, then=place) for place, value in enumerate(Progress.values)]
        place = Case(*places, output_field=models.IntegerField())
        return self.with_deadline().annotate(how_far=come).annotate(place=place)

    def still_owing(self) -> Self:
        """Those who were asked and have neither answered finally nor declined."""
        return self.filter(asked_at__isnull=False, answered_at=None, declined_at=None)

    def by_name(self) -> Self:
        return self.select_related("organisation", "inquiry").order_by("organisation__sort_key", "pk")


class Party(models.Model):
    """One organisation that is asked (høringspart), and how far it has come.

    `addition` is what its letter says beside that of the others. A provisional answer stands until the body
    has met; the final one takes its place, and both times are kept.
    """

    public_id = PublicIdField(prefix="party")
    inquiry = models.ForeignKey(Inquiry, on_delete=models.CASCADE, related_name="parties")
    organisation = models.ForeignKey(
        Organisation, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="asked_in"
    )
    addition = models.TextField(_("what only this party is told"), blank=True)
    extended_to = models.DateTimeField(_("deadline of its own"), null=True, blank=True)
    extension_reason = models.CharField(_("why it has longer"), max_length=300, blank=True)
    asked_at = models.DateTimeField(_("asked"), null=True, editable=False)
    opened_at = models.DateTimeField(pgettext_lazy("party", "opened"), null=True, editable=False)
    began_at = models.DateTimeField(_("began to write"), null=True, editable=False)
    provisional_at = models.DateTimeField(_("answered provisionally"), null=True, editable=False)
    answered_at = models.DateTimeField(_("answered"), null=True, editable=False)
    declined_at = models.DateTimeField(_("declined to answer"), null=True, editable=False)
    declined_because = models.CharField(_("why it does not answer"), max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = PartyQuerySet.as_manager()

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        constraints = [
            models.UniqueConstraint(
                fields=["inquiry", "organisation"],
                name="a_party_is_asked_once",
                violation_error_message=_("This organisation is asked already."),
            ),
            models.CheckConstraint(
                condition=Q(extended_to=None, extension_reason="")
                | (Q(extended_to__isnull=False) & ~Q(extension_reason="")),
                name="a_deadline_is_moved_with_a_reason",
                violation_error_message=_("Write why this party has longer."),
            ),
            models.CheckConstraint(
                condition=Q(declined_at=None) | Q(answered_at=None),
                name="a_party_answers_or_declines",
                violation_error_message=_("A party that has answered has not declined."),
            ),
        ]

    def __str__(self) -> str:
        return self.organisation.name

    def get_absolute_url(self) -> str:
        return reverse("party", args=[self.public_id])

    def deadline(self) -> datetime:
        """Return the last moment at which it may answer."""
        return self.extended_to or self.inquiry.deadline

    def is_over(self, now: datetime | None = None) -> bool:
        return (now or timezone.now()) > self.deadline()

    def progress(self, now: datetime | None = None) -> Progress:
        """Return how far it has come at a moment (now)."""
        if self.asked_at is None:
            return Progress.NOT_ASKED
        if self.answered_at:
            return Progress.LATE if self.answered_at > self.deadline() else Progress.ANSWERED
        if self.declined_at:
            return Progress.DECLINED
        if self.provisional_at:
            return Progress.PROVISIONAL
        if self.is_over(now):
            return Progress.SILENT
        if self.began_at:
            return Progress.WRITING
        return Progress.OPENED if self.opened_at else Progress.ASKED


class Addressee(models.Model):
    """Somebody a party's letter goes to: its mailbox, a person, or who stands in for them."""

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="addressees")
    name = models.CharField(_("name"), max_length=150, blank=True)
    email = models.EmailField(_("e-mail"))
    is_substitute = models.BooleanField(_("stands in for the others"), default=False)
    left_at = models.DateTimeField(_("is not there any more"), null=True, editable=False)
    called_in_at = models.DateTimeField(_("is written to as well"), null=True, editable=False)

    class Meta:
        verbose_name = _("addressee")
        verbose_name_plural = _("addressees")
        ordering = ["is_substitute", "pk"]
        constraints = [
            models.UniqueConstraint(
                models.functions.Lower("email"),
                "party",
                name="an_address_once_per_party",
                violation_error_message=_("This address stands there already."),
            )
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def came_back(self) -> bool:
        """Whether the last mail to this address did not arrive; read with `links__mail`."""
        return self.returned() is not None

    def returned(self) -> Message | None:
        """Return the last mail to this address if a mail server refused it or sent it back."""
        mails = [link.mail for link in self.links.all() if link.mail]
        last = mails[-1] if mails else None
        return last if last and last.state() in (State.REFUSED, State.BOUNCED) else None


class Reminder(models.Model):
    """A reminder a party was sent on a day of the plan: the row sees to it that there is one only."""

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="reminders")
    due_on = models.DateField(_("day of the plan"))
    sent_at = models.DateTimeField(_("sent"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        ordering = ["due_on"]
        constraints = [models.UniqueConstraint(fields=["party", "due_on"], name="reminded_once_a_day")]

    def __str__(self) -> str:
        return self.due_on.isoformat()
