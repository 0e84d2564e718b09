"""The districts as a picture whose parts are links: what is drawn, shaded and written of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from samklang.people.maps.borders import Drawing
from samklang.people.models import District, DistrictShape

SHADES = 4
_LETTER = 14  # units that a letter of a name is wide
_LINE = 34  # units from the middle to where the name stands


@dataclass(frozen=True, slots=True)
class Region:
    """A district in the picture. Its name is written where there is room; it is always in the link."""

    name: str
    url: str
    number: int | None
    shade: int
    path: str
    x: int
    y: int
    shows_name: bool


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
    regions = [
        _region(shape, numbers.get(shape.district_id, 0), urls[shape.district_id], steps) for shape in shapes
    ]
    drawn = shapes[0].map
    return Picture(drawn.width, drawn.height, tuple(regions), steps)


def picture_of_drawing(drawing: Drawing[District]) -> Picture:
    """Return what a file would draw, without numbers."""
    regions = [
        Region(
            name=district.name,
            url=district.get_absolute_url(),
            number=None,
            shade=1,
            path=shape.path,
            x=shape.label[0],
            y=shape.label[1],
            shows_name=_has_room(district.name, shape.room),
        )
        for district, shape in drawing.shapes.items()
    ]
    return Picture(drawing.width, drawing.height, tuple(regions))


def _region(shape: DistrictShape, number: int, url: str, steps: Iterable[Step]) -> Region:
    shade = next((step.shade for step in steps if step.first <= number <= step.last), 0)
    return Region(
        name=shape.district.name,
        url=url,
        number=number,
        shade=shade,
        path=shape.path,
        x=shape.label_x,
        y=shape.label_y,
        shows_name=_has_room(shape.district.name, shape.room),
    )


def _has_room(name: str, room: int) -> bool:
    """Whether a name can stand below the middle of the largest circle that the district holds."""
    return (len(name) * _LETTER / 2) ** 2 + _LINE**2 <= room**2


def _steps(most: int) -> tuple[Step, ...]:
    """Return even steps from one to the largest number; what has nothing is without a shade."""
    shades = min(SHADES, most)
    ends = [round(most * shade / shades) for shade in range(shades + 1)] if shades else [0]
    return tuple(Step(shade, ends[shade - 1] + 1, ends[shade]) for shade in range(1, shades + 1))
