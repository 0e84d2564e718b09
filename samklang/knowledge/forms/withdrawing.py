"""The form with which something is taken out of sight."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.core.lengths import room_for
from samklang.knowledge.models import Contribution


class WithdrawForm(forms.Form):
    """Why something is taken out of sight."""

    because = forms.CharField(
        label=_("Why is it withdrawn?"),
        max_length=room_for(Contribution, "withdrawn_because"),
        help_text=_("It can be published again. Those who keep it still see it."),
    )
