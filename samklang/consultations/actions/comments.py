"""Comments from another platform: a spreadsheet is kept, its columns chosen, and confirmed by a person."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.accounts.models import User
from samklang.consultations import rules
from samklang.consultations.actions.refusing import refuse_answers
from samklang.consultations.comments.columns import COLUMNS, TEXT, digest_of_headings
from samklang.consultations.models import (
    CommentSheet,
    Consultation,
    RememberedColumns,
)
from samklang.core.sheets.headings import folded_heading
from samklang.core.versions import CHANGED_SINCE_SHOWN, hold
from samklang.files.actions import store
from samklang.files.passing import keep
from samklang.jobs.actions import enqueue
from samklang.jobs.models import Job
from samklang.journal.actions import record
from samklang.people.rules import require

_LOOK, _TAKE = "consultations.look_at_comments", "consultations.take_in_comments"


@transaction.atomic
def keep_comments(consultation: Consultation, *, by: User, name: str, content: bytes) -> CommentSheet:
    """Keep a spreadsheet of comments as it came, and have a job look through it.

    The same file in the same hearing is once: then the one that is here is returned.
    """
    require(rules.may_run(by))
    current = hold(consultation)
    refuse_answers(current)
    stored = store(by=by, name=name, content=content)
    if already := CommentSheet.objects.filter(consultation=current, file=stored).first():
        return already
    sheet = CommentSheet.objects.create(consultation=current, file=stored, name=name[:255], uploaded_by=by)
    keep(sheet)
    record(by=by, verb="received", subject=sheet.public_id)
    _look_later(sheet, by=by)
    return sheet


@transaction.atomic
def choose_columns(sheet: CommentSheet, *, by: User, columns: Sequence[str]) -> None:
    """Say what each column holds, and have the rows looked through once more."""
    require(rules.may_run(by))
    current = hold(sheet)
    _refuse_taken_in(current)
    if TEXT not in columns:
        raise ValidationError(_("Say which column holds what people wrote."))
    chosen = [column for column in columns if column and column != TEXT]
    if twice := next((column for column in chosen if chosen.count(column) > 1), None):
        text = _("Two columns are said to hold the same: %(column)s.")
        raise ValidationError(text, params={"column": COLUMNS[twice]})
    current.mapping = [
        [heading, column, sample]
        for (heading, _before, sample), column in zip(current.mapping, columns, strict=True)
    ]
    current.read_at = None
    current.save(update_fields=["mapping", "read_at"])
    _look_later(current, by=by)


@transaction.atomic
def look_again(sheet: CommentSheet, *, by: User) -> None:
    """Have a spreadsheet looked through once more: what is here may have changed since."""
    require(rules.may_run(by))
    current = hold(sheet)
    _refuse_taken_in(current)
    _look_later(current, by=by)


def _look_later(sheet: CommentSheet, *, by: Actor) -> None:
    enqueue(_LOOK, by=by, key=sheet.public_id, sheet=sheet.public_id)


def job_of(sheet: CommentSheet) -> Job | None:
    """Return the newest job that was to look through a spreadsheet, or to take it in."""
    return Job.objects.filter(name__in=[_LOOK, _TAKE], key=sheet.public_id).order_by("-pk").first()


@transaction.atomic
def confirm_comments(sheet: CommentSheet, *, by: User, fingerprint: str) -> Job | None:
    """Have what was shown taken in by a job, and return the job; None if it was.

    What the columns were taken for is remembered for the next spreadsheet with such headings.
    """
    require(rules.may_run(by))
    current = hold(sheet)
    if current.is_confirmed():
        return None
    if current.file.is_erased():
        raise ValidationError(_("The spreadsheet has been erased. Choose it again."))
    refuse_answers(current.consultation)
    if not current.fingerprint or current.fingerprint != fingerprint:
        raise ValidationError(CHANGED_SINCE_SHOWN)
    headings = [heading for heading, _column, _sample in current.mapping]
    columns = {folded_heading(heading): column for heading, column, _sample in current.mapping}
    chosen = {"columns": columns, "chosen_at": timezone.now(), "chosen_by": actor_id(by)}
    RememberedColumns.objects.update_or_create(headings=digest_of_headings(headings), defaults=chosen)
    named = current.public_id
    return enqueue(_TAKE, by=by, key=named, sheet=named, confirmed_by=by.public_id, seen=fingerprint)


def _refuse_taken_in(sheet: CommentSheet) -> None:
    """Refuse what would change a spreadsheet that is taken in, or is being so."""
    taking = Job.objects.unfinished().filter(name=_TAKE, key=sheet.public_id)
    if sheet.is_confirmed() or taking.exists():
        raise ValidationError(_("The spreadsheet is taken in. Its columns stay as they were."))
