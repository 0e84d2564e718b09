"""Words divided at a line's end."""

import re
from collections.abc import Callable, Iterable

from ._lines import HYPHENS

_CONJUNCTIONS = "og eller samt til såvel hhv henholdsvis mv"
_FIRST_PARTS = "ikke non eks e it tv eu cd dvd a b c d u x hf ph ad"
_KEEPS_BEFORE = frozenset(_CONJUNCTIONS.split())
_TAKES_HYPHEN = frozenset(_FIRST_PARTS.split())
_LONGEST_WORD = 80  # a search that ends at the end of a long line must begin near it
_LAST = re.compile(r"[\w.@/:'’]+$")
_FIRST = re.compile(r"^\w+")
_INNER = re.compile(r"\w+(?:-\w+)+|\w+")


def is_divided(text: str) -> bool:
    """Tell whether a line ends in a hyphen right after a letter or digit (a dash stands after a space)."""
    return len(text) > 1 and text[-1] in HYPHENS and text[-2].isalnum()


class Hyphens:
    """Decides what becomes of the hyphen at a line's end, with the document's own words as first witness.

    `is_word` tells whether a word in lower case is known, compounds included.
    """

    def __init__(self, texts: Iterable[str], *, is_word: Callable[[str], bool]) -> None:
        self._is_word = is_word
        self._seen: set[str] = set()
        for text in texts:
            self._seen.update(word.lower() for word in _INNER.findall(text.rstrip(HYPHENS)))

    def between(self, line: str, following: str) -> str:
        """Return what stands between the two halves: "" (joined), "-" (kept) or "- " (as in "trafik- og")."""
        left = _LAST.search(line[-_LONGEST_WORD:].rstrip(HYPHENS))
        right = _FIRST.search(following)
        if left is None or right is None:
            return "-"
        return self._decide(left.group(), right.group())

    def _decide(self, left: str, right: str) -> str:
        first, second = left.lower(), right.lower()
        if second in _KEEPS_BEFORE:
            return "- "
        if (
            not left[-1].isalpha()
            or not right[0].islower()
            or left[-1].isupper()
            or re.search(r"[@/:]|www\.", left)
        ):
            return "-"
        if f"{first}-{second}" in self._seen or first in _TAKES_HYPHEN:
            return "-"
        if first + second in self._seen or self._is_word(first + second):
            return ""
        # A real hyphen stands between two words; a syllable is none.
        return "-" if self._is_word(first) and self._is_word(second) else ""
