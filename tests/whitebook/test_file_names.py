"""A file is called by its name on paper, unless its name may be somebody's."""

import docx
import pytest

from samklang_text.organisations import KnownOrganisations
from samklang_text.words import Lexicon
from samklang_whitebook.contents import whitebook_report
from samklang_whitebook.contents.naming import Naming
from samklang_whitebook.counting import Count
from samklang_whitebook.filenames import names_nobody
from samklang_whitebook.model import Submission, Unread, WhiteBook
from samklang_whitebook.texts import Words
from tests.whitebook.conftest import Made
from tests.whitebook.test_contents import DAY

KNOWN = KnownOrganisations.from_csv("Sejlklubben Ternen;forening;ST\n")


@pytest.mark.parametrize(
    "file",
    [
        "ødelagt.pdf",
        "scan0014.pdf",
        "Høringssvar socialudvalget (2).docx",
        "Sent indkomne.zip/gadelys på skolevejen.eml",
        "aeldreraadet.txt",
        "IMG_2041.jpg",
        "Nørrevang Lokaludvalg.odt",
        "sejlklubben ternen svar.pdf",
        "Dagsordenspunkt 7.pdf",
        "Svar fra teknikudvalget 3. marts.docx",
        "høringssvar fra sejlklubben ternen.pdf",
    ],
)
def test_a_file_name_of_plain_words_and_organisations_names_nobody(lexicon: Lexicon, file: str) -> None:
    assert names_nobody(file, lexicon=lexicon, organisations=KNOWN)


@pytest.mark.parametrize(
    "file",
    [
        "Brev fra Kaj.pdf",
        "jens lind.docx",
        "Liv Sommer høringssvar.pdf",
        "svar Bruun.pdf",
        "Kaj_Møller.zip/svar.pdf",
        "010190-1234.pdf",
        "20304050.pdf",
        "asta@privat.example.eml",
        "svar AMP.pdf",
        "Møller.pdf",
        "Svar fra Møller.pdf",
        "Svar fra Lund.pdf",
        "Holm.pdf",
        "Høringssvar Skov.pdf",
        "Bang.pdf",
        "svar Smed 2.pdf",
        "Tom.pdf",
        "Svar v. Ny.pdf",
        "Svar fra Kirkegaard.pdf",
        "Skovgård.docx",
        "Lindeskov høringssvar.pdf",
    ],
)
def test_a_file_name_that_may_be_a_persons_is_not_shown(lexicon: Lexicon, file: str) -> None:
    assert not names_nobody(file, lexicon=lexicon, organisations=KNOWN)


def test_files_that_could_not_be_read_are_called_by_name_in_the_documents() -> None:
    unread = (Unread("ødelagt.pdf", "damaged", "Den er ødelagt."), Unread("kaj.pdf", "damaged", "Også."))
    other = Submission("kvittering.eml", "1", "eml", "other", "Tak.", warnings=("Læs det efter.",))
    book = WhiteBook("T", "da", (other,), unread=unread, plain_files=("ødelagt.pdf", "kvittering.eml"))
    naming = Naming(Count(book), Words("da"))
    shown = repr(whitebook_report(naming=naming, day=DAY))
    assert [name for name in ("ødelagt.pdf", "kvittering.eml", "fil 1", "kaj") if name in shown] == [
        "ødelagt.pdf",
        "kvittering.eml",
        "fil 1",
    ]


def test_a_private_persons_own_file_keeps_its_number_whatever_it_is_called() -> None:
    letter = Submission("brev.pdf", "1", "pdf", "answer", "Tak.", sender="Kaj Bruun", sender_kind="citizen")
    naming = Naming(Count(WhiteBook("T", "da", (letter,), plain_files=("brev.pdf",))), Words("da"))
    assert naming.own_file(letter) == "fil 1"


def test_a_file_of_a_real_pile_that_could_not_be_read_is_called_by_its_name(made: Made) -> None:
    text = "".join(docx.Document(str(made.folder / "whitebook.docx")).element.itertext())
    assert "ødelagt.pdf" in text
