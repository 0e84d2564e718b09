"""One thing another municipality shares with us."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import form_page, sent
from samklang.exchange import rules
from samklang.exchange.actions import borrowed as actions
from samklang.exchange.doors import get_borrowed_for, get_moderated_borrowed_for
from samklang.exchange.forms import PutAwayForm
from samklang.journal.history import history_of
from samklang.knowledge.reading import parts_of


@require_safe
def borrowed(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One thing another municipality shares, as it is read, and whose it is."""
    shown = get_borrowed_for(request.user, public_id)
    read = shown.as_contribution()
    may_put_away = rules.may_put_away(request.user)
    context = {
        "thing": shown,
        "read": read,
        "parts": parts_of(read),
        "partner": shown.partner,
        "money": shown.said.get("money", []),
        "may_put_away": may_put_away,
        "history": history_of([shown.public_id], reader=request.user) if may_put_away else [],
    }
    return render(request, "exchange/borrowed.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def put_away(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Show it to editors only."""
    kept = get_moderated_borrowed_for(request.user, public_id)
    form = PutAwayForm(sent(request))
    return form_page(
        request,
        form,
        act=lambda: actions.put_away(kept, by=actor_of(request), because=form.cleaned_data["because"]),
        done=_("Only editors see it now."),
        context={"title": _("Put away “%(title)s”") % {"title": kept.title}, "thing": kept},
    )


@require_POST
def bring_forth(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Show it to all again."""
    kept = get_moderated_borrowed_for(request.user, public_id)
    actions.bring_forth(kept, by=actor_of(request))
    return redirect(kept)
