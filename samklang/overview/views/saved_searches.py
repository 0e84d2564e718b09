"""Searches somebody keeps: saving one from the page it was made on, running, renaming, forgetting it."""

from contextlib import suppress

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, resolve_url
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samklang.accounts.models import User
from samklang.accounts.requests import SignedInRequest
from samklang.core.editing import form_page, sent
from samklang.following import actions
from samklang.following.hits import Hit, found_now, hits_told_since, new_hits, readable
from samklang.following.models import SavedSearch
from samklang.overview.finding.asked import Asked
from samklang.overview.forms.following import SavedSearchForm
from samklang.overview.news.found import SEARCH_PAGES, kinds_of
from samklang.search.watching import TooMuchFound

_LONGEST_VALUE = 100  # characters of what one filters by


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def new_saved_search(request: SignedInRequest) -> HttpResponse:
    """Keep the search in the address: its words and filters, as they stood on the page it was made on."""
    search = _in_address(request)
    form = SavedSearchForm(sent(request), initial={"name": search.text[:100]})
    return form_page(
        request,
        form,
        act=lambda: actions.save_search(
            by=request.user,
            name=form.cleaned_data["name"],
            page=search.page,
            text=search.text,
            filters=search.filters,
            news=form.cleaned_data["news"],
            found=_found(search),
        ),
        done=_("The search is saved. You find it under “What I follow”."),
        context={
            "title": _("Save this search"),
            "back_url": run_address(search),
            "button": _("Save this search"),
            "lead": _("Words: %(words)s") % {"words": search.text} if search.text else "",
        },
        template="overview/following_form.html",
        address=lambda _saved: resolve_url("following"),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def saved_search(request: SignedInRequest, public_id: str) -> HttpResponse:
    """One saved search: what it has newly found, what it is called, when it sends news."""
    search = _own(request.user, public_id)
    form = SavedSearchForm(sent(request), initial={"name": search.name, "news": search.news})
    fresh, is_too_broad = _fresh(search)
    told = hits_told_since(search, timezone.localdate(search.saved_at))
    return form_page(
        request,
        form,
        act=lambda: actions.change_search(
            search, by=request.user, name=form.cleaned_data["name"], news=form.cleaned_data["news"]
        ),
        done=_("The search is saved."),
        context={
            "thing": search,
            "run_url": run_address(search),
            "fresh": fresh,
            "told": told[:50],
            "is_too_broad": is_too_broad,
        },
        template="overview/saved_search.html",
    )


@require_POST
@login_required
def forget_search(request: SignedInRequest, public_id: str) -> HttpResponse:
    """Throw a saved search away."""
    actions.forget_search(_own(request.user, public_id), by=request.user)
    messages.success(request, _("The search is forgotten."))
    return redirect("following")


def run_address(search: SavedSearch) -> str:
    """Return where the search is made again."""
    asked = {"q": search.text, **search.filters} if search.text else search.filters
    return f"{reverse(search.page)}?{urlencode(asked, doseq=True)}"


def _own(user: User, public_id: str) -> SavedSearch:
    rows = SavedSearch.objects.readable_by(user).select_related("user")
    return get_object_or_404(rows, public_id=public_id)


def _in_address(request: SignedInRequest) -> SavedSearch:
    """Return the search that an address asks for, not saved; 404 for a page there is not."""
    where = SEARCH_PAGES.get(request.GET.get("where", ""))
    if where is None:
        raise Http404
    asked = Asked.of(request, where)
    return SavedSearch(
        user=request.user,
        page=where.url_name,
        text=asked.text.replace("\0", "").strip(),
        filters={name: _short(values) for name, values in asked.chosen.items() if values},
    )


def _short(values: list[str]) -> list[str]:
    return [value[:_LONGEST_VALUE] for value in values]


def _found(search: SavedSearch) -> list[str]:
    """Return what is there already, and the person may read: whatever else it finds later is news."""
    with suppress(TooMuchFound):
        found = found_now(search, kinds_of(search))
        return [hit.subject for hit in readable(found, search.user)]
    return []


def _fresh(search: SavedSearch) -> tuple[list[Hit], bool]:
    try:
        return new_hits(search, kinds_of(search))[:50], False
    except TooMuchFound:
        return [], True
