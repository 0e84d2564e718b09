"""Which field of a project a heading or a label announces, by the words it is made of."""

import re
from dataclasses import dataclass

_NUMBER = re.compile(r"^(?:kapitel|afsnit|del|punkt)?\s*\d+(?:\.\d+)*\s*[.):]?\s*", re.IGNORECASE)
_CUES: dict[str, str] = {
    "measured": r"evalueringsmetode\w*|evalueringsdesign|dokumentation\w*|dokumenteret|målt|måling\w*"
    r"|dataindsamling\w*|datagrundlag\w*|evalueret",
    "why": r"baggrund\w*|problemstilling\w*|udfordring\w*|anledning\w*|behov\w*|hvorfor",
    "goals": r"formål\w*|mål|målene|målet|målsætning\w*|succeskriteri\w*|delmål\w*|hensigt\w*",
    "for_whom": r"målgruppe\w*|deltagere|deltagerne|for hvem|hvem var det for|hvem henvendte\w* .*",
    "what": r"aktivitet\w*|metode|metoden|metoder|indsats\w*|hvad vi gjorde|hvad gjorde vi|forløb\w*"
    r"|gennemførelse\w*|projektbeskrivelse\w*|beskrivelse af projektet|sådan gjorde vi|fremgangsmåde\w*",
    "steering": r"organisering\w*|styring\w*|projektorganisation\w*|styregruppe\w*|projektledelse\w*",
    "partners": r"samarbejdspartner\w*|partnere|partnerne|samarbejdsparter",
    "came_of_it": r"resultat\w*|effekt\w*|udbytte\w*|virkning\w*|hvad kom der ud af .*|hvad opnåede .*",
    "money": r"økonomi\w*|budget\w*|regnskab\w*|finansiering\w*|bevilling\w*",
    "after_the_money": r"forankring\w*|videreførelse\w*|fremtid\w*|efter projektet\w*|føres .*videre"
    r"|fortsættelse\w*|hvad sker der nu|det videre forløb|efter projektperioden",
    "otherwise": r"anbefaling\w*|læring\w*|hvad har vi lært|anderledes|erfaring\w*|kan andre lære|gode råd"
    r"|lærte vi|råd til andre",
    "summary": r"resum[eé]\w*|sammenfatning\w*|sammendrag\w*|kort om projektet|projektet kort",
}
_CUE = {name: re.compile(rf"(?<!\w)(?:{cue})(?!\w)", re.IGNORECASE) for name, cue in _CUES.items()}
_REACHED = re.compile(r"(?<!\w)mål\w*\s.*\b(?:nået|opnået|indfriet|opfyldt)(?!\w)", re.IGNORECASE)
_CONTENTS = re.compile(r"indhold|indholdsfortegnelse|indholdsoversigt", re.IGNORECASE)
_HOW = re.compile(r"hvordan|sådan", re.IGNORECASE)
_LONGEST_HEADING = 90


@dataclass(frozen=True, slots=True)
class Announced:
    """The field a heading announces; not sure where it speaks of several."""

    field: str
    is_sure: bool


def bare(heading: str) -> str:
    """Return a heading without its number and what ends it."""
    return _NUMBER.sub("", " ".join(heading.split())).rstrip(" :.?")


def is_contents(heading: str) -> bool:
    return _CONTENTS.fullmatch(bare(heading)) is not None


def announced_by(heading: str) -> Announced | None:
    """Return the field a heading announces, None if it announces none."""
    name = bare(heading)
    if not name or len(name) > _LONGEST_HEADING:
        return None
    fields = [field for field, cue in _CUE.items() if cue.search(name)]
    if _REACHED.search(name):
        return Announced("came_of_it", True)  # whether goals were reached, not which
    if len(fields) > 1 and "measured" in fields and _HOW.match(name):
        return Announced("measured", True)  # how results were measured, not which
    if "after_the_money" in fields and "what" in fields and "videre forløb" in name.casefold():
        return Announced("after_the_money", True)
    return Announced(fields[0], len(fields) == 1) if fields else None
