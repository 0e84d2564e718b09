"""What a file is, told by its content; the name decides only between kinds of plain text."""

import io
import re
import zipfile
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import BinaryIO

import olefile

from samklang_files.reasons import Reason


class Kind(StrEnum):
    """The format of a file. `REFUSED` says which kinds are known but not read, and why."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    EML = "eml"
    MSG = "msg"
    HTML = "html"
    TXT = "txt"
    MARKDOWN = "md"
    ZIP = "zip"
    PICTURE = "picture"
    DOC = "doc"
    RTF = "rtf"
    PAGES = "pages"
    SPREADSHEET = "spreadsheet"
    PRESENTATION = "presentation"
    OTHER_ARCHIVE = "archive"
    WINMAIL = "winmail"
    CALENDAR = "calendar"
    CONTACT = "contact"
    LOCKED_OFFICE = "locked office file"
    EMPTY = "empty"
    UNKNOWN = "unknown"


REFUSED: dict[Kind, Reason] = {
    Kind.DOC: Reason.OLD_WORD,
    Kind.RTF: Reason.RTF,
    Kind.PAGES: Reason.PAGES,
    Kind.SPREADSHEET: Reason.SPREADSHEET,
    Kind.PRESENTATION: Reason.PRESENTATION,
    Kind.OTHER_ARCHIVE: Reason.OTHER_ARCHIVE,
    Kind.WINMAIL: Reason.WINMAIL,
    Kind.CALENDAR: Reason.CALENDAR,
    Kind.CONTACT: Reason.CONTACT,
    Kind.LOCKED_OFFICE: Reason.ENCRYPTED,
    Kind.EMPTY: Reason.EMPTY,
    Kind.UNKNOWN: Reason.UNKNOWN_FORMAT,
}

_BY_EXTENSION: dict[str, tuple[Kind, ...]] = {
    "pdf": (Kind.PDF,),
    "docx": (Kind.DOCX, Kind.LOCKED_OFFICE),
    "docm": (Kind.DOCX, Kind.LOCKED_OFFICE),
    "dotx": (Kind.DOCX, Kind.LOCKED_OFFICE),
    "dotm": (Kind.DOCX, Kind.LOCKED_OFFICE),
    "odt": (Kind.ODT,),
    "ott": (Kind.ODT,),
    "eml": (Kind.EML,),
    "msg": (Kind.MSG,),
    "html": (Kind.HTML,),
    "htm": (Kind.HTML,),
    "xhtml": (Kind.HTML,),
    "txt": (Kind.TXT,),
    "text": (Kind.TXT,),
    "md": (Kind.MARKDOWN,),
    "markdown": (Kind.MARKDOWN,),
    "zip": (Kind.ZIP,),
    "doc": (Kind.DOC,),
    "rtf": (Kind.RTF,),
}

_BEGINNINGS: tuple[tuple[bytes, Kind], ...] = (
    (b"{\\rtf", Kind.RTF),
    (b"\xff\xd8\xff", Kind.PICTURE),
    (b"\x89PNG\r\n\x1a\n", Kind.PICTURE),
    (b"GIF87a", Kind.PICTURE),
    (b"GIF89a", Kind.PICTURE),
    (b"II*\x00", Kind.PICTURE),
    (b"MM\x00*", Kind.PICTURE),
    (b"\x78\x9f\x3e\x22", Kind.WINMAIL),
    (b"7z\xbc\xaf\x27\x1c", Kind.OTHER_ARCHIVE),
    (b"Rar!\x1a\x07", Kind.OTHER_ARCHIVE),
    (b"\x1f\x8b", Kind.OTHER_ARCHIVE),
    (b"BEGIN:VCALENDAR", Kind.CALENDAR),
    (b"BEGIN:VCARD", Kind.CONTACT),
)
_HTML = re.compile(
    rb"<(!doctype\s+html|html|head|body|meta|title|table|div|p|span|h[1-6]|ul|ol)\b[^>]*>", re.I
)
_HTML_START = re.compile(
    rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|meta)\b", re.I | re.S
)
_HEADER = re.compile(rb"^(From [^\n]*\n|>?[A-Za-z][A-Za-z0-9-]*:)")
_MAIL_ONLY = re.compile(
    rb"^(message-id|mime-version|received|return-path|delivered-to|content-type)[ \t]*:", re.I | re.M
)
_MAIL_ALSO = re.compile(rb"^(from|to|subject|date|cc)[ \t]*:", re.I | re.M)
# A part of an archive begins so; of a file that was cut off, no more than its first bytes may be left.
_ZIP_START = re.compile(rb"PK(?:[\x01\x03\x05\x06\x07]|\Z)")
_TEXT_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_CONTROL = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})


def extension(name: str) -> str:
    """Return the part of a name after its last dot, lower case, without the dot."""
    return PurePosixPath(name).suffix.lower().lstrip(".")


def kind_of(content: bytes, *, name: str = "") -> Kind:
    """Tell what a file is by its content; `name` decides between text, Markdown, HTML fragment and mail."""
    if not content.strip(b"\x00 \t\r\n"):
        return Kind.EMPTY
    if _ZIP_START.match(content):
        return _kind_of_zip(io.BytesIO(content))
    if content.startswith(olefile.MAGIC):
        return _kind_of_ole(content)
    if b"%PDF-" in content[:1024]:
        return Kind.PDF
    if _is_picture(content):
        return Kind.PICTURE
    for beginning, kind in _BEGINNINGS:
        if content.startswith(beginning):
            return kind
    return _kind_of_text(content, ending=extension(name))


def _is_picture(content: bytes) -> bool:
    """Pictures whose sign is not only at the start: WebP, HEIC and AVIF, BMP (text may begin so too)."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return True
    if content[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"):
        return True
    return content[:2] == b"BM" and content[6:10] == b"\0\0\0\0"


def contradicts(name: str, kind: Kind) -> bool:
    """Tell whether a name's ending says something else than what the content is."""
    expected = _BY_EXTENSION.get(extension(name))
    return expected is not None and kind not in expected


def is_archive(path: Path) -> bool:
    """Tell whether a file on disk holds other files: a ZIP that is no document of its own."""
    with path.open("rb") as file:
        return bool(_ZIP_START.match(file.read(4))) and _kind_of_zip(file) is Kind.ZIP


def _kind_of_zip(file: BinaryIO) -> Kind:
    try:
        with zipfile.ZipFile(file) as archive:
            names = {info.filename.replace("\\", "/") for info in archive.infolist()[:5000]}
            declared = archive.read("mimetype")[:100] if "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, ValueError, KeyError, RuntimeError, NotImplementedError, EOFError):
        return Kind.ZIP  # said to be damaged when it is opened
    except Exception:  # noqa: BLE001 - zlib, lzma and bz2 have errors of their own
        return Kind.ZIP
    return _kind_of_names(names, declared=declared)


def _kind_of_names(names: set[str], *, declared: bytes) -> Kind:
    if declared.startswith(b"application/vnd.oasis.opendocument"):
        return _kind_of_opendocument(declared)
    if "[Content_Types].xml" in names:
        for folder, kind in (("word/", Kind.DOCX), ("xl/", Kind.SPREADSHEET), ("ppt/", Kind.PRESENTATION)):
            if any(name.startswith(folder) for name in names):
                return kind
    if "content.xml" in names and "META-INF/manifest.xml" in names:
        return Kind.ODT
    if any(name.endswith(".iwa") or name in ("index.apxl", "buildVersionHistory.plist") for name in names):
        return Kind.PAGES
    return Kind.ZIP


def _kind_of_opendocument(declared: bytes) -> Kind:
    for word, kind in ((b".spreadsheet", Kind.SPREADSHEET), (b".presentation", Kind.PRESENTATION)):
        if word in declared:
            return kind
    return Kind.ODT if b".text" in declared else Kind.UNKNOWN


def _kind_of_ole(content: bytes) -> Kind:
    """Tell which program wrote a compound file, by the names of its streams."""
    names = content.replace(b"\x00", b"")  # names are UTF-16; this makes the Latin ones readable
    for sign, kind in (
        (b"__properties_version1.0", Kind.MSG),
        (b"__substg1.0_", Kind.MSG),
        (b"EncryptedPackage", Kind.LOCKED_OFFICE),
        (b"WordDocument", Kind.DOC),
        (b"PowerPoint Document", Kind.PRESENTATION),
        (b"Workbook", Kind.SPREADSHEET),
    ):
        if sign in names:
            return kind
    return Kind.UNKNOWN


def _kind_of_text(content: bytes, *, ending: str) -> Kind:
    start = content[:65_536]
    if not _is_text(start):
        return Kind.UNKNOWN
    plain = start.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    if _is_mail(plain, ending=ending):
        return Kind.EML
    if _HTML_START.match(plain) or (ending in ("html", "htm", "xhtml") and _HTML.search(plain)):
        return Kind.HTML
    return Kind.MARKDOWN if ending in ("md", "markdown") else Kind.TXT


def _is_text(start: bytes) -> bool:
    """Text has no control characters, but UTF-16 has a NUL at every second byte."""
    if start.startswith(_TEXT_BOMS):
        return True
    if b"\x00" in start:
        return _is_wide(start)
    odd = len(start) - len(start.translate(None, _CONTROL))
    return odd * 100 <= len(start)


def _is_wide(start: bytes) -> bool:
    """UTF-16 without a mark: nearly every byte of one parity is NUL, and hardly any of the other."""
    even, odd = start[0::2].count(0), start[1::2].count(0)
    many, few = max(even, odd), min(even, odd)
    return len(start) >= 8 and many * 2 > len(start) * 0.7 and few * 20 < len(start)


def _is_mail(start: bytes, *, ending: str) -> bool:
    start = start.lstrip(b"\r\n")
    if not _HEADER.match(start):
        return False
    head = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    also = len(_MAIL_ALSO.findall(head))
    return bool(also and _MAIL_ONLY.search(head)) or (
        ending == "eml" and bool(also or _MAIL_ONLY.search(head))
    )
