"""A component hands on to its element only what is an attribute of it, never what it draws itself from."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.urls import reverse

from tests.cast import Cast, signed_in

TEMPLATES = sorted(Path("samklang").glob("*/templates/**/*.html"))
COMPONENTS = {path.stem: path.read_text() for path in TEMPLATES if path.parent.name == "cotton"}
HANDING_ON = [name for name, source in COMPONENTS.items() if "{{ attrs }}" in source]
_VARIABLE = re.compile(r"{{ ?(\w+)|{% (?:el)?if (?:not )?(\w+)|{% for \w+ in (\w+)|:\w+=\"(\w+)\"")


def _declared(source: str) -> set[str]:
    found = re.search(r"<c-vars (.*?)/>", source)
    return set(re.findall(r":?(\w+)=", found[1])) if found else set()


def _used(source: str) -> set[str]:
    """What a component draws from, but for what a loop of its own names."""
    body = re.sub(r"{#.*?#}|<c-vars .*?/>", "", source)
    loops = set(re.findall(r"{% for (\w+) in", body))
    return {name for names in _VARIABLE.findall(body) for name in names if name} - loops


@pytest.mark.parametrize("name", HANDING_ON)
def test_what_a_component_draws_from_is_declared(name: str) -> None:
    source = COMPONENTS[name]
    assert _used(source) - _declared(source) <= {"attrs", "slot"}


class _Attributes(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _value in attrs]
        for name, value in attrs:
            if names.count(name) > 1 or "<" in (value or "") or (tag, name) == ("form", "form"):
                self.wrong.append(f"<{tag} {name}={value!r:.40}>")


def _pages(cast: Cast) -> Iterator[str]:
    for name in (
        "gallery",
        "desk",
        "organisations",
        "contacts",
        "users",
        "mails",
        "files",
        "jobs",
        "account",
    ):
        yield reverse(name)
    for name in ("new_organisation", "new_contact", "new_network", "new_district", "invite_user"):
        yield reverse(name)
    yield reverse("new_import", args=["contacts"])
    yield cast.committee.get_absolute_url()
    yield reverse("edit_organisation", args=[cast.committee.public_id])
    yield reverse("new_membership", args=[cast.committee.public_id])


@pytest.mark.django_db
def test_no_page_has_a_part_of_itself_in_an_attribute_or_an_attribute_twice(cast: Cast) -> None:
    browser = signed_in(cast.administrator)
    for url in _pages(cast):
        page = browser.get(url)
        assert page.status_code == 200, url
        found = _Attributes()
        found.feed(page.content.decode())
        assert found.wrong == [], url
