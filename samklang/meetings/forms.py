"""Forms about the days on which bodies meet."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.core.days import near_day, typed_day
from samklang.core.fields import AskingForm, lines_of
from samklang.core.versioned import VersionedForm
from samklang.meetings.details import MeetingDetails
from samklang.meetings.models import Meeting
from samklang.meetings.rules import may_keep_meetings
from samklang.people.fields import OrganisationField
from samklang.people.models import Organisation


class DaysField(forms.CharField):
    """Days, one on each line; all that are none are told at once."""

    widget = forms.Textarea(attrs={"rows": 8})

    def clean(self, value: Any) -> tuple[date, ...]:
        days, wrong = [], []
        for line in lines_of(super().clean(value)):
            try:
                days.append(typed_day(line))
            except ValidationError as error:
                wrong.append(error)
        if wrong:
            raise ValidationError(wrong)
        return tuple(sorted(set(days)))


class MeetingsForm(AskingForm):
    """The days on which a body meets, as they stand in the plan of the year."""

    body = OrganisationField(label=_("Who meets?"))
    days = DaysField(
        label=_("On which days?"),
        help_text=_("One on each line: 2027-03-01. Days that stand here already are passed over."),
    )
    place = forms.CharField(label=pgettext_lazy("meeting", "Where?"), max_length=200, required=False)

    def clean_body(self) -> Organisation:
        body: Organisation = self.cleaned_data["body"]
        if not may_keep_meetings(self.reader, body):
            raise ValidationError(_("You do not keep the meetings of this body."))
        return body


class MeetingForm(VersionedForm):
    """One meeting."""

    held_on = forms.DateField(
        validators=[near_day],
        label=_("On which day?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    place = forms.CharField(label=pgettext_lazy("meeting", "Where?"), max_length=200, required=False)

    def details(self) -> MeetingDetails:
        return MeetingDetails(self.cleaned_data["held_on"], self.cleaned_data["place"])


def texts_of_meeting(meeting: Meeting) -> dict[str, str]:
    return {"held_on": meeting.held_on.isoformat(), "place": meeting.place}


class MeetingFilter(forms.Form):
    """What narrows the list of meetings."""

    body = forms.CharField(label=_("Who meets?"), required=False, max_length=100)
    when = forms.ChoiceField(
        label=pgettext_lazy("meeting", "When?"),
        required=False,
        choices=[("", _("Coming")), ("past", pgettext_lazy("meetings", "Past"))],
    )
