"""The long texts: what stands under a heading or after a label, and what a letter says without either."""

import re
from collections.abc import Iterator

from samklang_text.document import Document
from samklang_text.project_reports.headings import announced_by
from samklang_text.project_reports.model import Finding
from samklang_text.project_reports.parts import Part, Parts, running, texts_under
from samklang_text.sentences import split_sentences

LONGEST, LONGEST_SUMMARY = 4000, 600  # characters taken over
_SHORTEST = 15
_MOST_WORDS_OF_A_NAME = 7
LONG_FIELDS = frozenset(
    {"summary", "why", "goals", "for_whom", "what", "steering", "measured", "came_of_it", "after_the_money"}
    | {"otherwise"}
)
_SUBJECT = r"(?:projektet|forsøget|indsatsen|tilbuddet|projektets målgruppe|målgruppen)"
_IN_PROSE: tuple[tuple[str, re.Pattern[str], bool], ...] = (
    (
        "for_whom",
        re.compile(
            rf"{_SUBJECT}\s+(?:henvendte sig til|henvender sig til|(?:var|er) rettet mod|var for|var|er)\s+"
            r"(?P<value>(?!i gang|støttet|blevet|et\b|en\b|at\b)[^.]{8,300})\.",
            re.IGNORECASE,
        ),
        True,
    ),
    (
        "why",
        re.compile(r"vi begyndte,? fordi|baggrunden (?:var|er)|årsagen (?:var|er)", re.IGNORECASE),
        False,
    ),
    (
        "came_of_it",
        re.compile(r"resultatet (?:er|var|blev)|ved projektets (?:slutning|afslutning)", re.IGNORECASE),
        False,
    ),
    ("measured", re.compile(r"vi (?:talte op|målte|spurgte alle|har målt)", re.IGNORECASE), False),
    (
        "otherwise",
        re.compile(r"(?:skulle|hvis) vi .{0,40}igen|ville vi .{0,60}anderledes", re.IGNORECASE),
        False,
    ),
    (
        "after_the_money",
        re.compile(r"\b(?:fortsætter|føres videre|videreføres|er gjort permanent)\b", re.IGNORECASE),
        False,
    ),
)
_WITH = re.compile(
    r"(?:i samarbejde med|arbejdede sammen med|har samarbejdet med|samarbejdede med)\s+"
    r"(?P<names>[A-ZÆØÅ][^.;:]{3,250})"
)


def find_texts(document: Document, parts: Parts) -> Iterator[Finding]:
    """Yield a finding for each long field that is announced; the first that announces it surely is taken."""
    found: dict[str, Finding] = {}
    for one in [*_by_label(parts), *_by_heading(document, parts)]:
        kept = found.get(one.field)
        if kept is None or (one.is_sure and not kept.is_sure):
            found[one.field] = one
    for one in _in_prose(document, parts):
        found.setdefault(one.field, one)
    yield from found.values()


def _by_label(parts: Parts) -> Iterator[Finding]:
    for label in parts.labels:
        announced = announced_by(label.label)
        if announced and announced.field in LONG_FIELDS and len(label.value) >= _SHORTEST:
            value, stretch = cut(label.value, announced.field), label.stretch
            yield Finding(announced.field, value, stretch.start, stretch.end, label.label, announced.is_sure)


def _by_heading(document: Document, parts: Parts) -> Iterator[Finding]:
    for part in parts.parts:
        announced = announced_by(part.heading)
        text = texts_under(document, part)
        if announced and announced.field in LONG_FIELDS and len(text) >= _SHORTEST:
            is_whole = len(text) <= LONGEST
            first = _first_sentence(document, part)
            yield Finding(
                announced.field,
                cut(text, announced.field),
                *first,
                heading=part.heading,
                is_sure=announced.is_sure and is_whole,
            )


def _first_sentence(document: Document, part: Part) -> tuple[int, int]:
    stretch = part.stretches[0]
    sentences = split_sentences(document.text, start=stretch.start, end=stretch.end)
    return (sentences[0].start, sentences[0].end) if sentences else (stretch.start, stretch.end)


def cut(text: str, field: str) -> str:
    """Return a text that fits its field, ended at a sentence where it is too long."""
    longest = LONGEST_SUMMARY if field == "summary" else LONGEST
    if len(text) <= longest:
        return text
    ends = [sentence.end for sentence in split_sentences(text) if sentence.end <= longest]
    return text[: ends[-1]] if ends else f"{text[: longest - 1]}…"


def _in_prose(document: Document, parts: Parts) -> Iterator[Finding]:
    for part, stretch in running(parts.parts):
        if announced_by(part.heading):
            continue
        for sentence in split_sentences(document.text, start=stretch.start, end=stretch.end):
            text = document.text[sentence.start : sentence.end]
            for field, cue, is_sure in _IN_PROSE:
                if match := cue.search(text):
                    value = match.groupdict().get("value") or text
                    yield Finding(field, value.strip(), sentence.start, sentence.end, part.heading, is_sure)


def find_partners(document: Document, parts: Parts) -> Iterator[Finding]:
    """Yield each partner a label, a list or "i samarbejde med" names."""
    for label in parts.labels:
        announced = announced_by(label.label)
        if announced and announced.field == "partners":
            for name in _names(label.value):
                yield Finding(
                    "partners", name, label.stretch.start, label.stretch.end, label.label, is_sure=True
                )
            return
    if under := list(_partners_under_a_heading(document, parts)):
        yield from under
        return
    for part, stretch in running(parts.parts):
        text = document.text[stretch.start : stretch.end]
        if match := _WITH.search(text):
            for name in _names(match["names"]):
                at = stretch.start + match.start()
                yield Finding("partners", name, at, stretch.start + match.end(), part.heading, is_sure=True)
            return


def _partners_under_a_heading(document: Document, parts: Parts) -> Iterator[Finding]:
    """Yield each name that stands under a heading "Samarbejdspartnere": in a list, or with commas between."""
    for part, stretch in running(parts.parts):
        announced = announced_by(part.heading)
        if announced is None or announced.field != "partners":
            continue
        text = document.text[stretch.start : stretch.end]
        match = _WITH.search(text)
        for name in _names(match["names"] if match else text):
            if len(name.split()) <= _MOST_WORDS_OF_A_NAME:
                yield Finding("partners", name, stretch.start, stretch.end, part.heading, announced.is_sure)


def _names(written: str) -> list[str]:
    """Names with commas between, the last after "og"; what does not begin with a capital is none."""
    pieces = [
        piece for part in re.split(r"[,;\n]", written) for piece in re.split(r"\s+og\s+(?=[A-ZÆØÅ])", part)
    ]
    names = [piece.strip(" .•–-") for piece in pieces]
    return [name for name in names if name and name[0].isupper() and len(name) <= 120]
