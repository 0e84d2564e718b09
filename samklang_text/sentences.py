"""Danish sentences, with exact offsets.

The rules are those of written Danish rather than a trained model: a municipal letter is full of "jf. § 20,
stk. 4.", "d. 3. december" and "3,5 mio. kr.", and each wrong cut there makes half a point.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from samklang_text.abbreviations import MAY_BE_LAST, NEVER_LAST
from samklang_text.dates import MONTH_NUMBERS

_MONTHS = frozenset(MONTH_NUMBERS)
# "bilag B." ends a sentence, "Anna B." does not.
_LETTERED_WORDS = """
    afsnit alternativ bilag del figur forslag gruppe kategori klasse kolonne litra løsning model mulighed
    plan punkt scenarie scenarium side spor tabel type variant vitamin zone
"""
_LETTERED = frozenset(_LETTERED_WORDS.split())
_CLOSERS = "\"”“»«’')\\]›‹"
_STOP = re.compile(
    rf"""
    (?<![.!?…])(?P<mark>[.!?…]++)[{_CLOSERS}]*+(?=\s|\Z)   # . ! ? …, closing quotes and brackets, white space
    | :[ \t]*+\n                                           # a colon that introduces what stands below
    | \n[ \t]*+\n\s*+                                      # an empty line
    | \n(?=[ \t]*+[•●▪■◦·*–—-][ \t])                       # a list marker on the next line
    """,
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"[^\s(\[\"”“»«’'‘„/]*\Z")
_NEXT_START = re.compile(rf"[\s{_CLOSERS}(\[„‘–—-]*+")
_BRACKET = re.compile(r"[()]")
_INITIAL = re.compile(r"[A-ZÆØÅ]\.")
_LONGEST_BRACKET = 600
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence is `text[start:end]`, without white space at its ends."""

    start: int
    end: int


def split_sentences(text: str, *, start: int = 0, end: int | None = None) -> tuple[Sentence, ...]:
    """Return the sentences of `text[start:end]`, in order, with offsets in `text`.

    Every character that is not white space is in exactly one sentence. An empty line, a colon at a line's
    end and a list marker on the next line also end a sentence. Time is linear in the length.
    """
    stretch = text[start:end]
    found: list[Sentence] = []
    at = 0
    for stop in _stops(stretch):
        _add(found, stretch, at, stop, offset=start)
        at = stop
    _add(found, stretch, at, len(stretch), offset=start)
    return tuple(found)


def _add(found: list[Sentence], text: str, start: int, end: int, *, offset: int) -> None:
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    if stripped := inner.strip():
        found.append(Sentence(offset + start + left, offset + start + left + len(stripped)))


def _stops(text: str) -> Iterator[int]:
    brackets = _brackets(text)
    opened = [bracket[0] for bracket in brackets]
    began = 0
    for match in _STOP.finditer(text):
        if match["mark"] is not None:
            within = bisect_right(opened, match.start()) - 1
            if within >= 0 and match.start() < brackets[within][1]:
                continue
            if not _ends_sentence(text, began, match):
                continue
        began = match.end()
        yield began


def _brackets(text: str) -> list[tuple[int, int]]:
    """Return the outermost round brackets that close within a reasonable distance."""
    found: list[tuple[int, int]] = []
    open_at: list[int] = []
    for match in _BRACKET.finditer(text):
        if match[0] == "(":
            open_at.append(match.start())
        elif open_at:
            opened = open_at.pop()
            if match.start() - opened > _LONGEST_BRACKET:
                continue
            while found and found[-1][0] > opened:
                found.pop()
            found.append((opened, match.start()))
    return found


def _ends_sentence(text: str, began: int, match: re.Match[str]) -> bool:
    following = _NEXT_START.match(text, match.end())
    after = text[following.end() : following.end() + 1] if following else ""
    if not after:
        return True
    if after.islower():
        return False
    if match["mark"] != ".":
        return True
    return _full_stop_ends(text, began, match.start(), after=text[match.end() : match.end() + 40].strip())


def _full_stop_ends(text: str, began: int, stop: int, *, after: str) -> bool:
    """Say whether the full stop at `stop` ends a sentence, when no lower-case letter follows."""
    before = text[max(began, stop - _LONGEST_WORD) : stop]
    word = _word_before(before)
    bare = word.lower()
    if len(word) == 1 and word.isupper():
        return not _INITIAL.match(after) and _letter_ends(before[:-1])
    if bare in NEVER_LAST:
        return False
    if bare in MAY_BE_LAST:
        return not after[:1].isdigit()
    if word.isdigit():
        is_first = len(before) < _LONGEST_WORD and not before[: -len(word)].strip()
        return not is_first and not _is_month(after)
    return True


def _word_before(before: str) -> str:
    match = _LAST_WORD.search(before)
    return match[0] if match else ""


def _is_month(after: str) -> bool:
    return re.split(r"\W", after, maxsplit=1)[0].lower() in _MONTHS


def _letter_ends(before: str) -> bool:
    """A capital letter is an initial after nothing, a name or another initial; that of "bilag B." is none."""
    words = before.split()
    if not words:
        return False
    last = words[-1]
    return last.lower() in _LETTERED or not (last[:1].isupper() or last.endswith("."))
