"""Files that are put with something."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class FilesInput(forms.ClearableFileInput):
    """Any number of files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files, or none."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        return [super(FilesField, self).clean(each, initial) for each in data or []]


class FilesForm(forms.Form):
    """Files that are put with something that is here already."""

    attached = FilesField(label=_("Files"), help_text=_("Pictures, the programme, what was handed out."))
