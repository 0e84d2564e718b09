"""Who reads by whom something was used or remarked on: by name among colleagues, by place to the town."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from samklang.accounts.models import User
from samklang.following.actions import follow
from samklang.jobs.worker import Worker
from samklang.knowledge.actions.ideas import support
from samklang.knowledge.actions.remarks import write_remark
from samklang.knowledge.actions.uses import note_use
from samklang.knowledge.models import Contribution, Sharing
from samklang.knowledge.papers import paper_of
from samklang.knowledge.signing import signed
from samklang.mail.models import Message
from tests.cast import Cast, make_contact, make_contribution, signed_in

pytestmark = pytest.mark.django_db
NAME = "Malene Employee"


def _written_on(cast: Cast, *, kind: str = "practice", sharing: str = Sharing.PUBLIC) -> Contribution:
    thing = make_contribution("Ring først", cast.committee, kind=kind, sharing=sharing)
    if kind == "idea":
        support(thing.idea, by=cast.employee)
    else:
        note_use(thing, by=cast.employee, where="Engparken", result="worked")
    write_remark(thing, by=cast.employee, words="Nemlig")
    return thing


def _page(thing: Contribution, user: User | None) -> str:
    browser = signed_in(user) if user else Client()
    return browser.get(thing.get_absolute_url()).content.decode().split('id="uses"')[-1]


@pytest.mark.parametrize("kind", ["practice", "idea"])
@pytest.mark.parametrize("reader", ["officer", "reader", "coder", "guest"])
def test_colleagues_and_guests_see_who_wrote(cast: Cast, kind: str, reader: str) -> None:
    assert NAME in _page(_written_on(cast, kind=kind), getattr(cast, reader))


@pytest.mark.parametrize("kind", ["practice", "idea"])
@pytest.mark.parametrize("reader", [None, "memberless"])
def test_everybody_else_sees_what_was_written_and_no_name(cast: Cast, kind: str, reader: str | None) -> None:
    page = _page(_written_on(cast, kind=kind), getattr(cast, reader) if reader else None)
    assert "Nemlig" in page
    assert "En medarbejder" in page
    assert NAME not in page


def test_everybody_else_sees_where_the_writer_works(cast: Cast) -> None:
    make_contact(NAME, cast.administration, user=cast.employee)
    thing = _written_on(cast)
    page = _page(thing, None)
    assert page.count(cast.administration.name) >= 2
    assert NAME not in page


def test_a_paper_names_whom_the_page_names(cast: Cast) -> None:
    thing = _written_on(cast)

    def paper(reader: User) -> str:
        return repr(paper_of(thing, reader=reader, municipality="Klangby", day="i dag"))

    assert NAME in paper(cast.officer)
    assert NAME in paper(cast.guest)
    assert NAME not in paper(cast.memberless)


@pytest.mark.parametrize(("follower", "is_named"), [("officer", True), ("memberless", False)])
def test_a_mail_names_whom_the_page_names(cast: Cast, follower: str, is_named: bool) -> None:
    thing = make_contribution("Ring først", cast.committee, kind="practice", sharing=Sharing.PUBLIC)
    user = getattr(cast, follower)
    follow(thing.public_id, by=user, at_once=True)
    write_remark(thing, by=cast.employee, words="Nemlig")
    Worker().run_until_empty()
    mail = Message.objects.get(to=user.email)
    assert "Nemlig" in mail.text
    assert (NAME in mail.text) == is_named


def test_who_wrote_is_looked_up_once_for_all(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    thing = _written_on(cast)
    for by in (cast.coder, cast.officer):
        write_remark(thing, by=by, words="Også her")
    rows = list(thing.remarks.select_related("user"))
    with django_assert_num_queries(1):
        assert len(signed(rows, reader=cast.stranger)) == 3


@pytest.mark.parametrize(
    ("sharing", "told"),
    [
        (Sharing.OWN, "Dem i den organisation"),
        (Sharing.MUNICIPALITY, "Alle i kommunen kan læse"),
        (Sharing.OTHERS, "gæster fra andre kommuner kan læse"),
        (Sharing.PUBLIC, "også borgere"),
    ],
)
def test_the_forms_say_who_will_read_what_is_written(cast: Cast, sharing: str, told: str) -> None:
    thing = make_contribution("Ring først", cast.other_administration, kind="practice", sharing=sharing)
    page = signed_in(cast.coder).get(reverse("contribution", args=[thing.public_id])).content.decode()
    assert page.count(told) == 2
