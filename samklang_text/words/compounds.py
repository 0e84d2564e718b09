"""Taking apart compounds that the word list lacks."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from samklang_text.words.joints import LINKS, MIN_PART, PARTICLES, SHORT_FIRST, SUFFIXES, may_be_last, score
from samklang_text.words.lexicon import Lexicon
from samklang_text.words.lists import word_set

# A name that ends like this is the name of a place: one word, however much its halves look like words.
PLACE_ENDINGS = word_set(
    """allé alle bjerg borg bro by gade gård havn holm høj købing lund minde plads rup stræde strup sø torv
    vang vej"""
)
# Longer words are no Danish words; taking them apart would cost time for nothing.
MAX_WORD = 60
# An unseen first part must be this long, and the last part this usual, for the whole to be believed.
_UNSEEN_FIRST, _USUAL_LAST = 4, 3
_GUESSED_LAST, _VERY_USUAL_LAST = 5, 20
_VOWELS = frozenset("aeiouyæøå")


@dataclass(frozen=True, slots=True)
class Compound:
    """A word taken apart: its base form, and its parts' base forms (none for a place's name)."""

    lemma: str
    parts: tuple[str, ...]
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class _Cut:
    first: str
    first_parts: tuple[str, ...]
    last: str
    last_parts: tuple[str, ...]
    score: float


class Splitter:
    """Takes compounds apart with what the lexicon knows of how compounds are joined."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.split = lru_cache(1 << 14)(self._split)

    def _split(self, word: str) -> Compound | None:
        """Take apart `word` (spelled, any form), None if it is no compound of known words.

        The last part decides the base form. Few and long parts are preferred: a cut in two known parts
        is taken before any that needs a part to be cut again.
        """
        if not 2 * MIN_PART - 1 <= len(word) <= MAX_WORD:
            return None
        best = max(self._cuts(word), key=lambda cut: cut.score, default=None)
        if best is None:
            best = max(self._deep_cuts(word), key=lambda cut: cut.score, default=None)
        return self._compound(best) if best else None

    def guess(self, word: str) -> Compound | None:
        """Take off a usual last part from a word that begins with something unknown (*pixi-udgaven*)."""
        if len(word) > MAX_WORD:
            return None
        for at in range(MIN_PART, len(word) - _GUESSED_LAST + 1):
            first, last = word[:at], self._last(word[at:], first=word[:at])
            if last is None or not _VOWELS & set(first):
                continue
            if len(last[0]) >= _GUESSED_LAST and self._lexicon.last.get(last[0], 0) >= _VERY_USUAL_LAST:
                name = first.removesuffix("s") if len(first) > MIN_PART else first
                return Compound(first + last[0], (name, *last[1]), is_sure=False)
        return None

    def first_word(self, string: str) -> tuple[str, ...] | None:
        """Return the parts of what stands first in a compound (*beskæftigelses*), None if unknown."""
        seen = self._lexicon.first.get(string)
        if seen:
            return self._parts(seen[1])
        if string in PARTICLES or (len(string) < MIN_PART and string not in SHORT_FIRST):
            return None
        for link in LINKS:
            found = self._lexicon.entry(string.removesuffix(link)) if string.endswith(link) else None
            if found and found.lemma not in PARTICLES and len(found.lemma) >= MIN_PART:
                return found.parts or (found.lemma,)
        return None

    def _cuts(self, word: str) -> Iterator[_Cut]:
        """Yield each cut of `word` into two parts that are known."""
        for at in range(2, len(word) - MIN_PART + 1):
            first = word[:at]
            seen = self._lexicon.first.get(first)
            if seen is None and at < _UNSEEN_FIRST:
                continue
            last = self._last(word[at:], first=first)
            if last is None:
                continue
            count = self._lexicon.last.get(last[0], 0)
            if seen is None and count < _USUAL_LAST:
                continue
            parts = self.first_word(first)
            if parts and count:
                yield _Cut(
                    first, parts, last[0], last[1], score(seen[0] if seen else 0, count) + _length(at, word)
                )

    def _deep_cuts(self, word: str) -> Iterator[_Cut]:
        """Yield each cut whose first part is itself an unlisted compound (*boligområde-politik*)."""
        for at in range(2 * MIN_PART, len(word) - MIN_PART + 1):
            first = word[:at]
            last = self._last(word[at:], first=first)
            if last is None or self._lexicon.last.get(last[0], 0) < _USUAL_LAST:
                continue
            inner = self.split(first.removesuffix("s")) or self.split(first)
            if inner and inner.parts:
                yield _Cut(
                    first,
                    inner.parts,
                    last[0],
                    last[1],
                    score(0, self._lexicon.last[last[0]]) + _length(at, word),
                )

    def _last(self, string: str, *, first: str) -> tuple[str, tuple[str, ...]] | None:
        """Return the lemma and parts of what stands last, None if it cannot stand there."""
        found = self._lexicon.entry(self._lexicon.last_forms.get(string, string))
        if found is None or found.is_name or string in SUFFIXES or not may_be_last(found.lemma, first=first):
            return None
        return found.lemma, found.parts or (found.lemma,)

    def _parts(self, lemma: str) -> tuple[str, ...]:
        found = self._lexicon.entry(lemma)
        return found.parts if found and found.parts else (lemma,)

    def _compound(self, cut: _Cut) -> Compound:
        parts = () if cut.last in PLACE_ENDINGS else (*cut.first_parts, *cut.last_parts)
        return Compound(cut.first + cut.last, parts)


def _length(at: int, word: str) -> float:
    """Prefer even parts: a part of three letters beside a long one is often chance."""
    return 0.4 * min(at, len(word) - at, 6)
