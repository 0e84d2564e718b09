"""What no page asks for is told so, at every address of the site: PostgreSQL cannot even look for a NUL."""

import re
from urllib.parse import urlencode

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.test.client import MULTIPART_CONTENT
from django.urls import URLPattern, URLResolver, get_resolver

from samklang.core.addresses import PublicIdConverter
from samklang.core.ids import new_public_id
from samklang.core.middleware import NulMiddleware

pytestmark = pytest.mark.django_db


def _routes(patterns: list[URLPattern | URLResolver], before: str = "/") -> list[str]:
    found = []
    for pattern in patterns:
        route = before + str(pattern.pattern)
        found += _routes(pattern.url_patterns, route) if isinstance(pattern, URLResolver) else [route]
    return found


ROUTES = sorted({route for route in _routes(get_resolver().url_patterns) if "(?P" not in route})


def filled(route: str, *, with_: str) -> str:
    return re.sub(r"<[^>]*>", with_, route)


@pytest.mark.parametrize("route", [*ROUTES, "/nowhere/<x>/", "/static/<x>"])
def test_a_nul_in_an_address_is_a_bad_request(client: Client, route: str) -> None:
    path = filled(route, with_="a%00b") if "<" in route else f"{route}%00"
    assert client.get(path).status_code == 400
    assert client.post(path).status_code == 400


@pytest.mark.parametrize("route", ROUTES)
def test_a_nul_behind_the_question_mark_is_a_bad_request(client: Client, route: str) -> None:
    path = filled(route, with_=new_public_id("org"))
    assert client.get(path, query_params={"q": "a\0b"}).status_code == 400
    assert client.get(path, query_params={"q\0": ""}).status_code == 400


@pytest.mark.parametrize("route", [route for route in ROUTES if "public_id" in route])
def test_an_id_in_an_address_has_the_form_of_one(route: str) -> None:
    assert re.findall(r"<(\w+):public_id>", route) == ["public_id"]


def test_every_id_that_is_made_has_the_form_and_little_else() -> None:
    form = re.compile(PublicIdConverter.regex)
    assert form.fullmatch(new_public_id("org"))
    for odd in ("org", "org-", "org-7k2m", "org-7k2m9x4wq3h\0", "Org-7k2m9x4wq3hd", "org-7k2m9x4wq3hdd", ""):
        assert not form.fullmatch(odd)


def test_no_view_is_given_a_nul_by_a_form(rf: RequestFactory) -> None:
    given: list[dict[str, list[str]]] = []

    def view(request: HttpRequest) -> HttpResponse:
        given.append(dict(request.POST.lists()))
        return HttpResponse()

    for sent in ({"a\0": ["x\0y", "z"]}, {"a": ["xy", "z"]}):
        for encoding in (MULTIPART_CONTENT, "application/x-www-form-urlencoded"):
            data = sent if encoding == MULTIPART_CONTENT else urlencode(sent, doseq=True)
            request = rf.post("/", data, content_type=encoding)
            NulMiddleware(view).process_view(request, view)
            view(request)
    assert given == [{"a": ["xy", "z"]}] * 4
