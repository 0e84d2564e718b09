"""The date of the letter, and the deadline it names."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from samklang_text.dates import MONTH_NUMBERS, DateFound, find_dates
from samklang_text.document import AsideReason

from ._models import Found, LetterKind
from ._paper import Paper, Stretch, lines_of

_PLACE = r"(?:[A-ZÆØÅ][\wæøå]+(?:[ -][A-ZÆØÅ]?[\wæøå]+){0,2}\s*[,.]?\s+)?"
_WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_BEFORE_DATE = re.compile(
    rf"^(?:dato|date|sendt|brevdato|udsendt|afsendt|indsendt|skrevet)?\s*[.:]?\s*{_PLACE}"
    rf"(?:{'|'.join(_WEEKDAYS)})?\s*,?\s*(?:den|d\.)?\s*$",
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
_FIELD = re.compile(r"(?:^|\t|\s{2,}|\|\s*)dato\s*:\s*", re.IGNORECASE)

_DEADLINE = re.compile(
    r"(?:(?:hørings|svar|afleverings|indsendelses)frist(?:en)?|frist(?:en)?\s+for\s+(?:at\s+)?[\wæøå ]{0,40}?"
    r"(?:svar|høringssvar|bemærkninger|kommentarer|besvarelse|svare|indsende)(?:en)?)"
    r"(?:\s+(?:er|udløber|udløb|var|sat til|fastsat til|med))*\s*:?$",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:senest|inden|ikke senere end|frem til|indtil|til og med|by)\s*$", re.IGNORECASE)
_TO_THE_DATE = re.compile(
    rf"(?:(?:{'|'.join(_WEEKDAYS)})\s*,?\s*)?(?:den\s+|d\.\s*)?$",
    re.IGNORECASE,
)
_ABOUT_ANSWERS = re.compile(
    r"høring|svar|bemærkninger|kommentarer|indsend|send(?:e|es|t)?\b|fremsend|afgiv|tilbagemeld|returner"
    r"|i hænde|bedes|oplæg|indgiv|aflever",
    re.IGNORECASE,
)
_ABOUT_ANSWERING = re.compile(r"høringssvar|høringsfrist|svarfrist", re.IGNORECASE)
_NEAR = 400  # characters around a date that are looked at
_SENTENCE_BREAK = re.compile(r"(?<=[a-zæøå)”\"])[.!?]\s+(?=[A-ZÆØÅ])|\n")


def letter_date(paper: Paper) -> Found[date] | None:
    """Find the letter's own date: alone on a line of head, letterhead or signature, or labelled "Dato".

    A date in a sentence is something else's: a meeting, a law, a deadline. Two that differ are none.
    """
    found = [
        *_dates(paper.top, 0.9),
        *_dates(paper.late, 0.85),
        *_near_end(paper),
    ]
    if not found:
        return None
    best = max(one.confidence for one in found)
    values = {one.value for one in found if one.confidence == best}
    return next(one for one in found if one.confidence == best) if len(values) == 1 else None


def _near_end(paper: Paper) -> list[Found[date]]:
    """ "Valby, den 3. maj 2010" right above or below the closing words."""
    last = [stretch for stretch in paper.body[-2:] if len(stretch.text) < 60] if paper.tail else []
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


def deadline(paper: Paper, *, kind: LetterKind, written: date | None) -> Found[date] | None:
    """Find the deadline of the hearing: "høringsfristen er den …", "bedes sendt senest den …".

    In a letter that does not ask for answers only what is called the hearing's deadline counts: "senest
    den …" is mostly a wish there. Two that differ are no fact. A date without its year is read only with
    the letter's own date (`written`), as the next such day.
    """
    found = [one for stretch in (*paper.running, *paper.asides) for one in _deadlines(stretch, kind, written)]
    if not found:
        return None
    best = max(one.confidence for one in found)
    values = {one.value for one in found if one.confidence == best}
    return next(one for one in found if one.confidence == best) if len(values) == 1 else None


def _deadlines(stretch: Stretch, kind: LetterKind, written: date | None) -> Iterator[Found[date]]:
    for one in find_dates(stretch.text):
        value = one.value or _with_year(stretch.text[one.start : one.end], one, written)
        ahead = stretch.text[max(one.start - _NEAR, 0) : one.start]
        if value is None or not _agrees(ahead, value):
            continue
        ahead = ahead[max((match.end() for match in _SENTENCE_BREAK.finditer(ahead)), default=0) :]
        lead = ahead[: _before_the_date(ahead)]
        confidence = _deadline_confidence(lead, _sentence_after(stretch.text, one.end), kind)
        if confidence and written is not None and value < written:
            continue
        if confidence:
            sure = confidence if one.value else confidence - 0.3
            yield stretch.found(value, one.start, one.end, confidence=round(sure, 2))


def _agrees(ahead: str, value: date) -> bool:
    """Tell whether the weekday named before a date, if there is one, is the right one."""
    named = re.search(rf"\b({'|'.join(_WEEKDAYS)})\s*,?\s*(?:den|d\.)?\s*$", ahead, re.IGNORECASE)
    return named is None or _WEEKDAYS.index(named.group(1).lower()) == value.weekday()


def _before_the_date(ahead: str) -> int:
    found = _TO_THE_DATE.search(ahead)
    return found.start() if found else len(ahead)


def _sentence_after(text: str, end: int) -> str:
    found = _SENTENCE_BREAK.search(text, end, end + _NEAR)
    return text[end : found.start() if found else end + _NEAR]


def _deadline_confidence(lead: str, rest: str, kind: LetterKind) -> float:
    if _DEADLINE.search(lead.rstrip()):
        return 0.9
    if not _BY.search(lead.rstrip()):
        return 0.0
    sentence = lead + rest
    if kind is LetterKind.HEARING_LETTER and _ABOUT_ANSWERS.search(sentence):
        return 0.85
    if (
        kind is LetterKind.ANSWER
        and _ABOUT_ANSWERING.search(sentence)
        and re.search(r"frist|svar", sentence, re.I)
    ):
        return 0.6
    return 0.0


def _with_year(text: str, one: DateFound, written: date | None) -> date | None:
    """The next such day after the letter was written, None if that is not known."""
    match = re.match(r"(\d{1,2})\.?\s*([a-zæøå]+)", text, re.IGNORECASE)
    if written is None or one.is_range or match is None:
        return None
    month = MONTH_NUMBERS.get(match.group(2).lower())
    for year in (written.year, written.year + 1):
        try:
            value = date(year, month or 0, int(match.group(1)))
        except ValueError:
            return None
        if written <= value <= written + timedelta(days=300):
            return value
    return None
