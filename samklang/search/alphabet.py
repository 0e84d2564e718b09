"""Facets as letters: each known by one character from the areas that Unicode leaves to private use.

So the facets of an entry are one short word, those of many entries put end to end are one text, and to count
them is to count letters, which takes a millisecond where either database takes a hundred.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from samklang.search.models import Facet

KIND = "kind"  # the name of the facet that says what kind of thing an entry is
_FIRST, _FEW = 0xE000, 0x1900
_BEYOND, _MANY = 0xF0000, 0xFFFE
END = " "
"""No letter: what ends the facets of an entry where they must be told apart from those of the next."""

Numbers = npt.NDArray[np.int64]


class TooManyFacets(Exception):
    """There are no letters left: more than seventy thousand facets have been in use."""


def letter_of(number: int) -> str:
    """Return the letter of the facet with this primary key."""
    if number < _FEW:
        return chr(_FIRST + number)
    if number - _FEW < _MANY:
        return chr(_BEYOND + number - _FEW)
    raise TooManyFacets


def number_of(letter: str) -> int:
    """Return the primary key of the facet with this letter."""
    sign = ord(letter)
    return sign - _FIRST if sign < _BEYOND else sign - _BEYOND + _FEW


def numbers_of(text: str) -> list[int]:
    """Return how often the letter of each primary key stands in a text of such letters only, from 0 on."""
    return list(np.bincount(_numbers(_signs(text))).tolist())


def pairs_of(text: str, several: Sequence[str], single: Sequence[str]) -> list[list[int]]:
    """Return how many entries have each of `several` letters together with each of the `single` ones.

    Of the latter no entry has two. In the text, each entry ends with END.
    """
    signs = _signs(text)
    is_end = signs == ord(END)
    entries, numbers = np.cumsum(is_end)[~is_end], _numbers(signs[~is_end])
    rows, columns = (_places(letters, numbers) for letters in (several, single))
    column_of = np.full(np.count_nonzero(is_end) + 1, -1)
    column_of[entries[columns >= 0]] = columns[columns >= 0]
    beside = column_of[entries]
    both = (rows >= 0) & (beside >= 0)
    counted = np.bincount(rows[both] * len(single) + beside[both], minlength=len(several) * len(single))
    return counted.reshape(len(several), len(single)).tolist()


def _signs(text: str) -> Numbers:
    return np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.int64)


def _numbers(signs: Numbers) -> Numbers:
    return np.where(signs < _BEYOND, signs - _FIRST, signs - _BEYOND + _FEW)


def _places(letters: Sequence[str], numbers: Numbers) -> Numbers:
    """Return of each number where its letter stands among these, -1 where it is none of them."""
    known = [number_of(letter) for letter in letters]
    place_of = np.full(max([*known, int(numbers.max(initial=0))]) + 1, -1)
    place_of[known] = np.arange(len(known))
    return place_of[numbers]


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The letters of all facets with certain names: by name and value, and the other way round."""

    letters: dict[tuple[str, str], str]

    @classmethod
    def of(cls, names: Iterable[str]) -> Self:
        """Read the letters of these names from the database."""
        rows = Facet.objects.filter(name__in=sorted(set(names))).values_list("name", "value", "pk")
        return cls({(name, value): letter_of(pk) for name, value, pk in rows})

    def spelt(self, name: str, values: Collection[str]) -> tuple[str, ...]:
        """Return the letters of these values; one that nothing has is left out."""
        return tuple(letter for value in values if (letter := self.letters.get((name, value))))

    def values(self, name: str) -> list[tuple[str, str]]:
        """Return each value of a facet with its letter, in the order of values."""
        return sorted((value, letter) for (each, value), letter in self.letters.items() if each == name)
