"""What a new installation still lacks before anybody can work in it."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.overview.desk.lists import DeskList, DeskRow
from samklang.people import rules
from samklang.people.models import Membership, Organisation, Role


def first_steps(user: User, *, shown: int) -> DeskList | None:
    """What an administrator does first: organisations, the secretariat, and somebody who can approve."""
    if not rules.may_keep_organisations(user):
        return None
    steps = _missing_steps()
    if not steps:
        return None
    return DeskList(
        title=_("First steps"),
        explanation=_("What is missing before the secretariat can work here."),
        icon="checklist",
        count=len(steps),
        rows=tuple(steps[:shown]),
    )


def _missing_steps() -> list[DeskRow]:
    if not Organisation.objects.exists():
        return [
            DeskRow(
                _("Bring in the organisations from a spreadsheet"),
                reverse("new_import", args=["organisations"]),
            ),
            DeskRow(_("Or write the first one yourself"), reverse("new_organisation")),
        ]
    secretariat = Organisation.objects.filter(is_coordinating=True).first()
    if secretariat is None:
        return [
            DeskRow(
                _("Choose the coordinating organisation"),
                f"{reverse('organisations')}?kind=administration",
                _("Its members are the policy secretariat."),
            )
        ]
    approvers = Membership.objects.current().filter(organisation=secretariat, role=Role.APPROVER)
    if approvers.exists():
        return []
    step = DeskRow(_("Give somebody the role of approver"), secretariat.get_absolute_url(), secretariat.name)
    return [step]
