"""Forms with which a spreadsheet of comments is brought in, and its columns are chosen."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samklang.consultations.comments.columns import COLUMNS
from samklang.consultations.comments.reading import LARGEST_FILE
from samklang.core.sheets.reading import MEGABYTE


class CommentsForm(forms.Form):
    """One spreadsheet."""

    file = forms.FileField(
        label=_("Spreadsheet"),
        help_text=_("XLSX, ODS or CSV, as the other platform hands it out. You see every row first."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.ods,.csv,.txt,.tsv"}),
    )

    def clean_file(self) -> Any:
        """Refuse by its size, before a byte is read."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            text = _("The file is larger than %(most)s MB. Divide it.")
            raise ValidationError(text, params={"most": LARGEST_FILE // MEGABYTE})
        return file


class ColumnsForm(forms.Form):
    """What each column of a spreadsheet holds, in the order they stand in."""

    def __init__(self, *given: Any, mapping: Sequence[Sequence[str]], **named: Any) -> None:
        super().__init__(*given, **named)
        choices = [("", _("(left out)")), *COLUMNS.items()]
        for place, (heading, column, sample) in enumerate(mapping):
            self.fields[f"column_{place}"] = forms.ChoiceField(
                label=heading,
                choices=choices,
                initial=column,
                required=False,
                help_text=_("As in: “%(sample)s”") % {"sample": sample} if sample else "",
            )

    def columns(self) -> list[str]:
        return [self.cleaned_data[name] for name in self.fields]
