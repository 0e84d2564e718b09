"""Who speaks in an answer, so that what the sender will do is told apart from what others should."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from samklang_text.points._phrases import Word

_FIRST_PERSON_WORDS = "vi jeg os mig vores"
_FIRST_PERSON = frozenset(_FIRST_PERSON_WORDS.split())
_OF_ANY_WORDS = """
    formandskabet bestyrelsen direktionen sekretariatet undertegnede repræsentantskabet ledelsen
"""
_OF_ANY = frozenset(_OF_ANY_WORDS.split())
_OF_SOME_WORDS = """
    udvalget forvaltningen rådet lokaludvalget foreningen organisationen forbundet netværket virksomheden
    tænketanken kommunen centret styrelsen regionen klubben selskabet fagforeningen kirken skolen
"""
_OF_SOME = frozenset(_OF_SOME_WORDS.split())
_BODIES = frozenset(
    {"udvalget", "forvaltningen", "rådet", "lokaludvalget", "kommunen", "styrelsen", "regionen"}
)
_BODY_ENDINGS = ("udvalget", "forvaltningen", "udvalg", "forvaltning")
_TOO_COMMON_WORDS = "kommune københavn danmark københavns"
_TOO_COMMON = frozenset(_TOO_COMMON_WORDS.split())
_SHARED_STEM = 5


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
    """The sender: its name's words, empty when unknown, and whether it is part of the municipality."""

    names: frozenset[str] = frozenset()
    stem: str = ""
    is_of_the_municipality: bool = False

    def is_self(self, word: str) -> bool:
        """Say whether a word (in lower case) can stand for the sender."""
        if word in _FIRST_PERSON or word in _OF_ANY or word in self.names:
            return True
        if not self.names:
            return word in _OF_SOME or word.endswith(_BODY_ENDINGS)
        if word in _OF_SOME:
            return any(_is_short_for(word, name) for name in self.names)
        return bool(self.stem) and word.startswith(self.stem) and word.endswith(_BODY_ENDINGS)

    def acts(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Say whether the sender is the one who does what the verb at words[first : last + 1] says."""
        before = words[max(first - 3, 0) : first]
        after = words[first + 1 : max(first + 3, last + 1)]
        return any(self.is_self(word.text) for word in (*before, *after))


def voice_of(facts: Facts | None) -> Voice:
    sender = getattr(facts, "sender", None)
    if sender is None:
        return Voice()
    value = sender.value
    name = str(getattr(value, "name", value)).lower()
    words = [word for word in name.replace(",", " ").split() if len(word) >= _SHARED_STEM]
    return Voice(
        names=frozenset(words[-1:]) - _TOO_COMMON,
        stem=_stem(words),
        is_of_the_municipality=any(word.endswith(_BODY_ENDINGS) for word in words),
    )


def _stem(words: Sequence[str]) -> str:
    """Return what the committee's and its administration's names share: "social" of "socialudvalget"."""
    for word in words:
        for ending in _BODY_ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _SHARED_STEM:
                return word[: -len(ending)].removesuffix("s")
    return ""


def _is_short_for(word: str, name: str) -> bool:
    """Say whether "udvalget" can be short for the name: for "socialudvalget" and "lokaludvalg", and for a
    name that tells no kind of body at all."""
    bare = word.removesuffix("et").removesuffix("en")
    if bare in name:
        return True
    return word not in _BODIES and not any(
        body.removesuffix("et").removesuffix("en") in name for body in _BODIES
    )
