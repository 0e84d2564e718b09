"""The quality of all projects side by side."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from samklang.accounts.requests import VisitorRequest
from samklang.core.listing import Column, Listing, given_in, list_page
from samklang.knowledge import rules
from samklang.knowledge.forms.assessing import QualityFilter
from samklang.knowledge.models import Assessment, Contribution, CriteriaSet, CriteriaVersion, Kind, Project
from samklang.knowledge.quality.across import (
    AcrossRow,
    across_rows,
    newest_assessments,
    shown_version,
    weaknesses,
)
from samklang.people.doors import open_door
from samklang.people.models import Organisation, Topic

_TITLE = _("Quality across projects")
_LEAD = _("Where do our projects stand, and where are we weak? The newest assessment of each project counts.")
_ORDERS = {
    "title": "project__sort_key",
    "organisation": "project__organisation__sort_key",
    "on": "assessed_on",
}


@require_safe
def quality(request: VisitorRequest) -> HttpResponse:
    """Criterion by project: the newest assessment of each project the visitor may read."""
    open_door(rules.may_compare_quality(request.user))
    sets = list(CriteriaSet.objects.in_use())
    if not sets:
        empty = {"title": _TITLE, "lead": _LEAD, "may_keep": rules.may_keep_criteria(request.user)}
        return render(request, "knowledge/quality.html", empty)
    chosen = _filter(request, sets)
    given = given_in(chosen)
    criteria_set = next((each for each in sets if each.public_id == given.get("criteria")), sets[0])
    version = shown_version(request.user, criteria_set)
    assert version is not None  # a set in use has one
    rows = _narrowed(newest_assessments(request.user, criteria_set, seen_by=given.get("seen_by", "")), given)
    readable = Contribution.objects.readable_by(request.user).published().of_kind(Kind.PROJECT)
    return list_page(
        request,
        _listing(version),
        rows,
        chosen=chosen,
        dressed=partial(_dressed, version=version),
        version=version,
        weaknesses=weaknesses(rows, version),
        assessed=rows.count(),
        projects=readable.count(),
        may_keep=rules.may_keep_criteria(request.user),
    )


def _filter(request: VisitorRequest, sets: list[CriteriaSet]) -> QualityFilter:
    """Return the filter, with topics and organisations of what is assessed and the visitor may read."""
    readable = Project.objects.readable_by(request.user).published()
    assessed = Assessment.objects.standing().filter(project__in=readable).order_by().values("project")
    topics = Topic.objects.filter(contributions__in=assessed).distinct()
    organisations = Organisation.objects.filter(contributions__in=assessed).distinct()
    return QualityFilter(request.GET, sets=sets, topics=list(topics), organisations=list(organisations))


def _narrowed(rows: QuerySet[Assessment], given: dict[str, Any]) -> QuerySet[Assessment]:
    if topic := given.get("topic"):
        rows = rows.filter(project__topics__public_id=topic)
    if organisation := given.get("organisation"):
        rows = rows.filter(project__organisation__public_id=organisation)
    return rows


def _dressed(rows: Iterable[Assessment], *, version: CriteriaVersion) -> list[AcrossRow]:
    return across_rows(rows, version)


def _listing(version: CriteriaVersion) -> Listing:
    """Return the list with a column of its own for each criterion."""
    columns = [
        Column("title", _("Project"), lambda row: row.assessment.project.title, 48),
        Column("organisation", _("Organisation"), lambda row: row.assessment.project.organisation.name, 32),
        Column("on", _("Assessed"), lambda row: date_format(row.assessment.assessed_on, "SHORT_DATE_FORMAT")),
        Column("seen_by", _("Assessed by"), lambda row: row.assessment.get_assessed_as_display()),
    ]
    columns += [
        Column(each.key, each.name, partial(_cell, number=number), 40)
        for number, each in enumerate(version.criteria.all())
    ]
    return Listing("knowledge/quality.html", _TITLE, _LEAD, columns, _ORDERS)


def _cell(row: AcrossRow, *, number: int) -> str:
    trend = row.cells[number].trend
    if trend is None or trend.now is None:
        return ""
    return f"{trend.now.number}/{trend.now.best}: {trend.now.words}"
