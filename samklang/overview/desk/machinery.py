"""What goes wrong behind the pages: work that failed, mail that nobody got, and nobody at work."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.accounts.rules import is_administrator
from samklang.jobs.catalogue import title_of
from samklang.jobs.models import Job
from samklang.jobs.models import State as JobState
from samklang.mail.models import Message
from samklang.mail.models import State as MailState
from samklang.overview.desk.lists import DeskList, DeskRow, fill

RECENT = timedelta(days=14)
SOON = timedelta(minutes=5)
LONG = timedelta(hours=1)


def _when(moment: datetime | None) -> str:
    return date_format(timezone.localtime(moment), "SHORT_DATETIME_FORMAT") if moment else ""


def failed_work(user: User, *, shown: int) -> DeskList | None:
    """Background work of the last fortnight that was given up: an administrator's all, anybody's own."""
    jobs = Job.objects.readable_by(user).in_state(JobState.FAILED)
    return fill(
        jobs.filter(failed_at__gte=timezone.now() - RECENT).order_by("-failed_at"),
        title=_("Work that failed"),
        explanation=_("It was tried several times and given up. See why, and ask for it again."),
        icon="error",
        row=lambda job: DeskRow(title_of(job.name), job.get_absolute_url(), _when(job.failed_at)),
        shown=shown,
        is_urgent=True,
    )


def work_nobody_does(user: User, *, shown: int) -> DeskList | None:
    """Work that has waited for more than a few minutes: then no background worker is running."""
    if not is_administrator(user):
        return None
    return fill(
        Job.objects.claimable(now=timezone.now() - SOON),
        title=_("Work nobody does"),
        explanation=_("It has waited for some time. Is the background worker running?"),
        icon="hourglass",
        row=lambda job: DeskRow(title_of(job.name), job.get_absolute_url(), _when(job.not_before)),
        shown=shown,
        is_urgent=True,
    )


def undelivered_mail(user: User, *, shown: int) -> DeskList | None:
    """Mail of the last fortnight that was refused or came back: somebody waits for it in vain."""
    if not is_administrator(user):
        return None
    lost = Message.objects.in_state(MailState.REFUSED) | Message.objects.in_state(MailState.BOUNCED)
    return fill(
        lost.filter(requested_at__gte=timezone.now() - RECENT).order_by("-requested_at"),
        title=_("Mail nobody got"),
        explanation=_("It could not be sent, or it came back. Find the right address."),
        icon="email",
        row=lambda mail: DeskRow(mail.subject, mail.get_absolute_url(), mail.to),
        shown=shown,
        is_urgent=True,
    )


def waiting_mail(user: User, *, shown: int) -> DeskList | None:
    """Mail that has lain in the outbox for an hour."""
    if not is_administrator(user):
        return None
    waiting = Message.objects.in_state(MailState.WAITING)
    return fill(
        waiting.filter(waiting_since__lt=timezone.now() - LONG).order_by("waiting_since"),
        title=_("Mail that waits"),
        explanation=_("The mail server does not answer. Nothing is lost.")
        if settings.EMAIL_HOST
        else _("No mail server has been set up, so nothing is sent. Nothing is lost."),
        icon="send",
        row=lambda mail: DeskRow(mail.subject, mail.get_absolute_url(), mail.to),
        shown=shown,
    )
