"""The letters of our own as we wrote them: facts at the top, the letter below, its points marked in place.

A mark reads `{{kind; passage; themes; stance}}text{{/}}`; a wording also has `old=` and `new=`. The `files`
of a set are made from its `sources` once (evals/build_letters.py) and are what is read.
"""

import re
from dataclasses import dataclass
from pathlib import Path

LETTERS = Path(__file__).parent / "letters"
_MARK = re.compile(r"\{\{([^{}]+)\}\}(.*?)\{\{/\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class GoldPoint:
    """A point as a person marked it. `quote` is its text; white space may differ in the file."""

    quote: str
    kind: str
    passage: str = ""
    themes: tuple[str, ...] = ()
    stance: str = "none"
    old_wording: str = ""
    new_wording: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One letter of our own: what it should be read as, and its text without marks."""

    name: str
    facts: dict[str, str]
    body: str
    points: tuple[GoldPoint, ...]

    @property
    def shown_name(self) -> str:
        """The name the file has in a white book: inside its ZIP if it came in one."""
        return "/".join(filter(None, [self.facts.get("zip", ""), self.facts["file"]]))


def _point(match: re.Match[str]) -> GoldPoint:
    plain = dict(zip(("kind", "passage", "themes", "stance"), _fields(match[1]), strict=False))
    named = dict(field.split("=", 1) for field in _fields(match[1]) if "=" in field)
    return GoldPoint(
        quote=match[2],
        kind=plain["kind"],
        passage=plain["passage"],
        themes=tuple(filter(None, (theme.strip() for theme in plain["themes"].split(",")))),
        stance=plain["stance"],
        old_wording=named.get("old", ""),
        new_wording=named.get("new", ""),
    )


def _fields(mark: str) -> list[str]:
    return [field.strip() for field in mark.split(";")]


def read_source(path: Path) -> Source:
    head, body = path.read_text().split("\n---\n", 1)
    facts = dict(_fact(line) for line in head.splitlines())
    points = tuple(_point(match) for match in _MARK.finditer(body))
    return Source(path.stem, facts, _MARK.sub(lambda match: match[2], body), points)


def _fact(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name.strip(), value.strip()


@dataclass(frozen=True, slots=True)
class LetterSet:
    """Letters about one draft: what we wrote (letters and draft) and the files made of it."""

    name: str
    title: str
    folder: Path

    @property
    def files(self) -> Path:
        return self.folder / "files"

    @property
    def draft(self) -> Path:
        return self.folder / "udkast.docx"

    @property
    def draft_text(self) -> str:
        return (self.folder / "sources" / "udkast.md").read_text()

    def sources(self) -> list[Source]:
        return [read_source(path) for path in sorted((self.folder / "sources").glob("*.txt"))]


TUNED = LetterSet("tuned", "Twenty letters of our own (rules were tuned on these)", LETTERS)
PRACTICE = LetterSet("practice", "Sixteen longer letters (rules may be tuned on these)", LETTERS / "practice")
UNSEEN = LetterSet("unseen", "Ten letters of our own, never tuned on", LETTERS / "unseen")
UNSEEN_CARE = LetterSet(
    "unseen_care", "Ten letters on another subject, never tuned on", LETTERS / "unseen_care"
)
LETTER_SETS = (TUNED, PRACTICE, UNSEEN, UNSEEN_CARE)
