"""How the municipality asks for answers: in a mail passed on with an answer it is no point of the answer."""

import re
from collections.abc import Set

from samklang_text.points._cues import Cue
from samklang_text.points._evidence import CLEAR
from samklang_text.points._statements import Statement

_ANSWERS = r"(?:hørings)?(?:svar|bemærkninger|kommentarer|synspunkter|udtalelser?)"
# "I får hermed udkastet i høring", "Hermed sendes udkastet i høring"; "Vi skal bede om jeres svar". Who asks
# for an answer to a question of his own says what it is about: "jeres svar på, hvornår …".
_CALL = re.compile(
    r"\bhermed\b[^.!?:,]{0,120}\b(?:i|til) høring\b"
    r"|\b(?:bed(?:e|er|es)|have|modtage|sende?|afvente?r?|imødeser|ser frem til)\b[^.!?:,]{0,40}"
    rf"\b(?:jeres|dit|dine) {_ANSWERS}\b(?!\s+på\b)(?![^.!?]*\b(?:vores|vore|min|mit|mine)\b)",
    re.IGNORECASE,
)


def calls_for_answers(text: str, statement: Statement, *, speaking: Set[Cue]) -> bool:
    """Say whether a sentence sends a draft out or asks for answers to it, and does nothing else."""
    call = _CALL.search(text, statement.start, statement.end)
    if call is None:
        return False
    return not any(
        hit.cue in speaking
        and hit.weight >= CLEAR
        and (statement.words[hit.last].end <= call.start() or statement.words[hit.first].start >= call.end())
        for hit in statement.hits
    )
