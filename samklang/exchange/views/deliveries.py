"""A partner's list from a file: brought in, looked at, and taken in or thrown away."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import form_page, sent
from samklang.exchange.actions import deliveries as actions
from samklang.exchange.asking import confirm, work_on
from samklang.exchange.doors import get_delivery_for, get_kept_partner_for
from samklang.exchange.forms import ListForm
from samklang.exchange.models import Borrowed, DeliveredState, Delivery

_PAGE = 50
_GONE = "gone"


@require_http_methods(["GET", "HEAD", "POST"])
def bring_list(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Choose a file with their list; nothing is changed yet."""
    kept = get_kept_partner_for(request.user, public_id)
    form = ListForm(sent(request), request.FILES or None, partner=kept)
    return form_page(
        request,
        form,
        act=lambda: actions.deliver(kept, form.cleaned_data["file"], by=actor_of(request), name=form.called),
        done=_("The list is read."),
        context={
            "title": _("Bring in the list of %(name)s") % {"name": kept},
            "lead": _("What we have of them becomes what stands in the file."),
            "thing": kept,
            "button": _("Look at the list"),
        },
    )


@require_safe
def delivery(request: VisitorRequest, public_id: str) -> HttpResponse:
    """What taking a list in would change; how far that is; or what it changed."""
    return _page(request, get_delivery_for(request.user, public_id))


def _page(request: VisitorRequest, shown: Delivery, *, refused: str = "") -> HttpResponse:
    context: dict[str, object] = {"delivery": shown, "partner": shown.partner, "error": refused}
    if shown.confirmed_at and not shown.taken_at:
        return render(request, "exchange/taking_in.html", {**context, "job": work_on(shown.partner)})
    if not shown.taken_at:
        context |= _items_shown(request, shown)
    return render(request, "exchange/delivery.html", context, status=409 if refused else 200)


def _items_shown(request: VisitorRequest, shown: Delivery) -> dict[str, object]:
    numbers = dict(shown.items.order_by().values_list("state").annotate(number=Count("pk")))
    gone = Borrowed.objects.not_in(shown)
    counts: list[tuple[str, object, int]] = [
        (str(state), state.label, numbers.get(state, 0)) for state in DeliveredState
    ]
    counts.append((_GONE, pgettext("row", "Gone"), gone.count()))
    chosen = request.GET.get("rows", "")
    titles = (
        gone.order_by("title", "pk").values_list("title", flat=True)
        if chosen == _GONE
        else shown.items.filter(state=chosen or DeliveredState.NEW).values_list("title", flat=True)
    )
    return {
        "counts": counts,
        "chosen": chosen or str(DeliveredState.NEW),
        "page": Paginator(titles, _PAGE).get_page(request.GET.get("page")),
        "is_any": any(number for state, _label, number in counts if state != DeliveredState.UNCHANGED),
        "untold": shown.left_out - len(shown.refused),
    }


@require_POST
def confirm_delivery(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Have the list taken in."""
    shown = get_delivery_for(request.user, public_id)
    try:
        confirm(shown, by=actor_of(request))
    except ValidationError as error:
        return _page(request, shown, refused=" ".join(error.messages))
    return redirect(shown)


@require_POST
def discard_delivery(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Throw the list away."""
    shown = get_delivery_for(request.user, public_id)
    actions.discard_delivery(shown, by=actor_of(request))
    messages.success(request, _("The list is thrown away. Nothing was changed."))
    return redirect(shown.partner)
