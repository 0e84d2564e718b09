"""What an invited party does by its personal link: write together, send, change, withdraw, decline."""

from collections.abc import Iterable
from datetime import date, datetime
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samklang.accounts.actors import System
from samklang.consultations.actions.receipts import write_receipt_by_link, write_withdrawal
from samklang.consultations.actions.submissions import number_of_next, put_files, read_later
from samklang.consultations.actions.superseding import (
    answer_by_link,
    hand_on_joined,
    note_times,
    speak_again,
    standing_answer,
    supersede,
)
from samklang.consultations.details import Sent
from samklang.consultations.models import (
    AnswerDraft,
    AnswerDraftFile,
    Channel,
    Consultation,
    Submission,
    SubmissionFile,
)
from samklang.core.versions import ChangedMeanwhile, hold
from samklang.files.actions import store
from samklang.files.names import clean_name
from samklang.inquiries.actions.links import refuse_if_over
from samklang.inquiries.actions.parties import note_begun
from samklang.inquiries.models import Party, PersonalLink
from samklang.journal.actions import record

BY_LINK = System("answer_by_link")
"""Who acts when somebody without a login uses a personal link: the party says who it was."""


@transaction.atomic
def keep_answer_draft(
    party: Party,
    *,
    text: str,
    is_provisional: bool = False,
    treated_on: date | None = None,
    version: int | None = None,
    files: Iterable[Sent] = (),
) -> AnswerDraft:
    """Keep what a party is writing, right or wrong; files are kept at once.

    Kept after the deadline too: who is given longer then finds it, and sends it. Raises ChangedMeanwhile if a
    colleague saved after `version`: both texts can then be shown.
    """
    held = hold(party)
    note_begun(held, by=BY_LINK)
    draft, is_new = AnswerDraft.objects.select_for_update().get_or_create(party=held)
    if not is_new and version is not None and draft.version != version and draft.text != text:
        raise ChangedMeanwhile(draft)
    draft.text, draft.is_provisional, draft.treated_on = text, is_provisional, treated_on
    draft.saved_at = timezone.now()
    draft.version += 1
    draft.save()
    for sent in files:
        kept = store(by=BY_LINK, name=sent.name, content=sent.content)
        AnswerDraftFile.objects.get_or_create(
            draft=draft, file=kept, defaults={"name": clean_name(sent.name)[:255]}
        )
    return draft


def sent_meanwhile(party: Party, *, seen: str | None) -> Submission | None:
    """Return what was sent by the link, if it is another than who writes has seen (by its public id)."""
    standing = answer_by_link(party) if seen is not None else None
    return standing if standing is not None and standing.public_id != seen else None


def sent_already(party: Party, *, text: str) -> Submission | None:
    """Return the answer that says this, if it stands and nothing was begun since: a button pressed twice."""
    if not text.strip() or AnswerDraft.objects.filter(party=party).exists():
        return None
    standing = answer_by_link(party)
    digest = sha256(text.encode()).hexdigest()
    said = standing is not None and standing.files.filter(place=1, file__sha256=digest).exists()
    return standing if said else None


@transaction.atomic
def take_file_out(file: AnswerDraftFile, *, party: Party) -> None:
    """Take a file out of a party's draft."""
    refuse_if_over(hold(party))
    file.delete()


@transaction.atomic
def send_answer(party: Party, *, link: PersonalLink) -> Submission:
    """Send what stands in a party's draft: it becomes an answer with a reference, and a receipt goes out.

    An earlier answer of the party is superseded and kept. Refuses an empty one, a provisional one after the
    final, and anything after the deadline. Sent twice, the second finds no draft and says so.
    """
    held, now = _held(party), timezone.now()
    refuse_if_over(held, now=now)
    draft = AnswerDraft.objects.select_for_update().filter(party=held).first()
    if draft is None or not (draft.text.strip() or draft.files.exists()):
        raise ValidationError(gettext_lazy("Write something, or put a file with it, before you send."))
    earlier, own = standing_answer(held), answer_by_link(held)
    if own is not None and draft.is_provisional and not own.is_provisional:
        raise ValidationError(
            gettext_lazy("You have sent your final answer. Withdraw it first if it was meant as provisional.")
        )
    made = _submission(held, draft, received_at=now)
    if earlier is not None:
        supersede(earlier, made, by=BY_LINK)
    note_times(held, by=BY_LINK)
    record(by=BY_LINK, verb="received", subject=made.public_id)
    draft.delete()
    write_receipt_by_link(made, to=link.addressee.email, by=BY_LINK)
    hand_on_joined(held, made if made.stands() else None, by=BY_LINK)
    read_later(made, by=BY_LINK)
    return made


@transaction.atomic
def withdraw_answer(party: Party, *, link: PersonalLink) -> None:
    """Withdraw what a party has sent by its link; a provisional answer it had superseded speaks again."""
    held = _held(party)
    refuse_if_over(held)
    current = answer_by_link(held)
    if current is None:
        return
    current.withdrawn_at = timezone.now()
    current.save(update_fields=["withdrawn_at"])
    before = speak_again(current, by=BY_LINK)
    note_times(held, by=BY_LINK)
    own = before if before is not None and before.sent_by_link and before.stands() else None
    for changed in hand_on_joined(held, own, by=BY_LINK):
        read_later(changed, by=BY_LINK)
    record(by=BY_LINK, verb="withdrawn", subject=current.public_id, fields=["withdrawn_at"])
    write_withdrawal(current, to=link.addressee.email, by=BY_LINK)


def _held(party: Party) -> Party:
    """Hold the hearing, then the party: always in this order, as who confirms a letter of the party does."""
    Consultation.objects.select_for_update().get(inquiry=party.inquiry_id)
    return hold(party)


def _submission(party: Party, draft: AnswerDraft, *, received_at: datetime) -> Submission:
    consultation = Consultation.objects.get(inquiry=party.inquiry_id)
    body = party.organisation
    made = Submission.objects.create(
        consultation=consultation,
        number=number_of_next(consultation),
        party=party,
        organisation=body,
        respondent=body.name,
        kind=body.kind,
        channel=Channel.LETTER,
        sent_by_link=True,
        received_at=received_at,
        district=body.district,
        dated=timezone.localdate(),
        is_provisional=draft.is_provisional,
        treated_on=draft.treated_on if draft.is_provisional else None,
    )
    text = [Sent(_("Answer.txt"), draft.text.encode())] if draft.text.strip() else []
    put_files(made, text, by=BY_LINK)
    SubmissionFile.objects.bulk_create(
        SubmissionFile(submission=made, file=each.file, name=each.name, place=place)
        for place, each in enumerate(draft.files.select_related("file"), start=len(text) + 1)
    )
    return made
