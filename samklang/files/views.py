"""Pages on which an administrator sees to it that files are kept, filed and erased as the law says."""

from collections.abc import Callable
from functools import partial
from typing import cast

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from samklang.accounts.models import User
from samklang.core.listing import Listing, list_page
from samklang.files import actions
from samklang.files.doors import get_file_for, get_files_for, get_hold_for
from samklang.files.errors import FileRefused
from samklang.files.forms import ErasureForm, FileFilter, FilingForm, HoldForm, KeepForm
from samklang.files.history import history_of
from samklang.files.models import StoredFile
from samklang.files.reading import respond_with
from samklang.files.rows import COLUMNS, rows_of
from samklang.journal.actions import note_export

_LISTING = Listing(
    template="files/files.html",
    title=gettext_lazy("Stored files"),
    lead=gettext_lazy(
        "What was received and what was produced: how long it is kept, and what may be erased."
    ),
    columns=COLUMNS,
    orders={
        "name": "name_place",
        "kind": "kind_place",
        "size": "size",
        "received": "first_seen_at",
        "until": "kept_until",
    },
    note=partial(note_export, subject="file"),
)


@require_safe
def files(request: HttpRequest) -> HttpResponse:
    """All stored files, the newest first; narrowed, sorted and taken away as the address says."""
    chosen = FileFilter(request.GET)
    narrowed = chosen.narrow(get_files_for(request.user).with_order()).order_by("-pk")
    return list_page(
        request,
        _LISTING,
        narrowed.prefetch_related("receipts", "retentions", "holds"),
        chosen=chosen,
        dressed=partial(rows_of, today=timezone.localdate()),
    )


@require_safe
def file(request: HttpRequest, public_id: str) -> HttpResponse:
    """One file: where it came from, how long it is kept, and what can be decided about it."""
    return _page(request, get_file_for(request.user, public_id))


def _page(request: HttpRequest, found: StoredFile, **bound: forms.Form) -> HttpResponse:
    (row,) = rows_of([found], today=timezone.localdate())
    shown = {
        "row": row,
        "file": found,
        "history": history_of(found),
        "holds": found.holds.filter(lifted_at=None).order_by("pk"),
        "obstacle": actions.obstacle_to_erasing(found),
        "keep_form": KeepForm(prefix="keep"),
        "hold_form": HoldForm(prefix="hold"),
        "filing_form": FilingForm(prefix="filing"),
        "erasure_form": ErasureForm(prefix="erase"),
        **bound,
    }
    return render(request, "files/file.html", shown, status=422 if bound else 200)


@require_safe
def download_file(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """The file as it was received, byte for byte; the journal says who took it."""
    found = get_file_for(request.user, public_id)
    try:
        response = respond_with(found, name=str(found))
    except FileRefused as refusal:
        messages.error(request, str(refusal))
        return redirect(found)
    if request.method == "GET":
        note_export(by=cast(User, request.user), subject=found.public_id)
    return response


@require_POST
def hold_file(request: HttpRequest, public_id: str) -> HttpResponse:
    found = get_file_for(request.user, public_id)
    form = HoldForm(request.POST, prefix="hold")

    def act(by: User) -> None:
        actions.hold_back(by=by, file=found, reason=form.cleaned_data["reason"])

    return _decide(
        request, found, form, name="hold_form", act=act, done=_("The file is held back from erasure.")
    )


@require_POST
def lift_hold(request: HttpRequest, public_id: str, hold: str) -> HttpResponse:
    found = get_hold_for(request.user, public_id, hold=hold)
    actions.lift(by=cast(User, request.user), hold=found)
    messages.success(request, _("The file is held back no longer."))
    return redirect(found.file)


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
