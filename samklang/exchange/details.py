"""What is written of a partner."""

from dataclasses import dataclass
from typing import Self

from samklang.exchange.models import Partner, Reuse
from samklang.people.models import Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerDetails:
    """Whom we exchange with, where their list stands, a new key of theirs, what they let us do with it."""

    organisation: Organisation
    address: str = ""
    key: str = ""
    is_paused: bool = False
    reuse: str = Reuse.ASK
    licence: str = ""
    contact: str = ""

    @classmethod
    def of(cls, partner: Partner) -> Self:
        """Return what is written now. The key is told to nobody."""
        return cls(
            organisation=partner.organisation,
            address=partner.address,
            is_paused=partner.is_paused,
            reuse=partner.reuse,
            licence=partner.licence,
            contact=partner.contact,
        )
