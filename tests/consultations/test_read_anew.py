"""What another version of the reader found is read anew; what this one found is not."""

import pytest

from samklang.consultations.actions.readings import waiting_to_be_read
from samklang.consultations.actions.submissions import receive
from samklang.consultations.details import Sent, SubmissionDetails
from samklang.consultations.models import Reading
from samklang.consultations.reading.stored import VERSION
from tests.cast import Cast
from tests.consultations.conftest import Hearing

pytestmark = pytest.mark.django_db


def test_an_answer_waits_once_more_when_another_version_of_the_reader_found_what_is_kept(
    hearing: Hearing, cast: Cast
) -> None:
    taken = receive(hearing.consultation, [Sent("a.txt", b"Ja.")], by=cast.coder, details=SubmissionDetails())
    assert list(waiting_to_be_read(hearing.consultation)) == [taken]
    reading = Reading.objects.create(submission=taken, problem="Tom", version=VERSION)
    assert not waiting_to_be_read(hearing.consultation).exists()
    reading.version = "0"
    reading.save()
    assert list(waiting_to_be_read(hearing.consultation)) == [taken]
