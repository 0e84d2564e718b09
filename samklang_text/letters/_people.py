"""Who signed, and as what."""

import re
from collections.abc import Iterator, Sequence

from samklang_text.closings import closing_words_end, is_closing
from samklang_text.document import AsideReason, BlockKind
from samklang_text.organisations import KnownOrganisations

from ._fields import fields_of
from ._labels import OF_CONTACTS, OF_NAMES, OF_SIGNATURES, OF_SUBMITTERS
from ._models import Found, Signatory, outside
from ._names import Person, has_usual_first_name, is_first_name, is_name, is_title, people_on, titles_of
from ._paper import Paper, Stretch, is_running, lines_of

Lines = list[tuple[Stretch, int, str]]

_ON_BEHALF = re.compile(r"^(?:p\.?\s?b\.?\s?v\.?|p\.?v\.?a\.?|på\s+vegne\s+af|for)\b", re.IGNORECASE)
_SIGNED = re.compile(r"^\s*(?:/+\s*|sign\.\s*|e\.\s?b\.\s*|underskrevet(?:\s+af)?:?\s*)+", re.IGNORECASE)
_LED_BY = re.compile(
    r"(?<!\S)(?:v/|v\.(?=\s*(?-i:[A-ZÆØÅ]))|ved\s+(?=formand|forkvinde|direktør))\s*", re.IGNORECASE
)
_AFTERWORDS = re.compile(
    r"\W*(?:p\.?\s?s\.?|bilag|kopi|cc|vedlagt|vedhæftet|noter?|kilder?|ps)\b", re.IGNORECASE
)
_MOST_LINES = 14  # of a signature that may name somebody
_SURE_LINES = 6  # below these only who has a title signs
_UNCLOSED = 6  # short blocks at a letter's end that may be its signature without closing words


def signatories(paper: Paper, *, organisations: KnownOrganisations) -> tuple[Found[Signatory], ...]:
    """Find who signed: after the closing words, or where a letter without them ends in a name.

    Two side by side go with two titles on the next line. A first name alone is made whole where the letter
    itself has the rest of it.
    """
    for lines in _signatures(paper):
        if found := _different(_people(lines, organisations)):
            return tuple(_whole(person, paper, organisations) for person in found)
    return _different(_without_closing(paper, organisations)) or _in_form(paper, organisations)


def _different(people: Iterator[Found[Signatory]]) -> tuple[Found[Signatory], ...]:
    """Each person once, the place with a title before the one without."""
    found: dict[str, Found[Signatory]] = {}
    for person in people:
        known = found.get(person.value.name)
        if known is None or (person.value.title and not known.value.title):
            found[person.value.name] = person
    return tuple(found.values())


def signature_lines(paper: Paper) -> Lines:
    """The lines below the closing words, in the text or set aside as a mail's signature."""
    return [line for lines in _signatures(paper) for line in lines]


def below_signature(paper: Paper) -> Found[str] | None:
    """Find running text below the closing words, other than a postscript or a list of annexes."""
    for stretch in paper.tail[2:]:
        if _AFTERWORDS.match(stretch.text):
            return None
        if is_running(stretch) and stretch.kind is BlockKind.PARAGRAPH:
            return stretch.found(stretch.text, 0, len(stretch.text), confidence=0.6)
    return None


def _signatures(paper: Paper) -> Iterator[Lines]:
    if paper.tail:
        # A name with its address on one line looks like a letterhead, and was set aside as one.
        beside = (aside for aside in paper.late if aside.reason is AsideReason.LETTERHEAD)
        below = [aside for aside in beside if aside.before > paper.tail[0].start]
        stretches = sorted((*paper.tail, *below), key=lambda stretch: stretch.before)
        yield [(stretch, at, line) for stretch in stretches for at, line in lines_of(stretch)]
    for aside in paper.asides:
        if aside.reason is AsideReason.SIGNATURE:
            yield [(aside, at, line) for at, line in lines_of(aside)]


def _people(lines: Lines, organisations: KnownOrganisations) -> Iterator[Found[Signatory]]:
    sure = 0.9 if any(is_closing(line) for _, _, line in lines) else 0.7
    written = [(_after_greeting(*line), number) for number, line in enumerate(lines)]
    said = [(line, number) for line, number in written if line[2].strip()]
    title, titled, begun = "", False, False
    for taken, ((stretch, at, line), number) in enumerate(said[:_MOST_LINES]):
        if _ON_BEHALF.match(line.strip()) or is_led_by_person(lines, number):
            continue
        people = people_on(line, organisations)
        if not people:
            if _ends_signature(line):
                return
            title = line.strip() if not begun and is_title(line) else ""
            continue
        following = said[taken + 1][0][2] if taken + 1 < len(said) else ""
        people = _with_titles(people, following, title)
        if not people or _is_doubtful(people, taken=taken, begun=begun, titled=titled):
            continue
        begun, titled = True, bool(people[0].title)
        for person in people:
            yield _signatory(stretch, at, person, sure)


def _is_doubtful(people: Sequence[Person], *, taken: int, begun: bool, titled: bool) -> bool:
    """Tell whether what reads as names further down may be a place or an organisation."""
    if any(person.title for person in people):
        return False
    if taken > 0 and any(is_first_name(person.name) for person in people):
        return True
    unusual = not any(has_usual_first_name(person.name) for person in people)
    return begun and (taken >= _SURE_LINES or (titled and unusual))


def _signatory(stretch: Stretch, at: int, person: Person, sure: float) -> Found[Signatory]:
    start = at + person.start
    confidence = round(sure - (0.0 if " " in person.name else 0.35), 2)
    signed = Signatory(person.name, person.title)
    return stretch.found(signed, start, start + len(person.name), confidence=confidence)


def _with_titles(people: list[Person], following: str, above: str) -> list[Person]:
    """Give names the title above them, or those on the line below; part names that were run into one."""
    people = _parted(people, following)
    if any(person.title for person in people):
        return people
    titles = [above] if above and len(people) == 1 else titles_of(following, len(people))
    if not titles:
        return people
    return [Person(person.name, person.start, title) for person, title in zip(people, titles, strict=True)]


def _after_greeting(stretch: Stretch, at: int, line: str) -> tuple[Stretch, int, str]:
    """Leave out what stands before a name on its line: the closing words, or an organisation with "v/"."""
    start = closing_words_end(line) if is_closing(line) else 0
    for pattern in (_LED_BY.search, _SIGNED.match):
        if led := pattern(line[start:]):
            start += led.end()
    start += len(line[start:]) - len(line[start:].lstrip(" ,."))
    return stretch, at + start, line[start:]


def is_led_by_person(lines: Sequence[tuple[Stretch, int, str]], number: int) -> bool:
    """Tell whether a line names an organisation, since the next says who signs for it ("v/ Ib Prøvesen")."""
    following = next((line for _, _, line in lines[number + 1 : number + 3] if line.strip()), "")
    led = _LED_BY.search(following[:100])
    return led is not None and not led.start()


def _parted(people: list[Person], following: str) -> list[Person]:
    """Part names that a PDF's text layer ran into one, over as many titles; none if they cannot be."""
    titles = following.split()
    if len(people) != 1 or len(titles) < 2 or not all(is_title(word) for word in titles):
        return people
    name, start = people[0].name, people[0].start
    words = list(re.finditer(r"\S+", name))
    each, left = divmod(len(words), len(titles))
    if each < 2 or left:
        return []
    parts = [words[at : at + each] for at in range(0, len(words), each)]
    return [Person(name[part[0].start() : part[-1].end()], start + part[0].start()) for part in parts]


def _ends_signature(line: str) -> bool:
    return len(line) > 100 or bool(re.match(r"bilag\b|kopi\b|cc\b", line.strip(), re.IGNORECASE))


def _without_closing(paper: Paper, organisations: KnownOrganisations) -> Iterator[Found[Signatory]]:
    """The short lines a letter ends in without closing words; only who has a title or a usual first name."""
    last: list[Stretch] = []
    for stretch in reversed(paper.running):
        if is_running(stretch) or stretch.kind in (BlockKind.HEADING, BlockKind.LIST_ITEM):
            break
        last.insert(0, stretch)
    if len(last) > _UNCLOSED or len(last) == len(paper.running):
        return
    lines = [(stretch, at, line) for stretch in last for at, line in lines_of(stretch)]
    for person in _people(lines, organisations):
        known = has_usual_first_name(person.value.name) or person.value.name == paper.metadata.sender_name
        if person.value.title or known:
            yield person


def _in_form(paper: Paper, organisations: KnownOrganisations) -> tuple[Found[Signatory], ...]:
    """Whose name stands in the fields of a form that nobody signed."""
    fields = fields_of(paper, (*OF_NAMES, *OF_SIGNATURES))
    people = [field for field in fields if " " in field.value and is_name(field.value, organisations)]
    if len({field.value for field in people}) != 1:
        return ()
    found = people[0].found(confidence=0.6)
    return (found.as_value(Signatory(found.value)),)


def _whole(person: Found[Signatory], paper: Paper, organisations: KnownOrganisations) -> Found[Signatory]:
    """Make a first name alone whole: by the form's field for the name, or the mail's From."""
    if not is_first_name(person.value.name):
        return person
    begins = f"{person.value.name} "
    for field in fields_of(paper, (*OF_NAMES, *OF_CONTACTS, *OF_SUBMITTERS)):
        if field.value.startswith(begins) and is_name(field.value, organisations):
            found = field.found(confidence=0.8)
            return found.as_value(Signatory(field.value, person.value.title))
    name = paper.metadata.sender_name.strip()
    if name.startswith(begins) and is_name(name, organisations):
        return outside(Signatory(name, person.value.title), confidence=0.8)
    return person
