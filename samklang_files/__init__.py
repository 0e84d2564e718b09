"""Files and documents: bytes of PDF, DOCX, ODT, EML, MSG, HTML, text and ZIP read to `Document`s.

for result in read_path(Path("answers.zip"), is_word=lexicon.is_word):
    match result:
        case ReadFile(file=name, document=document): ...
        case UnreadFile(file=name, reason=reason): ...
"""

from samklang_files.drafts import import_headed_text
from samklang_files.limits import DEFAULT_LIMITS, Limits
from samklang_files.notices import Notice, NoticeCode
from samklang_files.reading import read_bytes, read_path
from samklang_files.reasons import Language, Reason
from samklang_files.results import ReadFile, UnreadFile

__all__ = [
    "DEFAULT_LIMITS",
    "Language",
    "Limits",
    "Notice",
    "NoticeCode",
    "ReadFile",
    "Reason",
    "UnreadFile",
    "import_headed_text",
    "read_bytes",
    "read_path",
]
