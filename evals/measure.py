"""Compare what was read with what a person marked.

Two stretches are compared in letters and digits only, so that line breaks, joined hyphens and list markers
do not count. A suggested point is right if it and a marked point share at least half of what the two cover
together (intersection over union, each marked point used once).
"""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt
from typing import Any

from rapidfuzz import fuzz

from evals.gold import GoldLetter
from evals.sources import GoldPoint

HALF = 0.5
FEWEST_SHARED = 2
Span = tuple[int, int]


def squeeze(text: str) -> tuple[str, list[int]]:
    """Return the letters and digits of a text in lower case, and for each offset how many stand before it."""
    kept: list[str] = []
    before = [0]
    for character in text:
        kept.extend(character.lower() if character.isalnum() else "")
        before.append(len(kept))
    return "".join(kept), before


def locate(quote: str, squeezed: str, start: int = 0) -> Span | None:
    """Find a marked quote in a squeezed text; a scanned page may differ in a few letters."""
    wanted, _ = squeeze(quote)
    if (at := squeezed.find(wanted, start)) >= 0:
        return at, at + len(wanted)
    if found := fuzz.partial_ratio_alignment(wanted, squeezed, score_cutoff=85):
        return found.dest_start, found.dest_end
    return None


def overlap(one: Span, other: Span) -> float:
    """Intersection over union of two stretches, 0 to 1."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / (max(one[1], other[1]) - min(one[0], other[0]) or 1)


@dataclass(slots=True)
class Tally:
    """How many were right, suggested and marked."""

    right: int = 0
    suggested: int = 0
    marked: int = 0

    def __iadd__(self, other: "Tally") -> "Tally":
        self.right += other.right
        self.suggested += other.suggested
        self.marked += other.marked
        return self

    @property
    def precision(self) -> float:
        return self.right / self.suggested if self.suggested else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.marked if self.marked else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.suggested + self.marked) if self.suggested + self.marked else 1.0


@dataclass(slots=True)
class LetterScore:
    """The tallies of one letter, by what was measured ("date", "points", "kind of point", …).

    `themes` are, for each point that was found, the themes it was marked with and those suggested.
    """

    tallies: dict[str, Tally] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    themes: list[tuple[Sequence[str], Sequence[str]]] = field(default_factory=list)

    def add(self, name: str, *, right: int, suggested: int, marked: int) -> None:
        self.tallies.setdefault(name, Tally())
        self.tallies[name] += Tally(right, suggested, marked)


def score_letter(gold: GoldLetter, read: dict[str, Any] | None, passages: dict[str, str]) -> LetterScore:
    """Score one submission of a whitebook.json (None: it was not read) against its marks."""
    score = LetterScore()
    read = read or {"points": [], "text": "", "signatories": []}
    for name, wanted in gold.facts.items():
        _score_fact(score, gold.file, name, wanted, read.get(name) or "")
    if gold.signatories is not None:
        _score_signatories(score, gold.signatories, [person["name"] for person in read["signatories"]])
    if gold.facts["kind"] == "answer":
        _score_points(score, gold, read, passages)
    return score


def _score_signatories(score: LetterScore, wanted: tuple[str, ...] | int, found: list[str]) -> None:
    """Names are compared where we wrote them ourselves; of real letters only how many signed is kept."""
    if isinstance(wanted, int):
        score.add("signatories", right=min(len(found), wanted), suggested=len(found), marked=wanted)
        return
    names = {squeeze(name)[0] for name in wanted}
    right = len(names & {squeeze(name)[0] for name in found})
    score.add("signatories", right=right, suggested=len(found), marked=len(wanted))


def _score_fact(score: LetterScore, file: str, name: str, wanted: str, found: str) -> None:
    right = bool(wanted) and _same_fact(name, wanted, found)
    score.add(name, right=int(right), suggested=int(bool(found)), marked=int(bool(wanted)))
    if found and not right:
        score.faults.append(f"{file}: {name} is {wanted or 'none'!r}, read as {found!r}")


def _same_fact(name: str, wanted: str, found: str) -> bool:
    if name == "sender":  # "Socialudvalget" and "Socialudvalget i Klangby" name the same body
        short, long = sorted((squeeze(wanted)[0], squeeze(found)[0]), key=len)
        return bool(short) and short in long
    return squeeze(wanted)[0] == squeeze(found)[0]


def _score_points(
    score: LetterScore, gold: GoldLetter, read: dict[str, Any], passages: dict[str, str]
) -> None:
    squeezed, before = squeeze(read["text"])
    spans = [(before[point["start"]], before[point["end"]]) for point in read["points"]]
    pairs = _match(_marked_spans(gold.points, squeezed), spans)
    score.add("points", right=len(pairs), suggested=len(spans), marked=len(gold.points))
    for mark_index, read_index in pairs:
        _score_labels(score, gold.points[mark_index], read["points"][read_index], passages)


def _marked_spans(points: Sequence[GoldPoint], squeezed: str) -> list[Span | None]:
    spans: list[Span | None] = []
    at = 0
    for point in points:
        span = locate(point.quote, squeezed, at)
        at = span[0] + 1 if span else at
        spans.append(span)
    return spans


def _match(marked: Sequence[Span | None], suggested: Sequence[Span]) -> list[tuple[int, int]]:
    """Pair each marked stretch with at most one suggested one, the best overlaps first."""
    candidates = sorted(
        (
            (overlap(mark, span), i, j)
            for i, mark in enumerate(marked)
            for j, span in enumerate(suggested)
            if mark and overlap(mark, span) >= HALF
        ),
        reverse=True,
    )
    used: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _share, i, j in candidates:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((i, j))
    return pairs


def _score_labels(
    score: LetterScore, mark: GoldPoint, read: dict[str, Any], passages: dict[str, str]
) -> None:
    same_kind = int(mark.kind == read["kind"])
    score.add("kind of a found point", right=same_kind, suggested=1, marked=1)
    if not mark.passage and not mark.themes:
        return  # the real letters are marked with stretches and kinds only
    score.add("stance of a found point", right=int(mark.stance == read["stance"]), suggested=1, marked=1)
    heading = passages.get(read["passage"] or "", "")
    hit = bool(mark.passage) and re.match(rf"{re.escape(mark.passage)}\b", heading) is not None
    score.add("passage", right=int(hit), suggested=int(bool(read["passage"])), marked=int(bool(mark.passage)))
    _score_themes(score, mark.themes, read["themes"])
    if mark.kind == "wording":
        same = squeeze(mark.new_wording) == squeeze(read["new_wording"] or "")
        score.add("new wording", right=int(same), suggested=int(bool(read["new_wording"])), marked=1)
        same = bool(mark.old_wording) and squeeze(mark.old_wording) == squeeze(read["old_wording"] or "")
        found, wanted = int(bool(read["old_wording"])), int(bool(mark.old_wording))
        score.add("old wording", right=int(same), suggested=found, marked=wanted)


def _score_themes(score: LetterScore, wanted: Sequence[str], found: Sequence[str]) -> None:
    """A point's themes are right if one of them is, by its words: "Sprog" and "Sprog og læsning" are."""
    score.themes.append((wanted, found))
    same = [[_same_words(theme, label) for label in found] for theme in wanted]
    hit = any(any(row) for row in same)
    score.add("theme of a found point", right=int(hit), suggested=int(bool(found)), marked=int(bool(wanted)))
    right = min(sum(map(any, same)), sum(map(any, zip(*same, strict=True))))
    score.add("each theme of it", right=right, suggested=len(found), marked=len(wanted))


def _same_words(theme: str, label: str) -> bool:
    one, other = squeeze(theme)[0], squeeze(label)[0]
    return one in other or other in one


def score_theme_groups(scores: Sequence[LetterScore]) -> None:
    """Add how far the themes group a set's points as the marks do, whatever the groups are called.

    What a person calls "Opvarmning" may be called "Varme" without being wrong. Each suggested theme stands
    for the marked one it shares most points with, one for one; a point's themes are right if one of them is,
    by its words or by its group.
    """
    matched = match_groups([pair for score in scores for pair in score.themes])
    for score in scores:
        for wanted, found in score.themes:
            hit = any(
                _same_words(theme, label) or matched.get(label) == theme
                for theme in wanted
                for label in found
            )
            suggested, marked = int(bool(found)), int(bool(wanted))
            score.add("theme, by its group", right=int(hit), suggested=suggested, marked=marked)


def match_groups(points: Iterable[tuple[Sequence[str], Sequence[str]]]) -> Mapping[str, str]:
    """Return for suggested labels the marked one each stands for: one to one, those with most points first.

    A pair must share two points: that two labels meet in a single one says nothing.
    """
    shared = Counter((label, theme) for wanted, found in points for theme in wanted for label in found)
    matched: dict[str, str] = {}
    for (label, theme), count in sorted(shared.items(), key=lambda each: (-each[1], each[0])):
        if count >= FEWEST_SHARED and label not in matched and theme not in matched.values():
            matched[label] = theme
    return matched


def total(scores: Iterable[LetterScore]) -> dict[str, Tally]:
    sums: dict[str, Tally] = {}
    for score in scores:
        for name, tally in score.tallies.items():
            sums.setdefault(name, Tally())
            sums[name] += tally
    return sums


def interval(
    scores: Sequence[LetterScore], name: str, figure: Callable[[Tally], float]
) -> Span | tuple[float, float]:
    """95 % interval of a figure, by drawing the letters again 1,000 times (bootstrap, fixed seed).

    Letters are drawn, not points, since points of one letter resemble each other. Falls back on Wilson's
    interval where every draw gives the same.
    """
    draw = random.Random(1)
    figures = sorted(
        figure(total(draw.choices(scores, k=len(scores))).get(name, Tally())) for _ in range(1000)
    )
    low, high = figures[25], figures[974]
    if low == high:
        return _wilson(figure, total(scores)[name])
    return low, high


def _wilson(figure: Callable[[Tally], float], tally: Tally, z: float = 1.96) -> tuple[float, float]:
    n = max(tally.suggested, tally.marked)
    share = figure(tally)
    if not n:
        return 0.0, 1.0
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(middle - half, 0.0), min(middle + half, 1.0)


def pair_tally(marked: Iterable[Iterable[str]], found: Iterable[Iterable[str]]) -> Tally:
    """Compare two groupings by the pairs they hold together."""
    pairs = [_pairs(groups) for groups in (marked, found)]
    return Tally(len(pairs[0] & pairs[1]), len(pairs[1]), len(pairs[0]))


def _pairs(groups: Iterable[Iterable[str]]) -> set[frozenset[str]]:
    return {frozenset((a, b)) for group in map(sorted, groups) for a in group for b in group if a < b}
