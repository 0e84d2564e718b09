"""The front page of what the municipality knows, and the pages of its districts."""

from django.db.models import Exists, OuterRef
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samklang.accounts.requests import VisitorRequest
from samklang.accounts.rules import Visitor
from samklang.knowledge import rules
from samklang.knowledge.models import Contribution, Draft, Kind, Project, Use
from samklang.overview.known.bars import bar_of_results
from samklang.overview.known.counts import (
    CountedWay,
    by_administration,
    by_district,
    by_kind,
    by_topic,
    count_for,
    unanswered,
)
from samklang.people.maps.picture import picture_of_districts
from samklang.people.models import District
from samklang.people.rules import is_editor, may_keep_organisations
from samklang.people.trees import AdministrationTree

_SHOWN = 6


@require_safe
def knowledge(request: VisitorRequest) -> HttpResponse:
    """What there is by topic, place and result; what is new, unanswered, about to end, and has been used."""
    user = request.user
    readable = Contribution.objects.readable_by(user).published()
    counts = count_for(user)
    context = {
        "total": counts.total,
        "topics": by_topic(counts),
        "kinds": by_kind(counts),
        "results": bar_of_results(counts),
        "districts": by_district(counts),
        "administrations": by_administration(counts, AdministrationTree.readable_by(user)),
        "newest": readable.exclude(kind=Kind.QUESTION).for_lists(user)[:_SHOWN],
        "unanswered": unanswered(user)[:_SHOWN],
        "used": _used(user),
        "ending": Project.objects.readable_by(user)
        .with_nothing_after()
        .for_lists(user)
        .order_by("ends_on", "pk")[:_SHOWN],
        "drafts": Draft.objects.readable_by(user)[:_SHOWN],
        "may_write": rules.may_write(user),
        "may_keep_topics": is_editor(user),
    }
    return render(request, "overview/knowledge.html", context)


def _used(user: Visitor) -> list[Use]:
    """What has been used lately, each thing once."""
    readable = Contribution.objects.readable_by(user).published().filter(pk=OuterRef("contribution"))
    uses = Use.objects.filter(Exists(readable)).select_related("contribution")
    newest: dict[int, Use] = {}
    for use in uses[: _SHOWN * 5]:
        newest.setdefault(use.contribution_id, use)
    return list(newest.values())[:_SHOWN]


@require_safe
def known_by_district(request: VisitorRequest) -> HttpResponse:
    """All districts with how much is known of each, on a map if there is one."""
    counts = count_for(request.user)
    districts = by_district(counts)
    context = {
        "districts": districts,
        "picture": _picture(districts),
        "may_keep_districts": may_keep_organisations(request.user),
    }
    return render(request, "overview/by_district.html", context)


def _picture(districts: list[CountedWay]) -> object:
    by_public_id = {each.value: each for each in districts}
    pks = dict(District.objects.values_list("public_id", "pk"))
    told = {pk: by_public_id[public_id] for public_id, pk in pks.items() if public_id in by_public_id}
    return picture_of_districts(
        {pk: each.count for pk, each in told.items()}, {pk: each.url for pk, each in told.items()}
    )
