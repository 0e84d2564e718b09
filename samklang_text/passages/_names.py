"""What letters call the parts of a draft when they do not number them."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from samklang_text.passages._model import Passage
from samklang_text.references import references_in
from samklang_text.words import STOP_WORDS, Token

Read = Callable[[str], Iterable[Token]]

_WORD = re.compile(r"[^\W_]+")
_UNNUMBERED = re.compile(r"\A\s*\d[\d.]*\s+")
_ABOUT = re.compile(
    r"\A\s*(?:(?:ad|til|om|vedr\.?|vedrørende|angående|(?:bemærkning|kommentar)\w* (?:til|om)"
    r"|afsnit(?:tet)?(?: om)?)[ :]+)?",
    re.IGNORECASE,
)
# What a draft calls itself, and a sign that something is said.
_DOCUMENT = re.compile(
    r"udkast|forslag|oplæg|(?:politik|plan|strategi|program|regulativ|vedtægt)(?:er)?\b", re.IGNORECASE
)
_SAYS_SOMETHING = re.compile(r"[.:;!?](?:\s|$)")
# Words before a short heading that show it to be a name; the heading itself then keeps its capital.
_IN = r"\b(?:[Uu]nder|[Aa]d|[Ii]|[Tt]il|[Oo]m|[Vv]edr\.?|[Vv]edrørende|[Aa]ngående) [”„\"»'’]?"
_SUBJECT = re.compile(
    r"\b(?:del)?mål(?:et|ene|sætningen)? (?:om|for|vedrørende) (?P<subject>\w[^.,;:?!”\"]{2,80})",
    re.IGNORECASE,
)
_WORDS_OF_A_SUBJECT = 5
_SHORTEST_HEAD = 6
# Sections that nearly every policy has, and the words by which people speak of what they are about.
_STANDARD = (
    (r"økonomi|finansiering|budget|ressource", r"\b(?:(?:finansier|budget)\w*|økonomien\b)"),
    (r"opfølgning|evaluering|måling", r"\b(?:opfølgning|evaluer|indikator|statusrapport)\w*"),
    (r"ansvar|organisering", r"\b(?:ansvaret|ansvarsfordeling\w*|har (?:\w+ ){0,4}ansvar|koordinering\w*)\b"),
    (r"vision", r"\bvisionen\b"),
    (r"(?:grund)?princip", r"\b(?:grund)?principperne\b"),
)


def plain_tokens(text: str) -> list[Token]:
    """Read the words as they are written: what stands in for the analyser where no lexicon is at hand."""
    return [Token(match.start(), match.end(), match[0], match[0].lower()) for match in _WORD.finditer(text)]


def plain_words(text: str) -> list[str]:
    """Return the words in lower case."""
    return [match[0].lower() for match in _WORD.finditer(text)]


def joined(text: str) -> str:
    """Return the plain words between single blanks, so that whole words can be looked for in it."""
    return f" {' '.join(plain_words(text))} " if text else ""


def title_of(heading: str) -> str:
    """Return the heading without its number: what people call it by."""
    for reference in references_in(heading)[:1]:
        if not reference.start:
            return heading[reference.end :]
    return _UNNUMBERED.sub("", heading)


def about(line: str) -> str:
    """Return what a letter's own heading or a table's row is about: "Økonomi" of "Ad Økonomi"."""
    return title_of(line[_about_end(line) :])


def called(line: str) -> str:
    """Return the same in plain words, as headings are looked up."""
    return joined(about(line))


def _about_end(line: str) -> int:
    match = _ABOUT.match(line)
    return match.end() if match else 0


class Headed(Protocol):
    """What tells a draft's title from its parts: heading, level, and what stands under it."""

    @property
    def heading(self) -> str: ...
    @property
    def level(self) -> int: ...
    @property
    def text(self) -> str: ...


AnyHeaded = TypeVar("AnyHeaded", bound=Headed)


def parts_of_the_draft(passages: Sequence[AnyHeaded]) -> tuple[AnyHeaded, ...]:
    """Leave out what stands under the draft's own title: that is the whole, and no part of it."""
    if len(passages) < 2 or not passages[0].heading or references_in(passages[0].heading):
        return tuple(passages)
    first, *others = passages
    is_title = all(other.level > first.level for other in others) or _names_the_whole(first)
    return tuple(others) if is_title else tuple(passages)


def _names_the_whole(first: Headed) -> bool:
    """Tell a title as high as the chapters by its words, and by no sentence standing under it."""
    below = first.text.removeprefix(first.heading)
    return bool(_DOCUMENT.search(first.heading)) and not _SAYS_SOMETHING.search(below)


def as_a_name(title: str) -> re.Pattern[str] | None:
    """Return what finds a short heading that stands as a name: "Under Økonomi …", not "vores økonomi"."""
    if not title[:1].isupper():
        return None
    return re.compile(rf"{_IN}{re.escape(title)}\b(?! [A-ZÆØÅ\d])")


def subjects_in(text: str) -> Iterator[str]:
    """Yield what a goal is said to be about: "børnefattigdom" of "målet om børnefattigdom"."""
    for match in _SUBJECT.finditer(text):
        yield " ".join(match["subject"].split()[:_WORDS_OF_A_SUBJECT])


def goal_about(subject: str, goals: Sequence[tuple[Passage, frozenset[str]]], *, read: Read) -> str | None:
    """Return the key of the one goal whose heading has most of the subject's words, if that is clear.

    `goals` are passages with the base forms of their headings. The last part of a compound counts too, since
    children's poverty is poverty.
    """
    counts = Counter(word for _, words in goals for word in words)
    said = {token.lemma for token in read(subject)} - STOP_WORDS
    scores = [
        (sum(1 / counts[word] for word in words if _is_said(word, said)), goal.key) for goal, words in goals
    ]
    ranked = sorted(scores, key=lambda each: -each[0])
    if not ranked or ranked[0][0] < 1 or (len(ranked) > 1 and ranked[1][0] >= ranked[0][0]):
        return None
    return ranked[0][1]


def _is_said(word: str, said: Iterable[str]) -> bool:
    if word in STOP_WORDS:
        return False
    return any(each == word or (len(word) >= _SHORTEST_HEAD and each.endswith(word)) for each in said)


def standard_sections(passages: Iterable[Passage]) -> Mapping[str, re.Pattern[str]]:
    """Return for the keys of the sections that every policy has the words that speak of them."""
    found: dict[str, re.Pattern[str]] = {}
    for passage in passages:
        title = title_of(passage.heading).strip()
        for names, words in _STANDARD:
            if len(title.split()) == 1 and re.match(names, title, re.IGNORECASE):
                found[passage.key] = re.compile(words, re.IGNORECASE)
    return found
