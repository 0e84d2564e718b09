"""What a suggestion of themes says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """A suggested theme: `label` as people would write it, `words` that show why, `size` in texts."""

    key: str
    label: str
    words: tuple[str, ...]
    size: int


@dataclass(frozen=True, slots=True)
class Assignment:
    """A text is suggested to belong to `themes[theme]` because of the words at `evidence` (start, end)."""

    theme: int
    evidence: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ThemeSuggestions:
    """Themes, largest first, and for each text its assignments, surest first; by which method and version."""

    method: str
    version: str
    themes: tuple[Theme, ...]
    assigned: tuple[tuple[Assignment, ...], ...]

    @property
    def assignments(self) -> tuple[tuple[str, ...], ...]:
        """Return for each text the labels of its themes."""
        return tuple(
            tuple(self.themes[assignment.theme].label for assignment in given) for given in self.assigned
        )
