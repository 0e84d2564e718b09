"""Writing what a partner's list says, and taking away what it says no more: many rows by few statements."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from samklang.core.naming import folded
from samklang.exchange.entries import index_borrowed
from samklang.exchange.models import Borrowed, Partner
from samklang.exchange.received import ReceivedItem
from samklang.people.actions.holding_topics import hold_topics
from samklang.people.models import Topic
from samklang.search.actions import remove_all

AT_ONCE = 250  # rows: a second in which SQLite lets nobody else write
_SAME = (
    "their_id",
    "address",
    "kind",
    "title",
    "summary",
    "said",
    "result",
    "place",
    "published_on",
    "changed_on",
    "received",
)
"""What is called the same of what came and of what is kept."""
_COLUMNS = [*_SAME, "their_topics", "their_districts", "received_at"]


def write_items(items: Sequence[ReceivedItem], *, partner: Partner) -> tuple[int, int]:
    """Write those of the items that are news in few statements; return how many are new, and changed."""
    topics, known = Topic.objects.open().by_names(), known_of(partner, items)
    held = hold_topics({topic for item in items for topic in _ours(item, topics)})
    topics = {name: held.get(topic.pk, topic) for name, topic in topics.items()}
    news = [item for item in items if is_news(item, known.get(item.their_id), topics)]
    new = [_filled(Borrowed(partner=partner), item) for item in news if item.their_id not in known]
    changed = [_filled(known[item.their_id], item) for item in news if item.their_id in known]
    Borrowed.objects.bulk_create(new)
    Borrowed.objects.bulk_update(changed, Borrowed.with_worked_out(_COLUMNS), batch_size=AT_ONCE)
    _put_under_topics(dict(_pairs([*new, *changed], news)), topics)
    index_borrowed([row.pk for row in (*new, *changed)])
    return len(new), len(changed)


def let_go_of(rows: QuerySet[Borrowed]) -> int:
    """Take some of these rows away, from the index too, and return how many."""
    some = dict(rows.order_by("pk").values_list("pk", "public_id")[:AT_ONCE])
    remove_all(some.values())
    Borrowed.objects.filter(pk__in=some).delete()
    return len(some)


def _pairs(
    rows: Iterable[Borrowed], items: Iterable[ReceivedItem]
) -> Iterable[tuple[Borrowed, ReceivedItem]]:
    given = {item.their_id: item for item in items}
    return ((row, given[row.their_id]) for row in rows)


def _put_under_topics(written: dict[Borrowed, ReceivedItem], topics: dict[str, Topic]) -> None:
    link: Any = Borrowed.topics.through
    link.objects.filter(borrowed__in=[row.pk for row in written]).delete()
    rows = [
        link(borrowed_id=row.pk, topic_id=topic.pk)
        for row, item in written.items()
        for topic in _ours(item, topics)
    ]
    link.objects.bulk_create(rows, batch_size=AT_ONCE)


def known_of(partner: Partner, items: Sequence[ReceivedItem]) -> dict[str, Borrowed]:
    """Return what we have of these items, by the partner's ids."""
    rows = Borrowed.objects.filter(partner=partner, their_id__in=[item.their_id for item in items])
    return {row.their_id: row for row in rows.prefetch_related("topics")}


def is_news(item: ReceivedItem, row: Borrowed | None, topics: dict[str, Topic]) -> bool:
    """Whether an item says anything else than we have, or stands under other topics of ours by now."""
    if row is None or row.received != item.received:
        return True
    return {topic.pk for topic in row.topics.all()} != {topic.pk for topic in _ours(item, topics)}


def _filled(row: Borrowed, item: ReceivedItem) -> Borrowed:
    for name in _SAME:
        setattr(row, name, getattr(item, name))
    row.their_topics, row.their_districts = list(item.topics), list(item.districts)
    row.received_at = timezone.now()
    return row


def _ours(item: ReceivedItem, topics: dict[str, Topic]) -> set[Topic]:
    return {topics[folded(name)] for name in item.topics if folded(name) in topics}
