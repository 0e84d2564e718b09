"""Silence among people: who has not confirmed, who cannot be reached, which committee nobody answers for."""

from datetime import timedelta

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.overview.desk.lists import DeskList, DeskRow, fill
from samklang.people import rules
from samklang.people.models import Contact, Membership, Network, NetworkMember, Organisation, Role
from samklang.people.models.memberships import standing_of
from samklang.people.models.organisations import MUNICIPAL_KINDS, OrganisationKind

SOON = timedelta(days=30)


def _keeps_the_whole(user: User) -> bool:
    """The secretariat and administrators see to all organisations, others to their own."""
    return rules.may_keep_organisations(user) or rules.is_in_secretariat(user)


def _organisation(organisation: Organisation) -> DeskRow:
    return DeskRow(organisation.name, organisation.get_absolute_url(), organisation.get_kind_display())


def own_details(user: User, *, shown: int) -> DeskList | None:
    """What the directory says of oneself, when nobody has confirmed it for a year."""
    return fill(
        Contact.objects.stale().filter(user=user),
        title=_("Is this still right about you?"),
        explanation=_("Nobody has confirmed it for a year. Look at it, and correct or confirm it."),
        icon="contact-info",
        row=lambda contact: DeskRow(contact.name, contact.get_absolute_url(), contact.title),
        shown=shown,
    )


def stale_contacts(user: User, *, shown: int) -> DeskList | None:
    """Contacts of one's own places (for the secretariat, of all) that nobody has confirmed for a year."""
    if not rules.may_write_knowledge(user):
        return None
    contacts = Contact.objects.readable_by(user).stale().exclude(user=user)
    if not _keeps_the_whole(user):
        contacts = contacts.filter(organisation__in=standing_of(user).organisations)
    return fill(
        contacts.select_related("organisation").order_by("confirmed_on", "pk"),
        title=_("Contacts that may be out of date"),
        explanation=_("Nobody has confirmed them for a year. Call them, and confirm what still holds."),
        icon="contact-card",
        row=lambda contact: DeskRow(contact.name, contact.get_absolute_url(), contact.organisation.name),
        shown=shown,
    )


def committees_without_officer(user: User, *, shown: int) -> DeskList | None:
    """Committees no officer can answer for: no administration serves them, or none of its people may."""
    if not _keeps_the_whole(user):
        return None
    officers = Membership.objects.current().filter(role=Role.OFFICER, user__is_active=True)
    served = Organisation.objects.open().filter(serves=OuterRef("pk"), pk__in=officers.values("organisation"))
    committees = Organisation.objects.open().filter(kind=OrganisationKind.COMMITTEE)
    return fill(
        committees.filter(~Exists(served)),
        title=_("Committees nobody answers for"),
        explanation=_("No administration with a committee officer serves them."),
        icon="groups",
        row=_organisation,
        shown=shown,
    )


def unreachable(user: User, *, shown: int) -> DeskList | None:
    """Organisations one would ask in a hearing, with neither an address nor anybody to call."""
    if not _keeps_the_whole(user):
        return None
    somebody = Contact.objects.present().filter(organisation=OuterRef("pk"))
    asked = Organisation.objects.open().exclude(kind__in=MUNICIPAL_KINDS - _ASKED)
    return fill(
        asked.filter(~Exists(somebody), email=""),
        title=_("Organisations that cannot be reached"),
        explanation=_("They have no e-mail address and no contact. A consultation would not reach them."),
        icon="visibility-off",
        row=_organisation,
        shown=shown,
    )


_ASKED = {
    OrganisationKind.LOCAL_COMMITTEE,
    OrganisationKind.ADVISORY_COUNCIL,
    OrganisationKind.EXPERT_GROUP,
}


def leaderless_networks(user: User, *, shown: int) -> DeskList | None:
    """Networks whose contact persons have all left: a newcomer would not know whom to call."""
    if not _keeps_the_whole(user):
        return None
    leaders = NetworkMember.objects.filter(
        network=OuterRef("pk"), is_contact_person=True, contact__left_on=None
    )
    return fill(
        Network.objects.open().filter(~Exists(leaders)),
        title=_("Networks without a contact person"),
        explanation=_("Their contact persons have left. Ask the members who takes over."),
        icon="share",
        row=lambda network: DeskRow(network.name, network.get_absolute_url()),
        shown=shown,
    )


def users_without_role(user: User, *, shown: int) -> DeskList | None:
    """People who can sign in and then can do nothing."""
    if not rules.may_keep_users(user):
        return None
    roles = Membership.objects.current().filter(user=OuterRef("pk"))
    people = User.objects.filter(~Exists(roles), is_active=True, is_administrator=False)
    return fill(
        people.order_by("sort_key", "pk"),
        title=_("Users without a role"),
        explanation=_(
            "They can sign in, but see no more than a stranger. Give them a role, or shut them out."
        ),
        icon="person",
        row=lambda found: DeskRow(found.name, reverse("user", args=[found.public_id]), found.email),
        shown=shown,
    )


def unanswered_invitations(user: User, *, shown: int) -> DeskList | None:
    """People who were invited more than a week ago and have never signed in."""
    if not rules.may_keep_users(user):
        return None
    invited = User.objects.filter(
        is_active=True, last_login=None, joined_at__lt=timezone.now() - timedelta(days=7)
    )
    return fill(
        invited.order_by("joined_at", "pk"),
        title=_("Invitations without an answer"),
        explanation=_("They were invited more than a week ago, and have not signed in yet."),
        icon="how-to-reg",
        row=lambda found: DeskRow(found.name, reverse("user", args=[found.public_id]), found.email),
        shown=shown,
    )


def roles_that_end(user: User, *, shown: int) -> DeskList | None:
    """Roles that end within a month, with nobody yet to say what happens then."""
    if not rules.may_keep_users(user):
        return None
    today = timezone.localdate()
    ending = Membership.objects.current().filter(until__lte=today + SOON)
    return fill(
        ending.order_by("until", "pk"),
        title=_("Roles that end soon"),
        explanation=_("Within a month. Is somebody to take over?"),
        icon="calendar-month",
        row=_ending,
        shown=shown,
    )


def _ending(membership: Membership) -> DeskRow:
    assert membership.until is not None
    shown = ", ".join([membership.user.name, membership.get_role_display(), membership.organisation.name])
    return DeskRow(shown, membership.get_absolute_url(), date_format(membership.until, "SHORT_DATE_FORMAT"))
