"""Paging by key: the journal only grows, so a page is named by an entry, not by a number that shifts."""

from dataclasses import dataclass

from django.db.models import QuerySet

from samklang.journal.models import Entry

SIZE = 50


@dataclass(frozen=True, slots=True)
class KeyPage:
    """Some entries, newest first, and the entries to go on from ("" where there is nothing more)."""

    entries: list[Entry]
    newer: str
    older: str


def page_of(entries: QuerySet[Entry], *, before: str = "", after: str = "") -> KeyPage:
    """Return the page just older than one entry or just newer than another; the newest page otherwise.

    An entry that does not exist counts as none.
    """
    if after and (start := _key(after)):
        rows = list(entries.filter(pk__gt=start).order_by("pk")[: SIZE + 1])
        shown = rows[:SIZE][::-1]
        return _page(shown, has_newer=len(rows) > SIZE, has_older=True)
    start = _key(before) if before else None
    rows = list((entries.filter(pk__lt=start) if start else entries).order_by("-pk")[: SIZE + 1])
    return _page(rows[:SIZE], has_newer=start is not None, has_older=len(rows) > SIZE)


def _key(public_id: str) -> int | None:
    return Entry.objects.filter(public_id=public_id).values_list("pk", flat=True).first()


def _page(shown: list[Entry], *, has_newer: bool, has_older: bool) -> KeyPage:
    if not shown:
        return KeyPage([], "", "")
    return KeyPage(
        shown,
        newer=shown[0].public_id if has_newer else "",
        older=shown[-1].public_id if has_older else "",
    )
