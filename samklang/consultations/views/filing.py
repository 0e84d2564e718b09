"""Where the numbers of the records system are noted: of one answer, and of many."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations.actions.filing import note_filed, note_many_filed
from samklang.consultations.doors import get_run_consultation_for, get_run_submission_for
from samklang.consultations.forms.filing import FiledForm, FileManyForm, texts_of_filed
from samklang.core.editing import add_errors, edit_page


@require_http_methods(["GET", "HEAD", "POST"])
def file_submission(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Note the number of one answer in the records system."""
    kept = get_run_submission_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        FiledForm,
        act=lambda form, version: note_filed(
            kept, by=actor_of(request), version=version, filed_as=form.cleaned_data["filed_as"]
        ),
        texts=texts_of_filed,
        done=_("The number is noted."),
        title=_("File %(reference)s") % {"reference": kept.reference},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def file_submissions(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Note the numbers of many answers: all lines of a list, or none if one is wrong."""
    consultation = get_run_consultation_for(request.user, public_id)
    form = FileManyForm(request.POST, request.FILES) if request.method == "POST" else FileManyForm()
    if form.is_bound and form.is_valid():
        try:
            changed = note_many_filed(consultation, form.numbered(), by=actor_of(request))
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _told(changed))
            return redirect("submissions", consultation.public_id)
    context = {"consultation": consultation, "form": form}
    status = 422 if form.errors else 200
    return render(request, "consultations/file_submissions.html", context, status=status)


def _told(changed: int) -> str:
    if not changed:
        return _("All of them had these numbers already.")
    told = ngettext(
        "The number of %(number)s answer is noted.", "The numbers of %(number)s answers are noted.", changed
    )
    return told % {"number": changed}
