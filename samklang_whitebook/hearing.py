"""What is known of a hearing beside the answers: how it was run, what was held, and the official numbers.

All words in it are ready to be read, in the white book's language.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Activity:
    """A talk, a poster, an article; `number` says of what: "400 eksemplarer"."""

    when: str
    kind: str
    title: str
    where: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Challenge:
    rank: int
    text: str
    votes: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A post or an article of a digest."""

    when: str
    source: str
    title: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class Gathering:
    """A town meeting, panel, round of interviews or digest, of a `channel` in words."""

    channel: str
    title: str
    reference: str
    when: str
    where: str = ""
    participants: int | None = None
    said: str = ""
    challenges: tuple[Challenge, ...] = ()
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step from all that came in to what counts: how many are left out, why, and how many are left."""

    label: str
    number: int
    left: int


@dataclass(frozen=True, slots=True)
class Line:
    label: str
    received: int
    counted: int
    as_one: int


@dataclass(frozen=True, slots=True)
class Breakdown:
    """All that came in, each in one line."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """The official numbers, by `rules` in words; `as_one` is what counts with each campaign as one."""

    received: int
    counted: int
    as_one: int
    rules: tuple[str, ...]
    steps: tuple[Step, ...]
    breakdowns: tuple[Breakdown, ...]


@dataclass(frozen=True, slots=True)
class Hearing:
    numbers: Numbers
    activities: tuple[Activity, ...] = ()
    sums: tuple[str, ...] = ()
    gatherings: tuple[Gathering, ...] = ()
