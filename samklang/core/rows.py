"""A field of several rows, each with a few inputs of their own: an amount, whence, until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.dateparse import parse_date
from django.utils.functional import Promise
from django.utils.safestring import SafeString

from samklang.core.fields import lines_of, one_on_each_line

EMPTY_ROWS = 3
"""How many rows stand ready. Where there are as many already, one more does."""
SIGN = ";"
"""What stands between the parts of a row where it is written as a line."""


@dataclass(frozen=True, slots=True)
class Column:
    """What is asked in each row: the end of the inputs' name, what they are called, and their type.

    One that is wide has a line of its own in the row; of type "textarea" it has several.
    """

    name: str
    label: str | Promise
    type: str = "text"
    inputmode: str = "text"
    is_wide: bool = False

    def type_for(self, said: str) -> str:
        """A browser shows nothing of what is no date in an input for dates: that is shown as text."""
        is_odd = self.type == "date" and said and not _is_date(said)
        return "text" if is_odd else self.type


@dataclass(frozen=True, slots=True)
class Cell:
    """One input of one row."""

    id: str
    name: str
    column: Column
    value: str

    @property
    def type(self) -> str:
        return self.column.type_for(self.value)


class RowsInput(forms.Widget):
    """Rows of inputs. What they say is one text, with a line for each row: "250000; State; 2027-06-30".

    A text may also be sent as such: a form that lays two wordings side by side sends the one that was chosen.
    """

    def __init__(self, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self.columns = columns

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        rows = [self.parts_of(line) for line in lines_of(str(value or ""))]
        rows += [[""] * len(self.columns)] * max(EMPTY_ROWS - len(rows), 1)
        first = (attrs or {}).get("id", f"id_{name}")
        cells = [self._cells(row, name=name, first=f"{first}_{number}") for number, row in enumerate(rows)]
        described = (attrs or {}).get("aria-describedby", "")
        return render_to_string("core/rows.html", {"rows": cells, "first": first, "described": described})

    def _cells(self, row: Sequence[str], *, name: str, first: str) -> list[Cell]:
        asked = zip(self.columns, row, strict=True)
        return [Cell(f"{first}_{each.name}", f"{name}_{each.name}", each, said) for each, said in asked]

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        if name in data or not hasattr(data, "getlist"):
            return str(data.get(name, ""))
        columns = [data.getlist(f"{name}_{column.name}") for column in self.columns]
        longest = max(map(len, columns))
        even = [[*column, *[""] * (longest - len(column))] for column in columns]
        return one_on_each_line(filter(None, map(line_of, zip(*even, strict=True))))

    def parts_of(self, line: str) -> list[str]:
        """Take a line apart, also one that was written by hand and lacks parts."""
        parts = [part.strip() for part in line.split(SIGN, len(self.columns) - 1)]
        return [*parts, *[""] * (len(self.columns) - len(parts))]


class RowsField(forms.CharField):
    """A text of several rows."""

    widget: RowsInput

    def text_in(self, data: Any, name: str) -> str:
        """Return what a posted form says, row by row."""
        return self.widget.value_from_datadict(data, {}, name)


def line_of(parts: Sequence[str]) -> str:
    """Return a row as a line; nothing where the row is empty."""
    said = [" ".join(part.replace(SIGN, ",").split()) for part in parts]
    return f"{SIGN} ".join(said).rstrip(f"{SIGN} ")


def _is_date(text: str) -> bool:
    try:
        return parse_date(text) is not None
    except ValueError:
        return False
