"""Which column a heading stands for, as people write headings."""

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

_LIKE_ENOUGH = 85  # of 100
_SHORTEST = 5  # letters: of two short words a letter makes another word


def folded_heading(heading: str) -> str:
    return " ".join(heading.split()).casefold()


def by_heading(names: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return the column of each heading, given what each column may be called."""
    return {folded_heading(heading): column for column, headings in names.items() for heading in headings}


def nearest_column(heading: str, known: Mapping[str, str]) -> str | None:
    """Return the column whose name is spelled nearly like a heading; None if none is, or several are."""
    written = folded_heading(heading)
    if len(written) < _SHORTEST:
        return None
    likely = process.extract(written, list(known), scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH, limit=5)
    columns = {known[name] for name, _score, _place in likely if len(name) >= _SHORTEST}
    return columns.pop() if len(columns) == 1 else None
