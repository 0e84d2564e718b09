"""The background work of this package."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samklang.accounts.actors import Actor, System
from samklang.accounts.models import User
from samklang.exchange.actions.deliveries import (
    add_page,
    begin_delivery,
    confirm_delivery,
    note_taken,
    take_some,
    to_take_in,
)
from samklang.exchange.actions.partners import forget_partner, note_asked, note_problem, take_away_some
from samklang.exchange.fetching import CannotFetch, fetch_pages
from samklang.exchange.keys import KeyLost, unseal
from samklang.exchange.models import Delivery, Partner, Problem
from samklang.jobs.actions import enqueue
from samklang.jobs.job import job
from samklang.jobs.progress import Progress

EXCHANGE = System("exchange")


@job(name="exchange.ask_all", title=gettext_lazy("Ask other municipalities what they share"))
def ask_all(progress: Progress) -> None:
    """Put in the queue that each partner is asked, so that one who is slow keeps nobody waiting."""
    with progress.finish():
        for partner in Partner.objects.asked():
            enqueue(ask_partner, by=EXCHANGE, key=partner.public_id, partner=partner.public_id)


@job(name="exchange.ask", title=gettext_lazy("Ask a municipality what it shares"), attempts=1)
def ask_partner(progress: Progress, *, partner: str) -> None:
    """Fetch the whole of a partner's list, page by page, and have it taken in.

    A list that cannot be fetched whole changes nothing. It is asked for again the next night.
    """
    asked = Partner.objects.asked().filter(public_id=partner).first()
    if asked is None:
        return
    with progress.step():
        note_asked(asked)
        delivery = begin_delivery(asked, by=EXCHANGE)
    try:
        for page in fetch_pages(asked.address, key=unseal(asked.sealed_key)):
            with progress.step(text=_("Their list is fetched")):
                add_page(delivery, page)
    except (CannotFetch, KeyLost) as error:
        with progress.finish():
            note_problem(asked, error.problem if isinstance(error, CannotFetch) else Problem.KEY_LOST)
            delivery.delete()
    else:
        with progress.finish():
            confirm_delivery(delivery, by=EXCHANGE)
            enqueue(take_in, by=EXCHANGE, key=partner, partner=partner)


@job(name="exchange.take_in", title=gettext_lazy("Take in what a municipality shares"))
def take_in(progress: Progress, *, partner: str) -> None:
    """Let what we have of a partner become their newest list, a part at a time."""
    asked = Partner.objects.current().filter(public_id=partner).first()
    delivery = to_take_in(asked) if asked else None
    if delivery is None:
        return
    is_more = True
    while is_more:
        with progress.step(text=_("Their list is taken in")):
            is_more = take_some(delivery)
    with progress.finish():
        note_taken(delivery, by=_who_brought(delivery))


def _who_brought(delivery: Delivery) -> Actor:
    return User.objects.filter(public_id=delivery.brought_by).first() or EXCHANGE


@job(name="exchange.remove", title=gettext_lazy("Take away what a municipality shared"))
def remove_what_they_shared(progress: Progress, *, partner: str) -> None:
    """Take away what lies here of a partner we have left, a part at a time, and then the partner."""
    left = Partner.objects.exclude(ended_on=None).filter(public_id=partner).first()
    if left is None:
        return
    is_more = True
    while is_more:
        with progress.step(text=_("What they shared is taken away")):
            is_more = take_away_some(left)
    with progress.finish():
        forget_partner(left)
