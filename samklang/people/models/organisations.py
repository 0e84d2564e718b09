"""Organisations: who can be asked, who decides, who serves whom."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.core.naming import FindableField, Named, SortKeyField, found_in, sort_key
from samklang.people.models.districts import District
from samklang.people.models.memberships import standing_of


class OrganisationKind(models.TextChoices):
    """What an organisation is to the municipality. A citizen is a respondent, not an organisation."""

    COUNCIL = "council", _("City council")
    COMMITTEE = "committee", _("Committee")
    ADMINISTRATION = "administration", _("Administration")
    LOCAL_COMMITTEE = "local_committee", _("Local committee")
    ADVISORY_COUNCIL = "advisory_council", _("Advisory council")
    EXPERT_GROUP = "expert_group", _("Expert group")
    ASSOCIATION = "association", _("Association")
    COMPANY = "company", _("Company")
    STATE = "state", _("State authority")
    OTHER_MUNICIPALITY = "other_municipality", _("Other municipality")


BODY_KINDS = frozenset(
    {
        OrganisationKind.COUNCIL,
        OrganisationKind.COMMITTEE,
        OrganisationKind.LOCAL_COMMITTEE,
        OrganisationKind.ADVISORY_COUNCIL,
        OrganisationKind.EXPERT_GROUP,
    }
)
"""Kinds that meet and decide or advise; an administration can serve them."""

MUNICIPAL_KINDS = BODY_KINDS | {OrganisationKind.ADMINISTRATION}
"""Kinds that are part of this municipality."""

PUBLIC_KINDS = MUNICIPAL_KINDS | {OrganisationKind.STATE, OrganisationKind.OTHER_MUNICIPALITY}
"""Public authorities: that they exist is no secret. An association or a company can be one person."""


DEEPEST = 6
"""Levels of the tree; deeper, and nobody can read the path to a place."""


def stands_within(path: str, places: Iterable[int] | Iterable[str], *, by: str = "pk") -> Q:
    """The condition that the organisation at this path is one of these places, or a part of one."""
    wanted = list(places)
    upwards = (path + "__parent" * level for level in range(DEEPEST))
    return reduce(or_, (Q(**{f"{each}__{by}__in": wanted}) for each in upwards))


def _kind_in_words() -> models.Case:
    """A kind's place among the kinds as they are called in the reader's language."""
    ranks = sorted(OrganisationKind, key=lambda kind: sort_key(str(kind.label)))
    whens = [models.When(kind=kind, then=models.Value(rank)) for rank, kind in enumerate(ranks)]
    return models.Case(*whens, output_field=models.IntegerField())


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    def open(self) -> Self:
        return self.filter(closed_on=None)

    def in_state(self, state: str) -> Self:
        """The open ones; with "closed" the closed ones, with "all" both."""
        if state == "all":
            return self
        return self.filter(closed_on__isnull=state != "closed")

    def readable_by(self, user: Visitor) -> Self:
        """Everybody reads open public authorities and their own; people inside the municipality read all."""
        standing = standing_of(user)
        if standing.is_inside:
            return self
        return self.filter(Q(closed_on=None, kind__in=PUBLIC_KINDS) | Q(pk__in=standing.organisations))

    def with_names_for(self, user: Visitor) -> Self:
        """Each with `parent` and `serves` as far as the user may know of them.

        `parent_key` sorts by the parent's name, `kind_key` by the kind as it is called on the page.
        """
        readable = Organisation.objects.readable_by(user)
        above = readable.filter(pk=models.OuterRef("parent")).values("sort_key")
        keys = {"parent_key": models.Subquery(above), "kind_key": _kind_in_words()}
        return (
            self.annotate(**keys)
            .select_related("district")
            .prefetch_related(
                models.Prefetch("parent", readable),
                models.Prefetch("serves", readable),
                "former_names",
            )
        )

    def called(self, typed: str) -> Self:
        """Those with a name, short name or former name like what was typed."""
        former = FormerName.objects.filter(found_in("findable", typed)).values("organisation")
        return self.filter(found_in("findable", typed) | Q(pk__in=former))

    def bodies(self) -> Self:
        return self.filter(kind__in=BODY_KINDS)


class Organisation(Named):
    """Anybody who can be asked, decide or be served: council, committee, administration, association.

    Organisations stand in a tree (a centre in an administration, a committee under the council). One of
    them is coordinating: its members are the policy secretariat. A closed organisation stays in all that
    it took part in, but can no longer be asked.
    """

    public_id = PublicIdField(prefix="org")
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(pgettext_lazy("organisation", "kind"), max_length=20, choices=OrganisationKind)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        on_delete=models.PROTECT,
        related_name="children",
        null=True,
        blank=True,
    )
    serves = models.ManyToManyField(
        "self", verbose_name=_("serves"), symmetrical=False, related_name="served_by", blank=True
    )
    district = models.ForeignKey(
        District,
        verbose_name=_("district"),
        on_delete=models.PROTECT,
        related_name="organisations",
        null=True,
        blank=True,
    )
    short_names = models.JSONField(_("short names"), default=list, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    website = models.URLField(_("website"), blank=True)
    is_coordinating = models.BooleanField(_("coordinating"), default=False, editable=False)
    closed_on = models.DateField(_("closed on"), null=True, blank=True, editable=False)
    sort_key = SortKeyField(of=["name"])
    findable = FindableField(of=["name", "short_names"])
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["sort_key", "pk"]
        indexes = [models.Index(fields=["sort_key", "id"], name="organisations_by_name")]
        constraints = [
            models.UniqueConstraint(
                fields=["is_coordinating"],
                condition=Q(is_coordinating=True),
                name="one_coordinating_organisation",
                violation_error_message=_("There is one coordinating organisation already."),
            ),
            models.CheckConstraint(
                condition=~Q(is_coordinating=True) | Q(closed_on=None, kind="administration"),
                name="coordinating_is_an_open_administration",
                violation_error_message=_(
                    "Only an open administration can be the coordinating organisation."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(parent=models.F("id")),
                name="organisation_is_not_part_of_itself",
                violation_error_message=_("An organisation is not part of itself. Choose another place."),
            ),
            models.CheckConstraint(
                condition=Q(district=None) | Q(kind="local_committee"),
                name="only_local_committees_have_a_district",
                violation_error_message=_("Only a local committee has a district."),
            ),
            models.UniqueConstraint(
                Lower("name"),
                "kind",
                condition=Q(closed_on=None),
                name="one_open_organisation_per_name_and_kind",
                violation_error_message=_(
                    "There is already an open organisation of this kind with this name."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("organisation", args=[self.public_id])

    def is_open(self) -> bool:
        return self.closed_on is None

    def ancestors(self) -> "list[Organisation]":
        """Return what it is part of, nearest first."""
        found: list[Organisation] = []
        above = self.parent
        while above is not None and len(found) <= DEEPEST:
            found.append(above)
            above = above.parent
        return found

    def is_municipal(self) -> bool:
        return self.kind in MUNICIPAL_KINDS

    def is_public(self) -> bool:
        """Whether anybody may know of it: the same rule as `readable_by`, for one row."""
        return self.is_open() and self.kind in PUBLIC_KINDS


class FormerName(Named):
    """A name an organisation had before: old letters are signed with it, and people still search for it."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="former_names")
    name = models.CharField(_("former name"), max_length=200)
    until = models.DateField(_("until"), null=True, blank=True)
    sort_key = SortKeyField(of=["name"])
    findable = FindableField(of=["name"])

    class Meta:
        verbose_name = _("former name")
        verbose_name_plural = _("former names")
        ordering = [models.F("until").desc(nulls_last=True), "sort_key"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name"],
                name="a_former_name_once_per_organisation",
                violation_error_message=_("A former name stands there once."),
            )
        ]

    def __str__(self) -> str:
        return self.name
