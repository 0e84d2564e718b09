"""Supporting an idea, and deciding on one."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.accounts.models import User
from samklang.core.versions import hold
from samklang.following.actions import follow_along
from samklang.journal.actions import record
from samklang.knowledge import rules
from samklang.knowledge.entries import index_contribution
from samklang.knowledge.models import Contribution, Idea, Support
from samklang.people.models import Organisation
from samklang.people.rules import require


@transaction.atomic
def support(idea: Idea, *, by: User) -> None:
    """Support an idea, once, and hear from then on what becomes of it."""
    require(rules.may_support(by, idea))
    _support, is_new = Support.objects.get_or_create(idea=idea, user=by)
    if is_new:
        record(by=by, verb="supported", subject=idea.public_id)
        follow_along(idea.public_id, by=by)


@transaction.atomic
def stop_supporting(idea: Idea, *, by: User) -> None:
    """Take one's support back."""
    require(rules.may_support(by, idea))
    if Support.objects.filter(idea=idea, user=by).delete()[0]:
        record(by=by, verb="supports_no_more", subject=idea.public_id)


@transaction.atomic
def take_up(idea: Idea, *, by: Actor, organisation: Organisation, on: date | None = None) -> Idea:
    """Note that an organisation takes an idea up."""
    current = _undecided(idea, by=by)
    if not organisation.is_open():
        raise ValidationError({"organisation": _("Choose an organisation that is open.")})
    current.taken_up_by = organisation
    return _decide(current, by=by, on=on)


@transaction.atomic
def decline(idea: Idea, *, by: Actor, because: str, on: date | None = None) -> Idea:
    """Decline an idea. Refuses to do it without a reason."""
    current = _undecided(idea, by=by)
    if not because.strip():
        raise ValidationError({"because": _("Write why. Whoever proposed it deserves to know.")})
    current.declined_because = because.strip()
    return _decide(current, by=by, on=on)


def _undecided(idea: Idea, *, by: Actor) -> Idea:
    hold(Contribution.objects.get(pk=idea.pk))
    current = Idea.objects.get(pk=idea.pk)
    if not current.is_open():
        raise ValidationError(_("It has been decided already."))
    require(rules.may_decide_on(by, current))
    return current


def _decide(idea: Idea, *, by: Actor, on: date | None) -> Idea:
    idea.decided_on = on or timezone.localdate()
    idea.version += 1
    idea.save()
    record(by=by, verb="decided", subject=idea.public_id)
    index_contribution(idea)
    return idea
