"""The form in which one says what one needs a person for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.accounts.rules import Visitor
from samklang.core.fields import AskingForm
from samklang.core.naming import sort_key
from samklang.people.fields import OrganisationField
from samklang.people.models import Contact, District, Topic


class FindPersonForm(AskingForm):
    """What about, where, in which language."""

    q = forms.CharField(label=_("What do you need a person for?"), max_length=200, required=False)
    topic = forms.ModelMultipleChoiceField(
        label=_("Topics"),
        queryset=Topic.objects.none(),
        to_field_name="public_id",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    district = forms.ModelMultipleChoiceField(
        label=_("Districts"),
        queryset=District.objects.none(),
        to_field_name="public_id",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    language = forms.ChoiceField(label=_("Language"), required=False)
    organisation = OrganisationField(label=_("Organisation"), required=False)

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        topic: Any = self.fields["topic"]
        district: Any = self.fields["district"]
        language: Any = self.fields["language"]
        topic.queryset = Topic.objects.readable_by(self.reader).open()
        district.queryset = District.objects.all()
        language.choices = [("", _("Any")), *((each, each) for each in languages_spoken(self.reader))]


def languages_spoken(reader: Visitor) -> list[str]:
    """Return the languages of those the reader may call, each once, however it was written."""
    told = Contact.objects.readable_by(reader).present().exclude(languages=[])
    spoken: dict[str, str] = {}
    for languages in told.values_list("languages", flat=True):
        for each in languages:
            spoken.setdefault(each.strip().casefold(), each.strip())
    return sorted(spoken.values(), key=sort_key)
