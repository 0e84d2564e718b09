"""The form in which somebody's things are handed over."""

from django.utils.translation import gettext_lazy as _

from samklang.core.fields import AskingForm
from samklang.people.fields import ContactField


class HandOverForm(AskingForm):
    """Who takes over all of it."""

    to = ContactField(label=_("Who takes it over?"), help_text=_("Name or e-mail of a contact."))
