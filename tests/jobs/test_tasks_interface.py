from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks.exceptions import TaskResultDoesNotExist

from samklang.accounts.models import User
from samklang.jobs.models import Job, State
from samklang.jobs.worker import Worker

pytestmark = pytest.mark.django_db


@task()
def add_user(email: str, *, name: str) -> None:
    """A task as a package would write it that knows nothing of our jobs."""
    User.objects.create_user(email=email, name=name)


@task()
def break_down() -> None:
    raise OSError("The line was cut.")


def test_a_task_of_djangos_interface_is_done_by_our_worker() -> None:
    asked = add_user.enqueue("mette@example.dk", name="Mette Holm")
    assert asked.status == TaskResultStatus.READY
    assert Worker().run_until_empty() == 1
    assert add_user.get_result(asked.id).status == TaskResultStatus.SUCCESSFUL
    assert User.objects.get().name == "Mette Holm"


def test_a_task_can_wait_until_a_time() -> None:
    later = timezone.now() + timedelta(hours=1)
    add_user.using(run_after=later).enqueue("mette@example.dk", name="Mette Holm")
    assert Worker().run_until_empty() == 0
    assert Job.objects.get().not_before == later


def test_a_task_that_breaks_down_is_tried_once_and_shown_as_failed() -> None:
    asked = break_down.enqueue()
    Worker().run_until_empty()
    asked.refresh()
    assert asked.status == TaskResultStatus.FAILED
    assert Job.objects.get().state() == State.FAILED


def test_a_row_cannot_name_any_function_to_be_called() -> None:
    arguments = {"path": "os.getcwd", "args": [], "kwargs": {}}
    Job.objects.create(name="jobs.task", arguments=arguments, requested_by="system:tests")
    Worker().run_until_empty()
    assert "TypeError" in Job.objects.get().problem


def test_an_unknown_result_is_said_to_be_unknown() -> None:
    with pytest.raises(TaskResultDoesNotExist):
        add_user.get_result("job-222222222222")
