"""What every page's template knows of the site."""

from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from samklang.config.navigation import FOOT, MAIN_MENU, links


def samklang(request: HttpRequest) -> dict[str, Any]:
    """Return `samklang`: names, colour, menus, whether mail is sent. (allauth has a `site` of its own.)"""
    is_signed_in = request.user.is_authenticated
    return {
        "samklang": {
            "municipality": settings.MUNICIPALITY,
            "brand_url": f"{reverse('brand_stylesheet')}?{quote(settings.BRAND_COLOUR)}",
            "sends_mail": bool(settings.EMAIL_HOST),
            "written": _language_of_what_is_written(),
            "home_url": reverse("desk" if is_signed_in else "front_page"),
            "navigation": links(MAIN_MENU, request=request),
            "foot": links(FOOT, request=request),
        }
    }


def _language_of_what_is_written() -> SafeString:
    """Return the attribute that what people wrote has on a page in another language: they write Danish."""
    is_other = get_language() != settings.LANGUAGE_CODE
    return mark_safe(f'lang="{settings.LANGUAGE_CODE}"' if is_other else "")
