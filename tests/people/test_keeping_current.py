"""What is written of people stays right: they are asked, told of changes, and suggested to each other."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from samklang.jobs.actions import enqueue
from samklang.jobs.worker import Worker
from samklang.mail.models import Message
from samklang.people.actions.contacts import edit_contact
from samklang.people.actions.suggestions import choose_suggestions
from samklang.people.details import ContactDetails
from samklang.people.jobs import ask_the_stale
from samklang.people.models import Contact
from samklang.people.suggestions import suggestions_for
from tests.cast import Cast, make_contact, make_network, make_topic, make_user, signed_in
from tests.clock import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]


def ask(cast: Cast) -> None:
    enqueue(ask_the_stale, by=cast.administrator)
    Worker().run_until_empty()


def test_people_are_asked_once_in_each_year_nobody_confirms(cast: Cast) -> None:
    own = make_contact(
        "Malene", cast.other_administration, user=cast.employee, confirmed_on=TODAY - timedelta(days=400)
    )
    make_contact(
        "Uden login", cast.committee, email="u@klangby.example", confirmed_on=TODAY - timedelta(days=999)
    )
    ask(cast)
    ask(cast)
    mail = Message.objects.get()
    assert mail.to == cast.employee.email
    assert own.get_absolute_url() in mail.text
    Contact.objects.filter(pk=own.pk).update(confirmed_on=TODAY - timedelta(days=800))
    ask(cast)
    assert Message.objects.count() == 2
    page = signed_in(cast.employee).get(own.get_absolute_url()).content.decode()
    assert reverse("confirm_contact", args=[own.public_id]) in page


def changed(contact: Contact, **given: object) -> ContactDetails:
    details = ContactDetails.of(contact)
    return ContactDetails(**{name: getattr(details, name) for name in details.__slots__} | given)


def test_who_is_written_of_is_told_when_somebody_else_changes_it(cast: Cast) -> None:
    contact = make_contact("Berta", cast.committee, email="berta@klangby.example")
    details = changed(contact, email="ny@klangby.example", title="Leder")
    edit_contact(contact, by=cast.employee, version=1, details=details)
    mail = Message.objects.get()
    assert (mail.to, mail.reply_to) == ("berta@klangby.example", cast.employee.email)
    assert "Malene Employee" in mail.text
    assert "ny@klangby.example" not in mail.text
    assert "Malene Employee" in signed_in(cast.reader).get(contact.get_absolute_url()).content.decode()


def test_ones_own_change_is_told_to_nobody(cast: Cast) -> None:
    own = make_contact("Malene", cast.other_administration, user=cast.employee, email="m@klangby.example")
    edit_contact(own, by=cast.employee, version=1, details=changed(own, title="Leder"))
    assert not Message.objects.exists()


@pytest.fixture
def own(cast: Cast) -> Contact:
    made = make_contact("Malene", cast.other_administration, user=cast.employee)
    made.topics.set([make_topic("Sprog"), make_topic("Job")])
    made.districts.set([cast.district])
    return made


def somebody(cast: Cast, name: str, *topics: str, **given: object) -> Contact:
    user = given.pop("user", None) or make_user(name)
    made = make_contact(name, given.pop("organisation", cast.committee), user=user, **given)  # type: ignore[arg-type]
    made.topics.set([make_topic(topic) for topic in topics])
    return made


def names(cast: Cast) -> list[str]:
    return [each.contact.name for each in suggestions_for(cast.employee)]


def test_suggested_is_who_works_with_most_of_the_same_and_was_never_met(cast: Cast, own: Contact) -> None:
    somebody(cast, "Et emne", "Sprog")
    somebody(cast, "To emner", "Sprog", "Job")
    near = somebody(cast, "Et emne og bydel", "Job")
    near.districts.add(cast.district)
    somebody(cast, "Samme sted", "Sprog", organisation=cast.other_administration)
    somebody(cast, "Andet emne", "Tryghed")
    met = somebody(cast, "Mødt", "Sprog")
    make_network("Lukket siden", own, met, closed_on=TODAY)
    assert names(cast) == ["To emner", "Et emne og bydel", "Et emne"]
    page = signed_in(cast.employee).get(own.get_absolute_url()).content.decode()
    assert "To emner" in page
    assert "Mødt" not in page


def test_nobody_is_suggested_who_could_not_switch_it_off_or_has(cast: Cast, own: Contact) -> None:
    make_contact("Uden login", cast.committee).topics.set([make_topic("Sprog")])
    somebody(cast, "Lukket login", "Sprog", user=make_user("Lukas", is_active=False))
    somebody(cast, "Har forladt", "Sprog", left_on=TODAY)
    somebody(cast, "Vil ikke", "Sprog", is_suggested=False)
    assert names(cast) == []


def test_a_guest_is_told_of_nobody_they_may_not_see(cast: Cast) -> None:
    guest = make_contact("Gunnar", cast.other_municipality, user=cast.guest)
    guest.topics.set([make_topic("Sprog")])
    somebody(cast, "Skjult", "Sprog")
    somebody(cast, "Delt", "Sprog", is_shared=True)
    assert [each.contact.name for each in suggestions_for(cast.guest)] == ["Delt"]


def test_everybody_switches_it_off_for_themselves_and_for_nobody_else(cast: Cast, own: Contact) -> None:
    somebody(cast, "Berta", "Sprog")
    signed_in(cast.employee).post(
        reverse("choose_suggestions", args=[own.public_id]), {"is_suggested": "yes"}
    )
    own.refresh_from_db()
    assert (own.is_suggested, own.gets_suggestions) == (True, False)
    assert names(cast) == []
    with pytest.raises(PermissionDenied):
        choose_suggestions(own, by=cast.administrator, is_suggested=False, gets_suggestions=False)


def test_suggestions_ask_as_often_for_many_as_for_few(
    cast: Cast, own: Contact, django_assert_num_queries: object
) -> None:
    for number in range(9):
        somebody(cast, f"Person {number}", "Sprog", "Job")
    for shown in (1, 9):
        cast.employee.__dict__.pop("_standing", None)
        with django_assert_num_queries(7):  # type: ignore[operator]
            assert len(suggestions_for(cast.employee, shown=shown)) == shown
