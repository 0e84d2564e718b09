"""Wordings: where a letter asks that a text be changed, which words it wants and which they replace."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samklang_text.points._cues import Cue
from samklang_text.points._model import PointKind
from samklang_text.points._outline import Stretch
from samklang_text.points._phrases import Hit
from samklang_text.points._statements import Change, Statement, merged
from samklang_text.points._voice import FIRST_PERSON
from samklang_text.quotes import Quote, quotes_in
from samklang_text.references import Reference, references_in

_CHANGES = frozenset({Cue.CHANGE_TO, Cue.ADD})
_TEXT_PART = r"(?:ord|sætning|linj|formulering|overskrift|afsnit|passage)\w*"
_ANCHOR = re.compile(
    rf"\b(?:efter|før|foran|inden|mellem|under|afsnittet)(?: {_TEXT_PART})?:?\s*\Z", re.IGNORECASE
)
_REPLACED = re.compile(
    r"\b(?:fra|i ?stedet for|frem for|erstatter|ordet|ordene|begrebet|formuleringen|sætningen|betegnelsen)"
    r"(?: \w+){0,2}:?\s*\Z",
    re.IGNORECASE,
)
_REPLACING = re.compile(r"\b(?:af|med|til|som) (?:ordet|ordene|begrebet|formuleringen|sætningen):?\s*\Z")
_UNIT = re.compile(
    r"\b(?:sætning(?:en|erne)?|ord(?:et|ene)|afsnit(?:tet)?|formulering(?:en|erne)|passage(?:n|rne)|linje\w*|"
    r"overskrift(?:en)?|mål(?:et)?|indsats(?:en)?|punkt(?:et|erne)?|pind(?:en)?|bullet\w*|betegnelsen|titlen|målsætning(?:en)?)\b",
    re.IGNORECASE,
)
_INSTEAD = re.compile(r"i ?stedet (?!for)", re.IGNORECASE)
_LOOK_BACK = 160
_EARLIER = 3
_FEWEST_WORDS = 2
_ALL_BUT_A_MARK = 0.9


@dataclass(frozen=True, slots=True)
class _Found:
    """Statements `first` to `last` (indices) ask for `change`; those at `told` only quote the old wording."""

    first: int
    last: int
    change: Change
    told: frozenset[int] = frozenset()


def with_changes(
    text: str,
    statements: Sequence[Statement],
    *,
    stretches: Sequence[Stretch],
    drafted: Mapping[tuple[str, str], str],
) -> list[Statement]:
    """Return the statements, with those that ask for one wording made one.

    `drafted` gives the draft's words for a reference such as ("mål", "1"). The old wording is the one quoted
    with the new, else the one quoted shortly before as the present one, else that of the letter's heading or
    the draft's goal that is named.
    """
    kept: list[Statement] = []
    at = taken = 0
    while at < len(statements):
        headings = stretches[statements[at].stretch].above
        found = _change_at(text, statements, at, headings=headings, drafted=drafted, after=taken)
        if found is not None:
            begins = min((found.first, *found.told))
            del kept[len(kept) - (at - begins) :]
            kept.extend(statements[each] for each in range(begins, found.first) if each not in found.told)
            kept.append(merged(statements[found.first : found.last + 1], change=found.change))
            at = taken = found.last + 1
        else:
            kept.append(statements[at])
            at += 1
    return kept


def _change_at(
    text: str,
    statements: Sequence[Statement],
    at: int,
    *,
    headings: Sequence[str],
    drafted: Mapping[tuple[str, str], str],
    after: int,
) -> _Found | None:
    statement = statements[at]
    if statement.has(Cue.CURRENT) and not statement.has(Cue.PROPOSAL, Cue.MUST):
        return None
    hit = next((hit for hit in statement.hits if hit.cue in _CHANGES), None)
    if hit is None:
        return _with_substitute(text, statements, _omission(text, statement, at))
    new, last = _new_wording(text, statements, at, hit)
    if not new:
        return _with_substitute(text, statements, _omission(text, statement, at))
    old = _old_within(text, statement, new)
    told: frozenset[int] = frozenset()
    if not old and hit.cue is Cue.CHANGE_TO:
        told, old = _old_before(text, statements, at, after=after)
        said = text[statements[min((at, *told))].start : statement.end]
        old = old or _old_by_reference(said, headings, drafted)
        if told:
            told |= _announced(text, statements, min(told), after=after)
    first = _with_announcement(text, statements, at, after=max((after - 1, *told)) + 1)
    return _Found(first, last, Change(old, new), told)


def _with_substitute(text: str, statements: Sequence[Statement], found: _Found | None) -> _Found | None:
    """Take in the next sentence, if it tells what is to stand instead of what is left out."""
    if found is None or found.last + 1 >= len(statements):
        return found
    following = statements[found.last + 1]
    if not _INSTEAD.match(text, following.start):
        return found
    hit = next((hit for hit in following.hits if hit.cue in _CHANGES), None)
    if hit is None:
        return found
    new, last = _new_wording(text, statements, found.last + 1, hit)
    return _Found(found.first, last, Change(found.change.old, new)) if new else found


def _with_announcement(text: str, statements: Sequence[Statement], at: int, *, after: int) -> int:
    """Take in the sentence before, if it only says that this part of the text should be changed."""
    before = at - 1
    if before < after or not statements[before].has(Cue.ANNOUNCED_CHANGE):
        return at
    named = {(each.kind, each.number) for each in _references(text, statements[before])}
    meant = {(each.kind, each.number) for each in _references(text, statements[at])}
    return before if named & meant else at


def _announced(text: str, statements: Sequence[Statement], at: int, *, after: int) -> frozenset[int]:
    """Return the sentence that announces the change before the old wording is quoted, if it says no more."""
    before = _with_announcement(text, statements, at, after=after)
    return frozenset({before}) if before < at and not statements[before].values else frozenset()


def _references(text: str, statement: Statement) -> tuple[Reference, ...]:
    return references_in(text[statement.start : statement.end])


def _omission(text: str, statement: Statement, at: int) -> _Found | None:
    """A wording that is to be left out: what is quoted, or a part of the text that is named."""
    hit = next((hit for hit in statement.hits if hit.cue is Cue.LEAVE_OUT), None)
    if hit is None:
        return None
    said = text[statement.start : statement.end]
    if statement.quotes:
        quote = statement.quotes[0]
        return _Found(at, at, Change(text[quote.inner_start : quote.inner_end], ""))
    before = text[statement.start : statement.words[hit.last].end]
    if _UNIT.search(before) and (references_in(said) or _UNIT.search(before[-60:])):
        return _Found(at, at, Change("", ""))
    return None


def _new_wording(text: str, statements: Sequence[Statement], at: int, hit: Hit[Cue]) -> tuple[str, int]:
    """Return the new wording and the index of the statement it ends in; ("", at) if there is none."""
    statement = statements[at]
    cue_start, cue_end = statement.words[hit.first].start, statement.words[hit.last].end
    quotes = [
        quote
        for quote in statement.quotes
        if quote.start >= cue_start and _is_new(text, statement, quote, adds=hit.cue is Cue.ADD)
    ]
    if quotes:
        return text[quotes[-1].inner_start : quotes[-1].inner_end], at
    if text[statement.start : statement.end].rstrip().endswith(":") and at + 1 < len(statements):
        return _from_next(text, statements[at + 1], at)
    colon = text.find(":", cue_end, statement.end)
    if colon >= 0:
        new = text[colon + 1 : statement.end].strip()
        if len(new.split()) >= _FEWEST_WORDS:
            return new, at
    return "", at


def _is_new(text: str, statement: Statement, quote: Quote, *, adds: bool) -> bool:
    before = text[max(statement.start, quote.start - _LOOK_BACK) : quote.start]
    is_replaced = not adds and _REPLACED.search(before) and not _REPLACING.search(before)
    return not (_ANCHOR.search(before) or is_replaced)


def _from_next(text: str, following: Statement, at: int) -> tuple[str, int]:
    quotes = quotes_in(text, start=following.start, end=following.end)
    if quotes and quotes[0].start - following.start <= 2:
        return text[quotes[0].inner_start : quotes[0].inner_end], at + 1
    if following.is_plain or following.has(Cue.MUST) or _is_draft_of_a_duty(following):
        return text[following.start : following.end].strip(), at + 1
    return "", at


def _is_draft_of_a_duty(statement: Statement) -> bool:
    """Tell "the municipality draws up a plan" as a text proposed from what the sender itself will do."""
    own = any(word.text in FIRST_PERSON for word in statement.words)
    return statement.kind is PointKind.COMMITMENT and not own


def _old_within(text: str, statement: Statement, new: str) -> str:
    for quote in statement.quotes:
        inner = text[quote.inner_start : quote.inner_end]
        before = text[max(statement.start, quote.start - _LOOK_BACK) : quote.start]
        if inner != new and not _ANCHOR.search(before):
            return inner
    return ""


def _old_before(
    text: str, statements: Sequence[Statement], at: int, *, after: int
) -> tuple[frozenset[int], str]:
    """Return the present wording quoted just before, and the statements that do no more than quote it."""
    for earlier in range(at - 1, max(at - 1 - _EARLIER, after - 1), -1):
        if not statements[earlier].has(Cue.CURRENT):
            continue
        for holder in range(earlier, at):
            for quote in statements[holder].quotes:
                telling = (each for each in {earlier, holder} if _only_tells(statements[each]))
                return frozenset(telling), text[quote.inner_start : quote.inner_end]
    return frozenset(), ""


def _only_tells(statement: Statement) -> bool:
    quoted = sum(quote.end - quote.start for quote in statement.quotes)
    is_quotation = quoted >= _ALL_BUT_A_MARK * (statement.end - statement.start)
    return is_quotation or not (statement.demands or statement.values)


def _old_by_reference(said: str, headings: Sequence[str], drafted: Mapping[tuple[str, str], str]) -> str:
    references = references_in(said)
    wanted = {(reference.kind, reference.number) for reference in references}
    for heading in reversed(headings):
        for reference in references_in(heading)[:1]:
            title = heading[reference.end :].strip(" .:–-")
            if title and (reference.kind, reference.number) in wanted:
                return title
    return next((drafted[key] for key in sorted(wanted) if key in drafted), "")
