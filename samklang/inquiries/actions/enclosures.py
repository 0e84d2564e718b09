"""Files that go with a letter: put with it for all parties or for one, and taken out until it is sent."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.core.versions import hold
from samklang.files.actions import store
from samklang.files.names import clean_name
from samklang.inquiries import rules
from samklang.inquiries.models import Enclosure, Inquiry, Party
from samklang.journal.actions import record
from samklang.people.rules import require

MOST_BYTES = 15 * 1024 * 1024
"""In one letter: many mail servers take no more than 20 MB, and a file grows by a third on its way."""


@transaction.atomic
def enclose(
    inquiry: Inquiry, *, by: Actor, name: str, content: bytes, party: Party | None = None
) -> Enclosure:
    """Put a file with the letter to all parties, or to one. The same file is put there once.

    Refuses once the letter was sent (to a party that comes later, once its own was), and more than a mail
    can carry.
    """
    require(rules.may_ask(by))
    current = hold(inquiry)
    _refuse_sent(current, party)
    file = store(by=by, name=name, content=content)
    made, is_new = Enclosure.objects.get_or_create(
        inquiry=current, party=party, file=file, defaults={"name": clean_name(name)[:255]}
    )
    _refuse_heavy(current, party)
    if is_new:
        record(by=by, verb="added", subject=made.public_id)
    return made


@transaction.atomic
def take_enclosure_out(enclosure: Enclosure, *, by: Actor) -> None:
    """Take a file out of a letter that was not sent yet."""
    require(rules.may_ask(by))
    _refuse_sent(hold(enclosure.inquiry), enclosure.party)
    record(by=by, verb="removed", subject=enclosure.public_id)
    enclosure.delete()


def _refuse_sent(inquiry: Inquiry, party: Party | None) -> None:
    if not rules.may_be_enclosed(inquiry, party):
        raise ValidationError(_("The letter was sent, and what went with it stays as it was."))


def _refuse_heavy(inquiry: Inquiry, party: Party | None) -> None:
    """Refuse more than fits in a mail: what goes to all, with the most any one party gets beside that."""
    with_all = sum(inquiry.enclosures.filter(party=None).values_list("file__size", flat=True))
    own: dict[int, int] = {}
    for key, size in inquiry.enclosures.exclude(party=None).values_list("party", "file__size"):
        own[key] = own.get(key, 0) + size
    if with_all + max(own.values(), default=0) > MOST_BYTES:
        raise ValidationError(
            _("That is more than a mail can carry (%(most)s MB in all). Put it with what is heard instead."),
            params={"most": MOST_BYTES // 1024 // 1024},
        )
