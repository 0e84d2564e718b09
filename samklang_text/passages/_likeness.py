"""How much a text speaks of the same as a passage: by the rare words they share."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from samklang_text.passages._generic import GENERIC, PEOPLE
from samklang_text.passages._model import Method, Passage, Suggestion
from samklang_text.passages._names import Read
from samklang_text.words import STOP_WORDS, Token

_CLEAR = 0.2
_CLEARER = 1.5
_FEWEST_SHARED = 2
_SHORTEST = 3
_LONG_WORD = 12  # so long a word is nearly always a compound, and so tells its subject alone
_COMPOUND, _HEAD_WORD = 8, 6
_NEARLY = 0.5
_TOO_COMMON = 0.5
_RARE = 0.15
_MOST_EVIDENCE = 5
# A part of a compound says less than the whole: a street tree is a tree, and something else too.
_PART = 0.7
# "18 km" and "10.000 træer" are of the draft; a year is of the time.
_NUMBER = re.compile(r"(?!(?:19|20)\d\d\Z)\d{2,}")


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

    def __init__(self, parts: Sequence[Passage], *, whole: Sequence[Passage], read: Read) -> None:
        """Take the `parts` that may be meant, and the `whole` draft, whose title's words tell no part."""
        self._read = read
        tokens = {part.key: list(read(part.text)) for part in parts}
        texts = {key: _words(said) for key, said in tokens.items()}
        self._counts = Counter(word for words in texts.values() for word in words)
        self._rarity = _rarity(self._counts, len(texts))
        self._most = max(round(len(texts) * _RARE), 1)
        self._title = {
            word for passage in whole if passage not in parts for word in _words(read(passage.heading))
        }
        self._headed = {part.key: frozenset(_words(read(part.heading))) for part in parts}
        self._texts = {key: frozenset(words) for key, words in texts.items()}
        self._kin = {
            part.key: [other.key for other in parts if _is_same_or_kin(part, other)] for part in parts
        }
        self._compounds = {token.lemma for said in tokens.values() for token in said if len(token.parts) > 1}
        self._vectors = {key: self._vector(words) for key, words in texts.items()}

    def suggest(self, text: str, *, among: Sequence[Passage]) -> Suggestion | None:
        """Return the passage that clearly speaks of the same, clearer than any other.

        Between a goal and the priority area above it nothing needs to be clear; the goal is taken.
        """
        ranked = self._ranked(text, among)
        if not ranked:
            return None
        best = _innermost(ranked)
        if best.cosine < _CLEAR or not self._is_evidence(best):
            return None
        rivals = (each for each in ranked if not _is_same_or_kin(best.passage, each.passage))
        rival = next((each for each in rivals if self._is_evidence(each)), None)
        if rival and best.weight < _CLEARER * rival.weight:
            return None
        evidence = ", ".join(best.evidence[:_MOST_EVIDENCE])
        return Suggestion(best.passage.key, Method.LIKENESS, evidence, _confidence(best.cosine))

    def holding(self, title: str, *, among: Sequence[Passage]) -> str | None:
        """Return the key of the one passage whose heading, or else whose text, holds all of a short title."""
        words = {token.lemma for token in self._read(title) if len(token.lemma) >= _SHORTEST}
        words -= STOP_WORDS | GENERIC
        if not words or not all(map(self._tells, words)):
            return None
        for holds in (self._headed, self._texts):
            found = [part for part in among if words <= holds[part.key]]
            outer = [
                part
                for part in found
                if not any(_are_kin(part, each) and part.level > each.level for each in found)
            ]
            if found:
                return outer[0].key if len(outer) == 1 else None
        return None

    def likest(self, text: str, *, among: Sequence[Passage]) -> Passage | None:
        """Return the passage most like the text, however little."""
        vector = self._vector(_words(self._read(text)))
        best = max(among, key=lambda each: _cosine(vector, self._vectors[each.key]), default=None)
        return best if best and _cosine(vector, self._vectors[best.key]) > 0 else None

    def _ranked(self, text: str, among: Iterable[Passage]) -> list[_Match]:
        tokens = list(self._read(text))
        vector = self._vector(_words(tokens))
        said = {token.lemma: self._telling_forms(token) for token in tokens}
        said = {lemma: forms for lemma, forms in said.items() if forms}
        found = [self._match(said, vector, passage) for passage in among] if said else []
        return sorted(
            (each for each in found if each.evidence), key=lambda each: (-each.weight, -each.passage.level)
        )

    def _match(self, said: Mapping[str, Sequence[str]], vector: _Vector, passage: Passage) -> _Match:
        """Compare by each word once: a compound speaks by itself, or else by its most telling part."""
        held = self._texts[passage.key]
        shared: dict[str, float] = {}
        for lemma, forms in said.items():
            form = next((form for form in forms if form in held), None)
            if form:
                shared[form] = self._rarity[form] * (1 if form == lemma else _PART)
        evidence = tuple(sorted(shared, key=lambda word: (-shared[word], word)))
        cosine = _cosine(vector, self._vectors[passage.key]) if evidence else 0.0
        return _Match(passage, evidence, sum(shared.values()), cosine)

    def _telling_forms(self, token: Token) -> list[str]:
        """Return the word and those of its parts that may be evidence, the most telling part first.

        What stands last counts where what stands before it tells nothing here: in a plan for the climate a
        *klimaråd* is its council, but a *bogbus* is no bus to travel by.
        """
        *first, last = token.parts or (token.lemma,)
        kinds = [*first, last] if all(map(self._tells_nothing, first)) else first
        parts = sorted(filter(self._tells, kinds), key=lambda part: (-self._rarity[part], part))
        return [token.lemma, *parts] if self._tells(token.lemma) else parts

    def _tells_nothing(self, word: str) -> bool:
        """Say whether a word is the draft's own subject, or one any policy is full of."""
        return word in self._title or word in GENERIC

    def _tells(self, word: str) -> bool:
        """Say whether a shared word is evidence: rare in the draft, and not of its subject as a whole."""
        is_rare = 0 < self._counts[word] <= self._most
        return is_rare and word not in GENERIC and word not in self._title

    def _is_evidence(self, match: _Match) -> bool:
        """Ask for two words, or for one that only this passage has and that tells its subject alone."""
        if len(match.evidence) >= _FEWEST_SHARED:
            return True
        return any(self._tells_alone(word, match.passage) for word in match.evidence)

    def _tells_alone(self, word: str, passage: Passage) -> bool:
        if word.isdigit() or word in PEOPLE or self._stands_outside(word, passage):
            return False
        if word in self._headed[passage.key] and len(self._headed[passage.key]) > 1:
            return len(word) >= _HEAD_WORD
        return len(word) >= _LONG_WORD or (len(word) >= _COMPOUND and word in self._compounds)

    def _stands_outside(self, word: str, passage: Passage) -> bool:
        """Say whether passages have the word that are not kin of this one."""
        return self._counts[word] > sum(word in self._texts[key] for key in self._kin[passage.key])

    def _vector(self, words: Mapping[str, float]) -> _Vector:
        weights = {word: count * self._rarity[word] for word, count in words.items() if word in self._rarity}
        return _Vector(weights, math.sqrt(sum(weight * weight for weight in weights.values())))


def _words(tokens: Iterable[Token]) -> dict[str, float]:
    """Return the words that may tell a subject, and the parts of compounds, each with how much it is said."""
    counts: Counter[str] = Counter()
    parts: Counter[str] = Counter()
    for token in tokens:
        if token.lemma[:1].isdigit():
            counts.update([token.lemma] if _NUMBER.fullmatch(token.lemma) else [])
            continue
        counts[token.lemma] += 1
        parts.update(token.parts)
    found = {word: 1 + math.log(count) for word, count in counts.items()}
    for word, count in parts.items():
        found[word] = max(found.get(word, 0), _PART * (1 + math.log(count)))
    return {
        word: weight
        for word, weight in found.items()
        if word not in STOP_WORDS and (len(word) >= _SHORTEST or word.isdigit())
    }


def _innermost(ranked: Sequence[_Match]) -> _Match:
    """Return the best match, or the best below it that has nearly as much to say for it."""
    best = ranked[0]
    below = [each for each in ranked if each.passage.key.startswith(f"{best.passage.key}/")]
    return below[0] if below and below[0].weight >= _NEARLY * best.weight else best


def _confidence(cosine: float) -> float:
    return round(min(max(cosine, 0.3), 0.8), 2)


def _is_same_or_kin(one: Passage, other: Passage) -> bool:
    return one.key == other.key or _are_kin(one, other)


def _are_kin(one: Passage, other: Passage) -> bool:
    """Say whether one stands under the other."""
    return one.key.startswith(f"{other.key}/") or other.key.startswith(f"{one.key}/")


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
