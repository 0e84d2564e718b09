"""The form with which a spreadsheet is brought in."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samklang.people.sheets.reading import LARGEST_FILE


class UploadForm(forms.Form):
    """One spreadsheet."""

    file = forms.FileField(
        label=_("Spreadsheet"),
        help_text=_("CSV or XLSX. You will see every row before anything is changed."),
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx"}),
    )

    def clean_file(self) -> Any:
        """Refuse by its size, before a byte is read."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise ValidationError(_("The file is larger than 5 MB. Divide it."))
        return file
