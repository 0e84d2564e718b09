"""From text to what is indexed: one analysis for the index, the query and the highlights."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from django.conf import settings

from samklang_text.words import Analyser, Lexicon, Token
from samklang_text.words.spelling import spell

MOST_BYTES = 400_000
"""Of keys in one entry. PostgreSQL refuses a row with more than 1 MB of words; this stays well below."""

_CACHED = 1 << 15  # words of texts that are shown
_LONGEST = 60  # characters of one key
# Keyboards abroad and old names have no æ, ø and å: Møller and Moeller, Ågård and Aagaard are one key.
_ABROAD = {"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa", "ü": "ue", "ß": "ss"}
_FROM_ABROAD = re.compile("ae|oe|aa", re.IGNORECASE)
_AT_HOME = (("ae", "æ"), ("oe", "ø"), ("aa", "å"))
# Eight digits as they are written in Denmark, with or without the number of the country; not two years.
_PHONE = re.compile(
    r"(?<!\d)(?:\+45 ?)?(\d{8}|\d{2}(?: \d{2}){3}|(?!(?:1[89]|20)\d\d (?:1[89]|20))\d{4} \d{4})(?!\d)"
)


@cache
def analyser() -> Analyser:
    """Return the one analyser of this process. Raises LexiconMissing, which says how to build the lexicon."""
    return Analyser(Lexicon.open(settings.LEXICON))


@dataclass(frozen=True, slots=True)
class IndexedText:
    """Keys of a title and a text, in order: lemmas, and what else each word is found by.

    `words` are those somebody may have meant who misspelt one: as written, and the parts of compounds.
    """

    title: tuple[str, ...]
    lemmas: tuple[str, ...]
    parts: tuple[str, ...]
    words: frozenset[str]


def index_text(title: str, text: str) -> IndexedText:
    """Analyse a title and a text for the index.

    `parts` holds the parts of compounds and, where it differs from the lemma, the word as written, so that
    the beginning of any written form finds it. Words beyond MOST_BYTES are left out, the same on every
    database.
    """
    title_tokens, tokens = read(title), _that_fit(read(text))
    all_tokens = [*title_tokens, *tokens]
    beside = (key for token in all_tokens for key in _side_keys(token))
    return IndexedText(
        title=_keys(token.lemma for token in title_tokens),
        lemmas=_keys(token.lemma for token in tokens),
        parts=_keys([*beside, *_phone_numbers(text[:MOST_BYTES])]),
        words=frozenset(word for token in all_tokens for word in _words_of(token) if word.isalpha()),
    )


def read(text: str) -> list[Token]:
    """Return the words of a text as index, query and highlights all read them."""
    return [_at_home(token) for token in analyser().analyse(text)]


def fold(text: str) -> str:
    """Return the words of a text as they are spelt, in small letters and with nothing between them."""
    return " ".join(spell(token.surface) for token in read(text))


def join_phone_numbers(query: str) -> str:
    """Return a query with each phone number in one word, as it is indexed however it is written."""
    return _PHONE.sub(lambda found: found[1].replace(" ", ""), query)


def _phone_numbers(text: str) -> list[str]:
    return [found[1].replace(" ", "") for found in _PHONE.finditer(text) if not found[0].isdecimal()]


def _at_home(token: Token) -> Token:
    """Return *aeldre* as the form of the Danish word it stands for, when it is no word itself."""
    if not _FROM_ABROAD.search(token.surface):
        return token
    danish = written = spell(token.surface)
    for abroad, letter in _AT_HOME:
        danish = danish.replace(abroad, letter)
    if danish == written or analyser().knows(written) or not analyser().knows(danish):
        return token
    (read_so,) = analyser().analyse(danish) or (token,)
    return replace(token, lemma=read_so.lemma, parts=read_so.parts)


def keys_of(token: Token) -> frozenset[str]:
    """Return every key a word of a text is found by."""
    return _found_by(token.surface, token.lemma, token.parts)


@lru_cache(_CACHED)
def _found_by(surface: str, lemma: str, parts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_keys([lemma, *_side_keys(Token(0, 0, surface, lemma, parts))]))


def parts_of(word: str) -> tuple[str, ...]:
    """Return the keys of a compound's parts; none where a word is no compound."""
    return _keys(part for token in read(word) for part in token.parts)


def key(word: str) -> str:
    """Return a word as both databases keep it: a-z and digits only, the same order of beginnings.

    Letters that a keyboard abroad writes with two are so written here. Letters that the databases' own
    tokenisers might treat differently are written as their number, so a word in Arabic or Greek is found too.
    """
    letters = word if word.isascii() and word.isalnum() else "".join(map(_letter, word))
    return letters[:_LONGEST]


def _letter(letter: str) -> str:
    if letter.isascii() and letter.isalnum():
        return letter
    return _ABROAD.get(letter) or (f"u{ord(letter):x}" if letter.isalnum() else "")


def _keys(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(made for word in words if (made := key(word)))


def noun_of(token: Token) -> str:
    """Return the noun that a word may be a form of besides its lemma (*tolke*: interpreters), or nothing."""
    return analyser().lexicon.nouns.get(spell(token.surface), "")


def _side_keys(token: Token) -> tuple[str, ...]:
    written, noun = spell(token.surface), noun_of(token)
    beside = {written, noun} - {token.lemma, ""}
    return (*token.parts, *sorted(beside))


def _words_of(token: Token) -> tuple[str, ...]:
    return (spell(token.surface), *token.parts)


def _that_fit(tokens: list[Token]) -> list[Token]:
    size = 0
    for number, token in enumerate(tokens):
        size += 2 * (len(token.surface) + len(token.lemma)) + sum(map(len, token.parts))
        if size > MOST_BYTES:
            return tokens[:number]
    return tokens
