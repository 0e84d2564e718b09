"""Every version of a contribution: who may read which, what differs, and going back."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from samklang.core.versions import hold
from samklang.knowledge.actions.contributions import confirm, edit, publish
from samklang.knowledge.actions.restoring import begin_restoring
from samklang.knowledge.details import ExperienceDetails, MoneyDetails, details_of
from samklang.knowledge.models import Contribution, Draft, Revision
from samklang.people.actions.contacts import erase_contact, hand_over
from samklang.people.actions.topics import close_topic
from samklang.people.models import Contact, Membership, Organisation, Role
from tests.cast import (
    Cast,
    make_contact,
    make_contribution,
    make_member,
    make_organisation,
    make_topic,
    nothing_for,
    signed_in,
)
from tests.knowledge.conftest import Say
from tests.queries import asks_no_more_for_more

pytestmark = pytest.mark.django_db


def change(thing: Contribution, by: Any, **given: Any) -> Contribution:
    current = Contribution.objects.get(pk=thing.pk)
    return edit(current, replace(details_of(current), **given), by=by, version=current.version)


def url(name: str, thing: Contribution, *more: object) -> str:
    return reverse(name, args=[thing.public_id, *more])


def compared(browser: Client, thing: Contribution, before: int, after: int) -> str:
    page = browser.get(url("compare_versions", thing), {"from": before, "to": after}).content.decode()
    return re.sub(r"\s+", " ", page)


@pytest.fixture
def thing(cast: Cast, say: Say) -> Contribution:
    """An experience in three versions: the second says another advice, the third another title."""
    made = publish(say(advice="Ring til alle om aftenen."), by=cast.employee)
    change(made, cast.officer, advice="Ring til alle om morgenen.")
    return change(made, cast.employee, title="Ring tidligt")


def test_each_version_says_who_saved_it_and_what_was_changed(cast: Cast, thing: Contribution) -> None:
    page = signed_in(cast.reader).get(url("contribution_versions", thing)).content.decode()
    rows = re.findall(r"<tr>(.*?)</tr>", page, re.DOTALL)[1:]
    assert [cast.employee.name in row for row in rows] == [True, False, True]
    assert cast.officer.name in rows[1]
    assert [label in row for label, row in zip(("Titel", "Råd", "Offentliggjort"), rows, strict=True)] == [
        True
    ] * 3
    assert (
        url("contribution_versions", thing)
        in signed_in(cast.reader).get(thing.get_absolute_url()).content.decode()
    )


def test_two_versions_differ_in_the_words_that_went_and_came_and_are_told_aloud(
    cast: Cast, thing: Contribution
) -> None:
    page = compared(signed_in(cast.reader), thing, 1, 2)
    gone, new = (re.search(rf"<{tag}>(.*?)</{tag}>", page) for tag in ("del", "ins"))
    assert gone is not None
    assert new is not None
    assert re.sub(r"<[^>]+>", "", gone[1]) == "Fjernet: aftenen. "
    assert re.sub(r"<[^>]+>", "", new[1]) == "Tilføjet: morgenen. "
    assert "Ring til alle om" in page


def test_words_are_compared_without_the_signs_of_their_form(cast: Cast, thing: Contribution) -> None:
    change(thing, cast.employee, advice="## Råd\n\nRing til **alle** om morgenen.")
    change(thing, cast.employee, advice="Råd\n\n- Ring til **mange** om morgenen.")
    page = compared(signed_in(cast.reader), thing, 4, 5)
    assert "alle" in page
    assert "mange" in page
    assert "**" not in page
    assert "##" not in page


def test_where_only_the_form_differs_that_is_what_is_said(cast: Cast, thing: Contribution) -> None:
    change(thing, cast.employee, advice="Ring til **alle** om morgenen.")
    page = compared(signed_in(cast.reader), thing, 3, 4)
    assert "Kun formen er ændret" in page
    assert "<ins>" not in page
    change(thing, cast.employee, advice="Ring til [alle](https://a.example) om morgenen.")
    change(thing, cast.employee, advice="Ring til [alle](https://b.example) om morgenen.")
    assert "<ins>" in compared(signed_in(cast.reader), thing, 5, 6), "where a link leads is no form"


def test_money_is_told_as_it_is_read(cast: Cast) -> None:
    made = make_contribution("Natteravne", cast.other_administration, kind="project")
    change(made, cast.coder, money=(MoneyDetails(400_000, "Staten"),))
    change(made, cast.coder, money=(MoneyDetails(500_000, "Staten", date(2027, 6, 30)),))
    page = re.sub(r"<[^>]+>|\s+", " ", compared(signed_in(cast.coder), made, 2, 3))
    assert "400.000" in page
    assert "30.06.2027" in " ".join(page.split())


def test_choices_and_days_and_people_are_told_in_words(cast: Cast, thing: Contribution) -> None:
    other = make_contact("Ny Ejer", cast.other_administration, email="ny@klangby.example")
    change(thing, cast.employee, result="worked", review_on=date(2028, 5, 4), owner=other, sharing="public")
    page = compared(signed_in(cast.reader), thing, 3, 4)
    told = ("Det virkede", "4. maj 2028", "Ny Ejer", "Ejer", "Alle")
    assert [words for words in told if words not in page] == []
    assert "ny@klangby.example" not in page
    assert other.public_id not in page


@pytest.mark.parametrize("part", ["guest", "memberless", "stranger"])
def test_who_does_not_work_here_reads_what_stands_and_not_what_stood(
    cast: Cast, thing: Contribution, part: str
) -> None:
    change(thing, cast.employee, sharing="public")
    browser = signed_in(getattr(cast, part))
    page = browser.get(thing.get_absolute_url())
    assert page.status_code == 200
    assert "versions" not in page.content.decode()
    for address in (url("contribution_versions", thing), url("compare_versions", thing) + "?from=1&to=2"):
        answer = browser.get(address)
        told = "sign in" if answer.headers.get("Location", "").startswith("/account/login/") else 404
        assert (told, answer.status_code in {302, 404}) == (nothing_for(part), True)


def test_what_was_only_for_the_own_place_stays_there_when_it_is_shared_with_all(cast: Cast, say: Say) -> None:
    made = publish(say(sharing="own", advice="Hemmeligt råd."), by=cast.employee)
    change(made, cast.employee, sharing="municipality", advice="Åbent råd.")
    inside, outside = signed_in(cast.officer), signed_in(cast.committee_secretary)
    assert "Hemmeligt" in compared(inside, made, 1, 2)
    listed = outside.get(url("contribution_versions", made)).content.decode()
    assert 'value="1"' not in listed
    assert outside.get(url("compare_versions", made), {"from": 1, "to": 2}).status_code == 404


@pytest.fixture
def moved(cast: Cast, say: Say) -> Contribution:
    """What was for one administration alone, moved to another and there shared with the municipality."""
    made = publish(say(sharing="own", advice="Hemmeligt råd."), by=cast.administrator)
    make_member(cast.memberless, cast.administration, Role.EMPLOYEE)
    new = make_contact("Ny Ejer", cast.administration, email="ny@klangby.example", user=cast.memberless)
    change(made, cast.administrator, organisation=cast.administration, advice="Stadig hemmeligt.", owner=new)
    return change(made, cast.administrator, sharing="municipality", advice="Åbent råd.")


def test_what_was_for_one_place_alone_is_not_for_the_place_it_is_moved_to(
    cast: Cast, moved: Contribution
) -> None:
    was_there, is_there, new_owner = (signed_in(who) for who in (cast.officer, cast.reader, cast.memberless))
    assert [each for each in (1, 2) if f'value="{each}"' in _listed(was_there, moved)] == [1]
    for browser in (is_there, new_owner):
        assert [each for each in (1, 2) if f'value="{each}"' in _listed(browser, moved)] == [2]
        assert browser.get(url("compare_versions", moved), {"from": 1, "to": 2}).status_code == 404
        assert browser.post(url("restore_version", moved, 1)).status_code == 404
    assert was_there.get(url("compare_versions", moved), {"from": 1, "to": 2}).status_code == 404
    assert "Hemmeligt" in compared(signed_in(cast.coder), moved, 1, 2)
    assert not Draft.objects.exists()


def _listed(browser: Client, thing: Contribution) -> str:
    return browser.get(url("contribution_versions", thing)).content.decode()


def test_no_action_goes_back_to_a_version_its_actor_may_not_read(cast: Cast, moved: Contribution) -> None:
    hidden = Revision.objects.get(contribution=moved, number=1)
    with pytest.raises(PermissionDenied):
        begin_restoring(moved, hidden, by=cast.memberless)


def test_a_version_that_does_not_know_its_place_is_for_editors_and_for_who_answered_for_it(
    cast: Cast, moved: Contribution
) -> None:
    owner = Contact.objects.get(name="Ejer")
    Contact.objects.filter(pk=owner.pk).update(user=cast.elected_member)
    Revision.objects.update(organisation=None)
    seen = {
        part: 'value="1"' in _listed(signed_in(getattr(cast, part)), moved)
        for part in ("officer", "reader", "elected_member", "coder")
    }
    assert seen == {"officer": False, "reader": False, "elected_member": True, "coder": True}


def test_whoever_wrote_it_reads_what_it_said_when_it_was_for_one_place_alone(
    cast: Cast, moved: Contribution
) -> None:
    assert 'value="1"' not in _listed(signed_in(cast.reader), moved)
    Contribution.objects.filter(pk=moved.pk).update(written_by=cast.reader.public_id)
    assert 'value="1"' in _listed(signed_in(cast.reader), moved)


def test_whoever_reads_what_stands_reads_its_newest_version(cast: Cast, say: Say) -> None:
    made = publish(say(sharing="own"), by=cast.administrator)
    Contact.objects.filter(pk=made.owner_id).update(user=cast.elected_member)
    Revision.objects.update(organisation=None, texts={"sharing": "own"})
    assert signed_in(cast.elected_member).get(url("contribution_versions", made)).status_code == 200


def test_versions_from_before_are_told_their_place_by_the_one_that_has_or_had_its_name(
    cast: Cast, thing: Contribution
) -> None:
    renamed = cast.administration
    renamed.former_names.create(name="Arbejdsforvaltningen")
    make_organisation("Tvillingen", "company")
    make_organisation("Tvillingen", "association")
    names = {1: "ARBEJDSFORVALTNINGEN", 2: "Tvillingen", 3: cast.other_administration.name}
    for number, name in names.items():
        revision = Revision.objects.get(number=number)
        Revision.objects.filter(pk=revision.pk).update(
            organisation=None, texts={**revision.texts, "organisation": name}
        )
    import_module("samklang.knowledge.migrations.0009_place_of_revisions_from_before").find_places(apps, None)
    places = dict(Revision.objects.values_list("number", "organisation"))
    assert places == {1: renamed.pk, 2: None, 3: cast.other_administration.pk}


@pytest.mark.parametrize("asked", [{}, {"from": "1"}, {"from": "x", "to": "2"}, {"from": "1", "to": "99"}])
def test_versions_that_are_not_there_are_not_found(
    cast: Cast, thing: Contribution, asked: dict[str, str]
) -> None:
    assert signed_in(cast.reader).get(url("compare_versions", thing), asked).status_code == 404


def test_a_hidden_or_erased_owner_is_named_in_no_version(cast: Cast, thing: Contribution) -> None:
    gone = make_contact("Gerda Gone", cast.other_administration, email="gerda@klangby.example")
    change(thing, cast.employee, owner=gone)
    change(thing, cast.employee, owner=make_contact("Ny", cast.other_administration))
    assert "Gerda Gone" in compared(signed_in(cast.reader), thing, 3, 4)
    erase_contact(gone, by=cast.administrator, ground="Artikel 17")
    page = compared(signed_in(cast.reader), thing, 3, 4)
    assert "Gerda" not in page
    assert "gerda@" not in page
    assert "Slettet" in page


def test_what_others_wrote_of_an_erased_person_goes_from_versions_and_drafts(
    cast: Cast, thing: Contribution
) -> None:
    gone = make_contact("Søren Gone", cast.other_administration, email="s.gone@klangby.example")
    text = "Spørg SØREN  GONE, s.gone@klangby.example, eller Søren Gonesen."
    change(thing, cast.employee, advice=text)
    browser = signed_in(cast.employee)
    form = browser.get(url("edit_contribution", thing)).context["form"]
    said = {name: form[name].value() for name in form.fields if form[name].value()}
    browser.post(url("keep_change", thing), {**said, "owner": "s.gone@klangby.example", "summary": text})
    erase_contact(gone, by=cast.administrator, ground="Artikel 17")
    kept = [str(each.texts) for each in Revision.objects.all()] + [str(Draft.objects.get().typed)]
    assert [each for each in kept if "s.gone" in each or "SØREN" in each or "S\\u00d8REN" in each] == []
    assert "Søren Gonesen" in Revision.objects.get(number=4).texts["advice"]
    assert Draft.objects.get().typed["owner"] == ""
    assert browser.get(url("edit_contribution", thing)).status_code == 200


def test_a_name_that_two_people_have_stays_and_the_address_goes(cast: Cast, thing: Contribution) -> None:
    gone = make_contact("Anne Holm", cast.other_administration, email="a1@klangby.example")
    make_contact("Anne Holm", cast.other_administration, email="a2@klangby.example")
    change(thing, cast.employee, advice="Anne Holm, a1@klangby.example")
    erase_contact(gone, by=cast.administrator, ground="Artikel 17")
    said = Revision.objects.get(number=4).texts["advice"]
    assert "Anne Holm" in said
    assert "a1@" not in said


def test_going_back_shows_the_form_and_changes_nothing_before_it_is_saved(
    cast: Cast, thing: Contribution
) -> None:
    browser = signed_in(cast.employee)
    assert url("restore_version", thing, 1) in compared(browser, thing, 3, 1)
    answer = browser.post(url("restore_version", thing, 1), follow=True)
    form = answer.context["form"]
    assert form["advice"].value() == "Ring til alle om aftenen."
    assert Contribution.objects.get(pk=thing.pk).version == 3
    said = {name: form[name].value() for name in form.fields if form[name].value()}
    assert browser.post(url("edit_contribution", thing), said).status_code == 302
    now = details_of(Contribution.objects.get(pk=thing.pk))
    assert isinstance(now, ExperienceDetails)
    assert (now.title, now.advice) == ("Ring først", "Ring til alle om aftenen.")
    newest = Revision.objects.filter(contribution=thing).first()
    assert newest is not None
    assert (newest.number, newest.saved_by) == (4, cast.employee.public_id)
    assert not Draft.objects.exists()


def test_a_change_that_was_begun_from_a_version_says_so_above_the_form_until_it_is_thrown_away(
    cast: Cast, thing: Contribution
) -> None:
    browser = signed_in(cast.employee)
    before = thing.revisions.get(number=1)
    Revision.objects.filter(pk=before.pk).update(saved_at=datetime(2026, 11, 21, 21, 35, tzinfo=UTC))
    told = browser.post(url("restore_version", thing, 1), follow=True)
    assert "22:35" in [str(each) for each in told.context["messages"]][0]
    page = browser.get(url("edit_contribution", thing)).content.decode()
    above, _form = page.split('class="sk-form"')
    assert "begyndt ud fra versionen fra 21.11.2026 22:35" in above
    draft = Draft.objects.get()
    assert reverse("discard_draft", args=[draft.public_id]) in above
    form = browser.get(url("edit_contribution", thing)).context["form"]
    said = {name: form[name].value() for name in form.fields if form[name].value()}
    browser.post(url("keep_change", thing), {**said, "title": "Ring sidst"})
    assert "21.11.2026 22:35" in browser.get(url("edit_contribution", thing)).content.decode()
    browser.post(reverse("discard_draft", args=[draft.public_id]))
    assert "Det her er en kladde" not in browser.get(url("edit_contribution", thing)).content.decode()


def test_a_change_that_was_begun_says_so_above_the_form(cast: Cast, thing: Contribution) -> None:
    browser = signed_in(cast.employee)
    browser.post(url("keep_change", thing), {"title": "Ring sidst", "version": thing.version})
    above = browser.get(url("edit_contribution", thing)).content.decode().split('class="sk-form"')[0]
    assert "Det her er en kladde" in above
    assert reverse("discard_draft", args=[Draft.objects.get().public_id]) in above


def test_going_back_twice_makes_one_draft_and_loses_none_that_was_begun(
    cast: Cast, thing: Contribution
) -> None:
    browser = signed_in(cast.employee)
    browser.post(url("restore_version", thing, 1))
    answer = browser.post(url("restore_version", thing, 2), follow=True)
    assert Draft.objects.get().typed["advice"] == "Ring til alle om aftenen."
    assert "begyndt" in answer.content.decode()


def test_who_may_read_it_stays_as_it_is_when_somebody_goes_back(cast: Cast, say: Say) -> None:
    made = publish(say(sharing="public", review_on=date(2027, 1, 1)), by=cast.employee)
    change(made, cast.employee, sharing="own", review_on=date(2029, 1, 1))
    signed_in(cast.employee).post(url("restore_version", made, 1))
    typed = Draft.objects.get().typed
    assert (typed["sharing"], typed["review_on"]) == ("own", "2029-01-01")


def test_what_can_no_longer_be_had_is_said_and_the_form_has_what_stands_now(cast: Cast, say: Say) -> None:
    closed, still = make_topic("Lukkes"), make_topic("Bliver")
    leaver = make_contact("Lea Væk", cast.other_administration, email="lea@klangby.example")
    old = Organisation.objects.create(name="Nedlagt Kontor", kind="administration")
    made = publish(
        say(topics=frozenset({closed, still}), owner=leaver, organisation=old), by=cast.administrator
    )
    new_owner = make_contact("Nils Ny", cast.other_administration, email="nils@klangby.example")
    change(
        made,
        cast.administrator,
        topics=frozenset({make_topic("Helt ny")}),
        owner=new_owner,
        organisation=cast.other_administration,
    )
    close_topic(closed, by=cast.coder)
    hand_over(leaver, by=cast.employee, to=new_owner)
    Organisation.objects.filter(pk=old.pk).update(closed_on=date(2026, 1, 1))
    answer = signed_in(cast.coder).post(url("restore_version", made, 1), follow=True)
    page = answer.content.decode()
    assert all(words in page for words in ("Lukkes", "Lea Væk", "Nedlagt Kontor"))
    typed = Draft.objects.get().typed
    assert (typed["topics"], typed["owner"]) == ("Bliver", "nils@klangby.example")
    assert typed["organisation"] == cast.other_administration.name
    form = answer.context["form"]
    said = {name: form[name].value() for name in form.fields if form[name].value()}
    said["because"] = "Den gamle var bedre."
    assert signed_in(cast.coder).post(url("edit_contribution", made), said).status_code == 302


def test_who_may_read_but_not_change_it_cannot_go_back(cast: Cast, thing: Contribution) -> None:
    browser = signed_in(cast.committee_secretary)
    assert "restore" not in compared(browser, thing, 3, 1)
    assert browser.post(url("restore_version", thing, 1)).status_code == 404
    assert not Draft.objects.exists()


def test_confirming_is_no_version_and_numbers_are_not_confused_by_it(cast: Cast, thing: Contribution) -> None:
    confirm(Contribution.objects.get(pk=thing.pk), by=cast.employee)
    change(thing, cast.employee, title="Ring i dag")
    assert hold(Contribution.objects.get(pk=thing.pk)).version == 5
    assert "Ring i dag" in compared(signed_in(cast.reader), thing, 3, 5)


def test_the_list_asks_no_more_of_the_database_for_more_versions(cast: Cast, thing: Contribution) -> None:
    browser = signed_in(cast.reader)

    def add(number: int) -> None:
        for by in (cast.employee, cast.officer):
            change(thing, by, title=f"Nr. {number} af {by.name}")

    asks_no_more_for_more(lambda: browser.get(url("contribution_versions", thing)), add, most=10)
    assert len(browser.get(url("contribution_versions", thing)).content) < 100_000


def test_what_one_wrote_is_shown_also_when_one_may_no_longer_change_the_thing(
    cast: Cast, thing: Contribution
) -> None:
    browser = signed_in(cast.officer)
    browser.post(url("keep_change", thing), {"title": "Mit forslag", "advice": "Ring om søndagen."})
    draft = Draft.objects.get()
    Membership.objects.filter(user=cast.officer).delete()
    make_member(cast.officer, cast.other_municipality, Role.GUEST)
    page = browser.get(draft.get_absolute_url())
    assert (page.status_code, "Ring om søndagen." in page.content.decode()) == (200, True)
    assert thing.title not in page.content.decode()
    assert browser.post(url("edit_contribution", thing), {}).status_code == 404
    browser.post(reverse("discard_draft", args=[draft.public_id]))
    assert not Draft.objects.exists()


def test_versions_from_before_point_to_people_by_their_ids_and_name_nobody_they_cannot_find(
    cast: Cast, thing: Contribution
) -> None:
    known = make_contact("Nils Ny", cast.other_administration, email="nils@klangby.example")
    for _twice in range(2):
        make_contact("To Hedder", cast.other_administration)
    said = {1: "NILS@klangby.example", 2: "To Hedder", 3: "Nils Ny"}
    for number, owner in said.items():
        revision = Revision.objects.get(number=number)
        Revision.objects.filter(pk=revision.pk).update(texts={**revision.texts, "owner": owner})
    import_module("samklang.knowledge.migrations.0005_revisions_name_nobody").point_to_contacts(apps, None)
    owners = dict(Revision.objects.values_list("number", "texts__owner"))
    assert owners == {1: known.public_id, 2: "", 3: known.public_id}
