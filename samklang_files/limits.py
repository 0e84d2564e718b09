"""How much of a stranger's file is read before it is refused or cut."""

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for one file received. Sizes in bytes, time in seconds.

    The defaults hold a process under about half a gigabyte: a parsed XML part takes some ten to
    fifteen times its size.
    """

    file_bytes: int = 100 * MEGABYTE
    unpacked_bytes: int = 400 * MEGABYTE  # all that one file unpacks to, at every depth
    xml_bytes: int = 20 * MEGABYTE  # one XML part of a DOCX or ODT
    ratio: int = 200  # unpacked to packed; looked at only for members over one megabyte
    members: int = 2_000  # files in archives and mails inside the file, at every depth
    nesting: int = 5  # a ZIP in a mail in a ZIP …
    pages: int = 2_000
    characters: int = 5_000_000
    ocr_pages: int = 30
    ocr_seconds: int = 60  # for one page


DEFAULT_LIMITS = Limits()
