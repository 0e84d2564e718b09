"""The background work of this package."""

from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.jobs.job import job
from samklang.jobs.progress import Progress
from samklang.people.actions.sending import ask_whether_it_holds, send_to_member, to_ask
from samklang.people.actions.sheets import check_plan, write_sheet
from samklang.people.models import Contact, Mailing, SheetImport
from samklang.people.renewing import renew_index

__all__ = ["ask_the_stale", "renew_index", "send_mailing", "write_import"]


@job(name="people.import", title=_("Bring in a spreadsheet"), attempts=1)
def write_import(progress: Progress, *, sheet: str, confirmed_by: str, seen: str) -> None:
    """Write a confirmed spreadsheet: all of it and that it is done, or nothing.

    Rows are written in one transaction, so the progress is that of the parts of the work, not of rows.
    """
    asked = SheetImport.objects.get(public_id=sheet)
    by = User.objects.get(public_id=confirmed_by)
    progress.expect(2, text=str(_("The rows are read")))
    with progress.step(text=str(_("The rows are written"))):
        check_plan(asked, seen=seen)
    with progress.finish():
        write_sheet(asked, by=by, seen=seen)


@job(name="people.send_mailing", title=_("Write to all in a network"))
def send_mailing(progress: Progress, *, mailing: str) -> None:
    """Put one mail in the outbox for each receiver; whoever has left or been erased meanwhile gets none."""
    asked = Mailing.objects.select_related("network", "sender").get(public_id=mailing)
    receivers = Contact.objects.present().filter(mailings=asked).exclude(email="").order_by("pk")
    found = list(receivers.select_related("user"))
    progress.expect(progress.done + len(found))
    for contact in found:  # from the first each time: the key of a mail sees to it that it is written once
        with progress.step():
            send_to_member(asked, contact)
    with progress.finish():
        Mailing.objects.filter(pk=asked.pk).update(sent_to=len(found))


@job(name="people.ask_whether_it_holds", title=_("Ask people whether what is written about them still holds"))
def ask_the_stale(progress: Progress) -> None:
    """Write to everybody whose contact nobody has confirmed for a year; once for each year that passes."""
    stale = list(to_ask())
    progress.expect(progress.done + len(stale))
    for contact in stale:
        with progress.step():
            ask_whether_it_holds(contact)
