"""What we share with others: the page that says so, and the list in three forms."""

from hashlib import sha256
from itertools import chain

from django.core.signing import BadSignature
from django.db.models import Count, QuerySet
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    JsonResponse,
    StreamingHttpResponse,
)
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samklang.accounts.links import whole_address
from samklang.accounts.requests import VisitorRequest
from samklang.core.listing import csv_lines
from samklang.core.secrets import digest_of
from samklang.exchange import feed, rules
from samklang.exchange.models import Borrowed, Partner
from samklang.knowledge.models import Contribution, Sharing

_FORMS = ("json", "atom", "csv")


@require_safe
def exchange(request: VisitorRequest) -> HttpResponse:
    """What others may read of what we have learned, and what they share with us."""
    user = request.user
    counts = dict(
        feed.shared(rules.shared_with(user)).order_by().values_list("sharing").annotate(number=Count("pk"))
    )
    context = {
        "public": counts.get(Sharing.PUBLIC, 0),
        "others": counts.get(Sharing.OTHERS, 0) if Sharing.OTHERS in rules.shared_with(user) else None,
        "addresses": [(form, whole_address(reverse("shared", args=[form]))) for form in _FORMS],
        "partners": Partner.objects.readable_by(user)
        .select_related("organisation")
        .annotate(shares=Count("borrowed")),
        "newest": Borrowed.objects.readable_by(user).shown().select_related("partner__organisation")[:6],
        "may_see": rules.may_see_partners(user),
        "may_keep": rules.may_keep_partners(user),
    }
    return render(request, "exchange/exchange.html", context)


@require_safe
def shared(request: VisitorRequest, form: str) -> HttpResponseBase:
    """The list: for everybody what is public; for guests, people inside and partners all that is shared."""
    reader = _partner(request) if "Authorization" in request.headers else request.user
    if reader is None:
        return _not_let_in()
    rows = feed.shared(rules.shared_with(reader))
    if form == "csv":
        answer: HttpResponseBase = _table(rows)
    elif form == "atom":
        text = feed.atom(rows, address=whole_address(request.path))
        answer = _unless_known(
            request, HttpResponse(text, content_type="application/atom+xml; charset=utf-8")
        )
    else:
        try:
            page = feed.json_feed(
                rows, address=whole_address(request.path), before=request.GET.get("before", "")
            )
        except BadSignature:
            raise Http404 from None
        answer = _unless_known(
            request,
            JsonResponse(
                page,
                json_dumps_params={"ensure_ascii": False, "indent": 1},
                content_type="application/feed+json; charset=utf-8",
            ),
        )
    patch_vary_headers(answer, ["Authorization", "Cookie"])
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer


def _partner(request: HttpRequest) -> Partner | None:
    """Return whose key was shown, if it is anybody's."""
    scheme, _space, key = request.headers["Authorization"].partition(" ")
    if scheme.lower() != "bearer" or not key:
        return None
    return Partner.objects.filter(reads_by=digest_of(key.strip())).first()


def _not_let_in() -> HttpResponse:
    answer = HttpResponse(_("This key opens nothing."), status=401, content_type="text/plain; charset=utf-8")
    answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


def _unless_known(request: HttpRequest, answer: HttpResponse) -> HttpResponseBase:
    """Send nothing to whoever has the same already."""
    etag = f'"{sha256(answer.content).hexdigest()[:32]}"'
    answer.headers["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=answer) or answer


def _table(rows: QuerySet[Contribution]) -> StreamingHttpResponse:
    head = [str(column.heading) for column in feed.COLUMNS]
    body = ([column.value(item) for column in feed.COLUMNS] for item in feed.table_rows(rows))
    answer = StreamingHttpResponse(csv_lines(chain([head], body)), content_type="text/csv; charset=utf-8")
    disposition = content_disposition_header(True, f"{_('shared knowledge')}.csv")
    answer.headers["Content-Disposition"] = disposition or "attachment"
    return answer
