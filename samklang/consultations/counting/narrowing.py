"""The list of answers narrowed to those that a number counts: by the same rules, so both say the same."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_date

from samklang.consultations.counting.numbers import NONE
from samklang.consultations.counting.outcomes import Outcome, Standing, rules_of, with_outcome
from samklang.consultations.models import Channel, Consultation, RespondentKind, Submission

Rows = QuerySet[Submission]


def narrowed(rows: Rows, consultation: Consultation, given: Mapping[str, str]) -> Rows:
    """Return those of a hearing's answers that an address asks for; what it says wrong narrows nothing.

    It may say `counts` (an Outcome), `standing` (a Standing), `kind`, `channel`, `district`, `late=yes`, and
    days of arrival `from` and `to`. "none" stands for what is not known.
    """
    told = with_outcome(rows.filter(joined_into=None), rules_of(consultation))
    for name, condition in _CONDITIONS.items():
        said = condition(given.get(name, ""))
        if said is not None:
            told = told.filter(said)
    return told


def _one_of(field: str, values: list[str]) -> Callable[[str], Q | None]:
    return lambda asked: Q(**{field: asked}) if asked in values else None


def _one_of_or_none(field: str, values: list[str]) -> Callable[[str], Q | None]:
    return lambda asked: Q(**{field: ""}) if asked == NONE else _one_of(field, values)(asked)


def _district(asked: str) -> Q | None:
    if not asked:
        return None
    return Q(district=None) if asked == NONE else Q(district__public_id=asked)


def _late(asked: str) -> Q | None:
    return Q(is_late=True) if asked == "yes" else None


def _day(asked: str) -> date | None:
    try:
        return parse_date(asked)
    except ValueError:
        return None


def _from(asked: str) -> Q | None:
    day = _day(asked)
    return Q(received_at__gte=_midnight(day)) if day else None


def _to(asked: str) -> Q | None:
    day = _day(asked)
    return Q(received_at__lt=_midnight(day + timedelta(days=1))) if day and day < date.max else None


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


_CONDITIONS: dict[str, Callable[[str], Q | None]] = {
    "counts": _one_of("outcome", Outcome.values),
    "standing": _one_of("standing", Standing.values),
    "kind": _one_of_or_none("kind", RespondentKind.values),
    "channel": _one_of("channel", Channel.values),
    "district": _district,
    "late": _late,
    "from": _from,
    "to": _to,
}
