"""What every list of the site has in common, whichever package shows it."""

from datetime import date

import pytest
from django.urls import reverse

from samklang.accounts.actors import System
from samklang.files.actions import retain, store
from samklang.jobs.models import Job
from samklang.journal.models import Entry
from samklang.mail.actions import send
from samklang.people.models import District
from tests.cast import Cast, make_contact, make_network, signed_in

LISTS = ["organisations", "contacts", "networks", "districts", "users", "jobs", "mails", "files", "journal"]
OPEN_TO_ALL = {"organisations", "networks", "districts"}


@pytest.fixture
def filled(cast: Cast) -> Cast:
    """A row in every list."""
    by = System("tests")
    make_network("Erfagruppe", make_contact("Kim", cast.committee))
    District.objects.get_or_create(name="Nordhavnen")
    send(by=by, to="udvalget@klangby.example", subject="Høring", text="Kære udvalg", key="k")
    Job.objects.create(name="journal.seal", requested_by="system:tests")
    retain(by=by, file=store(by=by, name="a.txt", content=b"a"), ground="§", keep_until=date(2031, 1, 1))
    return cast


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_offered_as_a_spreadsheet_above_its_rows(filled: Cast, name: str) -> None:
    page = signed_in(filled.administrator).get(reverse(name)).content.decode()
    assert page.count("format=xlsx") == 1
    assert page.index("format=xlsx") < page.index("<table")


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_handed_over_and_one_that_names_people_is_noted(filled: Cast, name: str) -> None:
    browser = signed_in(filled.administrator)
    assert browser.get(reverse(name), {"format": "xlsx"}).content.startswith(b"PK")
    assert browser.get(reverse(name), {"format": "csv"})["Content-Type"] == "text/csv; charset=utf-8"
    noted = Entry.objects.filter(verb="exported").values_list("actor", flat=True)
    assert list(noted) == ([] if name in OPEN_TO_ALL else [filled.administrator.public_id] * 2)
