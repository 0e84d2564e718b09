"""The board of a hearing, and the plan by which its silent parties are reminded."""

from dataclasses import replace
from datetime import date
from functools import partial

from django.http import HttpResponse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations import rules
from samklang.consultations.board import (
    COLUMNS,
    RETURNED,
    Standing,
    lines_of,
    parties_on,
    returned_of,
    standing_of_parties,
)
from samklang.consultations.doors import get_run_consultation_for, get_watched_consultation_for
from samklang.consultations.forms.reminders import RemindersForm, texts_of_plan
from samklang.consultations.models import Consultation
from samklang.core.editing import edit_page
from samklang.core.listing import Listing, list_page, page_of
from samklang.inquiries.actions.inquiries import plan_reminders
from samklang.inquiries.models import Party
from samklang.inquiries.reminding import plan_of
from samklang.journal.actions import note_export

_LISTING = Listing(
    template="consultations/board.html",
    title=gettext_lazy("Who is asked"),
    lead="",
    columns=COLUMNS,
    orders={"party": "organisation__sort_key", "progress": "place", "deadline": "due"},
)


@require_safe
def board(request: VisitorRequest, public_id: str) -> HttpResponse:
    """How far each of those who were asked has come; narrowed, sorted, or as a spreadsheet."""
    shown = get_watched_consultation_for(request.user, public_id)
    now, chosen = timezone.now(), request.GET.get("progress", "")
    order = request.GET.get("sort", "").removeprefix("-")
    rows = parties_on(shown, chosen=chosen, now=now, in_order_of="" if order == "party" else order)
    if request.GET.get("format"):
        rows = rows.prefetch_related("reminders")
    standing = standing_of_parties(shown)
    return list_page(
        request,
        replace(_LISTING, lead=shown.title, note=partial(note_export, subject=shown.public_id)),
        rows,
        dressed=partial(lines_of, now=now),
        thing=shown,
        consultation=shown,
        standing=standing,
        choices=_choices(standing, returned=len(returned_of(shown)), chosen=chosen),
        may_run=rules.may_run(request.user) and not shown.inquiry.is_closed(),
    )


def _choices(standing: Standing, *, returned: int, chosen: str) -> list[dict[str, object]]:
    """Return what the board can be narrowed to, each with its number: all but the last add up to all."""
    found = [("", _("All"), standing.asked)]
    found += [(each.value, str(each.label), number) for each, number in standing.counts]
    if returned:
        found.append((RETURNED, _("Mail did not arrive"), returned))
    return [
        {
            "text": f"{label} ({number})",
            "url": f"?{urlencode({'progress': value})}" if value else "?",
            "is_here": value == chosen,
        }
        for value, label, number in found
    ]


@require_http_methods(["GET", "HEAD", "POST"])
def reminders(request: VisitorRequest, public_id: str) -> HttpResponse:
    """On which days the silent are reminded: changed while the hearing runs, with what each party gets."""
    consultation = get_run_consultation_for(request.user, public_id)
    parties = consultation.inquiry.parties.by_name().prefetch_related("reminders")
    page, today = page_of(parties, request), timezone.localdate()

    def act(form: RemindersForm, version: int) -> Consultation:
        plan_reminders(
            consultation.inquiry, by=actor_of(request), version=version, days=form.cleaned_data["days"]
        )
        return consultation

    return edit_page(
        request,
        consultation.inquiry,
        RemindersForm,
        act=act,
        texts=texts_of_plan,
        done=_("The plan is saved. It holds from now on."),
        template="consultations/reminders.html",
        consultation=consultation,
        page=page,
        lines=[_planned(party, today=today) for party in page],
    )


def _planned(party: Party, *, today: date) -> dict[str, object]:
    return {"party": party, "progress": party.progress(), "plan": plan_of(party, today=today)}
