"""The words of the journal: what can be said to have happened to a thing.

A closed list, so that every line can be read as a sentence in Danish and in English. A package that needs a
new word adds it here with its translation.
"""

from django.db import models
from django.utils.translation import pgettext_lazy


class Verb(models.TextChoices):
    """Each word fits between who and what: "Mette Holm | changed | organisation …"."""

    ADDED = "added", pgettext_lazy("journal", "added")
    APPROVED = "approved", pgettext_lazy("journal", "approved")
    ARCHIVED = "archived", pgettext_lazy("journal", "archived")
    ASSIGNED = "assigned", pgettext_lazy("journal", "assigned")
    BOUNCED = "bounced", pgettext_lazy("journal", "noted as undeliverable")
    CANCELLED = "cancelled", pgettext_lazy("journal", "cancelled")
    CHANGED = "changed", pgettext_lazy("journal", "changed")
    CLOSED = "closed", pgettext_lazy("journal", "closed")
    CONFIRMED = "confirmed", pgettext_lazy("journal", "confirmed")
    CREATED = "created", pgettext_lazy("journal", "created")
    DECIDED = "decided", pgettext_lazy("journal", "decided")
    DECLINED = "declined", pgettext_lazy("journal", "declined")
    DELETED = "deleted", pgettext_lazy("journal", "deleted")
    ENDED = "ended", pgettext_lazy("journal", "ended")
    ERASED = "erased", pgettext_lazy("journal", "erased the content of")
    EXPORTED = "exported", pgettext_lazy("journal", "took a copy of")
    FAILED = "failed", pgettext_lazy("journal", "had to give up")
    FILED = "filed", pgettext_lazy("journal", "filed in the records system")
    GATHERED = "gathered", pgettext_lazy("journal", "put in a campaign")
    HELD = "held", pgettext_lazy("journal", "stopped the erasure of")
    IMPORTED = "imported", pgettext_lazy("journal", "imported")
    INVITED = "invited", pgettext_lazy("journal", "invited")
    INVITED_AGAIN = "invited_again", pgettext_lazy("journal", "sent a new invitation to")
    JOINED = "joined", pgettext_lazy("journal", "joined")
    LET_GO = "let_go", pgettext_lazy("journal", "allowed the erasure of")
    LET_IN = "let_in", pgettext_lazy("journal", "gave access again to")
    LEFT = "left", pgettext_lazy("journal", "left")
    MERGED = "merged", pgettext_lazy("journal", "merged")
    MOVED = "moved", pgettext_lazy("journal", "moved")
    OPENED = "opened", pgettext_lazy("journal", "opened")
    PUBLISHED = "published", pgettext_lazy("journal", "published")
    RECEIVED = "received", pgettext_lazy("journal", "received")
    REMOVED = "removed", pgettext_lazy("journal", "removed")
    RENAMED = "renamed", pgettext_lazy("journal", "renamed")
    REOPENED = "reopened", pgettext_lazy("journal", "reopened")
    RESENT = "resent", pgettext_lazy("journal", "sent again")
    RESTORED = "restored", pgettext_lazy("journal", "restored")
    RETAINED = "retained", pgettext_lazy("journal", "set how long to keep")
    SENT = "sent", pgettext_lazy("journal", "sent")
    SHUT_OUT = "shut_out", pgettext_lazy("journal", "shut out")
    SUPPORTED = "supported", pgettext_lazy("journal", "supported")
    SUPPORTS_NO_MORE = "supports_no_more", pgettext_lazy("journal", "took back the support of")
    TAKEN_OUT = "taken_out", pgettext_lazy("journal", "took out of a campaign")
    WITHDRAWN = "withdrawn", pgettext_lazy("journal", "withdrew")
