"""Pages about background work."""

from datetime import timedelta
from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samklang.accounts.models import User
from samklang.core.listing import in_order, page_of, taken_away
from samklang.jobs import actions
from samklang.jobs.doors import get_job_for, get_jobs_for
from samklang.jobs.forms import JobFilter
from samklang.jobs.rows import COLUMNS, rows_of

_ORDERS = {"name": "title_place", "asked": "requested_at", "started": "started_at"}
_LONG = timedelta(minutes=5)


@require_safe
def jobs(request: HttpRequest) -> HttpResponse:
    """The background work a person may see: an administrator all of it, anybody else their own."""
    visible = get_jobs_for(request.user)
    chosen = JobFilter(request.GET)
    found = in_order(chosen.narrow(visible).with_order().order_by("-pk"), request, orders=_ORDERS)
    by = cast(User, request.user)
    if form := request.GET.get("format"):
        if request.method == "GET":
            actions.note_list_taken(by=by)
        return taken_away(rows_of(found, by=by), columns=COLUMNS, name=_("background-work"), form=form)
    page = page_of(found, request)
    shown = {
        "filter": chosen,
        "page": page,
        "rows": rows_of(list(page), by=by),
        "nobody_works": visible.claimable(now=timezone.now() - _LONG).exists(),
    }
    return render(request, "jobs/jobs.html", shown)


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
