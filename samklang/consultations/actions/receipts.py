"""Receipts: who answered is told once that it came, and by which reference it is known."""

from collections.abc import Iterable

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from samklang.accounts.actors import Actor
from samklang.consultations import rules
from samklang.consultations.models import Submission
from samklang.journal.actions import record
from samklang.mail.actions import send
from samklang.mail.models import Message
from samklang.people.rules import require

RECEIPT, WITHDRAWAL = "receipt", "withdrawn"


def key_of(submission: Submission, kind: str = RECEIPT) -> str:
    """Return the key of what is written once of an answer: its receipt, or that it is withdrawn."""
    return f"{kind}:{submission.public_id}"


def receipt_of(submission: Submission) -> Message | None:
    """Return the receipt that was written for an answer, if one was."""
    return Message.objects.filter(key=key_of(submission)).first()


@transaction.atomic
def send_receipt(submission: Submission, *, by: Actor) -> Message:
    """Send a receipt for an answer that was handed in some other way, to the address somebody confirmed.

    Refuses while nobody has confirmed the answer, and without an address. Sent again, it is the first one.
    """
    require(rules.may_run(by))
    if not submission.may_have_receipt():
        raise ValidationError(gettext_lazy("Confirm the answer with an e-mail address first."))
    if written := receipt_of(submission):
        return written
    record(by=by, verb="sent", subject=submission.public_id)
    return write_receipt(submission, to=submission.email, by=by)


def write_receipt(submission: Submission, *, to: str, by: Actor) -> Message:
    """Write the receipt of an answer, within the caller's transaction; its key makes it one however often.

    In the municipality's language, whoever is at the keys.
    """
    with override(settings.LANGUAGE_CODE):
        tail = [
            _("A person will read it. Give the reference if you write to us about it again."),
            _("This receipt was written by a machine. You need not answer it."),
        ]
        return _write(submission, to=to, by=by, tail=tail)


def write_receipt_by_link(submission: Submission, *, to: str, by: Actor) -> Message:
    """Write the receipt of an answer that a party sent by its link, in the language they read the page in."""
    provisional = _("It is noted as provisional. Send the final one by the same link when your body has met.")
    until = _("You can change or withdraw it by your link until the deadline.")
    tail = [provisional, until] if submission.is_provisional else [until]
    return _write(submission, to=to, by=by, tail=tail)


def write_withdrawal(submission: Submission, *, to: str, by: Actor) -> Message:
    """Write to who withdrew an answer by their link that it is withdrawn, in the language they read it in."""
    said = _("The answer %(reference)s to “%(title)s” is withdrawn, as you asked.")
    words = {"reference": submission.reference, "title": submission.consultation.title}
    return send(
        by=by,
        to=to,
        reply_to=submission.consultation.inquiry.reply_to,
        subject=_("Withdrawn: %(reference)s") % words,
        text=said % words + "\n",
        key=key_of(submission, WITHDRAWAL),
    )


def _write(submission: Submission, *, to: str, by: Actor, tail: Iterable[str]) -> Message:
    return send(
        by=by,
        to=to,
        reply_to=submission.consultation.inquiry.reply_to,
        subject=_("Received: %(reference)s") % {"reference": submission.reference},
        text="\n\n".join([*_paragraphs(submission), *tail]) + "\n",
        key=key_of(submission),
    )


def _paragraphs(submission: Submission) -> list[str]:
    consultation = submission.consultation
    received = localtime(submission.received_at)
    words = {
        "title": consultation.title,
        "reference": submission.reference,
        "day": date_format(received, "DATE_FORMAT"),
        "hour": date_format(received, "TIME_FORMAT"),
        "deadline": date_format(localtime(consultation.inquiry.deadline), "DATE_FORMAT"),
    }
    late = _("The deadline was %(deadline)s, so it is noted that the answer came after it.")
    said = [
        _("Thank you for your answer to “%(title)s”."),
        _("It came on %(day)s at %(hour)s, and its reference is %(reference)s."),
        *([late] if submission.was_late() else []),
    ]
    return [each % words for each in said]
