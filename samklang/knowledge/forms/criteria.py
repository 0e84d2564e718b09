"""Forms about sets of quality criteria and their versions."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.core.fields import lines_of, one_on_each_line
from samklang.core.lengths import room_for
from samklang.core.versioned import VersionedForm
from samklang.knowledge.forms.kinds import ProjectForm
from samklang.knowledge.models import Area, CriteriaSet, CriteriaVersion, Criterion
from samklang.knowledge.quality.criteria import ANSWERING_FIELDS, CriteriaSetDetails, CriterionDetails


class LevelsField(forms.CharField):
    """The words of the levels, one on each line; two that are alike are refused by the action."""

    widget = forms.Textarea(attrs={"rows": 6})

    def clean(self, value: Any) -> tuple[str, ...]:
        return tuple(lines_of(super().clean(value)))


class CriteriaSetForm(VersionedForm):
    """All that is written of a set."""

    name = forms.CharField(label=_("Name"), max_length=room_for(CriteriaSet, "name"))
    purpose = forms.CharField(
        label=_("Purpose"),
        required=False,
        max_length=room_for(CriteriaSet, "purpose"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Which projects it is for, and what it is used for."),
    )

    def details(self) -> CriteriaSetDetails:
        return CriteriaSetDetails(self.cleaned_data["name"], self.cleaned_data["purpose"])


def _fields_of_projects() -> Iterator[tuple[str, Any]]:
    yield ("", _("None: it is answered elsewhere"))
    for name, field in ProjectForm.base_fields.items():
        if name in ANSWERING_FIELDS:
            yield (name, field.label)


class CriterionForm(VersionedForm):
    """All that is written of a criterion."""

    area = forms.ChoiceField(label=_("Area"), choices=Area.choices, widget=forms.RadioSelect)
    name = forms.CharField(
        label=_("Name"), max_length=room_for(Criterion, "name"), help_text=_("One or two words: “Purpose”.")
    )
    question = forms.CharField(
        label=_("Question"),
        max_length=room_for(Criterion, "question"),
        help_text=_("What one would ask the project, as a colleague."),
    )
    levels = LevelsField(
        label=_("Levels"),
        help_text=_(
            "One on each line, the weakest first and the best last. Say what one can see at that level: "
            "“The goals are written down”, not “good”. Move and remove lines as you like."
        ),
    )
    field = forms.ChoiceField(
        label=_("Answered in the field"),
        required=False,
        choices=lambda: list(_fields_of_projects()),
        help_text=_("Whoever writes a project with the check-list sees the question at that field."),
    )

    def details(self) -> CriterionDetails:
        return CriterionDetails(**{name: self.cleaned_data[name] for name in self._own_fields()})


class PutInForceForm(forms.Form):
    """From which day a draft holds, and what is new in it."""

    on = forms.DateField(
        label=_("In force from"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    changes = forms.CharField(
        label=_("What is new, and why?"),
        required=False,
        max_length=room_for(CriteriaVersion, "changes"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For those who assessed by the version before."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


def texts_of_set(criteria_set: CriteriaSet) -> dict[str, str]:
    """Return what the form shows of a set."""
    return {"name": criteria_set.name, "purpose": criteria_set.purpose}


def texts_of_criterion(criterion: Criterion) -> dict[str, str]:
    """Return what the form shows of a criterion."""
    details = CriterionDetails.of(criterion)
    return {
        "area": details.area,
        "name": details.name,
        "question": details.question,
        "levels": one_on_each_line(details.levels),
        "field": details.field,
    }
