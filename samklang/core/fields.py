"""Fields of forms that any package has: names to look up, lines, boxes to tick."""

from typing import Any

from django import forms
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samklang.core.forming import cleaned

YES = "yes"


class NameField(forms.CharField):
    """Names that are looked up among what the form's reader may know of, and among nothing else.

    What an error says of other names would else tell of hidden ones. A form without a reader knows
    what everybody knows.
    """

    reader: Any = AnonymousUser()


def check_one_line(value: Any) -> None:
    """Refuse what no browser sends from a field of one line: it would break the subject of a mail."""
    if isinstance(value, str) and len(value.splitlines()) > 1:
        raise ValidationError(_("Write it on one line."))


class AskingForm(forms.Form):
    """A form in which somebody names things that are looked up for them."""

    def __init__(self, *args: Any, reader: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.reader = reader
        for field in self.fields.values():
            if isinstance(field, NameField):
                field.reader = reader
            if isinstance(field.widget, forms.TextInput):
                field.validators = [*field.validators, check_one_line]


class FormedField(forms.CharField):
    """A longer text with a simple form (`core.forming`); what only Word knows is cleaned away."""

    def __init__(self, *, rows: int = 4, **given: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows, "data-formed": True}), **given)

    def to_python(self, value: Any) -> str:
        return cleaned(super().to_python(value) or "")


class LinesField(forms.CharField):
    """Texts, one on each line."""

    widget = forms.Textarea(attrs={"rows": 3})

    def clean(self, value: Any) -> tuple[str, ...]:
        return tuple(dict.fromkeys(lines_of(super().clean(value))))


class YesField(forms.CharField):
    """A box to tick, as text: what two people did can then be laid side by side."""

    widget = forms.CheckboxInput

    def clean(self, value: Any) -> bool:
        return bool(value)

    def text_of(self, data: Any) -> str:
        """Return what a posted form says, however the browser writes a tick."""
        return YES if data else ""


class SeveralField(forms.MultipleChoiceField):
    """Boxes to tick, as one text with a line for each that is ticked, so that two can be compared."""

    widget = forms.CheckboxSelectMultiple

    def offer(self, kept: list[str]) -> None:
        """Offer what can be ticked now, and what was ticked when the form was shown (`kept`)."""

    def prepare_value(self, value: Any) -> Any:
        return lines_of(value) if isinstance(value, str) else value

    def to_python(self, value: Any) -> list[str]:
        return [line for each in super().to_python(value) for line in lines_of(each)]

    def text_of(self, data: Any) -> str:
        """Return what a posted form says: the ticked ones in the order they are offered."""
        ticked = {line for each in data for line in lines_of(each)}
        offered: Any = self.choices
        return one_on_each_line(value for value, _label in offered if value in ticked)


def check_length(text: str, *, most: int) -> None:
    """Refuse a part of a line that is longer than can be kept, and say how it begins."""
    if len(text) > most:
        said = _("“%(start)s…” is too long: write at most %(most)s characters.")
        raise ValidationError(said, params={"start": text[:40], "most": most})


def lines_of(text: str) -> list[str]:
    """Return what stands on each line, without empty ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def one_on_each_line(texts: Any) -> str:
    return "\n".join(str(text) for text in texts)
