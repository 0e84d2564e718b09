"""Organisations: the list, each one's page, and what an administrator does with them."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import edit_page, form_page, sent
from samklang.core.listing import Listing, given_in, list_page
from samklang.core.versions import ChangedMeanwhile
from samklang.journal.history import history_of
from samklang.journal.lines import Line
from samklang.people import rules
from samklang.people.actions import organisations as actions
from samklang.people.doors import get_kept_organisation_for, get_organisation_for, open_door
from samklang.people.forms.organisations import (
    CloseForm,
    MoveForm,
    NewOrganisationForm,
    OrganisationFilter,
    OrganisationForm,
    texts_of_organisation,
)
from samklang.people.models import Contact, Membership, Network, Organisation
from samklang.people.naming import OFFERED
from samklang.people.sheets.columns import ORGANISATION_COLUMNS

SHOWN = 100
_LISTING = Listing(
    template="people/organisations.html",
    title=gettext_lazy("Organisations"),
    lead=gettext_lazy("Who decides, who serves whom, and who can be asked."),
    columns=ORGANISATION_COLUMNS,
    orders={"name": "sort_key", "kind": "kind_key", "parent": "parent_key"},
)


@require_safe
def organisations(request: VisitorRequest) -> HttpResponse:
    """All organisations the visitor may know of, narrowed and sorted as the address says."""
    chosen = OrganisationFilter(request.GET)
    return list_page(
        request,
        _LISTING,
        _chosen(request, given_in(chosen)),
        chosen=chosen,
        may_keep=rules.may_keep_organisations(request.user),
        is_inside=rules.is_inside(request.user),
    )


def _chosen(request: VisitorRequest, given: dict[str, Any]) -> QuerySet[Organisation]:
    rows = Organisation.objects.readable_by(request.user).with_names_for(request.user)
    rows = rows.in_state(given.get("closed", ""))
    if text := given.get("q"):
        rows = rows.called(text)
    if kind := given.get("kind"):
        rows = rows.filter(kind=kind)
    return rows


@require_safe
def organisation_names(request: VisitorRequest) -> HttpResponse:
    """Names like what was typed, for the field that offers them."""
    typed = str(next(iter(request.GET.dict().values()), "")).strip()
    rows = Organisation.objects.readable_by(request.user).open()
    names = rows.called(typed).values_list("name", flat=True)[:OFFERED] if typed else []
    return render(request, "people/offered.html", {"names": names})


@require_safe
def organisation(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One organisation: where it belongs, whom it serves, who is in it, whom to call, what happened."""
    shown = get_organisation_for(request.user, public_id)
    readable = Organisation.objects.readable_by(request.user)
    memberships = Membership.objects.readable_by(request.user).current().filter(organisation=shown)
    may_keep = rules.may_keep_organisations(request.user)
    context = {
        "thing": shown,
        "back": "organisations",
        "lead": shown.get_kind_display(),
        "above": _above(request, shown),
        "children": readable.open().filter(parent=shown)[:SHOWN],
        "serves": readable.filter(served_by=shown),
        "served_by": readable.filter(serves=shown),
        "former_names": shown.former_names.all(),
        "memberships": memberships[:SHOWN],
        "contacts": Contact.objects.readable_by(request.user).present().filter(organisation=shown)[:SHOWN],
        "networks": _networks_of(request, shown),
        "may_keep": may_keep,
        "edit": "edit_organisation" if may_keep else "",
        "may_add_contact": shown.is_open() and rules.may_add_contact(request.user, shown),
        "may_see_contacts": rules.may_see_contacts(request.user),
        "is_inside": rules.is_inside(request.user),
        "history": _history(request, shown) if rules.is_inside(request.user) else [],
    }
    return render(request, "people/organisation.html", context)


def _above(request: VisitorRequest, shown: Organisation) -> list[Organisation]:
    """What it is part of, the whole first, as far as the visitor may know of it."""
    above = shown.ancestors()[::-1]
    readable = Organisation.objects.readable_by(request.user).filter(pk__in=[each.pk for each in above])
    known = set(readable.values_list("pk", flat=True))
    return [each for each in above if each.pk in known]


def _networks_of(request: VisitorRequest, shown: Organisation) -> QuerySet[Network]:
    there = Network.objects.filter(network_members__contact__organisation=shown)
    return Network.objects.readable_by(request.user).open().filter(pk__in=there.values("pk"))


def _history(request: VisitorRequest, shown: Organisation) -> list[Line]:
    members = Membership.objects.filter(organisation=shown).values_list("public_id", flat=True)
    return history_of([shown.public_id, *members[:SHOWN]], reader=request.user)


@require_http_methods(["GET", "HEAD", "POST"])
def new_organisation(request: VisitorRequest) -> HttpResponse:
    """Add an organisation."""
    open_door(rules.may_keep_organisations(request.user))
    form = NewOrganisationForm(
        sent(request), initial={"version": 1, **request.GET.dict()}, reader=request.user
    )
    return form_page(
        request,
        form,
        act=lambda: actions.add_organisation(
            form.details(), by=actor_of(request), parent=form.cleaned_data["parent"]
        ),
        done=_("The organisation is added."),
        context={"title": _("New organisation"), "back": "organisations"},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def edit_organisation(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Change what is written of an organisation."""
    kept = get_kept_organisation_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        OrganisationForm,
        act=lambda form, version: actions.edit_organisation(
            kept, by=actor_of(request), version=version, details=form.details()
        ),
        texts=texts_of_organisation,
        done=_("The organisation is saved."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def move_organisation(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Put an organisation elsewhere in the tree."""
    kept = get_kept_organisation_for(request.user, public_id)
    now = {"parent": kept.parent.name if kept.parent else "", "version": kept.version}
    form = MoveForm(sent(request), initial=now, reader=request.user)
    try:
        return form_page(
            request,
            form,
            act=lambda: actions.move_organisation(
                kept,
                by=actor_of(request),
                version=form.cleaned_data["version"],
                parent=form.cleaned_data["parent"],
            ),
            done=_("The organisation is moved."),
            context={"title": _("Move %(name)s") % {"name": kept.name}, "thing": kept},
        )
    except ChangedMeanwhile:
        messages.warning(
            request, _("Somebody else saved this organisation meanwhile. Look at it, and move it then.")
        )
        return redirect(kept)


@require_http_methods(["GET", "HEAD", "POST"])
def close_organisation(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Close an organisation."""
    kept = get_kept_organisation_for(request.user, public_id)
    form = CloseForm(sent(request))
    return form_page(
        request,
        form,
        act=lambda: actions.close_organisation(kept, by=actor_of(request), on=form.cleaned_data["on"]),
        done=_("The organisation is closed."),
        context={
            "title": _("Close %(name)s") % {"name": kept.name},
            "thing": kept,
            "lead": _(
                "It stays in everything it took part in, but can no longer be asked. "
                "Its members lose their roles in it."
            ),
            "button": _("Close the organisation"),
        },
    )


@require_POST
def reopen_organisation(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Open a closed organisation again."""
    kept = get_kept_organisation_for(request.user, public_id)
    try:
        actions.reopen_organisation(kept, by=actor_of(request))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, _("The organisation is open again."))
    return redirect(kept)


@require_POST
def make_coordinating(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Make an organisation the coordinating one."""
    kept = get_kept_organisation_for(request.user, public_id)
    try:
        actions.make_coordinating(kept, by=actor_of(request))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, _("%(name)s is now the coordinating organisation.") % {"name": kept.name})
    return redirect(kept)
