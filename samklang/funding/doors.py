"""The doors: how a page gets what it shows. Whoever may not see a thing is told that it is not there."""

from django.shortcuts import get_object_or_404

from samklang.accounts.rules import Visitor
from samklang.funding import rules
from samklang.funding.models import Fund
from samklang.people.doors import open_door


def get_fund_for(user: Visitor, public_id: str) -> Fund:
    rows = (
        Fund.objects.readable_by(user).with_next_deadline().select_related("owner").prefetch_related("topics")
    )
    return get_object_or_404(rows, public_id=public_id)


def get_kept_fund_for(user: Visitor, public_id: str) -> Fund:
    fund = get_fund_for(user, public_id)
    open_door(rules.may_keep_funds(user))
    return fund
