"""The search page: one field over everything the visitor may read."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from samklang.accounts.rules import Visitor
from samklang.funding.models import Fund
from samklang.knowledge.models import Contribution
from samklang.people.models import Contact, Network, Organisation
from samklang.people.requests import VisitorRequest
from samklang.people.rules import access_labels, may_see_contacts
from samklang.search.queries import Hit, Results, find
from samklang.search.wanted import read_query

PAGE = 20
_LONGEST = 400  # characters of a query that are read
_LAST_PAGE = 50


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing that can be found: what many and one are called, what is read of each, and who may."""

    label: Promise
    name: Promise
    told: Promise
    rows: type[Organisation] | type[Contact] | type[Network] | type[Fund] | type[Contribution]
    url_name: str
    is_open_to: Callable[[Visitor], bool]

    def readable(self, user: Visitor, subjects: Iterable[str]) -> set[str]:
        """Return those of the public ids that the visitor may read, as the owner of the things says."""
        rows: QuerySet[Any]
        rows = self.rows.objects.readable_by(user)
        return set(rows.filter(public_id__in=list(subjects)).values_list("public_id", flat=True))


def _everybody(visitor: Visitor) -> bool:
    return True


def _written(label: Promise, name: Promise) -> Kind:
    """A kind of what others have learned: found by all its words, and by its topics and places."""
    told = _("by all that is written of them, their topics and districts")
    return Kind(label, name, told, Contribution, "contributions", _everybody)


KINDS = {
    "organisation": Kind(
        _("Organisations"),
        _("Organisation"),
        _("by their name, short and former names, and district"),
        Organisation,
        "organisations",
        _everybody,
    ),
    "contact": Kind(
        _("People"),
        _("Person"),
        _("by their name, title, organisation, languages, and what they work with"),
        Contact,
        "contacts",
        may_see_contacts,
    ),
    "network": Kind(
        _("Networks"),
        _("Network"),
        _("by their name and purpose, and where their members come from"),
        Network,
        "networks",
        may_see_contacts,
    ),
    "fund": Kind(
        _("Funds"),
        _("Fund"),
        _("by their name, who gives, and to what"),
        Fund,
        "funds",
        may_see_contacts,
    ),
    "project": _written(_("Projects"), _("Project")),
    "experience": _written(_("Experiences"), _("Experience")),
    "practice": _written(_("Practices"), _("Practice")),
    "idea": _written(_("Ideas"), _("Idea")),
    "question": _written(_("Questions"), _("Question")),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A kind to narrow the search to, with how many hits it has if they have been counted."""

    kind: str
    label: str | Promise
    count: int | None
    is_here: bool


@require_safe
def search(request: VisitorRequest) -> HttpResponse:
    """What was asked for, best first, narrowed to one kind if the address says so."""
    text, kind = request.GET.get("q", "")[:_LONGEST], request.GET.get("kind", "")
    number = min(max(_number(request.GET.get("page")), 1), _LAST_PAGE)
    wanted = len(read_query(text).all_words())
    results = find(
        text,
        labels=access_labels(request.user),
        kinds=[kind] if kind in KINDS else [],
        limit=PAGE,
        offset=(number - 1) * PAGE,
    )
    context = {
        "text": text,
        "kind": kind,
        "results": results,
        "is_blank": "q" in request.GET and not wanted,
        "is_many_words": wanted > 1,
        "searched": [each for each in KINDS.values() if each.is_open_to(request.user)],
        "hits": [(hit, KINDS[hit.kind].name) for hit in _still_readable(results.hits, request.user)],
        "choices": _choices(results, kind),
        "page": _page(results, number),
    }
    return render(request, "overview/search.html", context)


def _number(written: str | None) -> int:
    return int(written) if written and written.isdecimal() and len(written) < 4 else 1


def _still_readable(hits: Iterable[Hit], user: Visitor) -> list[Hit]:
    """Ask each owner again: the index says who could read a thing when it was last indexed."""
    hits, subjects = list(hits), defaultdict(set)
    for hit in hits:
        subjects[hit.kind].add(hit.subject)
    readable = set()
    for kind, wanted in subjects.items():
        if kind in KINDS:
            readable |= KINDS[kind].readable(user, wanted)
    return [hit for hit in hits if hit.subject in readable]


def _choices(results: Results, kind: str) -> list[Choice]:
    counts = results.counts
    total = None if counts is None else sum(counts.values())
    found = [
        Choice(name, each.label, counts[name] if counts else None, name == kind)
        for name, each in KINDS.items()
        if counts is None or name in counts
    ]
    return [Choice("", _("All"), total, kind not in KINDS), *found]


def _page(results: Results, number: int) -> Page[int]:
    """A page of numbers, not of hits: the hits were counted and cut by the search itself."""
    return Paginator(range(min(results.total, PAGE * _LAST_PAGE)), PAGE).get_page(number)
