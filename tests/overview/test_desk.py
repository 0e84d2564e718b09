"""The desk shows silence: each list to those it concerns, and with no more questions when there is more."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone, translation

from samklang.accounts.actors import System, actor_id
from samklang.accounts.models import User
from samklang.following.actions import follow
from samklang.jobs.models import Job
from samklang.mail.actions import send
from samklang.mail.models import Message
from samklang.overview.desk import DeskList, lists_for
from samklang.overview.desk.lists import SHOWN
from samklang.people.models import Membership, NetworkMember, Organisation, OrganisationKind, Role
from tests.cast import (
    Cast,
    make_contact,
    make_contribution,
    make_member,
    make_network,
    make_organisation,
    make_topic,
    make_user,
    signed_in,
)
from tests.queries import asks_no_more_for_more

pytestmark = pytest.mark.django_db
LONG_AGO = timedelta(days=400)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    translation.activate("en")
    yield
    translation.deactivate()


def desk_of(user: User) -> dict[str, DeskList]:
    """A user's lists by their titles, as a new request would read them."""
    fresh = User.objects.get(pk=user.pk)
    return {str(each.title): each for each in lists_for(fresh).values()}


def names(shown: DeskList) -> list[str]:
    return [str(row.text) for row in shown.rows]


def fail_job(**given: object) -> Job:
    fields = {"name": "mail.queue", "requested_by": "system:tests", "failed_at": timezone.now(), **given}
    return Job.objects.create(**fields)


def put_mail(key: str, **given: object) -> Message:
    mail = send(by=System("tests"), to="a@x.example", subject=f"Om {key}", text="…", key=key)
    Message.objects.filter(pk=mail.pk).update(**given)
    return mail


def test_the_desk_asks_a_stranger_to_sign_in(cast: Cast) -> None:
    assert signed_in(cast.stranger).get("/desk/")["Location"] == "/account/login/?next=/desk/"


def test_an_empty_desk_says_what_to_do(cast: Cast) -> None:
    page = signed_in(cast.memberless).get("/desk/").content.decode()
    assert "Der er ikke noget, der venter på dig" in page
    assert 'href="/help/"' in page


def test_failed_work_is_shown_to_administrators_and_whoever_asked_for_it(cast: Cast) -> None:
    fail_job(requested_by=actor_id(cast.coder))
    fail_job()
    assert desk_of(cast.administrator)["Work that failed"].count == 2
    assert desk_of(cast.coder)["Work that failed"].count == 1
    assert "Work that failed" not in desk_of(cast.reader)


def test_old_failures_are_let_go(cast: Cast) -> None:
    fail_job(failed_at=timezone.now() - timedelta(days=15))
    assert "Work that failed" not in desk_of(cast.administrator)


def test_work_that_waits_long_means_that_nobody_works(cast: Cast) -> None:
    late = timezone.now() - timedelta(minutes=6)
    Job.objects.create(name="mail.queue", requested_by="system:tests", not_before=late)
    Job.objects.create(name="mail.queue", requested_by="system:tests")
    assert desk_of(cast.administrator)["Work nobody does"].count == 1
    assert "Work nobody does" not in desk_of(cast.approver)


def test_mail_nobody_got_is_the_administrators_to_see_to(cast: Cast) -> None:
    now = timezone.now()
    put_mail("refused", refused_at=now)
    put_mail("bounced", sent_at=now, bounced_at=now, bounce_status="5.1.1")
    put_mail("sent", sent_at=now)
    shown = desk_of(cast.administrator)["Mail nobody got"]
    assert sorted(names(shown)) == ["Om bounced", "Om refused"]
    assert shown.is_urgent
    assert "Mail nobody got" not in desk_of(cast.approver)


def test_mail_without_a_server_waits_and_the_desk_says_why(cast: Cast) -> None:
    put_mail("early", waiting_since=timezone.now() - timedelta(hours=2))
    put_mail("just now")
    shown = desk_of(cast.administrator)["Mail that waits"]
    assert names(shown) == ["Om early"]
    assert "No mail server" in str(shown.explanation)


def test_everybody_is_asked_whether_their_own_details_are_still_right(cast: Cast) -> None:
    old = timezone.localdate() - LONG_AGO
    make_contact("Malene", cast.other_administration, user=cast.employee, confirmed_on=old)
    assert names(desk_of(cast.employee)["Is this still right about you?"]) == ["Malene"]
    assert "Contacts that may be out of date" not in desk_of(cast.employee)
    assert "Is this still right about you?" not in desk_of(cast.officer)


def test_old_contacts_await_their_own_place_and_the_secretariat(cast: Cast) -> None:
    old = timezone.localdate() - LONG_AGO
    make_contact("Vera", cast.other_administration, confirmed_on=old)
    make_contact("Uffe", cast.administration, confirmed_on=old)
    make_contact("Nina", cast.administration)
    title = "Contacts that may be out of date"
    assert names(desk_of(cast.officer)[title]) == ["Vera"]
    assert sorted(names(desk_of(cast.reader)[title])) == ["Uffe", "Vera"]
    for other in (cast.elected_member, cast.guest, cast.memberless):
        assert title not in desk_of(other)


def test_a_committee_is_answered_for_by_an_officer_of_an_administration_that_serves_it(cast: Cast) -> None:
    title = "Committees nobody answers for"
    assert names(desk_of(cast.approver)[title]) == [cast.committee.name]
    make_member(make_user("Ida Officer"), cast.administration, Role.OFFICER)
    assert title not in desk_of(cast.approver)
    Membership.objects.filter(role=Role.OFFICER).update(until=timezone.localdate() - timedelta(days=1))
    assert desk_of(cast.approver)[title].count == 2
    assert title not in desk_of(cast.officer)


def test_a_closed_committee_needs_nobody(cast: Cast) -> None:
    assert cast.closed_committee.name not in names(desk_of(cast.approver)["Committees nobody answers for"])


def test_an_organisation_without_address_or_contact_cannot_be_reached(cast: Cast) -> None:
    make_contact("Nabo", cast.association)
    Organisation.objects.filter(pk=cast.advisory_council.pk).update(email="raad@klangby.example")
    shown = desk_of(cast.reader)["Organisations that cannot be reached"]
    assert names(shown) == [cast.other_municipality.name, cast.local_committee.name]
    assert "Organisations that cannot be reached" not in desk_of(cast.employee)


def test_a_network_whose_contact_person_left_needs_another(cast: Cast) -> None:
    leaves, stays = make_contact("Per", cast.administration), make_contact("Eva", cast.administration)
    make_network("Netværk om sprog", leaves, stays)
    title = "Networks without a contact person"
    assert title not in desk_of(cast.reader)
    leaves.left_on = timezone.localdate()
    leaves.save()
    assert names(desk_of(cast.reader)[title]) == ["Netværk om sprog"]
    NetworkMember.objects.filter(contact=stays).update(is_contact_person=True)
    assert title not in desk_of(cast.reader)


def test_administrators_see_who_has_no_role_and_who_never_came(cast: Cast) -> None:
    User.objects.exclude(pk=cast.memberless.pk).update(last_login=timezone.now())
    User.objects.filter(pk=cast.memberless.pk).update(joined_at=timezone.now() - timedelta(days=8))
    desk = desk_of(cast.administrator)
    assert names(desk["Users without a role"]) == ["Mogens Memberless"]
    assert names(desk["Invitations without an answer"]) == ["Mogens Memberless"]
    assert not {"Users without a role", "Invitations without an answer"} & set(desk_of(cast.approver))


def test_a_role_that_ends_within_a_month_is_announced(cast: Cast) -> None:
    today = timezone.localdate()
    for days, name in ((5, "Snart Slut"), (40, "Sent Slut")):
        make_member(make_user(name), cast.committee, Role.ELECTED_MEMBER, until=today + timedelta(days=days))
    shown = desk_of(cast.administrator)["Roles that end soon"]
    assert names(shown) == [f"Snart Slut, Elected member, {cast.committee.name}"]


def test_a_new_installation_says_what_to_do_first() -> None:
    boss = make_user("Asta Due", is_administrator=True)
    assert "Bring in the organisations from a spreadsheet" in names(desk_of(boss)["First steps"])
    secretariat = make_organisation("Sekretariatet", OrganisationKind.ADMINISTRATION)
    assert names(desk_of(boss)["First steps"]) == ["Choose the coordinating organisation"]
    Organisation.objects.update(is_coordinating=True)
    assert names(desk_of(boss)["First steps"]) == ["Give somebody the role of approver"]
    make_member(make_user("Anna"), secretariat, Role.APPROVER)
    assert "First steps" not in desk_of(boss)


def test_an_empty_site_says_where_each_role_can_begin(cast: Cast) -> None:
    editor, employee = (names(desk_of(user)["Begin here"]) for user in (cast.coder, cast.employee))
    first = "Write something you wish you had known a year ago"
    assert editor == ["Write the first topic", first, "Say what colleagues can call you about"]
    assert employee == [first, "Say what colleagues can call you about"]
    assert "Begin here" not in desk_of(cast.memberless)


def test_who_is_new_is_told_how_to_be_found_until_they_are(cast: Cast) -> None:
    topic = make_topic()
    make_contribution("Ring først", cast.committee)
    steps = ["Say what colleagues can call you about", "Follow a topic, and hear what is new"]
    assert names(desk_of(cast.employee)["Begin here"]) == steps
    make_contact("Eva Employee", cast.committee, user=cast.employee)
    follow(topic.public_id, by=cast.employee)
    assert "Begin here" not in desk_of(cast.employee)
    User.objects.filter(pk=cast.officer.pk).update(joined_at=timezone.now() - LONG_AGO)
    assert "Begin here" not in desk_of(cast.officer)


def test_the_urgent_stands_first_and_a_long_list_says_how_long_it_is(cast: Cast) -> None:
    for number in range(SHOWN + 3):
        make_organisation(f"Udvalg {number}")
    fail_job()
    found = list(lists_for(cast.administrator).values())
    assert str(found[0].title) == "Work that failed"
    long = desk_of(cast.administrator)["Committees nobody answers for"]
    assert (long.count, len(long.rows), long.has_more) == (SHOWN + 4, SHOWN, True)


def test_a_long_list_has_a_page_with_all_of_it(cast: Cast) -> None:
    for number in range(SHOWN + 3):
        make_organisation(f"Udvalg {number}")
    client = signed_in(cast.administrator)
    assert 'href="/desk/committees-without-officer/"' in client.get("/desk/").content.decode()
    page = client.get("/desk/committees-without-officer/").content.decode()
    assert all(f"Udvalg {number}" in page for number in range(SHOWN + 3))


def test_a_list_that_is_none_of_theirs_is_not_there(cast: Cast) -> None:
    assert signed_in(cast.administrator).get("/desk/users-without-role/").status_code == 200
    for reader in (cast.approver, cast.employee, cast.memberless):
        assert signed_in(reader).get("/desk/users-without-role/").status_code == 404
    assert signed_in(cast.administrator).get("/desk/no-such-list/").status_code == 404
    assert signed_in(cast.stranger).get("/desk/users-without-role/").status_code == 302


def test_every_row_of_the_desk_leads_to_a_page_its_reader_may_see(cast: Cast) -> None:
    _fill_everything(cast)
    for reader in (cast.administrator, cast.reader, cast.officer, cast.employee):
        client = signed_in(reader)
        urls = [row.url for each in desk_of(reader).values() for row in each.rows]
        urls += [f"/desk/{name}/" for name in lists_for(User.objects.get(pk=reader.pk))]
        assert {url: client.get(url).status_code for url in urls} == dict.fromkeys(urls, 200)


def test_the_desk_asks_no_more_with_more_to_show(cast: Cast) -> None:
    browser = signed_in(cast.administrator)
    asks_no_more_for_more(lambda: browser.get("/desk/"), lambda _number: _fill_everything(cast), most=6)


def _fill_everything(cast: Cast) -> None:
    """Something for every list; called again, more of it."""
    number = Organisation.objects.count()
    old = timezone.localdate() - LONG_AGO
    make_organisation(f"Udvalg {number}")
    contact = make_contact(f"Vera {number}", cast.other_administration, confirmed_on=old)
    make_network(f"Netværk {number}", contact)
    contact.left_on = timezone.localdate()
    contact.save()
    make_contact(f"Uffe {number}", cast.other_administration, confirmed_on=old)
    fail_job()
    put_mail(f"refused {number}", refused_at=timezone.now())
    put_mail(f"waiting {number}", waiting_since=timezone.now() - timedelta(hours=2))
    ends = timezone.localdate() + timedelta(days=3)
    make_member(make_user(f"Slut {number}"), cast.committee, Role.ELECTED_MEMBER, until=ends)
    make_user(f"Uden {number}")
