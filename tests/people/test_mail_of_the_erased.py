"""Somebody who is shut out or erased gets no more mail, and the outbox forgets an erased person at once."""

import pytest
from allauth.account.models import EmailAddress
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.journal.models import Entry
from samklang.mail.actions import send
from samklang.mail.models import Message, State
from samklang.people.actions import users
from samklang.people.actions.contacts import erase_contact
from tests.cast import Cast, make_contact, make_user

pytestmark = pytest.mark.django_db
ADDRESS = "vibeke@klangby.example"
GROUND = "Databeskyttelsesforordningen, artikel 17"


@pytest.fixture
def vibeke(cast: Cast) -> User:
    return make_user("Vibeke Ammitzbøll", email=ADDRESS)


def make_mail(key: str, *, to: str = ADDRESS, is_private: bool = True, **stands: object) -> Message:
    text = "Kære Vibeke"
    message = send(by=System("tests"), to=to, subject="Hej", text=text, key=key, is_private=is_private)
    Message.objects.filter(pk=message.pk).update(**stands)
    return message


def what_it_says(mail: Message) -> set[str]:
    mail.refresh_from_db()
    return {mail.to, mail.subject, mail.text, mail.problem}


def test_what_waits_for_somebody_shut_out_is_taken_out_of_the_outbox_with_the_reason(
    cast: Cast, vibeke: User
) -> None:
    EmailAddress.objects.create(user=vibeke, email="ny@klangby.example", verified=False)
    waiting = [make_mail("ventende", to="VIBEKE@klangby.example"), make_mail("ny", to="ny@klangby.example")]
    anothers = make_mail("anden", to="bo@klangby.example")
    users.shut_out_user(vibeke, by=cast.administrator)
    for mail in waiting:
        mail.refresh_from_db()
        assert (mail.state(), mail.text, mail.problem) == (State.REFUSED, "", "Login blev lukket.")
        assert Entry.objects.filter(verb="withdrawn", subject=mail.public_id).exists()
    anothers.refresh_from_db()
    assert anothers.state() == State.WAITING


def test_mails_to_an_erased_login_lose_address_and_text_at_once(cast: Cast, vibeke: User) -> None:
    users.shut_out_user(vibeke, by=cast.administrator)
    waiting = make_mail("ventende")
    sent = make_mail("sendt", is_private=False, sent_at=vibeke.joined_at)
    anothers = make_mail("anden", to="bo@klangby.example")
    users.erase_user(vibeke, by=cast.administrator, ground=GROUND)
    assert [what_it_says(mail) for mail in (waiting, sent)] == [{""}] * 2
    assert (waiting.state(), sent.state()) == (State.REFUSED, State.SENT)
    assert "bo@klangby.example" in what_it_says(anothers)


def test_mails_to_an_erased_contact_are_erased_too(cast: Cast) -> None:
    contact = make_contact("Vibeke Ammitzbøll", cast.committee, email=ADDRESS)
    mails = [make_mail("ventende"), make_mail("sendt", is_private=False, sent_at=timezone.now())]
    erase_contact(contact, by=cast.administrator, ground=GROUND)
    assert [what_it_says(mail) for mail in mails] == [{""}] * 2


@pytest.mark.parametrize("has_login", [True, False])
def test_mails_to_an_address_that_somebody_else_has_stay(cast: Cast, has_login: bool) -> None:
    contact = make_contact("Vibeke Ammitzbøll", cast.committee, email=ADDRESS)
    if has_login:
        make_user("Bo Lind", email=ADDRESS)
    else:
        make_contact("Bo Lind", cast.committee, email=ADDRESS)
    mail = make_mail("ventende")
    erase_contact(contact, by=cast.administrator, ground=GROUND)
    mail.refresh_from_db()
    assert (mail.to, mail.state()) == (ADDRESS, State.WAITING)
