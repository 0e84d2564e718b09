"""What the database refuses is told to a person in words, not by the name of a constraint."""

from datetime import date, timedelta

import pytest
from django.apps import apps
from django.db.models import BaseConstraint
from django.urls import reverse
from django.utils import translation

from tests.cast import Cast, make_member, signed_in

FILLED_IN_BY_PEOPLE = ("accounts", "exchange", "files", "following", "funding", "knowledge", "people")
CONSTRAINTS = [
    pytest.param(constraint, id=str(constraint.name))
    for package in FILLED_IN_BY_PEOPLE
    for model in apps.get_app_config(package).get_models()
    for constraint in model._meta.constraints
]


@pytest.mark.parametrize("constraint", CONSTRAINTS)
def test_every_constraint_on_what_people_fill_in_is_told_in_words(constraint: BaseConstraint) -> None:
    with translation.override("en"):
        english = str(constraint.violation_error_message)
        name_of_a_constraint = str(BaseConstraint.default_violation_error_message)
    with translation.override("da"):
        danish = str(constraint.violation_error_message)
    assert english != name_of_a_constraint
    assert danish not in ("", english)


@pytest.mark.django_db
def test_a_role_that_would_end_before_it_begins_is_refused_in_words(cast: Cast) -> None:
    url = reverse("new_membership", args=[cast.committee.public_id])
    typed = {
        "user": cast.memberless.email,
        "role": "elected_member",
        "since": "2029-05-02",
        "until": "2029-05-01",
    }
    page = signed_in(cast.administrator).post(url, typed)
    assert page.status_code == 422
    assert "Rollen begynder 2. maj 2029. Den sidste dag kan ikke ligge før." in page.content.decode()


@pytest.mark.django_db
def test_a_role_is_not_ended_on_a_day_before_it_began(cast: Cast) -> None:
    membership = make_member(
        cast.memberless, cast.committee, "elected_member", since=date(2026, 5, 2), until=None
    )
    url = reverse("end_membership", args=[membership.public_id])
    client = signed_in(cast.administrator)
    page = client.post(url, {"on": membership.since - timedelta(days=1)})
    assert page.status_code == 422
    assert "Den sidste dag kan ikke ligge før." in page.content.decode()
    assert client.post(url, {"on": membership.since}).status_code == 302
