"""What comes closest where nothing, or hardly anything, has all the words: most of them, the rare ones first.

What the words of a query mean is settled here, before any filter narrows it: so the number beside a filter
is the number of hits it gives. Nothing is counted but what the reader's labels open.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from math import log

from samklang.search.asking import is_asking
from samklang.search.matching import Search
from samklang.search.wanted import Term, Wanted, WantedWord
from samklang.search.words import parts_of

_FEW_WORDS = 2  # of so short a query, what has all words is the answer, however little it is
_HARDLY_ANY = 3  # of a longer one, fewer than these are not enough
_ENOUGH = 5  # then nothing that has still fewer words is added
_MOST_LOOKED_FOR = 6  # words, the rarest
_AT_ONCE = 8  # sets of words that are counted in one statement
_COMMON = 4000  # things that have a word: beyond that it is common, however common it is
_MOST, _GOOD_PART = 0.45, 0.3  # of the weight of all words
_IN_VOCABULARY = 1.5  # times the weight of other words
_SHORTEST_PART, _LONG_PART = 3, 5  # letters: a compound that is cut into short ones only may be cut wrongly


@dataclass(frozen=True, slots=True)
class Closest:
    """A query with fewer words, in steps: each keeps what tells less than the one before.

    `terms` are all words that something has, `unknown` those that nothing has, as they were typed. Where it
    `is_whole`, the first step is the query itself. Where it is not `is_close`, only words of asking are left
    out.
    """

    steps: tuple[Wanted, ...]
    terms: tuple[Term, ...]
    unknown: tuple[str, ...]
    is_whole: bool
    is_close: bool = True

    @property
    def is_of_one_word(self) -> bool:
        """Whether only one word was asked for, which nothing has but by its parts."""
        return self.is_close and not self.is_whole and len(self.terms) == 1 and not self.unknown

    @property
    def wanted(self) -> Wanted:
        """All steps in one: found is what has the words of any of them."""
        sets = [frozenset(step.terms) for step in self.steps]
        least = [
            step.terms
            for step, own in zip(self.steps, sets, strict=True)
            if not any(other < own for other in sets)
        ]
        return Wanted(self.terms, self.steps[0].phrases, tuple(least))

    def missing(self, search: Search, pks: list[int]) -> dict[int, tuple[str, ...]]:
        """Return the words, as they were typed, that each of these entries does not have."""
        if not self.is_close:
            return {}
        found = search.among_these(pks, [Wanted((term,)) for term in self.terms])
        had = list(zip(self.terms, found, strict=True))
        return {pk: tuple(_written(term) for term, pks in had if pk not in pks) for pk in pks}


def closest(search: Search) -> Closest | None:
    """Return what to look for instead of all words as they stand; nothing, where these will do.

    Words of asking are given up first, and nothing lacks them: what has them only stands before the rest.
    Where nothing has all that tell, or hardly anything all of many, less is enough.
    """
    asked = search.wanted
    terms = tuple(dict.fromkeys(asked.terms))
    telling = tuple(term for term in terms if not is_asking(term))
    is_one_word = len(terms) == 1 and terms == tuple(map(_apart, telling)) and not asked.phrases
    if not telling or is_one_word:
        return None
    whole = replace(search, kinds=(), chosen=None)
    lifting = tuple(term for term in terms if is_asking(term))
    told = replace(asked, terms=telling, lifting=lifting) if lifting else asked
    needed = 1 if len(telling) <= _FEW_WORDS else _HARDLY_ANY
    (found,) = whole.numbers([told], most=needed)
    if found == needed:
        return Closest((told,), telling, (), is_whole=True, is_close=False) if told != asked else None
    weights = _weights(whole, list(map(_apart, telling)))
    steps = _steps(whole, dict(list(weights.items())[:_MOST_LOOKED_FOR]))
    if not steps:
        return None
    unknown = tuple(_written(term) for term in map(_apart, telling) if term not in weights)
    return Closest((*((told,) if found else ()), *steps), tuple(weights), unknown, is_whole=bool(found))


def _written(term: Term) -> str:
    return " ".join(word.written for word in term.words)


def _apart(term: Term) -> Term:
    """Let a compound be found by its parts as well: a project about safety is a safety project."""
    return replace(term, words=tuple(map(_cut, term.words)))


def _cut(word: WantedWord) -> WantedWord:
    parts = parts_of(word.written)
    sizes = [len(part) for part in parts]
    is_sure = bool(sizes) and min(sizes) >= _SHORTEST_PART and max(sizes) >= _LONG_PART
    return replace(word, apart=parts) if is_sure else word


def _weights(search: Search, terms: list[Term]) -> dict[Term, float]:
    """Return how much each word tells that something has, the most telling first.

    The fewer things have a word, the more it tells, up to four times what one tells that is everywhere. But
    what stands in a vocabulary is what somebody looks for, also where it is common.
    """
    queries = [Wanted(), *(Wanted((term,)) for term in terms), *(Wanted((term,)).own() for term in terms)]
    everything, *numbers = search.numbers(queries, most=_COMMON)
    weights = {}
    for term, any_of_it, itself in zip(terms, numbers[: len(terms)], numbers[len(terms) :], strict=True):
        if any_of_it:
            rarity = 1 - log(max(itself, 1)) / log(everything + 1)
            weights[term] = (1 + 3 * rarity) * (_IN_VOCABULARY if term.is_called_otherwise() else 1)
    return dict(sorted(weights.items(), key=lambda each: -each[1]))


def _steps(search: Search, weights: Mapping[Term, float]) -> tuple[Wanted, ...]:
    """Return the sets of words that something has, from the weightiest until there is enough.

    Where nothing has most of the words, a good part will do; where something was quoted, that alone.
    """
    shares = (_MOST, _GOOD_PART, 0) if search.wanted.phrases else (_MOST, _GOOD_PART)
    sets = [
        (sum(weights[term] for term in chosen), chosen)
        for size in range(len(weights), -1, -1)
        for chosen in combinations(weights, size)
    ]
    sets.sort(key=lambda each: -each[0])
    for share in shares:
        least = share * sum(weights.values())
        heavy = [chosen for weight, chosen in sets if weight >= least and (chosen or search.wanted.phrases)]
        if steps := _until_enough(search, [replace(search.wanted, terms=chosen) for chosen in heavy]):
            return steps
    return ()


def _until_enough(search: Search, queries: list[Wanted]) -> tuple[Wanted, ...]:
    """Count a few at a time: mostly the weightiest are enough, and each common word takes its time."""
    steps: list[Wanted] = []
    for start in range(0, len(queries), _AT_ONCE):
        some = queries[start : start + _AT_ONCE]
        for wanted, number in zip(some, search.numbers(some, most=_ENOUGH), strict=True):
            if number:
                steps.append(wanted)
            if number == _ENOUGH:
                return tuple(steps)
    return tuple(steps)
