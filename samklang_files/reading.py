"""Bytes to documents: finds out what a file is, has it read, and says why when it cannot be."""

import hashlib
import stat
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from samklang_files.archive import Allowance, Member, members_of
from samklang_files.docx import read_docx
from samklang_files.html import read_html
from samklang_files.kinds import REFUSED, Kind, contradicts, kind_of
from samklang_files.limits import DEFAULT_LIMITS, Limits
from samklang_files.mail import parse_eml
from samklang_files.mailfile import MailOpener
from samklang_files.markdown import read_markdown
from samklang_files.marks import is_own_report
from samklang_files.msg import parse_msg
from samklang_files.notices import Notice, NoticeCode, notice
from samklang_files.odt import read_odt
from samklang_files.parts import compose_reading
from samklang_files.pdf import read_pdf
from samklang_files.pdf.pictures import read_picture
from samklang_files.pieces import Reading
from samklang_files.reasons import Language, Reason, Refusal
from samklang_files.results import ReadFile, UnreadFile
from samklang_files.text import IsWord, read_text

_CHUNK = 1 << 20
_MAY_BE_OURS = frozenset({Kind.DOCX, Kind.PDF, Kind.SPREADSHEET})


@dataclass(frozen=True, slots=True)
class _Setting:
    """What stays the same through all that one file holds."""

    is_word: IsWord
    limits: Limits
    language: Language
    allowance: Allowance
    takes_own: bool = False
    without: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Content:
    """A file by its name to show and its bytes, and how many layers it lies in."""

    name: str
    content: bytes
    depth: int = 0

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def read_path(
    path: Path,
    *,
    is_word: IsWord,
    limits: Limits = DEFAULT_LIMITS,
    language: Language = "da",
    name: str = "",
    without: frozenset[str] = frozenset(),
) -> Iterator[ReadFile | UnreadFile]:
    """Read a file from disk: one result, or for a ZIP one for each file in it.

    `name` is what it is called where that is not how it lies on the disk.

    `is_word` tells whether a lower-case word is known (it settles hyphens at line ends). Bad content never
    raises: it gives an UnreadFile with its reason. A file over the limit is hashed, not read into memory.
    Of a mail, what came with it and has its SHA-256 among `without` is left out.
    """
    name = unicodedata.normalize("NFC", name or path.name)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            yield UnreadFile(name, None, Reason.NOT_A_FILE)
            return
        if status.st_size > limits.file_bytes:
            yield UnreadFile(name, _hash_of(path), Reason.TOO_LARGE, f"{status.st_size} bytes")
            return
        content = path.read_bytes()
    except OSError as error:
        yield UnreadFile(name, None, _reason_of(error), str(error.strerror or error))
        return
    yield from read_bytes(name, content, is_word=is_word, limits=limits, language=language, without=without)


def read_bytes(
    name: str,
    content: bytes,
    *,
    is_word: IsWord,
    limits: Limits = DEFAULT_LIMITS,
    language: Language = "da",
    takes_own: bool = False,
    without: frozenset[str] = frozenset(),
) -> Iterator[ReadFile | UnreadFile]:
    """Read a file from its bytes; see `read_path`. `name` is shown, and decides between kinds of text.

    `takes_own` is for whoever wants the words of a report that was made here, too.
    """
    setting = _Setting(is_word, limits, language, Allowance.of(limits), takes_own, without)
    yield from _read(_Content(unicodedata.normalize("NFC", name), content), setting=setting)


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        digest = hashlib.sha256()
        while part := file.read(_CHUNK):
            digest.update(part)
    return digest.hexdigest()


def _reason_of(error: OSError) -> Reason:
    if isinstance(error, FileNotFoundError):
        return Reason.NOT_FOUND
    return Reason.NOT_ALLOWED


def _read(file: _Content, *, setting: _Setting) -> Iterator[ReadFile | UnreadFile]:
    if len(file.content) > setting.limits.file_bytes:
        yield _unread(file, Refusal(Reason.TOO_LARGE, detail=f"{len(file.content)} bytes"))
        return
    kind = kind_of(file.content, name=file.name)
    if kind is Kind.ZIP:
        yield from _read_members(file, setting=setting)
    else:
        yield from _guarded(file, kind, setting=setting)


def _unread(file: _Content, refusal: Refusal) -> UnreadFile:
    return UnreadFile(file.name, file.sha256, refusal.reason, refusal.detail)


def _guarded(file: _Content, kind: Kind, *, setting: _Setting) -> Sequence[ReadFile | UnreadFile]:
    """Read one file, whatever happens: this is the outermost loop over strangers' files."""
    try:
        return _read_one(file, kind, setting=setting)
    except Refusal as refusal:
        return [_unread(file, refusal)]
    except RecursionError:
        return [_unread(file, Refusal(Reason.TOO_DEEP))]
    except MemoryError:
        return [_unread(file, Refusal(Reason.UNPACKS_TOO_LARGE))]
    except Exception as error:  # noqa: BLE001 - one bad file must not stop the others; the reason says what it was
        return [_unread(file, Refusal(Reason.DAMAGED, detail=f"{type(error).__name__}: {error}"))]


def _read_members(file: _Content, *, setting: _Setting) -> Iterator[ReadFile | UnreadFile]:
    """Read an archive's members one at a time; only one is held in memory."""
    if file.depth >= setting.limits.nesting:
        yield _unread(file, Refusal(Reason.TOO_DEEP))
        return
    count = 0
    for member in _members(file, setting=setting):
        count += 1
        inner = _Content(f"{file.name}/{member.name}", member.content, file.depth + 1)
        if member.refusal and member.name:
            yield UnreadFile(inner.name, None, member.refusal.reason, member.refusal.detail)
        elif member.refusal:
            yield _unread(file, member.refusal)
        else:
            yield from _read(inner, setting=setting)
    if not count:
        yield _unread(file, Refusal(Reason.EMPTY))


def _members(file: _Content, *, setting: _Setting) -> Iterator[Member]:
    """Yield an archive's members; what is wrong with the archive itself comes as a member without a name."""
    try:
        yield from members_of(file.content, limits=setting.limits, allowance=setting.allowance)
    except Refusal as refusal:
        yield Member("", refusal=refusal)
    except Exception as error:  # noqa: BLE001 - as in `_guarded`: an archive must not stop the files after it
        yield Member("", refusal=Refusal(Reason.DAMAGED, detail=f"{type(error).__name__}: {error}"))


def _read_one(file: _Content, kind: Kind, *, setting: _Setting) -> Sequence[ReadFile | UnreadFile]:
    if not setting.takes_own and kind in _MAY_BE_OURS and is_own_report(file.content):
        raise Refusal(Reason.OWN_REPORT)
    if kind in REFUSED:
        raise Refusal(REFUSED[kind])
    own = (notice(NoticeCode.OTHER_FORMAT, kind=kind.value.upper()),) if contradicts(file.name, kind) else ()
    if kind in (Kind.EML, Kind.MSG):
        return _read_mail(file, kind, own=own, setting=setting)
    reading = _READERS[kind](file.content, setting)
    document = compose_reading(reading, limits=setting.limits, language=setting.language, own=own)
    if not document.text.strip() and not document.asides:
        raise Refusal(Reason.NO_TEXT)
    return [ReadFile(file.name, file.sha256, kind.value, document, (*own, *reading.notices))]


def _read_mail(
    file: _Content, kind: Kind, *, own: tuple[Notice, ...], setting: _Setting
) -> Sequence[ReadFile | UnreadFile]:
    """Read a mail to one document; attachments that could not be read follow it as results of their own."""
    if kind is Kind.EML:
        mail = parse_eml(file.content, deepest=setting.limits.nesting)
    else:
        mail = parse_msg(file.content, allowance=setting.allowance, deepest=setting.limits.nesting)

    def read(name: str, content: bytes, depth: int) -> Iterator[ReadFile | UnreadFile]:
        setting.allowance.take_member()
        return _read(_Content(f"{file.name}/{name}", content, file.depth + depth), setting=setting)

    opener = MailOpener(file.name, setting.is_word, setting.limits, setting.language, read, setting.without)
    opened = opener.open(mail)
    warnings = (*(notice.text(setting.language) for notice in own), *opened.document.warnings)
    document = replace(opened.document, warnings=warnings)
    read_file = ReadFile(file.name, file.sha256, kind.value, document, (*own, *opened.notices))
    return [read_file, *opened.unread]


_READERS: dict[Kind, Callable[[bytes, _Setting], Reading]] = {
    Kind.PDF: lambda content, setting: read_pdf(content, is_word=setting.is_word, limits=setting.limits),
    Kind.DOCX: lambda content, setting: read_docx(content, limits=setting.limits),
    Kind.ODT: lambda content, setting: read_odt(content, limits=setting.limits),
    Kind.HTML: lambda content, setting: read_html(content),
    Kind.TXT: lambda content, setting: read_text(content, is_word=setting.is_word),
    Kind.MARKDOWN: lambda content, setting: read_markdown(content),
    Kind.PICTURE: lambda content, setting: read_picture(
        content, is_word=setting.is_word, limits=setting.limits
    ),
}
