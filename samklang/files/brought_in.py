"""A file that is brought in to be looked at: kept as it came, read by a job, changing nothing by itself."""

from datetime import date
from typing import ClassVar, Self, TypeVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.files.keeping import Grounds, first_still_kept, last_day_after
from samklang.files.models import StoredFile
from samklang.jobs.models import Job

Uploaded = TypeVar("Uploaded", bound="Upload", covariant=True)


class UploadQuerySet(models.QuerySet[Uploaded]):
    def readable_by(self, user: Visitor) -> Self:
        """What somebody brought in is theirs alone."""
        return self.filter(uploaded_by=user.pk) if user.is_authenticated else self.none()

    def past_keeping(self, *, today: date) -> Self:
        """What came in so long ago that nobody needs the file any more, and no job is at it."""
        old = self.filter(uploaded_at__lt=first_still_kept(today))
        return old.exclude(public_id__in=Job.objects.unfinished().values("key"))


class Upload(models.Model):
    """A file somebody brought in, and what a job said of it. `problem` is why it cannot be read."""

    GROUNDS: ClassVar = Grounds(
        kept=_("Brought in, and kept to look at again"), not_filed=_("Is not filed: brought in")
    )
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="%(class)ss")
    name = models.CharField(_("file name"), max_length=255)
    uploaded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="uploaded_%(class)ss")
    uploaded_at = models.DateTimeField(_("uploaded"), default=timezone.now, editable=False)
    read_at = models.DateTimeField(_("read"), null=True, editable=False)
    problem = models.TextField(_("why it cannot be read"), blank=True, editable=False)

    class Meta:
        abstract = True

    def is_read(self) -> bool:
        return self.read_at is not None

    def kept_until(self) -> date | None:
        """Return the last day of the file itself, unless somebody keeps it longer."""
        return last_day_after(self.uploaded_at)
