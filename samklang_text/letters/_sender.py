"""Who a letter is from: evidence from many places is weighed, and if it does not suffice, nobody."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samklang_text.document import AsideReason, BlockKind, Metadata
from samklang_text.organisations import (
    KnownOrganisations,
    Mention,
    Organisation,
    OrganisationKind,
    kind_of_name,
)

from ._evidence import Evidence, take
from ._models import Found, LetterKind, Signatory, Source
from ._own_names import own_names
from ._paper import Paper, Stretch, is_running, lines_of
from ._people import is_name, mail_from, signature_lines

_ENOUGH = 0.55  # below this a blank is better
_NEAR = 160  # characters around a name that are looked at
_MARGIN = 0.08  # so much surer than the next

_ANSWER_OF = re.compile(
    r"(?:hørings-?\s?svar|svar|bemærkninger|udtalelse|kommentarer|indsigelse|høringsnotat|indspil|brev)\s+(?:fra|af)\s+(?:de[nt]\s+)?$",
    re.IGNORECASE,
)
_OF_ANSWER = re.compile(
    r"^['’]?s?['’]?\s+(?:(?:foreløbige?|endelige|samlede|officielle)\s+)?(?:hørings-?\s?svar|bemærkninger|udtalelse"
    r"|kommentarer|svar|indsigelse)\b",
    re.IGNORECASE,
)
_MINUTES_OF = re.compile(r"\breferat\s+(?:fra|af)\s+(?:\w+\s+)?møde(?:t)?\s+i\s+$", re.IGNORECASE)
_WE_IN = re.compile(r"\bvi\s+i\s+(?:de[nt]\s+)?$", re.IGNORECASE)
_ON_BEHALF_OF = re.compile(
    r"\b(?:på\s+vegne\s+af|p\.?\s?v\.?\s?a\.?|undertegnede\s+for)\s+(?:de[nt]\s+)?$", re.IGNORECASE
)
_BEHALF = re.compile(r"^['’]?s?\s+vegne\b", re.IGNORECASE)
_FROM_LABEL = re.compile(
    r"^(?:fra|from|afsender|organisation|forening|navn på organisation)\s*:\s*$", re.IGNORECASE
)
_SENTENCE_START = re.compile(
    r"(?:^|[.!?:”\"]\s+|\n)[”\"«»]?(?:(?:formandskabet|bestyrelsen|sekretariatet|medlemmerne|vi\s+i|formanden)\s+(?:for|i|af)\s+"
    r"|vi\s+i\s+)?(?:de[nt]\s+)?$",
    re.IGNORECASE,
)
_MODIFIER = (
    r"^(?:\s+(?:i|for|på)\s+[A-ZÆØÅ][\wæøåÆØÅ ]{2,40}?|\s*\([\wæøåÆØÅ ]{2,20}\))?(?:\s*,[^,.]{3,80},)?"
)
_ANSWERING = re.compile(
    _MODIFIER
    + r"\s+(?:(?:skal|vil|har|kan)\s+)?(?:\w+\s+){0,4}?(?:modtaget|takke[r]?|kvittere[r]?|fremsende[r]?"
    r"|afgive[r]?|afgivet|indsende[r]?|behandlet|drøftet|udtale[r]?|tilsluttet|gennemgået|læst)\b",
    re.IGNORECASE,
)
_SPEAKING = re.compile(
    _MODIFIER
    + r"\s+(?:har|takker|vil|skal|finder|mener|anbefaler|foreslår|ønsker|bemærker|støtter|bakker|ser|noterer"
    r"|opfordrer|glæder|hilser|lægger|peger|gør|savner|tilslutter|vurderer|efterlyser|undrer|beklager|bifalder|kan|er)\b",
    re.IGNORECASE,
)
_PROPOSING = re.compile(r"^\s+indstiller\b", re.IGNORECASE)
_ASKED_BY = re.compile(r"\bsend(?:es|t|e)?\s+til\s+$", re.IGNORECASE)
_ADDRESS = re.compile(r"^(?:til|att|kære|modtager|cc|kopi|to)\b", re.IGNORECASE)
_REACHED_AT = re.compile(r"@|www\.|\b(?:tlf|telefon|telefax|cvr|ean|e-?mail)\b", re.IGNORECASE)
_CARE_OF = re.compile(r"^\s*,?\s*(?:v/|ved\s+(?:formand|direktør)|c/o)", re.IGNORECASE)
_OFFICE = re.compile(r"^(?P<stem>[\wæøåÆØÅ -]+?)(?:borgmester|rådmand)$", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:jeg|mig|min|mit|mine|undertegnede)\b", re.IGNORECASE)
_GROUP = re.compile(
    r"\b(?:bestyrelsen|foreningen|vores\s+(?:forening|medlemmer|virksomhed|organisation)|forening(?:en)?s\s+vegne"
    r"|på\s+vegne\s+af|medlemmernes)\b",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"^(?:borger|beboer|nabo|lejer|grundejer|husejer|andelshaver|forælder|mor|far)\b", re.IGNORECASE
)
_PROVISIONAL = re.compile(
    r"\bforeløbig(?:t|e)?\s+(?:\w+\s+)?(?:hørings-?\s?)?svar|(?:svaret|høringssvaret)\s+er\s+foreløbigt"
    r"|forbehold\s+for\s+(?:\w+\s+){0,3}(?:behandling|godkendelse|udvalgets)",
    re.IGNORECASE,
)
_FOLD = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "oe", "ä": "ae"})


@dataclass(frozen=True, slots=True)
class Clues:
    """What is known already when the sender is sought."""

    kind: LetterKind
    addressee: Found[str] | None
    email: Found[str] | None
    signatories: tuple[Found[Signatory], ...]
    metadata: Metadata
    file_name: str


def provisional(papers: Sequence[Paper]) -> Found[str] | None:
    """Find the words with which an answer says that it is provisional."""
    for stretch in (stretch for paper in papers for stretch in paper.running):
        if match := _PROVISIONAL.search(stretch.text):
            return stretch.found(match.group(), match.start(), match.end(), confidence=0.85)
    return None


def sender(
    papers: Sequence[Paper], *, clues: Clues, organisations: KnownOrganisations
) -> tuple[Found[str] | None, OrganisationKind | None]:
    """Find the organisation a letter is from, or the citizen.

    The heading ("Høringssvar fra …"), whom it is written on behalf of, who speaks in it, signature,
    letterhead, e-mail address and the mail's From name all count; whom it is addressed to hardly.
    """
    evidence = [one for paper in papers for one in _evidence(paper, clues, organisations)]
    evidence += _outer_evidence(clues, organisations)
    evidence = [_less_if_addressed(one, clues, organisations) for one in evidence]
    evidence += list(_from_address(evidence, clues, organisations))
    scores = _scores(evidence)
    ranked = sorted(scores.items(), key=lambda item: item[1], reverse=True)
    if ranked and ranked[0][1] >= _ENOUGH and (len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= _MARGIN):
        best = max(
            (one for one in evidence if one.organisation.name == ranked[0][0]), key=lambda one: one.weight
        )
        kind = best.organisation.kind or kind_of_name(best.organisation.name)
        return _with_confidence(best.found, min(ranked[0][1], 0.97)), kind
    if ranked and ranked[0][1] >= 0.3:
        return None, None
    return _citizen(papers, clues, organisations)


def _scores(evidence: Sequence[Evidence]) -> dict[str, float]:
    """Independent pieces of evidence for one name: how sure that at least one of them is right."""
    doubts: dict[str, float] = {}
    for one in evidence:
        name = one.organisation.name
        doubts[name] = doubts.get(name, 1.0) * (1.0 - one.weight)
    return {name: 1.0 - doubt for name, doubt in doubts.items()}


def _evidence(paper: Paper, clues: Clues, organisations: KnownOrganisations) -> Iterator[Evidence]:
    provisional = bool(_PROVISIONAL.search(paper.body_text))
    for number, stretch in enumerate((*paper.head, *paper.body)):
        for mention in organisations.mentions(stretch.text):
            opening = number < len(paper.head) + 4
            weight = _weight_in_text(stretch, mention, clues, opening=opening, provisional=provisional)
            if weight:
                yield take(stretch, 0, mention, weight)
    yield from _in_signature(paper, clues, organisations)
    yield from _in_letterhead(paper, organisations)
    if clues.kind is LetterKind.ANSWER:
        yield from own_names(paper, clues.metadata.subject, organisations)
    for at, line, stretch in mail_from(paper):
        for mention in organisations.mentions(line):
            yield take(stretch, at, mention, 0.7)


def _weight_in_text(
    stretch: Stretch, mention: Mention, clues: Clues, *, opening: bool, provisional: bool
) -> float:
    before = stretch.text[max(mention.start - _NEAR, 0) : mention.start]
    after = stretch.text[mention.end : mention.end + _NEAR]
    title = stretch.kind is BlockKind.HEADING or (opening and not is_running(stretch))
    if title and (_ANSWER_OF.search(before) or _OF_ANSWER.match(after) or _FROM_LABEL.match(before)):
        return 0.93
    if title and _MINUTES_OF.search(before):
        return 0.6
    if clues.kind is LetterKind.AGENDA_PAPER:
        return 0.95 if _PROPOSING.match(after) else 0.0
    if _ON_BEHALF_OF.search(before) or (opening and _BEHALF.match(after)):
        return 0.5 if provisional else 0.85
    if opening and (_ANSWER_OF.search(before) or _OF_ANSWER.match(after)):
        return 0.7
    if clues.kind is LetterKind.HEARING_LETTER and _ASKED_BY.search(before):
        return 0.5
    if clues.kind is LetterKind.ANSWER and _WE_IN.search(before):
        return 0.75
    if not _SENTENCE_START.search(before):
        return 0.0
    if opening and clues.kind is LetterKind.ANSWER and _ANSWERING.match(re.sub(r"^s\b", "", after)):
        return 0.75
    return 0.25 if _SPEAKING.match(after) else 0.0


def _in_signature(paper: Paper, clues: Clues, organisations: KnownOrganisations) -> Iterator[Evidence]:
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


def _of_office(paper: Paper, stem: str, organisations: KnownOrganisations) -> Iterator[Evidence]:
    """A mayor's title names the field, and so the committee, that the mayor heads."""
    for stretch in paper.body:
        for mention in organisations.mentions(stretch.text):
            name = mention.organisation.name.lower()
            if name.startswith(stem) and mention.organisation.kind is OrganisationKind.COMMITTEE:
                yield take(stretch, 0, mention, 0.3)
                return


def _in_letterhead(paper: Paper, organisations: KnownOrganisations) -> Iterator[Evidence]:
    lines = [(stretch, at, line) for stretch in paper.top for at, line in lines_of(stretch)]
    for number, (stretch, at, line) in enumerate(lines):
        if _ADDRESS.match(line.strip()):
            break
        following = lines[number + 1][2] if number + 1 < len(lines) else ""
        if is_running(stretch) or len(line) > 90:
            continue
        for mention in organisations.mentions(line):
            own = bool(_CARE_OF.match(line[mention.end :] or following)) or _is_letterhead(stretch)
            if own or (mention.end - mention.start) >= 0.6 * len(line.strip()):
                yield take(stretch, at, mention, 0.6 if own else 0.35)
    for aside in paper.late:
        if aside.reason is not AsideReason.LETTERHEAD:
            continue
        for at, line in lines_of(aside):
            for mention in organisations.mentions(line):
                yield take(aside, at, mention, 0.6)


def _is_letterhead(stretch: Stretch) -> bool:
    """Whose telephone or e-mail stands with it; an address alone may be the receiver's."""
    return stretch.source is Source.ASIDE and bool(_REACHED_AT.search(stretch.text))


def _outer_evidence(clues: Clues, organisations: KnownOrganisations) -> Iterator[Evidence]:
    """What the mail's subject and From name and the file's name say."""
    title, file_name = clues.metadata.subject, re.sub(r"[_+]", " ", clues.file_name)
    for text in (title, file_name):
        for mention in organisations.mentions(text):
            before, after = text[: mention.start], text[mention.end :]
            told = _ANSWER_OF.search(before) or _OF_ANSWER.match(after)
            if told or text is file_name:
                weight = (0.85 if told else 0.3) if text is title else (0.5 if told else 0.3)
                yield _from_outside(mention, weight)
    for mention in organisations.mentions(clues.metadata.sender_name):
        yield _from_outside(mention, 0.6)


def _from_outside(mention: Mention, weight: float) -> Evidence:
    found = Found(mention.organisation.name, 0, 0, weight, Source.METADATA)
    return Evidence(mention.organisation, found, weight)


def _less_if_addressed(one: Evidence, clues: Clues, organisations: KnownOrganisations) -> Evidence:
    if clues.addressee is None or one.weight >= 0.85:
        return one
    addressed = {mention.organisation.name for mention in organisations.mentions(clues.addressee.value)}
    stem = re.sub(r"(?:et|en)$", "", one.organisation.name)  # "Kære Socialudvalg" is Socialudvalget
    if one.organisation.name not in addressed and stem.lower() not in clues.addressee.value.lower():
        return one
    return Evidence(one.organisation, one.found, 0.15 * one.weight)


def _from_address(
    evidence: Sequence[Evidence], clues: Clues, organisations: KnownOrganisations
) -> Iterator[Evidence]:
    """An e-mail address that holds the name: it supports a name found elsewhere, or points to a known one."""
    if clues.email is None or "@" not in clues.email.value:
        return
    labels = [label for label in re.split(r"[@.]", _folded(clues.email.value)) if len(label) >= 3][:-1]
    named = {one.organisation.name: one.organisation for one in evidence}
    known = {organisation.name: organisation for organisation in organisations.organisations}
    for organisation in {**known, **named}.values():
        if _is_labelled(organisation, labels):
            weight = 0.35 if organisation.name in named else 0.4
            yield Evidence(organisation, _renamed(clues.email, organisation.name, weight), weight)


def _is_labelled(organisation: Organisation, labels: Sequence[str]) -> bool:
    names = [re.sub(r"[^a-z]", "", _folded(name)) for name in (organisation.name, *organisation.short_names)]
    return any(
        name == label.replace("-", "") or (len(name) >= 8 and name in label.replace("-", ""))
        for name in names
        for label in labels
    )


def _folded(text: str) -> str:
    return text.lower().translate(_FOLD)


def _renamed(found: Found[str], value: str, confidence: float) -> Found[str]:
    return Found(value, found.start, found.end, confidence, found.source, found.aside)


def _with_confidence(found: Found[str], confidence: float) -> Found[str]:
    return _renamed(found, found.value, round(confidence, 2))


def _citizen(
    papers: Sequence[Paper], clues: Clues, organisations: KnownOrganisations
) -> tuple[Found[str] | None, OrganisationKind | None]:
    """A person who writes as "I", signs with a name and no office, and speaks for nobody else."""
    if clues.kind is not LetterKind.ANSWER:
        return None, None
    text = "\n".join(stretch.text for paper in papers for stretch in paper.running)
    signed = [one for one in clues.signatories if " " in one.value.name]
    private = all(not one.value.title or _PRIVATE.match(one.value.title) for one in signed)
    if _GROUP.search(text) or not private or not _FIRST_PERSON.search(text) or len(signed) > 1:
        return None, None
    if signed:
        return _renamed_person(signed[0]), OrganisationKind.CITIZEN
    name = clues.metadata.sender_name.strip()
    if " " in name and is_name(name, organisations):
        return Found(name, 0, 0, 0.6, Source.METADATA), OrganisationKind.CITIZEN
    return None, None


def _renamed_person(signatory: Found[Signatory]) -> Found[str]:
    return Found(signatory.value.name, signatory.start, signatory.end, 0.7, signatory.source, signatory.aside)
