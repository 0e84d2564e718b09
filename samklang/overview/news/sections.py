"""A section of the news, for whom and of what time it is made, and what that person follows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Self, TypeVar

from django.db.models import Count, Model, QuerySet, Window
from django.utils import timezone
from django.utils.functional import Promise

from samklang.accounts.models import User
from samklang.following.queries import subjects_followed_by
from samklang.journal.subjects import describe
from samklang.people.models import Topic

SHOWN = 10
"""Lines of a section; the rest is counted."""
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class NewsLine:
    """One thing that is new, and where it can be read; `day` is when the last of it happened."""

    text: str | Promise
    url: str
    note: str | Promise = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class NewsSection:
    """News of one sort. `count` is all of them, `lines` the first few; `more_url` leads to the rest.

    What stands there week after week, such as a deadline, is no reason to write a mail: not `is_new`.
    """

    title: str | Promise
    lines: tuple[NewsLine, ...]
    count: int
    icon: str = "info"
    more_url: str = ""
    is_new: bool = True

    @property
    def has_more(self) -> bool:
        return self.count > len(self.lines)

    @property
    def left_out(self) -> int:
        return self.count - len(self.lines)


@dataclass(frozen=True, slots=True)
class Edition:
    """The news of one person from a moment until another.

    `followed` has the public ids of what they follow by prefix ("know", "topic"), as far as they may read it
    now. A page shows again what a saved search found and a mail has told (`shows_told`); a mail does not.
    `told` is filled with what each saved search newly found, for who sends the mail.
    """

    user: User
    since: datetime
    until: datetime
    followed: dict[str, frozenset[str]]
    shows_told: bool = False
    told: dict[int, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, user: User, *, since: datetime, until: datetime, shows_told: bool = False) -> Self:
        """Return the edition with what this user follows: one question, and one for each kind of thing."""
        described = describe(subjects_followed_by(user), reader=user)
        followed: dict[str, set[str]] = {}
        for subject, known in described.items():
            if known.name:
                followed.setdefault(subject.partition("-")[0], set()).add(subject)
        if topics := followed.get("topic"):
            kept = Topic.objects.filter(merged_from__public_id__in=topics)
            topics.update(kept.values_list("public_id", flat=True))
        kinds = {name: frozenset(ids) for name, ids in followed.items()}
        return cls(user, since, until, kinds, shows_told)

    def of_kind(self, prefix: str) -> frozenset[str]:
        return self.followed.get(prefix, frozenset())

    @property
    def first_day(self) -> date:
        return timezone.localdate(self.since)

    @property
    def last_day(self) -> date:
        """The last day there is news of: a mail written at midnight tells of the day before."""
        return timezone.localdate(self.until - timedelta(microseconds=1))


def section(
    rows: QuerySet[Row],
    *,
    title: str | Promise,
    line: Callable[[Row], NewsLine],
    icon: str,
    more_url: str = "",
    is_new: bool = True,
) -> Iterable[NewsSection]:
    """Make a section of the first rows with the number of all, in one question; none where there are none."""
    first: list[Any] = list(rows.annotate(in_all=Window(Count("pk")))[:SHOWN])
    if first:
        lines = tuple(line(each) for each in first)
        yield NewsSection(title, lines, first[0].in_all, icon, more_url, is_new)


def from_lines(
    lines: Iterable[NewsLine], *, title: str | Promise, icon: str, more_url: str = "", is_new: bool = True
) -> Iterable[NewsSection]:
    """Make a section of lines that are there already; none where there are none."""
    if all_lines := tuple(lines):
        yield NewsSection(title, all_lines[:SHOWN], len(all_lines), icon, more_url, is_new)
