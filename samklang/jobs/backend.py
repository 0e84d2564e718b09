"""Django's tasks interface on top of our jobs: what an installed package asks for runs in our workers."""

from typing import Any, TypeVar

from django.utils.module_loading import import_string
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task, TaskResult, TaskResultStatus
from django_tasks.exceptions import TaskResultDoesNotExist
from django_tasks.utils import normalize_json
from typing_extensions import ParamSpec

from samklang.accounts.actors import System
from samklang.jobs.actions import enqueue
from samklang.jobs.jobs import run_task
from samklang.jobs.models import Job, State

T = TypeVar("T")
P = ParamSpec("P")

_STATUS = {
    State.WAITING: TaskResultStatus.READY,
    State.RUNNING: TaskResultStatus.RUNNING,
    State.COMPLETED: TaskResultStatus.SUCCESSFUL,
    State.FAILED: TaskResultStatus.FAILED,
    State.CANCELLED: TaskResultStatus.FAILED,
}


class JobBackend(BaseTaskBackend):
    """Puts each task in our queue as the job "jobs.task"; return values are not kept."""

    supports_defer = True
    supports_get_result = True

    def enqueue(self, task: Task[P, T], args: Any, kwargs: Any) -> TaskResult[T]:
        self.validate_task(task)
        job = enqueue(
            run_task,
            by=System("tasks"),
            not_before=task.run_after,
            path=task.module_path,
            args=normalize_json(list(args)),
            kwargs=normalize_json(kwargs),
        )
        return self._result(job)

    def get_result(self, result_id: str) -> TaskResult[Any]:
        job = Job.objects.filter(public_id=result_id, name=run_task.name).first()
        if job is None:
            raise TaskResultDoesNotExist(result_id)
        return self._result(job)

    def _result(self, job: Job) -> TaskResult[Any]:
        return TaskResult(
            task=import_string(job.arguments["path"]),
            id=job.public_id,
            status=_STATUS[job.state()],
            enqueued_at=job.requested_at,
            started_at=job.started_at,
            finished_at=job.ended_at(),
            last_attempted_at=job.started_at,
            args=job.arguments["args"],
            kwargs=job.arguments["kwargs"],
            backend=self.alias,
            errors=[],
            worker_ids=[job.worker] if job.worker else [],
        )
