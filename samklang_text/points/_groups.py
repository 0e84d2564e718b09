"""Which statements belong together, so that a point is a readable whole.

The rules, in the order they are tried:

1. A list item is one point. Only a later sentence of it that makes a demand of its own begins another.
2. A sentence that only explains, exemplifies or points back ("Det skyldes …", "Dette betyder …", "Fx …",
   "Denne …") belongs with what it explains, also over a paragraph's beginning if it asks for nothing.
3. "Dette kræver …" after a demand is a demand of its own.
4. "Derfor …" with a demand belongs with the reasons before it, unless these hold a demand already, or a
   worry that is said outright and so can be answered for itself.
5. A sentence that only describes, or only hints at a concern, belongs with the demand or concern it follows,
   unless a conclusion is drawn from it. Before a demand it is a remark by itself, which can be answered or
   not, unless it tells what the draft says or the demand speaks of "this"; after support it is one too.
   "Desuden …" and its like begin something new.
6. Any other demand or valuation is a point by itself.

A group does not grow beyond `_LONGEST` characters.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from samklang_text.points._cues import Cue
from samklang_text.points._model import PointKind
from samklang_text.points._outline import Stretch
from samklang_text.points._statements import Statement

_LONGEST = 900
_DEMONSTRATIVE = frozenset({"denne", "dette", "disse", "sådan", "sådanne", "heraf", "herom", "herved"})
_NEAR_THE_BEGINNING = 8
_OF_ITS_OWN = (Cue.PROPOSAL, Cue.QUESTION, Cue.OFFER, Cue.UNDERTAKING, Cue.REFUSAL)


@dataclass(slots=True)
class _Group:
    """A group that grows, with what its members say, so that none is asked twice."""

    members: list[Statement]
    demands: bool
    is_plain: bool
    worries: bool
    supports: bool
    complains: bool

    @property
    def last(self) -> Statement:
        return self.members[-1]

    @property
    def start(self) -> int:
        return self.members[0].start

    def add(self, statement: Statement) -> None:
        self.members.append(statement)
        self.demands = self.demands or statement.demands
        self.is_plain = self.is_plain and statement.is_plain
        self.worries = self.worries or statement.has(Cue.WORRY)
        self.supports = self.supports and statement.kind is PointKind.SUPPORT
        self.complains = self.complains or statement.kind is PointKind.CONCERN


def group(statements: Sequence[Statement], *, stretches: Sequence[Stretch]) -> list[list[Statement]]:
    """Return the statements in groups that each say one thing."""
    groups: list[_Group] = []
    for statement, later in zip_longest(statements, statements[1:]):
        if groups and _joins(groups[-1], statement, later=later, stretches=stretches):
            groups[-1].add(statement)
        else:
            groups.append(_new_group(statement))
    return [each.members for each in groups]


def _new_group(first: Statement) -> _Group:
    supports, complains = first.kind is PointKind.SUPPORT, first.kind is PointKind.CONCERN
    return _Group([first], first.demands, first.is_plain, first.has(Cue.WORRY), supports, complains)


def _joins(
    before: _Group, statement: Statement, *, later: Statement | None, stretches: Sequence[Stretch]
) -> bool:
    if statement.is_later_clause or statement.end - before.start > _LONGEST:
        return False
    if before.last.last_stretch != statement.stretch:
        return _joins_over_paragraphs(before.last, statement, stretches=stretches)
    if stretches[statement.stretch].is_item:
        return not (before.demands and statement.demands) or statement.has(Cue.BACK)
    return _joins_in_paragraph(before, statement, later=later)


def _joins_over_paragraphs(last: Statement, statement: Statement, *, stretches: Sequence[Stretch]) -> bool:
    above, below = stretches[last.last_stretch], stretches[statement.stretch]
    if above.is_item or below.is_item or above.above != below.above:
        return False
    is_next = statement.stretch == last.last_stretch + 1
    only_explains = not (statement.values or statement.has(*_OF_ITS_OWN))
    return is_next and (statement.has(Cue.REASON) or (statement.has(Cue.BACK) and only_explains))


def _joins_in_paragraph(before: _Group, statement: Statement, *, later: Statement | None) -> bool:
    if statement.has(Cue.FURTHER_DEMAND):
        return not before.demands
    if statement.has(Cue.REASON):
        return True
    if statement.has(Cue.CONCLUSION):
        return not (statement.demands and (before.demands or before.worries))
    if statement.has(Cue.BACK):
        stands_alone = statement.has(Cue.PROPOSAL, Cue.UNDERTAKING, Cue.OFFER) and _is_long(before)
        return not (before.demands and stands_alone)
    if statement.has(Cue.NEW_TOPIC):
        return False
    if before.is_plain:
        return statement.is_plain or before.last.has(Cue.OF_THE_DRAFT) or _points_back(statement)
    if statement.is_clear and not statement.is_plain:
        return False
    if before.supports or not (statement.is_plain or before.complains):
        return False
    return later is None or later.stretch != statement.stretch or not later.has(Cue.CONCLUSION)


def _points_back(statement: Statement) -> bool:
    """Say whether it speaks of "this", so that it cannot be read without what stands before it."""
    return any(word.text in _DEMONSTRATIVE for word in statement.words[:_NEAR_THE_BEGINNING])


def _is_long(before: _Group) -> bool:
    return before.last.end - before.start > _LONGEST // 3
