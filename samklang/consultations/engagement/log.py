"""How a hearing was run: what was held and gathered, and what was done to make it known, with sums."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from samklang.consultations.models import Activity, ActivityKind, Consultation, Gathering


@dataclass(frozen=True, slots=True)
class Held:
    """A town meeting, panel, round of interviews or digest, by its `channel`.

    `parts` is how many challenges a meeting ranked, or how many items a digest has.
    """

    reference: str
    channel: str
    channel_label: str
    title: str
    began_on: date
    ended_on: date | None
    participants: int | None
    place: str
    district: str
    parts: int
    address: str


@dataclass(frozen=True, slots=True)
class Done:
    """One line of the engagement log. `number` counts what `counted` says: copies, visits, participants."""

    kind: str
    kind_label: str
    title: str
    began_on: date
    ended_on: date | None
    number: int | None
    counted: str
    who: str
    place: str
    link: str
    note: str
    address: str


@dataclass(frozen=True, slots=True)
class Sum:
    """How many lines of a kind there are, and what their numbers come to; `unknown` lines have no number."""

    kind: str
    label: str
    lines: int
    number: int
    counted: str
    unknown: int


@dataclass(frozen=True, slots=True)
class Engagement:
    """All that was held and done in a hearing, each in the order of its days."""

    held: tuple[Held, ...]
    done: tuple[Done, ...]
    sums: tuple[Sum, ...]

    @property
    def participants(self) -> int:
        """How many took part in what was held, as far as it is known."""
        return sum(each.participants or 0 for each in self.held)


def engagement_of(consultation: Consultation) -> Engagement:
    """Return how a hearing was run, in the language of now; a fixed number of queries."""
    rows = Activity.objects.filter(consultation=consultation)
    done = tuple(map(_done, rows))
    return Engagement(tuple(map(_held, _gatherings(consultation))), done, tuple(_sums(done)))


def _gatherings(consultation: Consultation) -> Iterable[Gathering]:
    speaking = consultation.submissions.standing()
    rows = Gathering.objects.filter(submission__in=speaking)
    return rows.select_related("submission__consultation", "submission__district").prefetch_related(
        "challenges", "items"
    )


def _held(row: Gathering) -> Held:
    return Held(
        reference=row.submission.reference,
        channel=row.submission.channel,
        channel_label=str(row.channel().label),
        title=row.title,
        began_on=row.held_on,
        ended_on=row.ended_on,
        participants=row.participants,
        place=row.place,
        district=str(row.submission.district or ""),
        parts=len(row.challenges.all()) + len(row.items.all()),
        address=row.get_absolute_url(),
    )


def _done(row: Activity) -> Done:
    return Done(
        kind=row.kind,
        kind_label=str(row.get_kind_display()),
        title=row.title,
        began_on=row.began_on,
        ended_on=row.ended_on,
        number=row.number,
        counted=str(row.counted()),
        who=row.who,
        place=row.place,
        link=row.link,
        note=row.note,
        address=row.get_absolute_url(),
    )


def _sums(done: tuple[Done, ...]) -> Iterable[Sum]:
    for kind in ActivityKind:
        lines = [each for each in done if each.kind == kind]
        if lines:
            numbers = [each.number for each in lines if each.number is not None]
            counted = lines[0].counted
            yield Sum(
                kind.value, str(kind.label), len(lines), sum(numbers), counted, len(lines) - len(numbers)
            )
