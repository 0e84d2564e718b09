"""Which letters say the same: campaign letters, also with another name and a paragraph of one's own.

Two letters are compared by the runs of five words they share, so that only what is copied word for word
counts. All runs are held against an index of the groups found so far (sampled when there are many, as in
Schleimer, Wilkerson and Aiken, *Winnowing*, SIGMOD 2003), so nothing is missed for being one letter of
thousands, and time grows with the amount of text. A group is held together by its core, what most of its
letters have in common; a letter that has little of the core falls out again, so likeness is not passed on
from letter to letter. Quotations are left out: quoting the same draft does not make two letters alike.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from samklang_text.quotes import quotes_in

RUN = 5
# Fewer words are a greeting or "no remarks": many send those without having agreed on it.
MIN_WORDS = 20
# Shorter than this, one changed word breaks too many runs; then the letters are compared word by word.
SHORT_WORDS = 40
SHORT_RATIO = 80.0
# A letter belongs to a core when they share this much of the one and that much of the other …
MUCH, SOME = 0.5, 0.3
# … or when nearly all of a core of some length stands in a longer letter.
NEARLY_ALL, SOME_LENGTH = 0.8, 50
# The index holds about so many runs; with more, each second, fourth … run is held.
_INDEXED_RUNS = 2_000_000
_CORE_SAMPLE = 200
# A run that begins so many different letters' groups is a phrase of the trade, and tells nothing.
_BOILERPLATE = 50
# What is a sender's own is told more finely than what makes letters alike.
_OWN_RUN = 3
_WORD = re.compile(r"[^\W_]+")
_CLOSING = re.compile(r"[.!?…]+[\"”“»’')\]]*|[\"”“»’')\]]+[.!?…]*")


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as numbers: its words, and the runs of words that begin at each of them."""

    words: tuple[int, ...]
    runs: tuple[int, ...]


class _Numbers:
    """Numbers for words in order of appearance, so that nothing hangs on how Python hashes strings today."""

    def __init__(self, *, run: int = RUN) -> None:
        self._run = run
        self._words: dict[str, int] = {}

    def read(self, words: Iterable[str]) -> _Text:
        numbers = tuple(self._words.setdefault(word, len(self._words)) for word in words)
        return _Text(numbers, _runs(numbers, run=self._run))


def _runs(words: Sequence[int], *, run: int = RUN) -> tuple[int, ...]:
    """Return a number for each run of words.

    The hash of a tuple of numbers is the same always and everywhere, and two runs do not meet in 64 bits.
    """
    return tuple(map(hash, zip(*(words[at:] for at in range(run)), strict=False)))


def group_alike(texts: Sequence[str], *, heard: Iterable[str] = ()) -> list[list[int]]:
    """Return the groups of two and more texts that share most of their words, as rising lists of positions.

    `heard` are texts that were put to hearing: what is copied from them does not make letters alike. Groups
    come in the order of their first text. The result depends on nothing but the texts.
    """
    numbers = _Numbers()
    common = {run for text in heard for run in numbers.read(_words(text)).runs}
    read = [numbers.read(_own_words(text)) for text in texts]
    read = [_without(text, common) for text in read] if common else read
    groups = _settle(_gather(read, sampling=_sampling(read)), read)
    return sorted(sorted(group) for group in groups if len(group) > 1)


def own_passages(text: str, group_texts: Sequence[str], *, min_words: int = 4) -> list[tuple[int, int]]:
    """Return the stretches of a letter that its group does not share: what the sender added or changed.

    `group_texts` are the letters of the group; whether `text` is among them does not matter. What stands in
    less than a third of the others is the sender's own. Stretches of fewer than `min_words` words (a name, a
    date) are left out.
    """
    others = list(group_texts)
    if text in others:
        others.remove(text)
    if not others:
        return []
    numbers = _Numbers(run=_OWN_RUN)
    read = _in_place(text, numbers)
    counts = Counter(run for other in others for run in set(numbers.read(_words(other)).runs))
    needed = _needed(len(others))
    common = {run for run in read.text.runs if counts[run] >= needed}
    return _own_in(read, common, min_words=min_words)


@dataclass(frozen=True, slots=True)
class InGroup:
    """A letter of a group: the share of its words (0 to 1) that others have, and what is its sender's own."""

    shared: float
    own: tuple[tuple[int, int], ...]


def told_apart(texts: Sequence[str], *, min_words: int = 4) -> list[InGroup]:
    """Return of each letter of a group what it shares with the others, and its `own_passages`.

    All letters of a group are told apart at once: the time grows with the amount of text.
    """
    numbers = _Numbers(run=_OWN_RUN)
    read = [_in_place(text, numbers) for text in texts]
    counts = Counter(run for each in read for run in set(each.text.runs))
    needed = _needed(len(texts) - 1)
    return [
        _told(each, {run for run in each.text.runs if counts[run] - 1 >= needed}, min_words=min_words)
        for each in read
    ]


@dataclass(frozen=True, slots=True)
class _InPlace:
    """A text with where each of its words stands."""

    string: str
    text: _Text
    places: tuple[tuple[int, int], ...]


def _in_place(string: str, numbers: _Numbers) -> _InPlace:
    places = tuple((match.start(), match.end()) for match in _WORD.finditer(string))
    return _InPlace(string, numbers.read([string[start:end].casefold() for start, end in places]), places)


def _needed(others: int) -> float:
    """Return how many of the others must have a run for it to be shared."""
    return max(1, others / 3)


def _told(read: _InPlace, common: set[int], *, min_words: int) -> InGroup:
    covered = _covered(read.text, common, run=_OWN_RUN)
    share = sum(covered) / len(covered) if covered else 0.0
    return InGroup(share, tuple(_own_in(read, common, min_words=min_words)))


def _own_in(read: _InPlace, common: set[int], *, min_words: int) -> list[tuple[int, int]]:
    shared = _covered(read.text, common, run=_OWN_RUN)
    return [
        (read.places[first][0], _with_closing(read.string, read.places[last][1]))
        for first, last in _stretches(read.string, read.places, shared)
        if last - first + 1 >= min_words
    ]


def _stretches(text: str, places: Sequence[tuple[int, int]], shared: Sequence[bool]) -> list[tuple[int, int]]:
    """Return first and last word of each stretch that is not shared, over gaps of up to four shared words."""
    found: list[tuple[int, int]] = []
    for at, is_shared in enumerate(shared):
        if is_shared:
            continue
        last = found[-1][1] if found else None
        if last is not None and (at - last == 1 or _is_near(text, places[last][1], places[at][0], at - last)):
            found[-1] = (found[-1][0], at)
        else:
            found.append((at, at))
    return found


def _is_near(text: str, end: int, start: int, words: int) -> bool:
    return words <= 5 and "\n" not in text[end:start]


def _with_closing(text: str, end: int) -> int:
    """Take the full stop and what else closes a sentence along."""
    closing = _CLOSING.match(text, end)
    return closing.end() if closing else end


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _own_words(text: str) -> list[str]:
    """Return the words of a text without its quotations, unless next to nothing is left then."""
    kept: list[str] = []
    at = 0
    for quote in quotes_in(text):
        kept.append(text[at : quote.start])
        at = quote.end
    rest = _words(" ".join([*kept, text[at:]]))
    return rest if len(rest) >= MIN_WORDS else _words(text)


def _without(text: _Text, common: set[int]) -> _Text:
    """Take words out that stand in a run which everybody had before them."""
    if common.isdisjoint(text.runs):
        return text
    covered = _covered(text, common)
    words = tuple(word for word, is_common in zip(text.words, covered, strict=True) if not is_common)
    return _Text(words, _runs(words))


def _sampling(texts: Sequence[_Text]) -> int:
    """Return how many runs there are to each that is put in the index: a power of two."""
    total, sampling = sum(len(text.runs) for text in texts), 1
    while total > sampling * _INDEXED_RUNS:
        sampling *= 2
    return sampling


def _gather(texts: Sequence[_Text], *, sampling: int) -> list[list[int]]:
    """Put each text, the shortest first, with the group whose first text it is most like.

    The shortest letter of a campaign is as a rule the one nobody added to.
    """
    long_enough = (at for at, text in enumerate(texts) if len(text.words) >= MIN_WORDS)
    groups: list[list[int]] = []
    index: dict[int, list[int]] = defaultdict(list)
    for at in sorted(long_enough, key=lambda at: (len(texts[at].words), at)):
        sample = _sample(texts[at], sampling)
        votes = Counter(group for run in sample for group in index.get(run, ()))
        alike = (group for group in _most_voted(votes) if _alike(texts[at], texts[groups[group][0]]))
        best = next(alike, None)
        if best is None:
            for run in sample:
                if len(index[run]) < _BOILERPLATE:
                    index[run].append(len(groups))
            groups.append([at])
        else:
            groups[best].append(at)
    return groups


def _sample(text: _Text, sampling: int) -> list[int]:
    """Return the runs of a text that the index holds: all of a short text, which has few enough."""
    if len(text.words) < SHORT_WORDS:
        sampling = 1
    return [run for run in dict.fromkeys(text.runs) if run % sampling == 0]


def _most_voted(votes: Counter[int]) -> list[int]:
    return sorted(votes, key=lambda group: (-votes[group], group))[:10]


def _alike(one: _Text, other: _Text) -> bool:
    if len(one.words) < SHORT_WORDS and len(other.words) < SHORT_WORDS:
        return fuzz.ratio(one.words, other.words) >= SHORT_RATIO
    in_one, in_other = sum(_covered(one, set(other.runs))), sum(_covered(other, set(one.runs)))
    return _is_enough(in_one, len(one.words), in_other, len(other.words))


def _is_enough(in_one: float, one: int, in_other: float, other: int) -> bool:
    """Say whether two texts of `one` and `other` words are alike, so many words of each being shared."""
    less, more = sorted((in_one / max(one, 1), in_other / max(other, 1)))
    if more >= MUCH and less >= SOME:
        return True
    return more >= NEARLY_ALL and min(in_one, in_other) >= SOME_LENGTH


def _settle(groups: Sequence[list[int]], texts: Sequence[_Text]) -> list[list[int]]:
    """Hold each group together by its core: let go who has little of it, take in who has much of it."""
    short = [group for group in groups if len(texts[group[0]].words) < SHORT_WORDS]
    full = [group for group in groups if len(texts[group[0]].words) >= SHORT_WORDS]
    cores = _distinct(
        [_core(group, texts) for group in sorted(full, key=len, reverse=True) if len(group) > 1]
    )
    index: dict[int, list[int]] = defaultdict(list)
    for number, core in enumerate(cores):
        for run in core:
            index[run].append(number)
    settled: list[list[int]] = [[] for _ in cores]
    for at in sorted(at for group in full for at in group):
        votes = Counter(number for run in set(texts[at].runs) for number in index.get(run, ()))
        belongs = (number for number in _most_voted(votes) if _belongs(texts[at], cores[number]))
        best = next(belongs, None)
        if best is not None:
            settled[best].append(at)
    return [*short, *settled]


def _core(group: Sequence[int], texts: Sequence[_Text]) -> set[int]:
    """Return the runs that more than half of a group's texts have (of an even sample of a large group)."""
    step = max(1, len(group) // _CORE_SAMPLE)
    sample = group[::step]
    counts = Counter(run for at in sample for run in set(texts[at].runs))
    return {run for run, count in counts.items() if count * 2 > len(sample)}


def _distinct(cores: Iterable[set[int]]) -> list[set[int]]:
    """Leave out a core that is much the same as one before it: one campaign gathered around two letters."""
    kept: list[set[int]] = []
    index: dict[int, list[int]] = defaultdict(list)
    for core in cores:
        votes = Counter(number for run in core for number in index.get(run, ()))
        if any(_is_enough(votes[at], len(core), votes[at], len(kept[at])) for at in _most_voted(votes)):
            continue
        for run in core:
            index[run].append(len(kept))
        kept.append(core)
    return kept


def _belongs(text: _Text, core: set[int]) -> bool:
    """Say whether a text has enough of a core; the core's words are counted by its runs."""
    return _is_enough(
        sum(_covered(text, core)), len(text.words), len(core.intersection(text.runs)), len(core)
    )


def _covered(text: _Text, runs: set[int], *, run: int = RUN) -> list[bool]:
    """Say of each word whether it stands in one of the runs."""
    covered = [False] * len(text.words)
    until = 0
    for at, number in enumerate(text.runs):
        if number in runs:
            for word in range(max(at, until), at + run):
                covered[word] = True
            until = at + run
    return covered
