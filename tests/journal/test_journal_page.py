from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from django.test import Client
from openpyxl import load_workbook

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.files.actions import erase, hold_back, mark_as_filed, retain, store
from samklang.jobs.actions import enqueue
from samklang.journal.actions import record
from samklang.journal.jobs import seal_journal
from samklang.journal.models import Entry
from samklang.journal.sealing import seal_next
from tests.append_only import without_guards
from tests.cast import Cast, answer_of, nothing_for, signed_in
from tests.queries import asks_no_more_for_more

pytestmark = pytest.mark.django_db
READERS = {"administrator", "approver", "other_approver", "coder", "reader"}


@pytest.fixture
def browser(cast: Cast) -> Client:
    return signed_in(cast.reader)


def text_of(client: Client, address: str = "/journal/") -> str:
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_only_administrators_and_the_secretariat_learn_that_there_is_a_journal(cast: Cast) -> None:
    answers = {name: answer_of(signed_in(user).get("/journal/")) for name, user in cast.everyone().items()}
    assert answers == {name: 200 if name in READERS else nothing_for(name) for name in answers}


def test_nobody_can_post_to_the_journal(browser: Client) -> None:
    assert browser.post("/journal/").status_code == 405


def test_a_line_says_who_did_what_to_which_thing_in_danish(cast: Cast, browser: Client) -> None:
    record(by=cast.coder, verb="changed", subject=cast.committee.public_id, fields=["name", "short_names"])
    page = text_of(browser)
    assert "Carl Coder" in page
    assert "ændrede" in page
    assert cast.committee.name in page
    assert str(cast.committee._meta.get_field("short_names").verbose_name) in page


def test_names_are_read_when_the_page_is(cast: Cast, browser: Client) -> None:
    record(by=cast.coder, verb="changed", subject=cast.committee.public_id)
    User.objects.filter(pk=cast.coder.pk).update(name="Carl Nytnavn")
    assert "Carl Nytnavn" in text_of(browser)


def test_a_thing_that_is_gone_leaves_a_line_without_a_name(cast: Cast, browser: Client) -> None:
    gone = User.objects.create_user(email="gone@example.dk", name="Bo Borte")
    record(by=gone, verb="created", subject=gone.public_id)
    gone.delete()
    page = text_of(browser)
    assert "Bo Borte" not in page
    assert "En tidligere bruger" in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("who=carl", {"changed"}),
        ("who=CÁRL", {"changed"}),
        ("who=Systemet", {"sent"}),
        ("who=klangby", set()),
        ("who=coder", {"changed"}),
        ("verb=closed", {"closed"}),
        ("kind=org", {"changed", "closed"}),
        ("since=2026-11-20", {"sent"}),
        ("until=2026-11-19", {"changed", "closed"}),
        ("who=carl&verb=closed", set()),
        ("since=nonsense", {"changed", "closed", "sent"}),
    ],
)
def test_the_journal_is_narrowed_by_person_word_kind_and_day(
    cast: Cast, browser: Client, asked: str, found: set[str]
) -> None:
    record(by=cast.coder, verb="changed", subject=cast.committee.public_id)
    record(by=cast.administrator, verb="closed", subject=cast.other_committee.public_id)
    record(by=System("mail"), verb="sent", subject=cast.reader.public_id)
    _set_times("2026-11-18T12:00", "2026-11-19T22:30", "2026-11-19T23:30")  # the last is the 20th in Denmark
    shown = browser.get(f"/journal/?{asked}").context["page"].entries
    assert {entry.verb for entry in shown} == found


def _set_times(*times: str) -> None:
    """Entries cannot be changed, so they are written anew with other times."""
    rows = list(Entry.objects.order_by("pk"))
    with without_guards():
        for entry, at in zip(rows, times, strict=True):
            Entry.objects.filter(pk=entry.pk).update(at=datetime.fromisoformat(at).replace(tzinfo=UTC))


def test_one_things_journal_has_only_its_lines(cast: Cast, browser: Client) -> None:
    record(by=cast.coder, verb="changed", subject=cast.committee.public_id)
    record(by=cast.coder, verb="closed", subject=cast.other_committee.public_id)
    response = browser.get(f"/journal/?about={cast.committee.public_id}")
    assert [entry.verb for entry in response.context["page"].entries] == ["changed"]
    assert cast.committee.name in response.content.decode()


def write(count: int, *, by: User, subject: str) -> list[str]:
    return [record(by=by, verb="changed", subject=subject).public_id for _number in range(count)]


def test_pages_follow_each_other_without_gap_or_repetition(cast: Cast, browser: Client) -> None:
    written = write(120, by=cast.coder, subject=cast.committee.public_id)
    seen: list[str] = []
    address = "/journal/"
    while address:
        page = browser.get(address).context["page"]
        seen += [entry.public_id for entry in page.entries]
        write(1, by=cast.coder, subject=cast.committee.public_id)  # the journal grows while it is read
        address = f"/journal/?before={page.older}" if page.older else ""
    assert seen == written[::-1]
    newer = browser.get(f"/journal/?after={written[59]}").context["page"]
    assert [entry.public_id for entry in newer.entries] == written[60:110][::-1]


@pytest.mark.parametrize("place", ["before=entry-222222222222", "after=nonsense", "before="])
def test_a_page_after_an_unknown_entry_is_the_newest(cast: Cast, browser: Client, place: str) -> None:
    write(1, by=cast.coder, subject=cast.committee.public_id)
    assert len(browser.get(f"/journal/?{place}").context["page"].entries) == 1


def test_the_number_of_queries_does_not_grow_with_the_lines(cast: Cast, browser: Client) -> None:
    def add(number: int) -> None:
        for user in (cast.coder, cast.reader):
            for subject in (cast.committee, cast.coder, cast.district):
                write(1, by=user, subject=subject.public_id)

    asks_no_more_for_more(lambda: browser.get("/journal/"), add)


def test_the_journal_can_be_taken_away_as_a_spreadsheet(cast: Cast, browser: Client) -> None:
    record(by=cast.coder, verb="changed", subject=cast.committee.public_id, fields=["name"])
    response = browser.get("/journal/?format=xlsx&verb=changed")
    sheet = load_workbook(BytesIO(response.content)).active
    assert sheet is not None
    rows = list(sheet.values)
    assert len(rows) == 2
    assert rows[1][1] == "Carl Coder"
    assert rows[1][4] == cast.committee.name


def test_the_newest_seal_is_shown_so_that_it_can_be_written_down(cast: Cast, browser: Client) -> None:
    write(1, by=cast.coder, subject=cast.committee.public_id)
    seal_next(limit=10)
    seal = Entry.objects.get().seal
    assert str(seal) in text_of(browser)


def test_a_name_is_shown_only_to_whom_its_owner_shows_it(cast: Cast, browser: Client) -> None:
    asked_for = enqueue(seal_journal, by=cast.administrator)
    record(by=cast.administrator, verb="cancelled", subject=asked_for.public_id)
    page = text_of(browser)
    assert str(asked_for._meta.verbose_name) in page
    assert asked_for.public_id not in page
    assert str(asked_for) in text_of(signed_in(cast.administrator))


@pytest.mark.parametrize("about", ["association", "no such thing"])
def test_nothing_is_said_of_a_thing_that_no_entry_is_about(cast: Cast, browser: Client, about: str) -> None:
    subject = cast.association.public_id if about == "association" else "org-222222222222"
    assert browser.get(f"/journal/?about={subject}").status_code == 404


def test_taking_the_journal_away_is_written_in_it(cast: Cast, browser: Client) -> None:
    record(by=cast.coder, verb="changed", subject=cast.committee.public_id)
    assert browser.head("/journal/?format=xlsx").status_code == 200
    assert not Entry.objects.filter(verb="exported").exists()
    browser.get("/journal/?format=xlsx")
    taken = Entry.objects.get(verb="exported")
    assert (taken.actor, taken.subject) == (cast.reader.public_id, "entry")
    assert "Rikke Reader" in text_of(browser, "/journal/?verb=exported&kind=entry")


def test_a_spreadsheet_that_is_cut_says_so(
    cast: Cast, browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samklang.journal.rows.MOST", 3)
    write(4, by=cast.coder, subject=cast.committee.public_id)
    sheet = load_workbook(BytesIO(browser.get("/journal/?format=xlsx").content)).active
    assert sheet is not None
    rows = list(sheet.values)
    assert len(rows) == 5
    assert "Kun de nyeste 3 linjer" in str(rows[-1][0])


def test_a_file_is_named_as_it_came_and_what_belongs_to_it_in_words(cast: Cast, own_storage: Path) -> None:
    file = store(by=cast.employee, name="Svar fra rådet.txt", content=b"Svar")
    retain(by=cast.administrator, file=file, ground="Arkivloven", keep_until=date(2031, 1, 1))
    hold_back(by=cast.administrator, file=file, reason="Aktindsigt 2026-4")
    erased = store(by=cast.employee, name="Bo.txt", content=b"Bo")
    mark_as_filed(by=cast.administrator, file=erased, number="2026-4")
    erase(by=cast.administrator, file=erased, ground="Artikel 17")
    page = text_of(signed_in(cast.administrator))
    for told in (
        "Slettet fil",
        "Svar fra rådet.txt",
        "standsede sletningen af",
        "opbevaringsfrister",
        "tilbageholdelser",
    ):
        assert told in page
    assert "Svar fra rådet.txt" not in text_of(signed_in(cast.approver))
