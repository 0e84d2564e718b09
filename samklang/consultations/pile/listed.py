"""The list of answers: what it can be narrowed by, and how many answers each choice would leave."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet, TextChoices
from django.utils.translation import pgettext_lazy

from samklang.consultations.campaigns.membership import with_campaign
from samklang.consultations.counting.outcomes import with_standing
from samklang.consultations.models import Consultation, Submission
from samklang.core.naming import found_in

Rows = QuerySet[Any]
_LONGEST_QUERY = 10  # words: each is looked for in every text


class State(TextChoices):
    """What an officer looks for in the pile. An answer may be in several: confirmed, late and filed."""

    TO_CONFIRM = "to_confirm", pgettext_lazy("answers", "To be confirmed")
    UNREAD = "unread", pgettext_lazy("answers", "Not read")
    CONFIRMED = "confirmed", pgettext_lazy("answers", "Confirmed")
    PROVISIONAL = "provisional", pgettext_lazy("answers", "Provisional")
    LATE = "late", pgettext_lazy("answers", "Late")
    CAMPAIGN = "campaign", pgettext_lazy("answers", "In a campaign")
    FILED = "filed", pgettext_lazy("answers", "Filed")
    NOT_FILED = "not_filed", pgettext_lazy("answers", "Not filed")
    SUPERSEDED = "superseded", pgettext_lazy("answers", "Replaced by a later one")
    WITHDRAWN = "withdrawn", pgettext_lazy("answers", "Withdrawn")
    REJECTED = "rejected", pgettext_lazy("answers", "No answers")


_SPEAKS = Q(withdrawn_at=None, rejected_at=None, superseded_by=None)
_IS_READ = Q(reading__isnull=False, reading__problem="")
_CONDITIONS: Mapping[State, Q] = {
    State.TO_CONFIRM: _SPEAKS & _IS_READ & Q(confirmed_at=None),
    State.UNREAD: _SPEAKS & ~_IS_READ & Q(confirmed_at=None),
    State.CONFIRMED: _SPEAKS & Q(confirmed_at__isnull=False),
    State.PROVISIONAL: _SPEAKS & Q(is_provisional=True),
    State.LATE: _SPEAKS & Q(is_late=True),
    State.CAMPAIGN: _SPEAKS & Q(campaign__isnull=False),
    State.FILED: ~Q(filed_as=""),
    State.NOT_FILED: _SPEAKS & Q(filed_as=""),
    State.SUPERSEDED: Q(superseded_by__isnull=False, withdrawn_at=None, rejected_at=None),
    State.WITHDRAWN: Q(withdrawn_at__isnull=False),
    State.REJECTED: Q(rejected_at__isnull=False),
}


def all_answers(consultation: Consultation) -> Rows:
    """Return all answers of a hearing, also those that do not speak any more, in the order of their numbers.

    What was joined into another answer is listed as that one.
    """
    rows = Submission.objects.filter(consultation=consultation, joined_into=None)
    return with_campaign(with_standing(rows)).order_by("number")


def chosen_among(rows: Rows, given: Mapping[str, Any]) -> Rows:
    """Return the answers that were asked for: words, kind, channel, district, state."""
    for word in given.get("q", "").split()[:_LONGEST_QUERY]:
        rows = rows.filter(found_in("findable", word) | Q(reading__found__text__icontains=word))
    for name in ("kind", "channel"):
        if value := given.get(name):
            rows = rows.filter(**{name: value})
    if district := given.get("district"):
        rows = rows.filter(district__public_id=district)
    if state := given.get("state"):
        rows = rows.filter(_CONDITIONS[State(state)])
    return rows


@dataclass(frozen=True, slots=True)
class Counts:
    """How many answers of the whole hearing each choice holds; those with none are left out."""

    states: Mapping[State, int]
    kinds: Mapping[str, int]
    channels: Mapping[str, int]
    districts: Mapping[str, tuple[str, int]]


def counts_of(rows: Rows) -> Counts:
    """Count all answers of a hearing by what they can be narrowed by: four queries however many."""
    states = rows.order_by().aggregate(
        **{f"in_{state.value}": Count("pk", filter=condition) for state, condition in _CONDITIONS.items()}
    )
    districts = rows.filter(district__isnull=False).order_by("district__name")
    by_district = districts.values_list("district__public_id", "district__name").annotate(number=Count("pk"))
    return Counts(
        states={state: number for state in State if (number := states[f"in_{state.value}"])},
        kinds=_by(rows, "kind"),
        channels=_by(rows, "channel"),
        districts={key: (name, number) for key, name, number in by_district},
    )


def _by(rows: Rows, field: str) -> dict[str, int]:
    counted = rows.exclude(**{field: ""}).order_by().values_list(field).annotate(number=Count("pk"))
    return dict(counted)
