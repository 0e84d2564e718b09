"""What a party was written, as the case keeps it."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.core.ids import PublicIdField
from samklang.inquiries.models.parties import Party


class LetterKind(models.TextChoices):
    """Which letter it was."""

    LETTER = "letter", pgettext_lazy("inquiry", "Letter")
    REMINDER = "reminder", _("Reminder")


class Letter(models.Model):
    """A letter a party was sent, in the words it got and without the link: the paper of record.

    The mail itself is private and forgets its text, since its link lets whoever has it answer. `sent_to`
    holds the addresses, one on each line.
    """

    public_id = PublicIdField(prefix="letter")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="letters")
    kind = models.CharField(pgettext_lazy("letter", "kind"), max_length=10, choices=LetterKind)
    subject = models.CharField(_("subject"), max_length=250)
    text = models.TextField(_("text"))
    sent_to = models.TextField(_("sent to"))
    written_at = models.DateTimeField(_("written"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = pgettext_lazy("inquiry", "letter")
        verbose_name_plural = pgettext_lazy("inquiry", "letters")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.subject

    def addresses(self) -> list[str]:
        return self.sent_to.split()
