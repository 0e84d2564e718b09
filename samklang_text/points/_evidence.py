"""Weighing what the words of a sentence show, so that a sentence is read by all of them and not by the first.

Each phrase found is evidence for one kind of point, with the weight the table gives it. What stands in a
clause that only hangs on another ("…, som bør nævnes", "hvis man vil", "da det er dyrt") counts for less, and
so does what is told of within praise or blame ("we are glad that … lacks nothing"). Within a kind the
strongest phrase counts fully and the others a little, since many weak signs seldom make a strong one.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from samklang_text.points._acts import ACTS, HINT, LIKELY
from samklang_text.points._cues import STRUCTURE, Cue
from samklang_text.points._lexicon import CLASSES
from samklang_text.points._model import PointKind
from samklang_text.points._phrases import Hit, Phrases, Word

PHRASES: Phrases[Cue] = Phrases({**ACTS, **{cue: {1.0: lines} for cue, lines in STRUCTURE.items()}}, CLASSES)

_KIND_OF = {
    Cue.QUESTION: PointKind.QUESTION,
    Cue.PROPOSAL: PointKind.PROPOSAL,
    Cue.MUST: PointKind.PROPOSAL,
    Cue.OFFER: PointKind.OFFER,
    Cue.UNDERTAKING: PointKind.COMMITMENT,
    Cue.REFUSAL: PointKind.COMMITMENT,
    Cue.CONCERN: PointKind.CONCERN,
    Cue.LACK: PointKind.CONCERN,
    Cue.NEGATION: PointKind.CONCERN,
    Cue.WORRY: PointKind.CONCERN,
    Cue.OPPOSITION: PointKind.CONCERN,
    Cue.SUPPORT: PointKind.SUPPORT,
}
# What asks for most of the one who replies comes first, where the evidence is equal.
RANKED = tuple(dict.fromkeys(_KIND_OF.values()))
_FURTHER = 0.15
_AS_GOOD = 0.6  # evidence that is only this much less is as good
_ENOUGH = HINT * 0.9
CLEAR = LIKELY * 0.9

_SUBORDINATE_WORDS = """
    som der hvis når såfremt dersom da fordi idet eftersom skønt mens indtil inden før hvor hvordan hvorfor
    hvad hvem hvilke hvilken hvilket selvom uanset om hvorvidt
"""
_SUBORDINATE = frozenset(_SUBORDINATE_WORDS.split())
_OPENING_WORDS = "hvis når såfremt dersom da fordi idet eftersom skønt mens inden før selvom uanset at hvor"
_OPENING = frozenset(_OPENING_WORDS.split())
MAIN, _HANGING = 1.0, 0.5
TOLD = 0.3  # of what is only told of
_COMMA = re.compile(r"[,;:–—(]")


def clause_factors(text: str, words: Sequence[Word]) -> list[float]:
    """Return for each word how much what begins there counts: less in a clause that hangs on another."""
    factors: list[float] = []
    current = MAIN
    for at, word in enumerate(words):
        if not at:
            current = _HANGING if word.text in _OPENING else MAIN
        elif _COMMA.search(text, words[at - 1].end, word.start):
            current = _HANGING if word.text in _SUBORDINATE else MAIN
        factors.append(current)
    return factors


def evidence_of(hits: Iterable[Hit[Cue]]) -> Mapping[PointKind, float]:
    """Return how much speaks for each kind of point."""
    weights: dict[PointKind, list[float]] = {}
    for hit in hits:
        if (kind := _KIND_OF.get(hit.cue)) is not None:
            weights.setdefault(kind, []).append(hit.weight)
    return {kind: _summed(found) for kind, found in weights.items()}


def _summed(weights: Sequence[float]) -> float:
    strongest = max(weights)
    return strongest + _FURTHER * min(sum(weights) - strongest, strongest)


def strongest(evidence: Mapping[PointKind, float]) -> PointKind:
    """Return the kind that most speaks for; a remark where too little speaks for any."""
    best = max(evidence.values(), default=0.0)
    if best < _ENOUGH:
        return PointKind.REMARK
    return next(kind for kind in RANKED if evidence.get(kind, 0.0) >= best - _AS_GOOD)
