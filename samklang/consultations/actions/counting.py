"""Deciding by which rules a hearing is counted."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.consultations import rules
from samklang.consultations.details import CountingDetails
from samklang.consultations.models import Channel, Consultation, CountingRules
from samklang.core.versions import hold
from samklang.journal.actions import record
from samklang.people.rules import require


@transaction.atomic
def set_counting_rules(
    consultation: Consultation, *, by: Actor, details: CountingDetails, because: str
) -> CountingRules:
    """Decide by which rules a hearing is counted from now on, and why. The earlier rules are kept.

    Refuses rules by which nothing could count, and a hearing that has been put away. The same rules twice are
    decided once.
    """
    require(rules.may_run(by))
    current = hold(consultation)
    if not rules.may_be_counted_anew(current):
        raise ValidationError(_("The hearing is put away. It stays counted as it is."))
    if not set(details.channels) <= set(Channel.values) or not details.channels:
        raise ValidationError({"channels": _("Choose at least one way that counts.")})
    latest = current.counting_rules.order_by("-number").first()
    if latest is not None and CountingDetails.of(latest) == details and latest.because == because.strip():
        return latest
    made = CountingRules(
        consultation=current,
        number=latest.number + 1 if latest else 1,
        channels=list(details.channels),
        counts_provisional=details.counts_provisional,
        counts_late=details.counts_late,
        campaigns_as_one=details.campaigns_as_one,
        because=because.strip(),
        set_by=actor_id(by),
    )
    made.full_clean()
    made.save()
    record(by=by, verb="decided", subject=current.public_id, fields=["counting_rules"])
    return made
