"""Small letters of our own, made into documents as the readers make them."""

from datetime import UTC, datetime

from samklang_text.document import Aside, AsideReason, BlockKind, Document, Metadata, Piece, Place, compose
from samklang_text.layout import Line, assemble
from samklang_text.letters import LetterFacts, read_facts
from samklang_text.mailtext import read_mail_text
from samklang_text.organisations import KnownOrganisations

WORDS = frozenset(
    [
        "høringssvar",
        "samordning",
        "trafik",
        "sikkerhed",
        "beskæftigelse",
        "beskæftigelsesområdet",
        "forvaltning",
        "vestlig",
        "ikke",
        "cykel",
        "parkering",
        "cykelparkering",
        "oplysning",
        "syd",
        "nord",
        "bydel",
        "bydelen",
        "skolevej",
        "skole",
        "vej",
        "fodgængerovergang",
    ]
)
KNOWN = KnownOrganisations.from_csv(
    "Økonomiforvaltningen;forvaltning;ØKF;\n"
    "Økonomiudvalget;udvalg;ØU;\n"
    "Teknik- og Miljøudvalget;udvalg;TMU;Bygge- og Teknikudvalget\n"
    "Cyklistforbundet;forening;;Dansk Cyklist Forbund\n"
)


def is_word(word: str) -> bool:
    return word in WORDS


def lines_of(text: str, *, page: int | None = None) -> list[Line]:
    """Lines of plain text, with no geometry, as a TXT reader gives them."""
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(Line(line, Place(at, at + len(line), page=page)))
        at += len(line) + 1
    return lines


def pieces_of(text: str) -> list[Piece | Aside]:
    return assemble(lines_of(text), is_word=is_word)


def document_of(text: str) -> Document:
    return compose(pieces_of(text))


def blocks_of(text: str) -> list[tuple[str, str, str]]:
    """(kind, marker, text) of every block."""
    document = document_of(text)
    return [(block.kind.value, block.marker, document.text_of(block)) for block in document.blocks]


def texts_of(text: str, kind: BlockKind | None = None) -> list[str]:
    document = document_of(text)
    return [document.text_of(block) for block in document.blocks if kind in (None, block.kind)]


def asides_of(text: str, reason: AsideReason | None = None) -> list[str]:
    return [aside.text for aside in document_of(text).asides if reason in (None, aside.reason)]


def facts_of(text: str, *, file_name: str = "") -> LetterFacts:
    return read_facts(document_of(text), organisations=KNOWN, file_name=file_name)


def mail_of(text: str, *, subject: str = "", name: str = "", address: str = "") -> Document:
    """A mail of 3 May 2024."""
    headers = Metadata(
        sender_name=name,
        sender_address=address,
        subject=subject,
        sent=datetime(2024, 5, 3, 10, 0, tzinfo=UTC),
    )
    return compose(read_mail_text(text, is_word=is_word, subject=subject), metadata=headers)


def mail_facts(text: str, *, subject: str = "", name: str = "", address: str = "") -> LetterFacts:
    document = mail_of(text, subject=subject, name=name, address=address)
    return read_facts(document, organisations=KNOWN)
