"""The numbers of a hearing. Every breakdown adds up to the same; every number says which list it counts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Max, Min, Q, QuerySet
from django.db.models.functions import TruncDate, TruncWeek
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.consultations.counting.outcomes import Outcome, Standing, rules_of, with_outcome
from samklang.consultations.models import Channel, Consultation, CountingRules, RespondentKind, Submission

NONE = "none"
"""What an address says for answers of which something is not known."""
MOST_DAYS = 42  # that are shown day by day; longer hearings are shown week by week
_IS_COUNTED = Q(outcome=Outcome.COUNTED.value)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a breakdown: how many came in, how many of them count, and as how many campaigns let them.

    `narrowed` is how the list of answers is narrowed to them.
    """

    label: str | Promise
    received: int
    counted: int
    as_one: int
    narrowed: dict[str, str]

    @property
    def address(self) -> str:
        """What the address of the list says to show just these."""
        return urlencode(self.narrowed)


@dataclass(frozen=True, slots=True)
class Breakdown:
    """All answers, each in one line."""

    name: str
    title: str | Promise
    lines: tuple[Line, ...]

    @property
    def received(self) -> int:
        return sum(line.received for line in self.lines)

    @property
    def counted(self) -> int:
        return sum(line.counted for line in self.lines)

    @property
    def as_one(self) -> int:
        return sum(line.as_one for line in self.lines)


@dataclass(frozen=True, slots=True)
class Step:
    """One step from all that came in to what counts: how many are left out, why, and how many are left."""

    key: str
    label: str | Promise
    number: int
    left: int
    narrowed: dict[str, str]

    @property
    def address(self) -> str:
        """What the address of the list says to show just these."""
        return urlencode(self.narrowed)


@dataclass(frozen=True, slots=True)
class Period:
    """A day or a week in which answers came, and how many of them came too late."""

    first: date
    last: date
    received: int
    late: int
    counted: int
    has_deadline: bool

    @property
    def in_time(self) -> int:
        return self.received - self.late

    @property
    def narrowed(self) -> dict[str, str]:
        return {"from": self.first.isoformat(), "to": self.last.isoformat()}

    @property
    def address(self) -> str:
        """What the address of the list says to show just these."""
        return urlencode(self.narrowed)


class Numbers:
    """How many answered a hearing, in every way it is told; each is one question to the database."""

    def __init__(self, consultation: Consultation, rules: CountingRules | None = None) -> None:
        self.consultation = consultation
        self.rules = rules or rules_of(consultation)

    @cached_property
    def rows(self) -> "QuerySet[Any]":
        """All answers, each with what becomes of it in the count; those joined into another are that one."""
        own = Submission.objects.filter(consultation=self.consultation, joined_into=None).order_by()
        return with_outcome(own, self.rules)

    @cached_property
    def _outcomes(self) -> dict[tuple[str, str], int]:
        found = self.rows.values("outcome", "channel").annotate(number=Count("pk"))
        return {(each["outcome"], each["channel"]): each["number"] for each in found}

    @cached_property
    def received(self) -> int:
        return sum(self._outcomes.values())

    @cached_property
    def counted(self) -> int:
        """The official number: what the rules say counts."""
        return self._with(Outcome.COUNTED)

    @cached_property
    def unconfirmed(self) -> int:
        """How many of those that count nobody has confirmed yet."""
        found: int = self.rows.filter(_IS_COUNTED, confirmed_at=None).count()
        return found

    @property
    def as_one(self) -> int:
        """How many count if each campaign is one."""
        return self.by_kind.as_one

    @property
    def late(self) -> int:
        return sum(period.late for period in self.periods)

    def _with(self, outcome: Outcome) -> int:
        return sum(number for (found, _channel), number in self._outcomes.items() if found == outcome)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The way from all that came in to what counts; each way that does not count is a step of its own."""
        left, steps = self.received, []
        for outcome, channel, label in _reasons():
            key = (outcome.value, channel) if channel else None
            number = self._outcomes.get(key, 0) if key else self._with(outcome)
            if number:
                left -= number
                narrowed = {"counts": outcome.value} | ({"channel": channel} if channel else {})
                steps.append(
                    Step(":".join(filter(None, (outcome.value, channel))), label, number, left, narrowed)
                )
        return tuple(steps)

    @cached_property
    def by_kind(self) -> Breakdown:
        return self._breakdown("kind", _("By kind of respondent"), RespondentKind.choices)

    @cached_property
    def by_channel(self) -> Breakdown:
        return self._breakdown("channel", _("By channel"), Channel.choices)

    @cached_property
    def by_standing(self) -> Breakdown:
        return self._breakdown("standing", _("By how they stand"), Standing.choices)

    @cached_property
    def by_district(self) -> Breakdown:
        """Each district in which somebody answered, in the order of their names."""
        shown = self._tallied("district__sort_key", "district__name", "district__public_id")
        lines = [
            Line(
                each["district__name"] or _("No district"),
                each["received"],
                each["counted"],
                each["as_one"],
                {"district": each["district__public_id"] or NONE},
            )
            for each in shown
        ]
        return Breakdown("district", _("By district"), tuple(sorted(lines, key=_unknown_last)))

    @property
    def breakdowns(self) -> tuple[Breakdown, ...]:
        return (self.by_kind, self.by_channel, self.by_district, self.by_standing)

    def _tallied(self, *fields: str) -> Iterable[dict[str, Any]]:
        found: Iterable[dict[str, Any]] = (
            self.rows.values(*fields)
            .annotate(
                received=Count("pk"),
                counted=Count("pk", filter=_IS_COUNTED),
                as_one=Count("pk", filter=_IS_COUNTED & Q(is_alike=False)),
            )
            .order_by(*fields)
        )
        return found

    def _breakdown(
        self, field: str, title: str | Promise, choices: Sequence[tuple[str, str | Promise]]
    ) -> Breakdown:
        found = {each[field]: each for each in self._tallied(field)}
        labels = [*choices, ("", pgettext_lazy("answers", "Not known"))]
        lines = tuple(
            Line(
                label,
                found[value]["received"],
                found[value]["counted"],
                found[value]["as_one"],
                {field: value or NONE},
            )
            for value, label in labels
            if value in found
        )
        return Breakdown(field, title, lines)

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """Every day or week from the first answer to the last or the deadline, also those without any."""
        days = self._span()
        if days is None:
            return ()
        first, last = days
        is_weekly = (last - first).days >= MOST_DAYS
        found = self._by_period(is_weekly=is_weekly)
        length = timedelta(days=6 if is_weekly else 0)
        start = first - timedelta(days=first.weekday()) if is_weekly else first
        return tuple(self._periods(found, start=start, last=last, length=length))

    def _periods(
        self, found: dict[date, tuple[int, int, int]], *, start: date, last: date, length: timedelta
    ) -> Iterator[Period]:
        deadline = timezone.localdate(self.consultation.inquiry.deadline)
        while start <= last:
            end = start + length
            received, late, counted = found.get(start, (0, 0, 0))
            yield Period(start, end, received, late, counted, start <= deadline <= end)
            start = end + timedelta(days=1)

    def _span(self) -> tuple[date, date] | None:
        """The days between which answers came; the deadline is among them, if it is not too far off."""
        ends = self.rows.aggregate(first=Min("received_at"), last=Max("received_at"))
        if ends["first"] is None:
            return None
        first, last = timezone.localdate(ends["first"]), timezone.localdate(ends["last"])
        deadline = timezone.localdate(self.consultation.inquiry.deadline)
        return min(first, deadline), max(last, deadline)

    def _by_period(self, *, is_weekly: bool) -> dict[date, tuple[int, int, int]]:
        cut = TruncWeek("received_at") if is_weekly else TruncDate("received_at")
        found = (
            self.rows.annotate(period=cut)
            .values("period")
            .annotate(
                received=Count("pk"),
                late=Count("pk", filter=Q(is_late=True)),
                counted=Count("pk", filter=_IS_COUNTED),
            )
        )
        return {
            _day(each["period"]): (each["received"], each["late"], each["counted"])
            for each in found.order_by("period")
        }


def _reasons() -> Iterator[tuple[Outcome, str, str | Promise]]:
    """Yield all reasons not to count an answer, in the order in which they are asked."""
    for outcome in Outcome:
        if outcome is Outcome.CHANNEL:
            for channel in Channel:
                yield outcome, channel.value, channel.label
        elif outcome is not Outcome.COUNTED:
            yield outcome, "", outcome.label


def _unknown_last(line: Line) -> bool:
    return line.narrowed["district"] == NONE


def _day(moment: date) -> date:
    return timezone.localdate(moment) if hasattr(moment, "hour") else moment  # type: ignore[arg-type]
