"""Rows of a spreadsheet of comments: looked at, and made answers of, many at once. Asked for by jobs."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from datetime import datetime, time

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.consultations import rules
from samklang.consultations.actions.submissions import number_of_next
from samklang.consultations.comments.columns import columns_for, digest_of_headings
from samklang.consultations.comments.planning import PlannedRow, plan_comments
from samklang.consultations.comments.reading import CommentTable, read_comments
from samklang.consultations.models import (
    Channel,
    CommentSheet,
    Consultation,
    PlannedComment,
    RememberedColumns,
    Submission,
    SubmissionFile,
    WebComment,
)
from samklang.core.refusals import Refusal
from samklang.core.sheets.plan import Plan, RowState
from samklang.core.sheets.reading import SheetRefused
from samklang.core.versions import CHANGED_SINCE_SHOWN, hold
from samklang.files.many import store_all
from samklang.files.passing import keep
from samklang.files.reading import read
from samklang.jobs.actions import enqueue
from samklang.journal.actions import record, record_all

_AT_ONCE = 500
_LONGEST_SAMPLE = 80
_NOON = time(12)
_MARKED_UP = re.compile(r"</?(?:p|br|div|span|b|i|em|strong|ul|ol|li|a|h[1-6])\b[^<>]*>", re.IGNORECASE)
Look = tuple[CommentTable, Sequence[str], Plan[PlannedRow]]
"""What was found: the spreadsheet, what each column was taken for, and what each row would become."""


@transaction.atomic
def note_look(sheet: CommentSheet, *, found: Look) -> None:
    """Keep what the rows would become instead of what was kept before."""
    table, columns, plan = found
    current = hold(sheet)
    if current.is_confirmed():
        return
    current.rows.all().delete()
    PlannedComment.objects.bulk_create((_kept(current, row) for row in plan.rows), batch_size=_AT_ONCE)
    samples = (table.sample(place)[:_LONGEST_SAMPLE] for place in range(len(table.headings)))
    current.mapping = [list(each) for each in zip(table.headings, columns, samples, strict=True)]
    current.notes, current.problem, current.read_at = list(table.notes), "", timezone.now()
    current.fingerprint = plan.fingerprint if plan.rows else ""
    current.save(update_fields=["mapping", "notes", "problem", "read_at", "fingerprint"])


@transaction.atomic
def note_refusal(sheet: CommentSheet, *, problem: str) -> None:
    """Note why a file is no spreadsheet that can be taken in."""
    current = hold(sheet)
    current.problem, current.read_at, current.fingerprint = problem, timezone.now(), ""
    current.save(update_fields=["problem", "read_at", "fingerprint"])


def look_through(sheet: CommentSheet) -> Look:
    """Read a spreadsheet and say what each row would become; in the language of who brought it in.

    Its columns are those somebody chose, else those remembered of such headings, else guessed by their
    words. Writes nothing. Raises SheetRefused.
    """
    with override(sheet.uploaded_by.language):
        table = read_comments(read(sheet.file))
        columns = [column for _heading, column, _sample in sheet.mapping]
        if len(columns) != len(table.headings):
            columns = columns_for(table.headings, remembered=_remembered(table.headings))
        rows = tuple(plan_comments(table, columns, consultation=sheet.consultation))
        return table, columns, Plan(rows)


def _remembered(headings: Sequence[str]) -> Mapping[str, str]:
    known = RememberedColumns.objects.filter(headings=digest_of_headings(headings)).first()
    return known.columns if known else {}


def _kept(sheet: CommentSheet, row: PlannedRow) -> PlannedComment:
    return PlannedComment(
        sheet=sheet,
        number=row.number,
        title=row.title[:300],
        state=row.state,
        warnings=list(row.warnings),
        changes=[list(astuple(change)) for change in row.changes()] if row.state is RowState.NEW else [],
    )


def rows_to_take(sheet: CommentSheet, *, seen: str) -> list[PlannedRow]:
    """Return the rows of a confirmed spreadsheet. Raises Refusal if they are not those that were shown."""
    try:
        _table, _columns, plan = look_through(sheet)
    except SheetRefused as refused:
        raise Refusal(str(refused)) from refused
    if plan.fingerprint != seen:
        raise Refusal(CHANGED_SINCE_SHOWN)
    return [row for row in plan.rows if row.state is not RowState.LEFT_OUT]


def take_rows_in(sheet: CommentSheet, rows: Sequence[PlannedRow], *, by: Actor) -> int:
    """Make an answer of each row that is not here yet; a fixed number of statements. Return how many are new.

    Must be called in a transaction. Raises Refusal once the hearing has been answered.
    """
    consultation = hold(sheet.consultation)
    if not rules.takes_answers(consultation):
        raise Refusal(_("The hearing takes no answers any more."))
    known = WebComment.objects.filter(consultation=consultation, digest__in=[row.digest for row in rows])
    here = set(known.values_list("digest", flat=True))
    new = [row for row in rows if row.digest not in here]
    first, now, who = number_of_next(consultation), timezone.now(), actor_id(by)
    made = Submission.objects.bulk_create(
        _answer(row, consultation=consultation, number=first + place, now=now, who=who)
        for place, row in enumerate(new)
    )
    WebComment.objects.bulk_create(
        WebComment(
            submission=submission,
            consultation=consultation,
            sheet=sheet,
            row=row.number,
            digest=row.digest,
            address=row.address,
            reply_to=row.reply_to,
        )
        for submission, row in zip(made, new, strict=True)
    )
    named = [(_name(row), row.text.encode()) for row in new]
    SubmissionFile.objects.bulk_create(
        SubmissionFile(submission=submission, file=file, name=name, place=1)
        for submission, file, (name, _text) in zip(made, store_all(named, by=by), named, strict=True)
    )
    record_all((("received", each.public_id, ()) for each in made), by=by)
    return len(new)


def _answer(
    row: PlannedRow, *, consultation: Consultation, number: int, now: datetime, who: str
) -> Submission:
    """An answer of the web. Its facts stand in columns somebody has confirmed, so they are."""
    came = timezone.make_aware(datetime.combine(row.day, _NOON)) if row.day else now
    return Submission(
        consultation=consultation,
        number=number,
        channel=Channel.WEB,
        respondent=row.respondent[:200],
        kind=row.kind,
        organisation=row.organisation,
        district=row.district,
        email=row.email,
        dated=row.day,
        received_at=min(came, now),
        confirmed_at=now,
        confirmed_by=who,
    )


def _name(row: PlannedRow) -> str:
    """Name a comment as a file: platforms hand out what was typed, or the web page they made of it."""
    ending = "html" if _MARKED_UP.search(row.text) else "txt"
    return gettext("Comment %(number)s") % {"number": row.number} + f".{ending}"


def finish_taking_in(sheet: CommentSheet, *, by: Actor) -> None:
    """Note that a spreadsheet is taken in, within the transaction that ends the job."""
    current = hold(sheet)
    current.confirmed_at, current.confirmed_by = timezone.now(), actor_id(by)
    current.rows_written = current.comments.count()
    current.save(update_fields=["confirmed_at", "confirmed_by", "rows_written"])
    keep(current)
    record(by=by, verb="imported", subject=current.public_id)
    if current.rows_written:
        hearing = current.consultation.public_id
        enqueue("consultations.read", by=by, key=hearing, consultation=hearing)
