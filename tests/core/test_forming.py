"""Text with a simple form: what is made of what people write and paste, and what is never let through."""

import re
import sys
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samklang.core.forming import blocks_of, cleaned, formed, in_words, plain
from samklang.core.heavy_texts import too_heavy


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("En linje\nog en til\n\nNyt afsnit", "<p>En linje<br>\nog en til</p>\n<p>Nyt afsnit</p>\n"),
        ("- et\n- to", "<ul>\n<li>et</li>\n<li>to</li>\n</ul>\n"),
        ("1. først\n2. så", "<ol>\n<li>først</li>\n<li>så</li>\n</ol>\n"),
        ("Vi *skal* **nu**", "<p>Vi <em>skal</em> <strong>nu</strong></p>\n"),
        ("## Mål", "<h4>Mål</h4>\n"),
        ("    fire blanke er ingen kode", "<p>fire blanke er ingen kode</p>\n"),
    ],
)
def test_what_people_write_in_a_mail_is_shown_as_they_mean_it(typed: str, shown: str) -> None:
    assert formed(typed, below=3) == shown


def test_a_bare_address_is_a_link_that_tells_the_other_site_nothing() -> None:
    shown = formed("Se https://www.klangby.example/a_b?c=1 eller skriv til a@klangby.dk.", below=2)
    assert '<a href="https://www.klangby.example/a_b?c=1" rel="nofollow noreferrer" class="sk-bare">' in shown
    assert '<a href="mailto:a@klangby.dk" rel="nofollow noreferrer" class="sk-bare">' in shown


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "<b>fed</b>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html;base64,AAAA)",
        "[x](vbscript:x)",
        "[x](//ond.example/)",
        "<javascript:alert(1)>",
        '[x](https://a.example "on" onmouseover=alert)',
        '[x](https://a.example/"onmouseover="alert(1))',
        "| <script> | b |\n|---|---|\n| <i>x</i> | y |",
    ],
)
def test_nothing_a_browser_could_run_is_let_through(typed: str) -> None:
    shown = formed(typed, below=2)
    tags = set(re.findall(r"</?([a-z0-9]+)", shown))
    assert tags <= {"p", "a", "br", "table", "thead", "tbody", "tr", "th", "td"}
    assert (
        re.findall(r'\s(?!href="https://a\.example|rel="nofollow noreferrer"|class=|title=)[a-z-]+="', shown)
        == []
    )


def test_no_picture_is_fetched() -> None:
    assert "<img" not in formed("![x](https://ond.example/pixel.png)", below=2)


def test_headings_never_skip_a_level_nor_rise_above_the_page() -> None:
    levels = re.findall(r"<h(\d)>", formed("### A\n\n###### B\n\n# C\n\n## D", below=3))
    assert levels == ["4", "5", "4", "5"]
    assert re.findall(r"<h(\d)>", formed("# A\n\n## B", below=6)) == ["6", "6"]


def test_a_table_has_no_style_of_its_own() -> None:
    shown = formed("| a | b |\n|--:|---|\n| 1 | 2 |", below=2)
    assert "style" not in shown
    assert "<td>1</td>" in shown


def test_in_words_there_are_no_signs() -> None:
    told = plain("## Mål\n\nVi **vil** se [her](https://a.example).\n\n- et\n- to\n\n3. tre\n4. fire")
    assert told == "Mål\n\nVi vil se her.\n\n- et\n- to\n\n3. tre\n4. fire"


def test_in_words_a_link_still_says_where_it_leads() -> None:
    assert in_words("**Se** [her](https://a.example) og https://b.example") == (
        "Se her (https://a.example) og https://b.example"
    )


def test_the_parts_of_a_text_are_told_apart() -> None:
    parts = blocks_of("# A\n\nb\n\n- c\n  - d\n\n| e | f |\n|---|---|\n| g | h |")
    assert [(part.kind, part.lines) for part in parts] == [
        ("heading", ("A",)),
        ("text", ("b",)),
        ("bullets", ("c", "d")),
        ("table", ("e | f", "g | h")),
    ]


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("Vi gør:\r\n•\tringer\r\no\tskriver\r\n§\tmøder", "Vi gør:\n- ringer\n  - skriver\n    - møder"),
        ("·\tét\n–\tto", "- ét\n- to"),
        ("1.\tførst\n2)\tså", "1. først\n2. så"),
        ("linje\x0bny linje", "linje\nny linje"),
        ("side\x0cnæste side", "side\n\nnæste side"),
        ("ud\u00adskrift", "udskrift"),
        ("10\u00a0000\u00a0kr.", "10 000 kr."),
        ("et\ufeff\u200b\x01 ord", "et ord"),
        ("a\n\n\n\n\nb  \n", "a\n\nb"),
        ("A\u030aret", "Året"),
        ("o at være", "o at være"),
        ("– en tankestreg – midt i", "– en tankestreg – midt i"),
    ],
)
def test_signs_only_word_knows_are_cleaned_away(pasted: str, kept: str) -> None:
    assert cleaned(pasted) == kept


def test_what_is_clean_stays_as_it_is() -> None:
    text = "Overskrift\n\n- et\n  - to\n\n1. tre\n\n| a | b |\n|---|---|\n| 1 | 2 |"
    assert cleaned(text) == text


def _steps(text: str) -> int:
    """How many functions are called to show a text, and each sign a search is given, however it ends."""
    steps = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal steps
        if event == "call":
            steps += 1
            if frame.f_code.co_name == "match_at_start":
                steps += len(frame.f_locals["text"]) // 10

    sys.setprofile(count)
    try:
        formed(text, below=2)
    finally:
        sys.setprofile(None)
    return steps


WIDE = "|" + "a|" * 300 + "\n|" + "-|" * 300 + "\n" + "|\n" * 1000
SIGNS: tuple[str, ...] = (
    "|",
    "a|",
    "-|",
    "|\n",
    "\n",
    "\n\n",
    "- ",
    "  ",
    "1. ",
    "> ",
    "# ",
    "*",
    "**",
    "_a ",
    "[",
    "](",
    ")",
)
SIGNS += ("![", "<", "<http://", "http://a.dk ", "a@b.dk ", "://", "\\", "&amp;", "&#", "æ ", WIDE[:900])


@pytest.mark.parametrize("text", [WIDE, "<http://" * 2_500, "[a](" * 5_000, "a|b\n-|-\n" * 2_000])
def test_no_text_is_much_more_work_than_it_is_long(text: str) -> None:
    formed("- a | b", below=2)  # what is made once is no part of it
    assert _steps(text) < 150 * len(text) + 20_000


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(SIGNS), st.integers(1, 300)), min_size=1, max_size=6))
def test_nor_is_any_that_is_made_of_signs(parts: list[tuple[str, int]]) -> None:
    text = "".join(sign * times for sign, times in parts)[:8_000]
    assert _steps(text) < 150 * len(text) + 20_000


def test_a_table_too_wide_to_show_stands_as_it_was_typed_and_what_people_write_is_shown() -> None:
    assert "<table" not in formed(WIDE, below=2)
    assert "|a|a|" in formed(WIDE, below=2)
    assert formed("a|b|c\n-|-|-\n" + "1|2|3\n" * 200, below=2).count("<td>") == 600
    links = "\n".join(f"- https://www.klangby.example/bestemmelser/{number}" for number in range(300))
    assert formed(links, below=2).count("<a ") == 300


@pytest.mark.parametrize(
    ("text", "without"),
    [
        (WIDE, {"table"}),
        ("<http://" * 2_500, {"linkify", "autolink"}),
        ("[" * 20_000, {"link"}),
        ("[her](https://a.example/) " * 200, set()),
        ("a|b|c\n-|-|-\n" + "1|2|3\n" * 800, set()),
    ],
)
def test_only_what_would_keep_a_page_waiting_is_left_out(text: str, without: set[str]) -> None:
    assert too_heavy(text) == without
