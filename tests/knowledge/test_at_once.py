"""One person's clicks, or two people's, in the same moment: on PostgreSQL, where they truly meet."""

from collections.abc import Callable

import pytest
from django.db import connection

from samklang.knowledge.actions.drafts import discard_draft, keep_draft, keep_together
from samklang.knowledge.actions.relating import set_related
from samklang.knowledge.actions.remarks import write_remark
from samklang.knowledge.actions.uses import note_use
from samklang.knowledge.details import texts_of
from samklang.knowledge.models import Contribution, Draft
from samklang.mail.models import Message
from tests.cast import Cast, make_contact, make_contribution, signed_in
from tests.jobs.test_jobs_at_once import all_at_once
from tests.knowledge.conftest import Say

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


def test_windows_that_begin_at_once_share_one_draft(cast: Cast) -> None:
    thing = make_contribution("Ring først", cast.committee, written_by=cast.employee.public_id)
    typed = {"title": "Ring først", "window": ""}
    kept = all_at_once(
        lambda: keep_together(by=cast.employee, kind=thing.kind, typed=typed, of=thing).draft, times=4
    )
    assert len(kept) == 4
    assert set(kept) == {Draft.objects.get()}


def test_a_draft_kept_and_thrown_away_in_the_same_moment_is_kept_or_gone(cast: Cast) -> None:
    draft = keep_draft(by=cast.employee, kind="idea", typed={"title": "A"})
    works: list[Callable[[], object]] = [
        lambda: discard_draft(draft, by=cast.employee),
        lambda: keep_together(by=cast.employee, kind="idea", typed={"title": "B"}, named=draft.public_id),
    ]
    assert len(all_at_once(lambda: works.pop()(), times=2)) == 2
    assert [each.title() for each in Draft.objects.all()] in ([], ["B"])


def test_a_draft_published_by_four_clicks_at_once_is_published_once(cast: Cast, say: Say) -> None:
    said = say("experience", title="Ring først")
    draft = keep_draft(by=cast.employee, kind="experience", typed={**texts_of(said), "version": "1"})
    browsers = [signed_in(cast.employee) for _click in range(4)]
    answers = all_at_once(lambda: browsers.pop().post(draft.get_absolute_url(), draft.typed), times=4)
    published = Contribution.objects.get()
    assert {answer["Location"] for answer in answers} == {published.get_absolute_url()}  # type: ignore[index]
    assert not Draft.objects.exists()
