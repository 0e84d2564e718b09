"""What somebody asks for: words, phrases in quotes, the beginning of the last word, and synonyms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Self

from samklang.search.words import join_phone_numbers, key, noun_of, read
from samklang_text.words import STOP_WORDS
from samklang_text.words.spelling import spell

MOST_WORDS = 12
_QUOTED = re.compile(r'"([^"]*)"|”([^”]*)”|“([^”]*)”|»([^«]*)«')
_SHORTEST_BEGINNING = 3
_SMALL = frozenset(key(word) for word in STOP_WORDS)

Keys = tuple[str, ...]
"""Keys of words that stand side by side; often only one."""


@dataclass(frozen=True, slots=True)
class WantedWord:
    """One word: its lemma, and what words must begin with if it may be unfinished. `written` as typed.

    `others` are the synonyms that will do instead of it, `apart` the parts of a compound that will do
    if all of them are there, `noun` is what else it may be a form of.
    """

    written: str
    lemma: str
    beginning: str = ""
    others: tuple[Keys, ...] = ()
    apart: Keys = ()
    noun: str = ""

    @property
    def instead(self) -> tuple[Keys, ...]:
        """All that will do instead of it, each by itself."""
        return ((self.noun,), *self.others) if self.noun else self.others

    def matches(self, keys: frozenset[str]) -> bool:
        """Whether a word of a text that is found by these keys is one that this word finds."""
        return (
            self.lemma in keys
            or self.noun in keys
            or any(part in keys for part in self.apart)
            or bool(self.beginning and any(found.startswith(self.beginning) for found in keys))
        )


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must all be there, unless one of the `others` is there instead."""

    words: tuple[WantedWord, ...]
    others: tuple[Keys, ...] = ()

    def is_called_otherwise(self) -> bool:
        """Whether a vocabulary has other words for it."""
        return bool(self.others) or any(word.others for word in self.words)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query: every term must be there, and every phrase with its words side by side.

    Where there are `choices`, the terms of any one of them will do instead of all terms. What also has all
    that is `lifting` comes before the rest. `typed` are the words as they stood, small ones too, but
    not those in quotes.
    """

    terms: tuple[Term, ...] = ()
    phrases: tuple[tuple[WantedWord, ...], ...] = ()
    choices: tuple[tuple[Term, ...], ...] = ()
    lifting: tuple[Term, ...] = ()
    typed: tuple[WantedWord, ...] = ()

    @classmethod
    def all_of(cls, words: list[WantedWord], phrases: tuple[tuple[WantedWord, ...], ...] = ()) -> Self:
        return cls(tuple(Term((word,)) for word in words), phrases)

    @property
    def words(self) -> tuple[WantedWord, ...]:
        return tuple(word for term in self.terms for word in term.words)

    @property
    def sets(self) -> tuple[tuple[Term, ...], ...]:
        """The sets of terms of which one must be there; none, if phrases will do."""
        if () in self.choices:
            return ()
        return self.choices or ((self.terms,) if self.terms else ())

    def is_empty(self) -> bool:
        return not self.terms and not self.phrases

    def all_words(self) -> tuple[WantedWord, ...]:
        """Return every word that was typed."""
        return (*self.words, *(word for phrase in self.phrases for word in phrase))

    def found_words(self) -> tuple[WantedWord, ...]:
        """Return every word that is looked for: those typed, and the telling ones of their synonyms."""
        keys = {key for other in self._others() for key in other if len(other) == 1 or key not in _SMALL}
        return (*self.all_words(), *(WantedWord(key, key) for key in sorted(keys)))

    def has_synonyms(self) -> bool:
        return any(self._others())

    def own(self) -> "Wanted":
        """Return the query without synonyms; each term by itself, so one of several words is several."""
        own, choices = _own(self.terms), tuple(map(_own, self.choices))
        return replace(self, terms=own, choices=choices, lifting=_own(self.lifting))

    def _others(self) -> Iterator[Keys]:
        for term in self.terms:
            yield from term.others
            for word in term.words:
                yield from word.others


def _own(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    return tuple(Term((replace(word, others=()),)) for term in terms for word in term.words)


def either(sets: list[str], between: str) -> list[str]:
    """Return conditions as one, of which one must hold, in a language where `between` says "or"."""
    return [f"({between.join(f'({each})' for each in sets)})"] if len(sets) > 1 else sets


def read_query(text: str) -> Wanted:
    """Read what was typed. Words such as *og* count only in a phrase, or when there is nothing else."""
    text = join_phone_numbers(text.replace("\0", " ")[:400])
    phrases = [_words(next(filter(None, match.groups()), "")) for match in _QUOTED.finditer(text)]
    loose = _QUOTED.sub(" ", text)
    words = _words(loose)
    if words and not loose[-1:].isspace():
        words[-1] = _unfinished(words[-1])
    telling = [word for word in words if spell(word.written) not in STOP_WORDS]
    if not telling and not any(phrases):
        telling = words
    quoted = tuple(tuple(phrase[:MOST_WORDS]) for phrase in phrases if phrase)
    return replace(Wanted.all_of(telling[:MOST_WORDS], quoted), typed=tuple(words[:MOST_WORDS]))


def _words(text: str) -> list[WantedWord]:
    words = [
        WantedWord(token.surface, key(token.lemma), noun=_other_noun(key(token.lemma), key(noun_of(token))))
        for token in read(text)
    ]
    return [word for word in words if word.lemma]


def _other_noun(lemma: str, noun: str) -> str:
    return "" if noun == lemma else noun


def _unfinished(word: WantedWord) -> WantedWord:
    beginning = key(spell(word.written))
    if len(beginning) < _SHORTEST_BEGINNING or spell(word.written) in STOP_WORDS:
        return word
    return replace(word, beginning=beginning)
