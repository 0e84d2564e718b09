"""Giving people a role in an organisation, and ending it: rights come from nothing else."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.accounts.models import User
from samklang.core.versions import hold
from samklang.journal.actions import record
from samklang.people import rules
from samklang.people.models import Membership, Organisation, Role
from samklang.people.models.memberships import forget_standing
from samklang.people.roles import roles_in


@transaction.atomic
def add_membership(
    *,
    by: Actor,
    user: User,
    organisation: Organisation,
    role: str,
    since: date | None = None,
    until: date | None = None,
) -> Membership:
    """Give a user a role in an organisation from a day (today), until and including a day if one is set.

    Refuses a last day before the first, a user who is shut out, a role that this kind of organisation does
    not have, and the approver's role for an administrator: who hands out roles must not be able to approve.
    """
    rules.require(rules.may_keep_users(by))
    # Both are held: else somebody could become an administrator, or the organisation close, meanwhile.
    member = User.objects.select_for_update().get(pk=user.pk)
    organisation = hold(organisation)
    _refuse_role(member, organisation, role)
    membership = Membership(
        user=member, organisation=organisation, role=role, since=since or timezone.localdate(), until=until
    )
    _refuse_ending_before_the_first_day(membership, until, field="until")
    _refuse_overlap(membership)
    membership.full_clean()
    membership.save()
    forget_standing(user)
    record(by=by, verb="added", subject=membership.public_id, fields=["role", "since", "until"])
    return membership


@transaction.atomic
def end_membership(membership: Membership, *, by: Actor, on: date | None = None) -> Membership:
    """End a role at once, or with a last day, on which it is still in force; what was done in it stays.

    One that is over, or ends before that day anyway, is left alone. Refuses a last day before the first:
    a role that has not begun is ended at once.
    """
    rules.require(rules.may_keep_users(by))
    current = Membership.objects.select_for_update(of=("self",)).get(pk=membership.pk)
    is_sooner = on is not None and current.until is not None and current.until <= on
    if current.is_over() or is_sooner:
        return current
    _refuse_ending_before_the_first_day(current, on, field="on")
    write_end(current, by=by, on=on)
    forget_standing(membership.user)
    return current


def write_end(current: Membership, *, by: Actor, on: date | None) -> None:
    """End a held membership; one that has not begun by its last day is never in force."""
    day = on or timezone.localdate()
    current.until = max(day, current.since)
    if on is None or on < current.since:
        current.ended_at = timezone.now()
    current.save(update_fields=["until", "ended_at"])
    record(by=by, verb="ended", subject=current.public_id, fields=["until", "ended_at"])


def _refuse_role(user: User, organisation: Organisation, role: str) -> None:
    if not user.is_active:
        raise ValidationError({"user": _("This user cannot sign in.")})
    if not organisation.is_open():
        raise ValidationError({"organisation": _("The organisation is closed.")})
    if role not in roles_in(organisation):
        raise ValidationError({"role": _("This kind of organisation does not have that role.")})
    if role == Role.APPROVER and user.is_administrator:
        raise ValidationError(
            {"role": _("An administrator cannot approve. Choose another role, or another person.")}
        )


def _refuse_ending_before_the_first_day(membership: Membership, last: date | None, *, field: str) -> None:
    if last is not None and last < membership.since:
        text = _("The role begins on %(day)s. Its last day cannot be before that.")
        day = date_format(membership.since, "DATE_FORMAT")
        raise ValidationError({field: ValidationError(text, params={"day": day})})


def _refuse_overlap(membership: Membership) -> None:
    """The same role twice at the same time would have to be ended twice."""
    same = Membership.objects.get_queryset().filter(
        user=membership.user, organisation=membership.organisation, role=membership.role
    )
    if same.overlapping(since=membership.since, until=membership.until).exists():
        raise ValidationError({"role": _("This person has that role there already.")})
