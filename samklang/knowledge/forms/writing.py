"""The forms in which contributions are written: one for each kind, with help beside each field."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.forms import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samklang.core.fields import FormedField, LinesField, lines_of
from samklang.core.versioned import VersionedForm
from samklang.knowledge import rules
from samklang.knowledge.checks import LONGEST, check_link
from samklang.knowledge.details import (
    ContributionDetails,
    ExperienceDetails,
    IdeaDetails,
    MoneyDetails,
    PracticeDetails,
    ProjectDetails,
    QuestionDetails,
)
from samklang.knowledge.forms.related import RelatedField
from samklang.knowledge.models import Contribution, Kind, ProjectState, Result, Sharing, Strength
from samklang.knowledge.models.contributions import LONGEST_SUMMARY
from samklang.people.fields import ContactField, DistrictsField, OrganisationField, TopicsField
from samklang.people.rules import is_guest

_NOT_SAID: tuple[str, Promise] = ("", _("Not said yet"))


class MoneyField(forms.CharField):
    """Money, one sum on each line: amount; where it comes from; last day."""

    widget = forms.Textarea(attrs={"rows": 3})

    def clean(self, value: Any) -> tuple[MoneyDetails, ...]:
        return tuple(map(MoneyDetails.read, lines_of(super().clean(value))))


class LinksField(LinesField):
    """Addresses of pages, one on each line."""

    def clean(self, value: Any) -> tuple[str, ...]:
        links = super().clean(value)
        for link in links:
            check_link(link)
        return links


def _long(label: Any, help_text: Any, *, required: bool = False, rows: int = 4) -> FormedField:
    return FormedField(label=label, help_text=help_text, required=required, max_length=LONGEST, rows=rows)


def _date(label: Any, **given: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, widget=widget, **given)


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


@dataclass(frozen=True, slots=True)
class Section:
    """Fields that stand together in a form; `is_folded` if they can wait."""

    title: Promise
    fields: tuple[str, ...]
    is_folded: bool = False


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A section with its fields as one form has them; open if one of them has an error or says something."""

    title: Promise
    fields: tuple[BoundField, ...]
    is_folded: bool


_WHERE = Section(_("Where it belongs"), ("topics", "districts", "organisation", "owner", "substitute"))
_SHARING = Section(_("Who may read it"), ("sharing",))
_MORE = Section(_("Links, related and review"), ("links", "related", "review_on"), is_folded=True)


class ContributionForm(VersionedForm):
    """What is asked of every contribution; each kind adds its own."""

    details_class: ClassVar[type[ContributionDetails]]
    sections: ClassVar[tuple[Section, ...]]

    title = forms.CharField(
        label=_("Title"),
        max_length=150,
        help_text=_("What a colleague would search for: “Homework help by students at the library”."),
    )
    summary = forms.CharField(
        label=_("In short"),
        max_length=LONGEST_SUMMARY,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": LONGEST_SUMMARY}),
        help_text=_("Two or three sentences. It is all that many will read."),
    )
    topics = TopicsField(label=_("Topics"), help_text=_("One or two are enough."))
    districts = DistrictsField(
        label=_("Districts"), required=False, help_text=_("None if it is for the whole city.")
    )
    organisation = OrganisationField(
        label=_("Organisation"), help_text=_("Begin to write the name, and choose among those offered.")
    )
    owner = ContactField(
        label=_("Owner"), help_text=_("Whom others can call about it. Name or e-mail of a contact.")
    )
    substitute = ContactField(
        label=_("Substitute"), required=False, help_text=_("Whom to call when the owner is away.")
    )
    sharing = forms.ChoiceField(
        label=_("Who may read it?"), choices=Sharing.choices, widget=forms.RadioSelect
    )
    links = LinksField(
        label=_("Links"), required=False, help_text=_("Addresses of pages with more, one on each line.")
    )
    related = RelatedField(
        label=_("Related"),
        help_text=_(
            "What else one should read. Write a title and choose among those offered, one on each line."
        ),
    )
    review_on = _date(
        _("Look at it again on"), help_text=_("You are reminded then. Otherwise after two years.")
    )

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["related"].reader = self.reader  # type: ignore[attr-defined]
        if is_guest(self.reader):
            shared = [choice for choice in Sharing.choices if choice[0] in rules.SHARED_WITH_GUESTS]
            self.fields["sharing"].choices = shared  # type: ignore[attr-defined]

    def details(self) -> ContributionDetails:
        own = (name for name in self._own_fields() if name != "related")
        return self.details_class(**{name: self.cleaned_data[name] for name in own})

    def leads_to(self) -> tuple[Contribution, ...]:
        """Return what it is to lead to."""
        return tuple(self.cleaned_data["related"])

    def is_multipart(self) -> bool:
        """Files are chosen in the same form."""
        return True

    def shown_sections(self) -> Iterator[ShownSection]:
        """Return the sections with their fields; a folded one is open where there is something to see."""
        for section in self.sections:
            fields = tuple(self[name] for name in section.fields)
            speaks = any(field.errors or field.value() for field in fields)
            yield ShownSection(section.title, fields, section.is_folded and not speaks)


class ProjectForm(ContributionForm):
    """What is asked of a project: a handful of fields at once, the rest when there is something to tell."""

    details_class = ProjectDetails
    sections = (
        Section(_("The project"), ("title", "summary", "what", "state", "result")),
        _WHERE,
        Section(
            _("Why, for whom, with whom"),
            ("why", "for_whom", "goals", "partners", "starts_on", "ends_on", "steering"),
            is_folded=True,
        ),
        Section(
            _("What came of it"),
            ("came_of_it", "measured", "evidence", "strength", "otherwise"),
            is_folded=True,
        ),
        Section(_("Money"), ("money", "cost_per_person", "after_the_money"), is_folded=True),
        _SHARING,
        _MORE,
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
    starts_on = _date(_("Starts on"))
    ends_on = _date(_("Ends on"))
    steering = _long(_("Steering"), _("Who decides, how often do they meet?"), rows=2)
    measured = _long(_("How is the result measured?"), _("What is counted or asked, when, by whom?"), rows=3)
    came_of_it = _long(_("What happened?"), _("With figures where there are any, and what surprised you."))
    evidence = _evidence()
    strength = _strength()
    otherwise = _long(_("What would you do otherwise?"), _("Advice to whoever comes after you."), rows=3)
    money = MoneyField(
        label=_("Money"),
        required=False,
        help_text=_("One sum on each line: amount; where it comes from; last day. 250000; State; 2027-06-30"),
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


class ExperienceForm(ContributionForm):
    """A short lesson in four answers."""

    details_class = ExperienceDetails
    sections = (
        Section(
            _("The experience"),
            ("title", "summary", "situation", "what_we_did", "what_happened", "advice", "result"),
        ),
        _WHERE,
        _SHARING,
        _MORE,
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
        _WHERE,
        _SHARING,
        Section(_("Links, related and review"), ("links", "related", "review_on")),
    )

    how = _long(_("How it is done"), _("Step by step."), required=True, rows=8)
    when_to_use = _long(_("When to use it"), _("And when not."), rows=3)
    stands_behind = forms.CharField(
        label=_("Who stands behind it?"),
        max_length=200,
        help_text=_("The unit, network or committee that recommends it."),
    )
    evidence = _evidence()
    strength = _strength()
    result = _result()


class IdeaForm(ContributionForm):
    """A proposal."""

    details_class = IdeaDetails
    sections = (Section(_("The idea"), ("title", "summary", "proposal", "why")), _WHERE, _SHARING, _MORE)

    proposal = _long(_("What do you propose?"), _("What, where, by whom."), required=True)
    why = _long(_("Why?"), _("What would be better?"), rows=3)


class QuestionForm(ContributionForm):
    """A question to all who may know."""

    details_class = QuestionDetails
    sections = (Section(_("The question"), ("title", "summary", "asked")), _WHERE, _SHARING, _MORE)

    asked = _long(
        _("What would you like to know?"), _("And what it is for: then people answer better."), required=True
    )


FORMS: dict[str, type[ContributionForm]] = {
    Kind.PROJECT: ProjectForm,
    Kind.EXPERIENCE: ExperienceForm,
    Kind.PRACTICE: PracticeForm,
    Kind.IDEA: IdeaForm,
    Kind.QUESTION: QuestionForm,
}
"""In which form each kind is written."""
