"""The date of the letter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from samklang_text.dates import WEEKDAYS, DateFound, find_dates
from samklang_text.document import AsideReason

from ._fields import fields_of
from ._labels import OF_SENDING
from ._models import Found
from ._paper import Paper, Stretch, lines_of

_PLACE = r"(?:[A-ZÆØÅ][\wæøå]+(?:[ -][A-ZÆØÅ]?[\wæøå]+){0,2}\s*[,.]?\s+)?"
_BEFORE_DATE = re.compile(
    rf"^(?:dato|date|sendt|brevdato|udsendt|afsendt|indsendt|skrevet)?\s*[.:]?\s*{_PLACE}"
    rf"(?:{'|'.join(WEEKDAYS)})?\s*,?\s*(?:den|d\.)?\s*$",
    re.IGNORECASE,
)
_AFTER_DATE = re.compile(r"^[\s.,]*(?:(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?::\d{2})?)?\s*$")
# A line with a date that is not the letter's own.
_OTHER_DATE = re.compile(
    r"frist|senest|møde|modtaget|revideret|opdateret|udskrift|udskrevet|høringsperiode|gælder|gyldig|født"
    r"|vedtaget|bilag",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(r"^(?:dato|date|brevdato)\s*[.:]?\s*$", re.IGNORECASE)
_REVISION = re.compile(r"\s*(?:revideret|opdateret|rettet|ændret|senest\s+ændret)\b", re.IGNORECASE)
_REVISED = 0.5
_FIELD = re.compile(r"(?:^|\t|\s{2,}|\|\s*)dato\s*:\s*", re.IGNORECASE)


def letter_date(paper: Paper) -> Found[date] | None:
    """Find the letter's own date: alone on a line of head, letterhead or signature, or labelled "Dato".

    A date in a sentence is something else's: a meeting, a law, a deadline. Two that differ are none.
    """
    found = [
        *_in_fields(paper),
        *_dates(paper.top, 0.9),
        *_dates(paper.late, 0.85),
        *_near_end(paper),
    ]
    if not found:
        return None
    best = max(one.confidence for one in found)
    values = {one.value for one in found if one.confidence == best}
    if len(values) != 1:
        return None
    own = next(one for one in found if one.confidence == best)
    revised = any(one is not None and one != own.value for one in _revisions(paper))
    return replace(own, confidence=min(own.confidence, _REVISED)) if revised else own


def _revisions(paper: Paper) -> Iterator[date | None]:
    """The days a head says the letter was revised on: which of them it is of, nobody can say for sure."""
    for stretch in paper.top:
        for _, line in lines_of(stretch):
            if _REVISION.match(line):
                yield from (one.value for one in find_dates(line))


def _in_fields(paper: Paper) -> Iterator[Found[date]]:
    """ "Indsendt: 3. maj 2010 kl. 20.14" of a form."""
    for field in fields_of(paper, OF_SENDING):
        dates = find_dates(field.value)
        if len(dates) == 1 and dates[0].value is not None:
            start = field.at + dates[0].start
            end = field.at + dates[0].end
            yield field.stretch.found(dates[0].value, start, end, confidence=0.9)


def _near_end(paper: Paper) -> list[Found[date]]:
    """ "Valby, den 3. maj 2010" right above or below the closing words."""
    last = [stretch for stretch in paper.body[-2:] if len(stretch.text) < 60]
    return list(_dates([*last, *paper.tail], 0.8))


def _dates(stretches: Sequence[Stretch], confidence: float) -> Iterator[Found[date]]:
    above = ""
    for stretch in stretches:
        if stretch.reason is AsideReason.RUNNING_HEAD:
            continue
        for at, line in lines_of(stretch):
            one = _own_date(line)
            if one is not None and one.value is not None and not _OTHER_DATE.search(above):
                labelled = bool(_DATE_LABEL.match(above.strip())) or bool(
                    re.match(r"\s*dato", line, re.IGNORECASE)
                )
                sure = min(confidence + (0.07 if labelled else 0.0), 0.97)
                yield stretch.found(one.value, at + one.start, at + one.end, confidence=round(sure, 2))
            above = line if not find_dates(line) and len(line) < 60 else ""


def _own_date(line: str) -> DateFound | None:
    """The date a line holds if it holds nothing else that matters."""
    if len(line) > 110 or _OTHER_DATE.search(line):
        return None
    field = _FIELD.search(line)
    start = field.end() if field else 0
    dates = [one for one in find_dates(line) if one.start >= start]
    if not dates or dates[0].value is None:
        return None
    first = dates[0]
    if field and not line[start : first.start].strip():
        return first
    alone = (
        len(dates) == 1 and _BEFORE_DATE.match(line[: first.start]) and _AFTER_DATE.match(line[first.end :])
    )
    return first if alone else None
