"""The pages of the exchange: keys, lists as files, and what goes wrong."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from samklang.exchange.keys import hash_of
from samklang.exchange.models import Borrowed, Partner, Problem
from tests.cast import Cast, signed_in
from tests.exchange.conftest import item, page


def test_a_key_is_shown_once_and_kept_by_no_browser(cast: Cast, partner: Partner) -> None:
    answer = signed_in(cast.administrator).post(reverse("make_key", args=[partner.public_id]))
    partner.refresh_from_db()
    key = answer.context["key"]
    assert (answer.headers["Cache-Control"], hash_of(key)) == ("no-store", partner.reads_by)
    assert key in answer.content.decode()
    assert key not in signed_in(cast.administrator).get(partner.get_absolute_url()).content.decode()


def bring(cast: Cast, partner: Partner, content: bytes) -> tuple[int, str]:
    file = SimpleUploadedFile("liste.json", content)
    url = reverse("bring_list", args=[partner.public_id])
    answer = signed_in(cast.administrator).post(url, {"file": file}, follow=True)
    return answer.status_code, answer.content.decode()


def test_a_list_can_come_as_a_file(cast: Cast, partner: Partner) -> None:
    status, text = bring(cast, partner, page(item(1), None))
    assert (status, Borrowed.objects.count()) == (200, 1)
    assert "1 ting kunne ikke læses" in text


@pytest.mark.parametrize(
    "content",
    [
        b"no list",
        b"",
        page(item(2), following="https://fjordby.example/shared.json?before=a"),
        page(item(2), municipality="Klangby Kommune"),
        page(item(2), municipality=None),
    ],
)
def test_a_file_that_is_no_whole_list_changes_nothing(cast: Cast, partner: Partner, content: bytes) -> None:
    bring(cast, partner, page(item(1)))
    status, _text = bring(cast, partner, content)
    assert (status, Borrowed.objects.get().title) == (422, "Ring først 1")


def test_their_key_is_never_shown_again(cast: Cast, partner: Partner) -> None:
    browser, url = signed_in(cast.administrator), reverse("edit_partner", args=[partner.public_id])
    sent = {"organisation": "Fjordby Kommune", "address": "https://fjordby.example/l", "version": "1"}
    assert browser.post(url, {**sent, "key": "hemmelig"}).status_code == 302
    assert "hemmelig" not in browser.get(url).content.decode()


def test_what_went_wrong_is_said_in_words(cast: Cast, partner: Partner) -> None:
    Partner.objects.update(problem=Problem.NOT_LET_IN)
    text = signed_in(cast.employee).get(partner.get_absolute_url()).content.decode()
    assert "De kender ikke vores nøgle" in text


def test_a_paused_partner_is_not_asked(cast: Cast, partner: Partner) -> None:
    Partner.objects.update(address="https://fjordby.example/l", is_paused=True)
    url = reverse("ask_partner", args=[partner.public_id])
    assert signed_in(cast.administrator).post(url).status_code == 404
