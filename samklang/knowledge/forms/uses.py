"""The form with which somebody tells that they used a contribution."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.core.lengths import room_for
from samklang.knowledge.models import Result, Use


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
