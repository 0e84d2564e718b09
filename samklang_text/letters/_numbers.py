"""Case and document numbers, and the number of an agenda item's case."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ._models import Found, LetterKind
from ._paper import Paper, Stretch, lines_of

_CASE_LABEL = re.compile(
    r"(?P<whose>\b(?:deres|jeres|vor|vores|v(?:å|aa)r)\s+)?"
    r"\b(?:sags?(?:\s*[-.]?\s*(?:nr|nummer|id|no)\b)\.?|sag(?=\s*:|\s+\d{2,4}[-/.]\d)|j\.?\s?nr\.?|jour(?:nal)?\.?\s*nr\.?"
    r"|journalnummer|emn(?=\s*:)|kle(?:[- ]?(?:emne|nr))?\.?(?=\s*:)|ref(?:erence)?\.?(?:\s*nr\.?)?(?=\s*:)"
    r"|case\s+(?:no|number)\.?)\s*:?",
    re.IGNORECASE,
)
_DOCUMENT_LABEL = re.compile(
    r"\b(?:dokument\s*[-.]?\s*(?:nr|nummer|id|no)\b\.?|dok\.?\s*[-.]?\s*(?:nr|nummer|id)\b\.?"
    r"|document\s+(?:no|number)\.?|brev[- ]?id\b)\s*:?",
    re.IGNORECASE,
)
_ANY_LABEL = re.compile(
    rf"{_CASE_LABEL.pattern.replace('?P<whose>', '?:')}|{_DOCUMENT_LABEL.pattern}"
    r"|\b(?:dato|sagsbehandler|telefon|tlf|telefax|fax|e-?mail|mail|ean|cvr|direkte|bilag)\b\.?\s*:?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?<![\w./-])(?:EMN-\d{4}-\d{3,}"
    r"|\d{2}\.\d{2}\.\d{2}(?:\.\d{2})?-[A-ZÆØÅ]\d{2}-\d{1,6}-\d{2}"
    r"|[A-ZÆØÅ]{1,6}[- ]?\d{4}[-/]\d{2,}"
    r"|(?:19|20)\d{2}-\d{2,}(?:-\d+){0,3}"
    r"|\d{2}/\d{3,6}(?:-\d+)?"
    r"|\d{2}-\d{4,8}(?:-\d+)?"
    r"|\d{2,4}\.\d{2,}\.\d{2,}(?:[-/]\d+)?"
    r"|\d{3,}-\d{3,}(?:-\d+){0,3}"
    r"|[A-ZÆØÅ]\d{2,4}-\d{3,}"
    r"|\d{5,9})(?![\w/-]|\.\d)"
)
_COLUMN = 4  # labels one under the other at most
_CPR = re.compile(r"^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-\d{4}$")
_LIKE_A_DATE = re.compile(
    r"^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$|^(?:19|20)\d{2}-(?:19|20)?\d{2}$"
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    found: Found[str]
    is_theirs: bool  # "Deres j.nr.": the other side's number


def case_number(paper: Paper, *, kind: LetterKind) -> Found[str] | None:
    """Find the letter's case number: labelled, in what was set aside, in the head or in the tail.

    A number in a sentence is another case's; but the one a hearing letter names is what it is about. The
    sender's own number goes before "Deres j.nr.". Two that contradict each other are no fact.
    """
    candidates = _labelled(paper, _CASE_LABEL)
    if not candidates and kind is LetterKind.HEARING_LETTER:
        candidates = _in_stretches(paper.body, _CASE_LABEL, 0.7)
    own = [candidate.found for candidate in candidates if not candidate.is_theirs]
    return _only(own) or _only([candidate.found for candidate in candidates if candidate.is_theirs])


def document_number(paper: Paper) -> Found[str] | None:
    """Find the letter's document number, in the same places."""
    return _only([candidate.found for candidate in _labelled(paper, _DOCUMENT_LABEL)])


def number_in_title(stretch: Stretch) -> Found[str] | None:
    """Find the case number in brackets at the end of an agenda item's title."""
    match = re.search(rf"\((?:sagsnr\.?:?\s*)?({_NUMBER.pattern})\)\s*$", stretch.text, re.IGNORECASE)
    if match is None or _LIKE_A_DATE.match(match.group(1)):
        return None
    return stretch.found(match.group(1), match.start(1), match.end(1), confidence=0.95)


def _only(found: Sequence[Found[str]]) -> Found[str] | None:
    if not found:
        return None
    best = max(found, key=lambda one: one.confidence)
    rivals = {one.value for one in found if one.confidence == best.confidence}
    return best if len(rivals) == 1 else None


def _labelled(paper: Paper, label: re.Pattern[str]) -> list[_Candidate]:
    found: list[_Candidate] = []
    for stretches, confidence in ((paper.top, 0.95), (paper.late, 0.95), (paper.tail, 0.9)):
        found.extend(_in_stretches(list(stretches), label, confidence))
    return found


def _in_stretches(
    stretches: Sequence[Stretch], label: re.Pattern[str], confidence: float
) -> list[_Candidate]:
    lines = [(stretch, at, line) for stretch in stretches for at, line in lines_of(stretch)]
    found: list[_Candidate] = []
    for number, (stretch, at, line) in enumerate(lines):
        for match in label.finditer(line):
            theirs = label is _CASE_LABEL and (match["whose"] or "").strip().lower() in ("deres", "jeres")
            value = _after(line, match.end())
            if value is not None:
                one = stretch.found(
                    value[0], at + value[1], at + value[1] + len(value[0]), confidence=confidence
                )
                found.append(_Candidate(one, theirs))
            elif not line[match.end() :].strip(" :.|") and not line[: match.start()].strip():
                below = _below(lines, number, label)
                if below is not None:
                    found.append(_Candidate(below, theirs))
    return found


def _after(line: str, end: int) -> tuple[str, int] | None:
    """The number right after a label, on the same line, before the next label."""
    following = _ANY_LABEL.search(line, end)
    stop = following.start() if following else len(line)
    match = _NUMBER.search(line, end, stop)
    if match is None or line[end : match.start()].strip(" :.|\t"):
        return None
    return (match.group(), match.start()) if _is_number(match.group()) else None


def _is_number(text: str) -> bool:
    return not _CPR.match(text) and not _LIKE_A_DATE.match(text)


def _below(
    lines: Sequence[tuple[Stretch, int, str]], number: int, label: re.Pattern[str]
) -> Found[str] | None:
    """The number under a bare label. Labels one under the other go with as many numbers below by order."""
    labels, at = _bare_labels(lines, number)
    values: list[tuple[Stretch, int, str]] = []
    for stretch, offset, line in lines[at : at + _COLUMN]:
        text = line.strip()
        if not _NUMBER.fullmatch(text) or not _is_number(text):
            break
        values.append((stretch, offset + line.index(text), text))
    mine = [position for position, text in enumerate(labels) if label.match(text)]
    if len(mine) != 1 or len(values) < len(labels):
        return None
    stretch, offset, text = values[mine[0]]
    return stretch.found(text, offset, offset + len(text), confidence=0.95)


def _bare_labels(lines: Sequence[tuple[Stretch, int, str]], number: int) -> tuple[list[str], int]:
    """The number labels that stand one under the other around a line, and where their values begin."""
    first = number
    while first > max(number - _COLUMN, 0) and _is_bare_number_label(lines[first - 1][2]):
        first -= 1
    at = first
    while at < min(len(lines), number + _COLUMN) and _is_bare_number_label(lines[at][2]):
        at += 1
    return [line.strip() for _, _, line in lines[first:at]], at


def _is_bare_number_label(line: str) -> bool:
    text = line.strip()
    return any(pattern.fullmatch(text) for pattern in (_CASE_LABEL, _DOCUMENT_LABEL))
