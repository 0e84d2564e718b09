"""The municipality's colour: read from a setting, and good enough to read white words on."""

import re
from dataclasses import dataclass

from django.conf import settings
from django.core.checks import CheckMessage, Error

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
LEAST_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour by its three parts, 0 to 255."""

    red: int
    green: int
    blue: int

    @classmethod
    def of(cls, text: str) -> "Colour":
        """Read "#14505c"; raise ValueError on anything else."""
        if not _HEX.fullmatch(text):
            raise ValueError(text)
        return cls(int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16))

    def luminance(self) -> float:
        """Return the relative luminance, 0 for black and 1 for white (WCAG's definition)."""
        red, green, blue = (_linear(part / 255) for part in (self.red, self.green, self.blue))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, 1 to 21."""
    lighter, darker = sorted((one.luminance(), other.luminance()), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def check_brand_colour(app_configs: object, **_: object) -> list[CheckMessage]:
    """Refuse a colour that is not one, or on which white words could not be read."""
    try:
        colour = Colour.of(settings.BRAND_COLOUR)
    except ValueError:
        return [
            Error(
                f"{settings.BRAND_COLOUR!r} is not a colour.",
                hint="Write SAMKLANG_COLOUR as # and six digits, such as #14505c.",
                id="core.E001",
            )
        ]
    found = contrast(colour, Colour(255, 255, 255))
    if found >= LEAST_CONTRAST:
        return []
    return [
        Error(
            f"White words on {settings.BRAND_COLOUR} have a contrast of {found:.1f}, not {LEAST_CONTRAST}.",
            hint="Choose a darker colour in SAMKLANG_COLOUR.",
            id="core.E002",
        )
    ]
