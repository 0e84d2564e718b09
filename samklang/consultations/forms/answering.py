"""The form in which an invited party answers."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.core.days import near_day


class AnswerForm(forms.Form):
    """A party's answer: written here, or as files, provisional or final."""

    text = forms.CharField(
        label=pgettext_lazy("of a body", "Your answer"),
        required=False,
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("Write your answer, put a file with it, or do both."),
    )
    text.is_one_of_several = True  # type: ignore[attr-defined]
    is_provisional = forms.BooleanField(
        label=_("This is provisional: our body has not met yet"), required=False
    )
    treated_on = forms.DateField(
        validators=[near_day],
        label=_("When does it meet?"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date", "list": "meeting-days"}, format="%Y-%m-%d"),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("is_provisional") and not given.get("treated_on") and "treated_on" not in self.errors:
            self.add_error("treated_on", ValidationError(_("Write the day of the meeting.")))
        met_on = given.get("treated_on")
        if given.get("is_provisional") and met_on and met_on < timezone.localdate():
            self.add_error(
                "treated_on", ValidationError(_("The meeting has been held. Is the answer final, then?"))
            )
        return given


class ColleagueForm(forms.Form):
    """For whom a link is made."""

    for_whom = forms.CharField(
        label=_("Who is it for?"),
        max_length=150,
        help_text=_("A name you know them by. It tells you which link to close, and nobody else sees it."),
    )


class DeclineForm(forms.Form):
    """Why a party does not answer; it may keep that to itself."""

    because = forms.CharField(label=_("Why? You need not say."), max_length=500, required=False)
