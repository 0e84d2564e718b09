"""What kind of thing a group of statements says, and where it stands."""

from collections.abc import Iterable, Sequence

from samklang_text.points._cues import Cue
from samklang_text.points._model import PointKind, Stance
from samklang_text.points._statements import Statement

# The first that fits is the kind: what asks for most of the one who replies comes first.
_BY_WEIGHT = (
    (Cue.QUESTION, PointKind.QUESTION),
    (Cue.PROPOSAL, PointKind.PROPOSAL),
    (Cue.OFFER, PointKind.OFFER),
    (Cue.REFUSAL, PointKind.COMMITMENT),
    (Cue.UNDERTAKING, PointKind.COMMITMENT),
    (Cue.CONCERN, PointKind.CONCERN),
    (Cue.MUST, PointKind.PROPOSAL),
    (Cue.OPPOSITION, PointKind.CONCERN),
    (Cue.SUPPORT, PointKind.SUPPORT),
)
_OUTRANKS_THE_LEAD = frozenset({Cue.PROPOSAL, Cue.QUESTION, Cue.OFFER})
_VALUATIONS = frozenset({PointKind.CONCERN, PointKind.SUPPORT, PointKind.REMARK})


def kind_of(statements: Sequence[Statement], *, leads: Iterable[Statement] = ()) -> PointKind:
    """Return the kind of a group; an item has that of what leads it in, unless it clearly shows its own.

    "We have chosen three goals: citizens shall be met with …" is a commitment, though "shall" stands there.
    """
    shown = _shown_kind(_cues(statements))
    led = _shown_kind(_cues(tuple(leads)))
    if led is PointKind.REMARK or not _OUTRANKS_THE_LEAD.isdisjoint(_cues(statements)):
        return shown
    if led in _VALUATIONS:
        return led if shown is PointKind.REMARK else shown
    return led


def _cues(statements: Sequence[Statement]) -> frozenset[Cue]:
    return frozenset[Cue]().union(*(statement.cues for statement in statements))


def _shown_kind(cues: frozenset[Cue]) -> PointKind:
    return next((kind for cue, kind in _BY_WEIGHT if cue in cues), PointKind.REMARK)


def stance_of(statements: Sequence[Statement]) -> Stance:
    """Return where a group stands by what it says outright; a concern alone is not opposition."""
    support = opposition = reserve = False
    for statement in statements:
        for hit in statement.hits:
            if hit.cue is Cue.SUPPORT:
                support = True
            elif hit.cue is Cue.OPPOSITION:
                opposition = True
            elif hit.cue is Cue.CONCERN or (hit.cue is Cue.CONTRAST and support):
                reserve = True
    if support:
        return Stance.MIXED if opposition or reserve else Stance.SUPPORTS
    return Stance.OPPOSES if opposition else Stance.NONE
