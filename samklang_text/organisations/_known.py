"""Finding organisations in running text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ._list import read_organisations
from ._models import Organisation
from ._patterns import find_by_pattern

_TOKEN = re.compile(r"\w+")
_EXACT = 4  # names this short are matched letter by letter, "BIF" but not "bif"


@dataclass(frozen=True, slots=True)
class Mention:
    """An organisation named at `text[start:end]`, its name as written there (without a genitive's s).

    `known` is False where only a pattern tells that it is one; then `organisation` has the name as written.
    """

    start: int
    end: int
    organisation: Organisation
    known: bool


@dataclass(frozen=True, slots=True)
class _Name:
    tokens: tuple[str, ...]
    written: str
    organisation: Organisation

    @property
    def is_exact(self) -> bool:
        return len(self.written) <= _EXACT or self.written.isupper()


class KnownOrganisations:
    """The organisations a municipality knows, found in text by any name; unknown ones found by pattern."""

    def __init__(self, organisations: Iterable[Organisation] = ()) -> None:
        self.organisations = tuple(organisations)
        self._by_first: dict[str, list[_Name]] = {}
        for organisation in self.organisations:
            for written in (organisation.name, *organisation.short_names, *organisation.former_names):
                self._add(written, organisation)
        for names in self._by_first.values():
            names.sort(key=lambda name: len(name.tokens), reverse=True)

    @classmethod
    def from_csv(cls, text: str) -> "KnownOrganisations":
        """Read them from a list name;kind;short names;former names; raises OrganisationListError."""
        return cls(read_organisations(text))

    def _add(self, written: str, organisation: Organisation) -> None:
        tokens = tuple(_TOKEN.findall(written.lower()))
        if tokens:
            self._by_first.setdefault(tokens[0], []).append(_Name(tokens, written, organisation))

    def named(self, name: str) -> Organisation | None:
        """Return the known organisation that has this name, short name or former name, case aside."""
        tokens = tuple(_TOKEN.findall(name.lower()))
        for candidate in self._by_first.get(tokens[0], ()) if tokens else ():
            if candidate.tokens == tokens:
                return candidate.organisation
        return None

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Find the organisations named in a text, in order, none within another; known names go first."""
        found = list(self._known_mentions(text))
        taken = bytearray(len(text))
        for mention in found:
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
        for start, end, kind in sorted(find_by_pattern(text), key=lambda one: one[0] - one[1]):
            if not any(taken[start:end]):
                name = " ".join(text[start:end].split())
                found.append(Mention(start, end, Organisation(name, kind), known=False))
                taken[start:end] = b"\1" * (end - start)
        return tuple(sorted(found, key=lambda mention: mention.start))

    def _known_mentions(self, text: str) -> Iterable[Mention]:
        words = list(_TOKEN.finditer(text))
        lower = [word.group().lower() for word in words]
        at = 0
        while at < len(words):
            name = self._name_at(text, words, lower, at) if words else None
            if name is None:
                at += 1
                continue
            last = words[at + len(name.tokens) - 1]
            end = last.end() - (last.group().lower() != name.tokens[-1])
            yield Mention(words[at].start(), end, name.organisation, known=True)
            at += len(name.tokens)

    def _name_at(self, text: str, words: list[re.Match[str]], lower: list[str], at: int) -> _Name | None:
        first = lower[at]
        candidates = self._by_first.get(first, []) + (
            self._by_first.get(first[:-1], []) if first.endswith("s") else []
        )
        for name in candidates:
            end = at + len(name.tokens)
            if end > len(words) or not _same(tuple(lower[at:end]), name.tokens):
                continue
            written = text[words[at].start() : words[end - 1].end()]
            if "\n" not in written and _has_its_case(written, name) and not _is_longer(text, words, at, end):
                return name
        return None


def _same(tokens: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """The same words, the last one perhaps in the genitive."""
    return tokens[:-1] == name[:-1] and tokens[-1] in (name[-1], name[-1] + "s")


def _has_its_case(written: str, name: _Name) -> bool:
    if name.is_exact:
        return written.startswith(name.written)
    return written[:1].isupper() or not name.written[:1].isupper()


def _is_longer(text: str, words: list[re.Match[str]], at: int, end: int) -> bool:
    """Tell whether the name is only a part of a hyphenated word ("BIF-udvalget")."""
    after = text[words[end - 1].end() : words[end - 1].end() + 2]
    before = text[max(words[at].start() - 1, 0) : words[at].start()]
    return (len(after) == 2 and after[0] in "-@" and after[1].isalnum()) or before in ("-", "@", ".")
