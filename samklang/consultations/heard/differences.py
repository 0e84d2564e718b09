"""What differs between two versions of a heard text, passage by passage, word by word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from samklang.consultations.models import HeardDocument, HeardVersion, Passage
from samklang.core.comparing import Piece, compare


@dataclass(frozen=True, slots=True)
class Difference:
    """A passage that is new, gone, or says something else; `pieces` are its words."""

    change: Literal["new", "gone", "changed"]
    key: str
    heading: str
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class Correction:
    """A version after the first: what was said to be corrected, and what in fact differs from before."""

    version: HeardVersion
    differences: list[Difference]


def differences_between(before: Sequence[Passage], after: Sequence[Passage]) -> list[Difference]:
    """Return what differs, in the order of the later text; what is gone stands where it stood."""
    return [
        difference
        for was, is_now in _side_by_side(before, after)
        if (difference := _difference(was, is_now)) is not None
    ]


def corrections_of(document: HeardDocument) -> list[Correction]:
    """Return all corrections of a document, the newest first; two queries however many there are."""
    versions = list(document.versions.order_by("number").prefetch_related("passages"))
    pairs = zip(versions, versions[1:], strict=False)
    found = [
        Correction(after, differences_between(list(before.passages.all()), list(after.passages.all())))
        for before, after in pairs
    ]
    return found[::-1]


def _side_by_side(
    before: Sequence[Passage], after: Sequence[Passage]
) -> Iterator[tuple[Passage | None, Passage | None]]:
    known = {each.key: each for each in before}
    kept = {each.key for each in after}
    waiting = list(before)
    for passage in after:
        was = known.get(passage.key)
        while was is not None and waiting and waiting[0].place <= was.place:
            earlier = waiting.pop(0)
            if earlier.key not in kept:
                yield earlier, None
        yield was, passage
    yield from ((each, None) for each in waiting if each.key not in kept)


def _difference(was: Passage | None, is_now: Passage | None) -> Difference | None:
    shown = is_now or was
    said, says = was.text if was else "", is_now.text if is_now else ""
    if shown is None or said == says:
        return None
    change: Literal["new", "gone", "changed"] = (
        "new" if was is None else "gone" if is_now is None else "changed"
    )
    return Difference(change, shown.key, str(shown), compare(said, says))
