"""What was done to make a hearing known: the engagement log."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.rules import Visitor
from samklang.consultations.models.consultations import Consultation
from samklang.core.ids import PublicIdField
from samklang.files.models import StoredFile
from samklang.people.rules import is_in_secretariat


class ActivityKind(models.TextChoices):
    """What was done. What its number counts follows from it."""

    TALK = "talk", pgettext_lazy("activity", "Talk")
    MEETING = "meeting", pgettext_lazy("activity", "Meeting")
    FLYER = "flyer", pgettext_lazy("activity", "Flyer")
    POSTER = "poster", pgettext_lazy("activity", "Poster")
    ARTICLE = "article", pgettext_lazy("activity", "Article")
    MAIL = "mail", pgettext_lazy("activity", "Mail sent out")
    WEB = "web", pgettext_lazy("activity", "Page on the web")
    OTHER = "other", pgettext_lazy("activity", "Something else")


COUNTED: dict[str, Promise] = {
    ActivityKind.TALK: _("participants"),
    ActivityKind.MEETING: _("participants"),
    ActivityKind.FLYER: _("copies"),
    ActivityKind.POSTER: _("copies"),
    ActivityKind.ARTICLE: _("readers"),
    ActivityKind.MAIL: _("recipients"),
    ActivityKind.WEB: _("visits"),
    ActivityKind.OTHER: _("in number"),
}
"""What the number of each kind counts."""


class ActivityQuerySet(models.QuerySet["Activity"]):
    def readable_by(self, user: Visitor) -> Self:
        return self.all() if is_in_secretariat(user) else self.none()


class Activity(models.Model):
    """One line of the engagement log: a talk, a poster, a mail, with its day or period and its number."""

    public_id = PublicIdField(prefix="activity")
    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="activities")
    kind = models.CharField(pgettext_lazy("activity", "kind"), max_length=10, choices=ActivityKind)
    title = models.CharField(_("what was done"), max_length=200)
    began_on = models.DateField(_("first day"))
    ended_on = models.DateField(_("last day"), null=True, blank=True)
    number = models.PositiveIntegerField(_("number"), null=True, blank=True)
    who = models.CharField(_("for whom, or by whom"), max_length=300, blank=True)
    place = models.CharField(_("where"), max_length=200, blank=True)
    link = models.URLField(_("link"), max_length=500, blank=True)
    note = models.TextField(_("note"), blank=True)
    changed_at = models.DateTimeField(_("changed"), default=timezone.now, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ActivityQuerySet.as_manager()

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering = ["began_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("began_on")),
                name="activity_ends_after_it_begins",
                violation_error_message=_("The last day is before the first."),
            )
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("activity", args=[self.public_id])

    def counted(self) -> Promise:
        """Return what its number counts."""
        return COUNTED[self.kind]


class ActivityFile(models.Model):
    """A file of an activity: the flyer, a picture of the poster, the slides."""

    public_id = PublicIdField(prefix="actfile")
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="activities")
    name = models.CharField(_("name"), max_length=255)

    class Meta:
        verbose_name = _("file of an activity")
        verbose_name_plural = _("files of an activity")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["activity", "file"], name="a_file_once_per_activity")]

    def __str__(self) -> str:
        return self.name
