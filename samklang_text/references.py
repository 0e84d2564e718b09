"""References in running text to a part of another: "Mål 1", "Indsats 3", "afsnit 2.1", "side 7"."""

import re
from dataclasses import dataclass

_KINDS = {
    "mål": "mål", "målet": "mål", "delmål": "delmål", "indsats": "indsats", "indsatsen": "indsats",
    "indsatsområde": "indsats", "indsatsområdet": "indsats", "afsnit": "afsnit", "afsnittet": "afsnit",
    "kapitel": "kapitel", "kapitlet": "kapitel", "kap": "kapitel", "punkt": "punkt", "pkt": "punkt",
    "punktet": "punkt", "side": "side", "s": "side", "princip": "princip", "princippet": "princip",
    "grundprincip": "princip", "tema": "tema", "temaet": "tema", "spor": "spor", "sporet": "spor",
    "bilag": "bilag", "pejlemærke": "pejlemærke", "initiativ": "initiativ", "initiativet": "initiativ",
    "anbefaling": "anbefaling", "forslag": "forslag", "§": "paragraf", "paragraf": "paragraf",
    "målsætning": "mål", "artikel": "artikel",
}  # fmt: skip
_ORDINALS = {
    "første": "1", "andet": "2", "anden": "2", "tredje": "3", "fjerde": "4", "femte": "5", "sjette": "6",
}  # fmt: skip
_ROMAN = {
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "x": "10",
}
_KIND = "|".join(sorted((re.escape(word) for word in _KINDS), key=len, reverse=True))
_NUMBERED = re.compile(
    rf"(?<![\w.])(?P<kind>{_KIND})\.?[ \xa0](?:nr\.?[ \xa0]|nummer[ \xa0])?"
    r"(?P<number>\d{1,3}(?:\.\d{1,2}){0,3}[a-z]?(?!\w|[.,]\d)|[IVX]{1,4}\b)"
    r"(?P<more>(?:(?:,[ ]?|[ ]?[–-][ ]?|[ ]?(?:og|samt)[ ]?)\d{1,3}(?:\.\d{1,2}){0,3}(?!\w|[.,]?\d)){0,8})",
    re.IGNORECASE,
)
_ORDINAL = re.compile(rf"\b(?P<ordinal>{'|'.join(_ORDINALS)}) (?P<kind>{_KIND})\b", re.IGNORECASE)
_MORE = re.compile(r"\d{1,3}(?:\.\d{1,2}){0,3}")
_LINE_OPENING = re.compile(r"\s*(?:(?:ad|til|vedr\.?|vedrørende|om|re)[ :]+)?", re.IGNORECASE)
_LONGEST_LINE = 120
_MOST_WORDS = 12
_QUOTATION_ENDS = ("”", '"', "«", "“")


@dataclass(frozen=True, slots=True)
class Reference:
    """`text[start:end]` refers to the part `number` (such as "2.1") of `kind` (such as "mål")."""

    kind: str
    number: str
    start: int
    end: int


def references_in(text: str) -> tuple[Reference, ...]:
    """Return every reference in the text, in order; "mål 1, 2 og 4" gives three."""
    found: list[Reference] = []
    for match in _NUMBERED.finditer(text):
        kind = _KINDS[match["kind"].lower()]
        number = _ROMAN.get(match["number"].lower(), match["number"].lower())
        numbers = [number, *_MORE.findall(match["more"])]
        found.extend(Reference(kind, each, match.start(), match.end()) for each in numbers)
    for match in _ORDINAL.finditer(text):
        number = _ORDINALS[match["ordinal"].lower()]
        found.append(Reference(_KINDS[match["kind"].lower()], number, match.start(), match.end()))
    return tuple(sorted(found, key=lambda reference: reference.start))


def is_reference_line(text: str) -> bool:
    """Say whether a line only tells which part is meant: "Ad punkt 4", "Til afsnit 2.1", "Side 7"."""
    if len(text) > _LONGEST_LINE or text.rstrip().endswith((".", "?", "!", ";", ",")):
        return False
    opening = _LINE_OPENING.match(text)
    match = _NUMBERED.match(text, opening.end() if opening else 0)
    if match is None:
        return False
    rest = text[match.end() :].strip()
    is_name = not rest or not rest[0].isalnum() or rest[0].isupper()
    return is_name and len(rest.split()) <= _MOST_WORDS and not rest.endswith(_QUOTATION_ENDS)
