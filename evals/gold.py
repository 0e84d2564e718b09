"""What a person says the letters hold, in one shape for our own letters and for the real ones.

Of real letters only SHA-256, offsets and labels are kept (`evals/gold/*.json`): the text is read from the
folder that the environment variable SAMKLANG_LETTERS names.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.sources import GoldPoint, LetterSet, Source

GOLD = Path(__file__).parent / "gold"


@dataclass(frozen=True, slots=True)
class GoldLetter:
    """One letter: the name it has in a white book, its facts ("" where it has none), its points.

    A fact that is not among `facts` was not judged.
    """

    file: str
    facts: dict[str, str]
    signatories: tuple[str, ...] | int | None
    points: tuple[GoldPoint, ...]
    campaign: str = ""


FACTS = ("kind", "sender", "sender_kind", "date", "case_number", "document_number", "deadline", "subject")


def own_letters(letter_set: LetterSet) -> list[GoldLetter]:
    return [_own(source) for source in letter_set.sources()]


def _own(source: Source) -> GoldLetter:
    facts = {name: source.facts[name] for name in FACTS}
    people = [person for person in source.facts["signatories"].split(";") if person.strip()]
    names = tuple(person.split(",")[0].strip() for person in people)
    campaign = source.facts.get("campaign", "")
    return GoldLetter(source.shown_name, facts, names, source.points, campaign)


def real_letters(folder: Path) -> list[GoldLetter]:
    """Return the marked ones among the files in a folder, known by their SHA-256."""
    by_hash = {mark["sha256"]: mark for mark in map(_read, sorted(GOLD.glob("*.json")))}
    letters = []
    for path in sorted(folder.iterdir()):
        content = path.read_bytes()
        if mark := by_hash.get(hashlib.sha256(content).hexdigest()):
            letters.append(_real(path.name, content.decode(), mark))
    return letters


def _read(path: Path) -> dict[str, Any]:
    mark: dict[str, Any] = json.loads(path.read_text())
    return mark


def _real(name: str, text: str, mark: dict[str, Any]) -> GoldLetter:
    facts = {field: mark["facts"][field] or "" for field in FACTS if field in mark["facts"]}
    points = tuple(GoldPoint(quote=text[start:end], kind=kind) for start, end, kind in mark["points"])
    return GoldLetter(name, facts, mark["facts"].get("signatories"), points)
