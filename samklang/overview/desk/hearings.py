"""Hearings somebody in the secretariat must look after while there is still time."""

from datetime import timedelta
from typing import Any

from django.db.models import OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from samklang.accounts.models import User
from samklang.consultations.models import Consultation
from samklang.core.listing import counted
from samklang.inquiries.models import Party
from samklang.overview.desk.lists import DeskList, DeskRow, fill
from samklang.people.rules import may_code

NEAR = timedelta(days=7)


def silent_parties(user: User, *, shown: int) -> DeskList | None:
    """Open hearings whose deadline is near or past while somebody who was asked has said nothing yet."""
    if not may_code(user):
        return None
    silent = Party.objects.still_owing().filter(provisional_at=None, inquiry=OuterRef("inquiry"))
    near = Consultation.objects.filter(
        opened_at__isnull=False, closed_at=None, inquiry__deadline__lt=timezone.now() + NEAR
    )
    rows = near.annotate(silent=counted(silent, of="inquiry"))
    return fill(
        rows.filter(silent__gt=0).select_related("inquiry").order_by("inquiry__deadline", "pk"),
        title=_("Hearings where somebody is silent"),
        explanation=_("The deadline is near. Call them, or see whether the letter arrived."),
        icon="calendar-month",
        row=_row,
        shown=shown,
        is_urgent=True,
    )


def _row(hearing: Any) -> DeskRow:
    silent: int = hearing.silent  # counted by the query
    said = ngettext("%(number)s is silent", "%(number)s are silent", silent) % {"number": silent}
    due = date_format(timezone.localtime(hearing.inquiry.deadline), "SHORT_DATE_FORMAT")
    return DeskRow(hearing.title, reverse("board", args=[hearing.public_id]), f"{due}, {said}")
