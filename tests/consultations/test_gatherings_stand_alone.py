"""What somebody wrote down of a meeting is no part of a letter, and no letter is part of it."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from samklang.consultations.actions.gatherings import write_gathering
from samklang.consultations.actions.joining import join
from samklang.consultations.actions.submissions import receive
from samklang.consultations.details import Sent, SubmissionDetails
from samklang.consultations.gathered.details import GatheringDetails
from samklang.consultations.models import Channel, Submission
from tests.cast import Cast, signed_in
from tests.consultations.conftest import Hearing

pytestmark = pytest.mark.django_db

SAID = GatheringDetails(
    title="Stormøde", held_on=date(2026, 5, 12), place="Kulturhuset", said="Mange foreslog flere træer."
)


@pytest.mark.parametrize("speaks", ["letter", "gathering"])
def test_a_letter_and_a_meeting_are_not_joined(cast: Cast, hearing: Hearing, speaks: str) -> None:
    made = write_gathering(hearing.consultation, Channel.TOWN_MEETING, SAID, by=cast.coder)
    came = [Sent("svar.txt", b"Vi er imod.\n")]
    letter = receive(hearing.consultation, came, by=cast.coder, details=SubmissionDetails())
    pair = (letter, made.submission) if speaks == "letter" else (made.submission, letter)
    with pytest.raises(ValidationError, match=made.submission.reference):
        join(pair[0], [pair[1]], by=cast.coder)
    assert not Submission.objects.exclude(joined_into=None).exists()


def test_the_page_of_a_meeting_does_not_offer_to_join(cast: Cast, hearing: Hearing) -> None:
    made = write_gathering(hearing.consultation, Channel.TOWN_MEETING, SAID, by=cast.coder)
    page = signed_in(cast.coder).get(made.submission.get_absolute_url()).content.decode()
    assert f"{made.submission.get_absolute_url()}join/" not in page
