"""What came after the letter, and the duty to be heard, in the browser."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from samklang.accounts.actors import System
from samklang.consultations.actions.consultations import close_consultation
from samklang.consultations.actions.corrections import CorrectionDetails, correct_document
from samklang.consultations.actions.deadlines import move_deadline_of
from samklang.consultations.actions.duty import ask_about_case, decide_case, register_case
from samklang.consultations.duty import DutyDetails
from samklang.consultations.models import Consultation, HeardDocument
from samklang.inquiries.models import Inquiry
from samklang.meetings.actions.meetings import add_meetings
from samklang.meetings.details import DecisionDetails
from samklang.meetings.models import Meeting
from samklang.people.models import Organisation

US = System("tests")


def corrected(running: Consultation) -> None:
    """A deadline that was moved, and a text that was corrected once."""
    until = timezone.now() + timedelta(days=35)
    move_deadline_of(running, by=US, until=until, reason="Bilaget om støj kom en uge for sent.")
    document: HeardDocument = running.documents.get()
    text = document.text.replace("Støjen fra trafikken falder", "Støjen fra trafikken halveres inden 2030")
    text += "\n### Mål 3: Grønne tage\n\nNye skoler får grønne tage.\n"
    details = CorrectionDetails(text, "Mål 2 sagde ikke, hvor meget støjen skal falde. Mål 3 manglede.")
    correct_document(document, by=US, version=document.version, details=details)


def closed(prepared: Consultation) -> Consultation:
    """A hearing that was opened, and whose deadline is past."""
    Inquiry.objects.filter(pk=prepared.inquiry_id).update(deadline=timezone.now() - timedelta(days=1))
    return close_consultation(prepared, by=US)


def duties(things: dict[str, Any]) -> dict[str, Any]:
    """Cases that wait to be asked about, that wait for an answer, and one decided without being heard."""
    body, touches = things["other_committee"], things["committee"]
    today = timezone.localdate()
    add_meetings(
        body, [today + timedelta(days=days) for days in (14, 35, 56)], by=US, place="Rådhuset, sal B"
    )
    waiting = _case("Ny fritidsklub i Nordhavnen", "2026-0417", body, touches, days=35)
    ask_about_case(waiting, by=US, deadline=timezone.now() + timedelta(days=20))
    unasked = _case("Lektiecaféer på alle biblioteker", "2026-0388", body, touches, days=14)
    unheard = _case("Tilskud til idrætsforeninger", "2026-0102", body, touches, days=56)
    day = today - timedelta(days=9)
    Meeting.objects.filter(items__duty_cases=unheard).update(held_on=day)
    decide_case(unheard, by=US, details=DecisionDetails("adopted", "Indstillingen blev vedtaget."))
    return {
        "duty_waiting": waiting,
        "duty_unasked": unasked,
        "duty_unheard": unheard,
        "body_meeting": Meeting.objects.coming().earliest("held_on"),
    }


def _case(title: str, number: str, body: Organisation, touches: Organisation, *, days: int) -> Any:
    return register_case(
        DutyDetails(
            title=title,
            case_number=number,
            body=body,
            touches=touches,
            field="Tilbuddet skal hjælpe unge videre i uddannelse og arbejde.",
            text="## Forslag\n\nAt tilbuddet begynder til sommer.\n\n- To ansatte\n- Åbent fem dage om ugen",
            meets_on=timezone.localdate() + timedelta(days=days),
        ),
        by=US,
    )
