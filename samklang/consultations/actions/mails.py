"""Mails from the mailbox: kept as they came, and given to a hearing or set aside, by themselves or not."""

from datetime import datetime
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.consultations import rules
from samklang.consultations.actions.receipts import write_receipt
from samklang.consultations.actions.submissions import receive_once
from samklang.consultations.details import Kept, SubmissionDetails
from samklang.consultations.mailbox.sorting import Found, place_of
from samklang.consultations.models import (
    Aside,
    Channel,
    Consultation,
    IncomingMail,
    MailboxReading,
    MailNature,
    MailState,
    Submission,
    Waits,
)
from samklang.core.versions import hold
from samklang.files.actions import store
from samklang.files.errors import FileRefused, NoRoom
from samklang.files.models import StoredFile
from samklang.files.reading import read
from samklang.inquiries.models import Party
from samklang.jobs.actions import enqueue
from samklang.journal.actions import record
from samklang.mail.actions import record_bounce
from samklang.mail.incoming import Incoming, read_headers
from samklang.mail.mailbox import own_addresses
from samklang.people.rules import require

_ASIDE_BY_ITSELF = {MailNature.AUTOMATIC, MailNature.BOUNCE, MailNature.OWN}


@transaction.atomic
def keep_mail(raw: bytes, *, by: Actor, arrived_at: datetime) -> IncomingMail:
    """Keep a mail byte for byte. The same bytes are the same mail, however often they are found."""
    require(rules.may_run(by))
    if kept := _kept(raw):
        return kept
    said = read_headers(raw)
    file = store(by=by, name=f"{said.subject[:100] or 'mail'}.eml", content=raw)
    if kept := IncomingMail.objects.filter(file=file).first():  # somebody else was first, and has committed
        return kept
    made = IncomingMail(
        file=file,
        nature=_nature_of(said),
        message_id=said.message_id,
        sender=said.sender,
        sender_name=said.sender_name,
        subject=said.subject,
        arrived_at=arrived_at,
    )
    made.save()
    record(by=by, verb="received", subject=made.public_id)
    return made


def _kept(raw: bytes) -> IncomingMail | None:
    live = StoredFile.objects.live().filter(sha256=sha256(raw).hexdigest())
    return IncomingMail.objects.filter(file__in=live).first()


def _nature_of(said: Incoming) -> MailNature:
    if said.is_report:
        return MailNature.BOUNCE
    if said.is_from_any_of(own_addresses()):
        return MailNature.OWN
    if said.is_automatic:
        return MailNature.AUTOMATIC
    return MailNature.LIST if said.is_from_a_list else MailNature.LETTER


def is_undecided(mail: IncomingMail) -> bool:
    """Whether a person will have to say where a mail belongs; changes nothing."""
    if mail.nature in _ASIDE_BY_ITSELF or _is_known(mail):
        return False
    return _of_same_number(mail).exists() or bool(place_of(_said_in(mail), nature=mail.nature).waits)


@transaction.atomic
def sort_mail(mail: IncomingMail, *, by: Actor, excerpt: str = "") -> IncomingMail:
    """Give a mail to its hearing as an answer, set it aside, or let it wait for a person; done once.

    What machines sent is set aside: a mail that came back is noted with the one it is about. Who mailed an
    answer gets a receipt. `excerpt` is shown to whoever decides. Raises NoRoom when the disk is full.
    """
    require(rules.may_run(by))
    current = hold(mail)
    if current.sorted_at is not None or current.state() != MailState.WAITING:
        return current
    current.sorted_at, current.excerpt = timezone.now(), excerpt
    if current.nature == MailNature.BOUNCE:
        record_bounce(by=by, raw=read(current.file))
    if current.nature in _ASIDE_BY_ITSELF:
        return _put_aside(current, by=by, because=current.nature)
    if _is_known(current):
        return _put_aside(current, by=by, because=Aside.SAME)
    return _give_or_wait(current, by=by)


def _give_or_wait(mail: IncomingMail, *, by: Actor) -> IncomingMail:
    found = place_of(_said_in(mail), nature=mail.nature)
    if _of_same_number(mail).exists():
        found = Found(found.consultation, waits=found.waits or Waits.SAME_NUMBER)
    if found.consultation is not None and not found.waits:
        try:
            return _take(mail, found, by=by)
        except NoRoom:
            raise
        except (ValidationError, FileRefused):
            found = Found(found.consultation, waits=Waits.UNREADABLE)
    mail.consultation, mail.waits_because = found.consultation, found.waits
    mail.save()
    return mail


def _is_known(mail: IncomingMail) -> bool:
    """Whether the same mail came by another way: to two of our addresses, say. Its text is then the same."""
    same = [each for each in _of_same_number(mail).select_related("file") if not each.file.is_erased()]
    return bool(same) and _text_of(mail) in {_text_of(each) for each in same}


def _of_same_number(mail: IncomingMail) -> QuerySet[IncomingMail]:
    """Return the mails before one that have its sender and the number its sender's program gave it."""
    if not mail.message_id:
        return IncomingMail.objects.none()
    same = IncomingMail.objects.filter(message_id=mail.message_id, sender__iexact=mail.sender)
    return same.filter(pk__lt=mail.pk)


def _text_of(mail: IncomingMail) -> bytes:
    """Return what stands after the headers, which tell the way a mail came."""
    lines = read(mail.file).replace(b"\r\n", b"\n")
    return lines.partition(b"\n\n")[2]


@transaction.atomic
def give_to_hearing(mail: IncomingMail, consultation: Consultation, *, by: Actor) -> IncomingMail:
    """Say that a mail is an answer to a hearing: it is taken in, and its sender gets a receipt.

    Refuses a mail that is an answer already, unless that answer was found to be none.
    """
    require(rules.may_run(by))
    current = hold(mail)
    before = current.submission
    if before is not None and before.rejected_at is None:
        raise ValidationError(
            _("The mail is taken in already, as %(reference)s.") % {"reference": before.reference}
        )
    if current.file.is_erased():
        raise ValidationError(_("The content of this file has been erased."))
    current.sorted_at = current.sorted_at or timezone.now()
    return _take(current, Found(consultation, _party_of(current, consultation)), by=by)


@transaction.atomic
def set_aside(mail: IncomingMail, *, by: Actor, because: str) -> IncomingMail:
    """Say that a mail is no answer to any hearing. It stays, and may be given to one later."""
    require(rules.may_run(by))
    current = hold(mail)
    if current.state() != MailState.WAITING:
        raise ValidationError(_("Somebody has decided about this mail already."))
    current.sorted_at = current.sorted_at or timezone.now()
    return _put_aside(current, by=by, because=because.strip())


@transaction.atomic
def ask_to_read(*, by: Actor) -> None:
    """Have the mailbox read now. Asked for twice, it is read once."""
    require(rules.may_see_mailbox(by))
    enqueue("consultations.read_mailbox", by=by, key="schedule")


@transaction.atomic
def note_read(address: str, *, problem: str) -> None:
    """Note how reading the mailbox ended: `problem` is one of `MailboxProblem`, or empty."""
    now = timezone.now()
    read_at = {} if problem else {"read_at": now}
    MailboxReading.objects.update_or_create(
        address=address, defaults={"tried_at": now, "problem": problem, **read_at}
    )


def _said_in(mail: IncomingMail) -> Incoming:
    return read_headers(read(mail.file))


def _party_of(mail: IncomingMail, consultation: Consultation) -> Party | None:
    found = place_of(_said_in(mail), nature=mail.nature)
    return found.party if found.party and found.party.inquiry_id == consultation.inquiry_id else None


@transaction.atomic
def _take(mail: IncomingMail, found: Found, *, by: Actor) -> IncomingMail:
    assert found.consultation is not None
    letter = Kept(f"{mail.subject[:100] or 'mail'}.eml", mail.file)
    details = _details(mail, found.party)
    taken = receive_once(found.consultation, [letter], by=by, details=details, received_at=mail.arrived_at)
    made = taken.submission
    if not taken.is_new:
        _note_when_it_came(made, mail.arrived_at)
    mail.consultation, mail.submission, mail.waits_because = found.consultation, made, ""
    mail.set_aside_at, mail.set_aside_because = None, ""
    mail.decided_by = actor_id(by)
    mail.save()
    if mail.nature == MailNature.LETTER and mail.sender:
        write_receipt(made, to=mail.sender, by=by)
    return mail


def _details(mail: IncomingMail, party: Party | None) -> SubmissionDetails:
    body = party.organisation if party else None
    return SubmissionDetails(
        respondent=body.name if body else mail.sender_name,
        kind=body.kind if body else "",
        organisation=body,
        district=body.district if body else None,
        channel=Channel.EMAIL,
        email=mail.sender,
        dated=timezone.localdate(mail.arrived_at),
    )


def _note_when_it_came(submission: Submission, arrived_at: datetime) -> None:
    """What was handed in by hand came as early as the mail that it was, wherever that lay meanwhile."""
    if arrived_at < submission.received_at:
        submission.received_at = arrived_at
        submission.save(update_fields=["received_at"])


def _put_aside(mail: IncomingMail, *, by: Actor, because: str) -> IncomingMail:
    mail.set_aside_at, mail.set_aside_because = timezone.now(), because
    mail.waits_because, mail.decided_by = "", actor_id(by)
    mail.full_clean()
    mail.save()
    record(by=by, verb="declined", subject=mail.public_id, fields=["set_aside_at"])
    return mail
