"""The seven stages of a policy, and the thread through them: what came before a thing, and after."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Stage(TextChoices):
    """Where in a policy's life something belongs. The value names its icon and its colour."""

    SAID = "said", _("Said")
    ANSWERED = "answered", _("Answered")
    DECIDED = "decided", _("Decided")
    PLANNED = "planned", _("Planned")
    PAID = "paid", _("Paid for")
    MEASURED = "measured", _("Measured")
    LEARNED = "learned", _("Learned")

    @property
    def explanation(self) -> Promise:
        """One sentence for somebody who has never seen the thread."""
        return _EXPLANATIONS[self]


_EXPLANATIONS = {
    Stage.SAID: _("What citizens, councils and organisations said in the hearing, point by point."),
    Stage.ANSWERED: _("What the administration thinks of each point, and what it will do about it."),
    Stage.DECIDED: _("What the committees and the council decided, at which meeting."),
    Stage.PLANNED: _("Which committee will do what, who is responsible, and which goal it serves."),
    Stage.PAID: _("What there is money for, where it comes from, and what is still only an idea."),
    Stage.MEASURED: _("What came of it, in figures and in people's own words."),
    Stage.LEARNED: _("What others can use next time, and whom to call."),
}


@dataclass(frozen=True, slots=True)
class Bead:
    """Something that stands on the thread: an object of some stage, with a link if the reader may see it."""

    text: str | Promise
    url: str = ""
    note: str | Promise = ""


@dataclass(frozen=True, slots=True)
class Knot:
    """One stage on a drawn thread. It is here, or before or after it; and it holds what is known of it."""

    stage: Stage
    beads: tuple[Bead, ...] = ()
    is_here: bool = False
    is_reached: bool = False


def tie_thread(
    beads: Mapping[Stage, Sequence[Bead]] | None = None, *, here: Stage | None = None
) -> tuple[Knot, ...]:
    """Return all seven knots in order for the component `<c-thread>`.

    A stage is reached when something of it is known, or when it is where we are.
    """
    known = beads or {}
    return tuple(
        Knot(
            stage=stage,
            beads=tuple(known.get(stage, ())),
            is_here=stage == here,
            is_reached=bool(known.get(stage)) or stage == here,
        )
        for stage in Stage
    )
