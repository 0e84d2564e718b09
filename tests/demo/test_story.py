from collections import Counter

import pytest
from django.core.management import CommandError, call_command
from django.db.models import Count
from django.test import Client
from pytest_django import Settings

from samklang.accounts.models import User
from samklang.demo.actions import tell_story
from samklang.demo.hearing.places import PLACES as HEARD_PLACES
from samklang.demo.klangby import BODIES, COORDINATING, DISTRICTS, NETWORKS, PEOPLE
from samklang.demo.knowledge import story
from samklang.demo.knowledge.papers import PAPERS
from samklang.demo.logins import LOGINS
from samklang.exchange.models import Borrowed
from samklang.funding.models import Fund
from samklang.jobs.models import Job
from samklang.journal.models import Entry
from samklang.knowledge.models import (
    Assessment,
    Attachment,
    Contribution,
    CriteriaVersion,
    Flag,
    Kind,
    Mark,
)
from samklang.mail.models import Message, State
from samklang.people.labels import access_labels
from samklang.people.models import Contact, District, Membership, Network, Organisation, Topic
from samklang.search.queries import find
from tests.demo.fits import wrong_fits
from tests.demo.questions import unanswered_questions

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_storage")]


@pytest.mark.slow
def test_the_story_is_whole_and_each_login_works_and_the_journal_knows_it(
    settings: Settings,
) -> None:
    """One telling for all of it: it writes hundreds of texts, and all that gathered around them."""
    settings.EMAIL_HOST = "mail.invalid"
    tell_story()
    no_mail_of_it_goes_out()
    everything_is_there()
    projects_were_assessed_over_years_by_both_sides()
    each_login_has_the_role_it_is_said_to_have()
    subjects = set(Entry.objects.filter(actor="system:demo").values_list("subject", flat=True))
    for kind in (Organisation, Contribution, Fund, Topic):
        assert set(kind.objects.values_list("public_id", flat=True)) <= subjects, kind
    what_people_search_for_gives_an_answer_one_would_use()
    assert unanswered_questions() == []
    assert wrong_fits() == []


def no_mail_of_it_goes_out() -> None:
    assert Message.objects.count() > 100
    assert not Message.objects.in_state(State.WAITING).exists()
    assert not Job.objects.filter(name="mail.send").exists()


def everything_is_there() -> None:
    assert Organisation.objects.count() == len([*BODIES, *story.PLACES, *HEARD_PLACES])
    assert District.objects.count() == len(DISTRICTS)
    assert Contact.objects.count() == len([*PEOPLE, *story.PEOPLE]) >= 80
    assert Network.objects.count() == len([*NETWORKS, *story.NETWORKS]) >= 8
    assert Fund.objects.count() == len(story.FUNDS) >= 25
    for kept in (Contact, Fund):
        assert kept.objects.values("confirmed_on").distinct().count() > 20, "all confirmed on one day"
    assert Contribution.objects.count() == len(story.CONTRIBUTIONS)
    kinds = Counter(Contribution.objects.values_list("kind", flat=True))
    assert kinds["project"] >= 60
    assert kinds["experience"] >= 40
    assert kinds["practice"] >= 15
    assert kinds["idea"] >= 20
    assert Borrowed.objects.filter(topics__isnull=False).distinct().count() == Borrowed.objects.count() == 8
    assert Organisation.objects.get(is_coordinating=True).name == COORDINATING
    assert Attachment.objects.count() == len(PAPERS) >= 12
    assert Flag.objects.open().count() == 1 == Flag.objects.exclude(settled_at=None).count()


def projects_were_assessed_over_years_by_both_sides() -> None:
    numbers = CriteriaVersion.objects.order_by("number").values_list("number", "in_force_from__year")
    assert list(numbers) == [(1, 2022), (2, 2025)]
    sides = (
        Assessment.objects.order_by("project")
        .values_list("project")
        .annotate(Count("assessed_as", distinct=True))
    )
    assert len(sides) >= 20
    assert sum(number == 2 for _project, number in sides) >= 12
    assert Mark.objects.filter(level=None).exists()


def each_login_has_the_role_it_is_said_to_have() -> None:
    for login in LOGINS:
        assert Client().login(email=login.email, password=login.password), login.email
        user = User.objects.get(email=login.email)
        roles = list(Membership.objects.filter(user=user).values_list("organisation__name", "role"))
        assert roles == ([(login.organisation, login.role)] if login.role else [])
        assert user.is_administrator == (not login.role)


def what_people_search_for_gives_an_answer_one_would_use() -> None:
    """Something that worked or a recommended practice, under the topic meant, among the first five."""
    employee = User.objects.get(email="birthe@klangby.example")
    topics = {
        "mentor": "Mentorer og rollemodeller",
        "lektiehjælp": "Skole og lektiehjælp",
        "første job": "Job",
        "sprogstimulering": "Sprog",
        "tryghed": "Tryghed",
    }
    for asked, topic in topics.items():
        hits = find(asked, labels=access_labels(employee), among=Kind.values, limit=5).hits
        rows = Contribution.objects.filter(public_id__in=[hit.subject for hit in hits])
        assert rows.filter(topics__name=topic).exclude(result="").exists(), asked


def test_the_demo_leaves_a_database_alone_where_somebody_works() -> None:
    User.objects.create_user(email="a@klangby.example", name="A")
    with pytest.raises(CommandError, match="empty database"):
        call_command("demo")
    assert Organisation.objects.count() == 0
