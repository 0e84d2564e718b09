"""What is refused before anything else looks at it, and headers that stand on every answer."""

from collections.abc import Callable
from contextlib import suppress
from urllib.parse import unquote

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, QueryDict, UnreadablePostError

from samklang.core.maintenance import is_under_maintenance
from samklang.core.views.errors import bad_request, too_large, under_maintenance

GetResponse = Callable[[HttpRequest], HttpResponse]

ALWAYS_OPEN = ("/health/", "/brand.css")


class MaintenanceMiddleware:
    """Answers 503 with a page that says so, while the site is under maintenance."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path not in ALWAYS_OPEN and is_under_maintenance():
            return under_maintenance(request)
        return self.get_response(request)


class NulMiddleware:
    """Refuses a NUL in an address: no page has one there, and PostgreSQL cannot even look for it.

    From what a form sends it is left out before any view reads it: nobody types one, but a text that is
    pasted may hold one, and PostgreSQL cannot keep it.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path or "\0" in unquote(request.META.get("QUERY_STRING", "")):
            return bad_request(request, BadRequest("NUL in the address"))
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: object) -> None:
        if request.method == "POST":
            with suppress(UnreadablePostError):  # a browser that went away gets no answer anyhow
                _leave_out_nul(request)


def _leave_out_nul(request: HttpRequest) -> None:
    sent = request.POST.lists()
    if not any("\0" in text for name, texts in sent for text in (name, *texts)):
        return
    clean = QueryDict(mutable=True, encoding=request.POST.encoding)
    for name, texts in request.POST.lists():
        clean.setlist(name.replace("\0", ""), [text.replace("\0", "") for text in texts])
    request.POST = clean  # type: ignore[assignment]


class SizeLimitMiddleware:
    """Refuses what is said to be larger than the largest upload, before any of it is read."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdigit() and int(length) > settings.LARGEST_UPLOAD:
            return too_large(request)
        return self.get_response(request)


class PrivacyHeadersMiddleware:
    """No sensor of the reader's machine is ours to use; no shared cache keeps a page made for one person."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        if "Cache-Control" not in response.headers and settings.SESSION_COOKIE_NAME in request.COOKIES:
            response.headers["Cache-Control"] = "private, no-cache"
        return response
