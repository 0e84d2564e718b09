"""How Danish compounds are joined, learned from a word list that has no marks for it.

A lemma is taken for a compound of a first and a last part when both are words and it bends exactly like its
last part: *boligområde* bends as *område*, but *kultur* (kulturer) does not bend as *tur* (ture). How often
a string stands first, and a word last, then tells how likely it is to do so in words the list lacks.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from samklang_text.words.lists import word_set

MIN_PART = 3
# Words of two letters that do stand first in compounds.
SHORT_FIRST = frozenset({"by", "år", "it", "tv", "eu", "sø", "ø", "te"})
# Endings that look like words (skab is also a cupboard) but make one word of the one before.
SUFFIXES = word_set(
    """ar are bar dom else els ens ende ene er ere eres eren eri erne et fuld hed hede heden ing inde ion isk
    isme ist lig ling løs løshed ner ners ning rig sel ser sig ske skab som ste ter vis"""
)
# A first part that is a particle makes a new word rather than a compound (forslag is no slag).
PARTICLES = word_set(
    """af an at be bag bi bort de den der des det eft efter en er et for fore forud fra frem ge gen gennem
    hen her hid hos i ind inden ja med mellem mis mod ned nær og om omkring op over på sam sammen som til
    tilbage u ud uden und under ur van ved vel vid videre å"""
)
LINKS = ("", "s", "e")
_LONG_LAST, _USUAL_FIRST = 8, 5


@dataclass(frozen=True, slots=True)
class Joints:
    """What is known of compounds.

    `first` has the strings that stand first, with their count and lemma; `last` the lemmas that stand last,
    with their count; `splits` the first string and last lemma of each lemma that is a compound. `last_forms`
    has the lemma of a form where it is another at the end of a compound than alone: *-loven* is of *lov*,
    not of *love*.
    """

    first: Mapping[str, tuple[int, str]]
    last: Mapping[str, int]
    splits: Mapping[str, tuple[str, str]]
    last_forms: Mapping[str, str]


def first_lemma(first: str, *, lemmas: Mapping[str, str]) -> str | None:
    """Return the word that stands first in a compound as `first`, with or without a linking -s- or -e-."""
    for link in LINKS:
        word = first.removesuffix(link) if link else first
        if (word != first or not link) and _may_be_first(word) and lemmas.get(word) == word:
            return word
    found = lemmas.get(first, "")
    if first.endswith("er") and found in {first[:-2], first[:-1]} and len(found) >= MIN_PART:
        return found  # blomster-bed, studenter-hus
    return None


def _may_be_first(word: str) -> bool:
    return len(word) >= MIN_PART or word in SHORT_FIRST


def may_be_last(lemma: str, *, first: str) -> bool:
    """Say whether `lemma` can be the last part after `first`; *-dom* is a verdict only after -s-."""
    if lemma in SUFFIXES:
        return lemma == "dom" and first.endswith("s")
    return len(lemma) >= MIN_PART


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known beforehand: strings that stand first, with their lemma; strings and lemmas that never
    stand first or last; and lemmas that are no compounds."""

    firsts: Mapping[str, str] = field(default_factory=dict)
    never_first: frozenset[str] = frozenset()
    never_last: frozenset[str] = frozenset()
    never_split: frozenset[str] = frozenset()


def learn(forms: Mapping[str, str], *, hints: Hints) -> Joints:
    """Learn from `forms` (form to lemma, names left out) how compounds are joined."""
    paradigms = _paradigms(forms)
    candidates: dict[str, list[tuple[str, str, str]]] = {}
    for lemma in paradigms:
        if len(lemma) > 5 and lemma not in hints.never_split:
            found = list(_splits(lemma, forms=forms, paradigms=paradigms, hints=hints))
            if found:
                candidates[lemma] = found
    first_count = Counter(first for found in candidates.values() for first, _, _ in found)
    last_count = Counter(last for found in candidates.values() for _, _, last in found)
    best = {
        lemma: max(found, key=lambda split: (score(first_count[split[0]], last_count[split[2]]), split))
        for lemma, found in candidates.items()
    }
    return _joints(best, forms=forms, paradigms=paradigms)


def _joints(
    best: Mapping[str, tuple[str, str, str]],
    *,
    forms: Mapping[str, str],
    paradigms: Mapping[str, frozenset[str]],
) -> Joints:
    """Count again with one reading per lemma, and keep the splits that are well enough known."""
    first_count = Counter(first for first, _, _ in best.values())
    last_count = Counter(last for _, _, last in best.values())
    words = {first: word for first, word, _ in best.values()}
    splits = {
        lemma: (first, last)
        for lemma, (first, word, last) in best.items()
        if is_sure(lemma, last, first_count=first_count[first], last_count=last_count[last])
        and not _is_a_unit(lemma, used=first_count[lemma] + first_count[lemma + "s"] + last_count[lemma])
    }
    firsts = {first: (count, words[first]) for first, count in first_count.items()}
    return Joints(firsts, last_count, splits, _last_forms(splits, forms=forms, paradigms=paradigms))


def _last_forms(
    splits: Mapping[str, tuple[str, str]],
    *,
    forms: Mapping[str, str],
    paradigms: Mapping[str, frozenset[str]],
) -> dict[str, str]:
    """Let all compounds vote on the lemma of each form that ends them; give what differs from the list."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for lemma, (first, last) in splits.items():
        for form in paradigms[lemma]:
            if form.startswith(first):
                votes[form[len(first) :]][last] += 1
    elected = {form: max(sorted(count), key=count.__getitem__) for form, count in votes.items()}
    return {form: lemma for form, lemma in elected.items() if forms.get(form) != lemma}


def _is_a_unit(lemma: str, *, used: int) -> bool:
    """Say whether a short compound builds so many others that it counts as one word (fodbold, netværk)."""
    return len(lemma) <= 8 and used >= 5


def score(first_count: int, last_count: int) -> float:
    """How good a joint is: the more other compounds have its first string and its last word, the better."""
    return math.log1p(first_count) + math.log1p(last_count)


def is_sure(word: str, last: str, *, first_count: int, last_count: int) -> bool:
    """Say whether a split is well enough known; short words need more, as they fall apart by chance.

    A long last part does not stand there by chance: *web-tilgængelighed*, though nothing else ends so.
    """
    if len(last) >= _LONG_LAST and first_count >= _USUAL_FIRST:
        return True
    needed = 4.5 if len(word) < 8 else 3.0
    return min(first_count, last_count) >= 2 and score(first_count, last_count) >= needed


def _paradigms(forms: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """For each lemma, what its forms have after what they share with the lemma's own beginning."""
    found: dict[str, set[str]] = defaultdict(set)
    for form, lemma in forms.items():
        found[lemma].add(form)
    return {lemma: frozenset(group) for lemma, group in found.items()}


def _splits(
    lemma: str, *, forms: Mapping[str, str], paradigms: Mapping[str, frozenset[str]], hints: Hints
) -> Iterator[tuple[str, str, str]]:
    """Yield (first string, its lemma, last lemma) of each way to read `lemma` as a compound."""
    if lemma.endswith("hed") and forms.get(lemma[:-3]) == lemma[:-3]:
        return  # troværdig-hed, not tro-værdighed
    for at in range(2, len(lemma) - MIN_PART + 1):
        first, last = lemma[:at], lemma[at:]
        if last not in paradigms or forms.get(last) != last or last in hints.never_last | PARTICLES:
            continue
        if first in PARTICLES or first in hints.never_first:
            continue
        word = hints.firsts.get(first) or first_lemma(first, lemmas=forms)
        if word is None or word in PARTICLES or not may_be_last(last, first=first):
            continue
        if _bend_alike(paradigms[lemma], paradigms[last], first=first):
            yield first, word, last


def _bend_alike(whole: frozenset[str], last: frozenset[str], *, first: str) -> bool:
    """Say whether the compound has the endings of its last part, give or take a form the list lacks."""
    bent = {first + form for form in last}
    return len(whole & bent) >= 0.6 * min(len(whole), len(bent)) and len(whole - bent) <= 0.4 * len(whole)
