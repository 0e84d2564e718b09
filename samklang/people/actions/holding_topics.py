"""Putting something under topics while somebody else merges them: it lands where the others went."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from samklang.core.versions import hold_shared
from samklang.people.models import Topic

Details = TypeVar("Details", bound=Any)
Row = TypeVar("Row", bound=Any)


def under_standing_topics(details: Details) -> Details:
    """Return what is written of a thing with its topics as they are now, a merged one as what it went into.

    Must be called in the transaction that writes it, before anything of it is: the topics are held until it
    ends, so whoever merges one of them waits, and takes this thing along.
    """
    found = hold_topics(details.topics)
    return _under(details, found)


def rows_under_standing_topics(rows: Sequence[Row]) -> list[Row]:
    """Return planned rows of a spreadsheet likewise, with all their topics held at once."""
    found = hold_topics(topic for row in rows if row.details for topic in row.details.topics)
    return [replace(row, details=_under(row.details, found)) if row.details else row for row in rows]


def _under(details: Details, found: dict[int, Topic]) -> Details:
    return replace(
        details, topics=frozenset(found[topic.pk] for topic in details.topics if topic.pk in found)
    )


def hold_topics(topics: Iterable[Topic]) -> dict[int, Topic]:
    """Return the topics by their keys, each as it is now or as what it was merged into, and hold them so.

    In the order of their keys, as those who merge them do. Others may put things under them meanwhile.
    """
    now = _held({topic.pk for topic in topics})
    went = _held({topic.merged_into_id for topic in now.values() if topic.merged_into_id} - now.keys())
    known = now | went
    return {pk: known.get(topic.merged_into_id or pk, topic) for pk, topic in now.items()}


def _held(keys: set[int]) -> dict[int, Topic]:
    if not keys:
        return {}
    hold_shared(Topic.objects.filter(pk__in=keys))
    return Topic.objects.in_bulk(keys)
