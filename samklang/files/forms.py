"""What an administrator decides about a stored file."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.files.models import Standing, StoredFileQuerySet


class FileFilter(forms.Form):
    standing = forms.ChoiceField(
        label=_("Standing"), required=False, choices=[("", _("All")), *Standing.choices]
    )

    def narrow(self, files: StoredFileQuerySet) -> StoredFileQuerySet:
        standing = self.cleaned_data.get("standing") if self.is_valid() else ""
        return files.that_stand(Standing(standing)) if standing else files


class KeepForm(forms.Form):
    """A period of keeping."""

    ground = forms.CharField(label=_("Legal ground for keeping"), max_length=200)
    keep_until = forms.DateField(
        label=_("Keep until"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


class FilingForm(forms.Form):
    """The number a file has in the records system."""

    number = forms.CharField(label=_("Number in the records system"), max_length=60)


class ErasureForm(forms.Form):
    """Why a file's content may be destroyed."""

    ground = forms.CharField(
        label=_("Legal ground for erasing"),
        max_length=200,
        help_text=_("The content cannot be brought back. Size, dates, SHA-256 and this ground stay."),
    )
