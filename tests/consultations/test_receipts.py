"""Receipts: one text for all, in the language of who reads it, and one key."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override

from samklang.accounts.actors import System
from samklang.consultations.actions.answers import keep_answer_draft, send_answer, withdraw_answer
from samklang.consultations.actions.receipts import WITHDRAWAL, key_of, receipt_of, write_receipt
from samklang.consultations.actions.submissions import receive
from samklang.consultations.details import Sent, SubmissionDetails
from samklang.inquiries.models import Inquiry
from samklang.mail.models import Message
from tests.cast import Cast
from tests.consultations.conftest import Hearing

pytestmark = pytest.mark.django_db
US = System("tests")


@pytest.mark.parametrize(
    ("language", "thanks"), [("da", "Tak for svaret"), ("en", "Thank you for your answer")]
)
def test_who_answers_by_link_reads_the_receipt_in_the_language_of_the_page(
    hearing: Hearing, language: str, thanks: str
) -> None:
    keep_answer_draft(hearing.party, text="Vi er enige.", is_provisional=True)
    with override(language):
        made = send_answer(hearing.party, link=hearing.link)
    receipt = receipt_of(made)
    assert receipt is not None
    assert (receipt.to, thanks in receipt.text) == (hearing.link.addressee.email, True)
    assert made.reference in receipt.text
    assert (
        len(receipt.text.split("\n\n")) == 4
    )  # thanks, when it came, that it is provisional, what they can do


def test_who_withdraws_is_told_once_by_a_key_of_its_own(hearing: Hearing) -> None:
    keep_answer_draft(hearing.party, text="Vi er enige.")
    made = send_answer(hearing.party, link=hearing.link)
    withdraw_answer(hearing.party, link=hearing.link)
    told = Message.objects.get(key=key_of(made, WITHDRAWAL))
    assert (made.reference in told.text, told.pk != getattr(receipt_of(made), "pk", None)) == (True, True)


def test_a_mailed_receipt_is_in_the_language_of_the_municipality_and_says_if_it_was_late(
    hearing: Hearing, cast: Cast
) -> None:
    Inquiry.objects.update(deadline=timezone.now() - timedelta(days=1))
    letter = [Sent("svar.txt", b"Nej.")]
    made = receive(hearing.consultation, letter, by=cast.coder, details=SubmissionDetails())
    with override("en"):
        receipt = write_receipt(made, to="bo@hansen.example", by=US)
    assert "Tak for svaret" in receipt.text
    assert "kom efter fristen" in receipt.text
