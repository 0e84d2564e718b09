"""How much a text speaks of the same as a passage: by the rare words they share."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from samklang_text.passages._model import Method, Passage, Suggestion
from samklang_text.passages._names import Lemmas
from samklang_text.words import STOP_WORDS

_CLEAR = 0.2
_CLEARER = 1.5
_FEWEST_SHARED = 2
_SHORTEST = 3
_LONG_WORD = 12  # so long a word is nearly always a compound, and so tells its subject alone
_TOO_COMMON = 0.5
_RARE = 0.15
_MOST_EVIDENCE = 5
# Words that any policy and any letter is full of: they weigh, but are no evidence of what is meant.
_GENERIC_WORDS = """
    borger borgere kommune kommunen by byen bydel bydele område indsats indsatser mål målet politik handleplan
    udvalg udvalget forvaltning samarbejde samarbejder samarbejdet tilbud projekt projekter plan planen
    år året tid mulighed muligheder behov støtte hjælp arbejde medarbejdere medarbejder del ansvar dag måde
    grundlag samle mangle lægge beskrive bruge bruges skabe
    sikre følge følger viser sætte deltage høj lav stå tage fald falde
"""
_GENERIC = frozenset(_GENERIC_WORDS.split())


@dataclass(frozen=True, slots=True)
class _Vector:
    weights: Mapping[str, float]
    length: float


@dataclass(frozen=True, slots=True)
class _Match:
    passage: Passage
    evidence: tuple[str, ...]
    weight: float
    cosine: float


class Likeness:
    """The words of a draft's passages, each with how telling it is."""

    def __init__(self, parts: Sequence[Passage], *, whole: Sequence[Passage], lemmas: Lemmas) -> None:
        """Take the `parts` that may be meant, and the `whole` draft, whose title's words tell no part."""
        texts = [frozenset(lemmas(part.text)) for part in parts]
        self._lemmas = lemmas
        self._counts = Counter(
            word for words in texts for word in words - STOP_WORDS if len(word) >= _SHORTEST
        )
        self._rarity = _rarity(self._counts, len(texts))
        self._most = max(round(len(texts) * _RARE), 1)
        self._title = {word for passage in whole if passage not in parts for word in lemmas(passage.heading)}
        self._vectors = {part.key: self._vector(part.text) for part in parts}

    def suggest(self, text: str, *, among: Sequence[Passage]) -> Suggestion | None:
        """Return the passage that clearly speaks of the same, clearer than any other."""
        ranked = self._ranked(text, among)
        if not ranked or ranked[0].cosine < _CLEAR or not self._is_evidence(ranked[0].evidence):
            return None
        best = ranked[0]
        if len(ranked) > 1 and best.weight < _CLEARER * ranked[1].weight:
            return None
        evidence = ", ".join(best.evidence[:_MOST_EVIDENCE])
        return Suggestion(best.passage.key, Method.LIKENESS, evidence, round(min(best.cosine, 0.8), 2))

    def likest(self, text: str, *, among: Sequence[Passage]) -> Passage | None:
        """Return the passage most like the text, however little."""
        vector = self._vector(text)
        best = max(among, key=lambda each: _cosine(vector, self._vectors[each.key]), default=None)
        return best if best and _cosine(vector, self._vectors[best.key]) > 0 else None

    def _ranked(self, text: str, among: Iterable[Passage]) -> list[_Match]:
        vector = self._vector(text)
        found = [self._match(vector, passage) for passage in among]
        return sorted((each for each in found if each.evidence), key=lambda each: -each.weight)

    def _match(self, vector: _Vector, passage: Passage) -> _Match:
        other = self._vectors[passage.key]
        shared = [word for word in vector.weights if word in other.weights and self._tells(word)]
        evidence = tuple(sorted(shared, key=lambda word: (-vector.weights[word], word)))
        weight = sum(self._rarity[word] for word in evidence)
        return _Match(passage, evidence, weight, _cosine(vector, other))

    def _tells(self, word: str) -> bool:
        """Say whether a shared word is evidence: rare in the draft, and not of its subject as a whole."""
        if word in _GENERIC or self._counts[word] > self._most:
            return False
        return not any(word.startswith(title) or title.startswith(word) for title in self._title)

    def _is_evidence(self, words: Collection[str]) -> bool:
        if len(words) >= _FEWEST_SHARED:
            return True
        return any(len(word) >= _LONG_WORD and self._counts[word] == 1 for word in words)

    def _vector(self, text: str) -> _Vector:
        counts = Counter(word for word in self._lemmas(text) if word in self._rarity)
        weights = {word: (1 + math.log(count)) * self._rarity[word] for word, count in counts.items()}
        return _Vector(weights, math.sqrt(sum(weight * weight for weight in weights.values())))


def _rarity(counts: Mapping[str, int], texts: int) -> Mapping[str, float]:
    """Return how telling each word is; those of most passages tell nothing."""
    most = max(texts * _TOO_COMMON, 1)
    return {word: math.log((texts + 1) / (n + 0.5)) for word, n in counts.items() if n <= most}


def _cosine(one: _Vector, other: _Vector) -> float:
    if not one.length or not other.length:
        return 0.0
    small, large = sorted((one.weights, other.weights), key=len)
    dot = sum(weight * large[word] for word, weight in small.items() if word in large)
    return dot / (one.length * other.length)
