"""Background work: what was asked for, who is at it, how far it is, and how it ended."""

from datetime import datetime

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField, actor_id
from samklang.accounts.models import User
from samklang.accounts.rules import is_administrator
from samklang.core.ids import PublicIdField
from samklang.core.listing import place_in_words
from samklang.jobs.catalogue import jobs_by_name

_UNFINISHED = Q(completed_at=None, failed_at=None, cancelled_at=None)
_UNTOUCHED = _UNFINISHED & Q(started_at=None)
_LEASED = Q(leased_until__isnull=False) & ~Q(lease="") & ~Q(worker="")
_NOT_LEASED = Q(leased_until__isnull=True, lease="", worker="")


class State(models.TextChoices):
    """How it stands with a job: told by its times, never stored."""

    WAITING = "waiting", _("Waiting")
    RUNNING = "running", _("Running")
    COMPLETED = "completed", _("Completed")
    FAILED = "failed", _("Failed")
    CANCELLED = "cancelled", _("Cancelled")


class JobQuerySet(models.QuerySet["Job"]):
    def unfinished(self) -> "JobQuerySet":
        return self.filter(_UNFINISHED)

    def untouched(self) -> "JobQuerySet":
        """Those no worker has begun."""
        return self.filter(_UNTOUCHED)

    def claimable(self, *, now: datetime) -> "JobQuerySet":
        """Those a worker may take now, the one that has waited longest first; one of a key at a time."""
        same = Job.objects.filter(_UNFINISHED, name=models.OuterRef("name"), key=models.OuterRef("key"))
        running = models.Exists(same.exclude(key="").exclude(lease=""))
        waiting = self.unfinished().filter(~running, lease="", not_before__lte=now)
        return waiting.order_by("not_before", "id")

    def lost(self, *, now: datetime) -> "JobQuerySet":
        """Those whose worker has not been heard from in time."""
        return self.unfinished().filter(leased_until__lt=now)

    def in_state(self, state: str) -> "JobQuerySet":
        return self.filter(
            {
                State.WAITING: _UNFINISHED & Q(lease=""),
                State.RUNNING: _UNFINISHED & ~Q(lease=""),
                State.COMPLETED: Q(completed_at__isnull=False),
                State.FAILED: Q(failed_at__isnull=False),
                State.CANCELLED: Q(cancelled_at__isnull=False),
            }[State(state)]
        )

    def with_order(self) -> "JobQuerySet":
        """With what a list is sorted by: the title in the reader's language."""
        titles = {name: job.title for name, job in jobs_by_name().items()}
        return self.annotate(title_place=place_in_words("name", titles))

    def readable_by(self, user: User) -> "JobQuerySet":
        """An administrator sees all work, anybody else what they asked for themselves."""
        return self if is_administrator(user) else self.filter(requested_by=actor_id(user))


class Job(models.Model):
    """One piece of work done behind the pages: letters being read, a mail being sent, a seal being set.

    A worker holds a job by a lease: a token of its own and a time until which it need not be heard from.
    Every step and the end are committed only while the token still stands in the row, so a worker that was
    thought dead and comes back cannot do anything twice.
    """

    public_id = PublicIdField(prefix="job")
    name = models.CharField(_("kind of work"), max_length=60, editable=False)
    arguments = models.JSONField(default=dict, editable=False)
    key = models.CharField(max_length=100, blank=True, editable=False)
    requested_by = ActorField(_("asked for by"))
    requested_at = models.DateTimeField(_("asked for"), default=timezone.now, editable=False)
    not_before = models.DateTimeField(_("not before"), default=timezone.now, editable=False)

    lease = models.CharField(max_length=32, blank=True, editable=False)
    worker = models.CharField(_("worker"), max_length=100, blank=True, editable=False)
    leased_until = models.DateTimeField(null=True, editable=False)
    started_at = models.DateTimeField(_("started"), null=True, editable=False)
    failures = models.PositiveIntegerField(_("failed attempts"), default=0, editable=False)
    losses = models.PositiveIntegerField(_("workers lost"), default=0, editable=False)
    problem_in = models.JSONField(_("problem"), default=dict, editable=False)

    steps_done = models.PositiveIntegerField(default=0, editable=False)
    steps_in_all = models.PositiveIntegerField(null=True, editable=False)
    step_text = models.CharField(max_length=200, blank=True, editable=False)

    cancel_asked_at = models.DateTimeField(null=True, editable=False)
    cancel_asked_by = ActorField(blank=True)
    completed_at = models.DateTimeField(_("done"), null=True, editable=False)
    failed_at = models.DateTimeField(_("given up"), null=True, editable=False)
    cancelled_at = models.DateTimeField(_("cancelled"), null=True, editable=False)

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = _("job")
        verbose_name_plural = _("jobs")
        indexes = [
            models.Index(fields=["not_before", "id"], condition=_UNFINISHED, name="job_queue"),
            models.Index(fields=["requested_by", "id"], name="job_requested_by"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "key"], condition=_UNTOUCHED & ~Q(key=""), name="one_untouched_job_per_key"
            ),
            models.UniqueConstraint(
                fields=["name", "key"], condition=~Q(lease="") & ~Q(key=""), name="one_running_job_per_key"
            ),
            models.CheckConstraint(condition=_LEASED | _NOT_LEASED, name="job_lease_by_whom_and_until"),
            models.CheckConstraint(condition=_UNFINISHED | _NOT_LEASED, name="job_finished_has_no_lease"),
            models.CheckConstraint(
                condition=Q(cancel_asked_at__isnull=True, cancel_asked_by="")
                | (Q(cancel_asked_at__isnull=False) & ~Q(cancel_asked_by="")),
                name="job_cancel_asked_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=_UNFINISHED
                | Q(completed_at__isnull=False, failed_at=None, cancelled_at=None)
                | Q(completed_at=None, failed_at__isnull=False, cancelled_at=None)
                | Q(completed_at=None, failed_at=None, cancelled_at__isnull=False),
                name="job_ends_in_one_way",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.public_id}"

    def get_absolute_url(self) -> str:
        return reverse("job", args=[self.public_id])

    def state(self) -> State:
        ended = {
            State.COMPLETED: self.completed_at,
            State.FAILED: self.failed_at,
            State.CANCELLED: self.cancelled_at,
        }
        for state, at in ended.items():
            if at:
                return state
        return State.RUNNING if self.lease else State.WAITING

    @property
    def problem(self) -> str:
        """What went wrong last, in the reader's language; in another, if it was kept in no more than that."""
        return self.problem_in.get(get_language()) or next(iter(self.problem_in.values()), "")

    def is_finished(self) -> bool:
        return self.state() not in (State.WAITING, State.RUNNING)

    def was_left_undone(self) -> bool:
        return self.state() in (State.FAILED, State.CANCELLED)

    def ended_at(self) -> datetime | None:
        return self.completed_at or self.failed_at or self.cancelled_at

    def is_being_cancelled(self) -> bool:
        return self.cancel_asked_at is not None and not self.is_finished()

    def percent(self) -> int | None:
        """How far it is, 0 to 100; None when the job cannot tell."""
        if not self.steps_in_all:
            return None
        return min(100, self.steps_done * 100 // self.steps_in_all)


class ScheduledRun(models.Model):
    """The latest time an entry of the schedule was due and was put in the queue."""

    entry = models.CharField(max_length=100, primary_key=True)
    due_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.entry} {self.due_at:%Y-%m-%d %H:%M}"
