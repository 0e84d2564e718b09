"""Projects that await an assessment: of their owner, or of another."""

from datetime import timedelta
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from samklang.accounts.models import User
from samklang.knowledge.models import AssessedAs, Assessment, CriteriaSet, Project, ProjectState
from samklang.people.rules import may_write_knowledge

A_YEAR = timedelta(days=365)
_TRIED = (ProjectState.RUNNING, ProjectState.ENDED)


def awaiting_their_owner(user: User) -> QuerySet[Any]:
    """Return projects this user answers for, tried or being tried, that no owner has assessed for a year."""
    if not may_write_knowledge(user) or not CriteriaSet.objects.in_use().exists():
        return Project.objects.none()
    lately = _standing().filter(assessed_as=AssessedAs.OWNER, assessed_on__gte=timezone.localdate() - A_YEAR)
    return Project.objects.owned_by(user).published().filter(~Exists(lately), state__in=_TRIED)


def seen_by_owner_only(user: User) -> QuerySet[Any]:
    """Return projects this user may read that their owner has assessed, and nobody else."""
    owner = _standing().filter(assessed_as=AssessedAs.OWNER)
    another = _standing().filter(assessed_as=AssessedAs.ANOTHER)
    readable = Project.objects.readable_by(user).published()
    return readable.filter(Exists(owner), ~Exists(another))


def _standing() -> QuerySet[Assessment]:
    return Assessment.objects.standing().filter(project=OuterRef("pk"))
