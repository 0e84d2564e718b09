"""What a mail is, whatever format it came in, and the reading of Internet mail (EML)."""

import email.errors
import email.message
import email.policy
import email.utils
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.header import decode_header, make_header
from email.parser import BytesParser

from samklang_files.decoding import Decoded, decode
from samklang_files.reasons import Reason, Refusal
from samklang_text.document import Metadata

# The stdlib's parsers of structured headers break in many ways on what strangers write in them.
_HEADER_FAULTS = (
    ValueError,
    LookupError,
    AttributeError,
    TypeError,
    email.errors.MessageError,
    RecursionError,
)
_MOST_RECIPIENTS = 50
_SIGNATURES = ("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file or a mail inside a mail. `inline` marks pictures shown in the text, such as logos."""

    name: str
    content: bytes = b""
    mail: "Mail | None" = None
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail taken apart: what its headers say, its text in one or two forms, and what came with it."""

    metadata: Metadata
    text: Decoded | None = None
    html: bytes = b""
    html_charset: str = ""
    flowed: bool = False
    attachments: tuple[Attachment, ...] = ()


@dataclass(slots=True)
class _Found:
    text: Decoded | None = None
    html: bytes = b""
    html_charset: str = ""
    flowed: bool = False
    attachments: list[Attachment] = field(default_factory=list)


def parse_eml(content: bytes, *, deepest: int) -> Mail:
    """Take an EML apart. Mails and multiparts nested deeper than `deepest` times ten are refused."""
    try:
        message = BytesParser(policy=email.policy.default).parsebytes(_without_mbox_line(content))
        return _mail(message, left=deepest * 10)
    except RecursionError as error:
        raise Refusal(Reason.TOO_DEEP) from error


def _without_mbox_line(content: bytes) -> bytes:
    content = content.lstrip(b"\r\n\xef\xbb\xbf")
    return content.partition(b"\n")[2] if content.startswith(b"From ") else content


def _mail(message: email.message.Message, *, left: int) -> Mail:
    found = _Found()
    _walk(message, into=found, left=left)
    return Mail(
        metadata=_metadata(message),
        text=found.text,
        html=found.html,
        html_charset=found.html_charset,
        flowed=found.flowed,
        attachments=tuple(found.attachments),
    )


def _walk(part: email.message.Message, *, into: _Found, left: int) -> None:
    if left < 0:
        raise Refusal(Reason.TOO_DEEP)
    kind = part.get_content_type()
    if kind == "message/rfc822":
        into.attachments += [_nested(inner, left=left - 1) for inner in _parts(part)]
    elif part.is_multipart():
        for inner in _parts(part):
            _walk(inner, into=into, left=left - 1)
    elif kind not in _SIGNATURES:
        _leaf(part, kind, into=into)


def _parts(part: email.message.Message) -> list[email.message.Message]:
    payload = part.get_payload()
    return (
        [inner for inner in payload if isinstance(inner, email.message.Message)]
        if isinstance(payload, list)
        else []
    )


def _nested(message: email.message.Message, *, left: int) -> Attachment:
    mail = _mail(message, left=left)
    return Attachment(f"{_file_name(mail.metadata.subject) or 'mail'}.eml", mail=mail)


def _leaf(part: email.message.Message, kind: str, *, into: _Found) -> None:
    name, disposition = _name(part), _disposition(part)
    content = _payload(part)
    is_body = kind in ("text/plain", "text/html") and disposition != "attachment" and not name
    if is_body and kind == "text/plain" and into.text is None:
        into.text = decode(content, declared=_charset(part))
        into.flowed = str(_parameter(part, "format")).lower() == "flowed"
    elif is_body and kind == "text/html" and not into.html:
        into.html, into.html_charset = content, _charset(part)
    elif content:
        inline = kind.startswith("image/") and (disposition == "inline" or part.get("Content-ID") is not None)
        into.attachments.append(Attachment(name or _default_name(kind, into), content, inline=inline))


def _default_name(kind: str, found: _Found) -> str:
    ending = {"text/plain": "txt", "text/html": "html", "text/calendar": "ics", "application/pdf": "pdf"}.get(
        kind, ""
    )
    number = len(found.attachments) + 1
    return f"bilag-{number}.{ending}" if ending else f"bilag-{number}"


def _payload(part: email.message.Message) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except (*_HEADER_FAULTS, UnicodeError):
        content = str(part.get_payload()).encode("utf-8", "surrogateescape")
    return content if isinstance(content, bytes) else b""


def _charset(part: email.message.Message) -> str:
    try:
        return part.get_content_charset() or ""
    except _HEADER_FAULTS:
        return ""


def _disposition(part: email.message.Message) -> str:
    try:
        return part.get_content_disposition() or ""
    except _HEADER_FAULTS:
        return ""


def _parameter(part: email.message.Message, name: str) -> object:
    try:
        return part.get_param(name, "")
    except _HEADER_FAULTS:
        return ""


def _name(part: email.message.Message) -> str:
    """Return an attachment's name, written after RFC 2231, RFC 2047 or by a program that knew neither."""
    try:
        name = part.get_filename() or ""
    except _HEADER_FAULTS:
        name = ""
    return _file_name(_unfolded(name))


def _file_name(name: str) -> str:
    """Keep the last step of a path, without characters that no file name has."""
    name = re.split(r"[/\\]", name)[-1]
    return "".join(character for character in name if character.isprintable()).strip()[:200]


def _unfolded(text: str) -> str:
    """Decode encoded words that stand where the standard does not allow them, and drop line folds."""
    if "=?" in text:
        try:
            text = str(make_header(decode_header(text)))
        except (*_HEADER_FAULTS, UnicodeError):
            pass
    text = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return " ".join(text.split())


def header(message: email.message.Message, name: str) -> str:
    """Return a header as text, decoded as far as it can be, "" if there is none."""
    try:
        found = message.get(name)
        return _unfolded(str(found)) if found is not None else ""
    except _HEADER_FAULTS:
        raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
        return _unfolded(str(raw))


def _metadata(message: email.message.Message) -> Metadata:
    sender_name, sender_address = email.utils.parseaddr(header(message, "From"))
    return Metadata(
        sender_name=sender_name,
        sender_address=sender_address if "@" in sender_address else "",
        recipients=tuple(_recipients(message)),
        subject=header(message, "Subject"),
        sent=sent_date(header(message, "Date")),
        message_id=header(message, "Message-ID")[:500],
    )


def _recipients(message: email.message.Message) -> Iterator[str]:
    lines = [line for name in ("To", "Cc") if (line := header(message, name))]
    for name, address in email.utils.getaddresses(lines)[:_MOST_RECIPIENTS]:
        if name or address:
            yield _shown(name, address)


def _shown(name: str, address: str) -> str:
    return f"{name} <{address}>" if name and address else name or address


def sent_date(text: str) -> datetime | None:
    """Return a mail's date with its time zone, None where it is missing or wrong."""
    try:
        found = email.utils.parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if not 1970 <= found.year <= 2200:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
