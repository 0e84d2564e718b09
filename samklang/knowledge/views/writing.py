"""Writing: a draft that saves itself, and a form that asks for little at first."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import edit_page, form_page, sent
from samklang.core.fields import SeveralField, lines_of, one_on_each_line
from samklang.knowledge import rules
from samklang.knowledge.actions import contributions as actions
from samklang.knowledge.actions import drafts as draft_actions
from samklang.knowledge.actions.files import hand_over, remove_file
from samklang.knowledge.actions.relating import set_related
from samklang.knowledge.details import details_of, texts_of
from samklang.knowledge.doors import get_draft_for, get_kept_contribution_for, get_own_attachment_for
from samklang.knowledge.forms.writing import FORMS, ContributionForm
from samklang.knowledge.models import Contribution, Draft, Kind, Sharing
from samklang.knowledge.naming import alike, named
from samklang.knowledge.views import beside
from samklang.knowledge.views.files import FIELD, take_in
from samklang.people.doors import open_door
from samklang.people.models import Contact, Membership
from samklang.people.rules import is_guest, may_read_contact

_TEMPLATE = "knowledge/writing.html"
_KEEPING = ("keep", "attach", "remove_file", beside.TURN)
"""Buttons that keep a draft and stay with it."""
_BECAME, _REMEMBERED = "drafts_became", 20
"""Where the session remembers what the last drafts were published as."""


@require_safe
def choose_kind(request: VisitorRequest) -> HttpResponse:
    """What would you like to write? And what you have begun."""
    open_door(rules.may_write(request.user))
    context = {
        "kinds": list(Kind),
        "drafts": Draft.objects.readable_by(request.user),
        "may_import": rules.may_import(request.user),
    }
    return render(request, "knowledge/choose_kind.html", context)


@require_safe
def drafts(request: VisitorRequest) -> HttpResponse:
    """What the visitor has begun to write."""
    open_door(rules.may_write(request.user))
    return render(request, "knowledge/drafts.html", {"drafts": Draft.objects.readable_by(request.user)})


@require_http_methods(["GET", "HEAD", "POST"])
def new_contribution(request: VisitorRequest, kind: str) -> HttpResponse:
    """Write something and publish it at once."""
    form_class = _form_for(request, kind)
    form = form_class(sent(request), initial=_first_values(request), reader=request.user)
    return _writing_page(request, form, kind=Kind(kind), draft=_draft_named(request, kind=kind))


@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Go on with a draft, and publish it."""
    if published := _published_from(request, public_id):
        return redirect(published)
    kept = get_draft_for(request.user, public_id)
    if kept.contribution is not None:
        return _change_page(request, kept, of=kept.contribution)
    form_class = _form_for(request, kept.kind)
    form = form_class(sent(request), initial=kept.typed, reader=request.user)
    return _writing_page(request, form, kind=Kind(kept.kind), draft=kept)


def _published_from(request: VisitorRequest, public_id: str) -> Contribution | None:
    """Return what became of a draft: its address still stands behind the browser's Back."""
    became = request.session.get(_BECAME, {}).get(public_id)
    return Contribution.objects.readable_by(request.user).filter(public_id=became).first() if became else None


def _change_page(request: VisitorRequest, kept: Draft, *, of: Contribution) -> HttpResponse:
    """Lead a draft of a change to its form; show what was written to one who may no longer change it."""
    readable = Contribution.objects.readable_by(request.user).filter(pk=of.pk)
    if rules.may_edit(request.user, of) and readable.exists():
        return redirect("edit_contribution", of.public_id)
    fields = FORMS[kept.kind].base_fields
    own = [name for name in fields if name not in {"version", "seen"} and kept.typed.get(name)]
    said = [(fields[name].label, kept.typed[name]) for name in own]
    return render(request, "knowledge/lost_draft.html", {"draft": kept, "said": said})


def _writing_page(
    request: VisitorRequest, form: ContributionForm, *, kind: Kind, draft: Draft | None = None
) -> HttpResponse:
    if draft is not None and (apart := _apart(request, form, draft)):
        form = apart
    else:
        draft, is_kept = _with_files(request, form, kind=kind, draft=draft)
        if is_kept:
            return _back_to(request, draft)
    return form_page(
        request,
        form,
        act=lambda: _publish(request, form, draft=draft),
        done=_("It is published."),
        template=_TEMPLATE,
        context={
            "title": _title_of(kind),
            "kind": kind,
            "draft": draft,
            "back": "knowledge",
            "shown": _marks(draft.typed) if draft else "",
            **_beside(request, draft),
            **beside.check_list_beside(request, kind=kind, draft=draft, first=form.initial),
        },
    )


@transaction.atomic
def _publish(request: VisitorRequest, form: ContributionForm, *, draft: Draft | None) -> Contribution:
    made = actions.publish(form.details(), by=actor_of(request))
    set_related(made, form.leads_to(), by=actor_of(request))
    return _settled(request, made, draft=draft)


def _settled(request: VisitorRequest, saved: Contribution, *, draft: Draft | None) -> Contribution:
    """Give what was saved the files of its draft, which has then done its work."""
    by = actor_of(request)
    if draft is not None:
        hand_over(draft, to=saved, by=by)
        draft_actions.discard_draft(draft, by=by)
        became = {**request.session.get(_BECAME, {}), draft.public_id: saved.public_id}
        request.session[_BECAME] = dict(list(became.items())[-_REMEMBERED:])
    return saved


@require_http_methods(["GET", "HEAD", "POST"])
def edit_contribution(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Change what is written; a draft of the change that was begun is gone on with."""
    kept = get_kept_contribution_for(request.user, public_id)
    form_class = FORMS[kept.kind]
    begun = Draft.objects.readable_by(request.user).filter(contribution=kept).first()
    if request.method == "POST":
        form = form_class(request.POST, reader=request.user)
        if begun is not None and (apart := _apart(request, form, begun)):
            return _apart_page(request, apart, of=kept, draft=begun)
        begun, is_kept = _with_files(request, form, kind=Kind(kept.kind), draft=begun, of=kept)
        if is_kept:
            return _back_to(request, begun)
    return edit_page(
        request,
        kept,
        form_class,
        act=lambda form, version: _edit(request, kept, form, version=version, draft=begun),
        texts=lambda row: _texts_for(request, row),
        done=_("It is saved."),
        template=_TEMPLATE,
        begun=begun.typed if begun else None,
        kind_of_thing=Kind(kept.kind),
        draft=begun,
        shown=_shown_in_change(request, kept, begun),
        **_beside(request, begun, of=kept),
        **beside.check_list_beside(request, kind=kept.kind, draft=begun, of=kept),
    )


def _shown_in_change(request: VisitorRequest, kept: Contribution, begun: Draft | None) -> str:
    return _marks(begun.typed if begun else _texts_for(request, kept))


def _apart_page(
    request: VisitorRequest, form: ContributionForm, *, of: Contribution, draft: Draft
) -> HttpResponse:
    """Show a change that was written in two windows, for its writer to look through."""
    context = {
        "title": _("Change %(name)s") % {"name": of},
        "thing": of,
        "draft": draft,
        "shown": _marks(draft.typed),
        **_beside(request, draft, of=of),
        **beside.check_list_beside(request, kind=of.kind, draft=draft, of=of),
    }
    return render(request, _TEMPLATE, {**context, "form": form}, status=422)


def _texts_for(request: VisitorRequest, row: Contribution) -> dict[str, str]:
    """Return what the form shows; not a contact or a thing that is hidden from the one who writes."""
    hidden = dict.fromkeys(_hidden_people(request, row), "")
    related = Contribution.objects.readable_by(request.user).published().filter(related=row)
    leads_to = one_on_each_line(named(each) for each in related.order_by("sort_key", "pk"))
    return {**texts_of(details_of(row)), **hidden, "related": leads_to}


def _hidden_people(request: VisitorRequest, row: Contribution) -> dict[str, Contact]:
    people = {"owner": row.owner, "substitute": row.substitute}
    return {
        name: person
        for name, person in people.items()
        if person and not may_read_contact(request.user, person)
    }


@transaction.atomic
def _edit(
    request: VisitorRequest, kept: Contribution, form: ContributionForm, *, version: int, draft: Draft | None
) -> Contribution:
    """Save a change. Whom the writer cannot see they have not left out: that one stays."""
    given = form.details()
    unseen: dict[str, Any] = {
        name: who for name, who in _hidden_people(request, kept).items() if getattr(given, name) is None
    }
    by = actor_of(request)
    set_related(kept, form.leads_to(), by=by)  # first: the change itself may give it away
    saved = actions.edit(kept, replace(given, **unseen), by=by, version=version)
    return _settled(request, saved, draft=draft)


@require_POST
def keep_draft(request: VisitorRequest, kind: str) -> HttpResponse:
    """Keep something new while it is being written; the answer tells the form where the draft is."""
    form = _form_for(request, kind)(request.POST, reader=request.user)
    draft = _draft_named(request, kind=kind)
    return _told(request, form, *_keep_together(request, form, kind=kind, draft=draft))


@require_POST
def keep_change(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Keep a change while it is being written."""
    kept = get_kept_contribution_for(request.user, public_id)
    form = FORMS[kept.kind](request.POST, reader=request.user)
    return _told(request, form, *_keep_together(request, form, kind=kept.kind, of=kept))


@require_POST
def discard_draft(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Throw a draft away."""
    begun = get_draft_for(request.user, public_id)
    draft_actions.discard_draft(begun, by=actor_of(request))
    messages.success(request, _("The draft is thrown away."))
    return redirect("knowledge")


def _with_files(
    request: VisitorRequest,
    form: ContributionForm,
    *,
    kind: Kind,
    draft: Draft | None,
    of: Contribution | None = None,
) -> tuple[Draft | None, bool]:
    """Keep what was sent as a draft, with the files that came along: what then is refused is not lost.

    Return the draft, and whether that was all: nothing is published with a file missing.
    """
    if request.method != "POST":
        return draft, False
    chosen = request.FILES.getlist(FIELD)
    is_asked = any(name in request.POST for name in _KEEPING)
    if not (draft or chosen or is_asked or any(form.typed().values())):
        return None, False  # an empty form leaves no empty draft
    kept = _keep(request, form, kind=kind, draft=draft, of=of)
    is_good = take_in(request, chosen, to=kept)
    if removed := request.POST.get("remove_file"):
        remove_file(get_own_attachment_for(request.user, removed), by=actor_of(request))
    if "keep" in request.POST:
        messages.success(request, _("The draft is kept. Nobody but you can see it."))
    return kept, is_asked or not is_good


def _back_to(request: VisitorRequest, draft: Draft | None) -> HttpResponse:
    """Go on with a draft; at its files if that was what it was about."""
    if draft is None:
        return redirect("drafts")
    is_about_files = not {"keep", beside.TURN} & request.POST.keys()
    return redirect(draft.get_absolute_url() + ("#files" if is_about_files else ""))


def _beside(
    request: VisitorRequest, draft: Draft | None, *, of: Contribution | None = None
) -> dict[str, object]:
    """Return what stands beside the fields: files of the draft, and what there is like it already."""
    attachments = draft.attachments.standing().select_related("file") if draft else ()
    return {"attachments": attachments, "alike": _alike(request, draft, of=of)}


def _alike(
    request: VisitorRequest, draft: Draft | None, *, of: Contribution | None = None
) -> list[Contribution]:
    """Return what is like a draft already, so that nobody writes what exists."""
    if draft is None or of is not None or not draft.title():
        return []
    return alike(draft.title(), str(draft.typed.get("summary", "")), reader=request.user)


def _keep(
    request: VisitorRequest,
    form: ContributionForm,
    *,
    kind: str,
    draft: Draft | None = None,
    of: Contribution | None = None,
) -> Draft:
    return _keep_together(request, form, kind=kind, draft=draft, of=of)[0]


def _keep_together(
    request: VisitorRequest,
    form: ContributionForm,
    *,
    kind: str,
    draft: Draft | None = None,
    of: Contribution | None = None,
) -> tuple[Draft, draft_actions.Together]:
    """Keep what a window typed; what another window wrote in the same draft meanwhile stays."""
    typed, shown = _typed(request, form, draft), _shown_in(request)
    return draft_actions.keep_together(
        by=actor_of(request), kind=kind, typed=typed, draft=draft, of=of, shown=shown
    )


def _typed(request: VisitorRequest, form: ContributionForm, draft: Draft | None) -> dict[str, str]:
    hidden = {name: str(form.data.get(name, "")) for name in ("version", "seen")}
    hidden[beside.NAME] = beside.set_written_by(request, draft)
    return {name: text.replace("\0", "") for name, text in {**form.typed(), **hidden}.items()}


def _marks(texts: Mapping[str, object]) -> str:
    """Return what a form says back of what it showed; not of what it does not show as a field."""
    hidden = {"version", "seen", beside.NAME}
    return json.dumps(draft_actions.marks_of({n: text for n, text in texts.items() if n not in hidden}))


def _shown_in(request: VisitorRequest) -> dict[str, str]:
    try:
        shown = json.loads(request.POST.get("shown", ""))
    except ValueError:
        return {}
    return {name: str(mark) for name, mark in shown.items()} if isinstance(shown, dict) else {}


def _apart(request: VisitorRequest, form: ContributionForm, draft: Draft) -> ContributionForm | None:
    """Return the form to look through where another window wrote in the draft, else None.

    What only the other window wrote is put into it; where both wrote, it says what stands in the other.
    """
    if request.method != "POST":
        return None
    laid = draft_actions.lay_together(_typed(request, form, draft), draft.typed, shown=_shown_in(request))
    is_asked = any(name in request.POST for name in _KEEPING)
    if not laid.both and (is_asked or not laid.unseen):
        return None
    take_in(request, request.FILES.getlist(FIELD), to=draft)
    data = request.POST.copy()
    for name in (*laid.unseen, "version", "seen"):
        is_several = isinstance(form.fields[name], SeveralField)
        data.setlist(name, lines_of(laid.typed[name]) if is_several else [laid.typed[name]])
    made = type(form)(data, reader=actor_of(request))
    made.add_error(
        None, _("The draft has been changed in another window. Look it through, and send it again.")
    )
    for name in laid.both:
        made.add_error(name, _("In the other window it says: %(text)s") % {"text": laid.typed[name] or "–"})
    return made


def _told(
    request: VisitorRequest, form: ContributionForm, kept: Draft, laid: draft_actions.Together
) -> HttpResponse:
    """Say when it was kept; the address becomes the draft's, so that a page loaded again shows it.

    Of a field that two windows wrote, this one still says what it showed: it is not written over later.
    """
    still = {name: mark for name, mark in _shown_in(request).items() if name in laid.both}
    shown = json.dumps({**json.loads(_marks(_typed(request, form, kept))), **still})
    both = [form.fields[name].label for name in laid.both]
    told = {"draft": kept, "alike": _alike(request, kept, of=kept.contribution), "shown": shown, "both": both}
    told |= beside.check_list_beside(request, kind=kept.kind, draft=kept)
    answer = render(request, "knowledge/told.html", told)
    if kept.contribution_id is None:
        answer.headers["HX-Replace-Url"] = kept.get_absolute_url()
    return answer


def _draft_named(request: VisitorRequest, *, kind: str) -> Draft | None:
    """Return the draft a form says it was kept in meanwhile."""
    own = Draft.objects.readable_by(request.user).filter(kind=kind, contribution=None)
    return own.filter(public_id=request.POST.get("draft", "")).first()


def _form_for(request: VisitorRequest, kind: str) -> type[ContributionForm]:
    open_door(rules.may_write(request.user))
    if kind not in FORMS:
        raise Http404
    return FORMS[kind]


def _title_of(kind: Kind) -> str:
    titles = {
        Kind.PROJECT: pgettext("writing", "Write about a project"),
        Kind.EXPERIENCE: pgettext("writing", "Write down an experience"),
        Kind.PRACTICE: pgettext("writing", "Write down a recommended practice"),
        Kind.IDEA: pgettext("writing", "Propose an idea"),
        Kind.QUESTION: pgettext("writing", "Ask a question"),
    }
    return titles[kind]


def _first_values(request: VisitorRequest) -> dict[str, Any]:
    """Who writes is most often who owns it, for the place they work."""
    user = actor_of(request)
    sharing = Sharing.OTHERS if is_guest(user) else Sharing.MUNICIPALITY
    first: dict[str, Any] = {"version": 1, "sharing": sharing, "title": request.GET.get("title", "")[:150]}
    contact = Contact.objects.present().filter(user=user).select_related("organisation").first()
    if contact is not None:
        return {**first, "owner": contact.email or contact.name, "organisation": contact.organisation.name}
    membership = Membership.objects.current().filter(user=user).first()
    return {**first, "organisation": membership.organisation.name if membership else ""}
