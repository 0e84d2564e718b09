"""Bringing in a spreadsheet: kept as it came, looked at by a job, written by another when it is confirmed."""

from dataclasses import astuple

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.core.refusals import Refusal
from samklang.core.sheets.plan import RowState
from samklang.core.sheets.reading import Sheet, SheetRefused, read_sheet
from samklang.core.versions import CHANGED_SINCE_SHOWN
from samklang.files.actions import store
from samklang.files.passing import keep
from samklang.files.reading import read
from samklang.jobs.progress import Progress
from samklang.journal.actions import record
from samklang.knowledge import rules
from samklang.knowledge.actions.sheet_rows import write_rows
from samklang.knowledge.models import KnowledgeSheet, PlannedContribution
from samklang.knowledge.sheets.columns import shape
from samklang.knowledge.sheets.plan import Plan, PlannedRow, plan_rows
from samklang.people.rules import require

_AT_ONCE = 500  # rows between two signs of life
_WRITTEN_AT_ONCE = 500


class SheetChanged(Refusal):
    """What would be written is not what somebody looked at and confirmed."""


def _changed() -> SheetChanged:
    return SheetChanged(CHANGED_SINCE_SHOWN)


@transaction.atomic
def keep_sheet(*, by: User, name: str, content: bytes | File[bytes]) -> KnowledgeSheet:
    """Keep a spreadsheet as it came. Nothing is read yet: `knowledge.preview_sheet` does that."""
    require(rules.may_import(by))
    stored = store(by=by, name=name, content=content)
    sheet = KnowledgeSheet.objects.create(file=stored, name=name[:255], uploaded_by=by)
    keep(sheet)
    record(by=by, verb="received", subject=sheet.public_id)
    return sheet


def look_through(sheet: KnowledgeSheet, *, progress: Progress) -> None:
    """Work out what every row would do, and keep that to be looked at; change nothing else.

    In the language of who brought it in, and with what they may know.
    """
    by = sheet.uploaded_by
    with override(by.language):
        try:
            found = read_sheet(read(sheet.file), shape())
        except SheetRefused as refusal:
            _note(sheet, progress=progress, problem=str(refusal))
            return
        plan = Plan(tuple(_counted(found, by=by, progress=progress)), found.unknown_headings)
        _note(sheet, progress=progress, plan=plan, mapping=found.mapping)


def _counted(found: Sheet, *, by: User, progress: Progress) -> list[PlannedRow]:
    """Plan the rows, with a sign of life now and then."""
    before, text = progress.done, gettext("The rows are looked through")
    progress.expect(before + len(found.rows) // _AT_ONCE + 1, text=text)
    rows: list[PlannedRow] = []
    for row in plan_rows(found, by=by):
        rows.append(row)
        if len(rows) % _AT_ONCE == 0:
            with progress.step():
                pass
    return rows


def _note(
    sheet: KnowledgeSheet,
    *,
    progress: Progress,
    plan: Plan | None = None,
    mapping: tuple[tuple[str, str], ...] = (),
    problem: str = "",
) -> None:
    """Keep what the rows would do instead of what was kept before, with the note that the job is done."""
    with progress.finish():
        current = KnowledgeSheet.objects.select_for_update(of=("self",)).get(pk=sheet.pk)
        if current.is_confirmed() or current.file.is_erased():
            return
        current.rows.all().delete()
        planned = (_kept(current, row) for row in (plan.rows if plan else ()))
        PlannedContribution.objects.bulk_create(planned, batch_size=_WRITTEN_AT_ONCE)
        current.mapping, current.problem = [list(pair) for pair in mapping], problem
        current.fingerprint = plan.fingerprint if plan else ""
        current.read_at = timezone.now()
        current.save(update_fields=["mapping", "problem", "fingerprint", "read_at"])


def _kept(sheet: KnowledgeSheet, row: PlannedRow) -> PlannedContribution:
    return PlannedContribution(
        sheet=sheet,
        number=row.number,
        title=row.title[:300],
        state=row.state,
        changes=[list(astuple(change)) for change in row.changes],
        faults=[list(astuple(fault)) for fault in row.faults],
    )


def check_may_confirm(sheet: KnowledgeSheet, *, by: User, fingerprint: str) -> None:
    """Refuse what is wrong, not read, erased, or not what was looked at."""
    require(rules.may_import(by) and sheet.uploaded_by_id == by.pk)
    if sheet.file.is_erased():
        raise ValidationError(_("The spreadsheet has been erased. Choose it again."))
    if sheet.rows.filter(state=RowState.WRONG).exists():
        raise ValidationError(_("Correct the rows that are wrong in the spreadsheet, and bring it in again."))
    if not sheet.fingerprint or sheet.fingerprint != fingerprint:
        raise ValidationError(CHANGED_SINCE_SHOWN)


def write_sheet(sheet: KnowledgeSheet, *, by: User, seen: str) -> list[str]:
    """Write everything that was shown, or raise and write nothing; once written, nothing more.

    Return what is new by its public ids, which are still to be put in the index.

    Must be called in a transaction that ends with it. Refuses (Refusal) when the rows would now do anything
    else than they did when they were looked at.
    """
    require(rules.may_import(by) and sheet.uploaded_by_id == by.pk)
    current = KnowledgeSheet.objects.select_for_update(of=("self",)).get(pk=sheet.pk)
    if current.is_confirmed():
        return []
    with override(by.language):
        found = read_sheet(read(current.file), shape())
        plan = Plan(tuple(plan_rows(found, by=by)))
    if plan.wrong or plan.fingerprint != seen:
        raise _changed()
    rows = plan.rows_to_write
    try:
        new = write_rows(rows, by=by)
    except IntegrityError as error:
        raise Refusal(_("Two rows, or a row and what is here, cannot stand together.")) from error
    current.confirmed_at, current.rows_written = timezone.now(), len(rows)
    current.save(update_fields=["confirmed_at", "rows_written"])
    record(by=by, verb="imported", subject=current.public_id)
    return new
