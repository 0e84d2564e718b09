"""What jobs write to people about themselves and their networks: one mail for each, in their language."""

from datetime import date

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from samklang.accounts.actors import Actor, System
from samklang.accounts.links import whole_address
from samklang.accounts.models import User
from samklang.journal.subjects import field_label
from samklang.mail.actions import send
from samklang.mail.models import Message
from samklang.people.models import Contact, Mailing
from samklang.people.models.contacts import FRESH_FOR


def language_of(contact: Contact) -> str:
    """The language somebody has chosen here; the site's where they have no login."""
    return contact.user.language if contact.user else settings.LANGUAGE_CODE


def address_of(contact: Contact) -> str:
    """Where a person themselves is reached: at the address they sign in with, else at that of the contact."""
    user = contact.user
    return user.email if user and user.is_active and not user.is_erased() else contact.email


def send_to_member(mailing: Mailing, contact: Contact) -> Message:
    """Write a mailing's mail to one of its receivers."""
    with override(language_of(contact)):
        about = _(
            "%(name)s has written this to all in the network “%(network)s”. If you answer, only %(name)s "
            "gets the answer."
        ) % {"name": mailing.sender.name, "network": mailing.network.name}
        link = whole_address(mailing.network.get_absolute_url())
        return send(
            by=mailing.sender,
            to=contact.email,
            reply_to=mailing.sender.email,
            subject=mailing.subject,
            text=f"{mailing.text}\n\n-- \n{about}\n{link}\n",
            key=f"{mailing.public_id}:{contact.public_id}",
        )


def to_ask(day: date | None = None) -> QuerySet[Contact]:
    """Contacts nobody has confirmed for a year who can sign in and do it themselves."""
    stale = Contact.objects.stale(day).filter(user__is_active=True, user__erased_at=None)
    return stale.select_related("user").order_by("pk")


def ask_whether_it_holds(contact: Contact, *, day: date | None = None) -> Message:
    """Ask somebody whether what is written of them still holds: once in each year that nobody confirms it."""
    day = day or timezone.localdate()
    assert contact.user is not None
    years = (day - contact.confirmed_on) // FRESH_FOR
    with override(contact.user.language):
        asked = ngettext(
            "Nobody has confirmed for a year what is written of you in the directory.",
            "Nobody has confirmed for %(years)s years what is written of you in the directory.",
            years,
        ) % {"years": years}
        then = _("Is it still right? Sign in, look at it, and confirm or correct it. It takes a minute.")
        link = whole_address(contact.get_absolute_url())
        return send(
            by=System("people"),
            to=contact.user.email,
            subject=_("Is this still right about you?"),
            text=f"{asked} {then}\n\n{link}\n",
            key=f"still-right:{contact.public_id}:{contact.confirmed_on.isoformat()}:{years}",
        )


def tell_of_change(contact: Contact, *, by: Actor, fields: list[str], was: str) -> Message | None:
    """Tell somebody that another person has changed what is written of them, and which of it.

    `was` is their address before: it is the one they know of. Nothing is written of one's own changes, of
    the system's, and where nobody can be reached.
    """
    if not isinstance(by, User) or contact.user_id == by.pk or not was:
        return None
    with override(language_of(contact)):
        labels = ", ".join(field_label(contact.public_id, name) for name in fields)
        told = _("%(name)s has changed what is written of you in the directory: %(fields)s.") % {
            "name": by.name,
            "fields": labels,
        }
        wrong = _("If it is not right, answer this mail: %(name)s gets the answer.") % {"name": by.name}
        link = whole_address(contact.get_absolute_url())
        return send(
            by=by,
            to=was,
            reply_to=by.email,
            subject=_("What is written of you was changed"),
            text=f"{told}\n{wrong}\n\n{link}\n",
            key=f"{contact.public_id}:changed:{contact.version}",
        )
