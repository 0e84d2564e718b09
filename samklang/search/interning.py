"""Who may find a thing and what it can be narrowed by, each kept once however many things share it."""

from collections.abc import Iterable
from hashlib import sha256

from django.db import connection

from samklang.core.versions import shared_lock
from samklang.search.alphabet import letter_of
from samklang.search.models import Audience, AudienceLabel, Facet

Named = tuple[str, str]
"""Name and value of a facet."""


def audiences_of(wanted: set[frozenset[str]]) -> dict[frozenset[str], Audience]:
    """Return the audience of each set of labels, made if it is new."""
    keys = {sha256(" ".join(sorted(labels)).encode()).hexdigest(): labels for labels in wanted}
    known = {audience.key: audience for audience in Audience.objects.filter(key__in=keys)}
    if new := sorted(keys.keys() - known.keys()):
        known |= _new_audiences({made: keys[made] for made in new})
    return {labels: known[made] for made, labels in keys.items()}


def _new_audiences(keys: dict[str, frozenset[str]]) -> dict[str, Audience]:
    """Make audiences that somebody else may be making too: whoever is second waits, and finds them made."""
    Audience.objects.bulk_create([Audience(key=made) for made in keys], ignore_conflicts=True)
    made = {audience.key: audience for audience in Audience.objects.filter(key__in=keys)}
    labels = [AudienceLabel(audience=made[key], label=label) for key in keys for label in sorted(keys[key])]
    AudienceLabel.objects.bulk_create(labels, ignore_conflicts=True)
    return made


def letters_of(wanted: Iterable[Named]) -> dict[Named, str]:
    """Return the letter of each facet, made if it is new. Until the transaction ends, nobody forgets them."""
    facets = sorted(set(wanted))
    known = _held(facets)
    if new := [facet for facet in facets if facet not in known]:
        made = [Facet(name=name, value=value) for name, value in new]
        Facet.objects.bulk_create(made, ignore_conflicts=True)
        known |= _held(new)
    return {facet: known[facet] for facet in facets}


def _held(facets: list[Named]) -> dict[Named, str]:
    if not facets:
        return {}
    names, values = ({facet[place] for facet in facets} for place in (0, 1))
    places = [", ".join(["%s"] * len(each)) for each in (names, values)]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, value, id FROM search_facet "
            f"WHERE name IN ({places[0]}) AND value IN ({places[1]}) ORDER BY id {shared_lock()}",
            [*names, *values],
        )
        return {(name, value): letter_of(pk) for name, value, pk in cursor.fetchall()}
