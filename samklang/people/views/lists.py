"""What every list of this package does: narrowed, sorted, turned over, taken away."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import models
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise

from samklang.accounts.models import User
from samklang.core.listing import Column, in_order, page_of, taken_away
from samklang.people.requests import VisitorRequest, actor_of


def _unnoted(*, by: User) -> None:
    """Of what everybody may read, nobody needs to know who took a copy."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list as it is always: its words, the orders it can stand in, its spreadsheet.

    `note` writes in the journal that somebody took it away, where it names people.
    """

    template: str
    title: str | Promise
    lead: str | Promise
    columns: list[Column]
    orders: Mapping[str, str]
    note: Callable[..., None] = _unnoted


def list_page(
    request: VisitorRequest,
    listing: Listing,
    rows: models.QuerySet[Any],
    *,
    chosen: forms.Form | None = None,
    **shown: object,
) -> HttpResponse:
    """Show a page of the rows, or hand all of them over as a spreadsheet if the address asks for one."""
    rows = in_order(rows, request, orders=listing.orders)
    if form := request.GET.get("format"):
        if request.method == "GET":  # who only asks about the copy has not taken it
            listing.note(by=actor_of(request))
        return taken_away(rows, columns=listing.columns, name=str(listing.title).lower(), form=form)
    words = {"title": listing.title, "lead": listing.lead}
    return render(
        request, listing.template, {**words, "page": page_of(rows, request), "filter": chosen, **shown}
    )


def given_in(chosen: forms.Form) -> dict[str, Any]:
    """Return what a list is narrowed by; what the address says wrong narrows nothing."""
    return chosen.cleaned_data if chosen.is_valid() else {}
