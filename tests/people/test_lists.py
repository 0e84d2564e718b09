"""Lists: narrowed, sorted, turned over and taken away; with as many queries for many rows as for few."""

import csv
from io import BytesIO, StringIO

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samklang.journal.models import Entry
from samklang.people.models import District
from tests.cast import Cast, make_contact, make_member, make_network, make_organisation, make_user, signed_in

LISTS = ["organisations", "contacts", "networks", "users", "districts"]
MOST_QUERIES = 30
LARGEST_PAGE = 100_000


def _fill(cast: Cast, rows: range) -> None:
    for number in rows:
        organisation = make_organisation(f"Kreds {number:03}", "association", parent=cast.council)
        contact = make_contact(f"Person {number:03}", organisation, works_with="Noget")
        make_network(f"Netværk {number:03}", contact)
        make_member(make_user(f"Bruger {number:03}"), cast.administration, "employee")
        District.objects.create(name=f"Bydel {number:03}")


def _queries(cast: Cast, url: str) -> int:
    client = signed_in(cast.administrator)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_each_list_takes_as_many_queries_at_100_rows_as_at_10(cast: Cast) -> None:
    urls = [reverse(name) for name in LISTS]
    _fill(cast, range(10))
    few = {url: _queries(cast, url) for url in urls}
    _fill(cast, range(10, 100))
    assert {url: _queries(cast, url) for url in urls} == few
    assert max(few.values()) <= MOST_QUERIES


def test_a_full_page_of_each_list_stays_small(cast: Cast) -> None:
    _fill(cast, range(60))
    client = signed_in(cast.administrator)
    sizes = {name: len(client.get(reverse(name)).content) for name in LISTS}
    assert max(sizes.values()) < LARGEST_PAGE, sizes


def test_each_page_takes_as_many_queries_for_a_full_organisation_as_for_one_with_little(cast: Cast) -> None:
    contact = make_contact("Kim", cast.administration)
    network = make_network("Kreds", contact)
    urls = [
        cast.administration.get_absolute_url(),
        contact.get_absolute_url(),
        network.get_absolute_url(),
        reverse("user", args=[cast.officer.public_id]),
    ]
    few = {url: _queries(cast, url) for url in urls}
    for number in range(30):
        make_organisation(f"Del {number}", "administration", parent=cast.administration)
        other = make_contact(f"Person {number}", cast.administration)
        network.network_members.create(contact=other)
        make_network(f"Netværk {number}", contact)
        make_member(make_user(f"Bruger {number}"), cast.administration, "employee")
        make_member(cast.officer, make_organisation(f"Sted {number}", "administration"), "employee")
    assert {url: _queries(cast, url) for url in urls} == few
    assert max(few.values()) <= MOST_QUERIES


def _names(cast: Cast, **asked: str) -> list[str]:
    answer = signed_in(cast.administrator).get(reverse("organisations"), asked)
    return [row.name for row in answer.context["page"]]


@pytest.mark.parametrize("typed", ["nordhavn", "NORDHAVN", "Lokaludvalg"])
def test_organisations_are_narrowed_by_name_in_either_case(cast: Cast, typed: str) -> None:
    assert _names(cast, q=typed) == ["Nordhavnens Lokaludvalg"]


def test_danish_letters_are_found_in_either_case(cast: Cast) -> None:
    make_organisation("Østbyens Lokaludvalg", "local_committee", short_names=["ØLU"])
    assert _names(cast, q="østbyen") == ["Østbyens Lokaludvalg"]
    assert _names(cast, q="ØLU") == ["Østbyens Lokaludvalg"]


def test_organisations_are_found_by_short_and_former_names(cast: Cast) -> None:
    cast.other_committee.former_names.create(name="Biblioteksudvalget")
    assert _names(cast, q="BIU") == ["Beskæftigelses- og Integrationsudvalget"]
    assert _names(cast, q="bibliotek") == ["Kultur- og Fritidsudvalget"]


def test_organisations_are_narrowed_by_kind_and_state(cast: Cast) -> None:
    assert _names(cast, kind="advisory_council") == ["Integrationsrådet"]
    assert _names(cast, closed="closed") == ["Trafikudvalget"]
    assert "Trafikudvalget" not in _names(cast)
    assert "Trafikudvalget" in _names(cast, closed="all")


def test_an_outsider_cannot_ask_for_the_closed_ones(cast: Cast) -> None:
    answer = signed_in(cast.stranger).get(reverse("organisations"), {"closed": "all"})
    assert "Trafikudvalget" not in answer.content.decode()


def test_a_list_is_sorted_both_ways(cast: Cast) -> None:
    assert _names(cast, sort="name") == sorted(_names(cast))
    assert _names(cast, sort="-name") == sorted(_names(cast), reverse=True)
    assert _names(cast, sort="nonsense") == _names(cast)


def test_the_next_page_goes_on_where_the_first_ended(cast: Cast) -> None:
    for number in range(60):
        make_organisation(f"Kreds {number:03}", "association")
    first, second = _names(cast, kind="association"), _names(cast, kind="association", page="2")
    assert (len(first), len(second)) == (50, 11)
    assert not set(first) & set(second)


def test_a_list_is_taken_away_as_it_is_narrowed(cast: Cast) -> None:
    answer = signed_in(cast.administrator).get(
        reverse("organisations"), {"kind": "council", "format": "xlsx"}
    )
    rows = list(openpyxl.load_workbook(BytesIO(answer.content)).worksheets[0].iter_rows(values_only=True))
    assert rows[0][:4] == ("Id", "Navn", "Type", "Hører under")
    assert [row[1] for row in rows[1:]] == ["Klangby Byråd"]
    assert "organisationer.xlsx" in answer["Content-Disposition"]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_file_name_with_danish_letters_is_sent_so_that_every_browser_reads_it(
    cast: Cast, form: str
) -> None:
    answer = signed_in(cast.administrator).get(reverse("networks"), {"format": form})
    assert answer["Content-Disposition"] == f"attachment; filename*=utf-8''netv%C3%A6rk.{form}"


@pytest.mark.parametrize("typed", ["aeres", "Ærespris", "44556001"])
def test_people_are_offered_as_the_list_finds_them(cast: Cast, typed: str) -> None:
    make_contact("Bente Ærespris", cast.administration, phone="44 55 60 01")
    page = signed_in(cast.employee).get(reverse("contact_names"), {"contact": typed}).content.decode()
    assert "Bente Ærespris" in page


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_every_list_can_be_taken_away(cast: Cast, name: str, form: str) -> None:
    _fill(cast, range(3))
    client = signed_in(cast.administrator)
    assert "format=xlsx" in client.get(reverse(name)).content.decode()
    content = client.get(reverse(name), {"format": form}).content
    if form == "csv":
        rows = list(csv.reader(StringIO(content.decode("utf-8-sig")), delimiter=";"))
        assert rows[0][:2] == ["Id", "Navn"]
        assert len(rows) > 3
    else:
        assert content.startswith(b"PK")


def test_taking_the_users_away_is_written_in_the_journal(cast: Cast) -> None:
    browser = signed_in(cast.administrator)
    assert browser.head(reverse("users"), {"format": "xlsx"}).status_code == 200
    assert not Entry.objects.filter(verb="exported").exists()
    browser.get(reverse("users"), {"format": "xlsx"})
    assert Entry.objects.get(verb="exported").subject == "user"


def test_csv_opens_in_a_danish_spreadsheet_and_holds_no_formula(cast: Cast) -> None:
    make_organisation("=HYPERLINK(1)", "association")
    make_contact("Åse", cast.committee, phone="+45 33 66 00 00", title="+1+2")
    client = signed_in(cast.administrator)
    text = client.get(reverse("organisations"), {"format": "csv"}).content.decode("utf-8-sig")
    assert "'=HYPERLINK(1)" in [row[1] for row in csv.reader(StringIO(text), delimiter=";")]
    text = client.get(reverse("contacts"), {"format": "csv"}).content.decode("utf-8-sig")
    contact = next(csv.DictReader(StringIO(text), delimiter=";"))
    assert (contact["Telefon"], contact["Titel"]) == ("+45 33 66 00 00", "'+1+2")


def test_what_a_guest_takes_away_is_what_a_guest_may_see(cast: Cast) -> None:
    make_contact("Kept", cast.committee)
    make_contact("Shared", cast.committee, is_shared=True)
    text = signed_in(cast.guest).get(reverse("contacts"), {"format": "csv"}).content.decode()
    assert "Shared" in text
    assert "Kept" not in text


def test_names_are_offered_while_somebody_types(cast: Cast) -> None:
    answer = signed_in(cast.stranger).get(reverse("organisation_names"), {"parent": "integration"})
    assert 'value="Integrationsrådet"' in answer.content.decode()
    answer = signed_in(cast.stranger).get(reverse("organisation_names"), {"parent": "nye naboer"})
    assert "Nye Naboer" not in answer.content.decode()


def test_taking_the_directory_away_is_written_in_the_journal(cast: Cast) -> None:
    make_contact("Kim", cast.committee)
    signed_in(cast.employee).get(reverse("contacts"), {"format": "csv"})
    taken = Entry.objects.get(verb="exported")
    assert (taken.actor, taken.subject) == (cast.employee.public_id, "contact")
