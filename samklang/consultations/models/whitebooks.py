"""White books that were made of a hearing."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField
from samklang.consultations.models.consultations import Consultation
from samklang.core.ids import PublicIdField
from samklang.files.models import StoredFile


class WhiteBookEdition(models.Model):
    """A white book of a hearing as it stood at a time: asked for by somebody, made by a job."""

    public_id = PublicIdField(prefix="book")
    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="white_books")
    asked_at = models.DateTimeField(_("asked for"), default=timezone.now, editable=False)
    asked_by = ActorField(_("asked for by"))
    made_at = models.DateTimeField(_("made"), null=True, editable=False)
    answers = models.PositiveIntegerField(_("answers in it"), null=True, editable=False)

    class Meta:
        verbose_name = _("white book")
        verbose_name_plural = _("white books")
        ordering = ["-asked_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.consultation}"

    def is_made(self) -> bool:
        return self.made_at is not None


class WhiteBookFile(models.Model):
    """One form of a white book: Word, PDF, spreadsheet, JSON."""

    public_id = PublicIdField(prefix="bookfile")
    edition = models.ForeignKey(WhiteBookEdition, on_delete=models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="white_books")
    name = models.CharField(_("name"), max_length=255)

    class Meta:
        verbose_name = _("file of a white book")
        verbose_name_plural = _("files of a white book")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["edition", "name"], name="a_white_book_in_each_form")]

    def __str__(self) -> str:
        return self.name
