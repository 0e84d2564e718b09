"""The desk tells who runs hearings where somebody is silent when the deadline is near."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samklang.inquiries.models import Inquiry, Party
from samklang.overview.desk.hearings import silent_parties
from tests.cast import Cast
from tests.consultations.conftest import opened

pytestmark = pytest.mark.django_db


def near(cast: Cast) -> Inquiry:
    """A hearing that ends in two days, with two parties that were asked."""
    inquiry = opened(cast, cast.local_committee, cast.advisory_council).inquiry
    Inquiry.objects.update(deadline=timezone.now() + timedelta(days=2))
    Party.objects.update(asked_at=timezone.now())
    return inquiry


def test_who_runs_hearings_sees_how_many_are_silent(cast: Cast) -> None:
    near(cast)
    Party.objects.filter(organisation=cast.advisory_council).update(answered_at=timezone.now())
    found = silent_parties(cast.coder, shown=5)
    assert found is not None
    (row,) = found.rows
    assert row.url.endswith("/board/")
    assert "1" in str(row.note)
    assert silent_parties(cast.reader, shown=5) is None


def test_a_hearing_where_all_have_spoken_or_whose_deadline_is_far_is_not_there(cast: Cast) -> None:
    near(cast)
    Inquiry.objects.update(deadline=timezone.now() + timedelta(days=20))
    assert silent_parties(cast.coder, shown=5) is None
    Inquiry.objects.update(deadline=timezone.now() + timedelta(days=2))
    Party.objects.update(provisional_at=timezone.now())
    assert silent_parties(cast.coder, shown=5) is None
