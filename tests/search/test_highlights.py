"""Marks in the original text, and that nothing in a text can become part of the page."""

import pytest

from samklang.search.highlights import SNIPPET, chapter, highlight, snippet, told
from samklang.search.wanted import read_query


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("virksomhed ", "Alle Virksomhederne her", "Alle <mark>Virksomhederne</mark> her"),
        ("indsats ", "en beskæftigelsesindsats", "en <mark>beskæftigelsesindsats</mark>"),
        ("integr", "god integration", "god <mark>integration</mark>"),
        ('"nye naboer"', "Nye Naboer", "<mark>Nye</mark> <mark>Naboer</mark>"),
        ("bolig ", "intet her", "intet her"),
    ],
)
def test_words_are_marked_as_they_are_written(query: str, text: str, marked: str) -> None:
    assert highlight(text, read_query(query)) == marked


def test_a_text_cannot_put_markup_on_the_page() -> None:
    text = '<script>alert("bolig")</script> & <mark>bolig</mark>'
    assert highlight(text, read_query("bolig ")) == (
        "&lt;script&gt;alert(&quot;<mark>bolig</mark>&quot;)&lt;/script&gt; &amp; "
        "&lt;mark&gt;<mark>bolig</mark>&lt;/mark&gt;"
    )


def test_a_query_cannot_put_markup_on_the_page() -> None:
    assert highlight("a < b > c", read_query("<b> ")) == "a &lt; <mark>b</mark> &gt; c"


def test_a_snippet_shows_where_most_of_what_was_asked_for_stands() -> None:
    filler = "Her står der noget ganske andet. " * 40
    text = f"{filler}Bolig nævnes. {filler}Bolig og skole og bolig står her. {filler}"
    shown = snippet(text, read_query("bolig skole "))
    assert "<mark>Bolig</mark> og <mark>skole</mark> og <mark>bolig</mark> står her." in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")


def test_a_snippet_of_a_short_text_is_the_text() -> None:
    assert snippet("Bolig for alle", read_query("bolig ")) == "<mark>Bolig</mark> for alle"


def test_a_snippet_without_a_mark_is_the_beginning() -> None:
    text = "Ord efter ord. " * 100
    shown = snippet(text, read_query("bolig "))
    assert shown.startswith("Ord efter ord.")
    assert len(shown) <= SNIPPET + 2


def test_a_snippet_of_one_endless_word_is_cut() -> None:
    assert len(snippet("x" * 5000, read_query("bolig "))) <= SNIPPET + 2


def test_a_snippet_from_a_chapter_says_which_and_stays_within_it() -> None:
    text = "Eget om bolig." + chapter("rapport.pdf", "Her står om skoler.") + chapter("bilag.docx", "Andet.")
    shown = told(text, read_query("skole "))
    assert (shown.within, shown.shown) == ("rapport.pdf", "Her står om <mark>skoler</mark>.")
    own = told(text, read_query("bolig "))
    assert (own.within, own.shown) == ("", "Eget om <mark>bolig</mark>.")


def test_a_chapter_cannot_pretend_to_be_another() -> None:
    text = "Eget." + chapter("a\x1eb.pdf", "x \x1dfalsk.pdf\x1e skole")
    assert told(text, read_query("skole ")).within == "a b.pdf"
