"""Greetings at the beginning and the end of a letter."""

import re

_CLOSING = re.compile(
    r"^(?P<words>p\.?\s?b\.?\s?v\.?"
    r"|(?:(?:med|de|mange)\s+)?(?:venlig(?:e|st)?|bedste|kærlige?|mange|gode|hjertelige?)\s+hils(?:en|ener|ner)"
    r"|(?:m\.?v\.?h\.?|vh|hilsen|hilsner|kind regards|best regards|yours sincerely|regards|sincerely"
    r"|på\s+[\wæøåÆØÅ., -]{3,60}\s+vegne|med højagtelse|ærbødigst|(?:hjerte|kær)ligst|venligst(?=\s*,?\s*$)))"
    r"\b[.,]?[^.]{0,60}$",
    re.IGNORECASE,
)
_SALUTATION = re.compile(
    r"^(?:kære|hej|goddag|god\s+(?:dag|morgen)|dear|til\s+(?:rette vedkommende|hvem det måtte|alle)"
    r"|att\.?:?)\b[^.?]{0,80}[,!:.]?$",
    re.IGNORECASE,
)


def is_closing(text: str) -> bool:
    """Tell whether a line is the greeting at a letter's end ("Med venlig hilsen")."""
    return len(text) <= 90 and bool(_CLOSING.match(text.strip()))


def closing_words_end(line: str) -> int:
    """Return where a closing line's greeting ends: a name may follow on the same line ("Mvh Ib Prøvesen")."""
    match = _CLOSING.match(line)
    return match.end("words") if match else len(line)


def is_salutation(text: str) -> bool:
    """Tell whether a line is the greeting at a letter's beginning ("Kære udvalg", "Hej")."""
    return len(text) <= 90 and bool(_SALUTATION.match(text.strip()))
