"""From a headed draft to its passages."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from samklang_text.document import Block, BlockKind, Document
from samklang_text.passages._model import Passage
from samklang_text.references import Reference, references_in

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss"})
_NUMBER = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,3}){0,4}\.?|[IVX]{1,5}\.|[a-zA-Z][.)])\s+")
_LABEL = re.compile(
    r"(?P<label>(?:del)?mål|målsætning|princip|indsats|pejlemærke|initiativ)\s*:\s+", re.IGNORECASE
)
_GOALS = re.compile(
    r"(?:vores |fælles |politikkens |overordnede )*"
    r"(?P<label>(?:del)?mål|målsætninger|principper|grundprincipper|pejlemærker|indsatser|initiativer)\s*:?\Z",
    re.IGNORECASE,
)
_SINGULAR = {
    "mål": "maal", "delmål": "delmaal", "målsætninger": "maal", "målsætning": "maal", "principper": "princip",
    "grundprincipper": "princip", "princip": "princip", "pejlemærker": "pejlemaerke", "indsatser": "indsats",
    "initiativer": "initiativ",
}  # fmt: skip
_OWN_PASSAGE = frozenset({"mål", "delmål", "indsats", "princip", "pejlemærke", "initiativ", "anbefaling"})
_LONGEST_SLUG = 50
_LONGEST_HEADING = 8  # words
_PREAMBLE = "indledning"


@dataclass(frozen=True, slots=True)
class _Opening:
    """A passage begins at `start`."""

    start: int
    level: int
    heading: str
    name: str


def passages_of(document: Document) -> tuple[Passage, ...]:
    """Return the passages of a draft, in order; they do not overlap.

    Each heading begins one, which lasts until the next of any level. So does each numbered goal or priority
    area that stands in a paragraph or a list ("Mål 1: …"), and each item of a list under a heading such as
    "Mål". A text without any of these has one passage for each paragraph.
    """
    openings = list(_openings(document))
    if not openings:
        return _paragraphs(document)
    if before := document.text[: openings[0].start].strip():
        start = document.text.index(before[0])
        openings.insert(0, _Opening(start, 1, "", _PREAMBLE))
    return tuple(_laid_out(document, openings))


def _openings(document: Document) -> Iterator[_Opening]:
    level = 0
    listed = ""
    count = 0
    for block in document.blocks:
        text = document.text_of(block).strip()
        if block.kind is BlockKind.HEADING:
            level = block.level
            goals = _GOALS.match(_NUMBER.sub("", text, count=1))
            listed, count = (_SINGULAR.get(goals["label"].lower(), "") if goals else ""), 0
            yield _Opening(block.start, level, text, _name(text))
        elif _stands_alone(block, text):
            yield _Opening(block.start, level + 1, _short_heading(text), _name(text))
        elif listed and block.kind is BlockKind.LIST_ITEM and not block.level:
            count += 1
            yield _Opening(block.start, level + 1, _short_heading(text), f"{listed}-{count}")


def _stands_alone(block: Block, text: str) -> bool:
    """Say whether a paragraph or item is a numbered goal or the like: "Mål 1: Flere …", "Mål: Flere …"."""
    reference = _first_reference(text)
    if reference is not None:
        after = text[reference.end :]
        return reference.kind in _OWN_PASSAGE and (
            not after or after[0] in ":.–-" or after[:3] in {" – ", " - "}
        )
    return bool(_LABEL.match(text))


def _first_reference(text: str) -> Reference | None:
    """Return the reference a text begins with."""
    return next((reference for reference in references_in(text[:60]) if not reference.start), None)


def _short_heading(text: str) -> str:
    reference = _first_reference(text)
    if reference is not None:
        return text[: reference.end]
    label = _LABEL.match(text)
    return label["label"] if label else _first_words(text.rstrip(" .,;"))


def _first_words(text: str) -> str:
    """Return a sentence as a heading: no full stop, and where it is cut, a sign of it."""
    words = text.split()
    if len(words) <= _LONGEST_HEADING:
        return " ".join(words)
    return " ".join(words[:_LONGEST_HEADING]).rstrip(" .,;:–-") + " …"


def _name(heading: str) -> str:
    """Return the heading's part of a key: "maal-1" for "Mål 1: …", else its words without the number."""
    reference = _first_reference(heading)
    if reference is not None:
        return slug(f"{reference.kind} {reference.number}")
    label = _LABEL.match(heading)
    if label:
        return slug(label["label"])
    return slug(_NUMBER.sub("", heading, count=1)) or slug(heading) or "afsnit"


def slug(text: str) -> str:
    """Return the text in small letters a–z, digits and hyphens, cut at a word."""
    plain = unicodedata.normalize("NFC", text).lower().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain[:400])
    kept = ""
    for word in words:
        if kept and len(kept) + 1 + len(word) > _LONGEST_SLUG:
            break
        kept = f"{kept}-{word}" if kept else word[:_LONGEST_SLUG]
    return kept


def _laid_out(document: Document, openings: Sequence[_Opening]) -> Iterator[Passage]:
    ends = [*(opening.start for opening in openings), len(document.text)][1:]
    parents: list[tuple[int, str]] = []
    used: dict[str, int] = {}
    for opening, until in zip(openings, ends, strict=True):
        parents = [(level, key) for level, key in parents if level < opening.level]
        path = f"{parents[-1][1]}/{opening.name}" if parents else opening.name
        key = _unique(path, used)
        parents.append((opening.level, key))
        yield _passage(document, key, opening, until)


def _unique(path: str, used: dict[str, int]) -> str:
    key = path
    while key in used:
        used[path] += 1
        key = f"{path}-{used[path]}"
    used.setdefault(path, 1)
    used[key] = 1 if key != path else used[key]
    return key


def _passage(document: Document, key: str, opening: _Opening, until: int) -> Passage:
    text = document.text[opening.start : until].rstrip()
    end = opening.start + len(text)
    first, last = document.page_of(opening.start), document.page_of(max(end - 1, opening.start))
    pages = (first, last) if first is not None and last is not None else None
    return Passage(key, opening.heading, opening.level, text, opening.start, end, pages)


def _paragraphs(document: Document) -> tuple[Passage, ...]:
    openings = [
        _Opening(block.start, 1, "", f"afsnit-{number}")
        for number, block in enumerate(document.blocks, start=1)
    ]
    return tuple(_laid_out(document, openings))


def wordings_by_reference(passages: Iterable[Passage]) -> Mapping[tuple[str, str], str]:
    """Return the draft's own words for each numbered goal or area: {("mål", "1"): "Flere unge …"}.

    Numbers that stand for more than one are left out.
    """
    found: dict[tuple[str, str], str] = {}
    doubled: set[tuple[str, str]] = set()
    for passage in passages:
        line = passage.text.split("\n", 1)[0]
        reference = _first_reference(line)
        if reference is None:
            continue
        name = (reference.kind, reference.number)
        doubled |= {name} & found.keys()
        found[name] = line[reference.end :].strip(" .:–-\t")
    return {name: words for name, words in found.items() if name not in doubled and words}
