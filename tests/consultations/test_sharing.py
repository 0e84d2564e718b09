"""Links for colleagues: shown once, seen by who made them, and closed by nobody else."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from samklang.accounts.actors import System
from samklang.inquiries.actions.links import revoke_links
from samklang.inquiries.actions.sharing import share_link, shared_by
from samklang.inquiries.models import PersonalLink
from tests.cast import Cast
from tests.consultations.conftest import Hearing

pytestmark = pytest.mark.django_db
URL, US = "/answer/hemmelig/share/", System("tests")


def secret_in(text: str) -> str:
    return re.search(r"/answer/([\w-]{40,})/", text)[1]  # type: ignore[index]


def test_a_link_is_shown_once_and_opens_the_same_draft(hearing: Hearing) -> None:
    answer = Client().post(URL, {"for_whom": "Bo"})
    secret = secret_in(answer.content.decode())
    assert answer.headers["Cache-Control"] == "no-store"
    again = Client().get(URL).content.decode()
    assert secret not in again
    assert "Bo" in again
    Client().post(f"/answer/{secret}/", {"text": "Fra Bo", "keep": "yes"})
    assert "Fra Bo" in Client().get("/answer/hemmelig/").content.decode()


def test_only_its_digest_is_kept(hearing: Hearing) -> None:
    secret = secret_in(share_link(hearing.link, by=US, for_whom="Bo"))
    assert secret not in str(list(PersonalLink.objects.values()))


def test_who_made_it_closes_it_with_what_was_shared_of_it(hearing: Hearing) -> None:
    first = PersonalLink.objects.of_secret(secret_in(share_link(hearing.link, by=US, for_whom="Bo")))
    assert first is not None
    second = secret_in(share_link(first, by=US, for_whom="Bos kollega"))
    Client().post(f"{URL}{first.pk}/close/")
    assert PersonalLink.objects.of_secret(second) is None
    assert Client().get("/answer/hemmelig/").status_code == 200


def test_a_link_somebody_else_made_is_not_theirs_to_close(hearing: Hearing) -> None:
    first = PersonalLink.objects.of_secret(secret_in(share_link(hearing.link, by=US, for_whom="Bo")))
    assert first is not None
    own = secret_in(share_link(hearing.link, by=US, for_whom="Ane"))
    for other in (first, hearing.link):
        Client().post(f"/answer/{own}/share/{other.pk}/close/")
        other.refresh_from_db()
        assert other.works()


def test_when_the_partys_links_are_closed_so_are_those_it_shared(hearing: Hearing, cast: Cast) -> None:
    secret = secret_in(share_link(hearing.link, by=US, for_whom="Bo"))
    revoke_links(hearing.party, by=cast.coder)
    assert PersonalLink.objects.of_secret(secret) is None


def test_nobody_and_too_many_are_refused(hearing: Hearing) -> None:
    assert Client().post(URL, {"for_whom": " "}).status_code == 422
    for number in range(30):
        share_link(hearing.link, by=US, for_whom=f"Kollega {number}")
    with pytest.raises(ValidationError):
        share_link(hearing.link, by=US, for_whom="En til")
    assert shared_by(hearing.link).count() == 30
