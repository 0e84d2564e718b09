"""Points: what an answer says, taken apart into things that can each be replied to."""

from samklang_text.points._find import find_points
from samklang_text.points._model import Point, PointKind, Stance

__all__ = ["Point", "PointKind", "Stance", "find_points"]
