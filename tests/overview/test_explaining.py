"""The front page and help: for everybody, in both languages."""

import re

import pytest
from django.test import Client

from samklang.core.stages import Stage
from samklang.overview.roles import EXPLANATIONS
from samklang.people.models import Role
from tests.cast import make_user

pytestmark = pytest.mark.django_db


def test_the_front_page_explains_the_seven_stages(client: Client) -> None:
    page = client.get("/").content.decode()
    assert "Fra det, der blev sagt, til det, der kom ud af det" in page
    for stage in Stage:
        assert str(stage.explanation) in page


def test_the_front_page_leads_strangers_to_sign_in_and_others_to_their_desk(client: Client) -> None:
    assert 'href="/account/login/"' in client.get("/").content.decode()
    client.force_login(make_user("Mette Holm"))
    assert 'href="/desk/"' in client.get("/").content.decode()


def test_every_role_is_explained_in_help(client: Client) -> None:
    page = client.get("/help/").content.decode()
    assert set(EXPLANATIONS) == set(Role)
    for explanation in EXPLANATIONS.values():
        assert str(explanation) in page


@pytest.mark.parametrize("path", ["/help/", "/gallery/"])
def test_links_within_a_page_lead_somewhere(client: Client, path: str) -> None:
    page = client.get(path).content.decode()
    anchors = re.findall(r'href="#([\w-]+)"', page)
    assert len(anchors) > 5
    assert [anchor for anchor in anchors if f'id="{anchor}"' not in page] == []


@pytest.mark.parametrize("path", ["/", "/help/", "/gallery/", "/desk/"])
def test_a_page_is_read_and_not_written(client: Client, path: str) -> None:
    client.force_login(make_user("Mette Holm"))
    assert client.post(path).status_code == 405


def test_the_gallery_is_found_from_help_and_stands_on_no_other_page(client: Client) -> None:
    client.force_login(make_user("Mette Holm", is_administrator=True))
    assert 'href="/gallery/"' in client.get("/help/").content.decode()
    assert "/gallery/" not in client.get("/desk/").content.decode()


def test_a_command_that_help_tells_of_can_be_typed_as_it_stands(client: Client) -> None:
    assert "<code>.venv/bin/samklang whitebook" in client.get("/help/").content.decode()
