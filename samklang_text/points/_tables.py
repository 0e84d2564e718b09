"""Answers in tables: "Afsnit | Bemærkning | Forslag til ny tekst", one row for each thing said."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from samklang_text.references import references_in
from samklang_text.sentences import Sentence

_MOST_HEADER_WORDS = 5
_FEWEST_WORDS = 4
_PART = re.compile(
    r"(?:afsnit|kapitel|emne|tema|punkt|mål|indsats(?:område)?|side|område|overskrift)(?: nr\.?| i \w+)?",
    re.IGNORECASE,
)
_FIRST_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2}){0,3}\.?")
_NOTHING = re.compile(r"(?:ingen (?:bemærkninger|kommentarer)|intet|ingen)\.?\Z", re.IGNORECASE)
_PRESENT = re.compile(
    r"(?:nuværende|eksisterende|gældende|oprindelig\w*) \w+|udkastets? (?:tekst|ordlyd)", re.IGNORECASE
)
_WANTED = re.compile(
    r"(?:ny|ændret|foreslået|alternativ) (?:tekst|ordlyd|formulering)"
    r"|forslag til (?:ny |ændret |alternativ )?(?:tekst|ordlyd|formulering)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that says something: `text[start:end]`, with the row's short cells and its column's name."""

    start: int
    end: int
    beside: tuple[str, ...]
    column: Sentence | None
    is_wording: bool = False
    present: str = ""


def cells_of(text: str, *, start: int, end: int) -> list[Sentence]:
    """Return the cells of the row `text[start:end]`, empty ones too."""
    found: list[Sentence] = []
    at = start
    for cell in text[start:end].split("\t"):
        left = len(cell) - len(cell.lstrip())
        found.append(Sentence(at + left, at + left + len(cell.strip())))
        at += len(cell) + 1
    return found


def is_header(text: str, cells: Sequence[Sentence]) -> bool:
    """Say whether a table's first row only names its columns."""
    names = [text[cell.start : cell.end] for cell in cells]
    return len(cells) > 1 and all(
        len(name.split()) <= _MOST_HEADER_WORDS and not name.removesuffix("nr.").endswith((".", "?", "!"))
        for name in names
    )


def telling_cells(text: str, cells: Sequence[Sentence], *, header: Sequence[Sentence]) -> list[Cell]:
    """Return the cells of a row that say something; the others only tell what it is about."""
    names = [text[name.start : name.end].strip() for name in header]
    columns = [header[at] if at < len(header) else None for at in range(len(cells))]
    said = [text[cell.start : cell.end] for cell in cells]
    present = next((words for words, name in zip(said, names, strict=False) if _PRESENT.match(name)), "")
    titles = {at for at, (words, name) in enumerate(zip(said, names, strict=False)) if _names(words, name)}
    short = (at for at, words in enumerate(said) if words and len(words.split()) < _FEWEST_WORDS)
    telling = (at for at in sorted({*titles, *short}) if said[at] and not _NOTHING.match(said[at]))
    beside = tuple(_in_full(said[at], names[at] if at < len(names) else "") for at in telling)
    found: list[Cell] = []
    for at, cell in enumerate(cells):
        name = names[at] if at < len(names) else ""
        if at in titles or len(said[at].split()) < _FEWEST_WORDS or _PRESENT.match(name):
            continue
        wanted = bool(_WANTED.match(name))
        found.append(Cell(cell.start, cell.end, beside, columns[at], wanted, present if wanted else ""))
    return found


def _names(words: str, column: str) -> bool:
    """Say whether a cell only names the part of the draft its row is about, as its column says it does."""
    return bool(_PART.fullmatch(column)) and not words.endswith((".", "?", "!"))


def _in_full(words: str, column: str) -> str:
    """Return a number alone with what its column says it numbers: "Afsnit 2.1" for 2.1 under "Afsnit"."""
    kind = _FIRST_WORD.match(column)
    named = f"{kind[0]} {words.rstrip('.')}" if kind and _NUMBER.fullmatch(words) else ""
    return named if references_in(named) else words
