"""What a theme may be about, and the words by which a text shows that it is about it.

A strong word says it alone; of the weak ones it takes two. Words are lemmas and count as parts of compounds
too: *boligområde* speaks of *bolig*. A subject may stand `within` a broader one, which it stands for until so
many points are about the broader one that it tells nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from samklang_text.words.lists import word_set


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject: its label, the lemmas that point to it, and the key of the broader one if it has one."""

    key: str
    label: str
    strong: frozenset[str]
    weak: frozenset[str]
    within: str = ""


def subjects(table: str) -> tuple[Subject, ...]:
    """Read a table of blocks: key and label, strong words, weak words in parentheses.

    A key with `<` after it names the broader subject.
    """
    blocks = [block.strip("\n").split("\n") for block in table.strip("\n").split("\n\n")]
    return tuple(_subject([line.strip() for line in lines]) for lines in blocks)


def _subject(lines: list[str]) -> Subject:
    head, *words = lines
    key, _, label = head.partition(": ")
    key, _, within = key.partition(" < ")
    strong = " ".join(line for line in words if not line.startswith("("))
    weak = " ".join(line.strip("()") for line in words if line.startswith("("))
    return Subject(key, label, word_set(strong), word_set(weak), within)


def by_word(found: Iterable[Subject], *, strong: float, weak: float) -> dict[str, list[tuple[str, float]]]:
    """Return for each word the subjects it points to, and how strongly."""
    table: dict[str, list[tuple[str, float]]] = {}
    for subject in found:
        for words, weight in ((subject.strong, strong), (subject.weak, weak)):
            for word in sorted(words):
                table.setdefault(word, []).append((subject.key, weight))
    return table
