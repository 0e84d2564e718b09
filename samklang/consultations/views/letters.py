"""The letter to one party as it will be, what is enclosed, and who of its addressees it goes to."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations.doors import (
    get_enclosure_for,
    get_party_for,
    get_run_consultation_for,
    get_run_enclosure_for,
    get_run_party_for,
)
from samklang.consultations.forms.enclosures import EnclosuresForm
from samklang.consultations.models import Consultation
from samklang.core.editing import form_page
from samklang.files.errors import FileRefused
from samklang.files.reading import respond_with
from samklang.inquiries.actions import addressees
from samklang.inquiries.actions.enclosures import enclose, take_enclosure_out
from samklang.inquiries.models import Addressee, Enclosure, LetterKind, Party
from samklang.inquiries.papers import Writing, files_of
from samklang.inquiries.reaching import addressees_of
from samklang.inquiries.rules import may_be_enclosed
from samklang.inquiries.sending import writing_to


@require_safe
def party_letter(request: VisitorRequest, public_id: str) -> HttpResponse:
    """The letter to one party: as it will be, or as it was sent."""
    shown = get_party_for(request.user, public_id)
    context = {
        "thing": shown,
        "consultation": shown.inquiry.consultation,
        "writing": _writing(shown),
        "sent": shown.letters.all(),
        "receivers": addressees_of(shown),
        "enclosures": _enclosures_of(shown),
    }
    return render(request, "consultations/letter.html", context)


@require_safe
def party_letter_file(request: VisitorRequest, public_id: str, form: str) -> HttpResponse:
    """The letter to one party as Word or PDF, without the link, which nobody but the party may have."""
    shown = get_party_for(request.user, public_id)
    made = next(
        (each for each in files_of(_writing(shown), party=shown) if each.name.endswith(f".{form}")), None
    )
    if made is None:
        raise Http404
    response = HttpResponse(made.content, content_type=made.media_type)
    response["Content-Disposition"] = content_disposition_header(True, made.name) or "attachment"
    response["Cache-Control"] = "private, no-store"
    return response


def _writing(party: Party) -> Writing:
    """Return what the letter says: as it was sent, or with the texts as they are called now."""
    writing = writing_to(party)
    sent = party.letters.filter(kind=LetterKind.LETTER).last()
    if sent is not None:
        return replace(writing, subject=sent.subject, text=sent.text, day=timezone.localdate(sent.written_at))
    documents = party.inquiry.consultation.documents
    return replace(writing, concerns=tuple(documents.values_list("name", flat=True)))


def _enclosures_of(party: Party) -> Iterable[Enclosure]:
    common = party.inquiry.enclosures.filter(party=None).select_related("file")
    return [*common, *party.enclosures.select_related("file", "party__organisation")]


@require_http_methods(["GET", "HEAD", "POST"])
def enclosures(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Files that go with the letter to all parties."""
    consultation = get_run_consultation_for(request.user, public_id)
    return _enclosing(request, consultation, party=None)


@require_http_methods(["GET", "HEAD", "POST"])
def party_enclosures(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Files that go with the letter to one party only."""
    party = get_run_party_for(request.user, public_id)
    return _enclosing(request, party.inquiry.consultation, party=party)


def _enclosing(request: VisitorRequest, consultation: Consultation, *, party: Party | None) -> HttpResponse:
    form = EnclosuresForm(*((request.POST, request.FILES) if request.method == "POST" else ()))

    @transaction.atomic
    def act() -> Consultation | Party:
        try:
            for file in form.cleaned_data["files"]:
                given = {"name": str(file.name), "content": file.read()}
                enclose(consultation.inquiry, by=actor_of(request), party=party, **given)
        except FileRefused as refusal:
            raise ValidationError(str(refusal)) from refusal
        return party or consultation

    shown = consultation.inquiry.enclosures.filter(party=party).select_related("file")
    context: dict[str, object] = {
        "thing": party or consultation,
        "consultation": consultation,
        "party": party,
        "enclosures": shown,
        "may_enclose": may_be_enclosed(consultation.inquiry, party),
    }
    return form_page(
        request,
        form,
        act=act,
        done=_("It goes with the letter."),
        context=context,
        template="consultations/enclosures.html",
        address=lambda _made: request.path,
    )


@require_POST
def remove_enclosure(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Take a file out of a letter that was not sent."""
    found = get_run_enclosure_for(request.user, public_id)
    after = ("party_enclosures", found.party) if found.party else ("enclosures", found.inquiry.consultation)
    try:
        take_enclosure_out(found, by=actor_of(request))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("It is taken out of the letter."))
    return redirect(after[0], after[1].public_id)


@require_safe
def enclosure_file(request: VisitorRequest, public_id: str) -> HttpResponseBase:
    """A file that goes with a letter."""
    found = get_enclosure_for(request.user, public_id)
    try:
        return respond_with(found.file, name=found.name)
    except FileRefused as refusal:
        messages.error(request, str(refusal))
        return redirect(found.inquiry.consultation)


@require_POST
def note_addressee_left(request: VisitorRequest, public_id: str, number: int) -> HttpResponse:
    """Note that somebody a party was reached by has left."""
    done = _("Noted. Their links open nothing any more, and a substitute gets the letter.")
    return _with_addressee(request, public_id, number, addressees.note_left, done=done)


@require_POST
def note_addressee_back(request: VisitorRequest, public_id: str, number: int) -> HttpResponse:
    """Take back that somebody has left."""
    done = _("Noted. They get the letter with a new link.")
    return _with_addressee(request, public_id, number, addressees.note_back, done=done)


@require_POST
def call_substitute_in(request: VisitorRequest, public_id: str, number: int) -> HttpResponse:
    """Write to a substitute as well."""
    done = _("The substitute is written to from now on.")
    return _with_addressee(request, public_id, number, addressees.call_in, done=done)


def _with_addressee(
    request: VisitorRequest, public_id: str, number: int, act: Callable[..., Addressee], *, done: str
) -> HttpResponse:
    party = get_run_party_for(request.user, public_id)
    found = get_object_or_404(party.addressees.select_related("party__inquiry"), pk=number)
    try:
        act(found, by=actor_of(request))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, done)
    return redirect(party)
