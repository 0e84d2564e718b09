"""The field in which the money of a project is written."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from samklang.core.fields import lines_of
from samklang.core.rows import Column, RowsField, RowsInput
from samklang.knowledge.details import MoneyDetails

_COLUMNS = (
    Column("amount", _("Amount in kroner"), inputmode="decimal"),
    Column("source", _("Where it comes from")),
    Column("ends_on", _("Last day"), type="date"),
)


class MoneyField(RowsField):
    """Money: in each row an amount, where it comes from, and the last day it may be spent."""

    widget = RowsInput(_COLUMNS)

    def clean(self, value: Any) -> tuple[MoneyDetails, ...]:
        return tuple(map(MoneyDetails.read, lines_of(super().clean(value))))
