"""What the headers of a mail to us say: from whom it is, about what, and whether a machine sent it.

The bytes come from a stranger: whatever is in them, nothing is raised, and what cannot be read is empty.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from email import policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import getaddresses, parseaddr

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from samklang.core.addresses import public_id_pattern

_MOST_HEADERS = 200_000  # bytes looked at: no honest mail has more before its text
_MOST_ADDRESSES = 100
_TO = ("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To", "Cc")
_LISTS = ("List-Id", "List-Post", "List-Unsubscribe")
_BULK = {"bulk", "junk", "list"}
_MAILER = re.compile(r"(?:mailer-daemon|postmaster)$", re.I)
_AWAY = re.compile(
    r"\s*(?:automatisk svar|autosvar|auto(?:matic)? ?-?repl(?:y|ies)|autoreply|out of (?:the )?office"
    r"|ikke til stede|fraværende|fravær|abwesenheitsnotiz)\b",
    re.I,
)
_OURS = re.compile(f"<({public_id_pattern('mail')})@")
_FAULTS = (ValueError, LookupError, AttributeError, TypeError, MessageError, RecursionError)


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a mail says of itself. `to` holds each address it may have come to, in small letters.

    `answers` are the public ids of mails of ours that it answers, the nearest first.
    """

    message_id: str = ""
    sender: str = ""
    sender_name: str = ""
    subject: str = ""
    to: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    is_report: bool = False
    is_automatic: bool = False
    is_from_a_list: bool = False

    def is_from_any_of(self, addresses: Iterable[str]) -> bool:
        return self.sender.casefold() in {each.casefold() for each in addresses if each}


def read_headers(raw: bytes) -> Incoming:
    """Return what the headers of a mail say."""
    try:
        headers = BytesHeaderParser(policy=policy.compat32).parsebytes(_head_of(raw))
    except _FAULTS:
        return Incoming()
    name, address = parseaddr(_text(headers, "From"))
    is_report = _is_report(headers, address)
    return Incoming(
        message_id=_text(headers, "Message-ID")[:250],
        sender=_valid(address),
        sender_name=name[:200],
        subject=_text(headers, "Subject")[:250],
        to=tuple(_addresses(headers)),
        answers=tuple(_answered(headers)),
        is_report=is_report,
        is_automatic=_is_automatic(headers),
        is_from_a_list=any(headers.get(each) for each in _LISTS) or _precedence(headers) in _BULK,
    )


def _head_of(raw: bytes) -> bytes:
    """Return what stands before the first empty line; an mbox line before it is none of the headers."""
    head = raw[:_MOST_HEADERS].lstrip(b"\r\n\xef\xbb\xbf").replace(b"\r\n", b"\n")
    if head.startswith((b"From ", b">From ")):
        head = head.partition(b"\n")[2]
    return head.partition(b"\n\n")[0] + b"\n\n"


def _is_report(headers: Message, sender: str) -> bool:
    """Whether a mail server says what became of a mail: such a report has no sender to write back to."""
    kind = _text(headers, "Content-Type").lower()
    has_no_sender = headers.get("Return-Path") is not None and _text(headers, "Return-Path") == "<>"
    from_a_server = bool(_MAILER.search(sender.partition("@")[0]))
    return "multipart/report" in kind or (from_a_server and (has_no_sender or "@" in sender))


def _is_automatic(headers: Message) -> bool:
    """Whether a machine answered (RFC 3834, and what mail programs do that do not know it)."""
    submitted = _text(headers, "Auto-Submitted").partition(";")[0].strip().lower()
    return (
        submitted not in ("", "no")
        or _text(headers, "Return-Path") == "<>"
        or _precedence(headers) == "auto_reply"
        or any(headers.get(each) for each in ("X-Autoreply", "X-Autorespond", "X-Autoresponder"))
        or _suppresses(headers)
        or bool(_AWAY.match(_text(headers, "Subject")))
    )


def _suppresses(headers: Message) -> bool:
    """Outlook's word on what it answers by itself; "DR, RN, NRN" alone stands on letters of people, too."""
    return _text(headers, "X-Auto-Response-Suppress").strip().lower() == "all" and bool(
        headers.get("In-Reply-To") or headers.get("X-MS-Exchange-Generated-Message-Source")
    )


def _precedence(headers: Message) -> str:
    return _text(headers, "Precedence").strip().lower()


def _addresses(headers: Message) -> Iterator[str]:
    lines = [_text_of(value) for name in _TO for value in _all(headers, name)]
    try:
        found = getaddresses(lines)
    except _FAULTS:
        return
    for _name, address in found[:_MOST_ADDRESSES]:
        if "@" in address:
            yield address.casefold()


def _answered(headers: Message) -> Iterator[str]:
    before = " ".join(reversed(_text(headers, "References").split()))
    yield from dict.fromkeys(_OURS.findall(f"{_text(headers, 'In-Reply-To')} {before}"))


def _valid(address: str) -> str:
    try:
        validate_email(address)
    except ValidationError:
        return ""
    return address if len(address) <= 254 else ""


def _text(headers: Message, name: str) -> str:
    return next(map(_text_of, _all(headers, name)), "")


def _all(headers: Message, name: str) -> list[str]:
    """Return all headers of a name as they came: `get` would make marks of what is not ASCII."""
    return [str(value) for key, value in headers.raw_items() if key.lower() == name.lower()]


def _text_of(text: str) -> str:
    """Return a header as one line of text, with encoded words and bare bytes read as far as they can be."""
    with suppress(*_FAULTS):
        text = str(make_header(decode_header(text))) if "=?" in text else text
    text = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace").replace("\0", "\ufffd")
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())
