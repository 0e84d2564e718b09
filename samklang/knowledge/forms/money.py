"""The field in which the money of a project is written."""

from typing import Any

from django import forms

from samklang.core.fields import lines_of
from samklang.knowledge.details import MoneyDetails


class MoneyField(forms.CharField):
    """Money, one sum on each line: amount; where it comes from; last day."""

    widget = forms.Textarea(attrs={"rows": 3})

    def clean(self, value: Any) -> tuple[MoneyDetails, ...]:
        return tuple(map(MoneyDetails.read, lines_of(super().clean(value))))
