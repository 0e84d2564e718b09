"""What becomes of each answer in a count. All of it is said to the database, so that no row is loaded."""

from collections.abc import Sequence
from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    F,
    Min,
    Q,
    QuerySet,
    TextChoices,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.consultations.campaigns.membership import with_campaign
from samklang.consultations.models import (
    Consultation,
    CountingRules,
    Submission,
)


class Standing(TextChoices):
    """How an answer stands, whatever the rules of counting: each in one, the first that fits."""

    REJECTED = "rejected", pgettext_lazy("answers", "No answers")
    WITHDRAWN = "withdrawn", pgettext_lazy("answers", "Withdrawn")
    SUPERSEDED = "superseded", pgettext_lazy("answers", "Replaced by a later one")
    UNREAD = "unread", pgettext_lazy("answers", "Not read yet")
    PROVISIONAL = "provisional", pgettext_lazy("answers", "Provisional")
    FINAL = "final", pgettext_lazy("answers", "Final")


class Outcome(TextChoices):
    """Whether an answer counts, and if not, why: each for one reason, the first that fits."""

    REJECTED = "rejected", pgettext_lazy("not counted", "no answers to the hearing")
    WITHDRAWN = "withdrawn", pgettext_lazy("not counted", "withdrawn")
    SUPERSEDED = "superseded", pgettext_lazy("not counted", "replaced by a later answer")
    UNREAD = "unread", pgettext_lazy("not counted", "not read yet")
    PROVISIONAL = "provisional", pgettext_lazy("not counted", "provisional")
    CHANNEL = "channel", pgettext_lazy("not counted", "came by a way that does not count")
    LATE = "late", pgettext_lazy("not counted", "came after the deadline")
    ALIKE = "alike", pgettext_lazy("not counted", "more letters of a campaign that is counted once")
    COUNTED = "counted", _("Counts")


_DUE = Coalesce("party__extended_to", "consultation__inquiry__deadline")
_STANDING = (
    (Q(rejected_at__isnull=False), Standing.REJECTED),
    (Q(withdrawn_at__isnull=False), Standing.WITHDRAWN),
    (Q(superseded_by__isnull=False), Standing.SUPERSEDED),
    (Q(confirmed_at=None) & (Q(reading=None) | ~Q(reading__problem="")), Standing.UNREAD),
    (Q(is_provisional=True), Standing.PROVISIONAL),
)


def rules_of(consultation: Consultation) -> CountingRules:
    """Return the rules by which a hearing is counted now; what is usual where none were decided."""
    decided = consultation.counting_rules.order_by("-number").first()
    return decided or CountingRules(consultation=consultation, number=0)


def with_standing(rows: "QuerySet[Submission]") -> "QuerySet[Any]":
    """Say of each answer how it stands, as `standing`, and whether it came late, as `is_late`."""
    steps = [When(condition, then=Value(standing.value)) for condition, standing in _STANDING]
    return rows.annotate(
        standing=Case(*steps, default=Value(Standing.FINAL.value), output_field=CharField()),
        due=_DUE,
        is_late=Case(When(received_at__gt=F("due"), then=Value(True)), default=Value(False)),
    )


def _with_confirmed_campaign(rows: "QuerySet[Submission]", consultation: Consultation) -> "QuerySet[Any]":
    """Say of each answer in which campaign it is that a person has confirmed, as `in_campaign`."""
    confirmed = list(consultation.campaigns.filter(confirmed_at__isnull=False).values_list("pk", flat=True))
    if not confirmed:
        return rows.annotate(in_campaign=Value(None, output_field=BigIntegerField()))
    in_campaign = Case(When(campaign__in=confirmed, then=F("campaign")), output_field=BigIntegerField())
    told: QuerySet[Any] = with_campaign(rows).annotate(in_campaign=in_campaign)
    return told


def with_outcome(rows: "QuerySet[Submission]", rules: CountingRules) -> "QuerySet[Any]":
    """Say of each answer what becomes of it in the count, as `outcome`, and of its campaign as `in_campaign`.

    `is_alike` are the answers of a campaign that count beside its first: without them a campaign is one.
    """
    told = _with_confirmed_campaign(with_standing(rows), rules.consultation)
    firsts = _firsts(rules)
    is_alike = Q(in_campaign__isnull=False) & ~Q(pk__in=firsts)
    steps = [*_steps(rules), *([(is_alike, Outcome.ALIKE)] if rules.campaigns_as_one else [])]
    done: QuerySet[Any] = told.annotate(
        outcome=_first_of(steps),
        is_alike=Case(When(is_alike, then=Value(True)), default=Value(False)),
    )
    return done


def _steps(rules: CountingRules) -> list[tuple[Q, Outcome]]:
    kept = {Standing.PROVISIONAL.value} if rules.counts_provisional else set()
    steps = [
        (Q(standing=standing.value), Outcome(standing.value))
        for _condition, standing in _STANDING
        if standing.value not in kept
    ]
    steps.append((~Q(channel__in=rules.channels), Outcome.CHANNEL))
    return steps if rules.counts_late else [*steps, (Q(is_late=True), Outcome.LATE)]


def _first_of(steps: Sequence[tuple[Q, Outcome]]) -> Case:
    whens = [When(condition, then=Value(outcome.value)) for condition, outcome in steps]
    return Case(*whens, default=Value(Outcome.COUNTED.value), output_field=CharField())


def _firsts(rules: CountingRules) -> list[int]:
    """The first answer of each campaign that would count by itself: as many as there are campaigns.

    Of the whole hearing, however the rows are narrowed: else another answer were the first of each list.
    """
    own = Submission.objects.filter(consultation=rules.consultation, joined_into=None)
    told = _with_confirmed_campaign(with_standing(own), rules.consultation)
    counted = told.annotate(alone=_first_of(_steps(rules))).filter(alone=Outcome.COUNTED.value)
    by_campaign = counted.filter(in_campaign__isnull=False).order_by().values("in_campaign")
    return [each["first"] for each in by_campaign.annotate(first=Min("pk"))]
