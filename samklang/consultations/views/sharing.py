"""Links by which a party lets its colleagues write on the same draft: made, shown once, and closed."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samklang.consultations.actions.answers import BY_LINK
from samklang.consultations.forms.answering import ColleagueForm
from samklang.consultations.models import Consultation
from samklang.consultations.views.answering import by_link
from samklang.core.editing import add_errors
from samklang.inquiries.actions.sharing import close_shared, share_link, shared_by
from samklang.inquiries.models import PersonalLink


@require_http_methods(["GET", "HEAD", "POST"])
@by_link
def share_answer(request: HttpRequest, link: PersonalLink, secret: str) -> HttpResponse:
    """Make a link for a colleague, and see which one has made.

    A new link is shown in the answer to the form itself and stored nowhere: not in a session, not in a
    message. Whoever reloads the page makes another, and can close the one they do not need.
    """
    form = ColleagueForm(request.POST if request.method == "POST" else None)
    address = ""
    if form.is_bound and form.is_valid():
        try:
            address = share_link(link, by=BY_LINK, for_whom=form.cleaned_data["for_whom"])
        except ValidationError as refusal:
            add_errors(form, refusal)
    context = {
        "form": form if form.errors or not address else ColleagueForm(),
        "address": address,
        "made_for": form.cleaned_data["for_whom"] if address else "",
        "secret": secret,
        "links": shared_by(link).order_by("pk"),
        "consultation": get_object_or_404(Consultation, inquiry=link.addressee.party.inquiry_id),
    }
    return render(request, "consultations/share_answer.html", context, status=_status(form))


def _status(form: forms.Form) -> int:
    return 422 if form.errors else 200


@require_POST
@by_link
def close_shared_link(request: HttpRequest, link: PersonalLink, secret: str, number: int) -> HttpResponse:
    """Close a link one has made for a colleague; those others made are not theirs to close."""
    found = get_object_or_404(shared_by(link), pk=number)
    close_shared(found, made_by=link, by=BY_LINK)
    messages.success(request, _("The link is closed."))
    return redirect("share_answer", secret)
