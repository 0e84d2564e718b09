"""What templates need beyond Django's own tags. Loaded everywhere, so a component can use them."""

import re
from textwrap import dedent
from typing import Any

from django import forms, template
from django.core.paginator import Page
from django.forms import BoundField
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from samklang.core import forming
from samklang.core.rows import RowsInput

register = template.Library()

_CLASSES = (
    (forms.CheckboxInput, "form-checkbox"),
    (forms.SelectMultiple, "form-select sk-select-many"),
    (forms.Select, "form-select"),
    (forms.Textarea, "form-input sk-textarea"),
    (forms.ClearableFileInput, "form-input sk-file"),
    (forms.FileInput, "form-input sk-file"),
    (forms.DateInput, "form-input sk-date"),
    (forms.TimeInput, "form-input sk-date"),
)


@register.filter
def control(field: BoundField) -> SafeString:
    """Draw a form field's control in the design system's form; Django adds the aria attributes.

    No placeholder: it vanishes when somebody writes. What helps stands above the field, as its hint.
    """
    widget = field.field.widget
    look = next((name for kind, name in _CLASSES if isinstance(widget, kind)), "form-input")
    return field.as_widget(attrs={"class": look, "placeholder": False})


@register.filter
def control_kind(field: BoundField) -> str:
    """Return how a field is laid out: "hidden", "checkbox", "choices" (of a list), "rows" or "input"."""
    widget = field.field.widget
    if field.is_hidden:
        return "hidden"
    if isinstance(widget, forms.CheckboxInput):
        return "checkbox"
    if isinstance(widget, (forms.RadioSelect, forms.CheckboxSelectMultiple)):
        return "choices"
    if isinstance(widget, RowsInput):
        return "rows"
    return "input"


@register.filter
def called(field: BoundField, label: str) -> BoundField:
    """Give a field the label that the page shows, so that the error summary names it by the same words."""
    field.label = label or field.label
    return field


@register.filter
def initials(name: str) -> str:
    """Return at most two letters for a person's mark: "Anne Marie Holm" is AH."""
    words = name.split()
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


@register.filter
def breakable(address: str) -> SafeString:
    """Let an address of mail or web go to the next line at its own joints, never within a word."""
    pieces = re.split(r"(?<=[@/])|(?=[.])", address)
    return format_html_join(mark_safe("<wbr>"), "{}", ((piece,) for piece in pieces))


@register.filter
def formed(text: str, below: int) -> SafeString:
    """Return what somebody wrote with its lists, tables and headings; these come under level `below`."""
    return forming.formed(text, below=below)


@register.filter
def dedented(code: str) -> str:
    """Return code as it would stand by itself: without the indentation of the page it is shown on."""
    return dedent(code.strip("\n")).strip()


@register.filter
def page_numbers(page: Page[Any]) -> list[int | None]:
    """Return the page numbers to show: first, last, those about this one; None where some are left out."""
    elided = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [number if isinstance(number, int) else None for number in elided]
