"""What is moved to another place, or shared with fewer, is gone from every place where it could be read.

The table goes over all of them: each shows the thing before the move, and after it, when the jobs have run,
no more of it than if it had never been there.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.following.actions import follow, save_search
from samklang.funding.entries import index_fund
from samklang.funding.models import Fund
from samklang.jobs.worker import Worker
from samklang.knowledge.actions.contributions import edit, publish
from samklang.knowledge.actions.files import attach
from samklang.knowledge.actions.relating import relate
from samklang.knowledge.details import details_of
from samklang.knowledge.models import Attachment, Contribution
from samklang.knowledge.naming import alike
from samklang.mail.models import Message
from samklang.overview.news import Edition, news_for
from samklang.people.actions.organisations import close_organisation
from samklang.people.models import District, Organisation, Role, Topic
from tests.cast import Cast, make_contact, make_contribution, make_member, make_topic, signed_in
from tests.knowledge.conftest import Say

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_storage")]

TITLE = "Skovsneglens aftenskole for begyndere"
TOKEN = "neglens"
"""Part of a word of its title that nobody types in any of the places."""


@dataclass(frozen=True, slots=True)
class Scene:
    """An idea with all that hangs on it, and whoever reads it until it is moved."""

    thing: Contribution
    other: Contribution
    attachment: Attachment
    fund: Fund
    topic: Topic
    district: District
    place: Organisation


Place = Callable[[Client, Visitor, Scene], str]


def page(name: str, *given: str, **asked: str) -> Place:
    """The page of this name; "thing", "topic" and so on stand for what the scene calls so."""

    def read(browser: Client, _reader: Visitor, scene: Scene) -> str:
        ids = [called(each, scene) for each in given]
        narrowed = {key: called(value, scene) for key, value in asked.items()}
        answer: Any = browser.get(reverse(name, args=ids), narrowed)
        content = answer.getvalue() if answer.streaming else answer.content
        return content.decode(errors="replace") if answer.status_code == 200 else ""

    return read


def called(name: str, scene: Scene) -> str:
    return getattr(scene, name).public_id if hasattr(scene, name) else name


def words_of_the_paper(browser: Client, _reader: Visitor, scene: Scene) -> str:
    answer = browser.get(reverse("contribution_docx", args=[scene.thing.public_id]))
    if answer.status_code != 200:
        return ""
    with ZipFile(BytesIO(answer.getvalue())) as paper:
        return paper.read("word/document.xml").decode()


def news_mail(_browser: Client, reader: Visitor, _scene: Scene) -> str:
    if not isinstance(reader, User):
        return ""
    since, until = timezone.now() - timedelta(days=7), timezone.now() + timedelta(seconds=1)
    return str(news_for(Edition.of(reader, since=since, until=until)))


def look_alikes(_browser: Client, reader: Visitor, _scene: Scene) -> str:
    return str([row.title for row in alike("Aftenskole for begyndere", "Kort sagt.", reader=reader)])


PLACES: dict[str, Place] = {
    "its page": page("contribution", "thing"),
    "its versions": page("contribution_versions", "thing"),
    "its paper": words_of_the_paper,
    "its file": page("attachment", "attachment"),
    "what it is related to": page("contribution", "other"),
    "the funds that fit it": page("fitting_funds", "thing"),
    "the ideas a fund fits": page("fitting_ideas", "fund"),
    "all there is": page("contributions"),
    "all of the place": page("contributions", organisation="place"),
    "the front page of knowledge": page("knowledge"),
    "what is known of its topic": page("known_of_topic", "topic"),
    "what is known of its district": page("known_of_district", "district"),
    "a search": page("search", q="aftenskole"),
    "a search among knowledge": page("contributions", q="begynder"),
    "a search for words of its file": page("search", q="bladguldsprøve"),
    "another spelling that is meant": page("search", q="skovsneglems"),
    "names that are offered": page("contribution_names", q="aftenskole"),
    "what is written already": look_alikes,
    "the news": page("news"),
    "a mail of news": news_mail,
    "what somebody follows": page("following"),
    "what is shared, as JSON": page("shared", "json"),
    "what is shared, as Atom": page("shared", "atom"),
    "what is shared, as a table": page("shared", "csv"),
    "who knows of it": page("find_person", q="aftenskole"),
}
"""Every place that tells of a contribution, and how it is read."""

ONLY_WHAT_IS_SHARED = {place for place in PLACES if place.startswith("what is shared")}


@pytest.fixture
def scene(cast: Cast, say: Say) -> Scene:
    place, topic = cast.other_administration, make_topic("Aftenundervisning")
    owner = make_contact("Ejer Sneglensen", cast.local_committee)
    written = say(
        "idea",
        title=TITLE,
        proposal="Undervisning om aftenen for børn og unge i parken.",
        organisation=place,
        owner=owner,
        topics=frozenset({topic}),
        districts=frozenset({cast.district}),
        sharing="public",
    )
    for follower in (cast.committee_secretary, cast.officer, cast.memberless):
        follow(topic.public_id, by=follower)
        save_search(by=follower, name="Aften", text="aftenskole")
    thing = publish(written, by=cast.administrator)
    for follower in (cast.committee_secretary, cast.officer, cast.memberless):
        follow(thing.public_id, by=follower)
    attachment = attach(
        thing, by=cast.administrator, name="a.txt", content="Sneglens bladguldsprøve".encode()
    )
    other = make_contribution("Et andet", cast.administration, sharing="public")
    relate(thing, [other], by=cast.administrator)
    fund = Fund.objects.create(
        name="Parkpuljen",
        kind="state",
        giver="Staten",
        gives_to="Undervisning af børn og unge om aftenen i parken",
        is_continuous=True,
    )
    fund.topics.add(topic)
    index_fund(fund)
    Worker().run_until_empty()
    Message.objects.all().delete()
    return Scene(thing, other, attachment, fund, topic, cast.district, place)


def change(scene: Scene, cast: Cast, **given: Any) -> None:
    current = Contribution.objects.get(pk=scene.thing.pk)
    details = replace(details_of(current), **given)
    edit(current, details, by=cast.administrator, version=current.version)
    Worker().run_until_empty()


def places_that_tell(reader: Visitor, scene: Scene) -> set[str]:
    browser = signed_in(reader)
    if isinstance(reader, User):
        reader = User.objects.get(pk=reader.pk)  # as they are now: a user remembers where they belong
    return {name for name, read in PLACES.items() if TOKEN in read(browser, reader, scene)}


def test_the_table_has_only_places_that_tell_of_it_while_it_is_shared(cast: Cast, scene: Scene) -> None:
    assert places_that_tell(cast.committee_secretary, scene) == set(PLACES)


@pytest.mark.parametrize("part", ["committee_secretary", "guest", "stranger", "memberless", "elected_member"])
def test_what_was_public_and_is_for_its_own_place_is_told_of_nowhere_else(
    cast: Cast, scene: Scene, part: str
) -> None:
    change(scene, cast, sharing="own")
    assert places_that_tell(getattr(cast, part), scene) == set()


def test_what_is_moved_from_one_administration_to_another_is_told_of_there_alone(
    cast: Cast, scene: Scene
) -> None:
    make_member(cast.memberless, cast.administration, Role.EMPLOYEE)
    change(scene, cast, sharing="own")
    inside = set(PLACES) - ONLY_WHAT_IS_SHARED
    assert inside - places_that_tell(cast.officer, scene) == set()
    assert places_that_tell(cast.memberless, scene) == set()
    change(scene, cast, organisation=cast.administration)
    assert places_that_tell(cast.officer, scene) == set()
    assert inside - places_that_tell(cast.memberless, scene) == {"all of the place"}


def test_when_its_place_is_closed_outsiders_are_told_of_the_thing_and_not_of_the_place(
    cast: Cast, scene: Scene
) -> None:
    """An organisation that is closed is known inside alone; what it shared with everybody stays shared."""
    name = scene.place.name
    read = [PLACES["a search"], PLACES["its paper"], PLACES["its page"], page("search", q=name.lower())]
    told = [name in each(signed_in(cast.guest), cast.guest, scene) for each in read[1:3]]
    assert told == [True, True]
    close_organisation(scene.place, by=cast.administrator, on=timezone.localdate() - timedelta(days=1))
    Worker().run_until_empty()
    for reader in (cast.guest, cast.stranger):
        said = [each(signed_in(reader), reader, scene) for each in read]
        assert [TOKEN in text for text in said] == [True, True, True, False]
        assert not any(name in text for text in said)
