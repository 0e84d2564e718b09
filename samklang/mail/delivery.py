"""Handing one mail to the mail server, and telling a refusal for good from one for now."""

import smtplib
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.smtp import EmailBackend

from samklang.files.errors import FileRefused
from samklang.files.reading import read
from samklang.mail.models import Message


class RefusedForGood(Exception):
    """The mail server will never take this mail: no such receiver, say. Trying again is of no use."""


@contextmanager
def mail_server() -> Iterator[EmailBackend]:
    """Open a connection to the mail server, and take leave of it when what was sent has been noted."""
    server = EmailBackend(fail_silently=False)
    server.open()
    try:
        yield server
    finally:
        with suppress(OSError):
            server.close()


def deliver(message: Message, *, server: EmailBackend) -> None:
    """Hand a mail to the mail server; returns when it has taken it.

    Raises `RefusedForGood` when the server answers 5xx to the sender, the receiver or the mail itself or an
    attachment is gone, and whatever smtplib raises when it may go better another time.
    """
    try:
        server.send_messages([compose(message)])
    except FileRefused as error:
        raise RefusedForGood(str(error)) from error
    except smtplib.SMTPRecipientsRefused as error:
        code, said = next(iter(error.recipients.values()))
        _give_up_if_for_good(code, said, cause=error)
        raise
    except (smtplib.SMTPSenderRefused, smtplib.SMTPDataError) as error:
        _give_up_if_for_good(error.smtp_code, error.smtp_error, cause=error)
        raise


def _give_up_if_for_good(code: int, said: bytes | str, *, cause: Exception) -> None:
    if 500 <= code <= 599:
        text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
        raise RefusedForGood(f"{code} {text}"[:500]) from cause


def compose(message: Message) -> EmailMultiAlternatives:
    """Return the mail as it goes out. It says that a machine sent it, so that no machine answers."""
    mail = EmailMultiAlternatives(
        message.subject,
        message.text,
        to=[message.to],
        reply_to=[message.reply_to] if message.reply_to else None,
        headers=_headers(message),
    )
    if message.html:
        mail.attach_alternative(message.html, "text/html")
    for made in message.private_attachments.all():
        mail.attach(made.name, bytes(made.content), made.media_type)
    for attachment in message.attachments.select_related("file"):
        mail.attach(attachment.name, read(attachment.file), attachment.file.media_type)
    return mail


def _headers(message: Message) -> dict[str, str]:
    """Name the mail, and where the receiver stops such mails (RFC 2369), once they have signed in."""
    headers = {"Message-ID": message.message_id, "Auto-Submitted": "auto-generated"}
    return {**headers, "List-Unsubscribe": f"<{message.stop_at}>"} if message.stop_at else headers
