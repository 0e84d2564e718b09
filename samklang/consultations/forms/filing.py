"""Forms about the records system: the number of one answer, and of many at once."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samklang.consultations.models import Submission
from samklang.consultations.pile.filing import Line, lines_of_sheet, lines_of_text
from samklang.core.lengths import room_for
from samklang.core.sheets.reading import LARGEST_FILE
from samklang.core.versioned import VersionedForm


class FiledForm(VersionedForm):
    """The number an answer has in the records system."""

    filed_as = forms.CharField(
        label=_("Number in the records system"),
        max_length=room_for(Submission, "filed_as"),
        required=False,
        help_text=_("As it stands there. Leave it empty if the answer is not filed after all."),
    )


def texts_of_filed(row: Submission) -> dict[str, str]:
    return {"filed_as": row.filed_as}


class FileManyForm(forms.Form):
    """Many numbers at once: pasted lines, or a spreadsheet."""

    lines = forms.CharField(
        label=_("References and numbers"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("One answer on each line, as in H2026-01-034;2026-0012345-7."),
    )
    file = forms.FileField(
        label=_("Or a spreadsheet"),
        required=False,
        help_text=_("CSV, XLSX or ODS with the columns Reference and Number."),
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx,.ods"}),
    )

    def clean_file(self) -> Any:
        """Refuse by its size, before a byte is read."""
        file = self.cleaned_data["file"]
        if file and file.size > LARGEST_FILE:
            raise ValidationError(_("The file is larger than 5 MB. Divide it."))
        return file

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        text, file = given.get("lines", "").strip(), given.get("file")
        if bool(text) == bool(file) and not self.errors:
            raise ValidationError(_("Paste some lines, or choose a file: one of the two."))
        return given

    def numbered(self) -> list[Line]:
        """Return the lines that were given. Raises ValidationError where they cannot be read."""
        file = self.cleaned_data["file"]
        return lines_of_sheet(file.read()) if file else lines_of_text(self.cleaned_data["lines"])
