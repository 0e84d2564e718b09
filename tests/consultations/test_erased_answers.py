"""What was erased does not come back, and leaves no trace of a citizen where the law wants none."""

import json

import pytest
from django.core.files.base import ContentFile

from samklang.consultations.actions.intake import Dropped, begin_intake
from samklang.consultations.actions.readings import look_into, note_reading, waiting_to_be_read
from samklang.consultations.actions.submissions import receive
from samklang.consultations.actions.whitebooks import ask_for_white_book
from samklang.consultations.details import Sent, SubmissionDetails
from samklang.consultations.models import PlannedComment, Reading, Submission, WhiteBookPage
from samklang.files.actions import erase, mark_as_filed
from samklang.files.models import StoredFile
from samklang.jobs.worker import Worker
from tests.cast import Cast
from tests.consultations.conftest import Hearing
from tests.consultations.letters import mail
from tests.consultations.test_comments import ROWS, brought_in, csv_of, taken_in

pytestmark = pytest.mark.django_db(transaction=True)


def erased(cast: Cast, file: StoredFile) -> None:
    mark_as_filed(by=cast.administrator, file=file, number="26/1")
    erase(by=cast.administrator, file=file, ground="Databeskyttelsesforordningen, artikel 17")


def answer(cast: Cast, hearing: Hearing, *files: Sent, **said: str) -> Submission:
    details = SubmissionDetails(**said)  # type: ignore[arg-type]
    return receive(hearing.consultation, files, by=cast.coder, details=details)


@pytest.mark.slow
def test_a_text_erased_while_it_is_read_is_not_kept(cast: Cast, hearing: Hearing) -> None:
    letter = answer(cast, hearing, Sent("svar.txt", "Jeg hedder Bo Hansen og støtter mål 1.\n".encode()))
    looks = look_into(hearing.consultation, [letter])
    looked = next(looks)
    erased(cast, letter.files.get().file)
    note_reading(looked)
    looks.close()
    assert not Reading.objects.exclude(found=None).exists()
    Worker().run_until_empty()
    assert Reading.objects.get().found is None
    assert not waiting_to_be_read(hearing.consultation).exists()


@pytest.mark.slow
def test_what_lay_in_an_erased_mail_is_not_kept(cast: Cast, hearing: Hearing) -> None:
    letter = answer(
        cast, hearing, Sent("svar.eml", mail("Se bilaget.", ("bilag.txt", b"Jeg hedder Bo Hansen.")))
    )
    looks = look_into(hearing.consultation, [letter])
    looked = next(looks)
    assert looked.read.attached
    erased(cast, letter.files.get().file)
    note_reading(looked)
    looks.close()
    assert letter.files.count() == 1


@pytest.mark.slow
def test_the_comment_of_a_citizen_is_erased_wherever_it_is_written(cast: Cast, hearing: Hearing) -> None:
    sheet = brought_in(cast, hearing.consultation, csv_of(ROWS))
    taken_in(cast, sheet)
    ask_for_white_book(hearing.consultation, by=cast.coder)
    Worker().run_until_empty()
    comment = Submission.objects.get(email="bo@post.example")
    assert "bænke" in pages()
    erased(cast, comment.files.get().file)
    comment.refresh_from_db()
    assert (comment.respondent, comment.sort_key, comment.findable) == ("", "", "")
    assert not PlannedComment.objects.filter(sheet=sheet, title__contains="Bo").exists()
    assert PlannedComment.objects.filter(sheet=sheet).exists()
    assert "bænke" not in pages()


def pages() -> str:
    return json.dumps(list(WhiteBookPage.objects.values_list("blocks", flat=True)), ensure_ascii=False)


def test_an_organisation_that_answered_keeps_its_name(cast: Cast, hearing: Hearing) -> None:
    letter = answer(cast, hearing, Sent("svar.txt", b"Vi er for."), respondent="Birk", kind="association")
    erased(cast, letter.files.get().file)
    letter.refresh_from_db()
    assert letter.respondent == "Birk"


def test_an_attachment_that_is_erased_leaves_who_wrote_the_letter(cast: Cast, hearing: Hearing) -> None:
    files = Sent("svar.txt", b"Vi er for."), Sent("bilag.txt", b"Et bilag.")
    letter = answer(cast, hearing, *files, respondent="Bo Hansen")
    erased(cast, letter.files.get(place=2).file)
    letter.refresh_from_db()
    assert letter.respondent == "Bo Hansen"


@pytest.mark.slow
def test_a_dropped_file_that_was_erased_becomes_no_answer(cast: Cast, hearing: Hearing) -> None:
    dropped = [Dropped(name, ContentFile(text)) for name, text in (("a.txt", b"For."), ("b.txt", b"Imod."))]
    intake = begin_intake(hearing.consultation, dropped, by=cast.coder)
    gone, stays = intake.files.all()
    assert gone.file is not None
    erased(cast, gone.file)
    Worker().run_until_empty()
    gone.refresh_from_db()
    stays.refresh_from_db()
    assert gone.handled_at
    assert gone.problem
    assert gone.submission is None
    assert stays.submission == Submission.objects.get()
