"""Whether anything was erased, taken away or changed while something was being worked out."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

from django.db.models import Q
from django.utils import timezone

from samklang.journal.models import Entry
from samklang.journal.verbs import Verb

_LONGEST = timedelta(hours=1)  # that one transaction takes: what it wrote is older than when others see it
_HIDES_NOTHING = (Verb.CREATED, Verb.EXPORTED, Verb.INVITED, Verb.INVITED_AGAIN, Verb.BOUNCED)


@dataclass(frozen=True, slots=True)
class Mark:
    """How much the journal told of at a moment. Ids do not tell: they are given before others see them."""

    since: datetime
    lines: int

    @classmethod
    def now(cls) -> Self:
        since = timezone.now() - _LONGEST
        return cls(since, _lines(since))

    def is_past(self) -> bool:
        """Whether something has happened since that may take away what was read."""
        return _lines(self.since) != self.lines


def _lines(since: datetime) -> int:
    return Entry.objects.filter(at__gte=since).exclude(verb__in=_HIDES_NOTHING).count()


def erased_since(moment: datetime, *, kinds: tuple[str, ...]) -> bool:
    """Whether a thing of these kinds, named by the prefixes of their ids, was erased after a moment."""
    held = Q(pk__in=[])
    for kind in kinds:
        held |= Q(subject__startswith=f"{kind}-")
    return Entry.objects.filter(held, verb=Verb.ERASED, at__gte=moment).exists()
