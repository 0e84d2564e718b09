"""The outbox: every mail the system has to send, kept until a mail server has taken it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from email.utils import parseaddr

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField
from samklang.accounts.rules import Visitor, is_administrator
from samklang.core.ids import PublicIdField
from samklang.core.naming import FindableField, Named, found_in
from samklang.files.models import StoredFile


class State(models.TextChoices):
    """How it stands with a mail: told by its times, never stored."""

    WAITING = "waiting", _("Waiting")
    SENT = "sent", _("Sent")
    REFUSED = "refused", _("Could not be sent")
    BOUNCED = "bounced", _("Came back")


_PATIENCE = timedelta(days=5)  # as long as mail servers themselves commonly try
_CONDITIONS = {
    State.WAITING: Q(sent_at=None, refused_at=None),
    State.SENT: Q(sent_at__isnull=False, bounced_at=None),
    State.REFUSED: Q(refused_at__isnull=False),
    State.BOUNCED: Q(bounced_at__isnull=False),
}

_FORGOTTEN = Q(to="", reply_to="", subject="", findable="", text="", html="", problem="")


class MessageQuerySet(models.QuerySet["Message"]):
    def in_state(self, state: State) -> "MessageQuerySet":
        return self.filter(_CONDITIONS[state])

    def called(self, typed: str) -> "MessageQuerySet":
        """Those whose receiver or subject holds what was typed."""
        return self.filter(found_in("findable", typed))

    def to_any_of(self, addresses: Iterable[str]) -> "MessageQuerySet":
        """Those to one of these addresses, in capitals or not."""
        return self.filter(_is_any_of("to", addresses))

    def answered_to_any_of(self, addresses: Iterable[str]) -> "MessageQuerySet":
        """Those whose answers go to one of these addresses."""
        return self.filter(_is_any_of("reply_to", addresses))

    def too_old(self, *, now: datetime) -> "MessageQuerySet":
        """Those that have waited so long that they should not go out any more."""
        return self.filter(
            Q(is_private=True, waiting_since__lt=now - _patience(is_private=True))
            | Q(is_private=False, waiting_since__lt=now - _patience(is_private=False))
        )

    def past_keeping(self, *, now: datetime) -> "MessageQuerySet":
        """Those that ended so long ago that nobody needs any more what they said and to whom."""
        before = now - timedelta(days=settings.MAIL_KEPT_DAYS)
        ended = self.filter(Q(sent_at__lt=before) | Q(refused_at__lt=before))
        return ended.exclude(_FORGOTTEN)

    def readable_by(self, user: Visitor) -> "MessageQuerySet":
        """The outbox holds addresses and letters to others: it is the administrator's."""
        return self if is_administrator(user) else self.none()

    def counts(self) -> dict[str, int]:
        """Return how many there are in each state, by the state's value, in one query."""
        return self.aggregate(
            **{state.value: models.Count("pk", filter=condition) for state, condition in _CONDITIONS.items()}
        )


def _is_any_of(column: str, addresses: Iterable[str]) -> Q:
    wanted = Q(pk__in=[])
    for address in filter(None, addresses):
        wanted |= Q(**{f"{column}__iexact": address})
    return wanted


def _patience(*, is_private: bool) -> timedelta:
    """How long a mail may wait to be sent: a link to sign in by no longer than it works."""
    return timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT) if is_private else _PATIENCE


class Message(Named):
    """One mail to one address: a hearing letter, a reminder, a link to choose a new password.

    It is written in the same transaction as what it tells of, and its key makes sure that the same mail is
    not written twice. Its Message-ID never changes, so a receiver can drop a double. A private one (a link
    to sign in by) loses its text as soon as it is sent or given up; any mail is forgotten but for its times
    and what became of it `MAIL_KEPT_DAYS` after it ended.
    """

    public_id = PublicIdField(prefix="mail")
    key = models.CharField(max_length=200, unique=True, editable=False)
    to = models.EmailField(_("receiver"), editable=False)
    reply_to = models.EmailField(_("reply goes to"), blank=True, editable=False)
    subject = models.CharField(_("subject"), max_length=250, editable=False)
    findable = FindableField(of=["to", "subject"])
    text = models.TextField(_("text"), editable=False)
    html = models.TextField(_("formatted text"), blank=True, editable=False)
    stop_at = models.URLField(_("where the receiver can stop such mails"), blank=True, editable=False)
    is_private = models.BooleanField(_("for the receiver's eyes only"), default=False, editable=False)
    requested_by = ActorField(_("written by"))
    requested_at = models.DateTimeField(_("written"), default=timezone.now, editable=False)

    waiting_since = models.DateTimeField(default=timezone.now, editable=False)
    problem = models.TextField(_("what the mail server said"), blank=True, editable=False)
    sent_at = models.DateTimeField(_("sent"), null=True, editable=False)
    refused_at = models.DateTimeField(_("could not be sent"), null=True, editable=False)
    bounced_at = models.DateTimeField(_("came back"), null=True, editable=False)
    bounce_status = models.CharField(_("status code"), max_length=20, blank=True, editable=False)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        indexes = [
            models.Index(
                fields=["waiting_since"], condition=Q(sent_at=None, refused_at=None), name="mail_waiting"
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(key=""), name="mail_has_key"),
            models.CheckConstraint(
                condition=~Q(to="") | _FORGOTTEN & ~_CONDITIONS[State.WAITING],
                name="mail_has_receiver_until_it_is_forgotten",
            ),
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(refused_at=None), name="mail_sent_or_refused_not_both"
            ),
            models.CheckConstraint(
                condition=Q(bounced_at=None, bounce_status="")
                | (Q(bounced_at__isnull=False, sent_at__isnull=False) & ~Q(bounce_status="")),
                name="mail_bounced_after_sent_with_status",
            ),
            models.CheckConstraint(
                condition=Q(is_private=False) | _CONDITIONS[State.WAITING] | Q(text="", html=""),
                name="mail_private_has_text_only_while_it_waits",
            ),
        ]

    def __str__(self) -> str:
        unnamed = gettext("Erased mail") if self.is_forgotten() else self.public_id
        return self.subject or unnamed

    def get_absolute_url(self) -> str:
        return reverse("mail", args=[self.public_id])

    def state(self) -> State:
        if self.bounced_at:
            return State.BOUNCED
        if self.refused_at:
            return State.REFUSED
        return State.SENT if self.sent_at else State.WAITING

    def may_be_sent_again(self) -> bool:
        """A private mail that was sent or given up has lost its text, and cannot."""
        return self.state() in (State.REFUSED, State.BOUNCED) and bool(self.text or self.html)

    def is_forgotten(self) -> bool:
        return not self.to

    def is_too_old(self, *, now: datetime) -> bool:
        return self.waiting_since < now - _patience(is_private=self.is_private)

    @property
    def message_id(self) -> str:
        """The Message-ID header: the same every time this mail is sent."""
        return f"<{self.public_id}@{parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition('@')[2]}>"


class MessageAttachment(models.Model):
    """A stored file that goes with a mail, under the name the receiver sees."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="attachments")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="mailed_with")
    name = models.CharField(_("name"), max_length=255)

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")

    def __str__(self) -> str:
        return self.name


class PrivateAttachment(models.Model):
    """A file made for one private mail, which holds what only the receiver may have: a link to answer by.

    It is no stored file, which nobody could take back: it goes with the text of the mail.
    """

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="private_attachments")
    name = models.CharField(_("name"), max_length=255)
    media_type = models.CharField(_("kind of file"), max_length=100)
    content = models.BinaryField(_("content"))

    class Meta:
        verbose_name = _("private attachment")
        verbose_name_plural = _("private attachments")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
