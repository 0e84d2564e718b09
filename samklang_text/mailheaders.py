"""The header of a mail as people see it: "Fra: …", "Sendt: …", "Til: …", "Emne: …"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NAMES = {
    "from": "fra|from|von",
    "sent": "sendt|sent|dato|date",
    "to": "til|to",
    "subject": "emne|subject",
    "other": "cc|kopi|bcc|vedhæftede filer|svar til|reply-to|prioritet|vigtighed",
}
_ANY = "|".join(_NAMES.values())
_LABEL = re.compile(rf"^[\s>*_]*(?P<label>{_ANY})[*_]*\s*:[*_]*(?:\s|$)", re.IGNORECASE)
_INLINE = re.compile(rf"(?<!\w)[*_]*(?P<label>{_ANY})[*_]*\s*:[*_]*", re.IGNORECASE)
_FROM = re.compile(rf"^[\s>*_]*(?:{_NAMES['from']})[*_]*\s*:", re.IGNORECASE)
_ADDRESS = re.compile(r"[<(\[]?(?:mailto:)?(?P<address>[\w.+-]{1,80}@[\w.-]{1,120})[>)\]]?", re.IGNORECASE)
_FEWEST = 3  # fields that make a header
_LONGEST = 1000  # characters of a line that are looked at


@dataclass(frozen=True, slots=True)
class MailHeader:
    """What a header says: the writer's name and address, the subject and the day; "" where it does not."""

    sender_name: str = ""
    sender_address: str = ""
    subject: str = ""
    sent: str = ""


def is_from_line(text: str) -> bool:
    """Tell whether a line says who wrote a mail ("Fra: …")."""
    return bool(_FROM.match(text[:_LONGEST]))


def header_end(lines: Sequence[str], start: int) -> int:
    """Return where a header that begins with "Fra:" at line `start` ends, 0 if there is none.

    It has three fields or more, which may all stand on one line. A blank line may stand between two fields.
    """
    if start >= len(lines) or not is_from_line(lines[start]):
        return 0
    if len(_INLINE.findall(lines[start][:_LONGEST])) >= _FEWEST:
        return start + 1
    at, count = start, 0
    while at < len(lines):
        if _LABEL.match(lines[at][:_LONGEST]):
            count += 1
        elif not _is_within(lines, at, begun=count > 0):
            break
        at += 1
    return at if count >= _FEWEST else 0


def _is_within(lines: Sequence[str], at: int, *, begun: bool) -> bool:
    """Tell whether a line without a label goes on with a header: folded, or blank with a field below."""
    if lines[at].strip():
        return begun and lines[at][:1] in " \t"
    return at + 1 < len(lines) and bool(_LABEL.match(lines[at + 1][:_LONGEST]))


def read_header(text: str) -> MailHeader:
    """Read a header's fields, one to a line or all on one; what it does not say is ""."""
    fields: dict[str, str] = {}
    for line in text.split("\n"):
        found = list(_INLINE.finditer(line[:_LONGEST]))
        first = _LABEL.match(line[:_LONGEST])
        if first is None:
            continue
        if len(found) < _FEWEST:
            fields.setdefault(_meaning(first["label"]), line[first.end() :].strip(" *_"))
            continue
        ends = [match.start() for match in found[1:]] + [len(line)]
        for match, end in zip(found, ends, strict=True):
            fields.setdefault(_meaning(match["label"]), line[match.end() : end].strip(" *_"))
    return _header(fields.get("from", ""), fields.get("subject", ""), fields.get("sent", ""))


def _meaning(label: str) -> str:
    return next(name for name, labels in _NAMES.items() if label.lower() in labels.split("|"))


def _header(sender: str, subject: str, sent: str) -> MailHeader:
    address = _ADDRESS.search(sender)
    name = (sender[: address.start()] if address else sender).strip(" \"'<>*_,;")
    return MailHeader(name, address["address"].rstrip(".") if address else "", subject, sent)
