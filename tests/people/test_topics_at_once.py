"""Merging topics while others write under them: nothing is left behind, and nobody waits for ever."""

import threading
from dataclasses import replace

import pytest
from django.db import connection, transaction

from samklang.accounts.actors import System
from samklang.people.actions.contacts import edit_contact
from samklang.people.actions.topics import close_topic
from samklang.people.details import ContactDetails
from samklang.people.models import Contact, Topic
from tests.cast import make_contact, make_organisation, make_topic

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
US = System("tests")


@pytest.fixture(autouse=True)
def _two_at_once() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one transaction write at a time (run the tests with tools.postgresql)")


def _put_under(contact: Contact, topic: Topic) -> None:
    details = replace(ContactDetails.of(contact), topics=frozenset({topic}))
    edit_contact(contact, by=US, version=contact.version, details=details)


class Slow(threading.Thread):
    """Somebody whose transaction stays open until it is told to end."""

    def __init__(self, work: object) -> None:
        super().__init__(daemon=True)
        self.work, self.has_written, self.may_commit = work, threading.Event(), threading.Event()

    def run(self) -> None:
        try:
            with transaction.atomic():
                self.work()  # type: ignore[operator]
                self.has_written.set()
                self.may_commit.wait(30)
        finally:
            connection.close()


@pytest.mark.parametrize("first", ["who writes", "who merges"])
def test_what_is_written_while_its_topic_is_merged_lands_where_it_went(first: str) -> None:
    old, kept = make_topic("Gammelt"), make_topic("Nyt")
    contact = make_contact("Anton", make_organisation("Et udvalg"))
    write, merge = lambda: _put_under(contact, old), lambda: close_topic(old, by=US, into=kept)
    works = (write, merge) if first == "who writes" else (merge, write)
    slow, quick = Slow(works[0]), Slow(works[1])
    slow.start()
    assert slow.has_written.wait(30)
    quick.may_commit.set()
    quick.start()
    assert not quick.has_written.wait(0.3), "the second does not wait for the first"
    slow.may_commit.set()
    for thread in (slow, quick):
        thread.join(30)
    assert list(contact.topics.all()) == [kept]


def test_two_who_merge_crosswise_both_come_to_an_end() -> None:
    one, other = make_topic("Et"), make_topic("Andet")
    started, refused = threading.Barrier(2), []

    def merge(topic: Topic, into: Topic) -> None:
        try:
            started.wait(30)
            close_topic(topic, by=US, into=into)
        except Exception as error:  # noqa: BLE001 - what it was is asked below
            refused.append(type(error).__name__)
        finally:
            connection.close()

    threads = [threading.Thread(target=merge, args=pair) for pair in ((one, other), (other, one))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert refused == ["ValidationError"]
    assert Topic.objects.open().count() == 1
