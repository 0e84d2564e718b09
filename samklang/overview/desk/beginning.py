"""What a new installation still lacks before anybody can work in it, and where somebody new can begin."""

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.following.models import Follow
from samklang.knowledge.models import Contribution
from samklang.knowledge.rules import may_write
from samklang.overview.desk.lists import DeskList, DeskRow
from samklang.people import rules
from samklang.people.models import Membership, Organisation, Role, Topic

NEW_FOR = timedelta(days=30)


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


def begin_here(user: User, *, shown: int) -> DeskList | None:
    """What makes the site worth opening: for everybody while it is empty, and for each who is new to it."""
    if not may_write(user):
        return None
    steps = [*_to_fill_it(user), *_to_be_known(user)]
    if not steps:
        return None
    return DeskList(
        title=_("Begin here"),
        explanation=_("Five minutes each. Then the others find you, and what you know."),
        icon="checklist",
        count=len(steps),
        rows=tuple(steps[:shown]),
    )


def _to_fill_it(user: User) -> Iterator[DeskRow]:
    if rules.is_editor(user) and not Topic.objects.open().exists():
        yield DeskRow(_("Write the first topic"), reverse("new_topic"))
    if not Contribution.objects.readable_by(user).published().exists():
        yield DeskRow(_("Write something you wish you had known a year ago"), reverse("choose_kind"))


def _to_be_known(user: User) -> Iterator[DeskRow]:
    """For who has just come: who they are to the others, and what they want to hear of."""
    if user.joined_at < timezone.now() - NEW_FOR:
        return
    if rules.may_keep_networks(user) and rules.own_contact(user) is None:
        yield DeskRow(_("Say what colleagues can call you about"), reverse("new_contact"))
    if Topic.objects.open().exists() and not Follow.objects.of(user).exists():
        yield DeskRow(_("Follow a topic, and hear what is new"), reverse("topics"))
