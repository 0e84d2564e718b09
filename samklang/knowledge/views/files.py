"""Files with what somebody wrote: put there, fetched, described and taken away."""

from collections.abc import Iterable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.models import User
from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import form_page, sent
from samklang.files.errors import FileRefused
from samklang.files.reading import respond_with
from samklang.journal.actions import note_export
from samklang.knowledge.actions import files as actions
from samklang.knowledge.doors import get_attachment_for, get_kept_contribution_for, get_own_attachment_for
from samklang.knowledge.forms.files import DescribeForm
from samklang.knowledge.models import Attachment, Contribution

FIELD = "files"
"""What the field is called in which files are chosen, on whatever page."""


@require_safe
def attachment(request: VisitorRequest, public_id: str) -> HttpResponseBase:
    """The file as it came, byte for byte, to be saved; the journal says who took it."""
    found = get_attachment_for(request.user, public_id)
    try:
        response = respond_with(found.file, name=found.name)
    except FileRefused as refusal:
        messages.error(request, str(refusal))
        return redirect(_page_of(found))
    if request.method == "GET" and isinstance(request.user, User):
        note_export(by=request.user, subject=found.public_id)
    return response


@require_POST
def attach_files(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Put files with something that is published."""
    kept = get_kept_contribution_for(request.user, public_id)
    chosen = request.FILES.getlist(FIELD)
    if not chosen:
        messages.error(request, _("Choose a file first."))
    for refused in take_in(request, chosen, to=kept):
        messages.error(request, refused)
    return redirect(f"{kept.get_absolute_url()}#files")


@require_POST
def remove_attachment(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Take a file away from what it was put with."""
    own = get_own_attachment_for(request.user, public_id)
    actions.remove_file(own, by=actor_of(request))
    messages.success(request, _("“%(name)s” is taken away.") % {"name": own})
    return redirect(_page_of(own))


@require_http_methods(["GET", "HEAD", "POST"])
def describe_attachment(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Say in a line what a file is."""
    own = get_own_attachment_for(request.user, public_id)
    form = DescribeForm(sent(request), initial={"description": own.description})

    def act() -> Attachment:
        actions.describe(own, by=actor_of(request), description=form.cleaned_data["description"])
        return own

    context: dict[str, object] = {
        "title": _("What is “%(name)s”?") % {"name": own},
        "thing": own.contribution or own.draft,
    }
    return form_page(request, form, act=act, done=_("It is saved."), context=context, address=_page_of)


def take_in(
    request: VisitorRequest, chosen: Iterable[UploadedFile[bytes]], *, to: actions.Keeper
) -> list[str]:
    """Put each file that is good where it belongs; return why the others are not."""
    taken, refused = 0, list[str]()
    for file in chosen:
        try:
            actions.attach(to, by=actor_of(request), name=file.name or "", content=file)
        except (ValidationError, FileRefused) as refusal:
            refused += refusal.messages if isinstance(refusal, ValidationError) else [str(refusal)]
        else:
            taken += 1
    if taken:
        told_all = ngettext("%(number)s file is added.", "%(number)s files are added.", taken)
        messages.success(request, told_all % {"number": taken})
    return refused


def _page_of(attachment: Attachment) -> str:
    """Return the address at which a file is listed."""
    keeper: Contribution | None = attachment.contribution
    if keeper is not None:
        return f"{keeper.get_absolute_url()}#files"
    return f"{attachment.draft.get_absolute_url()}#files" if attachment.draft else "/"
