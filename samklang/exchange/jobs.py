"""The background work of this package."""

from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import System
from samklang.exchange.actions import note_asked, note_problem, take_in
from samklang.exchange.fetching import CannotFetch, fetch_pages
from samklang.exchange.keys import KeyLost, unseal
from samklang.exchange.models import Partner, Problem
from samklang.jobs.actions import enqueue
from samklang.jobs.job import job
from samklang.jobs.progress import Progress


@job(name="exchange.ask_all", title=_("Ask other municipalities what they share"))
def ask_all(progress: Progress) -> None:
    """Put in the queue that each partner is asked, so that one who is slow keeps nobody waiting."""
    with progress.finish():
        for partner in Partner.objects.asked():
            enqueue(ask_partner, by=System("exchange"), key=partner.public_id, partner=partner.public_id)


@job(name="exchange.ask", title=_("Ask a municipality what it shares"), attempts=1)
def ask_partner(progress: Progress, *, partner: str) -> None:
    """Fetch the whole of a partner's list, then let what we have of them be that.

    A list that cannot be fetched whole changes nothing. It is asked for again the next night.
    """
    asked = Partner.objects.asked().filter(public_id=partner).first()
    if asked is None:
        return
    with progress.step():
        note_asked(asked)
    try:
        pages = list(fetch_pages(asked.address, key=unseal(asked.sealed_key)))
    except (CannotFetch, KeyLost) as error:
        with progress.finish():
            note_problem(asked, error.problem if isinstance(error, CannotFetch) else Problem.KEY_LOST)
    else:
        items = [item for page in pages for item in page.items]
        with progress.finish():
            left_out = sum(page.left_out for page in pages)
            take_in(asked, items, by=System("exchange"), left_out=left_out)
