"""Keys that let a partner in with us, and us in with them."""

import base64
import hashlib
import secrets

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


class KeyLost(Exception):
    """A key that was sealed under another secret of the site."""


def new_key() -> str:
    """Return a key of 256 bits for a partner. Only its hash is kept: it is shown once."""
    return secrets.token_urlsafe(32)


def hash_of(key: str) -> str:
    """Return what is kept of a key a partner shows us. It is long and random, so no slow hash is needed."""
    return hashlib.sha256(key.encode()).hexdigest()


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
