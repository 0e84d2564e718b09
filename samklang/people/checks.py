"""What no organisation can be, however it is written: refused in words, at the field that says it."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.people.details import OrganisationDetails
from samklang.people.models import Membership, Organisation, OrganisationKind
from samklang.people.models.memberships import SECRETARIAT_ROLES
from samklang.people.models.organisations import BODY_KINDS, DEEPEST
from samklang.people.roles import roles_in


def refuse_what_the_kind_cannot_have(organisation: Organisation, details: OrganisationDetails) -> None:
    errors: dict[str, Any] = {}
    if details.serves and details.kind != OrganisationKind.ADMINISTRATION:
        errors["serves"] = _("Only an administration serves others.")
    elif any(served.kind not in BODY_KINDS for served in details.serves):
        errors["serves"] = _("An administration serves councils and committees, not other administrations.")
    if details.district and details.kind != OrganisationKind.LOCAL_COMMITTEE:
        errors["district"] = _("Only a local committee has a district.")
    if organisation.is_coordinating and details.kind != OrganisationKind.ADMINISTRATION:
        errors["kind"] = _("The coordinating organisation must be an administration.")
    if errors:
        raise ValidationError(errors)


def would_lose_a_role(organisation: Organisation) -> Membership | None:
    """Return a membership whose role this kind of organisation does not have, if there is one."""
    roles = roles_in(organisation)
    if organisation.kind == OrganisationKind.ADMINISTRATION:
        roles += SECRETARIAT_ROLES  # of one that was coordinating before; they count as employees
    lost = Membership.objects.unfinished().filter(organisation=organisation).exclude(role__in=roles)
    return lost.first()


def refuse_losing_roles(organisation: Organisation) -> None:
    """A kind that does not know a member's role would take a right away in silence."""
    if member := would_lose_a_role(organisation):
        text = _(
            "%(name)s has a role that this kind of organisation does not have. End that membership first."
        )
        raise ValidationError({"kind": ValidationError(text, params={"name": member.user.name})})


def refuse_parent(organisation: Organisation, parent: Organisation | None) -> None:
    """Refuse a parent that is closed, is part of the organisation itself, or lies too deep."""
    if parent is None:
        return
    if not parent.is_open():
        raise ValidationError({"parent": _("An organisation cannot be part of one that is closed.")})
    above = parent.ancestors()
    if organisation.pk and organisation.pk in {parent.pk, *(row.pk for row in above)}:
        raise ValidationError({"parent": _("An organisation cannot be part of itself.")})
    if len(above) + 1 + _height(organisation) > DEEPEST:
        text = _("The tree of organisations has at most %(deepest)s levels.")
        raise ValidationError({"parent": ValidationError(text, params={"deepest": DEEPEST})})


def _height(organisation: Organisation) -> int:
    """How many levels an organisation and its parts take up."""
    level, height = {organisation.pk} - {None}, 1
    while level and height <= DEEPEST:
        level = set(Organisation.objects.filter(parent__in=level).values_list("pk", flat=True))
        height += bool(level)
    return height


def refuse_to_close(organisation: Organisation, day: date) -> None:
    if organisation.is_coordinating:
        raise ValidationError(_("Make another organisation coordinating before this one is closed."))
    if organisation.children.open().exists():
        raise ValidationError(_("Move or close the organisations that are part of it first."))
    if day > timezone.localdate():
        raise ValidationError({"on": _("An organisation is closed on the day, not ahead of it.")})
