import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.jobs.actions import enqueue
from samklang.jobs.models import Job
from samklang.jobs.worker import Worker
from samklang.journal.actions import record
from samklang.journal.jobs import seal_all, seal_journal
from samklang.journal.models import Entry, Seal
from samklang.journal.sealing import first_fault, seal_next
from tests.append_only import without_guards

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def mette() -> User:
    return User.objects.create_user(email="mette@example.dk", name="Mette Holm")


@pytest.fixture
def entries(mette: User) -> list[Entry]:
    return [
        record(by=mette, verb="changed", subject=mette.public_id, fields=["name"]) for _number in range(5)
    ]


def verify(**options: str) -> str:
    said = StringIO()
    call_command("verify_journal", stdout=said, **options)
    return said.getvalue()


def tamper(statement: str, *parameters: int) -> None:
    """Change the journal as somebody can who owns the database."""
    with without_guards(), connection.cursor() as cursor:
        cursor.execute(statement, parameters)


def test_what_is_sealed_is_whole(entries: list[Entry]) -> None:
    assert seal_next(limit=100) == 5
    assert [seal.number for seal in Seal.objects.order_by("number")] == [1, 2, 3, 4, 5]
    assert str(Seal.objects.get(number=5)) in verify()


def test_sealing_again_seals_only_what_is_new(mette: User, entries: list[Entry]) -> None:
    assert [seal_next(limit=2), seal_next(limit=2), seal_next(limit=2), seal_next(limit=2)] == [2, 2, 1, 0]
    record(by=mette, verb="changed", subject=mette.public_id)
    assert seal_next(limit=100) == 1
    assert first_fault() is None


def test_an_entry_that_is_committed_late_is_sealed_with_a_later_number(entries: list[Entry]) -> None:
    late = entries[2]
    first, fourth = Entry(**_values(entries[0])), Entry(**_values(late))
    assert first.pk < fourth.pk
    with without_guards():
        Entry.objects.filter(pk=late.pk).delete()  # not yet committed, as others see it
    seal_next(limit=100)
    fourth.save(force_insert=True)
    assert seal_next(limit=100) == 1
    assert Seal.objects.get(entry=late.pk).number == 5
    assert first_fault() is None


def _values(entry: Entry) -> dict[str, object]:
    return {field.attname: getattr(entry, field.attname) for field in Entry._meta.concrete_fields}


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE journal_entry SET actor = 'user-222222222222' WHERE id = %s",
        "UPDATE journal_entry SET verb = 'deleted' WHERE id = %s",
        "UPDATE journal_entry SET subject = 'user-222222222222' WHERE id = %s",
        "UPDATE journal_entry SET at = '2026-11-19 12:00:00+00:00' WHERE id = %s",
        "UPDATE journal_entry SET fields = '[]' WHERE id = %s",
        "UPDATE journal_seal SET hash = 'forged' WHERE entry_id = %s",
        "UPDATE journal_seal SET sealed_at = '2026-11-19 12:00:00+00:00' WHERE entry_id = %s",
    ],
)
def test_a_changed_entry_or_seal_is_named(entries: list[Entry], change: str) -> None:
    seal_next(limit=100)
    tamper(change, entries[2].pk)
    with pytest.raises(CommandError, match=entries[2].public_id) as refusal:
        verify()
    assert refusal.value.returncode == 1


def test_the_first_of_several_changed_entries_is_named(entries: list[Entry]) -> None:
    seal_next(limit=100)
    tamper("UPDATE journal_entry SET verb = 'deleted' WHERE id IN (%s, %s)", entries[1].pk, entries[3].pk)
    fault = first_fault()
    assert fault is not None
    assert fault.entry == entries[1].public_id


def test_two_entries_cannot_change_places(entries: list[Entry]) -> None:
    seal_next(limit=100)
    second, third = Seal.objects.filter(number__in=[2, 3]).order_by("number")
    with without_guards():
        Seal.objects.filter(number__in=[2, 3]).delete()
        second.entry, third.entry = third.entry, second.entry
        Seal.objects.bulk_create([second, third])
    fault = first_fault()
    assert fault is not None
    assert fault.entry == entries[2].public_id


def test_a_seal_taken_out_is_noticed(entries: list[Entry]) -> None:
    seal_next(limit=100)
    tamper("DELETE FROM journal_seal WHERE entry_id = %s", entries[2].pk)
    fault = first_fault()
    assert fault is not None
    assert "3" in fault.text


def test_a_journal_cut_off_at_its_end_is_seen_by_a_seal_that_was_written_down(entries: list[Entry]) -> None:
    seal_next(limit=100)
    written_down = str(Seal.objects.get(number=5))
    tamper("DELETE FROM journal_seal WHERE number = 5")
    tamper("DELETE FROM journal_entry WHERE id = %s", entries[4].pk)
    assert first_fault() is None
    with pytest.raises(CommandError, match=written_down):
        verify(expect=written_down)


def test_a_seal_is_written_down_as_the_command_prints_it() -> None:
    with pytest.raises(CommandError) as refusal:
        verify(expect="5")
    assert refusal.value.returncode == 2


def test_a_missing_guard_is_a_fault(entries: list[Entry]) -> None:
    seal_next(limit=100)
    with without_guards():
        fault = first_fault()
    assert fault is not None
    assert "journal_entry_no_delete" in fault.text


def test_an_old_entry_without_a_seal_is_a_fault_until_all_are_looked_for(
    mette: User, entries: list[Entry], clock: time_machine.Traveller
) -> None:
    forgotten = entries[0]
    clock.shift(timedelta(days=3))
    record(by=mette, verb="changed", subject=mette.public_id)
    Seal.objects.create(number=1, entry=Entry.objects.latest("id"), sealed_at=datetime.now(UTC), hash="x")
    assert seal_next(limit=100) == 0
    fault = first_fault()
    assert fault is not None
    tamper("DELETE FROM journal_seal")
    assert first_fault() is not None
    enqueue(seal_all, by=System("tests"))
    Worker().run_until_empty()
    assert Seal.objects.filter(entry=forgotten).exists()
    assert first_fault() is None


def test_the_job_seals_everything_and_shows_it(mette: User, entries: list[Entry]) -> None:
    enqueue(seal_journal, by=System("schedule"))
    Worker().run_until_empty()
    assert Job.objects.get().completed_at
    assert Seal.objects.count() == 5


def test_two_who_seal_at_once_cannot_both_take_a_number(entries: list[Entry]) -> None:
    seal_next(limit=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        Seal.objects.bulk_create([Seal(number=1, entry=entries[1], sealed_at=NOON, hash="x")])


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_transaction_that_is_open_while_others_are_sealed_is_sealed_after_its_commit(mette: User) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one transaction write at a time (run the tests with tools.postgresql)")
    written, may_commit = threading.Event(), threading.Event()
    slow = threading.Thread(target=_record_slowly, args=(mette, written, may_commit))
    slow.start()
    assert written.wait(30)
    with transaction.atomic():
        quick = record(by=mette, verb="changed", subject=mette.public_id)
    assert seal_next(limit=100) == 1
    may_commit.set()
    slow.join()
    late = Entry.objects.get(verb="closed")
    assert late.pk < quick.pk
    assert seal_next(limit=100) == 1
    assert first_fault() is None


def _record_slowly(by: User, written: threading.Event, may_commit: threading.Event) -> None:
    try:
        with transaction.atomic():
            record(by=by, verb="closed", subject=by.public_id)
            written.set()
            may_commit.wait(30)
    finally:
        connection.close()
