"""What a saved search finds for its owner now, and what of it they have not been told."""

from dataclasses import dataclass
from datetime import date

from samklang.accounts.models import User
from samklang.following.models import KnownHit, SavedSearch
from samklang.journal.subjects import describe
from samklang.people.labels import access_labels
from samklang.search.models import Entry
from samklang.search.watching import all_found


@dataclass(frozen=True, slots=True)
class Hit:
    """Something a saved search has found, as it is called today; `kind` is its kind in the index."""

    subject: str
    name: str
    kind: str
    url: str


@dataclass(frozen=True, slots=True)
class Kinds:
    """What the page of a search looks among (all, if nothing is named), and lists if no kind is asked for."""

    among: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()


def found_now(search: SavedSearch, page: Kinds) -> list[str]:
    """Return the public ids of what the search finds for its owner, the latest first.

    What the index opens to them; whether they may still read it, the owner of each thing says (`readable`).
    Raises TooMuchFound where there is too much of it.
    """
    filters = dict(search.filters)
    kinds = filters.pop("kind", []) or page.unasked
    labels = access_labels(search.user)
    return all_found(search.text, labels=labels, kinds=kinds, among=page.among, facets=filters)


def new_hits(search: SavedSearch, page: Kinds) -> list[Hit]:
    """Return what the search finds that its owner has not been told, and may read."""
    known = set(KnownHit.objects.filter(search=search).values_list("subject", flat=True))
    return readable([each for each in found_now(search, page) if each not in known], search.user)


def hits_told_since(search: SavedSearch, day: date) -> list[Hit]:
    """Return what was told from a day on, as far as its owner may still read it."""
    told = KnownHit.objects.filter(search=search, told_on__gte=day).order_by("-told_on", "pk")
    return readable(list(told.values_list("subject", flat=True)), search.user)


def readable(subjects: list[str], user: User) -> list[Hit]:
    """Return each of these that the user may read, in the order given: the index may be behind."""
    described = describe(subjects, reader=user) if subjects else {}
    found = [subject for subject in subjects if described[subject].name]
    kinds = dict(Entry.objects.filter(subject__in=found).values_list("subject", "kind")) if found else {}
    return [
        Hit(subject, described[subject].name, kinds.get(subject, ""), described[subject].url)
        for subject in found
    ]
