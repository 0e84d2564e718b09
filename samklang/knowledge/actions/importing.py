"""Asking for a spreadsheet or a report to be brought in: what a person does, and which job does it."""

from django.core.files.base import File
from django.db import transaction

from samklang.accounts.models import User
from samklang.jobs.actions import enqueue
from samklang.jobs.models import Job
from samklang.knowledge import rules
from samklang.knowledge.actions.reports import keep_report
from samklang.knowledge.actions.sheets import check_may_confirm, keep_sheet
from samklang.knowledge.models import KnowledgeSheet, ProjectReport
from samklang.people.rules import require

_PREVIEW, _WRITE, _READ = "knowledge.preview_sheet", "knowledge.write_sheet", "knowledge.read_report"


@transaction.atomic
def upload_sheet(*, by: User, name: str, content: bytes | File[bytes]) -> KnowledgeSheet:
    """Keep a spreadsheet, and have a job look through it."""
    sheet = keep_sheet(by=by, name=name, content=content)
    _ask_for_preview(sheet, by=by)
    return sheet


@transaction.atomic
def look_again(sheet: KnowledgeSheet, *, by: User) -> None:
    """Have a spreadsheet looked through once more: what is here may have changed since."""
    require(rules.may_import(by) and sheet.uploaded_by_id == by.pk)
    current = KnowledgeSheet.objects.select_for_update(of=("self",)).get(pk=sheet.pk)
    if not (current.is_confirmed() or current.file.is_erased()):
        _ask_for_preview(current, by=by)


def _ask_for_preview(sheet: KnowledgeSheet, *, by: User) -> None:
    enqueue(_PREVIEW, by=by, key=sheet.public_id, sheet=sheet.public_id)


@transaction.atomic
def confirm_sheet(sheet: KnowledgeSheet, *, by: User, fingerprint: str) -> Job | None:
    """Have everything that was shown written by a job, and return the job; None if it is written already."""
    current = KnowledgeSheet.objects.select_for_update(of=("self",)).select_related("file").get(pk=sheet.pk)
    if current.is_confirmed() and current.uploaded_by_id == by.pk:
        return None
    check_may_confirm(current, by=by, fingerprint=fingerprint)
    named = current.public_id
    return enqueue(_WRITE, by=by, key=named, sheet=named, confirmed_by=by.public_id, seen=fingerprint)


@transaction.atomic
def upload_report(*, by: User, name: str, content: bytes | File[bytes]) -> ProjectReport:
    """Keep an old report, and have a job read it."""
    report = keep_report(by=by, name=name, content=content)
    enqueue(_READ, by=by, key=report.public_id, report=report.public_id)
    return report


def job_of(upload: KnowledgeSheet | ProjectReport) -> Job | None:
    """Return the newest job that was to look at what was brought in, or to write it."""
    return (
        Job.objects.filter(name__in=[_PREVIEW, _WRITE, _READ], key=upload.public_id).order_by("-pk").first()
    )
