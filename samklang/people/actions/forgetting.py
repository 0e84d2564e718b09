"""Taking a person out of what others have written: mails, names of files, notes, texts of the packages above.

Files themselves stay as they came, and so does a mail in its receiver's own mailbox.
"""

from collections.abc import Sequence

from django.conf import settings
from django.db.models import Model
from django.utils.module_loading import import_string

from samklang.accounts.actors import Actor
from samklang.core.traces import Traces, take_out
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


_EITHER: dict[type[Model], dict[str, str]] = {NetworkMeeting: {"link": "place"}}


def forget_everywhere(traces: Traces, *, by: Actor) -> None:
    """Take somebody out of all texts, in the transaction that erases them (`CONTACT_ERASURES` above)."""
    take_out_of_mails(traces, by=by)
    take_out_of_names(traces, by=by)
    for model, columns in TEXTS.items():
        for row, changed in take_out(
            model._base_manager.all(), traces, columns=columns, or_else=_EITHER.get(model)
        ):
            record(by=by, verb="erased", subject=row.public_id, fields=changed)  # type: ignore[attr-defined]
            if isinstance(row, Contact):
                index_contact(row)
            elif isinstance(row, Network):
                index_network(row)
    forget_misses(traces)
    for above in settings.CONTACT_ERASURES:
        import_string(above)(traces, by=by)
