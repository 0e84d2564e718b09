"""Word processor files that are ZIPs of XML parts (DOCX, ODT): opened so that no trick in them can bite."""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self
from xml.etree.ElementTree import Element, ParseError

import defusedxml.ElementTree
from defusedxml import DefusedXmlException

from samklang_files.archive import BROKEN, open_archive, unpack
from samklang_files.limits import Limits
from samklang_files.reasons import Reason, Refusal

_START = 65_536
_DEEPEST = 120  # a walk uses up to five Python frames for each layer


@dataclass(slots=True)
class OfficePackage:
    """An open package; parts are parsed as they are asked for, each only once."""

    archive: zipfile.ZipFile
    limits: Limits
    prefixes: Mapping[str, str]
    left: int
    damaged: list[str] = field(default_factory=list)

    @classmethod
    def open(cls, content: bytes, *, limits: Limits, prefixes: Mapping[str, str]) -> Self:
        """Open a package. `prefixes` gives the short prefix of each XML namespace the reader knows."""
        return cls(open_archive(content), limits, prefixes, left=limits.unpacked_bytes)

    def names(self) -> list[str]:
        return self.archive.namelist()

    def needed(self, name: str) -> Element:
        """Return a part that the file is nothing without."""
        if name not in self.archive.NameToInfo:
            raise Refusal(Reason.DAMAGED, detail=name)
        return parse_xml(self._read(name), prefixes=self.prefixes, name=name)

    def part(self, name: str) -> Element | None:
        """Return a part, None if it is missing or damaged (which is noted); what is hostile is refused."""
        if name not in self.archive.NameToInfo:
            return None
        try:
            return parse_xml(self._read(name), prefixes=self.prefixes, name=name)
        except Refusal as refusal:
            if refusal.reason is not Reason.DAMAGED:
                raise
            self.damaged.append(name)
            return None

    def refuse_entities(self, *, sign: bytes) -> None:
        """Refuse the package if the start of any XML part holds `sign`, b"<!DOCTYPE" or b"<!ENTITY".

        The parser refuses entities in the parts that are read; this looks at the others too, for what is kept
        may be opened by other programs.
        """
        for info in self.archive.infolist():
            if info.filename.lower().endswith((".xml", ".rels")) and sign in self._start(info):
                raise Refusal(Reason.ENTITIES, detail=info.filename)

    def _start(self, info: zipfile.ZipInfo) -> bytes:
        """The first bytes of a part, where a document type must stand; UTF-16 made narrow."""
        try:
            with self.archive.open(info) as file:
                return file.read(_START).replace(b"\x00", b"").upper()
        except BROKEN:
            return b""

    def _read(self, name: str) -> bytes:
        content = unpack(
            self.archive, self.archive.getinfo(name), limits=self.limits, at_most=self.limits.xml_bytes
        )
        self.left -= len(content)
        if self.left < 0:
            raise Refusal(Reason.UNPACKS_TOO_LARGE, detail=name)
        return content


def parse_xml(content: bytes, *, prefixes: Mapping[str, str], name: str = "") -> Element:
    """Parse XML of strangers, refusing entities; names become "prefix_name", of unknown spaces "name"."""
    try:
        root: Element = defusedxml.ElementTree.fromstring(content)
    except DefusedXmlException as error:
        raise Refusal(Reason.ENTITIES, detail=name) from error
    except (ParseError, ValueError, LookupError) as error:
        raise Refusal(Reason.DAMAGED, detail=f"{name}: {error}") from error
    _shorten(root, prefixes=prefixes, name=name)
    return root


def _shorten(root: Element, *, prefixes: Mapping[str, str], name: str) -> None:
    """Give every element and attribute its short name, and refuse a tree too deep to walk."""
    known: dict[str, str] = {}
    layer, depth = [root], 0
    while layer:
        depth += 1
        if depth > _DEEPEST:
            raise Refusal(Reason.TOO_DEEP, detail=name)
        for element in layer:
            element.tag = _short(element.tag, prefixes, known)
            if element.attrib:
                short = {_short(key, prefixes, known): value for key, value in element.attrib.items()}
                element.attrib.clear()
                element.attrib.update(short)
        layer = [child for element in layer for child in element]


def _short(tag: str, prefixes: Mapping[str, str], known: dict[str, str]) -> str:
    short = known.get(tag)
    if short is None:
        space, _, local = tag[1:].rpartition("}") if tag.startswith("{") else ("", "", tag)
        prefix = prefixes.get(space, "")
        short = known[tag] = f"{prefix}_{local}" if prefix else local
    return short
