"""Looking for what others have learned: by words, and by what they are about."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from samklang.knowledge import rules
from samklang.knowledge.models import Contribution, Kind, Result
from samklang.people.models import District, Organisation, Topic
from samklang.people.requests import VisitorRequest
from samklang.people.rules import access_labels
from samklang.search.actions import note_miss
from samklang.search.queries import Hit, Results, find

PAGE = 20
_LONGEST, _LAST_PAGE = 400, 50
_FACETS = ("topic", "district", "organisation", "result")
_OFFERED = 12  # values of a facet that are shown at once


@dataclass(frozen=True, slots=True)
class Choice:
    """A value one can narrow by, and how many hits that would leave; `value` stands in the address."""

    value: str
    label: str | Promise
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One way of narrowing: `name` in the address, the choices there are."""

    name: str
    title: Promise
    choices: tuple[Choice, ...]

    @property
    def has_choice(self) -> bool:
        """Whether the search is narrowed by it."""
        return any(choice.is_chosen for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Found:
    """A hit with its row: the title with the words asked for marked, and where in the text they stand."""

    row: Contribution
    title: SafeString
    snippet: SafeString

    @property
    def shows_snippet(self) -> bool:
        """Whether the reader must be shown where the words stand: neither the title nor the summary says."""
        return "<mark" in self.snippet and "<mark" not in self.title


@require_safe
def contributions(request: VisitorRequest) -> HttpResponse:
    """What fits, narrowed as the address says, with what each further choice would leave."""
    asked = {name: request.GET.getlist(name)[:20] for name in ("kind", *_FACETS)}
    text = request.GET.get("q", "")[:_LONGEST]
    number = _number(request.GET.get("page", ""))
    results = find(
        text,
        labels=access_labels(request.user),
        among=Kind.values,
        kinds=[kind for kind in asked["kind"] if kind in Kind.values],
        facets={name: asked[name] for name in _FACETS if asked[name]},
        counting=_FACETS,
        limit=PAGE,
        offset=(number - 1) * PAGE,
    )
    if text and results.is_empty and request.user.is_authenticated and request.method == "GET":
        note_miss(text=text)
    context = {
        "text": text,
        "results": results,
        "found": _found(results.hits, request),
        "facets": _facets(results, asked, request),
        "chosen": _chosen(asked),
        "page": _page(results, number),
        "may_write": rules.may_write(request.user),
    }
    return render(request, "knowledge/contributions.html", context)


def _found(hits: Iterable[Hit], request: VisitorRequest) -> list[Found]:
    """Ask the rows themselves who may read them: the index says what was so when it was last renewed."""
    hits = list(hits)
    rows = Contribution.objects.readable_by(request.user).published().with_places(request.user)
    readable = {row.public_id: row for row in rows.filter(public_id__in=[hit.subject for hit in hits])}
    return [Found(readable[hit.subject], hit.title, hit.snippet) for hit in hits if hit.subject in readable]


def _facets(results: Results, asked: dict[str, list[str]], request: VisitorRequest) -> list[Facet]:
    counts = {**results.facet_counts, "kind": results.counts or {}}
    topics = _names(Topic.objects.readable_by(request.user), results, "topic", asked)
    districts = _names(District.objects.readable_by(request.user), results, "district", asked)
    places = _names(Organisation.objects.readable_by(request.user), results, "organisation", asked)
    ways = (
        ("kind", _("Kind"), {str(kind.value): str(kind.label) for kind in Kind}),
        ("topic", _("Topic"), topics),
        ("result", _("Result"), {str(result.value): str(result.label) for result in Result}),
        ("district", _("District"), districts),
        ("organisation", _("Organisation"), places),
    )
    made = [
        Facet(name, title, _choices(labels, counts.get(name, {}), asked[name]))
        for name, title, labels in ways
    ]
    return [facet for facet in made if facet.choices]


def _names(rows: Any, results: Results, name: str, asked: dict[str, list[str]]) -> dict[str, str]:
    """Return what each counted or chosen value is called, as far as the visitor may know of it."""
    wanted = {*results.facet_counts.get(name, {}), *asked[name]}
    return dict(rows.filter(public_id__in=wanted).order_by("sort_key").values_list("public_id", "name"))


def _choices(labels: dict[str, str], counts: dict[str, int], chosen: list[str]) -> tuple[Choice, ...]:
    """Return the values that lead somewhere, the fullest first; the chosen ones always."""
    choices = [
        Choice(value, label, counts.get(value, 0), value in chosen)
        for value, label in labels.items()
        if counts.get(value) or value in chosen
    ]
    choices.sort(key=lambda choice: (not choice.is_chosen, -choice.count))
    return tuple(choices[:_OFFERED])


def _chosen(asked: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(name, value) for name, values in asked.items() for value in values]


def _number(written: str) -> int:
    return min(max(int(written), 1), _LAST_PAGE) if written.isdecimal() and len(written) < 4 else 1


def _page(results: Results, number: int) -> Page[int]:
    return Paginator(range(min(results.total, PAGE * _LAST_PAGE)), PAGE).get_page(number)
