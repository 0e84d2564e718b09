"""The field in which one says what else belongs with what one writes."""

from typing import Any

from django import forms
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from samklang.core.fields import SeveralField, lines_of, one_on_each_line
from samklang.knowledge.models import Contribution
from samklang.knowledge.naming import find_contribution
from samklang.people.naming import NotFound

MOST = 20
_EMPTY = 2  # lines to write more in


class NamesInput(forms.TextInput):
    """A line for each name that is given, and some more; each offers names while somebody types."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        values = [*(lines_of(value) if isinstance(value, str) else value or []), *[""] * _EMPTY]
        return format_html_join(
            "\n",
            "{}",
            (
                (super(NamesInput, self).render(name, each, self._own(attrs, number), renderer),)
                for number, each in enumerate(values)
            ),
        )

    def _own(self, attrs: Any, number: int) -> dict[str, Any]:
        """Only the first line has the field's id, which its label points to; the others have its words."""
        own = {**(attrs or {})}
        if number:
            own |= {"id": f"{own.get('id', '')}_{number}", "aria-label": self.attrs["data-label"]}
        return own

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return data.getlist(name) if hasattr(data, "getlist") else lines_of(str(data.get(name, "")))


class RelatedField(SeveralField):
    """Other contributions, each by its title, id or address, among those the form's reader may read."""

    widget = NamesInput  # type: ignore[assignment]
    reader: Any = AnonymousUser()

    def __init__(self, **given: Any) -> None:
        super().__init__(required=False, **given)
        self.widget.attrs.update(
            {
                "list": "offered-contribution",
                "autocomplete": "off",
                "maxlength": 200,
                "data-label": self.label,
                "hx-get": reverse_lazy("contribution_names"),
                "hx-trigger": "input changed delay:200ms",
                "hx-target": "#offered-contribution",
            }
        )

    def text_of(self, data: Any) -> str:
        return one_on_each_line(_names(data))

    def clean(self, value: Any) -> tuple[Contribution, ...]:
        found: dict[int, Contribution] = {}
        for name in _names(value or [])[:MOST]:
            try:
                each = find_contribution(name, reader=self.reader)
            except NotFound as error:
                raise ValidationError(str(error)) from error
            found[each.pk] = each
        return tuple(found.values())


def _names(data: Any) -> list[str]:
    """Return what stands in the lines, each once."""
    return list(dict.fromkeys(line for each in data for line in lines_of(str(each))))
