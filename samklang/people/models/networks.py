"""Networks: people from several places who learn from each other."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.core.listing import counted
from samklang.core.naming import FindableField, Named, SortKeyField, found_in
from samklang.people.models.contacts import Contact
from samklang.people.models.memberships import Role, standing_of


class NetworkQuerySet(models.QuerySet["Network"]):
    def open(self) -> Self:
        return self.filter(closed_on=None)

    def with_size(self) -> Self:
        """Each with how many are in it, as `size`."""
        members = NetworkMember.objects.filter(network=models.OuterRef("pk"))
        return self.annotate(size=counted(members, of="network"))

    def called(self, typed: str) -> Self:
        """Those whose name or purpose is like what was typed."""
        return self.filter(found_in("findable", typed))

    def readable_by(self, user: Visitor) -> Self:
        """People inside read all networks; a guest those shared with others, and those they are in."""
        standing = standing_of(user)
        if standing.is_inside:
            return self
        if Role.GUEST in standing.roles:
            own = Q(network_members__contact__organisation__in=standing.organisations)
            return self.filter(Q(is_shared=True) | Q(pk__in=Network.objects.filter(own).values("pk")))
        return self.none()


class Network(Named):
    """A circle of contacts across organisations with a purpose of its own: an experience group, a forum."""

    public_id = PublicIdField(prefix="network")
    name = models.CharField(_("name"), max_length=200, unique=True)
    purpose = models.TextField(_("purpose"))
    website = models.URLField(_("website"), blank=True)
    members = models.ManyToManyField(
        Contact,
        verbose_name=_("members"),
        through="NetworkMember",
        related_name="networks",
    )
    is_shared = models.BooleanField(_("shared with other municipalities"), default=False)
    closed_on = models.DateField(_("closed on"), null=True, blank=True, editable=False)
    sort_key = SortKeyField(of=["name"])
    findable = FindableField(of=["name", "purpose"])
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = NetworkQuerySet.as_manager()

    class Meta:
        verbose_name = _("network")
        verbose_name_plural = _("networks")
        ordering = ["sort_key", "pk"]
        indexes = [models.Index(fields=["sort_key", "id"], name="networks_by_name")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("network", args=[self.public_id])

    def is_open(self) -> bool:
        return self.closed_on is None


class NetworkMember(models.Model):
    """A contact's place in a network; some are its contact persons, whom a newcomer should call."""

    network = models.ForeignKey(Network, on_delete=models.CASCADE, related_name="network_members")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="network_members")
    is_contact_person = models.BooleanField(_("contact person"), default=False)

    class Meta:
        verbose_name = _("network member")
        verbose_name_plural = _("network members")
        ordering = ["-is_contact_person", "contact__sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["network", "contact"],
                name="once_in_a_network",
                violation_error_message=_("This person is in the network already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.contact}, {self.network}"
