"""The doors to criteria and assessments: whoever may not see a thing is told that it is not there."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from samklang.accounts.rules import Visitor
from samklang.knowledge import rules
from samklang.knowledge.doors import get_contribution_for
from samklang.knowledge.models import Assessment, CriteriaSet, CriteriaVersion, Criterion, Project
from samklang.people.doors import open_door


def get_criteria_set_for(user: Visitor, public_id: str) -> CriteriaSet:
    return get_object_or_404(CriteriaSet.objects.readable_by(user), public_id=public_id)


def get_kept_criteria_set_for(user: Visitor, public_id: str) -> CriteriaSet:
    """A set for somebody who may change it."""
    open_door(rules.may_keep_criteria(user))
    return get_criteria_set_for(user, public_id)


def get_criteria_version_for(user: Visitor, public_id: str) -> CriteriaVersion:
    """A version with its criteria and their levels."""
    rows = CriteriaVersion.objects.readable_by(user).select_related("criteria_set")
    return get_object_or_404(rows.prefetch_related("criteria__levels"), public_id=public_id)


def get_draft_of_criteria_for(user: Visitor, public_id: str) -> CriteriaVersion:
    """A draft for its editors; what is frozen has no such pages."""
    open_door(rules.may_keep_criteria(user))
    version = get_criteria_version_for(user, public_id)
    open_door(version.is_draft())
    return version


def get_drafted_criterion_for(user: Visitor, public_id: str) -> Criterion:
    """A criterion of a draft, for its editors."""
    open_door(rules.may_keep_criteria(user))
    rows = Criterion.objects.filter(criteria_version__in_force_from=None)
    return get_object_or_404(rows.select_related("criteria_version__criteria_set"), public_id=public_id)


def get_assessed_project_for(user: Visitor, public_id: str) -> Project:
    """A project that is this visitor's to assess, as its owner or as another."""
    project = get_contribution_for(user, public_id)
    if not isinstance(project, Project):
        raise Http404
    open_door(rules.assesses_as(user, project) is not None)
    return project


def get_assessment_for(user: Visitor, public_id: str) -> Assessment:
    rows = Assessment.objects.readable_by(user).select_related(
        "project", "criteria_version__criteria_set", "user"
    )
    return get_object_or_404(rows, public_id=public_id)


def get_assessment_to_withdraw_for(user: Visitor, public_id: str) -> Assessment:
    assessment = get_assessment_for(user, public_id)
    open_door(rules.may_withdraw_assessment(user, assessment))
    return assessment
