"""Taking a person out of what others have written: mails, names of files, notes, texts of the packages above.

Files themselves stay as they came, and so does a mail in its receiver's own mailbox.
"""

from collections.abc import Sequence

from django.conf import settings
from django.db.models import Model
from django.utils.module_loading import import_string

from samklang.accounts.actions import addresses_of
from samklang.accounts.actors import Actor
from samklang.accounts.models import User
from samklang.core.naming import digits_of
from samklang.core.traces import Traces, take_out, traces_of
from samklang.files.actions import take_out_of_names
from samklang.journal.actions import record
from samklang.mail.actions import take_out_of_mails
from samklang.people.entries import index_contact, index_network
from samklang.people.models import Contact, Mailing, Network, NetworkMeeting
from samklang.search.forgetting import forget_misses

TEXTS: dict[type[Model], Sequence[str]] = {
    Contact: ("title", "works_with"),
    Network: ("purpose",),
    NetworkMeeting: ("title", "place", "link", "agenda", "notes"),
    Mailing: ("subject", "text"),
}
"""What people write here in words of their own. Names of organisations, networks and topics are none."""


def traces_of_contact(contact: Contact) -> Traces | None:
    """Return what tells of a contact in running text.

    A name that somebody else has too, or that is one word, tells of nobody; nor does an address or a phone
    number that others share.
    """
    others = Contact.objects.exclude(pk=contact.pk)
    logins = User.objects.exclude(contact=contact)
    is_shared_name = others.filter(sort_key=contact.sort_key).exists()
    email, phone = contact.email, digits_of(contact.phone)
    is_shared_email = bool(email) and (
        others.filter(email__iexact=email).exists() or logins.filter(email__iexact=email).exists()
    )
    likely = others.filter(findable__contains=phone).values_list("phone", flat=True)
    is_shared_phone = bool(phone) and phone in map(digits_of, likely)
    return traces_of(
        names=[contact.name] if " " in contact.name.strip() and not is_shared_name else [],
        emails=[] if is_shared_email else [email],
        phones=[] if is_shared_phone else [contact.phone],
    )


def traces_of_user(user: User) -> Traces | None:
    """Return what tells of a user in running text, by the same rule; their own contact is nobody else."""
    logins = User.objects.exclude(pk=user.pk)
    contacts = Contact.objects.exclude(user=user.pk)
    is_shared = any(rows.filter(sort_key=user.sort_key).exists() for rows in (logins, contacts))
    return traces_of(
        names=[user.name] if " " in user.name.strip() and not is_shared else [],
        emails=[each for each in addresses_of(user) if not contacts.filter(email__iexact=each).exists()],
    )


def forget_everywhere(traces: Traces, *, by: Actor) -> None:
    """Take somebody out of all texts, in the transaction that erases them (`CONTACT_ERASURES` above)."""
    take_out_of_mails(traces, by=by)
    take_out_of_names(traces, by=by)
    for model, columns in TEXTS.items():
        for row, changed in take_out(model._base_manager.all(), traces, columns=columns):
            record(by=by, verb="erased", subject=row.public_id, fields=changed)  # type: ignore[attr-defined]
            if isinstance(row, Contact):
                index_contact(row)
            elif isinstance(row, Network):
                index_network(row)
    forget_misses(traces)
    for above in settings.CONTACT_ERASURES:
        import_string(above)(traces, by=by)
