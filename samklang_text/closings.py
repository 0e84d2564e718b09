"""Greetings at the beginning and the end of a letter."""

import re

from samklang_text.bodies import CLOSED_FOR

_LONGEST = 90
# What a line begins with that says whom a letter is to, or greets.
ADDRESSING = "til|att|kære|hej|goddag"
_ADJECTIVE = r"[\wæøå]{0,18}(?:e|ig|ige|igst|igste|al|sk|st|god|kær|rig|fuld)"
_BODY = rf"\w*(?:{CLOSED_FOR})|medlemmerne|beboerne|sekretariatet"
_BODY_WORDS = rf"(?:(?-i:[A-ZÆØÅ])[\w&/.-]*|og|i|for|på|ved|af|den|det|{_BODY})"
_FOR_A_BODY = rf"(?:\s+{_BODY_WORDS}){{1,9}}(?=\s*,?\s*$)"
_CLOSING = re.compile(
    r"^(?P<words>p\.\s?[a-zæøå]\.?\s?v\.?|pbv"
    rf"|(?:(?:med|de|den|en|mange)\s+){{0,3}}(?:{_ADJECTIVE}\s+){{0,2}}hils(?:en|ener|ner)(?:\s+fra)?"
    r"|(?:m\.?v\.?h\.?|v\.?h\.?|k\.?h\.?|dbh|(?:kind|best|warm)\s+regards|yours\s+(?:sincerely|faithfully)|regards"
    r"|sincerely|med\s+højagtelse|ærbødigst|(?:hjerte|kær)ligst|(?:alt\s+godt|venligst)(?=\s*,?\s*$))"
    r"|(?:mange\s+|på\s+forhånd\s+)tak(?=\s*[,.!]?\s*$)|(?:med|de)\s+(?:\w+\s+){0,2}ønske(?:r|t)?(?!\w)"
    r"|på\s+[\w-]+(?:[ ,]+[\w-]+){0,6}\s+vegne(?=\s*,?\s*$)"
    rf"|på\s+vegne\s+af{_FOR_A_BODY}|for{_FOR_A_BODY})"
    r"(?!\w)[.,]?(?:[^.]|(?<=\sv)\.(?=\s)){0,60}$",
    re.IGNORECASE,
)
_SALUTATION = re.compile(
    r"^(?:kære|hej|goddag|god\s+(?:dag|morgen)|dear|att\.?:?"
    r"|til\s+(?:rette vedkommende|hvem det måtte|dem,? det måtte|alle))\b[^.?]{0,80}[,!:.]?$",
    re.IGNORECASE,
)


def is_closing(text: str) -> bool:
    """Tell whether a line is the greeting at a letter's end ("Med venlig hilsen", "På rådets vegne")."""
    return len(text) <= _LONGEST and bool(_CLOSING.match(text.strip()))


def closing_words_end(line: str) -> int:
    """Return where a closing line's greeting ends: a name may follow on the same line ("Mvh Ib Prøvesen")."""
    match = _CLOSING.match(line[:_LONGEST])
    return match.end("words") if match else len(line)


def is_salutation(text: str) -> bool:
    """Tell whether a line is the greeting at a letter's beginning ("Kære udvalg", "Hej")."""
    return len(text) <= _LONGEST and bool(_SALUTATION.match(text.strip()))
