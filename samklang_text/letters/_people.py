"""Who signed, who is written to, what it is about, and the sender's e-mail address."""

import re
from collections.abc import Iterator, Sequence

from samklang_text.closings import closing_words_end, is_closing, is_salutation
from samklang_text.document import AsideReason, BlockKind
from samklang_text.organisations import KnownOrganisations

from ._models import Found, Signatory, Source
from ._paper import Paper, Stretch, is_running, lines_of

_NAME_WORD = r"[A-ZÆØÅÉÖÜ][a-zæøåéöüáóíèäëñçšžłćđğışA-ZÆØÅ'’-]*\.?"
_NAME = re.compile(rf"^{_NAME_WORD}(?:\s+(?:(?:von|van|af|de|den|der|la|el|al|bin)\s+)?{_NAME_WORD}){{1,4}}$")
_FIRST_NAME = re.compile(r"^[A-ZÆØÅ][a-zæøåéöü]{1,14}$")
_TITLE_WORD = re.compile(
    r"(?:formand|forkvinde|forperson|direktør|borgmester|rådmand|sekretær|chef|leder|konsulent|medarbejder"
    r"|sagsbehandler|bestyrelsesmedlem|kasserer|medlem|advokat|arkitekt|planlægger|rektor|provst|sognepræst|læge"
    r"|koordinator|professor|lektor|forsker|fuldmægtig|ordfører|talsmand|talsperson|ingeniør|jurist|lærer|pædagog"
    r"|chairman|chairwoman|chairperson|director|secretary|president|manager|sekretariat|specialist|rådgiver|repræsentant|frivillig|\b(?:beboer|borger|ejer|indehaver|student))(?:en|n)?\b"
    r"|\b(?:cand|ph\.?d|stud|mag|adm)\.",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = re.compile(r"\s*/\s*|\s{3,}|\t+")
_NOT_A_NAME = re.compile(
    r"\d|@|www\.|\b(?:Kommune|Telefon|Tlf|Rådhuset|Bilag|Sendt|Hilsen|Danmark|Afdeling|Center|Sekretariat|Kontor|Forening"
    r"|Mobil|Postboks|Side|Kopi|Cc|København|Aarhus|Odense|Aalborg|iPhone|iPad|Android|Outlook|Samsung|Danske?|Danmarks)\b"
    r"|(?:organisation(?:er|en)?|hjælpen?|huset|netværk(?:et)?|cent(?:er|ret)|institut|skolen?|samvirke)\b",
    re.IGNORECASE,
)
_ON_BEHALF = re.compile(r"^(?:p\.?\s?b\.?\s?v\.?|p\.?v\.?a\.?|på\s+vegne\s+af|for)\b", re.IGNORECASE)

_LED_BY = re.compile(r"(?<!\S)(?:v/|ved\s+(?:formand\w*|forkvinde\w*|direktør\w*)\s)\s*", re.IGNORECASE)

_TO_LINE = re.compile(
    r"^(?:til|to|modtager|att)\s*[.:]*\s+(?P<whom>(?!(?:stede|rette|hvem|alle|orientering)\b)\S.*)$",
    re.IGNORECASE,
)
_BARE_TO = re.compile(r"^(?:til|to|modtager)\s*:?$", re.IGNORECASE)
_DEAR = re.compile(r"^kære\s+(?P<whom>[^,!.]{2,80})[,!.]?$", re.IGNORECASE)
_ABOUT = re.compile(
    r"^(?:emne|vedr(?:ørende)?|ang(?:ående)?|subject|titel|overskrift|sag(?=:))\s*[.:]*\s+(?P<subject>\S.*)$",
    re.IGNORECASE,
)
_CASE_LABEL = re.compile(
    r"(?<!\w)(?:j\.?\s?nr|journal\s?(?:nr|nummer)"
    r"|sags?\s?(?:nr|nummer|id)|ref|dok\.?\s?nr)\b[.: ]*(?=\w*\d).*$",
    re.IGNORECASE,
)
_REPLY = re.compile(r"^(?:(?:re|sv|vs|fwd?|aw|svar|antw)\s*:\s*)+", re.IGNORECASE)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")
_FROM_LINE = re.compile(r"^[\s>*_]*(?:fra|from)[*_]*\s*:", re.IGNORECASE)
_PUBLIC_BOX = re.compile(r"^(?:no-?reply|noreply|donotreply|postmaster|mailer-daemon)@", re.IGNORECASE)


def signatories(paper: Paper, *, organisations: KnownOrganisations) -> tuple[Found[Signatory], ...]:
    """Find who signed, after the closing words; two side by side go with two titles on the next line."""
    for lines in _signatures(paper):
        found: dict[str, Found[Signatory]] = {}
        for person in _people(lines, organisations):
            known = found.get(person.value.name)
            if known is None or (person.value.title and not known.value.title):
                found[person.value.name] = person
        if found:
            return tuple(found.values())
    return ()


def signature_lines(paper: Paper) -> list[tuple[Stretch, int, str]]:
    """The lines below the closing words, in the text or set aside as a mail's signature."""
    return [line for lines in _signatures(paper) for line in lines]


def _signatures(paper: Paper) -> Iterator[list[tuple[Stretch, int, str]]]:
    tail = [(stretch, at, line) for stretch in paper.tail for at, line in lines_of(stretch)]
    if tail:
        yield tail
    for aside in paper.asides:
        if aside.reason is AsideReason.SIGNATURE:
            yield [(aside, at, line) for at, line in lines_of(aside)]


def _people(
    lines: Sequence[tuple[Stretch, int, str]], organisations: KnownOrganisations
) -> Iterator[Found[Signatory]]:
    closed = any(is_closing(line) for _, _, line in lines)
    taken = 0
    number = 0
    while number < len(lines) and taken < 6:
        stretch, at, line = _after_greeting(*lines[number])
        number += 1
        if not line.strip() or _ON_BEHALF.match(line.strip()) or is_led_by_person(lines, number - 1):
            continue
        taken += 1
        names = _names(line, organisations)
        if taken > 1 and any(_FIRST_NAME.match(name) for name, _ in names):
            continue  # below a name a word alone is a place or an organisation
        if not names:
            if _ends_signature(line):
                return
            continue
        following = next((text for _, _, text in lines[number : number + 2] if text.strip()), "")
        names = _parted(names, following)
        titles = _titles(following, len(names), organisations)
        for index, (name, start) in enumerate(names):
            own = name.split(", ", 1)
            title = own[1] if len(own) == 2 else (titles[index] if titles else "")
            confidence = round((0.9 if closed else 0.7) - (0.0 if " " in own[0] else 0.35), 2)
            yield stretch.found(
                Signatory(own[0], title), at + start, at + start + len(own[0]), confidence=confidence
            )


def _after_greeting(stretch: Stretch, at: int, line: str) -> tuple[Stretch, int, str]:
    """Leave out what stands before a name on its line: the closing words, or an organisation with "v/"."""
    start = closing_words_end(line) if is_closing(line) else 0
    led = _LED_BY.search(line, start)
    start = led.end() if led else start
    start += len(line[start:]) - len(line[start:].lstrip(" ,."))
    return stretch, at + start, line[start:]


def is_led_by_person(lines: Sequence[tuple[Stretch, int, str]], number: int) -> bool:
    """Tell whether a line names an organisation, since the next says who signs for it ("v/ Ib Prøvesen")."""
    following = next((line for _, _, line in lines[number + 1 :] if line.strip()), "")
    led = _LED_BY.search(following)
    return led is not None and not led.start()


def _parted(names: list[tuple[str, int]], following: str) -> list[tuple[str, int]]:
    """Part names that a PDF's text layer ran into one, over as many titles; none if they cannot be."""
    titles = [word for word in following.split() if _TITLE_WORD.search(word)]
    if len(names) != 1 or len(titles) < 2 or len(titles) != len(following.split()):
        return names
    name, start = names[0]
    words = list(re.finditer(r"\S+", name))
    each, left = divmod(len(words), len(titles))
    if each < 2 or left:
        return []
    parts = [words[at : at + each] for at in range(0, len(words), each)]
    return [(name[part[0].start() : part[-1].end()], start + part[0].start()) for part in parts]


def _ends_signature(line: str) -> bool:
    return len(line) > 100 or bool(re.match(r"bilag\b|kopi\b|cc\b", line.strip(), re.IGNORECASE))


def _names(line: str, organisations: KnownOrganisations) -> list[tuple[str, int]]:
    """The names on a line with where they begin; none if the line is anything else."""
    found: list[tuple[str, int]] = []
    at = 0
    for text in _SIDE_BY_SIDE.split(line):
        start = line.index(text, at)
        at = start + len(text)
        if not text.strip(" /"):
            continue
        name, _, title = text.partition(", ")
        if not is_name(name, organisations) or (title and not _TITLE_WORD.search(title)):
            return []
        found.append((text, start))
    return found


def is_name(text: str, organisations: KnownOrganisations) -> bool:
    """Tell whether a line reads as a person's name and not as a title, a place or an organisation."""
    text = text.strip()
    if _NOT_A_NAME.search(text) or _TITLE_WORD.search(text) or len(text) > 50:
        return False
    if not (_NAME.match(text) or _FIRST_NAME.match(text)):
        return False
    return not organisations.mentions(text) and organisations.named(text) is None


def _titles(line: str, count: int, organisations: KnownOrganisations) -> list[str]:
    """As many titles as there are names, from the line below; none if they do not match."""
    texts = [text.strip() for text in _SIDE_BY_SIDE.split(line) if text.strip()]
    if len(texts) == 1 and count > 1:
        texts = line.split()
    if len(texts) != count or not all(_is_title(text, organisations) for text in texts):
        return []
    return texts


def _is_title(text: str, organisations: KnownOrganisations) -> bool:
    return len(text) <= 70 and bool(_TITLE_WORD.search(text)) and not re.search(r"\d|@", text)


def addressee(paper: Paper) -> Found[str] | None:
    """Find whom the letter is to: "Til …" or "Att. …" in the head, else "Kære …" with a name or a body."""
    lines = [(stretch, at, line) for stretch in _head_lines(paper) for at, line in lines_of(stretch)]
    for number, (stretch, at, line) in enumerate(lines):
        if len(line) > 90 or line.rstrip().endswith((".", "?")):
            continue
        match = _TO_LINE.match(line.strip())
        if match:
            return _part(stretch, at, line, match["whom"].strip(" :,"), confidence=0.9)
        if _BARE_TO.match(line.strip()) and number + 1 < len(lines):
            stretch, at, line = lines[number + 1]
            return _part(stretch, at, line, line.strip(" :,"), confidence=0.8)
    for stretch in (*paper.head, *paper.body[:1]):
        match = _DEAR.match(stretch.text.strip())
        if match and not re.match(
            r"(?:alle|læser|modtager|borger|[A-ZÆØÅ][\wæøå]+)$", match["whom"].strip(), re.I
        ):
            return _part(stretch, 0, stretch.text, match["whom"].strip(), confidence=0.75)
    return None


def _head_lines(paper: Paper) -> Iterator[Stretch]:
    """The stretches of head and letterhead that may be an address."""
    for stretch in paper.top:
        if stretch.kind is not BlockKind.LIST_ITEM and not (
            stretch.source is Source.TEXT and is_running(stretch)
        ):
            yield stretch


def _part(stretch: Stretch, at: int, line: str, value: str, *, confidence: float) -> Found[str]:
    start = at + line.index(value)
    return stretch.found(value, start, start + len(value), confidence=confidence)


def subject(paper: Paper) -> Found[str] | None:
    """Find what the letter is about: "Vedr.: …" in the head, its first heading, or the mail's subject."""
    for stretch in paper.top:
        for at, line in lines_of(stretch):
            match = _ABOUT.match(line.strip())
            if match and len(line) <= 200:
                return _part(stretch, at, line, _without_case(match["subject"]), confidence=0.9)
    for stretch in paper.head:
        text = stretch.text.strip()
        if stretch.kind is BlockKind.HEADING and not is_salutation(text):
            text = text.rstrip(" :")
            return stretch.found(text, 0, len(text), confidence=0.85)
    title = _REPLY.sub("", paper.metadata.subject.strip())
    return Found(title, 0, 0, 0.9, Source.METADATA) if title else None


def _without_case(subject: str) -> str:
    """Leave out the case's number that ends a subject line."""
    label = _CASE_LABEL.search(subject)
    kept = subject[: label.start()] if label and label.start() else subject
    return kept.strip(" ,;–-(")


def mail_from(paper: Paper) -> Iterator[tuple[int, str, Stretch]]:
    """The "Fra: …" lines of a mail that was forwarded or printed: (offset in the stretch, line, stretch)."""
    headers = (aside for aside in paper.asides if aside.reason is AsideReason.MAIL_HEADER)
    for stretch in (*paper.head, *headers):
        for at, line in lines_of(stretch):
            if _FROM_LINE.match(line) and (stretch.reason is AsideReason.MAIL_HEADER or "@" in line):
                yield at, line, stretch


def email(paper: Paper) -> Found[str] | None:
    """Find the sender's e-mail address: of a forwarded mail, of the mail, or the only one there is."""
    for at, line, stretch in mail_from(paper):
        match = _EMAIL.search(line)
        if match:
            return stretch.found(match.group(), at + match.start(), at + match.end(), confidence=0.9)
    metadata = paper.metadata
    if (
        metadata.sender_address
        and "@" in metadata.sender_address
        and not _PUBLIC_BOX.match(metadata.sender_address)
    ):
        return Found(metadata.sender_address, 0, 0, 0.95, Source.METADATA)
    found = [
        stretch.found(match.group(), match.start(), match.end(), confidence=confidence)
        for stretches, confidence in ((paper.tail, 0.9), (paper.asides, 0.85))
        for stretch in stretches
        for match in _EMAIL.finditer(stretch.text)
    ]
    return found[0] if len({one.value.lower() for one in found}) == 1 else None
