"""Asking for the background work of the exchange, and what of it is under way."""

from django.db import transaction

from samklang.accounts.actors import Actor
from samklang.exchange.actions.deliveries import confirm_delivery
from samklang.exchange.actions.partners import end_exchange
from samklang.exchange.jobs import ask_partner, remove_what_they_shared, take_in
from samklang.exchange.models import Delivery, Partner
from samklang.jobs.actions import enqueue
from samklang.jobs.models import Job


def ask(partner: Partner, *, by: Actor) -> Job:
    """Have a partner's list fetched now."""
    return enqueue(ask_partner, by=by, key=partner.public_id, partner=partner.public_id)


@transaction.atomic
def confirm(delivery: Delivery, *, by: Actor) -> Delivery:
    """Have a list that somebody has looked at taken in by a job."""
    confirmed = confirm_delivery(delivery, by=by)
    if confirmed.taken_at is None:
        key = delivery.partner.public_id
        enqueue(take_in, by=by, key=key, partner=key)
    return confirmed


@transaction.atomic
def leave_partner(partner: Partner, *, by: Actor) -> None:
    """End the exchange, and have a job take away what they shared."""
    end_exchange(partner, by=by)
    enqueue(remove_what_they_shared, by=by, key=partner.public_id, partner=partner.public_id)


def work_on(partner: Partner) -> Job | None:
    """Return the job that fetches or takes in a partner's list, while there is one."""
    names = [ask_partner.name, take_in.name]
    return Job.objects.unfinished().filter(name__in=names, key=partner.public_id).order_by("-pk").first()
