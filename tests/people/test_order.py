"""Lists stand in Danish order in the database, and are narrowed however people spell."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.urls import reverse

from samklang.accounts.models import User
from samklang.people.models import Contact, District, Organisation
from samklang.people.naming import find_contact, find_user
from tests.cast import Cast, make_contact, make_network, make_organisation, make_user, signed_in

NAMES = ["aabyhøj", "Ærø", "Zonen", "Østerby", "Bakken", "Åparken", "ørsted", "abel"]
IN_ORDER = ["abel", "Bakken", "Zonen", "Ærø", "ørsted", "Østerby", "aabyhøj", "Åparken"]


def _shown(cast: Cast, page: str, **asked: str) -> list[str]:
    answer = signed_in(cast.administrator).get(reverse(page), asked)
    return [str(row) for row in answer.context["page"]]


def _only(found: list[str]) -> list[str]:
    return [name for name in found if name in NAMES]


def test_every_list_stands_in_danish_order(cast: Cast) -> None:
    for name in NAMES:
        contact = make_contact(name, make_organisation(name, "association"))
        make_network(name, contact)
        make_user(name, email=f"u{len(name)}{NAMES.index(name)}@klangby.example")
        District.objects.create(name=name)
    for page in ["organisations", "contacts", "networks", "users"]:
        assert _only(_shown(cast, page)) == IN_ORDER, page
        assert _only(_shown(cast, page, sort="-name")) == IN_ORDER[::-1], page
    assert _only(_shown(cast, "contacts", sort="organisation")) == IN_ORDER
    assert _only(list(District.objects.values_list("name", flat=True))) == IN_ORDER


def test_organisations_are_sorted_by_what_they_are_part_of_and_those_without_stand_last(cast: Cast) -> None:
    made = [make_organisation(f"Del af {name}", parent=make_organisation(name)) for name in NAMES]
    parts = {row.name for row in made}
    for sort, order in (("parent", IN_ORDER), ("-parent", IN_ORDER[::-1])):
        answer = signed_in(cast.administrator).get(reverse("organisations"), {"sort": sort})
        rows = list(answer.context["page"])
        assert [row.parent.name for row in rows if row.name in parts] == order
        has_parent = [row.parent is not None for row in rows]
        assert has_parent == sorted(has_parent, reverse=True)


def test_kinds_are_sorted_as_they_are_called_on_the_page(cast: Cast) -> None:
    answer = signed_in(cast.administrator).get(reverse("organisations"), {"sort": "kind"})
    kinds = list(dict.fromkeys(row.get_kind_display() for row in answer.context["page"]))
    assert kinds[0] == "Anden kommune"
    assert kinds.index("Forening") < kinds.index("Udvalg")


def test_users_who_never_signed_in_stand_last_both_ways(cast: Cast) -> None:
    User.objects.filter(pk=cast.coder.pk).update(last_login=datetime(2026, 1, 1, tzinfo=UTC))
    User.objects.filter(pk=cast.reader.pk).update(last_login=datetime(2026, 2, 1, tzinfo=UTC))
    # who looks has just signed in
    assert _shown(cast, "users", sort="seen")[:2] == ["Carl Coder", "Rikke Reader"]
    assert _shown(cast, "users", sort="-seen")[1:3] == ["Rikke Reader", "Carl Coder"]


@pytest.mark.parametrize("typed", ["aeldreraad", "ÆLDRE", "ældrerå"])
def test_a_name_is_found_without_danish_letters(cast: Cast, typed: str) -> None:
    make_organisation("Klangby Ældreråd", "advisory_council")
    assert _shown(cast, "organisations", q=typed) == ["Klangby Ældreråd"]


@pytest.mark.parametrize("typed", ["44556001", "44 55 60 01", "4455 60", "+45 44 55 60 01"])
@pytest.mark.parametrize("written", ["44 55 60 01", "+4544556001", "44556001"])
def test_a_contact_is_found_by_phone_however_it_is_spaced(cast: Cast, written: str, typed: str) -> None:
    make_contact("Kim", cast.committee, phone=written)
    make_contact("Bo", cast.committee, phone="33 33 33 33")
    assert _shown(cast, "contacts", q=typed) == ["Kim"]


def test_a_contact_is_found_by_what_their_organisation_is_called_for_short(cast: Cast) -> None:
    make_contact("Kim", cast.committee)
    assert _shown(cast, "contacts", q="BIU") == ["Kim"]


def test_what_is_found_follows_what_is_saved(cast: Cast) -> None:
    row = make_organisation("Ærø Råd", "advisory_council")
    row.name = "Øernes Råd"
    row.save()
    assert _shown(cast, "organisations", q="aeroe") == []
    assert _shown(cast, "organisations", q="oernes") == []
    assert _shown(cast, "organisations", q="oeernes") == ["Øernes Råd"]
    row.name = "Åernes Råd"
    Organisation.objects.bulk_update([row], ["name", "sort_key", "findable"])
    assert _shown(cast, "organisations", q="aaernes") == ["Åernes Råd"]


def test_a_person_is_named_in_either_case_with_danish_letters_too(cast: Cast) -> None:
    kim = make_contact("Kim Østergård", cast.committee)
    make_contact("Kim Oestergaard", cast.committee)
    anders = make_user("Anders Ågård")
    assert find_contact("kim østergård", reader=cast.administrator) == kim
    assert find_user("ANDERS ÅGÅRD") == anders


def _plan(rows: object) -> str:
    return str(rows.explain())  # type: ignore[attr-defined]


def test_an_index_serves_the_order_of_the_long_lists(cast: Cast) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL chooses by the number of rows; what it may use is the same index.")
    assert "organisations_by_name" in _plan(Organisation.objects.order_by("sort_key", "pk")[:50])
    assert "contacts_by_name" in _plan(Contact.objects.order_by("-sort_key", "-pk")[:50])
