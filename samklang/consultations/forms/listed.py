"""The form above the list of answers."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.consultations.models import Channel, RespondentKind
from samklang.consultations.pile.listed import Counts


class AnswerFilter(forms.Form):
    """What narrows the list of answers; each choice says how many answers of the hearing it holds."""

    q = forms.CharField(label=_("Name, or words in the text"), required=False, max_length=200)
    state = forms.ChoiceField(label=_("How it stands"), required=False)
    kind = forms.ChoiceField(label=pgettext_lazy("respondent", "Kind"), required=False)
    channel = forms.ChoiceField(label=_("Channel"), required=False)
    district = forms.ChoiceField(label=_("District"), required=False)

    def __init__(self, *args: Any, counts: Counts, **given: Any) -> None:
        super().__init__(*args, **given)
        self._offer("state", ((state.value, state.label, n) for state, n in counts.states.items()))
        self._offer("kind", _in_order(counts.kinds, RespondentKind.choices))
        self._offer("channel", _in_order(counts.channels, Channel.choices))
        self._offer("district", ((key, *told) for key, told in counts.districts.items()))

    def _offer(self, name: str, choices: Iterable[tuple[str, Any, int]]) -> None:
        offered = [(value, f"{label} ({number})") for value, label, number in choices]
        if not offered:
            del self.fields[name]
            return
        field = self.fields[name]
        field.choices = [("", _("All")), *offered]  # type: ignore[attr-defined]


def _in_order(counts: Any, choices: Iterable[tuple[str, Any]]) -> list[tuple[str, Any, int]]:
    return [(value, label, counts[value]) for value, label in choices if value in counts]
