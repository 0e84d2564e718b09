"""One person's clicks in the same moment: on PostgreSQL, where they truly meet."""

import pytest
from django.db import connection

from samklang.knowledge.actions.around import note_use, write_remark
from samklang.mail.models import Message
from tests.cast import Cast, make_contact, make_contribution
from tests.jobs.test_jobs_at_once import all_at_once

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _where_they_meet() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one transaction write at a time (run the tests with tools.postgresql)")


def test_four_clicks_at_once_are_one_use_and_one_remark(cast: Cast) -> None:
    owner = make_contact("Ejer", cast.committee, email="ejer@klangby.example")
    thing = make_contribution("Ring først", cast.committee, owner=owner)
    uses = all_at_once(lambda: note_use(thing, by=cast.employee, where="Engparken", result="worked"), times=4)
    remarks = all_at_once(lambda: write_remark(thing, by=cast.employee, words="Tak"), times=4)
    assert len(uses) == len(remarks) == 4
    assert set(uses) == {thing.uses.get()}
    assert set(remarks) == {thing.remarks.get()}
    assert Message.objects.count() == 2
