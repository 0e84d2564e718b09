"""Writing a case file: papers one by one into an archive on the disk, with the index last.

Each file goes into the archive in pieces as it is read from the store, so a case of any size takes as much
memory as its largest paper that is set anew.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.utils import timezone
from django.utils.translation import gettext as _

from samklang.consultations.casefile import index
from samklang.consultations.casefile.papers import Line, Paper, Part
from samklang.consultations.casefile.rendering import Renderer
from samklang.consultations.models import Consultation
from samklang.consultations.reading.plain import MOST_BYTES
from samklang.files.errors import FileRefused
from samklang.files.reading import reading

FOLDER = "Dokumenter"
_LONGEST = 90
_FIRST_OF_ZIP = (1980, 1, 1, 0, 0, 0)  # the format knows no day before
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}$")


@dataclass
class Archive:
    """A case file that is being written; `lines` are what the index says so far."""

    consultation: Consultation
    zip: ZipFile
    renderer: Renderer
    made_at: datetime
    lines: list[Line] = field(default_factory=list)

    def add(self, paper: Paper) -> None:
        """Put the next paper into the archive: as it came, and as PDF/A."""
        number = self.lines[-1].number + 1 if self.lines else 1
        if paper.written is not None:
            called = ", ".join(filter(None, (paper.title, paper.party)))
            name = f"{FOLDER}/{number:04} {safe_name(called)}.pdf"
            content = self.renderer.written(paper.written())
            self._note(paper, number, name, self._put(name, paper.at, [content]))
        for place, part in enumerate(paper.parts, start=1):
            self._add_part(paper, part, stem=f"{FOLDER}/{number:04}-{place:02} ", number=number)

    def _add_part(self, paper: Paper, part: Part, *, stem: str, number: int) -> None:
        ending = _ENDING.search(part.name)
        short = safe_name(part.name[: ending.start()] if ending else part.name)
        original = f"{stem}{short}{ending[0].lower() if ending else ''}"
        try:
            with reading(part.file) as content:
                digest = self._put(original, paper.at, content.chunks())
                content.seek(0)
                whole = content.read() if part.file.size <= MOST_BYTES else b""
        except FileRefused as refusal:
            self._note(paper, number, "", "", remark=f"{part.name}: {refusal}")
            return
        made = self.renderer.file(part.name, whole, text=part.text())
        self._note(paper, number, original, digest, remark=made.remark)
        if made.content:
            name = f"{stem}{short} (PDF-A).pdf"
            self._note(paper, number, name, self._put(name, paper.at, [made.content]))

    def finish(self) -> None:
        """Put the index into the archive: it names every file but itself."""
        lines, of = self.lines, self.consultation
        files = {
            "Indeks.xlsx": index.as_spreadsheet(lines, consultation=of),
            "Indeks.csv": index.as_text(lines),
            "Indeks.pdf": self.renderer.written(index.as_report(lines, consultation=of)),
        }
        for name, content in files.items():
            self._put(name, self.made_at, [content])

    def _put(self, name: str, at: datetime, chunks: "Iterator[bytes] | list[bytes]") -> str:
        """Write a file piece by piece; return the SHA-256 of what was written."""
        digest = sha256()
        entry = ZipInfo(name, max(timezone.localtime(at).timetuple()[:6], _FIRST_OF_ZIP))
        entry.compress_type = ZIP_DEFLATED
        with self.zip.open(entry, "w", force_zip64=True) as target:
            for chunk in chunks:
                digest.update(chunk)
                target.write(chunk)
        return digest.hexdigest()

    def _note(self, paper: Paper, number: int, name: str, digest: str, *, remark: str = "") -> None:
        case_number = self.consultation.inquiry.case_number
        facts = (case_number, number, paper.at, paper.way, paper.party, paper.title)
        self.lines.append(Line(*facts, name=name, sha256=digest, remark=remark))


def write_case_file(
    consultation: Consultation,
    papers: list[Paper],
    *,
    to: Path,
    made_at: datetime,
    after_each: Callable[[Paper], None],
) -> int:
    """Write the case file of a hearing to a path and return how many papers are in it."""
    with ZipFile(to, "w", allowZip64=True) as target:
        day = timezone.localdate(made_at)
        archive = Archive(consultation, target, Renderer(day), made_at)
        for paper in papers:
            archive.add(paper)
            after_each(paper)
        archive.finish()
    return len(papers)


def safe_name(text: str) -> str:
    """Return a text as a file may be called on any machine: no path, no sign of one, not too long."""
    name = " ".join(_UNSAFE.sub("-", text.replace(": ", " - ")).split())[:_LONGEST]
    return name.strip(" .-") or _("Paper")


def name_of(consultation: Consultation, *, at: datetime) -> str:
    """Return what the archive is called."""
    day = timezone.localdate(at).isoformat()
    return f"{consultation.number} {safe_name(consultation.title)} {day}.zip"
