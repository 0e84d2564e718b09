"""What leads in to a point: needed to understand it, tiresome when it is said again above each of ten."""

import re

from samklang_whitebook.counting import Said

CONTEXT_MARK = " › "
SHORT = 80  # characters that may be said again
_END = 60  # characters of a long one that are
_ANNOUNCING = re.compile(
    r"(?:[^.:;]*\b(?:følgende|disse|nogle)\s)?(?:bemærkninger|kommentarer|synspunkter|høringssvar)"
    r"(?:\s+(?:til|om)\s+(?:[\w-]*udkastet|[\w-]*forslaget|[\w-]*(?:politik|strategi|plan)(?:ken|en)?))?\s*:?\s*",
    re.IGNORECASE,
)


def only_announces(part: str) -> bool:
    """Say whether a lead-in says no more than that remarks follow, not to what."""
    return bool(_ANNOUNCING.fullmatch(part))


class LeadIns:
    """The lead-ins that have been said so far, in the order in which the white book is read."""

    def __init__(self) -> None:
        self._said: set[tuple[str, str]] = set()
        self._before = ("", "")

    def begin(self) -> None:
        """Begin a new list, above which nothing has been said yet."""
        self._before = ("", "")

    def to(self, said: Said, context: str) -> str:
        """Return what to say above a point: all of it once, nothing right below it, later its end."""
        this = (said.answer.label, context)
        is_known, follows = this in self._said, this == self._before
        self._said.add(this)
        self._before = this
        if follows:
            return ""
        return _end_of(context) if is_known else context


def _end_of(context: str) -> str:
    last = context.rpartition(CONTEXT_MARK)[2]
    if len(last) <= SHORT:
        return context
    cut = last[-_END:]
    kept = cut.partition(" ")[2] or cut
    if kept.startswith("(") and ") " in kept:
        kept = kept.partition(") ")[2]
    return f"… {kept}"
