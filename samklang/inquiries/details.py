"""What is written of an inquiry and of a party, as one value: given to actions, compared, shown in forms."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from samklang.inquiries.models import Inquiry, Party

REMINDED_BEFORE = (7, 1)
"""Days before the deadline on which the silent are reminded, unless something else is chosen."""


@dataclass(frozen=True, slots=True)
class InquiryDetails:
    """A letter and its deadline."""

    subject: str
    letter: str
    deadline: datetime
    case_number: str = ""
    reply_to: str = ""
    reminder_days: tuple[int, ...] = REMINDED_BEFORE

    @classmethod
    def of(cls, inquiry: Inquiry) -> Self:
        return cls(
            subject=inquiry.subject,
            letter=inquiry.letter,
            deadline=inquiry.deadline,
            case_number=inquiry.case_number,
            reply_to=inquiry.reply_to,
            reminder_days=tuple(inquiry.reminder_days),
        )


@dataclass(frozen=True, slots=True)
class AddresseeDetails:
    """Somebody a letter goes to."""

    email: str
    name: str = ""
    is_substitute: bool = False


@dataclass(frozen=True, slots=True)
class PartyDetails:
    """What is particular to one party: what it is told beside the others, and where it is reached."""

    addition: str = ""
    addressees: tuple[AddresseeDetails, ...] = ()

    @classmethod
    def of(cls, party: Party) -> Self:
        reached = party.addressees.all()
        addressees = tuple(AddresseeDetails(each.email, each.name, each.is_substitute) for each in reached)
        return cls(addition=party.addition, addressees=addressees)
