"""Writing to all in a network: each gets a mail of their own, and nobody sees the others' addresses."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.core.versions import hold
from samklang.jobs.actions import enqueue
from samklang.journal.actions import record
from samklang.people import rules
from samklang.people.models import Contact, Mailing, Network
from samklang.people.models.contacts import ContactQuerySet


def receivers_of(network: Network) -> ContactQuerySet:
    """Members who are there and have an address, each address once. Whoever writes need not see them all."""
    present = Contact.objects.present().filter(network_members__network=network).exclude(email="")
    first = present.filter(email__iexact=OuterRef("email")).order_by("pk").values("pk")[:1]
    return present.filter(pk=Subquery(first))


@transaction.atomic
def write_to_network(
    network: Network, *, by: User, subject: str, text: str, key: str, expected: int
) -> Mailing:
    """Write to all in a network; a job sends it. A second call with the same key sends nothing more.

    `expected` is the number of receivers the writer was shown: refuses when it is another now, for nobody
    should write to people they did not mean. Replies go to the writer, whose address the receivers see.
    """
    rules.require(rules.may_write_in_network(by, network))
    current = hold(network)
    if already := Mailing.objects.filter(key=key, network=current, sender=by).first():
        return already
    receivers = list(receivers_of(current))
    _refuse(current, len(receivers), expected=expected)
    mailing = Mailing(network=current, sender=by, subject=subject.strip(), text=text.strip(), key=key)
    mailing.full_clean()
    mailing.save()
    mailing.receivers.set(receivers)
    record(by=by, verb="sent", subject=mailing.public_id)
    enqueue("people.send_mailing", by=by, key=mailing.public_id, mailing=mailing.public_id)
    return mailing


def _refuse(network: Network, receivers: int, *, expected: int) -> None:
    if not network.is_open():
        raise ValidationError(_("The network is closed. Nobody is written to in it any more."))
    if not receivers:
        raise ValidationError(_("Nobody in the network has an e-mail address."))
    if receivers != expected:
        text = _("Somebody came or left meanwhile: it would go to %(number)s now. Look at it once more.")
        raise ValidationError(text, params={"number": receivers})
