"""A spreadsheet of comments from another platform, at the points of its way where a job takes it up."""

from samklang.accounts.models import User
from samklang.consultations.actions.comments import confirm_comments, keep_comments
from samklang.consultations.models import CommentSheet, Consultation, Submission, WebComment
from samklang.jobs.models import Job
from samklang.jobs.worker import Worker
from samklang.journal.models import Entry

ROWS = 220
"""More than are taken in with one step."""


def put_comments(hearing: Consultation, *, by: User) -> Job:
    rows = "\r\n".join(f"Navn {each};Tekst nummer {each}." for each in range(ROWS))
    keep_comments(hearing, by=by, name="a.csv", content=f"Navn;Kommentar\r\n{rows}".encode())
    return Job.objects.get(name="consultations.look_at_comments")


def comments_looked_at() -> object:
    sheet = CommentSheet.objects.get()
    return sheet.rows.filter(state="new").count(), sheet.is_read()


def take_comments(hearing: Consultation, *, by: User) -> Job:
    put_comments(hearing, by=by)
    Worker().run_until_empty()
    sheet = CommentSheet.objects.get()
    job = confirm_comments(sheet, by=by, fingerprint=sheet.fingerprint)
    assert job
    return job


def comments_taken() -> object:
    imported = Entry.objects.filter(verb="imported").count()
    return Submission.objects.count(), WebComment.objects.count(), imported
