"""Which of what was found comes first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from samklang.search.matching import Search
from samklang.search.wanted import Wanted

Order = Literal["best", "newest"]
Found = list[int]
"""Primary keys, the first first."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Which of the hits are shown, in which order."""

    limit: int
    offset: int
    order: Order = "best"

    @property
    def end(self) -> int:
        return self.offset + self.limit


def in_steps(
    search: Search, steps: Sequence[Wanted], most: int, *, by: Callable[[Search, int], Found]
) -> Found:
    """Return what has the words of the first step, then of the second, and so on.

    `search` is for what has those of any. What is weighed is found in one statement.
    """
    if by is best and len(steps) > 1:
        return search.best(limit=most, steps=steps)
    found: Found = []
    for wanted in steps:
        if len(found) < most:
            found = _joined(found, by(replace(search, wanted=wanted), most + len(found)), most=most)
    return found


def best(search: Search, most: int) -> Found:
    """Return what has the words asked for, then what has their synonyms, the best first in both."""
    if not search.wanted.has_synonyms():
        return search.best(limit=most)
    found = replace(search, wanted=search.wanted.own()).best(limit=most)
    return found if len(found) == most else _joined(found, search.best(limit=most + len(found)), most=most)


def latest_in_stages(search: Search, most: int) -> Found:
    """The same as `newest_in_stages`, by date."""
    return _in_stages(search, most, by=Search.latest)


def newest_in_stages(search: Search, most: int) -> Found:
    """Return what has all of it in the title, then the rest, the newest first in both; synonyms last.

    To weigh a word that stands nearly everywhere tells little and takes long.
    """
    return _in_stages(search, most, by=Search.newest)


def _in_stages(search: Search, most: int, *, by: Callable[..., Found]) -> Found:
    own = replace(search, wanted=search.wanted.own())
    found = by(own, limit=most, in_title=True)
    for each in [own, search] if search.wanted.has_synonyms() else [own]:
        if len(found) < most:
            found = _joined(found, by(each, limit=most + len(found), in_title=False), most=most)
    return found


def _joined(found: Found, more: Found, *, most: int) -> Found:
    known = set(found)
    return [*found, *(pk for pk in more if pk not in known)][:most]
