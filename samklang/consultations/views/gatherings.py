"""What was said at meetings, in panels, interviews, blogs and the press: written down, shown, corrected."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.actors import names_of
from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations import rules
from samklang.consultations.actions import gatherings as actions
from samklang.consultations.doors import (
    get_gathering_for,
    get_gathering_version_for,
    get_run_consultation_for,
    get_run_gathering_for,
    get_run_submission_file_for,
)
from samklang.consultations.forms.files import FilesForm
from samklang.consultations.forms.gatherings import FORMS, GatheringForm, texts_of_gathering
from samklang.consultations.gathered.ranking import ranked
from samklang.consultations.models import Channel, Gathering
from samklang.consultations.views.sent_files import files_in
from samklang.core.editing import edit_page, form_page, sent
from samklang.files.errors import FileRefused
from samklang.files.reading import respond_with

_FILES = "attached"
_MORE_ROWS = "more_rows"
_TEMPLATE = "consultations/gathering_form.html"
_TITLES = {
    Channel.TOWN_MEETING: gettext_lazy("Write down a town meeting"),
    Channel.MICRO_PANEL: gettext_lazy("Write down a micro panel"),
    Channel.INTERVIEW: gettext_lazy("Write down a round of interviews"),
    Channel.BLOG: gettext_lazy("Write a digest of blogs"),
    Channel.PRESS: gettext_lazy("Write a digest of the press"),
}


@require_http_methods(["GET", "HEAD", "POST"])
def new_gathering(request: VisitorRequest, public_id: str, channel: str) -> HttpResponse:
    """Write down what was said in a channel."""
    consultation = get_run_consultation_for(request.user, public_id)
    if channel not in FORMS or not rules.takes_gatherings(consultation):
        raise Http404
    chosen = Channel(channel)
    kind = FORMS[chosen]
    form = (
        _with_another_row(request, kind)
        if _MORE_ROWS in request.POST
        else kind(sent(request), initial={"version": 1}, reader=request.user)
    )
    if form.is_bound and request.FILES and not form.is_valid():
        form.add_error(None, _("Choose the files again, too: your browser does not keep them."))

    def act() -> Gathering:
        try:
            by, files = actor_of(request), files_in(request, _FILES)
            return actions.write_gathering(consultation, chosen, form.details(), by=by, files=files)
        except FileRefused as refused:
            raise ValidationError(str(refused)) from refused

    return form_page(
        request,
        form,
        act=act,
        done=_("It is written down, and is being read."),
        template=_TEMPLATE,
        context={"title": _TITLES[chosen], "thing": consultation, "files": FilesForm()["attached"]},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def edit_gathering(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Correct what was written down."""
    kept = get_run_gathering_for(request.user, public_id)
    kind = FORMS[kept.channel()]
    if _MORE_ROWS in request.POST:
        context = {"title": _("Change %(name)s") % {"name": kept}, "thing": kept}
        return render(request, _TEMPLATE, {**context, "form": _with_another_row(request, kind)})
    return edit_page(
        request,
        kept,
        kind,
        act=lambda form, version: actions.correct_gathering(
            kept, by=actor_of(request), version=version, details=form.details()
        ),
        texts=lambda row: _asked(texts_of_gathering(row), kind),
        done=_("It is corrected. What stood there before is kept."),
        template=_TEMPLATE,
    )


def _asked(texts: dict[str, str], kind: type[GatheringForm]) -> dict[str, str]:
    """Return of the texts those that this channel is asked for."""
    return {name: text for name, text in texts.items() if name in kind.base_fields}


def _with_another_row(request: VisitorRequest, kind: type[GatheringForm]) -> GatheringForm:
    """Return the form as it was typed, with an empty row more: what the button does without JavaScript."""
    typed = kind(request.POST, reader=request.user).typed()
    hidden = {name: request.POST.get(name, "") for name in ("version", "seen")}
    return kind(initial={**typed, **hidden}, reader=request.user)


@require_safe
def gathering(request: VisitorRequest, public_id: str) -> HttpResponse:
    """A meeting, a panel, interviews or a digest: the facts, what was put first, and what was said."""
    shown = get_gathering_for(request.user, public_id)
    consultation = shown.submission.consultation
    versions = list(shown.versions.select_related("file").order_by("-number"))
    names = names_of(each.written_by for each in versions)
    may_change = rules.may_run(request.user) and rules.takes_gatherings(consultation)
    context = {
        "thing": shown,
        "submission": shown.submission,
        "consultation": consultation,
        "channel": shown.channel(),
        "challenges": ranked(shown.challenges.all()),
        "items": shown.items.all(),
        "attached": shown.submission.files.filter(place__gt=1).select_related("file"),
        "versions": [(each, names[each.written_by]) for each in versions],
        "may_change": may_change,
        "files_form": FilesForm() if may_change else None,
    }
    return render(request, "consultations/gathering.html", context)


@require_POST
def add_gathering_files(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Put pictures and files with it."""
    kept = get_run_gathering_for(request.user, public_id)
    try:
        added = actions.add_files(kept, files_in(request, _FILES), by=actor_of(request))
    except (ValidationError, FileRefused) as refusal:
        said = refusal.messages if isinstance(refusal, ValidationError) else [str(refusal)]
        messages.error(request, " ".join(said))
    else:
        told = _("The files are here.") if added else _("Choose a file that is not here already.")
        (messages.success if added else messages.error)(request, told)
    return redirect(kept)


@require_POST
def remove_gathering_file(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Take a picture or file away again."""
    kept = get_run_submission_file_for(request.user, public_id)
    gathered = Gathering.objects.filter(submission=kept.submission_id).first()
    if gathered is None:
        raise Http404
    try:
        actions.remove_file(kept, by=actor_of(request))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    return redirect(gathered)


@require_safe
def gathering_version(request: VisitorRequest, public_id: str) -> HttpResponseBase:
    """What was written down at a time, as it stood."""
    found = get_gathering_version_for(request.user, public_id)
    try:
        return respond_with(found.file, name=f"{found.gathering.title} {found.number}.md")
    except FileRefused as refusal:
        messages.error(request, str(refusal))
        return redirect(found.gathering)
