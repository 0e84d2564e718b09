"""Assessing projects: a new assessment beside the earlier ones, never instead of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.accounts.models import User
from samklang.core.versions import hold
from samklang.journal.actions import record
from samklang.knowledge import rules
from samklang.knowledge.actions.telling import tell_owner
from samklang.knowledge.models import (
    AssessedAs,
    Assessment,
    AssessmentDraft,
    Contribution,
    CriteriaSet,
    CriteriaVersion,
    Criterion,
    Level,
    Mark,
    Project,
)
from samklang.people.rules import require


@dataclass(frozen=True, slots=True)
class MarkDetails:
    """What somebody thinks of one criterion; no level where it is too early to say."""

    criterion: Criterion
    level: Level | None
    why: str = ""


@transaction.atomic
def assess(
    project: Project,
    *,
    by: User,
    criteria: CriteriaVersion,
    marks: Sequence[MarkDetails],
    note: str = "",
    on: date | None = None,
) -> Assessment:
    """Assess a project, as its owner or as another; its owner is told what another thinks.

    `criteria` may have been taken over by a later version while somebody wrote: the assessment keeps those it
    was begun with. Refuses a criterion without an answer, and answers that say nothing of any. The same sent
    twice, as by a double click, is kept once.
    """
    assessed_as = rules.assesses_as(by, project)
    require(assessed_as is not None)
    hold(Contribution.objects.get(pk=project.pk))  # of two clicks the second waits for the first
    day = on or timezone.localdate()
    _check_criteria(criteria, day=day)
    _check_marks(criteria, marks)
    made = Assessment(project=project, criteria_version=criteria, user=by, assessed_on=day)
    made.assessed_as, made.note = str(assessed_as), note.strip()
    if already := _made_already(made, marks):
        return already
    made.full_clean()
    made.save()
    rows = [Mark(assessment=made, criterion=m.criterion, level=m.level, why=m.why.strip()) for m in marks]
    Mark.objects.bulk_create(rows)
    AssessmentDraft.objects.filter(writer=by, project=project).delete()
    record(by=by, verb="created", subject=made.public_id)
    if assessed_as == AssessedAs.ANOTHER:
        _tell(project, made, rows, by=by)
    return made


@transaction.atomic
def withdraw_assessment(assessment: Assessment, *, by: Actor, because: str) -> Assessment:
    """Withdraw an assessment that should not have been made. Refuses to do it without a reason."""
    require(rules.may_withdraw_assessment(by, assessment))
    if not because.strip():
        raise ValidationError({"because": _("Write why, so that the others understand.")})
    current = hold(assessment)
    if not current.is_withdrawn():
        current.withdrawn_on, current.withdrawn_by = timezone.localdate(), actor_id(by)
        current.withdrawn_because = because.strip()
        current.save(update_fields=["withdrawn_on", "withdrawn_by", "withdrawn_because"])
        record(by=by, verb="withdrawn", subject=current.public_id, fields=["withdrawn_on"])
    return current


@transaction.atomic
def keep_assessment(
    project: Project, *, by: User, criteria: CriteriaVersion, typed: Mapping[str, str]
) -> AssessmentDraft:
    """Keep what somebody has answered so far; there is one such draft of each project for each writer."""
    require(rules.assesses_as(by, project) is not None)
    given = {"criteria_version": criteria, "typed": dict(typed), "saved_at": timezone.now()}
    return AssessmentDraft.objects.update_or_create(writer=by, project=project, defaults=given)[0]


@transaction.atomic
def discard_assessment(project: Project, *, by: User) -> None:
    """Throw away what somebody had begun to answer."""
    AssessmentDraft.objects.filter(writer=by, project=project).delete()


def _check_criteria(criteria: CriteriaVersion, *, day: date) -> None:
    if day > timezone.localdate():
        raise ValidationError(_("Assess it when the day has come."))
    if criteria.in_force_from is None or criteria.in_force_from > day:
        raise ValidationError(_("These criteria are not in force yet."))
    if not CriteriaSet.objects.filter(pk=criteria.criteria_set_id, closed_on=None).exists():
        raise ValidationError(_("Projects are no longer assessed by these criteria."))


def _check_marks(criteria: CriteriaVersion, marks: Sequence[MarkDetails]) -> None:
    asked = set(criteria.criteria.values_list("pk", flat=True))
    if len(marks) != len(asked) or {mark.criterion.pk for mark in marks} != asked:
        raise ValidationError(_("Answer each criterion once."))
    if any(mark.level is not None and mark.level.criterion_id != mark.criterion.pk for mark in marks):
        raise ValidationError(_("Choose a level of the criterion itself."))
    if all(mark.level is None for mark in marks):
        raise ValidationError(_("You have said of everything that it is too early. Come back later."))


def _tell(project: Project, made: Assessment, marks: Sequence[Mark], *, by: User) -> None:
    """Write to the owner; what was said of each criterion only to who may read it here too."""
    reader = project.owner.user
    may_read = reader is not None and Assessment.objects.readable_by(reader).filter(pk=made.pk).exists()
    tell_owner(
        project,
        by=by,
        key=made.public_id,
        subject=_("“%(title)s” was assessed"),
        line=_("%(name)s has assessed it by the quality criteria:\n\n%(marks)s")
        if may_read
        else _("%(name)s has assessed it by the quality criteria."),
        words={"marks": lazy(_in_words, str)(marks)},
    )


def _in_words(marks: Sequence[Mark]) -> str:
    """Return a line for each criterion with its level, in the language of whoever reads it."""
    return "\n".join(
        f"- {mark.criterion.name}: {mark.level or gettext('Too early to say')}" for mark in marks
    )


def _made_already(made: Assessment, marks: Sequence[MarkDetails]) -> Assessment | None:
    same = Assessment.objects.standing().filter(
        project=made.project,
        user=made.user,
        criteria_version=made.criteria_version,
        assessed_on=made.assessed_on,
        note=made.note,
    )
    said = {(mark.criterion.pk, mark.level.pk if mark.level else None, mark.why.strip()) for mark in marks}
    kept = ((row, set(row.marks.values_list("criterion", "level", "why"))) for row in same)
    return next((row for row, marked in kept if marked == said), None)
