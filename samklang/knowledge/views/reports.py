"""Bringing in an old project report: choose it, see what was found in it, take over what is right."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.formats import date_format
from django.views.decorators.http import require_http_methods

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import sent
from samklang.files.errors import FileRefused
from samklang.knowledge import rules
from samklang.knowledge.actions import importing as actions
from samklang.knowledge.actions.taking_over import make_draft
from samklang.knowledge.forms.importing import ReportForm
from samklang.knowledge.forms.kinds import ProjectForm
from samklang.knowledge.models import Draft, ProjectReport, ProjectState, Suggestion
from samklang.people.doors import open_door

_SHOWN = 700  # characters of a long text


@dataclass(frozen=True, slots=True)
class Row:
    """A suggestion as the page shows it."""

    suggestion: Suggestion
    value: str
    is_ticked: bool

    @property
    def shows_quote(self) -> bool:
        """Whether the sentence says more of where it stands than the value and its place do."""
        found = self.suggestion
        return found.quote != found.value or not (found.heading or found.page)


@dataclass(frozen=True, slots=True)
class Field:
    """What is suggested for one field of the form."""

    label: str
    rows: tuple[Row, ...]


def _report_for(request: VisitorRequest, public_id: str) -> ProjectReport:
    open_door(rules.may_write(request.user))
    own = ProjectReport.objects.readable_by(request.user).select_related("file", "draft")
    return get_object_or_404(own, public_id=public_id)


@require_http_methods(["GET", "HEAD", "POST"])
def new_report(request: VisitorRequest) -> HttpResponse:
    """Choose a report."""
    open_door(rules.may_write(request.user))
    form = ReportForm(sent(request), request.FILES or None)
    if form.is_bound and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            return redirect(actions.upload_report(by=actor_of(request), name=file.name, content=file))
        except FileRefused as error:
            form.add_error("file", str(error))
    context = {
        "form": form,
        "days_kept": settings.SHEETS_KEPT_DAYS,
        "earlier": ProjectReport.objects.readable_by(request.user)[:10],
    }
    return render(request, "knowledge/new_report.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def project_report(request: VisitorRequest, public_id: str) -> HttpResponse:
    """What was found in a report, each with the sentence it stands in; what is ticked becomes a draft."""
    report = _report_for(request, public_id)
    job = actions.job_of(report)
    if job and not job.is_finished():
        return render(
            request, "knowledge/report_at_work.html", {"report": report, "upload": report, "job": job}
        )
    refused = ""
    if request.method == "POST":
        try:
            return redirect(_draft(request, report))
        except ValidationError as error:
            refused = " ".join(error.messages)
    context = {
        "report": report,
        "fields": list(_fields(request, report)),
        "error": refused or (job.problem if job else ""),
    }
    return render(request, "knowledge/report.html", context, status=409 if refused else 200)


def _draft(request: VisitorRequest, report: ProjectReport) -> Draft:
    taken = {
        int(number) for number in request.POST.getlist("taken") if number.isdecimal() and len(number) < 6
    }
    with_file = bool(request.POST.get("with_file"))
    try:
        return make_draft(report, by=actor_of(request), taken=taken, with_file=with_file)
    except FileRefused as error:
        raise ValidationError(str(error)) from error


def _fields(request: VisitorRequest, report: ProjectReport) -> Iterator[Field]:
    """The suggestions field by field, in the order in which the form asks; what is sure is ticked."""
    suggestions = list(report.suggestions.select_related("decision"))
    form = ProjectForm(reader=request.user)
    for name in (name for section in form.sections for name in section.fields):
        rows = tuple(_row(each) for each in suggestions if each.field == name)
        if rows:
            yield Field(str(form[name].label), rows)


def _row(each: Suggestion) -> Row:
    value = _in_words(each)
    shown = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
    decision = getattr(each, "decision", None)
    return Row(each, shown, decision.is_taken if decision else each.is_sure)


def _in_words(each: Suggestion) -> str:
    if each.field == "state":
        return str(ProjectState(each.value).label)
    if each.field in {"starts_on", "ends_on"}:
        return date_format(date.fromisoformat(each.value), "DATE_FORMAT")
    return each.value
