"""Organisations of one name, and closed ones: nobody is left without a way on."""

import pytest
from django.urls import reverse
from django.utils import translation

from samklang.people.actions.imports import upload_sheet
from samklang.people.actions.sheets import plan_of
from samklang.people.models import Organisation, OrganisationKind
from samklang.people.naming import NotFound, OrganisationNames
from tests.cast import Cast, make_organisation, signed_in

pytestmark = pytest.mark.django_db
ASKED = "En anden organisation med samme navn"


def _sent(name: str, **given: str) -> dict[str, str]:
    return {"name": name, "kind": "association", "version": "1", **given}


@pytest.fixture
def twins(cast: Cast) -> tuple[Organisation, Organisation]:
    kinds = OrganisationKind
    return make_organisation("Cykelrådet", kinds.ADVISORY_COUNCIL), make_organisation(
        "Cykelrådet", kinds.ASSOCIATION
    )


def test_a_second_organisation_of_a_name_is_asked_about_and_added_when_it_is_meant(cast: Cast) -> None:
    make_organisation("Ældrerådet", OrganisationKind.ADVISORY_COUNCIL)
    client, url = signed_in(cast.administrator), reverse("new_organisation")
    answer = client.post(url, _sent("ældrerådet"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert ASKED in page
    assert "Ældrerådet findes allerede (Råd)." in page
    assert client.post(url, _sent("Ældrerådet", is_another="on")).status_code == 302
    assert Organisation.objects.filter(name="Ældrerådet").count() == 2


def test_a_new_name_and_an_unchanged_one_are_not_asked_about(
    cast: Cast, twins: tuple[Organisation, Organisation]
) -> None:
    client = signed_in(cast.administrator)
    assert client.post(reverse("new_organisation"), _sent("Gangrådet")).status_code == 302
    url = reverse("edit_organisation", args=[twins[0].public_id])
    form = client.get(url).context["form"]
    sent = {name: value for name, value in form.initial.items() if value is not None}
    assert client.post(url, {**sent, "email": "raad@klangby.example"}).status_code == 302


def test_a_name_that_means_several_says_how_each_is_named(twins: tuple[Organisation, Organisation]) -> None:
    names = OrganisationNames.of_open()
    with pytest.raises(NotFound, match=r"Skriv en af disse: ”Cykelrådet \(.*\)”, ”Cykelrådet \(.*\)”"):
        names.find("cykelrådet")
    for language in ("da", "en"):
        with translation.override(language):
            for twin in twins:
                assert names.find(f"Cykelrådet ({twin.get_kind_display()})") == twin
    assert names.find(twins[0].public_id) == twins[0]


def test_a_closed_organisation_is_said_to_be_closed(cast: Cast) -> None:
    closed = cast.closed_committee
    sent = {"name": "Anna Holm", "organisation": closed.name, "version": "1"}
    page = signed_in(cast.administrator).post(reverse("new_contact"), sent).content.decode()
    assert "er nedlagt. Den kan åbnes igen på sin side" in page
    assert "Ingen organisation hedder" not in page


def test_what_the_reader_may_not_know_of_is_not_told_to_be_closed(cast: Cast) -> None:
    for reader in (cast.guest, cast.stranger):
        with pytest.raises(NotFound, match="Ingen organisation hedder"):
            OrganisationNames.readable_by(reader).find(cast.closed_committee.name)


@pytest.mark.usefixtures("own_storage")
def test_a_spreadsheet_is_told_the_same(cast: Cast) -> None:
    closed = cast.closed_committee
    rows = [f";{closed.name};Udvalg;", f";Ny;Råd;{closed.name}", f"{closed.public_id};X;Udvalg;"]
    text = "\n".join(["Id;Navn;Type;Hører under", *rows, ""])
    sheet = upload_sheet(by=cast.administrator, kind="organisations", name="ark.csv", content=text.encode())
    new, below, by_id = plan_of(sheet).rows
    assert "er nedlagt. Er det den samme?" in new.warnings[0]
    assert "er nedlagt. Den kan åbnes igen" in by_id.errors[0]
    assert below.parent == closed.name


@pytest.mark.usefixtures("own_storage")
def test_a_spreadsheet_of_contacts_is_told_that_a_place_is_closed(cast: Cast) -> None:
    text = f"Navn;Organisation\nAnna Holm;{cast.closed_committee.name}\n"
    sheet = upload_sheet(by=cast.administrator, kind="contacts", name="ark.csv", content=text.encode())
    assert "er nedlagt. Den kan åbnes igen" in plan_of(sheet).rows[0].errors[0]
