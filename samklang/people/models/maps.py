"""Maps of the districts: a file of their borders, kept as it came, and each district as it is drawn."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import ActorField
from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.files.models import StoredFile
from samklang.people.models.districts import District
from samklang.people.models.memberships import standing_of


class DistrictMapQuerySet(models.QuerySet["DistrictMap"]):
    def readable_by(self, user: Visitor) -> Self:
        """Files of borders are the administrators', who alone can bring them in; what is drawn is public."""
        return self if standing_of(user).is_administrator else self.none()


class DistrictMap(models.Model):
    """A GeoJSON file with the borders of the districts, that an administrator brought in.

    It is looked at first, and drawn when it is confirmed: then its shapes take the place of those before.
    `width` and `height` are those of the drawing, in the units of the shapes' paths.
    """

    public_id = PublicIdField(prefix="map")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="district_maps")
    name = models.CharField(_("file name"), max_length=255, blank=True)
    uploaded_by = ActorField()
    uploaded_at = models.DateTimeField(_("uploaded"), default=timezone.now, editable=False)
    confirmed_by = ActorField(blank=True)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True, editable=False)
    width = models.PositiveIntegerField(default=0, editable=False)
    height = models.PositiveIntegerField(default=0, editable=False)

    objects = DistrictMapQuerySet.as_manager()

    class Meta:
        verbose_name = _("map of the districts")
        verbose_name_plural = _("maps of the districts")
        ordering = ["-uploaded_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(confirmed_by="", confirmed_at=None)
                | (~Q(confirmed_by="") & Q(confirmed_at__isnull=False)),
                name="a_map_is_confirmed_by_somebody_at_some_time",
                violation_error_message=_("Who confirms a map does it at some time."),
            )
        ]

    def __str__(self) -> str:
        return self.name or gettext("Erased map")

    def get_absolute_url(self) -> str:
        return reverse("district_map", args=[self.public_id])

    def is_confirmed(self) -> bool:
        return self.confirmed_at is not None


class DistrictShape(models.Model):
    """A district as it is drawn: one SVG path, the place of its label, and how much room there is for it."""

    district = models.OneToOneField(District, on_delete=models.CASCADE, related_name="shape")
    map = models.ForeignKey(DistrictMap, on_delete=models.CASCADE, related_name="shapes")
    path = models.TextField()
    label_x = models.IntegerField()
    label_y = models.IntegerField()
    room = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("shape of a district")
        verbose_name_plural = _("shapes of districts")
        ordering = ["district__sort_key", "district"]

    def __str__(self) -> str:
        return str(self.district)
