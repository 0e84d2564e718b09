"""From a pile of texts to a handful of themes with labels people would write."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from samklang_text.themes.clusters import group_by_writing
from samklang_text.themes.fields import FIELDS
from samklang_text.themes.hits import STRONG, Hit, Nouns, field_hits
from samklang_text.themes.models import Assignment, Theme, ThemeSuggestions
from samklang_text.words import Analyser, Token

METHOD = "municipal fields and shared nouns"
VERSION = "1"
MOST_PER_TEXT = 3
# A text belongs to a theme with this much pointing to it, and at least half as much as to its best one.
_ENOUGH, _BESIDE_BEST = 1.0, 0.5
# What more than this share of a pile is about is the pile's own subject, and divides nothing.
_TOO_COMMON, _PILE = 0.5, 12
# Below this the groups are too small to tell anything that counting does not.
_CLUSTERED_PILE, _CLUSTERED_REST = 600, 150
_LABELS = {field.key: field.label for field in FIELDS}

_Scores = dict[str, float]


def suggest_themes(texts: Sequence[str], *, analyser: Analyser) -> ThemeSuggestions:
    """Suggest themes for texts of a sentence or some paragraphs each; a text gets none to three.

    Known municipal fields come first; what they leave is searched for nouns and compound parts that several
    texts share, in a large pile within groups of texts that are written alike. The result depends on
    nothing but the texts, the lexicon and the version of this method.
    """
    tokens = [analyser.analyse(text) for text in texts]
    hits = [list(field_hits(found)) for found in tokens]
    hits = _with_own(texts, tokens, hits, nouns=Nouns(analyser))
    scores = [_scores(found) for found in hits]
    chosen = _chosen(scores)
    keys = _ordered(chosen, count=len(texts))
    place = {key: at for at, key in enumerate(keys)}
    themes = tuple(_theme(key, hits, chosen, analyser=analyser) for key in keys)
    assigned = tuple(
        tuple(Assignment(place[key], _evidence(found, key)) for key in given if key in place)
        for found, given in zip(hits, chosen, strict=True)
    )
    return ThemeSuggestions(METHOD, VERSION, themes, assigned)


def _scores(hits: Iterable[Hit]) -> _Scores:
    """Add up what points to each theme; a word said again adds little."""
    words: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for hit in hits:
        words[hit.key][hit.word].append(hit.weight)
    return {
        key: sum(max(weights) * (1 + 0.2 * min(len(weights) - 1, 3)) for weights in by_word.values())
        for key, by_word in words.items()
    }


def _chosen(scores: Sequence[_Scores]) -> list[list[str]]:
    """Choose up to three themes for each text, among those that are not the subject of the whole pile."""
    frequency = Counter(key for found in scores for key, score in found.items() if score >= _ENOUGH)
    common = {
        key for key, count in frequency.items() if len(scores) >= _PILE and count > _TOO_COMMON * len(scores)
    }
    weight = {key: math.log(1 + len(scores) / count) for key, count in frequency.items()}
    chosen = []
    for found in scores:
        enough = {key: score for key, score in found.items() if score >= _ENOUGH and key not in common}
        enough = enough or _only_hint(found, frequency=frequency, common=common)
        best = max(enough.values(), default=0.0)
        near = [key for key, score in enough.items() if score >= _BESIDE_BEST * best]
        near.sort(key=lambda key: (-enough[key] * weight[key], key))
        chosen.append(near[:MOST_PER_TEXT])
    return chosen


def _only_hint(scores: _Scores, *, frequency: Counter[str], common: set[str]) -> _Scores:
    """Return the one theme a weak word hints at, if the text hints at no other and others are about it."""
    hints = {key: score for key, score in scores.items() if frequency[key] > 1 and key not in common}
    return hints if len(hints) == 1 else {}


def _ordered(chosen: Sequence[Sequence[str]], *, count: int) -> list[str]:
    """Return the themes that are large enough for the pile, largest first, no more than one can take in."""
    sizes = Counter(key for given in chosen for key in given)
    least = 1 if count < 150 else max(2, round(0.01 * count))
    most = min(40, 15 + count // 5)
    kept = [key for key, size in sizes.items() if size >= least]
    return sorted(kept, key=lambda key: (-sizes[key], key))[:most]


def _theme(
    key: str, hits: Sequence[list[Hit]], chosen: Sequence[Sequence[str]], *, analyser: Analyser
) -> Theme:
    words: Counter[str] = Counter()
    for found, given in zip(hits, chosen, strict=True):
        if key in given:
            words.update({hit.word for hit in found if hit.key == key})
    size = sum(key in given for given in chosen)
    shown = sorted(words, key=lambda word: (-words[word], word))[:8]
    return Theme(key, _LABELS.get(key) or key[:1].upper() + key[1:], tuple(shown), size)


def _evidence(hits: Iterable[Hit], key: str) -> tuple[tuple[int, int], ...]:
    return tuple(sorted({(hit.start, hit.end) for hit in hits if hit.key == key}))


def _with_own(
    texts: Sequence[str], tokens: Sequence[list[Token]], hits: Sequence[list[Hit]], *, nouns: Nouns
) -> list[list[Hit]]:
    """Add hits for themes of the pile's own, made of what the texts without a known field share."""
    rest = [at for at, found in enumerate(hits) if max(_scores(found).values(), default=0) < _ENOUGH]
    own = [list(nouns.own_hits(found)) for found in tokens]
    surely_nouns = {hit.key for found in own for hit in found if hit.weight == STRONG}
    own = [[replace(hit, weight=STRONG) for hit in found if hit.key in surely_nouns] for found in own]
    keys = set(_shared(own, among=rest, count=len(texts)))
    if len(texts) >= _CLUSTERED_PILE and len(rest) >= _CLUSTERED_REST:
        for group in group_by_writing([texts[at] for at in rest]):
            keys.update(_typical(own, group=[rest[at] for at in group], count=len(texts)))
    kept = _without_doubles(keys, own)
    return [
        [*found, *(hit for hit in mine if hit.key in kept)] for found, mine in zip(hits, own, strict=True)
    ]


def _frequency(own: Sequence[Sequence[Hit]], among: Iterable[int]) -> Counter[str]:
    return Counter(key for at in among for key in {hit.key for hit in own[at]})


def _shared(own: Sequence[Sequence[Hit]], *, among: Sequence[int], count: int) -> list[str]:
    """Return nouns that several texts share: three in a small pile, one in forty of a large one."""
    least = max(3, math.ceil(count / 40))
    everywhere = _frequency(own, range(len(own)))
    return [
        key
        for key, texts in _frequency(own, among).items()
        if texts >= least and (count < _PILE or everywhere[key] <= _TOO_COMMON * count)
    ]


def _typical(own: Sequence[Sequence[Hit]], *, group: Sequence[int], count: int) -> list[str]:
    """Return the noun that most tells a group of texts from the rest, if a third of the group has it."""
    everywhere = _frequency(own, range(len(own)))
    inside = _frequency(own, group)
    found = [key for key, texts in inside.items() if texts >= max(3, len(group) / 3)]
    found.sort(key=lambda key: (-(inside[key] ** 2) / everywhere[key], key))
    return [key for key in found[:1] if everywhere[key] <= _TOO_COMMON * count]


def _without_doubles(keys: Iterable[str], own: Sequence[Sequence[Hit]]) -> set[str]:
    """Keep the larger, then the longer, of two themes that hold much the same texts."""
    texts: dict[str, set[int]] = {key: set() for key in keys}
    for at, hits in enumerate(own):
        for hit in hits:
            if hit.key in texts:
                texts[hit.key].add(at)
    kept: list[str] = []
    for key in sorted(texts, key=lambda key: (-len(texts[key]), -len(key), key)):
        if all(len(texts[key] & texts[other]) <= 0.6 * len(texts[key]) for other in kept):
            kept.append(key)
    return set(kept)
