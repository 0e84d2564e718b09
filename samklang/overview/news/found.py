"""News of saved searches: what each newly finds."""

from collections.abc import Iterable, Iterator

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from samklang.following.hits import Hit, Kinds, hits_told_since, new_hits
from samklang.following.models import SavedSearch, SearchNews
from samklang.overview.finding.asked import EVERYTHING, KNOWLEDGE
from samklang.overview.finding.kinds import KINDS
from samklang.overview.news.sections import Edition, NewsLine, NewsSection, from_lines
from samklang.search.watching import TooMuchFound

SEARCH_PAGES = {page.url_name: page for page in (EVERYTHING, KNOWLEDGE)}
"""The pages on which a search can be made, by the name of their address."""


def kinds_of(search: SavedSearch) -> Kinds:
    """Return the kinds that the page of a search looks among, and lists where no words are asked for."""
    page = SEARCH_PAGES[search.page]
    return Kinds(page.kinds if page.facets else (), () if search.text else page.unasked)


def searches_of(edition: Edition) -> list[SavedSearch]:
    """The searches whose news somebody wants."""
    rows = SavedSearch.objects.readable_by(edition.user).exclude(news=SearchNews.NEVER)
    return list(rows.select_related("user"))


def newly_found(edition: Edition) -> Iterable[NewsSection]:
    """A section for each saved search that finds something it had not found, or told since the day."""
    for search in searches_of(edition):
        yield from of_search(search, edition)


def of_search(search: SavedSearch, edition: Edition) -> Iterator[NewsSection]:
    """What one search newly finds; `edition.told` remembers it for who sends it."""
    search.user = edition.user  # who has been asked already what they are
    title = format_lazy(_("New in your search “{name}”"), name=search.name)
    try:
        fresh = new_hits(search, kinds_of(search))
    except TooMuchFound:
        yield _too_broad(search)
        return
    edition.told[search.pk] = [hit.subject for hit in fresh]
    told = hits_told_since(search, edition.first_day) if edition.shows_told else []
    lines = map(_line, [*fresh, *told])
    yield from from_lines(lines, title=title, icon="search", more_url=search.get_absolute_url())


def _too_broad(search: SavedSearch) -> NewsSection:
    line = NewsLine(
        search.name,
        search.get_absolute_url(),
        _("It finds more than 2,000 things. Narrow it, and you get news of it again."),
    )
    return NewsSection(_("A search that finds too much"), (line,), 1, "search", is_new=False)


def _line(hit: Hit) -> NewsLine:
    return NewsLine(hit.name, hit.url, KINDS[hit.kind].name if hit.kind in KINDS else "")
