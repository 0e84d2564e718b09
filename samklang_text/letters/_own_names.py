"""Senders whose name neither a list nor a pattern knows: the letter itself says that it is a sender's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import islice

from samklang_text.addresses import ROADS
from samklang_text.bodies import SORTS
from samklang_text.closings import is_closing, is_salutation
from samklang_text.document import AsideReason, BlockKind
from samklang_text.organisations import KnownOrganisations, Organisation, kind_of_name

from ._answers import ANSWER
from ._evidence import Clues, Evidence, mentions_in_line
from ._fields import Field, fields_of
from ._labels import OF_BEHALF, OF_BODIES, OF_NAMES, OF_SENDERS
from ._models import Found, LetterKind, Source, outside
from ._names import has_usual_first_name, is_name, is_title
from ._paper import Paper, Stretch, is_running, lines_of
from ._people import is_led_by_person, signature_lines
from ._self_named import speaks_of_itself_as
from ._signs_around import WRITES_AS_I, folded
from ._signs_in_text import OPENING

_CAPITAL = r"[A-ZÆØÅ0-9][\w&'’./-]*"
_JOINED = r"(?:og|i|for|på|af|fra|til|mod|ved|med|den|det|de|&)"
_NAME = rf"(?P<name>{_CAPITAL}(?:\s+(?:{_JOINED}\s+){{0,2}}{_CAPITAL}){{0,6}})"
_ANSWER_FROM = re.compile(
    rf"\b(?i:{ANSWER})\s+(?:fra|af)\s+{_NAME}"
    r"(?=\s+(?:om|til|vedr|vedrørende|angående|i\s+forbindelse|over|på)\b|\s*[,:–(-]|\s*$)"
)
_OPENS = re.compile(
    rf"^{_NAME}(?:\s*\((?P<short>[A-ZÆØÅ][\wÆØÅæøå.-]{{1,11}})\))?(?:\s*,[^,.]{{2,80}},)?\s+[a-zæøå]{{2,}}"
)
_WE = re.compile(
    rf"\b(?i:vi\s+i|vi\s+hos|på\s+vegne\s+af|undertegnede\s+for|i)\s+{_NAME}(?=\s+(?:er|har|mener|synes|vil|støtter"
    r"|ønsker|vi|arbejder|skal|kan|glæder|takker|fremsende)|\s*,)"
)
_WHOLE = re.compile(rf"{_NAME}(?:\s*\([^()]{{1,20}}\))?$")
_ON_BEHALF = re.compile(r"(?:på\s+vegne\s+af|p\.?\s?v\.?\s?a\.?)\s+", re.IGNORECASE)
_SEGMENTS = re.compile(r"\s*[|•·▪]\s*|\s+[–-]\s+|\s{3,}|\t")
_PLACE = re.compile(
    rf"^(?:DK-?)?\d{{4}}\s|^\d+(?!\w)|\s\d{{1,4}}\s?[A-ZÆØÅa-z]?$|(?:{ROADS})(?:en|n|et)?(?:\s+\d|$)"
    r"|\b(?:postboks|sal|boks|tlf|telefon|mobil|cvr|ean|fax|e-?mail|mail|dato|side|sag|j\.?nr|www)\b",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    rf"^(?:{SORTS}|formandskab|borger|beboer|medlem|rådhus"
    r"|høring|svar|bemærkning|udtalelse|politik|udkast|emne|dato|notat|bilag|plan|mål|indsats|vision|princip|økonomi|ansvar"
    r"|opfølgning|afsnit|punkt|kapitel|side|generel|indledning|tak|god"
    r"|kære|hej|til|fra|att|vedr|kvittering|indsendt|svarnummer|navn|adresse)\w*$"
    r"|^(?:kære|hej|til|fra|att|vi|jeg|nogle|mange|flere|alle|man|det|der|de|den|en|et|undertegnede|som|når|hvis|for|på|med|ved|men|og|at|her"
    r"|derfor|desuden|endelig|samtidig|endvidere|først|hvad|hvor|hvordan|hvem|også|dog|ud|efter|under|i|om|af|begge|ingen"
    r"|denne|dette|disse|vores|vort|vor|min|mit|mine|jeres|sin|han|hun|kan|skal|vil|er|har|ja|nej)(?:\s|$)",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"[A-ZÆØÅ]{2}")
_FEWEST_PLACES = 2
_MOST_NAMES = 60  # that are compared with each other
_SURE = {2: 0.75, 3: 0.85}


class _Where(Enum):
    """Places that do not depend on each other; a name that stands in two of them is the sender's."""

    OPENING = auto()
    BESIDE = auto()
    SIGNATURE = auto()
    MAIL = auto()
    ADDRESS = auto()
    FILE = auto()
    SPEAKING = auto()


@dataclass(frozen=True, slots=True)
class _Named:
    name: str
    found: Found[str]
    where: _Where
    short: str = ""


def own_names(paper: Paper, clues: Clues, organisations: KnownOrganisations) -> Iterator[Evidence]:
    """Find a name where one place is enough: a form's field, "Høringssvar fra …", over "v/ Ib Prøvesen"."""
    for field in fields_of(paper, (*OF_BODIES, *OF_BEHALF, *OF_SENDERS, *OF_NAMES)):
        yield from _in_field(field, organisations)
    if clues.kind is not LetterKind.ANSWER:
        return
    for stretch in paper.head:
        match = _ANSWER_FROM.search(stretch.text[:300])
        if match and (stretch.kind is BlockKind.HEADING or not is_running(stretch)):
            yield from _told(stretch, match, clues, organisations)
    match = _ANSWER_FROM.search(clues.metadata.subject[:300])
    if match and _is_told(match["name"].rstrip(), clues, organisations):
        name = match["name"].rstrip()
        yield Evidence(_organisation(name), outside(name, confidence=0.8), 0.8)
    yield from _signed_for(paper, organisations)


def _in_field(field: Field, organisations: KnownOrganisations) -> Iterator[Evidence]:
    """The organisation a field holds: one that is known or told by its name, else the field as it stands.

    In a field for the writer's name stands nobody's own name but a person's.
    """
    found = field.found(confidence=0.9)
    mentions = organisations.mentions(found.value)
    is_body = field.label not in OF_SENDERS
    if mentions and mentions[0].end - mentions[0].start >= 0.5 * len(found.value):
        organisation = mentions[0].organisation if mentions[0].known else _organisation(found.value)
        named = found.as_value(organisation.name)
        yield Evidence(organisation, named, 0.9)
    elif (
        not mentions
        and field.label not in OF_NAMES
        and _is_own(found.value, organisations, like_person=is_body)
    ):
        yield Evidence(_organisation(found.value), found, 0.9)


def agreed_names(
    papers: Sequence[Paper], clues: Clues, organisations: KnownOrganisations
) -> Iterator[Evidence]:
    """Find names nobody knows that two places of the letter agree on; the fullest form of each is taken."""
    named = list(islice((one for paper in papers for one in _named(paper, organisations)), _MOST_NAMES))
    named += _from_mail(clues, organisations)
    named = [one for one in named if not _is_of_person(one.name, clues)]
    text = "\n".join(stretch.text for paper in papers for stretch in paper.running)
    for one in named:
        same = [other for other in named if _is_same(one, other)]
        places = {other.where for other in same} | set(_supported(one, clues, text))
        speaks = one.where is _Where.OPENING or _Where.SPEAKING in places
        if not speaks and not _is_own(one.name, organisations):
            continue  # it may be a person's; as a fuller form of another it is taken below
        fullest = max(same, key=lambda other: len(other.name))
        if len(places) >= _FEWEST_PLACES:
            weight = _SURE[min(len(places), 3)]
            yield Evidence(_organisation(fullest.name), fullest.found, weight)


def _is_of_person(name: str, clues: Clues) -> bool:
    """Tell whether a name holds that of who signed, or is a part of it."""
    words = name.lower().split()
    signed = [one.value for one in clues.signatories]
    sure = [one for one in signed if one.title or has_usual_first_name(one.name) or len(signed) == 1]
    people = [one.name.lower() for one in sure]
    return any(person in name.lower() or all(word in person.split() for word in words) for person in people)


def _named(paper: Paper, organisations: KnownOrganisations) -> Iterator[_Named]:
    yield from _opening(paper, organisations)
    for stretch in (*paper.top, *paper.late):
        is_beside = stretch.source is Source.ASIDE and stretch.reason is not AsideReason.MAIL_HEADER
        if is_beside or not (is_running(stretch) or stretch.kind is BlockKind.HEADING):
            yield from _alone(stretch, lines_of(stretch), _Where.BESIDE, organisations)
    for stretch, at, line in signature_lines(paper):
        behalf = _ON_BEHALF.match(line)
        start = behalf.end() if behalf else 0
        yield from _alone(stretch, [(at + start, line[start:])], _Where.SIGNATURE, organisations)


def _opening(paper: Paper, organisations: KnownOrganisations) -> Iterator[_Named]:
    for stretch in (*paper.head, *paper.body[:OPENING]):
        text = stretch.text[:300]
        for match in filter(None, (_OPENS.match(text), _WE.search(text))):
            name = match["name"].rstrip(" .,")
            if _is_own(name, organisations, like_person=True):
                found = stretch.found(
                    name, match.start("name"), match.start("name") + len(name), confidence=0.7
                )
                yield _Named(name, found, _Where.OPENING, match.groupdict().get("short") or "")


def _alone(
    stretch: Stretch,
    lines: Iterator[tuple[int, str]] | list[tuple[int, str]],
    where: _Where,
    organisations: KnownOrganisations,
) -> Iterator[_Named]:
    """Names that are a whole line, or a whole part of one ("Prøvehjælpen | Prøvevej 2 | 5999 Prøveby")."""
    for at, line in lines:
        start = 0
        for segment in _SEGMENTS.split(line[:200]):
            start = line.index(segment, start)
            first, _, rest = segment.partition(", ")
            text = (rest if is_title(first) else first).split(", ")[0].strip(" ,.")
            if _WHOLE.match(text) and _is_own(text, organisations, like_person=True):
                begin = at + start + segment.index(text)
                yield _Named(text, stretch.found(text, begin, begin + len(text), confidence=0.6), where)
            start += len(segment)


def _from_mail(clues: Clues, organisations: KnownOrganisations) -> list[_Named]:
    name = clues.metadata.sender_name.strip()
    if not name or not _WHOLE.match(name) or not _is_own(name, organisations):
        return []
    return [_Named(name, outside(name, confidence=0.6), _Where.MAIL)]


def _is_same(one: _Named, other: _Named) -> bool:
    """Tell whether two names are one: the same words, the beginning of the other, or its short form."""
    first, second = _plain(one.name), _plain(other.name)
    if first == second or first.startswith(f"{second} ") or second.startswith(f"{first} "):
        return True
    return _is_short(one, other.name) or _is_short(other, one.name)


def _is_short(whole: _Named, short: str) -> bool:
    """Tell whether a name in capitals is the initials of another, as written in brackets after it."""
    if not short.isupper() or " " in short:
        return False
    return whole.short == short or "".join(word[0] for word in whole.name.split()).upper() == short


def _supported(one: _Named, clues: Clues, text: str) -> Iterator[_Where]:
    """Where else a name stands, though not as a name: in the mail's address or the file's name, as "we".

    Who writes as "I" may write of the body above the letter.
    """
    may_speak = one.where is _Where.BESIDE and not _is_addressed(one, clues) and not WRITES_AS_I.search(text)
    if may_speak and speaks_of_itself_as(one.name, text, by_any_word=True):
        yield _Where.SPEAKING
    name = re.sub(r"[^a-z0-9]", "", folded(one.name))
    words = [word for word in re.split(r"[^a-z0-9]+", folded(one.name)) if len(word) > 5]
    labels = _labels(clues)
    if (
        len(name) >= 4
        and any(name == label or (len(label) >= 6 and label in name) or name in label for label in labels)
        or one.short
        and folded(one.short) in labels
    ):
        yield _Where.ADDRESS
    file = folded(re.sub(r"\.\w{2,4}$", "", clues.file_name))
    if len(name) >= 6 and name in re.sub(r"[^a-z0-9]", "", file) and words:
        yield _Where.FILE


def _is_addressed(one: _Named, clues: Clues) -> bool:
    return clues.addressee is not None and one.name.lower() in clues.addressee.value.lower()


def _labels(clues: Clues) -> list[str]:
    """The words of the sender's address, without the country and what post boxes are called."""
    if clues.email is None or "@" not in clues.email.value:
        return []
    _, _, domain = folded(clues.email.value).partition("@")
    return [label.replace("-", "") for label in domain.split(".")[:-1] if len(label) >= 3]


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[^\w ]", "", name.lower()).split())


def _signed_for(paper: Paper, organisations: KnownOrganisations) -> Iterator[Evidence]:
    """The line of the signature over "v/ Ib Prøvesen" is an organisation, even if it looks like a name."""
    lines = signature_lines(paper)
    for number, (stretch, at, line) in enumerate(lines):
        match = _WHOLE.match(line.strip(" ,")) if len(line) < 100 else None
        if match and is_led_by_person(lines, number) and not organisations.mentions(line):
            start = at + line.index(match["name"])
            found = stretch.found(match["name"], start, start + len(match["name"]), confidence=0.7)
            yield Evidence(_organisation(match["name"]), found, 0.7)


def _told(
    stretch: Stretch, match: re.Match[str], clues: Clues, organisations: KnownOrganisations
) -> Iterator[Evidence]:
    name = match["name"].rstrip()
    if _is_told(name, clues, organisations):
        found = stretch.found(name, match.start("name"), match.start("name") + len(name), confidence=0.85)
        yield Evidence(_organisation(name), found, 0.85)


def _is_told(name: str, clues: Clues, organisations: KnownOrganisations) -> bool:
    """Tell whether "Høringssvar fra …" names an organisation; who signs as its "formand, …" says so, too."""
    titles = (signed.value.title for signed in clues.signatories)
    is_headed = any(title.endswith((f", {name}", f" for {name}")) for title in titles)
    return _is_own(name, organisations, like_person=is_headed)


def _organisation(name: str) -> Organisation:
    return Organisation(name.rstrip(), kind_of_name(name))


def _is_own(name: str, organisations: KnownOrganisations, *, like_person: bool = False) -> bool:
    """Tell whether a name may be a sender's own: no common word, no place, none that is found anyway.

    Two words in capitals may be a person; `like_person` says that the place excludes that.
    """
    is_long_enough = len(name) >= 3 or _ABBREVIATED.fullmatch(name)
    if not is_long_enough or len(name) > 90 or not (name[0].isupper() or name[0].isdigit()) or "@" in name:
        return False
    if (
        _GENERIC.match(name)
        or _PLACE.search(name)
        or is_title(name)
        or is_closing(name)
        or is_salutation(name)
    ):
        return False
    is_person = has_usual_first_name(name) or (" " in name and not like_person)
    is_person = is_person and is_name(name, organisations)
    return not is_person and not mentions_in_line(name, organisations)
