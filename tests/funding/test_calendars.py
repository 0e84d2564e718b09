"""Deadlines in somebody's own calendar: whose they are, what stands there, and when the address is dead."""

import logging
import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from samklang.core.logs import WithoutSecrets
from samklang.following.actions import follow
from samklang.funding.actions import add_fund, close_fund, edit_fund
from samklang.funding.details import FundDetails
from samklang.funding.models import Fund
from samklang.journal.models import Entry
from samklang.people.actions.users import let_in_again, shut_out_user
from samklang.people.models import CalendarAddress, Membership
from tests.calendars import days_in, events_in
from tests.cast import Cast, make_topic, signed_in
from tests.clock import TODAY
from tests.queries import asks_no_more_for_more

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]
ALL, FOLLOWED = "funds", "followed-funds"


def make_fund(cast: Cast, name: str = "Lygtefonden", *days: int, **given: object) -> Fund:
    told = {"kind": "private", "giver": "Fonden", "gives_to": "Lys på stier"}
    deadlines = frozenset(TODAY + timedelta(days=day) for day in days)
    return add_fund(
        FundDetails(name=name, deadlines=deadlines, **{**told, **given}),  # type: ignore[arg-type]
        by=cast.employee,
    )


def addresses_of(browser: Client) -> dict[str, str]:
    """Make a calendar address on the page, and return the links it shows, by the calendar's name."""
    page = browser.post(reverse("new_calendar_address")).content.decode()
    links = re.findall(r'value="http://[^"/]+(/calendar/[^"]+/([\w-]+)\.ics)"', page)
    return {name: path for path, name in links}


@pytest.fixture
def asked(cast: Cast) -> Callable[[str], bytes]:
    """What the employee's calendar program is given, which is not signed in."""
    addresses = addresses_of(signed_in(cast.employee))

    def ask(name: str) -> bytes:
        return Client().get(addresses[name]).content

    return ask


def test_deadlines_stand_as_whole_days_with_what_one_needs_to_know(
    cast: Cast, asked: Callable[[str], bytes]
) -> None:
    fund = make_fund(
        cast, "Lygtefonden", 100, smallest=5000, largest=250_000, own_share=25, contact="Ring til Ib"
    )
    (read,) = events_in(asked(ALL)).values()
    assert str(read["UID"]) == f"{fund.public_id}-{TODAY + timedelta(days=100)}"
    assert "Lygtefonden" in read["SUMMARY"]
    assert str(read["URL"]).endswith(fund.get_absolute_url())
    told = str(read["DESCRIPTION"])
    assert all(words in told for words in ("Lys på stier", "5.000", "250.000", "25", "Ring til Ib"))
    assert len(read.walk("VALARM")) == 2


def test_the_calendar_of_followed_funds_has_no_others(cast: Cast, asked: Callable[[str], bytes]) -> None:
    topic = make_topic()
    under = make_fund(cast, "Under emnet", 10, topics=frozenset({topic, make_topic("Andet")}))
    itself = make_fund(cast, "Selv fulgt", 20)
    make_fund(cast, "En anden", 30)
    follow(topic.public_id, by=cast.employee)
    follow(itself.public_id, by=cast.employee)
    follow(under.public_id, by=cast.employee)
    assert days_in(asked(FOLLOWED)) == [TODAY + timedelta(days=10), TODAY + timedelta(days=20)]
    assert len(days_in(asked(ALL))) == 3


def test_closed_funds_and_deadlines_long_past_are_gone_and_recent_ones_stay(
    cast: Cast, asked: Callable[[str], bytes]
) -> None:
    make_fund(cast, "Gammel", -200, -30, 30)
    close_fund(make_fund(cast, "Lukket", 40), by=cast.employee)
    assert days_in(asked(ALL)) == [TODAY - timedelta(days=30), TODAY + timedelta(days=30)]


def test_a_change_of_the_fund_is_a_newer_version_of_the_same_event(
    cast: Cast, asked: Callable[[str], bytes]
) -> None:
    fund = make_fund(cast, "Lygtefonden", 100)
    before = next(iter(events_in(asked(ALL)).values()))
    details = FundDetails.of(fund)
    changed = FundDetails(**{name: getattr(details, name) for name in details.__slots__} | {"giver": "Ny"})
    edit_fund(fund, by=cast.employee, version=1, details=changed)
    after = next(iter(events_in(asked(ALL)).values()))
    assert after["UID"] == before["UID"]
    assert (int(before["SEQUENCE"]), int(after["SEQUENCE"])) == (0, 1)
    assert after["LAST-MODIFIED"].dt >= before["LAST-MODIFIED"].dt


def test_an_address_is_shown_once_and_kept_as_a_digest(cast: Cast) -> None:
    browser = signed_in(cast.employee)
    path = addresses_of(browser)[ALL]
    secret = path.split("/")[2]
    assert secret not in browser.get(reverse("calendar_address")).content.decode()
    kept = CalendarAddress.objects.get()
    assert (kept.user, secret in kept.digest, len(secret)) == (cast.employee, False, 43)
    said = Entry.objects.get(verb="added", subject=cast.employee.public_id)
    assert (said.fields, secret in str(vars(said))) == (["calendar_address"], False)


def test_a_new_address_puts_an_end_to_the_old_and_one_given_up_opens_nothing(cast: Cast) -> None:
    browser = signed_in(cast.employee)
    old = addresses_of(browser)[ALL]
    new = addresses_of(browser)[ALL]
    assert [Client().get(path).status_code for path in (old, new)] == [404, 200]
    browser.post(reverse("revoke_calendar_address"))
    assert Client().get(new).status_code == 404
    assert browser.post(reverse("revoke_calendar_address")).status_code == 302


def test_a_wrong_address_is_not_found_and_leads_to_no_page_to_sign_in(cast: Cast) -> None:
    right = addresses_of(signed_in(cast.employee))[ALL]
    for wrong in ("/calendar/x/funds.ics", right.replace("funds.ics", "other.ics"), right.lower()):
        assert Client().get(wrong).status_code == 404, wrong


def test_an_address_opens_nothing_but_calendars(cast: Cast) -> None:
    answer = Client().get(addresses_of(signed_in(cast.employee))[ALL])
    assert answer.status_code == 200
    assert "sessionid" not in answer.cookies
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "private, no-cache"


def test_an_address_dies_with_the_login_and_does_not_rise_with_it(cast: Cast) -> None:
    path = addresses_of(signed_in(cast.employee))[ALL]
    shut_out_user(cast.employee, by=cast.administrator)
    assert Client().get(path).status_code == 404
    let_in_again(cast.employee, by=cast.administrator)
    assert Client().get(path).status_code == 404


def test_an_address_is_dead_while_its_owner_cannot_sign_in_or_may_see_no_funds(cast: Cast) -> None:
    path = addresses_of(signed_in(cast.employee))[ALL]
    type(cast.employee).objects.filter(pk=cast.employee.pk).update(is_active=False)
    assert Client().get(path).status_code == 404
    type(cast.employee).objects.filter(pk=cast.employee.pk).update(is_active=True)
    assert Client().get(path).status_code == 200
    Membership.objects.filter(user=cast.employee).update(until=TODAY - timedelta(days=1))
    assert Client().get(path).status_code == 404


def test_whoever_may_see_no_funds_is_told_so_and_gets_no_address(cast: Cast) -> None:
    browser = signed_in(cast.memberless)
    assert browser.get(reverse("calendar_address")).status_code == 200
    assert browser.post(reverse("new_calendar_address")).status_code == 404
    assert not CalendarAddress.objects.exists()


def test_a_calendar_is_written_in_its_owners_language_whoever_asks(cast: Cast) -> None:
    make_fund(cast, "Lygtefonden", 10)
    path = addresses_of(signed_in(cast.employee))[ALL]
    assert "SUMMARY:Frist: Lygtefonden" in Client().get(path).content.decode()
    type(cast.employee).objects.filter(pk=cast.employee.pk).update(language="en")
    assert "SUMMARY:Deadline: Lygtefonden" in Client().get(path).content.decode()


def test_a_program_that_asks_again_is_told_that_nothing_is_new(cast: Cast) -> None:
    make_fund(cast, "Lygtefonden", 10)
    path = addresses_of(signed_in(cast.employee))[ALL]
    etag = Client().get(path).headers["ETag"]
    again = {"If-None-Match": etag}
    assert Client().get(path, headers=again).status_code == 304
    make_fund(cast, "En ny", 20)
    assert Client().get(path, headers=again).status_code == 200


def test_the_calendar_asks_no_more_of_the_database_for_more_funds(cast: Cast) -> None:
    path = addresses_of(signed_in(cast.employee))[ALL]

    def add(number: int) -> None:
        make_fund(cast, f"Fond {number}", 10 + number, 200, topics=frozenset({make_topic()}))

    asks_no_more_for_more(lambda: Client().get(path), add)
    assert len(events_in(Client().get(path).content)) == 40


def test_one_funds_deadlines_are_a_file(cast: Cast) -> None:
    fund = make_fund(cast, "Lygtefonden", -10, 10)
    answer = signed_in(cast.guest).get(reverse("fund_deadlines", args=[fund.public_id]))
    assert days_in(answer.content) == [TODAY - timedelta(days=10), TODAY + timedelta(days=10)]
    assert answer.headers["Content-Disposition"] == 'attachment; filename="Lygtefonden.ics"'


def test_no_line_of_the_log_has_the_secret() -> None:
    line = logging.LogRecord(
        "x", logging.ERROR, "", 1, "%s: %s", ("Error", "/calendar/abc_-9/funds.ics"), None
    )
    assert WithoutSecrets().filter(line)
    assert line.getMessage() == "Error: /calendar/…/funds.ics"
