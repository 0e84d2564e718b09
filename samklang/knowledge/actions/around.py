"""What readers do with a contribution: use it, answer it, support it, decide on it."""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.accounts.models import User
from samklang.core.versions import hold
from samklang.following.actions import follow_along
from samklang.following.queries import followers_of
from samklang.jobs.actions import enqueue
from samklang.journal.actions import record
from samklang.knowledge import rules
from samklang.knowledge.actions.one_at_a_time import hold_person
from samklang.knowledge.actions.telling import tell_owner
from samklang.knowledge.entries import index_contribution
from samklang.knowledge.models import Contribution, Idea, Remark, Result, Support, Use
from samklang.people.models import Organisation
from samklang.people.rules import require

_SAME_SITTING = timedelta(minutes=15)
"""How long the same words from the same person are one remark: a double click, or sent again after Back."""


@transaction.atomic
def note_use(
    contribution: Contribution, *, by: User, where: str, result: str, note: str = "", on: date | None = None
) -> Use:
    """Say that one used a contribution, where, and how it went. Its owner is told by mail.

    The same told twice, as by a double click, is one use.
    """
    require(rules.may_use(by, contribution))
    use = Use(contribution=contribution, user=by, where=where.strip(), result=result, note=note.strip())
    use.used_on = on or timezone.localdate()
    if use.used_on > timezone.localdate():
        raise ValidationError({"used_on": _("Tell it when it has happened.")})
    use.full_clean()
    if already := _told_already(use):
        return already
    use.save()
    record(by=by, verb="added", subject=contribution.public_id, fields=["uses"])
    tell_owner(
        contribution,
        by=by,
        key=use.public_id,
        subject=_("“%(title)s” was used"),
        line=_("%(name)s used it: %(where)s. %(result)s."),
        words={"where": use.where, "result": Result(use.result).label},
    )
    return use


@transaction.atomic
def write_remark(contribution: Contribution, *, by: User, words: str, at: datetime | None = None) -> Remark:
    """Comment on a contribution, or answer a question, and follow it from then on.

    Its owner is told by mail, unless they wrote it; so are those who follow it and want to know at once.
    The same sent twice, as by a double click, is one remark.
    """
    require(rules.may_remark(by, contribution))
    remark = Remark(contribution=contribution, user=by, text=words.strip(), written_at=at or timezone.now())
    if not remark.text:
        raise ValidationError({"words": _("Write something first.")})
    if already := _written_already(remark):
        return already
    remark.save()
    record(by=by, verb="added", subject=contribution.public_id, fields=["remarks"])
    tell_owner(
        contribution,
        by=by,
        key=remark.public_id,
        subject=_("A remark on “%(title)s”"),
        line=_("%(name)s has written a remark."),
    )
    if followers_of([contribution.public_id], at_once=True).exclude(pk=by.pk).exists():
        enqueue("knowledge.tell_followers", by=by, key=remark.public_id, remark=remark.public_id)
    follow_along(contribution.public_id, by=by)
    return remark


def _told_already(use: Use) -> Use | None:
    hold_person(use.user)
    same = use.contribution.uses.filter(user=use.user, used_on=use.used_on, where=use.where)
    return same.filter(result=use.result, note=use.note).first()


def _written_already(remark: Remark) -> Remark | None:
    """Return the same words if they were sent just before. Later they may be meant: "Thank you"."""
    hold_person(remark.user)
    about_then = (remark.written_at - _SAME_SITTING, remark.written_at + _SAME_SITTING)
    same = remark.contribution.remarks.filter(user=remark.user, text=remark.text)
    return same.filter(written_at__range=about_then).first()


@transaction.atomic
def remove_remark(remark: Remark, *, by: Actor) -> None:
    """Take a remark away: its text is gone, its place remains."""
    require(rules.may_remove_remark(by, remark))
    current = Remark.objects.select_for_update().get(pk=remark.pk)
    if current.removed_at is None:
        current.text, current.is_helpful = "", False
        current.removed_at, current.removed_by = timezone.now(), actor_id(by)
        current.save()
        record(by=by, verb="removed", subject=current.public_id)


@transaction.atomic
def mark_helpful(remark: Remark, *, by: Actor) -> None:
    """Say which answer to a question helped; the one marked before no longer is."""
    require(rules.may_mark_helpful(by, remark.contribution))
    hold(remark.contribution)
    current = Remark.objects.select_for_update().get(pk=remark.pk)
    if current.removed_at is not None:
        raise ValidationError(_("The answer has been taken away."))
    remark.contribution.remarks.filter(is_helpful=True).update(is_helpful=False)
    current.is_helpful = True
    current.save(update_fields=["is_helpful"])
    record(by=by, verb="changed", subject=current.public_id, fields=["is_helpful"])


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
    return _decide(current, by=by, on=on, field="taken_up_by")


@transaction.atomic
def decline(idea: Idea, *, by: Actor, because: str, on: date | None = None) -> Idea:
    """Decline an idea. Refuses to do it without a reason."""
    current = _undecided(idea, by=by)
    if not because.strip():
        raise ValidationError({"because": _("Write why. Whoever proposed it deserves to know.")})
    current.declined_because = because.strip()
    return _decide(current, by=by, on=on, field="declined_because")


def _undecided(idea: Idea, *, by: Actor) -> Idea:
    hold(Contribution.objects.get(pk=idea.pk))
    current = Idea.objects.get(pk=idea.pk)
    if not current.is_open():
        raise ValidationError(_("It has been decided already."))
    require(rules.may_decide_on(by, current))
    return current


def _decide(idea: Idea, *, by: Actor, on: date | None, field: str) -> Idea:
    idea.decided_on = on or timezone.localdate()
    idea.version += 1
    idea.save()
    record(by=by, verb="decided", subject=idea.public_id)
    index_contribution(idea)
    return idea
