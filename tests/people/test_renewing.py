"""What hangs on something that was changed is renewed in short parts, so that others can write between."""

import pytest

from samklang.accounts.actors import System
from samklang.jobs.models import Job
from samklang.jobs.worker import Worker
from samklang.people.actions.topics import edit_topic
from samklang.people.details import TopicDetails
from samklang.people.entries import index_contacts
from samklang.people.labels import INSIDE
from samklang.search import actions as search
from samklang.search.queries import find
from tests.cast import make_contact, make_organisation, make_topic

US = System("tests")


@pytest.mark.django_db
def test_each_part_is_a_step_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_RENEWED_AT_ONCE", 2)
    topic, place = make_topic("Sprog"), make_organisation("Et udvalg")
    contacts = [make_contact(name, place) for name in ("Anton", "Berta", "Carla", "Dorte", "Erik")]
    for contact in contacts:
        contact.topics.add(topic)
    index_contacts(*contacts)
    edit_topic(topic, by=US, version=1, details=TopicDetails("Sprogarbejde"))
    Worker().run_until_empty()
    job = Job.objects.get(name="people.renew_index")
    assert find("sprogarbejde", labels=[INSIDE]).total == 5
    assert job.steps_done == 3 + 1  # two, two and one; then nothing is left
