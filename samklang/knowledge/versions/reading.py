"""Earlier versions of a contribution, as somebody may read them: who saved what, when, and in which words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from samklang.accounts.actors import names_of
from samklang.knowledge.details import PEOPLE
from samklang.knowledge.models import Contribution, Revision
from samklang.knowledge.rules import may_read_version
from samklang.people.models import Contact
from samklang.people.rules import Asker

SHOWN = 100
"""Versions on one page: more of one contribution nobody has had to look through."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version: its number, when and by whom it was saved, and which fields it changed."""

    number: int
    saved_at: datetime
    who: str
    changed: tuple[str, ...]
    is_first: bool
    is_newest: bool


def revisions_of(contribution: Contribution, *, reader: Asker) -> list[Revision]:
    """Return what this reader may see of the earlier versions and the one that stands, the newest first.

    The one that stands says what the contribution itself says to whoever reads it.
    """
    newest = contribution.revisions.select_related("contribution", "organisation").order_by("-number")[:SHOWN]
    return [
        revision for rank, revision in enumerate(newest) if rank == 0 or may_read_version(reader, revision)
    ]


def versions_of(contribution: Contribution, *, reader: Asker) -> list[Version]:
    """Return the versions this reader may see, the newest first, each with what it changed."""
    revisions = revisions_of(contribution, reader=reader)
    names = names_of(revision.saved_by for revision in revisions)
    first = contribution.revisions.order_by("number").values_list("number", flat=True).first()
    before: list[Revision | None] = [*revisions, None][1:]
    return [
        Version(
            number=revision.number,
            saved_at=revision.saved_at,
            who=names[revision.saved_by],
            changed=changed_between(earlier.texts, revision.texts) if earlier else (),
            is_first=revision.number == first,
            is_newest=revision is revisions[0],
        )
        for revision, earlier in zip(revisions, before, strict=True)
    ]


def changed_between(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of the fields that say something else, in the order they are written in."""
    names = [*after, *(name for name in before if name not in after)]
    return tuple(name for name in names if before.get(name, "") != after.get(name, ""))


def names_in(revisions: Iterable[Revision], *, reader: Asker) -> dict[str, str]:
    """Return what to call each contact these versions point to, in one query: hidden ones have no name."""
    wanted = {revision.texts.get(name, "") for revision in revisions for name in PEOPLE} - {""}
    known = Contact.objects.readable_by(reader).filter(public_id__in=wanted)  # type: ignore[arg-type]
    names = {contact.public_id: str(contact) for contact in known}
    return {public_id: names.get(public_id) or _("a contact you cannot see") for public_id in wanted}
