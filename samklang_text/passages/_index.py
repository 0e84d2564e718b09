"""The passages of a draft, made ready to be looked up: by name, by quotation, by likeness.

A wrong guess costs the reader more than a blank, so likeness must be clear, and clearer than the next best.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from samklang_text.passages._likeness import Likeness
from samklang_text.passages._model import Method, Passage, Suggestion
from samklang_text.passages._names import (
    Read,
    about,
    as_a_name,
    called,
    goal_about,
    joined,
    parts_of_the_draft,
    plain_tokens,
    plain_words,
    standard_sections,
    subjects_in,
    title_of,
)
from samklang_text.quotes import quotes_in
from samklang_text.references import Reference, is_reference_line, references_in
from samklang_text.words import STOP_WORDS

_SECTION = re.compile(r"\s*(\d{1,3}(?:\.\d{1,3}){0,4})\.?\s+\w")
_SECTION_KINDS = ("afsnit", "kapitel", "punkt")
_OF_THE_DRAFT = re.compile(
    r"\b(?:ad|til|vedr\.?|vedrørende|angående) (?:pkt\.?|punkt)"
    r"|(?:udkast|plan|politik|strategi|forslag)\w*s (?:\w+ )?(?:pkt\.?|punkt)"
    r"|\b(?:pkt\.?|punkt\w*) (?:nr\. )?\d[\d.]* i (?:\w+ )?(?:udkast|plan|politik|strategi|forslag)",
    re.IGNORECASE,
)
_GOAL_KINDS = frozenset({"mål", "delmål"})
_NAMED = re.compile(
    r"(?:(?:afsnit|kapitel|kapitl|overskrift|indsatsområde|tema)\w* (?:om |under |vedrørende |omkring )?"
    r"|(?:forslaget|målet|indsatsen|tanken|ideen|idéen|princippet|visionen) (?:om |for |mod ))\Z",
    re.IGNORECASE,
)
_FEWEST_HEADING_WORDS = 3
_SHORTEST_QUOTED = 8
_SHINGLE = 6
_LOOK_BACK = 60
_MOST_HEADING_WORDS = 8
_AND = " og "


class PassageIndex:
    """The passages of one draft, made ready once for many points."""

    def __init__(self, passages: Sequence[Passage], *, read: Read = plain_tokens) -> None:
        """Take for `read` what reads a text as words with base forms and compound parts."""
        self.passages = tuple(passages)
        self._parts = parts_of_the_draft(self.passages)
        self._read = read
        self._by_reference = _by_reference(self._parts)
        self._called_so = frozenset(_headed_by(self._parts))
        self._titles = {
            passage.key: self._lemmas(title_of(passage.heading)) - STOP_WORDS for passage in self._parts
        }
        headings = [(title_of(passage.heading).strip(" .:–-"), passage.key) for passage in self._parts]
        self._names = {key: as_a_name(title) for title, key in headings}
        self._joined = [(joined(title), key) for title, key in headings]
        self._called = _without_doubles(self._joined)
        self._texts = [(joined(passage.text), passage.key) for passage in self._parts]
        self._shingles = _shingles_of(self._parts)
        self._goals = _goals(self._parts, read=read)
        self._standard = standard_sections(self._parts)
        self._likeness = Likeness(self._parts, whole=self.passages, read=read)

    def named(self, text: str, *, around: str, confidence: float) -> Suggestion | None:
        """Return the passage that a text names in any way; `around` tells apart those of one number."""
        references = [reference for reference in references_in(text) if reference.kind != "side"]
        for reference in references:
            key = self._meant(reference, f"{text} {around}")
            if key is not None and self._is_of_the_draft(reference, text, key):
                several = len({(each.kind, each.number) for each in references}) > 1
                evidence = text[reference.start : reference.end]
                return Suggestion(key, Method.EXPLICIT, evidence, confidence - 0.2 * several)
        return self._by_heading(text, confidence) or self._by_subject(text, confidence) or self._by_page(text)

    def headed(self, line: str, *, confidence: float) -> Suggestion | None:
        """Return the passage whose heading a letter's own heading or a table's row repeats, whole or in part.

        "Kommunens bygninger" is the one heading that has all these words, or the one passage that does.
        """
        if key := self._called.get(called(line)):
            return Suggestion(key, Method.EXPLICIT, line, confidence)
        if len(line.split()) > _MOST_HEADING_WORDS:
            return None
        key = self._likeness.holding(about(line), among=self._parts)
        return Suggestion(key, Method.LIKENESS, line, confidence - 0.25) if key else None

    def _lemmas(self, text: str) -> frozenset[str]:
        return frozenset(token.lemma for token in self._read(text))

    def _meant(self, reference: Reference, around: str) -> str | None:
        keys = self._by_reference.get((reference.kind, reference.number), ())
        if len(keys) <= 1:
            return next(iter(keys), None)
        parents = [
            parent
            for other in references_in(around)
            for parent in self._by_reference.get((other.kind, other.number), ())
            if parent not in keys
        ]
        under = [key for key in keys if any(key.startswith(f"{parent}/") for parent in parents)]
        return under[0] if len(under) == 1 else None

    def _is_of_the_draft(self, reference: Reference, text: str, key: str) -> bool:
        """Tell the draft's "3. Teknologi" from item 3 of the letter's own agenda.

        Where the draft does not itself call its parts so, a title that stands with the number must be the
        draft's, and "punkt" must be said to be of the draft.
        """
        if (reference.kind, reference.number) in self._called_so:
            return True
        titled = is_reference_line(text) and any(each.isalpha() for each in text[reference.end :])
        if titled or (reference.kind == "punkt" and not _OF_THE_DRAFT.search(text)):
            return not self._titles[key].isdisjoint(self._lemmas(text))
        return True

    def _by_heading(self, text: str, confidence: float) -> Suggestion | None:
        said = joined(text)
        best: tuple[int, str, str] | None = None
        for heading, key in self._joined:
            at = said.find(heading) if heading.strip() else -1
            if at < 0 or (best and len(heading) <= best[0]):
                continue
            is_long = len(heading.split()) >= _FEWEST_HEADING_WORDS
            if is_long or _NAMED.search(said[max(at - _LOOK_BACK, 0) : at + 1]) or self._is_named(key, text):
                best = (len(heading), heading.strip(), key)
        return Suggestion(best[2], Method.EXPLICIT, best[1], confidence - 0.05) if best else None

    def _is_named(self, key: str, text: str) -> bool:
        name = self._names[key]
        return name is not None and name.search(text) is not None

    def _by_subject(self, text: str, confidence: float) -> Suggestion | None:
        for subject in subjects_in(text):
            sides = subject.split(_AND)
            key, *others = {goal_about(side, self._goals, read=self._read) for side in sides}
            if key is not None and not others:
                return Suggestion(key, Method.EXPLICIT, subject, confidence - 0.15)
        return None

    def _by_page(self, text: str) -> Suggestion | None:
        for reference in references_in(text):
            if reference.kind != "side" or not reference.number.isdigit():
                continue
            page = int(reference.number)
            here = [each for each in self.passages if each.pages and each.pages[0] <= page <= each.pages[1]]
            best = here[0] if len(here) == 1 else self._likest(text, here)
            if best is not None:
                evidence = text[reference.start : reference.end]
                return Suggestion(best.key, Method.EXPLICIT, evidence, 0.7 if len(here) == 1 else 0.6)
        return None

    def quoted(self, text: str) -> Suggestion | None:
        """Return the passage whose words stand in the text, in quotation marks or a long run of them."""
        for quote in quotes_in(text):
            inner = text[quote.inner_start : quote.inner_end]
            if len(inner) >= _SHORTEST_QUOTED:
                words = joined(inner)
                holders = [key for said, key in self._texts if words in said]
                if len(holders) == 1:
                    return Suggestion(holders[0], Method.QUOTATION, inner, 0.95)
        shared = Counter[str]()
        for shingle in _shingles(plain_words(text)):
            shared.update(self._shingles.get(shingle, ()))
        ranked = shared.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return Suggestion(ranked[0][0], Method.QUOTATION, self._run(text, ranked[0][0]), 0.85)

    def _run(self, text: str, key: str) -> str:
        words = plain_words(text)
        for shingle in _shingles(words):
            if key in self._shingles.get(shingle, ()):
                return " ".join(shingle)
        return ""

    def alike(self, text: str) -> Suggestion | None:
        """Return the passage that clearly shares the text's rare words, else the section for its matter."""
        return self._likeness.suggest(text, among=self._parts) or self._by_matter(text)

    def within(self, found: Suggestion, text: str) -> Suggestion:
        """Return the goal under a priority area that was named, if the text clearly speaks of that goal."""
        family = [
            part for part in self._parts if part.key == found.key or part.key.startswith(f"{found.key}/")
        ]
        if len(family) < 2:
            return found
        return self._likeness.suggest(text, among=family) or found

    def _by_matter(self, text: str) -> Suggestion | None:
        """Return the section on money, responsibility and the like whose matter is spoken of first."""
        hits = [
            (match.start(), key, match[0])
            for key, words in self._standard.items()
            if (match := words.search(text))
        ]
        return Suggestion(min(hits)[1], Method.LIKENESS, min(hits)[2], 0.5) if hits else None

    def _likest(self, text: str, passages: Sequence[Passage]) -> Passage | None:
        return self._likeness.likest(text, among=passages)


def _without_doubles(names: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, key in names:
        found[name].append(key)
    return {name: keys[0] for name, keys in found.items() if name.strip() and len(keys) == 1}


def _goals(passages: Iterable[Passage], *, read: Read) -> tuple[tuple[Passage, frozenset[str]], ...]:
    """Return the goals among passages, each with the base forms of what it says it is about."""
    found: list[tuple[Passage, frozenset[str]]] = []
    for passage in passages:
        first = next((each for each in references_in(passage.text[:60]) if not each.start), None)
        if first is not None and first.kind in _GOAL_KINDS:
            line = passage.text.split("\n", 1)[0][first.end :]
            found.append((passage, frozenset(token.lemma for token in read(line))))
    return tuple(found)


def _headed_by(passages: Iterable[Passage]) -> Mapping[tuple[str, str], list[str]]:
    """Return the keys of the parts whose own heading calls them "Mål 1", by what it calls them."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for passage in passages:
        first = next((each for each in references_in(passage.heading) if not each.start), None)
        if first is not None:
            found[first.kind, first.number].append(passage.key)
    return found


def _by_reference(passages: Sequence[Passage]) -> Mapping[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, keys in _headed_by(passages).items():
        found[name].extend(keys)
    for passage in passages:
        section = _SECTION.match(passage.heading)
        if section:
            for kind in _SECTION_KINDS:
                found[kind, section[1]].append(passage.key)
    return {name: tuple(keys) for name, keys in found.items()}


def _shingles(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return (tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1))


def _shingles_of(passages: Iterable[Passage]) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for passage in passages:
        for shingle in _shingles(plain_words(passage.text)):
            found[shingle][passage.key] = None
    return {shingle: tuple(keys) for shingle, keys in found.items()}
