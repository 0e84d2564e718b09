"""Whom a letter is to, what it is about, and the sender's e-mail address."""

import re
from collections.abc import Iterable, Iterator

from samklang_text.addresses import EMAIL
from samklang_text.closings import is_salutation
from samklang_text.document import AsideReason, BlockKind
from samklang_text.layout import is_date_line
from samklang_text.mailheaders import is_from_line

from ._answers import ANSWER
from ._fields import fields_of
from ._labels import OF_SUBJECTS
from ._models import Found, Source, outside
from ._paper import Paper, Stretch, is_running, lines_of

_TO_LINE = re.compile(
    r"^(?:til|to|modtager|att)\s*[.:]*\s+(?P<whom>(?!(?:stede|rette|hvem|alle|orientering)\b)\S.*)$",
    re.IGNORECASE,
)
_BARE_TO = re.compile(r"^(?:til|to|modtager)\s*:?$", re.IGNORECASE)
_DEAR = re.compile(r"^kære\s+(?P<whom>[^,!.]{2,80})[,!.]?$", re.IGNORECASE)
_ABOUT = re.compile(
    r"^(?:emne|vedr(?:ørende)?|ang(?:ående)?|subject|titel|overskrift|sag(?=:))\s*[.:]*\s+(?P<subject>\S.*)$",
    re.IGNORECASE,
)
_CASE_LABEL = re.compile(
    r"(?<!\w)(?:j\.?\s?nr|journal\s?(?:nr|nummer)"
    r"|sags?\s?(?:nr|nummer|id)|ref|dok\.?\s?nr)\b[.: ]*(?=\w*\d).*$",
    re.IGNORECASE,
)
_SAYS_LITTLE = re.compile(
    rf"^(?:(?:skema\s+til\s+)?hørings-?\s?svar(?:sskema|skema)?|svarskema|{ANSWER}|brev|notat|høring)[:.!]?$",
    re.IGNORECASE,
)
_TITLE = re.compile(
    rf"(?:foreløbigt\s+|endeligt\s+)?(?:{ANSWER}|høring)\s\S|\S+s\s+(?:{ANSWER})\b"
    r"|(?!(?:til|kære|att|hej|dato|fra|cc|sag|side|bilag)\b)\S.*\s.*(?:høring|politik|strategi|udkast|plan\b|planen\b)",
    re.IGNORECASE,
)
_LONGEST_TITLE = 160
_REPLY = re.compile(r"^(?:(?:re|sv|vs|fwd?|aw|svar|antw)\s*:\s*)+", re.IGNORECASE)
_EMAIL = re.compile(rf"(?<![\w.+-]){EMAIL}\b")
_PUBLIC_BOX = re.compile(r"^(?:no-?reply|noreply|donotreply|postmaster|mailer-daemon)@", re.IGNORECASE)


def addressee(paper: Paper) -> Found[str] | None:
    """Find whom the letter is to: "Til …" or "Att. …" in the head, else "Kære …" with a name or a body."""
    lines = [(stretch, at, line) for stretch in _head_lines(paper) for at, line in lines_of(stretch)]
    for number, (stretch, at, line) in enumerate(lines):
        if len(line) > 90 or line.rstrip().endswith((".", "?")):
            continue
        match = _TO_LINE.match(line.strip())
        if match:
            return _part(stretch, at, line, match["whom"].strip(" :,"), confidence=0.9)
        if _BARE_TO.match(line.strip()) and number + 1 < len(lines):
            stretch, at, line = lines[number + 1]
            return _part(stretch, at, line, line.strip(" :,"), confidence=0.8)
    for stretch in (*paper.head, *paper.body[:1]):
        match = _DEAR.match(stretch.text.strip())
        if match and not re.match(
            r"(?:alle|læser|modtager|borger|[A-ZÆØÅ][\wæøå]+)$", match["whom"].strip(), re.I
        ):
            return _part(stretch, 0, stretch.text, match["whom"].strip(), confidence=0.75)
    return None


def _head_lines(paper: Paper) -> Iterator[Stretch]:
    """The stretches of head and letterhead that may be an address."""
    for stretch in paper.top:
        if stretch.kind is not BlockKind.LIST_ITEM and not (
            stretch.source is Source.TEXT and is_running(stretch)
        ):
            yield stretch


def _part(stretch: Stretch, at: int, line: str, value: str, *, confidence: float) -> Found[str]:
    start = at + line.index(value)
    return stretch.found(value, start, start + len(value), confidence=confidence)


def subject(paper: Paper) -> Found[str] | None:
    """Find what the letter is about: "Vedr.: …" in the head, its first heading, a form's field, the mail's.

    A heading that only says that it is an answer ("Høringssvar") says it last.
    """
    headings = [stretch for stretch in paper.head if stretch.kind is BlockKind.HEADING]
    telling = [stretch for stretch in headings if not _SAYS_LITTLE.match(stretch.text)]
    return (
        _labelled_subject(paper)
        or _heading(telling)
        or next((field.found(confidence=0.85) for field in fields_of(paper, OF_SUBJECTS)), None)
        or _of_mail(paper)
        or _opening_title(paper)
        or _heading(headings)
    )


def _labelled_subject(paper: Paper) -> Found[str] | None:
    for stretch in paper.top:
        for at, line in lines_of(stretch):
            match = _ABOUT.match(line.strip())
            if match and len(line) <= 200:
                title = _without_case(_REPLY.sub("", match["subject"]))
                return _part(stretch, at, line, title, confidence=0.9) if title else None
    return None


def _heading(headings: Iterable[Stretch]) -> Found[str] | None:
    for stretch in headings:
        if not (is_salutation(stretch.text) or is_date_line(stretch.text)):
            return _part(stretch, 0, stretch.text, stretch.text.strip(" :"), confidence=0.85)
    return None


def _of_mail(paper: Paper) -> Found[str] | None:
    title = _REPLY.sub("", paper.metadata.subject.strip())
    return outside(title, confidence=0.9) if title else None


def _opening_title(paper: Paper) -> Found[str] | None:
    """A line of the head that reads as a title though nothing marks it as a heading."""
    for stretch in paper.head:
        text = stretch.text.strip(" :")
        if is_running(stretch) or len(text) > _LONGEST_TITLE or text.endswith((".", ",", "?")):
            continue
        if _TITLE.match(text) and not _SAYS_LITTLE.match(text) and not is_salutation(text):
            return _part(stretch, 0, stretch.text, text, confidence=0.7)
    return None


def _without_case(subject: str) -> str:
    """Leave out the case's number that ends a subject line."""
    label = _CASE_LABEL.search(subject)
    kept = subject[: label.start()] if label and label.start() else subject
    return kept.strip(" ,;–-(")


def mail_from(paper: Paper) -> Iterator[tuple[int, str, Stretch]]:
    """The "Fra: …" lines of a mail that was forwarded or printed: (offset in the stretch, line, stretch)."""
    headers = (aside for aside in paper.asides if aside.reason is AsideReason.MAIL_HEADER)
    for stretch in (*paper.head, *headers):
        for at, line in lines_of(stretch):
            if is_from_line(line) and (stretch.reason is AsideReason.MAIL_HEADER or "@" in line):
                yield at, line, stretch


def email(paper: Paper) -> Found[str] | None:
    """Find the sender's e-mail address: of a forwarded mail, of the mail, or the only one there is."""
    for at, line, stretch in mail_from(paper):
        match = _EMAIL.search(line)
        if match:
            return stretch.found(match.group(), at + match.start(), at + match.end(), confidence=0.9)
    metadata = paper.metadata
    if (
        metadata.sender_address
        and "@" in metadata.sender_address
        and not _PUBLIC_BOX.match(metadata.sender_address)
    ):
        return outside(metadata.sender_address, confidence=0.95)
    found = [
        stretch.found(match.group(), match.start(), match.end(), confidence=confidence)
        for stretches, confidence in ((paper.tail, 0.9), (paper.asides, 0.85))
        for stretch in stretches
        for match in _EMAIL.finditer(stretch.text)
    ]
    return found[0] if len({one.value.lower() for one in found}) == 1 else None
