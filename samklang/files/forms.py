"""What an administrator decides about a stored file."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.core.lengths import room_for
from samklang.files.kinds import KINDS
from samklang.files.models import Hold, Retention, Standing, StoredFile, StoredFileQuerySet

_UNLIMITED = "unlimited"


def _kinds() -> list[tuple[str, Any]]:
    return [("", _("All kinds")), *sorted(KINDS.items(), key=lambda kind: str(kind[1]))]


class FileFilter(forms.Form):
    """What somebody looks for among the files; what cannot be understood narrows nothing."""

    q = forms.CharField(label=_("Name, number or SHA-256"), required=False, max_length=100)
    standing = forms.ChoiceField(
        label=_("Standing"),
        required=False,
        choices=[("", _("All")), *Standing.choices, (_UNLIMITED, _("No period set"))],
    )
    kind = forms.ChoiceField(label=_("Kind of file"), required=False, choices=_kinds)

    def narrow(self, files: StoredFileQuerySet) -> StoredFileQuerySet:
        """Return the files that fit everything that was filled in."""
        self.is_valid()
        given = self.cleaned_data
        if text := given.get("q", "").strip():
            files = files.called(text)
        standing = given.get("standing")
        if standing == _UNLIMITED:
            files = files.without_period()
        elif standing:
            files = files.that_stand(Standing(standing))
        if kind := given.get("kind"):
            files = files.filter(media_type=kind)
        return files


class KeepForm(forms.Form):
    """A period of keeping."""

    ground = forms.CharField(label=_("Legal ground for keeping"), max_length=room_for(Retention, "ground"))
    keep_until = forms.DateField(
        label=_("Keep until"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


class HoldForm(forms.Form):
    """Why a file must not be erased for now."""

    reason = forms.CharField(
        label=_("Reason for holding it back"),
        max_length=room_for(Hold, "reason"),
        help_text=_("A request for access or a complaint, by its case number. Write no names of people."),
    )


class FilingForm(forms.Form):
    """The number a file has in the records system."""

    number = forms.CharField(
        label=_("Number in the records system"), max_length=room_for(StoredFile, "filed_as")
    )


class ErasureForm(forms.Form):
    """Why a file's content may be destroyed."""

    ground = forms.CharField(
        label=_("Legal ground for erasing"),
        max_length=room_for(StoredFile, "erasure_ground"),
        help_text=_("The content cannot be brought back. Size, dates, SHA-256 and this ground stay."),
    )
