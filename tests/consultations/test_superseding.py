"""A party has one answer that speaks, in whichever order and by whichever way its answers came."""

from datetime import timedelta
from itertools import permutations

import pytest
from django.utils import timezone

from samklang.consultations.actions.answers import keep_answer_draft, send_answer, withdraw_answer
from samklang.consultations.actions.submissions import confirm, receive
from samklang.consultations.actions.superseding import standing_answer
from samklang.consultations.details import Sent, SubmissionDetails
from samklang.consultations.models import Submission
from samklang.inquiries.models import Party, Progress
from samklang.journal.models import Entry
from tests.cast import Cast
from tests.consultations.conftest import Hearing

pytestmark = pytest.mark.django_db


def by_link(hearing: Hearing, text: str, *, provisional: bool = False) -> Submission:
    keep_answer_draft(hearing.party, text=text, is_provisional=provisional)
    return send_answer(hearing.party, link=hearing.link)


def on_paper(hearing: Hearing, cast: Cast, text: str, *, provisional: bool = False) -> Submission:
    """Take in a letter of the party; nobody has confirmed it yet."""
    facts = SubmissionDetails("Lokaludvalget", is_provisional=provisional, organisation=cast.local_committee)
    return receive(hearing.consultation, [Sent(f"{text}.txt", text.encode())], by=cast.coder, details=facts)


def confirmed(letter: Submission, cast: Cast) -> Submission:
    current = Submission.objects.get(pk=letter.pk)
    return confirm(current, by=cast.coder, version=current.version, details=SubmissionDetails.of(current))


def standing(hearing: Hearing) -> list[Submission]:
    return list(hearing.party.submissions.standing())


def journalled(answer: Submission) -> int:
    """How many lines say that what supersedes an answer was changed."""
    entries = Entry.objects.filter(subject=answer.public_id, verb="changed")
    return sum(entry.fields == ["superseded_by"] for entry in entries)


def test_a_second_final_answer_that_is_confirmed_supersedes_the_first(hearing: Hearing, cast: Cast) -> None:
    first = by_link(hearing, "Endeligt")
    second = confirmed(on_paper(hearing, cast, "Endeligt igen"), cast)
    assert standing(hearing) == [second]
    first.refresh_from_db()
    assert (first.superseded_by, journalled(first)) == (second, 1)


def test_a_final_letter_supersedes_the_provisional_one_sent_by_link(hearing: Hearing, cast: Cast) -> None:
    by_link(hearing, "Foreløbigt", provisional=True)
    final = confirmed(on_paper(hearing, cast, "Endeligt"), cast)
    assert standing(hearing) == [final]


def test_a_later_provisional_letter_supersedes_a_provisional_answer(hearing: Hearing, cast: Cast) -> None:
    by_link(hearing, "Foreløbigt", provisional=True)
    later = confirmed(on_paper(hearing, cast, "Stadig foreløbigt", provisional=True), cast)
    assert standing(hearing) == [later]
    final = by_link(hearing, "Endeligt")
    assert standing(hearing) == [final]


def test_a_provisional_letter_confirmed_after_the_final_answer_does_not_speak(
    hearing: Hearing, cast: Cast
) -> None:
    letter = on_paper(hearing, cast, "Foreløbigt brev", provisional=True)
    first = by_link(hearing, "Foreløbigt", provisional=True)
    final = by_link(hearing, "Endeligt")
    letter = confirmed(letter, cast)
    assert standing(hearing) == [final]
    assert (letter.is_confirmed(), letter.stands()) == (True, False)
    assert Party.objects.get().progress() is Progress.ANSWERED
    withdraw_answer(hearing.party, link=hearing.link)
    assert standing(hearing) == [first]  # it came after the letter
    assert Party.objects.get().progress() is Progress.PROVISIONAL


def test_a_letter_that_came_before_what_was_sent_by_link_does_not_take_its_place(
    hearing: Hearing, cast: Cast
) -> None:
    letter = on_paper(hearing, cast, "Endeligt brev")
    sent = by_link(hearing, "Rettet")
    letter = confirmed(letter, cast)
    assert (standing(hearing), letter.superseded_by) == ([sent], sent)


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_confirmed_in_any_order_the_last_final_one_speaks(
    hearing: Hearing, cast: Cast, order: tuple[int, ...]
) -> None:
    said = [("a", True), ("b", False), ("c", True), ("d", False)]
    letters = [on_paper(hearing, cast, text, provisional=early) for text, early in said]
    for day, letter in enumerate(letters):
        at = timezone.now() - timedelta(days=4 - day)
        Submission.objects.filter(pk=letter.pk).update(received_at=at)
    for place in order:
        confirmed(letters[place], cast)
        assert len(standing(hearing)) == 1
    assert standing(hearing) == [letters[3]]


def test_what_speaks_again_after_a_withdrawal_stands_in_the_journal(hearing: Hearing) -> None:
    first = by_link(hearing, "Foreløbigt", provisional=True)
    by_link(hearing, "Endeligt")
    withdraw_answer(hearing.party, link=hearing.link)
    assert standing_answer(hearing.party) == first
    assert journalled(first) == 2  # superseded, and speaking again


def test_withdrawn_an_older_final_wording_does_not_speak_again(hearing: Hearing) -> None:
    early = by_link(hearing, "Foreløbigt", provisional=True)
    by_link(hearing, "Endeligt")
    by_link(hearing, "Endeligt, rettet")
    withdraw_answer(hearing.party, link=hearing.link)
    assert standing(hearing) == [early]
    withdraw_answer(hearing.party, link=hearing.link)
    assert standing(hearing) == []
    assert Party.objects.get().progress() is Progress.WRITING
