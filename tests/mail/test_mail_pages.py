import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from samklang.accounts.actors import System
from samklang.journal.models import Entry
from samklang.mail.actions import send
from samklang.mail.models import Message, State
from tests.cast import Cast, answer_of, nothing_for, signed_in
from tests.queries import asks_no_more_for_more

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(cast: Cast) -> Client:
    return signed_in(cast.administrator)


def make_mail(key: str = "k", *, is_private: bool = False, **stands: object) -> Message:
    to = "udvalget@klangby.example"
    message = send(
        by=System("tests"), to=to, subject=f"Påmindelse {key}", text="Svar nu", key=key, is_private=is_private
    )
    Message.objects.filter(pk=message.pk).update(**stands)
    message.refresh_from_db()
    return message


def text_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize("page", ["/mail/", "/mail/{id}/", "/mail/{id}/resend/"])
def test_the_outbox_is_the_administrators_and_invisible_to_others(cast: Cast, page: str) -> None:
    address = page.format(id=make_mail(refused_at=timezone.now()).public_id)
    answers = {}
    for name, user in cast.everyone().items():
        client = signed_in(user)
        response = client.post(address) if address.endswith("resend/") else client.get(address)
        answers[name] = answer_of(response)
    expected = 302 if page.endswith("resend/") else 200
    assert answers == {name: expected if name == "administrator" else nothing_for(name) for name in answers}


def test_looking_sends_nothing_again(browser: Client) -> None:
    assert browser.get(f"/mail/{make_mail().public_id}/resend/").status_code == 405


def test_mails_are_listed_by_state_those_that_wait_first(browser: Client) -> None:
    now = timezone.now()
    make_mail("venter")
    make_mail("afvist", refused_at=now, problem="550 No such user")
    make_mail("sendt", sent_at=now)
    make_mail("retur", sent_at=now, bounced_at=now, bounce_status="5.1.1")
    assert "Påmindelse venter" in text_of(browser, "/mail/")
    assert "Påmindelse sendt" not in text_of(browser, "/mail/")
    refused = text_of(browser, "/mail/?state=refused")
    assert "Påmindelse afvist" in refused
    assert "550 No such user" in refused
    assert "Påmindelse retur" in text_of(browser, "/mail/?state=bounced")
    assert "Påmindelse sendt" in text_of(browser, "/mail/?state=sent")
    assert "Påmindelse retur" not in text_of(browser, "/mail/?state=sent")
    assert "Påmindelse venter" in text_of(browser, "/mail/?state=nonsense")


def test_it_is_said_when_no_mail_server_is_configured(browser: Client, settings: Settings) -> None:
    settings.EMAIL_HOST = ""
    assert "Der er ikke angivet nogen mailserver" in text_of(browser, "/mail/")
    settings.EMAIL_HOST = "127.0.0.1"
    assert "Der er ikke angivet nogen mailserver" not in text_of(browser, "/mail/")


def test_a_refused_mail_is_sent_again_from_its_page(cast: Cast, browser: Client) -> None:
    message = make_mail(refused_at=timezone.now(), problem="550 No such user")
    assert "550 No such user" in text_of(browser, f"/mail/{message.public_id}/")
    browser.post(f"/mail/{message.public_id}/resend/")
    message.refresh_from_db()
    assert message.state() == State.WAITING
    assert Entry.objects.get(verb="resent").actor == cast.administrator.public_id


def test_a_private_mail_is_read_by_nobody_but_its_receiver(browser: Client, settings: Settings) -> None:
    settings.EMAIL_HOST = "127.0.0.1"
    private, open_ = make_mail("privat", is_private=True), make_mail("åben")
    assert "Svar nu" not in text_of(browser, f"/mail/{private.public_id}/")
    assert "Svar nu" in text_of(browser, f"/mail/{open_.public_id}/")


def test_a_private_mail_can_be_read_on_a_machine_of_ones_own_that_is_told_to_show_it(
    browser: Client, settings: Settings
) -> None:
    settings.EMAIL_HOST, settings.PRODUCTION, settings.SHOW_MAIL = "", False, True
    private = make_mail("privat", is_private=True)
    assert "Svar nu" in text_of(browser, f"/mail/{private.public_id}/")


@pytest.mark.parametrize(
    ("mail_host", "production", "show_mail"),
    [("", False, False), ("", True, True), ("127.0.0.1", False, True)],
)
def test_a_private_mail_is_shown_nowhere_else(
    browser: Client, settings: Settings, mail_host: str, production: bool, show_mail: bool
) -> None:
    settings.EMAIL_HOST, settings.PRODUCTION, settings.SHOW_MAIL = mail_host, production, show_mail
    private = make_mail("privat", is_private=True)
    assert "Svar nu" not in text_of(browser, f"/mail/{private.public_id}/")


def test_a_private_mail_that_was_sent_has_no_text_to_send_again(browser: Client) -> None:
    now = timezone.now()
    message = make_mail(is_private=True, text="", sent_at=now, bounced_at=now, bounce_status="5.1.1")
    assert not message.may_be_sent_again()
    assert "resend" not in text_of(browser, f"/mail/{message.public_id}/")


def test_the_number_of_queries_does_not_grow_with_the_mails(browser: Client) -> None:
    asks_no_more_for_more(lambda: browser.get("/mail/"), lambda number: make_mail(str(number)))


def test_mails_are_looked_for_by_receiver_and_subject_and_sorted(browser: Client) -> None:
    make_mail("om ældre")
    make_mail("om bolig")
    page = text_of(browser, "/mail/?q=ÆLDRE")
    assert "om ældre" in page
    assert "om bolig" not in page
    assert "Venter (1)" in page
    assert "/mail/?state=sent&amp;q=%C3%86LDRE" in page
    rows = browser.get("/mail/?q=udvalget@&sort=-subject").context["rows"]
    assert [row.message.subject for row in rows] == ["Påmindelse om ældre", "Påmindelse om bolig"]


@pytest.mark.parametrize("typed", ["aeldre", "ÆLDRE", "om  ældre"])
def test_a_mail_is_found_however_its_subject_is_typed(browser: Client, typed: str) -> None:
    make_mail("om ældre")
    rows = browser.get("/mail/", {"q": typed}).context["rows"]
    assert [row.message.subject for row in rows] == ["Påmindelse om ældre"]


def test_the_list_is_taken_away_without_the_texts_and_the_journal_says_by_whom(
    cast: Cast, browser: Client
) -> None:
    make_mail("a")
    make_mail("b", sent_at=timezone.now())
    assert browser.head("/mail/?format=csv").status_code == 200
    assert not Entry.objects.filter(verb="exported").exists()
    content = browser.get("/mail/?state=waiting&format=csv").content.decode("utf-8-sig")
    assert "udvalget@klangby.example" in content
    assert "Påmindelse b" not in content
    assert "Svar nu" not in content
    entry = Entry.objects.latest("pk")
    assert (entry.verb, entry.subject, entry.actor) == ("exported", "mail", cast.administrator.public_id)
