"""How many hits each filter would leave: exact, in one statement, whatever is chosen already."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from samklang.search.alphabet import KIND, Alphabet
from samklang.search.engines import engine
from samklang.search.matching import Search, rows

Counts = dict[str, int]
_FEW = 40  # letters that are counted one by one faster than all at once


@dataclass(frozen=True, slots=True)
class Counted:
    """How many hits there are; how many of each kind, and with each value of the facets asked about.

    A facet in which something is chosen is counted without that choice: what choosing another would give.
    Values that nothing has are left out: nobody learns of one that only hidden things have.
    """

    total: int
    kinds: Counts
    facets: dict[str, Counts]


def count(search: Search, alphabet: Alphabet, *, counting: Iterable[str]) -> Counted:
    """Count what a search finds, of each kind and with each value of these facets."""
    names = [KIND, *counting]
    conditions, values = search.conditions()
    open_names = [name for name in names if name in conditions]
    columns = ["count(*) FILTER (WHERE {0})", "{1} FILTER (WHERE {0})"]
    every = _every(conditions)
    selected = [column.format(every, engine().together) for column in columns]
    selected += [f"{engine().together} FILTER (WHERE {_all_but(name, conditions)})" for name in open_names]
    sql = f"SELECT {', '.join(selected)} {search.matching()}"
    ((total, found, *missed),) = rows(sql, {**search.values(), **values})
    beside = dict(zip(open_names, missed, strict=True))
    counts = _counts(found or "", {name: text or "" for name, text in beside.items()}, alphabet, names)
    return Counted(total, counts[KIND], {name: counts[name] for name in names[1:]})


def _every(conditions: Mapping[str, str]) -> str:
    return " AND ".join(conditions.values()) or "1 = 1"


def _all_but(name: str, conditions: Mapping[str, str]) -> str:
    """What has everything that was chosen but in this facet."""
    others = {each: condition for each, condition in conditions.items() if each != name}
    return f"{_every(others)} AND NOT {conditions[name]}"


def _counts(found: str, beside: dict[str, str], alphabet: Alphabet, names: list[str]) -> dict[str, Counts]:
    letters = {name: alphabet.values(name) for name in names}
    all_found = _of_letters(found, sum(map(len, letters.values())))
    counts = {}
    for name, values in letters.items():
        others = _of_letters(beside.get(name, ""), len(values))
        numbers = {value: all_found(letter) + others(letter) for value, letter in values}
        counts[name] = {value: number for value, number in numbers.items() if number}
    return counts


def _of_letters(text: str, many: int) -> Callable[[str], int]:
    """Return what says how often a letter stands in a text."""
    return text.count if many < _FEW else Counter(text).__getitem__
