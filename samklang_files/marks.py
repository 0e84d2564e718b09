"""The mark that reports made here carry, so that one lying among letters is not read as a letter."""

import io
import zipfile

from samklang_files.archive import BROKEN

# In PDF a keyword, in DOCX and XLSX the category, which Word and Excel keep when they save the file anew.
MARK = "samklang-report"
_PROPERTIES = "docProps/core.xml"
_ENOUGH = 20_000


def is_own_report(content: bytes) -> bool:
    """Say whether a DOCX, XLSX or PDF was made by the writers of this package."""
    if b"%PDF-" in content[:1024]:
        return MARK.encode() in content
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open(_PROPERTIES) as properties:
            return MARK.encode() in properties.read(_ENOUGH)
    except BROKEN:
        return False
