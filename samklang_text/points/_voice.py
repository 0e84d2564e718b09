"""Who speaks in an answer, so that what the sender will do is told apart from what others should."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from samklang_text.bodies import BODIES
from samklang_text.points._phrases import Word

_FIRST_PERSON_WORDS = "vi jeg os mig vores vore vort min mit mine"
FIRST_PERSON = frozenset(_FIRST_PERSON_WORDS.split())
POSSESSIVES = frozenset({"vores", "vore", "vort", "min", "mit", "mine"})
_OF_ANY_WORDS = """
    formandskabet bestyrelsen direktionen sekretariatet afdelingen lokalafdeling undertegnede
    repræsentantskabet ledelsen
"""
# Parts of any body: the traffic department speaks for its police, the school's board for its school.
_OF_ANY = tuple(_OF_ANY_WORDS.split())
_ALL_CALLED = tuple(name for _, name in BODIES)
_UNNAMED_WORDS = """
    foreningen organisationen forbundet netværket virksomheden selskabet fagforeningen værket firmaet
    klubben centret kirken skolen koncernen fonden
"""
_UNNAMED = frozenset(_UNNAMED_WORDS.split())
_OF_THE_MUNICIPALITY = ("udvalget", "forvaltningen", "udvalg", "forvaltning")
# In the names of many bodies of one place; what any policy is full of stands in `passages._generic`.
_TOO_COMMON_WORDS = "kommune københavn danmark københavns"
_TOO_COMMON = frozenset(_TOO_COMMON_WORDS.split())
_OF_A_PLACE = frozenset({"i", "for", "på", "ved", "af"})
_SHARED_STEM = 5
_SUBJECT = re.compile(r"(?:^|[.:!?]\s)([A-ZÆØÅ]\w+)\s+[a-zæøå]", re.MULTILINE)
_AND = frozenset({"og", "samt", "men"})
_AREA = "området"  # which is no "råd"
_LOCAL = "lokaludvalg"
_BOTH = ("udvalget", "forvaltningen")  # a committee also speaks of its administration


class FoundText(Protocol):
    """A fact with a value, as far as points need it."""

    @property
    def value(self) -> object: ...


class Facts(Protocol):
    """The facts of a letter, as far as points need them."""

    @property
    def sender(self) -> FoundText | None: ...


@dataclass(frozen=True, slots=True)
class Voice:
    """The sender: the words of its name, what it may be called, and whether it is part of the municipality.

    Without a name, any body may be the sender.
    """

    names: frozenset[str] = frozenset()
    called: tuple[str, ...] = _ALL_CALLED
    stem: str = ""
    is_of_the_municipality: bool = False

    def is_self(self, word: str) -> bool:
        """Say whether a word (in lower case) can stand for the sender."""
        if word in FIRST_PERSON or word.endswith(_OF_ANY) or word in self.names:
            return True
        if not self.names:
            return word in _UNNAMED or _is_body(word, self.called)
        if (
            word in self.called
            or word.removesuffix("et") in self.names
            or word.removesuffix("en") in self.names
        ):
            return True
        return bool(self.stem) and word.startswith(self.stem) and word.endswith(_OF_THE_MUNICIPALITY)

    def others_act(self, words: Sequence[Word]) -> bool:
        """Say whether a body that is not the sender is named, who may then be the one who acts."""
        return any(_is_body(word.text, _ALL_CALLED) and not self.is_self(word.text) for word in words)

    def acts(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Say whether the sender is the one who does what the verb at words[first : last + 1] says."""
        before = words[max(first - 3, 0) : first]
        after = words[first + 1 : max(first + 3, last + 1)]
        if first and words[first - 1].text in _AND:  # "The club helps, and will …": the subject stands first
            before = (*words[:3], *before)
        return any(self.is_self(word.text) for word in (*before, *after))


def voice_of(facts: Facts | None, text: str = "") -> Voice:
    """Return the voice of the sender, or where the facts do not tell of any body like the one that speaks."""
    sender = getattr(facts, "sender", None)
    if sender is None:
        return Voice(is_of_the_municipality=_is_of_the_municipality(_speaking_body(text)))
    value = sender.value
    own = _without_place(str(getattr(value, "name", value)).lower().replace(",", " ").split())
    called = tuple(
        short for body, short in BODIES if any(body in word or word.endswith(short) for word in own)
    )
    long = [word for word in own if len(word) >= _SHARED_STEM]
    of_the_municipality = any(map(_is_of_the_municipality, own))
    return Voice(
        names=frozenset(long) - _TOO_COMMON,
        called=_BOTH if of_the_municipality else called or tuple(_UNNAMED),
        stem=_stem(long),
        is_of_the_municipality=of_the_municipality,
    )


def _speaking_body(text: str) -> str:
    """Return the body that begins most sentences ("Udvalget foreslår …"), or "" if none does so twice."""
    found = (match[1].lower() for match in _SUBJECT.finditer(text))
    bodies = Counter(word for word in found if _is_body(word, _ALL_CALLED))
    return next((body for body, times in bodies.most_common(1) if times > 1), "")


def _is_of_the_municipality(word: str) -> bool:
    return word.endswith(_OF_THE_MUNICIPALITY) and not word.startswith(_LOCAL)


def _is_body(word: str, called: tuple[str, ...]) -> bool:
    return word.endswith(called) and not word.endswith(_AREA)


def _without_place(words: Sequence[str]) -> Sequence[str]:
    """Leave out "i Klangby Kommune", which is where the sender is and not what it is called."""
    at = next((at for at, word in enumerate(words) if at and word in _OF_A_PLACE), len(words))
    return words[:at]


def _stem(words: Sequence[str]) -> str:
    """Return what the committee's and its administration's names share: "social" of "socialudvalget"."""
    for word in words:
        for ending in _OF_THE_MUNICIPALITY:
            if word.endswith(ending) and len(word) - len(ending) >= _SHARED_STEM:
                return word[: -len(ending)].removesuffix("s")
    return ""
