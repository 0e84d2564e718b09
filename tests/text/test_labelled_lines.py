"""What opens as a line of a letter's head and is a sentence: it stays text, and is a point."""

import re
import unicodedata

import pytest

from evals.sources import PRACTICE, TUNED
from samklang_files import ReadFile, read_path
from samklang_text.document import Document
from samklang_text.labelled import says_a_sentence
from samklang_text.points import find_points
from tests.text.letters_of_ours import document_of, facts_of
from tests.text.short_letters import texts

SENTENCES = [
    "Vedrørende kapitel 4: Vejen bør lukkes for biler fra 2029.",
    "Angående kapitel 4: Vejen bør lukkes for biler.",
    "Vedr. økonomien: Vi foreslår, at lejen sænkes.",
    "Til afsnit 3: Vi ønsker flere træer.",
    "Til kapitel 3: Behold den gamle eg.",
    "Til forvaltningen: Vi foreslår en ny skolesti.",
    "Dato for indvielse: Vi foreslår, at hallen åbner i 2031.",
    "Vedrørende stien ønsker vi, at den får lys.",
    "Emne 4: Der bør være flere bænke i parken.",
]


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_after_a_label_in_the_body_is_a_point(line):
    assert line in texts("Vi bakker op om planen.", line, "Der mangler et regnskab for arbejdet.")


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_after_a_label_right_below_the_head_is_a_point_and_not_the_subject(line):
    letter = (
        f"Lejerforeningen Elmehaven\n\n3. maj 2026\n\n{line}\n\nMed venlig hilsen\nIb Prøvesen, formand\n"
    )
    document = document_of(letter)
    facts = facts_of(letter)
    assert [document.text[point.start : point.end] for point in find_points(document)] == [line]
    assert facts.subject is None
    assert facts.addressee is None


def test_a_demand_after_a_passage_without_a_full_stop_is_a_point():
    assert "Til afsnit 3: Vi ønsker flere træer" in texts(
        "Vi bakker op om planen.", "Til afsnit 3: Vi ønsker flere træer"
    )


@pytest.mark.parametrize(
    "line",
    [
        "Vedr.: Høring om plan for byens parker 2027-2032",
        "Til: Prøvekøbing Kommune, Rådhuspladsen 1.",
        "Dato: 3/5-2026.",
        "Emne: Udkast til plan for parker.",
        "Til Kulturforvaltningen",
    ],
)
def test_a_line_of_the_head_is_no_sentence(line):
    assert not says_a_sentence(line)
    assert texts(line, "Der mangler et regnskab for arbejdet.") == ["Der mangler et regnskab for arbejdet."]


@pytest.mark.parametrize(
    "line",
    ["Kære kommune, vi foreslår en ny sti til skolen.", "Hej, jeg er imod, at parken lukkes!"],
)
def test_a_greeting_that_goes_on_with_a_demand_is_a_point(line):
    assert texts(line, "Der mangler et regnskab for arbejdet.")[0] == line


def test_what_is_asked_in_a_postscript_is_a_point():
    line = "Vi ønsker også bedre lys på stien."
    said = ("Der mangler et regnskab.", "Med venlig hilsen", "Ib Prøvesen", f"P.S. {line}")
    assert texts(*said)[-1] == line


def _letters_and_digits(text: str) -> list[str]:
    return re.findall(r"\w", unicodedata.normalize("NFC", text))


def _kept(document: Document) -> list[str]:
    blocks = [f"{block.marker} {document.text_of(block)}" for block in document.blocks]
    asides = [aside.text for aside in document.asides]
    return _letters_and_digits(" ".join((*blocks, *asides)))


OURS = [
    f"Prøveforeningen\n\n{line}\n\n1. Et punkt\n- et punkt mere\n\nMvh\nIb Prøvesen\n" for line in SENTENCES
]


@pytest.mark.parametrize("letter", OURS)
def test_every_letter_of_a_text_is_in_its_blocks_or_set_aside(letter):
    assert sorted(_kept(document_of(letter))) == sorted(_letters_and_digits(letter))


@pytest.mark.parametrize(
    "path", [path for each in (TUNED, PRACTICE) for path in sorted(each.files.glob("*.txt"))], ids=str
)
def test_every_letter_of_a_file_is_in_its_blocks_or_set_aside(path, lexicon):
    [read] = [found for found in read_path(path, is_word=lexicon.is_word) if isinstance(found, ReadFile)]
    raw = path.read_bytes()
    try:
        written = raw.decode()
    except UnicodeDecodeError:
        written = raw.decode("cp1252")
    assert sorted(_kept(read.document)) == sorted(_letters_and_digits(written.removeprefix("\ufeff")))
