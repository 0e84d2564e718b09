"""After their time, what was written in mails is erased; that they went stays."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.jobs.actions import enqueue
from samklang.jobs.worker import Worker
from samklang.journal.models import Entry
from samklang.mail.actions import send
from samklang.mail.jobs import forget_texts
from samklang.mail.models import Message
from tests.cast import Cast, signed_in

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
    job = enqueue(forget_texts, by=US)
    Worker().run_until_empty()
    job.refresh_from_db()
    assert job.completed_at


def test_the_text_of_mails_that_ended_long_ago_is_erased_and_the_journal_says_so() -> None:
    old = make_mail("sendt", sent_at=LONG_AGO)
    given_up = make_mail("afvist", refused_at=LONG_AGO)
    young = make_mail("ny", sent_at=LATELY)
    waiting = make_mail("venter", requested_at=LONG_AGO)
    forget()
    for mail in (old, given_up, young, waiting):
        mail.refresh_from_db()
    assert (old.text, old.html, given_up.text, given_up.html) == ("", "", "", "")
    assert (old.to, old.subject, old.sent_at) == ("bo@klangby.example", "sendt", LONG_AGO)
    assert young.text == waiting.text == "Kære Bo"
    erased = list(Entry.objects.filter(verb="erased").order_by("pk").values_list("subject", "fields"))
    assert erased == [(old.public_id, ["text"]), (given_up.public_id, ["text"])]


def test_what_is_forgotten_is_forgotten_once() -> None:
    make_mail("sendt", sent_at=LONG_AGO)
    forget()
    forget()
    assert Entry.objects.filter(verb="erased").count() == 1


def test_the_page_says_that_the_text_is_gone_and_offers_not_to_send_it_again(cast: Cast) -> None:
    mail = make_mail("afvist", refused_at=LONG_AGO)
    forget()
    page = signed_in(cast.administrator).get(mail.get_absolute_url()).content.decode()
    assert "Teksten er slettet." in page
    assert "Send igen" not in page


def test_a_mail_sent_again_meanwhile_keeps_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    mail = make_mail("afvist", refused_at=LONG_AGO)
    found = Message.objects.filter(pk=mail.pk)
    monkeypatch.setattr("samklang.mail.models.MessageQuerySet.past_keeping", lambda self, *, now: found)
    found.update(refused_at=None, waiting_since=NOW)
    forget()
    mail.refresh_from_db()
    assert mail.text == "Kære Bo"
