"""Making a case file, step by step, for the job that does it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.files.base import File
from django.utils import timezone

from samklang.accounts.actors import Actor
from samklang.consultations.actions.casefiles import note_case_file, note_failure
from samklang.consultations.casefile.archive import name_of, write_case_file
from samklang.consultations.casefile.gathering import papers_of
from samklang.consultations.casefile.papers import Paper
from samklang.consultations.models import CaseFile
from samklang.files.errors import FileRefused
from samklang.jobs.progress import Progress


def make(progress: Progress, case_file: CaseFile, *, by: Actor) -> None:
    """Write the archive in a folder of its own and keep it when it is whole: half of one is kept nowhere.

    A worker that takes over begins again, since what the dead one had written is gone.
    """
    asked, made_at = case_file.consultation, timezone.now()
    papers = papers_of(asked)
    progress.expect(progress.done + len(papers) + 1)

    def after_each(paper: Paper) -> None:
        with progress.step(text=paper.title):
            pass

    with TemporaryDirectory() as folder:
        path = Path(folder) / "case.zip"
        number = write_case_file(asked, papers, to=path, made_at=made_at, after_each=after_each)
        try:
            with path.open("rb") as content, progress.finish():
                name = name_of(asked, at=made_at)
                note_case_file(case_file, by=by, name=name, content=File(content), papers=number)
        except FileRefused as refusal:
            with progress.finish():
                note_failure(type(case_file).objects.get(pk=case_file.pk), because=str(refusal))
