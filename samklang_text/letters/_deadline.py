"""The deadline of the hearing, as a letter names it."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice

from samklang_text.dates import WEEKDAYS, DateFound, find_dates

from ._models import Found, LetterKind
from ._paper import Paper, Stretch

_WEEKDAY = "|".join(WEEKDAYS)
_CLOCK = r"(?:kl\.?\s*\d{1,2}(?:[.:]\d{2})?\s*,?\s*)?"
# What may stand between "senest" and the date: "fredag den", "kl. 12 den", "i morgen, fredag d.".
_TO_THE_DATE = re.compile(
    rf"{_CLOCK}(?:i\s+(?:dag|morgen)\s*,?\s*)?(?:(?:{_WEEKDAY})\s*,?\s*)?{_CLOCK}(?:den\s+|d\.\s*)?$",
    re.IGNORECASE,
)
_WEEKDAY_NAMED = re.compile(rf"\b({_WEEKDAY})\s*,?\s*{_CLOCK}(?:den|d\.)?\s*$", re.IGNORECASE)
# The deadline of another matter than answers.
_OTHERS = r"(?<!ansøgnings)(?<!betalings)(?<!klage)(?<!opsigelses)(?<!tilmeldings)(?<!sagsbehandlings)"
_ITS_WORDS = (
    "er|var|bliver|blev|udløber|udløb|udløbet|sat|sættes|satte|fastsat|fastsættes|nu|til|med|den|det|der|som|på|for|at|af"
    "|svar|svare|svarene|høringssvar|høringssvarene|høringen|høring|herfor|afgivelse|afgive|aflevering|indsendelse|indsende"
    "|indlevering|modtagelse|bemærkninger|kommentarer|besvarelse|udtalelse|udtalelser|endelig|først|senest|i|dag|morgen"
    "|inden|hermed|jeres|vores|har|forlænget|udskudt|rykket|ændret|til og med|sidste|frist|så|altså"
)
_DEADLINE = re.compile(
    rf"\b(?P<word>\w*{_OTHERS}(?:frist(?:en|er|ens)?|deadline\w*|sidste\s+dag))\b(?:[\s,:(–-]+(?:{_ITS_WORDS})(?!\w))*[\s,:(–-]*$",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\bfrist\w*\b.{0,80}?\b(?:forlænget|udskudt|rykket|ændret)\b.{0,80}\btil(?:\s+og\s+med)?\s*$",
    re.IGNORECASE,
)
# "i høring fra den 1. maj til den 14. juni", "Høringsperiode: 1. maj – 14. juni"
_PERIOD = re.compile(
    r"\bhøring(?:en|speriode\w*)?\b\D{0,40}\d.{0,30}(?:\btil(?:\s+og\s+med)?|[–-])\s*$", re.IGNORECASE
)
_OWN_WORD = re.compile(
    r"^(?:hørings|svar|afleverings|indsendelses|besvarelses|kommenterings)frist", re.IGNORECASE
)
_BY = re.compile(
    r"\b(?:senest|inden|ikke\s+senere\s+end|frem\s+til|indtil|til\s+og\s+med|tilbage|i\s+hænde|by)(?:\s+(?:til|er))?\s*[,:(]?\s*$",
    re.IGNORECASE,
)
_ABOUT_ANSWERS = re.compile(
    r"høring|svar|bemærkninger|kommentarer|indsend|send(?:e|es|t)?\b|fremsend|afgiv|tilbagemeld|returner"
    r"|i hænde|bedes|oplæg|indgiv|aflever|udtale",
    re.IGNORECASE,
)
_ABOUT_ANSWERING = re.compile(
    r"høringssvar|høringsfrist|svarfrist|(?:anmod|bedt|bedes|beder|opfordret)\w*\b[^.]{0,90}"
    r"\b(?:svar|udtalelse|bemærkninger|kommentarer)|\bi\s+(?:\w+\s+)?høring\b|\bhøringen\b"
    r"|\b(?:afgive|fremkomme|indsende|komme)\w*\b[^.]{0,60}\b(?:svar|udtalelse|bemærkninger|kommentarer)",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"høring|svar|bemærkning|udtale|kommentar|afgiv|indsend", re.IGNORECASE)
_NEAR = 400  # characters around a date that are looked at
_MOST_DATES = 300  # of one stretch, and of those found, that are looked at: a hostile letter may be all dates
_OPENING = 4  # stretches of the body in which an answer says what it answers
_SENTENCE_BREAK = re.compile(r"(?<=[a-zæøå)”\"])[.!?]\s+(?=[A-ZÆØÅ])|\n")


def deadline(paper: Paper, *, kind: LetterKind, written: Found[date] | None) -> Found[date] | None:
    """Find the deadline of the hearing: "høringsfristen er den …", "bedes sendt senest den …".

    In a letter that does not ask for answers only what is called the hearing's deadline counts, or is said
    of answering where the letter opens: "senest den …" is mostly a wish there. Two that differ are no fact,
    and the letter's own date (`written`) is none. A date without its year is the next such day after it.
    """
    best = _best(_all(paper, kind, written))
    return best[0] if len({one.value for one in best}) == 1 else None


def _best(found: Iterable[Found[date]]) -> list[Found[date]]:
    each = list(islice(found, _MOST_DATES))
    most = max((one.confidence for one in each), default=0.0)
    return [one for one in each if one.confidence == most]


def _all(paper: Paper, kind: LetterKind, written: Found[date] | None) -> Iterator[Found[date]]:
    opening = {id(stretch) for stretch in (*paper.head, *paper.body[:_OPENING], *paper.asides)}
    for stretch in (*paper.running, *paper.asides):
        for one in _deadlines(stretch, kind, written, opening=id(stretch) in opening):
            if written is None or (one.source, one.aside, one.start) != _place(written):
                yield one


def _place(found: Found[date]) -> tuple[object, ...]:
    return found.source, found.aside, found.start


def _deadlines(
    stretch: Stretch, kind: LetterKind, written: Found[date] | None, *, opening: bool
) -> Iterator[Found[date]]:
    day = written.value if written else None
    for one in find_dates(stretch.text)[:_MOST_DATES]:
        value = one.value or _with_year(one, day)
        ahead = stretch.text[max(one.start - _NEAR, 0) : one.start]
        if value is None or not _agrees(ahead, value):
            continue
        ahead = ahead[max((match.end() for match in _SENTENCE_BREAK.finditer(ahead)), default=0) :]
        lead = ahead[: _before_the_date(ahead)].rstrip()
        sure = _confidence(lead, _sentence_after(stretch.text, one.end), kind, opening=opening)
        if sure and not _is_over(value, day, kind, sure):
            yield stretch.found(
                value, one.start, one.end, confidence=round(sure if one.value else sure - 0.3, 2)
            )


def _is_over(value: date, written: date | None, kind: LetterKind, sure: float) -> bool:
    """Tell whether a day was past when the letter was written; only an answer may come after a deadline."""
    return written is not None and value < written and (kind is not LetterKind.ANSWER or sure < 0.85)


def _agrees(ahead: str, value: date) -> bool:
    """Tell whether the weekday named before a date, if there is one, is the right one."""
    named = _WEEKDAY_NAMED.search(ahead)
    return named is None or WEEKDAYS.index(named.group(1).lower()) == value.weekday()


def _before_the_date(ahead: str) -> int:
    found = _TO_THE_DATE.search(ahead)
    return found.start() if found else len(ahead)


def _sentence_after(text: str, end: int) -> str:
    found = _SENTENCE_BREAK.search(text, end, end + _NEAR)
    return text[end : found.start() if found else end + _NEAR]


def _confidence(lead: str, rest: str, kind: LetterKind, *, opening: bool) -> float:
    named = _DEADLINE.search(lead) or _MOVED.search(lead)
    asks = kind is LetterKind.HEARING_LETTER
    if named is not None:
        if _OWN_WORD.match(named.groupdict().get("word") or ""):
            return 0.9
        return _bare(lead + rest, asks=asks, opening=opening)
    if _PERIOD.search(lead):
        return 0.85
    if not _BY.search(lead):
        return 0.0
    if asks:
        return 0.85 if _ABOUT_ANSWERS.search(lead + rest) else 0.0
    said = _ABOUT_ANSWERING.search(lead + rest)
    return 0.6 if kind is LetterKind.ANSWER and opening and said else 0.0


def _bare(sentence: str, *, asks: bool, opening: bool) -> float:
    """ "Fristen" alone is the hearing's where the sentence is about answers, or the letter asks for them."""
    about = _ANSWER.search(sentence)
    if asks:
        return 0.9 if about else 0.7
    return 0.85 if about and opening else 0.7 if about or opening else 0.0


def _with_year(one: DateFound, written: date | None) -> date | None:
    """The next such day after the letter was written, None if that is not known."""
    if written is None or one.is_range or not one.month:
        return None
    for year in (written.year, written.year + 1):
        try:
            value = date(year, one.month, one.day)
        except ValueError:
            return None
        if written <= value <= written + timedelta(days=300):
            return value
    return None
