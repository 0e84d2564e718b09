"""A code frame from the draft that was heard: which theme each of its passages is about.

The secretariat sorts the answers under the draft's own headings where these name a subject ("Beskæftigelse og
uddannelse", "Økonomi"). Where a heading is a slogan ("Lettere at lade bilen stå"), the passage's words tell
the subject: a known one, or else the noun of the heading that this passage speaks of more than the others do.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from samklang_text.passages import Passage, parts_of_the_draft, title_of
from samklang_text.themes.boilerplate import EMPTY
from samklang_text.themes.hits import (
    BY_LABEL,
    STRONG,
    Hit,
    Nouns,
    Scores,
    broad,
    scores_of,
    subject_hits,
)
from samklang_text.themes.labels import written
from samklang_text.words import STOP_WORDS, Analyser, Token

_MOST_WORDS = 5
_HEADING = 2.0
_ENOUGH, _NEARLY_ALL = 1.5, 0.8
# What more passages than these are about is what the draft is about.
_FEW, _SHARE_OF_THE_WHOLE = 3, 0.25
_BETWEEN_NAMES = re.compile(r"[\w\s-]+(?:,[\w\s-]+)*")
_OF_THE_DRAFT = "draft:"


@dataclass(slots=True)
class Frame:
    """What the passages of a draft are about.

    `themes` are the themes of passages, both by key; `words` are the nouns that only passages of one theme
    have, with that theme; `labels` are those of themes the draft names itself; `named` tells for a known
    subject which of these stands for it; `headings` are those of the passages. `whole` are the subjects that
    the draft is about as a whole: they divide nothing.
    """

    themes: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)
    headings: dict[str, str] = field(default_factory=dict)
    whole: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Read:
    """A passage as words: its title without the number, and all of it."""

    passage: Passage
    title: str
    heading: Sequence[Token]
    text: Sequence[Token]


def frame_of(draft: Sequence[Passage], *, said: Mapping[str, Counter[str]], analyser: Analyser) -> Frame:
    """Return the code frame of a draft; of no draft, an empty one.

    `said` tells for a passage how many of the points about it have a word: what people call a thing is its
    label.
    """
    nouns = Nouns(analyser)
    read = [_read(passage, analyser) for passage in parts_of_the_draft(draft)]
    frame = Frame(headings={each.passage.key: each.passage.heading for each in read})
    frame.whole = _subjects_of_the_whole(read)
    telling = _Telling(read, said=said)
    for each in read:
        if _is_label(each, nouns):
            _name(frame, each)
        elif key := _known_subject(each, frame.whole) or _told(frame, each, nouns=nouns, telling=telling):
            frame.themes[each.passage.key] = key
    frame.words = _words_of_one_theme(read, frame.themes, nouns=nouns)
    return frame


def _words_of_one_theme(read: Iterable[_Read], themes: Mapping[str, str], *, nouns: Nouns) -> dict[str, str]:
    found: dict[str, set[str]] = defaultdict(set)
    for each in read:
        for token in nouns.among(each.text):
            found[token.lemma].add(themes.get(each.passage.key, ""))
    return {word: next(iter(keys)) for word, keys in found.items() if len(keys) == 1 and "" not in keys}


class _Telling:
    """How well a word tells one passage from the others, in the draft and in what is said of it."""

    def __init__(self, read: Iterable[_Read], *, said: Mapping[str, Counter[str]]) -> None:
        self._said = said
        self._in_all: Counter[str] = Counter()
        self._spread: Counter[str] = Counter()
        for counts in said.values():
            self._in_all.update(counts)
        for each in read:
            self._spread.update({token.lemma for token in each.text})

    def weight(self, word: str, passage: str) -> float:
        """Return how many points of the passage have the word, were it but said of this passage."""
        here = self._said.get(passage, Counter())[word]
        return here * here / max(self._in_all[word], 1) + 1 / max(self._spread[word], 1)


def _read(passage: Passage, analyser: Analyser) -> _Read:
    title = title_of(passage.heading).strip(" .:–-")
    return _Read(passage, title, analyser.analyse(title), analyser.analyse(passage.text))


def _is_label(read: _Read, nouns: Nouns) -> bool:
    """Say whether a heading names subjects and nothing else: nouns with "og" and commas between them."""
    named = [token for token in read.heading if token.surface.lower() != "og"]
    if not 0 < len(named) <= _MOST_WORDS or not _BETWEEN_NAMES.fullmatch(read.title):
        return False
    if any(token.lemma in STOP_WORDS or token.surface.isdigit() for token in named):
        return False
    return all(map(nouns.may_be_noun, named)) and not all(token.lemma in EMPTY for token in named)


def _name(frame: Frame, read: _Read) -> None:
    """Take a heading as the label of a theme, which then stands for the subjects it names."""
    key = f"{_OF_THE_DRAFT}{read.title.casefold()}"
    frame.labels[key] = read.title[:1].upper() + read.title[1:]
    frame.themes[read.passage.key] = key
    same = BY_LABEL.get(read.title.casefold())
    for subject in (same, *(hit.key for hit in subject_hits(read.heading) if hit.weight == STRONG)):
        if subject:
            frame.named.setdefault(subject, key)


def _subjects_of_the_whole(read: Sequence[_Read]) -> frozenset[str]:
    counts = Counter(_broad_subject(each, frozenset()) for each in read)
    most = max(_FEW, _SHARE_OF_THE_WHOLE * len(read))
    return frozenset(key for key, count in counts.items() if key and count > most)


def _known_subject(read: _Read, whole: Container[str]) -> str | None:
    """Return the broad subject with most to say for it, or the part of it that has nearly all of that."""
    best = _broad_subject(read, whole)
    if best is None:
        return None
    enough = max(_NEARLY_ALL * _in_breadth(read, whole)[best], _ENOUGH)
    scores = _weighed(subject_hits(read.heading), subject_hits(read.text))
    parts = [key for key in scores if broad(key, divided=whole) == best and scores[key] >= enough]
    return max(parts, key=lambda key: (scores[key], key), default=best)


def _broad_subject(read: _Read, whole: Container[str]) -> str | None:
    scores = _in_breadth(read, whole)
    found = {key: score for key, score in scores.items() if score >= _ENOUGH and key not in whole}
    return max(found, key=lambda key: (found[key], key), default=None)


def _in_breadth(read: _Read, whole: Container[str]) -> Scores:
    """Return what points to each broad subject; that of the whole draft is taken by its parts."""

    def widened(hits: Iterable[Hit]) -> list[Hit]:
        return [replace(hit, key=broad(hit.key, divided=whole)) for hit in hits]

    return _weighed(widened(subject_hits(read.heading)), widened(subject_hits(read.text)))


def _weighed(heading: Iterable[Hit], text: Iterable[Hit]) -> Scores:
    """Add up what points to each subject; the heading, which stands in the text too, counts twice."""
    in_heading, in_text = scores_of(heading), scores_of(text)
    return {key: score + (_HEADING - 1) * in_heading.get(key, 0.0) for key, score in in_text.items()}


def _told(frame: Frame, read: _Read, *, nouns: Nouns, telling: _Telling) -> str | None:
    """Return the noun of a heading that most tells this passage from others; else the theme of its area."""
    key = read.passage.key
    told = [token.lemma for token in nouns.among(read.heading)] if read.title else []
    best = max(told, key=lambda word: telling.weight(word, key), default=None)
    if best is None:
        return frame.themes.get(key.rpartition("/")[0])
    forms = Counter(token.surface.lower() for token in read.text if token.lemma == best)
    label = written(best, forms, lexicon=nouns.lexicon)
    if label.casefold() in BY_LABEL:
        return BY_LABEL[label.casefold()]
    frame.labels.setdefault(best, label)
    return best
