"""Saying that a fund does not fit an idea, and taking it back."""

from django.db import transaction

from samklang.accounts.actors import Actor, actor_id
from samklang.core.versions import hold
from samklang.funding.models import Fund
from samklang.journal.actions import record
from samklang.knowledge.models import Contribution, RejectedFit
from samklang.people.rules import may_write_knowledge, require

may_judge_fits = may_write_knowledge
"""All who work for the municipality and may read both say whether a fund fits."""


@transaction.atomic
def reject_fit(contribution: Contribution, fund: Fund, *, by: Actor) -> None:
    """Say that a fund does not fit: it is suggested to nobody any more. The first who says so is named."""
    require(may_judge_fits(by))
    held = hold(Contribution.objects.get(pk=contribution.pk))
    _row, is_new = RejectedFit.objects.get_or_create(
        contribution=held, fund=fund, defaults={"rejected_by": actor_id(by)}
    )
    if is_new:
        record(by=by, verb="added", subject=contribution.public_id, fields=["rejected_fits"])


@transaction.atomic
def accept_fit(contribution: Contribution, fund: Fund, *, by: Actor) -> None:
    """Take back that a fund does not fit, whoever said so: it may be suggested again."""
    require(may_judge_fits(by))
    if RejectedFit.objects.filter(contribution=contribution, fund=fund).delete()[0]:
        record(by=by, verb="removed", subject=contribution.public_id, fields=["rejected_fits"])
