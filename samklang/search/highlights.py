"""Marking what was asked for in the original text: safe HTML, whatever the text holds."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from samklang.search.asking import telling
from samklang.search.wanted import Wanted, WantedWord
from samklang.search.words import keys_of, read

SNIPPET = 280  # characters
_READ = 60_000  # characters of a text that are looked through for a snippet
_LEAD = 60  # characters shown before the first mark
_CHAPTER, _NAMED = "\x1d", "\x1e"  # a chapter begins; its name ends. No text that is typed has them

ASIDE = "·"
"""Name of the chapter for words by which a thing is found, and which a page shows of it in its own way."""

Span = tuple[int, int]


def highlight(text: str, wanted: Wanted) -> SafeString:
    """Return the whole text as HTML with the words asked for marked."""
    return _marked(text, _spans(text, wanted), start=0, end=len(text))


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a text as HTML with words marked, and the chapter it stands in, if any (`chapter`)."""

    shown: SafeString
    within: str = ""


def chapter(name: str, words: str) -> str:
    """Return what is put after a text of its own that something else says: a file with its words."""
    return f"{_CHAPTER}{_plain(name)}{_NAMED}{_plain(words)}"


def _plain(text: str) -> str:
    return text.replace(_CHAPTER, " ").replace(_NAMED, " ")


def snippet(text: str, wanted: Wanted) -> SafeString:
    """Return the stretch of a text with most of what was asked for, as HTML with the words marked."""
    return told(text, wanted).shown


def told(text: str, wanted: Wanted) -> Snippet:
    """Return the snippet of a text, and in which chapter it stands."""
    text = text[:_READ]
    spans = _spans(text, wanted)
    start, end = _best_stretch(text, spans)
    first = next((mark for mark, _ in spans if start <= mark < end), start)
    own = _chapter_around(text, first)
    start, end = max(start, own.start), min(end, own.end)
    before, after = "… " if start > own.start else "", " …" if end < own.end else ""
    # Safe: _marked has escaped every piece of the text.
    return Snippet(mark_safe(before + _marked(text, spans, start=start, end=end) + after), own.name)


@dataclass(frozen=True, slots=True)
class _Chapter:
    name: str
    start: int
    end: int


def _chapter_around(text: str, at: int) -> _Chapter:
    """Return the chapter a place stands in; what is before the first chapter has no name."""
    begins, ends = text.rfind(_CHAPTER, 0, at + 1), text.find(_CHAPTER, at + 1)
    end = len(text) if ends < 0 else ends
    if begins < 0:
        return _Chapter("", 0, end)
    named = text.find(_NAMED, begins, end)
    return _Chapter(text[begins + 1 : named], named + 1, end)


def _spans(text: str, wanted: Wanted) -> list[Span]:
    words = telling(wanted).found_words()
    found = [token for token in read(text) if _matches(words, keys_of(token))] if words else []
    return [(token.start, token.end) for token in found]


def _matches(words: tuple[WantedWord, ...], keys: frozenset[str]) -> bool:
    return any(word.matches(keys) for word in words)


def _best_stretch(text: str, spans: list[Span]) -> Span:
    """Return the window that holds most marks, moved to whole words; the beginning if there are none."""
    starts = [start for start, _ in spans]
    best, most = 0, 0
    for number, start in enumerate(starts):
        held = bisect_right(starts, start + SNIPPET - _LEAD) - number
        if held > most:
            best, most = start, held
    start = max(best - _LEAD, 0) if most else 0
    if start:
        start = _after_space(text, start)
    return start, _before_space(text, min(start + SNIPPET, len(text)))


def _after_space(text: str, at: int) -> int:
    space = text.find(" ", at, at + _LEAD)
    return space + 1 if space >= 0 else at


def _before_space(text: str, at: int) -> int:
    if at == len(text):
        return at
    space = text.rfind(" ", max(at - _LEAD, 0), at)
    return space if space > 0 else at


def _marked(text: str, spans: list[Span], *, start: int, end: int) -> SafeString:
    pieces, at = [], start
    for mark_start, mark_end in spans[bisect_left(spans, (start, start)) :]:
        if mark_end > end:
            break
        pieces += [escape(text[at:mark_start]), "<mark>", escape(text[mark_start:mark_end]), "</mark>"]
        at = mark_end
    return mark_safe("".join([*pieces, escape(text[at:end])]))
