"""A noun as people write it above a list: "Haller", not "Hallen", nor what the word list has it under."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from samklang_text.themes.hits import Hit
from samklang_text.words import Lexicon

# What may follow the bare noun: hal-len, stol-en, hus-et, gynge-n; and what makes a plural of it.
_THE = ("en", "et", "n", "t")
_PLURALS = ("er", "e", "r")


def written(word: str, forms: Mapping[str, int], *, lexicon: Lexicon) -> str:
    """Return a noun as a label: as people write it most, without "the" and "…'s"."""
    bare: Counter[str] = Counter()
    for form, count in forms.items():
        if found := _bare(form, word, lexicon=lexicon):
            bare[found] += count
    best = max(bare, key=lambda form: (bare[form], form == word, form), default=word)
    return best[:1].upper() + best[1:]


def written_in(hits: Iterable[Hit], word: str, *, lexicon: Lexicon) -> str:
    """Return a noun that points share as a label; one that only ends compounds stands for all of them.

    Nobody writes "Hal" above *svømmehallen* and *ridehallen*: together they are "Haller".
    """
    held = list(hits)
    alone = Counter(hit.surface.lower() for hit in held if hit.word == word)
    if alone:
        return written(word, alone, lexicon=lexicon)
    ends = Counter(_end_of(hit, word) for hit in held if hit.word.endswith(word))
    of_all = _plural(word, lexicon=lexicon) if len({hit.word for hit in held}) > 1 else None
    return written(word, {of_all: 1} if of_all else ends, lexicon=lexicon)


def _end_of(hit: Hit, word: str) -> str:
    """Return *hallen* of *ridehallen*, which is a form of *ridehal*."""
    return hit.surface.lower()[len(hit.word) - len(word) :]


def _plural(word: str, *, lexicon: Lexicon) -> str | None:
    forms = (stem + ending for stem in _stems(word) for ending in _PLURALS)
    return next((form for form in forms if lexicon.lemma(form) == word), None)


def _bare(form: str, word: str, *, lexicon: Lexicon) -> str | None:
    """Return a form without what makes it "the …" or "…'s"; None if that cannot be told."""
    if form == word:
        return word
    if form.endswith(("s", "-")):
        return None
    if form in {stem + ending for stem in _stems(word) for ending in _THE}:
        return word
    if form.endswith("erne"):
        return form.removesuffix("ne")
    if form.endswith("ene"):
        many = form.removesuffix("ne")
        return many if lexicon.lemma(many) == word else word
    return form


def _stems(word: str) -> Iterator[str]:
    """Yield what endings are put to: the word, also with its last letter doubled."""
    yield word
    yield word + word[-1:]
