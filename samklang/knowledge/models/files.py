"""Files that belong to a contribution, or to the draft of one."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField
from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.files.keeping import Grounds, first_still_kept, last_day_after
from samklang.files.kinds import kind_in_words
from samklang.files.models import StoredFile
from samklang.knowledge.models.contributions import Contribution
from samklang.knowledge.models.drafts import Draft

KEPT_DAYS = 30
"""How long the content of a file that was taken away can still be brought back."""
_ICONS = (("pdf", "pdf"), ("word", "word"), ("text", "word"), ("sheet", "excel"), ("image/", "image"))


class Reading(models.TextChoices):
    """How far the words of a file have been read, so that a search finds them."""

    WAITING = "waiting", _("Not read yet")
    READ = "read", pgettext_lazy("file", "Read")
    NO_WORDS = "no_words", _("Holds no words that can be searched")
    UNREADABLE = "unreadable", _("Could not be read, so its words are not searched")


class AttachmentQuerySet(models.QuerySet["Attachment"]):
    def standing(self) -> Self:
        """Files nobody has taken away."""
        return self.filter(removed_at=None)

    def past_keeping(self, *, today: date) -> Self:
        """Files that were taken away more than a month ago."""
        return self.filter(removed_at__lt=first_still_kept(today, days=KEPT_DAYS))

    def readable_by(self, user: Visitor) -> Self:
        """Files of what the visitor may read, and of their own drafts."""
        shared = Q(contribution__in=Contribution.objects.readable_by(user))
        return self.standing().filter(shared | Q(draft__in=Draft.objects.readable_by(user)))


class Attachment(models.Model):
    """A file somebody put with what they wrote: an evaluation, a leaflet, a form others can use.

    It belongs to the draft until that is published, and to the contribution from then on, and is read by
    whoever may read what it belongs to. The content is kept by the files' own rules. One that is taken away
    is nobody's to read any more, and its content goes when its time is up.
    """

    GROUNDS: ClassVar = Grounds(
        kept=_("Attached to a contribution"), not_filed=_("Is not filed: taken away from a contribution")
    )
    public_id = PublicIdField(prefix="attachment")
    contribution = models.ForeignKey(
        Contribution, on_delete=models.CASCADE, related_name="attachments", null=True, blank=True
    )
    draft = models.ForeignKey(
        Draft, on_delete=models.SET_NULL, related_name="attachments", null=True, blank=True
    )
    file = models.ForeignKey(
        StoredFile, verbose_name=_("file"), on_delete=models.PROTECT, related_name="attachments"
    )
    name = models.CharField(_("name"), max_length=255, blank=True)
    description = models.CharField(_("description"), max_length=200, blank=True)
    added_at = models.DateTimeField(_("added"), default=timezone.now, editable=False)
    added_by = ActorField(_("added by"))
    reading = models.CharField(max_length=10, choices=Reading, default=Reading.WAITING, editable=False)
    words = models.TextField(_("words in the file"), blank=True, editable=False)
    removed_at = models.DateTimeField(_("removed"), null=True, blank=True, editable=False)
    removed_by = ActorField(_("removed by"), blank=True)

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("attached file")
        verbose_name_plural = _("attached files")
        ordering = ["added_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(contribution=None, draft__isnull=False, removed_at=None)
                | Q(contribution__isnull=False, draft=None)
                | Q(contribution=None, removed_at__isnull=False),
                name="an_attachment_belongs_somewhere",
                violation_error_message=_("A file belongs to a draft or to what is published."),
            ),
            models.CheckConstraint(
                condition=Q(removed_at=None, removed_by="")
                | (Q(removed_at__isnull=False, words="") & ~Q(removed_by="")),
                name="an_attachment_is_removed_by_somebody",
                violation_error_message=_("What is removed is removed by somebody and not searched."),
            ),
            models.UniqueConstraint(
                fields=["contribution", "file"],
                condition=Q(removed_at=None),
                name="a_file_is_attached_once",
                violation_error_message=_("This file is here already."),
            ),
            models.UniqueConstraint(
                fields=["draft", "file"],
                condition=Q(removed_at=None),
                name="a_file_is_in_a_draft_once",
                violation_error_message=_("This file is here already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name or gettext("Erased file")

    def get_absolute_url(self) -> str:
        return reverse("attachment", args=[self.public_id])

    def is_removed(self) -> bool:
        return self.removed_at is not None

    def kept_until(self) -> date | None:
        """Return the last day of the content; nobody knows it of a file that stands."""
        return last_day_after(self.removed_at, days=KEPT_DAYS) if self.removed_at else None

    def kind_in_words(self) -> str:
        return kind_in_words(self.file.media_type)

    def icon(self) -> str:
        """Return what of the design system's files it looks like; empty for any other."""
        return next((icon for sign, icon in _ICONS if sign in self.file.media_type), "")
