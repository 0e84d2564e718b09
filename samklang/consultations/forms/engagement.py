"""The form of a line in the engagement log."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.consultations.engagement.details import ActivityDetails
from samklang.consultations.models import Activity, ActivityKind
from samklang.core.days import near_day
from samklang.core.lengths import room_for
from samklang.core.versioned import VersionedForm

_MOST = 100_000_000
_LONGEST_NOTE = 5000


class ActivityForm(VersionedForm):
    """What was done, when, how many it reached, for whom, and where."""

    kind = forms.ChoiceField(label=_("What was it?"), choices=ActivityKind.choices)
    title = forms.CharField(
        label=_("What was done?"),
        max_length=room_for(Activity, "title"),
        help_text=_("“Flyers at the library”, “Talk for the senior council”."),
    )
    began_on = forms.DateField(
        validators=[near_day],
        label=_("Day, or first day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    ended_on = forms.DateField(
        validators=[near_day],
        label=_("Last day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Where it went on for a time: posters that hung, a page that was up."),
    )
    number = forms.IntegerField(
        label=_("How many?"),
        min_value=0,
        max_value=_MOST,
        required=False,
        help_text=_("Participants, copies, recipients, readers or visits, as far as it is known."),
    )
    who = forms.CharField(
        label=_("For whom, or by whom"), max_length=room_for(Activity, "who"), required=False
    )
    place = forms.CharField(label=_("Where"), max_length=room_for(Activity, "place"), required=False)
    link = forms.URLField(
        label=_("Link"),
        max_length=room_for(Activity, "link"),
        required=False,
        assume_scheme="https",
        widget=forms.TextInput(attrs={"inputmode": "url"}),
    )
    note = forms.CharField(
        label=_("Note"), max_length=_LONGEST_NOTE, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        first, last = cleaned.get("began_on"), cleaned.get("ended_on")
        if first and last and last < first:
            self.add_error("ended_on", _("The last day is before the first."))
        return cleaned

    def details(self) -> ActivityDetails:
        names = ActivityDetails.__dataclass_fields__
        return ActivityDetails(**{name: self.cleaned_data[name] for name in names})


def texts_of_activity(row: Activity) -> dict[str, str]:
    """Return what the form shows of a line."""
    details = ActivityDetails.of(row)
    values = {name: getattr(details, name) for name in ActivityDetails.__dataclass_fields__}
    return {name: "" if value is None else str(value) for name, value in values.items()}
