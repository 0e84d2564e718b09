"""What somebody asks for: words, phrases in quotes, and the beginning of the last word."""

import re
from dataclasses import dataclass

from samklang.search.words import join_phone_numbers, key, keys_of, read
from samklang_text.words import STOP_WORDS, Token
from samklang_text.words.spelling import spell

MOST_WORDS = 12
_QUOTED = re.compile(r'"([^"]*)"|”([^”]*)”|“([^”]*)”|»([^«]*)«')
_SHORTEST_BEGINNING = 3


@dataclass(frozen=True, slots=True)
class WantedWord:
    """One word: its lemma, and what words must begin with if it may be unfinished. `written` as typed."""

    written: str
    lemma: str
    beginning: str = ""

    def matches(self, token: Token) -> bool:
        """Whether a word of a text is one that this word finds."""
        keys = keys_of(token)
        return self.lemma in keys or bool(
            self.beginning and any(found.startswith(self.beginning) for found in keys)
        )


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query: every word must be there, and every phrase with its words side by side."""

    words: tuple[WantedWord, ...] = ()
    phrases: tuple[tuple[WantedWord, ...], ...] = ()

    def is_empty(self) -> bool:
        return not self.words and not self.phrases

    def all_words(self) -> tuple[WantedWord, ...]:
        return (*self.words, *(word for phrase in self.phrases for word in phrase))


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
    return Wanted(
        tuple(telling[:MOST_WORDS]), tuple(tuple(phrase[:MOST_WORDS]) for phrase in phrases if phrase)
    )


def _words(text: str) -> list[WantedWord]:
    words = [WantedWord(token.surface, key(token.lemma)) for token in read(text)]
    return [word for word in words if word.lemma]


def _unfinished(word: WantedWord) -> WantedWord:
    beginning = key(spell(word.written))
    if len(beginning) < _SHORTEST_BEGINNING or spell(word.written) in STOP_WORDS:
        return word
    return WantedWord(word.written, word.lemma, beginning)
