"""The mails of an inquiry: the letter, and the reminder to who is silent. Each holds a link of its own."""

from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samklang.accounts.actors import Actor
from samklang.accounts.links import whole_address
from samklang.core.secrets import digest_of, new_secret
from samklang.files.models import StoredFile
from samklang.inquiries.letters import filled_in
from samklang.inquiries.models import Addressee, Notice, NoticeSent, Party, PersonalLink, Reminder
from samklang.mail.actions import send


def send_letter_to(party: Party, *, by: Actor) -> int:
    """Write a party its letter, to each addressee with a link of their own; return how many mails.

    An addressee who has a link that works was written to and is passed over, so a job may begin again.
    """
    inquiry = party.inquiry
    letter = filled_in(inquiry.letter, inquiry=inquiry, party=party)
    enclosed = _enclosed(party)
    sent = 0
    for addressee in party.addressees.exclude(links__in=PersonalLink.objects.working()):
        _send(addressee, by=by, subject=inquiry.subject, text=letter, enclosed=enclosed)
        sent += 1
    if party.asked_at is None:
        party.asked_at = timezone.now()
        party.save(update_fields=["asked_at"])
    return sent


def remind(party: Party, *, by: Actor, due_on: date) -> bool:
    """Remind a silent party, once for each day of the plan; return whether a mail was written."""
    _row, is_new = Reminder.objects.get_or_create(party=party, due_on=due_on)
    if not is_new:
        return False
    due = timezone.localtime(party.deadline())
    said = _("We have not had your answer to “%(subject)s” yet. The deadline is %(day)s at %(hour)s.") % {
        "subject": party.inquiry.subject,
        "day": date_format(due, "DATE_FORMAT"),
        "hour": date_format(due, "TIME_FORMAT"),
    }
    if party.provisional_at:
        said = _(
            "We have your provisional answer to “%(subject)s”, and not yet the final one. The deadline is "
            "%(day)s at %(hour)s."
        ) % {
            "subject": party.inquiry.subject,
            "day": date_format(due, "DATE_FORMAT"),
            "hour": date_format(due, "TIME_FORMAT"),
        }
    subject = _("Reminder: %(subject)s") % {"subject": party.inquiry.subject}
    for addressee in party.addressees.all():
        _send(addressee, by=by, subject=subject, text=said, enclosed=())
    return True


def tell(party: Party, notice: Notice, *, by: Actor) -> bool:
    """Tell a party what all are told, once; return whether a mail was written."""
    _row, is_new = NoticeSent.objects.get_or_create(notice=notice, party=party)
    if is_new:
        for addressee in party.addressees.all():
            _send(addressee, by=by, subject=notice.subject, text=notice.text, enclosed=())
    return is_new


def _new_link(addressee: Addressee) -> tuple[PersonalLink, str]:
    """Make a link for one addressee; return it and the address, which nobody can look up afterwards."""
    secret = new_secret()
    link = PersonalLink.objects.create(addressee=addressee, digest=digest_of(secret))
    return link, whole_address(reverse("answer", args=[secret]))


def _enclosed(party: Party) -> tuple[tuple[StoredFile, str], ...]:
    common = party.inquiry.enclosures.filter(party=None).select_related("file")
    own = party.enclosures.select_related("file")
    return tuple((each.file, each.name) for each in (*common, *own) if not each.file.is_erased())


def _send(
    addressee: Addressee,
    *,
    by: Actor,
    subject: str,
    text: str,
    enclosed: tuple[tuple[StoredFile, str], ...],
) -> None:
    link, address = _new_link(addressee)
    how = _("Read and answer here. The link is yours alone: whoever has it can answer for you.")
    link.mail = send(
        by=by,
        to=addressee.email,
        reply_to=addressee.party.inquiry.reply_to,
        subject=subject,
        text=f"{text}\n\n{how}\n{address}\n",
        attachments=enclosed,
        key=f"inquiry:{addressee.party.public_id}:{link.pk}",
        is_private=True,
    )
    link.save(update_fields=["mail"])
