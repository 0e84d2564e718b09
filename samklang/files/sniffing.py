"""What kind of file some bytes are, by what is in them; the name a stranger gave a file proves nothing."""

import re

HEAD = 4096  # bytes looked at

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
)
_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN_XML: tuple[tuple[bytes, str], ...] = (
    (b"word/", f"{_OFFICE}.wordprocessingml.document"),
    (b"xl/", f"{_OFFICE}.spreadsheetml.sheet"),
    (b"ppt/", f"{_OFFICE}.presentationml.presentation"),
)
_OPEN_DOCUMENT = re.compile(rb"mimetype(application/vnd\.oasis\.opendocument\.[a-z]+)PK")
_MAIL_HEADER = re.compile(
    rb"(?:Received|From|Return-Path|Delivered-To|MIME-Version|Message-ID|Date|Subject): ", re.IGNORECASE
)
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html)", re.IGNORECASE)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def media_type(head: bytes) -> str:
    """Return the media type told by the first `HEAD` bytes; "application/octet-stream" when unknown."""
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if head.startswith(b"PK\x03\x04"):
        return _kind_of_zip(head)
    if _MARKUP.match(head):
        return "text/html"
    if _MAIL_HEADER.match(head):
        return "message/rfc822"
    return "application/octet-stream" if not head or _CONTROL.search(head) else "text/plain"


def _kind_of_zip(head: bytes) -> str:
    if match := _OPEN_DOCUMENT.search(head):
        return match[1].decode()
    for folder, kind in _OPEN_XML:
        if folder in head:
            return kind
    return "application/zip"
