"""Tell the hearing by calling the same actions as the pages do, each at its time."""

from collections.abc import Iterable, Iterator, Mapping

from django.utils import timezone

from samklang.accounts.models import User
from samklang.consultations.actions.consultations import (
    close_consultation,
    open_consultation,
    prepare_consultation,
)
from samklang.consultations.actions.corrections import CorrectionDetails, correct_document
from samklang.consultations.actions.counting import set_counting_rules
from samklang.consultations.actions.heard import add_document
from samklang.consultations.actions.whitebooks import ask_for_white_book
from samklang.consultations.details import ConsultationDetails, CountingDetails, HeardDetails
from samklang.consultations.models import Consultation, HeardDocument
from samklang.demo.hearing import answering, around, cases, draft, letter
from samklang.demo.hearing.clock import at, moment
from samklang.demo.hearing.course import Course, Event
from samklang.demo.hearing.places import ADDRESSES
from samklang.demo.hearing.plans import PLANS
from samklang.demo.hearing.told import unwrapped
from samklang.demo.mails import note_mails_sent
from samklang.inquiries.actions.parties import add_parties, edit_party, extend
from samklang.inquiries.details import AddresseeDetails, InquiryDetails, PartyDetails
from samklang.inquiries.jobs import remind_silent
from samklang.inquiries.models import Party
from samklang.jobs.actions import enqueue
from samklang.jobs.worker import Worker
from samklang.people.models import District, Organisation, OrganisationKind

HEAD = "Mette Holm"
OFFICER = "Jonas Wulff"
_ADDITIONS = {
    OrganisationKind.COMMITTEE: letter.TO_COMMITTEES,
    OrganisationKind.LOCAL_COMMITTEE: letter.TO_LOCAL_COMMITTEES,
}


def tell_hearing(
    bodies: Mapping[str, Organisation], districts: Mapping[str, District], users: Mapping[str, User]
) -> Consultation:
    """Let the hearing happen, from its preparation until it is closed and its white book made.

    Jobs are done at the times of the story: letters go out and answers are read where they would have been.
    """
    now = moment(letter.PREPARED)
    with at(now):
        consultation = _prepare(bodies, users[HEAD])
    course = Course(bodies, districts, users[HEAD], users[OFFICER], consultation)
    happening = [*_run(course), *answering.events(course), *around.events(course), *cases.events(course)]
    for event in sorted(happening, key=lambda each: each.at):
        with at(max(moment(event.at), now)):  # what took longer than the story thought comes before it
            event.happens()
            note_mails_sent()
            now = timezone.now()
    return consultation


def _prepare(bodies: Mapping[str, Organisation], head: User) -> Consultation:
    inquiry = InquiryDetails(
        subject=letter.SUBJECT,
        letter=unwrapped(letter.LETTER),
        deadline=moment(letter.DEADLINE),
        case_number=letter.CASE_NUMBER,
        reply_to=letter.REPLY_TO,
    )
    made = prepare_consultation(ConsultationDetails(letter.TITLE, letter.ABOUT, inquiry), by=head)
    owner = bodies["Medborgerskabsudvalget"]
    add_document(made, HeardDetails(draft.NAME, unwrapped(draft.TEXT), owner), by=head)
    for plan in PLANS:
        details = HeardDetails(plan.name, unwrapped(plan.text), bodies[plan.committee])
        add_document(made, details, by=head)
    for party in add_parties(made.inquiry, [bodies[name] for name in ADDRESSES], by=head):
        _address(party, by=head)
    return made


def _address(party: Party, *, by: User) -> None:
    reached = (AddresseeDetails(ADDRESSES[party.organisation.name]),)
    addition = _ADDITIONS.get(OrganisationKind(party.organisation.kind), "")
    details = PartyDetails(addition=addition, addressees=reached)
    edit_party(party, by=by, version=party.version, details=details)


def _run(course: Course) -> Iterator[Event]:
    """Yield what the secretariat did to run the hearing, and when its jobs were done."""
    consultation, head = course.consultation, course.head
    yield Event(letter.OPENED, lambda: open_consultation(consultation, by=head))
    yield Event(letter.CORRECTED, lambda: _correct(consultation, by=head))
    yield Event(letter.EXTENDED_ON, lambda: _extend(course))
    for morning in letter.REMINDED:
        yield Event(morning, lambda: enqueue(remind_silent, by=head, key="schedule"))
    yield Event(letter.CLOSED, lambda: close_consultation(consultation, by=head))
    yield Event(letter.COUNTED, lambda: _decide_counting(consultation, by=head))
    yield Event(letter.WHITE_BOOK, lambda: ask_for_white_book(consultation, by=head))
    yield from _work(letter.WORKED)


def _work(times: Iterable[str]) -> Iterator[Event]:
    for time in times:
        yield Event(time, lambda: Worker().run_until_empty())


def _correct(consultation: Consultation, *, by: User) -> None:
    document = HeardDocument.objects.get(consultation=consultation, name=draft.NAME)
    right = document.text.replace(draft.WRONG, draft.RIGHT)
    details = CorrectionDetails(right, draft.CORRECTION, tells_parties=True)
    correct_document(document, by=by, version=document.version, details=details)


def _extend(course: Course) -> None:
    party = course.consultation.inquiry.parties.get(organisation=course.bodies[letter.EXTENDED])
    until = moment(letter.EXTENDED_TO)
    extend(party, by=course.officer, until=until, reason=letter.EXTENDED_BECAUSE)


def _decide_counting(consultation: Consultation, *, by: User) -> None:
    set_counting_rules(consultation, by=by, details=CountingDetails(), because=letter.WHY_COUNTED_SO)
