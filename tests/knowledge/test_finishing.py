"""Finishing what somebody wrote: it is done whole, or its draft stays as it was."""

import pytest

from samklang.core.versions import ChangedMeanwhile
from samklang.knowledge.actions.contributions import publish
from samklang.knowledge.actions.drafts import discard_draft, keep_draft
from samklang.knowledge.actions.finishing import publish_written, save_change
from samklang.knowledge.models import Contribution, Draft, EndedDraft
from tests.cast import Cast, make_contribution
from tests.knowledge.conftest import Say

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(cast: Cast) -> Contribution:
    return make_contribution("Gå sammen", cast.committee)


def _begun(cast: Cast, of: Contribution | None = None) -> Draft:
    return keep_draft(by=cast.employee, kind="idea", typed={"title": "Spis sammen"}, of=of)


def test_what_is_published_leads_on_and_its_draft_ends(cast: Cast, say: Say, other: Contribution) -> None:
    draft = _begun(cast)
    made = publish_written(say("idea"), by=cast.employee, leads_to=[other], draft=draft)
    assert made is not None
    assert [each.pk for each in made.related.all()] == [other.pk]
    assert (Draft.objects.count(), EndedDraft.objects.get().contribution_id) == (0, made.pk)


def test_of_a_draft_that_has_ended_nothing_is_published_or_changed(
    cast: Cast, say: Say, other: Contribution
) -> None:
    thing = publish(say("idea"), by=cast.employee)
    for of in (None, thing):
        draft = _begun(cast, of)
        discard_draft(Draft.objects.get(), by=cast.employee)
        changed = say("idea", title="Spis sammen")
        if of is None:
            done = publish_written(changed, by=cast.employee, leads_to=[other], draft=draft)
        else:
            done = save_change(of, changed, by=cast.employee, version=1, leads_to=[other], draft=draft)
        assert done is None
    assert not Contribution.objects.filter(title="Spis sammen").exists()
    assert not thing.related.exists()


def test_a_change_that_is_refused_leaves_what_it_leads_to_and_its_draft(
    cast: Cast, say: Say, other: Contribution
) -> None:
    thing = publish(say("idea"), by=cast.employee)
    draft = _begun(cast, thing)
    with pytest.raises(ChangedMeanwhile):
        save_change(thing, say("idea"), by=cast.employee, version=7, leads_to=[other], draft=draft)
    assert not thing.related.exists()
    assert Draft.objects.get() == draft
