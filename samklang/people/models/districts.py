"""Districts: the parts of the city."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.core.naming import Named, SortKeyField


class DistrictQuerySet(models.QuerySet["District"]):
    def readable_by(self, user: Visitor) -> Self:
        """The parts of the city are no secret."""
        return self

    def with_committees(self) -> Self:
        """Each with how many open local committees it has, as `committees`."""
        still_open = Q(organisations__closed_on=None)
        return self.annotate(committees=models.Count("organisations", filter=still_open)).order_by(
            "sort_key", "pk"
        )


class District(Named):
    """A part of the city (bydel), which may have a local committee."""

    public_id = PublicIdField(prefix="district")
    name = models.CharField(_("name"), max_length=100, unique=True)
    number = models.CharField(_("number"), max_length=10, blank=True)
    sort_key = SortKeyField(of=["name"])
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = DistrictQuerySet.as_manager()

    class Meta:
        verbose_name = _("district")
        verbose_name_plural = _("districts")
        ordering = ["sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["number"],
                condition=~Q(number=""),
                name="a_number_for_one_district",
                violation_error_message=_("Another district has this number."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("district", args=[self.public_id])
