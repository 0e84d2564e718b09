"""Finding the phrases of a table in a sentence.

A phrase is written as people say it: words, `foreslå*` for any ending, `en/et` for either, `<good>` for a
class of words, `…` for up to four words in between, and `^` before a word that must be the first of its
sentence. Phrases are looked up by their first word, so the time grows with the sentence and not with the
table: for each word of the text, each phrase that begins with it looks at no more than `_LONGEST_GAP` words
for each of its own.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*|§")
_GAP = "…"
_LONGEST_GAP = 4
_KEY = 3
_CACHED = 1 << 13

Cue = TypeVar("Cue")


class Word(NamedTuple):
    """A word of a sentence in lower case, with its offsets in the document."""

    text: str
    start: int
    end: int


class Hit(NamedTuple, Generic[Cue]):
    """A phrase that means `cue` is `words[first : last + 1]`; `weight` is how much it tells."""

    cue: Cue
    first: int
    last: int
    weight: float = 1.0


def words_of(text: str, *, start: int, end: int) -> tuple[Word, ...]:
    return tuple(Word(match[0].lower(), *match.span()) for match in _WORD.finditer(text, start, end))


@dataclass(frozen=True, slots=True)
class _Step:
    """One word of a phrase: it is one of `exact`, or begins with one of `beginnings`; or it is a gap."""

    exact: frozenset[str]
    beginnings: tuple[str, ...]
    is_gap: bool = False

    def fits(self, word: str) -> bool:
        return word in self.exact or (bool(self.beginnings) and word.startswith(self.beginnings))


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[Cue]):
    """`last` are the words it may end with, None for any: where none is said, it is not looked for."""

    cue: Cue
    first: _Step
    rest: tuple[_Step, ...]
    must_be_first: bool
    weight: float
    last: frozenset[str] | None


class Phrases(Generic[Cue]):
    """A table of phrases, ready to be looked for."""

    def __init__(
        self,
        table: Mapping[Cue, Mapping[float, str]],
        classes: Mapping[str, frozenset[str]] = MappingProxyType({}),
    ) -> None:
        """Take for each cue its phrases by their weight, separated by `|` or line ends."""
        self._beginning_with = lru_cache(_CACHED)(self._look_up)
        self._by_word: dict[str, list[_Phrase[Cue]]] = {}
        self._by_beginning: dict[str, list[tuple[str, _Phrase[Cue]]]] = {}
        for cue, phrases in table.items():
            for weight, lines in phrases.items():
                for written in filter(None, map(str.strip, lines.replace("\n", "|").split("|"))):
                    self._add(_phrase(cue, written, weight=weight, classes=classes))

    def _add(self, phrase: _Phrase[Cue]) -> None:
        for word in phrase.first.exact:
            self._by_word.setdefault(word, []).append(phrase)
        for beginning in phrase.first.beginnings:
            self._by_beginning.setdefault(beginning[:_KEY], []).append((beginning, phrase))

    def hits(self, words: Sequence[Word], *, begins: int = 0) -> tuple[Hit[Cue], ...]:
        """Return every phrase found, by its place; phrases may overlap.

        `begins` is the word the sentence begins with, where a label stands before it ("Mål 3: …").
        """
        return tuple(self._hits(words, begins))

    def _hits(self, words: Sequence[Word], begins: int) -> Iterator[Hit[Cue]]:
        said = {word.text for word in words}
        for at, word in enumerate(words):
            for phrase in self._beginning_with(word.text):
                if phrase.must_be_first and at not in {0, begins}:
                    continue
                if not phrase.rest:
                    yield Hit(phrase.cue, at, at, phrase.weight)
                elif phrase.last is None or not phrase.last.isdisjoint(said):
                    last = _match(phrase.rest, words, at)
                    if last is not None:
                        yield Hit(phrase.cue, at, last, phrase.weight)

    def _look_up(self, word: str) -> tuple[_Phrase[Cue], ...]:
        begun = (phrase for key, phrase in self._by_beginning.get(word[:_KEY], ()) if word.startswith(key))
        return (*self._by_word.get(word, ()), *begun)


def _phrase(cue: Cue, written: str, *, weight: float, classes: Mapping[str, frozenset[str]]) -> _Phrase[Cue]:
    steps = tuple(_step(word, classes) for word in written.removeprefix("^").split())
    return _Phrase(
        cue,
        first=steps[0],
        rest=steps[1:],
        must_be_first=written.startswith("^"),
        weight=weight,
        last=None if steps[-1].beginnings else steps[-1].exact,
    )


def _step(written: str, classes: Mapping[str, frozenset[str]]) -> _Step:
    if written == _GAP:
        return _Step(frozenset(), (), is_gap=True)
    exact: set[str] = set()
    beginnings: list[str] = []
    for word in written.split("/"):
        if word.startswith("<"):
            exact |= classes[word.strip("<>")]
        elif word.endswith("*"):
            beginnings.append(word[:-1])
        else:
            exact.add(word)
    return _Step(frozenset(exact), tuple(beginnings))


def _match(rest: Sequence[_Step], words: Sequence[Word], first: int) -> int | None:
    """Return the index of the last word of the phrase whose first word is words[first]."""
    position, gap = first + 1, 0
    for step in rest:
        if step.is_gap:
            gap = _LONGEST_GAP
            continue
        for index in range(position, min(position + gap + 1, len(words))):
            if step.fits(words[index].text):
                position, gap = index + 1, 0
                break
        else:
            return None
    return position - 1
