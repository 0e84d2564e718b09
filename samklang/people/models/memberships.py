"""Who belongs to which organisation in what role, and what a user therefore is: their standing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.core.listing import counted


class Role(models.TextChoices):
    """What a member is in an organisation; rights follow from it (package `people`, module `rules`)."""

    READER = "reader", _("Secretariat: reader")
    CODER = "coder", _("Secretariat: coder")
    APPROVER = "approver", _("Secretariat: approver")
    OFFICER = "officer", _("Committee officer")
    COMMITTEE_SECRETARY = "committee_secretary", _("Committee secretary")
    ELECTED_MEMBER = "elected_member", _("Elected member")
    EMPLOYEE = "employee", _("Employee")
    GUEST = "guest", _("Guest from outside the municipality")


SECRETARIAT_ROLES = (Role.READER, Role.CODER, Role.APPROVER)
"""Roles in the coordinating organisation, each including those before it."""

_PUBLIC_OFFICES = (Role.ELECTED_MEMBER, Role.COMMITTEE_SECRETARY)


class MembershipQuerySet(models.QuerySet["Membership"]):
    def current(self, day: date | None = None) -> Self:
        """Memberships in force on a day (today): begun, and not past their last day or ended on it."""
        day = day or timezone.localdate()
        return self.filter(Q(until=None) | Q(until__gt=day) | Q(until=day, ended_at=None), since__lte=day)

    def unfinished(self) -> Self:
        """Memberships in force today or later."""
        return self.filter(Q(until=None) | Q(until__gte=timezone.localdate()), ended_at=None)

    def overlapping(self, *, since: date, until: date | None) -> Self:
        """Memberships with a day in common with this time; one that was ended gives its last day free."""
        never_in_force = Q(ended_at__isnull=False, until=F("since"))
        over = Q(until__lt=since) | Q(until=since, ended_at__isnull=False)
        found = self.exclude(never_in_force).exclude(over)
        return found.filter(since__lte=until) if until else found

    def readable_by(self, user: Visitor) -> Self:
        """Who sits in a body and who its secretary is, is public; other memberships are for those inside."""
        standing = standing_of(user)
        if standing.is_inside:
            return self
        return self.filter(
            Q(role__in=_PUBLIC_OFFICES, organisation__closed_on=None)
            | Q(organisation__in=standing.organisations)
        )


class MembershipManager(models.Manager["Membership"]):
    """A membership is never spoken of without its user and its organisation, so they come along."""

    def get_queryset(self) -> MembershipQuerySet:
        return MembershipQuerySet(self.model, using=self._db).select_related("user", "organisation")

    def current(self, day: date | None = None) -> MembershipQuerySet:
        return self.get_queryset().current(day)

    def unfinished(self) -> MembershipQuerySet:
        return self.get_queryset().unfinished()

    def readable_by(self, user: Visitor) -> MembershipQuerySet:
        return self.get_queryset().readable_by(user)


class Membership(models.Model):
    """A user's place in an organisation, from a day until a day: what all rights follow from.

    `until` is the last day, and the role is in force on it, unless somebody ended the role at once: then
    `ended_at` says when, and from that moment it gives nothing.
    """

    public_id = PublicIdField(prefix="member")
    user = models.ForeignKey(
        User, verbose_name=_("user"), on_delete=models.PROTECT, related_name="memberships"
    )
    organisation = models.ForeignKey(
        "people.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="memberships",
    )
    role = models.CharField(_("role"), max_length=20, choices=Role)
    since = models.DateField(_("from"), default=timezone.localdate)
    until = models.DateField(_("until and including"), null=True, blank=True)

    ended_at = models.DateTimeField(_("ended"), null=True, blank=True, editable=False)

    objects = MembershipManager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["user__sort_key", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")),
                name="membership_ends_after_it_begins",
                violation_error_message=_("The last day of a role cannot be before its first."),
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(until__isnull=False),
                name="what_has_ended_has_a_last_day",
                violation_error_message=_("A role that has ended has a last day."),
            ),
            models.UniqueConstraint(
                fields=["user", "organisation", "role"],
                condition=Q(until=None),
                name="one_open_membership_per_role",
                violation_error_message=_("This person has that role there already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display()}, {self.organisation}"

    def get_absolute_url(self) -> str:
        return self.organisation.get_absolute_url()

    def is_current(self) -> bool:
        return self.since <= timezone.localdate() and not self.is_over()

    def is_over(self) -> bool:
        """Whether it was ended, or its last day is past."""
        return self.ended_at is not None or (self.until is not None and self.until < timezone.localdate())


def users_with_roles() -> "models.QuerySet[User]":
    """All users in order of their names, each with how many roles they hold today, as `roles`."""
    held = Membership.objects.current().filter(user=models.OuterRef("pk"))
    return User.objects.annotate(roles=counted(held, of="user")).order_by("sort_key", "pk")


@dataclass(frozen=True, slots=True)
class Standing:
    """What a visitor is on this day, in all organisations together.

    `organisations_as` maps each role, implied secretariat roles included, to the primary keys of the
    organisations it is held in; `public_ids` are the public ids of all of them. `serves` are the bodies
    served by the administrations the visitor is an officer of. `within` are those the visitor is in and all
    that these are part of; `public_ids_within` are their public ids.
    """

    is_signed_in: bool = False
    is_administrator: bool = False
    organisations_as: Mapping[Role, frozenset[int]] = field(default_factory=dict)
    public_ids: frozenset[str] = frozenset()
    serves: frozenset[int] = frozenset()
    within: frozenset[int] = frozenset()
    public_ids_within: frozenset[str] = frozenset()

    @property
    def roles(self) -> frozenset[Role]:
        return frozenset(self.organisations_as)

    @property
    def organisations(self) -> frozenset[int]:
        return frozenset().union(*self.organisations_as.values())

    @property
    def is_inside(self) -> bool:
        """Belongs to this municipality: any role but guest, or an administrator."""
        return self.is_administrator or bool(self.roles - {Role.GUEST})

    def is_in(self, organisation_pk: int, *, role: Role) -> bool:
        return organisation_pk in self.organisations_as.get(role, frozenset())


NOBODY = Standing()
_ALL_ABOVE = "organisation" + "__parent" * 6
"""An organisation with all it is part of, however deep the tree (DEEPEST in `organisations`)."""


def standing_of(user: Visitor) -> Standing:
    """Return what a visitor is, read once per user object: each request has its own, so it is never old."""
    known: Standing | None = vars(user).get("_standing")
    if known is None:
        known = _read_standing(user) if isinstance(user, User) and user.is_active else NOBODY
        vars(user)["_standing"] = known
    return known


def forget_standing(user: User) -> None:
    """Make the next question about this user read their memberships again."""
    vars(user).pop("_standing", None)


def _read_standing(user: User) -> Standing:
    current = Membership.objects.current().filter(user=user, organisation__closed_on=None)
    memberships = list(current.select_related(_ALL_ABOVE))
    organisations = {membership.organisation for membership in memberships}
    within = organisations.union(*(each.ancestors() for each in organisations))
    held: dict[Role, set[int]] = {}
    for membership in memberships:
        for role in _roles_given_by(membership):
            held.setdefault(role, set()).add(membership.organisation_id)
    return Standing(
        is_signed_in=True,
        is_administrator=user.is_administrator,
        organisations_as={role: frozenset(pks) for role, pks in held.items()},
        public_ids=frozenset(membership.organisation.public_id for membership in memberships),
        serves=_bodies_served_by(held.get(Role.OFFICER, set())),
        within=frozenset(each.pk for each in within),
        public_ids_within=frozenset(each.public_id for each in within),
    )


def _roles_given_by(membership: Membership) -> tuple[Role, ...]:
    """The role itself; in the secretariat also those it includes, while the organisation is coordinating."""
    role = Role(membership.role)
    if role not in SECRETARIAT_ROLES:
        return (role,)
    if not membership.organisation.is_coordinating:
        return (Role.EMPLOYEE,)
    return (Role.EMPLOYEE, *SECRETARIAT_ROLES[: SECRETARIAT_ROLES.index(role) + 1])


def _bodies_served_by(administrations: set[int]) -> frozenset[int]:
    if not administrations:
        return frozenset()
    served = Membership.objects.filter(
        organisation__in=administrations,
        organisation__serves__isnull=False,
        organisation__serves__closed_on=None,
    )
    return frozenset(pk for (pk,) in served.values_list("organisation__serves__pk"))
