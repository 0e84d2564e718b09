"""All figures for this machine: `python -m benchmarks`. Some of them: `python -m benchmarks search pages`."""

import sys

from benchmarks import (
    campaigns,
    filters,
    hearings,
    imports,
    intake,
    letters,
    overview,
    pages,
    search,
    whitebooks,
)
from benchmarks.machine import described

PARTS = {
    "letters": letters.main,
    "search": search.main,
    "filters": filters.main,
    "overview": overview.main,
    "pages": pages.main,
    "intake": intake.main,
    "hearings": hearings.main,
    "campaigns": campaigns.main,
    "whitebooks": whitebooks.main,
    "imports": imports.main,
}


def main() -> int:
    wanted = sys.argv[1:] or list(PARTS)
    if unknown := set(wanted) - set(PARTS):
        print(f"There is no benchmark {', '.join(sorted(unknown))}. There are: {', '.join(PARTS)}.")
        return 2
    print(described(), end="\n\n")
    for part in wanted:
        PARTS[part]()
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
