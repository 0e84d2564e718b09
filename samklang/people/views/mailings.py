"""Writing to all in a network: written, looked at with the number of receivers, sent."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import form_page, sent
from samklang.core.listing import page_of
from samklang.people.actions.mailings import receivers_of, write_to_network
from samklang.people.doors import get_mailing_for, get_network_read_within_for, get_network_written_in_for
from samklang.people.forms.networks import MailingForm

_KEY_LENGTH = 32


@require_http_methods(["GET", "HEAD", "POST"])
def new_mailing(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Write to all; then look at it as they will get it; then send it."""
    network = get_network_written_in_for(request.user, public_id)
    form = MailingForm(sent(request), initial={"key": get_random_string(_KEY_LENGTH)})
    number = receivers_of(network).count()
    context: dict[str, object] = {
        "title": _("Write to all in the network"),
        "thing": network,
        "number": number,
        "sender": actor_of(request),
    }
    is_to_be_sent = request.POST.get("step") == "send"
    if form.is_bound and form.is_valid() and not is_to_be_sent:
        is_to_be_changed = request.POST.get("step") == "change"
        template = "people/new_mailing.html" if is_to_be_changed else "people/mailing_preview.html"
        return render(request, template, {**context, "form": form})
    return form_page(
        request,
        form,
        act=lambda: write_to_network(
            network,
            by=actor_of(request),
            subject=form.cleaned_data["subject"],
            text=form.cleaned_data["text"],
            key=form.cleaned_data["key"],
            expected=form.cleaned_data["expected"] or 0,
        ),
        done=_("It is on its way to the members."),
        template="people/new_mailing.html",
        context=context,
    )


@require_safe
def mailings(request: VisitorRequest, public_id: str) -> HttpResponse:
    """All that was written to a network, the newest first."""
    network = get_network_read_within_for(request.user, public_id)
    page = page_of(network.mailings.select_related("sender"), request)
    return render(
        request, "people/mailings.html", {"thing": network, "mailings": page.object_list, "page": page}
    )


@require_safe
def mailing(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One mail to all: what it said, who wrote it, how many got it."""
    shown = get_mailing_for(request.user, public_id)
    return render(request, "people/mailing.html", {"thing": shown})
