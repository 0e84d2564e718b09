"""Networks meet: called, written up, called off, and in people's calendars."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from samklang.accounts.models import User
from samklang.core.versions import ChangedMeanwhile
from samklang.journal.models import Entry
from samklang.people.actions import meetings as actions
from samklang.people.actions.contacts import erase_contact
from samklang.people.actions.networks import close_network, join, leave
from samklang.people.details import MeetingDetails
from samklang.people.models import Contact, Network, NetworkMeeting
from tests.calendars import events_in
from tests.cast import Cast, make_contact, make_meeting, make_network, signed_in
from tests.queries import asks_no_more_for_more

pytestmark = pytest.mark.django_db


@pytest.fixture
def karl(cast: Cast) -> Contact:
    return make_contact("Karl Kromann", cast.committee)


@pytest.fixture
def network(cast: Cast, karl: Contact) -> Network:
    return make_network("Erfagruppe", karl)


def to_hold(**given: object) -> MeetingDetails:
    starts_at = timezone.now() + timedelta(days=3)
    when = {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=2)}
    return MeetingDetails(**{"title": "Forårsmøde", "place": "Rådhuset", **when, **given})  # type: ignore[arg-type]


def test_a_meeting_is_called_on_the_page_by_the_municipalitys_clock(cast: Cast, network: Network) -> None:
    sent = {
        "title": "Forårsmøde",
        "day": "2027-07-01",
        "begins": "10:00",
        "ends": "12:00",
        "place": "Rådhuset",
    }
    page = signed_in(cast.employee).post(
        reverse("new_meeting", args=[network.public_id]), {**sent, "version": "1"}, follow=True
    )
    meeting = network.meetings.get()
    assert meeting.starts_at.isoformat() == "2027-07-01T08:00:00+00:00"
    assert "1. juli 2027, 10:00–12:00" in page.content.decode()
    assert Entry.objects.filter(verb="created", subject=meeting.public_id).count() == 1


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"ends": "09:00"}, "Et møde skal slutte, efter at det er begyndt."),
        ({"place": ""}, "Skriv, hvor det er, eller et link til at deltage."),
    ],
)
def test_what_no_meeting_can_be_is_refused_at_its_field_and_nothing_is_lost(
    cast: Cast, network: Network, wrong: dict[str, str], said: str
) -> None:
    sent = {"title": "Forårsmøde", "day": "2027-07-01", "begins": "10:00", "ends": "12:00", "place": "Her"}
    page = signed_in(cast.employee).post(
        reverse("new_meeting", args=[network.public_id]), {**sent, **wrong, "version": "1"}
    )
    assert page.status_code == 422
    assert said in page.content.decode()
    assert 'value="Forårsmøde"' in page.content.decode()
    assert not network.meetings.exists()


def test_all_that_is_wrong_is_said_at_once_and_a_place_is_not_said_to_be_optional(
    cast: Cast, network: Network
) -> None:
    url = reverse("new_meeting", args=[network.public_id])
    browser = signed_in(cast.employee)
    sent = {"title": "", "day": "", "begins": "10:00", "ends": "09:00", "version": "1"}
    form = browser.post(url, sent).context["form"]
    assert set(form.errors) == {"title", "day", "ends", "place"}
    page = browser.get(url).content.decode()
    place = page[page.index('for="id_place"') : page.index('id="id_place"')]
    assert "kan udelades" not in place


def test_the_same_form_sent_twice_calls_one_meeting(cast: Cast, network: Network) -> None:
    details = to_hold()
    assert actions.call_meeting(network, details, by=cast.employee) == actions.call_meeting(
        network, details, by=cast.employee
    )
    assert network.meetings.count() == 1


def test_nobody_meets_in_a_closed_network(cast: Cast, network: Network) -> None:
    close_network(network, by=cast.employee)
    with pytest.raises(ValidationError):
        actions.call_meeting(network, to_hold(), by=cast.employee)


def test_only_members_took_part_and_whoever_leaves_later_stays_noted(
    cast: Cast, network: Network, karl: Contact
) -> None:
    stranger = make_contact("Frida Fremmed", cast.committee)
    with pytest.raises(ValidationError):
        actions.call_meeting(network, to_hold(participants=frozenset({stranger})), by=cast.employee)
    meeting = actions.call_meeting(network, to_hold(participants=frozenset({karl})), by=cast.employee)
    network.network_members.all().delete()
    edited = actions.edit_meeting(
        meeting,
        by=cast.employee,
        version=1,
        details=to_hold(notes="Vi aftalte.", participants=frozenset({karl})),
    )
    assert list(edited.participants.all()) == [karl]


def test_the_notes_say_who_was_there_ticked_by_name(cast: Cast, network: Network, karl: Contact) -> None:
    meeting = make_meeting(network, days=-7)
    url = reverse("edit_meeting", args=[meeting.public_id])
    page = signed_in(cast.employee).get(url).content.decode()
    assert 'value="Karl Kromann"' in page
    sent = {"title": "Møde", "day": "2026-01-05", "begins": "10:00", "ends": "12:00", "place": "Her"}
    signed_in(cast.employee).post(
        url, {**sent, "notes": "Vi aftalte.", "participants": "Karl Kromann", "version": "1"}
    )
    shown = signed_in(cast.reader).get(meeting.get_absolute_url()).content.decode()
    assert "Vi aftalte." in shown
    assert "Karl Kromann" in shown
    noted = Entry.objects.get(verb="changed", subject=meeting.public_id)
    assert {"notes", "participants"} <= set(noted.fields)


def test_two_who_write_the_notes_at_once_lose_nothing(cast: Cast, network: Network) -> None:
    meeting = make_meeting(network, days=-7)
    actions.edit_meeting(meeting, by=cast.employee, version=1, details=to_hold(notes="Mine"))
    with pytest.raises(ChangedMeanwhile):
        actions.edit_meeting(meeting, by=cast.officer, version=1, details=to_hold(notes="Dine"))
    meeting.refresh_from_db()
    assert meeting.notes == "Mine"


def test_a_guest_who_writes_keeps_participants_they_cannot_see(cast: Cast, karl: Contact) -> None:
    guest = make_contact("Gunnar", cast.other_municipality, user=cast.guest, is_shared=True)
    network = make_network("Fælles", karl, guest)
    meeting = make_meeting(network, days=-7, participants=[karl])
    actions.edit_meeting(
        meeting, by=cast.guest, version=1, details=to_hold(participants=frozenset({guest}), notes="Tak")
    )
    assert set(meeting.participants.all()) == {karl, guest}
    shown = signed_in(cast.guest).get(meeting.get_absolute_url()).content.decode()
    assert "Karl Kromann" not in shown


def test_a_guest_reads_what_is_said_only_in_networks_they_are_in(cast: Cast, karl: Contact) -> None:
    shared = make_network("Delt", karl, is_shared=True)
    meeting = make_meeting(shared, "Fortrolig dagsorden")
    page = signed_in(cast.guest).get(shared.get_absolute_url())
    assert page.status_code == 200
    assert "Fortrolig dagsorden" not in page.content.decode()
    assert NetworkMeeting.objects.readable_by(cast.guest).count() == 0
    assert signed_in(cast.guest).get(meeting.get_absolute_url()).status_code == 404


def test_a_meeting_called_off_stays_and_says_so_in_the_calendar(cast: Cast, network: Network) -> None:
    meeting = make_meeting(network, "Sommermøde")
    actions.call_off(meeting, by=cast.employee)
    actions.call_off(meeting, by=cast.employee)
    assert Entry.objects.filter(verb="cancelled", subject=meeting.public_id).count() == 1
    answer = signed_in(cast.employee).get(reverse("network_calendar", args=[network.public_id]))
    event = events_in(answer.content)[meeting.public_id]
    assert (event["STATUS"], event["SUMMARY"], event["LOCATION"]) == (
        "CANCELLED",
        "Erfagruppe: Sommermøde",
        "Rådhuset",
    )
    actions.hold_after_all(meeting, by=cast.employee)
    meeting.refresh_from_db()
    assert not meeting.is_called_off()


def test_a_meeting_that_is_over_is_not_called_off(cast: Cast, network: Network) -> None:
    with pytest.raises(ValidationError):
        actions.call_off(make_meeting(network, days=-7), by=cast.employee)


def test_one_joins_and_leaves_oneself_once(cast: Cast, network: Network) -> None:
    own = make_contact("Malene", cast.other_administration, user=cast.employee)
    join(network, by=cast.employee)
    join(network, by=cast.employee)
    assert network.network_members.filter(contact=own).count() == 1
    assert Entry.objects.filter(verb="joined", subject=network.public_id).count() == 1
    leave(network, by=cast.employee)
    leave(network, by=cast.employee)
    assert not network.network_members.filter(contact=own).exists()
    assert Entry.objects.filter(verb="left", subject=network.public_id).count() == 1


def test_whoever_the_directory_does_not_know_is_told_why_they_cannot_join(
    cast: Cast, network: Network
) -> None:
    def page(user: User) -> str:
        return signed_in(user).get(network.get_absolute_url()).content.decode()

    add, join_here = reverse("new_contact"), reverse("join_network", args=[network.public_id])
    assert join_here not in page(cast.committee_secretary)
    assert f'<a href="{add}">Tilføj dig selv</a>' in page(cast.committee_secretary)
    assert "Bed en kollega" in page(cast.elected_member)
    assert add not in page(cast.elected_member)
    make_contact("Ulla", cast.committee, user=cast.committee_secretary)
    assert join_here in page(cast.committee_secretary)
    assert add not in page(cast.committee_secretary)


def test_who_keeps_networks_writes_in_them_and_closes_them_and_is_told_so(
    cast: Cast, network: Network
) -> None:
    keeper, member = cast.committee_secretary, cast.elected_member
    make_contact("Ejnar", cast.committee, user=member)
    join(network, by=member)
    to_write, to_close = (
        reverse(name, args=[network.public_id]) for name in ("new_mailing", "close_network")
    )
    of_keeper, of_member = (
        signed_in(user).get(network.get_absolute_url()).content.decode() for user in (keeper, member)
    )
    assert to_write in of_keeper
    assert to_close in of_keeper
    assert "Du er ikke med i netværket" in of_keeper
    assert to_write in of_member
    assert to_close not in of_member
    assert "Du er ikke med i netværket" not in of_member
    with pytest.raises(PermissionDenied):
        close_network(network, by=member)
    close_network(network, by=keeper)
    assert not Network.objects.get().is_open()


def test_the_only_one_newcomers_can_call_does_not_leave(cast: Cast) -> None:
    own = make_contact("Malene", cast.other_administration, user=cast.employee)
    network = make_network("Erfagruppe", own)
    page = signed_in(cast.employee).post(reverse("leave_network", args=[network.public_id]), follow=True)
    assert "Du er den eneste, nye kan ringe til." in page.content.decode()
    assert network.members.get() == own


def test_whoever_is_erased_was_nowhere(cast: Cast, network: Network, karl: Contact) -> None:
    meeting = make_meeting(network, days=-7, participants=[karl])
    erase_contact(karl, by=cast.administrator, ground="Artikel 17")
    assert not meeting.participants.exists()


@pytest.mark.parametrize("page", ["network", "network_meetings"])
def test_the_page_of_a_network_asks_as_often_for_many_meetings_as_for_few(
    cast: Cast, network: Network, page: str
) -> None:
    browser = signed_in(cast.employee)

    def add(number: int) -> None:
        make_meeting(network, f"Møde {number}", days=number + 1)
        make_meeting(network, f"Gammelt {number}", days=-number - 1)

    asks_no_more_for_more(lambda: browser.get(reverse(page, args=[network.public_id])), add)


def test_ones_own_networks_meet_in_ones_calendar_and_no_others(cast: Cast, network: Network) -> None:
    own = make_contact("Malene", cast.other_administration, user=cast.employee)
    mine = make_meeting(make_network("Min", own), "Mit møde")
    make_meeting(network, "Andres")
    made = signed_in(cast.employee).post(reverse("new_calendar_address")).content.decode()
    path = next(line for line in made.split('"') if line.endswith("/meetings.ics"))
    calendar = signed_in(cast.stranger).get(path.removeprefix("http://127.0.0.1:8000")).content
    assert list(events_in(calendar)) == [mine.public_id]
