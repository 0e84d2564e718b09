"""Bringing in a spreadsheet: kept when it can be read, looked at, and written by a job when confirmed."""

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext as _

from samklang.accounts.models import User
from samklang.core.versions import CHANGED_SINCE_SHOWN
from samklang.files.actions import store
from samklang.files.models import StoredFile
from samklang.files.passing import keep
from samklang.jobs.actions import enqueue
from samklang.jobs.models import Job
from samklang.journal.actions import record
from samklang.people import rules
from samklang.people.actions.sheets import plan_of, read_plan
from samklang.people.models import ImportKind, SheetImport
from samklang.people.sheets.reading import LARGEST_FILE

_WRITE = "people.import"


@transaction.atomic
def upload_sheet(*, by: User, kind: str, name: str, content: bytes | File[bytes]) -> SheetImport:
    """Keep a spreadsheet as it came. Keeps nothing of one that cannot be read (SheetRefused)."""
    rules.require(rules.may_import(by))
    read_bytes = content if isinstance(content, bytes) else content.read(LARGEST_FILE + 1)
    read_plan(ImportKind(kind), bytes(read_bytes))
    stored = store(by=by, name=name, content=bytes(read_bytes))
    sheet = SheetImport.objects.create(kind=ImportKind(kind), file=stored, name=name[:255], uploaded_by=by)
    keep(sheet)
    record(by=by, verb="received", subject=sheet.public_id)
    return sheet


@transaction.atomic
def confirm_import(sheet: SheetImport, *, by: User, fingerprint: str) -> Job | None:
    """Have everything that was shown written by a job, and return the job; None if it is written already.

    Refuses while a row is wrong, and if something changed since `fingerprint` was shown. Asked again while
    the job is unfinished, it returns the same job.
    """
    rules.require(rules.may_import(by))
    current = SheetImport.objects.select_for_update(of=("self",)).get(pk=sheet.pk)
    if current.is_confirmed():
        return None
    if current.file.is_erased():
        raise ValidationError(_("The spreadsheet has been erased. Choose it again."))
    plan = plan_of(current)
    if plan.wrong:
        raise ValidationError(_("Correct the rows that are wrong in the spreadsheet, and bring it in again."))
    if plan.fingerprint != fingerprint:
        raise ValidationError(CHANGED_SINCE_SHOWN)
    named = current.public_id
    return enqueue(_WRITE, by=by, key=named, sheet=named, confirmed_by=by.public_id, seen=fingerprint)


def job_of(sheet: SheetImport) -> Job | None:
    """Return the newest job that was to write a sheet."""
    return Job.objects.filter(name=_WRITE, key=sheet.public_id).order_by("-pk").first()


def forget_file(file: StoredFile) -> None:
    """Forget the names under which an erased file was brought in (`FILE_ERASURES`)."""
    SheetImport.objects.filter(file=file).update(name="")
