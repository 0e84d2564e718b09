"""What is new for one person: of what they follow, and may read; nothing else, not even by a count."""

from dataclasses import replace
from datetime import timedelta
from typing import TypeGuard

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.following.actions import follow, save_search
from samklang.funding.actions import add_fund
from samklang.funding.details import FundDetails
from samklang.funding.models import Deadline, Fund
from samklang.journal.models import Entry
from samklang.knowledge.actions.contributions import edit
from samklang.knowledge.actions.ideas import take_up
from samklang.knowledge.actions.remarks import remove_remark, write_remark
from samklang.knowledge.actions.uses import note_use
from samklang.knowledge.details import details_of, texts_of
from samklang.knowledge.entries import index_contribution
from samklang.knowledge.models import Assessment, Contribution, CriteriaSet, Idea, Project, Remark
from samklang.overview.news import Edition, NewsSection, news_for
from samklang.people.models import Membership, Topic
from samklang.people.models.memberships import forget_standing
from tests.cast import Cast, make_contribution, make_organisation, make_topic, signed_in

WEEK = timedelta(days=7)


def _news(user: User) -> dict[str, NewsSection]:
    forget_standing(user)
    now = timezone.now()
    edition = Edition.of(user, since=now - WEEK, until=now + timedelta(seconds=1))
    return {str(section.title): section for section in news_for(edition)}


def _is_user(visitor: Visitor) -> TypeGuard[User]:
    return isinstance(visitor, User)


def _lines(user: User) -> list[tuple[str, str]]:
    return [(str(line.text), str(line.note)) for section in _news(user).values() for line in section.lines]


def _texts(user: User) -> list[str]:
    return [text for text, _note in _lines(user)]


def test_who_follows_nothing_has_no_news(cast: Cast) -> None:
    make_contribution("Ring først", cast.committee)
    assert _news(cast.employee) == {}


def test_what_is_published_under_a_topic_a_district_or_a_place_one_follows_is_new(cast: Cast) -> None:
    centre = make_organisation("Sprogcentret", "administration", parent=cast.administration)
    sport = make_topic("Idræt")
    make_contribution("Under emnet", cast.committee, topics=[sport])
    make_contribution("I bydelen", cast.committee, districts=[cast.district])
    make_contribution("I en del af stedet", centre)
    make_contribution("Et andet sted", cast.committee)
    make_contribution("Gammel", cast.committee, topics=[sport], published_on=timezone.localdate() - 2 * WEEK)
    make_contribution("Min egen", cast.committee, topics=[sport], written_by=cast.employee.public_id)
    for thing in (sport, cast.district, cast.administration):
        follow(thing.public_id, by=cast.employee)
    assert sorted(_texts(cast.employee)) == ["I bydelen", "I en del af stedet", "Under emnet"]


@pytest.mark.parametrize("sharing", ["own", "municipality", "others", "public"])
def test_news_open_no_door_at_any_level_of_sharing(cast: Cast, sharing: str) -> None:
    topic = make_topic()
    followed = make_contribution("Fulgt forsøg", cast.committee, sharing=sharing)
    make_contribution("Nyt forsøg", cast.committee, sharing=sharing, kind="question")
    write_remark(followed, by=cast.coder, words="Godt")
    for user in filter(_is_user, cast.everyone().values()):
        follow(topic.public_id, by=user)
        if Contribution.objects.readable_by(user).filter(pk=followed.pk).exists():
            follow(followed.public_id, by=user)
            save_search(by=user, name="Forsøg", text="forsøg")
    for row in Contribution.objects.all():
        index_contribution(row)
    told = {part: _texts(user) for part, user in cast.everyone().items() if _is_user(user)}
    for part, texts in told.items():
        reads = Contribution.objects.readable_by(getattr(cast, part)).filter(pk=followed.pk).exists()
        assert bool(texts) == reads, part
    Contribution.objects.update(sharing="own")  # the index still says what was so before
    for part in ("guest", "memberless", "employee"):
        assert _news(getattr(cast, part)) == {}, part


def test_who_leaves_a_role_hears_no_more(cast: Cast) -> None:
    thing = make_contribution("Ring først", cast.committee)
    follow(thing.public_id, by=cast.employee)
    follow(make_topic().public_id, by=cast.employee)
    write_remark(thing, by=cast.reader, words="Godt")
    assert _news(cast.employee) != {}
    Membership.objects.filter(user=cast.employee).update(
        until=timezone.localdate() - timedelta(days=1), since="2020-01-01"
    )
    assert _news(cast.employee) == {}


def test_what_others_do_with_what_one_follows_is_told_in_words(cast: Cast) -> None:
    thing = make_contribution("Ring først", cast.committee)
    idea = make_contribution("Fælles spisning", cast.committee, kind="idea")
    question = make_contribution("Hvem ved?", cast.committee, kind="question")
    for each in (thing, idea, question):
        follow(each.public_id, by=cast.employee)
    for words in ("Godt", "Og billigt"):
        write_remark(thing, by=cast.reader, words=words)
    remove_remark(write_remark(thing, by=cast.reader, words="Fejl"), by=cast.reader)
    write_remark(thing, by=cast.employee, words="Min egen")
    note_use(thing, by=cast.officer, where="Havnen", result="worked")
    write_remark(question, by=cast.reader, words="Mig")
    assert isinstance(idea, Idea)
    take_up(idea, by=cast.coder, organisation=cast.administration)
    lines = dict(_lines(cast.employee))
    assert lines["Ring først"] == "2 nye bemærkninger, brugt 1 gang"
    assert lines["Hvem ved?"] == "1 nyt svar"
    assert lines["Fælles spisning"] == "besluttet"


def test_what_happened_last_stands_first_with_its_day(cast: Cast) -> None:
    today = timezone.localdate()
    for number, title in enumerate(("Ring først", "Gå sammen", "Spis sammen")):
        thing = make_contribution(title, cast.committee)
        follow(thing.public_id, by=cast.employee)
        remark = write_remark(thing, by=cast.reader, words="Godt")
        Remark.objects.filter(pk=remark.pk).update(
            written_at=timezone.now() - timedelta(days=(2, 0, 4)[number])
        )
    (happened,) = _news(cast.employee).values()
    told = [(str(line.text), line.day) for line in happened.lines]
    days = [today - timedelta(days=ago) for ago in (0, 2, 4)]
    assert told == list(zip(("Gå sammen", "Ring først", "Spis sammen"), days, strict=True))


def test_what_is_new_stands_before_what_still_waits(cast: Cast) -> None:
    topic = make_topic()
    follow(topic.public_id, by=cast.employee)
    make_contribution("Hvem ved?", cast.committee, kind="question", topics=[topic])
    page = signed_in(cast.employee).get(reverse("news"))
    fresh, waiting = (page.content.decode().index(text) for text in ("Nyt siden ", "Venter stadig"))
    assert fresh < waiting
    assert [section.is_new for section in page.context["standing"]] == [False]


def test_what_an_edit_opens_or_puts_under_a_topic_is_new_and_nothing_else(cast: Cast) -> None:
    topic, other = make_topic(), make_topic("Idræt")
    follow(topic.public_id, by=cast.employee)
    edits: dict[str, tuple[str, Topic, dict[str, object]]] = {
        "Åbnet": ("own", topic, {"sharing": "municipality"}),
        "Åbnet for andre end os": ("municipality", topic, {"sharing": "public"}),
        "Sat under emnet": ("municipality", other, {"topics": frozenset({topic, other})}),
        "Også under et andet": ("municipality", topic, {"topics": frozenset({topic, other})}),
        "Rettet": ("municipality", topic, {"summary": "Bedre sagt."}),
    }
    for title, (sharing, under, _given) in edits.items():
        _old(cast, title, under, sharing=sharing)
    assert _texts(cast.employee) == []
    for title, (_sharing, _under, given) in edits.items():
        thing = Contribution.objects.get(title=title)
        edit(thing, replace(details_of(thing), **given), by=cast.coder, version=1)  # type: ignore[arg-type]
    assert sorted(_texts(cast.employee)) == ["Sat under emnet", "Åbnet"]


def _old(cast: Cast, title: str, topic: Topic, *, sharing: str) -> None:
    """A contribution of two years ago, as its first revision has it."""
    day = "2024-01-01"
    thing = make_contribution(title, cast.committee, topics=[topic], sharing=sharing, published_on=day)
    thing.revisions.create(
        number=1, saved_at=f"{day}T12:00Z", saved_by="system:tests", texts=texts_of(details_of(thing))
    )


def test_that_a_project_was_assessed_is_told_those_who_may_know(cast: Cast) -> None:
    thing = make_contribution("Natteravne", cast.committee, kind="project", sharing="public")
    assert isinstance(thing, Project)
    criteria = CriteriaSet.objects.create(name="Gode projekter")
    version = criteria.versions.create(number=1, in_force_from="2026-01-01")
    Assessment.objects.create(project=thing, criteria_version=version, user=cast.reader, assessed_as="other")
    for user in (cast.employee, cast.guest):
        follow(thing.public_id, by=user)
    assert _lines(cast.employee) == [("Natteravne", "vurderet")]
    assert _lines(cast.guest) == []


def test_a_new_fund_and_a_deadline_in_ones_topics_are_told(cast: Cast) -> None:
    topic, today = make_topic(), timezone.localdate()
    details = FundDetails(
        name="Lygtefonden", kind="private", giver="Lygten", gives_to="Lys", topics=frozenset({topic})
    )
    fund = add_fund(details, by=cast.reader)
    Deadline.objects.create(fund=fund, on=today + timedelta(days=10))
    Deadline.objects.create(fund=fund, on=today + timedelta(days=60))
    elsewhere = replace(details, name="Havnefonden", topics=frozenset({make_topic("Havnen")}))
    Deadline.objects.create(fund=add_fund(elsewhere, by=cast.reader), on=today + timedelta(days=10))
    follow(topic.public_id, by=cast.employee)
    assert _texts(cast.employee) == ["Lygtefonden", "Lygtefonden"]
    deadlines = [section for section in _news(cast.employee).values() if not section.is_new]
    assert [section.count for section in deadlines] == [1]
    follow(topic.public_id, by=cast.memberless)
    assert _texts(cast.memberless) == [], "funds are for those with a role"
    Fund.objects.update(closed_on=today)
    assert _texts(cast.employee) == []


def test_a_topic_that_was_merged_is_followed_under_its_new_name(cast: Cast) -> None:
    old, new = make_topic("Lektiecafé"), make_topic("Lektiehjælp")
    follow(old.public_id, by=cast.employee)
    Topic.objects.filter(pk=old.pk).update(merged_into=new, closed_on=timezone.localdate())
    make_contribution("Ring først", cast.committee, topics=[new])
    assert _texts(cast.employee) == ["Ring først"]


def test_the_page_shows_them_and_its_day_is_read_kindly(cast: Cast) -> None:
    follow(make_topic().public_id, by=cast.employee)
    make_contribution("Ring først", cast.committee)
    browser = signed_in(cast.employee)
    for since in ("", "i går", "2026-13-45", "1970-01-01", "9999-12-31", timezone.localdate().isoformat()):
        answer = browser.get(reverse("news"), {"since": since})
        assert answer.status_code == 200
        assert "Ring først" in answer.content.decode()


def test_looking_at_the_news_changes_nothing(cast: Cast) -> None:
    save_search(by=cast.employee, name="Ring", text="ring")
    index_contribution(make_contribution("Ring først", cast.committee))
    browser = signed_in(cast.employee)
    for _twice in range(2):
        with CaptureQueriesContext(connection) as captured:
            assert "Ring først" in browser.get(reverse("news")).content.decode()
        assert not [each for each in captured if each["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]


def test_news_ask_no_question_for_each_row(cast: Cast) -> None:
    topic = make_topic()
    follow(topic.public_id, by=cast.employee)
    save_search(by=cast.employee, name="Ring", text="ring")
    asked = []
    for batch in (range(2), range(2, 22)):
        for number in batch:
            thing = make_contribution(f"Ring først {number}", cast.committee, districts=[cast.district])
            index_contribution(thing)
            follow(thing.public_id, by=cast.employee)
            write_remark(thing, by=cast.reader, words="Godt")
            note_use(thing, by=cast.reader, where="Havnen", result="worked")
            make_contribution(f"Hvem {number}?", cast.committee, kind="question")
        with CaptureQueriesContext(connection) as captured:
            news = _news(cast.employee)
        asked.append(len(captured))
    assert all(section.count >= 22 for section in news.values())
    assert asked[0] == asked[1]


def test_the_journal_of_others_things_is_not_read(cast: Cast) -> None:
    follow(make_contribution("Fulgt", cast.committee).public_id, by=cast.employee)
    note_use(make_contribution("En anden", cast.committee), by=cast.reader, where="A", result="worked")
    assert Entry.objects.exists()
    assert _news(cast.employee) == {}
