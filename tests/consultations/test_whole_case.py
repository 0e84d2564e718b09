"""Nothing of a hearing that somebody kept is left out of its case file."""

from datetime import date

import pytest
from django.apps import apps
from django.utils import timezone

from samklang.consultations.actions.engagement import log_activity
from samklang.consultations.actions.gatherings import correct_gathering, write_gathering
from samklang.consultations.actions.joining import join
from samklang.consultations.actions.submissions import receive
from samklang.consultations.casefile.gathering import papers_of
from samklang.consultations.casefile.papers import Paper
from samklang.consultations.details import Sent, SubmissionDetails
from samklang.consultations.engagement.details import ActivityDetails
from samklang.consultations.gathered.details import GatheringDetails
from samklang.consultations.models import Channel, CommentSheet
from samklang.files.actions import store
from samklang.files.models import StoredFile
from samklang.files.reading import read
from samklang.inquiries.models import Notice
from tests.cast import Cast
from tests.consultations.conftest import Hearing

pytestmark = pytest.mark.django_db
DAY = date(2026, 5, 12)
LEFT_OUT = {
    "consultations.AnswerDraftFile": "not sent: only the party reads it",
    "consultations.CaseFile": "is the case file",
    "consultations.IncomingMail": "is the file of the answer it became; else of no case",
    "consultations.IntakeFile": "is the file of the answer it became",
}
TAKEN_UP = {
    "consultations.ActivityFile",
    "consultations.CommentSheet",
    "consultations.GatheringVersion",
    "consultations.HeardDocument",
    "consultations.SubmissionFile",
    "consultations.WhiteBookFile",
    "inquiries.Enclosure",
}


def called(papers: list[Paper], beginning: str) -> list[Paper]:
    return [paper for paper in papers if paper.title.startswith(beginning)]


def contents(papers: list[Paper]) -> list[bytes]:
    return [read(part.file) for paper in papers for part in paper.parts]


def test_the_files_of_the_engagement_log_are_in_it(hearing: Hearing, cast: Cast) -> None:
    line = ActivityDetails("poster", "Plakater i opgange", DAY, who="Boligforeningerne")
    files = [Sent("plakat.png", b"\x89PNG en"), Sent("foto.png", b"\x89PNG to")]
    log_activity(hearing.consultation, line, by=cast.coder, files=files)
    log_activity(hearing.consultation, ActivityDetails("mail", "Nyhedsbrev", DAY), by=cast.coder)
    [paper] = [each for each in papers_of(hearing.consultation) if "Plakater i opgange" in each.title]
    assert [part.name for part in paper.parts] == ["plakat.png", "foto.png"]
    assert contents([paper]) == [b"\x89PNG en", b"\x89PNG to"]
    assert (timezone.localdate(paper.at), paper.party) == (DAY, "Boligforeningerne")
    assert not any("Nyhedsbrev" in each.title for each in papers_of(hearing.consultation))


def test_each_version_of_what_was_written_down_is_in_it(hearing: Hearing, cast: Cast) -> None:
    said = GatheringDetails(title="Stormøde", held_on=DAY, said="Flere træer.", moderators="Karen Lind")
    made = write_gathering(hearing.consultation, Channel.TOWN_MEETING, said, by=cast.coder)
    other = GatheringDetails(title="Stormøde", held_on=DAY, said="Flere bænke.", moderators="Karen Lind")
    correct_gathering(made, by=cast.coder, version=made.version, details=other)
    papers = called(papers_of(hearing.consultation), "Stormøde")
    first, second = (content.decode() for content in contents(papers))
    assert ("Flere træer." in first, "Flere bænke." in second) == (True, True)
    assert "Karen Lind" in first


def test_the_spreadsheet_of_comments_that_were_taken_in_is_in_it(hearing: Hearing, cast: Cast) -> None:
    kept = store(by=cast.coder, name="portal.csv", content=b"Navn;Kommentar")
    looked_at = store(by=cast.coder, name="kladde.csv", content=b"Navn;Note")
    facts = {"consultation": hearing.consultation, "uploaded_by": cast.coder}
    by = {"confirmed_at": timezone.now(), "confirmed_by": cast.coder.public_id}
    CommentSheet.objects.create(file=kept, name="portal.csv", **facts, **by)
    CommentSheet.objects.create(file=looked_at, name="kladde.csv", **facts)
    found = contents(papers_of(hearing.consultation))
    assert (b"Navn;Kommentar" in found, b"Navn;Note" in found) == (True, False)


def test_what_was_told_to_all_parties_is_in_it(hearing: Hearing, cast: Cast) -> None:
    Notice.objects.create(
        inquiry=hearing.consultation.inquiry, subject="Fristen er flyttet", text="Til den 1.", made_by="x"
    )
    assert called(papers_of(hearing.consultation), "Fristen er flyttet")


def test_what_is_part_of_another_answer_says_of_which(hearing: Hearing, cast: Cast) -> None:
    one, two = (
        receive(
            hearing.consultation,
            [Sent(f"{text}.txt", text.encode())],
            by=cast.coder,
            details=SubmissionDetails(),
        )
        for text in ("brev", "bilag")
    )
    join(one, [two], by=cast.coder)
    [paper] = called(papers_of(hearing.consultation), f"Svar {two.reference}")
    assert paper.title == f"Svar {two.reference} (del af {one.reference})"


def test_every_kind_of_file_of_a_hearing_is_taken_up_or_left_out_for_a_reason() -> None:
    holds_files = {
        model._meta.label
        for model in apps.get_models()
        if model._meta.app_label in {"consultations", "inquiries"}
        and any(field.related_model is StoredFile for field in model._meta.fields)
    }
    assert holds_files == TAKEN_UP | LEFT_OUT.keys()
