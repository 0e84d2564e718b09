"""What a machine read in an answer."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.consultations.models.submissions import Submission


class Reading(models.Model):
    """Text, facts, points and what may be personal data, as one version of the reader found them.

    `found` is a `samklang_whitebook.model.Submission` as plain data. `problem` says in words why nothing
    could be read; the file is then opened by a person. `found` is the whole answer, all its files in order;
    `left_out` names each that could not be read, and why. It `is_stale` once the files are others than those
    it was read from, or somebody asks for another reading: it stands until that is there.
    """

    submission = models.OneToOneField(Submission, on_delete=models.CASCADE, related_name="reading")
    found = models.JSONField(_("what was found"), null=True)
    problem = models.TextField(_("why it could not be read"), blank=True)
    left_out = models.JSONField(_("files that could not be read"), default=list)
    is_stale = models.BooleanField(_("is read anew"), default=False)
    version = models.CharField(_("version of the reader"), max_length=20)
    read_at = models.DateTimeField(_("read"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(found__isnull=True) ^ models.Q(problem=""),
                name="a_reading_found_something_or_says_why_not",
            )
        ]

    def __str__(self) -> str:
        return f"{self.submission_id}"
