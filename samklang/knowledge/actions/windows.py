"""What two windows wrote in one draft, laid together so that neither writes over the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

WINDOW = "window"
"""Where a window says which it is: a draft remembers the one that wrote in it last."""
RESTORED = "restored"
"""Where a draft says when the earlier version was saved that it was begun from, if it was."""
ABOUT_THE_FORM = frozenset({"version", "seen", WINDOW, "checklist", RESTORED})
"""What a draft keeps besides what was typed: from what it was begun, in which window, by which criteria."""
_BEGUN_FROM = ("version", "seen")
"""What a draft says of the thing it would change; a window that adds to the draft does not change that."""


@dataclass(frozen=True, slots=True)
class Together:
    """What one window typed, laid together with what the draft held meanwhile.

    `unseen` are the fields only another window changed, `both` those both changed: there the draft's stands.
    """

    typed: dict[str, str]
    unseen: tuple[str, ...] = ()
    both: tuple[str, ...] = ()


def marks_of(texts: Mapping[str, object]) -> dict[str, str]:
    """Return a short mark of each text: a window says by them what it was shown, in few bytes."""
    typed = {name: str(text) for name, text in texts.items() if name not in ABOUT_THE_FORM}
    even = {name: text.replace("\r\n", "\n").strip() for name, text in typed.items()}
    return {name: sha256(text.encode()).hexdigest()[:12] for name, text in even.items()}


def lay_together(typed: Mapping[str, str], held: Mapping[str, str], *, shown: Mapping[str, str]) -> Together:
    """Lay what a window typed together with what the draft holds, by the marks of what the window was shown.

    A window that does not say what it was shown has all its fields taken.
    """
    taken = {**typed, **({RESTORED: held[RESTORED]} if RESTORED in held else {})}
    if shown:
        taken |= {name: held[name] for name in _BEGUN_FROM if name in held}
    mine, theirs = marks_of(typed), marks_of({name: held.get(name, "") for name in typed})
    moved = [
        name
        for name in mine
        if name in shown and theirs[name] not in (shown[name], mine[name])  # another window wrote here
    ]
    taken |= {name: held.get(name, "") for name in moved}
    unseen = tuple(name for name in moved if mine[name] == shown[name])
    return Together(taken, unseen, tuple(name for name in moved if name not in unseen))
