"""Taking in what a partner shares: their whole list comes, is looked at, and becomes what we have of them.

A list may be long, so it is kept as it came and taken in a part at a time, each in a transaction of its own.
"""

from collections.abc import Iterable, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.core.versions import hold
from samklang.exchange import rules
from samklang.exchange.actions.items import AT_ONCE, is_news, known_of, let_go_of, write_items
from samklang.exchange.models import Borrowed, DeliveredItem, DeliveredState, Delivery, Partner
from samklang.exchange.models.deliveries import DeliveryQuerySet
from samklang.exchange.received import ReceivedItem, ReceivedPage, read_item
from samklang.journal.actions import record
from samklang.people.models import Topic
from samklang.people.rules import require

_MOST_REASONS = 100  # items that could not be read, told with their titles
_MOST_TOLD = 20  # lists taken in earlier, of each partner


@transaction.atomic
def begin_delivery(partner: Partner, *, by: Actor, name: str = "") -> Delivery:
    """Begin to keep a list of a partner, instead of one that came the same way and nobody has confirmed."""
    require(rules.may_keep_partners(by))
    current = hold(partner)
    same = current.deliveries.filter(confirmed_at=None)
    _throw_away(same.exclude(name="") if name else same.filter(name=""), by=by)
    return Delivery.objects.create(partner=current, name=name[:255], brought_by=actor_id(by))


@transaction.atomic
def add_page(delivery: Delivery, page: ReceivedPage) -> None:
    """Keep a page of the list with what it would change. Of an item that stands twice the last counts."""
    rows = [
        DeliveredItem(
            delivery=delivery,
            their_id=item.their_id,
            title=item.title,
            state=state,
            received=item.received,
        )
        for item, state in _with_states(delivery.partner, page.items)
    ]
    DeliveredItem.objects.bulk_create(
        rows,
        batch_size=AT_ONCE,
        update_conflicts=True,
        unique_fields=["delivery", "their_id"],
        update_fields=["title", "state", "received"],
    )
    if page.refused:
        current = Delivery.objects.select_for_update().get(pk=delivery.pk)
        told = [[each.title, str(each.why)] for each in page.refused]
        current.refused = [*current.refused, *told][:_MOST_REASONS]
        current.left_out += len(page.refused)
        current.save(update_fields=["refused", "left_out"])


def _with_states(
    partner: Partner, items: Sequence[ReceivedItem]
) -> Iterable[tuple[ReceivedItem, DeliveredState]]:
    topics = Topic.objects.open().by_names()
    for start in range(0, len(items), AT_ONCE):
        some = items[start : start + AT_ONCE]
        known = known_of(partner, some)
        for item in some:
            row = known.get(item.their_id)
            if row is None:
                yield item, DeliveredState.NEW
            else:
                same = not is_news(item, row, topics)
                yield item, DeliveredState.UNCHANGED if same else DeliveredState.CHANGED


@transaction.atomic
def deliver(partner: Partner, page: ReceivedPage, *, by: Actor, name: str) -> Delivery:
    """Keep a list that came whole as a file, to be looked at before it is taken in."""
    delivery = begin_delivery(partner, by=by, name=name)
    add_page(delivery, page)
    record(by=by, verb="received", subject=delivery.public_id)
    return Delivery.objects.get(pk=delivery.pk)


@transaction.atomic
def confirm_delivery(delivery: Delivery, *, by: Actor) -> Delivery:
    """Say that what we have of a partner is to be this list. Twice is once.

    Refuses a list that is no longer compared with what is here: another one was taken in since it came.
    """
    require(rules.may_keep_partners(by))
    partner = hold(delivery.partner)
    current = Delivery.objects.select_for_update(of=("self",)).get(pk=delivery.pk)
    if current.confirmed_at:
        return current
    if current.name and partner.deliveries.filter(confirmed_at__gte=current.came_at).exists():
        raise ValidationError(_("Another list of theirs has come since. Bring in the file again."))
    current.confirmed_at = timezone.now()
    current.save(update_fields=["confirmed_at"])
    return current


@transaction.atomic
def discard_delivery(delivery: Delivery, *, by: Actor) -> None:
    """Throw a list away that nobody has confirmed; nothing of it has changed anything."""
    require(rules.may_keep_partners(by))
    hold(delivery.partner)
    _throw_away(Delivery.objects.filter(pk=delivery.pk, confirmed_at=None), by=by)


def _throw_away(deliveries: DeliveryQuerySet, *, by: Actor) -> None:
    """Throw lists away; those that were noted as received, as files are, are noted as removed."""
    for public_id in deliveries.exclude(name="").values_list("public_id", flat=True):
        record(by=by, verb="removed", subject=public_id)
    deliveries.delete()


def to_take_in(partner: Partner) -> Delivery | None:
    """Return the newest list of a partner that is confirmed and not yet taken in."""
    waiting = Delivery.objects.waiting().filter(partner=partner, confirmed_at__isnull=False)
    return waiting.order_by("-confirmed_at", "-pk").first()


@transaction.atomic
def take_some(delivery: Delivery) -> bool:
    """Do a part of taking a list in, and tell whether there was anything left to do.

    First what they share no more goes, then each item is written that is news.
    """
    partner = hold(delivery.partner)
    if partner.ended_on:
        return False
    mine = Delivery.objects.filter(pk=delivery.pk)
    given = DeliveredItem.objects.filter(delivery=delivery)
    if gone := let_go_of(Borrowed.objects.not_in(delivery)):
        mine.update(gone=F("gone") + gone)
        return True
    up_to = mine.values_list("taken_up_to", flat=True).get()
    some = list(given.filter(pk__gt=up_to).order_by("pk")[:AT_ONCE])
    if not some:
        return False
    new, changed = write_items([read_item(each.received) for each in some], partner=partner)
    mine.update(taken_up_to=some[-1].pk, new=F("new") + new, changed=F("changed") + changed)
    return True


@transaction.atomic
def take_all(delivery: Delivery, *, by: Actor) -> None:
    """Take a short list in at once, as the job takes in any in parts."""
    confirmed = confirm_delivery(delivery, by=by)
    while take_some(confirmed):
        pass
    note_taken(confirmed, by=by)


@transaction.atomic
def note_taken(delivery: Delivery, *, by: Actor) -> None:
    """Note that a list is taken in, and forget its items and the lists it came instead of."""
    partner = hold(delivery.partner)
    current = Delivery.objects.select_for_update(of=("self",)).get(pk=delivery.pk)
    current.taken_at = timezone.now()
    current.save(update_fields=["taken_at"])
    current.items.all().delete()
    partner.deliveries.waiting().filter(confirmed_at__lte=current.confirmed_at).delete()
    told = partner.deliveries.exclude(taken_at=None).order_by("-taken_at", "-pk").values("pk")[:_MOST_TOLD]
    partner.deliveries.exclude(taken_at=None).exclude(pk__in=list(told.values_list("pk", flat=True))).delete()
    Partner.objects.filter(pk=partner.pk).update(
        answered_at=current.taken_at, problem="", left_out=current.left_out
    )
    if current.new or current.changed or current.gone:
        record(by=by, verb="imported", subject=partner.public_id)
