"""What is asked of a white book."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.consultations.models import Order


class WhiteBookForm(forms.Form):
    """In which order its points stand."""

    follows = forms.ChoiceField(
        label=_("The points stand by"), choices=Order.choices, initial=Order.PASSAGE, widget=forms.RadioSelect
    )
    by_kind = forms.BooleanField(label=_("Within that by kind of respondent"), required=False)
