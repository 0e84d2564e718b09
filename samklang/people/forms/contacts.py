"""Forms about contacts and networks."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.core.fields import YES, AskingForm, LinesField, YesField, one_on_each_line
from samklang.core.lengths import room_for
from samklang.core.versioned import VersionedForm
from samklang.people import rules
from samklang.people.details import ContactDetails, NetworkDetails
from samklang.people.fields import (
    ContactField,
    ContactsField,
    DistrictsField,
    OrganisationField,
    TopicsField,
    UserField,
)
from samklang.people.models import Contact, Network
from samklang.people.naming import even_case, named_with_place, present_with_email, shared_emails


class ContactForm(VersionedForm):
    """All that is written of a contact."""

    name = forms.CharField(label=_("Name"), max_length=room_for(Contact, "name"))
    title = forms.CharField(label=_("Title"), max_length=room_for(Contact, "title"), required=False)
    organisation = OrganisationField(
        label=_("Organisation"), help_text=_("Begin to write the name, and choose among those offered.")
    )
    works_with = forms.CharField(
        label=_("Works with"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("In the words colleagues would search for."),
    )
    topics = TopicsField(
        label=_("Topics"), required=False, help_text=_("What colleagues can call this person about.")
    )
    districts = DistrictsField(
        label=_("Districts"),
        required=False,
        help_text=_("Only where the work is for some districts and not for the whole city."),
    )
    languages = LinesField(
        label=_("Languages"), required=False, help_text=_("Besides Danish, one on each line.")
    )
    email = forms.EmailField(label=_("E-mail"), required=False)
    phone = forms.CharField(label=_("Phone"), max_length=room_for(Contact, "phone"), required=False)
    user = UserField(
        label=_("User"),
        required=False,
        help_text=_("If the person signs in here: their name or e-mail. They can then keep this up to date."),
    )
    is_shared = YesField(label=_("Guests from other municipalities may see this contact"), required=False)

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        if not rules.may_write_knowledge(self.reader):
            # Whoever could try names here could find out who has a login, and take it for their own contact.
            del self.fields["user"]

    def clean(self) -> dict[str, Any]:
        """Ask whoever gives a contact an e-mail that another has whether they share it."""
        given = super().clean() or {}
        email = given.get("email", "")
        if email and even_case(email) != even_case(self._seen().get("email", "")):
            self._ask_about(present_with_email(email, reader=self.reader))
        return given

    def _ask_about(self, others: list[Contact]) -> None:
        if not others:
            return
        self.fields["shares_email"] = forms.BooleanField(
            label=_("They are two, and share the e-mail"), required=False
        )
        if not self.data.get("shares_email"):
            text = _(
                "%(name)s has this e-mail already. If it is the same person, cancel, and change that "
                "contact. If they are two who share a mailbox, say so here."
            )
            self.add_error("shares_email", text % {"name": named_with_place(others[0])})

    def details(self, contact: Contact | None = None) -> ContactDetails:
        """Return what was filled in; what the form does not ask stays as it is with the contact."""
        user = contact.user if contact else None
        given = {name: self.cleaned_data[name] for name in self._own_fields() if name != "shares_email"}
        return ContactDetails(**{"user": user, **given})


def texts_of_contact(contact: Contact) -> dict[str, str]:
    """Return what the form shows of a contact."""
    return {
        "name": contact.name,
        "title": contact.title,
        "organisation": contact.organisation.name,
        "works_with": contact.works_with,
        "topics": one_on_each_line(contact.topics.all()),
        "districts": one_on_each_line(contact.districts.all()),
        "languages": one_on_each_line(contact.languages),
        "email": contact.email,
        "phone": contact.phone,
        "user": contact.user.email if contact.user else "",
        "is_shared": YES if contact.is_shared else "",
    }


class LeaveForm(AskingForm):
    """Who takes over from somebody who has left."""

    to = ContactField(
        label=_("Who took over?"),
        required=False,
        help_text=_("Name or e-mail of a contact. Leave it empty if nobody has."),
    )


class ContactFilter(forms.Form):
    """What narrows the directory."""

    q = forms.CharField(label=_("Name, place or what they work with"), required=False, max_length=100)
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            ("", _("Present")),
            ("stale", _("Not confirmed for a year")),
            ("left", _("Left")),
        ],
    )


class EraseForm(forms.Form):
    """On what ground a person's data goes, and that somebody means it."""

    ground = forms.CharField(
        label=_("Legal ground for erasing"),
        max_length=room_for(Contact, "erasure_ground"),
        help_text=_("The ground stays, and can be read."),
    )
    sure = forms.BooleanField(
        label=_("Yes, erase it for good"),
        error_messages={"required": _("Say that you are sure, or cancel. Nothing is erased yet.")},
    )


class NetworkForm(VersionedForm):
    """All that is written of a network."""

    name = forms.CharField(label=_("Name"), max_length=room_for(Network, "name"))
    purpose = forms.CharField(label=_("Purpose"), widget=forms.Textarea(attrs={"rows": 4}))
    contact_persons = ContactsField(
        label=_("Contact persons"), help_text=_("Whom newcomers can call. Name or e-mail, one on each line.")
    )
    members = ContactsField(
        label=_("Other members"), required=False, help_text=_("Name or e-mail of contacts, one on each line.")
    )
    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https")
    is_shared = YesField(label=_("Guests from other municipalities may see this network"), required=False)

    def details(self) -> NetworkDetails:
        given = {name: self.cleaned_data[name] for name in self._own_fields()}
        return NetworkDetails(**{**given, "members": given["members"] | given["contact_persons"]})


def texts_of_network(network: Network) -> dict[str, str]:
    """Return what the form shows of a network."""
    places = list(network.network_members.select_related("contact__organisation"))
    shared = shared_emails(row.contact.email for row in places)
    return {
        "name": network.name,
        "purpose": network.purpose,
        "contact_persons": one_on_each_line(
            _line(row.contact, shared) for row in places if row.is_contact_person
        ),
        "members": one_on_each_line(
            _line(row.contact, shared) for row in places if not row.is_contact_person
        ),
        "website": network.website,
        "is_shared": YES if network.is_shared else "",
    }


def _line(contact: Contact, shared: frozenset[str]) -> str:
    """An e-mail where there is one that is nobody else's: two people may have one name, or one mailbox."""
    if contact.email and even_case(contact.email) in shared:
        return contact.public_id
    return contact.email or contact.name


class NetworkFilter(forms.Form):
    """What narrows the list of networks."""

    q = forms.CharField(label=_("Name or purpose"), required=False, max_length=100)
