"""How many hits each filter would leave: exact, in one statement, whatever is chosen already."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from samklang.search.alphabet import END, KIND, Alphabet, number_of, numbers_of, pairs_of
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
    flags = {name: f"has{number}" for number, name in enumerate(conditions)}
    columns = ["count(*) FILTER (WHERE {0})", "{1} FILTER (WHERE {0})"]
    selected = [column.format(_every(flags), engine().together) for column in columns]
    selected += [f"{engine().together} FILTER (WHERE {_all_but(name, flags)})" for name in open_names]
    asked = ", ".join(["e.facets", *(f"{conditions[name]} AS {flag}" for name, flag in flags.items())])
    # Each row is asked each question once: what is apart is not put into the columns, where it would be anew.
    sql = f"SELECT {', '.join(selected)} FROM (SELECT {asked} {search.matching()} {engine().apart}) AS e"
    ((total, found, *missed),) = rows(sql, {**search.values(), **values})
    beside = dict(zip(open_names, missed, strict=True))
    counts = _counts(found or "", {name: text or "" for name, text in beside.items()}, alphabet, names)
    return Counted(total, counts[KIND], {name: counts[name] for name in names[1:]})


def count_together(
    search: Search, alphabet: Alphabet, several: str, single: str
) -> dict[tuple[str, str], int]:
    """Count by value of a facet and of one that no entry has two values of: only pairs that something has."""
    conditions, values = search.conditions()
    chosen = "".join(f" AND {condition}" for condition in conditions.values())
    ended = f"SELECT e.facets || '{END}' AS facets {search.matching()}{chosen} {engine().apart}"
    ((text,),) = rows(f"SELECT {engine().together} FROM ({ended}) AS e", {**search.values(), **values})
    of_rows, of_columns = alphabet.values(several), alphabet.values(single)
    counted = pairs_of(text or "", [letter for _, letter in of_rows], [letter for _, letter in of_columns])
    return {
        (row, column): number
        for (row, _), numbers in zip(of_rows, counted, strict=True)
        for (column, _), number in zip(of_columns, numbers, strict=True)
        if number
    }


def _every(flags: Mapping[str, str]) -> str:
    return " AND ".join(flags.values()) or "1 = 1"


def _all_but(name: str, flags: Mapping[str, str]) -> str:
    """What has everything that was chosen but in this facet."""
    others = {each: flag for each, flag in flags.items() if each != name}
    return f"{_every(others)} AND NOT {flags[name]}"


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
    if many < _FEW:
        return text.count
    numbers = numbers_of(text)
    return lambda letter: numbers[number_of(letter)] if number_of(letter) < len(numbers) else 0
