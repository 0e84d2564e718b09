"""What somebody with a personal link sees and does: read, write together, send, withdraw, decline."""

from collections.abc import Callable
from datetime import date
from functools import wraps

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.consultations.actions import answers as actions
from samklang.consultations.actions.superseding import answer_by_link
from samklang.consultations.details import Sent
from samklang.consultations.forms.answering import AnswerForm, DeclineForm
from samklang.consultations.heard.differences import corrections_of
from samklang.consultations.models import AnswerDraft, AnswerDraftFile, Consultation, Submission
from samklang.consultations.views.sent_files import files_in
from samklang.core.versions import ChangedMeanwhile
from samklang.files.errors import FileRefused
from samklang.inquiries.actions.links import note_opened
from samklang.inquiries.actions.parties import decline
from samklang.inquiries.models import Party, PersonalLink
from samklang.inquiries.rules import may_still_answer
from samklang.meetings.models import Meeting

_MEETINGS_SHOWN = 6
_FILES = "files"
_WAS_SENT = gettext_lazy(
    "A colleague has sent your answer meanwhile, as %(reference)s. What you wrote is kept here as a draft. "
    "Send it only if it is to take the place of theirs."
)
View = Callable[..., HttpResponse]


def by_link(view: View) -> View:
    """Give a view the link somebody holds, and let no proxy or search engine keep what is behind it."""

    @wraps(view)
    def answered(request: HttpRequest, secret: str, **given: str) -> HttpResponse:
        link = PersonalLink.objects.of_secret(secret)
        response = view(request, link, secret, **given) if link else _dead_link(request)
        response.headers["Cache-Control"] = "no-store"
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return answered


def _dead_link(request: HttpRequest) -> HttpResponse:
    """Say to who comes by an old link what to do; whoever guesses one is told the same."""
    return render(request, "consultations/dead_link.html", status=410)


def _consultation_of(party: Party) -> Consultation:
    return get_object_or_404(Consultation.objects.select_related("inquiry"), inquiry=party.inquiry_id)


@require_http_methods(["GET", "HEAD", "POST"])
@by_link
def answer(request: HttpRequest, link: PersonalLink, secret: str) -> HttpResponse:
    """Everything an invited party needs on one page; what it writes is kept by each press of a button."""
    party = link.addressee.party
    if request.method == "POST":
        form = AnswerForm(request.POST)
        if form.is_valid():
            response = _keep(request, form, link=link, secret=secret)
            if response is not None:
                return response
        else:
            _keep_as_typed(request, form, party=party)
        return _page(request, form, link=link, secret=secret, draft=_draft_of(party))
    draft = _draft_of(party)
    first = (
        {
            "text": draft.text,
            "is_provisional": draft.is_provisional,
            "treated_on": draft.treated_on,
            "version": draft.version,
        }
        if draft
        else {}
    )
    return _page(request, AnswerForm(initial=first), link=link, secret=secret, draft=draft)


def _draft_of(party: Party) -> AnswerDraft | None:
    return AnswerDraft.objects.filter(party=party).prefetch_related("files__file").first()


def _keep(request: HttpRequest, form: AnswerForm, *, link: PersonalLink, secret: str) -> HttpResponse | None:
    """Keep what was typed; send it too if that button was pressed. None where something must be mended."""
    party, given = link.addressee.party, form.cleaned_data
    note_opened(link, by=actions.BY_LINK)
    only_text = "send" in request.POST and not request.FILES
    if only_text and (sent := actions.sent_already(party, text=given["text"])):
        return _received(request, sent, secret=secret)
    by_a_colleague = actions.sent_meanwhile(party, seen=request.POST.get("seen"))
    files, too_many = _files_sent(request)
    try:
        actions.keep_answer_draft(
            party,
            text=given["text"],
            is_provisional=given["is_provisional"],
            treated_on=given["treated_on"],
            version=given["version"] or 0,
            files=files,
        )
        if too_many is not None:
            raise too_many
        if by_a_colleague is not None:
            raise ValidationError(_WAS_SENT, params={"reference": by_a_colleague.reference})
        if "send" in request.POST:
            return _received(request, actions.send_answer(party, link=link), secret=secret)
        messages.success(request, _("Your draft is saved."))
    except ChangedMeanwhile as changed:
        form.add_error(
            "text", _("A colleague has saved meanwhile. Theirs stands below; put the two together.")
        )
        form.theirs = changed.current  # type: ignore[attr-defined]
        return None
    except (ValidationError, FileRefused) as refusal:
        form.add_error(None, refusal if isinstance(refusal, ValidationError) else str(refusal))
        return None
    return redirect("answer", secret)


def _received(request: HttpRequest, made: Submission, *, secret: str) -> HttpResponse:
    told = _("Thank you. Your answer is received, and its reference is %(reference)s.")
    messages.success(request, told % {"reference": made.reference})
    return redirect("answer", secret)


def _keep_as_typed(request: HttpRequest, form: AnswerForm, *, party: Party) -> None:
    """Keep what cannot be sent yet, with its files, which no browser sends a second time by itself."""
    given = form.cleaned_data
    files, too_many = _files_sent(request)
    try:
        actions.keep_answer_draft(
            party,
            text=request.POST.get("text", ""),
            is_provisional=bool(given.get("is_provisional")),
            treated_on=given.get("treated_on"),
            version=given.get("version") or 0,
            files=files,
        )
        if too_many is not None:
            raise too_many
    except ChangedMeanwhile as changed:
        form.theirs = changed.current  # type: ignore[attr-defined]
    except (ValidationError, FileRefused) as refusal:
        form.add_error(None, refusal if isinstance(refusal, ValidationError) else str(refusal))


def _files_sent(request: HttpRequest) -> tuple[list[Sent], ValidationError | None]:
    """Return the files; or none and the refusal, for who keeps the text before they tell it."""
    try:
        return files_in(request, _FILES), None
    except ValidationError as too_many:
        return [], too_many


def _page(
    request: HttpRequest,
    form: AnswerForm,
    *,
    link: PersonalLink,
    secret: str,
    draft: AnswerDraft | None,
) -> HttpResponse:
    party = link.addressee.party
    consultation = _consultation_of(party)
    theirs: AnswerDraft | None = getattr(form, "theirs", None)
    newest = theirs or draft
    context = {
        "party": party,
        "consultation": consultation,
        "documents": consultation.documents.select_related("owner").with_corrected_on(),
        "moves": consultation.inquiry.deadline_moves.all(),
        "meeting_days": _meeting_days_of(party),
        "form": form,
        "draft": draft,
        "theirs": theirs,
        "version": newest.version if newest else "",
        "secret": secret,
        "sent": answer_by_link(party),
        "may_answer": may_still_answer(party),
        "deadline": party.deadline(),
    }
    return render(request, "consultations/answer.html", context, status=422 if form.errors else 200)


def _meeting_days_of(party: Party) -> list[date]:
    """Return the next days on which the body meets that was asked."""
    coming = Meeting.objects.filter(body=party.organisation_id).coming()
    return list(coming.values_list("held_on", flat=True)[:_MEETINGS_SHOWN])


@require_safe
@by_link
def answer_document(request: HttpRequest, link: PersonalLink, secret: str, public_id: str) -> HttpResponse:
    """A text that is heard, for somebody with a personal link."""
    consultation = _consultation_of(link.addressee.party)
    shown = get_object_or_404(consultation.documents, public_id=public_id)
    latest = shown.latest()
    if latest is None:
        raise Http404
    context = {"thing": shown, "version": latest, "passages": latest.passages.all(), "secret": secret}
    context |= {"consultation": consultation, "corrections": corrections_of(shown)}
    return render(request, "consultations/answer_document.html", context)


@require_POST
@by_link
def note_answer_opened(request: HttpRequest, link: PersonalLink, secret: str) -> HttpResponse:
    """Note that the page was opened in a browser; what fetches each link in a mail posts nothing."""
    note_opened(link, by=actions.BY_LINK)
    return HttpResponse(status=204)


@require_http_methods(["GET", "HEAD", "POST"])
@by_link
def withdraw_answer(request: HttpRequest, link: PersonalLink, secret: str) -> HttpResponse:
    """Show what will be withdrawn, and withdraw that answer when it is confirmed, no other."""
    party = link.addressee.party
    standing = answer_by_link(party)
    if request.method != "POST" and standing is not None and may_still_answer(party):
        context = {"sent": standing, "secret": secret, "consultation": _consultation_of(party)}
        return render(request, "consultations/withdraw.html", context)
    meant = request.POST.get("answer", "")
    if standing is None or meant != standing.public_id:
        is_done = party.submissions.filter(public_id=meant, withdrawn_at__isnull=False).exists()
        if not is_done:  # else the button was pressed twice
            messages.error(request, _("This answer does not stand any more, so nothing was withdrawn."))
        return redirect("answer", secret)
    try:
        actions.withdraw_answer(party, link=link)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _withdrawn(standing, answer_by_link(party)))
    return redirect("answer", secret)


def _withdrawn(answer: Submission, before: Submission | None) -> str:
    """Say what was withdrawn, and what stands now."""
    said = _("%(reference)s is withdrawn.") % {"reference": answer.reference}
    if before is None:
        none = _("You have no answer that holds now.")
        return f"{said} {none}"
    again = _("Your provisional answer %(reference)s holds again.") % {"reference": before.reference}
    return f"{said} {again}"


@require_POST
@by_link
def take_answer_file_out(
    request: HttpRequest, link: PersonalLink, secret: str, public_id: str
) -> HttpResponse:
    """Take a file out of the draft."""
    party = link.addressee.party
    found = get_object_or_404(AnswerDraftFile, draft__party=party, public_id=public_id)
    try:
        actions.take_file_out(found, party=party)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    return redirect("answer", secret)


@require_http_methods(["GET", "HEAD", "POST"])
@by_link
def decline_to_answer(request: HttpRequest, link: PersonalLink, secret: str) -> HttpResponse:
    """Say that no answer will come, so that nobody is reminded."""
    form = DeclineForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            decline(link.addressee.party, by=actions.BY_LINK, because=form.cleaned_data["because"])
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Noted. You will not be reminded, and may still answer."))
            return redirect("answer", secret)
    context = {"form": form, "secret": secret, "consultation": _consultation_of(link.addressee.party)}
    return render(request, "consultations/decline.html", context, status=422 if form.errors else 200)
