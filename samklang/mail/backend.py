"""Django's way to send mail, leading into the outbox: so that what accounts sends is not lost either."""

from collections.abc import Sequence
from typing import Any

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend

from samklang.accounts.actors import System
from samklang.core.ids import new_public_id
from samklang.mail.actions import send


class OutboxBackend(BaseEmailBackend):
    """Puts every mail in the outbox, one for each receiver, as private: it may hold a link to sign in by."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for mail in email_messages:
            for receiver in mail.recipients():
                self._put(mail, receiver)
        return len(email_messages)

    def _put(self, mail: EmailMessage, receiver: str) -> None:
        send(
            by=System("accounts"),
            to=receiver,
            subject=str(mail.subject),
            text=str(mail.body),
            html=_html_of(mail),
            key=new_public_id("django"),
            is_private=True,
        )


def _html_of(mail: EmailMessage) -> str:
    alternatives: list[Any] = mail.alternatives if isinstance(mail, EmailMultiAlternatives) else []
    return next((str(content) for content, kind in alternatives if kind == "text/html"), "")
