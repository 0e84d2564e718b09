"""How hard a text is to read: LIX, the Scandinavian readability figure.

Source: C. H. Björnsson, *Läsbarhet* (Liber, Stockholm 1968), with the five classes in use for Danish. LIX is
the mean number of words in a sentence plus the share, in per cent, of long words, a long word having more
than six letters. It measures form, not sense: short nonsense is easy to read.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from samklang_text.sentences import split_sentences

LONG_WORD = 7
_WORD = re.compile(r"(?:[^\W_][\u0300-\u036f\u00ad]*)+(?:[-‐‑'’.,/](?:[^\W_][\u0300-\u036f\u00ad]*)+)*")
_LETTER = re.compile(r"[^\W\d_]")
_LINE = re.compile(r"[^\n]+")


class Level(StrEnum):
    """The classes of LIX, with an example of what is usually written so."""

    VERY_EASY = "very_easy"  # below 25: children's books
    EASY = "easy"  # 25-34: fiction, weeklies
    MIDDLE = "middle"  # 35-44: newspapers
    HARD = "hard"  # 45-54: professional text
    VERY_HARD = "very_hard"  # 55 and more: law, research


LEVELS = {
    "da": {
        Level.VERY_EASY: "meget let",
        Level.EASY: "let",
        Level.MIDDLE: "middel",
        Level.HARD: "svær",
        Level.VERY_HARD: "meget svær",
    },
    "en": {
        Level.VERY_EASY: "very easy",
        Level.EASY: "easy",
        Level.MIDDLE: "medium",
        Level.HARD: "hard",
        Level.VERY_HARD: "very hard",
    },
}
_BOUNDS = ((25, Level.VERY_EASY), (35, Level.EASY), (45, Level.MIDDLE), (55, Level.HARD))


@dataclass(frozen=True, slots=True)
class Readability:
    """What LIX is made of. `lix` is a whole number of points, without unit."""

    lix: int
    words: int
    sentences: int
    long_words: int

    @property
    def level(self) -> Level:
        return next((level for bound, level in _BOUNDS if self.lix < bound), Level.VERY_HARD)


@dataclass(frozen=True, slots=True)
class HardSentence:
    """A sentence, `text[start:end]`, with its own LIX and its long words as they stand in it."""

    start: int
    end: int
    lix: int
    words: int
    long_words: tuple[str, ...]


def measure(text: str) -> Readability | None:
    """Measure a text in which each line is a paragraph, a heading or a list item; None if it has no words."""
    counts = [_words(text[start:end]) for start, end in _sentences(text)]
    words = [word for sentence in counts for word in sentence]
    if not words:
        return None
    sentences = sum(1 for sentence in counts if sentence)
    long_words = sum(map(_is_long, words))
    return Readability(_lix(len(words), sentences, long_words), len(words), sentences, long_words)


def lix(text: str) -> int | None:
    """Return the LIX of a text, None if it has no words (see `measure`)."""
    found = measure(text)
    return found.lix if found else None


def hardest_sentences(text: str, *, count: int = 5, at_least: int = 55) -> tuple[HardSentence, ...]:
    """Return the hardest sentences, hardest first: those whose own LIX is `at_least` so many points.

    A sentence of fewer than eight words is left out: two long words make its LIX high, but it is not hard.
    """
    found = []
    for start, end in _sentences(text):
        words = _words(text[start:end])
        long_words = tuple(filter(_is_long, words))
        if len(words) >= 8 and (points := _lix(len(words), 1, len(long_words))) >= at_least:
            found.append(HardSentence(start, end, points, len(words), long_words))
    return tuple(sorted(found, key=lambda sentence: (-sentence.lix, sentence.start))[:count])


def _lix(words: int, sentences: int, long_words: int) -> int:
    return round(words / sentences + 100 * long_words / words)


def _sentences(text: str) -> list[tuple[int, int]]:
    return [
        (sentence.start, sentence.end)
        for line in _LINE.finditer(text)
        for sentence in split_sentences(text, start=line.start(), end=line.end())
    ]


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _is_long(word: str) -> bool:
    return len(_LETTER.findall(word)) >= LONG_WORD
