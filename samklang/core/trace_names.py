"""Whether a name that stands in a text is that person's, or a piece of a longer name or of ordinary words."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from samklang.core.trace_signs import HYPHENS

_WORD = r"[^\W\d_]+"
_AT_HYPHEN = re.compile(rf"({_WORD})[{HYPHENS}]$")
_HYPHEN_AT = re.compile(rf"[{HYPHENS}]({_WORD})")
_BEFORE = re.compile(rf"({_WORD})(?:[^\S\n]+|_)$")
_AFTER = re.compile(rf"(?:[^\S\n]+|_)({_WORD})")
_BEGINS = re.compile(r"(?:^|[\n.!?:>\"»•*–-])[^\S\n]*$")
_NEAR = 80  # characters to each side
_BESIDE_NAMES = re.compile(
    "af|adjunkt|advokat|ask|att|borgmester|by|call|contact|cv|dear|dr|e|email|fra|fru|for|formand|forkvinde"
    "|from|frk|hej|hilsen|hos|hr|kontakt|kære|lektor|læge|mail|med|mobil|mr|mrs|ms|mød|og|overlæge|ring"
    "|rådgiver|rådmand|se|skriv|spørg|tak|telefon|tel|til|tlf|ved|via|with"
)
_TITLES = ("leder", "chef", "konsulent", "formand", "medarbejder", "direktør", "koordinator", "sekretær")


@dataclass(frozen=True, slots=True)
class Words:
    """What tells names from other words: what is in the dictionary, and who is called what by first name."""

    is_word: Callable[[str], bool] = lambda _word: False
    first_names: frozenset[str] = frozenset()

    def all_ordinary(self, words: list[str]) -> bool:
        """Whether each word of a name means something else too: such a name is one with capitals alone."""
        return all(map(self.is_word, words))

    def is_whole_name(self, text: str, start: int, end: int) -> bool:
        """Whether the name that stands from `start` to `end` is no part of somebody else's, or of a thing's.

        In Danish a capital letter inside a sentence is a name's. A title, or the first word of a sentence,
        stands before a name without being of it.
        """
        before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
        is_loud = text[start:end].isupper()
        if _is_capital(_AT_HYPHEN.search(before)) or _is_capital(_HYPHEN_AT.match(after)):
            return False
        ahead, behind = _BEFORE.search(before), _AFTER.match(after)
        if ahead and _is_capital(ahead) and not self._leads_in(ahead, before, is_loud=is_loud):
            return False
        return not (behind and _is_capital(behind) and not self._stands_beside(behind[1], is_loud=is_loud))

    def _leads_in(self, word: re.Match[str], before: str, *, is_loud: bool) -> bool:
        if self._stands_beside(word[1], is_loud=is_loud):
            return True
        begins = bool(_BEGINS.search(before[: word.start()])) and self.is_word(word[1])
        return begins and word[1].casefold() not in self.first_names

    def _stands_beside(self, word: str, *, is_loud: bool) -> bool:
        plain = word.casefold()
        if _BESIDE_NAMES.fullmatch(plain) or plain.endswith(_TITLES):
            return True
        return is_loud and word.isupper() and self.is_word(word) and plain not in self.first_names


def begins_with_capitals(name: str) -> bool:
    """Whether each word of what stands in a text has a capital."""
    return all(word[0].isupper() for word in re.findall(_WORD, name))


def _is_capital(found: re.Match[str] | None) -> bool:
    return bool(found) and found[1][0].isupper()  # type: ignore[index]
