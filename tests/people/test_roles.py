"""Who is what: every right of the design, for everyone in the cast."""

from collections.abc import Callable

import pytest

from samklang.accounts.actors import System
from samklang.accounts.rules import Visitor, is_administrator
from samklang.people import rules
from samklang.people.labels import access_labels, contact_labels, network_labels, organisation_labels
from samklang.people.models import Contact, Membership, Network, Organisation, Role
from samklang.people.models.memberships import forget_standing
from tests.cast import Cast, make_contact, make_member, make_network, make_organisation

SECRETARIAT = {"approver", "other_approver", "coder", "reader"}
WRITERS = SECRETARIAT | {"officer", "committee_secretary", "employee", "administrator"}
INSIDE = WRITERS | {"elected_member"}


def _who(cast: Cast, predicate: Callable[[Visitor], object]) -> set[str]:
    return {name for name, user in cast.everyone().items() if predicate(user)}


RIGHTS = {
    "is_inside": INSIDE,
    "is_guest": {"guest"},
    "is_administrator": {"administrator"},
    "is_in_secretariat": SECRETARIAT,
    "may_code": {"approver", "other_approver", "coder"},
    "is_approver": {"approver", "other_approver"},
    "may_write_knowledge": WRITERS,
    "may_see_contacts": INSIDE | {"guest"},
    "may_keep_organisations": {"administrator"},
    "may_keep_users": {"administrator"},
    "may_keep_networks": WRITERS,
    "may_import": {"administrator"},
}


@pytest.mark.parametrize("right", RIGHTS)
def test_each_right_belongs_to_exactly_these_people(cast: Cast, right: str) -> None:
    assert _who(cast, getattr(rules, right)) == RIGHTS[right]


def test_nobody_approves_their_own_draft(cast: Cast) -> None:
    assert _who(cast, lambda user: rules.may_approve(user, drafted_by=cast.coder)) == {
        "approver",
        "other_approver",
    }
    assert _who(cast, lambda user: rules.may_approve(user, drafted_by=cast.approver)) == {"other_approver"}


def test_the_system_cannot_approve() -> None:
    assert not rules.may_approve(System("schedule"), drafted_by=System("demo"))


def test_an_administrator_cannot_approve_whatever_role_they_hold(cast: Cast) -> None:
    make_member(cast.administrator, cast.secretariat, Role.APPROVER)
    assert rules.may_code(cast.administrator)
    assert not rules.may_approve(cast.administrator, drafted_by=cast.coder)


def test_an_officer_answers_for_the_bodies_their_administration_serves(cast: Cast) -> None:
    assert _who(cast, lambda user: rules.may_answer_for(user, cast.other_committee)) == {"officer"}
    assert _who(cast, lambda user: rules.may_answer_for(user, cast.committee)) == set()


def test_the_secretary_keeps_the_meetings_of_their_own_body_only(cast: Cast) -> None:
    assert _who(cast, lambda user: rules.may_keep_meetings_of(user, cast.committee)) == {
        "committee_secretary"
    }
    assert _who(cast, lambda user: rules.may_keep_meetings_of(user, cast.other_committee)) == set()


def test_closed_papers_are_for_members_secretary_and_serving_officers(cast: Cast) -> None:
    own = _who(cast, lambda user: rules.may_read_closed_papers_of(user, cast.committee))
    other = _who(cast, lambda user: rules.may_read_closed_papers_of(user, cast.other_committee))
    assert own == {"committee_secretary", "elected_member"}
    assert other == {"officer"}


def test_secretariat_roles_count_only_in_the_coordinating_organisation(cast: Cast) -> None:
    make_member(cast.employee, cast.administration, Role.APPROVER)
    forget_standing(cast.employee)
    assert not rules.is_approver(cast.employee)
    assert rules.may_write_knowledge(cast.employee)


@pytest.mark.parametrize("given", [{"until": "2021-01-01"}, {"since": "2999-01-01"}])
def test_a_membership_counts_only_in_its_time(cast: Cast, given: dict[str, str]) -> None:
    Membership.objects.filter(user=cast.approver).update(**given)
    assert not rules.is_inside(cast.approver)


def test_a_membership_of_a_closed_organisation_gives_nothing(cast: Cast) -> None:
    make_member(cast.memberless, cast.closed_committee, Role.ELECTED_MEMBER)
    assert not rules.is_inside(cast.memberless)


def test_a_user_who_was_shut_out_has_no_rights(cast: Cast) -> None:
    cast.administrator.is_active = False
    assert not is_administrator(cast.administrator)
    assert access_labels(cast.administrator) == {"public"}


def test_access_labels_say_role_and_organisation(cast: Cast) -> None:
    assert access_labels(cast.stranger) == {"public"}
    assert access_labels(cast.memberless) == {"public", "signed-in"}
    assert access_labels(cast.guest) == {
        "public",
        "signed-in",
        "role:guest",
        f"org:{cast.other_municipality.public_id}",
        f"within:{cast.other_municipality.public_id}",
        f"user:{cast.guest.public_id}",
    }
    assert access_labels(cast.coder) == {
        "public",
        "signed-in",
        "role:inside",
        "role:employee",
        "role:reader",
        "role:coder",
        f"org:{cast.secretariat.public_id}",
        f"within:{cast.secretariat.public_id}",
        f"within:{cast.administration.public_id}",
        f"user:{cast.coder.public_id}",
    }
    assert "role:administrator" in access_labels(cast.administrator)


@pytest.mark.parametrize("kind", ["organisation", "contact", "network"])
def test_labels_in_the_index_say_the_same_as_readable_by(cast: Cast, kind: str) -> None:
    for row, labels in _rows_with_labels(cast)[kind]:
        reads = {name for name, user in cast.everyone().items() if _reads(user, row)}
        finds = {name for name, user in cast.everyone().items() if access_labels(user) & labels}
        assert reads == finds, row


def _reads(user: Visitor, row: Organisation | Contact | Network) -> bool:
    return type(row).objects.readable_by(user).filter(pk=row.pk).exists()


def _rows_with_labels(cast: Cast) -> dict[str, list[tuple[Organisation | Contact | Network, frozenset[str]]]]:
    shared = make_contact("Shared", cast.committee, is_shared=True)
    kept = make_contact("Kept", cast.committee)
    own = make_contact("Own", cast.other_municipality)
    networks = {
        make_network("Of our own", kept): [cast.committee],
        make_network("Shared by all", kept, is_shared=True): [cast.committee],
        make_network("With a guest", kept, own): [cast.committee, cast.other_municipality],
    }
    make_organisation("Lukket Forening", "association", closed_on="2024-01-01")
    return {
        "organisation": [(row, organisation_labels(row)) for row in Organisation.objects.all()],
        "contact": [(row, contact_labels(row)) for row in (shared, kept, own)],
        "network": [
            (row, network_labels(row, organisations=frozenset(place.public_id for place in places)))
            for row, places in networks.items()
        ],
    }
