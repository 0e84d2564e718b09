"""The journal: who did what to which thing, and the chain of seals that shows nobody changed it since."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField
from samklang.core.ids import PublicIdField


class Entry(models.Model):
    """One line of the journal. Never changed, never deleted: the database itself refuses (guards.py).

    It holds ids and names of fields, never a value: what a person erases elsewhere must not live on here.
    """

    public_id = PublicIdField(prefix="entry")
    at = models.DateTimeField(_("when"), default=timezone.now, editable=False)
    actor = ActorField(_("who"))
    verb = models.CharField(_("what happened"), max_length=30, editable=False)
    subject = models.CharField(_("to what"), max_length=32, editable=False)
    fields = models.JSONField(_("fields"), default=list, editable=False)

    class Meta:
        verbose_name = _("journal entry")
        verbose_name_plural = _("journal entries")
        indexes = [
            models.Index(fields=["at"], name="journal_entry_at"),
            models.Index(fields=["actor", "id"], name="journal_entry_actor"),
            models.Index(fields=["subject", "id"], name="journal_entry_subject"),
            models.Index(fields=["verb", "id"], name="journal_entry_verb"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor} {self.verb} {self.subject}"


class Seal(models.Model):
    """One link of the chain: the fingerprint of one entry together with the seal before it.

    Seals have their own numbers, without gaps and in the order of sealing. An entry that was committed late
    simply gets a later number, so nothing depends on the order in which entries were given their ids.
    """

    number = models.BigIntegerField(primary_key=True, editable=False)
    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="seal", editable=False)
    sealed_at = models.DateTimeField(editable=False)
    hash = models.CharField(max_length=64, editable=False)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(number__gte=1), name="seals_count_from_one")]

    def __str__(self) -> str:
        return f"{self.number}:{self.hash}"
