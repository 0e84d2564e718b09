"""What is said of a file."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.core.lengths import room_for
from samklang.knowledge.models import Attachment


class DescribeForm(forms.Form):
    """A file in a line."""

    description = forms.CharField(
        label=_("In a line"),
        max_length=room_for(Attachment, "description"),
        required=False,
        help_text=_("What a reader gets from opening it: “The questions we asked, and what 38 answered”."),
    )
