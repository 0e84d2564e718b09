"""The form with which a map of the districts is brought in."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samklang.people.maps.reading import LARGEST_FILE


class MapForm(forms.Form):
    """One file of borders."""

    file = forms.FileField(
        label=_("GeoJSON file"),
        help_text=_("At most 10 MB. You will see whose border is whose before anything is drawn."),
        widget=forms.FileInput(attrs={"accept": ".geojson,.json"}),
        allow_empty_file=True,
    )

    def clean_file(self) -> Any:
        """Refuse by its size, before a byte is read."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise ValidationError(_("The file is larger than 10 MB. Export it with fewer details."))
        return file
