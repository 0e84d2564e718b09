"""Asking the editors to look at something, and what they did about it."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samklang.accounts.actors import actor_id
from samklang.accounts.models import User
from samklang.core.versions import hold
from samklang.journal.actions import record
from samklang.knowledge import rules
from samklang.knowledge.models import Contribution, Flag
from samklang.mail.telling import Letter, Receiver, tell, way_to
from samklang.people.rules import require


@transaction.atomic
def raise_flag(contribution: Contribution, *, by: User, reason: str) -> Flag:
    """Ask the editors to look at something, and say why. Who has asked and is not answered asks once."""
    require(rules.may_flag(by, contribution))
    if not reason.strip():
        raise ValidationError({"reason": gettext_lazy("Write what is wrong, so that it can be mended.")})
    hold(Contribution.objects.get(pk=contribution.pk))
    if already := contribution.flags.open().filter(raised_by=by).first():
        return already
    flag = Flag(contribution=contribution, raised_by=by, reason=reason.strip())
    flag.full_clean()
    flag.save()
    record(by=by, verb="added", subject=flag.public_id)
    return flag


@transaction.atomic
def settle(flag: Flag, *, by: User, note: str) -> Flag:
    """Note what was done about what a reader reported, and tell them. It is settled once."""
    require(rules.may_moderate(by))
    if not note.strip():
        raise ValidationError({"note": gettext_lazy("Write what was done: whoever reported it is told.")})
    current = Flag.objects.select_for_update(of=("self",)).get(pk=flag.pk)
    if current.settled_at is not None:
        raise ValidationError(gettext_lazy("It has been settled already."))
    current.settled_at, current.settled_by, current.note = timezone.now(), actor_id(by), note.strip()
    current.full_clean()
    current.save()
    record(by=by, verb="decided", subject=current.public_id)
    _tell(current, by=by)
    return current


def _tell(flag: Flag, *, by: User) -> None:
    """Write to whoever reported it; the title and the address only if they may read it still."""
    reader = flag.raised_by
    if reader.pk == by.pk or not (reader.is_active and reader.email):
        return
    shown = Contribution.objects.readable_by(reader).published().filter(pk=flag.contribution_id).first()

    def write() -> Letter:
        told = (_("The editors have looked at what you reported:"), flag.note)
        return Letter(_("What you reported has been looked at"), (*told, way_to(shown) if shown else ""))

    tell(Receiver.of(reader), write, by=by, key=flag.public_id)
