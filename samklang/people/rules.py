"""Who may do what: one predicate for each right, asked by doors, actions and templates alike.

A predicate takes the actor and answers yes or no. `System` (the municipality's own machine: a scheduled job,
an import at set-up, the demo) may do what an administrator may; it may not approve, since approving is a
person's.
"""

from django.core.exceptions import PermissionDenied

from samklang.accounts.actors import Actor, System
from samklang.accounts.models import User
from samklang.accounts.rules import Visitor, is_administrator
from samklang.mail.rules import is_being_tried_out
from samklang.people.models import Contact, Network, NetworkMember, Organisation, Role
from samklang.people.models.memberships import standing_of

Asker = Visitor | System
"""Whoever wants something: a visitor of the site, or the system."""


def require(allowed: bool) -> None:
    """Stop an action that its actor has no right to. Pages ask first; this is the last lock, not the door."""
    if not allowed:
        raise PermissionDenied


def is_inside(asker: Asker) -> bool:
    """Belongs to this municipality in any role."""
    return isinstance(asker, System) or standing_of(asker).is_inside


def has_role(asker: Asker) -> bool:
    """Whether something is theirs to do; without it they read what is public, signed in or not."""
    return is_inside(asker) or is_guest(asker)


def is_guest(asker: Asker) -> bool:
    """Comes from outside and has no place inside."""
    return not isinstance(asker, System) and not is_inside(asker) and _has(asker, Role.GUEST)


def is_member_of(asker: Asker, organisation: Organisation) -> bool:
    return not isinstance(asker, System) and organisation.pk in standing_of(asker).organisations


def _has(asker: Asker, role: Role) -> bool:
    return not isinstance(asker, System) and role in standing_of(asker).roles


def _is_in(asker: Asker, organisation: Organisation, *, role: Role) -> bool:
    return not isinstance(asker, System) and standing_of(asker).is_in(organisation.pk, role=role)


def is_in_secretariat(asker: Asker) -> bool:
    """Reads everything of policies, consultations, analysis and replies."""
    return isinstance(asker, System) or _has(asker, Role.READER)


def may_code(asker: Asker) -> bool:
    """Marks points, codes them, drafts replies."""
    return isinstance(asker, System) or _has(asker, Role.CODER)


def is_approver(asker: Asker) -> bool:
    """Holds the approver's role. An administrator never counts: who hands out roles may not use this one."""
    return _has(asker, Role.APPROVER) and not is_administrator(asker)


def may_approve(asker: Asker, *, drafted_by: Actor) -> bool:
    """Four eyes: an approver approves and publishes what somebody else drafted, never their own draft."""
    return is_approver(asker) and asker != drafted_by


def may_answer_for(asker: Asker, body: Organisation) -> bool:
    """An officer of an administration that serves the body answers for it, writes its plan and statements."""
    return not isinstance(asker, System) and body.pk in standing_of(asker).serves


def may_keep_meetings_of(asker: Asker, body: Organisation) -> bool:
    """The committee secretary keeps the body's meetings, agenda items and decisions."""
    return _is_in(asker, body, role=Role.COMMITTEE_SECRETARY)


def may_read_closed_papers_of(asker: Asker, body: Organisation) -> bool:
    """Closed papers of a body are for its elected members, its secretary and the officers who serve it."""
    return (
        _is_in(asker, body, role=Role.ELECTED_MEMBER)
        or may_keep_meetings_of(asker, body)
        or may_answer_for(asker, body)
    )


_WRITERS = frozenset(Role) - {Role.ELECTED_MEMBER, Role.GUEST}


def may_write_knowledge(asker: Asker) -> bool:
    """All who work for the municipality write knowledge, funds and contacts; elected members read them."""
    return is_administrator(asker) or (
        not isinstance(asker, System) and bool(standing_of(asker).roles & _WRITERS)
    )


def may_write_shared(asker: Asker, organisation: Organisation) -> bool:
    """A guest writes what their own organisation shares with others."""
    return is_guest(asker) and is_member_of(asker, organisation)


def is_editor(asker: Asker) -> bool:
    """Editors keep what all have written in order, and its topics: the secretariat's coders."""
    return is_administrator(asker) or may_code(asker)


def is_within(asker: Asker, organisation: Organisation) -> bool:
    """Belongs to an organisation or to a part of it."""
    return not isinstance(asker, System) and organisation.pk in standing_of(asker).within


def may_keep_organisations(asker: Asker) -> bool:
    """Organisations, districts, users and roles are kept by administrators."""
    return is_administrator(asker)


may_keep_users = may_keep_organisations


def may_hand_over_link(asker: Asker) -> bool:
    """Whoever has the link of an invitation can sign in as who is invited, and get an approver's rights so.

    Only where somebody tries the site out is it shown to an administrator: no mail brings it to anybody.
    """
    return may_keep_users(asker) and is_being_tried_out()


def may_be_invited_again(user: User) -> bool:
    """Whoever may sign in and never has."""
    return user.is_active and user.last_login is None


def may_erase_user(asker: Asker, user: User) -> bool:
    """Of somebody whose login is closed, what is known is erased, once."""
    return may_keep_users(asker) and not user.is_active and not user.is_erased() and asker != user


def may_see_contacts(asker: Asker) -> bool:
    """Whether there is a directory for this visitor; what is in it says `Contact.objects.readable_by`."""
    return is_inside(asker) or is_guest(asker)


def may_add_contact(asker: Asker, organisation: Organisation) -> bool:
    return may_write_knowledge(asker) or may_write_shared(asker, organisation)


def may_read_contact(asker: Asker, contact: Contact) -> bool:
    return isinstance(asker, System) or Contact.objects.readable_by(asker).filter(pk=contact.pk).exists()


def may_edit_contact(asker: Asker, contact: Contact) -> bool:
    """Writers keep all contacts; everybody keeps their own; a guest those their own organisation shares.

    What is erased is nobody's to write again.
    """
    if contact.is_erased():
        return False
    if may_write_knowledge(asker):
        return True
    own = isinstance(asker, User) and contact.user_id == asker.pk and may_see_contacts(asker)
    return own or (contact.is_shared and may_write_shared(asker, contact.organisation))


def may_hand_over_from(asker: Asker, contact: Contact) -> bool:
    """Editors see to what people leave behind; so do officers, in their own administration."""
    if is_editor(asker):
        return True
    if not isinstance(asker, User):
        return False
    return Contact.objects.of_officer(asker).filter(pk=contact.pk).exists()


def may_erase_contact(asker: Asker, contact: Contact) -> bool:
    """Who keeps what may be kept erases it, once."""
    return is_administrator(asker) and not contact.is_erased()


def may_keep_networks(asker: Asker) -> bool:
    return may_write_knowledge(asker)


def may_close_network(asker: Asker) -> bool:
    """A network is closed by those who keep networks; a member who keeps none asks one of them."""
    return may_keep_networks(asker)


def own_membership_in(asker: Asker, network: Network) -> NetworkMember | None:
    """Return the asker's own membership of a network, by the contact that is them."""
    if not isinstance(asker, User) or not may_see_contacts(asker):
        return None
    return network.network_members.filter(contact__user=asker, contact__left_on=None).first()


def may_read_within(asker: Asker, network: Network) -> bool:
    """Meetings, notes and mailings: people inside, and guests whom somebody has put in the network."""
    return is_inside(asker) or own_membership_in(asker, network) is not None


def may_write_in_network(asker: Asker, network: Network) -> bool:
    """Members and keepers call meetings, write them up, and write to all members.

    A keeper need not be a member: who sees to a network, such as a secretary, often is none.
    """
    return may_keep_networks(asker) or own_membership_in(asker, network) is not None


def may_join(asker: Asker, network: Network) -> bool:
    """People inside who stand in the directory go in and out as they like; a guest is put in by a keeper."""
    return network.is_open() and is_inside(asker) and own_contact(asker) is not None


def lacks_contact_to_join(asker: Asker, network: Network) -> bool:
    """Whether somebody inside could go into a network if only the directory said who they are."""
    return network.is_open() and is_inside(asker) and own_contact(asker) is None


def own_contact(asker: Asker) -> Contact | None:
    """Return the present contact that is the asker."""
    if not isinstance(asker, User) or not may_see_contacts(asker):
        return None
    return Contact.objects.present().filter(user=asker).select_related("organisation").first()


def may_choose_suggestions(asker: Asker, contact: Contact) -> bool:
    """Whether to be suggested, and to get suggestions, is everybody's own choice and nobody else's."""
    own = isinstance(asker, User) and contact.user_id == asker.pk
    return own and not contact.has_left() and may_see_contacts(asker)


def may_import(asker: Asker) -> bool:
    """A spreadsheet changes many rows at once, organisations too, so it is the administrator's."""
    return is_administrator(asker)
