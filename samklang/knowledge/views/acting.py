"""Acting on what was sent from a small form on a contribution's page."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render

from samklang.accounts.requests import VisitorRequest
from samklang.core.editing import add_errors
from samklang.knowledge.models import Contribution
from samklang.knowledge.views.contributions import context_of


def act_on_page(
    request: VisitorRequest,
    thing: Contribution,
    form: forms.Form,
    *,
    name: str,
    act: Callable[[dict[str, Any]], object],
    done: str,
) -> HttpResponse:
    """Act on what was sent from a form on a contribution's page; show the page again where it was wrong."""
    if form.is_valid():
        try:
            act(form.cleaned_data)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, done)
            return redirect(thing)
    context = {**context_of(request, thing), name: form, "open_form": name}
    return render(request, "knowledge/contribution.html", context, status=422)
