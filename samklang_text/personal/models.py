"""What kinds of personal data are looked for, and what a finding says."""

from dataclasses import dataclass
from enum import StrEnum


class PersonalKind(StrEnum):
    """What was found. The kinds from `HEALTH` on are those the law calls sensitive, and offences."""

    CPR = "cpr"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    ACCOUNT = "account"
    HEALTH = "health"
    ETHNICITY = "ethnicity"
    RELIGION = "religion"
    OFFENCE = "offence"
    UNION = "union"
    SEXUALITY = "sexuality"


# Article 9 and 10 of the GDPR: held back from the public until a person has decided. A CPR number is not
# among these kinds, but the Danish Data Protection Act, section 11, lets nobody publish it without consent.
SENSITIVE = frozenset(
    {
        PersonalKind.HEALTH,
        PersonalKind.ETHNICITY,
        PersonalKind.RELIGION,
        PersonalKind.OFFENCE,
        PersonalKind.UNION,
        PersonalKind.SEXUALITY,
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch `text[start:end]` that looks like personal data, with how sure that is (0 to 1).

    For what is said of a person the stretch reaches from the person to the word that says it.
    """

    kind: PersonalKind
    start: int
    end: int
    confidence: float

    @property
    def must_be_held_back(self) -> bool:
        """Say whether the text may not be public before a person has looked at this."""
        return self.kind in SENSITIVE or self.kind is PersonalKind.CPR
