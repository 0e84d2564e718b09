"""What actions refuse, keep and write down: organisations, members, contacts, networks, users."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.core.versions import ChangedMeanwhile
from samklang.journal.models import Entry
from samklang.people import rules
from samklang.people.actions import contacts, districts, memberships, networks, organisations, users
from samklang.people.details import ContactDetails, FormerNameDetails, NetworkDetails, OrganisationDetails
from samklang.people.labels import INSIDE
from samklang.people.models import Membership, Organisation, Role
from samklang.people.models.memberships import forget_standing
from samklang.people.models.organisations import DEEPEST
from samklang.search.queries import find
from tests.cast import Cast, make_contact, make_member, make_organisation

SYSTEM = System("tests")


def _edit(cast: Cast, organisation: Organisation, **changes: object) -> Organisation:
    details = {**_as_it_is(organisation), **changes}
    return organisations.edit_organisation(
        organisation,
        by=cast.administrator,
        version=organisation.version,
        details=OrganisationDetails(**details),  # type: ignore[arg-type]
    )


def _as_it_is(organisation: Organisation) -> dict[str, object]:
    details = OrganisationDetails.of(organisation)
    return {name: getattr(details, name) for name in OrganisationDetails.__slots__}


def _verbs(subject: str) -> list[str]:
    return list(Entry.objects.filter(subject=subject).order_by("id").values_list("verb", flat=True))


def _finds(query: str, *, labels: str = "public") -> bool:
    return bool(find(query, labels=labels.split()).total)


def test_an_organisation_is_added_found_and_written_down(cast: Cast) -> None:
    details = OrganisationDetails(name="Ældrerådet", kind="advisory_council", short_names=("ÆR",))
    added = organisations.add_organisation(details, by=cast.administrator, parent=cast.council)
    assert (added.parent, added.version) == (cast.council, 1)
    assert _verbs(added.public_id) == ["created"]
    assert _finds("ældreråd ")
    assert _finds("ær ")


@pytest.mark.parametrize("part", ["approver", "officer", "employee", "elected_member", "guest", "memberless"])
def test_only_an_administrator_or_the_system_keeps_organisations(cast: Cast, part: str) -> None:
    details = OrganisationDetails(name="Nyt", kind="committee")
    with pytest.raises(PermissionDenied):
        organisations.add_organisation(details, by=getattr(cast, part))
    assert organisations.add_organisation(details, by=SYSTEM).name == "Nyt"


def test_a_second_open_organisation_of_one_name_and_kind_is_refused(cast: Cast) -> None:
    details = OrganisationDetails(name="integrationsrådet", kind="advisory_council")
    with pytest.raises(ValidationError, match="Der findes allerede"):
        organisations.add_organisation(details, by=cast.administrator)
    again = OrganisationDetails(name="Trafikudvalget", kind="committee")
    assert organisations.add_organisation(again, by=cast.administrator).is_open()


def test_an_old_name_is_kept_and_still_found(cast: Cast) -> None:
    _edit(cast, cast.advisory_council, name="Rådet for Medborgerskab")
    former = cast.advisory_council.former_names.get()
    assert (former.name, former.until) == ("Integrationsrådet", timezone.localdate())
    assert _finds("integrationsrådet ")
    assert _verbs(cast.advisory_council.public_id) == ["renamed"]


def test_former_names_are_written_and_taken_away(cast: Cast) -> None:
    old = FormerNameDetails("Indvandrerrådet", date(2004, 12, 31))
    _edit(cast, cast.advisory_council, former_names=frozenset({old}))
    assert OrganisationDetails.of(cast.advisory_council).former_names == {old}
    cast.advisory_council.refresh_from_db()
    _edit(cast, cast.advisory_council, former_names=frozenset())
    assert not cast.advisory_council.former_names.exists()


def test_nothing_is_written_when_nothing_differs(cast: Cast) -> None:
    assert _edit(cast, cast.committee).version == 1
    assert _verbs(cast.committee.public_id) == []


def test_the_journal_names_the_fields_and_no_value(cast: Cast) -> None:
    _edit(cast, cast.committee, email="udvalg@klangby.example")
    assert Entry.objects.get(subject=cast.committee.public_id).fields == ["email"]


def test_what_somebody_else_saved_is_not_overwritten(cast: Cast) -> None:
    _edit(cast, cast.committee, email="en@klangby.example")
    with pytest.raises(ChangedMeanwhile):
        _edit(cast, cast.committee, email="to@klangby.example")
    cast.committee.refresh_from_db()
    assert cast.committee.email == "en@klangby.example"


def test_an_organisation_is_moved_but_never_into_itself(cast: Cast) -> None:
    moved = organisations.move_organisation(
        cast.association, by=cast.administrator, version=1, parent=cast.advisory_council
    )
    assert moved.parent == cast.advisory_council
    for parent in (cast.council, cast.committee):
        with pytest.raises(ValidationError, match="sig selv"):
            organisations.move_organisation(cast.council, by=cast.administrator, version=1, parent=parent)


def test_a_tree_too_deep_to_read_is_refused(cast: Cast) -> None:
    above = cast.council
    for number in range(DEEPEST - 1):
        above = make_organisation(f"Niveau {number}", "administration", parent=above)
    with pytest.raises(ValidationError, match="niveauer"):
        organisations.add_organisation(
            OrganisationDetails(name="For dybt", kind="administration"), by=cast.administrator, parent=above
        )
    with pytest.raises(ValidationError, match="niveauer"):
        organisations.move_organisation(
            cast.council, by=cast.administrator, version=1, parent=make_organisation("Top")
        )


def test_nothing_is_put_under_a_closed_organisation(cast: Cast) -> None:
    with pytest.raises(ValidationError, match="nedlagt"):
        organisations.move_organisation(
            cast.association, by=cast.administrator, version=1, parent=cast.closed_committee
        )


@pytest.mark.parametrize(
    ("name", "changes", "why"),
    [
        ("committee", {"serves": "other_committee"}, "Kun en forvaltning"),
        ("administration", {"serves": "other_administration"}, "ikke andre forvaltninger"),
        ("committee", {"district": "district"}, "Kun et lokaludvalg"),
        ("secretariat", {"kind": "committee"}, "koordinerende"),
        ("committee", {"kind": "association"}, "har en rolle"),
        ("committee", {"email": "ikke en adresse"}, "e-mail"),
        ("committee", {"website": "javascript:alert(1)"}, "URL"),
        ("committee", {"name": ""}, "tomt|kan ikke"),
    ],
)
def test_what_a_kind_cannot_have_is_refused(cast: Cast, name: str, changes: dict[str, str], why: str) -> None:
    given: dict[str, object] = dict(changes)
    if "serves" in given:
        given["serves"] = frozenset({getattr(cast, changes["serves"])})
    if "district" in given:
        given["district"] = cast.district
    with pytest.raises(ValidationError, match=why):
        _edit(cast, getattr(cast, name), **given)


def test_closing_ends_roles_and_hides_from_outsiders(cast: Cast) -> None:
    organisations.close_organisation(cast.committee, by=cast.administrator)
    assert Membership.objects.get(user=cast.elected_member).until == timezone.localdate()
    forget_standing(cast.elected_member)
    assert not rules.is_inside(cast.elected_member)
    assert not _finds("biu ")
    assert _finds("biu ", labels=INSIDE)
    assert Entry.objects.filter(verb="ended").count() == 2


def test_closing_is_refused_for_the_coordinating_and_for_what_has_open_parts(cast: Cast) -> None:
    with pytest.raises(ValidationError, match="koordinerende"):
        organisations.close_organisation(cast.secretariat, by=cast.administrator)
    with pytest.raises(ValidationError, match="hører under"):
        organisations.close_organisation(cast.council, by=cast.administrator)
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(ValidationError, match="forhånd"):
        organisations.close_organisation(cast.association, by=cast.administrator, on=tomorrow)


def test_an_organisation_is_opened_again_unless_its_name_is_taken(cast: Cast) -> None:
    organisations.reopen_organisation(cast.closed_committee, by=cast.administrator)
    assert _finds("trafik ")
    organisations.close_organisation(cast.closed_committee, by=cast.administrator)
    make_organisation("Trafikudvalget")
    with pytest.raises(ValidationError, match="Der findes allerede"):
        organisations.reopen_organisation(cast.closed_committee, by=cast.administrator)


def test_there_is_one_coordinating_organisation_and_its_members_are_the_secretariat(cast: Cast) -> None:
    organisations.make_coordinating(cast.other_administration, by=cast.administrator)
    assert Organisation.objects.get(is_coordinating=True) == cast.other_administration
    forget_standing(cast.approver)
    assert not rules.is_in_secretariat(cast.approver)
    with pytest.raises(ValidationError, match="Kun en aktiv forvaltning"):
        organisations.make_coordinating(cast.committee, by=cast.administrator)


@pytest.mark.parametrize(
    "given",
    [
        {"name": "To", "kind": "administration", "is_coordinating": True},
        {"name": "X", "kind": "committee", "is_coordinating": True},
    ],
)
def test_the_database_refuses_a_second_or_wrong_coordinating_organisation(
    cast: Cast, given: dict[str, Any]
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Organisation.objects.create(**given)


def test_the_database_refuses_a_district_for_what_is_no_local_committee(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Organisation.objects.filter(pk=cast.committee.pk).update(district=cast.district)


def test_a_district_is_renamed_and_its_committee_found_by_the_new_name(cast: Cast) -> None:
    districts.edit_district(cast.district, by=cast.administrator, version=1, name="Søndre Havn")
    assert _finds("søndre havn ")


def test_a_role_is_given_from_a_day_and_ended(cast: Cast) -> None:
    membership = memberships.add_membership(
        by=cast.administrator, user=cast.memberless, organisation=cast.committee, role=Role.ELECTED_MEMBER
    )
    assert rules.may_read_closed_papers_of(cast.memberless, cast.committee)
    memberships.end_membership(membership, by=cast.administrator)
    assert membership.public_id in set(Entry.objects.filter(verb="ended").values_list("subject", flat=True))


@pytest.mark.parametrize(
    ("organisation", "role"),
    [
        ("committee", "approver"),
        ("committee", "officer"),
        ("administration", "elected_member"),
        ("association", "employee"),
        ("other_administration", "coder"),
        ("secretariat", "guest"),
        ("closed_committee", "elected_member"),
    ],
)
def test_a_role_that_the_organisation_does_not_have_is_refused(
    cast: Cast, organisation: str, role: str
) -> None:
    with pytest.raises(ValidationError):
        memberships.add_membership(
            by=cast.administrator, user=cast.memberless, organisation=getattr(cast, organisation), role=role
        )


def test_an_administrator_is_never_made_approver_nor_an_approver_administrator(cast: Cast) -> None:
    with pytest.raises(ValidationError, match="kan ikke godkende"):
        memberships.add_membership(
            by=cast.administrator, user=cast.administrator, organisation=cast.secretariat, role=Role.APPROVER
        )
    with pytest.raises(ValidationError, match="godkender"):
        users.set_administrator(cast.approver, by=cast.administrator, is_administrator=True)


def test_the_same_role_is_not_given_twice_at_once(cast: Cast) -> None:
    with pytest.raises(ValidationError, match="allerede"):
        memberships.add_membership(
            by=cast.administrator,
            user=cast.officer,
            organisation=cast.other_administration,
            role=Role.OFFICER,
        )


def test_a_role_that_ends_before_it_begins_is_refused(cast: Cast) -> None:
    with pytest.raises(ValidationError):
        memberships.add_membership(
            by=cast.administrator,
            user=cast.memberless,
            organisation=cast.committee,
            role=Role.ELECTED_MEMBER,
            since=date(2026, 2, 1),
            until=date(2026, 1, 1),
        )


def test_nobody_but_an_administrator_gives_roles(cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        memberships.add_membership(
            by=cast.approver, user=cast.approver, organisation=cast.committee, role=Role.ELECTED_MEMBER
        )


def _is_approver(user: User) -> bool:
    forget_standing(user)
    return rules.is_approver(user)


def test_an_ended_role_gives_nothing_from_that_moment(cast: Cast) -> None:
    role = Membership.objects.get(user=cast.approver)
    memberships.end_membership(role, by=cast.administrator)
    assert not _is_approver(cast.approver)
    assert not Membership.objects.current().filter(user=cast.approver).exists()
    yesterday = timezone.localdate() - timedelta(days=1)
    assert Membership.objects.current(yesterday).filter(user=cast.approver).exists()
    assert users.set_administrator(cast.approver, by=cast.administrator, is_administrator=True)


def test_a_role_with_a_last_day_is_in_force_on_it(cast: Cast) -> None:
    role = Membership.objects.get(user=cast.approver)
    memberships.end_membership(role, by=cast.administrator, on=timezone.localdate())
    assert _is_approver(cast.approver)


def test_a_role_that_begins_after_its_organisation_has_closed_is_never_in_force(cast: Cast) -> None:
    today = timezone.localdate()
    role = memberships.add_membership(
        by=cast.administrator,
        user=cast.memberless,
        organisation=cast.committee,
        role=Role.ELECTED_MEMBER,
        since=today,
    )
    closed_on = today - timedelta(days=1)
    organisations.close_organisation(cast.committee, by=cast.administrator, on=closed_on)
    role.refresh_from_db()
    assert role.is_over()
    assert not Membership.objects.current().filter(pk=role.pk).exists()


def test_a_role_given_and_ended_on_one_day_can_be_given_again(cast: Cast) -> None:
    def give() -> Membership:
        return memberships.add_membership(
            by=cast.administrator,
            user=cast.memberless,
            organisation=cast.committee,
            role=Role.ELECTED_MEMBER,
        )

    first = give()
    memberships.end_membership(first, by=cast.administrator)
    assert not Membership.objects.current().filter(user=cast.memberless).exists()
    give()
    assert Membership.objects.current().get(user=cast.memberless).pk != first.pk


def _to_come(cast: Cast) -> Membership:
    soon = timezone.localdate() + timedelta(days=10)
    return make_member(cast.employee, cast.committee, Role.ELECTED_MEMBER, since=soon)


def test_shutting_out_ends_also_roles_to_come_and_letting_in_gives_none_back(cast: Cast) -> None:
    to_come = _to_come(cast)
    users.shut_out_user(cast.employee, by=cast.administrator)
    users.let_in_again(cast.employee, by=cast.administrator)
    assert not Membership.objects.unfinished().filter(user=cast.employee).exists()
    assert not Membership.objects.current(to_come.since).filter(user=cast.employee).exists()
    forget_standing(cast.employee)
    assert not rules.is_inside(cast.employee)


def test_opening_an_organisation_again_gives_no_role_back_on_the_same_day(cast: Cast) -> None:
    to_come = _to_come(cast)
    organisations.close_organisation(cast.committee, by=cast.administrator)
    organisations.reopen_organisation(cast.committee, by=cast.administrator)
    assert not Membership.objects.current().filter(organisation=cast.committee).exists()
    assert not Membership.objects.current(to_come.since).filter(organisation=cast.committee).exists()


def test_nobody_who_is_shut_out_is_given_a_role(cast: Cast) -> None:
    users.shut_out_user(cast.employee, by=cast.administrator)
    with pytest.raises(ValidationError, match="kan ikke logge"):
        memberships.add_membership(
            by=cast.administrator,
            user=cast.employee,
            organisation=cast.committee,
            role=Role.ELECTED_MEMBER,
        )


def test_nobody_becomes_approver_who_became_administrator_meanwhile(cast: Cast) -> None:
    seen_before = User.objects.get(pk=cast.memberless.pk)
    users.set_administrator(cast.memberless, by=cast.administrator, is_administrator=True)
    with pytest.raises(ValidationError, match="kan ikke godkende"):
        memberships.add_membership(
            by=cast.administrator, user=seen_before, organisation=cast.secretariat, role=Role.APPROVER
        )


def test_a_part_is_not_opened_while_the_whole_is_closed(cast: Cast) -> None:
    Organisation.objects.filter(pk=cast.closed_committee.pk).update(parent=cast.association)
    organisations.close_organisation(cast.association, by=cast.administrator)
    with pytest.raises(ValidationError, match="nedlagt"):
        organisations.reopen_organisation(cast.closed_committee, by=cast.administrator)


def test_nothing_is_added_under_an_organisation_that_was_closed_meanwhile(cast: Cast) -> None:
    seen_before = Organisation.objects.get(pk=cast.association.pk)
    organisations.close_organisation(cast.association, by=cast.administrator)
    details = OrganisationDetails(name="Kreds", kind="association")
    with pytest.raises(ValidationError, match="nedlagt"):
        organisations.add_organisation(details, by=cast.administrator, parent=seen_before)


def test_a_user_who_left_is_shut_out_and_handed_over(cast: Cast) -> None:
    contact = make_contact("Malene", cast.other_administration, user=cast.employee)
    successor = make_contact("Niels", cast.other_administration)
    users.shut_out_user(cast.employee, by=cast.administrator, successor=successor)
    cast.employee.refresh_from_db()
    contact.refresh_from_db()
    assert not cast.employee.is_active
    assert (contact.has_left(), contact.handed_over_to) == (True, successor)
    assert Membership.objects.get(user=cast.employee).until == timezone.localdate()


def test_the_last_administrator_stays_and_nobody_shuts_themselves_out(cast: Cast) -> None:
    with pytest.raises(ValidationError, match="mindst én"):
        users.set_administrator(cast.administrator, by=cast.administrator, is_administrator=False)
    with pytest.raises(ValidationError, match="mindst én"):
        users.shut_out_user(cast.administrator, by=SYSTEM)
    users.set_administrator(cast.memberless, by=cast.administrator, is_administrator=True)
    with pytest.raises(ValidationError, match="anden administrator"):
        users.shut_out_user(cast.administrator, by=cast.administrator)


def test_a_contact_is_stale_a_year_after_it_was_confirmed(cast: Cast) -> None:
    contact = make_contact("Kim", cast.committee, confirmed_on=timezone.localdate() - timedelta(days=366))
    assert contact.is_stale()
    assert not contacts.confirm_contact(contact, by=cast.employee).is_stale()


def test_a_contact_keeps_their_own_page_but_not_who_may_see_it(cast: Cast) -> None:
    contact = make_contact("Erik", cast.committee, user=cast.elected_member)
    details = ContactDetails(name="Erik E.", organisation=cast.committee, user=cast.elected_member)
    edited = contacts.edit_contact(contact, by=cast.elected_member, version=1, details=details)
    assert edited.name == "Erik E."
    shared = ContactDetails(
        name="Erik E.", organisation=cast.committee, user=cast.elected_member, is_shared=True
    )
    with pytest.raises(ValidationError, match="Spørg en medarbejder"):
        contacts.edit_contact(edited, by=cast.elected_member, version=2, details=shared)


def test_a_guest_writes_shared_contacts_of_their_own_organisation_only(cast: Cast) -> None:
    own = ContactDetails(name="Gerda", organisation=cast.other_municipality, is_shared=True)
    assert contacts.add_contact(own, by=cast.guest).is_shared
    with pytest.raises(ValidationError, match="egen organisation"):
        contacts.add_contact(
            ContactDetails(name="X", organisation=cast.committee, is_shared=True), by=cast.guest
        )
    with pytest.raises(ValidationError, match="deles"):
        contacts.add_contact(ContactDetails(name="X", organisation=cast.other_municipality), by=cast.guest)


def test_a_contact_who_left_is_no_longer_found_and_leads_to_the_successor(cast: Cast) -> None:
    details = ContactDetails(name="Bodil Lund", organisation=cast.committee, works_with="Lektiehjælp")
    contact = contacts.add_contact(details, by=cast.employee)
    assert _finds("lektiehjælp ", labels=INSIDE)
    left = contacts.hand_over(contact, by=cast.employee, to=None)
    assert not _finds("lektiehjælp ", labels=INSIDE)
    with pytest.raises(ValidationError, match="stadig er ansat"):
        contacts.hand_over(make_contact("Ny", cast.committee), by=cast.employee, to=left)
    contacts.bring_back(left, by=cast.employee)
    assert _finds("lektiehjælp ", labels=INSIDE)


def test_a_network_has_somebody_newcomers_can_call(cast: Cast) -> None:
    with pytest.raises(ValidationError, match="mindst én"):
        networks.add_network(NetworkDetails(name="Tom", purpose="Intet"), by=cast.employee)
    kim, bo = make_contact("Kim", cast.committee), make_contact("Bo", cast.association)
    details = NetworkDetails(
        name="Kreds", purpose="Erfaringer", members=frozenset({bo}), contact_persons=frozenset({kim})
    )
    network = networks.add_network(details, by=cast.employee)
    assert set(network.members.all()) == {kim, bo}
    assert _finds("erfaring ", labels=INSIDE)
    networks.close_network(network, by=cast.employee)
    assert not _finds("erfaring ", labels=INSIDE)


def test_elected_members_and_guests_do_not_keep_networks(cast: Cast) -> None:
    details = NetworkDetails(name="Kreds", purpose="x")
    for user in (cast.elected_member, cast.guest, cast.memberless):
        with pytest.raises(PermissionDenied):
            networks.add_network(details, by=user)


def test_a_renamed_organisation_is_found_through_its_contacts(cast: Cast) -> None:
    contacts.add_contact(ContactDetails(name="Kim", organisation=cast.association), by=cast.employee)
    make_member(cast.memberless, cast.other_municipality, Role.GUEST)
    _edit(cast, cast.association, name="Foreningen Brobyggerne")
    found = find("brobyggerne ", labels=[INSIDE])
    assert found.counts == {"contact": 1, "organisation": 1}


def test_an_invitation_is_sent_again_until_the_person_has_signed_in(cast: Cast) -> None:
    users.invite_again(cast.memberless, by=cast.administrator)
    assert _verbs(cast.memberless.public_id) == ["invited_again"]
    User.objects.filter(pk=cast.memberless.pk).update(last_login=timezone.now())
    with pytest.raises(ValidationError, match="ikke har logget ind"):
        users.invite_again(cast.memberless, by=cast.administrator)


def test_the_journal_says_that_a_user_was_shut_out_and_let_in(cast: Cast) -> None:
    users.shut_out_user(cast.memberless, by=cast.administrator)
    users.let_in_again(cast.memberless, by=cast.administrator)
    assert _verbs(cast.memberless.public_id) == ["shut_out", "let_in"]
