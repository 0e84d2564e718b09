"""The mailbox: how reading it goes, what waits in it for a person, and what became of the rest."""

from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations import rules
from samklang.consultations.actions import mails as actions
from samklang.consultations.actions.receipts import send_receipt as write_receipt
from samklang.consultations.doors import (
    get_incoming_mail_for,
    get_run_mail_for,
    get_run_submission_for,
    open_mailbox_door,
)
from samklang.consultations.forms.mails import AsideForm, GiveForm, MailsFilter
from samklang.consultations.mailbox.state import standing_of_mailbox
from samklang.consultations.models import Consultation, IncomingMail, IncomingMailQuerySet, MailState
from samklang.core.editing import form_page, sent
from samklang.core.listing import Column, Listing, list_page, moment
from samklang.files.errors import FileRefused
from samklang.files.reading import respond_with
from samklang.journal.actions import note_export
from samklang.mail.mailbox import address_with

_LISTING = Listing(
    template="consultations/mailbox.html",
    title=gettext_lazy("The mailbox"),
    lead=gettext_lazy(
        "Answers that are mailed are read from here. What a machine cannot place waits for you."
    ),
    columns=[
        Column("subject", gettext_lazy("Subject"), lambda row: row.subject, 44),
        Column("sender", gettext_lazy("Sender"), lambda row: row.sender, 36),
        Column("arrived", gettext_lazy("Arrived"), lambda row: moment(row.arrived_at), 18),
        Column("state", gettext_lazy("What became of it"), lambda row: str(row.state().label), 18),
        Column("why", gettext_lazy("Why"), lambda row: row.why(), 50),
    ],
    orders={"subject": "subject", "sender": "sender", "arrived": "arrived_at"},
    note=partial(note_export, subject="post"),
)


@dataclass(frozen=True, slots=True)
class Tab:
    """What became of some mails, with their number."""

    text: str
    url: str
    is_here: bool


@require_safe
def mailbox(request: VisitorRequest) -> HttpResponse:
    """What waits, or lies in the state that is asked for; above it how reading the mailbox goes."""
    open_mailbox_door(request.user)
    asked = request.GET.get("state", "")
    state = MailState(asked) if asked in MailState.values else MailState.WAITING
    chosen = MailsFilter(request.GET)
    narrowed = chosen.narrow(IncomingMail.objects.readable_by(request.user))
    may_see_mails = rules.may_see_hearings(request.user)
    return list_page(
        request,
        _LISTING,
        narrowed.in_state(state).select_related("consultation", "submission__consultation"),
        chosen=chosen if may_see_mails else None,
        tabs=_tabs(narrowed, here=state, typed=request.GET.get("q", "")),
        state=state,
        standing=standing_of_mailbox(),
        may_see_mails=may_see_mails,
        addresses=[(each, address_with(each.number)) for each in Consultation.objects.taking_answers()],
        is_narrowed=bool(request.GET.get("q")) or state != MailState.WAITING,
    )


def _tabs(mails: IncomingMailQuerySet, *, here: MailState, typed: str) -> list[Tab]:
    counts, address = mails.counts(), reverse("mailbox")
    more = {"q": typed} if typed else {}
    return [
        Tab(
            f"{state.label} ({counts[state]})",
            f"{address}?{urlencode({'state': state.value, **more})}",
            state == here,
        )
        for state in MailState
    ]


@require_POST
def read_mailbox(request: VisitorRequest) -> HttpResponse:
    """Have the mailbox read now."""
    open_mailbox_door(request.user)
    actions.ask_to_read(by=actor_of(request))
    messages.success(request, _("The mailbox is being read. It takes a moment."))
    return redirect("mailbox")


@require_safe
def incoming_mail(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One mail: from whom, about what, how it begins, and what became of it."""
    shown = get_incoming_mail_for(request.user, public_id)
    is_undone = shown.submission is not None and shown.submission.rejected_at is not None
    context = {
        "thing": shown,
        "state": shown.state(),
        "may_give": rules.may_run(request.user) and (shown.submission is None or is_undone),
        "may_set_aside": rules.may_run(request.user) and shown.state() == MailState.WAITING,
    }
    return render(request, "consultations/incoming_mail.html", context)


@require_safe
def incoming_mail_file(request: VisitorRequest, public_id: str) -> HttpResponseBase:
    """A mail byte for byte, as it lay in the mailbox."""
    shown = get_incoming_mail_for(request.user, public_id)
    try:
        return respond_with(shown.file, name="mail.eml")
    except FileRefused as refusal:
        messages.error(request, str(refusal))
        return redirect(shown)


@require_http_methods(["GET", "HEAD", "POST"])
def give_mail(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Say which hearing a mail is an answer to."""
    kept = get_run_mail_for(request.user, public_id)
    form = GiveForm(sent(request), mail=kept)
    return form_page(
        request,
        form,
        act=lambda: actions.give_to_hearing(kept, form.chosen(), by=actor_of(request)),
        done=_("It is taken in as an answer, and is being read."),
        context={"title": _("It is an answer to a hearing"), "thing": kept, "button": _("Take it in")},
        address=lambda made: made.submission.get_absolute_url(),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def set_mail_aside(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Say that a mail is no answer."""
    kept = get_run_mail_for(request.user, public_id)
    form = AsideForm(sent(request))
    return form_page(
        request,
        form,
        act=lambda: actions.set_aside(kept, by=actor_of(request), because=form.cleaned_data["because"]),
        done=_("It is set aside. The mail stays here."),
        context={"title": _("This is no answer"), "thing": kept},
        address=lambda _made: reverse("mailbox"),
    )


@require_POST
def send_receipt(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Send a receipt for an answer that somebody took in by hand."""
    kept = get_run_submission_for(request.user, public_id)
    try:
        receipt = write_receipt(kept, by=actor_of(request))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("A receipt is on its way to %(address)s.") % {"address": receipt.to})
    return redirect(kept)
