"""What was received and what was produced: content by SHA-256, each reception, and how long it is kept."""

import re
from datetime import date

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField
from samklang.accounts.models import User
from samklang.accounts.rules import Visitor, is_administrator
from samklang.core.ids import PublicIdField
from samklang.core.listing import place_in_words
from samklang.core.naming import FindableField, Named, SortKeyField, found_in
from samklang.files.kinds import KINDS

_DIGEST = re.compile(r"[0-9a-f]{8,64}")
_FILED = Q(filed_at__isnull=False) & ~Q(filed_as="") & ~Q(filed_by="")
_NOT_FILED = Q(filed_at__isnull=True, filed_as="", filed_by="")
_ERASED = Q(erased_at__isnull=False, filed_at__isnull=False) & ~Q(erased_by="") & ~Q(erasure_ground="")
_NOT_ERASED = Q(erased_at__isnull=True, erased_by="", erasure_ground="")


class Standing(models.TextChoices):
    """How it stands with a file's content: told by its dates and periods, never stored."""

    DUE = "due", _("Due to be erased")
    HELD = "held", _("Held back")
    KEPT = "kept", _("Kept")
    ERASED = "erased", _("Erased")


class StoredFileQuerySet(models.QuerySet["StoredFile"]):
    def live(self) -> "StoredFileQuerySet":
        """Those whose content is still here."""
        return self.filter(erased_at=None)

    def due(self, *, today: date) -> "StoredFileQuerySet":
        """Those whose time is up: filed, not erased or held, with a period set and every period over."""
        kept = Retention.objects.filter(keep_until__gte=today)
        set_at_all = Retention.objects.values("file")
        filed = self.live().filter(filed_at__isnull=False, pk__in=set_at_all)
        return filed.exclude(pk__in=kept.values("file")).exclude(pk__in=_held())

    def without_period(self) -> "StoredFileQuerySet":
        """Those nobody has said how long to keep: they are never due."""
        return self.live().filter(retentions=None)

    def called(self, typed: str) -> "StoredFileQuerySet":
        """Those with what was typed in a name they came under or in their number, or as their SHA-256."""
        named = Receipt.objects.filter(found_in("findable", typed)).values("file")
        meant = Q(pk__in=named) | Q(filed_as__icontains=typed)
        if _DIGEST.fullmatch(typed.lower()):
            meant |= Q(sha256__startswith=typed.lower())
        return self.filter(meant)

    def that_stand(self, standing: Standing) -> "StoredFileQuerySet":
        due = StoredFile.objects.due(today=timezone.localdate()).values("pk")
        return {
            Standing.DUE: self.filter(pk__in=due),
            Standing.HELD: self.live().filter(pk__in=_held()),
            Standing.KEPT: self.live().exclude(pk__in=due).exclude(pk__in=_held()),
            Standing.ERASED: self.filter(erased_at__isnull=False),
        }[standing]

    def readable_by(self, user: Visitor) -> "StoredFileQuerySet":
        """An administrator sees all files, each by the name it came under last.

        Others see one only where the thing it belongs to shows it.
        """
        if not isinstance(user, User) or not is_administrator(user):
            return self.none()
        receipts = Receipt.objects.filter(file=models.OuterRef("pk")).order_by("-pk")
        return self.annotate(received_as=models.Subquery(receipts.values("name")[:1]))

    def with_order(self) -> "StoredFileQuerySet":
        """With what a list is sorted by: first name in Danish order, kind in words, last day kept."""
        periods = Retention.objects.filter(file=models.OuterRef("pk")).order_by("-keep_until")
        named = Receipt.objects.filter(file=models.OuterRef("pk")).exclude(name="").order_by("sort_key")
        return self.annotate(
            name_place=models.Subquery(named.values("sort_key")[:1]),
            kind_place=place_in_words("media_type", KINDS),
            kept_until=models.Subquery(periods.values("keep_until")[:1]),
        )


def _held() -> "models.QuerySet[Hold, int]":
    """The keys of the files with a hold nobody has lifted."""
    return Hold.objects.filter(lifted_at=None).values_list("file_id", flat=True)


class StoredFile(models.Model):
    """Content the municipality received or produced, kept byte for byte and never altered.

    The same bytes are stored once, however often and under whatever names they come. Erasing destroys the
    bytes; the row stays as proof of what was there, how large, when, and on what legal ground it went.
    """

    public_id = PublicIdField(prefix="file")
    sha256 = models.CharField(_("SHA-256"), max_length=64, editable=False)
    size = models.BigIntegerField(_("size in bytes"), editable=False)
    media_type = models.CharField(_("kind of file"), max_length=100, editable=False)
    first_seen_at = models.DateTimeField(_("first received"), default=timezone.now, editable=False)

    filed_as = models.CharField(_("number in the records system"), max_length=60, blank=True)
    filed_at = models.DateTimeField(_("filed"), null=True, editable=False)
    filed_by = ActorField(_("filed by"), blank=True)

    erased_at = models.DateTimeField(_("erased"), null=True, editable=False)
    erased_by = ActorField(_("erased by"), blank=True)
    erasure_ground = models.CharField(_("legal ground for erasing"), max_length=200, blank=True)

    objects = StoredFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")
        constraints = [
            models.UniqueConstraint(
                fields=["sha256"],
                condition=Q(erased_at=None),
                name="content_is_stored_once",
                violation_error_message=_("This file is stored already."),
            ),
            models.CheckConstraint(
                condition=Q(size__gte=0),
                name="file_size_not_negative",
                violation_error_message=_("A file has a size."),
            ),
            models.CheckConstraint(
                condition=_FILED | _NOT_FILED,
                name="file_filed_as_what_when_and_by_whom",
                violation_error_message=_("Say under which number the file was filed in the records system."),
            ),
            models.CheckConstraint(
                condition=_ERASED | _NOT_ERASED,
                name="file_erased_when_filed_and_why",
                violation_error_message=_("A file is erased on a legal ground, or once it is filed."),
            ),
        ]

    def __str__(self) -> str:
        unnamed = gettext("Erased file") if self.is_erased() else self.public_id
        return getattr(self, "received_as", "") or unnamed

    def get_absolute_url(self) -> str:
        return reverse("file", args=[self.public_id])

    @property
    def location(self) -> str:
        """Where in the storage the content lies."""
        return f"{self.sha256[:2]}/{self.sha256[2:]}"

    def standing(self, *, today: date) -> Standing:
        if self.is_erased():
            return Standing.ERASED
        if any(hold.is_on() for hold in self.holds.all()):
            return Standing.HELD
        ends = [period.keep_until for period in self.retentions.all()]
        return Standing.DUE if self.is_filed() and ends and max(ends) < today else Standing.KEPT

    def is_erased(self) -> bool:
        return self.erased_at is not None

    def is_filed(self) -> bool:
        return self.filed_at is not None


class Receipt(Named):
    """One time a file came in: under which name, when, and through whom."""

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="receipts")
    name = models.CharField(_("name"), max_length=255, editable=False)
    sort_key = SortKeyField(of=["name"])
    findable = FindableField(of=["name"])
    received_at = models.DateTimeField(_("received"), default=timezone.now, editable=False)
    received_by = ActorField(_("received through"))

    class Meta:
        verbose_name = _("receipt")
        verbose_name_plural = _("receipts")
        constraints = [
            models.CheckConstraint(
                condition=~Q(name="") | Q(sort_key="", findable=""),
                name="receipt_whose_name_is_erased_has_no_place",
                violation_error_message=_("The name has been erased."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Retention(models.Model):
    """A duty to keep a file until a day, and the law or decision it follows from."""

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="retentions")
    ground = models.CharField(_("legal ground for keeping"), max_length=200)
    keep_until = models.DateField(_("keep until"))
    set_at = models.DateTimeField(_("decided"), default=timezone.now, editable=False)
    set_by = ActorField(_("decided by"))

    class Meta:
        verbose_name = _("period of keeping")
        verbose_name_plural = _("periods of keeping")
        constraints = [
            models.CheckConstraint(
                condition=~Q(ground=""),
                name="keeping_has_a_ground",
                violation_error_message=_("Write the legal ground for keeping."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.keep_until}: {self.ground}"


class Hold(models.Model):
    """A stop for erasing a file, until somebody lifts it: access has been asked for, or a complaint is open.

    Unlike a period of keeping it has no end anybody knows, and it stops whatever period says otherwise.
    """

    public_id = PublicIdField(prefix="hold")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="holds")
    reason = models.CharField(_("reason for holding it back"), max_length=200)
    placed_at = models.DateTimeField(_("held back"), default=timezone.now, editable=False)
    placed_by = ActorField(_("held back by"))
    lifted_at = models.DateTimeField(_("let go"), null=True, editable=False)
    lifted_by = ActorField(_("let go by"), blank=True)

    class Meta:
        verbose_name = _("hold")
        verbose_name_plural = _("holds")
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="hold_has_a_reason",
                violation_error_message=_("Write why the file must not be erased."),
            ),
            models.CheckConstraint(
                condition=Q(lifted_at=None, lifted_by="") | (Q(lifted_at__isnull=False) & ~Q(lifted_by="")),
                name="hold_lifted_when_and_by_whom",
                violation_error_message=_("What is lifted is lifted by somebody at some time."),
            ),
        ]

    def __str__(self) -> str:
        return self.reason

    def is_on(self) -> bool:
        return self.lifted_at is None
