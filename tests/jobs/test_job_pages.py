from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from samklang.jobs.catalogue import jobs_by_name
from samklang.jobs.job import job
from samklang.jobs.models import Job, State
from samklang.jobs.progress import Progress
from samklang.journal.models import Entry
from tests.cast import Cast, answer_of, nothing_for, signed_in
from tests.queries import asks_no_more_for_more

pytestmark = pytest.mark.django_db


@job(name="tests.read", title="Læs breve")
def read_letters(progress: Progress) -> None:
    """Never run here: the tests only look at its row."""


@pytest.fixture(autouse=True)
def _known_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(jobs_by_name(), read_letters.name, read_letters)


def make_job(**given: object) -> Job:
    return Job.objects.create(**{"name": read_letters.name, "requested_by": "system:tests", **given})


def text_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_who_has_signed_in_sees_own_work_only_and_an_administrator_all(cast: Cast) -> None:
    make_job()
    own = make_job(requested_by=cast.coder.public_id)
    seen = {
        name: [row.job for row in signed_in(user).get("/jobs/").context["rows"]]
        for name, user in cast.everyone().items()
        if name != "stranger"
    }
    assert len(seen.pop("administrator")) == 2
    assert seen.pop("coder") == [own]
    assert set(map(len, seen.values())) == {0}
    assert answer_of(signed_in(cast.stranger).get("/jobs/")) == "sign in"


@pytest.mark.parametrize("page", ["", "cancel/", "retry/"])
def test_a_job_is_invisible_to_who_did_not_ask_for_it(cast: Cast, page: str) -> None:
    found = make_job(requested_by=cast.coder.public_id, failed_at=timezone.now())
    answers = {
        name: _ask(signed_in(user), f"/jobs/{found.public_id}/{page}")
        for name, user in cast.everyone().items()
    }
    expected = 302 if page else 200
    assert answers == {
        name: expected if name in {"coder", "administrator"} else nothing_for(name) for name in answers
    }


def _ask(client: Client, address: str) -> int | str:
    response = client.post(address) if address.endswith(("cancel/", "retry/")) else client.get(address)
    return answer_of(response)


@pytest.mark.parametrize("page", ["cancel/", "retry/"])
def test_looking_changes_nothing(cast: Cast, page: str) -> None:
    found = make_job()
    assert signed_in(cast.administrator).get(f"/jobs/{found.public_id}/{page}").status_code == 405


def test_a_running_job_shows_how_far_it_is_and_renews_itself_or_is_asked_for_again_by_a_link(
    cast: Cast,
) -> None:
    found = make_job(
        steps_done=24,
        steps_in_all=38,
        step_text="svar fra KFU.pdf",
        lease="t",
        worker="w",
        leased_until=timezone.now(),
        requested_by=cast.coder.public_id,
    )
    page = text_of(signed_in(cast.coder), f"/jobs/{found.public_id}/")
    assert '<progress max="38" value="24"' in page
    assert "24 af 38" in page
    assert "svar fra KFU.pdf" in page
    assert 'hx-trigger="every 2s"' in page
    assert "http-equiv" not in page  # a page that reloads by itself takes the reader's place away (WCAG F41)
    assert f'<noscript> <p> <a href="/jobs/{found.public_id}/">Vis hvor langt det er nu</a> </p>' in page


def test_a_job_that_has_ended_does_not_renew_itself(cast: Cast) -> None:
    found = make_job(completed_at=timezone.now())
    page = text_of(signed_in(cast.administrator), f"/jobs/{found.public_id}/")
    assert "hx-trigger" not in page
    assert "Vis hvor langt det er nu" not in page


def test_a_failed_job_shows_why_and_can_be_tried_again(cast: Cast) -> None:
    found = make_job(failed_at=timezone.now(), problem_in={"da": "OSError: disken er fuld"})
    browser = signed_in(cast.administrator)
    assert "disken er fuld" in text_of(browser, f"/jobs/{found.public_id}/")
    response = browser.post(f"/jobs/{found.public_id}/retry/")
    again = Job.objects.latest("id")
    assert response["Location"] == f"/jobs/{again.public_id}/"
    assert (again.state(), again.requested_by) == (State.WAITING, cast.administrator.public_id)


def test_work_can_be_stopped_from_its_page(cast: Cast) -> None:
    found = make_job()
    signed_in(cast.administrator).post(f"/jobs/{found.public_id}/cancel/")
    found.refresh_from_db()
    assert (found.state(), found.cancel_asked_by) == (State.CANCELLED, cast.administrator.public_id)


def test_the_list_is_narrowed_by_state(cast: Cast) -> None:
    make_job()
    failed = make_job(failed_at=timezone.now())
    browser = signed_in(cast.administrator)
    assert [row.job for row in browser.get("/jobs/?state=failed").context["rows"]] == [failed]
    assert len(browser.get("/jobs/?state=nonsense").context["rows"]) == 2


def test_work_nobody_takes_is_pointed_out(cast: Cast) -> None:
    browser = signed_in(cast.administrator)
    make_job()
    assert not browser.get("/jobs/").context["nobody_works"]
    make_job(not_before=timezone.now() - timedelta(minutes=6))
    assert browser.get("/jobs/").context["nobody_works"]


def test_the_number_of_queries_does_not_grow_with_the_jobs(cast: Cast) -> None:
    browser = signed_in(cast.administrator)

    def add(number: int) -> None:
        for user in (cast.coder, cast.reader, cast.administrator):
            make_job(requested_by=user.public_id)
        make_job(requested_by="system:schedule")

    asks_no_more_for_more(lambda: browser.get("/jobs/"), add)


def test_the_systems_own_work_is_said_to_be_the_systems(cast: Cast) -> None:
    make_job(requested_by="system:schedule")
    assert "Systemet" in text_of(signed_in(cast.administrator), "/jobs/")


@pytest.mark.parametrize(
    "stands", [{}, {"completed_at": timezone.now()}, {"failed_at": timezone.now(), "name": "gone.job"}]
)
def test_what_cannot_be_asked_for_again_is_told_in_a_sentence(cast: Cast, stands: dict[str, object]) -> None:
    found = make_job(**stands)
    answer = signed_in(cast.administrator).post(f"/jobs/{found.public_id}/retry/", follow=True)
    assert answer.redirect_chain == [(f"/jobs/{found.public_id}/", 302)]
    assert "kan ikke sættes i gang igen" in answer.content.decode()
    assert Job.objects.count() == 1


def test_the_list_is_sorted_and_taken_away_as_it_was_narrowed(cast: Cast) -> None:
    now = timezone.now()
    make_job(failed_at=now, failures=3, problem_in={"da": "ValueError. Se loggen."})
    make_job(name="journal.seal")
    browser = signed_in(cast.administrator)
    make_job(name="mail.queue")
    titles = [row.title for row in browser.get("/jobs/?sort=name").context["rows"]]
    assert titles == ["Find mails, der venter", "Forsegl logbogen", "Læs breve"]
    lines = browser.get("/jobs/?state=failed&format=csv").content.decode("utf-8-sig").splitlines()
    assert len(lines) == 2
    for told in ("Læs breve", "Mislykket", "Systemet", "3", "ValueError. Se loggen."):
        assert told in lines[1]
    assert browser.get("/jobs/?format=xlsx").content.startswith(b"PK")


def test_who_takes_the_list_away_takes_own_work_only(cast: Cast) -> None:
    make_job()
    make_job(requested_by=cast.coder.public_id)
    content = signed_in(cast.coder).get("/jobs/?format=csv").content
    assert len(content.splitlines()) == 2


def test_the_journal_says_who_took_the_list_away_and_not_who_only_asked_about_it(cast: Cast) -> None:
    browser = signed_in(cast.coder)
    browser.get("/jobs/")
    browser.head("/jobs/?format=csv")
    assert not Entry.objects.exists()
    browser.get("/jobs/?format=csv")
    entry = Entry.objects.get()
    assert (entry.verb, entry.subject, entry.actor) == ("exported", "job", cast.coder.public_id)
