"""Where the files lie that a test stores."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings


@pytest.fixture
def own_storage(tmp_path: Path, settings: Settings) -> Path:
    """A folder of the test's own; they end with it."""
    default = {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "default": default}
    return tmp_path
