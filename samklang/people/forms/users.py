"""Forms about users and their roles."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.core.fields import AskingForm
from samklang.core.lengths import room_for
from samklang.people.fields import ContactField, UserField
from samklang.people.models import Organisation
from samklang.people.roles import roles_in


def _day(**given: Any) -> forms.DateField:
    return forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **given)


class MembershipForm(AskingForm):
    """A role in one organisation, for somebody, for a time."""

    user = UserField(label=_("User"), help_text=_("Name or e-mail of somebody who signs in here."))
    role = forms.ChoiceField(label=_("Role"), widget=forms.RadioSelect)
    since = _day(label=_("From"), initial=timezone.localdate)
    until = _day(label=_("Until and including"), required=False)

    def __init__(self, *args: Any, organisation: Organisation, **given: Any) -> None:
        super().__init__(*args, **given)
        role = self.fields["role"]
        role.choices = [(role.value, role.label) for role in roles_in(organisation)]  # type: ignore[attr-defined]


class EndMembershipForm(forms.Form):
    """The last day of a role, if it is not to end at once."""

    on = _day(
        label=_("Last day"),
        required=False,
        help_text=_("Leave it empty to end the role at once. On its last day the role is still in force."),
    )


class InviteForm(forms.Form):
    """Somebody who will be able to sign in."""

    name = forms.CharField(label=_("Name"), max_length=room_for(User, "name"))
    email = forms.EmailField(label=_("E-mail"))
    language = forms.ChoiceField(label=_("Language"), choices=[("da", "Dansk"), ("en", "English")])


class ShutOutForm(AskingForm):
    """Who takes over from a user who has left."""

    successor = ContactField(
        label=_("Who took over?"),
        required=False,
        help_text=_("Name or e-mail of a contact. Leave it empty if nobody has."),
    )


class UserFilter(forms.Form):
    """What narrows the list of users."""

    q = forms.CharField(label=_("Name or e-mail"), required=False, max_length=100)
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            ("", _("May sign in")),
            ("without", _("Without a role")),
            ("administrators", _("Administrators")),
            ("out", _("Shut out")),
        ],
    )
