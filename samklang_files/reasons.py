"""Why a file was not read, and what a person can do about it, in Danish and English."""

from enum import StrEnum
from typing import Literal

from samklang_files.limits import DEFAULT_LIMITS, MEGABYTE

Language = Literal["da", "en"]
LARGEST = DEFAULT_LIMITS.file_bytes // MEGABYTE


class Reason(StrEnum):
    """Why nothing could be read of a file."""

    NOT_FOUND = "not_found"
    NOT_A_FILE = "not_a_file"
    NOT_ALLOWED = "not_allowed"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    NO_TEXT = "no_text"
    SCANNED = "scanned"
    ENTITIES = "entities"
    UNPACKS_TOO_LARGE = "unpacks_too_large"
    TOO_MANY_MEMBERS = "too_many_members"
    TOO_DEEP = "too_deep"
    DUPLICATE_MEMBER = "duplicate_member"
    OWN_REPORT = "own_report"
    OLD_WORD = "old_word"
    RTF = "rtf"
    PAGES = "pages"
    PICTURE = "picture"
    PICTURE_WITHOUT_TEXT = "picture_without_text"
    PICTURE_TOO_LARGE = "picture_too_large"
    SPREADSHEET = "spreadsheet"
    PRESENTATION = "presentation"
    OTHER_ARCHIVE = "other_archive"
    WINMAIL = "winmail"
    CALENDAR = "calendar"
    CONTACT = "contact"
    UNKNOWN_FORMAT = "unknown_format"

    def text(self, language: Language = "da") -> str:
        """Say the reason and what to do in one or two plain sentences."""
        return _TEXTS[self][0 if language == "da" else 1]


_TEXTS: dict[Reason, tuple[str, str]] = {
    Reason.NOT_FOUND: ("Filen findes ikke.", "The file does not exist."),
    Reason.NOT_A_FILE: ("Det er ikke en fil.", "This is not a file."),
    Reason.NOT_ALLOWED: (
        "Filen må ikke åbnes. Giv læseadgang til den.",
        "The file may not be opened. Give read access to it.",
    ),
    Reason.EMPTY: ("Filen er tom. Bed afsenderen sende den igen.", "The file is empty. Ask for it again."),
    Reason.TOO_LARGE: (
        f"Filen er for stor: der læses højst {LARGEST} MB. Del den, eller gem den uden billeder.",
        f"The file is too large: at most {LARGEST} MB are read. Split it, or save it without pictures.",
    ),
    Reason.DAMAGED: (
        "Filen er beskadiget og kan ikke åbnes. Bed afsenderen sende den igen.",
        "The file is damaged and cannot be opened. Ask the sender for it again.",
    ),
    Reason.ENCRYPTED: (
        "Filen er låst med adgangskode. Bed afsenderen om en udgave uden adgangskode.",
        "The file is locked with a password. Ask the sender for one without.",
    ),
    Reason.NO_TEXT: ("Der er ingen tekst i filen.", "There is no text in the file."),
    Reason.SCANNED: (
        "Filen er et billede af en side og har ingen tekst. Installer tekstgenkendelse "
        "(Debian: apt install tesseract-ocr tesseract-ocr-dan), eller bed om en udgave med tekst.",
        "The file is a picture of a page and holds no text. Install text recognition "
        "(Debian: apt install tesseract-ocr tesseract-ocr-dan), or ask for one with text.",
    ),
    Reason.ENTITIES: (
        "Filen indeholder henvisninger, som kan misbruges, og er derfor ikke åbnet. Gem den igen i et "
        "tekstbehandlingsprogram.",
        "The file holds references that can be abused, so it was not opened. Save it anew.",
    ),
    Reason.UNPACKS_TOO_LARGE: (
        "Filen fylder urimeligt meget, når den pakkes ud, og er derfor ikke åbnet.",
        "The file unpacks to an unreasonable size, so it was not opened.",
    ),
    Reason.TOO_MANY_MEMBERS: (
        "Der er for mange filer i filen. Del den i flere.",
        "There are too many files inside the file. Split it.",
    ),
    Reason.TOO_DEEP: (
        "Filen indeholder filer i for mange lag. Pak den ud, og send filerne hver for sig.",
        "The file holds files in too many layers. Unpack it and send the files one by one.",
    ),
    Reason.DUPLICATE_MEMBER: (
        "Der er flere filer med samme navn i arkivet; kun den første er læst. Giv dem hver sit navn.",
        "Several files in the archive have one name; only the first was read. Give each a name of its own.",
    ),
    Reason.OWN_REPORT: (
        "Filen er en hvidbog eller anden rapport, som Samklang selv har lavet. Den er ikke et svar.",
        "The file is a white book or other report that Samklang made itself. It is not an answer.",
    ),
    Reason.OLD_WORD: (
        "Filen er i det gamle Word-format (.doc). Åbn den i Word, og gem den som .docx.",
        "The file is in the old Word format (.doc). Open it in Word and save it as .docx.",
    ),
    Reason.RTF: (
        "Filen er i RTF-format. Åbn den i Word, og gem den som .docx.",
        "The file is in RTF format. Open it in Word and save it as .docx.",
    ),
    Reason.PAGES: (
        "Filen er fra Apples Pages. Eksportér den som Word eller PDF.",
        "The file is from Apple's Pages. Export it as Word or PDF.",
    ),
    Reason.PICTURE: (
        "Filen er et billede, for eksempel et indscannet brev. Installer tekstgenkendelse "
        "(Debian: apt install tesseract-ocr tesseract-ocr-dan), eller bed om teksten.",
        "The file is a picture, such as a scanned letter. Install text recognition "
        "(Debian: apt install tesseract-ocr tesseract-ocr-dan), or ask for the text.",
    ),
    Reason.PICTURE_WITHOUT_TEXT: (
        "Filen er et billede, og der kunne ikke genkendes tekst i det. Se på det, og bed om teksten, hvis "
        "det er et svar.",
        "The file is a picture, and no text could be recognised in it. Look at it, and ask for the text if "
        "it is an answer.",
    ),
    Reason.PICTURE_TOO_LARGE: (
        "Filen er et billede med flere billedpunkter, end der kan læses. Gem det i en mindre opløsning.",
        "The file is a picture of more pixels than can be read. Save it at a lower resolution.",
    ),
    Reason.SPREADSHEET: (
        "Filen er et regneark. Gem det, der skal læses, som PDF eller Word.",
        "The file is a spreadsheet. Save what is to be read as PDF or Word.",
    ),
    Reason.PRESENTATION: (
        "Filen er en præsentation. Gem den som PDF.",
        "The file is a presentation. Save it as PDF.",
    ),
    Reason.OTHER_ARCHIVE: (
        "Filen er et pakket arkiv af en anden slags end ZIP. Pak den ud, eller pak den som ZIP.",
        "The file is an archive of another kind than ZIP. Unpack it, or pack it as ZIP.",
    ),
    Reason.WINMAIL: (
        "Filen winmail.dat er Outlooks egen indpakning. Bed om mailen som almindelig tekst eller HTML.",
        "The file winmail.dat is Outlook's own wrapping. Ask the sender for the mail as plain text or HTML.",
    ),
    Reason.CALENDAR: ("Filen er en kalenderaftale.", "The file is a calendar appointment."),
    Reason.CONTACT: ("Filen er et visitkort.", "The file is a contact card."),
    Reason.UNKNOWN_FORMAT: (
        "Filens format kendes ikke. Send den som PDF, Word (.docx), ODT, HTML eller ren tekst.",
        "The format of the file is not known. Send it as PDF, Word (.docx), ODT, HTML or plain text.",
    ),
}


class Refusal(Exception):
    """Raised inside the package when nothing of a file can be read; `reading` turns it into an UnreadFile."""

    def __init__(self, reason: Reason, *, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.reason = reason
        self.detail = detail
