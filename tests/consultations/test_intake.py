"""Files that are dropped: kept at once, unpacked, taken in once each, read with all that belongs to them."""

import pytest
from django.core.files.storage import default_storage

from samklang.consultations.actions.submissions import read_later
from samklang.consultations.models import Intake, Submission, SubmissionFile
from samklang.consultations.reading.stored import from_stored
from samklang.files.reading import read
from samklang.jobs.worker import Worker
from samklang_whitebook.model import Submission as Read
from tests.cast import Cast
from tests.consultations.conftest import Hearing
from tests.consultations.letters import COVER, archive, drop, letter, mail, word

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def work() -> None:
    Worker().run_until_empty()


def found_in(submission: Submission) -> Read:
    submission.reading.refresh_from_db()
    assert submission.reading.found is not None, submission.reading.problem
    return from_stored(submission.reading.found)


def test_each_file_is_kept_at_once_and_is_one_answer(cast: Cast, hearing: Hearing) -> None:
    texts = [letter(f"Foreningen {name}").encode() for name in ("Birk", "Eg", "Pil")]
    intake = drop(hearing.consultation, [(f"{n}.txt", text) for n, text in enumerate(texts)], by=cast.coder)
    assert [read(row.file) for row in intake.files.all() if row.file] == texts
    assert not Submission.objects.exists()
    work()
    said = [found_in(each).sender for each in Submission.objects.order_by("number")]
    assert said == ["Foreningen Birk", "Foreningen Eg", "Foreningen Pil"]


def test_an_archive_in_an_archive_gives_its_letters_and_stays_as_it_came(
    cast: Cast, hearing: Hearing
) -> None:
    inner = archive(("svar.txt", letter("Foreningen Pil").encode()))
    outer = archive(("2026/svar.txt", letter("Foreningen Birk").encode()), ("mere.zip", inner))
    intake = drop(hearing.consultation, [("post.zip", outer)], by=cast.coder)
    work()
    top = intake.files.get(came_in=None)
    assert top.file is not None
    assert read(top.file) == outer
    assert [(each.folder, each.name) for each in top.members.all()] == [
        ("2026", "svar.txt"),
        ("mere.zip", "svar.txt"),
    ]
    assert Submission.objects.count() == 2


def test_the_same_file_is_once_whichever_way_it_comes(cast: Cast, hearing: Hearing) -> None:
    same = letter("Foreningen Birk").encode()
    drop(hearing.consultation, [("a.txt", same), ("b.txt", same)], by=cast.coder)
    drop(hearing.consultation, [("c.zip", archive(("d.txt", same)))], by=cast.coder)
    work()
    kept = Submission.objects.get()
    again = [row for intake in Intake.objects.all() for row in intake.files.filter(is_repeat=True)]
    assert len(again) == 2
    assert {row.submission for row in again} == {kept}


def test_a_mail_with_three_attachments_is_one_answer(cast: Cast, hearing: Hearing) -> None:
    parts = [
        ("svar.docx", word(letter("Foreningen Strandhaven"))),
        ("tal.txt", b"Bilag 1. Der er 340 medlemmer.\n"),
        ("kort.txt", b"Bilag 2. Vejen ligger ved skolen.\n"),
    ]
    sent = mail(COVER, *parts)
    drop(hearing.consultation, [("mail.eml", sent)], by=cast.coder)
    work()
    answer = Submission.objects.get()
    files = list(answer.parts())
    assert [file.name for file in files] == ["mail.eml", "svar.docx", "tal.txt", "kort.txt"]
    assert read(files[0].file) == sent
    assert [read(file.file) for file in files[1:]] == [content for _name, content in parts]
    found = found_in(answer)
    assert [part.name for part in found.parts] == ["svar.docx", "tal.txt", "kort.txt"]
    assert found.sender == "Foreningen Strandhaven"
    assert "to træer ved hver skole" in found.text_of(found.points[0])
    for part in found.parts[1:]:
        assert found.text[part.start : part.end].startswith("Bilag")


def test_read_again_a_mail_gives_its_attachments_no_second_time(cast: Cast, hearing: Hearing) -> None:
    drop(
        hearing.consultation,
        [("mail.eml", mail(COVER, ("svar.txt", letter("Foreningen Birk").encode())))],
        by=cast.coder,
    )
    work()
    answer = Submission.objects.get()
    before = found_in(answer)
    read_later(answer, by=cast.coder)
    work()
    assert SubmissionFile.objects.count() == 2
    assert found_in(answer) == before


def test_a_file_that_is_gone_keeps_the_others_from_nothing(cast: Cast, hearing: Hearing) -> None:
    attached = ("svar.txt", letter("Foreningen Birk").encode())
    drop(
        hearing.consultation,
        [("mail.eml", mail(COVER, attached, ("tal.txt", b"Bilag 1: 340.")))],
        by=cast.coder,
    )
    work()
    answer = Submission.objects.get()
    default_storage.delete(answer.parts()[2].file.location)
    read_later(answer, by=cast.coder)
    work()
    assert found_in(answer).sender == "Foreningen Birk"
    assert [each["name"] for each in answer.reading.left_out] == ["tal.txt"]
    assert answer.parts().count() == 3
