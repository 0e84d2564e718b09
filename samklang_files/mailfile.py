"""A mail to one document: its own text, then what came with it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Protocol

from samklang_files.decoding import Decoded
from samklang_files.html import read_html
from samklang_files.kinds import Kind, kind_of
from samklang_files.limits import Limits
from samklang_files.mail import Attachment, Mail
from samklang_files.notices import Notice, NoticeCode, notice
from samklang_files.parts import compose_reading, join
from samklang_files.pieces import Reading, make_aside
from samklang_files.reasons import Language, Reason
from samklang_files.results import ReadFile, UnreadFile
from samklang_files.text import IsWord, notices_of
from samklang_text.document import Aside, AsideReason, Document, Piece, Place
from samklang_text.mailtext import is_forwarded, read_mail_text, set_aside_mail

_NOT_MISSED = {Reason.CALENDAR, Reason.CONTACT}  # said in the mail's warnings, but nobody's answer
_LOGO_NAME = re.compile(r"^(image\d*|logo.*|outlook-.*|att\d+)\.(png|jpe?g|gif|bmp)$", re.I)
_LOGO_BYTES = 60_000
_ONLY_FOR_HTML = re.compile(
    r"(?i)\bhtml\b.{0,80}\b(mail|e-mail|viewer|client|klient|program)|\bdoes not support html"
)


class ReadAttachment(Protocol):
    """Reads one attachment: name, content, and how many layers deeper than the file it lies."""

    def __call__(self, name: str, content: bytes, depth: int, /) -> Iterable[ReadFile | UnreadFile]: ...


@dataclass(frozen=True, slots=True)
class OpenedMail:
    """A mail as one document, and what of it could not be read."""

    document: Document
    notices: tuple[Notice, ...] = ()
    unread: tuple[UnreadFile, ...] = ()


@dataclass(slots=True)
class _Gathered:
    """The parts read so far, with the names taken."""

    parts: list[tuple[str, str, Document]] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    unread: list[UnreadFile] = field(default_factory=list)
    names: set[str] = field(default_factory=set)

    def free_name(self, name: str) -> str:
        """Give a second attachment of the same name a number."""
        free, number = name, 1
        while free in self.names:
            number += 1
            stem, dot, ending = name.rpartition(".")
            free = f"{stem} ({number}).{ending}" if dot else f"{name} ({number})"
        self.names.add(free)
        return free


@dataclass(frozen=True, slots=True)
class MailOpener:
    """Reads mails. `name` is the outermost file's name to show, to which inner names are added.

    `without` are the SHA-256 of attachments that are read by themselves.
    """

    name: str
    is_word: IsWord
    limits: Limits
    language: Language
    read: ReadAttachment
    without: frozenset[str] = frozenset()

    def open(self, mail: Mail, *, inside: str = "", depth: int = 1) -> OpenedMail:
        """Read a mail's own text, then what came with it; `inside` is the way to it through the file."""
        gathered = _Gathered()
        for attachment in mail.attachments:
            self._attachment(attachment, inside=inside, depth=depth, into=gathered)
        reading = read_body(mail, is_word=self.is_word)
        notices = [*reading.notices, *gathered.notices]
        if not gathered.parts and not any(isinstance(piece, Piece) for piece in reading.pieces):
            notices.append(notice(NoticeCode.NO_BODY))
        reading = replace(reading, notices=tuple(notices))
        document = compose_reading(reading, limits=self.limits, language=self.language)
        return OpenedMail(join(document, gathered.parts), tuple(notices), tuple(gathered.unread))

    def _attachment(self, attachment: Attachment, *, inside: str, depth: int, into: _Gathered) -> None:
        if is_decoration(attachment) or sha256(attachment.content).hexdigest() in self.without:
            return
        name = into.free_name(attachment.name)
        way = f"{inside}/{name}" if inside else name
        if attachment.mail is not None:
            opened = self.open(attachment.mail, inside=way, depth=depth + 1)
            into.parts.append((name, "", opened.document))
            into.unread.extend(opened.unread)
            return
        for result in self.read(way, attachment.content, depth):
            self._result(
                result, name=result.file.removeprefix(f"{self.name}/{inside}").lstrip("/"), into=into
            )

    def _result(self, result: ReadFile | UnreadFile, *, name: str, into: _Gathered) -> None:
        if isinstance(result, ReadFile):
            into.parts.append((name, result.sha256, result.document))
            return
        why = result.text(self.language)
        into.notices.append(notice(NoticeCode.ATTACHMENT_UNREAD, name=name, reason=why))
        if result.reason not in _NOT_MISSED:
            into.unread.append(result)


def is_decoration(attachment: Attachment) -> bool:
    """Tell whether an attachment is a logo or the like, shown in the mail's text or its signature."""
    if attachment.mail is not None or kind_of(attachment.content[:4096], name="") is not Kind.PICTURE:
        return False
    small = len(attachment.content) < _LOGO_BYTES
    return attachment.inline or (small and bool(_LOGO_NAME.match(attachment.name)))


def read_body(mail: Mail, *, is_word: IsWord) -> Reading:
    """Read a mail's own text: the plain form, or HTML where the plain one is missing or says nothing."""
    aside = _headers(mail)
    if mail.text is not None and _says_something(mail.text, has_html=bool(mail.html)):
        pieces = read_mail_text(mail.text.text, is_word=is_word, subject=mail.metadata.subject)
        notices = notices_of(mail.text)
    elif mail.html:
        subject = mail.metadata.subject
        quotes_aside = not is_forwarded(subject)  # what a forwarded mail quotes is what is sent
        reading = read_html(mail.html, declared=mail.html_charset, quotes_aside=quotes_aside)
        pieces = set_aside_mail(reading.pieces, subject=mail.metadata.subject)
        notices = reading.notices
    else:
        pieces, notices = [], ()
    return Reading(pieces=[*aside, *pieces], metadata=mail.metadata, notices=notices)


def _says_something(text: Decoded, *, has_html: bool) -> bool:
    plain = text.text.strip()
    if not has_html:
        return True
    return bool(plain) and not (len(plain) < 300 and _ONLY_FOR_HTML.search(plain))


def _headers(mail: Mail) -> list[Aside]:
    """The headers as a person sees them, set aside; facts are read from the metadata."""
    metadata = mail.metadata
    sender = (
        f"{metadata.sender_name} <{metadata.sender_address}>"
        if metadata.sender_address
        else metadata.sender_name
    )
    sent = metadata.sent.isoformat(sep=" ", timespec="minutes") if metadata.sent else ""
    lines = (
        ("From", sender),
        ("To", ", ".join(metadata.recipients)),
        ("Date", sent),
        ("Subject", metadata.subject),
    )
    text = "\n".join(f"{label}: {value.strip()}" for label, value in lines if value.strip())
    return [make_aside(AsideReason.MAIL_HEADER, text, place=Place(0, 0))] if text else []
