"""Renewing what is found of things that name, or are opened by, something that was changed.

A contribution says in the index who may find it: by the logins of its people, by its place. When one of these
changes, so must what stands there; not while somebody waits for a page, but by a job.
"""

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.jobs.actions import enqueue
from samklang.jobs.job import job
from samklang.jobs.progress import Progress


@job(name="people.renew_index", title=_("Renew what is found of things that name something changed"))
def renew_index(progress: Progress, *, subjects: list[str]) -> None:
    """Renew what is found of all that hangs on these things: what names a topic, whose owner has a login.

    Each package with such things says how (`INDEX_RENEWALS`).
    """
    progress.expect(progress.done + len(settings.INDEX_RENEWALS))
    for name in settings.INDEX_RENEWALS:
        with progress.step():
            import_string(name)(subjects)


def renew_later(*subjects: str, by: Actor) -> None:
    """Have a job renew what hangs on the things with these public ids."""
    if subjects:
        named = sorted(set(subjects))
        enqueue(renew_index, by=by, key=named[0] if len(named) == 1 else "", subjects=named)
