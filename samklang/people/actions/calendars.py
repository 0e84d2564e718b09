"""The secret address of somebody's calendars: made, renewed, given up."""

from django.db import transaction

from samklang.accounts.actors import Actor
from samklang.accounts.models import User
from samklang.core.secrets import digest_of, new_secret
from samklang.journal.actions import record
from samklang.people.calendars.offered import calendars_for
from samklang.people.models import CalendarAddress
from samklang.people.rules import require


@transaction.atomic
def make_calendar_address(*, by: User) -> str:
    """Make a new secret address for one's calendars and return its secret, which is kept nowhere.

    An address that was made before opens nothing from now on. Refuses whoever has no calendar to read.
    """
    require(bool(calendars_for(by)))
    forget_calendar_address(by, by=by)
    secret = new_secret()
    CalendarAddress.objects.create(user=by, digest=digest_of(secret))
    record(by=by, verb="added", subject=by.public_id, fields=["calendar_address"])
    return secret


@transaction.atomic
def forget_calendar_address(user: User, *, by: Actor) -> None:
    """Let a user's secret address open nothing any more. Nothing happens if there is none."""
    User.objects.select_for_update().get(pk=user.pk)  # of two who make one, the second waits for the first
    if CalendarAddress.objects.filter(user=user).delete()[0]:
        record(by=by, verb="removed", subject=user.public_id, fields=["calendar_address"])
