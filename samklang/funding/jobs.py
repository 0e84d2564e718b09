"""The background work of this package."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.funding.reminders import due_on, remind
from samklang.jobs.job import job
from samklang.jobs.progress import Progress


@job(name="funding.remind", title=_("Remind of the deadlines of funds"))
def remind_of_deadlines(progress: Progress) -> None:
    """Write the reminders that are due today; those that were written before are not written again."""
    due = list(due_on(timezone.localdate()))
    progress.expect(progress.done + len(due))
    for each in due:
        with progress.step():
            remind(each)
