"""What a white book tells of its hearing beside the answers: how it was run, what was held, how it counts."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.formats import date_format

from samklang.consultations.counting.numbers import Numbers
from samklang.consultations.counting.wording import in_words
from samklang.consultations.engagement.log import Done, Engagement, engagement_of
from samklang.consultations.models import Consultation, Gathering
from samklang_whitebook import hearing as told


def hearing_of(consultation: Consultation, numbers: Numbers) -> told.Hearing:
    """Return it in the language that is spoken, in as many queries however much was held and done."""
    run = engagement_of(consultation)
    return told.Hearing(
        numbers=_numbers(numbers),
        activities=tuple(map(_activity, run.done)),
        sums=tuple(_sums(run)),
        gatherings=tuple(map(_gathering, _gatherings(consultation))),
    )


def _numbers(numbers: Numbers) -> told.Numbers:
    return told.Numbers(
        received=numbers.received,
        counted=numbers.counted,
        as_one=numbers.as_one,
        rules=in_words(numbers.rules),
        steps=tuple(told.Step(str(step.label), step.number, step.left) for step in numbers.steps),
        breakdowns=tuple(
            told.Breakdown(
                str(each.title),
                tuple(
                    told.Line(str(line.label), line.received, line.counted, line.as_one)
                    for line in each.lines
                ),
            )
            for each in numbers.breakdowns
        ),
    )


def _activity(done: Done) -> told.Activity:
    return told.Activity(
        when=_days(done.began_on, done.ended_on),
        kind=done.kind_label,
        title=done.title,
        where=_listed((done.place, done.who)),
        number="" if done.number is None else f"{done.number} {done.counted}",
    )


def _sums(run: Engagement) -> Iterator[str]:
    for each in run.sums:
        number = f", {each.number} {each.counted}" if each.number else ""
        yield f"{each.label}: {each.lines}{number}"


def _gatherings(consultation: Consultation) -> Iterable[Gathering]:
    rows = Gathering.objects.filter(submission__in=consultation.submissions.standing())
    rows = rows.select_related("submission__consultation", "submission__district")
    return rows.prefetch_related("challenges", "items").order_by("submission__channel", "held_on", "pk")


def _gathering(row: Gathering) -> told.Gathering:
    return told.Gathering(
        channel=str(row.channel().label),
        title=row.title,
        reference=row.submission.reference,
        when=_days(row.held_on, row.ended_on),
        where=_listed((row.place, str(row.submission.district or ""))),
        participants=row.participants,
        said=row.said,
        challenges=tuple(told.Challenge(each.rank, each.text, each.votes) for each in row.challenges.all()),
        items=tuple(
            told.Item(_day(each.dated) if each.dated else "–", each.source, each.title, each.said)
            for each in row.items.all()
        ),
    )


def _days(first: date, last: date | None) -> str:
    return f"{_day(first)} – {_day(last)}" if last and last != first else _day(first)


def _day(day: date) -> str:
    return date_format(day, "DATE_FORMAT")


def _listed(parts: Iterable[str]) -> str:
    return ", ".join(part for part in parts if part)
