"""The form in which one says what one needs a person for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.core.fields import AskingForm
from samklang.overview.who.languages import languages_spoken
from samklang.people.fields import OrganisationField
from samklang.people.models import District, Topic


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
