"""The form in which a project is assessed, and what narrows the page across all projects."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from samklang.core.lengths import room_for
from samklang.knowledge.actions.assessments import MarkDetails
from samklang.knowledge.details import details_of, texts_of
from samklang.knowledge.models import (
    AssessedAs,
    Assessment,
    CriteriaSet,
    CriteriaVersion,
    Criterion,
    Mark,
    Project,
)
from samklang.knowledge.quality.criteria import ANSWERING_FIELDS
from samklang.knowledge.quality.profiles import Seen
from samklang.people.models import Organisation, Topic

_TOO_EARLY = "early"


@dataclass(frozen=True, slots=True)
class AskedCriterion:
    """A criterion as the form asks it: beside what the project says, and what was seen the last time."""

    criterion: Criterion
    level: BoundField
    why: BoundField
    said: str
    before: Seen | None


class AssessmentForm(forms.Form):
    """One question for each criterion, with the levels in words, and room for why."""

    def __init__(self, *args: Any, criteria: CriteriaVersion, **given: Any) -> None:
        super().__init__(*args, **given)
        self.criteria = list(criteria.criteria.prefetch_related("levels"))
        for criterion in self.criteria:
            self.fields[f"level_{criterion.key}"] = _level_field(criterion)
            self.fields[f"why_{criterion.key}"] = _why_field()
        self.fields["note"] = forms.CharField(
            label=_("Anything else?"),
            required=False,
            max_length=room_for(Assessment, "note"),
            widget=forms.Textarea(attrs={"rows": 3}),
            help_text=_("What should the project do next? Colleagues can read it, the public cannot."),
        )

    def marks(self) -> list[MarkDetails]:
        return [self._mark(criterion) for criterion in self.criteria]

    def _mark(self, criterion: Criterion) -> MarkDetails:
        chosen, why = (self.cleaned_data[f"{name}_{criterion.key}"] for name in ("level", "why"))
        level = next((each for each in criterion.levels.all() if str(each.number) == chosen), None)
        return MarkDetails(criterion, level, why)

    def typed(self) -> dict[str, str]:
        """Return what was chosen and written, right or wrong, as a draft keeps it."""
        return {name: str(self.data.get(name, "")) for name in self.fields}

    def asked(self, project: Project, *, before: Mapping[str, Seen]) -> Iterator[AskedCriterion]:
        """Return the criteria as the page asks them."""
        texts = texts_of(details_of(project))
        for criterion in self.criteria:
            yield AskedCriterion(
                criterion,
                self[f"level_{criterion.key}"],
                self[f"why_{criterion.key}"],
                texts[criterion.field] if criterion.field in ANSWERING_FIELDS else "",
                before.get(criterion.key),
            )


def _level_field(criterion: Criterion) -> forms.ChoiceField:
    levels = [(str(level.number), f"{level.number} – {level.words}") for level in criterion.levels.all()]
    return forms.ChoiceField(
        label=criterion.name,
        help_text=criterion.question,
        choices=[*levels, (_TOO_EARLY, _("Too early to say"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the level that fits best, or say that it is too early.")},
    )


def _why_field() -> forms.CharField:
    return forms.CharField(
        label=_("Why?"),
        required=False,
        max_length=room_for(Mark, "why"),
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class QualityFilter(forms.Form):
    """What narrows the page across all projects. It offers only organisations that have something to show."""

    criteria = forms.ChoiceField(label=_("Set of criteria"), required=False)
    seen_by = forms.ChoiceField(
        label=_("Assessed by"), required=False, choices=[("", _("Whoever came last")), *AssessedAs.choices]
    )
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    organisation = forms.ChoiceField(label=_("Organisation"), required=False)

    def __init__(
        self, *args: Any, sets: list[CriteriaSet], topics: list[Topic], organisations: list[Organisation]
    ) -> None:
        super().__init__(*args)
        everything = ("", _("All"))
        offered: dict[str, list[tuple[str, Any]]] = {
            "criteria": [(each.public_id, each.name) for each in sets],
            "topic": [everything, *((each.public_id, each.name) for each in topics)],
            "organisation": [everything, *((each.public_id, each.name) for each in organisations)],
        }
        for name, choices in offered.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]
        if len(sets) < 2:
            del self.fields["criteria"]
