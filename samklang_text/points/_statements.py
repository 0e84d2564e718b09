"""A statement: one sentence of an answer (or a clause of it) with what its words give away."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from samklang_text.points._cues import DEMANDS, PHRASES, SPEECH, VALUATIONS, Cue
from samklang_text.points._phrases import Hit, Word, words_of
from samklang_text.points._voice import Voice
from samklang_text.quotes import Quote, is_quoted, quotes_within
from samklang_text.sentences import Sentence

_NEAR = 4
_HYPOTHETICAL_WORDS = "som hvad hvordan hvorledes hvis når hvilke hvilket hvor hvem jeg vi hermed herved"
_HYPOTHETICAL = frozenset(_HYPOTHETICAL_WORDS.split())
_OWN_DEEDS = frozenset({Cue.OFFER, Cue.UNDERTAKING, Cue.WILL, Cue.OWN_SIZE})
_DENIABLE = frozenset({Cue.OPPOSITION, Cue.CONCERN})
_DENIALS = frozenset({"ikke", "hverken", "næppe", "ingen"})
_PRAISED = re.compile(r",?\s+at\s")
_MOSTLY = 0.7
_ASKING = DEMANDS | {Cue.OFFER, Cue.UNDERTAKING, Cue.REFUSAL}


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

    def has(self, *cues: Cue) -> bool:
        return not self.cues.isdisjoint(cues)

    @property
    def demands(self) -> bool:
        """It asks, proposes, offers or undertakes something that can be replied to by itself."""
        return self.change is not None or not self.cues.isdisjoint(_ASKING)

    @property
    def values(self) -> bool:
        return not self.cues.isdisjoint(VALUATIONS)

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
    hits = _without_what_is_praised(
        text,
        words,
        _without_feared_deeds(tuple(_meant(_with_denials(PHRASES.hits(words), words), words, voice))),
    )
    cues = {hit.cue for hit in hits}
    ending = text[start:end].rstrip("\"”“»«’')]")[-1:]
    if ending == "?":
        cues.add(Cue.QUESTION)
    if _obliges(words):
        cues.add(Cue.MUST)
    if Cue.OF_THE_DRAFT in cues:
        cues -= {Cue.PROPOSAL, Cue.MUST}
    return Statement(start, end, words, hits, frozenset(cues), inside, ending, stretch, stretch)


def _own_words(words: tuple[Word, ...], quotes: Sequence[Quote], *, length: int) -> tuple[Word, ...]:
    """Leave quoted words out, unless the sentence is all quotation."""
    if not quotes or sum(quote.end - quote.start for quote in quotes) > _MOSTLY * length:
        return words
    return tuple(word for word in words if not is_quoted(quotes, word.start))


def _meant(hits: Iterable[Hit[Cue]], words: Sequence[Word], voice: Voice) -> Iterable[Hit[Cue]]:
    for hit in hits:
        if hit.cue in _OWN_DEEDS and not voice.acts(words, hit.first, hit.last):
            continue
        if hit.cue is Cue.REFUSAL and not voice.is_of_the_municipality:
            yield Hit(Cue.CONCERN, hit.first, hit.last)
            continue
        if hit.cue is Cue.WILL:
            following = words[hit.last + 1 : hit.last + 1 + _NEAR]
            if not any(word.text in SPEECH for word in following):
                yield Hit(Cue.UNDERTAKING, hit.first, hit.last)
            continue
        yield hit


def _with_denials(hits: Iterable[Hit[Cue]], words: Sequence[Word]) -> Iterable[Hit[Cue]]:
    """Support that is denied is opposition; opposition or concern that is denied is neither."""
    for hit in hits:
        if hit.cue is Cue.SUPPORT and _is_denied(words[max(hit.first - 3, 0) : hit.last + 2]):
            yield Hit(Cue.OPPOSITION, hit.first, hit.last)
        elif hit.cue in _DENIABLE and _is_denied(words[max(hit.first - 2, 0) : hit.first]):
            continue
        else:
            yield hit


def _is_denied(words: Sequence[Word]) -> bool:
    said = {word.text for word in words}
    return not said.isdisjoint(_DENIALS) and "kun" not in said


def _without_feared_deeds(hits: tuple[Hit[Cue], ...]) -> tuple[Hit[Cue], ...]:
    """What comes after "we fear that" is nobody's commitment."""
    feared = min((hit.first for hit in hits if hit.cue in VALUATIONS), default=None)
    if feared is None:
        return hits
    return tuple(hit for hit in hits if hit.cue is not Cue.UNDERTAKING or hit.first < feared)


def _without_what_is_praised(
    text: str, words: Sequence[Word], hits: tuple[Hit[Cue], ...]
) -> tuple[Hit[Cue], ...]:
    """What is told of in "we are glad that …" is no concern, unless a contrast or a worry is said there."""
    praise = next((hit for hit in hits if hit.cue is Cue.SUPPORT), None)
    if praise is None or {Cue.CONTRAST, Cue.WORRY, Cue.OPPOSITION} & {hit.cue for hit in hits}:
        return hits
    if not _PRAISED.match(text, words[praise.last].end):
        return hits
    return tuple(hit for hit in hits if hit.cue is not Cue.CONCERN or hit.first < praise.first)


def _obliges(words: Sequence[Word]) -> bool:
    """Say whether somebody else is told what they shall do, in a clause that is not merely relative."""
    for at, word in enumerate(words):
        if word.text != "skal" or not at:
            continue
        before = {earlier.text for earlier in words[max(at - 3, 0) : at]}
        after = words[at + 1].text if at + 1 < len(words) else ""
        if before.isdisjoint(_HYPOTHETICAL) and after not in _HYPOTHETICAL:
            return True
    return False


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
