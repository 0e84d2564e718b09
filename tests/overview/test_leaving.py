"""The desk says what people have left behind, to whoever sees to it."""

import pytest
from django.urls import reverse

from samklang.accounts.models import User
from samklang.overview.desk import lists_for
from tests.cast import Cast, make_contact, make_contribution, make_network, make_topic, make_user, signed_in

pytestmark = pytest.mark.django_db


def rows(user: User, name: str) -> list[str]:
    found = lists_for(user).get(name)
    return [str(row.text) for row in found.rows] if found else []


def test_who_has_left_and_still_stands_somewhere_is_shown_until_it_is_handed_over(cast: Cast) -> None:
    left = {"left_on": "2026-05-01"}
    in_network = make_contact("I netværk", cast.other_administration, **left)
    owner = make_contact("Ejer", cast.other_administration, **left)
    make_contact("Intet tilbage", cast.other_administration, **left)
    elsewhere = make_contact("Andet sted", cast.administration, **left)
    make_network("Erfagruppe", in_network)
    make_network("Lukket", make_contact("Kun lukket", cast.committee, **left), closed_on="2026-01-01")
    make_contribution("Uden ejer", cast.other_administration, owner=owner)
    make_contribution("Også", cast.administration, owner=elsewhere)
    assert rows(cast.coder, "left-things") == ["I netværk", "Ejer", "Andet sted"]
    assert rows(cast.officer, "left-things") == ["I netværk", "Ejer"]
    assert rows(cast.officer, "without-owner") == ["Uden ejer"]
    assert rows(cast.employee, "left-things") == rows(cast.employee, "without-owner") == []
    shown = lists_for(cast.coder)["left-things"].rows[0].url
    assert shown == reverse("hand_over", args=[in_network.public_id])


def test_a_login_that_closed_while_the_contact_stands_there_is_found(cast: Cast) -> None:
    make_contact("Lukas Lukket", cast.other_administration, user=make_user("Lukas", is_active=False))
    make_contact("Malene", cast.other_administration, user=cast.employee)
    assert rows(cast.coder, "closed-logins") == rows(cast.officer, "closed-logins") == ["Lukas Lukket"]
    assert rows(cast.reader, "closed-logins") == []


def test_people_to_know_stand_on_the_desk_of_who_wants_it(cast: Cast) -> None:
    own = make_contact("Malene", cast.other_administration, user=cast.employee)
    other = make_contact("Berta", cast.committee, user=cast.reader)
    for contact in (own, other):
        contact.topics.add(make_topic("Sprog"))
    assert rows(cast.employee, "people-to-know") == ["Berta"]
    signed_in(cast.employee).post(
        reverse("choose_suggestions", args=[own.public_id]), {"is_suggested": "yes"}
    )
    assert rows(cast.employee, "people-to-know") == []
