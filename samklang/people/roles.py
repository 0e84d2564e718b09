"""Which roles somebody can hold in which organisation."""

from samklang.people.models import Organisation, Role
from samklang.people.models.memberships import SECRETARIAT_ROLES
from samklang.people.models.organisations import BODY_KINDS, MUNICIPAL_KINDS, OrganisationKind


def roles_in(organisation: Organisation) -> tuple[Role, ...]:
    """Return the roles somebody can hold in an organisation of this kind."""
    roles: list[Role] = []
    if organisation.is_coordinating:
        roles += SECRETARIAT_ROLES
    if organisation.kind == OrganisationKind.ADMINISTRATION:
        roles += [Role.OFFICER]
    if organisation.kind in BODY_KINDS:
        roles += [Role.COMMITTEE_SECRETARY, Role.ELECTED_MEMBER]
    roles += [Role.EMPLOYEE] if organisation.kind in MUNICIPAL_KINDS else [Role.GUEST]
    return tuple(roles)
