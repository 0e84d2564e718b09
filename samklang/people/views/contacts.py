"""The directory: whom to call about what."""

from functools import partial
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.models import User
from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import edit_page, form_page, sent
from samklang.core.fields import YES
from samklang.core.listing import Listing, given_in, list_page
from samklang.journal.actions import note_export
from samklang.journal.history import history_of, last_change_of
from samklang.people import rules
from samklang.people.actions import contacts as actions
from samklang.people.actions.suggestions import choose_suggestions as choose_suggestions_of
from samklang.people.actions.tracing import traces_of_contact
from samklang.people.doors import (
    get_contact_for,
    get_contact_to_erase_for,
    get_kept_contact_for,
    get_organisation_for,
    get_own_contact_for,
    open_door,
)
from samklang.people.forms.contacts import ContactFilter, ContactForm, EraseForm, LeaveForm, texts_of_contact
from samklang.people.forms.networks import SuggestionsForm
from samklang.people.mentions import Mentions, mentions_of
from samklang.people.models import Contact, Network
from samklang.people.naming import OFFERED
from samklang.people.sheets.columns import CONTACT_COLUMNS
from samklang.people.suggestions import suggestions_for

_LISTING = Listing(
    template="people/contacts.html",
    title=gettext_lazy("People"),
    lead=gettext_lazy("Whom to call about what."),
    columns=CONTACT_COLUMNS,
    orders={"name": "sort_key", "organisation": "organisation__sort_key", "confirmed": "confirmed_on"},
    note=partial(note_export, subject="contact"),
)


@require_safe
def contacts(request: VisitorRequest) -> HttpResponse:
    """Everybody the visitor may call, narrowed and sorted as the address says."""
    open_door(rules.may_see_contacts(request.user))
    chosen = ContactFilter(request.GET)
    return list_page(
        request,
        _LISTING,
        _chosen(request, given_in(chosen)),
        chosen=chosen,
        may_write=rules.may_write_knowledge(request.user) or rules.is_guest(request.user),
        may_import=rules.may_import(request.user),
    )


def _chosen(request: VisitorRequest, given: dict[str, Any]) -> QuerySet[Contact]:
    rows = Contact.objects.readable_by(request.user).select_related("organisation", "user")
    rows = rows.prefetch_related("topics", "districts")
    if text := given.get("q"):
        rows = rows.called(text)
    if organisation := request.GET.get("organisation"):
        rows = rows.filter(organisation__public_id=organisation)
    return rows.in_state(given.get("state", ""))


@require_safe
def contact_names(request: VisitorRequest) -> HttpResponse:
    """Names of those the list would find by what was typed, for the field that offers them."""
    typed = str(next(iter(request.GET.dict().values()), "")).strip()
    rows = Contact.objects.readable_by(request.user).present()
    names = rows.called(typed).values_list("name", flat=True)[:OFFERED] if typed else []
    return render(request, "people/offered.html", {"names": names})


@require_safe
def contact(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One person: what they work with, how to reach them, and who took over if they left."""
    shown = get_contact_for(request.user, public_id)
    readable = Contact.objects.readable_by(request.user)
    may_edit = rules.may_edit_contact(request.user, shown)
    may_choose = rules.may_choose_suggestions(request.user, shown)
    context = {
        **(_own(request, shown) if may_choose else {}),
        "may_choose": may_choose,
        "last_change": last_change_of(shown.public_id, reader=request.user)
        if rules.is_inside(request.user)
        else None,
        "thing": shown,
        "back": "contacts",
        "lead": shown.title,
        "may_hand_over": shown.has_left()
        and rules.may_hand_over_from(request.user, shown)
        and import_string(settings.LEAVES_ANYTHING)(shown, by=actor_of(request)),
        "may_erase": rules.may_erase_contact(request.user, shown),
        "successor": readable.filter(took_over_from=shown).first(),
        "predecessors": readable.filter(handed_over_to=shown),
        "networks": Network.objects.readable_by(request.user).filter(members=shown),
        "may_edit": may_edit,
        "edit": "edit_contact" if may_edit else "",
        "history": history_of([shown.public_id], reader=request.user)
        if rules.is_inside(request.user)
        else [],
    }
    return render(request, "people/contact.html", context)


def _own(request: VisitorRequest, contact: Contact) -> dict[str, object]:
    """What only the person themselves is shown on their page."""
    chosen = {name: YES if getattr(contact, name) else "" for name in SuggestionsForm.base_fields}
    return {
        "suggestions": suggestions_for(actor_of(request)),
        "suggestions_form": SuggestionsForm(initial=chosen),
    }


@require_POST
def choose_suggestions(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Say whether one is suggested to others, and is told of others."""
    own = get_own_contact_for(request.user, public_id)
    form = SuggestionsForm(request.POST)
    form.is_valid()
    choose_suggestions_of(own, by=actor_of(request), **form.cleaned_data)
    messages.success(request, _("Your choice is saved."))
    return redirect(own)


@require_http_methods(["GET", "HEAD", "POST"])
def new_contact(request: VisitorRequest) -> HttpResponse:
    """Add a contact; ?organisation=<id> says where."""
    open_door(rules.may_write_knowledge(request.user) or rules.is_guest(request.user))
    form = ContactForm(sent(request), initial=_first_values(request), reader=request.user)
    return form_page(
        request,
        form,
        act=lambda: actions.add_contact(form.details(), by=actor_of(request)),
        done=_("The contact is added."),
        context={"title": _("New contact"), "back": "contacts"},
    )


def _first_values(request: VisitorRequest) -> dict[str, object]:
    first: dict[str, object] = {"version": 1}
    if place := request.GET.get("organisation"):
        first["organisation"] = get_organisation_for(request.user, place).name
    if rules.is_guest(request.user):
        first["is_shared"] = True
    return first


@require_http_methods(["GET", "HEAD", "POST"])
def edit_contact(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Change what is written of a contact."""
    kept = get_kept_contact_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        ContactForm,
        act=lambda form, version: actions.edit_contact(
            kept, by=actor_of(request), version=version, details=form.details(kept)
        ),
        texts=texts_of_contact,
        done=_("The contact is saved."),
    )


@require_POST
def confirm_contact(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Say that what is written still holds."""
    kept = get_kept_contact_for(request.user, public_id)
    actions.confirm_contact(kept, by=actor_of(request))
    return redirect(kept)


@require_http_methods(["GET", "HEAD", "POST"])
def contact_leaves(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Note that a contact has left, and who took over."""
    kept = get_kept_contact_for(request.user, public_id)
    form = LeaveForm(sent(request), reader=request.user)
    return form_page(
        request,
        form,
        act=lambda: actions.hand_over(kept, by=actor_of(request), to=form.cleaned_data["to"]),
        done=_("It is noted that %(name)s has left.") % {"name": kept.name},
        context={
            "title": _("%(name)s has left") % {"name": kept.name},
            "thing": kept,
            "lead": _("Old cases then lead to whoever took over."),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def erase_contact(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Erase what is written of a person, when somebody has said that they are sure."""
    shown = get_contact_to_erase_for(request.user, public_id)
    form = EraseForm(sent(request))
    return form_page(
        request,
        form,
        act=lambda: actions.erase_contact(shown, by=actor_of(request), ground=form.cleaned_data["ground"]),
        done=_("What was written about the person is erased."),
        template="people/erase.html",
        context={
            "title": _("Erase what is written about %(name)s") % {"name": shown.name},
            "thing": shown,
            "days_kept": settings.SHEETS_KEPT_DAYS,
            "mentions": partial(_mentions_of, shown, reader=actor_of(request)),
        },
    )


def _mentions_of(contact: Contact, *, reader: User) -> Mentions:
    return mentions_of(traces_of_contact(contact), reader=reader, but=contact.public_id)


@require_POST
def bring_back_contact(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Take back that a contact has left."""
    kept = get_kept_contact_for(request.user, public_id)
    actions.bring_back(kept, by=actor_of(request))
    return redirect(kept)
