"""Partners: whom we exchange with, what they are let in by, and fetching their list."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.links import whole_address
from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import edit_page, form_page, sent
from samklang.exchange import rules
from samklang.exchange.actions import partners as actions
from samklang.exchange.asking import ask, leave_partner, work_on
from samklang.exchange.doors import get_kept_partner_for, get_partner_for
from samklang.exchange.forms import PartnerForm, texts_of_partner
from samklang.journal.history import history_of
from samklang.people.doors import open_door

_EARLIER = 5  # lists that came, shown on the partner's page


@require_safe
def partner(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One partner: what they share, when we last heard from them, and what they may read."""
    shown = get_partner_for(request.user, public_id)
    may_keep = rules.may_keep_partners(request.user)
    context = {
        "thing": shown,
        "back": "exchange",
        "edit": "edit_partner" if may_keep else "",
        "may_keep": may_keep,
        "shares": shown.borrowed.count(),
        "work": work_on(shown) if may_keep else None,
        "deliveries": shown.deliveries.all()[:_EARLIER] if may_keep else [],
        "history": history_of([shown.public_id], reader=request.user) if may_keep else [],
    }
    return render(request, "exchange/partner.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_partner(request: VisitorRequest) -> HttpResponse:
    """Begin to exchange with another municipality."""
    open_door(rules.may_keep_partners(request.user))
    form = PartnerForm(sent(request), initial={"version": 1}, reader=request.user)
    return form_page(
        request,
        form,
        act=lambda: actions.add_partner(form.details(), by=actor_of(request)),
        done=_("The partner is added."),
        context={"title": _("Exchange with a municipality"), "back": "exchange"},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def edit_partner(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Change where their list stands."""
    kept = get_kept_partner_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        PartnerForm,
        act=lambda form, version: actions.edit_partner(
            kept, form.details(), by=actor_of(request), version=version
        ),
        texts=texts_of_partner,
        done=_("The partner is saved."),
    )


@require_POST
def make_key(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Make a key for them and show it, this once."""
    kept = get_kept_partner_for(request.user, public_id)
    key = actions.make_key(kept, by=actor_of(request))
    answer = render(
        request,
        "exchange/key.html",
        {"thing": kept, "key": key, "address": whole_address(reverse("shared", args=["json"]))},
    )
    answer.headers["Cache-Control"] = "no-store"
    return answer


@require_POST
def take_key_back(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Let their key open nothing any more."""
    kept = get_kept_partner_for(request.user, public_id)
    actions.take_key_back(kept, by=actor_of(request))
    messages.success(request, _("Their key opens nothing any more."))
    return redirect(kept)


@require_POST
def ask_partner(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Fetch their list now, in the background."""
    kept = get_kept_partner_for(request.user, public_id)
    open_door(bool(kept.address) and not kept.is_paused)
    ask(kept, by=actor_of(request))
    messages.success(request, _("Their list is being fetched. Look again in a minute."))
    return redirect(kept)


@require_http_methods(["GET", "HEAD", "POST"])
def remove_partner(request: VisitorRequest, public_id: str) -> HttpResponse:
    """End the exchange."""
    kept = get_kept_partner_for(request.user, public_id)
    if request.method == "POST":
        leave_partner(kept, by=actor_of(request))
        messages.success(request, _("The exchange is ended. What they shared is gone from here."))
        return redirect("exchange")
    return render(request, "exchange/remove.html", {"thing": kept, "shares": kept.borrowed.count()})
