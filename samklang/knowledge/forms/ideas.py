"""The form with which an idea is decided on."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.core.fields import AskingForm
from samklang.people.fields import OrganisationField


class DecideForm(AskingForm):
    """Who takes an idea up, or why nobody does."""

    organisation = OrganisationField(label=_("Taken up by"), required=False)
    because = forms.CharField(
        label=_("Or: why it is declined"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if not self.errors and bool(given.get("organisation")) == bool(given.get("because")):
            raise forms.ValidationError(_("Say either who takes it up, or why it is declined."))
        return given
