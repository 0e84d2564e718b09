"""Forms about organisations and districts."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.core.fields import AskingForm, LinesField, one_on_each_line
from samklang.core.lengths import room_for
from samklang.core.versioned import VersionedForm
from samklang.people.details import OrganisationDetails
from samklang.people.fields import FormerNamesField, OrganisationField, OrganisationsField
from samklang.people.models import District, Organisation, OrganisationKind
from samklang.people.naming import even_case, open_of_other_kinds


def _districts() -> list[tuple[str, str]]:
    return [("", "–"), *District.objects.values_list("public_id", "name")]


class OrganisationForm(VersionedForm):
    """All that is written of an organisation."""

    name = forms.CharField(label=_("Name"), max_length=room_for(Organisation, "name"))
    kind = forms.ChoiceField(label=pgettext_lazy("organisation", "Kind"), choices=OrganisationKind.choices)
    short_names = LinesField(
        label=_("Short names"),
        required=False,
        help_text=_("Abbreviations and what people say, one on each line."),
    )
    former_names = FormerNamesField(
        label=_("Former names"),
        required=False,
        help_text=_(
            "One on each line. If you know the last day, write it after a semicolon: Name; 2010-12-31."
        ),
    )
    serves = OrganisationsField(
        label=_("Serves"),
        required=False,
        help_text=_("For an administration: the committees it serves, one name on each line."),
    )
    district = forms.ChoiceField(
        label=_("District"), choices=_districts, required=False, help_text=_("For a local committee.")
    )
    email = forms.EmailField(label=_("E-mail"), required=False)
    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https")

    def clean(self) -> dict[str, Any]:
        """Ask whoever gives an organisation the name of an open one whether they are two."""
        given = super().clean() or {}
        name, kind = given.get("name", ""), given.get("kind", "")
        if name and kind and even_case(name) != even_case(self._seen().get("name", "")):
            self._ask_about(open_of_other_kinds(name, kind=kind))
        return given

    def _ask_about(self, others: list[Organisation]) -> None:
        if not others:
            return
        self.fields["is_another"] = forms.BooleanField(
            label=_("Another organisation with the same name"), required=False
        )
        if not self.data.get("is_another"):
            kinds = ", ".join(other.get_kind_display() for other in others)
            text = _(
                "%(name)s is here already (%(kinds)s). If it is the same one, cancel, and change that one. "
                "If they are two, say so here; names that tell them apart are better."
            )
            self.add_error("is_another", text % {"name": others[0].name, "kinds": kinds})

    def details(self) -> OrganisationDetails:
        given = self.cleaned_data
        return OrganisationDetails(
            name=given["name"],
            kind=given["kind"],
            short_names=given["short_names"],
            former_names=given["former_names"],
            serves=given["serves"],
            district=District.objects.filter(public_id=given["district"]).first(),
            email=given["email"],
            website=given["website"],
        )


def texts_of_organisation(organisation: Organisation) -> dict[str, str]:
    """Return what the form shows of an organisation."""
    return {
        "name": organisation.name,
        "kind": organisation.kind,
        "short_names": one_on_each_line(organisation.short_names),
        "former_names": one_on_each_line(sorted(map(str, OrganisationDetails.of(organisation).former_names))),
        "serves": one_on_each_line(organisation.serves.all()),
        "district": organisation.district.public_id if organisation.district else "",
        "email": organisation.email,
        "website": organisation.website,
    }


class NewOrganisationForm(OrganisationForm):
    """An organisation and its place."""

    parent = OrganisationField(
        label=_("Part of"), required=False, help_text=_("Begin to write the name of the organisation above.")
    )
    field_order = ("name", "kind", "parent")


class MoveForm(AskingForm):
    """Where in the tree an organisation belongs."""

    parent = OrganisationField(
        label=_("Part of"), required=False, help_text=_("Leave it empty to put the organisation at the top.")
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class CloseForm(forms.Form):
    """When an organisation closed."""

    on = forms.DateField(
        label=_("Last day"),
        initial=timezone.localdate,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class DistrictForm(VersionedForm):
    """The name of a district, and the number it has in the municipality's registers."""

    name = forms.CharField(label=_("Name"), max_length=room_for(District, "name"))
    number = forms.CharField(
        label=_("Number"),
        max_length=room_for(District, "number"),
        required=False,
        help_text=_("If the districts have numbers: files of borders often name them so."),
    )


class OrganisationFilter(forms.Form):
    """What narrows the list of organisations."""

    q = forms.CharField(label=_("Name"), required=False, max_length=100)
    kind = forms.ChoiceField(
        label=pgettext_lazy("organisation", "Kind"),
        required=False,
        choices=[("", _("All kinds")), *OrganisationKind.choices],
    )
    closed = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[("", _("Open")), ("closed", _("Closed")), ("all", _("All"))],
    )
