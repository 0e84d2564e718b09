"""The background work of the overview: the mails with people's news."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.jobs.actions import enqueue
from samklang.jobs.job import job
from samklang.jobs.progress import Progress
from samklang.overview.news.mailing import NEWS, gather_news, tell_news, users_to_tell


@job(name="news.tell_all", title=_("Find out who is to have their news"))
def tell_all(progress: Progress) -> None:
    """Ask for one job for each person whose news are due: what fails for one stops nobody else's."""
    with progress.finish():
        for public_id in users_to_tell(timezone.now()):
            enqueue(tell_one, by=NEWS, key=public_id, user=public_id)


@job(name="news.tell", title=_("Write somebody their news"), attempts=5)
def tell_one(progress: Progress, *, user: str) -> None:
    """Write one person their news; with the note that it is done, so that it is written once.

    They are worked out first: meanwhile others can write, and one who is told twice at once is told once.
    What was erased or changed meanwhile is not told (`tell_news`).
    """
    news = gather_news(user, now=timezone.now())
    with progress.finish():
        if news:
            tell_news(news)
