from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone, translation

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.core.refusals import Refusal
from samklang.jobs import leases
from samklang.jobs.actions import JobRefused, cancel, enqueue, retry
from samklang.jobs.catalogue import jobs_by_name
from samklang.jobs.job import JobFunction, job
from samklang.jobs.models import Job, ScheduledRun, State
from samklang.jobs.progress import LeaseLost, Progress
from samklang.jobs.schedule import Daily, Every, enqueue_due
from samklang.jobs.worker import Worker, run

pytestmark = pytest.mark.django_db
US = System("tests")
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def add_user(number: int) -> None:
    User.objects.create_user(email=f"{number}@example.dk", name=f"Number {number}")


@job(name="tests.add", title="Add users", attempts=3)
def add(progress: Progress, *, count: int, break_at: int = -1) -> None:
    progress.expect(count)
    for number in range(progress.done, count):
        with progress.step(text=f"user {number + 1}"):
            add_user(number)
            if number == break_at:
                raise OSError("The line was cut.")


@job(name="tests.last", title="Finish in one go")
def last(progress: Progress) -> None:
    with progress.finish():
        add_user(0)


@job(name="tests.plain", title="Plain")
def plain(progress: Progress) -> None:
    """A job that says nothing of its progress."""


@job(name="tests.read", title="Read a letter", attempts=1)
def read(progress: Progress, *, refuse: bool) -> None:
    if refuse:
        raise LetterRefused("The letter has no pages.")
    raise ValueError("Cannot read 'mette.holm@klangby.example, 010170-1234'")


class LetterRefused(Refusal):
    """Whoever raises it vouches for its words."""


@pytest.fixture(autouse=True)
def _known_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    for known in (add, last, plain, read):
        monkeypatch.setitem(jobs_by_name(), known.name, known)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


def work() -> int:
    return Worker().run_until_empty()


def only_job() -> Job:
    return Job.objects.get()


def test_a_job_is_done_once_and_says_so() -> None:
    asked = enqueue(add, by=US, count=3)
    assert asked.state() == State.WAITING
    assert work() == 1
    asked.refresh_from_db()
    assert (asked.state(), asked.steps_done, asked.percent(), asked.lease) == (State.COMPLETED, 3, 100, "")
    assert User.objects.count() == 3


@pytest.mark.parametrize("known", [last, plain])
def test_a_job_ends_by_its_last_part_or_by_returning(known: JobFunction) -> None:
    enqueue(known, by=US)
    work()
    assert only_job().state() == State.COMPLETED


def test_an_undone_transaction_asks_for_nothing() -> None:
    with pytest.raises(ZeroDivisionError), _undone():
        enqueue(plain, by=US)
    assert not Job.objects.exists()


@contextmanager
def _undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        raise ZeroDivisionError


def test_what_a_job_fell_over_stands_in_the_log_and_never_on_its_page(
    caplog: pytest.LogCaptureFixture,
) -> None:
    asked = enqueue(read, by=US, refuse=False)
    work()
    asked.refresh_from_db()
    assert "mette" not in asked.problem
    assert "010170" not in asked.problem
    assert "ValueError" in asked.problem
    assert asked.public_id in asked.problem
    assert asked.public_id in caplog.text
    assert "mette.holm" in caplog.text


def test_a_refusal_in_words_for_people_is_shown_as_it_is() -> None:
    asked = enqueue(read, by=US, refuse=True)
    work()
    asked.refresh_from_db()
    assert asked.problem == "The letter has no pages."


@pytest.mark.parametrize(("language", "said"), [("da", "Se loggen"), ("en", "See the log")])
def test_whoever_reads_a_problem_is_told_it_in_their_language(language: str, said: str) -> None:
    asked = enqueue(read, by=US, refuse=False)
    work()
    asked.refresh_from_db()
    with translation.override(language):
        assert said in asked.problem


def test_a_problem_that_was_kept_in_another_language_only_is_shown_in_that() -> None:
    with translation.override("en"):
        assert Job(problem_in={"da": "Disken er fuld."}).problem == "Disken er fuld."
    assert Job().problem == ""


def test_the_same_key_is_the_same_job_until_somebody_is_at_it() -> None:
    first = enqueue(plain, by=US, key="one")
    assert enqueue(plain, by=US, key="one") == first
    assert enqueue(plain, by=US, key="other") != first
    assert enqueue(last, by=US, key="one") != first
    work()
    assert enqueue(plain, by=US, key="one") != first


def test_what_is_asked_for_while_the_job_runs_is_done_after_it() -> None:
    """The running one may have looked already at what has just been changed."""
    first = enqueue(plain, by=US, key="one")
    held = leases.claim(worker="busy")
    assert held == first
    second = enqueue(plain, by=US, key="one")
    assert second != first
    assert enqueue(plain, by=US, key="one") == second
    assert leases.claim(worker="idle") is None  # never two of one key at a time
    assert leases.complete(held)
    assert leases.claim(worker="idle") == second


def test_a_job_that_goes_back_to_the_queue_does_not_stand_in_the_way_of_one_asked_for_since() -> None:
    first = enqueue(plain, by=US, key="one")
    held = leases.claim(worker="leaving")
    assert held
    second = enqueue(plain, by=US, key="one")
    assert leases.hand_back(held)
    assert work() == 2
    assert {first.pk, second.pk} == set(Job.objects.in_state(State.COMPLETED).values_list("pk", flat=True))


def test_the_database_refuses_two_running_jobs_of_one_key() -> None:
    enqueue(plain, by=US, key="one")
    leases.claim(worker="busy")
    enqueue(plain, by=US, key="one")
    lease = {"lease": "t", "worker": "w", "leased_until": NOON, "started_at": NOON}
    with pytest.raises(IntegrityError), transaction.atomic():
        Job.objects.in_state(State.WAITING).update(**lease)


def test_the_database_refuses_two_untouched_jobs_of_one_key() -> None:
    enqueue(plain, by=US, key="one")
    with pytest.raises(IntegrityError), transaction.atomic():
        Job.objects.create(name=plain.name, key="one", requested_by="system:tests")


def test_a_function_that_is_no_listed_job_is_refused() -> None:
    stranger = job(name="tests.stranger", title="Stranger")(lambda progress: None)
    with pytest.raises(ValueError, match=r"tests\.stranger"):
        enqueue(stranger, by=US)
    with pytest.raises(ValueError, match=r"tests\.stranger"):
        enqueue("tests.stranger", by=US)


def test_a_job_is_asked_for_by_its_name_where_its_function_is_not_at_hand() -> None:
    assert enqueue(plain.name, by=US, key="one") == enqueue(plain, by=US, key="one")


def test_a_failed_attempt_keeps_the_steps_that_were_done_and_goes_on_from_there(
    clock: time_machine.Traveller,
) -> None:
    asked = enqueue(add, by=US, count=3, break_at=1)
    work()
    asked.refresh_from_db()
    assert (asked.state(), asked.failures, asked.steps_done) == (State.WAITING, 1, 1)
    assert "OSError" in asked.problem
    assert User.objects.count() == 1
    Job.objects.update(arguments={"count": 3})
    assert work() == 0  # not before its time
    clock.shift(timedelta(seconds=10))
    assert work() == 1
    asked.refresh_from_db()
    assert (asked.state(), asked.problem) == (State.COMPLETED, "")
    assert User.objects.count() == 3


def test_attempts_are_bounded_and_the_waits_grow(clock: time_machine.Traveller) -> None:
    enqueue(add, by=US, count=1, break_at=0)
    waits = []
    while not only_job().is_finished():
        work()
        waits.append(only_job().not_before - timezone.now())
        clock.shift(timedelta(hours=2))
    assert [wait.total_seconds() for wait in waits[:2]] == [10, 20]
    assert (only_job().state(), only_job().failures) == (State.FAILED, 3)
    assert not User.objects.exists()


def test_the_wait_never_grows_beyond_an_hour() -> None:
    assert leases.wait_after(1000) == timedelta(hours=1)


def test_a_job_the_code_no_longer_has_fails_and_says_so() -> None:
    Job.objects.create(name="gone.job", requested_by="system:tests")
    work()
    assert only_job().state() == State.FAILED
    assert "gone.job" in only_job().problem


def test_a_job_whose_worker_is_gone_goes_to_the_next(clock: time_machine.Traveller) -> None:
    enqueue(plain, by=US)
    assert leases.claim(worker="killed")
    assert leases.take_back_lost() == 0
    assert work() == 0
    clock.shift(timedelta(seconds=61))
    assert leases.take_back_lost() == 1
    assert work() == 1
    assert (only_job().state(), only_job().losses) == (State.COMPLETED, 1)


def test_a_heartbeat_keeps_the_job(clock: time_machine.Traveller) -> None:
    enqueue(plain, by=US)
    held = leases.claim(worker="busy")
    assert held
    clock.shift(timedelta(seconds=50))
    assert leases.extend(held)
    clock.shift(timedelta(seconds=50))
    assert leases.take_back_lost() == 0


def test_a_job_that_kills_its_workers_is_given_up_in_the_end(clock: time_machine.Traveller) -> None:
    enqueue(plain, by=US)
    for _death in range(leases.LOSSES):
        assert leases.claim(worker="killed")
        clock.shift(timedelta(hours=2))
        leases.take_back_lost()
        clock.shift(timedelta(hours=1))
    assert only_job().state() == State.FAILED
    assert only_job().problem


def test_a_worker_that_was_thought_dead_can_do_nothing_more(clock: time_machine.Traveller) -> None:
    enqueue(add, by=US, count=2)
    asleep = leases.claim(worker="asleep")
    assert asleep
    progress = Progress(asleep)
    clock.shift(timedelta(minutes=5))
    leases.take_back_lost()
    work()
    with pytest.raises(LeaseLost), progress.step():
        add_user(99)
    with pytest.raises(LeaseLost), progress.finish():
        add_user(99)
    assert not leases.complete(asleep)
    assert not leases.fail(asleep, kind=add, problem=lambda: "late")
    assert not leases.extend(asleep)
    assert User.objects.count() == 2


def test_a_lease_lost_in_the_middle_of_a_step_undoes_the_step() -> None:
    enqueue(add, by=US, count=1)
    held = leases.claim(worker="slow")
    assert held
    with pytest.raises(LeaseLost), Progress(held).step():
        _add_user_while_another_takes_the_job()
    assert not User.objects.exists()


def _add_user_while_another_takes_the_job() -> None:
    add_user(0)
    Job.objects.update(lease="of-another")


def test_a_worker_going_down_gives_its_job_back_at_the_next_step() -> None:
    enqueue(add, by=US, count=3)
    held = leases.claim(worker="leaving")
    assert held
    run(held, progress=Progress(held, should_stop=lambda: User.objects.count() == 2))
    assert (only_job().state(), only_job().steps_done, only_job().failures) == (State.WAITING, 2, 0)
    work()
    assert (only_job().state(), User.objects.count()) == (State.COMPLETED, 3)


def test_a_waiting_job_is_cancelled_at_once_and_never_run() -> None:
    asked = enqueue(add, by=US, count=3)
    cancel(by=US, job=asked)
    assert asked.state() == State.CANCELLED
    assert work() == 0


def test_a_running_job_is_cancelled_before_its_next_step() -> None:
    asked = enqueue(add, by=US, count=3)
    held = leases.claim(worker="busy")
    assert held
    with Progress(held).step():
        add_user(0)
    cancel(by=US, job=asked)
    assert asked.is_being_cancelled()
    run(held, progress=Progress(held))
    assert (only_job().state(), User.objects.count()) == (State.CANCELLED, 1)


def test_only_who_asked_or_an_administrator_may_cancel() -> None:
    asker, colleague, administrator = (
        User.objects.create_user(
            email=f"{name}@example.dk", name=name, is_administrator=name == "administrator"
        )
        for name in ("asker", "colleague", "administrator")
    )
    own, other = enqueue(plain, by=asker), enqueue(plain, by=asker)
    with pytest.raises(PermissionDenied):
        cancel(by=colleague, job=own)
    cancel(by=asker, job=own)
    cancel(by=administrator, job=other)
    assert {own.state(), other.state()} == {State.CANCELLED}


def test_a_job_that_was_given_up_can_be_asked_for_again() -> None:
    asked = enqueue(add, by=US, count=1, key="k")
    Job.objects.update(failed_at=timezone.now())
    again = retry(by=US, job=asked)
    assert (again != asked, again.arguments, again.key) == (True, {"count": 1}, "k")


@pytest.mark.parametrize("ending", ["", "completed_at"])
def test_a_job_that_waits_or_is_done_cannot_be_asked_for_again(ending: str) -> None:
    asked = enqueue(plain, by=US)
    Job.objects.update(**({ending: NOON} if ending else {}))
    with pytest.raises(JobRefused):
        retry(by=US, job=asked)
    assert Job.objects.count() == 1


def test_a_job_the_code_no_longer_has_cannot_be_asked_for_again() -> None:
    gone = Job.objects.create(name="gone.job", requested_by="system:tests", failed_at=NOON)
    with pytest.raises(JobRefused):
        retry(by=US, job=gone)


@pytest.mark.parametrize(
    "impossible",
    [
        {"lease": "token"},
        {"leased_until": NOON},
        {"completed_at": NOON, "failed_at": NOON},
        {"completed_at": NOON, "lease": "t", "worker": "w", "leased_until": NOON},
        {"cancel_asked_at": NOON},
    ],
)
def test_the_database_refuses_impossible_states(impossible: dict[str, object]) -> None:
    enqueue(plain, by=US)
    with pytest.raises(IntegrityError), transaction.atomic():
        Job.objects.update(**impossible)


def test_state_and_queryset_say_the_same() -> None:
    for index in range(5):
        enqueue(plain, by=US, key=str(index))
    waiting, running, completed, failed, cancelled = Job.objects.order_by("id")
    lease = {"lease": "t", "worker": "w", "leased_until": NOON}
    Job.objects.filter(pk=running.pk).update(**lease)
    for job_, ending in ((completed, "completed_at"), (failed, "failed_at"), (cancelled, "cancelled_at")):
        Job.objects.filter(pk=job_.pk).update(**{ending: NOON})
    for state in State:
        assert [row.state() for row in Job.objects.in_state(state)] == [state]
    assert list(Job.objects.in_state(State.WAITING)) == [waiting]


@pytest.fixture
def schedule(monkeypatch: pytest.MonkeyPatch, settings: object) -> None:
    settings.JOB_SCHEDULE = "tests.jobs.test_jobs.SCHEDULE"  # type: ignore[attr-defined]


SCHEDULE = [Every("tests.plain", minutes=15), Daily("tests.last", at=time(3, 10))]


@pytest.mark.usefixtures("schedule")
def test_what_is_due_is_done_once_however_many_ask_and_missed_runs_are_done_once(
    clock: time_machine.Traveller,
) -> None:
    assert [enqueue_due(), enqueue_due()] == [2, 0]
    work()
    clock.shift(timedelta(minutes=14))
    assert enqueue_due() == 0
    clock.shift(timedelta(minutes=1))
    assert enqueue_due() == 1
    work()
    clock.shift(timedelta(days=7))
    assert enqueue_due() == 2
    assert ScheduledRun.objects.count() == 2


@pytest.mark.usefixtures("schedule")
def test_a_scheduled_job_still_at_work_is_not_put_in_twice(clock: time_machine.Traveller) -> None:
    enqueue_due()
    clock.shift(timedelta(minutes=15))
    enqueue_due()
    assert Job.objects.filter(name="tests.plain").count() == 1


def test_daily_follows_the_municipalitys_clock_over_the_change_of_hour() -> None:
    daily = Daily("tests.plain", at=time(3, 10))
    before = datetime(2026, 10, 24, 12, tzinfo=UTC)
    after = datetime(2026, 10, 25, 12, tzinfo=UTC)
    assert daily.latest(before) == datetime(2026, 10, 24, 1, 10, tzinfo=UTC)
    assert daily.latest(after) == datetime(2026, 10, 25, 2, 10, tzinfo=UTC)


def test_finished_jobs_are_forgotten_after_thirty_days_and_those_that_failed_after_ninety(
    clock: time_machine.Traveller,
) -> None:
    endings = ("completed_at", "failed_at", "cancelled_at")
    for ending in endings:
        Job.objects.filter(pk=enqueue(plain, by=US).pk).update(**{ending: NOON})
    waiting = enqueue(plain, by=US, not_before=NOON + timedelta(days=300))
    left = []
    for days in (29, 2, 58, 2):
        clock.shift(timedelta(days=days))
        enqueue(jobs_by_name()["jobs.forget"], by=US)
        work()
        left.append(Job.objects.filter(name="tests.plain").exclude(pk=waiting.pk).count())
    assert left == [3, 2, 2, 0]
    assert Job.objects.filter(pk=waiting.pk).exists()
