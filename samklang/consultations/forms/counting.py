"""The form of the rules by which a hearing is counted."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.consultations.details import CountingDetails
from samklang.consultations.models import Channel, CountingRules


class CountingForm(forms.Form):
    """Which ways count, and what of the rest."""

    channels = forms.MultipleChoiceField(
        label=_("What came by these ways counts"),
        choices=Channel.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    counts_provisional = forms.BooleanField(label=_("Provisional answers count"), required=False)
    counts_late = forms.BooleanField(label=_("Late answers count"), required=False)
    campaigns_as_one = forms.BooleanField(label=_("A campaign counts as one answer"), required=False)
    because = forms.CharField(
        label=_("Why is it counted so?"),
        max_length=300,
        help_text=_("It stands by the numbers, for everybody who asks."),
    )

    def details(self) -> CountingDetails:
        given = self.cleaned_data
        return CountingDetails(
            channels=tuple(each for each in Channel.values if each in given["channels"]),
            counts_provisional=given["counts_provisional"],
            counts_late=given["counts_late"],
            campaigns_as_one=given["campaigns_as_one"],
        )


def shown_rules(rules: CountingRules) -> dict[str, object]:
    """Return what the form shows of the rules that hold now."""
    return {
        "channels": rules.channels,
        "counts_provisional": rules.counts_provisional,
        "counts_late": rules.counts_late,
        "campaigns_as_one": rules.campaigns_as_one,
    }
