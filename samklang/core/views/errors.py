"""What somebody sees when it went wrong: what happened, in plain words, and what to do now.

Two kinds of page. `_in_the_site` keeps the site's head, so that one can go on from there. `_alone` asks
neither the database nor who the reader is, since that may be what is broken.
"""

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation
from django.views.decorators.csrf import requires_csrf_token

from samklang.core.languages import language_of_visitor

_TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def _in_the_site(request: HttpRequest, *, status: int, template: str = "") -> HttpResponse:
    return render(request, template or f"{status}.html", status=status)


def _alone(request: HttpRequest, *, status: int) -> HttpResponse:
    with translation.override(language_of_visitor(request)):
        return HttpResponse(render_to_string(f"{status}.html"), status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The browser asked for something no page asks for; or sent more than is taken."""
    if isinstance(exception, _TOO_MUCH):
        return too_large(request)
    return _alone(request, status=400)


@requires_csrf_token
def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Somebody who may see a thing may not do this to it. (What they may not see is a 404.)"""
    return _in_the_site(request, status=403)


@requires_csrf_token
def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is no such page; or there is one, which this reader may not know of."""
    return _in_the_site(request, status=404)


@requires_csrf_token
def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's mark was missing or old: a page open since yesterday, or a form that is not ours."""
    return _in_the_site(request, status=403, template="403_csrf.html")


def too_large(request: HttpRequest) -> HttpResponse:
    return _alone(request, status=413)


def server_error(request: HttpRequest) -> HttpResponse:
    """A fault of ours. Everything about it stands in the log, nothing on the page."""
    return _alone(request, status=500)


def under_maintenance(request: HttpRequest) -> HttpResponse:
    response = _alone(request, status=503)
    response.headers["Retry-After"] = "600"
    return response
