"""The day on which tests that count days take place."""

from collections.abc import Iterator
from datetime import datetime, time

import pytest
import time_machine
from django.utils import timezone

TODAY = timezone.localdate()


@pytest.fixture
def at_noon() -> Iterator[None]:
    """It is that day and noon: also for a run that midnight falls in."""
    noon = datetime.combine(TODAY, time(12), tzinfo=timezone.get_default_timezone())
    with time_machine.travel(noon):
        yield
