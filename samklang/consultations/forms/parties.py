"""Forms about who is asked."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.core.days import near_day
from samklang.core.fields import AskingForm, lines_of, one_on_each_line
from samklang.core.versioned import VersionedForm
from samklang.inquiries.details import AddresseeDetails, PartyDetails
from samklang.inquiries.models import Party
from samklang.people.fields import OrganisationsField
from samklang.people.models import Organisation, OrganisationKind

_SUBSTITUTE = "vikar"
_LAST_HOUR = time(23, 59)


class PartiesForm(AskingForm):
    """Parties by their kind, one by one, or both."""

    kinds = forms.MultipleChoiceField(
        label=_("All of these kinds"),
        choices=OrganisationKind.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    organisations = OrganisationsField(
        label=_("And these"), required=False, help_text=_("Names of organisations, one on each line.")
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if not (given.get("kinds") or given.get("organisations") or self.errors):
            raise ValidationError(_("Choose a kind, or write a name."))
        return given

    def chosen(self) -> list[Organisation]:
        kinds = Organisation.objects.readable_by(self.reader).open()
        of_kind = kinds.filter(kind__in=self.cleaned_data["kinds"]).order_by("sort_key", "pk")
        return [*of_kind, *sorted(self.cleaned_data["organisations"], key=lambda each: each.sort_key)]


class AddresseesField(forms.CharField):
    """Where a party is reached: one address on each line, with a name, and "vikar" for a substitute."""

    widget = forms.Textarea(attrs={"rows": 3})

    def clean(self, value: Any) -> tuple[AddresseeDetails, ...]:
        read = [_addressee(line) for line in lines_of(super().clean(value))]
        return tuple({each.email.casefold(): each for each in read}.values())


def _addressee(line: str) -> AddresseeDetails:
    email, name, role = [*(part.strip() for part in line.split(";")), "", ""][:3]
    validate_email(email)
    if role.casefold() not in ("", _SUBSTITUTE, "substitute"):
        text = _("“%(line)s”: write the address, the name and perhaps “vikar”, with semicolons between.")
        raise ValidationError(text, params={"line": line})
    return AddresseeDetails(email=email, name=name[:150], is_substitute=bool(role))


class PartyForm(VersionedForm):
    """Where a party is reached, and what only it is told."""

    addressees = AddresseesField(
        label=_("Where is it reached?"),
        help_text=_("One on each line: address; name; vikar. Only the address is needed."),
    )
    addition = forms.CharField(
        label=_("What only this party is told"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("It stands in the letter where {særligt} is."),
    )

    def details(self) -> PartyDetails:
        return PartyDetails(
            addition=self.cleaned_data["addition"], addressees=self.cleaned_data["addressees"]
        )


def texts_of_party(party: Party) -> dict[str, str]:
    return {
        "addressees": one_on_each_line(map(_line, PartyDetails.of(party).addressees)),
        "addition": party.addition,
    }


def _line(addressee: AddresseeDetails) -> str:
    parts = [addressee.email, addressee.name, _SUBSTITUTE if addressee.is_substitute else ""]
    return "; ".join(parts).rstrip("; ")


class ExtensionForm(forms.Form):
    """How long a party has, and why."""

    day = forms.DateField(
        validators=[near_day],
        label=_("New deadline"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("The last day. Answers are taken until midnight."),
    )
    reason = forms.CharField(label=_("Why does it have longer?"), max_length=300)

    def until(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.cleaned_data["day"], _LAST_HOUR))
