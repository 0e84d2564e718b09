"""Who is asked: chosen, reached, given longer, and followed on the board."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations import rules
from samklang.consultations.doors import (
    get_party_for,
    get_run_consultation_for,
    get_run_party_for,
)
from samklang.consultations.forms.parties import ExtensionForm, PartiesForm, PartyForm, texts_of_party
from samklang.core.editing import edit_page, form_page, sent
from samklang.inquiries.actions import links, parties
from samklang.inquiries.models import Addressee, Party
from samklang.inquiries.reaching import chosen_of
from samklang.inquiries.reminding import plan_of


@require_http_methods(["GET", "HEAD", "POST"])
def choose_parties(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Choose who is asked: all of a kind, or one by one."""
    consultation = get_run_consultation_for(request.user, public_id)
    form = PartiesForm(sent(request), reader=request.user)

    def act() -> Party:
        made = parties.add_parties(consultation.inquiry, form.chosen(), by=actor_of(request))
        if not made:
            raise ValidationError(_("All of them are asked already."))
        return made[0]

    return form_page(
        request,
        form,
        act=act,
        done=_("They are put on the board."),
        context={"title": _("Who is asked?"), "thing": consultation, "button": _("Put them on the board")},
        address=lambda _made: _board_of(consultation.public_id),
    )


@dataclass(frozen=True, slots=True)
class Reached:
    """An addressee of a party, and whether it is written to as things stand."""

    addressee: Addressee
    is_written_to: bool


@require_safe
def party(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One party: where it is reached, what it was sent, and how far it has come."""
    shown = get_party_for(request.user, public_id)
    addressees = list(shown.addressees.prefetch_related("links__mail"))
    written = chosen_of(addressees)
    context = {
        "thing": shown,
        "consultation": shown.inquiry.consultation,
        "progress": shown.progress(),
        "addressees": [Reached(each, each in written) for each in addressees],
        "plan": plan_of(shown, today=timezone.localdate()),
        "letters": shown.letters.count(),
        "enclosures": shown.enclosures.select_related("file", "party__organisation"),
        "answers": shown.submissions.select_related("consultation__inquiry", "reading", "party__inquiry"),
        "may_run": rules.may_run(request.user) and not shown.inquiry.is_closed(),
    }
    return render(request, "consultations/party.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_party(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Change where a party is reached, and what only it is told."""
    kept = get_run_party_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        PartyForm,
        act=lambda form, version: parties.edit_party(
            kept, by=actor_of(request), version=version, details=form.details()
        ),
        texts=texts_of_party,
        done=_("It is saved."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def extend_party(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Give a party longer."""
    kept = get_run_party_for(request.user, public_id)
    form = ExtensionForm(sent(request))
    return form_page(
        request,
        form,
        act=lambda: parties.extend(
            kept, by=actor_of(request), until=form.until(), reason=form.cleaned_data["reason"]
        ),
        done=_("It has longer now."),
        context={"title": _("Give %(name)s longer") % {"name": kept}, "thing": kept},
    )


@require_POST
def remove_party(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Take a party off the board."""
    kept = get_run_party_for(request.user, public_id)
    board = _board_of(kept.inquiry.consultation.public_id)
    return _act(request, kept, parties.remove_party, done=_("It is taken off the board."), after=board)


@require_POST
def write_to_party_again(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Send the letter once more, with a new link."""
    kept = get_run_party_for(request.user, public_id)
    return _act(request, kept, parties.write_again, done=_("A new letter is on its way."))


@require_POST
def revoke_links(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Let no link of a party open anything any more."""
    kept = get_run_party_for(request.user, public_id)
    return _act(request, kept, links.revoke_links, done=_("Its links open nothing any more."))


def _act(
    request: VisitorRequest, kept: Party, act: Callable[..., None], *, done: str, after: str = ""
) -> HttpResponse:
    """Do one thing with a party, or say why it cannot be done."""
    try:
        act(kept, by=actor_of(request))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect(kept)
    messages.success(request, done)
    return redirect(after or kept)


def _board_of(public_id: str) -> str:
    return reverse("board", args=[public_id])
