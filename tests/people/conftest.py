from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def own_storage(settings: Any, tmp_path: Path) -> None:
    """Files that a test stores end with the test."""
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "samklang.files.storage.DurableStorage",
            "OPTIONS": {"location": tmp_path / "files"},
        },
    }
