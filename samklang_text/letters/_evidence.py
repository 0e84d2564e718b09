"""A sign of whom a letter is from."""

from dataclasses import dataclass

from samklang_text.organisations import Mention, Organisation, OrganisationKind

from ._models import Found
from ._paper import Stretch


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place that points to one organisation, and how much it weighs from 0 to 1."""

    organisation: Organisation
    found: Found[str]
    weight: float


def take(stretch: Stretch, at: int, mention: Mention, weight: float) -> Evidence:
    """Evidence from an organisation named in a stretch; `at` is where the text searched begins there."""
    if mention.organisation.kind is OrganisationKind.OTHER_MUNICIPALITY and not mention.known:
        weight *= 0.6  # the municipality's own name stands everywhere
    found = stretch.found(mention.organisation.name, at + mention.start, at + mention.end, confidence=weight)
    return Evidence(mention.organisation, found, weight)
