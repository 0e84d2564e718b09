"""Pages about background work."""

from datetime import timedelta
from functools import partial
from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from samklang.accounts.models import User
from samklang.core.listing import Listing, list_page
from samklang.jobs import actions
from samklang.jobs.doors import get_job_for, get_jobs_for
from samklang.jobs.forms import JobFilter
from samklang.jobs.rows import COLUMNS, rows_of

_LISTING = Listing(
    template="jobs/jobs.html",
    title=gettext_lazy("Background work"),
    lead=gettext_lazy(
        "What is done behind the pages: letters being read, mails being sent, the journal being sealed."
    ),
    columns=COLUMNS,
    orders={"name": "title_place", "asked": "requested_at", "started": "started_at"},
    note=actions.note_list_taken,
)
_LONG = timedelta(minutes=5)


@require_safe
def jobs(request: HttpRequest) -> HttpResponse:
    """The background work a person may see: an administrator all of it, anybody else their own."""
    visible = get_jobs_for(request.user)
    chosen = JobFilter(request.GET)
    return list_page(
        request,
        _LISTING,
        chosen.narrow(visible).with_order().order_by("-pk"),
        chosen=chosen,
        dressed=partial(rows_of, by=cast(User, request.user)),
        nobody_works=visible.claimable(now=timezone.now() - _LONG).exists(),
    )


@require_safe
def job(request: HttpRequest, public_id: str) -> HttpResponse:
    """One job and how far it is; the page renews itself until the job has ended."""
    found = get_job_for(request.user, public_id)
    (row,) = rows_of([found], by=cast(User, request.user))
    return render(request, "jobs/job.html", {"row": row, "job": found})


@require_POST
def cancel_job(request: HttpRequest, public_id: str) -> HttpResponse:
    found = get_job_for(request.user, public_id)
    actions.cancel(by=cast(User, request.user), job=found)
    messages.info(request, _("The work stops as soon as it can. What is done stays done."))
    return redirect(found)


@require_POST
def retry_job(request: HttpRequest, public_id: str) -> HttpResponse:
    found = get_job_for(request.user, public_id)
    try:
        again = actions.retry(by=cast(User, request.user), job=found)
    except actions.JobRefused as refusal:
        messages.error(request, str(refusal))
        return redirect(found)
    messages.success(request, _("The work has been put in the queue again."))
    return redirect(again)
