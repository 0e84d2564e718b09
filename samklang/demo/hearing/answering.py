"""How the answers came: written by link, sent as files and mails, looked at the next morning."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import PurePath
from zlib import crc32

from django.utils import timezone

from samklang.accounts.actors import System
from samklang.consultations.actions.answers import (
    BY_LINK,
    keep_answer_draft,
    send_answer,
    withdraw_answer,
)
from samklang.consultations.actions.mails import give_to_hearing, keep_mail, sort_mail
from samklang.consultations.actions.submissions import confirm, receive, reject
from samklang.consultations.details import Sent, SubmissionDetails
from samklang.consultations.models import Submission
from samklang.demo.hearing import letter
from samklang.demo.hearing.associations import WITHDRAWN
from samklang.demo.hearing.clock import day, moment, next_morning
from samklang.demo.hearing.committees import PROVISIONAL
from samklang.demo.hearing.course import Course, Event
from samklang.demo.hearing.papers import paper_of
from samklang.demo.hearing.story import COUNTED
from samklang.demo.hearing.told import ToldAnswer, unwrapped
from samklang.inquiries.actions.links import note_opened
from samklang.inquiries.actions.parties import decline
from samklang.inquiries.models import Party, PersonalLink

_MAILBOX = System("consultations")
_WRITES = timedelta(minutes=55)  # before it is sent
_READ_WITHIN = 12 * 24 * 60  # minutes from when the letter came


def events(course: Course) -> Iterator[Event]:
    """Yield all that those who answered did, and what the secretariat did with it."""
    for told in (*COUNTED, PROVISIONAL, WITHDRAWN):
        if told.by_link or not told.name:
            yield from _by_link(told, course)
        else:
            yield Event(told.at, partial(_as_file, told, course))
        if told is not WITHDRAWN:
            yield Event(next_morning(told.at), partial(_confirm, told, course))
    yield Event(letter.WITHDRAWN_ON, partial(_withdraw, WITHDRAWN, course))
    yield Event(letter.DECLINED_ON, partial(_decline, course))
    for name in letter.OPENED_BUT_SILENT:
        yield Event(letter.DECLINED_ON, partial(_open, name, course))
    yield Event(letter.NO_ANSWER, partial(_take_in_question, course))


def _by_link(told: ToldAnswer, course: Course) -> Iterator[Event]:
    waits = timedelta(minutes=crc32(told.who.encode()) % _READ_WITHIN)
    came = datetime.fromisoformat(letter.OPENED) + waits
    sent = datetime.fromisoformat(told.at)
    opened = min(came + timedelta(hours=3), sent - 2 * _WRITES)
    yield Event(opened.isoformat(), partial(_open, told.who, course))
    yield Event((sent - _WRITES).isoformat(), partial(_write, told, course))
    yield Event(told.at, partial(_send, told, course))


def _open(who: str, course: Course) -> None:
    note_opened(_link(_party(who, course)), by=BY_LINK)


def _write(told: ToldAnswer, course: Course) -> None:
    """Keep the draft of a party: typed on the page, or a file that is put there."""
    party = _party(told.who, course)
    if told.name:
        paper = Sent(told.name, paper_of(told, day=moment(told.at)))
        keep_answer_draft(party, text="", files=[paper])
    else:
        keep_answer_draft(party, text=f"{unwrapped(told.text)}\n\n{told.signed}")


def _send(told: ToldAnswer, course: Course) -> None:
    party = _party(told.who, course)
    course.answers[told.who] = send_answer(party, link=_link(party))


def _withdraw(told: ToldAnswer, course: Course) -> None:
    party = _party(told.who, course)
    withdraw_answer(party, link=_link(party))


def _party(who: str, course: Course) -> Party:
    return course.consultation.inquiry.parties.get(organisation=course.bodies[who])


def _link(party: Party) -> PersonalLink:
    """Return the link in the last mail a party was sent."""
    working = PersonalLink.objects.working().filter(addressee__party=party)
    return working.select_related("addressee__party").latest("pk")


def _as_file(told: ToldAnswer, course: Course) -> None:
    """Take in a letter or a mail that came to the secretariat."""
    content = paper_of(told, day=moment(told.at))
    if PurePath(told.name).suffix == ".eml":
        course.answers[told.who] = _from_the_mailbox(content, course)
        return
    details = SubmissionDetails(channel=told.channel)
    sent = [Sent(told.name, content)]
    course.answers[told.who] = receive(course.consultation, sent, by=course.officer, details=details)


def _from_the_mailbox(content: bytes, course: Course) -> Submission:
    """Let a mail find its hearing, or an officer give it to it."""
    mail = sort_mail(keep_mail(content, by=_MAILBOX, arrived_at=timezone.now()), by=_MAILBOX)
    taken = mail if mail.submission else give_to_hearing(mail, course.consultation, by=course.officer)
    assert taken.submission is not None
    return taken.submission


def _confirm(told: ToldAnswer, course: Course) -> None:
    """Confirm the facts of an answer, as an officer does who has looked at it."""
    answer = Submission.objects.get(pk=course.answers[told.who].pk)
    details = SubmissionDetails.of(answer)
    if answer.party_id is None or answer.organisation_id is None:
        details = _facts(told, details, course)
    confirm(answer, by=course.officer, version=answer.version, details=details)


def _facts(told: ToldAnswer, read: SubmissionDetails, course: Course) -> SubmissionDetails:
    body = course.bodies.get(told.who)
    district = course.districts.get(told.district) or (body.district if body else None)
    return replace(
        read,
        respondent=told.who,
        kind=body.kind if body else told.kind,
        organisation=body,
        on_behalf_of=course.bodies.get(told.on_behalf_of),
        channel=told.channel,
        district=district,
        dated=moment(told.at).date(),
        is_provisional=told.is_provisional,
        treated_on=day(told.treated_on),
    )


def _decline(course: Course) -> None:
    _open(letter.DECLINED, course)
    decline(_party(letter.DECLINED, course), by=BY_LINK, because=letter.DECLINED_BECAUSE)


def _take_in_question(course: Course) -> None:
    """Take in what looked like an answer and was a question, and set it aside."""
    sent = [Sent("Spørgsmål.txt", unwrapped(letter.NO_ANSWER_TEXT).encode())]
    details = SubmissionDetails(channel="email")
    taken = receive(course.consultation, sent, by=course.officer, details=details)
    reject(taken, by=course.officer, because=letter.NO_ANSWER_BECAUSE)
