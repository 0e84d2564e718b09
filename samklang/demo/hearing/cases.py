"""The duty to be heard: two cases of other committees that touched the field of the one that coordinates.

One was asked about in time and answered; of the other nobody thought.
"""

from collections.abc import Iterator
from functools import partial

from samklang.consultations.actions.answers import BY_LINK, keep_answer_draft, send_answer
from samklang.consultations.actions.duty import ask_about_case, decide_case, register_case
from samklang.consultations.duty import DutyDetails
from samklang.consultations.models import DutyCase
from samklang.demo.hearing.clock import moment
from samklang.demo.hearing.course import Course, Event
from samklang.demo.hearing.told import unwrapped
from samklang.inquiries.actions.links import note_opened
from samklang.inquiries.models import PersonalLink
from samklang.meetings.details import DecisionDetails
from samklang.meetings.models import DecisionKind

TOUCHED = "Medborgerskabsudvalget"
HALL, RENT = "Salg af Havnehallen", "Nye priser for leje af skolesale"

_HALL_TEXT = """
# Salg af Havnehallen

Forvaltningen foreslår, at Havnehallen sælges til boliger. Hallen bruges i dag 31 timer om ugen af fire
foreninger. De tilbydes tider i Søndermarkhallen.
"""
_HALL_FIELD = (
    "To af de fire foreninger har mest medlemmer fra Havneby Vest, og mål 8 handler om børn som deres."
)
_HALL_ANSWER = """
Medborgerskabsudvalget har ingen indvendinger imod, at hallen sælges, men foreslår, at det først sker, når de
fire foreninger har fået faste tider et sted, børn kan cykle til.

Udvalget er bekymret for, at to af foreningerne lukker, hvis de skal dele Søndermarkhallen med seks andre.
"""
_RENT_TEXT = """
# Nye priser for leje af skolesale

Forvaltningen foreslår, at foreninger uden for idrætten betaler 120 kroner i timen for en skolesal. Hidtil
har det været gratis.
"""
_RENT_FIELD = "De fleste af de foreninger, der skal betale, er små og drevet af folk, der er nye i byen."


def events(course: Course) -> Iterator[Event]:
    """Yield how the two cases were registered, asked about and decided."""
    kept: dict[str, DutyCase] = {}
    yield Event("2010-09-06T09:05", partial(_register_hall, course, kept))
    yield Event("2010-09-06T09:12", partial(_ask, course, kept))
    yield Event("2010-10-11T10:20", partial(_answer, kept))
    yield Event("2010-10-26T15:45", partial(_decide, course, kept, HALL, _HALL_DECISION))
    yield Event("2010-09-13T11:30", partial(_register_rent, course, kept))
    yield Event("2010-09-22T08:20", partial(_decide, course, kept, RENT, _RENT_DECISION))


_HALL_DECISION = DecisionDetails(
    DecisionKind.ADOPTED_WITH_CHANGES, "Hallen sælges, når de fire foreninger har fået faste tider."
)
_RENT_DECISION = DecisionDetails(DecisionKind.ADOPTED, "Vedtaget uden bemærkninger.")


def _register_hall(course: Course, kept: dict[str, DutyCase]) -> None:
    _register(
        course, kept, HALL, "Teknik- og Miljøudvalget", "2010-61007", _HALL_FIELD, _HALL_TEXT, "2010-10-26"
    )


def _register_rent(course: Course, kept: dict[str, DutyCase]) -> None:
    _register(
        course, kept, RENT, "Kultur- og Fritidsudvalget", "2010-61344", _RENT_FIELD, _RENT_TEXT, "2010-09-21"
    )


def _register(
    course: Course,
    kept: dict[str, DutyCase],
    title: str,
    body: str,
    case_number: str,
    field: str,
    text: str,
    meets_on: str,
) -> None:
    details = DutyDetails(
        title=title,
        case_number=case_number,
        body=course.bodies[body],
        touches=course.bodies[TOUCHED],
        field=field,
        text=unwrapped(text),
        meets_on=moment(meets_on).date(),
    )
    kept[title] = register_case(details, by=course.officer)


def _ask(course: Course, kept: dict[str, DutyCase]) -> None:
    kept[HALL] = ask_about_case(kept[HALL], by=course.officer, deadline=moment("2010-10-15T12:00"))


def _answer(kept: dict[str, DutyCase]) -> None:
    """Answer for the committee that was asked, by the link in its letter."""
    consultation = kept[HALL].consultation
    assert consultation is not None
    links = PersonalLink.objects.working().filter(addressee__party__inquiry=consultation.inquiry)
    link = links.select_related("addressee__party").latest("pk")
    note_opened(link, by=BY_LINK)
    keep_answer_draft(link.addressee.party, text=unwrapped(_HALL_ANSWER))
    send_answer(link.addressee.party, link=link)


def _decide(course: Course, kept: dict[str, DutyCase], title: str, decision: DecisionDetails) -> None:
    decide_case(DutyCase.objects.get(pk=kept[title].pk), by=course.officer, details=decision)
