"""Small things every site must answer for: its colour, what robots may read, whether it is well."""

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from samklang.core.colour import Colour


@require_safe
@cache_control(public=True, max_age=86400)
def brand_stylesheet(request: HttpRequest) -> HttpResponse:
    """The municipality's colour as a style sheet, since no page may hold a style of its own."""
    Colour.of(settings.BRAND_COLOUR)
    return HttpResponse(f":root {{ --brand: {settings.BRAND_COLOUR}; }}\n", content_type="text/css")


@require_safe
@cache_control(public=True, max_age=86400)
def robots(request: HttpRequest) -> HttpResponse:
    """Public pages may be found; signing in and searching are no business of a robot's."""
    lines = ["User-agent: *", "Disallow: /account/", "Disallow: /search/", "Disallow: /desk/"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


@require_safe
@cache_control(public=True, max_age=86400)
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers ask for this address whatever a page says."""
    return HttpResponse(status=301, headers={"Location": static("core/favicon.svg")})


@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """Whether the site and its database answer: for a watchman, who learns nothing else."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"status": "database does not answer"}, status=503)
    return JsonResponse({"status": "ok"})
