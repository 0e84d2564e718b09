"""Each answer in the reader's language: the account's for somebody signed in, else the visitor's."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from samklang.core.languages import is_language, language_of_visitor


def language_of(request: HttpRequest) -> str:
    """Return "da" or "en" for this reader. Signed in, the account decides, on every machine they use."""
    if request.user.is_authenticated and is_language(request.user.language):
        return request.user.language
    return language_of_visitor(request)


class LanguageMiddleware:
    """Writes each answer in the reader's language. Stands below what finds out who the reader is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = language_of(request)
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = self.get_response(request)
        patch_vary_headers(response, ("Cookie",))
        response.headers.setdefault("Content-Language", language)
        return response
