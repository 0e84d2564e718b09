"""The doors: how a page gets what it shows. Whoever may not see a thing is told that it is not there."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.people import rules
from samklang.people.models import (
    Contact,
    District,
    DistrictMap,
    Mailing,
    Membership,
    Network,
    NetworkMeeting,
    Organisation,
    Topic,
)


def open_door(allowed: bool) -> None:
    """Answer 404 unless the visitor has the right: 403 would tell that there is something."""
    if not allowed:
        raise Http404


def get_organisation_for(user: Visitor, public_id: str) -> Organisation:
    readable = Organisation.objects.readable_by(user).select_related("district", "parent__parent__parent")
    return get_object_or_404(readable, public_id=public_id)


def get_kept_organisation_for(user: Visitor, public_id: str) -> Organisation:
    """An organisation for somebody who may change it."""
    open_door(rules.may_keep_organisations(user))
    return get_organisation_for(user, public_id)


def get_district(public_id: str) -> District:
    return get_object_or_404(District, public_id=public_id)


def get_kept_district_for(user: Visitor, public_id: str) -> District:
    open_door(rules.may_keep_organisations(user))
    return get_district(public_id)


def get_district_map_for(user: Visitor, public_id: str) -> DistrictMap:
    """A file of borders, for an administrator."""
    maps = DistrictMap.objects.readable_by(user).select_related("file")
    return get_object_or_404(maps, public_id=public_id)


def get_topic(public_id: str) -> Topic:
    return get_object_or_404(Topic, public_id=public_id)


def get_kept_topic_for(user: Visitor, public_id: str) -> Topic:
    open_door(rules.is_editor(user))
    return get_topic(public_id)


def get_contact_for(user: Visitor, public_id: str) -> Contact:
    readable = Contact.objects.readable_by(user).select_related("organisation", "user", "handed_over_to")
    return get_object_or_404(readable, public_id=public_id)


def get_kept_contact_for(user: Visitor, public_id: str) -> Contact:
    contact = get_contact_for(user, public_id)
    open_door(rules.may_edit_contact(user, contact))
    return contact


def get_contact_to_erase_for(user: Visitor, public_id: str) -> Contact:
    contact = get_contact_for(user, public_id)
    open_door(rules.may_erase_contact(user, contact))
    return contact


def get_network_for(user: Visitor, public_id: str) -> Network:
    return get_object_or_404(Network.objects.readable_by(user), public_id=public_id)


def get_kept_network_for(user: Visitor, public_id: str) -> Network:
    open_door(rules.may_keep_networks(user))
    return get_network_for(user, public_id)


def get_network_to_close_for(user: Visitor, public_id: str) -> Network:
    open_door(rules.may_close_network(user))
    return get_network_for(user, public_id)


def get_joined_network_for(user: Visitor, public_id: str) -> Network:
    """A network for somebody who may go into it."""
    network = get_network_for(user, public_id)
    open_door(rules.may_join(user, network))
    return network


def get_left_network_for(user: Visitor, public_id: str) -> Network:
    """A network for somebody who is in it."""
    network = get_network_for(user, public_id)
    open_door(rules.own_membership_in(user, network) is not None)
    return network


def get_network_read_within_for(user: Visitor, public_id: str) -> Network:
    """A network for somebody who may read what its members write to each other."""
    network = get_network_for(user, public_id)
    open_door(rules.may_read_within(user, network))
    return network


def get_network_written_in_for(user: Visitor, public_id: str) -> Network:
    network = get_network_for(user, public_id)
    open_door(rules.may_write_in_network(user, network))
    return network


def get_meeting_for(user: Visitor, public_id: str) -> NetworkMeeting:
    meetings = NetworkMeeting.objects.readable_by(user).select_related("network")
    return get_object_or_404(meetings, public_id=public_id)


def get_kept_meeting_for(user: Visitor, public_id: str) -> NetworkMeeting:
    meeting = get_meeting_for(user, public_id)
    open_door(rules.may_write_in_network(user, meeting.network))
    return meeting


def get_mailing_for(user: Visitor, public_id: str) -> Mailing:
    mailings = Mailing.objects.readable_by(user).select_related("network", "sender")
    return get_object_or_404(mailings, public_id=public_id)


def get_own_contact_for(user: Visitor, public_id: str) -> Contact:
    """A contact for the person it is of."""
    contact = get_contact_for(user, public_id)
    open_door(rules.may_choose_suggestions(user, contact))
    return contact


def get_kept_membership_for(user: Visitor, public_id: str) -> Membership:
    open_door(rules.may_keep_users(user))
    return get_object_or_404(Membership.objects, public_id=public_id)


def get_user_for(user: Visitor, public_id: str) -> User:
    """A user, for an administrator."""
    open_door(rules.may_keep_users(user))
    return get_object_or_404(User, public_id=public_id)


def get_kept_user_for(user: Visitor, public_id: str) -> User:
    """A user of whom more can be written: what is erased stays as it is."""
    kept = get_user_for(user, public_id)
    open_door(not kept.is_erased())
    return kept


def get_user_to_erase_for(user: Visitor, public_id: str) -> User:
    shown = get_user_for(user, public_id)
    open_door(rules.may_erase_user(user, shown))
    return shown
