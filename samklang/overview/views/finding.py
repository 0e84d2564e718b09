"""Looking for something: in everything, in what we have learned, or in what other municipalities share."""

from dataclasses import replace

from django.core.paginator import Page, Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from samklang.accounts.requests import VisitorRequest
from samklang.exchange.rules import may_see_partners
from samklang.knowledge.rules import may_write
from samklang.overview.finding.answers import answer, without
from samklang.overview.finding.asked import (
    EVERYTHING,
    FROM_OTHERS,
    KNOWLEDGE,
    LAST_PAGE,
    PAGE,
    Asked,
    FindingPage,
)
from samklang.overview.finding.facets import chips_of, facets_of, offer_of
from samklang.overview.finding.hits import still_readable
from samklang.overview.finding.kinds import KINDS
from samklang.overview.finding.understood import understand
from samklang.people.doors import open_door
from samklang.people.labels import access_labels
from samklang.people.rules import may_see_contacts
from samklang.people.trees import with_parts
from samklang.search.actions import note_miss
from samklang.search.asking import only_asks
from samklang.search.corrections import is_surely_misspelt
from samklang.search.queries import Results, find
from samklang.search.wanted import read_query

_SHORT = 3  # words


@require_safe
def search(request: VisitorRequest) -> HttpResponse:
    """Everything the visitor may read."""
    return _found(request, EVERYTHING)


@require_safe
def contributions(request: VisitorRequest) -> HttpResponse:
    """What others have learned, and whom and what money one can turn to."""
    return _found(request, KNOWLEDGE)


@require_safe
def borrowed_list(request: VisitorRequest) -> HttpResponse:
    """What other municipalities share with us, for all inside."""
    open_door(may_see_partners(request.user))
    return _found(request, FROM_OTHERS)


def _found(request: VisitorRequest, where: FindingPage) -> HttpResponse:
    """What fits, narrowed as the address says, with what each further choice would leave."""
    asked, today = Asked.of(request, where), timezone.localdate()
    results = _results(asked, request)
    _note_miss(results, asked, request)
    typed, corrected = asked.text, "" if asked.is_as_typed else results.did_you_mean
    if corrected and is_surely_misspelt(typed, corrected):
        asked = asked.corrected(corrected)
        request.GET = QueryDict(asked.address.urlencode())  # what the links of the page lead on with
        results = _results(asked, request)
    meant = understand(asked.text, reader=request.user, today=today)
    answered = answer(meant, user=request.user, today=today) if asked.may_have_answer else None
    facets = facets_of(results, asked, request.user)
    context = {
        "where": where,
        "asked": asked,
        "text": asked.text,
        "typed": typed,
        "chosen": asked.pairs,
        "results": results,
        "answer": answered,
        "found": without(still_readable(results.hits, request.user), answered),
        "facets": facets,
        "chips": chips_of(facets, asked),
        "meant": meant,
        "offer": offer_of(results, asked, meant.period.year if meant.period else None),
        "page": _page(results, asked.number),
        "only_asks": only_asks(asked.text) and not answered,
        "searched": [kind for kind in KINDS.values() if kind.is_open_to(request.user)],
        "may_write": may_write(request.user),
        "may_find_person": may_see_contacts(request.user),
    }
    return render(request, "overview/finding.html", context)


def _results(asked: Asked, request: VisitorRequest) -> Results:
    """Return what is found; past the last page, what stands on the last."""
    results = _look(asked, request)
    there = _page(results, asked.number).number
    return results if there == asked.number else _look(replace(asked, number=there), request)


def _look(asked: Asked, request: VisitorRequest) -> Results:
    return find(
        asked.text,
        labels=access_labels(request.user),
        among=asked.where.kinds if asked.where.facets else (),
        kinds=asked.kinds,
        facets=_with_parts(asked.facets, request),
        counting=asked.where.facets,
        order=asked.order,
        limit=PAGE,
        offset=(asked.number - 1) * PAGE,
    )


def _with_parts(chosen: dict[str, list[str]], request: VisitorRequest) -> dict[str, list[str]]:
    """Whoever asks for a place means its parts too."""
    if not chosen.get("organisation"):
        return chosen
    return {**chosen, "organisation": with_parts(chosen["organisation"], request.user)}


def _note_miss(results: Results, asked: Asked, request: VisitorRequest) -> None:
    """Count what nobody has written, when somebody who has signed in has looked for it without filters.

    Of a long question what comes closest may be the answer, so it says little of what is missing.
    """
    is_short = len(read_query(asked.text).terms) <= _SHORT
    in_vain = results.is_empty or (results.is_close and not results.is_whole and is_short)
    is_first = asked.where.is_ours and asked.number == 1 and not asked.is_narrowed
    if in_vain and is_first and request.user.is_authenticated and request.method == "GET":
        note_miss(text=asked.text)


def _page(results: Results, number: int) -> Page[int]:
    """A page of numbers, not of hits: the hits were counted and cut by the search itself."""
    return Paginator(range(min(results.total, PAGE * LAST_PAGE)), PAGE).get_page(number)
