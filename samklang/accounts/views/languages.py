"""Choosing Danish or English."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from samklang.accounts.actions import choose_language as choose_language_of
from samklang.core.languages import COOKIE, is_language

A_YEAR = 365 * 24 * 60 * 60


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Keep the choice in the account of somebody signed in, else in a cookie, and go back."""
    language = request.POST.get("language", "")
    if not is_language(language):
        return HttpResponseBadRequest()
    response = HttpResponseRedirect(_way_back(request))
    response.set_cookie(
        COOKIE,
        language,
        max_age=A_YEAR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    if request.user.is_authenticated:
        choose_language_of(by=request.user, language=language)
    return response


def _way_back(request: HttpRequest) -> str:
    wanted = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        return wanted
    return "/"
