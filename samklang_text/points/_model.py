"""What a point is."""

from dataclasses import dataclass
from enum import StrEnum


class PointKind(StrEnum):
    """What somebody does by saying it."""

    REMARK = "remark"
    PROPOSAL = "proposal"
    WORDING = "wording"
    QUESTION = "question"
    CONCERN = "concern"
    SUPPORT = "support"
    COMMITMENT = "commitment"
    OFFER = "offer"


class Stance(StrEnum):
    """Where it stands towards what was heard; `NONE` when it does not say."""

    SUPPORTS = "supports"
    MIXED = "mixed"
    OPPOSES = "opposes"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Point:
    """A stretch `text[start:end]` of an answer that says one thing, and can be replied to as one.

    `context` is what must be known to understand it: the letter's headings above it and the sentence that
    leads the list in, the outermost first, separated by " › ". A point of kind `wording` has the wording it
    asks for, empty where something is to be left out, and the wording it would replace, empty where the
    letter (and the draft, if it was given) does not tell.
    """

    start: int
    end: int
    kind: PointKind
    context: str = ""
    stance: Stance = Stance.NONE
    old_wording: str = ""
    new_wording: str = ""
