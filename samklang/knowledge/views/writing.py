"""Writing: a form that asks for little at first, and a draft to go on with."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import form_page, sent
from samklang.knowledge import rules
from samklang.knowledge.actions.finishing import publish_written
from samklang.knowledge.doors import get_draft_for
from samklang.knowledge.forms.kinds import FORMS
from samklang.knowledge.forms.writing import ContributionForm
from samklang.knowledge.models import Contribution, Draft, EndedDraft, Kind, Sharing
from samklang.knowledge.views import keeping
from samklang.people.doors import open_door
from samklang.people.models import Contact, Membership
from samklang.people.naming import typed_as
from samklang.people.rules import is_guest

TEMPLATE = "knowledge/writing.html"


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
    form_class = keeping.form_for(request, kind)
    form = form_class(sent(request), initial=_first_values(request), reader=request.user)
    return _writing_page(request, form, kind=Kind(kind), named=request.POST.get("draft", ""))


@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Go on with a draft, and publish it. The address of one that has ended still stands in its windows."""
    ended = EndedDraft.objects.filter(writer=request.user.pk, draft=public_id).first()
    if ended is not None:
        return _ended_page(request, ended)
    kept = get_draft_for(request.user, public_id)
    if kept.contribution is not None:
        return _change_page(request, kept, of=kept.contribution)
    form_class = keeping.form_for(request, kept.kind)
    form = form_class(sent(request), initial=kept.typed, reader=request.user)
    return _writing_page(request, form, kind=Kind(kept.kind), named=public_id, draft=kept)


def _ended_page(request: VisitorRequest, ended: EndedDraft) -> HttpResponse:
    """Lead to what a draft was published as. What is sent there is taken as if it was written anew."""
    if request.method == "POST":
        form = keeping.form_for(request, ended.kind)(request.POST, reader=request.user)
        return _writing_page(request, form, kind=Kind(ended.kind), named=ended.draft)
    published = Contribution.objects.readable_by(request.user)
    return redirect(get_object_or_404(published, pk=ended.contribution_id or 0))


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
    request: VisitorRequest, form: ContributionForm, *, kind: Kind, named: str, draft: Draft | None = None
) -> HttpResponse:
    if request.method == "POST":
        received = keeping.receive(request, form, kind=kind, named=named)
        if received.leads_to:
            return redirect(received.leads_to)
        form, draft = received.form, received.draft
    return form_page(
        request,
        form,
        act=lambda: _publish(request, form, draft=draft),
        done=_("It is published."),
        template=TEMPLATE,
        context={
            "title": _title_of(kind),
            "kind": kind,
            "draft": draft,
            "back": "knowledge",
            "shown": keeping.shown_marks(draft.typed) if draft else "",
            **keeping.around_the_form(request, kind=kind, draft=draft, first=form.initial),
        },
    )


def _publish(request: VisitorRequest, form: ContributionForm, *, draft: Draft | None) -> Contribution | Draft:
    """Publish what was sent; keep it where another window published its draft in this very moment."""
    made = publish_written(form.details(), by=actor_of(request), leads_to=form.leads_to(), draft=draft)
    if made is not None:
        return made
    assert draft is not None, "only a draft can have ended"
    late = keeping.keep_sent(request, form, kind=draft.kind, named=draft.public_id)
    return late.draft or late.became or draft


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
    first: dict[str, Any] = {"version": 1, "sharing": sharing, "title": request.GET.get("title", "")[:1000]}
    contact = Contact.objects.present().filter(user=user).select_related("organisation").first()
    if contact is not None:
        return {**first, "owner": typed_as(contact, reader=user), "organisation": contact.organisation.name}
    membership = Membership.objects.current().filter(user=user).first()
    return {**first, "organisation": membership.organisation.name if membership else ""}
