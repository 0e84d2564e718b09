"""What stands round every page: headers, cookies, the small addresses, and no script or style in a page."""

import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.checks import run_checks
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format
from pytest_django import Settings

from samklang.config.navigation import FOOT, MAIN_MENU
from samklang.config.secret import secret_key_in
from samklang.core.colour import Colour, check_brand_colour, contrast
from tests.cast import Cast, make_user, signed_in

PROJECT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted(PROJECT.glob("samklang/*/templates/**/*.html"))
INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=\"|javascript:|<script(?![^>]*\ssrc=)|hx-on", re.IGNORECASE)


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/help/", "/gallery/", "/account/login/", "/nowhere/"])
def test_every_answer_forbids_what_is_not_ours(client: Client, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "object-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Permissions-Policy"] == "camera=(), geolocation=(), microphone=()"


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(PROJECT / "samklang")))
def test_no_template_holds_script_or_style(template: Path) -> None:
    assert INLINE.findall(template.read_text()) == []


@pytest.mark.django_db
def test_cookies_are_kept_from_scripts_and_other_sites(client: Client) -> None:
    make_user("Mette Holm", email="mette@klangby.example", password="tre-gule-cykler")
    client.post("/account/login/", {"login": "mette@klangby.example", "password": "tre-gule-cykler"})
    client.post("/language/", {"language": "en"})
    assert set(client.cookies) >= {"sessionid", "django_language"}
    for cookie in client.cookies.values():
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"


@pytest.mark.parametrize(("address", "is_safe"), [("https://s.example", True), ("http://s.example", False)])
def test_where_the_site_is_https_its_cookies_are_too(tmp_path: Path, address: str, is_safe: bool) -> None:
    flags = "SESSION_COOKIE_SECURE, CSRF_COOKIE_SECURE, SECURE_HSTS_SECONDS > 0"
    said = settings_say(flags, folder=tmp_path, SAMKLANG_ADDRESS=address, SAMKLANG_SECRET_KEY="x" * 50)
    assert said == str((is_safe, is_safe, is_safe))


def test_production_asks_for_a_secret_key_and_says_how(tmp_path: Path) -> None:
    assert "Set SAMKLANG_SECRET_KEY" in settings_say("SECRET_KEY", folder=tmp_path)


def settings_say(what: str, *, folder: Path, **environment: str) -> str:
    """What a new process in production finds in its settings; the last line of its error when it refuses."""
    code = f"from samklang.config.settings import *; print(({what}))"
    given = {"PATH": "", "SAMKLANG_PRODUCTION": "1", "SAMKLANG_DATA": str(folder), **environment}
    ran = subprocess.run([sys.executable, "-c", code], env=given, cwd=PROJECT, capture_output=True, text=True)
    return (ran.stdout or ran.stderr).strip().splitlines()[-1]


@pytest.mark.django_db
def test_a_page_for_somebody_signed_in_is_not_kept_by_shared_caches(client: Client) -> None:
    client.force_login(make_user("Mette Holm"))
    assert client.get("/desk/")["Cache-Control"] == "private, no-cache"


@pytest.mark.django_db
def test_a_watchman_hears_whether_the_site_is_well(client: Client) -> None:
    answer = client.get("/health/")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/help/", "/health/", "/robots.txt", "/account/login/"])
def test_one_may_ask_for_the_head_of_a_page_alone(client: Client, path: str) -> None:
    answer = client.head(path)
    assert (answer.status_code, answer.content) == (200, b"")


def test_robots_are_kept_from_signing_in(client: Client) -> None:
    assert "Disallow: /account/" in client.get("/robots.txt").content.decode()


def test_browsers_find_the_icon_where_they_look_for_it(client: Client) -> None:
    answer = client.get("/favicon.ico")
    assert answer.status_code == 301
    assert "favicon" in answer["Location"]


def test_the_municipality_chooses_its_colour(client: Client, settings: Settings) -> None:
    settings.BRAND_COLOUR = "#5b1a6e"
    assert client.get("/brand.css").content.decode() == ":root { --brand: #5b1a6e; }\n"
    assert check_brand_colour(None) == []


@pytest.mark.parametrize(
    ("colour", "fault"),
    [("#9fd8e0", "core.E002"), ("red", "core.E001"), ("#12345", "core.E001"), ("#14505c;}", "core.E001")],
)
def test_a_colour_white_words_cannot_be_read_on_is_refused(
    settings: Settings, colour: str, fault: str
) -> None:
    settings.BRAND_COLOUR = colour
    assert [found.id for found in run_checks()] == [fault]


@pytest.mark.parametrize("name", ["said", "answered", "decided", "planned", "paid", "measured", "learned"])
def test_every_stage_has_an_icon_and_a_colour_that_can_be_read(name: str) -> None:
    static = PROJECT / "samklang/core/static/core"
    assert f'<symbol id="{name}"' in (static / "stages.svg").read_text()
    found = re.search(rf"--{name}: (#[0-9a-f]{{6}})", (static / "samklang.css").read_text())
    assert found
    colour = Colour.of(found[1])
    tint = Colour(*(round(255 - 0.12 * (255 - part)) for part in (colour.red, colour.green, colour.blue)))
    assert contrast(colour, Colour(255, 255, 255)) >= 4.5
    assert contrast(colour, tint) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    black, white, grey = Colour(0, 0, 0), Colour(255, 255, 255), Colour.of("#767676")
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(white, grey) == pytest.approx(4.54, abs=0.01)


def test_every_menu_entry_leads_somewhere() -> None:
    for entry in (*MAIN_MENU, *FOOT):
        assert reverse(entry.url_name).startswith("/")


def test_a_stranger_is_shown_no_menu_entry_that_asks_to_sign_in(cast: Cast) -> None:
    client = signed_in(cast.stranger)
    page = client.get("/help/")
    shown = [link.url for link in page.context["samklang"]["navigation"]]
    assert "/desk/" not in shown
    assert {client.get(url).status_code for url in shown} == {200}


@pytest.mark.parametrize(
    "reader", ["administrator", "approver", "officer", "employee", "guest", "memberless"]
)
def test_every_menu_entry_a_reader_sees_opens(cast: Cast, reader: str) -> None:
    client = signed_in(getattr(cast, reader))
    shown = [link.url for link in client.get("/help/").context["samklang"]["navigation"]]
    assert "/desk/" in shown
    assert {url: client.get(url).status_code for url in shown} == dict.fromkeys(shown, 200)


def test_the_entry_of_the_page_one_is_on_is_marked(client: Client, db: None) -> None:
    links = client.get("/help/").context["samklang"]["navigation"]
    assert [link.url for link in links if link.is_here] == ["/help/"]


def test_the_secret_key_is_made_once_and_readable_by_its_owner_only(tmp_path: Path) -> None:
    first = secret_key_in(tmp_path / "data")
    assert len(first) > 50
    assert secret_key_in(tmp_path / "data") == first
    assert secret_key_in(tmp_path / "other") != first
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["secret_key"]
    assert (tmp_path / "data" / "secret_key").stat().st_mode & 0o777 == 0o600


def test_no_address_stands_in_the_lock_of_the_front_end() -> None:
    assert "://" not in (PROJECT / "package-lock.json").read_text()


@pytest.mark.parametrize(
    ("language", "long", "short", "moment"),
    [
        ("en", "21 November 2026", "21 Nov 2026", "21 November 2026, 09:05"),
        ("da", "21. november 2026", "21.11.2026", "21. november 2026 09:05"),
    ],
)
def test_days_are_written_as_europeans_read_them(language: str, long: str, short: str, moment: str) -> None:
    day = datetime(2026, 11, 21, 9, 5, tzinfo=UTC)
    with translation.override(language):
        assert date_format(day, "DATE_FORMAT") == long
        assert date_format(day, "SHORT_DATE_FORMAT") == short
        assert date_format(day, "DATETIME_FORMAT") == moment
