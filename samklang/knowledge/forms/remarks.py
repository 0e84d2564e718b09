"""The form of a remark or an answer."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.core.fields import FormedField
from samklang.knowledge.models import Contribution, Kind


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
