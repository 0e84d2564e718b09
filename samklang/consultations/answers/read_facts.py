"""The facts a machine read in an answer: where each stands, and how sure it is, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.consultations.answers.laid_out import LaidOut
from samklang_whitebook.model import Evidence, Submission

_AROUND = 60
_LABELS: dict[str, Promise] = {
    "sender": _("Who answers"),
    "addressee": _("To whom"),
    "subject": _("Subject"),
    "date": _("Date of the letter"),
    "case_number": _("Case number"),
    "document_number": _("Document number"),
    "deadline": _("Deadline it names"),
    "email": _("E-mail"),
    "provisional": _("Says that it is provisional"),
    "signatories": _("Signed by"),
}
_SURE, _QUITE = 0.85, 0.6


@dataclass(frozen=True, slots=True)
class ReadFact:
    """One fact: what was read, how sure, the words it stands among, and where one can be led."""

    label: str | Promise
    value: str
    sureness: str | Promise
    before: str = ""
    words: str = ""
    after: str = ""
    part: int = 0
    place: int = 0
    source: str | Promise = ""


def read_facts_of(laid_out: LaidOut) -> list[ReadFact]:
    """Return the facts that were found, in the order a letter tells them."""
    found = laid_out.found
    signed = iter(found.signatories)
    facts = []
    for evidence in sorted(found.evidence, key=lambda each: list(_LABELS).index(each.fact)):
        value = _value(found, evidence, signed)
        if value:
            facts.append(_fact(laid_out, evidence, value))
    return facts


def _value(found: Submission, evidence: Evidence, signed: Iterator[tuple[str, str]]) -> str:
    if evidence.fact == "signatories":
        return ", ".join(filter(None, next(signed, ("", ""))))
    if evidence.fact == "provisional":
        return str(_("Yes")) if found.provisional else ""
    return getattr(found, evidence.fact) or ""


def _fact(laid_out: LaidOut, evidence: Evidence, value: str) -> ReadFact:
    label, sure = _LABELS[evidence.fact], _sureness(evidence.confidence)
    if evidence.start is None or evidence.end is None:
        return ReadFact(label, value, sure, source=_("the file's own headers"))
    asides = laid_out.found.asides
    is_aside = evidence.aside is not None and evidence.aside < len(asides)
    aside = asides[evidence.aside] if is_aside and evidence.aside is not None else None
    text = aside.text if aside else laid_out.found.text
    offset = aside.before if aside else evidence.start
    return ReadFact(
        label,
        value,
        sure,
        before=_tail(text[max(evidence.start - _AROUND, 0) : evidence.start]),
        words=" ".join(text[evidence.start : evidence.end].split()),
        after=" ".join(text[evidence.end : evidence.end + _AROUND].split()),
        part=laid_out.part_at(offset),
        place=laid_out.block_at(offset),
        source=_("what was set aside") if aside else "",
    )


def _tail(text: str) -> str:
    return " ".join(text.split())


def _sureness(confidence: float) -> str | Promise:
    if confidence >= _SURE:
        return pgettext_lazy("read in a letter", "sure")
    if confidence >= _QUITE:
        return pgettext_lazy("read in a letter", "rather sure")
    return pgettext_lazy("read in a letter", "unsure")
