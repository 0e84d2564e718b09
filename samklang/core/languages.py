"""Which language a page is written in when nobody is signed in: what was chosen here, else Danish.

Django's own LocaleMiddleware would follow the browser. A Danish municipality's site opens in Danish, also for
the many who work with an English browser; English is one press away and is remembered.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation

COOKIE = settings.LANGUAGE_COOKIE_NAME


def is_language(text: str) -> bool:
    return text in dict(settings.LANGUAGES)


def language_of_visitor(request: HttpRequest) -> str:
    """Return "da" or "en". Asks no database, so an error page can use it too."""
    wanted = request.COOKIES.get(COOKIE, "")
    return wanted if is_language(wanted) else settings.LANGUAGE_CODE


def in_each_language(say: Callable[[], str]) -> dict[str, str]:
    """Return what is said in each language: for what is kept now and read by somebody else later."""
    said = {}
    for language in dict(settings.LANGUAGES):
        with translation.override(language):
            said[language] = say()
    return said
