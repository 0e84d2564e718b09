"""The papers of a hearing, in the order of their days."""

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import partial

from django.utils import timezone
from django.utils.translation import gettext as _

from samklang.consultations.actions.receipts import RECEIPT, WITHDRAWAL, key_of
from samklang.consultations.casefile import written
from samklang.consultations.casefile.papers import IN, INTERNAL, OUT, Paper, Part
from samklang.consultations.engagement.log import engagement_of
from samklang.consultations.models import (
    Activity,
    CommentSheet,
    Consultation,
    GatheringVersion,
    HeardVersion,
    Reading,
    Submission,
    WhiteBookEdition,
)
from samklang.inquiries.models import Letter, Notice
from samklang.inquiries.papers import Writing, paper_of
from samklang.mail.models import Message
from samklang_files.report import Report


def papers_of(consultation: Consultation) -> list[Paper]:
    """Return all papers of a hearing, the earliest first; their files are read later, one by one."""
    makers = (
        _heard,
        _enclosed,
        _letters,
        _notices,
        _submissions,
        _written_down,
        _comments,
        _made_known,
        _mails,
        _white_books,
        _internal,
    )
    found = [paper for make in makers for paper in make(consultation)]
    return sorted(found, key=lambda paper: paper.at)  # stable: what came at one time stays in this order


def _heard(consultation: Consultation) -> Iterator[Paper]:
    begun = consultation.opened_at or consultation.changed_at
    for document in consultation.documents.select_related("source", "owner"):
        owner = str(document.owner or "")
        if document.source is not None:
            name = document.source.receipts.order_by("pk").values_list("name", flat=True).first()
            source = Part(document.source, name or document.name)
            title = _("%(name)s, as it was brought in") % {"name": document.name}
            yield Paper(begun, str(INTERNAL), owner, title, parts=(source,))
    versions = HeardVersion.objects.filter(document__consultation=consultation)
    for version in versions.select_related("document__owner").order_by("document__place", "number"):
        title = _("%(name)s, version %(number)s") % {"name": version.document.name, "number": version.number}
        yield Paper(
            version.published_at,
            str(OUT),
            str(version.document.owner or ""),
            title,
            written=partial(written.heard_version, version),
        )


def _enclosed(consultation: Consultation) -> Iterator[Paper]:
    at = consultation.inquiry.asked_at or consultation.changed_at
    for enclosure in consultation.inquiry.enclosures.select_related("file", "party__organisation"):
        to = str(enclosure.party or _("All parties"))
        title = _("Enclosure: %(name)s") % {"name": enclosure.name}
        yield Paper(at, str(OUT), to, title, parts=(Part(enclosure.file, enclosure.name),))


def _letters(consultation: Consultation) -> Iterator[Paper]:
    letters = Letter.objects.filter(party__inquiry=consultation.inquiry_id)
    for letter in letters.select_related("party__organisation", "party__inquiry").order_by("pk"):
        title = f"{letter.get_kind_display()}: {letter.subject}"
        yield Paper(letter.written_at, str(OUT), str(letter.party), title, written=partial(_letter, letter))


def _letter(letter: Letter) -> Report:
    writing = Writing(
        subject=letter.subject,
        text=letter.text,
        day=timezone.localdate(letter.written_at),
        concerns=letter.party.inquiry.concerns,
    )
    return paper_of(writing, party=letter.party)


def _notices(consultation: Consultation) -> Iterator[Paper]:
    for notice in Notice.objects.filter(inquiry=consultation.inquiry_id):
        made = partial(written.text_of, notice.subject, notice.text, about=[written.day(notice.made_at)])
        yield Paper(notice.made_at, str(OUT), _("All parties"), notice.subject, written=made)


def _submissions(consultation: Consultation) -> Iterator[Paper]:
    rows = consultation.submissions.select_related("consultation", "joined_into__consultation")
    rows = rows.prefetch_related("files__file")
    for row in rows.order_by("number"):
        parts = tuple(
            Part(each.file, each.name, partial(_read_in, row.pk) if each.place == 1 else str)
            for each in row.files.all()
        )
        yield Paper(row.received_at, str(IN), row.respondent, _title_of(row), parts=parts)


def _read_in(submission: int) -> str:
    """Return what was read in the first file of an answer."""
    found = Reading.objects.filter(submission=submission).values_list("found__text", flat=True).first()
    return str(found or "")


def _title_of(row: Submission) -> str:
    """Return what an answer is called in the index, with how it stands: nothing is left out of a case."""
    whole = row.joined_into.reference if row.joined_into else ""
    states = [
        (whole, _("part of %(reference)s") % {"reference": whole}),
        (row.is_provisional, _("provisional")),
        (row.superseded_by_id, _("replaced by a later one")),
        (row.withdrawn_at, _("withdrawn")),
        (row.rejected_at, _("found to be no answer")),
    ]
    said = ", ".join(words for holds, words in states if holds)
    title = _("Answer %(reference)s") % {"reference": row.reference}
    return f"{title} ({said})" if said else title


def _written_down(consultation: Consultation) -> Iterator[Paper]:
    """Yield all that was written down of what was held, each time it was corrected."""
    versions = GatheringVersion.objects.filter(gathering__submission__consultation=consultation)
    for version in versions.select_related("gathering", "file").order_by("gathering", "number"):
        held = version.gathering.title
        title = _("%(name)s, as it was written down (%(number)s)") % {"name": held, "number": version.number}
        part = Part(version.file, f"{held}.md")
        yield Paper(version.written_at, str(INTERNAL), "", title, parts=(part,))


def _comments(consultation: Consultation) -> Iterator[Paper]:
    """Yield the spreadsheets of which comments were taken in: they are the originals."""
    taken_in = CommentSheet.objects.filter(consultation=consultation, confirmed_at__isnull=False)
    for sheet in taken_in.select_related("file").order_by("uploaded_at", "pk"):
        part = Part(sheet.file, sheet.name or sheet.file.public_id)
        yield Paper(
            sheet.uploaded_at, str(IN), "", _("Web comments: %(name)s") % {"name": sheet}, parts=(part,)
        )


def _made_known(consultation: Consultation) -> Iterator[Paper]:
    """Yield the flyers, slides and pictures of the engagement log."""
    activities = Activity.objects.filter(consultation=consultation, files__isnull=False).distinct()
    for activity in activities.prefetch_related("files__file"):
        parts = tuple(Part(each.file, each.name) for each in activity.files.all())
        title = f"{activity.get_kind_display()}: {activity.title}"
        yield Paper(_noon(activity.began_on), str(OUT), activity.who, title, parts=parts)


def _noon(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(12)))


def _mails(consultation: Consultation) -> Iterator[Paper]:
    """Yield the receipts that are still kept: a mail is forgotten after a time, and a private one at once."""
    rows = list(consultation.submissions.order_by("number"))
    keys = {key_of(row, kind): row for row in rows for kind in (RECEIPT, WITHDRAWAL)}
    for mail in Message.objects.filter(key__in=keys).exclude(text="").order_by("pk"):
        lines = [written.day(mail.requested_at), mail.to]
        made = partial(written.text_of, mail.subject, mail.text, about=lines)
        yield Paper(mail.requested_at, str(OUT), keys[mail.key].respondent, mail.subject, written=made)


def _white_books(consultation: Consultation) -> Iterator[Paper]:
    editions = WhiteBookEdition.objects.filter(consultation=consultation, made_at__isnull=False)
    for edition in editions.prefetch_related("files__file"):
        parts = tuple(Part(each.file, each.name) for each in edition.files.all())
        yield Paper(_made(edition), str(INTERNAL), "", _("White book"), parts=parts)


def _made(edition: WhiteBookEdition) -> datetime:
    return edition.made_at or edition.asked_at


def _internal(consultation: Consultation) -> Iterator[Paper]:
    """Yield what the site knows of the course of the hearing, as it is now."""
    now = timezone.now()
    if consultation.inquiry.parties.exists():
        board = partial(written.board_of, consultation)
        yield Paper(now, str(INTERNAL), "", _("Who was asked"), written=board)
    engagement = engagement_of(consultation)
    if engagement.held or engagement.done:
        log = partial(written.engagement_in, engagement, consultation)
        yield Paper(now, str(INTERNAL), "", _("Engagement log"), written=log)
