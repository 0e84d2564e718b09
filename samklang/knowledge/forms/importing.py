"""The forms with which spreadsheets and reports are brought in."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samklang.core.sheets.reading import MEGABYTE
from samklang.knowledge.sheets.columns import LARGEST_FILE

LARGEST_REPORT = 50 * 1024 * 1024


class SheetForm(forms.Form):
    """One spreadsheet."""

    file = forms.FileField(
        label=_("Spreadsheet"),
        help_text=_("XLSX, ODS or CSV. You will see every row before anything is changed."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.ods,.csv,.txt,.tsv"}),
    )

    def clean_file(self) -> Any:
        """Refuse by its size, before a byte is read."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            text = _("The file is larger than %(most)s MB. Divide it.")
            raise ValidationError(text, params={"most": LARGEST_FILE // MEGABYTE})
        return file


class ReportForm(forms.Form):
    """One report of a project."""

    file = forms.FileField(
        label=_("Report"),
        help_text=_("PDF, Word (DOCX) or OpenDocument (ODT). It may be scanned."),
        widget=forms.FileInput(attrs={"accept": ".pdf,.docx,.odt"}),
    )

    def clean_file(self) -> Any:
        """Refuse by its size, before a byte is read."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_REPORT:
            raise ValidationError(
                _("The file is larger than 50 MB. Make it smaller, or take the text alone.")
            )
        return file
