"""What went on around the letters: meetings, the log, the campaign, what was filed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from io import BytesIO
from zipfile import ZipFile, ZipInfo

from django.core.files.base import File

from samklang.consultations.actions.campaigns import confirm_campaign, name_campaign
from samklang.consultations.actions.comments import confirm_comments, keep_comments
from samklang.consultations.actions.engagement import log_activity
from samklang.consultations.actions.filing import note_many_filed
from samklang.consultations.actions.gatherings import write_gathering
from samklang.consultations.actions.intake import Dropped, begin_intake
from samklang.consultations.actions.submissions import confirm
from samklang.consultations.details import SubmissionDetails
from samklang.consultations.engagement.details import ActivityDetails
from samklang.consultations.gathered.details import ChallengeDetails, GatheringDetails, ItemDetails
from samklang.consultations.models import Channel, RespondentKind, Submission
from samklang.consultations.pile.filing import Line
from samklang.demo.hearing import campaign, letter, webcomments
from samklang.demo.hearing.activities import ACTIVITIES, ToldActivity
from samklang.demo.hearing.clock import day, moment
from samklang.demo.hearing.course import Course, Event
from samklang.demo.hearing.papers import as_page
from samklang.demo.hearing.spoken import GATHERINGS, ToldGathering
from samklang.demo.hearing.told import unwrapped

_WRITTEN_DOWN = timedelta(hours=9)  # after midnight of the day a thing was done


def events(course: Course) -> Iterator[Event]:
    """Yield the meetings, the log, the campaign and the filing."""
    for told in GATHERINGS:
        yield Event(told.written_at, partial(_gather, told, course))
    for done in ACTIVITIES:
        began = datetime.fromisoformat(done.began_on) + _WRITTEN_DOWN
        at = max(began.isoformat(), letter.TALKED_OF)
        yield Event(at, partial(_log, done, course))
    yield Event(campaign.HANDED_OVER, partial(_take_in_campaign, course))
    yield Event(campaign.LOOKED_AT, partial(_confirm_supporters, course))
    yield Event(campaign.CONFIRMED, partial(_confirm_campaign, course))
    yield Event(webcomments.HANDED_OVER, partial(_bring_comments, course))
    yield Event(webcomments.TAKEN_IN, partial(_take_comments_in, course))
    yield Event(letter.FILED, partial(_file, course))


def _gather(told: ToldGathering, course: Course) -> None:
    details = GatheringDetails(
        title=told.title,
        held_on=datetime.fromisoformat(told.held_on).date(),
        ended_on=day(told.ended_on),
        place=told.place,
        district=course.districts.get(told.district),
        participants=told.participants,
        who=told.who,
        moderators=told.moderators,
        questions=told.questions,
        said=unwrapped(told.said),
        challenges=tuple(ChallengeDetails(text, votes) for text, votes in told.challenges),
        items=tuple(
            ItemDetails(title=each.title, dated=day(each.dated), source=each.source, said=each.said)
            for each in told.items
        ),
    )
    write_gathering(course.consultation, Channel(told.channel), details, by=course.officer)


def _log(told: ToldActivity, course: Course) -> None:
    details = ActivityDetails(
        kind=told.kind,
        title=told.title,
        began_on=datetime.fromisoformat(told.began_on).date(),
        ended_on=day(told.ended_on),
        number=told.number,
        who=told.who,
        place=told.place,
        note=told.note,
    )
    log_activity(course.consultation, details, by=course.officer)


def _take_in_campaign(course: Course) -> None:
    """Take in the letters of the home page, as the parents' group handed them over: in one archive."""
    packed = BytesIO()
    with ZipFile(packed, "w") as letters:
        for each in campaign.SUPPORTERS:
            letters.writestr(ZipInfo(each.file_name), as_page(each.text, each.file_name))
    packed.seek(0)
    archive = Dropped(f"{campaign.NAME}.zip", File(packed))
    begin_intake(course.consultation, [archive], by=course.officer, channel=Channel.WEB)


def _confirm_supporters(course: Course) -> None:
    for each in campaign.SUPPORTERS:
        answer = Submission.objects.get(consultation=course.consultation, files__name=each.file_name)
        details = replace(
            SubmissionDetails.of(answer),
            respondent=each.name,
            kind=RespondentKind.CITIZEN,
            organisation=None,
            channel=Channel.WEB,
            district=course.districts[each.district],
            dated=moment(each.at).date(),
            is_provisional=False,
        )
        confirm(answer, by=course.officer, version=answer.version, details=details)


def _confirm_campaign(course: Course) -> None:
    """Name and confirm the campaign the machine has found among the answers."""
    found = course.consultation.campaigns.get()
    named = name_campaign(found, by=course.officer, version=found.version, name=campaign.NAME)
    confirm_campaign(named, by=course.head, version=named.version)


def _bring_comments(course: Course) -> None:
    """Bring in the comments of the newspaper's page; a job looks through them."""
    content = webcomments.sheet()
    keep_comments(course.consultation, by=course.officer, name=webcomments.NAME, content=content)


def _take_comments_in(course: Course) -> None:
    """Confirm the comments as they were shown."""
    sheet = course.consultation.comment_sheets.get()
    confirm_comments(sheet, by=course.officer, fingerprint=sheet.fingerprint)


def _file(course: Course) -> None:
    """Note the numbers the records system has given the answers of the local committees and committees."""
    filed = [answer for answer in course.answers.values() if answer.organisation_id and answer.party_id]
    lines = [
        Line(place, answer.reference, f"{letter.CASE_NUMBER}-{place + 10}")
        for place, answer in enumerate(sorted(filed, key=lambda each: each.number), start=1)
    ]
    note_many_filed(course.consultation, lines, by=course.officer)
