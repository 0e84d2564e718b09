"""White books that were made of a hearing."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.actors import ActorField
from samklang.consultations.models.consultations import Consultation
from samklang.consultations.models.submissions import Submission
from samklang.core.ids import PublicIdField
from samklang.files.models import StoredFile


class Order(models.TextChoices):
    """What the main part of a white book follows."""

    PASSAGE = "passage", pgettext_lazy("white book", "The text that was heard")
    THEME = "theme", pgettext_lazy("white book", "Themes")


class WhiteBookEdition(models.Model):
    """A white book of a hearing as it stood at a time: asked for by somebody, made by a job.

    `counted` is the way from all that came in to what counts, as it was when the edition was made: pairs of
    a step and its number. `rules` is the version of the rules it was counted by; 0 where none was decided.
    """

    public_id = PublicIdField(prefix="book")
    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="white_books")
    asked_at = models.DateTimeField(_("asked for"), default=timezone.now, editable=False)
    asked_by = ActorField(_("asked for by"))
    follows = models.CharField(
        _("what it follows"), max_length=10, choices=Order, default=Order.PASSAGE, editable=False
    )
    by_kind = models.BooleanField(_("within that by kind of respondent"), default=False, editable=False)
    made_at = models.DateTimeField(_("made"), null=True, editable=False)
    answers = models.PositiveIntegerField(_("answers in it"), null=True, editable=False)
    points = models.PositiveIntegerField(_("points in it"), null=True, editable=False)
    counted = models.JSONField(_("how it was counted"), default=list, editable=False)
    rules = models.PositiveSmallIntegerField(_("version of the rules"), default=0, editable=False)

    class Meta:
        verbose_name = _("white book")
        verbose_name_plural = _("white books")
        ordering = ["-asked_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.consultation}"

    def is_made(self) -> bool:
        return self.made_at is not None


class EditionAnswer(models.Model):
    """That an answer stands in an edition, and as which: number 3 is called S3 there."""

    edition = models.ForeignKey(WhiteBookEdition, on_delete=models.CASCADE, related_name="holds")
    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="stands_in")
    number = models.PositiveIntegerField(_("number in the white book"))

    class Meta:
        verbose_name = _("answer in a white book")
        verbose_name_plural = _("answers in white books")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "submission"], name="an_answer_once_per_white_book"),
            models.UniqueConstraint(fields=["edition", "number"], name="answers_of_a_white_book_numbered"),
        ]

    def __str__(self) -> str:
        return f"S{self.number}"


class WhiteBookPage(models.Model):
    """A part of an edition as it is read on screen, small enough for one page.

    `blocks` are what stands on it, as plain data: with names and what is held back hidden as in the files.
    """

    edition = models.ForeignKey(WhiteBookEdition, on_delete=models.CASCADE, related_name="pages")
    place = models.PositiveIntegerField(_("place"))
    heading = models.CharField(_("heading"), max_length=500)
    level = models.PositiveSmallIntegerField(_("level of the heading"), default=1)
    part = models.PositiveSmallIntegerField(_("which of the pages with this heading"), default=1)
    points = models.PositiveIntegerField(_("points under the heading"), default=0)
    blocks = models.JSONField(_("what stands on it"))

    class Meta:
        verbose_name = _("page of a white book")
        verbose_name_plural = _("pages of a white book")
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "place"], name="pages_of_a_white_book_in_order")
        ]

    def __str__(self) -> str:
        return self.heading


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
