"""Putting mails in the outbox, sending them again, and noting those that came back."""

from collections.abc import Iterable, Sequence

from django.conf import settings
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from samklang.accounts.actors import Actor, actor_id
from samklang.core.traces import Traces, take_out
from samklang.files.models import StoredFile
from samklang.files.names import clean_name
from samklang.jobs.actions import enqueue
from samklang.journal.actions import record
from samklang.mail import rules
from samklang.mail.bounces import read_bounce
from samklang.mail.forgetting import forget
from samklang.mail.jobs import send_message
from samklang.mail.models import Message, MessageAttachment, PrivateAttachment, State
from samklang.mail.private import MadeFile, drop_files_of, put_with


def send(
    *,
    by: Actor,
    to: str,
    subject: str,
    text: str,
    html: str = "",
    attachments: Iterable[tuple[StoredFile, str]] = (),
    key: str,
    reply_to: str = "",
    stop_at: str = "",
    is_private: bool = False,
    made: Iterable[MadeFile] = (),
) -> Message:
    """Write a mail to one address as part of the caller's transaction; a job sends it after the commit.

    `attachments` are stored files with the names the receiver sees. The key says what the mail is about,
    such as "reminder:inq-…:1": a second call with the same key returns the first mail and writes nothing.
    An answer goes to `reply_to`, else to the municipality's own address, which the receiver sees anyway.
    `stop_at` is a page on which the receiver stops mails of this sort: mail programs show a button for it.
    `is_private` keeps the text from everybody but the receiver (a link to sign in by), and the files `made`
    for this mail, which are forgotten with it. Refuses an address that no mail can have; a subject is made
    one line.
    """
    for address in (to, reply_to) if reply_to else (to,):
        validate_email(address)
    with transaction.atomic():
        message, is_new = Message.objects.get_or_create(
            key=key,
            defaults={
                "to": to,
                "reply_to": reply_to,
                "stop_at": stop_at,
                "subject": " ".join(subject.split())[:250],
                "text": text,
                "html": html,
                "is_private": is_private,
                "requested_by": actor_id(by),
            },
        )
        if is_new:
            put_with(message, made)
            _attach(message, attachments)
            _queue(message, by=by)
    return message


def _attach(message: Message, attachments: Iterable[tuple[StoredFile, str]]) -> None:
    for file, name in attachments:
        MessageAttachment.objects.create(message=message, file=file, name=clean_name(name))


def _queue(message: Message, *, by: Actor) -> None:
    """Without a mail server the mail stays in the outbox; `queue_waiting` finds it when there is one."""
    if settings.EMAIL_HOST:
        enqueue(send_message, by=by, key=message.public_id, message=message.public_id)


_NEW = {"sent_at": None, "refused_at": None, "bounced_at": None, "bounce_status": "", "problem": ""}


def send_again(*, by: Actor, message: Message) -> None:
    """Try once more to send a mail that was refused or came back; refused for one that is waiting or sent."""
    rules.check_may_see_mail(by)
    with transaction.atomic():
        locked = Message.objects.select_for_update().get(pk=message.pk)
        if not locked.may_be_sent_again():
            return
        Message.objects.filter(pk=locked.pk).update(waiting_since=timezone.now(), **_NEW)
        _queue(locked, by=by)
        record(by=by, verb="resent", subject=locked.public_id)
    message.refresh_from_db()


@transaction.atomic
def take_back(*, by: Actor, addresses: Iterable[str], why: str) -> None:
    """Take the mails that wait to be sent to these addresses out of the outbox, noting why.

    Who asks for it has seen to it that they may: a login was shut out, say. One that a mail server is
    taking at this moment may still go out, and is then noted as sent.
    """
    waiting = Message.objects.to_any_of(addresses).in_state(State.WAITING).select_for_update()
    for message in waiting.order_by("pk"):
        without_text = {"text": "", "html": ""} if message.is_private else {}
        refused = {"refused_at": timezone.now(), "problem": why}
        Message.objects.filter(pk=message.pk).update(**refused, **without_text)
        drop_files_of([message.pk])
        record(by=by, verb="withdrawn", subject=message.public_id)


@transaction.atomic
def forget_mails_to(*, by: Actor, addresses: Iterable[str], why: str) -> None:
    """Erase what all mails to these addresses say and to whom, at once; those that wait are not sent.

    A mail to somebody else to which they would get the answer stays, and no longer says where that goes.
    """
    asked = list(addresses)
    for mail in Message.objects.answered_to_any_of(asked).select_for_update().order_by("pk"):
        Message.objects.filter(pk=mail.pk).update(reply_to="")
        record(by=by, verb="erased", subject=mail.public_id, fields=["reply_to"])
    take_back(by=by, addresses=asked, why=why)
    for pk in list(Message.objects.to_any_of(asked).order_by("pk").values_list("pk", flat=True)):
        forget(pk, by=by)


TEXTS: dict[type[Model], Sequence[str]] = {
    Message: ("subject", "text", "html", "problem"),
    MessageAttachment: ("name",),
    PrivateAttachment: ("name",),
}
"""What mails say of people besides whom they go to."""


@transaction.atomic
def take_out_of_mails(traces: Traces, *, by: Actor) -> None:
    """Take a person who is erased out of what mails to others say, those that wait and those that went."""
    for mail, changed in take_out(Message.objects.all(), traces, columns=TEXTS[Message]):
        record(by=by, verb="erased", subject=mail.public_id, fields=changed)
    take_out(MessageAttachment.objects.all(), traces, columns=TEXTS[MessageAttachment])
    take_out(PrivateAttachment.objects.all(), traces, columns=TEXTS[PrivateAttachment])


def record_bounce(*, by: Actor, raw: bytes) -> Message | None:
    """Note that a mail of ours came back, given the report a mail server sent (RFC 3464).

    Returns the mail, or None when the report is not about one of ours or only says that it is delayed. The
    first report counts; a later one about the same mail changes nothing.
    """
    bounce = read_bounce(raw)
    if bounce is None:
        return None
    with transaction.atomic():
        message = Message.objects.select_for_update().filter(public_id=bounce.public_id).first()
        if message is None or not message.sent_at or message.bounced_at:
            return message
        message.bounced_at, message.bounce_status = timezone.now(), bounce.status
        message.problem = "" if message.is_forgotten() else bounce.explanation
        message.save(update_fields=["bounced_at", "bounce_status", "problem"])
        record(by=by, verb="bounced", subject=message.public_id)
    return message


def forget_file(file: StoredFile) -> None:
    """Forget the names under which an erased file was sent (`FILE_ERASURES`)."""
    MessageAttachment.objects.filter(file=file).update(name=file.public_id)
