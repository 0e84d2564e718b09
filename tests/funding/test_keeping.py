"""Keeping funds: what is written, what is refused, what the list shows first."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from samklang.accounts.models import User
from samklang.core.versions import ChangedMeanwhile
from samklang.funding.actions import add_fund, close_fund, edit_fund, reopen_fund
from samklang.funding.details import AwardDetails, FundDetails
from samklang.funding.models import Fund
from samklang.journal.models import Entry
from samklang.overview.desk import whole_list
from samklang.people.actions.contacts import hand_over
from samklang.people.actions.topics import close_topic
from samklang.people.labels import access_labels
from samklang.people.models import Contact
from samklang.search.queries import find
from tests.cast import Cast, make_contact, make_topic, signed_in
from tests.clock import TODAY
from tests.queries import asks_no_more_for_more

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]


def details(name: str = "Lygtefonden", **given: object) -> FundDetails:
    told = {"kind": "private", "giver": "Fonden", "gives_to": "Lys på stier og ved busstop"}
    return FundDetails(name=name, **{**told, **given})  # type: ignore[arg-type]


def names_on(response: object) -> list[str]:
    return [row.name for row in response.context["rows"]]  # type: ignore[attr-defined]


def test_a_fund_keeps_its_topics_deadlines_and_what_it_gave(cast: Cast) -> None:
    given = details(
        topics=frozenset({make_topic()}),
        deadlines=frozenset({date(2027, 3, 1), date(2027, 9, 1)}),
        earlier_awards=(AwardDetails(2024, 900_000, "Lamper i Søndermark"),),
        own_share=25,
    )
    fund = add_fund(given, by=cast.employee)
    assert FundDetails.of(Fund.objects.get(pk=fund.pk)) == given


def test_a_change_takes_away_the_deadline_that_is_no_longer_written(cast: Cast) -> None:
    fund = add_fund(details(deadlines=frozenset({date(2027, 3, 1), date(2027, 9, 1)})), by=cast.employee)
    edit_fund(fund, by=cast.employee, version=1, details=details(deadlines=frozenset({date(2027, 9, 1)})))
    assert [row.on for row in fund.deadlines.all()] == [date(2027, 9, 1)]
    assert Entry.objects.get(verb="changed").fields == ["deadlines"]


def test_a_save_without_a_change_writes_nothing(cast: Cast) -> None:
    fund = add_fund(details(), by=cast.employee)
    assert edit_fund(fund, by=cast.employee, version=1, details=details()).version == 1
    assert not Entry.objects.filter(verb="changed").exists()


def test_a_fund_that_somebody_else_saved_meanwhile_is_not_overwritten(cast: Cast) -> None:
    fund = add_fund(details(), by=cast.employee)
    edit_fund(fund, by=cast.coder, version=1, details=details(giver="Den nye fond"))
    with pytest.raises(ChangedMeanwhile):
        edit_fund(fund, by=cast.employee, version=1, details=details(giver="Den gamle fond"))
    fund.refresh_from_db()
    assert fund.giver == "Den nye fond"


@pytest.mark.parametrize("part", ["elected_member", "guest", "memberless"])
def test_who_only_reads_funds_cannot_write_them(cast: Cast, part: str) -> None:
    with pytest.raises(PermissionDenied):
        add_fund(details(), by=getattr(cast, part))


@pytest.mark.parametrize(
    "wrong",
    [
        {"smallest": 500_000, "largest": 100_000},
        {"own_share": 101},
        {"name": ""},
        {"website": "ikke en side"},
    ],
    ids=str,
)
def test_what_cannot_be_is_refused_and_nothing_is_written(cast: Cast, wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        add_fund(details(**wrong), by=cast.employee)
    assert not Fund.objects.exists()


def test_two_funds_do_not_have_one_name(cast: Cast) -> None:
    add_fund(details(), by=cast.employee)
    with pytest.raises(ValidationError):
        add_fund(details(), by=cast.employee)


def test_the_soonest_deadline_stands_first_and_past_ones_do_not_count(cast: Cast) -> None:
    def told(name: str, *days: int, **given: object) -> None:
        deadlines = frozenset(TODAY + timedelta(days=day) for day in days)
        add_fund(details(name, deadlines=deadlines, **given), by=cast.employee)

    told("Om længe", -400, 200)
    told("Snart", 0)
    told("Altid", is_continuous=True)
    told("For sent", -1)
    told("Ukendt")
    browser = signed_in(cast.employee)
    assert names_on(browser.get(reverse("funds"))) == ["Snart", "Om længe", "Altid"]
    assert names_on(browser.get(reverse("funds"), {"state": "all"}))[3:] == ["For sent", "Ukendt"]


def test_the_list_is_narrowed_by_words_kind_and_topic(cast: Cast) -> None:
    topic = make_topic()
    add_fund(details("Lygtefonden", is_continuous=True, topics=frozenset({topic})), by=cast.employee)
    add_fund(details("Bogpuljen", kind="state", gives_to="Bøger", is_continuous=True), by=cast.employee)
    browser = signed_in(cast.guest)
    for asked in ({"q": "busstop"}, {"kind": "private"}, {"topic": topic.public_id}):
        assert names_on(browser.get(reverse("funds"), asked)) == ["Lygtefonden"], asked


def test_a_closed_fund_is_neither_listed_nor_found_until_it_gives_again(cast: Cast) -> None:
    fund = add_fund(details(is_continuous=True), by=cast.employee)
    labels = access_labels(cast.employee)
    close_fund(fund, by=cast.employee)
    assert find("lygtefonden", labels=labels).total == 0
    assert names_on(signed_in(cast.employee).get(reverse("funds"))) == []
    reopen_fund(fund, by=cast.employee)
    assert find("lygtefonden", labels=labels).total == 1


def test_a_fund_is_found_by_what_it_gave_to_but_not_by_strangers(cast: Cast) -> None:
    awards = (AwardDetails(2024, 900_000, "Læsevenner i Engparken"),)
    add_fund(details(earlier_awards=awards), by=cast.employee)
    assert find("læseven", labels=access_labels(cast.guest)).total == 1
    assert find("læseven", labels=access_labels(cast.stranger)).is_empty
    assert find("læseven", labels=access_labels(cast.memberless)).is_empty


@pytest.mark.parametrize(
    ("field", "line", "told"),
    [
        ("deadlines", "i morgen", "i morgen"),
        ("earlier_awards", "2024; mange penge; Læsevenner", "mange penge"),
        ("earlier_awards", "2024; 900.000 kr.", "900.000"),
        ("own_share", "120", "100"),
    ],
)
def test_a_wrong_line_is_told_where_it_stands_and_what_was_typed_stays(
    cast: Cast, field: str, line: str, told: str
) -> None:
    sent = {"name": "Bogpuljen", "kind": "state", "giver": "Staten", "gives_to": "Bøger", "version": "1"}
    response = signed_in(cast.employee).post(reverse("new_fund"), {**sent, field: line})
    assert response.status_code == 422
    assert told in str(response.context["form"].errors[field])
    assert "Bogpuljen" in response.content.decode()


def test_amounts_and_days_are_read_as_danes_write_them(cast: Cast) -> None:
    sent = {"name": "Bogpuljen", "kind": "state", "giver": "Staten", "gives_to": "Bøger", "version": "1"}
    lines = {"deadlines": "1/3-2027\n2027-09-01", "earlier_awards": "2024; 900.000 kr.; Læsevenner"}
    assert signed_in(cast.employee).post(reverse("new_fund"), {**sent, **lines}).status_code == 302
    fund = Fund.objects.get()
    assert [row.on for row in fund.deadlines.all()] == [date(2027, 3, 1), date(2027, 9, 1)]
    assert fund.earlier_awards.get().amount == 900_000


def test_the_list_asks_no_more_of_the_database_for_more_funds(cast: Cast) -> None:
    topics, browser = frozenset({make_topic()}), signed_in(cast.employee)

    def add(number: int) -> None:
        add_fund(details(f"Fond {number}", is_continuous=True, topics=topics), by=cast.employee)

    asks_no_more_for_more(lambda: browser.get(reverse("funds")), add)


def test_a_change_of_a_fund_does_not_lose_its_closed_topic(cast: Cast) -> None:
    topic = make_topic()
    fund = add_fund(details(topics=frozenset({topic})), by=cast.employee)
    close_topic(topic, by=cast.coder)
    browser, url = signed_in(cast.employee), reverse("edit_fund", args=[fund.public_id])
    form = browser.get(url).context["form"]
    sent = {**form.initial, "topics": [topic.name], "giver": "En anden"}
    assert browser.post(url, sent).status_code == 302
    assert list(fund.topics.all()) == [topic]
    assert topic.name not in browser.get(reverse("new_fund")).content.decode()


def test_whom_to_ask_here_is_shown_to_those_who_may_know_of_them_until_they_leave(cast: Cast) -> None:
    owner = make_contact("Mette Holm", cast.other_administration, email="mette@klangby.example")
    fund = add_fund(details(owner=owner), by=cast.employee)

    def shows(user: User) -> bool:
        return "Mette Holm" in signed_in(user).get(fund.get_absolute_url()).content.decode()

    assert [shows(user) for user in (cast.employee, cast.guest)] == [True, False]
    hand_over(owner, by=cast.employee, to=None)
    assert not shows(cast.employee)
    with pytest.raises(ValidationError, match="stadig er ansat"):
        add_fund(details("En anden", owner=Contact.objects.get(pk=owner.pk)), by=cast.employee)


def test_the_owner_is_written_by_name_or_address_and_stands_in_the_form_again(cast: Cast) -> None:
    owner = make_contact("Mette Holm", cast.other_administration, email="mette@klangby.example")
    sent = {"name": "Bogpuljen", "kind": "state", "giver": "Staten", "gives_to": "Bøger", "version": "1"}
    browser = signed_in(cast.employee)
    assert browser.post(reverse("new_fund"), {**sent, "owner": "Mette Holm"}).status_code == 302
    fund = Fund.objects.get()
    assert fund.owner == owner
    form = browser.get(reverse("edit_fund", args=[fund.public_id])).context["form"]
    assert form.initial["owner"] == "mette@klangby.example"


def test_what_an_award_was_for_is_kept_whole_or_refused(cast: Cast) -> None:
    sent = {"name": "Bogpuljen", "kind": "state", "giver": "Staten", "gives_to": "Bøger", "version": "1"}
    browser = signed_in(cast.employee)
    for length, status in ((301, 422), (300, 302)):
        line = f"2024; 900000; {'x' * length}"
        assert browser.post(reverse("new_fund"), {**sent, "earlier_awards": line}).status_code == status
    assert Fund.objects.get().earlier_awards.get().purpose == "x" * 300


def test_the_desk_tells_editors_of_funds_without_deadline_and_owners_of_their_own(cast: Cast) -> None:
    past = frozenset({TODAY - timedelta(days=1)})
    owner = make_contact("Ejer", cast.other_administration, user=cast.employee)
    own = add_fund(details("Min", deadlines=past, owner=owner), by=cast.employee)
    add_fund(details("En andens", deadlines=past), by=cast.employee)
    add_fund(details("Altid", is_continuous=True, owner=owner), by=cast.employee)
    close_fund(add_fund(details("Lukket", deadlines=past), by=cast.employee), by=cast.employee)

    def on_desk(user: User, name: str) -> list[str] | None:
        found = whole_list(name, user=user)
        return sorted(str(row.text) for row in found.rows) if found else None

    without = "funds-without-deadline"
    assert on_desk(cast.coder, without) == ["En andens", "Min"]
    assert on_desk(cast.employee, without) == [own.name]
    assert on_desk(cast.officer, without) is None
    assert on_desk(cast.coder, "funds-nobody-knows") == ["En andens"]
    assert on_desk(cast.employee, "funds-nobody-knows") is None


def test_all_that_is_wrong_with_days_and_amounts_is_told_at_once(cast: Cast) -> None:
    wrong = {"name": "", "version": "1", "deadlines": "i morgen\ni går", "smallest": "900", "largest": "100"}
    errors = signed_in(cast.employee).post(reverse("new_fund"), wrong).context["form"].errors
    assert {"name", "largest", "deadlines"} <= set(errors)
    assert len(errors["deadlines"]) == 2
