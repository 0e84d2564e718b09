"""Signs of the sender around what a letter says: signature, letterhead, headers, the file's name."""

import re
from collections.abc import Iterator, Sequence

from samklang_text.closings import ADDRESSING
from samklang_text.document import AsideReason
from samklang_text.organisations import (
    KnownOrganisations,
    Mention,
    Organisation,
    OrganisationKind,
    kind_of_name,
)

from ._evidence import Clues, Evidence, mentions_in_line, take, weight_of
from ._models import LetterKind, Source, outside
from ._paper import Paper, Stretch, is_running, lines_of
from ._people import signature_lines
from ._signs_in_text import ANSWER_OF, OF_ANSWER

_ADDRESS = re.compile(rf"^(?:{ADDRESSING}|modtager|cc|kopi|to)\b", re.IGNORECASE)
_REACHED_AT = re.compile(r"@|www\.|\b(?:tlf|telefon|telefax|cvr|ean|e-?mail)\b", re.IGNORECASE)
_CARE_OF = re.compile(r"^\s*,?\s*(?:v/|ved\s+(?:formand|direktør)|c/o)", re.IGNORECASE)
_OFFICE = re.compile(r"^(?P<stem>[\wæøåÆØÅ -]+?)(?:borgmester|rådmand)$", re.IGNORECASE)
_GAP = re.compile(r"\s{3,}|\t")
# What a branch adds to a name: "Boligselskabet Prøveparken, afdeling 3", "Prøveforeningen, Prøveby".
_BRANCH = re.compile(r",\s+(?:afd(?:eling|\.)\s.{1,30}|[A-ZÆØÅ][\w-]{1,20})$")
_ON_BEHALF_OF = re.compile(r"på\s+(?P<noun>\w{6,})s\s+vegne\b", re.IGNORECASE)
_FROM = re.compile(r"^\s*fra\s+(?:de[nt]\s+)?(?=\w)", re.IGNORECASE)
WRITES_AS_I = re.compile(r"\b(?:jeg|mig|mit|mine)\b", re.IGNORECASE)
_RECEIVERS = (
    OrganisationKind.COMMITTEE,
    OrganisationKind.ADMINISTRATION,
    OrganisationKind.COUNCIL,
    OrganisationKind.ADVISORY_COUNCIL,
    OrganisationKind.LOCAL_COMMITTEE,
    OrganisationKind.OTHER_MUNICIPALITY,
)
_FOLD = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "oe", "ä": "ae"})


def in_signature(paper: Paper, clues: Clues, organisations: KnownOrganisations) -> Iterator[Evidence]:
    """Weigh every organisation named below the closing words."""
    for stretch, at, line in signature_lines(paper):
        if is_running(stretch) and stretch.source is Source.TEXT:
            continue
        for mention in organisations.mentions(line):
            share = (mention.end - mention.start) / max(len(line.strip()), 1)
            own = mention.organisation.kind is not OrganisationKind.ADMINISTRATION or share > 0.6
            yield take(stretch, at, mention, 0.8 if own and len(line) < 100 else 0.5)
    for signatory in clues.signatories:
        office = _OFFICE.match(signatory.value.title.lower())
        if office and clues.kind is LetterKind.HEARING_LETTER:
            yield from _of_office(paper, office["stem"], organisations)


def signed_for_by_noun(paper: Paper, organisations: KnownOrganisations) -> Iterator[Evidence]:
    """Weigh the body above the letter that is signed for by its noun: "På skolebestyrelsens vegne"."""
    signed = (_ON_BEHALF_OF.match(line.strip()) for _, _, line in signature_lines(paper))
    nouns = {match["noun"].lower() for match in signed if match}
    stretches = (stretch for stretch in (*paper.top, *paper.body[:1]) if nouns)
    for stretch in stretches:
        for mention in organisations.mentions(stretch.text[:200]):
            if mention.organisation.name.lower().split()[0] in nouns:
                yield take(stretch, 0, mention, 0.6)
                return


def _of_office(paper: Paper, stem: str, organisations: KnownOrganisations) -> Iterator[Evidence]:
    """A mayor's title names the field, and so the committee, that the mayor heads."""
    for stretch in paper.body:
        for mention in organisations.mentions(stretch.text):
            name = mention.organisation.name.lower()
            if name.startswith(stem) and mention.organisation.kind is OrganisationKind.COMMITTEE:
                yield take(stretch, 0, mention, 0.3)
                return


def opening_line(paper: Paper, clues: Clues, organisations: KnownOrganisations) -> Iterator[Evidence]:
    """Weigh the organisation whose name alone is an answer's first line, perhaps after "Fra".

    A body of the municipality's own may be the receiver there, and who writes as "I" may write of it.
    """
    lines = ((stretch, at, line) for stretch in paper.top for at, line in lines_of(stretch) if line.strip())
    stretch, at, line = next(lines, (None, 0, ""))
    if stretch is None or clues.kind is not LetterKind.ANSWER or stretch.reason is AsideReason.MAIL_HEADER:
        return
    from_words = _FROM.match(line)
    start = from_words.end() if from_words else 0
    name = line[start : start + 1].upper() + line[start + 1 :]
    for mention in mentions_in_line(name, organisations):
        kind = mention.organisation.kind or kind_of_name(mention.organisation.name)
        alone = mention.end - mention.start >= 0.9 * len(_BRANCH.sub("", name.strip()))
        receives = kind in _RECEIVERS or WRITES_AS_I.search(paper.body_text)
        if alone and (from_words or not receives):
            yield take(stretch, at + start, mention, 0.6)


def in_letterhead(paper: Paper, organisations: KnownOrganisations) -> Iterator[Evidence]:
    """Weigh every organisation named above the letter and in what was set aside beside it."""
    stretches = (stretch for stretch in paper.top if stretch.reason is not AsideReason.MAIL_HEADER)
    lines = [(stretch, at, line) for stretch in stretches for at, line in lines_of(stretch)]
    for number, (stretch, at, line) in enumerate(lines):
        if _ADDRESS.match(line.strip()):
            break
        following = lines[number + 1][2] if number + 1 < len(lines) else ""
        if is_running(stretch) or len(line) > 90:
            continue
        for mention in mentions_in_line(line, organisations):
            own = bool(_CARE_OF.match(line[mention.end :] or following)) or _is_letterhead(stretch)
            if own or (mention.end - mention.start) >= 0.6 * len(_beside(line, mention)):
                yield take(stretch, at, mention, 0.6 if own else 0.35)
    last = [
        stretch for stretch in paper.body[-2:] if len(stretch.text) < 160 and _REACHED_AT.search(stretch.text)
    ]
    for aside in (*paper.late, *last):
        if aside.reason not in (AsideReason.LETTERHEAD, None):
            continue
        for at, line in lines_of(aside):
            for mention in mentions_in_line(line, organisations):
                yield take(aside, at, mention, 0.6)


def _beside(line: str, mention: Mention) -> str:
    """The part of a line an organisation is named on: a wide gap parts it from the date at the right."""
    before, after = _GAP.split(line[: mention.start])[-1], _GAP.split(line[mention.end :])[0]
    return f"{before}{line[mention.start : mention.end]}{after}".strip()


def _is_letterhead(stretch: Stretch) -> bool:
    """Whose telephone or e-mail stands with it; an address alone may be the receiver's."""
    return stretch.source is Source.ASIDE and bool(_REACHED_AT.search(stretch.text))


def said_outside(clues: Clues, organisations: KnownOrganisations) -> Iterator[Evidence]:
    """What the mail's subject and From name and the file's name say."""
    title, file_name = clues.metadata.subject, re.sub(r"[_+]", " ", clues.file_name)
    for text in (title, file_name):
        for mention in organisations.mentions(text):
            before, after = text[: mention.start], text[mention.end :]
            told = ANSWER_OF.search(before) or OF_ANSWER.match(after)
            if told or text is file_name:
                weight = (0.85 if told else 0.3) if text is title else (0.5 if told else 0.3)
                yield _from_outside(mention, weight)
    for mention in organisations.mentions(clues.metadata.sender_name):
        yield _from_outside(mention, 0.6)


def _from_outside(mention: Mention, weight: float) -> Evidence:
    weight *= weight_of(mention)
    found = outside(mention.organisation.name, confidence=weight)
    return Evidence(mention.organisation, found, weight)


def from_address(
    evidence: Sequence[Evidence], clues: Clues, organisations: KnownOrganisations
) -> Iterator[Evidence]:
    """An e-mail address that holds the name: it supports a name found elsewhere, or points to a known one."""
    if clues.email is None or "@" not in clues.email.value:
        return
    labels = [label for label in re.split(r"[@.]", folded(clues.email.value)) if len(label) >= 3][:-1]
    named = {one.organisation.name: one.organisation for one in evidence}
    known = {organisation.name: organisation for organisation in organisations.organisations}
    for organisation in {**known, **named}.values():
        if _is_labelled(organisation, labels):
            weight = 0.35 if organisation.name in named else 0.4
            yield Evidence(organisation, clues.email.as_value(organisation.name, confidence=weight), weight)


def _is_labelled(organisation: Organisation, labels: Sequence[str]) -> bool:
    names = [re.sub(r"[^a-z]", "", folded(name)) for name in (organisation.name, *organisation.short_names)]
    return any(
        name == label.replace("-", "")
        or (len(name) >= 8 and name in label.replace("-", ""))
        or (len(label) >= 8 and label.replace("-", "") in name)
        for name in names
        for label in labels
    )


def folded(text: str) -> str:
    return text.lower().translate(_FOLD)
