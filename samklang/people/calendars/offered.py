"""The calendars somebody's own calendar program can ask for, at one secret address (`CalendarAddress`).

Which there are is a list in the settings (`CALENDARS`): they belong to the packages that know the days.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise
from django.utils.module_loading import import_string

from samklang.accounts.rules import Visitor
from samklang.core.calendars import Event


@dataclass(frozen=True, slots=True)
class Calendar:
    """One calendar: its name in the address, its title, who may have it, and what stands in it for them."""

    name: str
    title: str | Promise
    explanation: str | Promise
    may_have: Callable[[Visitor], bool]
    events: Callable[[Visitor], Iterable[Event]]


def calendars_for(user: Visitor) -> list[Calendar]:
    """Return the calendars this user may have."""
    known: list[Calendar] = [import_string(name) for name in settings.CALENDARS]
    return [calendar for calendar in known if calendar.may_have(user)]
