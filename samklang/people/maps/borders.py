"""What a map is made of: borders as a file has them, and what is drawn of them."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)

Point = tuple[float, float]
Ring = tuple[Point, ...]
Polygon = tuple[Ring, ...]
"""A border, and after it the holes in it."""


@dataclass(frozen=True, slots=True)
class Area:
    """An area of the file: its number there, what is said of it, and its borders."""

    number: int
    properties: dict[str, str]
    polygons: tuple[Polygon, ...]


@dataclass(frozen=True, slots=True)
class Borders:
    """All areas of a file, in degrees of longitude and latitude (WGS84) or in metres east and north (UTM)."""

    areas: tuple[Area, ...]
    in_degrees: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """What is drawn of one district: its path, and a place for its label with so many units around it."""

    path: str
    label: tuple[int, int]
    room: int


@dataclass(frozen=True, slots=True)
class Drawing(Generic[Key]):
    """Shapes in a picture of so many units across and down."""

    width: int
    height: int
    shapes: dict[Key, Shape]


def points_of(areas: Iterable[Area]) -> Iterator[Point]:
    """Yield every point of every border."""
    for area in areas:
        for polygon in area.polygons:
            for ring in polygon:
                yield from ring
