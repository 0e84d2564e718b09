"""Finding what others have learned: people and money among the hits, filters one by one, orders."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.funding.actions import add_fund
from samklang.funding.details import AwardDetails, FundDetails
from samklang.funding.models import Fund
from samklang.knowledge.models import Contribution
from samklang.people.models import Contact
from samklang.search.actions import reindex
from samklang.search.models import Miss
from tests.cast import (
    Cast,
    make_contact,
    make_contribution,
    make_network,
    make_organisation,
    make_topic,
    signed_in,
)
from tests.doors import INSIDE
from tests.queries import asks_no_more_for_more

pytestmark = pytest.mark.django_db
URL = "contributions"


def make_fund(name: str, **given: Any) -> Fund:
    details = {"kind": "state", "giver": "Staten", "gives_to": "Lektiehjælp", **given}
    return add_fund(FundDetails(name=name, **details), by=System("demo"))


@pytest.fixture
def full(cast: Cast) -> Cast:
    """A project, a person, a network and a fund about homework help."""
    topic = make_topic("Skole")
    owner = make_contact("Ejer", cast.committee)
    given: dict[str, Any] = {"owner": owner, "topics": [topic], "districts": [cast.district]}
    make_contribution("Lektiehjælp på Engskolen", cast.committee, kind="project", result="worked", **given)
    make_contribution("Ingen lektiehjælp", cast.committee, owner=owner, result="did_not")
    person = make_contact("Lone Holm", cast.committee, works_with="Lektiehjælp", phone="44556001")
    make_network("Lektiehjælpere", person)
    make_fund("Skolepuljen", topics=frozenset([topic]), largest=40000)
    reindex()
    return cast


def ask(user: Any, **asked: Any) -> Any:
    return signed_in(user).get(reverse(URL), asked)


def page(user: Any, **asked: Any) -> str:
    return str(ask(user, **asked).content.decode())


def titles(answer: Any) -> list[str]:
    return [str(found.row) for found in answer.context["found"]]


def offered(answer: Any, name: str) -> dict[str, int | None]:
    return {
        choice.label: choice.count
        for facet in answer.context["facets"]
        if facet.name == name
        for choice in facet.choices
    }


def test_people_networks_and_funds_stand_among_the_hits_and_are_counted(full: Cast) -> None:
    answer = ask(full.employee, q="lektiehjælp")
    assert offered(answer, "kind") == {
        "Projekter": 1,
        "Erfaringer": 1,
        "Personer": 1,
        "Netværk": 1,
        "Puljer": 1,
    }
    assert titles(ask(full.employee, q="lektiehjælp", kind="fund")) == ["Skolepuljen"]
    assert set(titles(ask(full.employee, q="lektiehjælp", kind=["contact", "network"]))) == {
        "Lone Holm",
        "Lektiehjælpere",
    }


def test_without_words_what_was_learned_is_listed_and_the_others_are_a_choice(full: Cast) -> None:
    answer = ask(full.employee)
    assert set(titles(answer)) == {"Lektiehjælp på Engskolen", "Ingen lektiehjælp"}
    assert offered(answer, "kind")["Puljer"] == 1
    assert titles(ask(full.employee, kind="contact"))


def test_who_may_not_see_people_and_money_is_told_nothing_of_them(full: Cast) -> None:
    for part, user in full.everyone().items():
        kinds = offered(ask(user, q="lektiehjælp"), "kind")
        assert ("Personer" in kinds) == (part in INSIDE), part
        assert ("Puljer" in kinds) == (part in INSIDE | {"guest"}), part


def test_a_person_that_its_owner_hides_meanwhile_is_not_shown(full: Cast) -> None:
    assert "44556001" in page(full.employee, q="lektiehjælp", kind="contact")
    Contact.objects.filter(name="Lone Holm").update(left_on=timezone.localdate())
    assert "44556001" not in page(full.employee, q="lektiehjælp", kind="contact")


def test_a_hit_shows_what_one_chooses_by(full: Cast) -> None:
    day = timezone.localdate() + timedelta(days=20)
    make_fund("Lektiefonden", deadlines=frozenset([day]), smallest=5000, largest=90000, own_share=20)
    thing = Contribution.objects.get(title="Lektiehjælp på Engskolen")
    thing.uses.create(user=full.reader, where="Havneskolen", result="worked")
    shown = page(full.employee, q="lektiehjælp")
    for words in ("5.000–90.000 kr.", "egenfinansiering 20 %", "brugt 1 gang", "Det virkede", "tel:44556001"):
        assert words in shown, words


def test_filters_are_taken_away_one_by_one(full: Cast) -> None:
    answer = ask(full.employee, q="lektiehjælp", result=["worked", "did_not"], kind="project", page="1")
    assert titles(answer) == ["Lektiehjælp på Engskolen"]
    urls = {chip.label: chip.url for chip in answer.context["chips"]}
    assert urls == {
        "Projekter": "?q=lektiehj%C3%A6lp&result=worked&result=did_not",
        "Det virkede": "?q=lektiehj%C3%A6lp&result=did_not&kind=project",
        "Det virkede ikke": "?q=lektiehj%C3%A6lp&result=worked&kind=project",
    }


def test_a_choice_that_fits_nothing_can_be_taken_away(full: Cast) -> None:
    answer = ask(full.employee, q="lektiehjælp", kind="question")
    assert "Intet passer til alt det, du har valgt" in answer.content.decode()
    assert [chip.label for chip in answer.context["chips"]] == ["Spørgsmål"]


def test_the_newest_first_is_a_choice(full: Cast) -> None:
    Contribution.objects.filter(title="Ingen lektiehjælp").update(changed_on="2020-01-01")
    reindex()
    answer = ask(full.employee, q="lektiehjælp", order="newest", kind=["project", "experience"])
    assert titles(answer) == ["Lektiehjælp på Engskolen", "Ingen lektiehjælp"]
    assert 'name="order" value="newest"' in answer.content.decode()


def test_projects_are_narrowed_by_state_and_by_the_year_they_end(full: Cast) -> None:
    make_contribution("Lektiehjælp 2", full.committee, kind="project", state="running", ends_on="2027-06-30")
    reindex()
    answer = ask(full.employee, q="lektiehjælp", ends="2027")
    assert titles(answer) == ["Lektiehjælp 2"]
    assert offered(answer, "ends") == {"2027": 1}
    assert ask(full.employee, ends="<b>").status_code == 200


def test_a_place_is_counted_and_chosen_with_its_parts(full: Cast) -> None:
    whole = full.other_administration
    part = make_organisation("Team Nord", "administration", parent=whole)
    make_contribution("Lektiehjælp i nord", part)
    make_contribution("Lektiehjælp overalt", whole)
    reindex()
    before = offered(ask(full.administrator, q="lektiehjælp", kind="experience"), "organisation")
    assert (before[whole.name], before["Team Nord"]) == (2, 1)
    chosen = ask(full.administrator, q="lektiehjælp", kind="experience", organisation=whole.public_id)
    assert set(titles(chosen)) == {"Lektiehjælp i nord", "Lektiehjælp overalt"}


@pytest.mark.parametrize("url", ["contributions", "search"])
def test_of_a_misspelt_word_what_was_meant_is_shown_at_once_and_what_was_typed_is_a_choice(
    full: Cast, url: str
) -> None:
    def shown(**asked: str) -> str:
        return signed_in(full.employee).get(reverse(url), asked).content.decode()

    assert "<mark>Lektiehjælp</mark>" in shown(q="lektiehjæpl")
    assert 'href="?q=lektiehj%C3%A6pl&amp;exact=1"' in shown(q="lektiehjæpl")
    as_typed = shown(q="lektiehjæpl", exact="1")
    assert "<mark>" not in as_typed
    assert 'href="?q=lektiehj%C3%A6lp"' in as_typed


def test_a_misspelt_word_among_others_is_corrected_too(full: Cast) -> None:
    assert "<strong>lektiehjælp engskolen</strong>" in page(full.employee, q="lektiehjælp enksgolen")
    as_typed = page(full.employee, q="lektiehjælp enksgolen", exact="1")
    assert "”enksgolen” står ingen steder." in as_typed


def test_what_nothing_has_whole_is_noted_for_editors_once_and_only_without_filters(full: Cast) -> None:
    for asked in ({}, {"kind": "project"}, {"page": "2"}):
        ask(full.employee, q="lektiehjælp svømmehal", **asked)
    ask(full.employee, q="lektiehjælp på skolen med svømmehal og frugt til alle")
    assert list(Miss.objects.values_list("text", "count")) == [("lektiehjælp svømmehal", 1)]


@pytest.mark.parametrize("kind", ["project", "experience", "contact", "network", "fund"])
@pytest.mark.parametrize("asked", ["lektiehjælp", "lektiehjælp svømmehal engskolen frugt "])
def test_the_page_asks_no_more_when_there_is_more(full: Cast, asked: str, kind: str) -> None:
    browser = signed_in(full.employee)
    asks_no_more_for_more(
        lambda: browser.get(reverse(URL), {"q": asked, "kind": kind}),
        lambda number: _more(full, number),
        most=8,
    )


def _more(cast: Cast, number: int) -> None:
    for kind in ("project", "experience", "practice", "idea", "question"):
        make_contribution(f"Lektiehjælp {kind} {number} på Engskolen", cast.committee, kind=kind)
    person = make_contact(f"Hjælper {number}", cast.committee, works_with="Lektiehjælp på Engskolen")
    make_network(f"Lektiehjælp på Engskolen {number}", person)
    make_fund(f"Lektiehjælp på Engskolen: pulje {number}")
    reindex()


@pytest.mark.parametrize(
    ("address", "total"),
    [("?page=²", 2), ("?page=99999999", 2), ("?kind=&topic=", 2), ("?topic=nonsense", 0)],
)
def test_of_an_odd_address_what_can_be_understood_is_done(full: Cast, address: str, total: int) -> None:
    answer = signed_in(full.employee).get(reverse(URL) + address)
    assert (answer.context["results"].total, len(answer.context["found"])) == (total, total)


def test_what_the_page_leads_on_with_is_what_was_shown(full: Cast) -> None:
    shown = page(full.employee, q="lektiehjæpl")
    save = f'href="{reverse("new_saved_search")}?where={URL}&amp;q=lektiehj%C3%A6lp"'
    assert save in shown
    assert '<input type="hidden" name="q" value="lektiehjælp">' in shown
    assert "q=lektiehj%C3%A6lp&amp;order=newest" in shown
    assert 'value="lektiehjæpl"' in shown


def test_a_real_word_that_nothing_has_is_not_taken_for_another(full: Cast) -> None:
    make_contribution("Havre til morgenmad", full.committee)
    reindex()
    shown = page(full.employee, q="havfrue")
    assert "Havre til morgenmad" not in shown
    assert "Mente du" in shown


def test_an_english_word_is_not_corrected_to_a_danish_one(full: Cast) -> None:
    make_contribution("Det kom først", full.committee)
    reindex()
    assert "først" not in page(full.employee, q="what about first")


def test_a_fund_says_once_what_it_gives_to_and_apart_what_it_has_given_to(full: Cast) -> None:
    awards = tuple(AwardDetails(2024, 1000, purpose) for purpose in ("Bogkasser", "Dansegulv"))
    make_fund("Byens fond", gives_to="Svømmehaller til alle", earlier_awards=awards)
    own = page(full.employee, q="svømmehaller")
    assert own.count("til alle") == 1
    assert "<mark>Svømmehaller</mark> til alle" in own
    assert "Givet tidligere:" in page(full.employee, q="bogkasser")
    assert "<mark>Bogkasser</mark>; Dansegulv" in page(full.employee, q="bogkasser")


def test_a_project_says_what_it_costs_per_person(full: Cast) -> None:
    given = {"owner": make_contact("Anden", full.committee), "cost_per_person": 12300}
    make_contribution("Cykelkursus", full.committee, kind="project", **given)
    reindex()
    assert "12.300 kr. pr. person" in page(full.employee, q="cykelkursus")
