"""Forms about a hearing while it is open: a corrected text, a moved deadline."""

from datetime import datetime, time

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.consultations.actions.corrections import CorrectionDetails
from samklang.consultations.models import HeardDocument
from samklang.core.days import near_day
from samklang.core.fields import YesField
from samklang.core.versioned import VersionedForm

_LAST_HOUR = time(23, 59)


class CorrectionForm(VersionedForm):
    """A text as it should have been, and what was wrong in it."""

    text = forms.CharField(
        label=_("Text"), max_length=1_000_000, widget=forms.Textarea(attrs={"rows": 24, "data-formed": True})
    )
    correction = forms.CharField(
        label=_("What is corrected?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One sentence that everybody who reads the text sees, with the day."),
    )
    tells_parties = YesField(label=_("Write to all who were asked what is corrected"), required=False)

    def details(self) -> CorrectionDetails:
        given = self.cleaned_data
        return CorrectionDetails(given["text"], given["correction"], given["tells_parties"])


def texts_of_correction(document: HeardDocument) -> dict[str, str]:
    latest = document.latest()
    return {"text": latest.text if latest else document.text, "correction": "", "tells_parties": ""}


class DeadlineForm(forms.Form):
    """A new deadline for all, and why."""

    day = forms.DateField(
        validators=[near_day],
        label=_("New deadline"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("The last day. Answers are taken until midnight."),
    )
    reason = forms.CharField(
        label=_("Why is the deadline moved?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("It stands in the mail to all who were asked, and on the page of the hearing."),
    )

    def until(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.cleaned_data["day"], _LAST_HOUR))
