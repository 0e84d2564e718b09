"""What the quality criteria put beside a project: its profile on its page, the check-list on its form."""

from collections.abc import Mapping
from types import MappingProxyType

from samklang.accounts.requests import VisitorRequest
from samklang.knowledge import rules
from samklang.knowledge.details import details_of, texts_of
from samklang.knowledge.models import AssessmentDraft, Contribution, CriteriaSet, Draft, Kind, Project
from samklang.knowledge.quality.checklist import check_list, check_list_of
from samklang.knowledge.quality.profiles import profiles_of

NAME = "checklist"
"""In the address, the form and a draft: by which set of criteria somebody writes."""

TURN = "turn"
"""A button that turns the check-list on or off, and keeps what is written as a draft."""


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
    of: Contribution | None = None,
    first: Mapping[str, object] = MappingProxyType({}),
) -> dict[str, object]:
    """Return the check-list if somebody writes a project with it, else the set they could turn it on with.

    `first` is what a new form shows before anybody wrote.
    """
    if kind != Kind.PROJECT:
        return {}
    if not (named := set_written_by(request, draft)):
        return {"check_list_offered": CriteriaSet.objects.in_use().first()}
    return {"check_list": check_list(_texts(request, draft, of) or first, named=named)}


def set_written_by(request: VisitorRequest, draft: Draft | None) -> str:
    """Return the set's public id, or nothing: as a button or the form says, the address, or the draft."""
    kept = draft.typed.get(NAME) if draft else None
    for said in (request.POST.get(TURN), request.POST.get(NAME), request.GET.get(NAME), kept):
        if said is not None:
            return str(said)
    return ""


def _texts(request: VisitorRequest, draft: Draft | None, of: Contribution | None) -> Mapping[str, object]:
    """Return what is written so far: in the form that was sent, in the draft, in what it would change."""
    if request.method == "POST":
        return request.POST.dict()
    if draft is not None:
        return dict(draft.typed)
    return texts_of(details_of(of)) if of is not None else {}
