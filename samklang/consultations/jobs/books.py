"""What is made of a hearing: its white book, and the archive of all that belongs to it."""

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from samklang.accounts.actors import System
from samklang.consultations.actions.whitebooks import keep_white_book
from samklang.consultations.books.making import book_of, made_of
from samklang.consultations.casefile.making import make as make_archive
from samklang.consultations.counting.numbers import Numbers
from samklang.consultations.models import CaseFile, WhiteBookEdition
from samklang.jobs.job import job
from samklang.jobs.progress import Progress

_BY = System("consultations")


@job(name="consultations.white_book", title=_("Make a white book"))
def make_white_book(progress: Progress, *, edition: str) -> None:
    """Make a white book of what stands in a hearing, and keep its files."""
    asked = WhiteBookEdition.objects.select_related("consultation__inquiry").get(public_id=edition)
    with override(settings.LANGUAGE_CODE):
        progress.expect(2, text=str(_("The answers are put together")))
        numbers = Numbers(asked.consultation)
        book = book_of(asked.consultation, numbers)
        with progress.step(text=str(_("The documents are written"))):
            pass
        made = made_of(book, edition=asked, day=timezone.localdate())
        with progress.finish():
            keep_white_book(asked, made, by=_BY, numbers=numbers)


@job(name="consultations.case_file", title=_("Put a hearing into one archive"))
def make_case_file(progress: Progress, *, case_file: str) -> None:
    """Gather everything of a hearing as files with an index, and keep it as one archive."""
    asked = CaseFile.objects.select_related("consultation__inquiry").get(public_id=case_file)
    with override(settings.LANGUAGE_CODE):
        make_archive(progress, asked, by=_BY)
