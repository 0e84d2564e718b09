"""References to parts of a text."""

import pytest

from samklang_text.references import is_reference_line, references_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi støtter Mål 1.", [("mål", "1")]),
        ("under Indsats 3 og i afsnit 2.1", [("indsats", "3"), ("afsnit", "2.1")]),
        ("mål nr. 2, pkt. 4 og s. 7", [("mål", "2"), ("punkt", "4"), ("side", "7")]),
        ("mål 1, 2 og 4", [("mål", "1"), ("mål", "2"), ("mål", "4")]),
        ("det andet mål", [("mål", "2")]),
        ("afsnit IV", [("afsnit", "4")]),
        ("§ 20, stk. 4", [("paragraf", "20")]),
        ("formålet 1 og målene", []),
        ("mål 2,5 procent", []),
    ],
)
def test_references_are_found_by_kind_and_number(text, expected):
    assert [(found.kind, found.number) for found in references_in(text)] == expected


@pytest.mark.parametrize(
    "line", ["Mål 1", "Ad punkt 4", "Til afsnit 2.1:", "Side 7", "Indsats 3. En hånd til flere"]
)
def test_a_line_that_only_tells_which_part_is_meant_is_a_reference_line(line):
    assert is_reference_line(line)


@pytest.mark.parametrize("line", ["Mål 1 er godt.", "Vi støtter mål 1", "Helt uden", "", "Side 7?"])
def test_a_line_that_says_something_is_no_reference_line(line):
    assert not is_reference_line(line)
