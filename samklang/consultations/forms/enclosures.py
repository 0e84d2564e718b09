"""The form of files that go with a letter."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samklang.consultations.forms.files import FilesField

_MOST = 20


class EnclosuresForm(forms.Form):
    """One or more files at once."""

    files = FilesField(  # type: ignore[assignment]
        label=_("Files"),
        help_text=_("They go with the mail as they are. A mail carries at most 15 MB in all."),
    )

    def clean_files(self) -> list[Any]:
        sent: list[Any] = self.cleaned_data["files"]
        if not sent:
            raise ValidationError(_("Choose a file."))
        if len(sent) > _MOST:
            raise ValidationError(_("Put at most %(most)s files with it at once.") % {"most": _MOST})
        return sent
