"""What an installation that others reach must have set: told when it starts, not found out later."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.http.request import validate_host


def check_production(app_configs: object, **_: object) -> list[CheckMessage]:
    """Refuse, in production, an address without TLS or one whose host is not answered."""
    if not settings.PRODUCTION:
        return []
    return [*_address_faults(), *_host_faults()]


def _address_faults() -> list[CheckMessage]:
    if settings.ADDRESS.startswith("https://"):
        return []
    return [
        Error(
            f"{settings.ADDRESS} is no address for SAMKLANG_PRODUCTION=1: what people send could be read.",
            hint="Set SAMKLANG_ADDRESS to the address people use, such as https://samklang.klangby.example.",
            id="core.E003",
        )
    ]


def _host_faults() -> list[CheckMessage]:
    host = urlsplit(settings.ADDRESS).hostname or ""
    is_local = host in {"localhost", "127.0.0.1", "::1"}
    if not is_local and validate_host(host, settings.ALLOWED_HOSTS):
        return []
    return [
        Error(
            f"The site answers {', '.join(settings.ALLOWED_HOSTS)}, which lets nobody else in at "
            f"{settings.ADDRESS}.",
            hint="Set SAMKLANG_HOSTS to the host names people use, such as samklang.klangby.example.",
            id="core.E004",
        )
    ]
