"""What a person should know about a file that was read: a code, its parameters, and a text for each."""

from dataclasses import dataclass
from enum import StrEnum

from samklang_files.reasons import Language


class NoticeCode(StrEnum):
    """What was less than perfect about the reading of a file."""

    OTHER_FORMAT = "other_format"
    UNDECODABLE = "undecodable"
    GUESSED_ENCODING = "guessed_encoding"
    PAGES_WITHOUT_TEXT = "pages_without_text"
    PAGES_UNRECOGNISED = "pages_unrecognised"
    PAGES_RECOGNISED = "pages_recognised"
    PAGES_DAMAGED = "pages_damaged"
    PAGES_CUT = "pages_cut"
    TEXT_CUT = "text_cut"
    UNMAPPED_CHARACTERS = "unmapped_characters"
    PART_DAMAGED = "part_damaged"
    TRACKED_CHANGES = "tracked_changes"
    COMMENTS = "comments"
    ATTACHMENT_UNREAD = "attachment_unread"
    NO_BODY = "no_body"
    RECOVERED = "recovered"


_TEXTS: dict[NoticeCode, tuple[str, str]] = {
    NoticeCode.OTHER_FORMAT: (
        "Filens navn passer ikke til indholdet: den er læst som {kind}.",
        "The file's name does not match its content: it was read as {kind}.",
    ),
    NoticeCode.UNDECODABLE: (
        "{count} tegn kunne ikke læses og er vist som �.",
        "{count} characters could not be read and are shown as �.",
    ),
    NoticeCode.GUESSED_ENCODING: (
        "Filen siger ikke, hvordan dens tegn er kodet; den er læst som {encoding}.",
        "The file does not say how its characters are encoded; it was read as {encoding}.",
    ),
    NoticeCode.PAGES_WITHOUT_TEXT: (
        "Side {pages} er billeder uden tekst og er ikke læst. Installer tekstgenkendelse "
        "(Debian: apt install tesseract-ocr tesseract-ocr-dan), eller bed om en udgave med tekst.",
        "Page {pages} is a picture without text and was not read. Install text recognition "
        "(Debian: apt install tesseract-ocr tesseract-ocr-dan), or ask for one with text.",
    ),
    NoticeCode.PAGES_UNRECOGNISED: (
        "Side {pages} er billeder, og der kunne ikke genkendes tekst på dem.",
        "Page {pages} is a picture, and no text could be recognised on it.",
    ),
    NoticeCode.PAGES_RECOGNISED: (
        "Side {pages} er et billede; teksten er genkendt maskinelt og bør læses efter.",
        "Page {pages} is a picture; its text was recognised by machine and should be checked.",
    ),
    NoticeCode.PAGES_DAMAGED: (
        "Side {pages} er beskadiget og er ikke læst.",
        "Page {pages} is damaged and was not read.",
    ),
    NoticeCode.PAGES_CUT: (
        "Filen har {pages} sider; kun de første {read} er læst.",
        "The file has {pages} pages; only the first {read} were read.",
    ),
    NoticeCode.TEXT_CUT: (
        "Filen er meget lang; kun de første {read} tegn er læst.",
        "The file is very long; only the first {read} characters were read.",
    ),
    NoticeCode.UNMAPPED_CHARACTERS: (
        "{count} tegn på side {pages} siger ikke, hvilket bogstav de er, og mangler i teksten.",
        "{count} characters on page {pages} do not say which letter they are, and are missing from the text.",
    ),
    NoticeCode.PART_DAMAGED: (
        "En del af filen ({part}) er beskadiget og er ikke læst.",
        "A part of the file ({part}) is damaged and was not read.",
    ),
    NoticeCode.TRACKED_CHANGES: (
        "Filen indeholder registrerede ændringer: indsat tekst er taget med, slettet tekst er lagt til side.",
        "The file holds tracked changes: inserted text is included, deleted text is set aside.",
    ),
    NoticeCode.COMMENTS: (
        "Filen indeholder {count} kommentarer, som er lagt til side.",
        "The file holds {count} comments, which are set aside.",
    ),
    NoticeCode.ATTACHMENT_UNREAD: (
        "Vedhæftet fil {name} er ikke læst: {reason}",
        "Attached file {name} was not read: {reason}",
    ),
    NoticeCode.NO_BODY: (
        "Mailens egen tekst kunne ikke findes.",
        "The mail's own text could not be found.",
    ),
    NoticeCode.RECOVERED: (
        "Filen er beskadiget; det, der kunne reddes, er læst. Læs den efter.",
        "The file is damaged; what could be saved was read. Check it.",
    ),
}


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to know about a reading; `values` fill the text's places in the order of their names."""

    code: NoticeCode
    values: tuple[tuple[str, str], ...] = ()

    def text(self, language: Language = "da") -> str:
        return _TEXTS[self.code][0 if language == "da" else 1].format(**dict(self.values))


def notice(code: NoticeCode, **values: object) -> Notice:
    """Make a notice, e.g. `notice(NoticeCode.PAGES_CUT, pages=3000, read=2000)`."""
    return Notice(code, tuple((name, str(value)) for name, value in values.items()))


def page_list(pages: list[int]) -> str:
    """Write page numbers as people do: [1, 2, 3, 7] → "1-3, 7"."""
    spans: list[list[int]] = []
    for page in sorted(pages):
        if spans and page == spans[-1][1] + 1:
            spans[-1][1] = page
        else:
            spans.append([page, page])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in spans)
