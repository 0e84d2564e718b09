"""Names of organisations in Danish text: those a municipality knows, and those a pattern gives away."""

from ._known import KnownOrganisations, Mention
from ._list import DANISH_KINDS, ListFault, OrganisationListError, read_organisations
from ._models import Organisation, OrganisationKind
from ._patterns import kind_of_name

__all__ = [
    "DANISH_KINDS",
    "KnownOrganisations",
    "ListFault",
    "Mention",
    "Organisation",
    "OrganisationKind",
    "OrganisationListError",
    "kind_of_name",
    "read_organisations",
]
