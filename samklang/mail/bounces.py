"""Reading a mail server's report that a mail could not be delivered (RFC 3464)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import Message

from samklang.core.addresses import public_id_pattern

_OURS = re.compile(f"<({public_id_pattern('mail')})@")
_STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}")
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Bounce:
    """Which of our mails came back, the status code (5.1.1: no such receiver) and what the server said."""

    public_id: str
    status: str
    explanation: str


def read_bounce(raw: bytes) -> Bounce | None:
    """Return what a delivery report says, or None when it is no report of a failure of a mail of ours.

    The bytes come from a stranger: whatever is in them, nothing is raised.
    """
    try:
        report = message_from_bytes(raw, policy=policy.compat32)
        public_id, failure = _public_id(report), _failure(report)
    except RecursionError:  # parts within parts beyond measure: no mail server writes that
        return None
    if public_id is None or failure is None:
        return None
    status = _STATUS.search(_text(failure, "Status"))
    return Bounce(public_id, status[0] if status else "5.0.0", _explanation(failure))


def _failure(report: Message) -> Message | None:
    """Return the group of fields about the first receiver the mail could not be delivered to."""
    for part in report.walk():
        if part.get_content_type() != "message/delivery-status":
            continue
        for group in part.get_payload() if part.is_multipart() else []:
            if isinstance(group, Message) and _text(group, "Action").strip().lower() == "failed":
                return group
    return None


def _public_id(report: Message) -> str | None:
    """Return the public id in the Message-ID of the mail that is sent back with the report."""
    for text in _places_of_message_id(report):
        if match := _OURS.search(text):
            return match[1]
    return None


def _places_of_message_id(report: Message) -> Iterator[str]:
    for part in report.walk():
        if part is not report:
            yield _text(part, "Message-ID")
        if part.get_content_type() == "text/rfc822-headers":
            payload = part.get_payload(decode=True)
            yield payload.decode("ascii", "replace") if isinstance(payload, bytes) else ""
    yield _text(report, "In-Reply-To")
    yield _text(report, "References")


def _explanation(failure: Message) -> str:
    said = _text(failure, "Diagnostic-Code").partition(";")[2] or _text(failure, "Diagnostic-Code")
    return " ".join(said.split())[:_LONGEST]


def _text(part: Message, header: str) -> str:
    return str(part.get(header, ""))
