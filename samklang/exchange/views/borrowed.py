"""What other municipalities share with us."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import form_page, sent
from samklang.core.listing import given_in, number_in
from samklang.exchange import rules
from samklang.exchange.actions import borrowed as actions
from samklang.exchange.doors import get_borrowed_for, get_moderated_borrowed_for
from samklang.exchange.entries import KIND
from samklang.exchange.forms import BorrowedFilter, PutAwayForm
from samklang.exchange.models import Borrowed
from samklang.journal.history import history_of
from samklang.knowledge.reading import parts_of
from samklang.people.doors import open_door
from samklang.people.labels import access_labels
from samklang.search.queries import Hit, find

_PAGE, _LAST_PAGE = 20, 50
_FACETS = {"topic": "topic", "kind": "written_as", "result": "result", "partner": "partner"}
"""What the address calls each filter, and what the index calls it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A hit with its row: the title with the words asked for marked, and the words it lacks."""

    row: Borrowed
    title: SafeString
    missing: tuple[str, ...]


@require_safe
def borrowed_list(request: VisitorRequest) -> HttpResponse:
    """What others share that fits, the newest first where nothing was asked for."""
    open_door(rules.may_see_partners(request.user))
    chosen = BorrowedFilter(request.GET)
    given = given_in(chosen)
    number = number_in(request, last=_LAST_PAGE)
    results = find(
        given.get("q", ""),
        labels=access_labels(request.user),
        among=[KIND],
        facets={facet: [given[name]] for name, facet in _FACETS.items() if given.get(name)},
        limit=_PAGE,
        offset=(number - 1) * _PAGE,
    )
    context = {
        "filter": chosen,
        "found": _found(results.hits, request),
        "page": Paginator(range(min(results.total, _PAGE * _LAST_PAGE)), _PAGE).get_page(number),
        "results": results,
        "is_narrowed": any(given.values()),
    }
    return render(request, "exchange/borrowed_list.html", context)


def _found(hits: Iterable[Hit], request: VisitorRequest) -> list[Found]:
    """Ask the rows themselves who may read them: the index says what was so when it was last renewed."""
    found = {hit.subject: hit for hit in hits}
    rows = Borrowed.objects.readable_by(request.user).shown().filter(public_id__in=found)
    readable = {row.public_id: row for row in rows.select_related("partner__organisation")}
    return [
        Found(readable[subject], hit.title, hit.missing)
        for subject, hit in found.items()
        if subject in readable
    ]


@require_safe
def borrowed(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One thing another municipality shares, as it is read, and whose it is."""
    shown = get_borrowed_for(request.user, public_id)
    read = shown.as_contribution()
    may_put_away = rules.may_put_away(request.user)
    context = {
        "thing": shown,
        "read": read,
        "parts": parts_of(read),
        "partner": shown.partner,
        "money": shown.said.get("money", []),
        "may_put_away": may_put_away,
        "history": history_of([shown.public_id], reader=request.user) if may_put_away else [],
    }
    return render(request, "exchange/borrowed.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def put_away(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Show it to editors only."""
    kept = get_moderated_borrowed_for(request.user, public_id)
    form = PutAwayForm(sent(request))
    return form_page(
        request,
        form,
        act=lambda: actions.put_away(kept, by=actor_of(request), because=form.cleaned_data["because"]),
        done=_("Only editors see it now."),
        context={"title": _("Put away “%(title)s”") % {"title": kept.title}, "thing": kept},
    )


@require_POST
def bring_forth(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Show it to all again."""
    kept = get_moderated_borrowed_for(request.user, public_id)
    actions.bring_forth(kept, by=actor_of(request))
    return redirect(kept)
