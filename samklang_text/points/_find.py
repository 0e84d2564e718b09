"""From a letter to its points."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from samklang_text.document import Document
from samklang_text.passages import Passage, wordings_by_reference
from samklang_text.points._calls import calls_for_answers
from samklang_text.points._clauses import clauses_of
from samklang_text.points._cues import Cue
from samklang_text.points._evidence import CLEAR
from samklang_text.points._groups import group
from samklang_text.points._kinds import kind_of, stance_of
from samklang_text.points._model import Point, PointKind
from samklang_text.points._outline import Stretch, stretches_of
from samklang_text.points._statements import Change, Statement, read_statement
from samklang_text.points._voice import Facts, Voice, voice_of
from samklang_text.points._wordings import with_changes
from samklang_text.quotes import MARKS, Quote, is_quoted, quotes_in
from samklang_text.sentences import Sentence, split_sentences

# What only leads on to the next item, at the end of one or alone after its full stop.
_ON = "herunder|blandt andet|for eksempel|eksempelvis|såsom"
_LEADING_ON = re.compile(rf"(?:{_ON})\W*", re.IGNORECASE)
_TIE = re.compile(rf"[,;]?(?:\s+(?:(?:og|samt|eller)(?:\s+at)?|(?:[–-]\s+)?(?:{_ON})))?[,;:]?\Z")
_ENUMERATION = re.compile(r"(?<![\w(])\(?[1a]\)\s")
_THAT = re.compile(r",? at\s")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
_ROUNDING_OFF = frozenset({PointKind.OFFER, PointKind.COMMITMENT})
_LONGEST_TIE = 18
_LONGEST_QUOTE = 600
_NO_POINT = (Cue.COURTESY, Cue.PROCEDURE, Cue.SELF_PORTRAIT, Cue.OWN_SIZE)
_SPEAKING = frozenset(
    {Cue.PROPOSAL, Cue.QUESTION, Cue.CONCERN, Cue.LACK, Cue.SUPPORT, Cue.OPPOSITION, Cue.OFFER}
)
_FEWEST_WORDS = 3
_FRAGMENT = 14
_OPENING_WORDS = 2
_OPENING_STRETCHES = 2


def find_points(
    document: Document, facts: Facts | None = None, *, passages: Sequence[Passage] = ()
) -> tuple[Point, ...]:
    """Return the points of an answer, in order and never overlapping.

    `facts` tells who speaks; without it any body named in the letter may be the sender. `passages` are those
    of the draft that was heard, to say which wording a proposed one would replace.

    Meant for answers. In an agenda paper or a hearing letter it finds what such a paper itself proposes and
    asks, which is of use to a reader of it; but the points that an agenda paper reports of others are not
    told apart by who made them.
    """
    voice = voice_of(facts, document.text)
    sender = getattr(facts, "sender", None)
    stretches = stretches_of(document, sender=str(sender.value) if sender else "")
    said = _statements(document.text, stretches, voice)
    statements = with_changes(
        document.text, said, stretches=stretches, drafted=wordings_by_reference(passages)
    )
    reader = _Reader(document.text, stretches, voice)
    groups = group(statements, stretches=stretches)
    points = [reader.point(members) for members in groups]
    if points and reader.rounds_off(groups[-1][0], points[-1]):
        points[-1] = replace(points[-1], context="")
    return tuple(points)


@dataclass(frozen=True, slots=True)
class _Reader:
    text: str
    stretches: Sequence[Stretch]
    voice: Voice

    def point(self, members: Sequence[Statement]) -> Point:
        stretch = self.stretches[members[0].stretch]
        change = next((each.change for each in members if each.change is not None), None)
        leads = [self._lead(lead) for lead in _leads(stretch, members[0])]
        kind = kind_of(members, leads=leads, headings=stretch.above) if change is None else PointKind.WORDING
        return Point(
            start=members[0].start,
            end=_trimmed(self.text, start=members[-1].start, end=members[-1].end),
            kind=kind,
            context=self._context(stretch, members[0]),
            stance=stance_of(members, kind),
            old_wording=change.old if change else "",
            new_wording=change.new if change else "",
        )

    def rounds_off(self, first: Statement, point: Point) -> bool:
        """Say whether the last point only closes the letter: an offer or a promise in a paragraph of its own,
        not the first under its heading, and without a word of it. It is then not about what stands above.
        """
        number = first.stretch
        stretch = self.stretches[number]
        if point.kind not in _ROUNDING_OFF or stretch.is_item or not stretch.above or not number:
            return False
        said = self.text[point.start : point.end].lower()
        named = _LONG_WORD.findall(stretch.above[-1].lower())
        is_first = self.stretches[number - 1].above != stretch.above
        return not is_first and not any(word[:_STEM] in said for word in named)

    def _lead(self, lead: Sentence) -> Statement:
        return read_statement(self.text, start=lead.start, end=lead.end, voice=self.voice)

    def _context(self, stretch: Stretch, first: Statement) -> str:
        leads = " ".join(self.text[lead.start : lead.end] for lead in _leads(stretch, first))
        return " › ".join(part for part in (*stretch.above, leads) if part)


def _leads(stretch: Stretch, first: Statement) -> tuple[Sentence, ...]:
    return stretch.leads if first.lead is None else (*stretch.leads, first.lead)


def _trimmed(text: str, *, start: int, end: int) -> int:
    """Leave out what only ties an item to the next: a comma, "og", "samt at", "herunder"."""
    tie = _TIE.search(text, max(start, end - _LONGEST_TIE), end)
    if tie is None or tie.start() <= start:
        return end
    return start + len(text[start : tie.start()].rstrip())


def _statements(text: str, stretches: Sequence[Stretch], voice: Voice) -> tuple[Statement, ...]:
    found: list[Statement] = []
    opening: set[int] = set()
    for number, stretch in enumerate(stretches):
        quotes = quotes_in(text, start=stretch.start, end=stretch.end)
        if stretch.is_wording:
            found.append(_cell_of_wording(text, stretch, number, voice))
            continue
        for sentence in _whole(split_sentences(text, start=stretch.start, end=stretch.end), quotes):
            read = partial(read_statement, text, quotes=quotes, voice=voice, stretch=number)
            statement = read(start=sentence.start, end=sentence.end)
            if _says_something(text, statement, stretch):
                found.extend(_in_clauses(text, statement, read=read, voice=voice))
            elif statement.has(*_NO_POINT) or _calls(text, statement):
                opening.add(number)
    return _without_opening(found, stretches, opening=opening, voice=voice)


def _without_opening(
    statements: Sequence[Statement], stretches: Sequence[Stretch], *, opening: Collection[int], voice: Voice
) -> tuple[Statement, ...]:
    """Leave out what only tells who writes and why, before anything is said of the matter.

    That is what only describes, in a paragraph (of those in `opening`) with thanks, procedure or the like,
    or in one that begins with the sender.
    """
    for at, statement in enumerate(statements):
        stretch = stretches[statement.stretch]
        begins = any(voice.is_self(word.text) for word in statement.words[:_OPENING_WORDS])
        is_narrative = statement.stretch in opening or (begins and statement.stretch < _OPENING_STRETCHES)
        if stretch.is_item or stretch.is_wording or not statement.is_plain or not is_narrative:
            return tuple(statements[at:])
    return tuple(statements)


def _cell_of_wording(text: str, stretch: Stretch, number: int, voice: Voice) -> Statement:
    statement = read_statement(text, start=stretch.start, end=stretch.end, voice=voice, stretch=number)
    new = text[stretch.start : stretch.end].strip(MARKS)
    return replace(statement, change=Change(stretch.present_wording.strip(MARKS), new))


def _in_clauses(
    text: str, statement: Statement, *, read: Callable[..., Statement], voice: Voice
) -> Iterable[Statement]:
    if statement.has(Cue.CHANGE_TO, Cue.ADD, Cue.LEAVE_OUT) and statement.quotes:
        yield statement
        return
    clauses = clauses_of(text, statement, voice=voice)
    if len(clauses) == 1:
        yield statement
        return
    for number, clause in enumerate(clauses):
        part = read(start=clause.start, end=clause.end)
        yield replace(part, lead=clause.lead, is_later_clause=number > 0)


def _speaks_beyond_courtesy(statement: Statement) -> bool:
    """Tell "thanks, and we back the plan" from "glad to have been asked"."""
    polite = [hit for hit in statement.hits if hit.cue in _NO_POINT]
    return any(
        hit.cue in _SPEAKING
        and hit.weight >= CLEAR
        and not any(hit.first <= other.last and other.first <= hit.last for other in polite)
        for hit in statement.hits
    )


def _says_what_it_thinks(text: str, statement: Statement) -> bool:
    """Tell "we have met, and note that the harbour is old" from "we have met, and note as follows"."""
    return any(
        hit.cue is Cue.OPINION and _THAT.match(text, statement.words[hit.last].end, statement.end)
        for hit in statement.hits
    )


def _whole(sentences: Iterable[Sentence], quotes: Sequence[Quote]) -> Iterable[Sentence]:
    """Join the sentences of one quotation, unless it is long."""
    joining = [quote for quote in quotes if quote.end - quote.start <= _LONGEST_QUOTE]
    current: Sentence | None = None
    for sentence in sentences:
        if current is not None and is_quoted(joining, current.end):
            current = Sentence(current.start, sentence.end)
            continue
        if current is not None:
            yield current
        current = sentence
    if current is not None:
        yield current


def _calls(text: str, statement: Statement) -> bool:
    return calls_for_answers(text, statement, speaking=_SPEAKING)


def _says_something(text: str, statement: Statement, stretch: Stretch) -> bool:
    """Say whether a statement can be (part of) a point: no courtesy, procedure, self-portrait or fragment."""
    if statement.has(Cue.PROCEDURE) and statement.ending == ":":
        return False
    if _calls(text, statement) or _LEADING_ON.fullmatch(text, statement.start, statement.end):
        return False
    speaks = (
        _speaks_beyond_courtesy(statement)
        or _says_what_it_thinks(text, statement)
        or statement.has(Cue.PROMISED)
        or bool(_ENUMERATION.search(text, statement.start, statement.end))
    )
    if statement.has(*_NO_POINT) and not speaks:
        return False
    if stretch.is_item or statement.quotes:
        return bool(statement.words or statement.quotes)
    if len(statement.words) < _FEWEST_WORDS and not speaks:
        return False
    is_whole = statement.ending in ".!?…:;"
    does_something = not statement.is_plain or statement.has(Cue.CHANGE_TO, Cue.ADD, Cue.LEAVE_OUT)
    return is_whole or does_something or len(statement.words) > _FRAGMENT
