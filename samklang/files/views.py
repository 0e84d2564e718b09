"""Pages on which an administrator sees to it that files are kept, filed and erased as the law says."""

from collections.abc import Callable
from typing import cast

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samklang.accounts.actors import names_of
from samklang.accounts.models import User
from samklang.files import actions
from samklang.files.doors import get_file_for, get_files_for
from samklang.files.errors import FileRefused
from samklang.files.forms import ErasureForm, FileFilter, FilingForm, KeepForm
from samklang.files.models import StoredFile
from samklang.files.rows import rows_of

_PAGE = 50


@require_safe
def files(request: HttpRequest) -> HttpResponse:
    """All stored files, the newest first; narrowed to those due to be erased, kept or erased."""
    visible = get_files_for(request.user).prefetch_related("receipts", "retentions")
    chosen = FileFilter(request.GET)
    page = Paginator(chosen.narrow(visible).order_by("-pk"), _PAGE).get_page(request.GET.get("page"))
    shown = {"filter": chosen, "page": page, "rows": rows_of(page, today=timezone.localdate())}
    return render(request, "files/files.html", shown)


@require_safe
def file(request: HttpRequest, public_id: str) -> HttpResponse:
    """One file: where it came from, how long it is kept, and what can be decided about it."""
    return _page(request, get_file_for(request.user, public_id))


def _page(request: HttpRequest, found: StoredFile, **bound: forms.Form) -> HttpResponse:
    (row,) = rows_of([found], today=timezone.localdate())
    actors = names_of([found.filed_by, found.erased_by])
    shown = {
        "row": row,
        "file": found,
        "receipts": found.receipts.order_by("pk"),
        "periods": found.retentions.order_by("keep_until"),
        "filed_by": actors[found.filed_by],
        "erased_by": actors[found.erased_by],
        "keep_form": KeepForm(prefix="keep"),
        "filing_form": FilingForm(prefix="filing"),
        "erasure_form": ErasureForm(prefix="erase"),
        **bound,
    }
    return render(request, "files/file.html", shown, status=422 if bound else 200)


@require_POST
def keep_file(request: HttpRequest, public_id: str) -> HttpResponse:
    found = get_file_for(request.user, public_id)
    form = KeepForm(request.POST, prefix="keep")

    def act(by: User) -> None:
        given = form.cleaned_data
        actions.retain(by=by, file=found, ground=given["ground"], keep_until=given["keep_until"])

    return _decide(
        request, found, form, name="keep_form", act=act, done=_("The file is kept until that day.")
    )


@require_POST
def mark_file_as_filed(request: HttpRequest, public_id: str) -> HttpResponse:
    found = get_file_for(request.user, public_id)
    form = FilingForm(request.POST, prefix="filing")

    def act(by: User) -> None:
        actions.mark_as_filed(by=by, file=found, number=form.cleaned_data["number"])

    return _decide(request, found, form, name="filing_form", act=act, done=_("The file is marked as filed."))


@require_POST
def erase_file(request: HttpRequest, public_id: str) -> HttpResponse:
    found = get_file_for(request.user, public_id)
    form = ErasureForm(request.POST, prefix="erase")

    def act(by: User) -> None:
        actions.erase(by=by, file=found, ground=form.cleaned_data["ground"])

    return _decide(request, found, form, name="erasure_form", act=act, done=_("The content is erased."))


def _decide(
    request: HttpRequest,
    found: StoredFile,
    form: forms.Form,
    *,
    name: str,
    act: Callable[[User], None],
    done: str,
) -> HttpResponse:
    """Act on a form that is right, and go back to the file; else show why not in the form itself."""
    if form.is_valid():
        try:
            act(cast(User, request.user))
        except FileRefused as refusal:
            form.add_error(None, str(refusal))
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            messages.success(request, done)
            return redirect("file", found.public_id)
    return _page(request, found, **{name: form})
