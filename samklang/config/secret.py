"""The site's secret key on a machine of one's own: made once, kept in the data folder, for its owner only."""

import os
import secrets
from pathlib import Path

NAME = "secret_key"


def secret_key_in(folder: Path) -> str:
    """Return the key kept in `folder`, made at the first call. Two processes at once agree on one key."""
    path = folder / NAME
    if path.exists():
        return path.read_text().strip()
    folder.mkdir(parents=True, exist_ok=True)
    mine = folder / f"{NAME}.{os.getpid()}"
    descriptor = os.open(mine, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_urlsafe(48))
    try:
        os.link(mine, path)  # fails when another process was first, and then its key holds
    except FileExistsError:
        pass
    finally:
        mine.unlink()
    return path.read_text().strip()
