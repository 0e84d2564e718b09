"""Everything a project report says of its project."""

import re
from collections.abc import Iterator

from samklang_text.document import Document
from samklang_text.project_reports.headings import announced_by
from samklang_text.project_reports.model import Finding, Vocabulary
from samklang_text.project_reports.money import find_cost, find_money
from samklang_text.project_reports.naming import find_districts, find_people_and_places, find_topics
from samklang_text.project_reports.parts import Parts, parts_of, running
from samklang_text.project_reports.periods import Period, periods_in
from samklang_text.project_reports.telling import find_partners, find_texts
from samklang_text.project_reports.titles import find_title
from samklang_text.sentences import split_sentences

METHOD, VERSION = "headings-labels-cues", "2"

_REPORTS = re.compile(
    r"\b(?:slutrapport|slutevaluering|afrapportering\w*|projektrapport|evaluering af"
    r"|rapport om (?:projekt|forsøg)\w*|status på projekt\w*)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:referat|dagsorden|høringssvar|indstilling|pressemeddelelse|kommissorium|ansøgning|tilbud|faktura)\b",
    re.IGNORECASE,
)
_PROJECT = re.compile(r"\b(?:projekt|projektet|projektets|forsøget|forsøgets)\b", re.IGNORECASE)
_PERIOD_LABEL = re.compile(
    r"(?:projekt)?periode\w*|start- og slutdato|løbetid|varighed|tidsrum", re.IGNORECASE
)
_PERIOD_CUE = re.compile(r"projekt|forsøg|perioden|gennemført|støttet|bevilget|skoleår", re.IGNORECASE)
_ENDED = re.compile(
    r"\b(?:slutrapport|slutevaluering|afsluttende rapport|afrapportering\w*|afslutning)\b", re.IGNORECASE
)
_EVALUATED = re.compile(r"\bevaluering\b", re.IGNORECASE)
_RUNNING = re.compile(r"\b(?:projektet er i gang|foreløbige resultater|midtvejs\w*)\b", re.IGNORECASE)
_HEAD = 500  # characters in which a paper says what it is
_ENOUGH = 3
_MOST_FIELDS = 4


def is_project_report(document: Document) -> bool:
    """Tell whether a paper is a report of a project at all: minutes have headings such as "Økonomi" too."""
    return _score(document, parts_of(document)) >= _ENOUGH


def _score(document: Document, parts: Parts) -> int:
    head = document.text[:_HEAD]
    headings = [part.heading for part in parts.parts] + [label.label for label in parts.labels]
    fields = {found.field for heading in headings if (found := announced_by(heading))}
    score = min(len(fields), _MOST_FIELDS) + (2 if _REPORTS.search(head) else 0)
    score += len(_PROJECT.findall(document.text)) >= 2
    return score - (_MOST_FIELDS + 1 if _OTHERS.search(head[:200]) else 0)


def find_in_report(document: Document, known: Vocabulary) -> tuple[Finding, ...]:
    """Return what a report says of its project, in the order a form asks; nothing if it is no such report."""
    parts = parts_of(document)
    if _score(document, parts) < _ENOUGH:
        return ()
    return tuple(_findings(document, parts, known))


def _findings(document: Document, parts: Parts, known: Vocabulary) -> Iterator[Finding]:
    titles = list(find_title(document, parts))
    yield from titles
    yield from find_texts(document, parts)
    yield from _state(document)
    yield from _period(document, parts)
    yield from find_money(document, parts)
    yield from find_cost(document, parts)
    yield from find_partners(document, parts)
    yield from find_people_and_places(document, parts, known)
    yield from find_districts(document, parts, known)
    yield from find_topics(document, titles[0].value if titles else "", known)


def _state(document: Document) -> Iterator[Finding]:
    head = document.text[:_HEAD]
    for value, cue, is_sure in (
        ("running", _RUNNING, False),
        ("ended", _ENDED, True),
        ("ended", _EVALUATED, False),
    ):
        if match := cue.search(document.text if value == "running" else head):
            yield Finding("state", value, match.start(), match.end(), is_sure=is_sure)
            return


def _period(document: Document, parts: Parts) -> Iterator[Finding]:
    """The first period of the best sort: after a label, in a sentence about the project, in the head."""
    for label in parts.labels:
        found = periods_in(label.value) if _PERIOD_LABEL.fullmatch(label.label) else ()
        if found:
            yield from _days(found[0], label.stretch.start, label.stretch.end, label.label, is_sure=True)
            return
    candidates = list(_periods_told(document, parts))
    told = [each for each in candidates if each[0].kind != "years"] or candidates
    if told:
        period, start, end, heading, is_sure = told[0]
        others = {(each[0].starts_on, each[0].ends_on) for each in told if each[4]}
        yield from _days(period, start, end, heading, is_sure=is_sure and len(others) == 1)


def _periods_told(document: Document, parts: Parts) -> Iterator[tuple[Period, int, int, str, bool]]:
    for block in document.blocks[:_ENOUGH]:
        text = document.text_of(block)
        for period in periods_in(text):
            if _REPORTS.search(text) or _PERIOD_CUE.search(text):
                yield period, block.start, block.end, "", True
    for part, stretch in running(parts.parts):
        for sentence in split_sentences(document.text, start=stretch.start, end=stretch.end):
            text = document.text[sentence.start : sentence.end]
            for period in periods_in(text):
                is_sure = period.kind != "years" and _PERIOD_CUE.search(text) is not None
                yield period, sentence.start, sentence.end, part.heading, is_sure


def _days(period: Period, start: int, end: int, heading: str, *, is_sure: bool) -> Iterator[Finding]:
    for field, day in (("starts_on", period.starts_on), ("ends_on", period.ends_on)):
        if day:
            yield Finding(field, day.isoformat(), start, end, heading, is_sure)
