"""The background work of this package."""

from contextlib import closing

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.consultations.actions.campaigns import look_for_campaigns_later, note_campaigns
from samklang.consultations.actions.comment_rows import (
    finish_taking_in,
    look_through,
    note_look,
    note_refusal,
    rows_to_take,
    take_rows_in,
)
from samklang.consultations.actions.intake import keep_member, members_waiting, take_in
from samklang.consultations.actions.readings import look_into, note_reading, waiting_to_be_read
from samklang.consultations.actions.submissions import read_later
from samklang.consultations.actions.whitebooks import keep_white_book
from samklang.consultations.alike import find_campaigns
from samklang.consultations.casefile.making import make as make_archive
from samklang.consultations.counting.numbers import Numbers
from samklang.consultations.mailreading import take_in_mails
from samklang.consultations.making import book_of, made_of
from samklang.consultations.models import (
    CaseFile,
    CommentSheet,
    Consultation,
    Intake,
    WhiteBookEdition,
)
from samklang.core.sheets.reading import SheetRefused
from samklang.files.errors import FileRefused
from samklang.jobs.job import job
from samklang.jobs.progress import Progress

_BY = System("consultations")
_ROWS_AT_ONCE = 200
_AT_ONCE = 50
"""Answers read by one job: as many as share the loading of words, and let nobody's mail wait for long."""


@job(name="consultations.take_in", title=_("Take in answers"))
def take_in_dropped(progress: Progress, *, intake: str) -> None:
    """Unpack what was dropped, and take in each letter that is in it."""
    asked = Intake.objects.select_related("consultation__inquiry").get(public_id=intake)
    for archive, member in members_waiting(asked):
        with progress.step(text=archive.name):
            keep_member(archive, member)
    waiting = asked.files.waiting().select_related("file").order_by("pk")
    progress.expect(progress.done + waiting.count(), text=str(_("Each letter is taken in")))
    for row in waiting:
        with progress.step(text=row.name):
            take_in(row, intake=asked)


@job(name="consultations.read", title=_("Read answers"))
def read_answers(progress: Progress, *, consultation: str) -> None:
    """Read what waits in a hearing, and suggest who sent it; other work has its turn between two batches."""
    asked = Consultation.objects.get(public_id=consultation)
    batch = list(waiting_to_be_read(asked).select_related("consultation", "gathering")[:_AT_ONCE])
    progress.expect(progress.done + len(batch), text=str(_("Each answer is read")))
    with closing(look_into(asked, batch)) as looks:
        for looked in looks:
            with progress.step(text=looked.submission.reference):
                note_reading(looked)
    with progress.finish():
        if waiting := waiting_to_be_read(asked).first():
            read_later(waiting, by=_BY)
        look_for_campaigns_later(asked, by=_BY)


@job(name="consultations.read_mailbox", title=_("Read the mailbox"))
def read_mailbox(progress: Progress) -> None:
    """Keep what lies in the mailbox, and give each mail its place."""
    take_in_mails(progress, by=_BY)


@job(name="consultations.white_book", title=_("Make a white book"))
def make_white_book(progress: Progress, *, edition: str) -> None:
    """Make a white book of what stands in a hearing, and keep its files."""
    asked = WhiteBookEdition.objects.select_related("consultation__inquiry").get(public_id=edition)
    progress.expect(2, text=str(_("The answers are put together")))
    numbers = Numbers(asked.consultation)
    book = book_of(asked.consultation, numbers)
    with progress.step(text=str(_("The documents are written"))):
        pass
    made = made_of(book, edition=asked, day=timezone.localdate())
    with progress.finish():
        keep_white_book(asked, made, by=_BY, numbers=numbers)


@job(name="consultations.campaigns", title=_("Look which answers are alike"))
def look_for_campaigns(progress: Progress, *, consultation: str) -> None:
    """Find the letters that many have sent; what people have decided stays."""
    asked = Consultation.objects.get(public_id=consultation)
    found = find_campaigns(asked)
    with progress.finish():
        note_campaigns(asked, found, by=_BY)


@job(name="consultations.look_at_comments", title=_("Look through a spreadsheet of comments"))
def look_at_comments(progress: Progress, *, sheet: str) -> None:
    """Say what each row would become. Begun again from the start it finds the same."""
    asked = CommentSheet.objects.select_related("file", "uploaded_by", "consultation").get(public_id=sheet)
    progress.expect(1, text=str(_("The rows are looked through")))
    try:
        found = look_through(asked)
    except (SheetRefused, FileRefused) as refused:
        with progress.finish():
            note_refusal(asked, problem=str(refused))
    else:
        with progress.finish():
            note_look(asked, found=found)


@job(name="consultations.take_in_comments", title=_("Take in comments from a spreadsheet"))
def take_comments_in(progress: Progress, *, sheet: str, confirmed_by: str, seen: str) -> None:
    """Make answers of the rows that were shown, some hundreds at a time, and have them read."""
    asked = CommentSheet.objects.select_related("file", "uploaded_by", "consultation").get(public_id=sheet)
    by = User.objects.get(public_id=confirmed_by)
    rows = rows_to_take(asked, seen=seen)
    progress.expect(-(-len(rows) // _ROWS_AT_ONCE), text=str(_("The comments are taken in")))
    for start in range(progress.done * _ROWS_AT_ONCE, len(rows), _ROWS_AT_ONCE):
        with progress.step():
            take_rows_in(asked, rows[start : start + _ROWS_AT_ONCE], by=by)
    with progress.finish():
        finish_taking_in(asked, by=by)


@job(name="consultations.case_file", title=_("Put a hearing into one archive"))
def make_case_file(progress: Progress, *, case_file: str) -> None:
    """Gather everything of a hearing as files with an index, and keep it as one archive."""
    asked = CaseFile.objects.select_related("consultation__inquiry").get(public_id=case_file)
    with override(settings.LANGUAGE_CODE):
        make_archive(progress, asked, by=_BY)
