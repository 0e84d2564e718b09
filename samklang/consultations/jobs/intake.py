"""Taking in what came: dropped files are unpacked, answers are read, the like of them are found."""

from contextlib import closing

from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import System
from samklang.consultations.actions.campaigns import look_for_campaigns_later, note_campaigns
from samklang.consultations.actions.intake import keep_member, members_waiting, take_in
from samklang.consultations.actions.readings import look_into, note_reading, waiting_to_be_read
from samklang.consultations.actions.submissions import read_later
from samklang.consultations.campaigns.finding import find_campaigns
from samklang.consultations.models import Consultation, Intake
from samklang.jobs.job import job
from samklang.jobs.progress import Progress

_BY = System("consultations")
_AT_ONCE = 50
"""Answers read by one job: as many as share the loading of words, and let nobody's mail wait for long."""


@job(name="consultations.take_in", title=_("Take in answers"))
def take_in_dropped(progress: Progress, *, intake: str) -> None:
    """Unpack what was dropped, and take in each letter that is in it."""
    asked = Intake.objects.select_related("consultation__inquiry").get(public_id=intake)
    for archive, member in members_waiting(asked):
        with progress.step(text=archive.name):
            keep_member(archive, member)
    waiting = asked.files.waiting().select_related("file").order_by("pk")
    progress.expect(progress.done + waiting.count(), text=str(_("Each letter is taken in")))
    for row in waiting:
        with progress.step(text=row.name):
            take_in(row, intake=asked)


@job(name="consultations.read", title=_("Read answers"))
def read_answers(progress: Progress, *, consultation: str) -> None:
    """Read what waits in a hearing, and suggest who sent it; other work has its turn between two batches."""
    asked = Consultation.objects.get(public_id=consultation)
    batch = list(waiting_to_be_read(asked).select_related("consultation", "gathering")[:_AT_ONCE])
    progress.expect(progress.done + len(batch), text=str(_("Each answer is read")))
    with closing(look_into(asked, batch)) as looks:
        for looked in looks:
            with progress.step(text=looked.submission.reference):
                note_reading(looked)
    with progress.finish():
        if waiting := waiting_to_be_read(asked).first():
            read_later(waiting, by=_BY)
        look_for_campaigns_later(asked, by=_BY)


@job(name="consultations.campaigns", title=_("Look which answers are alike"))
def look_for_campaigns(progress: Progress, *, consultation: str) -> None:
    """Find the letters that many have sent; what people have decided stays."""
    asked = Consultation.objects.get(public_id=consultation)
    found = find_campaigns(asked)
    with progress.finish():
        note_campaigns(asked, found, by=_BY)
