"""What every form does when it is sent."""

from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render, resolve_url
from django.utils.translation import gettext as _

from samklang.core.versioned import Difference, VersionedForm
from samklang.core.versions import ChangedMeanwhile

Shown = dict[str, object]
Versioned = TypeVar("Versioned", bound=VersionedForm)


def form_page(
    request: HttpRequest,
    form: forms.Form,
    *,
    act: Callable[[], models.Model],
    done: str,
    context: Shown,
    template: str = "core/form.html",
    address: Callable[[Any], str] = resolve_url,
) -> HttpResponse:
    """Show a form; when it was sent and is right, act and go to what came of it.

    `address` says where that is, for a row that does not say so itself. What the action refuses stands in the
    form as an error.
    """
    if form.is_bound and form.is_valid():
        try:
            made = act()
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, done)
            return redirect(address(made))
    return render(request, template, {**context, "form": form}, status=422 if form.errors else 200)


def sent(request: HttpRequest) -> QueryDict | None:
    """Return what was sent, also when that is nothing; None while a form is only looked at."""
    return request.POST if request.method == "POST" else None


def edit_page(
    request: HttpRequest,
    kept: Any,
    kind: type[Versioned],
    *,
    act: Callable[[Versioned, int], models.Model],
    texts: Callable[[Any], dict[str, str]],
    done: str,
    begun: dict[str, str] | None = None,
    template: str = "core/form.html",
    **shown: object,
) -> HttpResponse:
    """As `form_page`, for what somebody else may have saved meanwhile: then show both side by side.

    `texts` says what the form shows of a row. `begun` is what somebody began to write and is shown instead,
    with the version it was begun from.
    """
    form = (
        kind(request.POST, reader=request.user)
        if request.method == "POST"
        else kind(initial=begun, reader=request.user)
        if begun
        else kind.filled(texts(kept), version=kept.version, reader=request.user)
    )
    context: Shown = {"title": _("Change %(name)s") % {"name": kept}, "thing": kept, **shown}
    try:
        return form_page(
            request,
            form,
            act=lambda: act(form, form.cleaned_data["version"]),
            done=done,
            context=context,
            template=template,
        )
    except ChangedMeanwhile as conflict:
        return _merge_page(request, form, conflict, saved=texts(conflict.current), context=context)


def _merge_page(
    request: HttpRequest,
    form: VersionedForm,
    conflict: ChangedMeanwhile,
    *,
    saved: dict[str, str],
    context: Shown,
) -> HttpResponse:
    differences = form.differences(saved)
    shown = {
        **context,
        "form": type(form).filled(saved, version=conflict.current.version, reader=request.user),
        "differences": differences,
        "settled": [each for each in differences if each.value is not None],
        "kept": _kept(form, differences),
    }
    return render(request, "core/merge.html", shown, status=409)


def _kept(form: VersionedForm, differences: list[Difference]) -> list[tuple[str, str]]:
    """Return the fields that need no choice, with what they will hold."""
    values = {**form.typed(), **{each.name: each.value for each in differences}}
    return [(name, value) for name, value in values.items() if value is not None]


def add_errors(form: forms.Form, error: ValidationError) -> None:
    """Put what an action refused where the person sees it: at the field if the form has it, else on top."""
    if not hasattr(error, "error_dict"):
        form.add_error(None, error)
        return
    for name, errors in error.error_dict.items():
        form.add_error(name if name in form.fields and name != NON_FIELD_ERRORS else None, errors)
