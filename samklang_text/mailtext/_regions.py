"""Which lines of a mail are quoted, signature or disclaimer."""

import re
from collections.abc import Sequence

from samklang_text.closings import is_closing
from samklang_text.document import AsideReason
from samklang_text.mailheaders import header_end

_QUOTED = re.compile(r"^\s*(?:>|\|\s?(?=\S))")
_DIVIDER = re.compile(
    r"^[\s>*]*(?:-{2,}|_{5,})?\s*(?:oprindelig\s+(?:meddelelse|besked|mail)|original\s+message|den\s+oprindelige\s+mail"
    r"|ursprüngliche\s+nachricht)\s*(?:-{2,}|_{5,})?\s*$",
    re.IGNORECASE,
)
_RULE = re.compile(r"^\s*(?:_{8,}|-{8,})\s*$")
_FORWARD = re.compile(
    r"^[\s>*]*(?:-{2,}\s*)?(?:videresendt\s+(?:meddelelse|besked|mail|e-mail)|forwarded\s+message"
    r"|(?:start\s+på\s+)?videresendt(?:\s+besked)?\s*:|begin\s+forwarded\s+message\s*:)\s*(?:-{2,})?\s*$",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"^[\s>]*(?:(?:den|on|d\.|på|man|tirs|ons|tors|fre|lør|søn)\w*\.?\s.{4,160}\b(?:skrev|wrote)\b.{0,120}:?"
    r"|.{3,120}\bskrev(?:\s+følgende)?\s+(?:den\s+)?.{0,60}\d{4}.{0,30}:)\s*$",
    re.IGNORECASE | re.DOTALL,
)
_WROTE_START = re.compile(r"^[\s>]*(?:den|on)\s.{0,60}\d{4}", re.IGNORECASE)
_DASHES = re.compile(r"^--\s?$")
_SENT_FROM = re.compile(
    r"^\s*(?:sendt\s+(?:fra|via)|sent\s+(?:from|via)|hent\s+outlook|get\s+outlook|denne\s+mail\s+er\s+sendt\s+fra)\b.{0,80}$",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"^\W*(?:denne\s+(?:e-?mail|mail|meddelelse|besked)\b.{0,120}(?:fortrolig|kun\s+(?:beregnet|tiltænkt)|ekstern\s+afsender"
    r"|udefra)|(?:this|the\s+information\s+in\s+this)\s+(?:e-?mail|message)\b.{0,160}(?:confidential|intended)"
    r"|(?:advarsel|obs|caution|external|ekstern)\b.{0,60}(?:e-?mail|mail|afsender|sender|originated)"
    r"|\[?ekstern(?:\s+e-?mail)?\]?\s*$|tænk\s+(?:på\s+miljøet|over|dig\s+om)?.{0,40}(?:print|udskriv)"
    r"|(?:læs|se)\s+(?:mere\s+)?(?:om\s+)?(?:hvordan|vores)\b.{0,80}(?:personoplysninger|privatlivspolitik)"
    r"|hvis\s+du\s+(?:ved\s+en\s+fejl|fejlagtigt)\s+har\s+modtaget|if\s+you\s+(?:have\s+)?received\s+this\b)",
    re.IGNORECASE | re.DOTALL,
)
_POSTSCRIPT = re.compile(r"^\W*p\.?\s?s\.?\b", re.IGNORECASE)
_SUBJECT_FORWARD = re.compile(r"^\s*(?:(?:re|sv)\s*:\s*)*(?:vs|fw|fwd|videresendt)\s*:", re.IGNORECASE)
_ARGUES = re.compile(
    r"\b(?:bør|burde|foreslår|mener|synes|ønsker|anbefaler|støtter|savner|imod|bekymr\w*|enige?|uenige?)\b",
    re.IGNORECASE,
)
_NOTE = 500  # characters: who forwards a mail says no more, unless it is an answer of its own
_SIGNATURE_LINES = 22
_ENOUGH = 400  # characters of a line that tell what it is; a hostile mail may have lines without end
_LONG = 110  # a line of a signature is shorter
_SENTENCE = 55  # and a sentence is mostly longer


def reasons(texts: Sequence[str], *, subject: str = "") -> list[AsideReason | None]:
    """Say of each line of a mail why it is set aside, None where the writer speaks.

    What follows a quoting header is quoted to the end, unless the mail forwards it (subject "VS: …" or a
    forwarding line): then it is what is sent, and its header lines are set aside, with the forwarder's note.
    """
    texts = [text[:_ENOUGH].rstrip() for text in texts]
    found: list[AsideReason | None] = [None] * len(texts)
    _mark_disclaimers(texts, found)
    _mark_prefixed(texts, found)
    _mark_quoted(texts, found, forwards=is_forwarded(subject))
    _mark_signatures(texts, found)
    return found


def is_forwarded(subject: str) -> bool:
    """Tell by its subject whether a mail passes another one on ("VS: …")."""
    return bool(_SUBJECT_FORWARD.match(subject))


def _mark_disclaimers(texts: Sequence[str], found: list[AsideReason | None]) -> None:
    """A disclaimer runs from its first words to the next blank line."""
    inside = False
    for at, text in enumerate(texts):
        inside = bool(text.strip()) and (inside or bool(_DISCLAIMER.match(text)))
        if inside:
            found[at] = AsideReason.DISCLAIMER


def _mark_prefixed(texts: Sequence[str], found: list[AsideReason | None]) -> None:
    """Lines with ">", and the line above them that says who wrote them."""
    for at, text in enumerate(texts):
        if not _QUOTED.match(text):
            continue
        found[at] = AsideReason.QUOTED_MAIL
        above = _above(texts, at)
        if above is not None and not _QUOTED.match(texts[above]):
            for line in _attribution(texts, above):
                found[line] = AsideReason.QUOTED_MAIL


def _above(texts: Sequence[str], at: int) -> int | None:
    return next((line for line in range(at - 1, -1, -1) if texts[line].strip()), None)


def _attribution(texts: Sequence[str], at: int) -> range:
    """The one or two lines that say "Den … skrev …:"."""
    if _WROTE.match(texts[at]):
        return range(at, at + 1)
    if at and _WROTE_START.match(texts[at - 1]) and _WROTE.match(f"{texts[at - 1]} {texts[at]}"):
        return range(at - 1, at + 1)
    return range(0)


def _mark_quoted(texts: Sequence[str], found: list[AsideReason | None], *, forwards: bool) -> None:
    at, noted, own = 0, 0, ""  # own: what the writer said so far, no longer than tells whether it is a note
    while at < len(texts):
        header = _header(texts, at) if found[at] is None else range(0)
        if not header:
            if found[at] is None and len(own) <= _NOTE:
                own = f"{own} {texts[at]}".strip()
            at += 1
            continue
        forwarded = forwards or any(_FORWARD.match(texts[line]) for line in header)
        if own and not forwarded:
            for line in range(at, len(texts)):
                found[line] = found[line] or AsideReason.QUOTED_MAIL
            return
        if own and _is_note(own):
            found[noted:at] = [reason or AsideReason.FORWARDING_NOTE for reason in found[noted:at]]
            noted, own = at, ""
        for line in header:
            found[line] = AsideReason.MAIL_HEADER
        forwards = False  # what the forwarded mail itself quotes is quoted
        at = header.stop


def _is_note(said: str) -> bool:
    """Tell whether the lines above a forwarded mail only pass it on; an answer of its own argues."""
    return len(said) <= _NOTE and not _ARGUES.search(said)


def _header(texts: Sequence[str], at: int) -> range:
    """The lines that begin another mail at line `at`: a divider, header fields, or "Den … skrev …:"."""
    divided = bool(_DIVIDER.match(texts[at]) or _FORWARD.match(texts[at]) or _RULE.match(texts[at]))
    start = at + 1 if divided else at
    while divided and start < len(texts) and not texts[start].strip():
        start += 1
    fields = header_end(texts, start)
    if fields:
        return range(at, fields)
    if divided and not _RULE.match(texts[at]):
        return range(at, at + 1)
    if _WROTE.match(texts[at]) and texts[at].rstrip().endswith(":"):
        return range(at, at + 1)
    pair = " ".join(texts[at : at + 2])
    if _WROTE_START.match(texts[at]) and _WROTE.match(pair) and pair.rstrip().endswith(":"):
        return range(at, at + 2)
    return range(0)


def _mark_signatures(texts: Sequence[str], found: list[AsideReason | None]) -> None:
    """From "-- " or the closing words on, as long as the lines are short and no postscript comes."""
    at = 0
    while at < len(texts):
        if found[at] is not None:
            at += 1
        elif _SENT_FROM.match(texts[at]):
            found[at] = AsideReason.SIGNATURE
            at += 1
        elif (_DASHES.match(texts[at]) or is_closing(texts[at])) and (
            end := _signature_end(texts, found, at)
        ):
            found[at:end] = [reason or AsideReason.SIGNATURE for reason in found[at:end]]
            at = end
        else:
            at += 1


def _is_said(text: str, following: str) -> bool:
    """Tell whether a line below the closing words is a sentence and not a line of the signature."""
    if len(text) < _SENTENCE or re.search(r"@|www\.|\btlf\b", text, re.IGNORECASE):
        return len(text) > _LONG
    return text.endswith((".", "?", "!")) or following[:1].islower() or len(text) > _LONG


def _signature_end(texts: Sequence[str], found: Sequence[AsideReason | None], start: int) -> int:
    """Where a signature ends, 0 if what follows is too long to be one."""
    end, lines = start + 1, 0
    while end < len(texts) and found[end] is None and lines < _SIGNATURE_LINES:
        text = texts[end].strip()
        if _POSTSCRIPT.match(text):
            break
        if _is_said(text, texts[end + 1] if end + 1 < len(texts) else "") and not _DASHES.match(texts[start]):
            break
        lines += bool(text)
        end += 1
    while end > start + 1 and not texts[end - 1].strip():
        end -= 1
    return end
