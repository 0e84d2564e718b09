"""After their time, what mails say and to whom is erased; that they went stays."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import IntegrityError
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.core.naming import found_in
from samklang.files.actions import store
from samklang.jobs.actions import enqueue
from samklang.jobs.worker import Worker
from samklang.journal.models import Entry
from samklang.mail.actions import record_bounce, send
from samklang.mail.jobs import forget_mails
from samklang.mail.models import Message, MessageAttachment
from tests.cast import Cast, signed_in
from tests.mail.test_bounces import report

pytestmark = pytest.mark.django_db
US = System("tests")
NOW = timezone.now()
LONG_AGO = NOW - timedelta(days=366)
LATELY = NOW - timedelta(days=364)


def make_mail(key: str, **stands: object) -> Message:
    message = send(
        by=US, to="bo@klangby.example", subject=key, text="Kære Bo", html="<p>Kære Bo</p>", key=key
    )
    Message.objects.filter(pk=message.pk).update(**stands)
    return message


def forget() -> None:
    job = enqueue(forget_mails, by=US)
    Worker().run_until_empty()
    job.refresh_from_db()
    assert job.completed_at


TOLD = ["problem", "reply_to", "subject", "text", "to"]


def what_it_says(mail: Message) -> set[str]:
    mail.refresh_from_db()
    kept = Message.objects.values_list("findable", flat=True).get(pk=mail.pk)
    return {mail.to, mail.subject, mail.text, mail.html, mail.problem, kept}


def test_what_mails_that_ended_long_ago_say_and_to_whom_is_erased_and_the_journal_says_so() -> None:
    old = make_mail("sendt", sent_at=LONG_AGO)
    given_up = make_mail("afvist", refused_at=LONG_AGO, problem="550 bo@klangby.example unknown")
    bounced = make_mail("retur", sent_at=LONG_AGO, bounced_at=LONG_AGO, bounce_status="5.1.1")
    private = make_mail("privat", sent_at=LONG_AGO, is_private=True, text="", html="")
    young = make_mail("ny", sent_at=LATELY)
    waiting = make_mail("venter", requested_at=LONG_AGO)
    forget()
    gone = (old, given_up, bounced, private)
    assert [what_it_says(mail) for mail in gone] == [{""}] * 4
    assert (old.sent_at, given_up.refused_at, bounced.bounce_status) == (LONG_AGO, LONG_AGO, "5.1.1")
    for mail in (young, waiting):
        assert {"bo@klangby.example", mail.key, "Kære Bo"} <= what_it_says(mail)
    assert list(Message.objects.filter(found_in("findable", "bo@klangby"))) == [young, waiting]
    erased = list(Entry.objects.filter(verb="erased").order_by("pk").values_list("subject", "fields"))
    assert erased == [(mail.public_id, TOLD) for mail in gone]


def test_the_names_of_what_went_with_a_forgotten_mail_are_forgotten_too(own_storage: Path) -> None:
    file = store(by=US, name="Svar fra Bo.txt", content=b"Svar")
    mail = make_mail("sendt", sent_at=LONG_AGO)
    MessageAttachment.objects.create(message=mail, file=file, name="Svar fra Bo.txt")
    forget()
    assert mail.attachments.get().name == file.public_id


def test_a_mail_that_comes_back_after_it_was_forgotten_is_noted_without_what_the_server_said() -> None:
    mail = make_mail("sendt", sent_at=LONG_AGO)
    forget()
    record_bounce(by=US, raw=report(about=mail.public_id))
    mail.refresh_from_db()
    assert mail.bounced_at
    assert what_it_says(mail) == {""}


def test_only_a_mail_that_has_ended_may_be_without_a_receiver() -> None:
    mail = make_mail("venter")
    with pytest.raises(IntegrityError):
        Message.objects.filter(pk=mail.pk).update(to="", subject="", text="", html="")


def test_what_is_forgotten_is_forgotten_once() -> None:
    make_mail("sendt", sent_at=LONG_AGO)
    forget()
    forget()
    assert Entry.objects.filter(verb="erased").count() == 1


def test_pages_say_that_the_mail_is_erased_and_offer_not_to_send_it_again(cast: Cast) -> None:
    mail = make_mail("afvist", refused_at=LONG_AGO)
    forget()
    browser = signed_in(cast.administrator)
    page = browser.get(mail.get_absolute_url()).content.decode()
    assert "Indhold og modtager er slettet." in page
    assert "Send igen" not in page
    assert ">Slettet mail</a>" in browser.get("/mail/?state=refused").content.decode()


def test_a_mail_sent_again_meanwhile_keeps_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    mail = make_mail("afvist", refused_at=LONG_AGO)
    found = Message.objects.filter(pk=mail.pk)
    monkeypatch.setattr("samklang.mail.models.MessageQuerySet.past_keeping", lambda self, *, now: found)
    found.update(refused_at=None, waiting_since=NOW)
    forget()
    mail.refresh_from_db()
    assert mail.text == "Kære Bo"
