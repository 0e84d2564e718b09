"""Themes of the pile's own: nouns that several senders use of what no known subject covers."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from samklang_text.themes.hits import STRONG, Hit, Nouns
from samklang_text.themes.models import Said
from samklang_text.words import Analyser

_FEWEST_POINTS, _FEWEST_VOICES = 3, 2
_SHARE = 40
# What is said in more than this share of all points divides nothing.
_TOO_COMMON, _PILE = 0.5, 12
# Of two nouns that hold much the same points, one is kept.
_SAME = 0.6


def shared_nouns(points: Sequence[Said], *, among: Sequence[int], analyser: Analyser) -> dict[int, list[Hit]]:
    """Return for points `among` the others the hits for the noun that others share with them.

    The noun may be a part of compounds (*havnebad*, *havnefront*). It must be said by several senders: what
    one sender says often is that sender's own concern. Nouns of many points go first.
    """
    nouns = Nouns(analyser)
    own = {at: list(nouns.hits(analyser.analyse(points[at].text))) for at in among}
    holders: dict[str, set[int]] = defaultdict(set)
    for at, hits in own.items():
        for hit in hits:
            holders[hit.key].add(at)
    least = max(_FEWEST_POINTS, math.ceil(len(points) / _SHARE))
    most = _TOO_COMMON * len(points) if len(points) >= _PILE else len(points)
    sure = {hit.key for hits in own.values() for hit in hits if hit.weight == STRONG}
    shared = {
        key: held
        for key, held in holders.items()
        if key in sure
        and least <= len(held) <= most
        and len({points[at].voice for at in held}) >= _FEWEST_VOICES
    }
    return _of_each(own, _without_doubles(shared))


def _of_each(own: Mapping[int, Sequence[Hit]], kept: Sequence[str]) -> dict[int, list[Hit]]:
    """Give each point the largest of the kept nouns that it has."""
    found: dict[int, list[Hit]] = {}
    for at, hits in own.items():
        keys = {hit.key for hit in hits}
        key = next((key for key in kept if key in keys), None)
        if key is not None:
            found[at] = [hit for hit in hits if hit.key == key]
    return found


def _without_doubles(holders: Mapping[str, set[int]]) -> list[str]:
    """Keep the larger, then the longer, of two nouns that hold much the same points."""
    kept: list[str] = []
    for key in sorted(holders, key=lambda key: (-len(holders[key]), -len(key), key)):
        if all(len(holders[key] & holders[other]) <= _SAME * len(holders[key]) for other in kept):
            kept.append(key)
    return kept
