"""Letters read per second and peak memory, points per second, and letters to a finished white book."""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.installation import run
from benchmarks.pile import make_pile

COLUMNS = ("letters", "points", "start-up s", "work s", "letters/s", "points/s", "peak MB")


def row(name: str, arguments: Sequence[str]) -> str:
    """Run one step in a process of its own and return its line; start-up is CPU time of the imports."""
    printed = run("benchmarks.inside.letters", {}, arguments)
    start, work, memory, letters, points = map(float, printed.split()[-5:])
    figures = (letters, points, start, work, letters / work, points / work, memory)
    return f"  {name:<26}" + "".join(f"{figure:>12.1f}" for figure in figures)


def main() -> None:
    print("From letters to a white book")
    print(f"  {'':<26}" + "".join(f"{column:>12}" for column in COLUMNS))
    folders = {size: make_pile(size) for size in (38, 1000)}
    print(row("reading, 1,000 mixed files", ["read", str(folders[1000])]))
    print(row("points only, no reading", ["points", str(folders[1000])]))
    for size, folder in folders.items():
        with tempfile.TemporaryDirectory() as out:
            print(row(f"white book of {size:,}", ["whitebook", str(folder), str(Path(out) / "book")]))
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
