"""What kind of thing a group of statements says, and where it stands."""

from collections.abc import Iterable, Sequence

from samklang_text.points._acts import LIKELY, OUTRIGHT
from samklang_text.points._cues import Cue
from samklang_text.points._evidence import CLEAR, RANKED
from samklang_text.points._headings import kind_under
from samklang_text.points._model import PointKind, Stance
from samklang_text.points._statements import Statement

_OUTRANKS_THE_LEAD = frozenset({PointKind.PROPOSAL, PointKind.QUESTION, PointKind.OFFER})
_VALUATIONS = frozenset({PointKind.CONCERN, PointKind.SUPPORT, PointKind.REMARK})
_SAID = LIKELY * 0.75
_OUTRIGHT = OUTRIGHT * 0.9


def kind_of(
    statements: Sequence[Statement], *, leads: Iterable[Statement] = (), headings: Sequence[str] = ()
) -> PointKind:
    """Return the kind of a group; an item has that of what leads it in, unless it clearly shows its own.

    What shows nothing itself has the kind that the innermost heading gives.

    "We have chosen three goals: citizens shall be met with …" is a commitment, though "shall" stands there.
    """
    shown = _shown_kind(statements)
    if shown is PointKind.REMARK and headings and not any(each.has(Cue.OPINION) for each in statements):
        shown = kind_under(headings[-1]) or shown
    led = _led_kind(tuple(leads))
    if led is PointKind.REMARK or any(
        each.kind in _OUTRANKS_THE_LEAD and each.weight >= _OUTRIGHT for each in statements
    ):
        return shown
    if led in _VALUATIONS:
        return led if shown is PointKind.REMARK else shown
    return led


def _led_kind(leads: Sequence[Statement]) -> PointKind:
    """Return the kind a lead-in shows, or gives as a heading would; a form's question asks nothing."""
    shown = _shown_kind([lead for lead in leads if lead.ending != "?"])
    if shown is not PointKind.REMARK or not leads:
        return shown
    return kind_under(" ".join(word.text for word in leads[-1].words)) or shown


def _shown_kind(statements: Sequence[Statement]) -> PointKind:
    """Return what is asked for most clearly: of what is said outright, that which asks most of the reply."""
    for least in (_OUTRIGHT, CLEAR, 0.0):
        shown = {each.kind for each in statements if each.weight >= least}
        if found := next((kind for kind in RANKED if kind in shown), None):
            return found
    return PointKind.REMARK


def stance_of(statements: Sequence[Statement], kind: PointKind) -> Stance:
    """Return where a group stands towards what was heard.

    Who proposes, asks, promises or offers takes no stand unless it is said outright. A concern is opposition
    to what the text says, but not if it misses something, or is a worry about something else.
    """
    if kind is PointKind.PROPOSAL and all(_is_what_is_asked_for(each) for each in statements):
        return Stance.NONE
    support = opposition = reserve = False
    for hit in (hit for statement in statements for hit in statement.hits):
        if hit.cue is Cue.CONTRAST:
            reserve = reserve or support
        elif hit.weight < _SAID:
            continue
        elif hit.cue is Cue.SUPPORT:
            support = True
        elif hit.cue is Cue.OPPOSITION:
            opposition = True
        elif hit.cue in {Cue.CONCERN, Cue.LACK}:
            reserve = True
    if support:
        return Stance.MIXED if opposition or reserve else Stance.SUPPORTS
    if opposition or (kind is PointKind.CONCERN and _is_of_what_is_there(statements)):
        return Stance.OPPOSES
    return Stance.NONE


def _is_of_what_is_there(statements: Sequence[Statement]) -> bool:
    return not any(each.has(Cue.LACK) or _is_a_mere_worry(each) for each in statements)


def _is_what_is_asked_for(statement: Statement) -> bool:
    """Tell the item "that the municipality backs the choir" from a sender who does."""
    return bool(statement.words) and statement.words[0].text == "at"


def _is_a_mere_worry(statement: Statement) -> bool:
    """Tell "we worry for the young" from "we worry that the plan forgets the young"."""
    worries = [hit.last for hit in statement.hits if hit.cue is Cue.WORRY]
    return bool(worries) and not any(word.text == "at" for word in statement.words[worries[0] + 1 :])
