"""Every address of the site has a test of its door: who comes in, and who is told that nothing is there."""

import re
from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.cast import Cast, signed_in
from tests.repository.direction import PROJECT

OF_OTHERS = ("account_", "mfa_", "socialaccount_")
"""Pages of django-allauth: their doors are its own, and what we changed is tested in tests/accounts."""

DOORS = {
    "tests/people/test_doors.py": """
        organisations new_organisation organisation_names organisation edit_organisation move_organisation
        close_organisation reopen_organisation make_coordinating new_membership end_membership districts
        new_district district edit_district contacts new_contact contact_names contact edit_contact
        confirm_contact contact_leaves erase_contact bring_back_contact networks new_network network
        edit_network close_network users invite_user invite_user_again user shut_out_user let_in_user
        erase_user set_administrator new_import import_template sheet_import confirm_import
    """,
    "tests/overview/test_search_page.py": "search",
    "tests/overview/test_desk.py": "desk_list",
    "tests/jobs/test_job_pages.py": "jobs job cancel_job retry_job",
    "tests/mail/test_mail_pages.py": "mails mail resend_mail",
    "tests/files_store/test_file_pages.py": """
        files file download_file hold_file lift_hold keep_file mark_file_as_filed erase_file
    """,
    "tests/journal/test_journal_page.py": "journal",
    "tests/accounts/test_languages.py": "choose_language",
    "tests/repository/test_doors.py": """
        front_page help gallery health robots favicon brand_stylesheet desk account
    """,
}

OPEN = ["front_page", "help", "gallery", "health", "robots", "favicon", "brand_stylesheet"]
OWN = ["desk", "account"]


def _routes(patterns: list[URLPattern | URLResolver], before: str = "/") -> Iterator[tuple[str, str]]:
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _routes(pattern.url_patterns, route)
        else:
            assert pattern.name, f"{route} has no name"
            yield pattern.name, route


def _addresses() -> dict[str, str]:
    """The routes of our own pages by name."""
    routes = _routes(get_resolver().url_patterns)
    return {name: route for name, route in routes if not name.startswith(OF_OTHERS)}


def _tested() -> dict[str, str]:
    return {name: path for path, names in DOORS.items() for name in names.split()}


def test_every_address_is_in_the_table_of_doors() -> None:
    assert _addresses().keys() - _tested().keys() == set()


def test_the_table_of_doors_has_no_address_that_is_gone() -> None:
    assert _tested().keys() - _addresses().keys() == set()


@pytest.mark.parametrize("name", sorted(_tested()))
def test_the_door_is_tested_where_the_table_says(name: str) -> None:
    text = (PROJECT / _tested()[name]).read_text()
    address = re.sub(r"<[^>]*>", "\0", _addresses()[name])
    written = re.escape(address).replace("\0", r"[^/\"']+")
    assert re.search(rf"""["'](?:{name}|{written})["'?]""", text), f"{name} is not in {_tested()[name]}"


@pytest.mark.parametrize("name", OPEN)
def test_everybody_comes_in_at_the_open_pages(cast: Cast, name: str) -> None:
    answers = {part: signed_in(user).get(reverse(name)) for part, user in cast.everyone().items()}
    assert {
        part: answer.status_code for part, answer in answers.items() if answer.status_code not in {200, 301}
    } == {}


@pytest.mark.parametrize("name", OWN)
def test_ones_own_pages_ask_a_stranger_to_sign_in(cast: Cast, name: str) -> None:
    for part, user in cast.everyone().items():
        answer = signed_in(user).get(reverse(name))
        assert answer.status_code == (302 if part == "stranger" else 200), part
