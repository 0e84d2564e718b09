"""Networks across organisations."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.core.editing import edit_page, form_page, sent
from samklang.core.listing import Listing, given_in, list_page
from samklang.people import rules
from samklang.people.actions import networks as actions
from samklang.people.doors import get_kept_network_for, get_network_for, open_door
from samklang.people.forms.contacts import NetworkFilter, NetworkForm, texts_of_network
from samklang.people.history import history_of
from samklang.people.models import Contact, Network, NetworkMember
from samklang.people.requests import VisitorRequest, actor_of
from samklang.people.sheets.columns import NETWORK_COLUMNS

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
    context = {
        "thing": shown,
        "back": "networks",
        "members": members.select_related("contact__organisation"),
        "may_keep": may_keep,
        "edit": "edit_network" if may_keep else "",
        "history": history_of([shown.public_id], reader=request.user)
        if rules.is_inside(request.user)
        else [],
    }
    return render(request, "people/network.html", context)


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
    kept = get_kept_network_for(request.user, public_id)
    actions.close_network(kept, by=actor_of(request))
    return redirect(kept)
