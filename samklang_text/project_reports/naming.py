"""What the project is called, who answers for it, where it was and what it is about."""

import re
from collections import Counter
from collections.abc import Iterator

from samklang_text.document import BlockKind, Document
from samklang_text.project_reports.model import Finding, Vocabulary
from samklang_text.project_reports.parts import Labelled, Parts, Stretch

_TITLE_LABEL = re.compile(
    r"(?:projektets?\s+)?(?:navn|titel)|projekttitel|projektnavn|projekt", re.IGNORECASE
)
_PLACE_LABEL = re.compile(
    r"ansøger|tilskudsmodtager|projektejer|forvaltning|afdeling|organisation|enhed|udført af|modtager",
    re.IGNORECASE,
)
_PERSON_LABEL = re.compile(
    r"projektansvarlig|projektleder|kontaktperson|kontakt|ansvarlig|(?:yderligere )?oplysninger",
    re.IGNORECASE,
)
_DISTRICT_LABEL = re.compile(r"bydel\w*|område\w*|geografi\w*|sted", re.IGNORECASE)
_REPORT = (
    r"slutrapport|slutevaluering|afrapportering|evaluering|projektrapport|rapport|statusrapport|status"
    r"|afslutning"
)
_OF = re.compile(
    rf"(?:{_REPORT})\s+(?:af|om|for|på|fra|vedr\.)\s+(?:(?:projektet|projekt|forsøget|indsatsen)\s+)?(?P<name>\S.*)",
    re.IGNORECASE,
)
_DESCRIBES = re.compile(r"(?:et|en|den|det|de|vores|kommunens)\b")  # says what it was, not what it is called
_QUOTED = re.compile(
    r"(?:projekt(?:et)?|forsøget|indsatsen)\s+[”“\"»](?P<name>[^”“\"»«\n]{3,100})[”“\"«]", re.IGNORECASE
)
_PROJECT = re.compile(r"projekt\s+(?P<name>[^\n]{3,80}?)(?:\s+[-–]\s+.*)?", re.IGNORECASE)
_GENERIC = re.compile(
    rf"(?:{_REPORT}|indhold\w*|forord|afrapporteringsskema|skema|notat|bilag\w*)\b.*", re.IGNORECASE
)
_WRITTEN_BY = re.compile(r"udarbejdet af\b", re.IGNORECASE)
_SAYS_REPORT = re.compile(rf"\b(?:{_REPORT})\b", re.IGNORECASE)
_HEAD = 8  # blocks
_FEWEST = 3  # times a word must be said to tell what a report is about


def find_title(document: Document, parts: Parts) -> Iterator[Finding]:
    """Yield the title: by label, by how the report calls the project, else by its first heading."""
    for label in parts.labels:
        if _TITLE_LABEL.fullmatch(label.label):
            yield _of_label("title", label.value, label)
            return
    blocks = document.blocks[: 2 * _HEAD]
    for block in blocks:
        text = document.text_of(block).strip()
        if match := _QUOTED.search(text):
            yield Finding("title", match["name"].strip(), block.start, block.end, is_sure=True)
            return
    for block in blocks[:_HEAD]:
        text = document.text_of(block).strip()
        match = _OF.fullmatch(text)
        if match and len(text) < 120 and not _DESCRIBES.match(match["name"]):
            is_named = re.search(r"projekt|forsøg|indsats", text, re.IGNORECASE) is not None
            yield Finding("title", match["name"].strip(' ”“".'), block.start, block.end, is_sure=is_named)
            return
    yield from _by_heading(document)


def _by_heading(document: Document) -> Iterator[Finding]:
    head = document.blocks[:_HEAD]
    says_so = any(_SAYS_REPORT.search(document.text_of(block)) for block in head[1:])
    for block in head:
        text = document.text_of(block).strip()
        if (match := _PROJECT.fullmatch(text)) and len(text) < 100:
            name = match["name"].strip()
            name = name.capitalize() if name.isupper() else name
            yield Finding("title", name, block.start, block.end, is_sure=False)
            return
        if block.kind is BlockKind.HEADING and block.level == 1 and not _GENERIC.fullmatch(text):
            yield Finding("title", text, block.start, block.end, is_sure=says_so)
            return


def find_people_and_places(document: Document, parts: Parts, known: Vocabulary) -> Iterator[Finding]:
    """Yield the organisation and the owner, if the report names ones that are known."""
    yield from _named(document, parts, known.organisations, field="organisation", label=_PLACE_LABEL)
    yield from _named(document, parts, known.people, field="owner", label=_PERSON_LABEL)


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
