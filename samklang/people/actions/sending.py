"""What jobs write to people about themselves and their networks: one mail for each, in their language."""

from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samklang.accounts.actors import Actor, System
from samklang.accounts.links import whole_address
from samklang.accounts.models import User
from samklang.journal.subjects import field_label
from samklang.mail.models import Message
from samklang.mail.telling import Letter, Receiver, tell
from samklang.people.models import Contact, Mailing
from samklang.people.models.contacts import FRESH_FOR


def language_of(contact: Contact) -> str:
    """The language somebody has chosen here; the site's where they have no login."""
    return contact.user.language if contact.user else settings.LANGUAGE_CODE


def address_of(contact: Contact) -> str:
    """Where a person themselves is reached: at the address they sign in with, else at that of the contact."""
    user = contact.user
    return user.email if user and user.is_active and not user.is_erased() else contact.email


def tell_person(
    contact: Contact, write: Callable[[], Letter], *, by: User, key: str, reply_to: str = ""
) -> Message | None:
    """Tell somebody what another person did; not what they did themselves.

    It goes to the address that stands with their name, else to the one they sign in with. Nothing is written
    to who has left, and where nobody can be reached.
    """
    address = contact.email or address_of(contact)
    if contact.user_id == by.pk or contact.has_left() or not address:
        return None
    return tell(Receiver(address, language_of(contact)), write, by=by, key=key, reply_to=reply_to)


def send_to_member(mailing: Mailing, contact: Contact) -> Message:
    """Write a mailing's mail to one of its receivers."""

    def write() -> Letter:
        about = _(
            "%(name)s has written this to all in the network “%(network)s”. If you answer, only %(name)s "
            "gets the answer."
        ) % {"name": mailing.sender.name, "network": mailing.network.name}
        link = whole_address(mailing.network.get_absolute_url())
        return Letter(mailing.subject, (mailing.text, f"-- \n{about}\n{link}"))

    return tell(
        Receiver(contact.email, language_of(contact)),
        write,
        by=mailing.sender,
        reply_to=mailing.sender.email,
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

    def write() -> Letter:
        asked = ngettext(
            "Nobody has confirmed for a year what is written about you under People.",
            "Nobody has confirmed for %(years)s years what is written about you under People.",
            years,
        ) % {"years": years}
        then = _("Is it still right? Sign in, look at it, and confirm or correct it. It takes a minute.")
        link = whole_address(contact.get_absolute_url())
        return Letter(_("Is this still right about you?"), (f"{asked} {then}", link))

    key = f"still-right:{contact.public_id}:{contact.confirmed_on.isoformat()}:{years}"
    return tell(Receiver.of(contact.user), write, by=System("people"), key=key)


def tell_of_change(contact: Contact, *, by: Actor, fields: list[str], was: str) -> Message | None:
    """Tell somebody that another person has changed what is written of them, and which of it.

    `was` is their address before: it is the one they know of. Nothing is written of one's own changes, of
    the system's, and where nobody can be reached.
    """
    if not isinstance(by, User) or contact.user_id == by.pk or not was:
        return None

    def write() -> Letter:
        labels = ", ".join(field_label(contact.public_id, name) for name in fields)
        told = _("%(name)s has changed what is written about you under People: %(fields)s.") % {
            "name": by.name,
            "fields": labels,
        }
        wrong = _("If it is not right, answer this mail: %(name)s gets the answer.") % {"name": by.name}
        link = whole_address(contact.get_absolute_url())
        return Letter(_("What is written about you was changed"), (f"{told}\n{wrong}", link))

    key = f"{contact.public_id}:changed:{contact.version}"
    return tell(Receiver(was, language_of(contact)), write, by=by, reply_to=by.email, key=key)
