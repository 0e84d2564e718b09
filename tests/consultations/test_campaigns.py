"""Near-identical answers: what the machine suggests, what people decide, and how both are counted."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samklang.accounts.actors import System
from samklang.consultations.actions.campaigns import (
    confirm_campaign,
    look_for_campaigns_later,
    make_campaign,
    name_campaign,
    note_campaigns,
    put_in,
    reject_campaign,
    take_out,
)
from samklang.consultations.actions.submissions import reject
from samklang.consultations.campaigns.finding import METHOD, VERSION, find_campaigns
from samklang.consultations.campaigns.membership import campaigns_of, members_of
from samklang.consultations.counting.numbers import Numbers
from samklang.consultations.models import Campaign, CampaignSuggestion, Submission
from samklang.core.versions import ChangedMeanwhile
from samklang.jobs.models import Job
from tests.cast import Cast, signed_in
from tests.consultations.alike import LETTER, OTHER, OWN, read_answer, read_as, signed
from tests.consultations.conftest import Hearing, opened

US = System("tests")


@pytest.fixture
def letters(hearing: Hearing) -> list[Submission]:
    """Three letters of one campaign, the second with a paragraph of its own, and one about something else."""
    texts = [signed(LETTER, "Bo Holm"), signed(f"{LETTER}\n\n{OWN}", "Eva Lund"), signed(LETTER, "Ib Krog")]
    return [read_answer(hearing.consultation, text) for text in [*texts, signed(OTHER, "Ane Bjerg")]]


def look(hearing: Hearing) -> None:
    note_campaigns(hearing.consultation, find_campaigns(hearing.consultation), by=US)


def members(campaign: Campaign) -> set[int]:
    return {each.number for each in members_of(campaign)}


def the_campaign() -> Campaign:
    return Campaign.objects.get()


def test_letters_that_many_send_are_suggested_as_one_campaign(
    hearing: Hearing, letters: list[Submission]
) -> None:
    look(hearing)
    assert members(the_campaign()) == {1, 2, 3}
    assert not the_campaign().is_confirmed()


def test_a_suggestion_tells_how_alike_it_is_by_which_method_and_what_is_the_senders_own(
    hearing: Hearing, letters: list[Submission]
) -> None:
    look(hearing)
    bare, added = (CampaignSuggestion.objects.get(submission=each) for each in letters[:2])
    assert bare.likeness > 0.9 > added.likeness
    assert (bare.method, bare.method_version) == (METHOD, VERSION)
    [[start, end]] = added.own
    assert letters[1].reading.found is not None
    assert letters[1].reading.found["text"][start:end].startswith("Min søn lærte")


def test_looking_again_changes_nothing(hearing: Hearing, letters: list[Submission]) -> None:
    look(hearing)
    before = list(CampaignSuggestion.objects.order_by("pk").values())
    look(hearing)
    assert list(CampaignSuggestion.objects.order_by("pk").values()) == before
    assert the_campaign().number == 1


def test_what_comes_later_joins_the_campaign_there_is(hearing: Hearing, letters: list[Submission]) -> None:
    look(hearing)
    read_answer(hearing.consultation, signed(LETTER, "Pia Dam"))
    look(hearing)
    assert members(the_campaign()) == {1, 2, 3, 5}


def test_an_answer_that_was_changed_leaves_and_joins_again(
    hearing: Hearing, letters: list[Submission]
) -> None:
    look(hearing)
    read_as(letters[0], signed(OWN, "Bo Holm"))
    look(hearing)
    assert members(the_campaign()) == {2, 3}
    read_as(letters[0], signed(LETTER, "Bo Holm"))
    look(hearing)
    assert members(the_campaign()) == {1, 2, 3}


def test_a_campaign_nothing_is_left_of_goes_unless_a_person_has_said_something_of_it(
    hearing: Hearing, letters: list[Submission]
) -> None:
    look(hearing)
    named = name_campaign(the_campaign(), by=US, version=1, name="Svømmehallen")
    for each in letters:
        read_as(each, each.respondent)
    look(hearing)
    assert the_campaign() == named
    Campaign.objects.update(name="")
    look(hearing)
    assert not Campaign.objects.exists()


def test_who_was_taken_out_stays_out_and_who_was_put_in_stays_in(
    hearing: Hearing, letters: list[Submission], cast: Cast
) -> None:
    look(hearing)
    take_out(the_campaign(), [letters[1]], by=cast.coder)
    put_in(the_campaign(), [letters[3]], by=cast.coder)
    read_answer(hearing.consultation, signed(LETTER, "Pia Dam"))
    look(hearing)
    assert members(the_campaign()) == {1, 3, 4, 5}


def test_a_person_may_change_their_mind(hearing: Hearing, letters: list[Submission], cast: Cast) -> None:
    look(hearing)
    take_out(the_campaign(), [letters[1]], by=cast.coder)
    put_in(the_campaign(), [letters[1]], by=cast.coder)
    put_in(the_campaign(), [letters[1]], by=cast.coder)
    assert members(the_campaign()) == {1, 2, 3}


def test_an_answer_is_in_one_campaign(hearing: Hearing, letters: list[Submission], cast: Cast) -> None:
    look(hearing)
    other = make_campaign(hearing.consultation, letters[2:], by=cast.coder, name="To breve")
    assert members(Campaign.objects.get(number=1)) == {1, 2}
    with pytest.raises(ValidationError, match="i en anden kampagne"):
        put_in(Campaign.objects.get(number=1), [letters[3]], by=cast.coder)
    assert members(other) == {3, 4}


def test_answers_of_another_hearing_do_not_belong(
    hearing: Hearing, letters: list[Submission], cast: Cast
) -> None:
    look(hearing)
    stranger = read_answer(opened(cast, cast.other_committee, title="Anden"), LETTER)
    with pytest.raises(ValidationError, match="fra én høring"):
        put_in(the_campaign(), [stranger], by=cast.coder)


def test_answers_are_counted_as_many_until_somebody_confirms_the_campaign(
    hearing: Hearing, letters: list[Submission], cast: Cast
) -> None:
    look(hearing)
    counted = campaigns_of(hearing.consultation)
    assert (counted.as_many, counted.as_one) == (4, 4)
    assert [each.answers for each in counted.suggested] == [3]
    confirm_campaign(the_campaign(), by=cast.coder, version=1)
    counted = campaigns_of(hearing.consultation)
    assert (counted.as_many, counted.as_one) == (4, 2)
    assert [each.answers for each in counted.confirmed] == [3]
    assert counted.suggested == ()


def test_the_page_says_that_it_counts_all_that_stand_and_where_the_rules_are_kept(
    hearing: Hearing, letters: list[Submission], cast: Cast
) -> None:
    Submission.objects.filter(pk=letters[3].pk).update(is_provisional=True)
    assert (Numbers(hearing.consultation).counted, campaigns_of(hearing.consultation).as_many) == (3, 4)
    at = hearing.consultation.get_absolute_url()
    page = " ".join(signed_in(cast.coder).get(f"{at}campaigns/").content.decode().split())
    assert "Svar, der gælder" in page
    assert f'<a href="{at}numbers/">Tal</a> siger, hvor mange' in page
    assert "Når hver bekræftet kampagne tæller som ét" not in page  # what Numbers says of those that count


def test_what_joins_a_confirmed_campaign_is_told(
    hearing: Hearing, letters: list[Submission], cast: Cast
) -> None:
    look(hearing)
    confirm_campaign(the_campaign(), by=cast.coder, version=1)
    read_answer(hearing.consultation, signed(LETTER, "Pia Dam"))
    look(hearing)
    [counted] = campaigns_of(hearing.consultation).confirmed
    assert (counted.answers, counted.since) == (4, 1)


def test_a_rejected_campaign_is_not_suggested_again(
    hearing: Hearing, letters: list[Submission], cast: Cast
) -> None:
    look(hearing)
    reject_campaign(the_campaign(), by=cast.coder, version=1)
    look(hearing)
    counted = campaigns_of(hearing.consultation)
    assert the_campaign().is_rejected()
    assert (counted.as_many, counted.as_one, counted.confirmed, counted.suggested) == (4, 4, (), ())


def test_an_answer_that_does_not_speak_is_in_no_campaign(
    hearing: Hearing, letters: list[Submission], cast: Cast
) -> None:
    look(hearing)
    reject(letters[0], by=cast.coder, because="Et spørgsmål")
    assert members(the_campaign()) == {2, 3}


def test_one_answer_is_no_campaign(hearing: Hearing, letters: list[Submission], cast: Cast) -> None:
    look(hearing)
    take_out(the_campaign(), letters[:2], by=cast.coder)
    with pytest.raises(ValidationError, match="mindst to svar"):
        confirm_campaign(the_campaign(), by=cast.coder, version=1)
    with pytest.raises(ValidationError, match="mindst to svar"):
        make_campaign(hearing.consultation, letters[:1], by=cast.coder, name="")


def test_two_windows_on_one_campaign_do_not_undo_each_other(
    hearing: Hearing, letters: list[Submission], cast: Cast
) -> None:
    look(hearing)
    confirm_campaign(the_campaign(), by=cast.coder, version=1)
    with pytest.raises(ChangedMeanwhile):
        reject_campaign(the_campaign(), by=cast.coder, version=1)


def test_only_who_runs_hearings_decides(hearing: Hearing, letters: list[Submission], cast: Cast) -> None:
    look(hearing)
    for act in (confirm_campaign, reject_campaign):
        with pytest.raises(PermissionDenied):
            act(the_campaign(), by=cast.reader, version=1)
    with pytest.raises(PermissionDenied):
        put_in(the_campaign(), letters, by=cast.reader)


def test_while_a_look_waits_there_is_one(hearing: Hearing, letters: list[Submission]) -> None:
    for _each in letters:
        look_for_campaigns_later(hearing.consultation, by=US)
    assert Job.objects.filter(name="consultations.campaigns").count() == 1
