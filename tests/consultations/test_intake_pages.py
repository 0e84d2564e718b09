"""The pages on which answers are taken in, seen on their way, confirmed, joined and parted."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samklang.consultations.models import Intake, Submission
from samklang.jobs.models import Job
from samklang.jobs.worker import Worker
from samklang.people.models import OrganisationKind
from tests.cast import Cast, make_organisation, signed_in
from tests.consultations.conftest import Hearing
from tests.consultations.letters import COVER, archive, drop, letter, mail

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def work() -> None:
    Worker().run_until_empty()


def text_of(answer: Submission) -> str:
    found = Submission.objects.get(pk=answer.pk).reading.found
    assert found is not None
    return str(found["text"])


def sent(*files: tuple[str, bytes]) -> dict[str, object]:
    return {
        "answers": [SimpleUploadedFile(name, content) for name, content in files],
        "channel": "letter",
        "received_on": timezone.localdate().isoformat(),
    }


def test_what_is_dropped_is_seen_on_its_way_until_it_is_read(cast: Cast, hearing: Hearing) -> None:
    secretary = signed_in(cast.coder)
    page = f"{hearing.consultation.get_absolute_url()}answers/take-in/"
    dropped = secretary.post(
        page, sent(("a.txt", letter("Foreningen Birk").encode()), ("tom.txt", b""), ("gammel.doc", OLD_WORD))
    )
    assert dropped.status_code == 302, dropped.context["form"].errors
    intake = Intake.objects.get()
    before = secretary.get(dropped.headers["Location"]).content.decode()
    assert "0 af 3" in before
    assert 'hx-trigger="every 2s"' in before
    assert '<meta http-equiv="refresh"' in before
    work()
    after = secretary.get(intake.get_absolute_url()).content.decode()
    assert "hx-trigger" not in after
    assert "Foreningen Birk" in after
    assert "Filen er tom" in after
    assert f"{hearing.consultation.number}-001" in after
    unread = secretary.get(f"{hearing.consultation.get_absolute_url()}answers/unread/").content.decode()
    assert unread.count("by-hand/") == 2


OLD_WORD = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100 + "WordDocument".encode("utf-16-le") + b"\0" * 500
)


def test_nothing_chosen_and_a_day_to_come_are_told(cast: Cast, hearing: Hearing) -> None:
    page = f"{hearing.consultation.get_absolute_url()}answers/take-in/"
    refused = signed_in(cast.coder).post(page, {"channel": "letter", "received_on": "2099-01-01"})
    assert refused.status_code == 422
    assert set(refused.context["form"].errors) == {"answers", "received_on"}
    assert not Intake.objects.exists()


def test_what_no_machine_could_read_is_entered_by_hand(cast: Cast, hearing: Hearing) -> None:
    drop(hearing.consultation, [("gammel.doc", OLD_WORD)], by=cast.coder)
    work()
    answer = Submission.objects.get()
    secretary = signed_in(cast.coder)
    page = f"{answer.get_absolute_url()}by-hand/"
    assert "gammel.doc" in secretary.get(page).content.decode()
    typed = {
        "respondent": "Foreningen Birk",
        "kind": "association",
        "channel": "letter",
        "version": str(answer.version),
        "text": "Vi foreslår, at der plantes to træer ved hver skole.",
    }
    entered = secretary.post(page, typed)
    assert entered.status_code == 302, entered.context["form"].errors
    work()
    answer.refresh_from_db()
    assert answer.is_confirmed()
    assert [file.name for file in answer.parts()][0] == "gammel.doc"
    assert answer.reading.found is not None
    assert "to træer" in answer.reading.found["text"]
    assert answer.reading.left_out[0]["name"] == "gammel.doc"


def test_confirming_goes_from_one_to_the_next(cast: Cast, hearing: Hearing) -> None:
    names = ["Foreningen Birk", "Foreningen Eg"]
    drop(hearing.consultation, [(f"{n}.txt", letter(n).encode()) for n in names], by=cast.coder)
    work()
    secretary = signed_in(cast.coder)
    turn = f"{hearing.consultation.get_absolute_url()}answers/next/"
    for name in names:
        page = secretary.get(turn, follow=True)
        shown = page.content.decode()
        assert f"<mark>{name}</mark>" in shown
        assert 'accesskey="s"' in shown
        given = {
            "respondent": name,
            "kind": "association",
            "channel": "letter",
            "version": page.context["form"]["version"].value(),
        }
        assert secretary.post(page.redirect_chain[-1][0], given).headers["Location"].startswith(turn)
    assert [each.is_confirmed() for each in Submission.objects.all()] == [True, True]
    assert secretary.get(turn).headers["Location"] == f"{hearing.consultation.get_absolute_url()}answers/"


def test_sure_ones_are_confirmed_at_once_as_they_were_looked_at(cast: Cast, hearing: Hearing) -> None:
    known = [
        make_organisation(name, OrganisationKind.ASSOCIATION) for name in ("Birkevennerne", "Egevennerne")
    ]
    files = [(f"{each}.txt", letter(each.name).encode()) for each in known]
    files.append(("ukendt.txt", b"Vi er imod."))
    drop(hearing.consultation, files, by=cast.coder)
    work()
    secretary = signed_in(cast.coder)
    page = f"{hearing.consultation.get_absolute_url()}answers/sure/"
    sure = [row for row, _said in secretary.get(page).context["sure"]]
    assert [row.respondent for row in sure] == ["Birkevennerne", "Egevennerne"]
    Submission.objects.filter(pk=sure[1].pk).update(version=99)
    secretary.post(page, {"sure": [f"{row.public_id}:{row.version}" for row in sure]})
    assert [each.is_confirmed() for each in Submission.objects.order_by("number")] == [True, False, False]


def test_a_folder_with_one_letter_and_annexes_is_suggested_as_one(cast: Cast, hearing: Hearing) -> None:
    packed = archive(
        ("Birk/svar.txt", letter("Foreningen Birk").encode()),
        ("Birk/bilag 1.txt", b"Medlemstal 2026: 340."),
        ("Eg/svar.txt", letter("Foreningen Eg").encode()),
    )
    intake = drop(hearing.consultation, [("post.zip", packed)], by=cast.coder)
    work()
    secretary = signed_in(cast.coder)
    (bundle,) = secretary.get(intake.get_absolute_url()).context["bundles"]
    chosen = [bundle.letter.public_id, *(each.public_id for each in bundle.annexes)]
    secretary.post(f"{intake.get_absolute_url()}join/", {"answers": chosen})
    work()
    assert Submission.objects.standing().count() == 2
    assert "Medlemstal" in text_of(bundle.letter)
    assert not secretary.get(intake.get_absolute_url()).context["bundles"]


def test_joined_answers_speak_as_one_and_can_be_taken_back(cast: Cast, hearing: Hearing) -> None:
    drop(
        hearing.consultation,
        [("a.txt", letter("Foreningen Birk").encode()), ("b.txt", b"Bilag: 340 medlemmer.")],
        by=cast.coder,
    )
    work()
    whole, part = Submission.objects.order_by("number")
    secretary = signed_in(cast.coder)
    secretary.post(f"{whole.get_absolute_url()}join/", {"references": part.reference})
    work()
    assert list(Submission.objects.standing()) == [whole]
    assert "340" in text_of(whole)
    assert whole.reference in secretary.get(part.get_absolute_url()).content.decode()
    secretary.post(f"{part.get_absolute_url()}take-back/")
    work()
    assert Submission.objects.standing().count() == 2
    assert "340" not in text_of(whole)


def test_an_attachment_can_be_an_answer_of_its_own_and_be_put_back(cast: Cast, hearing: Hearing) -> None:
    two = [("birk.txt", letter("Foreningen Birk").encode()), ("eg.txt", letter("Foreningen Eg").encode())]
    drop(hearing.consultation, [("mail.eml", mail(COVER, *two))], by=cast.coder)
    work()
    whole = Submission.objects.get()
    secretary = signed_in(cast.coder)
    file = whole.parts()[2]
    assert (
        f"/answer-files/{file.public_id}/part-out/"
        in secretary.get(whole.get_absolute_url()).content.decode()
    )
    secretary.post(f"/answer-files/{file.public_id}/part-out/")
    work()
    own = Submission.objects.exclude(pk=whole.pk).get()
    assert own.respondent == "Foreningen Eg"
    assert "Foreningen Eg" not in text_of(whole)
    secretary.post(f"{own.get_absolute_url()}join-back/")
    work()
    assert list(Submission.objects.standing()) == [whole]
    assert "Foreningen Eg" in text_of(whole)


def test_an_intake_that_was_given_up_says_why_and_goes_on(cast: Cast, hearing: Hearing) -> None:

    intake = drop(hearing.consultation, [("a.txt", letter("Foreningen Birk").encode())], by=cast.coder)
    Job.objects.filter(name="consultations.take_in").update(
        failed_at=timezone.now(), problem_in={"da": "Der er ikke plads."}
    )
    secretary = signed_in(cast.coder)
    shown = secretary.get(intake.get_absolute_url()).content.decode()
    assert "Der er ikke plads." in shown
    secretary.post(f"{intake.get_absolute_url()}go-on/")
    work()
    assert Submission.objects.count() == 1


def queries_of(browser: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(address).status_code == 200
    return len(captured)


def test_pages_of_what_comes_in_ask_as_often_for_many_as_for_few(cast: Cast, hearing: Hearing) -> None:
    secretary = signed_in(cast.coder)
    begin = f"{hearing.consultation.get_absolute_url()}answers"
    asked = []
    for many in (2, 12):
        known = [make_organisation(f"Vennerne af {many}-{n}", "association") for n in range(many)]
        files = [(f"{each}.txt", letter(each.name).encode()) for each in known]
        files += [(f"{many}-{n}.doc", OLD_WORD + b"%d" % n * many) for n in range(many)]
        intake = drop(hearing.consultation, files, by=cast.coder)
        work()
        pages = (intake.get_absolute_url(), f"{begin}/unread/", f"{begin}/sure/")
        asked.append([queries_of(secretary, page) for page in pages])
    assert asked[0] == asked[1]
