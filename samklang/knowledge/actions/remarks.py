"""Writing remarks and answers, taking them away, saying which one helped."""

from datetime import datetime, timedelta

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
from samklang.knowledge.models import Contribution, Remark
from samklang.people.rules import require

_SAME_SITTING = timedelta(minutes=15)
"""How long the same words from the same person are one remark: a double click, or sent again after Back."""


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
