"""What is asked of a suggestion of themes, and what it says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A point to be given themes: its `text`, and what stands above it (`context`), innermost last.

    `passage` is the key of the passage of the draft it is about, if that is known; `voice` tells who said it:
    the letters of one campaign are one voice.
    """

    text: str
    context: str = ""
    passage: str | None = None
    voice: int = 0


@dataclass(frozen=True, slots=True)
class Theme:
    """A suggested theme: `label` as people would write it, `words` that show why, `size` in points."""

    key: str
    label: str
    words: tuple[str, ...]
    size: int


@dataclass(frozen=True, slots=True)
class Assignment:
    """A point is suggested to belong to `themes[theme]` because of the words `evidence`.

    The evidence is as written in the point or above it, or the heading of its passage. `confidence` is from
    0 to 1.
    """

    theme: int
    evidence: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class ThemeSuggestions:
    """Themes, largest first, and for each point its assignments, the most telling first."""

    method: str
    version: str
    themes: tuple[Theme, ...]
    assigned: tuple[tuple[Assignment, ...], ...]

    @property
    def assignments(self) -> tuple[tuple[str, ...], ...]:
        """Return for each point the labels of its themes."""
        return tuple(
            tuple(self.themes[assignment.theme].label for assignment in given) for given in self.assigned
        )
