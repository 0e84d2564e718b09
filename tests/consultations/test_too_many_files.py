"""More files than may be put with something at once: told in words, and what was typed is kept."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from samklang.consultations.actions.engagement import log_activity
from samklang.consultations.actions.gatherings import write_gathering
from samklang.consultations.engagement.details import ActivityDetails
from samklang.consultations.models import AnswerDraft, Channel, Gathering, Submission
from tests.cast import Cast, signed_in
from tests.consultations.conftest import Hearing, prepared
from tests.consultations.test_gatherings import MEETING, TYPED, address

pytestmark = pytest.mark.django_db
URL = "/answer/hemmelig/"
TOLD = "højst 20 filer"


def files(number: int) -> list[SimpleUploadedFile]:
    return [SimpleUploadedFile(f"{each}.txt", b"Bilag %d" % each) for each in range(number)]


@pytest.mark.parametrize("button", ["keep", "send"])
@pytest.mark.parametrize("typed", [{}, {"treated_on": "i morgen"}], ids=["sound", "amiss"])
def test_an_answer_with_too_many_files_is_told_so_and_its_text_is_kept(
    hearing: Hearing, button: str, typed: dict[str, str]
) -> None:
    text = {"text": "Vi støtter mål 1.", button: "yes"}
    answer = Client().post(URL, {**text, **typed, "files": files(21)})
    assert answer.status_code == 422
    assert TOLD in answer.content.decode()
    draft = AnswerDraft.objects.get()
    assert (draft.text, draft.files.count()) == ("Vi støtter mål 1.", 0)
    assert not Submission.objects.exists()
    again = {"text": "Vi støtter mål 2.", "version": answer.context["version"], "keep": "yes"}
    assert Client().post(URL, {**again, "files": files(20)}).status_code == 302
    draft.refresh_from_db()
    assert (draft.text, draft.files.count()) == ("Vi støtter mål 2.", 20)


def test_what_was_sent_already_is_not_thanked_for_with_files_that_were_not_taken(hearing: Hearing) -> None:
    sent = {"text": "Vi støtter mål 1.", "send": "yes"}
    Client().post(URL, sent)
    answer = Client().post(URL, {**sent, "files": files(21)})
    assert answer.status_code == 422
    assert TOLD in answer.content.decode()


def test_a_gathering_with_too_many_files_is_not_written_down_and_stands_in_the_form(cast: Cast) -> None:
    hearing = prepared(cast)
    answer = signed_in(cast.coder).post(address(hearing), {**TYPED, "attached": files(21)})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert TOLD in page
    assert "Stormøde i Kulturhuset" in page
    assert not Gathering.objects.exists()


def test_too_many_files_for_a_gathering_that_is_here_are_refused(cast: Cast) -> None:
    kept = write_gathering(prepared(cast), Channel.TOWN_MEETING, MEETING, by=cast.coder)
    url = reverse("add_gathering_files", args=[kept.public_id])
    page = signed_in(cast.coder).post(url, {"attached": files(21)}, follow=True)
    assert TOLD in page.content.decode()
    assert kept.submission.files.count() == 1


def test_too_many_files_for_a_line_of_the_log_are_refused(cast: Cast) -> None:
    details = ActivityDetails("talk", "Oplæg på skolen", date(2026, 5, 1))
    kept = log_activity(prepared(cast), details, by=cast.coder)
    url = reverse("add_activity_files", args=[kept.public_id])
    page = signed_in(cast.coder).post(url, {"attached": files(21)}, follow=True)
    assert TOLD in page.content.decode()
    assert not kept.files.exists()
