"""The words in which each fact of an answer was found, for who confirms it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samklang_whitebook.model import ANSWER, Evidence, Submission

SURE = 0.8  # from here on a fact is confirmed with others at once, if somebody says so
_AROUND = 40  # characters shown on each side
_FACTS: dict[str, str | Promise] = {
    "sender": _("Who answers?"),
    "signatories": _("Who signs"),
    "date": _("Date of the letter"),
    "provisional": _("It is provisional"),
    "email": _("E-mail"),
    "case_number": _("Case number"),
    "subject": _("Subject"),
}


@dataclass(frozen=True, slots=True)
class Quote:
    """A fact and the words it was found in, with a little around; none where a header of the file says it."""

    fact: str | Promise
    before: str
    words: str
    after: str
    is_sure: bool


def quotes_of(found: Submission) -> list[Quote]:
    """Return what speaks for each fact that is confirmed, in their order."""
    shown = {name: place for place, name in enumerate(_FACTS)}
    known = [each for each in found.evidence if each.fact in shown]
    return [_quote(found, each) for each in sorted(known, key=lambda each: shown[each.fact])]


def _quote(found: Submission, evidence: Evidence) -> Quote:
    text = found.text if evidence.aside is None else found.asides[evidence.aside].text
    fact, is_sure = _FACTS[evidence.fact], evidence.confidence >= SURE
    if evidence.start is None or evidence.end is None:
        return Quote(fact, "", "", "", is_sure)
    before = text[max(evidence.start - _AROUND, 0) : evidence.start]
    return Quote(
        fact,
        before.rpartition("\n")[2],
        text[evidence.start : evidence.end],
        text[evidence.end : evidence.end + _AROUND].partition("\n")[0],
        is_sure,
    )


def is_sure(found: Submission) -> bool:
    """Whether nothing in an answer asks for a look: it is one, and says surely who sends it."""
    return found.kind == ANSWER and not found.seems_draft and not any(_doubts(found))


def _doubts(found: Submission) -> Iterator[bool]:
    yield not any(each.fact == "sender" and each.confidence >= SURE for each in found.evidence)
    yield found.recognised
    yield found.provisional
