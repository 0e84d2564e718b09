"""Letters that came by post or mail, as somebody dropped them here: many at once, or an archive of them."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField
from samklang.accounts.rules import Visitor
from samklang.consultations.models.consultations import Consultation
from samklang.consultations.models.respondents import Channel
from samklang.consultations.models.submissions import Submission
from samklang.core.ids import PublicIdField
from samklang.files.models import StoredFile
from samklang.people.rules import is_in_secretariat


class IntakeQuerySet(models.QuerySet["Intake"]):
    def readable_by(self, user: Visitor) -> Self:
        """What came in is the secretariat's, as the answers are."""
        return self.all() if is_in_secretariat(user) else self.none()


class Intake(models.Model):
    """What was dropped at one time, kept byte for byte at once; a job unpacks it and takes each letter in.

    `channel` and `received_at` are those of all its answers: what came by post may have lain some days.
    """

    public_id = PublicIdField(prefix="intake")
    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="intakes")
    channel = models.CharField(_("channel"), max_length=20, choices=Channel, default=Channel.LETTER)
    received_at = models.DateTimeField(_("received"), default=timezone.now)
    begun_at = models.DateTimeField(_("dropped here"), default=timezone.now, editable=False)
    begun_by = ActorField(_("dropped by"))

    objects = IntakeQuerySet.as_manager()

    class Meta:
        verbose_name = _("intake")
        verbose_name_plural = _("intakes")
        ordering = ["-begun_at", "-pk"]

    def __str__(self) -> str:
        return timezone.localtime(self.begun_at).strftime("%Y-%m-%d %H:%M")

    def get_absolute_url(self) -> str:
        return reverse("intake", args=[self.public_id])


class IntakeFileQuerySet(models.QuerySet["IntakeFile"]):
    def waiting(self) -> Self:
        """Those no job has taken in yet."""
        return self.filter(handled_at=None)


class IntakeFile(models.Model):
    """A file of an intake, dropped here or found in an archive that was (`came_in`).

    It has become an answer, is the same as one that was here before (`is_repeat`), or `problem` says why not.
    What an archive would not give (an encrypted member) has no file of its own.
    """

    public_id = PublicIdField(prefix="dropped")
    intake = models.ForeignKey(Intake, on_delete=models.CASCADE, related_name="files")
    came_in = models.ForeignKey("self", on_delete=models.CASCADE, related_name="members", null=True)
    place = models.PositiveIntegerField(_("place"))
    name = models.CharField(_("name"), max_length=255)
    folder = models.CharField(_("folder"), max_length=500, blank=True)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="dropped_as", null=True)
    is_archive = models.BooleanField(_("holds other files"), default=False)
    problem = models.TextField(_("why it is not taken in"), blank=True)
    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="dropped_as", null=True)
    is_repeat = models.BooleanField(_("was here before"), default=False)
    handled_at = models.DateTimeField(_("taken in"), null=True, editable=False)

    objects = IntakeFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("file of an intake")
        verbose_name_plural = _("files of an intake")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["intake", "place"], condition=Q(came_in=None), name="what_is_dropped_stands_in_order"
            ),
            models.UniqueConstraint(
                fields=["came_in", "place"], name="what_an_archive_holds_stands_in_order"
            ),
            models.CheckConstraint(
                condition=Q(file__isnull=False) | ~Q(problem=""),
                name="what_has_no_file_says_why",
            ),
            models.CheckConstraint(
                condition=Q(submission=None) | Q(problem="", handled_at__isnull=False),
                name="what_is_an_answer_was_taken_in",
            ),
        ]

    def __str__(self) -> str:
        return self.name
