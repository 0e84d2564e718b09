"""Forms about partners and what they share."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samklang.core.fields import YES, YesField
from samklang.core.lengths import room_for
from samklang.core.versioned import VersionedForm
from samklang.exchange.details import PartnerDetails
from samklang.exchange.models import Borrowed, Partner, Reuse
from samklang.exchange.received import MOST_ITEMS, NoFeed, ReceivedPage, read_page
from samklang.people.fields import OrganisationField
from samklang.search.words import fold

_LARGEST = 20 * 1024 * 1024


class PartnerForm(VersionedForm):
    """Whom we exchange with, and how we read what they share."""

    organisation = OrganisationField(
        label=_("Municipality"), help_text=_("An organisation of the kind “Other municipality”.")
    )
    address = forms.URLField(
        label=_("Address of their list"),
        max_length=room_for(Partner, "address"),
        required=False,
        assume_scheme="https",
        help_text=_("They find it on their page “Exchange”. Leave it empty if they only read ours."),
    )
    key = forms.CharField(
        label=_("Their key to us"),
        max_length=200,
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=_("If they gave one. It is never shown again; an empty field leaves the one there is."),
    )
    reuse = forms.ChoiceField(
        label=_("Use of what they share"),
        choices=Reuse.choices,
        help_text=_("What they have said. It stands on each thing of theirs."),
    )
    licence = forms.CharField(
        label=_("Licence"),
        max_length=room_for(Partner, "licence"),
        required=False,
        help_text=_("If they name one, such as CC BY 4.0."),
    )
    contact = forms.CharField(
        label=_("Whom to ask"),
        max_length=room_for(Partner, "contact"),
        required=False,
        help_text=_("An e-mail, a phone number or an office of theirs."),
    )
    is_paused = YesField(label=_("Do not ask for now"), required=False)

    def details(self) -> PartnerDetails:
        return PartnerDetails(**{name: self.cleaned_data[name] for name in self._own_fields()})


def texts_of_partner(partner: Partner) -> dict[str, str]:
    """Return what the form shows of a partner."""
    return {
        "organisation": partner.organisation.name,
        "address": partner.address,
        "key": "",
        "is_paused": YES if partner.is_paused else "",
        "reuse": partner.reuse,
        "licence": partner.licence,
        "contact": partner.contact,
    }


class ListForm(forms.Form):
    """A partner's list as a file, where no network leads to them."""

    file = forms.FileField(
        label=_("Their list as a file"),
        help_text=_(
            "The JSON file from their page “Exchange”. You see what it would change before anything is."
        ),
        widget=forms.FileInput(attrs={"accept": ".json"}),
    )

    def __init__(self, *args: Any, partner: Partner, **given: Any) -> None:
        super().__init__(*args, **given)
        self.partner = partner
        self.called = ""

    def clean_file(self) -> ReceivedPage:
        """Refuse what is too large before it is read, and what is not the whole of this partner's list."""
        file = self.cleaned_data["file"]
        self.called = file.name
        if file.size > _LARGEST:
            raise ValidationError(_("The file is larger than 20 MB."))
        try:
            page = read_page(file.read())
        except NoFeed:
            raise ValidationError(_("This is no list of shared knowledge. Nothing is changed.")) from None
        if len(page.items) > MOST_ITEMS:
            text = _("The list has more than %(most)s things. Fetch it instead.")
            raise ValidationError(text, params={"most": MOST_ITEMS})
        if page.next_address:
            text = _("The file holds only a part of their list. Ask for the whole list, or fetch it.")
            raise ValidationError(text)
        if not is_theirs(page, self.partner):
            text = _("This is the list of “%(whose)s”, not of “%(partner)s”. Nothing is changed.")
            raise ValidationError(text, params={"whose": page.municipality, "partner": self.partner})
        return page


def is_theirs(page: ReceivedPage, partner: Partner) -> bool:
    """Whether a list says it is the partner's, under any name it has or had."""
    place = partner.organisation
    former = place.former_names.values_list("name", flat=True)
    return fold(page.municipality) in map(fold, (place.name, *place.short_names, *former))


class PutAwayForm(forms.Form):
    """Why something is shown to editors only."""

    because = forms.CharField(label=_("Why?"), max_length=room_for(Borrowed, "put_away_because"))
