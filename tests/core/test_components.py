"""The components: what they are to somebody who cannot see them, and what they do with what is given."""

import re

import pytest
from django import forms
from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Paginator
from django.template import engines
from django.test import Client, RequestFactory
from django.utils import translation
from django_cotton.compiler_regex import CottonCompiler

from samklang.core.stages import Bead, Stage, tie_thread
from samklang.core.templatetags.samklang import initials, page_numbers


def draw(source: str, **context: object) -> str:
    """Render a template as a page would, on one line."""
    request = RequestFactory().get(str(context.pop("address", "/list/")))
    request.user = AnonymousUser()
    template = engines["django"].from_string(CottonCompiler().process(source))
    return re.sub(r"\s+", " ", template.render(context, request))


class Form(forms.Form):
    name = forms.CharField(label="Navn", help_text="Som i brevet.")
    kind = forms.ChoiceField(label="Slags", widget=forms.RadioSelect, choices=[("a", "A"), ("b", "B")])
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea)
    agreed = forms.BooleanField(label="Enig", required=False)


def test_a_field_is_named_explained_and_its_fault_told_to_those_who_listen() -> None:
    form = Form({"name": ""})
    drawn = draw('<c-field :field="form.name" />', form=form)
    assert '<label class="form-label" for="id_name">' in drawn
    assert 'aria-describedby="id_name_helptext id_name_error"' in drawn
    assert 'id="id_name_helptext"> Som i brevet.' in drawn.replace('">Som', '"> Som')
    assert '<span class="form-error-message" id="id_name_error">' in drawn
    assert 'aria-invalid="true"' in drawn


def test_a_field_that_may_be_left_empty_says_so() -> None:
    form = Form()
    assert "kan udelades" in draw('<c-field :field="form.note" />', form=form)
    assert "kan udelades" not in draw('<c-field :field="form.name" />', form=form)


def test_a_choice_is_a_group_with_a_name() -> None:
    drawn = draw('<c-field :field="form.kind" />', form=Form({"kind": "b"}))
    assert re.search(r"<fieldset[^>]*> <legend[^>]*> Slags", drawn)
    assert re.search(r'value="b" id="id_kind_1" checked', drawn)


def test_what_somebody_typed_is_shown_as_text() -> None:
    form = Form({"name": '"><script>x</script>', "kind": "<b>"})
    drawn = draw('<c-form :form="form" />', form=form)
    assert "<script>" not in drawn
    assert "<b>" not in drawn


def test_the_error_summary_leads_to_each_field() -> None:
    drawn = draw('<c-errors :form="form" />', form=Form({}))
    assert re.findall(r'href="#([^"]+)"', drawn) == ["id_name", "id_kind"]
    fields = draw('<c-form :form="form" />', form=Form())
    assert 'id="id_name"' in fields
    assert '<fieldset id="id_kind" tabindex="-1"' in fields


def test_the_error_summary_names_a_field_as_the_page_does() -> None:
    drawn = draw(
        '<c-form :form="form"><c-field :field="form.name" label="Dit navn" /></c-form>', form=Form({})
    )
    assert re.search(r'href="#id_name"> *Dit navn: ', drawn)


def test_a_form_without_faults_has_no_summary() -> None:
    assert "section" not in draw('<c-errors :form="form" />', form=Form({"name": "x", "kind": "a"}))


def test_a_button_with_an_address_is_a_link() -> None:
    assert draw('<c-button href="/x/">Gå</c-button>').strip().startswith("<a ")
    assert draw("<c-button>Gem</c-button>").strip().startswith('<button class="button button-primary"')


def test_a_sorted_column_says_how_and_turns_round() -> None:
    column = '<c-column sort="name">Navn</c-column>'
    assert "aria-sort" not in draw(column)
    up, down = draw(column, address="/list/?sort=name&page=3"), draw(column, address="/list/?sort=-name")
    assert 'aria-sort="ascending"' in up
    assert 'href="?sort=-name"' in up
    assert 'aria-sort="descending"' in down
    assert 'href="?sort=name"' in down


def test_paging_keeps_what_was_chosen() -> None:
    page = Paginator(range(100), 10).get_page(2)
    drawn = draw('<c-pagination :page="page" />', page=page, address="/list/?kind=council&page=2")
    assert 'href="?kind=council&amp;page=3" rel="next"' in drawn
    assert "11–20 af 100" in drawn


@pytest.mark.parametrize(
    ("page", "shown"),
    [(1, [1, 2, None, 20]), (10, [1, None, 9, 10, 11, None, 20]), (20, [1, None, 19, 20])],
)
def test_few_page_numbers_are_shown_of_many(page: int, shown: list[int | None]) -> None:
    assert page_numbers(Paginator(range(200), 10).get_page(page)) == shown


def test_a_spreadsheet_holds_what_was_chosen() -> None:
    drawn = draw("<c-takeaway />", address="/list/?kind=council&page=2")
    assert 'href="?kind=council&amp;format=xlsx"' in drawn


@pytest.mark.parametrize(
    ("name", "expected"), [("Anne Marie Holm", "AH"), ("Åse", "Å"), ("", ""), ("bo lind", "BL")]
)
def test_a_person_is_marked_by_first_and_last_letter(name: str, expected: str) -> None:
    assert initials(name) == expected


def test_the_thread_has_seven_stages_in_order() -> None:
    knots = tie_thread()
    assert [knot.stage.value for knot in knots] == [
        "said",
        "answered",
        "decided",
        "planned",
        "paid",
        "measured",
        "learned",
    ]
    assert not any(knot.is_reached for knot in knots)


def test_a_stage_is_reached_where_something_is_known_or_where_we_are() -> None:
    knots = tie_thread({Stage.SAID: [Bead("Punkt 14", "/points/14/")], Stage.PAID: []}, here=Stage.DECIDED)
    assert [knot.stage for knot in knots if knot.is_reached] == [Stage.SAID, Stage.DECIDED]
    assert [knot.stage for knot in knots if knot.is_here] == [Stage.DECIDED]


def test_the_thread_links_to_what_came_before_and_marks_where_we_are() -> None:
    knots = tie_thread({Stage.SAID: [Bead("Punkt 14", "/points/14/", "18.7.2005")]}, here=Stage.DECIDED)
    drawn = draw('<c-thread :knots="knots" />', knots=knots)
    assert '<a href="/points/14/">Punkt 14</a>' in drawn
    assert drawn.count('aria-current="step"') == 1
    assert drawn.count("(intet endnu)") == 5


def test_every_stage_is_explained_in_both_languages() -> None:
    for stage in Stage:
        words = {language: _in(language, stage) for language in ("da", "en")}
        assert words["da"] != words["en"]


def _in(language: str, stage: Stage) -> tuple[str, str]:
    with translation.override(language):
        return str(stage.label), str(stage.explanation)


@pytest.mark.django_db
def test_the_gallery_shows_every_component(client: Client) -> None:
    page = client.get("/gallery/").content.decode()
    assert "<c-" not in re.sub(r"<pre.*?</pre>", "", page, flags=re.DOTALL)
    for anchor in re.findall(r'href="#([a-z]+)"', page):
        assert f'id="{anchor}"' in page
