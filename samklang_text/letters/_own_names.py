"""Senders whose name neither a list nor a pattern knows: the letter itself says that it is a sender's."""

import re
from collections.abc import Iterator

from samklang_text.document import BlockKind
from samklang_text.organisations import KnownOrganisations, Organisation, kind_of_name

from ._evidence import Evidence
from ._models import Found, Source
from ._paper import Paper, Stretch, is_running, lines_of
from ._people import is_led_by_person, is_name, signature_lines

_CAPITAL = r"[A-ZÆØÅ][\w&'’.-]*"
_NAME = rf"(?P<name>{_CAPITAL}(?:\s+(?:(?:og|i|for|på|af|&)\s+)?{_CAPITAL}){{0,5}})"
_FIELD = re.compile(
    r"^(?:organisation|forening|virksomhed|institution|navn på organisation)\s*:\s*(?P<name>\S.{2,70})$",
    re.IGNORECASE,
)
_ANSWER_FROM = re.compile(
    rf"\b(?i:hørings-?\s?svar|bemærkninger|kommentarer|udtalelse|svar)\s+fra\s+{_NAME}"
    r"(?=\s+(?:om|til|vedr|vedrørende|angående|i\s+forbindelse|over|på)\b|\s*[,:–(-]|\s*$)"
)
_SPEAKS = re.compile(
    rf"^{_NAME}\s+(?:har\s+(?:modtaget|læst|drøftet|behandlet|følgende)|takker|kvitterer|fremsender|afgiver|støtter"
    r"|mener|anbefaler|foreslår|ønsker|synes|finder)\b"
)
_WHOLE_LINE = re.compile(rf"{_NAME}$")
_GENERIC = re.compile(
    r"^(?:forvaltning|udvalg|forening|bestyrelse|lokaludvalg|råd|kommune|formandskab|borger|beboer|direktion|sekretariat"
    r"|vi$|jeg$|nogle|mange|flere|alle|man$|det$|der$|de$|undertegnede)\w*$",
    re.IGNORECASE,
)


def own_names(paper: Paper, subject: str, organisations: KnownOrganisations) -> Iterator[Evidence]:
    """Find a name in a form's field, in "Høringssvar fra …", or that speaks and also stands alone."""
    for stretch in (*paper.head, *paper.asides):
        for at, line in lines_of(stretch):
            yield from _named(stretch, at, _FIELD.match(line), 0.9, organisations)
    for stretch in paper.head:
        if stretch.kind is BlockKind.HEADING or not is_running(stretch):
            yield from _named(stretch, 0, _ANSWER_FROM.search(stretch.text), 0.85, organisations)
    match = _ANSWER_FROM.search(subject)
    if match and _is_own(match["name"], organisations):
        found = Found(match["name"], 0, 0, 0.8, Source.METADATA)
        yield Evidence(_organisation(match["name"]), found, 0.8)
    yield from _signed_for(paper, organisations)
    alone = _lines_alone(paper)
    for stretch in (*paper.head, *paper.body[:4]):
        match = _SPEAKS.match(stretch.text)
        if match and match["name"].lower() in alone:
            yield from _named(stretch, 0, match, 0.8, organisations)


def _signed_for(paper: Paper, organisations: KnownOrganisations) -> Iterator[Evidence]:
    """The line of the signature over "v/ Ib Prøvesen" is an organisation, even if it looks like a name."""
    lines = signature_lines(paper)
    for number, (stretch, at, line) in enumerate(lines):
        match = _WHOLE_LINE.match(line.strip(" ,"))
        if match and is_led_by_person(lines, number) and not organisations.mentions(line):
            start = at + line.index(match["name"])
            found = stretch.found(match["name"], start, start + len(match["name"]), confidence=0.7)
            yield Evidence(_organisation(match["name"]), found, 0.7)


def _named(
    stretch: Stretch, at: int, match: re.Match[str] | None, weight: float, organisations: KnownOrganisations
) -> Iterator[Evidence]:
    if match is not None and _is_own(match["name"], organisations):
        start, name = at + match.start("name"), match["name"].rstrip()
        found = stretch.found(name, start, start + len(name), confidence=weight)
        yield Evidence(_organisation(name), found, weight)


def _organisation(name: str) -> Organisation:
    return Organisation(name.rstrip(), kind_of_name(name))


def _is_own(name: str, organisations: KnownOrganisations) -> bool:
    """Tell whether a name is a sender's own: no person's, no common word's, and none that is found anyway."""
    return not (
        _GENERIC.match(name) or is_name(name, organisations) and " " in name or organisations.mentions(name)
    )


def _lines_alone(paper: Paper) -> frozenset[str]:
    """Lines of head, letterhead and signature, in lower case."""
    lines = [line for stretch in (*paper.head, *paper.asides) for _, line in lines_of(stretch)]
    lines += [line for _, _, line in signature_lines(paper)]
    return frozenset(line.strip(" ,.").lower() for line in lines)
