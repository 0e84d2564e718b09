"""Leading somebody who has not signed in to the page where they can, instead of telling them nothing."""

from collections.abc import Callable
from typing import TypeVar
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.http import HttpResponseClientRedirect

View = TypeVar("View", bound=Callable[..., HttpResponse])


class SignInMiddleware:
    """Asks a stranger to sign in wherever a page says that it has nothing to show them.

    It does so for things that are not there too, and so tells nobody which are. Whoever has signed in gets
    404 for both, and so does a stranger at an address that belongs to no page at all.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_lost = response.status_code == 404 and not request.user.is_authenticated
        return _ask_to_sign_in(request) if is_lost and _is_page(request) else response


def for_programs(view: View) -> View:
    """Mark a view that a program asks, such as a calendar: it cannot sign in, so 404 is what it is told."""
    view.is_for_programs = True  # type: ignore[attr-defined]
    return view


def _is_page(request: HttpRequest) -> bool:
    """Whether the address is one that a person has come to."""
    match = request.resolver_match
    return match is not None and not getattr(match.func, "is_for_programs", False)


def _ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    answer = redirect_to_login(_way_back(request))
    if "HX-Request" in request.headers:
        return HttpResponseClientRedirect(answer["Location"])
    return answer


def _way_back(request: HttpRequest) -> str:
    """Return where to go on after signing in: here, or to the page from which something was sent."""
    came_from = request.headers.get("HX-Current-URL") or request.headers.get("Referer", "")
    if request.method in {"GET", "HEAD"} and "HX-Request" not in request.headers:
        return request.get_full_path()
    if not url_has_allowed_host_and_scheme(came_from, allowed_hosts={request.get_host()}):
        return reverse("desk")
    parts = urlsplit(came_from)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
