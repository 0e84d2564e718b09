"""What editors decide of what others share: whether all see it here."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.exchange import rules
from samklang.exchange.entries import index_borrowed
from samklang.exchange.models import Borrowed
from samklang.journal.actions import record
from samklang.people.rules import require
from samklang.search.actions import remove


@transaction.atomic
def put_away(borrowed: Borrowed, *, by: Actor, because: str) -> Borrowed:
    """Show something borrowed to editors only. Refuses to do it without a reason."""
    require(rules.may_put_away(by))
    if not because.strip():
        raise ValidationError({"because": _("Write why.")})
    row = Borrowed.objects.select_for_update().get(pk=borrowed.pk)
    row.put_away_on, row.put_away_because = timezone.localdate(), because.strip()
    row.save(update_fields=["put_away_on", "put_away_because"])
    record(by=by, verb="withdrawn", subject=row.public_id)
    remove(row.public_id)
    return row


@transaction.atomic
def bring_forth(borrowed: Borrowed, *, by: Actor) -> Borrowed:
    """Show it to all again."""
    require(rules.may_put_away(by))
    row = Borrowed.objects.select_for_update().get(pk=borrowed.pk)
    if not row.is_shown():
        row.put_away_on, row.put_away_because = None, ""
        row.save(update_fields=["put_away_on", "put_away_because"])
        record(by=by, verb="restored", subject=row.public_id)
        index_borrowed([row.pk])
    return row
