"""How a hearing was run: what was held, and the engagement log."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations import rules
from samklang.consultations.actions import engagement as actions
from samklang.consultations.doors import (
    get_activity_file_for,
    get_activity_for,
    get_run_activity_file_for,
    get_run_activity_for,
    get_run_consultation_for,
    get_watched_consultation_for,
)
from samklang.consultations.engagement.log import Done, engagement_of
from samklang.consultations.forms.engagement import ActivityForm, texts_of_activity
from samklang.consultations.forms.files import FilesForm
from samklang.consultations.models import GATHERED, Activity
from samklang.consultations.views.sent_files import files_in
from samklang.core.editing import edit_page, form_page, sent
from samklang.core.listing import Column, taken_away
from samklang.files.errors import FileRefused
from samklang.files.reading import respond_with

_COLUMNS = [
    Column("kind", pgettext_lazy("activity", "Kind"), lambda row: row.kind_label, 18),
    Column("title", gettext_lazy("What was done"), lambda row: row.title, 44),
    Column("began_on", gettext_lazy("First day"), lambda row: row.began_on.isoformat(), 14),
    Column("ended_on", gettext_lazy("Last day"), lambda row: _day(row), 14),
    Column("number", gettext_lazy("How many"), lambda row: "" if row.number is None else str(row.number), 12),
    Column("counted", gettext_lazy("Number of what"), lambda row: row.counted, 16),
    Column("who", gettext_lazy("For whom, or by whom"), lambda row: row.who, 34),
    Column("place", gettext_lazy("Where"), lambda row: row.place, 30),
    Column("link", gettext_lazy("Link"), lambda row: row.link, 34),
    Column("note", gettext_lazy("Note"), lambda row: row.note, 50),
]


def _day(row: Done) -> str:
    return row.ended_on.isoformat() if row.ended_on else ""


@require_safe
def engagement(request: VisitorRequest, public_id: str) -> HttpResponse:
    """What was held and done in a hearing, with sums; the log also as a spreadsheet."""
    consultation = get_watched_consultation_for(request.user, public_id)
    found = engagement_of(consultation)
    if form := request.GET.get("format"):
        return taken_away(found.done, columns=_COLUMNS, name=_("engagement log"), form=form)
    may_write = rules.may_run(request.user) and rules.takes_gatherings(consultation)
    context = {
        "thing": consultation,
        "found": found,
        "may_write": may_write,
        "channels": GATHERED if may_write else (),
        "may_take_in": rules.may_run(request.user) and rules.takes_answers(consultation),
    }
    return render(request, "consultations/engagement.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_activity(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Write a line in the log."""
    consultation = get_run_consultation_for(request.user, public_id)
    form = ActivityForm(sent(request), initial={"version": 1}, reader=request.user)
    return form_page(
        request,
        form,
        act=lambda: actions.log_activity(consultation, form.details(), by=actor_of(request)),
        done=_("It is in the log."),
        context={"title": _("Write in the engagement log"), "thing": consultation},
    )


@require_safe
def activity(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One line of the log, with its files."""
    shown = get_activity_for(request.user, public_id)
    may_change = rules.may_run(request.user) and rules.takes_gatherings(shown.consultation)
    context = {
        "thing": shown,
        "consultation": shown.consultation,
        "attached": shown.files.select_related("file"),
        "may_change": may_change,
        "files_form": FilesForm() if may_change else None,
    }
    return render(request, "consultations/activity.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_activity(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Correct a line of the log."""
    kept = get_run_activity_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        ActivityForm,
        act=lambda form, version: actions.edit_activity(
            kept, by=actor_of(request), version=version, details=form.details()
        ),
        texts=texts_of_activity,
        done=_("It is saved."),
    )


@require_POST
def remove_activity(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Take a line out of the log."""
    kept = get_run_activity_for(request.user, public_id)
    try:
        actions.remove_activity(kept, by=actor_of(request))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect(kept)
    messages.success(request, _("“%(name)s” is taken out of the log.") % {"name": kept})
    return redirect("engagement", kept.consultation.public_id)


@require_POST
def add_activity_files(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Put files with a line of the log."""
    kept = get_run_activity_for(request.user, public_id)
    try:
        added = actions.add_files(kept, files_in(request, "attached"), by=actor_of(request))
    except (ValidationError, FileRefused) as refusal:
        said = refusal.messages if isinstance(refusal, ValidationError) else [str(refusal)]
        messages.error(request, " ".join(said))
    else:
        told = _("The files are here.") if added else _("Choose a file that is not here already.")
        (messages.success if added else messages.error)(request, told)
    return redirect(kept)


@require_POST
def remove_activity_file(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Take a file away from a line of the log."""
    kept = get_run_activity_file_for(request.user, public_id)
    page: Activity = kept.activity
    try:
        actions.remove_file(kept, by=actor_of(request))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    return redirect(page)


@require_safe
def activity_file(request: VisitorRequest, public_id: str) -> HttpResponseBase:
    """A file of a line, as it came."""
    found = get_activity_file_for(request.user, public_id)
    try:
        return respond_with(found.file, name=found.name)
    except FileRefused as refusal:
        messages.error(request, str(refusal))
        return redirect(found.activity)
