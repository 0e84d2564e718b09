"""What is written here of partners and their lists forgets a person when the person is erased."""

from collections.abc import Sequence

from django.db.models import Model

from samklang.accounts.actors import Actor
from samklang.core.traces import Traces, take_out
from samklang.exchange.models import Borrowed, Delivery, Partner
from samklang.journal.actions import record

TEXTS: dict[type[Model], Sequence[str]] = {
    Partner: ("contact",),
    Borrowed: ("put_away_because",),
    Delivery: ("name",),
}
"""What people write here in words of their own. What a partner shares is theirs, and comes with each list."""


def forget_traces(traces: Traces, *, by: Actor) -> None:
    """Take a person out of what is written here of partners; what they share stays (`CONTACT_ERASURES`)."""
    for model, columns in TEXTS.items():
        for row, changed in take_out(model._base_manager.all(), traces, columns=columns):
            record(by=by, verb="erased", subject=row.public_id, fields=changed)  # type: ignore[attr-defined]
