"""What is asked of each kind of contribution."""

from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from samklang.core.fields import FormedField, LinesField
from samklang.core.forming import plain
from samklang.core.lengths import room_for
from samklang.knowledge.checks import LONGEST
from samklang.knowledge.details import (
    ExperienceDetails,
    IdeaDetails,
    PracticeDetails,
    ProjectDetails,
    QuestionDetails,
)
from samklang.knowledge.forms.money import MoneyField
from samklang.knowledge.forms.writing import MORE, SHARING, WHERE, ContributionForm, Section, date_field
from samklang.knowledge.models import Contribution, Kind, Practice, ProjectState, Result, Strength

_BEGINNING = 300
"""Characters of a long question that are shown where nobody wrote it in short."""
_NOT_SAID: tuple[str, Promise] = ("", _("Not said yet"))


def _long(label: Any, help_text: Any, *, required: bool = False, rows: int = 4) -> FormedField:
    return FormedField(label=label, help_text=help_text, required=required, max_length=LONGEST, rows=rows)


def _result() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("What came of it?"),
        required=False,
        choices=[_NOT_SAID, *Result.choices],
        help_text=_("What did not work is worth as much to others as what did."),
    )


def _strength() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("How much does the evidence bear?"), required=False, choices=[_NOT_SAID, *Strength.choices]
    )


def _evidence() -> forms.CharField:
    return _long(_("Evidence"), _("Figures, interviews, an evaluation. Where can it be read?"), rows=3)


class ProjectForm(ContributionForm):
    """What is asked of a project: a handful of fields at once, the rest when there is something to tell."""

    details_class = ProjectDetails
    sections = (
        Section(_("The project"), ("title", "summary", "what", "state")),
        WHERE,
        SHARING,
        Section(
            _("Why, for whom, with whom"),
            ("why", "for_whom", "goals", "partners", "starts_on", "ends_on", "steering"),
            is_folded=True,
        ),
        Section(
            _("What came of it"),
            ("result", "came_of_it", "measured", "evidence", "strength", "otherwise"),
            is_folded=True,
        ),
        Section(_("Money"), ("money", "cost_per_person", "after_the_money"), is_folded=True),
        MORE,
    )

    what = _long(
        _("What is tried?"),
        _("So that a colleague could do it too: who does what, how often."),
        required=True,
    )
    state = forms.ChoiceField(label=_("State"), choices=ProjectState.choices)
    result = _result()
    why = _long(_("Why?"), _("What was the problem, and why this?"), rows=3)
    for_whom = _long(
        _("For whom?"), _("In words: “mothers on leave”. Not by origin, belief or health."), rows=2
    )
    goals = _long(_("Goals"), _("What should be different afterwards?"), rows=3)
    partners = LinesField(label=_("Partners"), required=False, help_text=_("One on each line."))
    starts_on = date_field(_("Starts on"))
    ends_on = date_field(_("Ends on"))
    steering = _long(_("Steering"), _("Who decides, how often do they meet?"), rows=2)
    measured = _long(_("How is the result measured?"), _("What is counted or asked, when, by whom?"), rows=3)
    came_of_it = _long(_("What happened?"), _("With figures where there are any, and what surprised you."))
    evidence = _evidence()
    strength = _strength()
    otherwise = _long(_("What would you do otherwise?"), _("Advice to whoever comes after you."), rows=3)
    money = MoneyField(
        label=_("Money"),
        required=False,
        help_text=_("A row for each sum. The last day may be left empty."),
    )
    cost_per_person = forms.IntegerField(
        label=_("Cost per person reached"),
        required=False,
        min_value=0,
        max_value=2_000_000_000,
        help_text=_("In Danish kroner, where it is known."),
    )
    after_the_money = _long(
        _("What happens when the money ends?"), _("Who carries it on, and how is it paid?"), rows=3
    )

    def clean(self) -> dict[str, Any]:
        """Tell of days in the wrong order together with all else that is wrong."""
        given = super().clean() or {}
        starts_on, ends_on = given.get("starts_on"), given.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", _("A project ends after it starts."))
        return given


class ExperienceForm(ContributionForm):
    """A short lesson in four answers."""

    details_class = ExperienceDetails
    sections = (
        Section(
            _("The experience"),
            ("title", "summary", "situation", "what_we_did", "what_happened", "advice", "result"),
        ),
        WHERE,
        SHARING,
        MORE,
    )

    situation = _long(_("The situation"), _("What were you faced with?"), required=True, rows=3)
    what_we_did = _long(_("What you did"), _("Just what you did, not what was planned."), required=True)
    what_happened = _long(_("What happened"), _("Also what you had not expected."), required=True)
    advice = _long(_("Advice"), _("What would you tell a colleague who stands there?"), required=True, rows=3)
    result = _result()


class PracticeForm(ContributionForm):
    """A recommended way, with what it rests on."""

    details_class = PracticeDetails
    sections = (
        Section(_("The practice"), ("title", "summary", "how", "when_to_use", "stands_behind")),
        Section(_("What it rests on"), ("evidence", "strength", "result")),
        WHERE,
        SHARING,
        Section(_("Links, related and review"), ("links", "related", "review_on")),
        Section(_("Districts and substitute"), ("districts", "substitute"), is_folded=True),
    )

    how = _long(_("How it is done"), _("Step by step."), required=True, rows=8)
    when_to_use = _long(_("When to use it"), _("And when not."), rows=3)
    stands_behind = forms.CharField(
        label=_("Who stands behind it?"),
        max_length=room_for(Practice, "stands_behind"),
        help_text=_("The unit, network or committee that recommends it."),
    )
    evidence = _evidence()
    strength = _strength()
    result = _result()


class IdeaForm(ContributionForm):
    """A proposal."""

    details_class = IdeaDetails
    sections = (Section(_("The idea"), ("title", "summary", "proposal", "why")), WHERE, SHARING, MORE)

    proposal = _long(_("What do you propose?"), _("What, where, by whom."), required=True)
    why = _long(_("Why?"), _("What would be better?"), rows=3)


class QuestionForm(ContributionForm):
    """A question to all who may know."""

    details_class = QuestionDetails
    sections = (Section(_("The question"), ("title", "asked", "summary")), WHERE, SHARING, MORE)

    title = forms.CharField(
        label=_("Title"),
        max_length=room_for(Contribution, "title"),
        help_text=_("The question in one line: “Who has tried homework help at the library?”"),
    )
    asked = _long(
        _("What would you like to know?"), _("And what it is for: then people answer better."), required=True
    )
    summary = forms.CharField(
        label=_("In short"),
        max_length=room_for(Contribution, "summary"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only if the question is long. Otherwise its beginning is shown."),
    )

    def clean(self) -> dict[str, Any]:
        """Let a question that says nothing in short be shown by its beginning."""
        given = super().clean() or {}
        if "summary" in given and not given["summary"]:
            given["summary"] = Truncator(" ".join(plain(given.get("asked", "")).split())).chars(_BEGINNING)
        return given


FORMS: dict[str, type[ContributionForm]] = {
    Kind.PROJECT: ProjectForm,
    Kind.EXPERIENCE: ExperienceForm,
    Kind.PRACTICE: PracticeForm,
    Kind.IDEA: IdeaForm,
    Kind.QUESTION: QuestionForm,
}
"""In which form each kind is written."""
