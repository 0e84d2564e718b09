"""All that is known of one topic, one district, or one place with its parts: one page, the same for each."""

from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samklang.accounts.requests import VisitorRequest
from samklang.knowledge import rules
from samklang.overview.known.bars import bar_of_results
from samklang.overview.known.counts import (
    CountedWay,
    KnownCounts,
    by_administration,
    by_district,
    by_kind,
    by_topic,
    count_for,
)
from samklang.overview.known.gathering import gather
from samklang.overview.known.scopes import Scope, scope_of_district, scope_of_organisation, scope_of_topic
from samklang.people.doors import get_district, get_organisation_for, get_topic
from samklang.people.rules import is_editor, may_see_contacts
from samklang.people.trees import AdministrationTree


@require_safe
def known_of_topic(request: VisitorRequest, public_id: str) -> HttpResponse:
    """All we know about a topic."""
    return _known_of(request, scope_of_topic(get_topic(public_id)))


@require_safe
def known_of_district(request: VisitorRequest, public_id: str) -> HttpResponse:
    """All we know of a district."""
    return _known_of(request, scope_of_district(get_district(public_id)))


@require_safe
def known_of_organisation(request: VisitorRequest, public_id: str) -> HttpResponse:
    """All that a place and its parts know."""
    organisation = get_organisation_for(request.user, public_id)
    return _known_of(
        request, scope_of_organisation(organisation, AdministrationTree.readable_by(request.user))
    )


def _known_of(request: VisitorRequest, scope: Scope) -> HttpResponse:
    user = request.user
    counts = count_for(user, scope)
    context = {
        "scope": scope,
        "thing": scope.thing,
        "total": counts.total,
        "kinds": [each for each in by_kind(counts) if each.count],
        "results": bar_of_results(counts),
        "known": gather(scope, user),
        "ways": _ways(request, scope, counts),
        "may_write": rules.may_write(user),
        "may_see_contacts": may_see_contacts(user),
        "may_keep_topic": scope.name == "topic" and is_editor(user),
    }
    return render(request, "overview/known.html", context)


def _ways(request: VisitorRequest, scope: Scope, counts: KnownCounts) -> list[tuple[str, list[CountedWay]]]:
    """What else it can be narrowed by, and how much that leaves."""
    tree = AdministrationTree.readable_by(request.user)
    others: dict[str, Callable[[], list[CountedWay]]] = {
        "topic": lambda: by_topic(counts),
        "district": lambda: by_district(counts),
        "organisation": lambda: by_administration(counts, tree),
    }
    ways = [
        (name, [each for each in listed() if each.count])
        for name, listed in others.items()
        if name != scope.name
    ]
    return [(name, listed) for name, listed in ways if listed]
