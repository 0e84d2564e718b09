"""What is borrowed says of itself in the search index."""

from collections.abc import Collection, Iterator

from django.db.models import Q

from samklang.exchange.models import Borrowed
from samklang.exchange.rules import BORROWED_LABELS
from samklang.search.actions import Searchable, Source, index_rows
from samklang.search.actions import renew as renew_source

KIND = "borrowed"
"""Its kind in the index: never one of our own kinds, so no count of ours holds it."""


def borrowed_entry(borrowed: Borrowed) -> Searchable:
    """All its words, and whose it is."""
    words = [value for value in borrowed.said.values() if isinstance(value, str)]
    names = [*borrowed.their_topics, *borrowed.their_districts, borrowed.place, str(borrowed.partner)]
    facets = [("topic", topic.public_id) for topic in borrowed.topics.all()]
    facets += [("partner", borrowed.partner.public_id)]
    facets += [("written_as", borrowed.kind)]
    facets += [("result", borrowed.result)] if borrowed.result else []
    return Searchable(
        subject=borrowed.public_id,
        kind=KIND,
        title=borrowed.title,
        text="\n".join([borrowed.summary, *words, *names]),
        url=borrowed.get_absolute_url(),
        access=BORROWED_LABELS,
        facets=frozenset(facets),
        dated=borrowed.changed_on,
    )


BORROWED = Source(
    rows=lambda: Borrowed.objects.shown().select_related("partner__organisation").prefetch_related("topics"),
    entry=borrowed_entry,
)


def index_borrowed(pks: Collection[int]) -> None:
    """Put what is borrowed in the index as it is now; what is not shown is left out."""
    index_rows(BORROWED.rows().filter(pk__in=pks), borrowed_entry)


def renew(subjects: Collection[str]) -> Iterator[int]:
    """Renew what is found of what is borrowed under these topics (`INDEX_RENEWALS`)."""
    under = Borrowed.objects.filter(topics__public_id__in=subjects)
    return renew_source(BORROWED, among=Q(pk__in=under.values("pk")))
