"""Forms for things that two people may have open at once.

The form carries the version it was filled from and what it showed then. If somebody else saved meanwhile, the
two are laid side by side: what only one of them changed is taken, what both changed must be chosen.
"""

import json
from dataclasses import dataclass
from typing import Any, Self

from django import forms
from django.utils.translation import gettext as _

from samklang.core.fields import AskingForm, SeveralField, YesField, lines_of
from samklang.core.rows import RowsField


@dataclass(frozen=True, slots=True)
class Difference:
    """A field changed by the one, the other or both. `value` is what to take, None if it must be chosen."""

    name: str
    label: str
    mine: str
    theirs: str
    value: str | None
    mine_shown: str
    theirs_shown: str


class VersionedForm(AskingForm):
    """A form whose fields are all one text each, so that what was typed can be laid beside what is saved."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        for name, field in self.fields.items():
            if isinstance(field, SeveralField):
                field.offer(lines_of(self._seen().get(name) or str(self.initial.get(name, ""))))

    @classmethod
    def filled(cls, texts: dict[str, str], *, version: int, **given: Any) -> Self:
        """Return the form as it is first shown, remembering what it showed."""
        return cls(initial={**texts, "version": version, "seen": json.dumps(texts)}, **given)

    def typed(self) -> dict[str, str]:
        """Return what was typed, field for field, as text."""
        return {name: self._typed(name) for name in self._own_fields()}

    def _typed(self, name: str) -> str:
        field, data = self.fields[name], self.data.get(name, "")
        if isinstance(field, SeveralField):
            return field.text_of(self.data.getlist(name))  # type: ignore[attr-defined]
        if isinstance(field, RowsField):
            return _even(field.text_in(self.data, name))
        return field.text_of(data) if isinstance(field, YesField) else _even(str(data))

    def differences(self, saved: dict[str, str]) -> list[Difference]:
        """Return every field that stands differently in what was typed and what is saved now."""
        typed, seen = self.typed(), self._seen()
        return [
            self._difference(name, mine=typed[name], theirs=_even(theirs), seen=seen.get(name))
            for name, theirs in saved.items()
            if name in typed and typed[name] != _even(theirs)
        ]

    def _difference(self, name: str, *, mine: str, theirs: str, seen: str | None) -> Difference:
        value = theirs if mine == seen else mine if theirs == seen else None
        label = str(self.fields[name].label or name)
        return Difference(
            name, label, mine, theirs, value, self._shown(name, mine), self._shown(name, theirs)
        )

    def _shown(self, name: str, text: str) -> str:
        field = self.fields[name]
        if isinstance(field, YesField):
            return str(_("Yes") if text else _("No"))
        if isinstance(field, forms.ChoiceField):
            return str(dict(field.choices).get(text, text))  # type: ignore[arg-type]
        return text

    def _seen(self) -> dict[str, str]:
        try:
            seen = json.loads(self.data.get("seen", ""))
        except ValueError:
            return {}
        return {name: _even(str(text)) for name, text in seen.items()} if isinstance(seen, dict) else {}

    def _own_fields(self) -> list[str]:
        return [name for name in self.fields if name not in {"version", "seen"}]


def _even(text: str) -> str:
    """Return a text as two can be compared, and either database look for it, whatever came in `seen`."""
    sound = text.replace("\0", "").encode(errors="ignore").decode()
    return sound.replace("\r\n", "\n").strip()
