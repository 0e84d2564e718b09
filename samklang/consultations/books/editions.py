"""Editions of a white book beside each other: who is new since the last one, and who has gone."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from samklang.consultations.counting.outcomes import Outcome
from samklang.consultations.models import Channel, Consultation, EditionAnswer, Submission, WhiteBookEdition

MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class Changes:
    """How many answers are new and how many have gone since an edition, some of the new ones by name."""

    new: int
    gone: int
    named: tuple[Submission, ...]

    def __bool__(self) -> bool:
        return bool(self.new or self.gone)

    @property
    def more(self) -> int:
        """How many of the new ones are not named."""
        return self.new - len(self.named)


def before(edition: WhiteBookEdition) -> WhiteBookEdition | None:
    """Return the edition that was made before one."""
    made = edition.consultation.white_books.filter(made_at__lt=edition.made_at)
    return made.order_by("-made_at").first()


def changes_since(earlier: WhiteBookEdition, later: WhiteBookEdition) -> Changes:
    """Return what an edition holds that an earlier one does not, and the other way round."""
    held, holds = _held_by(earlier), _held_by(later)
    return _changes(
        later.consultation,
        new=Submission.objects.filter(pk__in=holds).exclude(pk__in=held),
        gone=Submission.objects.filter(pk__in=held).exclude(pk__in=holds),
    )


def changes_after(edition: WhiteBookEdition) -> Changes:
    """Return what would stand in a new edition and does not in this one, and the other way round."""
    held = _held_by(edition)
    speaks = edition.consultation.submissions.standing().filter(reading__problem="")
    return _changes(
        edition.consultation,
        new=speaks.exclude(pk__in=held),
        gone=Submission.objects.filter(pk__in=held).exclude(pk__in=speaks.values("pk")),
    )


def _held_by(edition: WhiteBookEdition) -> "QuerySet[EditionAnswer, Any]":
    return EditionAnswer.objects.filter(edition=edition).values("submission")


def _changes(
    consultation: Consultation, *, new: "QuerySet[Submission]", gone: "QuerySet[Submission]"
) -> Changes:
    named = tuple(new.order_by("number")[:MOST_NAMED])
    for each in named:
        each.consultation = consultation
    return Changes(new.count(), gone.count(), named)


def sum_of(edition: WhiteBookEdition) -> list[tuple[int, str]]:
    """Return how an edition was counted: numbers with labels, from all that came in to what counts."""
    return [(number, _label(key)) for key, number in edition.counted]


def _label(key: str) -> str:
    outcome, _colon, channel = key.partition(":")
    if outcome == "received":
        return _("came in")
    return str(Channel(channel).label if channel else Outcome(outcome).label).lower()
