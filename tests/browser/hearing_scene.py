"""Hearings in the browser: one that is prepared, one that is open, with parties at different points."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.consultations.actions.answers import keep_answer_draft, send_answer
from samklang.consultations.actions.consultations import open_consultation, prepare_consultation
from samklang.consultations.actions.heard import add_document
from samklang.consultations.actions.submissions import receive, reject
from samklang.consultations.actions.whitebooks import ask_for_white_book
from samklang.consultations.details import ConsultationDetails, HeardDetails, Sent, SubmissionDetails
from samklang.consultations.models import Consultation
from samklang.core.secrets import digest_of
from samklang.inquiries.actions.parties import add_parties, decline, extend
from samklang.inquiries.details import InquiryDetails
from samklang.inquiries.models import Party, PersonalLink
from samklang.jobs.worker import Worker
from samklang.people.models import Organisation
from tests.browser.duty_scene import closed, corrected, duties
from tests.browser.engagement_scene import engaged
from tests.browser.intake_scene import taken_in
from tests.browser.mail_scene import mailed
from tests.browser.pile_scene import piled

US = System("tests")
TEXT = """# Grøn hverdag

Et udkast til en politik for byens træer og byens larm.

## Mål

### Mål 1: Flere træer

Der plantes et træ ved hver skole.

### Mål 2: Mindre støj

Støjen fra trafikken falder, hvor folk bor.
"""
LETTER = "Til {part}\n\nVi hører gerne fra jer senest {frist}.\n\n{særligt}\n\nVenlig hilsen"
ANSWER = """Nordhavnens Lokaludvalg støtter mål 1. Vi foreslår, at der plantes to træer ved hver skole.

Vi er bekymrede for mål 2, som ikke siger, hvor meget støjen skal falde."""


def heard(things: dict[str, Any]) -> dict[str, Any]:
    """What pages show of hearings. The secrets of the links are "aaben", "svaret" and "lukket"."""
    asked = [things[name] for name in ("local_committee", "advisory_council", "committee", "other_committee")]
    prepared, running = _prepared("Ren luft i gården", asked), _prepared("Grøn hverdag", asked)
    open_consultation(running, by=US)
    Worker().run_until_empty()
    first, second, third, fourth = running.inquiry.parties.by_name()
    _link(first, "aaben")
    keep_answer_draft(first, text="Vi vil gerne")
    link = _link(second, "svaret")
    keep_answer_draft(second, text=ANSWER, files=[Sent("Bilag.txt", b"Et kort over larmen.")])
    sent = send_answer(second, link=link)
    decline(third, by=US, because="Det rører ikke vores område.")
    later = timezone.now() + timedelta(days=40)
    extend(fourth, by=US, until=later, reason="Udvalget holder først møde efter ferien")
    letter = Sent("svar.txt", b"Kommunen\n\nJeg er imod, at der plantes flere graner.\n\nHilsen\nBo Hansen")
    taken = receive(running, [letter], by=US, details=SubmissionDetails())
    question = receive(
        running, [Sent("q.txt", "Hvornår er fristen?".encode())], by=US, details=SubmissionDetails()
    )
    Worker().run_until_empty()
    white_book = ask_for_white_book(running, by=_somebody())
    Worker().run_until_empty()
    corrected(running)
    gone = closed(open_consultation(_prepared("Stille gader", asked[:1]), by=US))
    Worker().run_until_empty()
    return {
        "hearing_closed": gone,
        "hearing_prepared": prepared,
        "hearing": running,
        "heard": running.documents.get(),
        "heard_draft": prepared.documents.get(),
        "party": fourth,
        "party_not_asked": prepared.inquiry.parties.earliest("pk"),
        "white_book": white_book,
        "answer_sent": sent,
        "answer_taken": taken,
        "answer_rejected": reject(question, by=US, because="Et spørgsmål om fristen"),
        **mailed(running),
        **taken_in(open_consultation(_prepared("Flere bænke", asked[:1]), by=US)),
        **engaged(running, by=_somebody()),
        **duties(things),
        **piled(running),
    }


def _prepared(title: str, asked: list[Organisation]) -> Consultation:
    letter = InquiryDetails(
        subject=f"Høring: {title}",
        letter=LETTER,
        deadline=timezone.now() + timedelta(days=30),
        case_number="2026-4711",
        reply_to="hoering@klangby.example",
    )
    about = "Et udkast til en politik. Alt kan stadig ændres."
    made = prepare_consultation(ConsultationDetails(title, about, letter), by=US)
    add_document(made, HeardDetails("Udkastet", TEXT), by=US)
    for place in asked:
        place.email = place.email or f"{place.public_id}@klangby.example"
        place.save()
    add_parties(made.inquiry, asked, by=US)
    return made


def _link(party: Party, secret: str) -> PersonalLink:
    return PersonalLink.objects.create(addressee=party.addressees.get(), digest=digest_of(secret))


def _somebody() -> User:
    return User.objects.get(email="approver.da@klangby.example")
