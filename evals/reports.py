"""How well old project reports are read, against marks made before anything read them.

    python -m evals.reports              precision and recall for each field, of what is sure and of all
    python -m evals.reports --faults     also, for the practised ones, what is wrong and what was missed

The marks of a report stand beside its source: for a long text, the words it begins with or holds. They are
tied to the bytes they were made for by `gold.json`, the SHA-256 of each file: a file that was made anew
without its marks being looked at again stops the run.
"""

import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.measure import Tally, squeeze
from evals.report_sets import GOLD, SETS, VOCABULARY
from samklang_files import ReadFile, read_bytes
from samklang_text.project_reports import Finding, Vocabulary, find_in_report, is_project_report
from samklang_text.words import Lexicon

LEXICON = Path("build/lexicon.sqlite3")
LONG_TEXTS = frozenset(
    {"summary", "why", "goals", "for_whom", "what", "steering", "measured", "came_of_it", "otherwise"}
    | {"after_the_money"}
)


@dataclass(frozen=True, slots=True)
class MarkedReport:
    """A report's file, whether it is one at all, and for each field what should be found."""

    path: Path
    is_likely: bool
    facts: dict[str, list[str]]


def marked_reports(folder: Path) -> list[MarkedReport]:
    """Return the reports of a set with their marks. Raises ValueError for a file that is another."""
    hashes = json.loads(GOLD.read_text())
    reports = []
    for path in sorted((folder / "files").iterdir()):
        if hashes.get(path.name) != hashlib.sha256(path.read_bytes()).hexdigest():
            raise ValueError(f"{path.name} is not the file that was marked.")
        marks = json.loads((folder / "sources" / f"{path.stem}.json").read_text())
        reports.append(MarkedReport(path, marks["likely"], marks["facts"]))
    return reports


def is_right(field: str, value: str, wanted: str) -> bool:
    """Tell whether a value is the one that was marked; a long text has to hold the marked words."""
    found, marked = squeeze(value)[0], squeeze(wanted)[0]
    return marked in found if field in LONG_TEXTS else marked == found


def score(
    findings: Sequence[Finding], facts: dict[str, list[str]], tallies: dict[str, Tally]
) -> Iterator[str]:
    """Add a report's figures, and yield what is wrong or missing."""
    left = {field: list(wanted) for field, wanted in facts.items()}
    for one in findings:
        right = next((mark for mark in left.get(one.field, []) if is_right(one.field, one.value, mark)), None)
        if right is not None:
            left[one.field].remove(right)
        else:
            yield f"wrong{' though sure' if one.is_sure else ''}: {one.field}: {one.value[:80]}"
        for name in (one.field, "all"):
            tallies[name] += Tally(right is not None, 1, 0)
            tallies[f"{name}, sure"] += Tally(right is not None and one.is_sure, one.is_sure, 0)
    for field, marks in facts.items():
        for name in (field, "all"):
            tallies[name] += Tally(0, 0, len(marks))
            tallies[f"{name}, sure"] += Tally(0, 0, len(marks))
    yield from (f"missed: {field}: {mark}" for field, marks in left.items() for mark in marks)


def report_set(name: str, folder: Path, lexicon: Lexicon, *, show_faults: bool) -> None:
    """Print the figures of a set."""
    known = _vocabulary(json.loads(VOCABULARY.read_text()))
    tallies: dict[str, Tally] = defaultdict(Tally)
    faults, told_apart = [], 0
    reports = marked_reports(folder)
    for marked in reports:
        (read,) = read_bytes(marked.path.name, marked.path.read_bytes(), is_word=lexicon.is_word)
        if not isinstance(read, ReadFile):
            raise ValueError(f"{marked.path.name} could not be read: {read.reason}")
        told_apart += is_project_report(read.document) == marked.is_likely
        found = find_in_report(read.document, known)
        faults += [f"{marked.path.name}: {each}" for each in score(found, marked.facts, tallies)]
    print(f"\n{name}: {len(reports)} reports, {told_apart} told apart from what is none")
    print(f"{'':18}{'precision':>10}{'recall':>10}{'precision, sure':>18}{'recall, sure':>14}   marked")
    for field in sorted(
        {each for each in tallies if ", sure" not in each}, key=lambda each: (each == "all", each)
    ):
        every, sure = tallies[field], tallies[f"{field}, sure"]
        print(
            f"{field:18}{every.precision:>10.2f}{every.recall:>10.2f}"
            f"{sure.precision:>18.2f}{sure.recall:>14.2f}{every.marked:>9}"
        )
    print(*(faults if show_faults else []), sep="\n  ")


def _vocabulary(names: dict[str, Any]) -> Vocabulary:
    topics = {name: tuple(synonyms) for name, synonyms in names["topics"].items()}
    return Vocabulary(
        tuple(names["organisations"]), tuple(names["people"]), tuple(names["districts"]), topics
    )


def main(arguments: list[str]) -> int:
    lexicon = Lexicon.open(LEXICON)
    for name, folder in SETS.items():
        report_set(name, folder, lexicon, show_faults="--faults" in arguments and name != "unseen")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
