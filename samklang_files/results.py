"""What reading a file gives: the document, or why there is none."""

from dataclasses import dataclass

from samklang_files.notices import Notice
from samklang_files.reasons import Language, Reason
from samklang_text.document import Document


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read. `file` is the name to show, "answers.zip/lokaludvalg.pdf" for a member.

    `document.warnings` holds the notices in the language asked for; `notices` holds them as codes.
    """

    file: str
    sha256: str
    format: str
    document: Document
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class UnreadFile:
    """A file of which nothing was read. `sha256` is None where the file could not be opened.

    `detail` is for whoever looks into it: the library's own words, in English.
    """

    file: str
    sha256: str | None
    reason: Reason
    detail: str = ""

    def text(self, language: Language = "da") -> str:
        return self.reason.text(language)
