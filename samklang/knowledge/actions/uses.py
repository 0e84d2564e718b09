"""Telling that one used a contribution."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.journal.actions import record
from samklang.knowledge import rules
from samklang.knowledge.actions.one_at_a_time import hold_person
from samklang.knowledge.actions.telling import tell_owner
from samklang.knowledge.models import Contribution, Result, Use
from samklang.people.rules import require


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
        words={"where": use.where.rstrip(" ."), "result": Result(use.result).label},
    )
    return use


def _told_already(use: Use) -> Use | None:
    hold_person(use.user)
    same = use.contribution.uses.filter(user=use.user, used_on=use.used_on, where=use.where)
    return same.filter(result=use.result, note=use.note).first()
