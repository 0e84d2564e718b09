"""Whether the name of a file may be shown to everybody: not where it may be the name of a person.

A file that could not be read has no sender to judge by. Its name is shown when all its words are plain; a
word nobody knows, a first name, or two simple words side by side may be a person: "Bruun", "Kaj", "Liv
Sommer". A file called by number is a nuisance, a citizen named on the web is worse.
"""

import re

from samklang_text.organisations import KnownOrganisations
from samklang_text.personal import find_personal_data
from samklang_text.personal.people import FIRST_NAMES
from samklang_text.words import Lexicon

# What people, programs and scanners call files.
_USUAL_WORDS = (
    "af automatisk bemærkninger besked besvarelse bilag billede brev den det dok dokument endelig endeligt "
    "for foreløbig foreløbigt foto fra færdig høring høringssvar høringsbrev i image img indkomne indlæg "
    "kopi kommentar kommentarer kvittering mail med nr ny nyt notat og om page pdf photo plan politik på "
    "re referat rettet scan scanned scanning screenshot sent side skema skærmbillede svar sv til tom trafik "
    "udgave udkast underskrevet udtalelse vedhæftet vedr vedrørende version vs ødelagt"
)
_USUAL = frozenset(_USUAL_WORDS.split())
_FIRST_NAMES = frozenset(FIRST_NAMES.casefold().split("|"))
_WORD = re.compile(r"[^\W\d_]+")
_ENDING = re.compile(r"\.[a-z0-9]{1,5}(?=/|$)", re.IGNORECASE)
_DIGITS = re.compile(r"\d{6,}|\d{6}-?\d{4}|@")
_TYPED = str.maketrans({"_": " ", "-": " ", ",": " ", "(": " ", ")": " ", "+": " "})


def names_nobody(file: str, *, lexicon: Lexicon, organisations: KnownOrganisations) -> bool:
    """Say whether no word of a file's name can be a person's."""
    stem = _ENDING.sub("", file)
    if _DIGITS.search(stem) or find_personal_data(stem):
        return False
    return all(
        _is_plain(part.translate(_TYPED), lexicon=lexicon, organisations=organisations)
        for part in stem.split("/")
    )


def _is_plain(part: str, *, lexicon: Lexicon, organisations: KnownOrganisations) -> bool:
    for mention in organisations.mentions(part):
        part = part.replace(part[mention.start : mention.end], " " * (mention.end - mention.start))
    simple_before = False
    for match in _WORD.finditer(part):
        word = match.group().casefold()
        kind = _kind(word, lexicon=lexicon, organisations=organisations)
        if kind == "name" or (kind == "simple" and simple_before):
            return False
        simple_before = kind == "simple"
    return True


def _kind(word: str, *, lexicon: Lexicon, organisations: KnownOrganisations) -> str:
    """Say whether a word may be a name, is simple (a surname may be: "lind"), or cannot be one."""
    if word in _USUAL or organisations.named(word):
        return "usual"
    if word in _FIRST_NAMES:
        return "name"
    entry = lexicon.entry(word) or lexicon.entry(_spelt_in_danish(word))
    if entry is None or entry.is_name:
        return "name"
    return "usual" if len(entry.parts) > 1 else "simple"


def _spelt_in_danish(word: str) -> str:
    return word.replace("ae", "æ").replace("oe", "ø").replace("aa", "å")
