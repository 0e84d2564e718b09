"""Funds that somebody must look after, or money is missed."""

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.funding.models import Fund, FundQuerySet
from samklang.overview.desk.lists import DeskList, DeskRow, fill
from samklang.people.rules import is_editor, may_write_knowledge


def funds_without_deadline(user: User, *, shown: int) -> DeskList | None:
    """Funds nobody knows when to seek: for the editors, and for those who know the fund."""
    return fill(
        _kept(user, Fund.objects.readable_by(user).without_deadline()),
        title=_("Funds with no deadline to come"),
        explanation=_("The last one has passed. Find the next, or note that the fund gives no more grants."),
        icon="calendar-month",
        row=_confirmed,
        shown=shown,
    )


def funds_nobody_knows(user: User, *, shown: int) -> DeskList | None:
    """Funds without anybody to call here: for the editors."""
    if not is_editor(user):
        return None
    return fill(
        Fund.objects.readable_by(user).known_by_nobody(),
        title=_("Funds with nobody here to ask"),
        explanation=_("Nobody is named as the one to ask, or that person has left. Who has applied before?"),
        icon="payments",
        row=_confirmed,
        shown=shown,
    )


def _kept(user: User, funds: FundQuerySet) -> FundQuerySet:
    if is_editor(user):
        return funds
    return funds.filter(owner__user=user) if may_write_knowledge(user) else funds.none()


def _confirmed(fund: Fund) -> DeskRow:
    return DeskRow(fund.name, fund.get_absolute_url(), date_format(fund.confirmed_on, "SHORT_DATE_FORMAT"))
