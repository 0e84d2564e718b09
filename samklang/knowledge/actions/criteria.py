"""Keeping sets of quality criteria: drafts are changed, what is in force stays as it is."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.core.versions import changed_fields, hold
from samklang.journal.actions import record
from samklang.knowledge import rules
from samklang.knowledge.models import CriteriaSet, CriteriaVersion, Criterion, Level
from samklang.knowledge.quality.criteria import (
    ANSWERING_FIELDS,
    FEWEST_LEVELS,
    MOST_CRITERIA,
    MOST_LEVELS,
    CriteriaSetDetails,
    CriterionDetails,
)
from samklang.people.rules import require


@transaction.atomic
def add_set(details: CriteriaSetDetails, *, by: Actor) -> CriteriaSet:
    """Add a set of criteria, with an empty draft of its first version. Refuses a name that is taken."""
    require(rules.may_keep_criteria(by))
    made = _write_set(CriteriaSet(), details)
    record(by=by, verb="created", subject=made.public_id)
    begin_draft(made, by=by)
    return made


@transaction.atomic
def edit_set(
    criteria_set: CriteriaSet, *, by: Actor, version: int, details: CriteriaSetDetails
) -> CriteriaSet:
    """Change a set's name or purpose. Raises ChangedMeanwhile if `version` is no longer its version."""
    require(rules.may_keep_criteria(by))
    current = hold(criteria_set, version=version)
    if changes := changed_fields(CriteriaSetDetails.of(current), details):
        current.version += 1
        _write_set(current, details)
        record(by=by, verb="changed", subject=current.public_id, fields=changes)
    return current


@transaction.atomic
def close_set(criteria_set: CriteriaSet, *, by: Actor) -> CriteriaSet:
    """Assess nothing more by a set; the assessments made by it stay."""
    return _close(criteria_set, by=by, on=timezone.localdate())


@transaction.atomic
def reopen_set(criteria_set: CriteriaSet, *, by: Actor) -> CriteriaSet:
    """Let projects be assessed by a set again."""
    return _close(criteria_set, by=by, on=None)


def _close(criteria_set: CriteriaSet, *, by: Actor, on: date | None) -> CriteriaSet:
    require(rules.may_keep_criteria(by))
    current = hold(criteria_set)
    if (current.closed_on is None) != (on is None):
        current.closed_on = on
        current.version += 1
        current.save(update_fields=["closed_on", "version"])
        record(by=by, verb="closed" if on else "reopened", subject=current.public_id, fields=["closed_on"])
    return current


@transaction.atomic
def begin_draft(criteria_set: CriteriaSet, *, by: Actor) -> CriteriaVersion:
    """Begin a new version as a copy of the newest; go on with the draft if there is one already."""
    require(rules.may_keep_criteria(by))
    hold(criteria_set)
    newest = criteria_set.versions.first()
    if newest is not None and newest.is_draft():
        return newest
    number = newest.number + 1 if newest else 1
    draft = CriteriaVersion.objects.create(criteria_set=criteria_set, number=number)
    for criterion in newest.criteria.prefetch_related("levels") if newest else ():
        _write_criterion(
            Criterion(criteria_version=draft, key=criterion.key, place=criterion.place),
            CriterionDetails.of(criterion),
        )
    record(by=by, verb="created", subject=draft.public_id)
    return draft


@transaction.atomic
def discard_draft_of_criteria(draft: CriteriaVersion, *, by: Actor) -> None:
    """Throw a draft of a version away. What is in force stays."""
    current = _held_draft(draft, by=by)
    record(by=by, verb="deleted", subject=current.public_id)
    current.delete()


@transaction.atomic
def put_in_force(
    draft: CriteriaVersion, *, by: Actor, version: int, on: date | None = None, changes: str = ""
) -> CriteriaVersion:
    """Let a version hold from a day (today) on; from now on nobody changes it.

    Refuses a draft that somebody changed after it was looked at (`version`), one without criteria, and a day
    before the version it takes over from. The same twice is done once.
    """
    require(rules.may_keep_criteria(by))
    day = on or timezone.localdate()
    current = hold(draft)
    if current.in_force_from == day:
        return current
    _refuse_what_is_frozen(current)
    if current.version != version:
        raise ValidationError(_("Somebody changed the draft after you opened this page. Look at it again."))
    _check_ready(current, day=day)
    current.in_force_from, current.changes = day, changes.strip()
    current.version += 1
    current.full_clean()
    current.save()
    record(by=by, verb="decided", subject=current.public_id, fields=["in_force_from"])
    return current


def _check_ready(draft: CriteriaVersion, *, day: date) -> None:
    if not draft.criteria.exists():
        raise ValidationError(_("Write at least one criterion first."))
    before = draft.criteria_set.versions.decided().first()
    if before is not None and before.in_force_from is not None and day < before.in_force_from:
        text = _("Version %(number)s is in force from %(day)s. Choose that day or a later one.")
        given = {"number": before.number, "day": before.in_force_from.isoformat()}
        raise ValidationError({"on": ValidationError(text, params=given)})


@transaction.atomic
def add_criterion(draft: CriteriaVersion, details: CriterionDetails, *, by: Actor) -> Criterion:
    """Write a criterion in a draft, last in its area."""
    current = _held_draft(draft, by=by)
    places = list(current.criteria.values_list("place", flat=True))
    if len(places) >= MOST_CRITERIA:
        text = _("%(number)s criteria are the most anybody answers. Remove one first.")
        raise ValidationError(text, params={"number": MOST_CRITERIA})
    criterion = Criterion(criteria_version=current, place=max(places, default=0) + 1)
    _write_criterion(criterion, details)
    _note_change(current, by=by)
    return criterion


@transaction.atomic
def edit_criterion(criterion: Criterion, details: CriterionDetails, *, by: Actor, version: int) -> Criterion:
    """Change a criterion of a draft. Raises ChangedMeanwhile if `version` is no longer its version."""
    draft = _held_draft(criterion.criteria_version, by=by)
    current = hold(criterion, version=version)
    if changed_fields(CriterionDetails.of(current), details):
        current.version += 1
        _write_criterion(current, details)
        _note_change(draft, by=by)
    return current


@transaction.atomic
def remove_criterion(criterion: Criterion, *, by: Actor) -> None:
    """Take a criterion out of a draft. Assessments made by earlier versions keep it."""
    draft = _held_draft(criterion.criteria_version, by=by)
    if Criterion.objects.filter(pk=criterion.pk).delete()[0]:
        _note_change(draft, by=by)


@transaction.atomic
def move_criterion(criterion: Criterion, *, by: Actor, is_up: bool) -> None:
    """Let a criterion change places with the one above or below it in its area; the outermost stays."""
    draft = _held_draft(criterion.criteria_version, by=by)
    around = list(draft.criteria.filter(area=criterion.area))
    at = next((number for number, each in enumerate(around) if each.pk == criterion.pk), None)
    if at is None or not 0 <= (other := at - 1 if is_up else at + 1) < len(around):
        return
    here, there = around[at], around[other]
    here.place, there.place = there.place, here.place
    Criterion.objects.bulk_update([here, there], ["place"])
    _note_change(draft, by=by)


def _held_draft(draft: CriteriaVersion, *, by: Actor) -> CriteriaVersion:
    """Return the draft, held: nobody puts it in force while it is changed."""
    require(rules.may_keep_criteria(by))
    current = hold(draft)
    _refuse_what_is_frozen(current)
    return current


def _refuse_what_is_frozen(version: CriteriaVersion) -> None:
    if not version.is_draft():
        raise ValidationError(_("This version is decided and is not changed any more. Begin a new draft."))


def _note_change(draft: CriteriaVersion, *, by: Actor) -> None:
    draft.version += 1
    draft.save(update_fields=["version"])
    record(by=by, verb="changed", subject=draft.public_id, fields=["criteria"])


def _write_set(criteria_set: CriteriaSet, details: CriteriaSetDetails) -> CriteriaSet:
    criteria_set.name, criteria_set.purpose = details.name, details.purpose
    criteria_set.full_clean()
    criteria_set.save()
    return criteria_set


def _write_criterion(criterion: Criterion, details: CriterionDetails) -> None:
    _check_levels(details.levels)
    if details.field and details.field not in ANSWERING_FIELDS:
        raise ValidationError({"field": _("Choose a field of the project form.")})
    criterion.area, criterion.name = details.area, details.name
    criterion.question, criterion.field = details.question, details.field
    criterion.full_clean()
    criterion.save()
    criterion.levels.all().delete()
    Level.objects.bulk_create(
        Level(criterion=criterion, number=number, words=words) for number, words in enumerate(details.levels)
    )


def _check_levels(levels: tuple[str, ...]) -> None:
    if not FEWEST_LEVELS <= len(levels) <= MOST_LEVELS:
        text = _("Write between %(fewest)s and %(most)s levels, one on each line.")
        given = {"fewest": FEWEST_LEVELS, "most": MOST_LEVELS}
        raise ValidationError({"levels": ValidationError(text, params=given)})
    if len({words.casefold() for words in levels}) < len(levels):
        raise ValidationError({"levels": _("Two levels say the same. Say what the difference is.")})
    longest = Level._meta.get_field("words").max_length or 0
    if any(len(words) > longest for words in levels):
        text = _("A level is %(longest)s characters at most.")
        raise ValidationError({"levels": ValidationError(text, params={"longest": longest})})
