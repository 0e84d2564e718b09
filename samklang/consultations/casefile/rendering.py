"""A file of a case as PDF/A: by LibreOffice where there is one, else from the text that stands in it."""

import shutil
import subprocess
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.utils.translation import gettext as _

from samklang.consultations.casefile.written import text_of
from samklang.consultations.reading.plain import MOST_BYTES, text_in
from samklang_files.report import Report, report_to_pdf
from samklang_whitebook.places import font_folders

LONGEST = 120.0  # seconds for one file
_OFFICE = frozenset({".docx", ".odt", ".doc", ".rtf"})
_AS_PDF_A = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"}}'
_IS_PDF_A = b"pdfaid:part"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A file as PDF/A; or in words why there is none. Both are empty for what is PDF/A itself."""

    content: bytes = b""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Renderer:
    """Makes PDF/A on a day; `soffice` is the LibreOffice of this machine, if it has one."""

    day: date
    soffice: str | None = field(default_factory=lambda: shutil.which("soffice"))

    def written(self, report: Report) -> bytes:
        """Return a paper that is made here as PDF/A-2a."""
        return report_to_pdf(report, fonts=font_folders(), archived=self.day)

    def file(self, name: str, content: bytes, *, text: str = "") -> Rendered:
        """Return a file that was received as PDF/A; `text` is what was read in it before."""
        if content.startswith(b"%PDF") and _IS_PDF_A in content:
            return Rendered()
        if len(content) > MOST_BYTES:
            return Rendered(remark=_("Too large to be set as PDF/A"))
        if self.soffice and Path(name).suffix.lower() in _OFFICE:
            made = _by_libreoffice(self.soffice, name, content)
            if made:
                return Rendered(made)
        return self._from_text(name, content, text=text)

    def _from_text(self, name: str, content: bytes, *, text: str) -> Rendered:
        said = text or text_in(name, content, lexicon=settings.LEXICON)
        if not said.strip():
            return Rendered(remark=_("No text could be read in it"))
        note = _("The text of the file, set anew. The file itself lies beside it as it came.")
        return Rendered(self.written(text_of(name, said, about=[note])))


def _by_libreoffice(soffice: str, name: str, content: bytes) -> bytes:
    """Return what LibreOffice makes of a file, which it opens without macros; nothing where it cannot.

    The file is a stranger's: it gets a profile and a folder of its own, and a limited time.
    """
    with TemporaryDirectory() as folder:
        source = Path(folder) / f"paper{Path(name).suffix.lower()}"
        source.write_bytes(content)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [soffice, profile, "--headless", "--norestore", "--convert-to", _AS_PDF_A]
        with suppress(subprocess.SubprocessError, OSError):
            subprocess.run(
                [*command, "--outdir", folder, str(source)], check=True, capture_output=True, timeout=LONGEST
            )
            return source.with_suffix(".pdf").read_bytes()
    return b""
