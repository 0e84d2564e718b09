"""What the project is called: said outright, in the report's own title, or in the file's."""

import re
from collections.abc import Iterator
from itertools import islice

from samklang_text.document import Block, BlockKind, Document
from samklang_text.project_reports.headings import announced_by, bare
from samklang_text.project_reports.model import Finding
from samklang_text.project_reports.parts import Parts

_TITLE_LABEL = re.compile(
    r"(?:projektets?\s+)?(?:navn|titel)|projekttitel|projektnavn|projekt", re.IGNORECASE
)
_REPORT = (
    r"slutrapport|slutevaluering|afsluttende rapport|afrapportering|evalueringsrapport|evaluering"
    r"|projektrapport|rapport|statusrapport|status|afslutning"
)
_PROJECT_WORD = r"(?:(?:projektet|projekt|forsøget|indsatsen)\s+)?"
_OF = re.compile(
    rf"(?:{_REPORT})\s+(?:af|om|for|på|fra|vedr\.)\s+{_PROJECT_WORD}(?P<name>\S.*)", re.IGNORECASE
)
_AFTER = re.compile(rf"(?:{_REPORT})\s*(?::|\s[-–—])\s*{_PROJECT_WORD}(?P<name>\S.*)", re.IGNORECASE)
_BEFORE = re.compile(
    rf"{_PROJECT_WORD}(?P<name>\S.*?)\s*(?:[,:]|\s[-–—])\s*(?:{_REPORT})(?:\s+\d{{4}})?", re.IGNORECASE
)
_ALONE = re.compile(rf"(?:{_REPORT})(?:\s+\d{{4}})?", re.IGNORECASE)
_DESCRIBES = re.compile(r"(?:et|en|den|det|de|vores|kommunens)\b")  # says what it was, not what it is called
_QUOTED = re.compile(
    r"(?:projekt(?:et)?|forsøget|indsatsen)\s+[”“\"»](?P<name>[^”“\"»«\n]{3,100})[”“\"«]", re.IGNORECASE
)
_PROJECT = re.compile(r"projekt\s+(?P<name>[^\n]{3,80}?)(?:\s+[-–]\s+.*)?", re.IGNORECASE)
_GENERIC = re.compile(
    rf"(?:{_REPORT}|indhold\w*|forord|indledning|introduktion|læsevejledning|afrapporteringsskema|skema|notat"
    r"|bilag\w*|brev\w*|dokument\w*|document\w*|untitled|uden navn)\b.*",
    re.IGNORECASE,
)
_MADE_BY_A_PROGRAM = re.compile(r"microsoft \w+ - .*|.*\.\w{2,4}", re.IGNORECASE)
_SAYS_REPORT = re.compile(rf"\b(?:{_REPORT})\b", re.IGNORECASE)
_NO_NAME = re.compile(r"udarbejdet af\b.*|.*[.:;,]|.*\d{4}|.*:\s.*", re.IGNORECASE)
_HEAD = 8  # blocks
_LONGEST = 120


def find_title(document: Document, parts: Parts) -> Iterator[Finding]:
    """Yield the title: by label, by how the report calls the project, by its own title, or by the file's."""
    yield from islice(filter(None, (look(document, parts) for look in _WAYS)), 1)


def _by_label(_document: Document, parts: Parts) -> Finding | None:
    for label in parts.labels:
        if _TITLE_LABEL.fullmatch(label.label):
            at = label.stretch
            return Finding("title", label.value, at.start, at.end, label.label, is_sure=True)
    return None


def _quoted(document: Document, _parts: Parts) -> Finding | None:
    for block in document.blocks[: 2 * _HEAD]:
        if match := _QUOTED.search(document.text_of(block).strip()):
            return _at(block, match["name"], is_sure=True)
    return None


def _of_report(document: Document, _parts: Parts) -> Finding | None:
    """The report's own title: "Slutrapport: X", "Evaluering af X", or X on the line after "Slutrapport"."""
    head = document.blocks[:_HEAD]
    for number, block in enumerate(head):
        text = " ".join(document.text_of(block).split())
        if len(text) >= _LONGEST:
            continue
        match = _AFTER.fullmatch(text) or _BEFORE.fullmatch(text)
        if match and not _GENERIC.fullmatch(match["name"]) and not _is_a_part(match["name"]):
            return _at(block, match["name"], is_sure=True)
        if (match := _OF.fullmatch(text)) and not _DESCRIBES.match(match["name"]):
            is_named = re.search(r"projekt|forsøg|indsats", text, re.IGNORECASE) is not None
            return _at(block, match["name"], is_sure=is_named or number == 0)
        following = head[number + 1 : number + 2]
        if _ALONE.fullmatch(text) and following and _is_a_name(document, following[0]):
            return _at(following[0], document.text_of(following[0]), is_sure=False)
    return None


def _is_a_name(document: Document, block: Block) -> bool:
    text = document.text_of(block).strip()
    is_line = "\n" not in text and 3 <= len(text) < _LONGEST and not _NO_NAME.fullmatch(text)
    in_text = block.kind in {BlockKind.HEADING, BlockKind.PARAGRAPH}
    return is_line and in_text and not _GENERIC.fullmatch(text) and not _is_a_part(text)


def _is_a_part(heading: str) -> bool:
    """Whether a heading says what stands under it ("Baggrund"), and not what the report is about."""
    announced = announced_by(heading)
    return announced is not None and len(bare(heading).split()) <= 3


def _by_heading(document: Document, _parts: Parts) -> Finding | None:
    head = document.blocks[:_HEAD]
    says_so = any(_SAYS_REPORT.search(document.text_of(block)) for block in head[1:])
    for block in head:
        text = document.text_of(block).strip()
        if (match := _PROJECT.fullmatch(text)) and len(text) < 100:
            name = match["name"].strip()
            return _at(block, name.capitalize() if name.isupper() else name, is_sure=False)
        is_first_level = block.kind is BlockKind.HEADING and block.level == 1
        if is_first_level and not _GENERIC.fullmatch(text) and not _is_a_part(text):
            return _at(block, text, is_sure=says_so)
    return None


def _of_file(document: Document, _parts: Parts) -> Finding | None:
    """What the file itself says it is called; shown with the place where the text says so too, if it does."""
    title = " ".join(document.metadata.title.split())
    match = _AFTER.fullmatch(title) or _BEFORE.fullmatch(title) or _OF.fullmatch(title)
    name = (match["name"] if match else title).strip(' ”“".')
    if not name or _GENERIC.fullmatch(name) or _MADE_BY_A_PROGRAM.fullmatch(title) or _is_a_part(name):
        return None
    at = document.text.casefold().find(name.casefold())
    start = max(at, 0)
    return Finding("title", name, start, start + len(name) if at >= 0 else start, is_sure=at >= 0)


def _at(block: Block, name: str, *, is_sure: bool) -> Finding:
    return Finding("title", name.strip(' ”“".'), block.start, block.end, is_sure=is_sure)


_WAYS = (_by_label, _quoted, _of_report, _by_heading, _of_file)
