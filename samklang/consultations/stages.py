"""The way of a hearing through its stages: when each was reached, and what can be done in it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samklang.consultations.models import Consultation, Stage

_ALLOWS: dict[Stage, Promise] = {
    Stage.DRAFT: _("Only the secretariat sees it. Texts, the letter and those who are asked can be changed."),
    Stage.OPEN: _(
        "Those who were asked can answer, change and withdraw until the deadline. Texts can only be "
        "corrected, for all to see, and the deadline only be moved forward."
    ),
    Stage.CLOSED: _(
        "Nobody answers by link. Late answers can be taken in, answers are confirmed, and the deadline can "
        "be moved: then it is open again."
    ),
    Stage.ANSWERED: _("No more answers are taken in, and their facts stay as they are."),
    Stage.ARCHIVED: _("Everything can be read, nothing changed, and no personal link opens anything."),
}


@dataclass(frozen=True, slots=True)
class Step:
    """A stage on the way. `until` is the deadline where that ends it and it is not past."""

    stage: Stage
    allows: Promise
    since: datetime | None
    until: datetime | None
    is_reached: bool
    is_here: bool


def way_of(consultation: Consultation) -> list[Step]:
    """Return all stages in order, those that come and those that were."""
    here = consultation.stage()
    order = list(Stage)
    since = {
        Stage.OPEN: consultation.opened_at,
        Stage.CLOSED: consultation.closed_at,
        Stage.ANSWERED: consultation.answered_at,
        Stage.ARCHIVED: consultation.archived_at,
    }
    return [
        Step(
            stage=stage,
            allows=_ALLOWS[stage],
            since=since.get(stage),
            until=consultation.inquiry.deadline if stage is Stage.OPEN and stage is here else None,
            is_reached=order.index(stage) <= order.index(here),
            is_here=stage is here,
        )
        for stage in order
    ]


def public_way_of(consultation: Consultation) -> list[Step]:
    """Return the stages as everybody sees them: what is being prepared or put away is nobody else's."""
    return [each for each in way_of(consultation) if each.stage not in (Stage.DRAFT, Stage.ARCHIVED)]
