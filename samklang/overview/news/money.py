"""News of funds: new ones in one's topics, and deadlines that come soon."""

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samklang.funding.models import Deadline, Fund
from samklang.journal.models import Entry
from samklang.overview.news.sections import Edition, NewsLine, NewsSection, section

AHEAD = timedelta(days=28)


def new_funds(edition: Edition) -> Iterable[NewsSection]:
    """Funds that others have written down in one's topics."""
    topics = edition.of_kind("topic")
    if not topics:
        return []
    added = Entry.objects.filter(
        subject=OuterRef("public_id"),
        verb__in=("created", "reopened"),
        at__gte=edition.since,
        at__lt=edition.until,
    ).exclude(actor=edition.user.public_id)
    rows = Fund.objects.readable_by(edition.user).open().filter(Exists(added), _in(topics))
    return section(
        rows.order_by("sort_key", "pk"),
        title=_("New funds in your topics"),
        line=lambda fund: NewsLine(fund.name, fund.get_absolute_url(), fund.giver),
        icon="payments",
        more_url=reverse("funds"),
    )


def deadlines_ahead(edition: Edition) -> Iterable[NewsSection]:
    """Deadlines of the next four weeks, of funds one follows or in one's topics."""
    topics, followed = edition.of_kind("topic"), edition.of_kind("fund")
    if not topics and not followed:
        return []
    today = edition.last_day
    funds = Fund.objects.readable_by(edition.user).open().filter(_in(topics) | Q(public_id__in=followed))
    rows = Deadline.objects.filter(fund__in=funds, on__range=(today, today + AHEAD))
    return section(
        rows.select_related("fund").order_by("on", "pk"),
        title=_("Deadlines soon"),
        line=lambda row: NewsLine(
            row.fund.name,
            row.fund.get_absolute_url(),
            gettext("no later than %(day)s") % {"day": date_format(row.on, "DATE_FORMAT")},
        ),
        icon="calendar-month",
        more_url=reverse("funds"),
        is_new=False,
    )


def _in(topics: Iterable[str]) -> Q:
    under = Fund.topics.through.objects.filter(fund=OuterRef("pk"), topic__public_id__in=list(topics))
    return Q(Exists(under))
