"""Spreadsheets brought in: kept as they came, looked at first, written only when somebody says so."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.files.keeping import Grounds, first_still_kept, last_day_after
from samklang.files.models import StoredFile
from samklang.jobs.models import Job
from samklang.people.models.memberships import standing_of


class ImportKind(models.TextChoices):
    """What the rows of a spreadsheet are."""

    ORGANISATIONS = "organisations", _("Organisations")
    CONTACTS = "contacts", _("Contacts")


class SheetImportQuerySet(models.QuerySet["SheetImport"]):
    def readable_by(self, user: Visitor) -> Self:
        """Spreadsheets brought in are the administrators', who alone can bring them in."""
        return self if standing_of(user).is_administrator else self.none()

    def past_keeping(self, *, today: date) -> Self:
        """Those brought in or looked at so long ago that nobody needs the file, and no job is at it."""
        first = first_still_kept(today)
        old = self.filter(uploaded_at__lt=first).filter(Q(confirmed_at=None) | Q(confirmed_at__lt=first))
        return old.exclude(public_id__in=Job.objects.unfinished().values("key"))


class SheetImport(models.Model):
    """A spreadsheet of organisations or contacts that an administrator brought in.

    What it would change is worked out anew each time it is looked at; nothing is changed until it is
    confirmed, and then once. The file itself, which may name people, is erased `SHEETS_KEPT_DAYS` days after
    it was brought in, or was only looked at; that it was, and by whom, stays.
    """

    GROUNDS: ClassVar = Grounds(
        kept=_("A spreadsheet brought in, kept to look at again"),
        not_filed=_("Is not filed: a spreadsheet brought in"),
    )
    public_id = PublicIdField(prefix="import")
    kind = models.CharField(max_length=20, choices=ImportKind)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="sheet_imports")
    name = models.CharField(_("file name"), max_length=255)
    uploaded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="uploaded_sheets")
    uploaded_at = models.DateTimeField(_("uploaded"), default=timezone.now, editable=False)
    confirmed_by = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="confirmed_sheets", null=True, blank=True
    )
    rows_written = models.PositiveIntegerField(_("rows written"), null=True, editable=False)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)

    objects = SheetImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("spreadsheet brought in")
        verbose_name_plural = _("spreadsheets brought in")
        ordering = ["-uploaded_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(confirmed_by=None, confirmed_at=None)
                | Q(confirmed_by__isnull=False, confirmed_at__isnull=False),
                name="confirmed_by_and_at_go_together",
                violation_error_message=_("Who brings a spreadsheet in does it at some time."),
            )
        ]

    def __str__(self) -> str:
        return self.name or gettext("Erased spreadsheet")

    def get_absolute_url(self) -> str:
        return reverse("sheet_import", args=[self.public_id])

    def is_confirmed(self) -> bool:
        return self.confirmed_at is not None

    def kept_until(self) -> date:
        """Return the last day of the spreadsheet's own file, unless somebody keeps it longer."""
        return last_day_after(self.confirmed_at or self.uploaded_at)
