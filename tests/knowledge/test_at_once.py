"""One person's clicks, or two people's, in the same moment: on PostgreSQL, where they truly meet."""

import pytest
from django.db import connection

from samklang.knowledge.actions.around import note_use, write_remark
from samklang.knowledge.actions.relating import set_related
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


def test_two_who_say_of_each_other_that_they_belong_together_wait_for_each_other(cast: Cast) -> None:
    things = [make_contribution(title, cast.committee) for title in ("Den ene", "Den anden")]
    ways = [(things[0], [things[1]]), (things[1], [things[0]])] * 2

    def relate_one() -> str:
        thing, others = ways.pop()
        set_related(thing, others, by=cast.coder)
        return "done"

    assert all_at_once(relate_one, times=4) == ["done"] * 4
    assert [str(thing.related.get()) for thing in things] == ["Den anden", "Den ene"]
