"""Telling somebody something: one mail in their own language, with the way to what it is about."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, Self

from django.utils.translation import override

from samklang.accounts.actors import Actor
from samklang.accounts.links import whole_address
from samklang.accounts.models import User
from samklang.mail.actions import send
from samklang.mail.models import Message


class HasPage(Protocol):
    """Something with a page of its own, called as its text says."""

    def get_absolute_url(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Receiver:
    """Where somebody gets their mail, and the language they read it in."""

    address: str
    language: str

    @classmethod
    def of(cls, user: User) -> Self:
        return cls(user.email, user.language)


@dataclass(frozen=True, slots=True)
class Letter:
    """What a mail says: its subject, and its paragraphs in their order; an empty one is left out."""

    subject: str
    paragraphs: tuple[str, ...]


def tell(
    receiver: Receiver,
    write: Callable[[], Letter],
    *,
    by: Actor,
    key: str,
    reply_to: str = "",
    is_private: bool = False,
) -> Message:
    """Write somebody the letter that `write` makes in their language; once for each key (see `send`)."""
    with override(receiver.language):
        letter = write()
    return send(
        by=by,
        to=receiver.address,
        reply_to=reply_to,
        subject=letter.subject,
        text="\n\n".join(filter(None, letter.paragraphs)) + "\n",
        key=key,
        is_private=is_private,
    )


def way_to(thing: HasPage) -> str:
    """Return what a thing is called and, on a line of its own, where it is read."""
    return f"{thing}\n{whole_address(thing.get_absolute_url())}"
