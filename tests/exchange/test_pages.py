"""The pages of the exchange: keys, lists as files, and what goes wrong."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from samklang.core.secrets import digest_of
from samklang.exchange.models import Borrowed, Delivery, Partner, Problem
from samklang.jobs.worker import Worker
from tests.cast import Cast, signed_in
from tests.exchange.conftest import item, page, take_in


def test_a_key_is_shown_once_and_kept_by_no_browser(cast: Cast, partner: Partner) -> None:
    answer = signed_in(cast.administrator).post(reverse("make_key", args=[partner.public_id]))
    partner.refresh_from_db()
    key = answer.context["key"]
    assert (answer.headers["Cache-Control"], digest_of(key)) == ("no-store", partner.reads_by)
    assert key in answer.content.decode()
    assert key not in signed_in(cast.administrator).get(partner.get_absolute_url()).content.decode()


def bring(cast: Cast, partner: Partner, content: bytes) -> tuple[int, str]:
    file = SimpleUploadedFile("liste.json", content)
    url = reverse("bring_list", args=[partner.public_id])
    answer = signed_in(cast.administrator).post(url, {"file": file}, follow=True)
    return answer.status_code, answer.content.decode()


def test_a_list_can_come_as_a_file(cast: Cast, partner: Partner) -> None:
    take_in(partner, item(1), item(2))
    status, text = bring(cast, partner, page(item(1, title="Ring altid"), item(3), None))
    assert (status, Borrowed.objects.filter(title="Ring altid").count()) == (200, 0)
    for told in (
        "Nye (1)",
        "Ændrede (1)",
        "Uændrede (0)",
        "Væk (1)",
        "Det er ikke en af de typer, vi kender.",
    ):
        assert told in text, told
    delivery = Delivery.objects.waiting().get()
    browser = signed_in(cast.administrator)
    browser.post(reverse("confirm_delivery", args=[delivery.public_id]))
    assert "Venter på at komme til" in browser.get(delivery.get_absolute_url()).content.decode()
    Worker().run_until_empty()
    assert set(Borrowed.objects.values_list("title", flat=True)) == {"Ring altid", "Ring først 3"}
    assert (
        "Nye: 1, ændrede: 1, væk: 1, afviste: 1" in browser.get(delivery.get_absolute_url()).content.decode()
    )


def test_a_list_that_is_thrown_away_changes_nothing(cast: Cast, partner: Partner) -> None:
    bring(cast, partner, page(item(1)))
    url = reverse("discard_delivery", args=[Delivery.objects.get().public_id])
    signed_in(cast.administrator).post(url)
    assert (Delivery.objects.count(), Borrowed.objects.count()) == (0, 0)


def test_what_was_looked_at_before_another_list_came_is_not_taken_in(cast: Cast, partner: Partner) -> None:
    bring(cast, partner, page(item(1)))
    old = Delivery.objects.get()
    Delivery.objects.update(name="gammel.json")
    Delivery.objects.create(partner=partner, brought_by="system:tests", confirmed_at=timezone.now())
    answer = signed_in(cast.administrator).post(reverse("confirm_delivery", args=[old.public_id]))
    assert (answer.status_code, Borrowed.objects.count()) == (409, 0)
    assert "Indlæs filen igen" in answer.content.decode()


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
    take_in(partner, item(1))
    status, _text = bring(cast, partner, content)
    assert (status, Borrowed.objects.get().title) == (422, "Ring først 1")


def test_their_key_is_never_shown_again(cast: Cast, partner: Partner) -> None:
    browser, url = signed_in(cast.administrator), reverse("edit_partner", args=[partner.public_id])
    sent = {
        "organisation": "Fjordby Kommune",
        "address": "https://fjordby.example/l",
        "version": "1",
        "reuse": "ask",
    }
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
