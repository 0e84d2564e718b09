"""What a reader reports to the editors is between them."""

from django.urls import reverse

from samklang.knowledge.actions.flags import raise_flag
from samklang.people.models import Membership
from tests.cast import Cast, make_contribution, signed_in


def test_nobody_but_editors_learns_who_reported_something(cast: Cast) -> None:
    thing = make_contribution("Ring først", cast.other_administration)
    raise_flag(thing, by=cast.elected_member, reason="Nummeret er forkert.")
    text = signed_in(cast.officer).get(thing.get_absolute_url()).content.decode()
    assert cast.elected_member.name not in text


def test_who_has_no_role_any_more_reads_what_is_public_also_of_their_own(cast: Cast) -> None:
    thing = make_contribution(
        "Ring først", cast.other_administration, sharing="own", written_by=cast.employee.public_id
    )
    browser = signed_in(cast.employee)
    assert browser.get(thing.get_absolute_url()).status_code == 200
    Membership.objects.filter(user=cast.employee).delete()
    assert browser.get(thing.get_absolute_url()).status_code == 404


def test_a_title_is_one_line(cast: Cast) -> None:
    sent = {"title": "Ring\nførst", "version": "1"}
    page = signed_in(cast.employee).post(reverse("new_contribution", args=["idea"]), sent)
    assert page.context["form"].errors["title"] == ["Skriv det på én linje."]
