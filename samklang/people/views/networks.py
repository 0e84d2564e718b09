"""Networks across organisations."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import edit_page, form_page, sent
from samklang.core.listing import Listing, given_in, list_page
from samklang.journal.history import history_of
from samklang.people import rules
from samklang.people.actions import networks as actions
from samklang.people.doors import (
    get_joined_network_for,
    get_kept_network_for,
    get_left_network_for,
    get_network_for,
    get_network_to_close_for,
    open_door,
)
from samklang.people.forms.contacts import NetworkFilter, NetworkForm, texts_of_network
from samklang.people.models import Contact, Network, NetworkMember
from samklang.people.sheets.columns import NETWORK_COLUMNS

FEW = 3  # meetings and mailings that stand on the network's own page
_LISTING = Listing(
    template="people/networks.html",
    title=gettext_lazy("Networks"),
    lead=gettext_lazy("People from several places who learn from each other."),
    columns=NETWORK_COLUMNS,
    orders={"name": "sort_key", "members": "size"},
)


@require_safe
def networks(request: VisitorRequest) -> HttpResponse:
    """All networks the visitor may know of."""
    open_door(rules.may_see_contacts(request.user))
    chosen = NetworkFilter(request.GET)
    rows = Network.objects.readable_by(request.user).open().with_size()
    if text := given_in(chosen).get("q"):
        rows = rows.called(text)
    may_keep = rules.may_keep_networks(request.user)
    return list_page(request, _LISTING, rows, chosen=chosen, may_keep=may_keep)


@require_safe
def network(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One network: what it is for, whom to call, who is in it."""
    shown = get_network_for(request.user, public_id)
    readable = Contact.objects.readable_by(request.user)
    members = NetworkMember.objects.filter(network=shown, contact__in=readable)
    may_keep = rules.may_keep_networks(request.user)
    own_membership = rules.own_membership_in(request.user, shown)
    context = {
        **_within(request, shown),
        "own_membership": own_membership,
        "may_join": own_membership is None and rules.may_join(request.user, shown),
        "lacks_contact": rules.lacks_contact_to_join(request.user, shown),
        "may_write": shown.is_open() and rules.may_write_in_network(request.user, shown),
        "thing": shown,
        "back": "networks",
        "members": members.select_related("contact__organisation"),
        "may_keep": may_keep,
        "may_close": shown.is_open() and rules.may_close_network(request.user),
        "edit": "edit_network" if may_keep else "",
        "history": history_of([shown.public_id], reader=request.user)
        if rules.is_inside(request.user)
        else [],
    }
    return render(request, "people/network.html", context)


def _within(request: VisitorRequest, network: Network) -> dict[str, object]:
    """What its members write to each other, for whoever may read it."""
    if not rules.may_read_within(request.user, network):
        return {"may_read_within": False}
    past = network.meetings.past()[: FEW + 1]
    mailings = network.mailings.select_related("sender")[: FEW + 1]
    return {
        "may_read_within": True,
        "coming": network.meetings.coming(),
        "past": past[:FEW],
        "mailings": mailings[:FEW],
        "has_more_meetings": len(past) > FEW,
        "has_more_mailings": len(mailings) > FEW,
    }


@require_POST
def join_network(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Go into a network oneself."""
    network = get_joined_network_for(request.user, public_id)
    actions.join(network, by=actor_of(request))
    messages.success(request, _("You are in the network now."))
    return redirect(network)


@require_POST
def leave_network(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Go out of a network oneself."""
    network = get_left_network_for(request.user, public_id)
    try:
        actions.leave(network, by=actor_of(request))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect(network)
    messages.success(request, _("You are no longer in the network."))
    still_there = Network.objects.readable_by(request.user).filter(pk=network.pk).exists()
    return redirect(network) if still_there else redirect("networks")


@require_http_methods(["GET", "HEAD", "POST"])
def new_network(request: VisitorRequest) -> HttpResponse:
    """Start a network."""
    open_door(rules.may_keep_networks(request.user))
    form = NetworkForm(sent(request), initial={"version": 1}, reader=request.user)
    return form_page(
        request,
        form,
        act=lambda: actions.add_network(form.details(), by=actor_of(request)),
        done=_("The network is added."),
        context={"title": _("New network"), "back": "networks"},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def edit_network(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Change a network and who is in it."""
    kept = get_kept_network_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        NetworkForm,
        act=lambda form, version: actions.edit_network(
            kept, by=actor_of(request), version=version, details=form.details()
        ),
        texts=texts_of_network,
        done=_("The network is saved."),
    )


@require_POST
def close_network(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Close a network."""
    closed = get_network_to_close_for(request.user, public_id)
    actions.close_network(closed, by=actor_of(request))
    return redirect(closed)
