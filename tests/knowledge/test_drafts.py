"""What windows send late, twice, or of a draft that has ended: nothing is lost, nothing is there twice."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samklang.accounts.models import User
from samklang.knowledge.actions.drafts import discard_draft, forget_user, keep_draft, keep_together
from samklang.knowledge.models import Contribution, Draft, EndedDraft, Project
from tests.cast import Cast, make_contact, make_topic, signed_in

NEW = reverse("new_contribution", args=["project"])
KEEP = reverse("keep_draft", args=["project"])


@pytest.fixture
def client(cast: Cast) -> Client:
    make_topic("Lektiehjælp")
    make_contact("Mette Holm", cast.other_administration, email="mette@klangby.example")
    return signed_in(cast.employee)


def sent(window: str = "", **given: Any) -> dict[str, Any]:
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
        "window": window,
        **given,
    }


def _begun(client: Client, **given: Any) -> Draft:
    client.post(KEEP, sent(**given))
    return Draft.objects.get()


def test_a_draft_published_twice_by_a_double_click_leads_to_the_thing(client: Client) -> None:
    address = _begun(client).get_absolute_url()
    answers = [client.post(address, sent(window="a")) for _click in range(2)]
    thing = Project.objects.get()
    assert [answer.headers["Location"] for answer in answers] == [thing.get_absolute_url()] * 2
    assert not Draft.objects.exists()


def test_also_from_another_browser(client: Client, cast: Cast) -> None:
    address = _begun(client).get_absolute_url()
    client.post(address, sent())
    elsewhere = signed_in(cast.employee)
    for answer in (elsewhere.get(address), elsewhere.post(address, sent())):
        assert answer.headers["Location"] == Project.objects.get().get_absolute_url()


def test_what_was_on_its_way_when_its_window_published_is_no_new_draft(client: Client) -> None:
    draft = _begun(client, window="a")
    client.post(draft.get_absolute_url(), sent(window="a"))
    for named in (draft.public_id, ""):
        answer = client.post(KEEP, sent(window="a", draft=named, what="Tre vok"))
        assert Project.objects.get().get_absolute_url() in answer.content.decode()
    assert not Draft.objects.exists()


def test_a_window_that_publishes_before_it_was_told_of_its_draft_leaves_none_behind(client: Client) -> None:
    _begun(client, window="a", what="Tre vok")
    assert client.post(NEW, sent(window="a")).status_code == 302
    assert (Draft.objects.count(), Project.objects.get().what) == (0, "Tre voksne går en fast rute.")


@pytest.mark.parametrize("by_itself", [True, False])
def test_what_another_window_goes_on_writing_is_kept_as_a_change(client: Client, by_itself: bool) -> None:
    draft = _begun(client, window="a")
    client.post(draft.get_absolute_url(), sent(window="a"))
    more = sent(window="b", draft=draft.public_id, why="Utryghed")
    if by_itself:
        page = client.post(KEEP, more).content.decode()
    else:
        page = client.post(draft.get_absolute_url(), more, follow=True).content.decode()
    change = Draft.objects.get()
    assert (change.contribution, change.typed["why"]) == (Contribution.objects.get(), "Utryghed")
    assert change.get_absolute_url() in page or "Utryghed" in page
    client.post(KEEP, more | {"goals": "Ro"})
    assert Draft.objects.get().typed["goals"] == "Ro"
    assert Project.objects.get().why == ""


def test_what_another_window_sends_word_for_word_is_nothing_new(client: Client) -> None:
    draft = _begun(client, window="a")
    client.post(draft.get_absolute_url(), sent(window="a"))
    client.post(KEEP, sent(window="b", draft=draft.public_id))
    assert not Draft.objects.exists()


def test_who_may_no_longer_change_it_keeps_what_they_write_as_a_draft_of_its_own(
    client: Client, cast: Cast
) -> None:
    draft = _begun(client, window="a")
    client.post(draft.get_absolute_url(), sent(window="a"))
    Contribution.objects.update(written_by="system:tests", organisation=cast.committee)
    answer = client.post(draft.get_absolute_url(), sent(window="b", why="Utryghed"))
    kept = Draft.objects.get()
    assert (kept.contribution, kept.typed["why"]) == (None, "Utryghed")
    assert answer.headers["Location"] == kept.get_absolute_url()


def test_of_a_draft_thrown_away_its_window_brings_nothing_back_and_another_does(client: Client) -> None:
    draft = _begun(client, window="a")
    client.post(reverse("discard_draft", args=[draft.public_id]))
    assert client.get(draft.get_absolute_url()).status_code == 404
    assert client.post(KEEP, sent(window="a", draft=draft.public_id, why="På vej")).status_code == 204
    assert not Draft.objects.exists()
    client.post(KEEP, sent(window="b", draft=draft.public_id, why="Skrives endnu"))
    assert Draft.objects.get().typed["why"] == "Skrives endnu"


def test_what_a_button_sends_of_a_draft_thrown_away_is_published(client: Client) -> None:
    draft = _begun(client, window="a")
    client.post(reverse("discard_draft", args=[draft.public_id]))
    assert client.post(draft.get_absolute_url(), sent(window="a", title="")).status_code == 422
    assert Draft.objects.get().typed["why"] == ""
    assert client.post(draft.get_absolute_url(), sent(window="a")).status_code == 302
    assert Project.objects.get().title == "Natteravne"


def test_a_change_saved_twice_by_a_double_click_is_saved_once(client: Client) -> None:
    client.post(NEW, sent(window="a"))
    thing = Project.objects.get()
    url = reverse("edit_contribution", args=[thing.public_id])
    for _click in range(2):
        answer = client.post(url, sent(window="c", why="Utryghed"))
        assert answer.headers["Location"] == thing.get_absolute_url()
    keep = reverse("keep_change", args=[thing.public_id])
    assert client.post(keep, sent(window="c", why="Utry")).status_code == 204
    assert not Draft.objects.exists()
    assert Project.objects.get().version == 2


def test_the_ended_draft_of_another_tells_nothing(client: Client, cast: Cast) -> None:
    draft = _begun(client, window="a")
    client.post(draft.get_absolute_url(), sent(window="a"))
    stranger = signed_in(cast.officer)
    assert stranger.get(draft.get_absolute_url()).status_code == 404
    assert stranger.post(draft.get_absolute_url(), sent(window="a")).status_code == 404
    other = sent(window="a", draft=draft.public_id, title="Café", summary="Kaffe.")
    page = stranger.post(KEEP, other).content.decode()
    assert Project.objects.get().public_id not in page
    assert Draft.objects.get().writer == cast.officer


def test_what_has_ended_is_remembered_for_a_month_and_not_after_its_writer_is_erased(cast: Cast) -> None:
    def ended(by: User) -> EndedDraft:
        discard_draft(keep_draft(by=by, kind="idea", typed={"title": "A"}), by=by)
        return EndedDraft.objects.first() or EndedDraft()

    old = ended(cast.employee)
    EndedDraft.objects.update(ended_at=timezone.now() - timedelta(days=31))
    assert ended(cast.employee) != old
    assert EndedDraft.objects.count() == 1
    forget_user(cast.employee)
    assert not EndedDraft.objects.exists()


def test_a_draft_that_is_thrown_away_while_it_is_kept_is_begun_anew(cast: Cast) -> None:
    draft = keep_draft(by=cast.employee, kind="idea", typed={"title": "A"})
    Draft.objects.all().delete()
    kept = keep_together(by=cast.employee, kind="idea", typed={"title": "B"}, named=draft.public_id)
    assert kept.draft == Draft.objects.get()


def test_a_wrong_file_is_told_together_with_wrong_fields_and_the_good_one_is_kept(client: Client) -> None:
    files = [SimpleUploadedFile("godt.txt", b"Ord"), SimpleUploadedFile("tomt.txt", b"")]
    page = client.post(NEW, sent(title="", files=files))
    errors = page.content.decode().split("data-error-summary")[1].split("</section>")[0]
    assert page.status_code == 422
    assert "tomt.txt" in errors
    assert "Titel" in errors
    assert [each.name for each in Draft.objects.get().attachments.all()] == ["godt.txt"]
    thing = client.post(NEW, sent(draft=Draft.objects.get().public_id), follow=True).content.decode()
    assert "godt.txt" in thing


def test_a_wrong_file_holds_up_a_change_too(client: Client) -> None:
    client.post(NEW, sent())
    url = reverse("edit_contribution", args=[Project.objects.get().public_id])
    page = client.post(url, sent(title="", files=[SimpleUploadedFile("tomt.txt", b"")]))
    assert page.status_code == 422
    assert all(words in page.content.decode() for words in ("tomt.txt", "Titel"))


def test_a_long_title_is_never_cut_off_and_told_of(client: Client) -> None:
    assert "maxlength" not in str(client.get(NEW).context["form"]["title"])
    page = client.post(NEW, sent(title="x" * 163)).content.decode()
    assert "x" * 163 in page
    assert "163" in page.split("data-error-summary")[1].split("</section>")[0]
    assert client.get(f"{NEW}?title={'x' * 163}").context["form"].initial["title"] == "x" * 163


def test_money_is_written_in_rows_with_names_and_kept_shown_and_saved_alike(client: Client) -> None:
    rows: dict[str, Any] = {
        "money_amount": ["250.000", "", "50000"],
        "money_source": ["Staten; puljen", "", "Klangby Kommune"],
        "money_ends_on": ["2026-12-31", "", ""],
    }
    draft = _begun(client, **rows)
    assert draft.typed["money"] == "250.000; Staten, puljen; 2026-12-31\n50000; Klangby Kommune"
    page = client.get(draft.get_absolute_url()).content.decode()
    assert page.count('name="money_amount"') == 3
    assert all(f'value="{said}"' in page for said in ("250.000", "Staten, puljen", "2026-12-31"))
    client.post(draft.get_absolute_url(), sent(**rows))
    project = Project.objects.get()
    assert [(each.amount, each.source, str(each.ends_on)) for each in project.money.all()] == [
        (250_000, "Staten, puljen", "2026-12-31"),
        (50_000, "Klangby Kommune", "None"),
    ]


def test_a_row_of_money_is_added_without_javascript_and_a_wrong_one_stays(client: Client) -> None:
    rows: dict[str, Any] = {
        "money_amount": ["1", "2", "3"],
        "money_source": ["A", "", "C"],
        "money_ends_on": ["", "", "i går"],
    }
    page = client.post(NEW, sent(more_rows="id_money", **rows), follow=True).content.decode()
    assert page.count('name="money_amount"') == 4
    assert 'value="i går"' in page
    errors = client.post(NEW, sent(draft=Draft.objects.get().public_id, **rows))
    assert errors.status_code == 422
    assert errors.context["form"].errors.keys() == {"money"}
