"""The text that is heard: written or brought in, then frozen in passages when the hearing opens."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField
from samklang.accounts.rules import Visitor
from samklang.consultations.models.consultations import Consultation
from samklang.core.ids import PublicIdField
from samklang.files.models import StoredFile
from samklang.people.models import Organisation


class HeardDocumentQuerySet(models.QuerySet["HeardDocument"]):
    def readable_by(self, user: Visitor) -> Self:
        return self.filter(consultation__in=Consultation.objects.readable_by(user))

    def with_corrected_on(self) -> Self:
        """Each with when it was last corrected, if it was, as `corrected_on`."""
        corrections = HeardVersion.objects.filter(document=models.OuterRef("pk"), number__gt=1)
        last = corrections.order_by("-number").values("published_at")[:1]
        return self.annotate(corrected_on=models.Subquery(last))


class HeardDocument(models.Model):
    """One text put to hearing: the draft, a committee's plan, a case.

    `text` is what is worked on until the hearing opens, with headings, lists and tables as they are typed
    in a mail. From then on its versions say what was heard.
    """

    public_id = PublicIdField(prefix="heard")
    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="documents")
    name = models.CharField(_("name"), max_length=200)
    owner = models.ForeignKey(
        Organisation,
        verbose_name=_("whose text it is"),
        on_delete=models.PROTECT,
        related_name="heard_documents",
        null=True,
        blank=True,
    )
    text = models.TextField(_("text"))
    source = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, related_name="heard_as", null=True, editable=False
    )
    notices = models.JSONField(_("what its reader was in doubt about"), default=dict, editable=False)
    place = models.PositiveSmallIntegerField(_("place among the documents"), default=1, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = HeardDocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("heard document")
        verbose_name_plural = _("heard documents")
        ordering = ["place", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["consultation", "name"],
                name="a_document_is_heard_once_by_its_name",
                violation_error_message=_("Another document of the hearing has this name."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("heard_document", args=[self.public_id])

    def latest(self) -> "HeardVersion | None":
        """Return the version that is heard now; none while the hearing is being prepared."""
        return self.versions.order_by("-number").first()


class HeardVersion(models.Model):
    """A document as it was heard from a time on. The first is frozen on opening, later ones are corrections.

    No version is ever changed: whoever answered can always see what they were shown.
    """

    document = models.ForeignKey(HeardDocument, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField(_("version"))
    text = models.TextField(_("text"))
    correction = models.CharField(_("what was corrected"), max_length=500, blank=True)
    published_at = models.DateTimeField(_("published"), default=timezone.now, editable=False)
    published_by = ActorField(_("published by"))

    class Meta:
        verbose_name = _("heard version")
        verbose_name_plural = _("heard versions")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="heard_versions_are_numbered"),
            models.CheckConstraint(
                condition=Q(number=1, correction="") | (Q(number__gt=1) & ~Q(correction="")),
                name="a_correction_says_what_it_corrects",
                violation_error_message=_(
                    "Write what was corrected: those who have read the text need to know."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document} {self.number}"


class Passage(models.Model):
    """A frozen piece of a heard text. `key` names it in points and replies, and stays through corrections."""

    version = models.ForeignKey(HeardVersion, on_delete=models.CASCADE, related_name="passages")
    place = models.PositiveSmallIntegerField(_("place"))
    key = models.CharField(max_length=120)
    heading = models.CharField(_("heading"), max_length=500, blank=True)
    level = models.PositiveSmallIntegerField(_("level of the heading"), default=1)
    text = models.TextField(_("text"), blank=True)

    class Meta:
        verbose_name = _("passage")
        verbose_name_plural = _("passages")
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["version", "key"], name="a_passage_once_by_its_key"),
            models.UniqueConstraint(fields=["version", "place"], name="passages_stand_in_order"),
        ]

    def __str__(self) -> str:
        return self.heading or self.text[:60]

    def body(self) -> str:
        """Return what stands under the heading."""
        return self.text.strip().removeprefix(self.heading).strip()
