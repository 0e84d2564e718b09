"""Reading the borders of districts from a GeoJSON file, as municipalities export them."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samklang.core.refusals import Refusal
from samklang.people.maps.borders import Area, Borders, Point, Polygon, Ring, points_of

LARGEST_FILE = 10 * 1024 * 1024
MOST_FEATURES = 300
MOST_POINTS = 400_000
_MOST_TOLD = 6  # mistakes that are told at once
_CODE = re.compile(r"(?:EPSG:{1,2}(\d+)|(CRS84))\s*$", re.IGNORECASE)
_IN_DEGREES = frozenset({"4326", "4258", "CRS84"})
_IN_METRES = frozenset({"25832", "25833", "32632", "32633"})


class MapRefused(Refusal):
    """A file that is no map of districts; `str(error)` says why, to the person who chose it."""

    text = gettext_lazy("This file cannot be read as a map.")

    def __str__(self) -> str:
        return str(self.args[0] if self.args else self.text)


class _Wrong(Exception):
    """What is wrong with one area."""


@dataclass(frozen=True, slots=True)
class _Extent:
    """Where Denmark lies, with room around it: what is outside was exported wrongly."""

    west: float
    east: float
    south: float
    north: float

    def holds(self, x: float, y: float) -> bool:
        return self.west <= x <= self.east and self.south <= y <= self.north


_DEGREES = _Extent(7, 16, 54, 58.5)
_METRES = _Extent(100_000, 1_000_000, 5_950_000, 6_500_000)


def read_borders(content: bytes) -> Borders:
    """Read the areas of a GeoJSON file. Raises MapRefused, with all that is wrong in words."""
    read = _collection(content)
    listed = read["features"]
    code = _code_of(read.get("crs"))
    areas, wrong = [], []
    for number, feature in enumerate(listed, 1):
        try:
            areas.append(_area(number, feature))
        except _Wrong as error:
            wrong.append(_("Area %(number)s: %(what)s") % {"number": number, "what": error})
    _refuse_if_any(wrong)
    borders = Borders(tuple(areas), in_degrees=_is_in_degrees(areas, code))
    _check_places(borders)
    return borders


def _collection(content: bytes) -> dict[str, Any]:
    if not content.strip():
        _refuse(_("The file is empty."))
    if len(content) > LARGEST_FILE:
        _refuse(_("The file is larger than 10 MB. Export it with fewer details."))
    if content.startswith(b"PK"):
        _refuse(_("This is a zip file. Export the districts as GeoJSON, and choose that file."))
    read = _json(content)
    kind = read.get("type") if isinstance(read, dict) else None
    if not isinstance(kind, str):
        _refuse(_("This is JSON, but not GeoJSON. Export the districts as GeoJSON."))
    if kind != "FeatureCollection":
        text = _("The file holds “%(kind)s”. A map of districts is a “FeatureCollection”, an area for each.")
        _refuse(text % {"kind": kind[:40]})
    listed = read.get("features")
    if not isinstance(listed, list) or not listed:
        _refuse(_("There are no areas in the file."))
    if len(listed) > MOST_FEATURES:
        text = _("There are %(number)s areas in the file. At most %(most)s are taken.")
        _refuse(text % {"number": len(listed), "most": MOST_FEATURES})
    return dict(read)


def _json(content: bytes) -> Any:
    try:
        read = json.loads(content.decode("utf-8-sig"), parse_constant=_no_number)
        if b"\\u" in content:  # half of a sign can be written so, and no text has it
            json.dumps(read, ensure_ascii=False).encode()
        return read
    except UnicodeError:
        _refuse(_("The file is not written in UTF-8. Export it anew as GeoJSON."))
    except RecursionError:
        _refuse(_("This is no map: there are lists in lists in lists in the file, without end."))
    except ValueError as error:
        place = getattr(error, "lineno", 0)
        text = _("The file is not GeoJSON, or it was cut short: it cannot be read from line %(line)s on.")
        _refuse(text % {"line": place} if place else _("A number in the file is none."))


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _code_of(crs: Any) -> str:
    """Return the code of the coordinates' system, empty where the file does not say."""
    if crs is None:
        return ""
    name = crs.get("properties", {}) if isinstance(crs, dict) else None
    name = name.get("name") if isinstance(name, dict) else None
    found = _CODE.search(name) if isinstance(name, str) else None
    code = (found[1] or found[2].upper()) if found else ""
    if code not in _IN_DEGREES | _IN_METRES:
        text = _(
            "The coordinates are in “%(system)s”. Export them as WGS84 (EPSG:4326) or "
            "as UTM zone 32 (EPSG:25832)."
        )
        _refuse(text % {"system": str(name)[:60]})
    return code


def _area(number: int, feature: Any) -> Area:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        raise _Wrong(_("it is no “Feature”."))
    properties = feature.get("properties") or {}
    if not isinstance(properties, dict):
        raise _Wrong(_("what is said of it cannot be read."))
    said = {name: _text(value) for name, value in properties.items() if _text(value)}
    return Area(number, said, tuple(_polygons(feature.get("geometry"))))


def _text(value: Any) -> str:
    """Return what can name a district: a text or a whole number."""
    if isinstance(value, str):
        return " ".join(value.split())[:100]
    is_whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
    return str(int(value)) if is_whole and not isinstance(value, bool) and abs(value) < 10**12 else ""


def _polygons(geometry: Any) -> Iterator[Polygon]:
    if not isinstance(geometry, dict):
        raise _Wrong(_("it has no border."))
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    if kind not in ("Polygon", "MultiPolygon"):
        raise _Wrong(
            _("it is a “%(kind)s”. A district is a Polygon or a MultiPolygon.") % {"kind": str(kind)[:40]}
        )
    listed = [coordinates] if kind == "Polygon" else coordinates
    if not isinstance(listed, list) or not listed:
        raise _Wrong(_("its border is empty."))
    for rings in listed:
        if not isinstance(rings, list) or not rings:
            raise _Wrong(_("its border is empty."))
        yield tuple(_ring(ring) for ring in rings)


def _ring(ring: Any) -> Ring:
    """Return a closed line. One that is left open is closed, and heights are left out."""
    if not isinstance(ring, list):
        raise _Wrong(_("its border is no list of points."))
    points = tuple(_point(point) for point in ring)
    closed = points if points[:1] == points[-1:] else (*points, points[0])
    if len(set(closed)) < 3:
        raise _Wrong(_("its border has fewer than three points."))
    return closed


def _point(point: Any) -> Point:
    is_pair = isinstance(point, list) and len(point) >= 2
    if not is_pair or any(type(each) not in (int, float) for each in point[:2]):
        raise _Wrong(_("a point of its border is not two numbers."))
    try:
        return float(point[0]), float(point[1])
    except OverflowError:
        raise _Wrong(_("a point of its border is not two numbers.")) from None


def _is_in_degrees(areas: list[Area], code: str) -> bool:
    """By what the file says; by its values where it says nothing: no place is 180 metres from everywhere."""
    if code:
        return code in _IN_DEGREES
    return all(abs(x) <= 180 and abs(y) <= 180 for x, y in points_of(areas))


def _check_places(borders: Borders) -> None:
    if sum(1 for _point_ in points_of(borders.areas)) > MOST_POINTS:
        _refuse(_("The borders have too many points. Export them with fewer details."))
    extent = _DEGREES if borders.in_degrees else _METRES
    wrong = []
    for area in borders.areas:
        outside = next((point for point in points_of((area,)) if not extent.holds(*point)), None)
        if outside:
            wrong.append(
                _("Area %(number)s: %(what)s") % {"number": area.number, "what": _why(*outside, borders)}
            )
    _refuse_if_any(wrong)


def _why(x: float, y: float, borders: Borders) -> str:
    if borders.in_degrees and _DEGREES.holds(y, x):
        return _("longitude and latitude stand in the wrong order.")
    return _("a point lies outside Denmark (%(x)s, %(y)s).") % {"x": f"{x:.6g}", "y": f"{y:.6g}"}


def _refuse_if_any(wrong: list[str]) -> None:
    if len(wrong) > _MOST_TOLD:
        more = _("And %(number)s more areas are wrong.") % {"number": len(wrong) - _MOST_TOLD}
        wrong = [*wrong[:_MOST_TOLD], more]
    if wrong:
        _refuse(" ".join(wrong))


def _refuse(why: str) -> NoReturn:
    raise MapRefused(why)
