"""What of a party's answers stands after each correction, and what its link reaches: only what it sent."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from samklang.consultations.actions.answers import withdraw_answer
from samklang.consultations.actions.joining import join
from samklang.consultations.actions.submissions import accept_after_all, confirm, reject
from samklang.consultations.details import SubmissionDetails
from samklang.consultations.models import RespondentKind, Submission
from samklang.inquiries.models import Party, Progress
from samklang.journal.models import Entry
from tests.cast import Cast
from tests.consultations.conftest import Hearing
from tests.consultations.test_superseding import by_link, confirmed, on_paper, standing

pytestmark = pytest.mark.django_db

BO = SubmissionDetails(respondent="Bo Hansen", kind=RespondentKind.CITIZEN)


def corrected(letter: Submission, cast: Cast, details: SubmissionDetails = BO) -> Submission:
    current = Submission.objects.get(pk=letter.pk)
    return confirm(current, by=cast.coder, version=current.version, details=details)


def times() -> tuple[bool, bool]:
    """Whether the party counts as having answered provisionally, and finally."""
    party = Party.objects.get()
    return party.provisional_at is not None, party.answered_at is not None


def test_a_wrong_body_corrected_gives_the_party_its_own_answer_back(hearing: Hearing, cast: Cast) -> None:
    early = by_link(hearing, "Foreløbigt", provisional=True)
    letter = confirmed(on_paper(hearing, cast, "Bos brev"), cast)
    assert times() == (True, True)
    letter = corrected(letter, cast)
    assert (letter.party, letter.stands()) == (None, True)
    assert (standing(hearing), times()) == ([early], (True, False))
    assert Party.objects.still_owing().exists()
    assert reject(letter, by=cast.coder, because="Reklame").rejected_at


def test_a_final_answer_speaks_again_too_and_the_right_party_gets_the_letter(
    hearing: Hearing, cast: Cast
) -> None:
    final = by_link(hearing, "Endeligt")
    letter = corrected(confirmed(on_paper(hearing, cast, "Bos brev"), cast), cast)
    assert standing(hearing) == [final]
    corrected(letter, cast, SubmissionDetails("Lokaludvalget", organisation=cast.local_committee))
    assert standing(hearing) == [letter]


def test_a_letter_corrected_to_be_provisional_gives_way_to_the_final_answer(
    hearing: Hearing, cast: Cast
) -> None:
    final = by_link(hearing, "Endeligt")
    letter = confirmed(on_paper(hearing, cast, "Brev"), cast)
    facts = SubmissionDetails("Lokaludvalget", is_provisional=True, organisation=cast.local_committee)
    corrected(letter, cast, facts)
    assert (standing(hearing), times()) == ([final], (True, True))


def test_the_link_neither_shows_nor_withdraws_a_letter(hearing: Hearing, cast: Cast, client: Client) -> None:
    letter = confirmed(on_paper(hearing, cast, "Brev"), cast)
    page = client.get(reverse("answer", args=[hearing.secret]))
    assert letter.reference not in page.content.decode()
    client.post(reverse("withdraw_answer", args=[hearing.secret]), {"answer": letter.public_id})
    letter.refresh_from_db()
    assert (letter.withdrawn_at, standing(hearing), times()) == (None, [letter], (False, True))


def test_what_was_sent_by_link_stays_the_partys_and_is_not_rejected(hearing: Hearing, cast: Cast) -> None:
    sent = corrected(by_link(hearing, "Endeligt"), cast)
    assert sent.party == hearing.party
    with pytest.raises(ValidationError):
        reject(sent, by=cast.coder, because="Reklame")


def test_a_letter_of_the_party_is_rejected_and_accepted_after_all(hearing: Hearing, cast: Cast) -> None:
    final = by_link(hearing, "Endeligt")
    letter = confirmed(on_paper(hearing, cast, "Brev"), cast)
    reject(letter, by=cast.coder, because="Reklame")
    assert (standing(hearing), times()) == ([final], (False, True))
    accept_after_all(letter, by=cast.coder)
    assert (standing(hearing), times()) == ([letter], (False, True))


def test_withdrawn_by_link_a_letter_of_the_party_still_answers(hearing: Hearing, cast: Cast) -> None:
    sent = by_link(hearing, "Endeligt")
    letter = confirmed(on_paper(hearing, cast, "Brev"), cast)
    withdraw_answer(hearing.party, link=hearing.link)
    sent.refresh_from_db()
    assert (sent.stands(), standing(hearing)) == (False, [letter])
    assert Party.objects.get().progress() is Progress.ANSWERED


def test_a_letter_that_the_link_superseded_answers_again_when_that_is_withdrawn(
    hearing: Hearing, cast: Cast
) -> None:
    letter = confirmed(on_paper(hearing, cast, "Brev"), cast)
    by_link(hearing, "Endeligt")
    withdraw_answer(hearing.party, link=hearing.link)
    assert (standing(hearing), times()) == ([letter], (False, True))


def test_withdrawn_a_final_over_a_final_nothing_stands_and_the_party_owes(hearing: Hearing) -> None:
    by_link(hearing, "Endeligt")
    by_link(hearing, "Rettet")
    withdraw_answer(hearing.party, link=hearing.link)
    assert (standing(hearing), times()) == ([], (False, False))


def test_what_was_joined_follows_to_the_new_answer_and_is_let_go_when_that_is_withdrawn(
    hearing: Hearing, cast: Cast
) -> None:
    first = by_link(hearing, "Endeligt")
    letter = on_paper(hearing, cast, "Bilag")
    join(first, [letter], by=cast.coder)
    second = by_link(hearing, "Rettet")
    letter.refresh_from_db()
    assert letter.joined_into == second
    assert [part.name for part in second.parts()][-1] == "Bilag.txt"
    withdraw_answer(hearing.party, link=hearing.link)
    letter.refresh_from_db()
    assert letter.joined_into is None
    assert letter.stands()
    said = Entry.objects.filter(subject=letter.public_id, fields=["joined_into"]).order_by("pk")
    assert list(said.values_list("verb", flat=True)) == ["joined", "joined", "restored"]


def test_what_was_joined_follows_back_to_the_provisional_answer(hearing: Hearing, cast: Cast) -> None:
    early = by_link(hearing, "Foreløbigt", provisional=True)
    letter = on_paper(hearing, cast, "Bilag")
    join(early, [letter], by=cast.coder)
    by_link(hearing, "Endeligt")
    withdraw_answer(hearing.party, link=hearing.link)
    letter.refresh_from_db()
    assert letter.joined_into == early


def test_what_was_joined_speaks_for_itself_when_a_letter_supersedes(hearing: Hearing, cast: Cast) -> None:
    sent = by_link(hearing, "Endeligt")
    attachment = on_paper(hearing, cast, "Bilag")
    join(sent, [attachment], by=cast.coder)
    confirmed(on_paper(hearing, cast, "Brev"), cast)
    attachment.refresh_from_db()
    assert attachment.stands()
