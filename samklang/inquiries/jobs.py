"""The background work of this package."""

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from samklang.accounts.actors import System
from samklang.inquiries.models import Inquiry, Notice, Party
from samklang.inquiries.reaching import parties_to_reach
from samklang.inquiries.reminding import reminders_due
from samklang.inquiries.sending import remind, send_letter_to, tell
from samklang.jobs.job import job
from samklang.jobs.progress import Progress

_BY = System("inquiries")


@job(name="inquiries.send_letters", title=_("Send a letter to its parties"))
def send_letters(progress: Progress, *, inquiry: str) -> None:
    """Write to every party that was not written to yet; each party's mails are put in the outbox whole."""
    asked = Inquiry.objects.get(public_id=inquiry)
    parties = list(asked.parties.filter(asked_at=None).order_by("pk"))
    progress.expect(progress.done + len(parties))
    for party in parties:
        with progress.step(), override(settings.LANGUAGE_CODE):
            send_letter_to(Party.objects.select_for_update(of=("self",)).get(pk=party.pk), by=_BY)


@job(name="inquiries.send_letter", title=_("Send a letter to one party"))
def send_letter(progress: Progress, *, party: str) -> None:
    """Write to one party: it was added late, or asked for a new link."""
    with progress.finish(), override(settings.LANGUAGE_CODE):
        send_letter_to(Party.objects.select_for_update(of=("self",)).get(public_id=party), by=_BY)


@job(name="inquiries.send_notice", title=_("Tell all parties of a letter something more"))
def send_notice(progress: Progress, *, notice: str) -> None:
    """Tell every party that was asked and was not told yet."""
    told = Notice.objects.get(public_id=notice)
    asked = Party.objects.filter(inquiry=told.inquiry_id, asked_at__isnull=False)
    waiting = list(asked.exclude(notices_sent__notice=told).order_by("pk"))
    progress.expect(progress.done + len(waiting))
    for party in waiting:
        with progress.step(), override(settings.LANGUAGE_CODE):
            tell(Party.objects.select_for_update(of=("self",)).get(pk=party.pk), told, by=_BY)


@job(name="inquiries.reach", title=_("Write to substitutes of whom no mail reached"))
def reach_substitutes(progress: Progress) -> None:
    """Send the letter to substitutes of parties whose mail came back, or who were called in."""
    waiting = list(parties_to_reach())
    progress.expect(progress.done + len(waiting))
    for party in waiting:
        with progress.step(), override(settings.LANGUAGE_CODE):
            current = Party.objects.still_owing().select_for_update(of=("self",)).filter(pk=party.pk).first()
            if current is not None:  # it may have answered since the list was made
                send_letter_to(current, by=_BY)


@job(name="inquiries.remind", title=_("Remind parties that are silent"))
def remind_silent(progress: Progress) -> None:
    """Remind everybody who owes an answer and whose day of the plan has come; once for each such day."""
    due = list(reminders_due(timezone.localdate()))
    progress.expect(progress.done + len(due))
    for party, day in due:
        with progress.step(), override(settings.LANGUAGE_CODE):
            current = Party.objects.still_owing().select_for_update(of=("self",)).filter(pk=party.pk).first()
            if current is not None:  # it may have answered since the list was made
                remind(current, by=_BY, due_on=day)
