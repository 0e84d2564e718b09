"""Small word lists that tell where a Danish line or sentence can end."""

import re

from samklang_text.abbreviations import ABBREVIATIONS

_OPEN = """og eller samt men at om for til af i på med ved fra over under uden mellem mod efter før gennem
    blandt den det de en et der som hvor hvis når fordi da end både hverken enten ikke skal vil kan bør er var
    har deres dets dens sin sit sine vores jeres hvilke hvilken hvilket denne dette disse"""
_NEVER = "og eller samt en et at den det de sin sit sine deres hvilke hvilken hvilket"
_STARTS = """Der Det Den De Vi Jeg Alle En Et På Som Når Hvis Med For Efter Ved Under Denne Dette Disse Derfor
    Herudover Derudover Endelig Hvad Hvordan Hvorfor Man Samtidig Desuden Således Ligeledes Flere Mange Nogle
    At Om Til Dog Men Og Fra Ifølge"""

# Words that a line may end with but a heading, a list item or a sentence hardly ever does.
OPEN_ENDS = frozenset(_OPEN.split())
_NEVER_LAST = frozenset(_NEVER.split())
# A capital on one of these after an unfinished line means that a new block begins.
SENTENCE_STARTS = frozenset(_STARTS.split())
_CLOSERS = "\"'”’»)]“"
_SENTENCE_END = re.compile(rf"(?:[.!?:…])[{re.escape(_CLOSERS)}]*$")
_LONGEST_WORD = 80  # a search that ends at the end of a long line must begin near it
_LAST_WORD = re.compile(r"([\w.]+)\W*$")
# "… Prøveby Kommunes", "… Teknikudvalgets": what it has comes on the next line; "Niels" is a name.
_GENITIVE = re.compile(r"^[A-ZÆØÅ]\w+(?:ets|ens|nes|vns|bys|gs|lds)$")
_SHORTEST_GENITIVE = 6


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends with the end of a sentence or a lead-in's colon."""
    return bool(_SENTENCE_END.search(text[-_LONGEST_WORD:])) and not ends_in_abbreviation(text)


def ends_in_abbreviation(text: str) -> bool:
    """Tell whether the full stop at the end may be that of an abbreviation or of an ordinal number."""
    if not text.endswith("."):
        return False
    found = _LAST_WORD.search(text[-_LONGEST_WORD:-1])
    word = found.group(1).lower().rstrip(".") if found else ""
    return word in ABBREVIATIONS


def is_open_ended(text: str, *, strictly: bool = False) -> bool:
    """Tell whether the line cannot well be the end of anything: "om Københavns Kommunes".

    `strictly` leaves out what ends a list item now and then ("som alle ved", "opfordre til", a comma).
    """
    if not strictly and text.endswith((",", "–", "/", "(", "&", "-")) and not text.endswith("--"):
        return True
    if _SENTENCE_END.search(text[-_LONGEST_WORD:]):
        return False
    last = text[-_LONGEST_WORD:]
    found = _LAST_WORD.search(last)
    if found is None or found.end(1) != len(last):
        return False
    word = found.group(1)
    return word.lower() in (_NEVER_LAST if strictly else OPEN_ENDS) or (
        len(word) > _SHORTEST_GENITIVE and bool(_GENITIVE.match(word))
    )


def starts_lower(text: str) -> bool:
    letter = next((c for c in text if c.isalnum()), "")
    return letter.islower() and text[:1] not in "\"”'«»“"
