"""Charts as SVG, drawn here; every chart has its figures in a table of the report.

The colours keep 3:1 against white and differ in lightness, so they can be told apart without colour. Numbers
stand at the bars, so no reader has to measure against an axis.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

COLOURS = (
    "#17414f",
    "#c2703d",
    "#4f8a8b",
    "#7a5c99",
    "#8a8f2e",
    "#a33f52",
    "#5a7fb5",
    "#6b6b6b",
    "#3f7d4e",
    "#96752f",
)
INK, MUTED = "#1b2326", "#4d5b60"

# In units of the drawing, of which the width of a page's text holds WIDTH.
WIDTH, LABELS, TOTALS = 640, 262, 44
SIZE, LETTER = 10, 5.2  # of the letters, and how wide one is on average
BAR, ROW, LINE = 11, 18, 11.5
SQUARE, GAP = 9, 18


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, and how much of it belongs to each group. Amounts are whole numbers, 0 or more."""

    label: str
    parts: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        return sum(amount for _, amount in self.parts)


def bar_chart(bars: tuple[Bar, ...], *, language: str = "da-DK", font: str = "IBM Plex Sans") -> str:
    """Return horizontal bars as SVG, in the order given, stacked by group, with the total at the end."""
    groups = list(dict.fromkeys(group for bar in bars for group, _ in bar.parts))
    colours = {group: COLOURS[at % len(COLOURS)] for at, group in enumerate(groups)}
    parts = list(_legend(colours)) if len(groups) > 1 else []
    top = (_legend_lines(groups) * LINE * 1.5 + 6) if parts else 0.0
    longest = max((bar.total for bar in bars), default=0)
    for bar in bars:
        lines = _wrapped(bar.label)
        parts += _row(bar, lines, top=top, unit=_unit(longest), colours=colours, language=language)
        top += ROW + LINE * (len(lines) - 1)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top + 2:g}"'
    return f"{head} font-family={quoteattr(font)} font-size={quoteattr(str(SIZE))}>{''.join(parts)}</svg>"


def _unit(longest: int) -> float:
    """Return how long a bar of one is."""
    return (WIDTH - LABELS - TOTALS) / longest if longest else 0.0


def _row(
    bar: Bar, lines: list[str], *, top: float, unit: float, colours: dict[str, str], language: str
) -> Iterator[str]:
    height = ROW + LINE * (len(lines) - 1)
    middle = top + height / 2
    for at, line in enumerate(lines):
        y = middle + (at - (len(lines) - 1) / 2) * LINE + SIZE * 0.36
        yield _text(line, x=LABELS - 8, y=y, anchor="end")
    x = float(LABELS)
    for group, amount in bar.parts:
        yield _rectangle(x, middle - BAR / 2, width=amount * unit, height=BAR, colour=colours[group])
        x += amount * unit
    yield _text(_number(bar.total, language=language), x=x + 5, y=middle + SIZE * 0.36, bold=True)


def _wrapped(label: str) -> list[str]:
    """Return a label in at most two lines that fit beside the bars; what is left is cut, visibly."""
    room = int((LABELS - 8) / LETTER)
    if len(label) <= room:
        return [label]
    first = label[: room + 1].rpartition(" ")[0] or label[:room]
    rest = label[len(first) :].strip()
    return [first, rest if len(rest) <= room else rest[: room - 2].rstrip() + " …"]


def _legend(colours: dict[str, str]) -> Iterator[str]:
    for group, (x, line) in zip(colours, _legend_places(list(colours)), strict=True):
        y = 2 + line * LINE * 1.5
        yield _rectangle(x, y, width=SQUARE, height=SQUARE, colour=colours[group])
        yield _text(group, x=x + SQUARE + 5, y=y + SIZE * 0.76, colour=MUTED)


def _legend_lines(groups: list[str]) -> int:
    return _legend_places(groups)[-1][1] + 1


def _legend_places(groups: list[str]) -> list[tuple[float, int]]:
    """Return for each group where its square stands, and on which line."""
    places: list[tuple[float, int]] = []
    x, line = 0.0, 0
    for group in groups:
        wide = SQUARE + 5 + len(group) * LETTER + GAP
        if x and x + wide > WIDTH:
            x, line = 0.0, line + 1
        places.append((x, line))
        x += wide
    return places


def _number(amount: int, *, language: str) -> str:
    written = f"{amount:,d}"
    return written.replace(",", ".") if language.startswith("da") else written


def _rectangle(x: float, y: float, *, width: float, height: float, colour: str) -> str:
    if not width:
        return ""
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="{colour}"/>'


def _text(
    text: str, *, x: float, y: float, anchor: str = "start", colour: str = INK, bold: bool = False
) -> str:
    weight = ' font-weight="600"' if bold else ""
    place = f'x="{x:g}" y="{y:g}" text-anchor="{anchor}" fill="{colour}"'
    return f"<text {place}{weight}>{escape(text)}</text>"
