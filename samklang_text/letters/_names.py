"""How persons and their titles are written on a line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samklang_text.organisations import KnownOrganisations
from samklang_text.personal.people import FIRST_NAMES

_NAME_WORD = r"[A-ZÆØÅÉÖÜ][a-zæøåéöüáóíèäëñçšžłćđğışA-ZÆØÅ'’-]*\.?"
_NAME = re.compile(rf"^{_NAME_WORD}(?:\s+(?:(?:von|van|af|de|den|der|la|el|al|bin)\s+)?{_NAME_WORD}){{1,4}}$")
_FIRST_NAME = re.compile(r"^[A-ZÆØÅ][a-zæøåéöü]{1,14}$")
_USUAL_FIRST_NAME = re.compile(rf"^(?:{FIRST_NAMES})\b")
_TITLE_WORD = re.compile(
    r"(?:formand|forkvinde|forperson|direktør|borgmester|rådmand|sekretær|chef|leder|konsulent|medarbejder"
    r"|sagsbehandler|bestyrelsesmedlem|kasserer|medlem|advokat|arkitekt|planlægger|rektor|provst|sognepræst|læge"
    r"|koordinator|professor|lektor|forsker|fuldmægtig|ordfører|talsmand|talskvinde|talsperson|ingeniør|jurist|lærer"
    r"|pædagog|biolog|inspektør|kommissær|kommitteret|bestyrer|forstander|vicevært|tillidsrepræsentant|dommer|major"
    r"|chairman|chairwoman|chairperson|director|secretary|president|manager|sekretariat|specialist|rådgiver"
    r"|repræsentant|frivillig|kontaktperson|\b(?:beboer|borger|ejer|indehaver|student|nabo))(?:en|n)?\b"
    r"|\b(?:cand|ph\.?d|stud|mag|adm)\.",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(
    r"\d|@|www\.|\b(?:Kommune|Telefon|Tlf|Rådhuset|Bilag|Sendt|Hilsen|Danmark|Afdeling|Center|Sekretariat|Kontor"
    r"|Forening|Mobil|Postboks|Side|Kopi|Cc|København|Aarhus|Odense|Aalborg|iPhone|iPad|Android|Outlook|Samsung|Danske?"
    r"|Danmarks|Til|Fra|Dato|Emne|Og|Med|Venlig|Bedste|Mange|Tak|God|Kære|Hej|Det|Den|Vi|Jeg)\b"
    r"|(?:organisation(?:er|en)?|hjælpen?|huset|netværk(?:et)?|cent(?:er|ret)|institut|skolen?|samvirke|gruppen?"
    r"|udvalg(?:et)?|råd(?:et)?|forening(?:en)?|klub(?:ben)?|selskab(?:et)?|forvaltning(?:en)?|bestyrelse(?:n)?"
    r"|forbund(?:et)?|styrelsen|politi(?:et)?|politik|bibliotek(?:et)?)\b",
    re.IGNORECASE,
)
# "DOF Sydøst": who is known by initials has one or two of them (H.C., IB).
_ABBREVIATION = re.compile(r"[A-ZÆØÅ]{3,}\s+[A-ZÆØÅ][a-zæøå]")
_SIDE_BY_SIDE = re.compile(r"\s*/\s*|\s{3,}|\t+|\s*;\s*")
_AND = re.compile(r"\s+(?:og|&|samt)\s+")
_SIDE_BY_SIDE_OR_AND = re.compile(rf"{_SIDE_BY_SIDE.pattern}|{_AND.pattern}")
_COUPLE = re.compile(
    rf"^\s*(?P<first>{_NAME_WORD})\s+(?:og|&)\s+(?P<last>{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,3}})\s*$"
)
_FOR_WHOM = re.compile(r"(?:på\s+vegne\s+af|for|f\.|v/|ved|fra|i)\s", re.IGNORECASE)
_PARTS = re.compile(r"\s*,\s+|\s+[–-]\s+|\s*\(")
_LONGEST_NAME, _LONGEST_TITLE, _LONGEST_LINE = 50, 70, 160
_LONGEST_NAME_WORDS = 4


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name at `start` of a line, and the title that stands beside it ("" if none does)."""

    name: str
    start: int
    title: str = ""


def is_name(text: str, organisations: KnownOrganisations) -> bool:
    """Tell whether a line reads as a person's name and not as a title, a place or an organisation."""
    text = text.strip()
    if len(text) > _LONGEST_NAME or _NOT_A_NAME.search(text) or _TITLE_WORD.search(text):
        return False
    if _ABBREVIATION.match(text):
        return False
    if not (_NAME.match(text) or _FIRST_NAME.match(text)):
        return False
    return not organisations.mentions(text) and organisations.named(text) is None


def is_first_name(text: str) -> bool:
    """Tell whether a name is one word only."""
    return bool(_FIRST_NAME.match(text))


def has_usual_first_name(name: str) -> bool:
    """Tell whether a name of several words begins with one of the most usual first names."""
    return " " in name and bool(_USUAL_FIRST_NAME.match(name))


def is_title(text: str) -> bool:
    """Tell whether a line reads as a title ("Formand for Prøveby Lokaludvalg")."""
    return len(text) <= _LONGEST_TITLE and bool(_TITLE_WORD.search(text)) and not re.search(r"\d|@", text)


def titles_of(line: str, count: int) -> list[str]:
    """As many titles as there are names, from the line below them; none if they do not match."""
    texts = [text.strip() for text in _SIDE_BY_SIDE.split(line[:_LONGEST_LINE]) if text.strip()]
    if len(texts) == 1 and count > 1:
        texts = _AND.split(line) if len(_AND.split(line)) == count else line.split()
    if len(texts) != count or not all(is_title(text) for text in texts):
        return []
    return texts


def people_on(line: str, organisations: KnownOrganisations) -> list[Person]:
    """Find the persons on a line: side by side, with titles before or after; none if it is anything else."""
    if len(line) > _LONGEST_LINE:
        return []
    if shared := _sharing_a_surname(line, organisations):
        return shared
    both = _all_people(line, _SIDE_BY_SIDE_OR_AND, organisations)
    return (
        both
        if all(" " in person.name for person in both) and both
        else _all_people(line, _SIDE_BY_SIDE, organisations)
    )


def _sharing_a_surname(line: str, organisations: KnownOrganisations) -> list[Person]:
    """ "Ib og Lis Prøvesen": the surname of the last is everybody's."""
    match = _COUPLE.match(line)
    if match is None or not is_name(match["last"], organisations):
        return []
    surname = match["last"].partition(" ")[2]
    first = Person(f"{match['first']} {surname}", match.start("first"))
    return [first, Person(match["last"], match.start("last"))]


def _all_people(line: str, separator: re.Pattern[str], organisations: KnownOrganisations) -> list[Person]:
    """The persons of every part of a line, none if one part is no person."""
    parts = [list(_person(text, start, organisations)) for start, text in _split(line, separator)]
    return [person for people in parts for person in people] if all(parts) else []


def _split(line: str, separator: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    at = 0
    for match in [*separator.finditer(line), None]:
        end = match.start() if match else len(line)
        if line[at:end].strip(" /"):
            yield at, line[at:end]
        at = match.end() if match else end


def _person(text: str, offset: int, organisations: KnownOrganisations) -> Iterator[Person]:
    """The person that a part of a line is about; its further parts must be titles, places or bodies."""
    parts = [(start, part.rstrip(" )")) for start, part in _split(text, _PARTS)]
    if not parts:
        return
    first = _with_title_before(*parts[0], organisations)
    if first is None:
        return
    title = first.title
    further = [(start, part) for start, part in parts[1:] if _is_further(part, parts, organisations)]
    for _, part in (part for part in parts[1:] if part not in further):
        if is_title(part):
            title = title or part
        elif not _is_apposition(first.name, part, organisations):
            return
    yield Person(first.name, offset + first.start, title)
    for start, part in further:
        yield Person(part, offset + start)


def _is_further(part: str, parts: Sequence[tuple[int, str]], organisations: KnownOrganisations) -> bool:
    """Tell whether what follows a name is another person's, as in a list of those who sign."""
    several = len(parts) > 2 and all(" " in each and is_name(each, organisations) for _, each in parts)
    return several or (has_usual_first_name(part) and is_name(part, organisations))


def _is_apposition(name: str, part: str, organisations: KnownOrganisations) -> bool:
    """Tell whether what follows a name says where or for whom: an address, a body, a town."""
    if re.search(r"\d", part) or _FOR_WHOM.match(part):
        return True
    return has_usual_first_name(name) or bool(organisations.mentions(part))


def _with_title_before(start: int, text: str, organisations: KnownOrganisations) -> Person | None:
    """A name, or a title and a name ("formand Ib Prøvesen")."""
    lead = len(text) - len(text.lstrip(" ,./"))
    text, start = text[lead:].rstrip(), start + lead
    if is_name(text, organisations):
        return Person(text, start)
    words = list(re.finditer(r"\S+", text))
    for first in range(max(1, len(words) - _LONGEST_NAME_WORDS), len(words) - 1):
        at = words[first].start()
        title = text[:at].rstrip(" :")
        if is_title(title) and is_name(text[at:], organisations):
            return Person(text[at:], start + at, title)
    return _with_title_after(start, text, words, organisations)


def _with_title_after(
    start: int, text: str, words: Sequence[re.Match[str]], organisations: KnownOrganisations
) -> Person | None:
    """ "Ib Prøvesen formand for Prøveklubben": a name, and a title in small letters."""
    small = next((word.start() for word in words[2:] if word.group()[0].islower()), None)
    if small is None or not is_title(text[small:]) or not is_name(text[:small], organisations):
        return None
    return Person(text[:small].rstrip(), start, text[small:])
