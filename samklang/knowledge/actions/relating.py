"""Saying which contributions belong together; each then leads to the other."""

from collections.abc import Collection

from django.db import transaction

from samklang.accounts.actors import Actor
from samklang.accounts.models import User
from samklang.journal.actions import record
from samklang.knowledge import rules
from samklang.knowledge.models import Contribution
from samklang.people.rules import require


@transaction.atomic
def set_related(contribution: Contribution, chosen: Collection[Contribution], *, by: User) -> None:
    """Let a contribution lead to these and no others that `by` can see: what is hidden from them stays."""
    require(rules.may_edit(by, contribution))
    _hold_all(contribution, chosen)
    readable = Contribution.objects.readable_by(by).published()
    before = set(readable.filter(related=contribution).values_list("pk", flat=True))
    wanted = {each.pk for each in chosen if each.pk != contribution.pk}
    if wanted == before:
        return
    contribution.related.remove(*(before - wanted))
    contribution.related.add(*(wanted - before))
    record(by=by, verb="changed", subject=contribution.public_id, fields=["related"])


@transaction.atomic
def relate(contribution: Contribution, others: Collection[Contribution], *, by: Actor) -> None:
    """Say that contributions belong together; each then leads to the others."""
    require(rules.may_edit(by, contribution))
    _hold_all(contribution, others)
    if new := [other for other in others if not contribution.related.filter(pk=other.pk).exists()]:
        contribution.related.add(*new)
        record(by=by, verb="changed", subject=contribution.public_id, fields=["related"])


def _hold_all(contribution: Contribution, others: Collection[Contribution]) -> None:
    """Lock a contribution, what it led to and is to lead to: always in one order, so that all can wait."""
    led_to = contribution.related.values_list("pk", flat=True)
    pks = {contribution.pk, *led_to, *(other.pk for other in others)}
    list(Contribution.objects.filter(pk__in=pks).order_by("pk").select_for_update(of=("self",)))
