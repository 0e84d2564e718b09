"""What is written of funds forgets a person when the person is erased."""

from collections.abc import Iterator, Sequence

from django.db.models import Model

from samklang.accounts.actors import Actor
from samklang.core.traces import Traces, take_out
from samklang.funding.entries import index_fund
from samklang.funding.models import EarlierAward, Fund
from samklang.journal.actions import record

TEXTS: dict[type[Model], Sequence[str]] = {
    Fund: ("gives_to", "contact", "website"),
    EarlierAward: ("purpose",),
}
"""What people write here in words of their own. Who gives, and the name of a fund, stay."""


def forget_traces(traces: Traces, *, by: Actor) -> None:
    """Take a person out of all texts of funds, and of what is found by them (`CONTACT_ERASURES`)."""
    changed: dict[int, Fund] = {}
    for fund, fields in take_out(Fund.objects.all(), traces, columns=TEXTS[Fund]):
        record(by=by, verb="erased", subject=fund.public_id, fields=fields)
        changed[fund.pk] = fund
    for award, _fields in take_out(EarlierAward.objects.all(), traces, columns=TEXTS[EarlierAward]):
        changed[award.fund_id] = award.fund
    for fund in changed.values():
        index_fund(fund)


def names_of_funds(loose: Traces) -> Iterator[str]:
    """Yield the names of funds and givers in which a person's name may stand: they stay (`KNOWN_NAMES`)."""
    called = Fund.objects.filter(loose.may_stand_in("name") | loose.may_stand_in("giver"))
    for names in called.values_list("name", "giver"):
        yield from names
