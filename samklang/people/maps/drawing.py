"""Drawing districts small: borders to SVG paths, simplified so that neighbours still meet.

A program of its own, which alone loads what measures and simplifies (shapely): `drawn` runs it.
"""

import json
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import astuple

import shapely

from samklang.people.maps.borders import Drawing, Polygon, Shape

SIZE = 1000
"""Units of the longer side of a drawing."""

MOST_SIGNS = 24_000
"""Signs of all paths together: what a page can carry without being heavy."""

_METRES_A_DEGREE = 111_320
_FINEST = 1.5  # units: details that are smaller cannot be seen
_SMALLEST = 9.0  # square units: islets that are smaller are a dot
_SPECK = 3  # units from the middle to the side of what is drawn where nothing else would be seen


def draw(parts: Sequence[Sequence[Polygon]], *, middle: float | None) -> Drawing[int]:
    """Draw the polygons of each part, known by its place in the list; what crosses itself is mended.

    The plane is that of the file: metres as they stand; degrees, where `middle` is the latitude in the middle
    of the map, with those of longitude shortened as they are there. A city is so small that nobody sees the
    difference from a projection.
    """
    if not parts:
        return Drawing(SIZE, SIZE, {})
    squeeze = _squeeze(middle)
    outlines = [_outline(polygons, squeeze) for polygons in parts]
    west, south, east, north = shapely.total_bounds(outlines)
    scale = SIZE / (max(east - west, north - south) or 1)
    placed = [_moved(outline, west, north, scale) for outline in outlines]
    shapes = [_shape(drawn, whole) for drawn, whole in zip(_simplified(placed), placed, strict=True)]
    width, height = (max(math.ceil(side * scale), 1) for side in (east - west, north - south))
    return Drawing(width, height, dict(enumerate(shapes)))


def _squeeze(middle: float | None) -> tuple[float, float]:
    """Return what to multiply x and y by to have metres."""
    if middle is None:
        return 1.0, 1.0
    return _METRES_A_DEGREE * math.cos(math.radians(middle)), _METRES_A_DEGREE


def _outline(polygons: Sequence[Polygon], squeeze: tuple[float, float]) -> shapely.Geometry:
    """Return what the polygons cover, in metres; the first line of them where they cover nothing."""
    made = [shapely.Polygon(polygon[0], polygon[1:]) for polygon in polygons]
    whole = shapely.union_all([_areas(shapely.make_valid(each)) for each in made])
    whole = made[0].exterior if whole.is_empty else whole
    return shapely.transform(whole, lambda points: points * squeeze)


def _areas(geometry: shapely.Geometry) -> shapely.Geometry:
    """Return what has an area: where a border crosses itself, lines and points can be left over."""
    parts = [part for part in shapely.get_parts(geometry, return_index=False) if part.area]
    nested = [each for part in parts for each in shapely.get_parts(part)]
    return shapely.MultiPolygon([each for each in nested if each.geom_type == "Polygon"])


def _moved(outline: shapely.Geometry, west: float, north: float, scale: float) -> shapely.Geometry:
    """Put the outline in the picture, where y grows downwards."""
    corner, turned = (west, north), (scale, -scale)
    return shapely.transform(outline, lambda points: (points - corner) * turned)


def _simplified(outlines: list[shapely.Geometry]) -> list[shapely.Geometry]:
    """Leave out details until all paths together are short: each border the same from both of its sides."""
    finest, areas = _FINEST, [outline if outline.area else shapely.Polygon() for outline in outlines]
    while True:
        drawn = list(shapely.coverage_simplify(areas, finest))
        if sum(len(_path(each)) for each in drawn) <= MOST_SIGNS or finest > SIZE:
            return drawn
        finest *= 1.5


def _shape(drawn: shapely.Geometry, whole: shapely.Geometry) -> Shape:
    largest = max(shapely.get_parts(drawn), key=lambda part: part.area, default=None)
    path = _path(drawn)
    if largest is None or not path:
        x, y = (round(each) for each in whole.envelope.centroid.coords[0])
        side = 2 * _SPECK
        speck = f"M{x - _SPECK} {y - _SPECK}h{side}v{side}h{-side}z"
        return Shape(speck, (x, y), _SPECK)
    circle = shapely.maximum_inscribed_circle(largest, tolerance=2)
    x, y = circle.coords[0]
    return Shape(path, (round(x), round(y)), math.floor(circle.length))


def _path(outline: shapely.Geometry) -> str:
    parts = sorted(shapely.get_parts(outline), key=lambda part: -part.area)
    seen = [part for place, part in enumerate(parts) if place == 0 or part.area >= _SMALLEST]
    return "".join(_line(ring) for part in seen for ring in [part.exterior, *part.interiors])


def _line(ring: shapely.LinearRing) -> str:
    """Return a ring as steps of whole units, nothing if there is nothing left of it."""
    points = list(_steps_apart(shapely.get_coordinates(ring).round().astype(int).tolist()))[:-1]
    if len(set(map(tuple, points))) < 3:
        return ""
    (x, y), *others = points
    steps = []
    for next_x, next_y in others:
        steps.append(f"{next_x - x} {next_y - y}")
        x, y = next_x, next_y
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps)}z".replace(" -", "-")


def _steps_apart(points: list[list[int]]) -> Iterator[list[int]]:
    before: list[int] = []
    for point in points:
        if point != before:
            yield point
        before = point


def main() -> None:
    """Draw what comes in as JSON, and write what was drawn as JSON."""
    given = json.load(sys.stdin)
    drawing = draw(given["parts"], middle=given["middle"])
    json.dump(
        [drawing.width, drawing.height, [astuple(shape) for shape in drawing.shapes.values()]], sys.stdout
    )


if __name__ == "__main__":
    main()
