"""Which sections there are, in the order they stand on the page and in the mail."""

from collections.abc import Callable, Iterable

from samklang.overview.news import found, learned, money, things
from samklang.overview.news.sections import Edition, NewsSection

SECTIONS: tuple[Callable[[Edition], Iterable[NewsSection]], ...] = (
    learned.happened,
    learned.new_contributions,
    found.newly_found,
    money.new_funds,
    things.changed_things,
    money.deadlines_ahead,
    learned.unanswered_questions,
)


def news_for(edition: Edition) -> list[NewsSection]:
    """Return the sections that have something in them for this person."""
    return [section for make in SECTIONS for section in make(edition)]
