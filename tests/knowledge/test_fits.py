"""Funds that fit: what speaks for and against, who is shown it, and saying that it does not fit."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samklang.funding.actions import add_fund, close_fund
from samklang.funding.details import AwardDetails, FundDetails
from samklang.funding.models import Fund
from samklang.journal.models import Entry
from samklang.knowledge.actions.contributions import publish
from samklang.knowledge.actions.ideas import decline
from samklang.knowledge.fits.fitting import funds_for, ideas_for
from samklang.knowledge.fits.weighing import Fit
from samklang.knowledge.models import Contribution, Idea, ProjectState, RejectedFit
from samklang.knowledge.rules import may_be_paid_for
from samklang.people.models import District
from tests.cast import Cast, make_contribution, make_topic, signed_in
from tests.clock import TODAY
from tests.knowledge.conftest import Say

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]


def make_fund(
    cast: Cast, name: str = "Violinfonden", gives_to: str = "Violiner til børn", **given: Any
) -> Fund:
    told = {"kind": "private", "giver": "Fonden", "topics": frozenset({make_topic()}), "is_continuous": True}
    return add_fund(FundDetails(name=name, gives_to=gives_to, **{**told, **given}), by=cast.employee)


@pytest.fixture
def idea(cast: Cast, say: Say) -> Contribution:
    return publish(
        say("idea", title="Lån en violin", proposal="Alle børn kan låne violiner for 95.000 kr."),
        by=cast.employee,
    )


def fit_of(idea: Contribution, cast: Cast) -> Fit | None:
    found = funds_for(idea, user=cast.employee).fits
    return found[0] if found else None


def test_a_fund_fits_by_topic_and_words_and_says_so(cast: Cast, idea: Contribution) -> None:
    make_fund(cast, largest=200_000)
    fit = fit_of(idea, cast)
    assert fit is not None
    assert (fit.topics, fit.need) == (("Lektiehjælp",), 95_000)
    assert set(fit.words) == {"violin", "børn"}
    page = signed_in(cast.reader).get(reverse("fitting_funds", args=[idea.public_id])).content.decode()
    assert all(words in page for words in ("Violinfonden", "Lektiehjælp", "violin", "95.000"))


@pytest.mark.parametrize(
    "given",
    [
        {"topics": frozenset()},
        {"gives_to": "Cykler til voksne"},
        {"gives_to": "Instrumenter til ensembler, men ikke violiner til børn"},
        {"gives_to": "Violiner til børn i Vesterlund"},
        {"smallest": 5_000_000},
        {"is_continuous": False},
        {"is_continuous": False, "deadlines": frozenset({TODAY - timedelta(days=1)})},
    ],
    ids=str,
)
def test_a_fund_does_not_fit(cast: Cast, idea: Contribution, given: dict[str, Any]) -> None:
    District.objects.create(name="Vesterlund")
    for number in range(4):  # so that words can be common or rare
        make_fund(cast, f"Fond {number}", "Kager og kaffe")
    make_fund(cast, **given)
    assert [fit.fund.name for fit in funds_for(idea, user=cast.employee).fits] == []


def test_what_it_gave_before_counts_but_less_than_what_it_gives_to(cast: Cast, idea: Contribution) -> None:
    before = (AwardDetails(2024, 10_000, "Violiner til børn i skolen"),)
    make_fund(cast, "Efter vane", "Musik", earlier_awards=before)
    make_fund(cast, "Efter formål", "Violiner til børn")
    names = [fit.fund.name for fit in funds_for(idea, user=cast.employee).fits]
    assert names[0] == "Efter formål"


def test_a_fund_of_the_same_district_fits_better(cast: Cast, say: Say) -> None:
    there = District.objects.create(name="Vesterlund")
    here = publish(say("idea", proposal="Violiner", districts=frozenset({there})), by=cast.employee)
    make_fund(cast, "Alle steder", "Violiner og andet")
    make_fund(cast, "Kun her", "Violiner i Vesterlund")
    found = funds_for(here, user=cast.employee).fits
    assert [fit.fund.name for fit in found] == ["Kun her", "Alle steder"]
    assert found[0].districts == ("Vesterlund",)


def test_that_a_municipality_cannot_seek_it_is_said(cast: Cast, idea: Contribution) -> None:
    make_fund(cast, gives_to="Violiner til børn. Kommunen kan ikke søge.", largest=200_000)
    fit = fit_of(idea, cast)
    assert fit is not None
    assert fit.needs_association
    page = signed_in(cast.reader).get(reverse("fitting_funds", args=[idea.public_id])).content.decode()
    assert "Find en forening" in page


def test_both_ways_show_the_same_pairs(cast: Cast, idea: Contribution, say: Say) -> None:
    planned = publish(
        say("project", title="Violiner", what="Violiner til børn", state="planned"), by=cast.employee
    )
    publish(say("project", title="Kører", what="Violiner til børn", state="running"), by=cast.employee)
    fund = make_fund(cast)
    assert {fit.contribution.pk for fit in ideas_for(fund, user=cast.employee).fits} == {idea.pk, planned.pk}
    assert [fit.fund for fit in funds_for(planned, user=cast.employee).fits] == [fund]


@pytest.mark.parametrize("state", ProjectState)
def test_a_fund_is_shown_the_projects_that_are_shown_funds(cast: Cast, say: Say, state: str) -> None:
    project = publish(say("project", title="Violiner", what="Violiner", state=state), by=cast.employee)
    shown = [fit.contribution.pk for fit in ideas_for(make_fund(cast), user=cast.employee).fits]
    assert shown == ([project.pk] if may_be_paid_for(project) else [])
    assert may_be_paid_for(project) == (state in {"idea", "planned"})


def test_a_hidden_idea_is_suggested_only_to_those_who_may_read_it(cast: Cast) -> None:
    fund = make_fund(cast)
    place = cast.other_administration
    for level in ("own", "municipality", "others", "public"):
        make_contribution(level, place, kind="idea", sharing=level, proposal="Violiner til børn")
    withdrawn = {"withdrawn_on": "2026-01-01", "withdrawn_because": "Væk"}
    make_contribution("withdrawn", place, kind="idea", proposal="Violiner til børn", **withdrawn)
    seen = {
        part: {fit.contribution.title for fit in ideas_for(fund, user=getattr(cast, part)).fits}
        for part in ("officer", "committee_secretary", "guest", "memberless", "stranger")
    }
    assert seen["officer"] == {"own", "municipality", "others", "public"}
    assert seen["committee_secretary"] == {"municipality", "others", "public"}
    assert seen["guest"] == {"others", "public"}
    assert seen["memberless"] == seen["stranger"] == set()


def test_what_is_declined_or_closed_is_suggested_no_more(cast: Cast, idea: Contribution) -> None:
    fund = make_fund(cast)
    assert isinstance(idea, Idea)
    close_fund(fund, by=cast.employee)
    assert fit_of(idea, cast) is None
    browser = signed_in(cast.reader)
    assert browser.get(reverse("fitting_ideas", args=[fund.public_id])).status_code == 404
    decline(idea, by=cast.employee, because="Ingen plads")
    assert browser.get(reverse("fitting_funds", args=[idea.public_id])).status_code == 404


def test_what_somebody_says_does_not_fit_is_hidden_for_all_until_it_is_taken_back(
    cast: Cast, idea: Contribution
) -> None:
    fund = make_fund(cast)
    browser = signed_in(cast.officer)
    ids = [idea.public_id, fund.public_id]
    for _twice in range(2):
        assert browser.post(reverse("reject_fit", args=ids)).status_code == 302
    assert RejectedFit.objects.count() == 1
    assert Entry.objects.filter(subject=idea.public_id, fields=["rejected_fits"]).count() == 1
    other = signed_in(cast.reader)
    for address in (reverse("fitting_funds", args=ids[:1]), reverse("fitting_ideas", args=ids[1:])):
        page = other.get(address)
        assert page.context["fits"] == []
        assert cast.officer.name in page.content.decode()
    other.post(reverse("accept_fit", args=ids), {"of_fund": "yes"})
    assert fit_of(idea, cast) is not None


def test_a_rejected_fit_tells_nobody_of_an_idea_they_may_not_read(cast: Cast) -> None:
    fund = make_fund(cast)
    hidden = make_contribution("Hemmelig", cast.other_administration, kind="idea", sharing="own")
    signed_in(cast.officer).post(reverse("reject_fit", args=[hidden.public_id, fund.public_id]))
    page = signed_in(cast.committee_secretary).get(reverse("fitting_ideas", args=[fund.public_id]))
    assert "Hemmelig" not in page.content.decode()
    assert page.context["rejected"] == []
    address = reverse("accept_fit", args=[hidden.public_id, fund.public_id])
    assert signed_in(cast.committee_secretary).post(address).status_code == 404


def test_the_page_of_an_idea_leads_to_its_funds_and_loads_the_best(cast: Cast, idea: Contribution) -> None:
    for number in range(5):
        make_fund(cast, f"Fond {number}", f"Violiner til børn {number}")
    address = reverse("fitting_funds", args=[idea.public_id])
    assert address in signed_in(cast.reader).get(idea.get_absolute_url()).content.decode()
    part = signed_in(cast.reader).get(address, headers={"HX-Request": "true"}).content.decode()
    assert part.count("Fond ") == 3
    assert "<html" not in part


def test_neither_page_asks_more_of_the_database_for_more_rows(cast: Cast, idea: Contribution) -> None:
    fund = make_fund(cast, "Fond 0")
    browser = signed_in(cast.reader)
    addresses = [
        reverse("fitting_funds", args=[idea.public_id]),
        reverse("fitting_ideas", args=[fund.public_id]),
    ]

    def asked() -> list[tuple[int, int]]:
        numbers = []
        for address in addresses:
            with CaptureQueriesContext(connection) as captured:
                fits = browser.get(address).context["fits"]
            numbers.append((len(captured), len(fits)))
        return numbers

    few = asked()
    for number in range(1, 6):
        make_fund(cast, f"Fond {number}")
        proposal = {"proposal": "Violiner til børn"}
        make_contribution(f"Idé {number}", cast.other_administration, kind="idea", **proposal)
    many = asked()
    assert [fits for _queries, fits in few] == [1, 1]
    assert [fits for _queries, fits in many] == [6, 6]
    assert [queries for queries, _fits in many] == [queries for queries, _fits in few]
