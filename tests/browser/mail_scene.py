"""Mails in the browser: one that became an answer, one that waits for a person, one that a machine sent."""

from typing import Any

from django.utils import timezone

from samklang.accounts.actors import System
from samklang.consultations.actions.mails import keep_mail, note_read, sort_mail
from samklang.consultations.mailbox.state import name_of_mailbox
from samklang.consultations.models import Consultation
from tests.consultations.mailing import raw

US = System("tests")


def mailed(hearing: Consultation) -> dict[str, Any]:
    """What the pages of the mailbox show."""
    doubtful = "Jeg synes, der skal plantes flere træer ved stationen.\n\nHilsen\nIda Holm\n"
    mails = {
        "mail_taken": raw(subject=f"Svar på {hearing.number}"),
        "mail_waits": raw(sender="Ida Holm <ida@holm.example>", subject="Om træerne", text=doubtful),
        "mail_aside": raw(subject="Automatisk svar: Høring om træer", sender="kontoret@raadet.example"),
    }
    found = {}
    for name, mail in mails.items():
        kept = keep_mail(mail, by=US, arrived_at=timezone.now())
        found[name] = sort_mail(kept, by=US, excerpt=doubtful if name == "mail_waits" else "")
    note_read(name_of_mailbox(), problem="login")
    return found
