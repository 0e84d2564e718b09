import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from samklang.accounts.models import User
from samklang.demo.actions import tell_story
from samklang.demo.klangby import BODIES, CIRCLES, COORDINATING, DISTRICTS, PEOPLE
from samklang.demo.knowledge import story
from samklang.demo.logins import LOGINS
from samklang.journal.models import Entry
from samklang.knowledge.models import Contribution
from samklang.people.models import Contact, District, Membership, Network, Organisation

pytestmark = pytest.mark.django_db


def test_the_story_makes_all_of_klangby():
    tell_story()
    assert Organisation.objects.count() == len([*BODIES, *story.PLACES])
    assert District.objects.count() == len(DISTRICTS)
    assert Contact.objects.count() == len([*PEOPLE, *story.PEOPLE])
    assert Network.objects.count() == len([*CIRCLES, *story.CIRCLES])
    assert Contribution.objects.count() == len(story.CONTRIBUTIONS)
    assert Organisation.objects.get(is_coordinating=True).name == COORDINATING


def test_each_login_signs_in_and_has_the_role_it_is_said_to_have():
    tell_story()
    for login in LOGINS:
        assert Client().login(email=login.email, password=login.password), login.email
        user = User.objects.get(email=login.email)
        roles = list(Membership.objects.filter(user=user).values_list("organisation__name", "role"))
        assert roles == ([(login.organisation, login.role)] if login.role else [])
        assert user.is_administrator == (not login.role)


def test_the_story_is_told_through_actions_so_the_journal_knows_it():
    tell_story()
    subjects = set(Entry.objects.filter(actor="system:demo").values_list("subject", flat=True))
    assert set(Organisation.objects.values_list("public_id", flat=True)) <= subjects


def test_the_demo_leaves_a_database_alone_where_somebody_works():
    User.objects.create_user(email="a@klangby.example", name="A")
    with pytest.raises(CommandError, match="empty database"):
        call_command("demo")
    assert Organisation.objects.count() == 0
