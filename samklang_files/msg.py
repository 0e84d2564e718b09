"""Outlook's own mail format (MSG, as Microsoft's MS-OXMSG describes it), read from its compound file."""

import email.parser
import io
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import olefile

from samklang_files.archive import Allowance
from samklang_files.decoding import Decoded
from samklang_files.mail import Attachment, Mail, header, sent_date
from samklang_files.reasons import Reason, Refusal
from samklang_text.document import Metadata

_SUBJECT, _BODY, _HTML = 0x0037, 0x1000, 0x1013
_HEADERS, _SUBMITTED, _DELIVERED, _MESSAGE_ID = 0x007D, 0x0039, 0x0E06, 0x1035
_SENDER_NAMES, _SENDER_ADDRESSES = (0x0C1A, 0x0042), (0x5D01, 0x5D02, 0x0C1F, 0x0065)
_DISPLAY_NAME, _RECIPIENT_ADDRESSES = 0x3001, (0x39FE, 0x3003)
_LONG_NAME, _SHORT_NAME, _DATA, _HIDDEN, _CONTENT_ID = 0x3707, 0x3704, 0x3701, 0x7FFE, 0x3712
_MESSAGE_CODEPAGE, _INTERNET_CODEPAGE = 0x3FFD, 0x3FDE
_TEXT, _TEXT_8, _BINARY, _STORAGE, _TIME, _WHOLE, _TRUTH = (
    0x001F,
    0x001E,
    0x0102,
    0x000D,
    0x0040,
    0x0003,
    0x000B,
)
_ROOT_HEADER, _INNER_HEADER, _PART_HEADER = 32, 24, 8
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_UTF8 = 65001
_FAULTS = (
    OSError,
    ValueError,
    LookupError,
    struct.error,
    TypeError,
    AttributeError,
    RecursionError,
    OverflowError,
)


@dataclass(slots=True)
class _Store:
    """One storage of the compound file: a mail, a recipient or an attachment, and its properties."""

    file: olefile.OleFileIO
    path: Sequence[str]
    header: int
    allowance: Allowance
    codepage: int = 1252

    def stream(self, tag: int, kind: int) -> bytes | None:
        path = [*self.path, f"__substg1.0_{tag:04X}{kind:04X}"]
        if not self.file.exists(path):
            return None
        self.allowance.take_bytes(self.file.get_size(path))
        with self.file.openstream(path) as stream:
            content: bytes = stream.read()
        return content

    def text(self, *tags: int) -> str:
        """Return the first of these properties that holds text."""
        for tag in tags:
            if (wide := self.stream(tag, _TEXT)) is not None:
                found = wide.decode("utf-16-le", "replace")
            else:
                found = (self.stream(tag, _TEXT_8) or b"").decode(_encoding(self.codepage), "replace")
            if found.strip("\x00 \r\n"):
                return found.rstrip("\x00")
        return ""

    def number(self, tag: int, kind: int) -> int | None:
        """Return a fixed-size property, None if it is not there."""
        content = self._properties()
        for at in range(self.header, len(content) - 15, 16):
            found_kind, found_tag = struct.unpack_from("<HH", content, at)
            if (found_tag, found_kind) == (tag, kind):
                form = {_TIME: "<Q", _TRUTH: "<H"}.get(kind, "<I")
                return int(struct.unpack_from(form, content, at + 8)[0])
        return None

    def _properties(self) -> bytes:
        path = [*self.path, "__properties_version1.0"]
        if not self.file.exists(path):
            return b""
        with self.file.openstream(path) as stream:
            content: bytes = stream.read(1 << 16)
        return content

    def inner(self, start: str) -> Iterator[Sequence[str]]:
        """Yield the paths of the storages right inside whose name begins so."""
        depth = len(self.path)
        for path in self.file.listdir(streams=False, storages=True):
            if (
                len(path) == depth + 1
                and list(path[:depth]) == list(self.path)
                and path[depth].startswith(start)
            ):
                yield path


def parse_msg(content: bytes, *, allowance: Allowance, deepest: int) -> Mail:
    """Take an MSG apart, mails inside it too."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as file:
            return _mail(_Store(file, (), _ROOT_HEADER, allowance), left=deepest)
    except _FAULTS as error:
        raise Refusal(Reason.DAMAGED, detail=str(error)) from error


def _mail(store: _Store, *, left: int) -> Mail:
    if left < 0:
        raise Refusal(Reason.TOO_DEEP)
    store.codepage = (
        store.number(_MESSAGE_CODEPAGE, _WHOLE) or store.number(_INTERNET_CODEPAGE, _WHOLE) or 1252
    )
    body = store.text(_BODY)
    html = store.stream(_HTML, _BINARY) or store.text(_HTML).encode()
    internet = store.number(_INTERNET_CODEPAGE, _WHOLE) or store.codepage
    return Mail(
        metadata=_metadata(store),
        text=Decoded(body, "utf-16") if body else None,
        html=html,
        html_charset=_encoding(internet),
        attachments=tuple(_attachments(store, left=left)),
    )


def _metadata(store: _Store) -> Metadata:
    headers = email.parser.HeaderParser().parsestr(store.text(_HEADERS))
    address = next((a for tag in _SENDER_ADDRESSES if "@" in (a := store.text(tag))), "")
    return Metadata(
        sender_name=store.text(*_SENDER_NAMES).strip(),
        sender_address=address.strip(),
        recipients=tuple(_recipients(store)),
        subject=" ".join(store.text(_SUBJECT).split()),
        sent=_moment(store) or sent_date(header(headers, "Date")),
        message_id=store.text(_MESSAGE_ID).strip()[:500] or header(headers, "Message-ID")[:500],
    )


def _recipients(store: _Store) -> Iterator[str]:
    for path in list(store.inner("__recip_version1.0_#"))[:50]:
        recipient = _Store(store.file, path, _PART_HEADER, store.allowance, store.codepage)
        name = recipient.text(_DISPLAY_NAME).strip()
        address = next((a.strip() for tag in _RECIPIENT_ADDRESSES if "@" in (a := recipient.text(tag))), "")
        if name or address:
            yield f"{name} <{address}>" if name and address and name != address else name or address


def _moment(store: _Store) -> datetime | None:
    """When it was sent: 100-nanosecond steps since 1601."""
    ticks = store.number(_SUBMITTED, _TIME) or store.number(_DELIVERED, _TIME)
    if not ticks:
        return None
    try:
        moment = _EPOCH + timedelta(microseconds=ticks // 10)
    except OverflowError:
        return None
    return moment if 1970 <= moment.year <= 2200 else None


def _attachments(store: _Store, *, left: int) -> Iterator[Attachment]:
    for path in store.inner("__attach_version1.0_#"):
        store.allowance.take_member()
        part = _Store(store.file, path, _PART_HEADER, store.allowance, store.codepage)
        name = part.text(_LONG_NAME, _SHORT_NAME, _DISPLAY_NAME).strip().replace("\\", "/").rpartition("/")[2]
        inner = [*path, f"__substg1.0_{_DATA:04X}{_STORAGE:04X}"]
        if store.file.exists([*inner, "__properties_version1.0"]):
            mail = _mail(_Store(store.file, inner, _INNER_HEADER, store.allowance), left=left - 1)
            yield Attachment(f"{name or mail.metadata.subject or 'mail'}.msg", mail=mail)
        elif content := part.stream(_DATA, _BINARY):
            inline = bool(part.number(_HIDDEN, _TRUTH)) or bool(part.text(_CONTENT_ID))
            yield Attachment(name or "bilag", content, inline=inline)


def _encoding(codepage: int) -> str:
    if codepage == _UTF8:
        return "utf-8"
    try:
        "".encode(f"cp{codepage}")
    except LookupError:
        return "cp1252"
    return f"cp{codepage}"
