"""Funds: where there is money, and until when."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.accounts.rules import Visitor
from samklang.core.calendars import calendar_answer, calendar_of
from samklang.core.editing import edit_page, form_page, sent
from samklang.core.listing import Column, Listing, given_in, list_page
from samklang.funding import actions, rules
from samklang.funding.calendars import deadlines_of, events_of
from samklang.funding.doors import get_fund_for, get_kept_fund_for
from samklang.funding.forms import FundFilter, FundForm, texts_of_fund
from samklang.funding.models import Fund
from samklang.journal.history import history_of
from samklang.people.doors import open_door
from samklang.people.models import Contact
from samklang.people.rules import is_inside

_COLUMNS = [
    Column("id", gettext_lazy("Id"), lambda row: row.public_id, 20),
    Column("name", gettext_lazy("Name"), lambda row: row.name, 36),
    Column("kind", gettext_lazy("Whose money?"), lambda row: str(row.get_kind_display()), 14),
    Column("giver", gettext_lazy("Who gives?"), lambda row: row.giver, 30),
    Column("gives_to", gettext_lazy("What does it give to?"), lambda row: row.gives_to, 60),
    Column("smallest", gettext_lazy("Smallest amount"), lambda row: _number(row.smallest), 14),
    Column("largest", gettext_lazy("Largest amount"), lambda row: _number(row.largest), 14),
    Column("own_share", gettext_lazy("Own share in per cent"), lambda row: str(row.own_share), 14),
    Column("deadline", gettext_lazy("Next deadline"), lambda row: _number(row.next_deadline), 14),
    Column("website", gettext_lazy("Website"), lambda row: row.website, 30),
    Column("contact", gettext_lazy("Whom to ask there"), lambda row: row.contact, 30),
]
_LISTING = Listing(
    template="funding/funds.html",
    title=gettext_lazy("Funds"),
    lead=gettext_lazy("Where there is money, and how long you can apply for it."),
    columns=_COLUMNS,
    orders={"name": "sort_key", "largest": "largest", "deadline": "next_deadline"},
)


def _number(value: object) -> str:
    return "" if value is None else str(value)


@require_safe
def funds(request: VisitorRequest) -> HttpResponse:
    """Funds, the soonest deadline first, narrowed and sorted as the address says."""
    open_door(rules.may_see_funds(request.user))
    chosen = FundFilter(request.GET)
    rows = _chosen(request.user, given_in(chosen))
    may_keep = rules.may_keep_funds(request.user)
    return list_page(request, _LISTING, rows, chosen=chosen, may_keep=may_keep)


def _chosen(user: Visitor, given: dict[str, Any]) -> QuerySet[Fund]:
    found = Fund.objects.readable_by(user).in_state(given.get("state", ""))
    if text := given.get("q"):
        found = found.called(text)
    if kind := given.get("kind"):
        found = found.filter(kind=kind)
    if topic := given.get("topic"):
        found = found.filter(topics__public_id=topic)
    return found.soonest_first().prefetch_related("topics")


@require_safe
def fund(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One fund: what it gives to, how much, by when, and what it has given us."""
    shown = get_fund_for(request.user, public_id)
    may_keep = rules.may_keep_funds(request.user)
    context = {
        "thing": shown,
        "back": "funds",
        "lead": shown.giver,
        "deadlines": shown.deadlines.all(),
        "owner": _owner(request, shown),
        "awards": shown.earlier_awards.all(),
        "may_keep": may_keep,
        "edit": "edit_fund" if may_keep else "",
        "history": history_of([shown.public_id], reader=request.user) if is_inside(request.user) else [],
    }
    return render(request, "funding/fund.html", context)


def _owner(request: VisitorRequest, shown: Fund) -> Contact | None:
    """Whom to ask here: not somebody who has left, nor one the visitor may not know of."""
    known = Contact.objects.readable_by(request.user).present()
    return known.filter(pk=shown.owner_id).first() if shown.owner_id else None


@require_safe
def fund_deadlines(request: VisitorRequest, public_id: str) -> HttpResponse:
    """The deadlines of one fund, as a file that a calendar program opens."""
    shown = get_fund_for(request.user, public_id)
    open_door(shown.is_open())
    calendar = calendar_of(events_of(deadlines_of(shown)), name=shown.name)
    return calendar_answer(request, calendar, file_name=shown.name)


@require_http_methods(["GET", "HEAD", "POST"])
def new_fund(request: VisitorRequest) -> HttpResponse:
    """Add a fund."""
    open_door(rules.may_keep_funds(request.user))
    form = FundForm(sent(request), initial={"version": 1, "own_share": 0}, reader=request.user)
    return form_page(
        request,
        form,
        act=lambda: actions.add_fund(form.details(), by=actor_of(request)),
        done=_("The fund is added."),
        context={"title": _("New fund"), "back": "funds"},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def edit_fund(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Change what is written of a fund."""
    kept = get_kept_fund_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        FundForm,
        act=lambda form, version: actions.edit_fund(
            kept, by=actor_of(request), version=version, details=form.details()
        ),
        texts=lambda row: texts_of_fund(row, reader=request.user),
        done=_("The fund is saved."),
    )


@require_POST
def close_fund(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Note that a fund gives no more."""
    kept = get_kept_fund_for(request.user, public_id)
    actions.close_fund(kept, by=actor_of(request))
    return redirect(kept)


@require_POST
def reopen_fund(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Note that a fund gives again."""
    kept = get_kept_fund_for(request.user, public_id)
    actions.reopen_fund(kept, by=actor_of(request))
    return redirect(kept)
