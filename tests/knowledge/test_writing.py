"""Writing over HTTP: few fields, all fields, wrong fields; drafts; and somebody else who saved meanwhile."""

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from samklang.knowledge.actions.contributions import edit
from samklang.knowledge.details import MoneyDetails, details_of
from samklang.knowledge.models import Contribution, Draft, Project
from samklang.people.models import District
from tests.cast import WORDS, Cast, make_contact, make_contribution, make_topic, signed_in

NEW = reverse("new_contribution", args=["project"])
KEEP = reverse("keep_draft", args=["project"])


@pytest.fixture
def client(cast: Cast) -> Client:
    """The browser of an employee, in a municipality with two topics and somebody to call."""
    make_topic("Lektiehjælp")
    make_topic("Mentorer")
    make_contact("Mette Holm", cast.other_administration, email="mette@klangby.example")
    make_contact("Jens Aagaard", cast.committee)
    return signed_in(cast.employee)


def sent(**given: Any) -> dict[str, Any]:
    """What the shortest project says."""
    return {
        "title": "Natteravne",
        "summary": "Voksne går tur.",
        "what": "Tre voksne går en fast rute.",
        "state": "running",
        "topics": "Lektiehjælp",
        "organisation": "Kultur- og Fritidsforvaltningen",
        "owner": "Mette Holm",
        "sharing": "municipality",
        "version": "1",
        **given,
    }


ALL: dict[str, Any] = {
    "topics": ["Lektiehjælp", "Mentorer"],
    "districts": ["Nordhavnen"],
    "substitute": "Jens Aagaard",
    "sharing": "public",
    "result": "worked",
    "links": "https://klangby.example/natteravne\nhttps://klangby.example/natteravne",
    "review_on": "2027-01-01",
    "starts_on": "2025-01-01",
    "ends_on": "2027-12-31",
    "why": "Utryghed",
    "for_whom": "Unge",
    "goals": "Tryghed",
    "partners": "Boligforeningen\nPolitiet",
    "steering": "Hver måned",
    "measured": "Spørgeskema",
    "came_of_it": "Færre anmeldelser",
    "evidence": "Rapport",
    "strength": "before_after",
    "otherwise": "Begynd før",
    "money": "250.000 kr.; Staten; 31.12.2026\n50000; Klangby Kommune",
    "cost_per_person": "1200",
    "after_the_money": "Frivillige",
}


def _project() -> Project:
    return Project.objects.get()


def _errors(page: str) -> str:
    return page.split("data-error-summary")[1].split("</ul>")[0] if "data-error-summary" in page else ""


def test_a_project_is_published_in_the_fewest_fields(client: Client) -> None:
    answer = client.post(NEW, sent())
    assert answer.status_code == 302
    project = _project()
    assert answer.headers["Location"] == project.get_absolute_url()
    assert (project.owner.name, [topic.name for topic in project.topics.all()]) == (
        "Mette Holm",
        ["Lektiehjælp"],
    )


def test_all_that_can_be_said_of_a_project_is_kept(client: Client) -> None:
    assert client.post(NEW, sent(**ALL)).status_code == 302
    project = _project()
    said = details_of(project)
    assert said.links == ("https://klangby.example/natteravne",)
    assert {topic.name for topic in said.topics} == {"Lektiehjælp", "Mentorer"}
    assert [district.name for district in said.districts] == ["Nordhavnen"]
    assert said.substitute is not None
    assert said.money == (  # type: ignore[attr-defined]
        MoneyDetails(250_000, "Staten", date(2026, 12, 31)),
        MoneyDetails(50_000, "Klangby Kommune"),
    )
    page = client.get(project.get_absolute_url()).content.decode()
    silent = {"topics", "districts", "sharing", "result", "links", "review_on", "starts_on", "ends_on"}
    silent |= {"strength", "money", "cost_per_person", "partners"}
    assert [name for name, words in ALL.items() if name not in silent and words not in page] == []
    assert all(words in page for words in ("Boligforeningen, Politiet", "250.000", "1.200", "Staten"))


def test_what_was_published_is_shown_again_in_its_form_and_saved_unchanged(client: Client) -> None:
    client.post(NEW, sent(**ALL))
    before = details_of(_project())
    url = reverse("edit_contribution", args=[_project().public_id])
    form = client.get(url).context["form"]
    texts = {name: form[name].value() for name in form.fields}
    assert client.post(url, {name: value for name, value in texts.items() if value}).status_code == 302
    assert (details_of(_project()), _project().version) == (before, 1)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"title": " "}, "Titel"),
        ({"topics": []}, "Emner"),
        ({"topics": "Astrologi"}, "Astrologi"),
        ({"money": "mange penge"}, "mange penge"),
        ({"money": "250000"}, "250000"),
        ({"money": "99999999999; Staten"}, "99999999999"),
        ({"money": "5000; Staten; til jul"}, "til jul"),
        ({"money": f"5000; {'Staten ' * 29}"}, "højst 200"),
        ({"ends_on": "31. februar"}, "Slutter"),
        ({"starts_on": "2026-02-01", "ends_on": "2026-01-01"}, "slutte"),
        ({"links": "https://ok.example/\njavascript:alert(1)"}, "javascript:alert(1)"),
        ({"owner": "Ingen Nogensinde"}, "Ingen Nogensinde"),
        ({"organisation": "Trafikudvalget"}, "Trafikudvalget"),
        ({"substitute": "Mette Holm"}, "en anden end"),
        ({"cost_per_person": "-1"}, "større end eller lig 0"),
        ({"summary": "x" * 601}, "600"),
        ({"state": "asleep"}, "asleep"),
        ({"sharing": ""}, "Hvem"),
    ],
)
def test_what_is_wrong_is_said_where_it_is_wrong_and_nothing_is_lost(
    client: Client, wrong: dict[str, Any], said: str
) -> None:
    answer = client.post(
        NEW, sent(why="Fordi det var mørkt", **wrong) if "why" not in wrong else sent(**wrong)
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said.lower() in _errors(page).lower()
    assert "Fordi det var mørkt" in page
    assert not Contribution.objects.exists()


def test_what_is_typed_is_kept_however_wrong_and_the_form_is_told_where(client: Client, cast: Cast) -> None:
    wrong = {
        "title": "Nat",
        "money": "mange penge",
        "ends_on": "31. februar",
        "owner": "Ingen\0",
        "topics": [],
    }
    answer = client.post(KEEP, wrong, headers={"HX-Request": "true"})
    kept = Draft.objects.get()
    assert (kept.writer, kept.kind, kept.contribution, kept.title()) == (
        cast.employee,
        "project",
        None,
        "Nat",
    )
    assert {name: kept.typed[name] for name in ("money", "ends_on", "owner")} == {
        "money": "mange penge",
        "ends_on": "31. februar",
        "owner": "Ingen",
    }
    page = answer.content.decode()
    assert f'name="draft" value="{kept.public_id}"' in page
    assert "<html" not in page
    assert answer.headers["HX-Replace-Url"] == kept.get_absolute_url()
    client.post(KEEP, {**wrong, "title": "Natteravne", "draft": kept.public_id})
    assert Draft.objects.get().title() == "Natteravne"
    shown = client.get(kept.get_absolute_url()).content.decode()
    assert all(words in shown for words in ("Natteravne", "mange penge", "31. februar"))


def test_a_draft_named_by_somebody_else_or_of_another_kind_is_left_alone(client: Client, cast: Cast) -> None:
    for writer, kind in ((cast.reader, "project"), (cast.employee, "idea")):
        other = Draft.objects.create(writer=writer, kind=kind, typed={"title": "Andet"})
        client.post(KEEP, sent(draft=other.public_id))
        other.refresh_from_db()
        assert other.typed == {"title": "Andet"}
        assert client.post(NEW, sent(draft=other.public_id, title=kind)).status_code == 302
        assert Draft.objects.filter(pk=other.pk).exists()


def test_a_draft_that_is_published_is_gone(client: Client) -> None:
    client.post(KEEP, sent())
    kept = Draft.objects.get()
    assert client.post(NEW, sent(draft=kept.public_id)).status_code == 302
    assert (Draft.objects.count(), Contribution.objects.count()) == (0, 1)
    assert client.post(NEW, sent(draft=kept.public_id)).status_code == 302
    assert Contribution.objects.count() == 1


def test_the_address_of_a_draft_that_was_published_leads_its_writer_to_the_thing(
    client: Client, cast: Cast
) -> None:
    client.post(KEEP, sent())
    kept = Draft.objects.get()
    client.post(kept.get_absolute_url(), sent())
    for answer in (client.get(kept.get_absolute_url()), client.post(kept.get_absolute_url(), sent())):
        assert (answer.status_code, answer.headers["Location"]) == (302, _project().get_absolute_url())
    assert Contribution.objects.count() == 1
    assert signed_in(cast.officer).get(kept.get_absolute_url()).status_code == 404


def test_a_draft_is_published_from_its_own_page_and_stays_while_it_is_wrong(client: Client) -> None:
    client.post(KEEP, sent())
    kept = Draft.objects.get()
    assert client.post(kept.get_absolute_url(), sent(title="")).status_code == 422
    assert Draft.objects.exists()
    assert client.post(kept.get_absolute_url(), sent()).status_code == 302
    assert (Draft.objects.count(), Contribution.objects.count()) == (0, 1)


def test_a_draft_is_kept_by_a_button_where_there_is_no_javascript(client: Client) -> None:
    assert 'name="keep"' in client.get(NEW).content.decode()
    answer = client.post(NEW, sent(title="", keep="yes"), follow=True)
    kept = Draft.objects.get()
    assert answer.redirect_chain == [(kept.get_absolute_url(), 302)]
    client.post(kept.get_absolute_url(), sent(title="Nu", keep="yes"))
    assert [each.title() for each in Draft.objects.all()] == ["Nu"]
    for name in ("knowledge", "choose_kind", "drafts"):
        assert kept.get_absolute_url() in client.get(reverse(name)).content.decode()


def test_a_draft_that_is_thrown_away_is_gone(client: Client) -> None:
    client.post(KEEP, sent())
    client.post(reverse("discard_draft", args=[Draft.objects.get().public_id]))
    assert not Draft.objects.exists()


def test_a_draft_of_a_change_leaves_what_is_published_as_it_is(client: Client, cast: Cast) -> None:
    client.post(NEW, sent())
    project = _project()
    url = reverse("edit_contribution", args=[project.public_id])
    for title in ("Halvt", "Halvt nyt"):
        answer = client.post(reverse("keep_change", args=[project.public_id]), sent(title=title))
        assert "HX-Replace-Url" not in answer.headers
    kept = Draft.objects.get()
    assert (kept.contribution_id, kept.typed["title"]) == (project.pk, "Halvt nyt")
    assert "Halvt nyt" in client.get(url).content.decode()
    assert client.get(kept.get_absolute_url()).headers["Location"] == url
    assert "Halvt nyt" not in signed_in(cast.officer).get(url).content.decode()
    assert _project().title == "Natteravne"
    assert client.post(url, sent(title="Helt nyt")).status_code == 302
    assert (Draft.objects.count(), _project().title) == (0, "Helt nyt")


def test_somebody_else_saved_meanwhile_and_both_are_laid_side_by_side(client: Client, cast: Cast) -> None:
    client.post(NEW, sent(districts=["Nordhavnen"]))
    project = _project()
    url = reverse("edit_contribution", args=[project.public_id])
    form = client.get(url).context["form"]
    seen = {name: str(form[name].value() or "") for name in ("seen", "version")}
    District.objects.create(name="Engparken")
    theirs = details_of(project)
    changed: dict[str, Any] = {
        "topics": frozenset({make_topic("Mentorer")}),
        "districts": frozenset(),
        "title": "Nat",
    }
    edit(project, replace(theirs, **changed), by=cast.officer, version=1)
    mine = sent(why="Fordi", owner="mette@klangby.example") | {
        **seen,
        "topics": ["Lektiehjælp", "Mentorer"],
        "districts": ["Nordhavnen", "Engparken"],
    }
    answer = client.post(url, mine)
    assert answer.status_code == 409
    differences = {each.name: each for each in answer.context["differences"]}
    assert set(differences) == {"topics", "districts", "title", "why"}
    assert (differences["topics"].mine, differences["topics"].theirs, differences["topics"].value) == (
        "Lektiehjælp\nMentorer",
        "Mentorer",
        None,
    )
    assert (differences["title"].value, differences["why"].value) == ("Nat", "Fordi")
    page = answer.content.decode()
    hidden = dict(re.findall(r'type="hidden" name="(version|seen)" value="([^"]*)"', page))
    assert hidden["version"] == "2"
    chosen = dict(answer.context["kept"])
    again = {**chosen, "topics": "Lektiehjælp\nMentorer", "districts": "Engparken", "version": "2"}
    assert client.post(url, again).status_code == 302
    merged = details_of(_project())
    assert {topic.name for topic in merged.topics} == {"Lektiehjælp", "Mentorer"}
    assert [each.name for each in merged.districts] == ["Engparken"]
    assert (merged.title, _project().why) == ("Nat", "Fordi")


def test_what_stands_under_a_closed_topic_can_still_be_changed(client: Client, cast: Cast) -> None:
    old = make_topic("Gammelt", closed_on=date(2026, 1, 1))
    owner = make_contact("Ole", cast.committee)
    thing = make_contribution("A", cast.other_administration, topics=[old], owner=owner)
    url = reverse("edit_contribution", args=[thing.public_id])
    form = client.get(url).context["form"]
    said = {name: form[name].value() for name in form.fields if form[name].value()}
    client.post(reverse("keep_change", args=[thing.public_id]), said)
    assert Draft.objects.get().typed["topics"] == "Gammelt"
    assert client.post(url, {**said, "summary": "Rettet"}).status_code == 302
    assert [topic.name for topic in thing.topics.all()] == ["Gammelt"]
    assert "Gammelt" not in client.get(NEW).content.decode()


def test_a_form_begins_with_who_writes_and_where_they_work(client: Client, cast: Cast) -> None:
    first = client.get(NEW).context["form"].initial
    assert (first["organisation"], first["sharing"]) == ("Kultur- og Fritidsforvaltningen", "municipality")
    make_contact("Malene", cast.other_administration, user=cast.employee, email="malene@klangby.example")
    assert client.get(NEW).context["form"].initial["owner"] == "malene@klangby.example"
    assert client.get(f"{NEW}?title=Hvem+ved%3F").context["form"].initial["title"] == "Hvem ved?"
    guests = signed_in(cast.guest).get(NEW).context["form"]
    assert [value for value, _label in guests.fields["sharing"].choices] == ["others", "public"]


@pytest.mark.parametrize("kind", sorted(WORDS))
def test_every_kind_is_written_and_changed_over_http(client: Client, kind: str) -> None:
    words = {**sent(), **WORDS[kind]}
    assert client.post(reverse("new_contribution", args=[kind]), words).status_code == 302
    thing = Contribution.objects.get()
    page = client.get(thing.get_absolute_url()).content.decode()
    assert all(words in page for name, words in WORDS[kind].items() if name != "state")
    url = reverse("edit_contribution", args=[thing.public_id])
    assert client.post(url, {**words, "title": "Nyt"}).status_code == 302
    assert json.loads(client.get(url).context["form"].initial["seen"])["title"] == "Nyt"


def _two_windows(client: Client) -> tuple[Draft, str]:
    """Return a draft, and what two windows that opened it both say they were shown."""
    client.post(KEEP, sent(title="Natteravne"))
    draft = Draft.objects.get()
    return draft, client.get(draft.get_absolute_url()).context["shown"]


def test_two_windows_on_one_draft_both_keep_what_each_wrote(client: Client) -> None:
    draft, shown = _two_windows(client)
    both = {"draft": draft.public_id, "shown": shown}
    client.post(KEEP, sent(why="Utryghed", **both))
    second = client.post(KEEP, sent(goals="Tryghed", **both))
    draft.refresh_from_db()
    assert (draft.typed["why"], draft.typed["goals"]) == ("Utryghed", "Tryghed")
    client.post(KEEP, sent(goals="Ro", draft=draft.public_id, shown=second.context["shown"]))
    draft.refresh_from_db()
    assert (draft.typed["why"], draft.typed["goals"]) == ("Utryghed", "Ro")


def test_a_field_two_windows_changed_is_not_written_over_and_that_is_said(client: Client) -> None:
    draft, shown = _two_windows(client)
    client.post(KEEP, sent(why="Det første", draft=draft.public_id, shown=shown))
    for _again in range(2):
        answer = client.post(KEEP, sent(why="Det andet", draft=draft.public_id, shown=shown))
        page, shown = answer.content.decode(), answer.context["shown"]
        assert "Kladden er ændret i et andet vindue" in page
        assert f'href="{draft.get_absolute_url()}"' in page
        assert "Hvorfor?" in page
        draft.refresh_from_db()
        assert draft.typed["why"] == "Det første"


@pytest.mark.parametrize("button", [{}, {"keep": "yes"}])
def test_publishing_from_one_window_does_not_lose_what_the_other_wrote(
    client: Client, button: dict[str, str]
) -> None:
    draft, shown = _two_windows(client)
    client.post(KEEP, sent(why="Det første", goals="Ro", draft=draft.public_id, shown=shown))
    answer = client.post(draft.get_absolute_url(), sent(why="Det andet", shown=shown, **button))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert all(words in page for words in ("Det første", "Det andet", "Ro"))
    assert not Project.objects.exists()
    chosen = sent(why="Det andet", goals="Ro", shown=answer.context["shown"])
    assert client.post(draft.get_absolute_url(), chosen).status_code == 302
    assert (_project().why, _project().goals) == ("Det andet", "Ro")


def test_two_windows_on_one_change_both_keep_what_each_wrote(client: Client) -> None:
    client.post(NEW, sent())
    shown = client.get(reverse("edit_contribution", args=[_project().public_id])).context["shown"]
    keep = reverse("keep_change", args=[_project().public_id])
    client.post(keep, sent(why="Utryghed", shown=shown))
    client.post(keep, sent(goals="Tryghed", shown=shown))
    typed = Draft.objects.get().typed
    assert (typed["why"], typed["goals"]) == ("Utryghed", "Tryghed")


def test_what_could_not_be_published_is_kept_as_the_draft(client: Client) -> None:
    answer = client.post(NEW, sent(title="", why="Utryghed"))
    assert answer.status_code == 422
    kept = Draft.objects.get()
    assert (kept.typed["title"], kept.typed["why"]) == ("", "Utryghed")
    assert f'name="draft" value="{kept.public_id}"' in answer.content.decode()
    assert client.post(NEW, sent(why="Ro", ends_on="i går", draft=kept.public_id)).status_code == 422
    assert Draft.objects.get().typed["ends_on"] == "i går"
    assert client.post(NEW, sent(draft=kept.public_id)).status_code == 302
    assert not Draft.objects.exists()


def test_a_change_that_could_not_be_saved_is_kept_as_its_draft(client: Client) -> None:
    client.post(NEW, sent())
    url = reverse("edit_contribution", args=[_project().public_id])
    answer = client.post(url, sent(title="", why="Utryghed"))
    assert answer.status_code == 422
    assert Draft.objects.get().typed["why"] == "Utryghed"
    assert answer.context["draft"] == Draft.objects.get()
    assert client.post(url, sent(why="Utryghed")).status_code == 302
    assert (Draft.objects.count(), _project().why) == (0, "Utryghed")


def test_days_in_the_wrong_order_are_told_with_all_else_that_is_wrong(client: Client) -> None:
    wrong = sent(title="", starts_on="2027-01-01", ends_on="2026-01-01")
    assert set(client.post(NEW, wrong).context["form"].errors) == {"title", "ends_on"}
    refused = client.post(NEW, sent(starts_on="2027-01-01", ends_on="2026-01-01")).context["form"]
    assert len(refused.errors["ends_on"]) == 1


def test_a_question_needs_no_summary_and_is_shown_by_its_beginning(client: Client) -> None:
    asked = sent(asked="Hvem har prøvet det?\nVi er i gang.", summary="", title="Hvem?")
    url = reverse("new_contribution", args=["question"])
    assert "Spørgsmålet på én linje" in client.get(url).content.decode()
    assert client.post(url, asked).status_code == 302
    assert Contribution.objects.get().summary == "Hvem har prøvet det? Vi er i gang."


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("www.dr.dk", "https://www.dr.dk"),
        ("klangby.example/natteravne?a=1", "https://klangby.example/natteravne?a=1"),
        ("http://klangby.example/", "http://klangby.example/"),
    ],
)
def test_an_address_without_its_scheme_is_made_whole(client: Client, written: str, kept: str) -> None:
    assert client.post(NEW, sent(links=written)).status_code == 302
    assert Contribution.objects.get().links == [kept]


@pytest.mark.parametrize("written", ["ikke et link", "ftp://dr.dk/", "javascript:alert(1)", "dr"])
def test_what_is_no_address_is_refused(client: Client, written: str) -> None:
    assert "links" in client.post(NEW, sent(links=written)).context["form"].errors
