"""The parts of a Word file: main text, styles, numbering, notes, headers, comments, properties."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self
from xml.etree.ElementTree import Element

from samklang_files.limits import Limits
from samklang_files.officexml import OfficePackage
from samklang_text.document import Metadata

# Word writes "transitional" namespaces, or on request the "strict" ones of ISO/IEC 29500.
PREFIXES: Mapping[str, str] = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://purl.org/dc/elements/1.1/": "dc",
    "urn:schemas-microsoft-com:vml": "v",
}


@dataclass(slots=True)
class WordFile:
    """An open Word file: its main part and where the others are."""

    package: OfficePackage
    main: Element
    relations: list[tuple[str, str, str]]  # (id, sort, name of the part)

    @classmethod
    def open(cls, content: bytes, *, limits: Limits) -> Self:
        package = OfficePackage.open(content, limits=limits, prefixes=PREFIXES)
        package.refuse_entities(sign=b"<!DOCTYPE")  # ISO/IEC 29500-2 forbids document types
        top = _relations(package, "")
        name = next((target for _, sort, target in top if sort == "officeDocument"), "word/document.xml")
        return cls(package, package.needed(name), _relations(package, name))

    def related(self, sort: str) -> Element | None:
        """Return the part of a sort ("styles", "footnotes"), None if there is none."""
        name = next((target for _, found, target in self.relations if found == sort), "")
        return self.package.part(name) if name else None

    def notes(self) -> dict[tuple[str, str], Element]:
        """Return footnotes and endnotes by kind and id; separators are not notes."""
        found: dict[tuple[str, str], Element] = {}
        for sort, tag in (("footnotes", "footnote"), ("endnotes", "endnote")):
            root = self.related(sort)
            for note in root.iterfind(f"w_{tag}") if root is not None else ():
                if note.get("w_type", "normal") == "normal":
                    found[tag, note.get("w_id", "")] = note
        return found

    def comments(self) -> list[str]:
        root = self.related("comments")
        texts = []
        for comment in root.iterfind("w_comment") if root is not None else ():
            paragraphs = ["".join(t.text or "" for t in p.iter("w_t")) for p in comment.iter("w_p")]
            texts.append("\n".join(text for text in paragraphs if text.strip()))
        return [text for text in texts if text]

    def edges(self, sort: str) -> Iterator[Element]:
        """Yield the headers or footers in the order the file's sections name them."""
        for reference in self.main.iter(f"w_{sort}Reference"):
            wanted = reference.get("r_id", "")
            for found, _, name in self.relations:
                if found == wanted and (root := self.package.part(name)) is not None:
                    yield root

    def metadata(self) -> Metadata:
        core = self.package.part("docProps/core.xml")
        title = core.findtext("dc_title") if core is not None else ""
        return Metadata(title=" ".join((title or "").split()))


def _relations(package: OfficePackage, name: str) -> list[tuple[str, str, str]]:
    """Return a part's internal relations; the sort is the last word of the relation's type."""
    folder, file = posixpath.split(name)
    root = package.part(posixpath.join(folder, "_rels", f"{file}.rels"))
    found = []
    for relation in root if root is not None else ():
        if relation.get("TargetMode") != "External":
            target = relation.get("Target", "")
            path = (
                target.lstrip("/")
                if target.startswith("/")
                else posixpath.normpath(posixpath.join(folder, target))
            )
            found.append((relation.get("Id", ""), relation.get("Type", "").rpartition("/")[2], path))
    return found
