"""Personal links: used for the first time, and revoked."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.core.versions import hold
from samklang.inquiries import rules
from samklang.inquiries.models import Party, PersonalLink
from samklang.journal.actions import record
from samklang.people.rules import require


@transaction.atomic
def revoke_links(party: Party, *, by: Actor) -> None:
    """Let no link of a party open anything any more: one has come into wrong hands."""
    require(rules.may_ask(by))
    revoke_all(hold(party), by=by)


def revoke_all(party: Party, *, by: Actor) -> None:
    """Revoke what works of a party's links, within the caller's transaction."""
    working = PersonalLink.objects.working().filter(addressee__party=party)
    if working.update(revoked_at=timezone.now()):
        record(by=by, verb="withdrawn", subject=party.public_id)


@transaction.atomic
def note_opened(link: PersonalLink, *, by: Actor) -> None:
    """Note that a party has opened what it was sent. Only the first time counts.

    Called when somebody presses a button on the page, never by looking: what opens every link in a mail
    (a mail server's scanner) has read nothing.
    """
    now = timezone.now()
    PersonalLink.objects.filter(pk=link.pk, used_at=None).update(used_at=now)
    party = link.addressee.party
    if Party.objects.filter(pk=party.pk, opened_at=None).update(opened_at=now):
        record(by=by, verb="opened", subject=party.public_id, fields=["opened_at"])


def refuse_if_over(party: Party, *, now: datetime | None = None) -> None:
    """Stop what a party does after its deadline, in words that say whom to ask."""
    if not rules.may_still_answer(party, now=now):
        if address := party.inquiry.reply_to:
            said = _("The deadline is past. Write to %(address)s if you need longer.")
            raise ValidationError(said, params={"address": address})
        raise ValidationError(_("The deadline is past. Write to those who asked you if you need longer."))
