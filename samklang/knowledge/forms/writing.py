"""What is asked of every contribution, and how its form is laid out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.forms import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samklang.core.fields import LinesField
from samklang.core.lengths import room_for
from samklang.core.versioned import VersionedForm
from samklang.knowledge import rules
from samklang.knowledge.checks import whole_link
from samklang.knowledge.details import (
    ContributionDetails,
)
from samklang.knowledge.forms.related import RelatedField
from samklang.knowledge.models import Contribution, Sharing
from samklang.people.fields import ContactField, DistrictsField, OrganisationField, TopicsField
from samklang.people.rules import is_guest


class LinksField(LinesField):
    """Addresses of pages, one on each line."""

    def clean(self, value: Any) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(whole_link, super().clean(value))))


def date_field(label: Any, **given: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, widget=widget, **given)


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


WHERE = Section(_("Where it belongs"), ("topics", "organisation", "owner"))
SHARING = Section(_("Who may read it"), ("sharing",))
MORE = Section(
    _("Districts, substitute, links and review"),
    ("districts", "substitute", "links", "related", "review_on"),
    is_folded=True,
)


class ContributionForm(VersionedForm):
    """What is asked of every contribution; each kind adds its own."""

    details_class: ClassVar[type[ContributionDetails]]
    sections: ClassVar[tuple[Section, ...]]

    title = forms.CharField(
        label=_("Title"),
        max_length=room_for(Contribution, "title"),
        help_text=_("What a colleague would search for: “Homework help by students at the library”."),
    )
    summary = forms.CharField(
        label=_("In short"),
        max_length=room_for(Contribution, "summary"),
        widget=forms.Textarea(attrs={"rows": 3}),
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
    review_on = date_field(
        _("Look at it again on"), help_text=_("You are reminded then. Otherwise after two years.")
    )

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        for field in self.fields.values():
            field.widget.attrs.pop("maxlength", None)  # a browser cuts off what is pasted, and says nothing
        self.fields["related"].reader = self.reader  # type: ignore[attr-defined]
        if is_guest(self.reader):
            shared = [choice for choice in Sharing.choices if choice[0] in rules.SHARED_WITH_GUESTS]
            self.fields["sharing"].choices = shared  # type: ignore[attr-defined]

    def details(self) -> ContributionDetails:
        own = (name for name in self._own_fields() if name not in {"related", "because"})
        return self.details_class(**{name: self.cleaned_data[name] for name in own})

    def leads_to(self) -> tuple[Contribution, ...]:
        """Return what it is to lead to."""
        return tuple(self.cleaned_data["related"])

    def reason(self) -> str:
        """Return why it is changed, where that is asked."""
        return str(self.cleaned_data.get("because", ""))

    def is_multipart(self) -> bool:
        """Files are chosen in the same form."""
        return True

    def shown_sections(self) -> Iterator[ShownSection]:
        """Return the sections with their fields; a folded one is open where there is something to see."""
        for section in self.sections:
            fields = tuple(self[name] for name in section.fields)
            speaks = any(field.errors or field.value() for field in fields)
            yield ShownSection(section.title, fields, section.is_folded and not speaks)
