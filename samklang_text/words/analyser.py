"""From running text to words that can be compared: index and query share one analysis."""

import re
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

from samklang_text.words.compounds import MAX_WORD, Compound, Splitter
from samklang_text.words.joints import MIN_PART, PARTICLES
from samklang_text.words.lexicon import Lexicon
from samklang_text.words.lists import word_set
from samklang_text.words.spelling import spell
from samklang_text.words.tokens import Shape, stretches

_CACHED = 1 << 16
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
# Endings that make an adjective of any noun: integrations-mæssig, beboer-rettet.
_DERIVED = re.compile(r"(.{3,}?)(mæssig|agtig|orienteret|rettet|baseret|venlig)(?:e|t|s|es|te)?")
# 5årige is read as 5-årige; a number at the end is a note or a list number that a PDF has glued on.
_GLUED = re.compile(r"(\d+)([^\W\d]{3,})|([^\W\d]{4,})\d{1,2}")
_DIGITS = re.compile(r"\d+")
_LETTERS_OR_DIGITS = re.compile(r"[^\W_]+")
# What is written after an apostrophe in Danish is an ending: EU's, tv'et, ph.d.'erne.
_ENDINGS = word_set("s e en et er ens ets ers erne ernes ene enes ne nes n t")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: `surface` is `text[start:end]`.

    `lemma` is the key under which all forms of the word meet; `parts` the lemmas of the parts if it is a
    compound, else empty. For an unknown word the lemma is a stem, not always a word one would write.
    """

    start: int
    end: int
    surface: str
    lemma: str
    parts: tuple[str, ...] = ()


class Analyser:
    """Reads Danish text as words with base forms and compound parts; safe to share between threads."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._splitter = Splitter(lexicon)
        self._stemmer = Stemmer.Stemmer("danish", 0)
        self._read = lru_cache(_CACHED)(self._read_stretch)

    def analyse(self, text: str) -> list[Token]:
        """Return the words of a text in order. Linear in the length of the text."""
        found = []
        for start, end, shape in stretches(text):
            surface = text[start:end]
            lemma, parts = self._read(surface if surface.islower() else surface.lower(), shape)
            found.append(Token(start, end, surface, lemma, parts))
        return found

    def knows(self, word: str) -> bool:
        """Say whether this is a word of the list in any form, or a compound of such words."""
        spelled = spell(word)
        if self.lexicon.is_word(spelled) or self.lexicon.is_word(_without_genitive(spelled)):
            return True
        return spelled.isalpha() and self._splitter.split(spelled) is not None

    def lemma(self, word: str) -> str:
        """Return the key of one word, as `analyse` would give it."""
        return self._read(word.lower(), Shape.WORD)[0]

    def _read_stretch(self, surface: str, shape: Shape) -> tuple[str, tuple[str, ...]]:
        word = spell(surface)
        if shape is Shape.WORD:
            return self._word(word)
        if shape is Shape.HANGING:
            return self._hanging(word.rstrip("-"))
        if shape is Shape.NUMBER:
            return _number(word)
        if shape is Shape.ADDRESS:
            return word, tuple(_LETTERS_OR_DIGITS.findall(word))
        return word.partition("'")[0].rstrip("."), ()

    def _word(self, word: str) -> tuple[str, tuple[str, ...]]:
        head, apostrophe, ending = word.rpartition("'")
        if apostrophe and ending in _ENDINGS:
            word = head
        word = word.replace("'", "")
        glued = _GLUED.fullmatch(word)
        if glued:
            word = f"{glued[1]}-{glued[2]}" if glued[1] else glued[3]
        return self._hyphenated(word) if "-" in word else self._plain(word)

    def _plain(self, word: str) -> tuple[str, tuple[str, ...]]:
        """Read a word without hyphen: as listed, as a genitive, as a compound, else by its stem."""
        for form in (word, _without_genitive(word)):
            found = self.lexicon.entry(form)
            if found:
                return found.lemma, _meaningful(found.parts)
        stem = _DERIVED.fullmatch(word)
        if stem and (parts := self._splitter.first_word(stem[1])):
            return stem[1] + stem[2], _meaningful(parts)
        compound = self._compound(word)
        if compound:
            return compound.lemma, _meaningful(compound.parts)
        return (self._stemmer.stemWord(word) if len(word) <= MAX_WORD else word), ()

    def _compound(self, word: str) -> Compound | None:
        if not word.isalpha():
            return None
        return self._splitter.split(word) or self._splitter.guess(word)

    def _hyphenated(self, word: str) -> tuple[str, tuple[str, ...]]:
        """Read *EU-midlerne*: the last piece decides. *e-mail* and *email* are one word."""
        *first, last = word.split("-")
        lemma, last_parts = self._plain(last)
        together = self.lexicon.entry("".join([*first, last])) or self.lexicon.entry("".join([*first, lemma]))
        if together:
            return together.lemma, _meaningful(together.parts)
        first_parts = [part for piece in first for part in self._first_parts(piece)]
        key = ("" if all(_is_wordlike(piece) for piece in first) else "-").join([*first, lemma])
        return key, _meaningful((*first_parts, *(last_parts or (lemma,))))

    def _hanging(self, word: str) -> tuple[str, tuple[str, ...]]:
        """Read the first half of *beskæftigelses- og integrationsudvalget* as the word it stands for."""
        *_, last = word.split("-")
        parts = self._first_parts(last)
        found = self.lexicon.entry(last.removesuffix("s")) or self.lexicon.entry(last)
        lemma = found.lemma if found and len(parts) > 1 else parts[-1] if len(parts) == 1 else last
        return lemma, _meaningful(parts) if len(parts) > 1 else ()

    def _first_parts(self, piece: str) -> tuple[str, ...]:
        known = self._splitter.first_word(piece)
        if known:
            return known
        lemma, parts = self._plain(piece)
        return parts or (lemma,)


def _is_wordlike(piece: str) -> bool:
    """Say whether such a first part is written with and without hyphen (*pixi-udgave*, not *EU-*)."""
    return piece.isalpha() and len(piece) >= MIN_PART


def _without_genitive(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


def _meaningful(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out particles (the *over* of *overborgmester*): as words of their own they say nothing."""
    return tuple(part for part in parts if part not in PARTICLES)


def _number(word: str) -> tuple[str, tuple[str, ...]]:
    """Read 12.000 as 12000, and a range or case number also by its parts."""
    if _THOUSANDS.fullmatch(word):
        return word.replace(".", ""), ()
    pieces = _DIGITS.findall(word)
    return word.replace("–", "-"), tuple(pieces) if len(pieces) > 1 and "," not in word else ()
