"""What the hits can be narrowed by, with how many each choice would leave; and what they are narrowed by."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.rules import Visitor
from samklang.exchange.models import Partner
from samklang.knowledge.models import Kind, ProjectState, Result
from samklang.overview.finding.asked import KIND, Asked
from samklang.overview.finding.kinds import KINDS
from samklang.people.models import District, Organisation, Topic
from samklang.people.trees import AdministrationTree
from samklang.search.queries import Results

_ORGANISATION = "organisation"
_OFFERED = 12  # values of a facet that are shown at once

_TITLES: dict[str, Promise] = {
    KIND: _("Kind"),
    "topic": _("Topic"),
    "written_as": _("Kind"),
    "result": _("Result"),
    "state": pgettext_lazy("project", "State"),
    "ends": pgettext_lazy("project", "Ends in"),
    "district": _("District"),
    _ORGANISATION: _("Organisation"),
    "partner": pgettext_lazy("exchange", "From whom"),
}
"""In the order in which they are offered."""
_ROWS: dict[str, tuple[Any, str]] = {
    "topic": (Topic, ""),
    "district": (District, ""),
    _ORGANISATION: (Organisation, ""),
    "partner": (Partner, "organisation__"),
}
"""Whose public ids the values are, and the way from there to what carries the name."""
_WORDS: dict[str, Mapping[str, Any]] = {
    KIND: {name: kind.label for name, kind in KINDS.items()},
    "written_as": dict(Kind.choices),
    "result": dict(Result.choices),
    "state": dict(ProjectState.choices),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A value one can narrow by; how many hits that would leave, if they have been counted."""

    value: str
    label: str
    count: int | None
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One way of narrowing: `name` in the address, the choices there are."""

    name: str
    title: Promise
    choices: tuple[Choice, ...]

    @property
    def has_choice(self) -> bool:
        """Whether the search is narrowed by it."""
        return any(choice.is_chosen for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing the search is narrowed by, and the address without it; or could be, and with it."""

    title: Promise
    label: str
    url: str


def facets_of(results: Results, asked: Asked, user: Visitor) -> list[Facet]:
    """Return the ways of narrowing that lead somewhere."""
    counts: dict[str, dict[str, int] | None] = {**results.facet_counts}
    if len(asked.where.kinds) > 1:
        counts[KIND] = results.counts
    if counted := results.facet_counts.get(_ORGANISATION):
        counts[_ORGANISATION] = _of_wholes(counted, user)
    made = [
        Facet(name, title, _choices(name, counts[name], asked, user))
        for name, title in _TITLES.items()
        if name in counts
    ]
    return [facet for facet in made if facet.choices]


def chips_of(facets: list[Facet], asked: Asked) -> list[Chip]:
    """Return what the search is narrowed by, each to be taken away by itself."""
    return [
        Chip(facet.title, choice.label, asked.without(facet.name, choice.value))
        for facet in facets
        for choice in facet.choices
        if choice.is_chosen
    ]


def offer_of(results: Results, asked: Asked, year: int | None) -> Chip | None:
    """Return the choice of what ends in a year a question names, where that would leave anything."""
    counted = results.facet_counts.get("ends", {}).get(str(year))
    if not counted or asked.chosen.get("ends"):
        return None
    return Chip(_TITLES["ends"], f"{year} ({counted})", asked.with_choice("ends", str(year)))


def _of_wholes(counts: Mapping[str, int], user: Visitor) -> dict[str, int]:
    """Whoever asks for an organisation means its parts too: its number is that of all of them together."""
    tree = AdministrationTree.readable_by(user)
    branches = [branch for top in tree.uppermost() for branch in tree.whole_of(top.pk)]
    wholes = {
        branch.public_id: sum(counts.get(part.public_id, 0) for part in tree.whole_of(branch.pk))
        for branch in branches
    }
    return {**counts, **wholes}


def _choices(name: str, counts: dict[str, int] | None, asked: Asked, user: Visitor) -> tuple[Choice, ...]:
    """Return the values that lead somewhere, the fullest first, years in their order; the chosen ones always.

    Where there is too much to count, all values are offered.
    """
    chosen = asked.chosen[name]
    labels = _labels(name, {*(counts or {}), *chosen}, user)
    offered = labels if counts is None else {each: labels[each] for each in labels if counts.get(each)}
    values = {**{each: labels[each] for each in labels if each in chosen}, **offered}
    choices = [
        Choice(value, str(label), None if counts is None else counts.get(value, 0), value in chosen)
        for value, label in values.items()
    ]
    if name not in (KIND, "ends"):
        choices.sort(key=lambda choice: (not choice.is_chosen, -(choice.count or 0)))
    return tuple(choices[:_OFFERED])


def _labels(name: str, values: set[str], user: Visitor) -> Mapping[str, Any]:
    """Return what each value is called, as far as the visitor may know of it."""
    if name in _ROWS:
        model, named = _ROWS[name]
        rows = model.objects.readable_by(user).filter(public_id__in=values)
        return dict(rows.order_by(f"{named}sort_key").values_list("public_id", f"{named}name"))
    if name in _WORDS:
        return _WORDS[name]
    return {year: year for year in sorted(values, reverse=True) if year.isascii() and year.isdecimal()}
