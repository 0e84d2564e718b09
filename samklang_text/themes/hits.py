"""What words of a text point to which theme."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from samklang_text.bodies import SPEAKERS
from samklang_text.themes.administration import ADMINISTRATION
from samklang_text.themes.boilerplate import EMPTY
from samklang_text.themes.fields import FIELDS
from samklang_text.themes.subjects import by_word
from samklang_text.words import STOP_WORDS, Analyser, Lexicon, Token

STRONG, WEAK = 1.0, 0.5
SUBJECTS = {subject.key: subject for subject in (*FIELDS, *ADMINISTRATION)}
BY_LABEL = {subject.label.casefold(): subject.key for subject in SUBJECTS.values()}
_FIELDS = frozenset(subject.key for subject in FIELDS)
_KIND = 0.5
_BY_WORD = by_word(SUBJECTS.values(), strong=STRONG, weak=WEAK)
# A word said again adds little, and after the fourth time nothing.
_AGAIN, _MOST_AGAIN = 0.2, 3
# Endings only nouns have; a lemma with such a form in the lexicon is a noun.
_NOUN_ENDINGS = ("ens", "ets", "ns", "ts", "ernes", "rnes", "enes")
_DEFINITE = ("en", "et", "ene", "erne", "ens", "ets", "enes", "ernes")
# Endings by which nouns are made of verbs and adjectives.
_MADE_OF_VERBS = ("en", "else", "hed", "ing", "skab")
_SHORTEST = 4

Scores = dict[str, float]


def broad(key: str, *, divided: Container[str] = ()) -> str:
    """Return the key of the broader subject that a subject stands within, else (or if divided) its own."""
    subject = SUBJECTS.get(key)
    return subject.within if subject and subject.within and subject.within not in divided else key


@dataclass(frozen=True, slots=True)
class Hit:
    """A word, in this form (`surface`) and with this base form (`word`), points to the theme `key`."""

    key: str
    surface: str
    word: str
    weight: float


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
    return token.lemma in SPEAKERS or (bool(token.parts) and token.parts[-1] in SPEAKERS)


def subject_hits(tokens: Sequence[Token]) -> Iterator[Hit]:
    """Yield what points to the known subjects, by the whole word if that is known, else by its parts."""
    for token in subject_tokens(tokens):
        found = _BY_WORD[token.lemma] if token.lemma in _BY_WORD else _of_parts(token.parts)
        for key, weight in found:
            yield Hit(key, token.surface, token.lemma, weight)


def _of_parts(parts: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Yield what the parts of a compound point to: what it is for, more than what it is.

    A *sundhedsbus* is a bus, but it is there for health. Where what stands first tells a subject, a last part
    of another field says half as much; but a *skolebudget* is about money all the same.
    """
    first = [hit for part in parts[:-1] for hit in _BY_WORD.get(part, ())]
    fields = {broad(key) for key, _ in first}
    told = max((weight for _, weight in first), default=0.0)
    yield from first
    for key, weight in _BY_WORD.get(parts[-1], ()) if parts else ():
        is_but_its_kind = key in _FIELDS and broad(key) not in fields and told >= weight
        yield key, weight * _KIND if is_but_its_kind else weight


def scores_of(hits: Iterable[Hit]) -> Scores:
    """Add up what points to each theme; a word said again adds little."""
    words: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for hit in hits:
        words[hit.key][hit.word].append(hit.weight)
    return {key: sum(map(_weight, by_word.values())) for key, by_word in words.items()}


def _weight(said: Sequence[float]) -> float:
    return max(said) * (1 + _AGAIN * min(len(said) - 1, _MOST_AGAIN))


class Nouns:
    """Tells nouns from other words by the forms the lexicon has of them."""

    def __init__(self, analyser: Analyser) -> None:
        self.lexicon: Lexicon = analyser.lexicon
        self.is_noun = lru_cache(1 << 14)(self._is_noun)

    def hits(self, tokens: Sequence[Token]) -> Iterator[Hit]:
        """Yield the nouns of a text and of its compounds that belong to no known subject.

        One that stands in no form only nouns have is weak: *følge* may be a verb here.
        """
        for token in subject_tokens(tokens):
            words = {token.lemma, *token.parts} if self._is_known(token) else set()
            for word in sorted(words - EMPTY - _BY_WORD.keys() - STOP_WORDS):
                last = token.parts[-1] if word == token.lemma and token.parts else word
                if len(word) >= _SHORTEST and self.is_noun(last):
                    sure = bool(token.parts) or token.surface.casefold().endswith(_DEFINITE)
                    yield Hit(word, token.surface, token.lemma, STRONG if sure else WEAK)

    def among(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Yield the nouns that may head a theme, whether or not a known subject has them."""
        for token in subject_tokens(tokens):
            last = token.parts[-1] if token.parts else token.lemma
            is_telling = token.lemma not in EMPTY and len(token.lemma) >= _SHORTEST
            if is_telling and self.is_noun(last) and not self._may_be_verb(token):
                yield token

    def may_be_noun(self, token: Token) -> bool:
        """Say whether a word of a heading is a noun, as nearly all are that the lexicon does not know.

        *Medvirken* it knows as a verb only.
        """
        last = token.parts[-1] if token.parts else token.lemma
        if self.lexicon.entry(last) is None or token.surface.endswith(_MADE_OF_VERBS):
            return True
        return self.is_noun(last)

    def _may_be_verb(self, token: Token) -> bool:
        """Tell *begynder* (begins, a beginner) by the infinitive that the lexicon has."""
        surface = token.surface.lower()
        return surface == token.lemma and surface.endswith("er") and self.lexicon.is_word(surface[:-1])

    def _is_known(self, token: Token) -> bool:
        """Leave out names, and unknown words, whose lemma is but a stem."""
        entry = self.lexicon.entry(token.lemma)
        return not entry.is_name if entry else len(token.parts) > 1

    def _is_noun(self, lemma: str) -> bool:
        return any(self.lexicon.lemma(lemma + ending) == lemma for ending in _NOUN_ENDINGS)
