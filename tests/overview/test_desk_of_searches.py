"""What several have looked for in vain is shown to those who can ask somebody to write it."""

import pytest
from django.urls import reverse

from samklang.overview.desk import whole_list
from samklang.search.models import Miss
from tests.cast import Cast, signed_in

pytestmark = pytest.mark.django_db
VAIN = "vandpibe"


def ask(cast: Cast, *parts: str, text: str = VAIN) -> None:
    for part in parts:
        answer = signed_in(getattr(cast, part)).get(reverse("contributions"), {"q": text})
        assert answer.status_code == 200


def test_what_was_looked_for_three_times_in_vain_stands_on_the_editors_desk(cast: Cast) -> None:
    ask(cast, "employee", "officer", "guest")
    found = whole_list("searches-in-vain", user=cast.coder)
    assert found is not None
    assert [(row.text, row.note) for row in found.rows] == [(VAIN, "3")]
    assert whole_list("searches-in-vain", user=cast.employee) is None


def test_what_a_stranger_looks_for_is_not_kept(cast: Cast) -> None:
    ask(cast, "stranger", "stranger", "stranger")
    assert not Miss.objects.exists()


@pytest.mark.parametrize("text", ["kim@klangby.example", "020304-1234", "44 55 60 01"])
def test_what_may_be_a_person_is_not_kept(cast: Cast, text: str) -> None:
    ask(cast, "employee", "officer", "guest", text=text)
    assert not Miss.objects.exists()
