"""Whose border is whose: what a file of borders would draw, looked at before it is confirmed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from samklang.core.naming import folded
from samklang.people.maps.borders import Area, Borders, Drawing, Polygon
from samklang.people.maps.drawn import drawn
from samklang.people.models import District

_ENDINGS = (" bydel", " lokaludvalg", " sogn")
_MOST_OFFERED = 20


@dataclass(frozen=True, slots=True)
class Row:
    """An area of the file: what it is called there, and the district it belongs to, if any."""

    number: int
    called: str
    district: District | None


@dataclass(frozen=True)
class MapPlan:
    """What would be drawn. `by` is the property the areas are known by; `properties` are all there are."""

    borders: Borders
    properties: tuple[str, ...]
    by: str
    rows: tuple[Row, ...]
    missing: tuple[District, ...]

    @property
    def unknown(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.district is None)

    @property
    def matched(self) -> int:
        return len(self._polygons)

    @cached_property
    def drawing(self) -> Drawing[District]:
        """Raises MapRefused where what came cannot be drawn."""
        return drawn(self.borders, self._polygons)

    @cached_property
    def _polygons(self) -> dict[District, list[Polygon]]:
        """A district can stand in the file more than once: an island, a harbour."""
        found: dict[District, list[Polygon]] = {}
        for row, area in zip(self.rows, self.borders.areas, strict=True):
            if row.district:
                found.setdefault(row.district, []).extend(area.polygons)
        return found

    @property
    def fingerprint(self) -> str:
        """Tell this plan from one made after somebody renamed or added a district."""
        said = [(row.number, row.district.public_id if row.district else "") for row in self.rows]
        return sha256(repr((self.by, said)).encode()).hexdigest()[:32]


def plan_map(borders: Borders, districts: Iterable[District], *, by: str = "") -> MapPlan:
    """Find the district of each area by a property: by the one that finds most if none is named."""
    known = list(districts)
    names = _names_of(known)
    offered = _offered(borders.areas)
    found = {each: _matches(borders.areas, each, names) for each in offered}
    if by not in found:
        by = max(offered, key=lambda each: len(set(filter(None, found[each]))), default="")
    chosen = found.get(by, [None] * len(borders.areas))
    rows = [
        Row(area.number, area.properties.get(by, ""), district)
        for area, district in zip(borders.areas, chosen, strict=True)
    ]
    missing = [district for district in known if district not in set(chosen)]
    return MapPlan(borders, offered, by, tuple(rows), tuple(missing))


def _offered(areas: Iterable[Area]) -> tuple[str, ...]:
    """Properties the areas have, those that most of them have first."""
    return tuple(
        name
        for name, _many in Counter(name for area in areas for name in area.properties).most_common(
            _MOST_OFFERED
        )
    )


def _names_of(districts: Iterable[District]) -> dict[str, District]:
    """Return what a district can be called in the file: its name, or its number."""
    names: dict[str, District] = {}
    for district in districts:
        for name in filter(None, (district.number, district.name)):
            names[_bare(name)] = district
    return names


def _matches(areas: Iterable[Area], name: str, names: dict[str, District]) -> list[District | None]:
    return [names.get(_bare(area.properties.get(name, ""))) for area in areas]


def _bare(name: str) -> str:
    """Return a name without what it is said with in one place and not in another."""
    bare = folded(name)
    for ending in _ENDINGS:
        bare = bare.removesuffix(ending)
    return bare.lstrip("0") if bare.isdecimal() else bare
