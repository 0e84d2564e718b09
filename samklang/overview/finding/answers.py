"""What answers a question that asks for somebody, for money or for a network: shown before the hits.

Each is found by what was understood of the question, which the page says and leads on from.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Min
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.html import escape
from django.utils.http import urlencode
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samklang.accounts.rules import Visitor
from samklang.funding.models import Deadline
from samklang.overview.finding.hits import Found, still_readable
from samklang.overview.finding.kinds import KINDS
from samklang.overview.finding.understood import CONTACT, FUND, NETWORK, Understood
from samklang.overview.who.persons import find_persons
from samklang.overview.who.weighing import PersonWanted
from samklang.people.labels import access_labels
from samklang.people.rules import may_see_contacts
from samklang.search.queries import Hit, find

_SHOWN = 3
_LOOKED_AT = 60  # funds and networks the words may find


@dataclass(frozen=True, slots=True)
class Answered:
    """One thing of an answer, as a hit, and `why` in words."""

    found: Found
    why: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The first few that answer, what was understood, and where one goes on with it."""

    title: Promise
    understood: tuple[str, ...]
    rows: tuple[Answered, ...]
    more: Promise
    more_url: str

    @property
    def subjects(self) -> frozenset[str]:
        return frozenset(each.found.hit.subject for each in self.rows)


def answer(asked: Understood, *, user: Visitor, today: date) -> Answer | None:
    """Return what answers the question, if it asks for one of a kind and there is any the visitor may see."""
    if not asked.asks_for or not may_see_contacts(user):
        return None
    if asked.asks_for == FUND:
        made = _funds(asked, user, today)
    elif not asked.is_about_something:
        return None
    else:
        made = _persons(asked, user) if asked.asks_for == CONTACT else _networks(asked, user)
    return made if made.rows else None


def _persons(asked: Understood, user: Visitor) -> Answer:
    wanted = PersonWanted(
        frozenset(asked.topics), frozenset(asked.districts), language=asked.language, text=asked.rest
    )
    either = (find_persons(each, user=user, limit=_SHOWN) for each in (wanted, replace(wanted, text="")))
    people = next(filter(None, either), [])
    rows = [Answered(_shown(CONTACT, each.contact), each.in_words) for each in people]
    given = [
        ("q", asked.rest),
        ("language", asked.language),
        *(("topic", topic.public_id) for topic in asked.topics),
        *(("district", district.public_id) for district in asked.districts),
    ]
    return Answer(
        gettext_lazy("People you can ask"),
        tuple(wanted.in_words),
        tuple(rows),
        gettext_lazy("Find a person for this"),
        _address("find_person", given),
    )


def _networks(asked: Understood, user: Visitor) -> Answer:
    rows = [Answered(found) for found in _by_words(asked, NETWORK, user)]
    return Answer(
        gettext_lazy("Networks"),
        (asked.words,),
        tuple(rows[:_SHOWN]),
        gettext_lazy("See all networks"),
        reverse("networks"),
    )


def _funds(asked: Understood, user: Visitor, today: date) -> Answer:
    """Those about it; where a period is named, those of them with a deadline in what is ahead of it.

    Asked about nothing else, all with such a deadline, the soonest first.
    """
    rows = _by_words(asked, FUND, user) if asked.is_about_something else []
    days: dict[int, date] = {}
    if asked.period:
        days = _deadlines(max(asked.period.first, today), asked.period.last)
        if not asked.is_about_something:
            ready = KINDS[FUND].rows(user).filter(pk__in=days)
            rows = sorted((_shown(FUND, row) for row in ready), key=lambda found: days[found.row.pk])
        rows = [found for found in rows if found.row.pk in days]
    topic = [("topic", asked.topics[0].public_id)] if len(asked.topics) == 1 else []
    period = _("deadline in %(period)s") % {"period": asked.period.label} if asked.period else ""
    return Answer(
        gettext_lazy("Funds"),
        tuple(filter(None, (asked.words, period))),
        tuple(Answered(found, _by_when(days.get(found.row.pk))) for found in rows[:_SHOWN]),
        gettext_lazy("See all funds"),
        _address("funds", topic),
    )


def _deadlines(first: date, last: date) -> dict[int, date]:
    """Return the first deadline between two days of each fund that has one."""
    rows = Deadline.objects.filter(on__range=(first, last)).order_by().values("fund").annotate(on=Min("on"))
    return dict(rows.values_list("fund", "on"))


def _by_when(day: date | None) -> str:
    return _("Deadline %(day)s") % {"day": date_format(day)} if day else ""


def _by_words(asked: Understood, kind: str, user: Visitor) -> list[Found]:
    hits = find(f"{asked.words} ", labels=access_labels(user), among=[kind], limit=_LOOKED_AT).hits
    return still_readable(hits, user)


def _shown(kind: str, row: Any) -> Found:
    """Return a row as a hit without marks."""
    url = row.get_absolute_url()
    return Found(Hit(row.public_id, kind, url, escape(row.name), mark_safe("")), KINDS[kind], row)


def _address(name: str, given: Sequence[tuple[str, str]]) -> str:
    said = [(key, value) for key, value in given if value]
    return f"{reverse(name)}?{urlencode(said)}" if said else reverse(name)


def without(found: Iterable[Found], answered: Answer | None) -> list[Found]:
    """Return the hits that no answer above them shows already."""
    shown = answered.subjects if answered else frozenset()
    return [each for each in found if each.hit.subject not in shown]
