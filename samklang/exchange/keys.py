"""The key a partner gave us: sealed, so that a copy of the database alone opens nothing with them."""

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


class KeyLost(Exception):
    """A key that was sealed under another secret of the site."""


def seal(key: str) -> str:
    """Return a partner's key to us so that a copy of the database alone opens nothing."""
    return _box().encrypt(key.encode()).decode() if key else ""


def unseal(sealed: str) -> str:
    try:
        return _box().decrypt(sealed.encode()).decode() if sealed else ""
    except InvalidToken as error:
        raise KeyLost from error


def _box() -> Fernet:
    digest = hashlib.sha256(f"samklang.exchange:{settings.SECRET_KEY}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))
