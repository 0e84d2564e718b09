"""A sign of whom a letter is from."""

import re
from dataclasses import dataclass

from samklang_text.document import Metadata
from samklang_text.organisations import KnownOrganisations, Mention, Organisation, OrganisationKind

from ._models import Found, LetterKind, Signatory
from ._paper import Stretch

_WORD = re.compile(r"\w+")
_SMALL = frozenset(("og", "i", "for", "på", "af", "ved", "til", "mod", "fra"))


@dataclass(frozen=True, slots=True)
class Clues:
    """What is known already when the sender is sought."""

    kind: LetterKind
    addressee: Found[str] | None
    email: Found[str] | None
    signatories: tuple[Found[Signatory], ...]
    metadata: Metadata
    file_name: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place that points to one organisation, and how much it weighs from 0 to 1."""

    organisation: Organisation
    found: Found[str]
    weight: float


def take(stretch: Stretch, at: int, mention: Mention, weight: float) -> Evidence:
    """Evidence from an organisation named in a stretch; `at` is where the text searched begins there."""
    weight *= weight_of(mention)
    found = stretch.found(mention.organisation.name, at + mention.start, at + mention.end, confidence=weight)
    return Evidence(mention.organisation, found, weight)


def weight_of(mention: Mention) -> float:
    """How much a mention counts: the municipality's own name stands everywhere."""
    is_municipality = mention.organisation.kind is OrganisationKind.OTHER_MUNICIPALITY
    return 0.6 if is_municipality and not mention.known else 1.0


def mentions_in_line(line: str, organisations: KnownOrganisations) -> tuple[Mention, ...]:
    """Find the organisations on a line of a letterhead, also where it is all in capitals."""
    if not line.isupper():
        return organisations.mentions(line)
    written = _WORD.sub(
        lambda word: word.group() if word.group() in _SMALL else word.group().title(), line.lower()
    )
    return organisations.mentions(line) or organisations.mentions(written)
