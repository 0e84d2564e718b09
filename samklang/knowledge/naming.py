"""Finding a contribution by what somebody typed or pasted: its title, its address, its id."""

import re

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from samklang.accounts.rules import Visitor
from samklang.core.naming import found_in, sort_key
from samklang.knowledge.models import Contribution, Kind
from samklang.people.labels import access_labels
from samklang.people.naming import OFFERED, NotFound, even_case
from samklang.search.queries import find

MOST_ALIKE = 4
_PUBLIC_ID = re.compile(r"\bknow-[a-z0-9]{12}\b")
_LONGEST = 300  # characters of a query that is made of what somebody writes


def named(contribution: Contribution) -> str:
    """Return what a field shows of a contribution: its title, and its id, since two may have one title."""
    return f"{contribution.title} ({contribution.public_id})"


def find_contribution(typed: str, *, reader: Visitor) -> Contribution:
    """Return the one contribution meant, of those the reader may read. Raises NotFound."""
    readable = Contribution.objects.readable_by(reader).published()
    if told := _PUBLIC_ID.search(typed):
        found = list(readable.filter(public_id=told[0]))
    else:
        likely = readable.filter(sort_key=sort_key(" ".join(typed.split())))
        found = [one for one in likely if even_case(one.title) == even_case(typed)]
    if len(found) == 1:
        return found[0]
    if found:
        ways = ", ".join(_("“%(name)s”") % {"name": named(one)} for one in found[:OFFERED])
        text = _("More than one thing is called “%(name)s”. Write one of these: %(ways)s.")
        raise NotFound(text % {"name": typed, "ways": ways})
    text = _("Nothing is called “%(name)s”. Choose among those offered, or paste the address of its page.")
    raise NotFound(text % {"name": typed})


def offered(typed: str, *, reader: Visitor) -> list[str]:
    """Return names of what the reader may read whose title is like what was typed."""
    if not typed.strip():
        return []
    rows = Contribution.objects.readable_by(reader).published().filter(found_in("findable", typed))
    return [named(each) for each in rows.order_by("sort_key", "pk")[:OFFERED]]


def alike(
    title: str, summary: str, *, reader: Visitor, but: Contribution | None = None
) -> list[Contribution]:
    """Return what of it has been written already, the likeliest first, as far as the reader may read."""
    found: dict[str, None] = {}
    for text in (title, f"{title} {summary}"):
        if len(found) <= MOST_ALIKE and len(text.split()) > 1:
            asked = text.replace('"', " ")[:_LONGEST] + " "
            hits = find(asked, labels=access_labels(reader), among=Kind.values, limit=MOST_ALIKE + 1).hits
            found |= dict.fromkeys(hit.subject for hit in hits)
    rows = _readable(list(found), reader=reader)
    there = {row.public_id: row for row in rows if but is None or row.pk != but.pk}
    return [there[subject] for subject in found if subject in there][:MOST_ALIKE]


def _readable(subjects: list[str], *, reader: Visitor) -> QuerySet[Contribution]:
    """Ask the rows themselves: the index says what was so when it was last renewed."""
    readable = Contribution.objects.readable_by(reader).published().for_lists(reader)
    return readable.filter(public_id__in=subjects)
