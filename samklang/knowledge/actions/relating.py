"""Saying which contributions belong together; each then leads to the other."""

from collections.abc import Collection

from django.db import transaction

from samklang.accounts.models import User
from samklang.core.versions import hold
from samklang.journal.actions import record
from samklang.knowledge import rules
from samklang.knowledge.models import Contribution
from samklang.people.rules import require


@transaction.atomic
def set_related(contribution: Contribution, chosen: Collection[Contribution], *, by: User) -> None:
    """Let a contribution lead to these and no others that `by` can see: what is hidden from them stays."""
    require(rules.may_edit(by, contribution))
    hold(Contribution.objects.get(pk=contribution.pk))
    readable = Contribution.objects.readable_by(by).published()
    before = set(readable.filter(related=contribution).values_list("pk", flat=True))
    wanted = {each.pk for each in chosen if each.pk != contribution.pk}
    if wanted == before:
        return
    contribution.related.remove(*(before - wanted))
    contribution.related.add(*(wanted - before))
    record(by=by, verb="changed", subject=contribution.public_id, fields=["related"])
