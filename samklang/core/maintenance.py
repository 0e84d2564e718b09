"""Closing the site for a while: by a file in the data folder, since the database may be what is away."""

import os

from django.conf import settings


def is_under_maintenance() -> bool:
    return settings.MAINTENANCE_FILE.exists() or os.environ.get("SAMKLANG_MAINTENANCE") == "1"


def close_site() -> None:
    settings.MAINTENANCE_FILE.parent.mkdir(parents=True, exist_ok=True)
    settings.MAINTENANCE_FILE.touch()


def open_site() -> None:
    settings.MAINTENANCE_FILE.unlink(missing_ok=True)
