"""What a query that finds nothing may have been meant to be."""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from operator import or_

from django.db.models import Q
from django.db.models.functions import Length
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from samklang.search.asking import is_in_english
from samklang.search.closest import closest
from samklang.search.matching import Search
from samklang.search.models import Word
from samklang.search.wanted import Wanted, WantedWord, read_query
from samklang.search.words import analyser, read
from samklang_text.words.spelling import spell

_LIKE_ENOUGH = 0.7  # of 1.0: one wrong letter in four, at most
_CORRECTIONS_TRIED = 5
_MOST_CORRECTED = 3  # words of one query


def did_you_mean(text: str, search: Search, *, is_close: bool = False) -> str:
    """Replace each word that finds nothing by the likest known one that does, if that finds something.

    Nothing is tried for a query with many such words: it is not misspelt, it is about something else. Where
    something `is_close`, a word that stands in the dictionary is missing, not misspelt.
    """
    anywhere = replace(search, among=(), chosen=None)
    if is_in_english(text):
        return ""  # the words of the index are Danish: a correction would make another word of an English one
    strange = _finding_nothing(search.wanted.all_words(), anywhere)
    if is_close:
        strange = [word for word in strange if not analyser().lexicon.is_word(spell(word.written))]
    if not 0 < len(strange) <= _MOST_CORRECTED:
        return ""
    corrected, candidates = text, _candidates(strange)
    for word in strange:
        better = _correction(word, candidates, anywhere)
        corrected = corrected.replace(word.written, better) if better else corrected
    return corrected if corrected != text and _finds_anything_close(corrected, search) else ""


def is_surely_misspelt(text: str, corrected: str) -> bool:
    """Whether all that was corrected is in no dictionary: a real word may be meant, though nothing has it."""
    words = zip(read(text), read(corrected), strict=False)
    changed = [typed.surface for typed, better in words if typed.surface != better.surface]
    return not any(analyser().lexicon.is_word(spell(word)) for word in changed)


def _finds_anything_close(text: str, search: Search) -> bool:
    meant = replace(search, wanted=read_query(text))
    near = closest(meant)
    return replace(meant, wanted=near.wanted if near else meant.wanted).finds_anything()


def _finding_nothing(words: Sequence[WantedWord], anywhere: Search) -> list[WantedWord]:
    """Return the words that find nothing by themselves."""
    numbers = anywhere.numbers([Wanted.all_of([word]) for word in words], most=1)
    return [word for word, number in zip(words, numbers, strict=True) if not number]


def _candidates(words: list[WantedWord]) -> list[str]:
    """Return known words that one of these may have been meant to be: of like length, and the same beginning.

    People seldom miss the first letter; where they do, the second is where the first should be.
    """
    near = Q()
    for word in words:
        written = spell(word.written)
        spare = len(written) // 4 + 1
        begins = reduce(or_, (Q(word__startswith=letter) for letter in sorted(set(written[:2]))), Q())
        near |= begins & Q(length__range=(len(written) - spare, len(written) + spare))
    return list(Word.objects.annotate(length=Length("word")).filter(near).values_list("word", flat=True))


def _correction(word: WantedWord, candidates: list[str], anywhere: Search) -> str:
    likely = process.extract(
        spell(word.written),
        candidates,
        scorer=DamerauLevenshtein.normalized_similarity,
        score_cutoff=_LIKE_ENOUGH,
        limit=_CORRECTIONS_TRIED,
    )
    meant = [str(candidate) for candidate, _likeness, _place in likely]
    numbers = anywhere.numbers([_finished(read_query(each)) for each in meant], most=1)
    first = next((each for each, number in zip(meant, numbers, strict=True) if number), "")
    return _in_the_case_of(word.written, first)


def _finished(wanted: Wanted) -> Wanted:
    return Wanted.all_of([replace(word, beginning="") for word in wanted.words], wanted.phrases)


def _in_the_case_of(written: str, word: str) -> str:
    """Names keep their capitals; the index knows only small letters."""
    if len(written) > 1 and written.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if written[:1].isupper() else word
