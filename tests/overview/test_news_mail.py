"""The mail with one's news: once for each person and period, in their language; none where nothing is new."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from samklang.accounts.actions import choose_language
from samklang.accounts.models import User
from samklang.following.actions import change_search, choose_news, follow, note_told_hits, save_search
from samklang.following.models import Frequency, KnownHit, NewsChoice, SavedSearch, SearchNews
from samklang.jobs.actions import enqueue
from samklang.jobs.models import Job
from samklang.jobs.worker import Worker
from samklang.knowledge.actions.contributions import withdraw
from samklang.knowledge.actions.remarks import remove_remark, write_remark
from samklang.knowledge.entries import index_contribution
from samklang.knowledge.models import Contribution
from samklang.mail.models import Message
from samklang.overview.jobs import tell_all
from samklang.overview.news import Edition, NewsSection, mailing, news_for
from samklang.overview.news.mailing import NEWS, gather_news, tell_news, users_to_tell
from samklang.people.actions.contacts import erase_contact
from samklang.people.actions.users import shut_out_user
from samklang.people.models import Membership
from tests.cast import Cast, make_contact, make_contribution, make_topic, signed_in

WEDNESDAY = datetime.fromisoformat("2026-11-18T14:00:00+01:00")
MONDAY = datetime.fromisoformat("2026-11-23T06:30:00+01:00")
DAY, WEEK = timedelta(days=1), timedelta(days=7)


@pytest.fixture
def clock(cast: Cast) -> Iterator[time_machine.Traveller]:
    """A Wednesday afternoon, on which the employee and the guest begin to follow a topic."""
    with time_machine.travel(WEDNESDAY, tick=False) as clock:
        for user in (cast.employee, cast.guest):
            follow(make_topic().public_id, by=user)
        yield clock


def _work() -> None:
    enqueue(tell_all, by=NEWS)
    Worker().run_until_empty()


def _tell(user: User) -> None:
    if news := gather_news(user.public_id, now=timezone.now()):
        tell_news(news)


def _mails(user: User) -> list[Message]:
    return list(Message.objects.filter(to=user.email).order_by("pk"))


def _publish(cast: Cast, title: str, **given: object) -> Contribution:
    made = make_contribution(title, cast.committee, **given)  # type: ignore[arg-type]
    index_contribution(made)
    return made


def test_on_monday_each_is_told_the_week_once(cast: Cast, clock: time_machine.Traveller) -> None:
    _publish(cast, "Ring først")
    _work()
    assert not Message.objects.exists(), "it is no Monday"
    clock.move_to(MONDAY)
    for _twice in range(2):
        _work()
    (mail,) = _mails(cast.employee)
    assert mail.key == f"news:{cast.employee.public_id}:2026-11-23"
    assert mail.is_private
    for part in (mail.text, mail.html):
        assert "Ring først" in part
        assert "/following/mail/" in part
    assert "Ring først" not in mail.subject
    assert _mails(cast.guest) == [], "it is shared inside only"
    clock.shift(WEEK)
    _work()
    assert len(_mails(cast.employee)) == 1, "nothing new, no mail"


def test_the_days_of_two_mails_follow_on_each_other(cast: Cast, clock: time_machine.Traveller) -> None:
    clock.move_to(MONDAY - DAY)
    _publish(cast, "Søndag")
    clock.move_to(MONDAY)
    _publish(cast, "Mandag morgen")
    _work()
    _publish(cast, "Mandag middag")
    clock.shift(WEEK)
    _work()
    first, second = _mails(cast.employee)
    assert ("Søndag" in first.text, "Mandag" in first.text) == (True, False)
    assert ("Søndag" in second.text, second.text.count("* Mandag")) == (False, 2)


def test_every_weekday_or_never_as_they_chose(cast: Cast, clock: time_machine.Traveller) -> None:
    choose_news(by=cast.employee, frequency=Frequency.DAILY)
    choose_news(by=cast.guest, frequency=Frequency.NEVER)
    _publish(cast, "Ring først", sharing="public")
    told = []
    for _day in range(6):
        clock.shift(DAY)
        _publish(cast, f"Nyt den {timezone.localdate():%d}.", sharing="public")
        _work()
        told.append(len(_mails(cast.employee)))
    assert told == [1, 2, 2, 2, 3, 4], "Thursday, Friday, and after the weekend"
    assert _mails(cast.guest) == []
    choose_news(by=cast.guest, frequency=Frequency.DAILY)
    clock.shift(DAY)
    _work()
    (mail,) = _mails(cast.guest)
    assert "Ring først" not in mail.text, "who begins again is told what happens from then on"


@pytest.mark.parametrize(
    ("language", "greeting", "title"),
    [("da", "Her er, hvad der er nyt", "Dine nyheder"), ("en", "Here is what is new", "Your news")],
)
def test_it_speaks_the_readers_language(
    cast: Cast, clock: time_machine.Traveller, language: str, greeting: str, title: str
) -> None:
    choose_language(by=cast.employee, language=language)
    _publish(cast, "Ring først")
    clock.move_to(MONDAY)
    _work()
    (mail,) = _mails(cast.employee)
    assert greeting in mail.text
    assert greeting in mail.html
    assert title in mail.subject
    assert f'lang="{language}"' in mail.html


def test_what_others_write_cannot_break_the_html(cast: Cast, clock: time_machine.Traveller) -> None:
    _publish(cast, "<script>alert(1)</script> & mere")
    clock.move_to(MONDAY)
    _work()
    (mail,) = _mails(cast.employee)
    assert "<script>" not in mail.html
    assert "<script>alert(1)</script> & mere" in mail.text


def test_one_who_cannot_be_told_stops_nobody_else(
    cast: Cast, clock: time_machine.Traveller, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow(make_topic().public_id, by=cast.reader)
    _publish(cast, "Ring først")
    clock.move_to(MONDAY)
    whole = news_for

    def fails_for_one(edition: Edition) -> list[NewsSection]:
        if edition.user == cast.employee:
            raise RuntimeError("broken")
        return whole(edition)

    monkeypatch.setattr(mailing, "news_for", fails_for_one)
    _work()
    assert len(_mails(cast.reader)) == 1
    assert _mails(cast.employee) == []
    failed = Job.objects.get(name="news.tell", failures__gt=0)
    assert failed.arguments == {"user": cast.employee.public_id}
    monkeypatch.undo()
    clock.shift(timedelta(hours=1))
    Worker().run_until_empty()
    assert len(_mails(cast.employee)) == 1


def test_what_was_undone_is_told_as_if_nothing_had_happened(
    cast: Cast, clock: time_machine.Traveller, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_search(by=cast.employee, name="Ring", text="ring")
    _publish(cast, "Ring først")
    clock.move_to(MONDAY)

    def dies(search: SavedSearch, subjects: list[str]) -> None:
        note_told_hits(search, subjects)
        raise KeyboardInterrupt

    monkeypatch.setattr(mailing, "note_told_hits", dies)
    with pytest.raises(KeyboardInterrupt):
        _tell(cast.employee)
    assert not Message.objects.exists()
    assert not KnownHit.objects.exists()
    monkeypatch.undo()
    _work()
    (mail,) = _mails(cast.employee)
    assert mail.text.count("* Ring først") == 2


def test_a_closed_login_and_a_role_that_ended_are_told_nothing(
    cast: Cast, clock: time_machine.Traveller
) -> None:
    follow(make_topic().public_id, by=cast.reader)
    _publish(cast, "Ring først")
    shut_out_user(by=cast.administrator, user=cast.employee)
    Membership.objects.filter(user=cast.reader).update(until="2026-11-20")
    clock.move_to(MONDAY)
    assert cast.employee.public_id not in users_to_tell(timezone.now())
    _tell(cast.employee)
    _work()
    assert not Message.objects.filter(to__in=[cast.employee.email, cast.reader.email]).exists()


def test_a_saved_search_tells_each_hit_once(cast: Cast, clock: time_machine.Traveller) -> None:
    there = _publish(cast, "Mentor fra før")
    save_search(by=cast.employee, name="Mentorer", text="mentor", found=[there.public_id])
    hidden = _publish(cast, "Mentor i det skjulte", sharing="own", topics=[])
    other = _publish(cast, "Noget helt andet", topics=[])
    clock.move_to(MONDAY)
    _publish(cast, "Mentor som ny", topics=[])
    _work()
    (mail,) = _mails(cast.employee)
    assert "Mentor som ny" in mail.text
    assert "Mentor fra før" not in mail.text.replace(mail.subject, "").split("Nyt i din søgning")[1]
    assert "skjulte" not in mail.text
    clock.shift(WEEK)
    Contribution.objects.filter(pk=hidden.pk).update(sharing="municipality")
    Contribution.objects.filter(pk=other.pk).update(title="Nu om en mentor")
    for row in Contribution.objects.all():
        index_contribution(row)
    _work()
    assert _mails(cast.employee)[1:][0].text.count("* ") == 2
    assert "Mentor i det skjulte" in _mails(cast.employee)[1].text
    assert "Nu om en mentor" in _mails(cast.employee)[1].text
    clock.shift(WEEK)
    withdraw(hidden, by=cast.coder, because="Prøve")
    _work()
    Contribution.objects.filter(pk=hidden.pk).update(withdrawn_on=None, withdrawn_because="")
    index_contribution(Contribution.objects.get(pk=hidden.pk))
    clock.shift(WEEK)
    _work()
    assert len(_mails(cast.employee)) == 2, "what came back has been told"


def test_a_search_may_tell_every_weekday_while_the_rest_waits_for_monday(
    cast: Cast, clock: time_machine.Traveller
) -> None:
    search = save_search(by=cast.employee, name="Mentorer", text="mentor", news=SearchNews.DAILY)
    _publish(cast, "Mentor som ny")
    _publish(cast, "Ring først")
    clock.shift(DAY)
    _work()
    (mail,) = _mails(cast.employee)
    assert ("Mentor som ny" in mail.text, "Ring først" in mail.text) == (True, False)
    assert NewsChoice.objects.get(user=cast.employee).told_until == WEDNESDAY
    change_search(search, by=cast.employee, name="Mentorer", news=SearchNews.NEVER)
    _publish(cast, "Mentor nummer to")
    clock.shift(DAY)
    _work()
    assert len(_mails(cast.employee)) == 1


def test_who_asked_to_be_told_at_once_is_told_of_a_remark_and_nobody_else(
    cast: Cast, clock: time_machine.Traveller
) -> None:
    place = cast.administration
    owner = make_contact("Oda", place, user=cast.officer, email=cast.officer.email)
    thing = make_contribution("Hvem ved?", place, kind="question", owner=owner)
    for user in (cast.employee, cast.officer, cast.reader, cast.elected_member, cast.administrator):
        follow(thing.public_id, by=user, at_once=user != cast.reader)
    choose_news(by=cast.administrator, frequency=Frequency.NEVER)
    remark = write_remark(thing, by=cast.employee, words="Det ved jeg")
    Worker().run_until_empty()
    assert len(_mails(cast.officer)) == 1, "the owner is told as the owner"
    (mail,) = _mails(cast.elected_member)
    assert "Det ved jeg" in mail.text
    assert "Hvem ved?" not in mail.subject
    assert mail.is_private
    assert [_mails(user) for user in (cast.employee, cast.reader, cast.administrator)] == [[], [], []]
    Contribution.objects.filter(pk=thing.pk).update(sharing="own")
    write_remark(thing, by=cast.coder, words="Kun for os")
    remove_remark(write_remark(thing, by=cast.coder, words="Fortrudt"), by=cast.coder)
    Worker().run_until_empty()
    assert len(_mails(cast.elected_member)) == 1
    assert remark.contribution_id == thing.pk


def test_what_one_remarks_on_one_follows(cast: Cast, clock: time_machine.Traveller) -> None:
    thing = _publish(cast, "Ring først", topics=[])
    write_remark(thing, by=cast.employee, words="Godt")
    write_remark(thing, by=cast.reader, words="Enig")
    clock.move_to(MONDAY)
    _work()
    assert "1 ny bemærkning" in _mails(cast.employee)[0].text


def test_the_news_of_many_people_ask_few_questions_each(cast: Cast, clock: time_machine.Traveller) -> None:
    clock.move_to(MONDAY)
    assert len(users_to_tell(timezone.now())) == 2
    assert signed_in(cast.employee).get("/news/").status_code == 200


def test_news_are_worked_out_before_the_transaction_that_writes_them(
    cast: Cast, clock: time_machine.Traveller, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[bool] = []

    def gather(edition: Edition) -> list[NewsSection]:
        held.append(len(connection.savepoint_ids) > outside)
        return news_for(edition)

    outside = len(connection.savepoint_ids)
    monkeypatch.setattr(mailing, "news_for", gather)
    _publish(cast, "Ring først")
    clock.move_to(MONDAY)
    _work()
    assert held == [False, False]
    assert len(_mails(cast.employee)) == 1


def test_two_who_worked_out_the_same_news_tell_them_once(cast: Cast, clock: time_machine.Traveller) -> None:
    _publish(cast, "Ring først")
    clock.move_to(MONDAY)
    first, second = (gather_news(cast.employee.public_id, now=timezone.now()) for _time in range(2))
    for news in (first, second):
        assert news
        tell_news(news)
    assert len(_mails(cast.employee)) == 1


def test_what_is_erased_or_hidden_while_news_are_worked_out_is_not_told(
    cast: Cast, clock: time_machine.Traveller
) -> None:
    vibeke = make_contact("Vibeke Ammitzbøll", cast.administration)
    _publish(cast, "Spørg Vibeke Ammitzbøll")
    withdrawn = _publish(cast, "Trukket tilbage siden")
    clock.move_to(MONDAY)
    news = gather_news(cast.employee.public_id, now=timezone.now())
    assert news is not None
    erase_contact(vibeke, by=cast.administrator, ground="Artikel 17")
    withdraw(withdrawn, by=cast.administrator, because="Det holdt ikke")
    tell_news(news)
    (mail,) = _mails(cast.employee)
    assert "Spørg (slettet)" in mail.text
    assert "Ammitzbøll" not in mail.text
    assert "Trukket" not in mail.text
