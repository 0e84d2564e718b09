"""Renewing what is found of things that name, or are opened by, something that was changed.

A contribution says in the index who may find it: by the logins of its people, by its place. When one of these
changes, so must what stands there; not while somebody waits for a page, but by a job.
"""

from itertools import chain

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samklang.accounts.actors import Actor
from samklang.jobs.actions import enqueue
from samklang.jobs.job import job
from samklang.jobs.progress import Progress


@job(
    name="people.renew_index", title=gettext_lazy("Renew what is found of things that name something changed")
)
def renew_index(progress: Progress, *, subjects: list[str]) -> None:
    """Renew what is found of all that hangs on these things: what names a topic, whose owner has a login.

    Each package with such things says how (`INDEX_RENEWALS`), and does a part at each turn: each is a step
    of its own, so nobody waits long. Renewing a thing twice does no harm: a job begun again does them all.
    """
    renewed, is_more = 0, True
    parts = chain.from_iterable(import_string(name)(subjects) for name in settings.INDEX_RENEWALS)
    while is_more:
        with progress.step(text=_("Renewed: %(number)s") % {"number": renewed}):
            number = next(parts, None)
        renewed, is_more = renewed + (number or 0), number is not None


def renew_later(*subjects: str, by: Actor) -> None:
    """Have a job renew what hangs on the things with these public ids."""
    if subjects:
        named = sorted(set(subjects))
        enqueue(renew_index, by=by, key=named[0] if len(named) == 1 else "", subjects=named)
