"""Secrets that open something to whoever holds them: made here, shown once, and kept as a digest only."""

import secrets
from hashlib import sha256


def new_secret() -> str:
    """Return a secret nobody guesses, safe in an address: 256 bits."""
    return secrets.token_urlsafe(32)


def digest_of(secret: str) -> str:
    """Return what is kept of a secret. It is long and random, so one round of SHA-256 is enough."""
    return sha256(secret.encode()).hexdigest()
