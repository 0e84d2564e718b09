"""Having borders drawn by a process of its own, so that no process of the site carries what draws them."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from samklang.people.maps.borders import Borders, Drawing, Key, Polygon, Shape, points_of
from samklang.people.maps.reading import MapRefused

LONGEST_DRAWING = 60.0  # seconds
_PROGRAM = "samklang.people.maps.drawing"


def drawn(borders: Borders, parts: Mapping[Key, Sequence[Polygon]]) -> Drawing[Key]:
    """Return what is drawn of the polygons that belong to each key.

    Raises MapRefused where they bring the program that draws down, or keep it at work too long.
    """
    width, height, shapes = _ask_to_draw({"parts": list(parts.values()), "middle": _middle_of(borders)})
    made = [Shape(path, (x, y), room) for path, (x, y), room in shapes]
    return Drawing(width, height, dict(zip(parts, made, strict=True)))


def _middle_of(borders: Borders) -> float | None:
    """Return the latitude in the middle of a map in degrees."""
    if not borders.in_degrees:
        return None
    latitudes = [y for _x, y in points_of(borders.areas)]
    return (min(latitudes) + max(latitudes)) / 2


def _ask_to_draw(asked: dict[str, object]) -> tuple[int, int, list[tuple[str, tuple[int, int], int]]]:
    path = os.pathsep.join(filter(None, sys.path))
    try:
        ended = subprocess.run(
            [sys.executable, "-m", _PROGRAM],
            input=json.dumps(asked).encode(),
            capture_output=True,
            timeout=LONGEST_DRAWING,
            check=False,
            env={**os.environ, "PYTHONPATH": path},
        )
    except subprocess.TimeoutExpired:
        raise MapRefused(_refused()) from None
    if ended.returncode < 0:  # ended by the system: too little memory, or a fault in what measures
        raise MapRefused(_refused())
    if ended.returncode:
        raise RuntimeError(f"The drawing failed: {ended.stderr.decode(errors='replace')[-400:]}")
    width, height, shapes = json.loads(ended.stdout)
    return width, height, shapes


def _refused() -> str:
    return _("These borders cannot be drawn. Export them with fewer details.")
