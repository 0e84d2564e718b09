"""The list of all answers to a hearing."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_safe

from samklang.accounts.requests import VisitorRequest
from samklang.consultations import rules
from samklang.consultations.counting.narrowing import narrowed
from samklang.consultations.counting.numbers import NONE
from samklang.consultations.doors import get_watched_consultation_for
from samklang.consultations.forms.listed import AnswerFilter
from samklang.consultations.models import Campaign
from samklang.consultations.pile.listed import all_answers, chosen_among, counts_of
from samklang.core.listing import Column, Listing, given_in, list_page, moment
from samklang.journal.actions import note_export

_OF_NUMBERS = frozenset(("counts", "standing", "late", "from", "to"))
"""What an address says that comes from the page of numbers."""


def _yes(is_so: bool) -> str:
    return _("Yes") if is_so else ""


def _note(*, by: Any) -> None:
    note_export(by=by, subject="answer")


_LISTING = Listing(
    template="consultations/submissions.html",
    title=gettext_lazy("Answers"),
    lead="",
    columns=[
        Column("reference", gettext_lazy("Reference"), lambda row: row.reference, 18),
        Column("respondent", gettext_lazy("Who answers"), lambda row: row.respondent, 36),
        Column("kind", pgettext_lazy("respondent", "Kind"), lambda row: str(row.get_kind_display()), 20),
        Column("behalf", gettext_lazy("On whose behalf"), lambda row: str(row.on_behalf_of or ""), 30),
        Column("channel", gettext_lazy("Channel"), lambda row: str(row.get_channel_display()), 16),
        Column("district", gettext_lazy("District"), lambda row: str(row.district or ""), 20),
        Column("received", gettext_lazy("Received"), lambda row: moment(row.received_at), 18),
        Column("confirmed", gettext_lazy("Confirmed"), lambda row: moment(row.confirmed_at), 18),
        Column("provisional", gettext_lazy("Provisional"), lambda row: _yes(row.is_provisional), 12),
        Column("late", gettext_lazy("Late"), lambda row: _yes(row.is_late), 8),
        Column("withdrawn", gettext_lazy("Withdrawn"), lambda row: moment(row.withdrawn_at), 18),
        Column("rejected", gettext_lazy("Why it is no answer"), lambda row: row.rejected_because, 30),
        Column("campaign", gettext_lazy("Campaign"), lambda row: row.campaign_called, 30),
        Column("filed", gettext_lazy("Number in the records system"), lambda row: row.filed_as, 24),
    ],
    orders={
        "reference": "number",
        "respondent": "sort_key",
        "received": "received_at",
        "kind": "kind",
        "channel": "channel",
    },
    note=_note,
)


@require_safe
def submissions(request: VisitorRequest, public_id: str) -> HttpResponse:
    """All answers to a hearing, also those that do not speak any more, each with what it is."""
    consultation = get_watched_consultation_for(request.user, public_id)
    rows = all_answers(consultation)
    chosen = AnswerFilter(request.GET, counts=counts_of(rows))
    found = chosen_among(rows, given_in(chosen))
    if not _OF_NUMBERS.isdisjoint(request.GET) or NONE in request.GET.values():
        found = narrowed(found, consultation, request.GET.dict())
    campaigns = {each.pk: each for each in Campaign.objects.filter(consultation=consultation)}
    may_run = rules.may_run(request.user)
    return list_page(
        request,
        _LISTING,
        found.select_related(
            "consultation__inquiry", "party__inquiry", "district", "on_behalf_of", "reading"
        ).defer("reading__found"),
        chosen=chosen,
        dressed=lambda rows: _with_campaigns(rows, campaigns),
        consultation=consultation,
        may_take_in=may_run and rules.takes_answers(consultation),
        may_file=may_run,
        campaigns=campaigns,
    )


def _with_campaigns(rows: Iterable[Any], campaigns: dict[int, Campaign]) -> list[Any]:
    """Say of each answer what its campaign is called."""
    dressed = list(rows)
    for row in dressed:
        campaign = campaigns.get(row.campaign)
        row.campaign_called = str(campaign) if campaign else ""
    return dressed
