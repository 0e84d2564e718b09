"""What holds for every test."""

from collections.abc import Iterator

import pytest
from django.test import override_settings

pytest_plugins = ["tests.cast", "tests.needs", "tests.append_only", "tests.installation"]


@pytest.fixture(autouse=True, scope="session")
def _no_test_waits_for_nothing() -> Iterator[None]:
    """Leave out the two things that are slow on purpose where each test would pay for them again.

    A password's hash takes a fifth of a second. WhiteNoise lists all 900 static files whenever a test makes
    a browser; asked to look for each file as it is wanted, it lists none.
    """
    hashers = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with override_settings(PASSWORD_HASHERS=hashers, WHITENOISE_AUTOREFRESH=True):
        yield
