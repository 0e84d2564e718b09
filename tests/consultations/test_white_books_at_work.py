"""While a white book is made one sees how far it has come, and one that was given up is begun once more."""

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.translation import override

from samklang.accounts.actors import System
from samklang.consultations.actions.whitebooks import ask_for_white_book
from samklang.consultations.counting.numbers import Numbers
from samklang.consultations.models import Consultation, Order, Submission, WhiteBookEdition
from samklang.jobs.models import Job
from samklang.jobs.worker import Worker
from tests.cast import Cast, signed_in
from tests.consultations.conftest import opened

pytestmark = pytest.mark.django_db
US = System("tests")


@pytest.fixture
def consultation(cast: Cast) -> Consultation:
    opened_one = opened(cast, cast.local_committee)
    Submission.objects.create(
        consultation=opened_one, number=1, confirmed_at=timezone.now(), confirmed_by="system:tests"
    )
    return opened_one


def page(client: Client, consultation: Consultation) -> str:
    return client.get(f"{consultation.get_absolute_url()}white-books/").content.decode()


def give_up() -> None:
    Job.objects.unfinished().update(failed_at=timezone.now())


def test_one_whose_job_was_given_up_is_begun_once_more_and_not_asked_for_twice(
    cast: Cast, consultation: Consultation
) -> None:
    edition = ask_for_white_book(consultation, by=cast.coder)
    give_up()
    for _press in range(2):
        assert ask_for_white_book(consultation, by=cast.coder) == edition
    assert Job.objects.unfinished().filter(key=edition.public_id).count() == 1
    assert WhiteBookEdition.objects.count() == 1


def test_how_far_it_has_come_is_shown_while_it_is_made_and_that_it_was_given_up(
    cast: Cast, consultation: Consultation
) -> None:
    client = signed_in(cast.coder)
    ask_for_white_book(consultation, by=cast.coder)
    waits = page(client, consultation)
    assert 'hx-trigger="every 2s"' in waits
    assert "<progress" in waits
    give_up()
    stopped = page(client, consultation)
    assert 'hx-trigger="every 2s"' not in stopped
    assert "Arbejdet blev opgivet" in stopped
    assert "ved at blive lavet" not in stopped
    assert "/white-books/make/" in stopped


def test_one_that_was_given_up_is_told_beside_another_that_is_made(
    cast: Cast, consultation: Consultation
) -> None:
    ask_for_white_book(consultation, by=cast.coder)
    give_up()
    ask_for_white_book(consultation, by=cast.coder, follows=Order.THEME)
    shown = page(signed_in(cast.coder), consultation)
    assert 'hx-trigger="every 2s"' in shown
    assert "Arbejdet blev opgivet" in shown
    assert "Den er ved at blive lavet" in shown


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_it_is_told_in_the_language_of_the_municipality(cast: Cast, consultation: Consultation) -> None:
    edition = ask_for_white_book(consultation, by=US)
    with override("en"):
        Worker().run_until_empty()
    told = str(list(edition.pages.values_list("blocks")))
    with override("da"):
        assert str(Numbers(consultation).breakdowns[0].title) in told
