"""What is taken for a map of districts, and what is said of a file that is none."""

import json
from typing import Any

import pytest
from django.utils.translation import override

from samklang.people.maps.drawing import MOST_SIGNS, SIZE
from samklang.people.maps.drawn import drawn as draw_apart
from samklang.people.maps.reading import LARGEST_FILE, MapRefused, read_borders

SQUARE = [[12.0, 55.0], [12.1, 55.0], [12.1, 55.1], [12.0, 55.1], [12.0, 55.0]]


def feature(ring: Any = SQUARE, *, kind: str = "Polygon", **properties: Any) -> dict[str, Any]:
    coordinates = [ring] if kind == "Polygon" else [[ring]]
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": kind, "coordinates": coordinates},
    }


def collection(*features: Any, **more: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": list(features), **more}).encode()


def crs(name: Any) -> dict[str, Any]:
    return {"type": "name", "properties": {"name": name}}


def moved(ring: list[list[float]], east: float, north: float, times: float = 1) -> list[list[float]]:
    return [[x * times + east, y * times + north] for x, y in ring]


METRES = [[0.0, 0.0], [2000.0, 0.0], [2000.0, 1000.0], [0.0, 1000.0], [0.0, 0.0]]
IN_METRES = moved(METRES, 720_000, 6_170_000)
NAUGHT: dict[str, Any] = {"type": "Feature", "properties": {}, "geometry": None}
BROKEN: dict[str, tuple[bytes, str]] = {
    "nothing": (b" \n", "empty"),
    "too large": (b" " * LARGEST_FILE + b"{}", "10 MB"),
    "a zip": (b"PK\x03\x04rest", "zip"),
    "not UTF-8": ('{"navn": "Nørrevang"}'.encode("latin-1"), "UTF-8"),
    "UTF-16": ("{}".encode("utf-16"), "UTF-8"),
    "cut short": (collection(feature())[:-40], "cut short"),
    "a web page": (b"<!doctype html><title>Log ind</title>", "not GeoJSON"),
    "lists without end": (b"[" * 100_000, "without end"),
    "a list": (b"[1, 2]", "not GeoJSON"),
    "other JSON": (b'{"navn": "Havneby"}', "not GeoJSON"),
    "TopoJSON": (b'{"type": "Topology", "objects": {}}', "Topology"),
    "one feature alone": (json.dumps(feature()).encode(), "“Feature”"),
    "no features": (collection(), "no areas"),
    "features that are no list": (b'{"type": "FeatureCollection", "features": {}}', "no areas"),
    "a thousand features": (collection(*[feature()] * 1000), "1000 areas"),
    "a feature that is none": (collection(feature(), "Havneby"), "Area 2"),
    "properties that are none": (collection({**feature(), "properties": [1]}), "cannot be read"),
    "no border": (collection(feature(), NAUGHT), "Area 2: it has no border"),
    "a point": (
        collection({**feature(), "geometry": {"type": "Point", "coordinates": [12, 55]}}),
        "Point",
    ),
    "an empty border": (
        collection({**feature(), "geometry": {"type": "MultiPolygon", "coordinates": []}}),
        "empty",
    ),
    "a ring of two points": (collection(feature([[12, 55], [12.1, 55], [12, 55]])), "fewer than three"),
    "words for numbers": (collection(feature([["12", "55"]] * 4)), "two numbers"),
    "a ring that is a number": (collection(feature(7)), "list of points"),
    "numbers that are none": (collection(feature([[float("nan"), 55]] * 4)), "number"),
    "an endless number": (collection(feature()).replace(b"12.1", b"1e999"), "outside Denmark"),
    "a number of 400 digits": (collection(feature()).replace(b"12.1", b"9" * 400), "two numbers"),
    "the other way round": (collection(feature([[y, x] for x, y in SQUARE])), "wrong order"),
    "in Brazil": (collection(feature(moved(SQUARE, -60, -70))), "outside Denmark"),
    "degrees and metres": (collection(feature(), feature(IN_METRES)), "outside Denmark"),
    "metres called degrees": (collection(feature(IN_METRES), crs=crs("EPSG:4326")), "outside Denmark"),
    "Web Mercator": (collection(feature(), crs=crs("urn:ogc:def:crs:EPSG::3857")), "3857"),
    "an unnamed system": (collection(feature(), crs={"type": "link"}), "EPSG:25832"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_no_map_is_refused_in_words(what: str) -> None:
    content, why = BROKEN[what]
    with override("en"), pytest.raises(MapRefused) as refused:
        read_borders(content)
    assert why in str(refused.value)
    assert len(str(refused.value)) < 900


def test_all_that_is_wrong_is_said_at_once_as_far_as_anybody_would_read() -> None:
    with override("en"), pytest.raises(MapRefused) as refused:
        read_borders(collection(*[NAUGHT] * 20))
    assert "Area 6" in str(refused.value)
    assert "Area 7" not in str(refused.value)
    assert "14 more" in str(refused.value)


@pytest.mark.parametrize(
    ("ring", "system", "in_degrees"),
    [
        (SQUARE, None, True),
        (SQUARE, "urn:ogc:def:crs:OGC:1.3:CRS84", True),
        (SQUARE, "EPSG:4258", True),
        (IN_METRES, None, False),
        (IN_METRES, "urn:ogc:def:crs:EPSG::25832", False),
    ],
)
def test_degrees_and_metres_are_told_apart_by_the_file_or_by_its_values(
    ring: Any, system: str | None, in_degrees: bool
) -> None:
    said = {"crs": crs(system)} if system else {}
    assert read_borders(collection(feature(ring), **said)).in_degrees == in_degrees


def test_heights_marks_and_open_borders_are_tolerated() -> None:
    high = [[x, y, 17.5] for x, y in SQUARE[:-1]]
    borders = read_borders(b"\xef\xbb\xbf" + collection(feature(high, navn=" Havne  by ", nr=7.0, flag=True)))
    (area,) = borders.areas
    assert area.properties == {"navn": "Havne by", "nr": "7"}
    assert len(area.polygons[0][0]) == 5


def drawn(*rings: Any) -> Any:
    borders = read_borders(collection(*map(feature, rings)))
    return draw_apart(borders, {area.number: area.polygons for area in borders.areas})


def test_a_degree_of_longitude_is_as_short_as_it_is_so_far_north() -> None:
    drawing = drawn(moved(SQUARE, 0, 0.45))  # a tenth of a degree both ways, around 55.5° north
    assert drawing.height == SIZE
    assert drawing.width == pytest.approx(SIZE * 0.566, abs=3)  # the cosine of 55.5°


def test_metres_are_drawn_as_they_are_and_north_is_up() -> None:
    west, east = IN_METRES, moved(IN_METRES, 2000, 1000)
    drawing = drawn(west, east)
    assert (drawing.width, drawing.height) == (SIZE, SIZE // 2)
    assert drawing.shapes[1].label[0] < drawing.shapes[2].label[0]
    assert drawing.shapes[1].label[1] > drawing.shapes[2].label[1]


def test_what_crosses_itself_is_mended_and_drawn() -> None:
    bow = [[12, 55], [12.1, 55.1], [12.1, 55], [12, 55.1], [12, 55]]
    (shape,) = drawn(bow).shapes.values()
    assert shape.path.count("z") == 2


def test_a_border_without_an_area_is_a_speck_that_can_be_pressed() -> None:
    line = [[12.05, 55], [12.05, 55.05], [12.05, 55.1], [12.05, 55]]
    assert drawn(SQUARE, line).shapes[2].path.endswith("z")


def test_neighbours_still_meet_when_details_are_left_out() -> None:
    seam = [[12.1 + 0.00002 * (step % 3), 55 + step * 0.00005] for step in range(2001)]
    west = [[12, 55], *seam, [12, 55.1], [12, 55]]
    east = [[12.2, 55], *seam, [12.2, 55.1], [12.2, 55]]
    drawing = drawn(west, east)
    ways = [shape.path for shape in drawing.shapes.values()]
    assert sum(map(len, ways)) < MOST_SIGNS / 10
    assert _corners(ways[0]) & _corners(ways[1]) == _inner(ways[0], drawing) == _inner(ways[1], drawing)


def _corners(path: str) -> set[tuple[int, int]]:
    start, steps = path[1:-1].replace("-", " -").split("l")
    x, y = map(int, start.split())
    numbers = list(map(int, steps.split()))
    corners = {(x, y)}
    for right, down in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + right, y + down
        corners.add((x, y))
    return corners


def _inner(path: str, drawing: Any) -> set[tuple[int, int]]:
    return {(x, y) for x, y in _corners(path) if 2 < x < drawing.width - 2}


def test_a_coast_of_a_hundred_thousand_points_is_drawn_small() -> None:
    coast = [[12 + step * 1e-6, 55 + 0.002 * ((step * 7919) % 101) / 101] for step in range(100_000)]
    drawing = drawn([*coast, [12.1, 55.1], [12, 55.1]])
    assert sum(len(shape.path) for shape in drawing.shapes.values()) <= MOST_SIGNS


@pytest.mark.parametrize("place", ["type", "properties"])
def test_half_a_sign_is_refused_in_words(place: str) -> None:
    whole = {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"navn": "A"}}]}
    halved = {**whole, place: "\ud800"} if place == "type" else whole
    written = json.dumps(halved).replace('"A"', '"\\ud800"').encode()
    with pytest.raises(MapRefused):
        read_borders(written)
