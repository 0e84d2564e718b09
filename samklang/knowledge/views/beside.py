"""What the quality criteria put beside a project: its profile on its page, the check-list on its form."""

from collections.abc import Mapping

from samklang.core.versioned import VersionedForm
from samklang.knowledge import rules
from samklang.knowledge.checklist import CheckList, check_list, check_list_of
from samklang.knowledge.details import details_of, texts_of
from samklang.knowledge.models import AssessmentDraft, Contribution, CriteriaSet, Draft, Kind, Project
from samklang.knowledge.quality import profiles_of
from samklang.people.requests import VisitorRequest

NAME = "checklist"
"""In the address or the form: by which set of criteria somebody writes."""


def quality_of(request: VisitorRequest, project: Project) -> dict[str, object]:
    """Return how good a project was found, what this visitor can add, and what its owner has left out."""
    user = request.user
    assesses_as = rules.assesses_as(user, project)
    begun = AssessmentDraft.objects.filter(writer=user.pk, project=project)
    return {
        "profiles": profiles_of(project),
        "assesses_as": assesses_as,
        "may_assess": assesses_as is not None and CriteriaSet.objects.in_use().exists(),
        "assessment_begun": assesses_as is not None and begun.exists(),
        "may_see_assessors": rules.may_see_assessors(user),
        "check_list": check_list_of(project) if rules.is_owner(user, project) else None,
    }


def check_list_beside(
    request: VisitorRequest,
    *,
    kind: str,
    draft: Draft | None,
    form: VersionedForm | None = None,
    of: Contribution | None = None,
) -> dict[str, object]:
    """Return the check-list if somebody writes a project with it, else the set they could turn it on with."""
    if kind != Kind.PROJECT:
        return {}
    named = _named(request, draft)
    if not named:
        return {"check_list_offered": CriteriaSet.objects.in_use().first()}
    return {"check_list": check_list(_texts(draft, form, of), named=named)}


def _named(request: VisitorRequest, draft: Draft | None) -> str:
    """Return the set: as the form says, else the address, else the draft that is gone on with."""
    for said in (request.POST.get(NAME), request.GET.get(NAME), draft.typed.get(NAME) if draft else None):
        if said is not None:
            return str(said)
    return ""


def _texts(draft: Draft | None, form: VersionedForm | None, of: Contribution | None) -> Mapping[str, str]:
    """Return what is written so far: in the form that was sent, in the draft, in what it would change."""
    if form is not None and form.is_bound:
        return form.typed()
    if draft is not None:
        return draft.typed
    if of is not None:
        return texts_of(details_of(of))
    return form.initial if form is not None else {}
