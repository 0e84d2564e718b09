"""What funds say of themselves in the search index."""

from collections.abc import Collection, Iterator

from django.conf import settings
from django.db.models import Q
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext

from samklang.funding.models import Fund
from samklang.funding.rules import FUND_LABELS
from samklang.search.actions import Searchable, Source, index_rows, remove
from samklang.search.actions import renew as renew_source
from samklang.search.highlights import ASIDE, chapter
from samklang.search.models import Standing


def fund_entry(fund: Fund) -> Searchable:
    """Who gives, to what, what they have given to before, and when it must be sought."""
    topics = list(fund.topics.all())
    before = [award.purpose for award in fund.earlier_awards.all()]
    names = [topic.name for topic in topics]
    return Searchable(
        subject=fund.public_id,
        kind="fund",
        title=fund.name,
        text=fund.gives_to
        + _given("; ".join(before))
        + chapter(ASIDE, "\n".join([fund.giver, *names, _sought(fund)])),
        url=fund.get_absolute_url(),
        access=FUND_LABELS,
        facets=frozenset(("topic", topic.public_id) for topic in topics),
        standing=Standing.ASKS,  # who asks for money is answered above the hits
    )


def _given(before: str) -> str:
    """A chapter of its own: what was given before is not what the fund says it gives to."""
    with translation.override(settings.LANGUAGE_CODE):
        return chapter(gettext("Given before"), before) if before else ""


def _sought(fund: Fund) -> str:
    """In the words people look for money by, in the language the municipality writes in."""
    with translation.override(settings.LANGUAGE_CODE):
        days = [date_format(deadline.on, "DATE_FORMAT") for deadline in fund.deadlines.all()]
        sought = gettext("Fund: a grant of money that can be applied for.")
        return " ".join(
            [sought, *([gettext("Deadlines: %(days)s.") % {"days": ", ".join(days)}] if days else [])]
        )


FUNDS = Source(
    rows=lambda: Fund.objects.open().prefetch_related("topics", "earlier_awards", "deadlines"),
    entry=fund_entry,
)


def renew(subjects: Collection[str]) -> Iterator[int]:
    """Renew what is found of funds under these topics (`INDEX_RENEWALS`)."""
    under = Fund.objects.filter(topics__public_id__in=subjects)
    return renew_source(FUNDS, among=Q(pk__in=under.values("pk")))


def index_fund(fund: Fund) -> None:
    """Renew what is found of a fund; a closed one is no longer found."""
    if fund.is_open():
        index_rows(FUNDS.rows().filter(pk=fund.pk), fund_entry)
    else:
        remove(fund.public_id)
