"""The form of a plan of reminders."""

from django.utils.translation import gettext_lazy as _

from samklang.consultations.forms.consultations import DaysBeforeField
from samklang.core.versioned import VersionedForm
from samklang.inquiries.models import Inquiry


class RemindersForm(VersionedForm):
    """On which days before the deadline the silent are reminded."""

    days = DaysBeforeField(
        label=_("Remind the silent so many days before the deadline"),
        required=False,
        help_text=_("As in 7, 1. Left empty, nobody is reminded."),
    )


def texts_of_plan(inquiry: Inquiry) -> dict[str, str]:
    return {"days": ", ".join(map(str, inquiry.reminder_days))}
