"""Receipts: who mailed an answer is told once that it came, and by which reference it is known."""

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


def receipt_of(submission: Submission) -> Message | None:
    """Return the receipt that was written for an answer, if one was."""
    return Message.objects.filter(key=_key(submission)).first()


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
        subject = _("Received: %(reference)s") % {"reference": submission.reference}
        text = "\n\n".join(_paragraphs(submission)) + "\n"
    reply_to = submission.consultation.inquiry.reply_to
    return send(by=by, to=to, reply_to=reply_to, subject=subject, text=text, key=_key(submission))


def _key(submission: Submission) -> str:
    return f"receipt:{submission.public_id}"


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
        _("A person will read it. Give the reference if you write to us about it again."),
        _("This receipt was written by a machine. You need not answer it."),
    ]
    return [each % words for each in said]
