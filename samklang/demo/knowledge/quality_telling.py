"""Tell how Klangby's projects were assessed, by calling the same actions as the pages do."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.demo.knowledge.quality import SET_NAME, SET_PURPOSE, VERSIONS, ToldAssessment, ToldCriterion
from samklang.demo.knowledge.quality_told import ASSESSMENTS
from samklang.knowledge.actions.assessments import MarkDetails, assess
from samklang.knowledge.actions.criteria import (
    add_criterion,
    add_set,
    begin_draft,
    edit_criterion,
    move_criterion,
    put_in_force,
    remove_criterion,
)
from samklang.knowledge.models import CriteriaVersion, Criterion, Project
from samklang.knowledge.quality.criteria import CriteriaSetDetails, CriterionDetails
from samklang.people.actions.contacts import edit_contact
from samklang.people.details import ContactDetails
from samklang.people.models import Contact

_NARRATOR = System("demo")


def tell_quality(user_called: Callable[[str], User]) -> None:
    """Write the criteria as they were, version by version, then what was assessed by each."""
    criteria_set = add_set(CriteriaSetDetails(SET_NAME, SET_PURPOSE), by=_NARRATOR)
    for day, changes, told in VERSIONS:
        draft = begin_draft(criteria_set, by=_NARRATOR)
        _write(draft, told)
        draft.refresh_from_db()
        put_in_force(draft, by=_NARRATOR, version=draft.version, on=day, changes=changes)
    versions = list(criteria_set.versions.order_by("-number"))
    for each in sorted(ASSESSMENTS, key=lambda each: each.on):
        held = (version for version in versions if version.in_force_from and version.in_force_from <= each.on)
        _assess(each, next(held), user_called)


def _write(draft: CriteriaVersion, told: tuple[ToldCriterion, ...]) -> None:
    """Make the draft say what is told: what stands there is changed, what is new is added, the rest goes."""
    standing = {criterion.name: criterion for criterion in draft.criteria.all()}
    for each in told:
        details = CriterionDetails(
            area=each.area, name=each.name, question=each.question, levels=each.levels, field=each.field
        )
        if each.name in standing:
            criterion = standing.pop(each.name)
            edit_criterion(criterion, details, by=_NARRATOR, version=criterion.version)
        else:
            _move_up(add_criterion(draft, details, by=_NARRATOR), to=told.index(each))
    for criterion in standing.values():
        remove_criterion(criterion, by=_NARRATOR)


def _move_up(criterion: Criterion, *, to: int) -> None:
    """Move a new criterion to where it is told among all."""
    while list(criterion.criteria_version.criteria.all()).index(criterion) > to:
        move_criterion(criterion, by=_NARRATOR, is_up=True)


def _assess(told: ToldAssessment, criteria: CriteriaVersion, user_called: Callable[[str], User]) -> None:
    project: Any = Project.objects.select_related("owner").get(title=told.project)
    name = told.by or project.owner.name
    user = user_called(name)
    if not told.by:
        _link(Contact.objects.get(pk=project.owner_id), user)
        project = Project.objects.select_related("owner", "substitute").get(pk=project.pk)
    levels = told.levels.split()
    marks = [
        _mark(criterion, level, told)
        for criterion, level in zip(criteria.criteria.all(), levels, strict=True)
    ]
    assess(project, by=user, criteria=criteria, marks=marks, note=told.note, on=told.on)


def _mark(criterion: Criterion, level: str, told: ToldAssessment) -> MarkDetails:
    chosen = None if level == "-" else criterion.levels.get(number=int(level))
    return MarkDetails(criterion, chosen, told.why.get(criterion.name, ""))


def _link(contact: Contact, user: User) -> None:
    """Say whose contact it is: an owner assesses what their own contact owns."""
    if contact.user_id is None:
        details = replace(ContactDetails.of(contact), user=user)
        edit_contact(contact, by=_NARRATOR, version=contact.version, details=details)
