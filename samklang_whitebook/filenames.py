"""Whether the name of a file may be shown to everybody: not where it may be the name of a person.

A file that could not be read has no sender to judge by. Its name is shown when each word is one that files
are called, the name of an organisation, or a compound that ends as no surname does. Every simple noun may
be a person: "Bang", "Holm", "Møller", "Skov". A file called by number is a nuisance, a citizen named on the
web is worse.
"""

import re

from samklang_text.organisations import KnownOrganisations
from samklang_text.personal import find_personal_data
from samklang_text.personal.people import FIRST_NAMES
from samklang_text.words import Lexicon

# What people, programs and scanners call files. Not "tom": it is a first name.
_USUAL_WORDS = (
    "af automatisk bemærkninger besked besvarelse bilag billede brev den det dok dokument endelig endeligt "
    "for foreløbig foreløbigt foto fra færdig høring høringssvar høringsbrev i image img indkomne indlæg "
    "indsigelse kopi kommentar kommentarer kvittering mail med nr ny nyt notat og om page pdf photo plan "
    "politik på re referat rettet scan scanned scanning screenshot sent side skema skrivelse skærmbillede "
    "svar sv til trafik udgave udkast underskrevet udtalelse ved vedhæftet vedr vedrørende version vs "
    "ødelagt januar februar marts april juni juli august september oktober november december"
)
_USUAL = frozenset(_USUAL_WORDS.split())
# After these stands who wrote.
_FROM = frozenset(("fra", "af", "v", "ved"))
# What surnames that are compounds end in: "Kirkegaard", "Skovgård", "Lindholm", "Rosendal".
_ENDS_OF_SURNAMES = (
    "ager berg bjerg blad borg bro bæk by dahl dal dam gaard gren gård holm holt hus høj kilde kvist kær "
    "lund land mand mark mose rose sen skov sten strand strøm sø toft vad vang vig"
)
_SURNAMES = frozenset(_ENDS_OF_SURNAMES.split())
_FIRST_NAMES = frozenset(FIRST_NAMES.casefold().split("|"))
_LONGEST_NAME = 8  # words
_WORD = re.compile(r"[^\W\d_]+")
_ENDING = re.compile(r"\.[a-z0-9]{1,5}(?=/|$)", re.IGNORECASE)
_DIGITS = re.compile(r"\d{6,}|@")
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
    part = _without_known(part, organisations=organisations)
    before = ""
    for match in _WORD.finditer(part):
        word = match.group().casefold()
        if not _is_nobodys(word, after=before, lexicon=lexicon, organisations=organisations):
            return False
        before = word
    return True


def _without_known(part: str, *, organisations: KnownOrganisations) -> str:
    """Leave out organisations; file names are often in small letters throughout."""
    for mention in organisations.mentions(part):
        part = part.replace(part[mention.start : mention.end], " " * (mention.end - mention.start))
    words = part.split()
    for length in range(min(len(words), _LONGEST_NAME), 1, -1):
        for at in range(len(words) - length + 1):
            if organisations.named(" ".join(words[at : at + length])):
                return _without_known(
                    " ".join(words[:at] + words[at + length :]), organisations=organisations
                )
    return part


def _is_nobodys(word: str, *, after: str, lexicon: Lexicon, organisations: KnownOrganisations) -> bool:
    """Say whether a word cannot be a person's name, whatever it means."""
    if organisations.named(word):
        return True
    if word in _FIRST_NAMES:
        return False
    if word in _USUAL:
        return after not in _FROM
    entry = lexicon.entry(word) or lexicon.entry(_spelt_in_danish(word))
    if entry is None or entry.is_name or len(entry.parts) < 2:
        return False
    return entry.parts[-1] not in _SURNAMES and not word.endswith(tuple(_SURNAMES))


def _spelt_in_danish(word: str) -> str:
    return word.replace("ae", "æ").replace("oe", "ø").replace("aa", "å")
