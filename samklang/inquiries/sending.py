"""The mails of an inquiry: the letter, and the reminder to who is silent. Each holds a link of its own."""

from collections.abc import Iterable
from dataclasses import replace
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
from samklang.inquiries.models import (
    Addressee,
    Letter,
    LetterKind,
    Notice,
    NoticeSent,
    Party,
    PersonalLink,
    Reminder,
)
from samklang.inquiries.papers import Writing, files_of
from samklang.inquiries.reaching import addressees_of
from samklang.mail.actions import send


def send_letter_to(party: Party, *, by: Actor) -> int:
    """Write a party its letter, to each addressee with a link of their own; return how many mails.

    An addressee who has a link that works was written to and is passed over, so a job may begin again. The
    mail holds the letter as Word and PDF too, with the link; what the case keeps of it has none. Once the
    inquiry is closed nobody is written to.
    """
    if party.inquiry.is_closed():
        return 0
    writing = writing_to(party)
    have_links = PersonalLink.objects.working().filter(shared_from=None).values("addressee")
    written = set(have_links.filter(addressee__party=party).values_list("addressee", flat=True))
    waiting = [each for each in addressees_of(party) if each.pk not in written]
    for addressee in waiting:
        _send(addressee, by=by, subject=writing.subject, text=writing.text, letter=writing)
    if waiting:
        _note(LetterKind.LETTER, party, subject=writing.subject, text=writing.text, sent_to=waiting)
    if party.asked_at is None:
        party.asked_at = timezone.now()
        party.save(update_fields=["asked_at"])
    return len(waiting)


def writing_to(party: Party) -> Writing:
    """Return what a party's letter says, without a link."""
    inquiry = party.inquiry
    return Writing(
        subject=inquiry.subject,
        text=filled_in(inquiry.letter, inquiry=inquiry, party=party),
        day=timezone.localdate(),
        concerns=inquiry.concerns,
        enclosed=[name for _file, name in _enclosed(party)],
    )


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
    reached = addressees_of(party)
    for addressee in reached:
        _send(addressee, by=by, subject=subject, text=said)
    _note(LetterKind.REMINDER, party, subject=subject, text=said, sent_to=reached)
    return True


def tell(party: Party, notice: Notice, *, by: Actor) -> bool:
    """Tell a party what all are told, once; return whether a mail was written."""
    _row, is_new = NoticeSent.objects.get_or_create(notice=notice, party=party)
    if is_new:
        for addressee in addressees_of(party):
            _send(addressee, by=by, subject=notice.subject, text=notice.text)
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


def _note(kind: LetterKind, party: Party, *, subject: str, text: str, sent_to: Iterable[Addressee]) -> None:
    """Keep for the case what a party was written, and to which addresses."""
    addresses = "\n".join(addressee.email for addressee in sent_to)
    Letter.objects.create(party=party, kind=kind, subject=subject[:250], text=text, sent_to=addresses)


def _send(addressee: Addressee, *, by: Actor, subject: str, text: str, letter: Writing | None = None) -> None:
    """Send a mail with a new link; with the letter as files and what is enclosed, if it is the letter."""
    link, address = _new_link(addressee)
    party = addressee.party
    made = files_of(replace(letter, address=address), party=party) if letter else []
    how = _("Read and answer here. The link is yours alone: whoever has it can answer for you.")
    link.mail = send(
        by=by,
        to=addressee.email,
        reply_to=party.inquiry.reply_to,
        subject=subject,
        text=f"{text}\n\n{how}\n{address}\n",
        attachments=_enclosed(party) if letter else (),
        made=made,
        key=f"inquiry:{party.public_id}:{link.pk}",
        is_private=True,
    )
    link.save(update_fields=["mail"])
