"""Case files: asked for by somebody, made by a job, kept for a time."""

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.consultations import rules
from samklang.consultations.models import CaseFile, Consultation
from samklang.core.versions import hold
from samklang.files.actions import store
from samklang.jobs.actions import enqueue
from samklang.jobs.models import Job
from samklang.journal.actions import record
from samklang.people.rules import require

JOB = "consultations.case_file"


@transaction.atomic
def ask_for_case_file(consultation: Consultation, *, by: Actor) -> CaseFile:
    """Have everything of a hearing put into one archive. While one is being made, that one is returned.

    One whose job was given up is begun once more. Refuses a hearing that has not opened.
    """
    require(rules.may_run(by))
    current = hold(consultation)
    if current.opened_at is None:
        raise ValidationError(_("The hearing has not opened. There is no case to take away yet."))
    waiting = current.case_files.filter(made_at=None).first()
    made = waiting or CaseFile.objects.create(consultation=current, asked_by=actor_id(by))
    if waiting is None:
        record(by=by, verb="created", subject=made.public_id)
    if not Job.objects.unfinished().filter(name=JOB, key=made.public_id).exists():
        enqueue(JOB, by=by, key=made.public_id, case_file=made.public_id)
    return made


def note_case_file(case_file: CaseFile, *, by: Actor, name: str, content: File[bytes], papers: int) -> None:
    """Keep an archive that was made, within the caller's transaction."""
    case_file.file = store(by=by, name=name, content=content)
    case_file.name, case_file.papers, case_file.made_at = name[:255], papers, timezone.now()
    case_file.save(update_fields=["file", "name", "papers", "made_at"])


def note_failure(case_file: CaseFile, *, because: str) -> None:
    """Note in words why no archive could be made, within the caller's transaction."""
    case_file.problem, case_file.made_at = because, timezone.now()
    case_file.save(update_fields=["problem", "made_at"])
