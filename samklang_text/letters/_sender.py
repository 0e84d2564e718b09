"""Who a letter is from: evidence from many places is weighed, and if it does not suffice, nobody."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from samklang_text.organisations import KnownOrganisations, Organisation, OrganisationKind, kind_of_name

from ._about import mail_from
from ._evidence import Clues, Evidence, take
from ._fields import Field, fields_of
from ._labels import OF_BEHALF, OF_NAMES, OF_RESPONDENTS, OF_ROLES, OF_WRITERS
from ._models import Found, LetterKind, Signatory, Source, outside
from ._names import is_name
from ._own_names import agreed_names, own_names
from ._paper import Paper, is_running
from ._self_named import speaks_of_itself_as
from ._signs_around import (
    from_address,
    in_letterhead,
    in_signature,
    opening_line,
    said_outside,
    signed_for_by_noun,
)
from ._signs_in_text import OPENING, PROVISIONAL, said_in_text

_ENOUGH = 0.55  # below this a blank is better
_MARGIN = 0.08  # so much surer than the next
_NAMED_IN_FULL = 0.35
_OF_THE_COUNTRY = frozenset(("Danske", "Dansk", "Danmarks"))  # who unites such bodies is none of them
_OWN_NOUN, _OWN_NOUN_BESIDE = 0.6, 0.35  # who is named where it opens, or beside the letter only

# Where who fills in a form for himself says so, and where he gives his name.
_OWN_BEHALF = frozenset((*OF_BEHALF, *OF_ROLES, *OF_RESPONDENTS))
_OWN_NAME = frozenset((*OF_NAMES, *OF_WRITERS))
_MYSELF = re.compile(
    r"^(?:(?:som\s+|en\s+)?(?:mig\s+selv|borger|privat(?:person)?|beboer|privat\s+borger)\b.*)$", re.I
)
_FIRST_PERSON = re.compile(r"\b(?:jeg|mig|min|mit|mine|undertegnede)\b", re.IGNORECASE)
_GROUP = re.compile(
    r"\b(?:bestyrelsen|foreningen|vores\s+(?:forening|medlemmer|virksomhed|organisation)|forening(?:en)?s\s+vegne"
    r"|på\s+vegne\s+af|medlemmernes)\b",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"^(?:borger|beboer|nabo|lejer|grundejer|husejer|andelshaver|forælder|mor|far)\b", re.IGNORECASE
)
_OWN_WORDS = (
    (
        re.compile(
            r"(?:^|[.!?]\s+)(?:foreningen|forbundet|klubben)\s|\b(?:foreningens|vores|vore)\s+medlemmer\b",
            re.I | re.M,
        ),
        OrganisationKind.ASSOCIATION,
    ),
    (
        re.compile(
            r"(?:^|[.!?]\s+)(?:virksomheden|firmaet)\s|\b(?:virksomhedens|vores|vore)\s+kunder\b", re.I | re.M
        ),
        OrganisationKind.COMPANY,
    ),
)


def provisional(papers: Sequence[Paper]) -> Found[str] | None:
    """Find the words with which an answer says that it is provisional."""
    for stretch in (stretch for paper in papers for stretch in paper.running):
        if match := PROVISIONAL.search(stretch.text):
            return stretch.found(match.group(), match.start(), match.end(), confidence=0.85)
    return None


def sender(
    papers: Sequence[Paper], *, clues: Clues, organisations: KnownOrganisations
) -> tuple[Found[str] | None, OrganisationKind | None]:
    """Find the organisation a letter is from, or the citizen.

    The heading ("Høringssvar fra …"), whom it is written on behalf of, who speaks in it, signature,
    letterhead, e-mail address and the mail's From name all count; whom it is addressed to hardly. A name
    nobody knows needs two places that agree.
    """
    if clues.kind is LetterKind.ANSWER and (myself := _on_own_behalf(papers, clues, organisations)):
        return myself, OrganisationKind.CITIZEN
    evidence = _all_evidence(papers, clues, organisations)
    best = _best(evidence)
    if best is None and not _has_rivals(evidence):
        best = _best(list(agreed_names(papers, clues, organisations)))
    if best is not None:
        kind = best.organisation.kind or kind_of_name(best.organisation.name)
        return best.found, kind or _kind_by_own_words(papers)
    return (None, None) if _has_rivals(evidence) else _citizen(papers, clues, organisations)


def _kind_by_own_words(papers: Sequence[Paper]) -> OrganisationKind | None:
    """What a sender whose name does not say it calls itself: "foreningen", "vores kunder"."""
    text = "\n".join(stretch.text for paper in papers for stretch in paper.running)
    called = [kind for pattern, kind in _OWN_WORDS if pattern.search(text)]
    return called[0] if len(called) == 1 else None


def _all_evidence(papers: Sequence[Paper], clues: Clues, organisations: KnownOrganisations) -> list[Evidence]:
    evidence = [one for paper in papers for one in _evidence(paper, clues, organisations)]
    evidence += said_outside(clues, organisations)
    evidence = _by_full_name(evidence, organisations)
    evidence += list(_by_own_noun(papers, evidence))
    evidence = [_less_if_addressed(one, clues, organisations) for one in evidence]
    return evidence + list(from_address(evidence, clues, organisations))


def _by_full_name(evidence: Sequence[Evidence], organisations: KnownOrganisations) -> list[Evidence]:
    """Let "Menighedsrådet" speak for "Kærby Menighedsråd", where one body is clearly named so in full.

    One that stands on the list under its short name is that one.
    """
    full: dict[str, set[Organisation]] = {}
    for one in evidence:
        *before, last = one.organisation.name.split()
        if before and one.weight >= _NAMED_IN_FULL and before[0] not in _OF_THE_COUNTRY:
            full.setdefault(last.lower(), set()).add(one.organisation)
    known = {organisation.name for organisation in organisations.organisations}

    def meant(organisation: Organisation) -> Organisation:
        noun = re.sub(r"(?:et|en)$", "", organisation.name.lower())
        bodies = full.get(noun, set()) if noun != organisation.name.lower() else set()
        return organisation if len(bodies) != 1 or organisation.name in known else next(iter(bodies))

    return [_of(meant(one.organisation), one) for one in evidence]


def _of(organisation: Organisation, one: Evidence) -> Evidence:
    found = one.found.as_value(organisation.name)
    return Evidence(organisation, found, one.weight)


def _evidence(paper: Paper, clues: Clues, organisations: KnownOrganisations) -> Iterator[Evidence]:
    yield from said_in_text(paper, clues, organisations)
    yield from in_signature(paper, clues, organisations)
    yield from signed_for_by_noun(paper, organisations)
    yield from opening_line(paper, clues, organisations)
    yield from in_letterhead(paper, organisations)
    if clues.kind is not LetterKind.AGENDA_PAPER:
        yield from own_names(paper, clues, organisations)
    for at, line, stretch in mail_from(paper):
        for mention in organisations.mentions(line):
            yield take(stretch, at, mention, 0.7)


def _by_own_noun(papers: Sequence[Paper], evidence: Sequence[Evidence]) -> Iterator[Evidence]:
    """Who is named somewhere, and then speaks as "rådet", "udvalget" or "foreningen"."""
    text = "\n".join(stretch.text for paper in papers for stretch in paper.running)
    opening = [
        range(stretch.start, stretch.start + len(stretch.text))
        for paper in papers
        for stretch in (*paper.head, *paper.body[:OPENING])
        if is_running(stretch)
    ]
    for name in {one.organisation.name: None for one in evidence}:
        if not speaks_of_itself_as(name, text):
            continue
        named = [one for one in evidence if one.organisation.name == name]
        opens = [
            one for one in named if one.found.source is Source.TEXT and _within(one.found.start, opening)
        ]
        best = max(opens or named, key=lambda one: one.weight)
        yield Evidence(best.organisation, best.found, _OWN_NOUN if opens else _OWN_NOUN_BESIDE)


def _within(at: int, stretches: Sequence[range]) -> bool:
    return any(at in stretch for stretch in stretches)


def _best(evidence: Sequence[Evidence]) -> Evidence | None:
    """The strongest piece of evidence for the name that is surest, if it is sure enough and has no rival."""
    ranked = sorted(_scores(evidence).items(), key=lambda item: item[1], reverse=True)
    if not ranked or ranked[0][1] < _ENOUGH:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _MARGIN:
        return None
    own = (one for one in evidence if one.organisation.name == ranked[0][0])
    best = max(own, key=lambda one: one.weight)
    found = best.found.as_value(best.found.value, confidence=round(min(ranked[0][1], 0.97), 2))
    return Evidence(best.organisation, found, best.weight)


def _has_rivals(evidence: Sequence[Evidence]) -> bool:
    """Tell whether somebody may be the sender, though it is not sure: then nobody else is."""
    return any(score >= 0.3 for score in _scores(evidence).values())


def _scores(evidence: Sequence[Evidence]) -> dict[str, float]:
    """Independent pieces of evidence for one name: how sure that at least one of them is right."""
    doubts: dict[str, float] = {}
    for one in evidence:
        name = one.organisation.name
        doubts[name] = doubts.get(name, 1.0) * (1.0 - one.weight)
    return {name: 1.0 - doubt for name, doubt in doubts.items()}


def _less_if_addressed(one: Evidence, clues: Clues, organisations: KnownOrganisations) -> Evidence:
    if clues.addressee is None or one.weight >= 0.85:
        return one
    addressed = {mention.organisation.name for mention in organisations.mentions(clues.addressee.value)}
    stem = re.sub(r"(?:et|en)$", "", one.organisation.name)  # "Kære Socialudvalg" is Socialudvalget
    if one.organisation.name not in addressed and stem.lower() not in clues.addressee.value.lower():
        return one
    return Evidence(one.organisation, one.found, 0.15 * one.weight)


def _on_own_behalf(
    papers: Sequence[Paper], clues: Clues, organisations: KnownOrganisations
) -> Found[str] | None:
    """Who fills in a form for himself ("Svar på vegne af: Mig selv") gives his name in it, or signs."""
    fields = [field for paper in papers for field in fields_of(paper, (*_OWN_BEHALF, *_OWN_NAME))]
    if not any(field.label in _OWN_BEHALF and _MYSELF.match(field.value) for field in fields):
        return None
    named = (field for field in fields if _is_person(field, organisations))
    whole = next((field.found(confidence=0.9) for field in named), None)
    signed = [one for one in clues.signatories if " " in one.value.name]
    return whole or (_renamed_person(signed[0]) if len(signed) == 1 else None)


def _is_person(field: Field, organisations: KnownOrganisations) -> bool:
    return field.label in _OWN_NAME and " " in field.value and is_name(field.value, organisations)


def _citizen(
    papers: Sequence[Paper], clues: Clues, organisations: KnownOrganisations
) -> tuple[Found[str] | None, OrganisationKind | None]:
    """A person who writes as "I", signs with a name and no office, and speaks for nobody else."""
    if clues.kind is not LetterKind.ANSWER:
        return None, None
    text = "\n".join(stretch.text for paper in papers for stretch in paper.running)
    signed = [one for one in clues.signatories if " " in one.value.name]
    private = all(not one.value.title or _PRIVATE.match(one.value.title) for one in signed)
    couple = _couple(signed)
    if (
        _GROUP.search(text)
        or not private
        or not _FIRST_PERSON.search(text)
        or (len(signed) > 1 and not couple)
    ):
        return None, None
    if couple:
        return couple, OrganisationKind.CITIZEN
    if signed:
        return _renamed_person(signed[0]), OrganisationKind.CITIZEN
    name = clues.metadata.sender_name.strip()
    if " " in name and is_name(name, organisations):
        return outside(name, confidence=0.6), OrganisationKind.CITIZEN
    return None, None


def _couple(signed: Sequence[Found[Signatory]]) -> Found[str] | None:
    """Two who sign with one surname: "Lis og Ib Prøvesen"."""
    if len(signed) != 2:
        return None
    (first, surname), (second, other) = (one.value.name.split(" ", 1) for one in signed)
    if surname != other:
        return None
    return replace(signed[0].as_value(f"{first} og {second} {surname}", confidence=0.7), end=signed[1].end)


def _renamed_person(signatory: Found[Signatory]) -> Found[str]:
    return signatory.as_value(signatory.value.name, confidence=0.7)
