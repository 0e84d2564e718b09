"""Who is erased takes nobody else along: longer names, other addresses and what things are called stay."""

import pytest
from django.urls import reverse

from samklang.funding.models import Fund
from samklang.knowledge.models import Remark
from samklang.people.actions.contacts import erase_contact
from samklang.people.models import District
from tests.cast import (
    Cast,
    make_contact,
    make_contribution,
    make_meeting,
    make_network,
    make_organisation,
    make_topic,
    make_user,
    signed_in,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_storage")]
GROUND = "Databeskyttelsesforordningen, artikel 17"


def written(cast: Cast, text: str) -> Remark:
    return Remark.objects.create(
        contribution=make_contribution("Natteravne", cast.administration), user=cast.employee, text=text
    )


def test_longer_names_and_other_peoples_addresses_stay(cast: Cast) -> None:
    marie = make_contact("Marie Lund", cast.administration)
    make_contact("anne marie Lund", cast.administration, email="marie.lund@klangby.example")
    make_user("Marie Lund Hansen", email="mlh@klangby.example")
    text = "Spørg Anne Marie Lund, Marie Lund Hansen (marie.lund@klangby.example) eller {}."
    remark = written(cast, text.format("Marie Lund"))
    erase_contact(marie, by=cast.administrator, ground=GROUND)
    remark.refresh_from_db()
    assert remark.text == text.format("(slettet)")


@pytest.mark.parametrize("thing", ["organisation", "former", "network", "topic", "district", "fund", "giver"])
def test_what_a_thing_is_called_stays_where_a_contact_is_called_so(cast: Cast, thing: str) -> None:
    name = "Ringby Kulturhus"
    given = {"name": "Puljen", "kind": "private", "gives_to": "Alt", "giver": "Staten"}
    if thing == "organisation":
        make_organisation("Huset", short_names=[name])
    elif thing == "former":
        make_organisation("Huset").former_names.create(name=name)
    elif thing == "network":
        make_network(name, make_contact("Bodil Brandt", cast.administration))
    elif thing == "topic":
        make_topic("Kultur", synonyms=[name])
    elif thing == "district":
        District.objects.create(name=name)
    else:
        Fund.objects.create(**{**given, "name" if thing == "fund" else "giver": name})
    remark = written(cast, f"Vi mødes på {name} hver tirsdag.")
    erase_contact(make_contact(name, cast.administration), by=cast.administrator, ground=GROUND)
    remark.refresh_from_db()
    assert remark.text == f"Vi mødes på {name} hver tirsdag."


def test_who_erases_sees_first_what_is_meant(cast: Cast) -> None:
    marie = make_contact("Marie Lund", cast.administration, works_with="Marie Lund ringer selv")
    remark = written(cast, "Spørg Marie Lund om det")
    page = signed_in(cast.administrator).get(reverse("erase_contact", args=[marie.public_id]))
    assert "på ét sted" in page.content.decode()
    assert remark.contribution.get_absolute_url() in page.content.decode()


def test_what_a_foundation_has_stays_and_can_still_be_changed(cast: Cast) -> None:
    karen = make_contact("Karen Blixen", cast.administration)
    fund = Fund.objects.create(
        name="Karen Blixen Fonden",
        kind="private",
        giver="Karen Blixen Fonden",
        gives_to="Læs om Karen Blixen Fonden",
        website="https://www.karen-blixen.example/soeg",
    )
    host = make_contact("Bodil Brandt", cast.administration)
    meeting = make_meeting(
        make_network("Læsere", host), "Møde", link="https://moede.example/karen-blixen", place=""
    )
    erase_contact(karen, by=cast.administrator, ground=GROUND)
    fund.refresh_from_db()
    meeting.refresh_from_db()
    fund.full_clean()
    assert (fund.gives_to, fund.website) == (
        "Læs om Karen Blixen Fonden",
        "https://www.karen-blixen.example/soeg",
    )
    assert (meeting.link, meeting.place) == ("", "(slettet)"), "a meeting says where it is"
