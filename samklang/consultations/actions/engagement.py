"""The engagement log: what was done to make a hearing known is written in it, corrected, taken out."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.consultations import rules
from samklang.consultations.details import Sent
from samklang.consultations.engagement.details import ActivityDetails
from samklang.consultations.models import Activity, ActivityFile, Consultation
from samklang.core.versions import changed_fields, hold
from samklang.files.actions import store
from samklang.files.names import clean_name
from samklang.journal.actions import record
from samklang.people.rules import require


@transaction.atomic
def log_activity(
    consultation: Consultation, details: ActivityDetails, *, by: Actor, files: Sequence[Sent] = ()
) -> Activity:
    """Write a line in the log. The same thing on the same day is refused: somebody pressed twice."""
    require(rules.may_run(by))
    current = hold(consultation)
    _refuse_over(current)
    same = current.activities.filter(kind=details.kind, title=details.title, began_on=details.began_on)
    if same.exists():
        raise ValidationError({"title": _("This is in the log already, on this day.")})
    activity = Activity(consultation=current)
    _write(activity, details)
    record(by=by, verb="created", subject=activity.public_id)
    add_files(activity, files, by=by)
    return activity


@transaction.atomic
def edit_activity(activity: Activity, *, by: Actor, version: int, details: ActivityDetails) -> Activity:
    """Correct a line of the log. Raises ChangedMeanwhile if `version` is no longer its version."""
    require(rules.may_run(by))
    current = hold(activity, version=version)
    _refuse_over(current.consultation)
    if changes := changed_fields(ActivityDetails.of(current), details):
        current.version += 1
        _write(current, details)
        record(by=by, verb="changed", subject=current.public_id, fields=changes)
    return current


@transaction.atomic
def remove_activity(activity: Activity, *, by: Actor) -> None:
    """Take a line out of the log: it was not done, or stands there twice."""
    require(rules.may_run(by))
    current = hold(activity)
    _refuse_over(current.consultation)
    record(by=by, verb="removed", subject=current.public_id)
    current.delete()


@transaction.atomic
def add_files(activity: Activity, files: Sequence[Sent], *, by: Actor) -> int:
    """Put files with a line: the flyer, a picture. Return how many were not here before."""
    require(rules.may_run(by))
    current = hold(activity)
    _refuse_over(current.consultation)
    added = 0
    for sent in files:
        kept = store(by=by, name=sent.name, content=sent.content)
        name = clean_name(sent.name)[:255]
        row, is_new = ActivityFile.objects.get_or_create(activity=current, file=kept, defaults={"name": name})
        if is_new:
            record(by=by, verb="added", subject=row.public_id)
            added += 1
    return added


@transaction.atomic
def remove_file(file: ActivityFile, *, by: Actor) -> None:
    """Take a file away from a line of the log."""
    require(rules.may_run(by))
    current = hold(file)
    _refuse_over(current.activity.consultation)
    record(by=by, verb="removed", subject=current.public_id)
    current.delete()


def _write(activity: Activity, details: ActivityDetails) -> None:
    for name in ActivityDetails.__dataclass_fields__:
        setattr(activity, name, getattr(details, name))
    activity.changed_at = timezone.now()
    activity.full_clean()
    activity.save()


def _refuse_over(consultation: Consultation) -> None:
    if not rules.takes_gatherings(consultation):
        raise ValidationError(_("The hearing has been answered. The log stays as it is."))
