"""How well letters are read, against marks made by hand.

    python -m evals              our own letters, and the real ones if SAMKLANG_LETTERS names their folder
    python -m evals --faults     also every fact that was read wrongly

Fails when a fact of the real letters is wrong or missing: those are what the product promises.
"""

import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evals.gold import FACTS, GoldLetter, own_letters, real_letters
from evals.measure import LetterScore, Tally, interval, pair_tally, score_letter, score_theme_groups, total
from evals.sources import LETTER_SETS, LetterSet
from samklang_text.references import references_in
from samklang_whitebook.command import main as whitebook

# The key of an item of a list under a heading such as "Principper".
LISTED = re.compile(r"[a-z]+-\d+")


def read_whitebook(folder: Path, *options: str) -> dict[str, Any]:
    """Run the product's own command on a folder and return its whitebook.json."""
    with tempfile.TemporaryDirectory() as out:
        whitebook([str(folder), "--out", out, "--quiet", *options])
        result: dict[str, Any] = json.loads((Path(out) / "whitebook.json").read_text())
        return result


def headings(passages: list[dict[str, Any]]) -> dict[str, str]:
    """What each passage is called in the marks: the third of the principles has no name but "Principper"."""
    found = {passage["key"]: passage["heading"] for passage in passages}
    for key in found:
        above, _, own = key.rpartition("/")
        if above in found and LISTED.fullmatch(own) and not references_in(found[key]):
            found[key] = found[above]
    return found


def score(letters: list[GoldLetter], book: dict[str, Any]) -> list[LetterScore]:
    read = {submission["file"]: submission for submission in book["submissions"]}
    passages = headings(book["passages"])
    scores = [score_letter(letter, read.get(letter.file), passages) for letter in letters]
    score_theme_groups(scores)
    return scores


def table(scores: list[LetterScore]) -> Iterator[str]:
    yield f"{'':28}{'precision':>22}{'recall':>22}{'F1':>22}   marked"
    for name, tally in total(scores).items():
        yield f"{name:28}{_figure(scores, name, 'precision')}{_figure(scores, name, 'recall')}" + (
            f"{_figure(scores, name, 'f1')}{tally.marked:>9}"
        )


def _figure(scores: list[LetterScore], name: str, figure: str) -> str:
    def read(tally: Tally) -> float:
        return float(getattr(tally, figure))

    low, high = interval(scores, name, read)
    return f"{read(total(scores)[name]):>8.2f} [{low:.2f}–{high:.2f}]".rjust(22)


def report_own(letter_set: LetterSet, show_faults: bool) -> None:
    letters = own_letters(letter_set)
    book = read_whitebook(letter_set.files, "--draft", str(letter_set.draft))
    scores = score(letters, book)
    print(f"\n{letter_set.title}\n", *table(scores), sep="\n")
    marked: dict[str, list[str]] = {}
    for letter in letters:
        if letter.campaign:
            marked.setdefault(letter.campaign, []).append(letter.file)
    campaigns = pair_tally(marked.values(), book["campaigns"])
    if campaigns.marked or campaigns.suggested:
        figures = "".join(
            f"{figure:>22.2f}" for figure in (campaigns.precision, campaigns.recall, campaigns.f1)
        )
        print(f"{'campaigns, by pairs':28}{figures}{campaigns.marked:>9}")
    _print_faults(scores, book, show_faults)


def report_real(folder: Path, show_faults: bool) -> bool:
    letters = real_letters(folder)
    book = read_whitebook(folder)
    scores = score(letters, book)
    print(f"\n{len(letters)} real letters\n", *table(scores), sep="\n")
    _print_faults(scores, book, show_faults)
    tallies = total(scores)
    return all(tallies[name].f1 == 1.0 for name in {*FACTS, "signatories"} & set(tallies))


def _print_faults(scores: list[LetterScore], book: dict[str, Any], show: bool) -> None:
    for unread in book["unread"]:
        print(f"Not read: {unread['file']}: {unread['reason']}")
    faults = [fault for letter_score in scores for fault in letter_score.faults]
    print(f"\nFacts read wrongly: {len(faults)}", *(faults if show else []), sep="\n  ")


def main(arguments: list[str]) -> int:
    show = "--faults" in arguments
    for letter_set in LETTER_SETS:
        report_own(letter_set, show)
    if folder := os.environ.get("SAMKLANG_LETTERS"):
        return 0 if report_real(Path(folder), show) else 1
    print("\nThe real letters were left out: set SAMKLANG_LETTERS to the folder that holds them.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
