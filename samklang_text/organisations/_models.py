"""What an organisation is here: its names and its kind."""

from dataclasses import dataclass
from enum import StrEnum


class OrganisationKind(StrEnum):
    """Who may answer a hearing."""

    COMMITTEE = "committee"
    ADMINISTRATION = "administration"
    LOCAL_COMMITTEE = "local_committee"
    COUNCIL = "council"
    ADVISORY_COUNCIL = "advisory_council"
    EXPERT_GROUP = "expert_group"
    ASSOCIATION = "association"
    COMPANY = "company"
    STATE = "state"
    OTHER_MUNICIPALITY = "other_municipality"
    CITIZEN = "citizen"


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation under the name it has now, with what else it is and was called."""

    name: str
    kind: OrganisationKind | None = None
    short_names: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
