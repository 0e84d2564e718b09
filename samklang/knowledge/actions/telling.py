"""Telling the owner of a contribution what a colleague did with it."""

from collections.abc import Mapping
from types import MappingProxyType

from django.utils.functional import Promise

from samklang.accounts.models import User
from samklang.knowledge.models import Contribution
from samklang.mail.telling import Letter, way_to
from samklang.people.actions.sending import tell_person
from samklang.people.models import Contact


def tell_owner(
    contribution: Contribution,
    *,
    by: User,
    key: str,
    subject: Promise,
    line: Promise,
    words: Mapping[str, object] = MappingProxyType({}),
    because: str = "",
    owner: Contact | None = None,
) -> None:
    """Write to the owner, or to who was that (`owner`), what was done, and why if it was said.

    `subject` and `line` are filled in with `name` (of who did it), `title` and these `words`.
    """
    given = {"name": by.name, "title": contribution.title, **words}

    def write() -> Letter:
        return Letter(str(subject % given), (str(line % given), because, way_to(contribution)))

    tell_person(owner or contribution.owner, write, by=by, key=key)
