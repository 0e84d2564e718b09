"""The background work of this package."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import System
from samklang.consultations.actions.campaigns import note_campaigns
from samklang.consultations.actions.readings import look_into, note_reading
from samklang.consultations.alike import find_campaigns
from samklang.consultations.mailreading import take_in_mails
from samklang.consultations.making import book_of, files_of
from samklang.consultations.models import Consultation, Submission, WhiteBookEdition, WhiteBookFile
from samklang.files.actions import store
from samklang.jobs.job import job
from samklang.jobs.progress import Progress

_BY = System("consultations")


@job(name="consultations.read", title=_("Read an answer"))
def read_submission(progress: Progress, *, submission: str) -> None:
    """Read an answer, and suggest who sent it."""
    asked = Submission.objects.get(public_id=submission)
    found = look_into(asked)
    with progress.finish():
        note_reading(asked, found=found)


@job(name="consultations.read_mailbox", title=_("Read the mailbox"))
def read_mailbox(progress: Progress) -> None:
    """Keep what lies in the mailbox, and give each mail its place."""
    take_in_mails(progress, by=_BY)


@job(name="consultations.white_book", title=_("Make a white book"))
def make_white_book(progress: Progress, *, edition: str) -> None:
    """Make a white book of what stands in a hearing, and keep its files."""
    asked = WhiteBookEdition.objects.select_related("consultation__inquiry").get(public_id=edition)
    progress.expect(2, text=str(_("The answers are put together")))
    book = book_of(asked.consultation)
    with progress.step(text=str(_("The documents are written"))):
        pass
    made = files_of(book, consultation=asked.consultation, day=timezone.localdate())
    with progress.finish():
        for name, content in made.items():
            kept = store(by=_BY, name=name, content=content)
            WhiteBookFile.objects.create(edition=asked, file=kept, name=name)
        asked.made_at, asked.answers = timezone.now(), sum(1 for _each in book.answers())
        asked.save(update_fields=["made_at", "answers"])


@job(name="consultations.campaigns", title=_("Look which answers are alike"))
def look_for_campaigns(progress: Progress, *, consultation: str) -> None:
    """Find the letters that many have sent; what people have decided stays."""
    asked = Consultation.objects.get(public_id=consultation)
    found = find_campaigns(asked)
    with progress.finish():
        note_campaigns(asked, found, by=_BY)
