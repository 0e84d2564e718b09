"""What is kept while somebody writes: by itself, by a button, and before anything is published."""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.knowledge import rules
from samklang.knowledge.actions import drafts as actions
from samklang.knowledge.actions.files import remove_file
from samklang.knowledge.actions.windows import RESTORED, WINDOW, marks_of
from samklang.knowledge.doors import get_draft_for, get_kept_contribution_for, get_own_attachment_for
from samklang.knowledge.forms.explaining import form_of_change
from samklang.knowledge.forms.kinds import FORMS
from samklang.knowledge.forms.two_windows import to_look_through
from samklang.knowledge.forms.writing import ContributionForm
from samklang.knowledge.models import Contribution, Draft
from samklang.knowledge.naming import alike
from samklang.knowledge.views import beside
from samklang.knowledge.views.files import FIELD, take_in
from samklang.people.doors import open_door

_KEEPING = ("keep", "attach", "remove_file", "more_rows", beside.TURN)
"""Buttons that keep a draft and stay with it."""


@require_POST
def keep_draft(request: VisitorRequest, kind: str) -> HttpResponse:
    """Keep something new while it is being written; the answer tells the form where the draft is."""
    form = form_for(request, kind)(request.POST, reader=request.user)
    kept = keep_sent(request, form, kind=kind, named=request.POST.get("draft", ""), is_by_itself=True)
    return _told(request, form, kept)


@require_POST
def keep_change(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Keep a change while it is being written."""
    thing = get_kept_contribution_for(request.user, public_id)
    form = form_of_change(request.user, thing)(request.POST, reader=request.user)
    kept = keep_sent(request, form, kind=thing.kind, of=thing, is_by_itself=True)
    return _told(request, form, kept, of=thing)


@require_POST
def discard_draft(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Throw a draft away."""
    begun = get_draft_for(request.user, public_id)
    actions.discard_draft(begun, by=actor_of(request))
    messages.success(request, _("The draft is thrown away."))
    return redirect("knowledge")


def form_for(request: VisitorRequest, kind: str) -> type[ContributionForm]:
    """Return the form in which this kind is written, for whoever may write."""
    open_door(rules.may_write(request.user))
    if kind not in FORMS:
        raise Http404
    return FORMS[kind]


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a form that was sent: the draft it is kept as.

    It may lead elsewhere instead of being acted on; one that `waits` is shown again first.
    """

    form: ContributionForm
    draft: Draft | None = None
    leads_to: str = ""
    waits: bool = False


def receive(
    request: VisitorRequest,
    form: ContributionForm,
    *,
    kind: str,
    named: str = "",
    of: Contribution | None = None,
) -> Received:
    """Keep what was sent as a draft, with the files that came along: what then is refused is not lost.

    Nothing goes on to be published with a file missing, or with words another window wrote meanwhile.
    """
    chosen = request.FILES.getlist(FIELD)
    is_asked = any(name in request.POST for name in _KEEPING)
    if not (named or chosen or is_asked or any(form.typed().values())):
        return Received(form)  # an empty form leaves no empty draft
    kept = keep_sent(request, form, kind=kind, named=named, of=of)
    if kept.draft is None or (kept.became is not None and of is None):
        return Received(form, kept.draft, leads_to=_where_it_went(request, kept, of))
    refused = take_in(request, chosen, to=kept.draft)
    if removed := request.POST.get("remove_file"):
        remove_file(get_own_attachment_for(request.user, removed), by=actor_of(request))
    is_apart = bool(kept.laid.both or (kept.laid.unseen and not is_asked))
    if is_asked and not is_apart:
        for each in refused:
            messages.error(request, each)
        return Received(form, kept.draft, leads_to=_back_to(request, kept.draft))
    shown = to_look_through(form, kept.laid, is_whole=not is_asked) if is_apart else form
    for each in refused:
        shown.add_error(None, each)
    return Received(shown, kept.draft, waits=is_apart or bool(refused))


def _where_it_went(request: VisitorRequest, kept: actions.Kept, of: Contribution | None) -> str:
    """Return where somebody goes on whose draft had ended before this came."""
    if kept.draft is not None:
        messages.warning(request, _("It was published already. What you have written since is kept here."))
        return kept.draft.get_absolute_url()
    became = of or kept.became
    assert became is not None, "what a button sent of a draft that was thrown away is kept as a new one"
    return became.get_absolute_url()


def _back_to(request: VisitorRequest, draft: Draft) -> str:
    """Go on with a draft; at its files if that was what it was about."""
    if "keep" in request.POST:
        messages.success(request, _("The draft is kept. Nobody but you can see it."))
    is_about_files = not {"keep", "more_rows", beside.TURN} & request.POST.keys()
    return draft.get_absolute_url() + ("#files" if is_about_files else "")


def keep_sent(
    request: VisitorRequest,
    form: ContributionForm,
    *,
    kind: str,
    named: str = "",
    of: Contribution | None = None,
    is_by_itself: bool = False,
) -> actions.Kept:
    """Keep what a window typed; what another window wrote in the same draft meanwhile stays."""
    begun = begun_of(request, of) if of else _draft_named(request, named)
    return actions.keep_together(
        by=actor_of(request),
        kind=kind,
        typed=_typed(request, form, begun),
        of=of,
        named=named,
        shown=_shown_in(request),
        is_by_itself=is_by_itself,
    )


def begun_of(request: VisitorRequest, thing: Contribution) -> Draft | None:
    """Return the change of something that the visitor has begun to write."""
    return Draft.objects.readable_by(request.user).filter(contribution=thing).first()


def _draft_named(request: VisitorRequest, named: str) -> Draft | None:
    return Draft.objects.readable_by(request.user).filter(public_id=named).first() if named else None


def _typed(request: VisitorRequest, form: ContributionForm, draft: Draft | None) -> dict[str, str]:
    hidden = {name: str(form.data.get(name, "")) for name in ("version", "seen")}
    hidden[WINDOW] = str(form.data.get(WINDOW, ""))[:32]
    hidden[beside.NAME] = beside.set_written_by(request, draft)
    return {**form.typed(), **hidden}


def shown_marks(texts: Mapping[str, object]) -> str:
    """Return what a form says back of what it showed."""
    return json.dumps(marks_of(texts))


def _shown_in(request: VisitorRequest) -> dict[str, str]:
    try:
        shown = json.loads(request.POST.get("shown", ""))
    except ValueError:
        return {}
    return {name: str(mark) for name, mark in shown.items()} if isinstance(shown, dict) else {}


def _told(
    request: VisitorRequest, form: ContributionForm, kept: actions.Kept, *, of: Contribution | None = None
) -> HttpResponse:
    """Say when it was kept; the address becomes the draft's, so that a page loaded again shows it.

    Of a field that two windows wrote, this one still says what it showed: it is not written over later.
    """
    became, draft = (None if of else kept.became), kept.draft
    if draft is None and became is None:
        return HttpResponse(status=204)  # the draft is gone, and so is the window that sent this
    still = {name: mark for name, mark in _shown_in(request).items() if name in kept.laid.both}
    shown = json.dumps({**marks_of(form.typed()), **still})
    both = [form.fields[name].label for name in kept.laid.both]
    told: dict[str, object] = {"draft": draft, "became": became, "shown": shown, "both": both}
    if became is not None:
        return render(request, "knowledge/kept.html", {**told, "named": request.POST.get("draft", "")})
    told |= {"alike": _alike(request, draft, of=of)}
    told |= beside.check_list_beside(request, kind=form.details_class.kind, draft=draft)
    answer = render(request, "knowledge/told.html", told)
    if draft is not None and draft.contribution_id is None:
        answer.headers["HX-Replace-Url"] = draft.get_absolute_url()
    return answer


def around_the_form(
    request: VisitorRequest,
    *,
    kind: str,
    draft: Draft | None,
    of: Contribution | None = None,
    first: Mapping[str, object] | None = None,
) -> dict[str, object]:
    """Return what stands around the fields: the window, files, what is like it, the check-list."""
    attachments = draft.attachments.standing().select_related("file") if draft else ()
    return {
        "restored": parse_datetime(draft.typed.get(RESTORED, "")) if draft else None,
        "window": request.POST.get(WINDOW, "")[:32] or secrets.token_hex(8),
        "attachments": attachments,
        "alike": _alike(request, draft, of=of),
        **beside.check_list_beside(request, kind=kind, draft=draft, of=of, first=first or {}),
    }


def _alike(
    request: VisitorRequest, draft: Draft | None, *, of: Contribution | None = None
) -> list[Contribution]:
    """Return what is like a draft already, so that nobody writes what exists."""
    if draft is None or of is not None or not draft.title():
        return []
    return alike(draft.title(), str(draft.typed.get("summary", "")), reader=request.user)
