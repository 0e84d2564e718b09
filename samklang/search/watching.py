"""Everything a search finds, for somebody who wants to hear what it finds next: names only, no weighing."""

from collections.abc import Collection, Iterable, Mapping

from samklang.search.alphabet import Alphabet
from samklang.search.asking import telling
from samklang.search.matching import Search
from samklang.search.models import Entry
from samklang.search.queries import MOST_COUNTED
from samklang.search.synonyms import with_synonyms
from samklang.search.wanted import read_query


class TooMuchFound(Exception):
    """The search finds more than anybody could be told the news of."""


def all_found(
    text: str,
    *,
    labels: Iterable[str],
    kinds: Iterable[str] = (),
    among: Iterable[str] = (),
    facets: Mapping[str, Collection[str]] | None = None,
) -> list[str]:
    """Return the public ids of all that has every telling word and filter, the latest first.

    As `queries.find` looks, among what these labels open; but what only comes closest is no news. Nothing is
    found by neither words nor filters.
    Raises TooMuchFound above MOST_COUNTED.
    """
    wanted = telling(with_synonyms(read_query(text)))
    chosen = {name: values for name, values in (facets or {}).items() if values}
    alphabet = Alphabet.of(chosen)
    search = Search(
        wanted,
        tuple(sorted(set(labels))),
        tuple(kinds),
        tuple(among),
        {name: alphabet.spelt(name, values) for name, values in chosen.items()},
    )
    is_asked = not wanted.is_empty() or (not text.strip() and (chosen or search.kinds))
    if not search.labels or not is_asked:
        return []
    pks = search.latest(limit=MOST_COUNTED + 1, in_title=False)
    if len(pks) > MOST_COUNTED:
        raise TooMuchFound
    subjects = dict(Entry.objects.filter(pk__in=pks).values_list("pk", "subject"))
    return [subjects[pk] for pk in pks if pk in subjects]
