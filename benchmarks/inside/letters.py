"""One step of the main job in a process of its own, since memory is only honest that way.

    python -m benchmarks.inside.letters read FOLDER           read all, keep facts and points
    python -m benchmarks.inside.letters points FOLDER         take the texts apart once more, nothing else
    python -m benchmarks.inside.letters whitebook FOLDER OUT  the whole command

Prints seconds of start-up, seconds of work, MB at the peak (this process and its largest child), and how
many letters and points there were.
"""

import json
import resource
import sys
import time
from pathlib import Path

from evals.sources import TUNED
from samklang_files import ReadFile, read_path
from samklang_text.organisations import KnownOrganisations
from samklang_text.points import find_points
from samklang_text.words import Lexicon
from samklang_whitebook.command import main as whitebook
from samklang_whitebook.making import read_letters
from samklang_whitebook.paths import find_letters
from samklang_whitebook.places import lexicon_path
from samklang_whitebook.reading import Preparation

Figures = tuple[float, int, int]


def read(folder: Path) -> Figures:
    preparation = Preparation(lexicon_path(), KnownOrganisations(), (), "da")
    letters = find_letters([folder], leave_out=[])
    start = time.perf_counter()
    submissions, _unread = read_letters(letters, preparation=preparation, one_more=lambda: None)
    seconds = time.perf_counter() - start
    return seconds, len(submissions), sum(len(submission.points) for submission in submissions)


def points(folder: Path) -> Figures:
    """Points a second, of documents read before the clock starts."""
    is_word = Lexicon.open(lexicon_path()).is_word
    found = [one for path in sorted(folder.iterdir()) for one in read_path(path, is_word=is_word)]
    documents = [one.document for one in found if isinstance(one, ReadFile)]
    start = time.perf_counter()
    count = sum(len(find_points(document)) for document in documents)
    return time.perf_counter() - start, len(documents), count


def whole(folder: Path, out: Path) -> Figures:
    start = time.perf_counter()
    whitebook([str(folder), "--draft", str(TUNED.draft), "--out", str(out), "--quiet"])
    seconds = time.perf_counter() - start
    book = json.loads((out / "whitebook.json").read_text())
    submissions = book["submissions"]
    return seconds, len(submissions), sum(len(submission["points"]) for submission in submissions)


def main() -> None:
    step, folder, *out = sys.argv[1:]
    loaded = time.process_time()
    if step == "whitebook":
        seconds, letters, found = whole(Path(folder), Path(out[0]))
    else:
        seconds, letters, found = {"read": read, "points": points}[step](Path(folder))
    peaks = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(loaded, seconds, sum(peaks) / 1024, letters, found)


if __name__ == "__main__":
    main()
