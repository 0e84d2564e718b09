"""Synonyms of what was typed, all read at once however many words there are."""

from collections import defaultdict
from dataclasses import dataclass, replace

from samklang.search.models import Synonym
from samklang.search.wanted import Keys, Term, Wanted, WantedWord
from samklang.search.words import key, read
from samklang_text.words import STOP_WORDS
from samklang_text.words.spelling import spell

LONGEST = 5  # telling words of one synonym


@dataclass(frozen=True, slots=True)
class Spoken:
    """A word or phrase of a vocabulary: the keys it is asked for by, and those it is found by."""

    asked: Keys
    keys: Keys


def read_synonym(text: str) -> Spoken:
    """Read a word or phrase as a query is read: *job og uddannelse* is also asked for as *job uddannelse*."""
    words = [(spell(token.surface), made) for token in read(text) if (made := key(token.lemma))]
    telling = tuple(made for written, made in words if written not in STOP_WORDS)
    keys = tuple(made for _, made in words)
    return Spoken(telling or keys, keys)


def with_synonyms(wanted: Wanted) -> Wanted:
    """Return the query with what will do instead of its words. What stands in quotes is meant so."""
    words = wanted.words
    known = _synonyms({" ".join(word.lemma for word in run) for run in _runs(words)}) if words else {}
    if not known:
        return wanted
    return replace(wanted, terms=tuple(_terms(words, known)))


def _runs(words: tuple[WantedWord, ...]) -> list[tuple[WantedWord, ...]]:
    """Return all words that stand side by side, from one to LONGEST."""
    sizes = range(1, LONGEST + 1)
    return [words[start : start + size] for start in range(len(words)) for size in sizes]


def _synonyms(asked: set[str]) -> dict[str, tuple[Keys, ...]]:
    """Return what else each of these is called: one statement."""
    groups = defaultdict(list)
    rows = Synonym.objects.filter(group__synonyms__asked__in=sorted(asked)).distinct()
    for group, called, keys in rows.values_list("group", "asked", "keys"):
        groups[group].append((called, tuple(keys.split())))
    others: dict[str, set[Keys]] = defaultdict(set)
    for members in groups.values():
        for called, own in members:
            others[called] |= {keys for _, keys in members if keys != own}
    return {called: tuple(sorted(others[called])) for called in asked & others.keys()}


def _terms(words: tuple[WantedWord, ...], known: dict[str, tuple[Keys, ...]]) -> list[Term]:
    """Return the words with their synonyms; of phrases the longest that begins first."""
    terms, at = [], 0
    while at < len(words):
        size = next((size for size in range(LONGEST, 1, -1) if _called(words[at : at + size]) in known), 1)
        run = words[at : at + size]
        own = tuple(replace(word, others=known.get(word.lemma, ())) for word in run)
        terms.append(Term(own, known[_called(run)] if size > 1 else ()))
        at += len(run)
    return terms


def _called(run: tuple[WantedWord, ...]) -> str:
    return " ".join(word.lemma for word in run) if len(run) > 1 else ""
