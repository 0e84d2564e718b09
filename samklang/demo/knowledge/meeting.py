"""Tell what Klangby's networks did, and who left, by calling the same actions as the pages do."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.utils import timezone

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.demo.knowledge.circles import LEFT, LEFT_ALONE, MAILINGS, MEETINGS, ToldMailing, ToldMeeting
from samklang.knowledge.actions.handover import hand_over_all
from samklang.people.actions.contacts import hand_over
from samklang.people.actions.mailings import receivers_of, write_to_network
from samklang.people.actions.meetings import call_meeting, call_off
from samklang.people.details import MeetingDetails
from samklang.people.models import Contact, Network

SEEN_TO_BY = "Mette Holm"
"""Who sees to what others leave behind."""


def tell_networks(contacts: Mapping[str, Contact], users: Mapping[str, User], *, by: System) -> None:
    """Let all networks meet and write, and those leave who have left."""
    networks = {network.name: network for network in Network.objects.all()}
    for meeting in MEETINGS:
        _meet(meeting, networks[meeting.network], contacts, by=by)
    for number, mailing in enumerate(MAILINGS):
        _write(mailing, networks[mailing.network], users, key=f"told-{number}")
    for name, successor in LEFT:
        left = hand_over(contacts[name], by=by, to=None)
        hand_over_all(left, by=users[SEEN_TO_BY], to=contacts[successor])
    for name in LEFT_ALONE:
        hand_over(contacts[name], by=by, to=None)


def _meet(told: ToldMeeting, network: Network, contacts: Mapping[str, Contact], *, by: System) -> None:
    starts_at = timezone.make_aware(datetime.fromisoformat(told.starts_at))
    details = MeetingDetails(
        title=told.title,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=told.hours),
        place=told.place,
        link=told.link,
        agenda=told.agenda,
        notes=told.notes,
        participants=frozenset(contacts[name] for name in told.there),
    )
    meeting = call_meeting(network, details, by=by)
    if told.is_called_off and not meeting.is_over():  # the story is told on any day
        call_off(meeting, by=by)


def _write(told: ToldMailing, network: Network, users: Mapping[str, User], *, key: str) -> None:
    number = receivers_of(network).count()
    write_to_network(
        network, by=users[told.by], subject=told.subject, text=told.text, key=key, expected=number
    )
