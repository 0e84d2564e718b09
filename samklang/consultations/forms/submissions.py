"""Forms about answers: taking them in, and confirming who sent them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.consultations.details import SubmissionDetails
from samklang.consultations.models import Channel, RespondentKind, Submission
from samklang.core.days import near_day
from samklang.core.fields import YES, YesField
from samklang.core.versioned import VersionedForm
from samklang.people.fields import DistrictsField, OrganisationField


class SubmissionForm(VersionedForm):
    """Who answered, on whose behalf, by which way, and how final it is."""

    respondent = forms.CharField(label=_("Who answers?"), max_length=200)
    kind = forms.ChoiceField(label=_("What are they?"), choices=RespondentKind.choices)
    organisation = OrganisationField(
        label=_("Organisation"), required=False, help_text=_("As it stands in the list of organisations.")
    )
    on_behalf_of = OrganisationField(
        label=_("On whose behalf"),
        required=False,
        help_text=_("The committee an administration answers for before the committee has met."),
    )
    channel = forms.ChoiceField(label=_("How did it come?"), choices=Channel.choices)
    districts = DistrictsField(label=_("District"), required=False)
    email = forms.EmailField(
        label=_("E-mail"), required=False, help_text=_("Where a receipt can go. It stands in no white book.")
    )
    dated = forms.DateField(
        validators=[near_day],
        label=_("Date of the letter"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    is_provisional = YesField(label=_("It is provisional"), required=False)
    treated_on = forms.DateField(
        validators=[near_day],
        label=_("Day on which the body meets about it"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def details(self) -> SubmissionDetails:
        given = self.cleaned_data
        return SubmissionDetails(
            respondent=given["respondent"],
            kind=given["kind"],
            organisation=given["organisation"],
            on_behalf_of=given["on_behalf_of"],
            channel=given["channel"],
            district=next(iter(given["districts"]), None),
            email=given["email"],
            dated=given["dated"],
            is_provisional=given["is_provisional"],
            treated_on=given["treated_on"] if given["is_provisional"] else None,
        )


def texts_of_submission(row: Submission) -> dict[str, str]:
    """Return what the form shows of an answer."""
    return {
        "respondent": row.respondent,
        "kind": row.kind,
        "organisation": row.organisation.name if row.organisation else "",
        "on_behalf_of": row.on_behalf_of.name if row.on_behalf_of else "",
        "channel": row.channel,
        "districts": row.district.name if row.district else "",
        "email": row.email,
        "dated": row.dated.isoformat() if row.dated else "",
        "is_provisional": YES if row.is_provisional else "",
        "treated_on": row.treated_on.isoformat() if row.treated_on else "",
    }


class RejectForm(forms.Form):
    """Why something that came in is no answer."""

    because = forms.CharField(
        label=_("Why is it no answer?"),
        max_length=300,
        help_text=_("A question about the deadline, say, or a letter to somebody else."),
    )
