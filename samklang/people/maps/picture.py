"""The districts as a picture whose parts are links: what is drawn, shaded and written of each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from samklang.people.maps.borders import Drawing
from samklang.people.maps.names import Label, place_names
from samklang.people.models import District, DistrictShape

SHADES = 4


@dataclass(frozen=True, slots=True)
class Region:
    """A district in the picture. Its name is written so far below its place, if it hides no other's.

    It is always in the link.
    """

    name: str
    url: str
    number: int | None
    shade: int
    path: str
    x: int
    y: int
    name_below: int | None


@dataclass(frozen=True, slots=True)
class Step:
    """One shade of the legend, and the numbers it stands for."""

    shade: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A map of the districts, `width` by `height`."""

    width: int
    height: int
    regions: tuple[Region, ...]
    legend: tuple[Step, ...] = ()


def picture_of_districts(numbers: Mapping[int, int], urls: Mapping[int, str]) -> Picture | None:
    """Return the map with a number and an address for each district, by primary key; None without a map."""
    shapes = list(DistrictShape.objects.select_related("district", "map"))
    if not shapes:
        return None
    steps = _steps(max([numbers.get(shape.district_id, 0) for shape in shapes]))
    labels = [
        Label(
            shape.district.name, numbers.get(shape.district_id, 0), shape.label_x, shape.label_y, shape.room
        )
        for shape in shapes
    ]
    given = [(shape.path, urls[shape.district_id]) for shape in shapes]
    drawn = shapes[0].map
    return Picture(drawn.width, drawn.height, tuple(_regions(labels, given, steps, width=drawn.width)), steps)


def picture_of_drawing(drawing: Drawing[District]) -> Picture:
    """Return what a file would draw, without numbers."""
    labels = [
        Label(district.name, None, *shape.label, shape.room) for district, shape in drawing.shapes.items()
    ]
    given = [(shape.path, district.get_absolute_url()) for district, shape in drawing.shapes.items()]
    return Picture(drawing.width, drawing.height, tuple(_regions(labels, given, (), width=drawing.width)))


def _regions(
    labels: Sequence[Label], given: Sequence[tuple[str, str]], steps: Iterable[Step], *, width: int
) -> Iterator[Region]:
    """Yield the districts with the path and the address given for each."""
    names = place_names(labels, width=width)
    for label, (path, url), below in zip(labels, given, names, strict=True):
        yield Region(
            name=label.name,
            url=url,
            number=label.number,
            shade=_shade(label.number, steps),
            path=path,
            x=label.x,
            y=label.y,
            name_below=below,
        )


def _shade(number: int | None, steps: Iterable[Step]) -> int:
    if number is None:
        return 1
    return next((step.shade for step in steps if step.first <= number <= step.last), 0)


def _steps(most: int) -> tuple[Step, ...]:
    """Return even steps from one to the largest number; what has nothing is without a shade."""
    shades = min(SHADES, most)
    ends = [round(most * shade / shades) for shade in range(shades + 1)] if shades else [0]
    return tuple(Step(shade, ends[shade - 1] + 1, ends[shade]) for shade in range(1, shades + 1))
