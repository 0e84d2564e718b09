"""A statement: one sentence of an answer (or a clause of it) with what its words give away."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from samklang_text.points._acts import ACTS
from samklang_text.points._cues import VALUATIONS, Cue
from samklang_text.points._evidence import CLEAR, evidence_of, strongest
from samklang_text.points._meaning import hits_of
from samklang_text.points._model import PointKind
from samklang_text.points._phrases import Hit, Word, words_of
from samklang_text.points._voice import Voice
from samklang_text.quotes import Quote, is_quoted, quotes_within
from samklang_text.sentences import Sentence

_MOSTLY = 0.7
_ASKED = 5.0
_ASKING = frozenset({PointKind.PROPOSAL, PointKind.QUESTION, PointKind.OFFER, PointKind.COMMITMENT})
_REPORTED = frozenset({Cue.PROPOSAL, Cue.MUST})
_VALUING = frozenset({PointKind.CONCERN, PointKind.SUPPORT})


@dataclass(frozen=True, slots=True)
class Change:
    """A wording asked for: `old` is to be replaced by `new`. Empty: nothing, or not told."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Statement:
    """`text[start:end]` of a document; `stretch` is the number of the stretch (paragraph, item) it is in.

    A wording that is asked for may take several sentences, in several stretches up to `last_stretch`; these
    are one statement, with the `change` they ask for. A clause cut out of a sentence has in `lead` the words
    of it that it needs to be understood.
    """

    start: int
    end: int
    words: tuple[Word, ...]
    hits: tuple[Hit[Cue], ...]
    cues: frozenset[Cue]
    quotes: tuple[Quote, ...]
    ending: str
    stretch: int = 0
    last_stretch: int = 0
    change: Change | None = None
    lead: Sentence | None = None
    is_later_clause: bool = False
    kind: PointKind = PointKind.REMARK
    weight: float = 0.0

    def has(self, *cues: Cue) -> bool:
        return not self.cues.isdisjoint(cues)

    @property
    def demands(self) -> bool:
        """It asks, proposes, offers or undertakes something that can be replied to by itself."""
        return self.change is not None or self.kind in _ASKING

    @property
    def values(self) -> bool:
        return self.kind in _VALUING or not self.cues.isdisjoint(VALUATIONS)

    @property
    def is_clear(self) -> bool:
        """What it does is said, and not only hinted at."""
        return self.change is not None or self.weight >= CLEAR

    @property
    def is_plain(self) -> bool:
        """It only describes: no demand, no valuation, no opinion."""
        return not (self.demands or self.values or self.has(Cue.OPINION))


def read_statement(
    text: str,
    *,
    start: int,
    end: int,
    quotes: Sequence[Quote] = (),
    voice: Voice,
    stretch: int = 0,
) -> Statement:
    """Return the statement `text[start:end]`; what it quotes of others does not speak for it."""
    inside = quotes_within(quotes, start=start, end=end)
    words = _own_words(words_of(text, start=start, end=end), inside, length=end - start)
    hits = hits_of(text, words, voice)
    ending = text[start:end].rstrip("\"”“»«’')]")[-1:]
    if ending == "?" and words:
        suggests = any(hit.cue is Cue.SUGGESTION for hit in hits)
        asked = Cue.PROPOSAL if suggests else Cue.QUESTION
        hits = (*hits, Hit(asked, len(words) - 1, len(words) - 1, _ASKED))
    if any(hit.cue is Cue.OF_THE_DRAFT for hit in hits):
        hits = tuple(hit for hit in hits if hit.cue not in _REPORTED)
    evidence = evidence_of(hits)
    kind = strongest(evidence)
    return Statement(
        start=start,
        end=end,
        words=words,
        hits=hits,
        cues=frozenset(hit.cue for hit in hits if hit.cue not in ACTS or hit.weight >= CLEAR),
        quotes=inside,
        ending=ending,
        stretch=stretch,
        last_stretch=stretch,
        kind=kind,
        weight=evidence.get(kind, 0.0),
    )


def _own_words(words: tuple[Word, ...], quotes: Sequence[Quote], *, length: int) -> tuple[Word, ...]:
    """Leave quoted words out, unless the sentence is all quotation."""
    if not quotes or sum(quote.end - quote.start for quote in quotes) > _MOSTLY * length:
        return words
    return tuple(word for word in words if not is_quoted(quotes, word.start))


def merged(statements: Sequence[Statement], *, change: Change) -> Statement:
    """Return several statements as the one that asks for a change."""
    first, last = statements[0], statements[-1]
    return replace(
        first,
        end=last.end,
        words=sum((each.words for each in statements), ()),
        hits=(),
        cues=_joining_cues(statements),
        quotes=sum((each.quotes for each in statements), ()),
        ending=last.ending,
        last_stretch=last.last_stretch,
        change=change,
    )


def _joining_cues(statements: Sequence[Statement]) -> frozenset[Cue]:
    """Keep what tells how the whole hangs together with what stands before it."""
    first = statements[0].cues & {Cue.NEW_TOPIC}
    concludes = any(each.has(Cue.CONCLUSION) for each in statements)
    return first | {Cue.CONCLUSION} if concludes else first
