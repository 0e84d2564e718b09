"""A mailbox on a mail server (IMAP): what lies in it, each mail byte for byte, and putting it away.

A mail's number there (UID) is used within one connection only: a server may number all mails anew
(UIDVALIDITY). What was kept before is known by its content.
"""

import imaplib
import logging
import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from email.utils import parseaddr

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from imap_tools import BaseMailBox, ImapToolsError, MailBox, MailBoxStartTls, MailBoxUnencrypted
from imap_tools.errors import MailboxFolderCreateError, MailboxFolderSelectError, MailboxLoginError

logger = logging.getLogger(__name__)
_PATIENCE = 30  # seconds a server may take for one answer
_KEPT = "SamklangKept"
_AT_ONCE = 500
_BROKE_OFF = (imaplib.IMAP4.abort, ConnectionResetError, BrokenPipeError, TimeoutError, EOFError)
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_UID = re.compile(rb"\bUID (\d+)")


class MailboxProblem(models.TextChoices):
    """Why a mailbox could not be read whole, in words for whoever has to see to it."""

    UNREACHABLE = "unreachable", _("The mail server does not answer. What lies in the mailbox is read later.")
    UNSAFE = "unsafe", _("No safe connection to the mail server can be made: its certificate is not right.")
    LOGIN = "login", _("The mail server refuses the user name or the password of the mailbox.")
    FOLDER = "folder", _("The folder is not in the mailbox, or it may not be made there.")
    BROKEN = "broken", _("The mail server broke off. What lies in the mailbox is read later.")
    NO_ROOM = "no_room", _("There is no room left for files. The mails stay in the mailbox until there is.")
    TOO_LARGE = "too_large", _("A mail is larger than this site takes. Open it in the mailbox.")


class MailboxFailed(Exception):
    """The mailbox could not be read, or not further."""

    def __init__(self, problem: MailboxProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class LyingMail:
    """A mail that lies in the mailbox: its number in this connection, its bytes, when the server had it."""

    uid: str
    size: int
    arrived_at: datetime


def has_mailbox() -> bool:
    return bool(settings.MAILBOX_HOST)


def mailbox_address() -> str:
    """Return the address people write to: what the settings say, else the user name if it is one."""
    address = settings.MAILBOX_ADDRESS or settings.MAILBOX_USER
    return address if "@" in address else ""


def address_with(tag: str) -> str:
    """Return the mailbox's address with a tag, as in hoering+h2026-01@klangby.example; empty without one."""
    local, at, domain = mailbox_address().rpartition("@")
    return f"{local}+{tag.lower()}@{domain}" if at else ""


def own_addresses() -> tuple[str, ...]:
    """Return the addresses from which a mail is our own: one is never answered."""
    return tuple(filter(None, (mailbox_address(), parseaddr(settings.DEFAULT_FROM_EMAIL)[1])))


class Mailbox:
    """An open mailbox. Whatever fails is a `MailboxFailed`."""

    def __init__(self, box: BaseMailBox) -> None:
        self._box = box

    def lying(self) -> list[LyingMail]:
        """Return what lies there and was not kept yet, the oldest first."""
        with _failing():
            uids = self._box.uids(f"UNDELETED UNKEYWORD {_KEPT}", charset=None)
            parts = (uids[start : start + _AT_ONCE] for start in range(0, len(uids), _AT_ONCE))
            return [mail for part in parts for mail in self._facts(part)]

    def _facts(self, uids: list[str]) -> Iterator[LyingMail]:
        _status, lines = self._box.client.uid("FETCH", ",".join(uids), "(UID RFC822.SIZE INTERNALDATE)")
        for line in lines:
            found = line if isinstance(line, bytes) else line[0] if line else b""
            uid, size = _UID.search(found), _SIZE.search(found)
            if uid and size:
                yield LyingMail(uid[1].decode(), int(size[1]), _arrived(found))

    def content_of(self, mail: LyingMail) -> bytes | None:
        """Return a mail byte for byte, leaving it unread; None if somebody has moved it meanwhile."""
        with _failing():
            _status, lines = self._box.client.uid("FETCH", mail.uid, "(BODY.PEEK[])")
            return next((bytes(line[1]) for line in lines if isinstance(line, tuple)), None)

    def put_away(self, mail: LyingMail) -> None:
        """Move a kept mail to the folder for those, or mark it where there is none. Twice does no harm."""
        with _failing():
            if settings.MAILBOX_DONE:
                self._box.move(mail.uid, settings.MAILBOX_DONE)
            else:  # not by the library, which would expunge what others have marked as deleted
                self._box.client.uid("STORE", mail.uid, "+FLAGS", f"({_KEPT} \\Seen)")


def _arrived(line: bytes) -> datetime:
    local = imaplib.Internaldate2tuple(line)
    if local is None:
        return timezone.now()
    moment = datetime(*local[:6]).astimezone()  # noqa: DTZ001 - the tuple is in the machine's own time
    return min(moment, timezone.now())


@contextmanager
def open_mailbox() -> Iterator[Mailbox]:
    """Open the mailbox that the settings name, with its folder; and take leave of it."""
    with _failing():
        box = _connect()
    try:
        with _failing():
            _sign_in(box)
            _see_to_folder(box)
        yield Mailbox(box)
    finally:
        with suppress(ImapToolsError, imaplib.IMAP4.error, OSError):
            box.logout()


def _connect() -> BaseMailBox:
    host, port = settings.MAILBOX_HOST, settings.MAILBOX_PORT
    if settings.MAILBOX_TLS == "none":
        return MailBoxUnencrypted(host, port, timeout=_PATIENCE)
    safe = ssl.create_default_context()
    if settings.MAILBOX_TLS != "starttls":
        return MailBox(host, port, timeout=_PATIENCE, ssl_context=safe)
    try:
        return MailBoxStartTls(host, port, timeout=_PATIENCE, ssl_context=safe)
    except imaplib.IMAP4.error as error:  # the server knows no TLS
        raise MailboxFailed(MailboxProblem.UNSAFE) from error


def _sign_in(box: BaseMailBox) -> None:
    user, password = settings.MAILBOX_USER, settings.MAILBOX_PASSWORD
    sign_in = box.login if f"{user}{password}".isascii() else box.login_utf8
    try:
        sign_in(user, password, initial_folder=None)
    except (MailboxLoginError, imaplib.IMAP4.error) as error:
        if isinstance(error, imaplib.IMAP4.abort):
            raise
        raise MailboxFailed(MailboxProblem.LOGIN) from error


def _see_to_folder(box: BaseMailBox) -> None:
    done = settings.MAILBOX_DONE
    if done and not box.folder.exists(done):
        box.folder.create(done)
    box.folder.set(settings.MAILBOX_FOLDER)


@contextmanager
def _failing() -> Iterator[None]:
    """Let whatever the server, the network or the library says be one of the problems people are told of."""
    try:
        yield
    except MailboxFailed:
        raise
    except (ImapToolsError, imaplib.IMAP4.error, OSError, EOFError) as error:
        problem = _problem_of(error)
        logger.warning("The mailbox could not be read (%s): %s", problem.value, error)
        raise MailboxFailed(problem) from error


def _problem_of(error: Exception) -> MailboxProblem:
    if isinstance(error, ssl.SSLError):
        return MailboxProblem.UNSAFE
    if isinstance(error, MailboxFolderSelectError | MailboxFolderCreateError):
        return MailboxProblem.FOLDER
    if isinstance(error, _BROKE_OFF):
        return MailboxProblem.BROKEN
    return MailboxProblem.UNREACHABLE if isinstance(error, OSError) else MailboxProblem.BROKEN
