"""Forms about the duty to be heard."""

from datetime import datetime, time

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.consultations.duty import DutyDetails
from samklang.consultations.models import DutyCase, WasHeard
from samklang.consultations.rules import may_register_for
from samklang.core.days import near_day
from samklang.core.fields import FormedField
from samklang.core.versioned import VersionedForm
from samklang.meetings.details import DecisionDetails
from samklang.meetings.models import DecisionKind
from samklang.people.fields import OrganisationField
from samklang.people.models import Organisation

_LAST_HOUR = time(23, 59)


class DutyForm(VersionedForm):
    """A case, whose it is, and whose field it touches."""

    title = forms.CharField(label=_("What is the case called?"), max_length=200)
    case_number = forms.CharField(label=_("Case number"), max_length=60)
    body = OrganisationField(label=_("Which committee decides it?"))
    meets_on = forms.DateField(
        validators=[near_day],
        label=_("When does it decide?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("The day of the meeting."),
    )
    touches = OrganisationField(label=_("Which committee's field does it touch?"))
    field = FormedField(
        label=_("What in it touches their field, and how?"),
        max_length=5000,
        help_text=_("It stands in the letter that asks them."),
    )
    text = FormedField(
        label=_("The case"),
        rows=14,
        max_length=200_000,
        help_text=_("What will be proposed, as they read it before they answer. You can paste the draft."),
    )

    def clean_body(self) -> Organisation:
        body: Organisation = self.cleaned_data["body"]
        if not may_register_for(self.reader, body):
            raise ValidationError(_("You do not register cases of this committee."))
        return body

    def details(self) -> DutyDetails:
        given = self.cleaned_data
        return DutyDetails(**{name: given[name] for name in DutyDetails.__dataclass_fields__})


def texts_of_case(case: DutyCase) -> dict[str, str]:
    return {
        "title": case.title,
        "case_number": case.case_number,
        "body": case.body.name,
        "meets_on": case.meets_on_day().isoformat(),
        "touches": case.touches.name,
        "field": case.field,
        "text": case.text,
    }


class AskForm(forms.Form):
    """Until when the other committee answers."""

    day = forms.DateField(
        validators=[near_day],
        label=_("Deadline"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("The last day. It must be before the meeting."),
    )

    def deadline(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.cleaned_data["day"], _LAST_HOUR))


class DecisionForm(forms.Form):
    """What a body decided."""

    kind = forms.ChoiceField(label=_("What was decided?"), choices=[("", ""), *DecisionKind.choices])
    note = forms.CharField(
        label=_("In the words of the minutes"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def details(self) -> DecisionDetails:
        return DecisionDetails(self.cleaned_data["kind"], self.cleaned_data["note"])


_DECIDED = [(each.value, each.label) for each in (WasHeard.UNASKED, WasHeard.UNANSWERED)]


class DutyFilter(forms.Form):
    """What narrows the list of cases."""

    which = forms.ChoiceField(
        label=pgettext_lazy("duty", "Which"),
        required=False,
        choices=[("", _("All")), ("undecided", WasHeard.UNDECIDED.label), *_DECIDED],
    )
    body = forms.CharField(label=_("Committee"), required=False, max_length=100)
