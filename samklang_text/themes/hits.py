"""What words of a text point to which theme."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from samklang_text.themes.boilerplate import BODIES, EMPTY
from samklang_text.themes.fields import FIELDS
from samklang_text.words import STOP_WORDS, Analyser, Lexicon, Token

STRONG, WEAK = 1.0, 0.5
# Endings only nouns have; a lemma with such a form in the lexicon is a noun.
_NOUN_ENDINGS = ("ens", "ets", "ns", "ts", "ernes", "rnes", "enes")
_DEFINITE = ("en", "et", "ene", "erne", "ens", "ets", "enes", "ernes")


@dataclass(frozen=True, slots=True)
class Hit:
    """The word `text[start:end]` points to the theme `key` with this weight; `word` is its base form."""

    key: str
    start: int
    end: int
    word: str
    weight: float


def _by_word() -> dict[str, list[tuple[str, float]]]:
    found: dict[str, list[tuple[str, float]]] = {}
    for field in FIELDS:
        for words, weight in ((field.strong, STRONG), (field.weak, WEAK)):
            for word in sorted(words):
                found.setdefault(word, []).append((field.key, weight))
    return found


_FIELDS_BY_WORD = _by_word()


def subject_tokens(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the words that may say what a text is about: no stop words, numbers, or names of bodies.

    *Beskæftigelses- og Integrationsudvalget* is a body: its first half says no more of employment than its
    last of integration.
    """
    for at, token in enumerate(tokens):
        if _is_body(token) or token.surface.casefold() in STOP_WORDS or token.lemma in STOP_WORDS:
            continue
        if token.surface.endswith("-") and any(map(_is_body, tokens[at + 1 : at + 6])):
            continue
        if token.lemma[:1].isalpha():
            yield token


def _is_body(token: Token) -> bool:
    if token.surface.casefold() in {"foreningen", "foreningens"}:
        return True
    return token.lemma in BODIES or (bool(token.parts) and token.parts[-1] in BODIES)


def field_hits(tokens: Sequence[Token]) -> Iterator[Hit]:
    """Yield what points to the known fields, by the whole word if that is known, else by its parts."""
    for token in subject_tokens(tokens):
        words = [token.lemma] if token.lemma in _FIELDS_BY_WORD else [*token.parts]
        for word in words:
            for key, weight in _FIELDS_BY_WORD.get(word, ()):
                yield Hit(key, token.start, token.end, token.lemma, weight)


class Nouns:
    """Tells nouns from other words by the forms the lexicon has of them."""

    def __init__(self, analyser: Analyser) -> None:
        self._lexicon: Lexicon = analyser.lexicon
        self.is_noun = lru_cache(1 << 14)(self._is_noun)

    def own_hits(self, tokens: Sequence[Token]) -> Iterator[Hit]:
        """Yield the nouns of a text and of its compounds that belong to no known field.

        One that stands in no form only nouns have is weak: *følge* may be a verb here.
        """
        for token in subject_tokens(tokens):
            words = {token.lemma, *token.parts} if self._is_known(token) else set()
            for word in sorted(words - EMPTY - _FIELDS_BY_WORD.keys() - STOP_WORDS):
                last = token.parts[-1] if word == token.lemma and token.parts else word
                if len(word) >= 4 and self.is_noun(last):
                    sure = bool(token.parts) or token.surface.casefold().endswith(_DEFINITE)
                    yield Hit(word, token.start, token.end, token.lemma, STRONG if sure else WEAK)

    def _is_known(self, token: Token) -> bool:
        """Leave out names, and unknown words, whose lemma is but a stem."""
        entry = self._lexicon.entry(token.lemma)
        return not entry.is_name if entry else len(token.parts) > 1

    def _is_noun(self, lemma: str) -> bool:
        return any(self._lexicon.lemma(lemma + ending) == lemma for ending in _NOUN_ENDINGS)
