"""Clauses: one sentence that makes several demands is several statements.

Only three forms are taken apart, since a wrong cut is worse than a long point: "1) … 2) …" within a
sentence; "We propose that A, that B, and that C" (but not two: "that A and that B" is mostly one demand in
two halves); and two main clauses that each show what they do ("…, and we also recommend …"), unless the
second only points back ("…, and that we cannot support").
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samklang_text.points._cues import DEMANDS, VALUATIONS, Cue
from samklang_text.points._statements import Statement
from samklang_text.points._voice import Voice
from samklang_text.quotes import is_quoted
from samklang_text.sentences import Sentence

_MARKER = re.compile(r"(?<![\w(])\(?(?P<mark>\d{1,2}|[a-hA-H])\)\s+")
_THAT = re.compile(
    r",\s+(?:og\s+|samt\s+|men\s+)?at\s|\s+samt\s+at\s|\s+og\s+at\s(?=(?:der|det|de|den|man|vi|en|et)\s)"
)
_LAST_THAT = re.compile(r",?\s+(?:og|samt)\s+at\s")
_MAIN = re.compile(r"(?:,\s+(?:og|men|samt|ligesom|mens)|;)\s+")
_TELLING = DEMANDS | VALUATIONS | {Cue.OFFER, Cue.UNDERTAKING, Cue.REFUSAL}
_HEADED = _TELLING | {Cue.OPINION}
_SHORTEST_SERIES = 100
_FEWEST_WORDS = 4
_FEWEST_LAST_WORDS = 2
_FEWEST_DEMANDS = 3
# What points back at the first half, and what is said by its verb: "… proposes that A, and that B".
_LEANING = frozenset({"det", "dette", "at"})
_NEAR = 5


@dataclass(frozen=True, slots=True)
class Clause:
    """`text[start:end]`, with what must be read before it, if that stands apart."""

    start: int
    end: int
    lead: Sentence | None = None


def clauses_of(text: str, statement: Statement, *, voice: Voice) -> tuple[Clause, ...]:
    """Return the clauses that each say one thing: mostly the whole sentence."""
    for cut in (_enumerated(text, statement), _that_series(text, statement)):
        if len(cut) > 1:
            return cut
    return _main_clauses(text, statement, voice)


def _enumerated(text: str, statement: Statement) -> tuple[Clause, ...]:
    marks: list[re.Match[str]] = []
    for match in _MARKER.finditer(text, statement.start, statement.end):
        if match["mark"].lower() in {str(len(marks) + 1), chr(ord("a") + len(marks))}:
            marks.append(match)
    if len(marks) < 2:
        return ()
    head = text[statement.start : marks[0].start()].rstrip()
    lead = Sentence(statement.start, statement.start + len(head)) if head else None
    ends = [*(mark.start() for mark in marks[1:]), statement.end]
    stripped = [
        (mark.end(), mark.end() + len(text[mark.end() : end].rstrip()))
        for mark, end in zip(marks, ends, strict=True)
    ]
    return tuple(Clause(start, end, lead) for start, end in stripped if start < end)


def _that_series(text: str, statement: Statement) -> tuple[Clause, ...]:
    if statement.end - statement.start < _SHORTEST_SERIES:
        return ()
    cuts = [
        match
        for match in _THAT.finditer(text, statement.start, statement.end)
        if not is_quoted(statement.quotes, match.start())
    ]
    if len(cuts) < 2 or not _LAST_THAT.match(cuts[-1][0]):
        return ()
    head = Sentence(statement.start, cuts[0].start())
    if not any(hit.cue in _HEADED for hit in statement.hits if statement.words[hit.first].start < head.end):
        return ()
    starts = _far_enough(text, cuts[1:], first=cuts[0].end(), end=statement.end)
    if len(starts) + 1 < _FEWEST_DEMANDS:
        return ()
    return tuple(_series(text, statement, starts, head))


def _far_enough(text: str, cuts: Sequence[re.Match[str]], *, first: int, end: int) -> list[re.Match[str]]:
    """Leave out the cuts that would make a clause of only a few words."""
    kept: list[re.Match[str]] = []
    began = first
    for cut in cuts:
        if len(text[began : cut.start()].split()) >= _FEWEST_WORDS:
            kept.append(cut)
            began = cut.end()
    while kept and len(text[kept[-1].end() : end].split()) < _FEWEST_LAST_WORDS:
        kept.pop()
    return kept


def _series(
    text: str, statement: Statement, cuts: Sequence[re.Match[str]], head: Sentence
) -> Iterator[Clause]:
    ends = [*(cut.start() for cut in cuts), statement.end]
    yield Clause(statement.start, ends[0])
    for cut, end in zip(cuts, ends[1:], strict=True):
        yield Clause(text.rindex("at", cut.start(), cut.end()), end, head)


def _main_clauses(text: str, statement: Statement, voice: Voice) -> tuple[Clause, ...]:
    telling = [hit.first for hit in statement.hits if hit.cue in _TELLING]
    found: list[Clause] = []
    began = statement.start
    for match in _MAIN.finditer(text, statement.start, statement.end):
        here = _first_word(statement, match.end())
        if _tells(telling, _first_word(statement, began), _first_word(statement, match.start())) and (
            _has_subject(statement, here, voice) and _tells(telling, here, here + _NEAR)
        ):
            found.append(Clause(began, match.start()))
            began = match.end()
    return (*found, Clause(began, statement.end))


def _first_word(statement: Statement, at: int) -> int:
    """Return the index of the first word at or after an offset."""
    return bisect_left(statement.words, at, key=lambda word: word.start)


def _tells(telling: Sequence[int], first: int, until: int) -> bool:
    """Say whether a phrase that shows what is done begins in words[first:until]."""
    index = bisect_left(telling, first)
    return index < len(telling) and telling[index] < until


def _has_subject(statement: Statement, first: int, voice: Voice) -> bool:
    if first < len(statement.words) and statement.words[first].text in _LEANING:
        return False
    return any(voice.is_self(word.text) for word in statement.words[first : first + 3])
