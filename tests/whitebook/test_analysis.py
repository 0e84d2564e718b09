"""What is found over all submissions of a pile, whoever sent them."""

from dataclasses import replace

import pytest

from samklang_text.organisations import KnownOrganisations
from samklang_text.passages import Passage
from samklang_text.words import Analyser, Lexicon
from samklang_whitebook.analysis import find_campaigns, find_silent, with_themes
from samklang_whitebook.counting import Count
from samklang_whitebook.model import Asked, MarkedPoint, Submission, Theme, WhiteBook
from samklang_whitebook.places import lexicon_is_ready, lexicon_path, make_lexicon
from samklang_whitebook.texts import Words


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    if not lexicon_is_ready(lexicon_path()):
        make_lexicon(lexicon_path())
    return Analyser(Lexicon.open(lexicon_path()))


CALL = (
    "Lad biblioteket i Søparken blive. Det er det eneste sted, vores børn kan læse lektier i ro, "
    "og der er altid fyldt om eftermiddagen, også når skolen er lukket."
)


def answer(text: str, *, file: str, passage: str | None = None, themes: tuple[str, ...] = ()) -> Submission:
    """A submission from nobody that is known, with all of its text as one point."""
    point = MarkedPoint(0, len(text), "remark", "", "none", "", "", passage=passage, themes=themes)
    return Submission(file=file, sha256=file, format="txt", kind="answer", text=text, points=(point,))


def test_near_identical_answers_are_grouped_though_nobody_knows_who_sent_them() -> None:
    letters = [answer(CALL, file="a.txt"), answer(f"Hej!\n{CALL}\nHilsen", file="b.txt")]
    letters.append(answer("Der bør komme flere bænke langs åen.", file="c.txt"))
    assert find_campaigns(letters, heard=()) == (("a.txt", "b.txt"),)


def test_a_campaign_is_one_voice_when_themes_are_found(analyser: Analyser) -> None:
    texts = ("Hønsehuset skal blive.", "Bevar hønsehuset!", "Et hønsehus er et fristed.")
    letters = [answer(text, file=f"{number}.txt") for number, text in enumerate(texts)]
    assert with_themes(letters, analyser=analyser)[1][0].label == "Hønsehus"
    files = tuple(each.file for each in letters)
    assert with_themes(letters, analyser=analyser, campaigns=[files])[1] == ()


def test_a_passage_of_the_draft_gives_its_points_a_theme_with_its_heading_as_evidence(
    analyser: Analyser,
) -> None:
    draft = (Passage("joller", "Joller og slæbebroer", 1, "Joller og slæbebroer\nFlere pladser.", 0, 36),)
    letters, themes = with_themes(
        [answer("For lidt.", file="a", passage="joller")], analyser=analyser, draft=draft
    )
    [suggestion] = letters[0].points[0].theme_suggestions
    assert (suggestion.theme, suggestion.evidence) == ("Joller og slæbebroer", ("Joller og slæbebroer",))
    assert [theme.label for theme in themes] == ["Joller og slæbebroer"]


def test_a_pile_without_points_has_no_themes(analyser: Analyser) -> None:
    empty = Submission(file="a", sha256="a", format="txt", kind="other", text="")
    assert with_themes([empty], analyser=analyser) == ((empty,), ())


def test_a_point_whose_theme_is_not_listed_is_counted_with_those_that_have_none() -> None:
    letters = (answer("For lidt.", file="a", themes=("Bænke",)),)
    for themes in ((), (Theme("Økonomi", ()),)):
        book = WhiteBook(title="", language="da", submissions=letters, themes=themes)
        [group] = Count(book).groups(words=Words("da"))
        assert (group.key, len(group.points)) == (None, 1)


def test_the_silent_may_be_named_in_an_answer_from_nobody_known() -> None:
    parties = KnownOrganisations.from_csv("Åens Roklub;forening\nSangkoret;forening\nTeltklubben;forening\n")
    letters = [
        answer("Åens Roklub har 40 medlemmer.", file="a.txt"),
        replace(answer("Sangkoret synger.", file="b.txt"), sender="Teltklubben"),
    ]
    assert find_silent(letters, organisations=parties) == (
        Asked("Åens Roklub", "association", ("a.txt",)),
        Asked("Sangkoret", "association"),
    )
