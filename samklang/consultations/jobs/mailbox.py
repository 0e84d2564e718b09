"""Reading the mailbox: every mail is kept first, then put away on the server, and only then looked into.

Killed at any moment, the next reading finds what is still there: what was kept already is known by its bytes.
"""

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from samklang.accounts.actors import Actor, System
from samklang.consultations.actions.mails import is_undecided, keep_mail, note_read, sort_mail
from samklang.consultations.mailbox.state import name_of_mailbox
from samklang.consultations.models import IncomingMail
from samklang.consultations.reading.excerpts import excerpt_of
from samklang.files.errors import FileRefused, NoRoom
from samklang.files.reading import read
from samklang.jobs.job import job
from samklang.jobs.progress import Progress
from samklang.mail.mailbox import (
    LyingMail,
    Mailbox,
    MailboxFailed,
    MailboxProblem,
    has_mailbox,
    open_mailbox,
)

_BY = System("consultations")


@job(name="consultations.read_mailbox", title=_("Read the mailbox"))
def read_mailbox(progress: Progress) -> None:
    """Keep what lies in the mailbox that the settings name, if they do, and give each mail its place."""
    with override(settings.LANGUAGE_CODE):
        problem = _empty(progress, by=_BY) if has_mailbox() else ""
        problem = _sort_all(progress, by=_BY) or problem
    with progress.finish():
        if has_mailbox():
            note_read(name_of_mailbox(), problem=problem)


def _empty(progress: Progress, *, by: Actor) -> str:
    """Keep what lies in the mailbox; return what went wrong, if anything did."""
    problem = ""
    try:
        with open_mailbox() as box:
            lying = box.lying()
            progress.expect(progress.done + 2 * len(lying))
            for mail in lying:
                problem = _keep(mail, box, progress, by=by) or problem
    except MailboxFailed as failed:
        return failed.problem
    except NoRoom:
        return MailboxProblem.NO_ROOM
    return problem


def _keep(mail: LyingMail, box: Mailbox, progress: Progress, *, by: Actor) -> str:
    if mail.size > settings.LARGEST_FILE:
        return MailboxProblem.TOO_LARGE
    raw = box.content_of(mail)
    if raw is not None:
        with progress.step():
            keep_mail(raw, by=by, arrived_at=mail.arrived_at)
        box.put_away(mail)
    return ""


def _sort_all(progress: Progress, *, by: Actor) -> str:
    """Give every mail that is kept its place; return what went wrong, if anything did."""
    for mail in IncomingMail.objects.unsorted().select_related("file").order_by("pk"):
        try:
            begins = _excerpt(mail)
            with progress.step():
                sort_mail(mail, by=by, excerpt=begins)
        except NoRoom:
            return MailboxProblem.NO_ROOM
        except FileRefused:  # erased or damaged meanwhile: it waits, and its page says so
            continue
    return ""


def _excerpt(mail: IncomingMail) -> str:
    """Return how a mail begins that a person will have to look at."""
    if not is_undecided(mail):
        return ""
    return excerpt_of("mail.eml", read(mail.file), lexicon=settings.LEXICON)
