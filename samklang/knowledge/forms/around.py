"""The small forms on a contribution's page."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.core.fields import AskingForm, FormedField
from samklang.core.lengths import room_for
from samklang.knowledge.models import Contribution, Kind, Result, Use
from samklang.people.fields import OrganisationField


class UseForm(forms.Form):
    """Where somebody used it, and how it went."""

    where = forms.CharField(
        label=_("Where did you use it?"),
        max_length=room_for(Use, "where"),
        help_text=_("The place and for whom: “Engparken School, year 7”."),
    )
    used_on = forms.DateField(
        label=_("When?"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    result = forms.ChoiceField(label=_("How did it go?"), choices=Result.choices, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("What should others know?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class RemarkForm(forms.Form):
    """A remark, or an answer."""

    words = FormedField(label=_("Your remark"), max_length=5000, rows=3)

    @classmethod
    def on(cls, contribution: Contribution, *given: Any) -> "RemarkForm":
        """Return the form as it is asked on this contribution's page."""
        form = cls(*given)
        if contribution.kind == Kind.QUESTION:
            form.fields["words"].label = _("Your answer")
        return form


class WithdrawForm(forms.Form):
    """Why something is taken out of sight."""

    because = forms.CharField(
        label=_("Why is it withdrawn?"),
        max_length=room_for(Contribution, "withdrawn_because"),
        help_text=_("It can be published again. Those who keep it still see it."),
    )


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
