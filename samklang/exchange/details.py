"""What is written of a partner."""

from dataclasses import dataclass
from typing import Self

from samklang.exchange.models import Partner
from samklang.people.models import Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerDetails:
    """Whom we exchange with, where their list stands, and a new key of theirs if there is one."""

    organisation: Organisation
    address: str = ""
    key: str = ""
    is_paused: bool = False

    @classmethod
    def of(cls, partner: Partner) -> Self:
        """Return what is written now. The key is told to nobody."""
        return cls(organisation=partner.organisation, address=partner.address, is_paused=partner.is_paused)
