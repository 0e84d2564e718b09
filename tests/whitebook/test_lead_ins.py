"""What leads in to a point is said where it is needed, and no more often."""

from dataclasses import replace

import pytest

from samklang_files.report import Paragraph, plain
from samklang_whitebook.contents import whitebook_report
from samklang_whitebook.contents.naming import Naming
from samklang_whitebook.counting import Count
from samklang_whitebook.model import MarkedPoint, Submission
from samklang_whitebook.texts import Words
from tests.whitebook.test_contents import DAY, book_of, entries, passage, report_of, submission


def test_what_leads_in_is_said_once_and_never_repeats_the_headings_above() -> None:
    text = "flere bænke\nflere træer"
    context = "Indsats 1 › Bemærkninger › Indsats 10 › Rådet ønsker:"
    points = tuple(
        MarkedPoint(start, end, "proposal", context, "none", "", "", "a")
        for start, end in ((0, 11), (12, 23))
    )
    answer = Submission("a.txt", "a", "txt", "answer", text, points=points)
    first, second = entries(report_of(book_of(answer, passages=(passage("a", "Indsats 1. Byrum"),))))
    assert [plain(block.text) for block in first.blocks if isinstance(block, Paragraph)] == [
        "Indsats 10 › Rådet ønsker:"
    ]
    assert not [block for block in second.blocks if isinstance(block, Paragraph)]


def _led(context: str, passages: tuple[str, ...]) -> list[list[str]]:
    """What is said above each point of a letter in which all points have one lead-in."""
    text = "flere bænke\n" * len(passages)
    points = tuple(
        MarkedPoint(at * 12, at * 12 + 11, "proposal", context, "none", "", "", key)
        for at, key in enumerate(passages)
    )
    answer = Submission("a.txt", "a", "txt", "answer", text, points=points)
    draft = tuple(passage(key, f"Indsats {key}") for key in sorted(set(passages)))
    found = entries(report_of(book_of(answer, passages=draft)))
    return [[plain(b.text) for b in entry.blocks if isinstance(b, Paragraph)] for entry in found]


def test_a_long_lead_in_is_said_in_full_once_and_then_by_its_end() -> None:
    lead = "Rådet har drøftet udkastet på to møder og ønsker, at der i de kommende fire år bliver penge til:"
    assert _led(lead, ("1", "1", "2")) == [
        [lead],
        [],
        ["… og ønsker, at der i de kommende fire år bliver penge til:"],
    ]


def test_a_long_lead_in_that_ends_in_one_long_word_is_said_by_the_end_of_the_word() -> None:
    lead = f"Rådet har læst udkastet og henviser til https://example.dk/{'a' * 70}"
    assert _led(lead, ("1", "2")) == [[lead], [f"… {'a' * 60}"]]


def test_a_short_lead_in_is_said_wherever_its_points_stand() -> None:
    assert _led("Rådet ønsker:", ("1", "2")) == [["Rådet ønsker:"], ["Rådet ønsker:"]]


@pytest.mark.parametrize(
    "lead",
    [
        "Sejlklubben har følgende bemærkninger til udkastet:",
        "Bemærkninger til medborgerskabspolitikken",
        "Vi har disse kommentarer:",
    ],
)
def test_a_lead_in_that_only_says_that_remarks_follow_is_left_out(lead: str) -> None:
    assert _led(lead, ("1",)) == [[]]


def test_a_heading_that_only_names_a_kind_is_left_out_in_the_english_edition_too() -> None:
    answer = submission("a.txt", "Flere bænke.")
    point = replace(answer.points[0], context="Mål 1 › Bemærkninger")
    book = replace(book_of(replace(answer, points=(point,))), language="en")
    naming = Naming(Count(book), Words("en"))
    [entry] = entries(whitebook_report(naming=naming, day=DAY))
    assert [plain(block.text) for block in entry.blocks if isinstance(block, Paragraph)] == ["Mål 1"]


def test_a_lead_in_that_says_what_the_remarks_are_about_is_kept() -> None:
    lead = "Vi har følgende bemærkninger til Indsats 4:"
    assert _led(lead, ("1",)) == [[lead]]
