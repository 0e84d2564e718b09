"""What holds for every test."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings

pytest_plugins = [
    "tests.cast",
    "tests.needs",
    "tests.append_only",
    "tests.databases",
    "tests.clock",
    "tests.storage",
]
pytest.register_assert_rewrite("tests.doors")
COMPILED = Path(__file__).resolve().parents[1] / "build" / "bytecode"


def pytest_configure() -> None:
    """Keep what Python has compiled, apart from the source where nothing may be written beside it.

    Some tests start fifty processes between them. A machine often says that Python shall write no bytecode:
    then each of them would compile all of Django again, which takes longer than what it was started for.
    """
    if sys.dont_write_bytecode:
        sys.dont_write_bytecode, sys.pycache_prefix = False, str(COMPILED)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix


@pytest.fixture(autouse=True, scope="session")
def _no_test_waits_for_nothing() -> Iterator[None]:
    """Leave out the two things that are slow on purpose where each test would pay for them again.

    A password's hash takes a fifth of a second. WhiteNoise lists all 900 static files whenever a test makes
    a browser; asked to look for each file as it is wanted, it lists none.
    """
    hashers = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with override_settings(PASSWORD_HASHERS=hashers, WHITENOISE_AUTOREFRESH=True):
        yield
