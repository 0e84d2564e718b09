"""How a contribution is read: the answer first, and each text under its own heading."""

import re

from samklang.accounts.actions import choose_language
from samklang.knowledge.models import Contribution
from tests.cast import Cast, make_contribution, signed_in


def headings_of(cast: Cast, thing: Contribution) -> list[tuple[str, str]]:
    """What stands in the text of its page: headings, and the first word of what follows each."""
    text = signed_in(cast.employee).get(thing.get_absolute_url()).content.decode()
    body = text[text.index('class="kn-text"') :]
    found: list[tuple[str, str]] = re.findall(r"<h[23]>\s*([^<]+?)\s*</h[23]>\s*<div >\s*<p>(\w+)", body)
    return found


def test_a_text_called_as_its_part_keeps_its_heading_when_others_stand_before_it(cast: Cast) -> None:
    thing = make_contribution("Ring først", cast.other_administration)
    assert headings_of(cast, thing)[:4] == [
        ("Råd", "Ring"),
        ("Situationen", "Ingen"),
        ("Hvad vi gjorde", "Vi"),
        ("Hvad der skete", "De"),
    ]


def test_a_text_called_as_its_part_that_stands_first_is_not_headed_twice(cast: Cast) -> None:
    said = {"came_of_it": "Færre ringede.", "otherwise": "Begynde før."}
    thing = make_contribution("Natteravne", cast.other_administration, kind="project", **said)
    headings = headings_of(cast, thing)
    assert headings[:2] == [("Hvad der kom ud af det", "Færre"), ("Hvad vi ville gøre anderledes", "Begynde")]


def test_what_people_wrote_is_said_to_be_danish_on_an_english_page(cast: Cast) -> None:
    thing = make_contribution("Ring først", cast.committee)
    for language, said in {"en": '<h1 lang="da">Ring først</h1>', "da": "<h1 >Ring først</h1>"}.items():
        choose_language(by=cast.employee, language=language)
        assert said in signed_in(cast.employee).get(thing.get_absolute_url()).content.decode()
