"""Who answers for the project, where it was and what it is about."""

import re
from collections import Counter
from collections.abc import Iterator

from samklang_text.document import Document
from samklang_text.project_reports.headings import bare
from samklang_text.project_reports.model import Finding, Vocabulary
from samklang_text.project_reports.parts import Labelled, Parts, Stretch, running
from samklang_text.sentences import split_sentences

_PLACE_LABEL = re.compile(
    r"ansøger|tilskudsmodtager|projektejer|forvaltning|afdeling|organisation|enhed|udført af|modtager",
    re.IGNORECASE,
)
_PERSON_LABEL = re.compile(
    r"projektansvarlig|projektleder|kontaktperson|kontakt|ansvarlig|(?:yderligere )?oplysninger",
    re.IGNORECASE,
)
_LEADER_LABEL = re.compile(
    r"projektansvarlig\w*|projektleder\w*|projektledelse|ansvarlig for projektet", re.IGNORECASE
)
_LED = re.compile(
    r"\b(?:projektleder\w*|projektansvarlig\w*|leder af (?:projektet|forsøget)|har ledet|ledede"
    r"|(?:blev|er|var) ledet af|stod i spidsen)\b",
    re.IGNORECASE,
)
_DISTRICT_LABEL = re.compile(r"bydel\w*|område\w*|geografi\w*|sted", re.IGNORECASE)
_WRITTEN_BY = re.compile(r"udarbejdet af\b", re.IGNORECASE)
_HEAD = 8  # blocks
_FEWEST = 3  # times a word must be said to tell what a report is about


def find_people_and_places(document: Document, parts: Parts, known: Vocabulary) -> Iterator[Finding]:
    """Yield the organisation and the owner, if the report names ones that are known.

    The reader's own organisation is the one that is meant where the report names it and says of no other that
    it did the work.
    """
    led = _led_by(document, parts, known.people)
    yield from led or _named(document, parts, known.people, field="owner", label=_PERSON_LABEL)
    places = list(_named(document, parts, known.organisations, field="organisation", label=_PLACE_LABEL))
    yield from places or _beside_the_leader(parts, known) or _own_place(document, known)


def _led_by(document: Document, parts: Parts, people: tuple[str, ...]) -> list[Finding]:
    """The person of whom a label, a heading or a sentence says that they led the project."""
    labelled = ((each, _first_of(people, each.value)) for each in parts.labels if _is_leader(each.label))
    if found := next((_of_label("owner", name, each) for each, name in labelled if name), None):
        return [found]
    for part, stretch in running(parts.parts):
        under = _is_leader(part.heading)
        for sentence in split_sentences(document.text, start=stretch.start, end=stretch.end):
            text = document.text[sentence.start : sentence.end]
            named = [name for name in people if _word(name).search(text)]
            if len(named) == 1 and (under or _LED.search(text)):
                return [Finding("owner", named[0], sentence.start, sentence.end, part.heading, is_sure=True)]
    return []


def _is_leader(label: str) -> bool:
    return _LEADER_LABEL.fullmatch(bare(label)) is not None


def _beside_the_leader(parts: Parts, known: Vocabulary) -> list[Finding]:
    """The organisation that stands with whoever led the project: "Projektleder: Bo Berg, Biblioteket"."""
    for each in parts.labels:
        place = _first_of(known.organisations, each.value) if _PERSON_LABEL.fullmatch(each.label) else None
        if place:
            at = each.stretch
            return [Finding("organisation", place, at.start, at.end, each.label, is_sure=False)]
    return []


def _own_place(document: Document, known: Vocabulary) -> list[Finding]:
    name = known.own_organisation
    match = _word(name).search(document.text) if name else None
    return [Finding("organisation", name, match.start(), match.end(), is_sure=False)] if match else []


def _named(
    document: Document, parts: Parts, names: tuple[str, ...], *, field: str, label: re.Pattern[str]
) -> Iterator[Finding]:
    for each in parts.labels:
        name = _first_of(names, each.value) if label.fullmatch(each.label) else None
        if name:
            yield _of_label(field, name, each)
            return
    ends = document.blocks[:_HEAD] if field == "organisation" else document.blocks[-3:]
    found = [(block, name) for block in ends if (name := _first_of(names, document.text_of(block)))]
    if len({name for _block, name in found}) != 1:
        return
    block, name = found[0]
    text = document.text_of(block)
    told = (
        _WRITTEN_BY.match(text)
        if field == "organisation"
        else re.search(r"projektleder|projektansvarlig", text)
    )
    yield Finding(field, name, block.start, block.end, is_sure=told is not None)


def _first_of(names: tuple[str, ...], text: str) -> str | None:
    """Return the known name that stands first in a text; of two that begin together the longer one."""
    found = [(match.start(), -len(name), name) for name in names if (match := _word(name).search(text))]
    return min(found)[2] if found else None


def _word(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}s?(?!\w)", re.IGNORECASE)


def find_districts(document: Document, parts: Parts, known: Vocabulary) -> Iterator[Finding]:
    """Yield the districts a label or the title names; else the one that is named most, if twice."""
    for label in parts.labels:
        if _DISTRICT_LABEL.fullmatch(label.label):
            for name in known.districts:
                if _word(name).search(label.value):
                    yield _of_label("districts", name, label)
            return
    head = document.text_of(document.blocks[0]) if document.blocks else ""
    counts = Counter({name: len(_word(name).findall(document.text)) for name in known.districts})
    for name, times in counts.most_common(1):
        match = _word(name).search(document.text)
        is_named = _word(name).search(head) is not None
        if match and (is_named or times >= 2):
            yield Finding("districts", name, match.start(), match.end(), is_sure=is_named)


def find_topics(document: Document, title: str, known: Vocabulary) -> Iterator[Finding]:
    """Yield the topic whose words the title has; else the one whose words are said most, if often."""
    counts: Counter[str] = Counter()
    first: dict[str, re.Match[str]] = {}
    for name, synonyms in known.topics.items():
        for word in (name, *synonyms):
            found = list(re.finditer(rf"(?<!\w){re.escape(word)}\w*", document.text, re.IGNORECASE))
            counts[name] += len(found)
            if found:
                first.setdefault(name, found[0])
    in_title = [
        name
        for name, synonyms in known.topics.items()
        if any(re.search(rf"(?<!\w){re.escape(word)}", title, re.IGNORECASE) for word in (name, *synonyms))
    ]
    chosen = in_title[:2] or [name for name, times in counts.most_common(1) if times >= _FEWEST]
    for name in chosen:
        match = first[name]
        yield Finding("topics", name, match.start(), match.end(), is_sure=name in in_title)


def _of_label(field: str, value: str, label: Labelled) -> Finding:
    stretch: Stretch = label.stretch
    return Finding(field, value, stretch.start, stretch.end, label.label, is_sure=True)
