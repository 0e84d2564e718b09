"""What is written of a case of the duty to be heard, as one value."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from samklang.consultations.models import DutyCase
from samklang.people.models import Organisation, OrganisationKind
from samklang.people.models.organisations import DEEPEST


@dataclass(frozen=True, slots=True)
class DutyDetails:
    """A case, whose it is, whose field it touches and how, and when it is decided."""

    title: str
    case_number: str
    body: Organisation
    touches: Organisation
    field: str
    text: str
    meets_on: date

    @classmethod
    def of(cls, case: DutyCase) -> Self:
        return cls(
            title=case.title,
            case_number=case.case_number,
            body=case.body,
            touches=case.touches,
            field=case.field,
            text=case.text,
            meets_on=case.meets_on_day(),
        )


def coordinating_committee() -> Organisation | None:
    """Return the committee the coordinating organisation works for: the one that is usually asked.

    It is served by that organisation itself, or by the nearest one it is part of that serves a committee.
    """
    place = Organisation.objects.filter(is_coordinating=True).first()
    for _level in range(DEEPEST + 1):
        if place is None:
            return None
        served = place.serves.open().filter(kind=OrganisationKind.COMMITTEE).order_by("sort_key").first()
        if served is not None:
            return served
        place = place.parent
    return None
