"""Bytes of a text to characters: what they say they are, else what they can be."""

import codecs
import re
from dataclasses import dataclass

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Browsers read these as Windows-1252 too (WHATWG Encoding Standard, section 4.2): the letters are the same,
# and Latin-1's control characters are in practice Windows' quotation marks.
_AS_WINDOWS = {"iso8859-1", "ascii", "iso8859-15"}
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I)
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""", re.I)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read as, and how many characters were lost."""

    text: str
    encoding: str
    lost: int = 0
    guessed: bool = False


def decode(content: bytes, *, declared: str = "") -> Decoded:
    """Decode by byte order mark, then UTF-8, then what is declared, then Windows-1252. Never fails.

    UTF-8 goes before a declared single-byte encoding because text in one of those is hardly ever valid
    UTF-8 by chance, while wrong declarations are common.
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _decode_losing(content, encoding)
    if b"\x00" in content[:4000]:
        return _decode_losing(content, "utf-16-be" if content[:1] == b"\x00" else "utf-16-le")
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _decode_single(content, declared=declared)


def decode_markup(content: bytes, *, declared: str = "") -> Decoded:
    """Decode HTML: as `decode`, with the charset its own head declares."""
    found = _XML.search(content[:200]) or _META.search(content[:4096])
    own = found.group(1).decode("ascii") if found else ""
    return decode(content, declared=declared or own)


def _decode_single(content: bytes, *, declared: str) -> Decoded:
    encoding = _known(declared)
    if encoding in ("", "utf-8"):
        if encoding or _mostly_utf8(content):
            return _decode_losing(content, "utf-8")
        encoding = "cp1252"
    decoded = _decode_losing(content, encoding)
    return Decoded(decoded.text, decoded.encoding, decoded.lost, guessed=not declared)


def _known(declared: str) -> str:
    """Return Python's name of a declared text encoding; "" where it is unknown."""
    try:
        info = codecs.lookup(declared.strip()) if declared else None
    except (LookupError, ValueError):
        return ""
    # Python also knows "encodings" that are no character sets (zip, base64); UTF-16 would have shown NULs.
    if (
        info is None
        or not info._is_text_encoding
        or info.name.startswith(("utf-16", "utf-32", "idna", "punycode"))
    ):
        return ""
    return "cp1252" if info.name in _AS_WINDOWS else info.name


def _mostly_utf8(content: bytes) -> bool:
    """A long UTF-8 text with a few broken bytes is still UTF-8."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond = sum(1 for character in text if character > "\x7f") - broken
    return beyond > 10 * broken


def _decode_losing(content: bytes, encoding: str) -> Decoded:
    text = content.decode(encoding, "replace")
    return Decoded(text, encoding.removesuffix("-sig"), text.count("\ufffd"))
