"""Mails that came to the mailbox for answers, and how reading it goes."""

from datetime import date
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.actors import ActorField
from samklang.accounts.rules import Visitor
from samklang.consultations.models.consultations import Consultation
from samklang.consultations.models.submissions import Submission
from samklang.core.ids import PublicIdField
from samklang.core.naming import FindableField, Named, found_in
from samklang.files.keeping import Grounds, first_still_kept, last_day_after
from samklang.files.models import StoredFile
from samklang.people.rules import is_in_secretariat


class MailState(models.TextChoices):
    """What became of a mail: told by its times, never stored."""

    WAITING = "waiting", pgettext_lazy("mails", "Waiting")
    TAKEN = "taken", pgettext_lazy("mails", "Taken in")
    SET_ASIDE = "set_aside", pgettext_lazy("mails", "Set aside")


_CONDITIONS = {
    MailState.WAITING: Q(submission=None, set_aside_at=None),
    MailState.TAKEN: Q(submission__isnull=False),
    MailState.SET_ASIDE: Q(set_aside_at__isnull=False),
}


class MailNature(models.TextChoices):
    """What a mail is by its own headers. Only a letter may ever be answered by a machine."""

    LETTER = "letter", pgettext_lazy("mails", "Letter")
    LIST = "list", pgettext_lazy("mails", "From a mailing list")
    AUTOMATIC = "automatic", pgettext_lazy("mails", "Automatic reply")
    BOUNCE = "bounce", pgettext_lazy("mails", "A mail that came back")
    OWN = "own", pgettext_lazy("mails", "Sent by ourselves")


class Waits(models.TextChoices):
    """Why a mail waits for a person."""

    NO_HEARING = "no_hearing", _("It does not say which hearing it is about.")
    SEVERAL = "several", _("It may be about more than one hearing.")
    CLOSED = "closed", _("The hearing takes no answers now.")
    REPLY = "reply", _("It is about an answer we have: perhaps an addition, perhaps only a thank-you.")
    LIST = "list", _("It came by a mailing list.")
    MANY = "many", _("This sender has written many times today.")
    UNREADABLE = "unreadable", _("The mail cannot be opened here.")
    SAME_NUMBER = "same_number", _("It has the number of another mail from this sender, but another text.")


class Aside(models.TextChoices):
    """Why a mail was set aside by itself; a person writes a reason in words."""

    AUTOMATIC = MailNature.AUTOMATIC.value, _("A machine answered: somebody is away, say.")
    BOUNCE = MailNature.BOUNCE.value, _("It tells that a mail could not be delivered.")
    OWN = MailNature.OWN.value, _("We sent it ourselves.")
    SAME = "same", _("It came by another way too, and is known.")


class IncomingMailQuerySet(models.QuerySet["IncomingMail"]):
    def readable_by(self, user: Visitor) -> Self:
        """What people write to the mailbox is the secretariat's, as the answers are."""
        return self.all() if is_in_secretariat(user) else self.none()

    def in_state(self, state: MailState) -> Self:
        return self.filter(_CONDITIONS[state])

    def called(self, typed: str) -> Self:
        """Those whose sender or subject holds what was typed."""
        return self.filter(found_in("findable", typed))

    def unsorted(self) -> Self:
        """Those that are kept and that nothing has been done with yet."""
        return self.in_state(MailState.WAITING).filter(sorted_at=None)

    def past_keeping(self, *, today: date) -> Self:
        """Those set aside so long ago that nobody asks for them: no answer is no paper of a case."""
        first = first_still_kept(today, days=settings.MAILBOX_KEPT_DAYS)
        return self.in_state(MailState.SET_ASIDE).filter(set_aside_at__lt=first)

    def counts(self) -> dict[str, int]:
        """Return how many there are in each state, in one query."""
        return self.aggregate(
            **{state.value: models.Count("pk", filter=condition) for state, condition in _CONDITIONS.items()}
        )


class IncomingMail(Named):
    """A mail as it lay in the mailbox, byte for byte: it becomes an answer, waits, or is set aside.

    `arrived_at` is when the mail server had it: an answer is as early as that, whenever it was read.
    `waits_because` says why no hearing could be told; `consultation` is then what seems likeliest.
    """

    GROUNDS: ClassVar = Grounds(
        kept=_("Came to the mailbox, and is no answer"), not_filed=_("Is not filed: no answer to a hearing")
    )
    public_id = PublicIdField(prefix="post")
    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="incoming_mail")
    nature = models.CharField(_("what it is"), max_length=10, choices=MailNature)
    message_id = models.CharField(max_length=250, blank=True, db_index=True, editable=False)
    sender = models.EmailField(_("sender"), blank=True)
    sender_name = models.CharField(_("name of the sender"), max_length=200, blank=True)
    subject = models.CharField(_("subject"), max_length=250, blank=True)
    excerpt = models.TextField(_("how it begins"), blank=True)
    findable = FindableField(of=["sender", "sender_name", "subject"])
    arrived_at = models.DateTimeField(_("arrived"))
    kept_at = models.DateTimeField(default=timezone.now, editable=False)
    sorted_at = models.DateTimeField(null=True, editable=False)
    waits_because = models.CharField(_("why it waits"), max_length=300, blank=True)
    consultation = models.ForeignKey(
        Consultation,
        verbose_name=_("hearing"),
        on_delete=models.PROTECT,
        related_name="mails",
        null=True,
        blank=True,
    )
    submission = models.ForeignKey(
        Submission, on_delete=models.PROTECT, related_name="mails", null=True, blank=True, editable=False
    )
    set_aside_at = models.DateTimeField(_("set aside"), null=True, editable=False)
    set_aside_because = models.CharField(_("why it was set aside"), max_length=300, blank=True)
    decided_by = ActorField(_("decided by"), blank=True)

    objects = IncomingMailQuerySet.as_manager()

    class Meta:
        verbose_name = _("incoming mail")
        verbose_name_plural = _("incoming mails")
        ordering = ["-arrived_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(submission=None) | Q(set_aside_at=None),
                name="a_mail_is_taken_in_or_set_aside",
            ),
            models.CheckConstraint(
                condition=Q(set_aside_at=None, set_aside_because="")
                | (Q(set_aside_at__isnull=False) & ~Q(set_aside_because="")),
                name="a_mail_is_set_aside_for_a_reason",
                violation_error_message=_("Write why it is set aside."),
            ),
            models.CheckConstraint(
                condition=Q(submission=None, set_aside_at=None) | ~Q(decided_by=""),
                name="a_mail_is_decided_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.subject or self.sender_name or self.sender or self.public_id

    def get_absolute_url(self) -> str:
        return reverse("incoming_mail", args=[self.public_id])

    def state(self) -> MailState:
        if self.submission_id is not None:
            return MailState.TAKEN
        return MailState.SET_ASIDE if self.set_aside_at else MailState.WAITING

    def kept_until(self) -> date | None:
        """Return the last day on which what was set aside is still here."""
        if self.set_aside_at is None:
            return None
        return last_day_after(self.set_aside_at, days=settings.MAILBOX_KEPT_DAYS)

    def why(self) -> str:
        """Return in words why it waits, or why it was set aside."""
        if self.waits_because in Waits.values:
            return str(Waits(self.waits_because).label)
        because = self.set_aside_because
        return str(Aside(because).label) if because in Aside.values else because


class MailboxReading(models.Model):
    """How reading one mailbox goes: when it was last read whole, and what is wrong if something is."""

    address = models.CharField(_("mailbox"), max_length=250, unique=True)
    tried_at = models.DateTimeField(_("last tried"), null=True, editable=False)
    read_at = models.DateTimeField(_("last read"), null=True, editable=False)
    problem = models.TextField(_("what is wrong"), blank=True, editable=False)

    class Meta:
        verbose_name = _("mailbox")
        verbose_name_plural = _("mailboxes")

    def __str__(self) -> str:
        return self.address
