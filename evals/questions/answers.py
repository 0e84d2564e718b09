"""What a person would call an answer, said of the rows that are shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from samklang.funding.models import Fund
from samklang.knowledge.models import Contribution
from samklang.people.models import Contact, Network

IsAnswer = Callable[[Any], bool]


@dataclass(frozen=True, slots=True)
class Question:
    """What is typed, whole and perhaps as key words, and which of what is shown answers it."""

    text: str
    is_answer: IsAnswer
    key_words: str = ""


def titled(*beginnings: str) -> IsAnswer:
    """One of the contributions whose titles begin so."""
    return lambda row: isinstance(row, Contribution) and row.title.startswith(beginnings)


def person(*, topic: str = "", district: str = "", language: str = "") -> IsAnswer:
    """Somebody who has all of this in the directory; who names no district works in all of them."""

    def is_answer(row: Any) -> bool:
        if not isinstance(row, Contact):
            return False
        districts = _names(row.districts)
        return (
            (not topic or topic in _names(row.topics))
            and (not district or not districts or district in districts)
            and (not language or language in row.languages)
        )

    return is_answer


def fund(*, topic: str = "", months: tuple[int, ...] = ()) -> IsAnswer:
    """A fund that gives to this, and can be applied to in one of these months."""

    def is_answer(row: Any) -> bool:
        if not isinstance(row, Fund):
            return False
        deadlines = {deadline.month for deadline in row.deadlines.values_list("on", flat=True)}
        return (not topic or topic in _names(row.topics)) and (not months or bool(deadlines & set(months)))

    return is_answer


def network(*, about: tuple[str, ...]) -> IsAnswer:
    """A network whose name or purpose has one of these words."""
    return lambda row: (
        isinstance(row, Network) and any(word in f"{row.name} {row.purpose}".casefold() for word in about)
    )


def _names(rows: Any) -> set[str]:
    return set(rows.values_list("name", flat=True))
