"""Changing what is written: as a draft of its own, until it is saved."""

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import edit_page
from samklang.core.fields import one_on_each_line
from samklang.knowledge.actions.finishing import save_change
from samklang.knowledge.details import details_of, texts_of
from samklang.knowledge.doors import get_kept_contribution_for
from samklang.knowledge.forms.explaining import form_of_change
from samklang.knowledge.forms.writing import ContributionForm
from samklang.knowledge.models import Contribution, Draft
from samklang.knowledge.naming import named
from samklang.knowledge.views import keeping
from samklang.knowledge.views.writing import TEMPLATE
from samklang.people.models import Contact
from samklang.people.naming import typed_as
from samklang.people.rules import may_read_contact


@require_http_methods(["GET", "HEAD", "POST"])
def edit_contribution(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Change what is written; a draft of the change that was begun is gone on with."""
    kept = get_kept_contribution_for(request.user, public_id)
    form_class = form_of_change(request.user, kept)
    begun = keeping.begun_of(request, kept)
    if request.method == "POST":
        form = form_class(request.POST, reader=request.user)
        received = keeping.receive(request, form, kind=kept.kind, of=kept)
        if received.leads_to:
            return redirect(received.leads_to)
        begun = received.draft
        if received.waits and begun is not None:
            return _again(request, received.form, of=kept, draft=begun)
    return edit_page(
        request,
        kept,
        form_class,
        act=lambda form, version: _edit(request, kept, form, version=version, draft=begun),
        texts=lambda row: _texts_for(request, row),
        done=_("It is saved."),
        template=TEMPLATE,
        begun=begun.typed if begun else None,
        draft=begun,
        shown=keeping.shown_marks(begun.typed if begun else _texts_for(request, kept)),
        **keeping.around_the_form(request, kind=kept.kind, draft=begun, of=kept),
    )


def _again(
    request: VisitorRequest, form: ContributionForm, *, of: Contribution, draft: Draft
) -> HttpResponse:
    """Show a change for its writer to look through: it was written in two windows, or lacks a file."""
    context = {
        "title": _("Change %(name)s") % {"name": of},
        "thing": of,
        "draft": draft,
        "shown": keeping.shown_marks(draft.typed),
        **keeping.around_the_form(request, kind=of.kind, draft=draft, of=of),
    }
    return render(request, TEMPLATE, {**context, "form": form}, status=422)


def _texts_for(request: VisitorRequest, row: Contribution) -> dict[str, str]:
    """Return what the form shows; not a contact or a thing that is hidden from the one who writes."""
    people = {"owner": row.owner, "substitute": row.substitute}
    called = {name: typed_as(who, reader=request.user) for name, who in people.items() if who}
    hidden = dict.fromkeys(_hidden_people(request, row), "")
    related = Contribution.objects.readable_by(request.user).published().filter(related=row)
    leads_to = one_on_each_line(named(each) for each in related.order_by("sort_key", "pk"))
    return {**texts_of(details_of(row)), **called, **hidden, "related": leads_to}


def _hidden_people(request: VisitorRequest, row: Contribution) -> dict[str, Contact]:
    people = {"owner": row.owner, "substitute": row.substitute}
    return {
        name: person
        for name, person in people.items()
        if person and not may_read_contact(request.user, person)
    }


def _edit(
    request: VisitorRequest, kept: Contribution, form: ContributionForm, *, version: int, draft: Draft | None
) -> Contribution | Draft:
    """Save a change. Whom the writer cannot see they have not left out: that one stays."""
    given = form.details()
    unseen: dict[str, Any] = {
        name: who for name, who in _hidden_people(request, kept).items() if getattr(given, name) is None
    }
    saved = save_change(
        kept,
        replace(given, **unseen),
        by=actor_of(request),
        version=version,
        leads_to=form.leads_to(),
        draft=draft,
        because=form.reason(),
    )
    return saved or keeping.keep_sent(request, form, kind=kept.kind, of=kept).draft or kept
