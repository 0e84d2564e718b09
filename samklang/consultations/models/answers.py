"""What an invited party is writing, before it is sent."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.core.ids import PublicIdField
from samklang.files.models import StoredFile
from samklang.inquiries.models import Party


class AnswerDraft(models.Model):
    """The one draft of a party: whoever has one of its links writes on it.

    The secretariat cannot read it. `version` counts the saves, so that two who write at once find out.
    """

    public_id = PublicIdField(prefix="writing")
    party = models.OneToOneField(Party, on_delete=models.CASCADE, related_name="draft")
    text = models.TextField(_("your answer"), blank=True)
    is_provisional = models.BooleanField(_("provisional"), default=False)
    treated_on = models.DateField(_("day on which the body meets about it"), null=True, blank=True)
    saved_at = models.DateTimeField(_("saved"), default=timezone.now, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("draft of an answer")
        verbose_name_plural = _("drafts of answers")

    def __str__(self) -> str:
        return str(self.party)


class AnswerDraftFile(models.Model):
    """A file put with a draft: kept at once, and part of the answer when it is sent."""

    public_id = PublicIdField(prefix="draftfile")
    draft = models.ForeignKey(AnswerDraft, on_delete=models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="drafted_in")
    name = models.CharField(_("name"), max_length=255)

    class Meta:
        verbose_name = _("file of a draft")
        verbose_name_plural = _("files of a draft")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["draft", "file"], name="a_file_once_per_draft")]

    def __str__(self) -> str:
        return self.name
