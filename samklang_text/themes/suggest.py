"""From a pile of points to a handful of themes with labels people would write.

As the secretariat sorts a pile: by the draft's own headings, by the subjects that every municipality has,
and, for what is left, by the words that several senders share.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from samklang_text.passages import Passage
from samklang_text.themes.frame import Frame, frame_of
from samklang_text.themes.hits import SUBJECTS, WEAK, Hit, Scores, broad, scores_of, subject_hits
from samklang_text.themes.labels import written_in
from samklang_text.themes.models import Assignment, Said, Theme, ThemeSuggestions
from samklang_text.themes.shared import shared_nouns
from samklang_text.words import Analyser, Lexicon, Token

METHOD = "the draft's headings, municipal subjects and shared nouns"
VERSION = "3"
MOST_PER_POINT = 2
# What stands above a point says less of it than its own words; its passage says as much as one strong word.
_ABOVE, _PASSAGE = 0.75, 1.0
# A point belongs to a theme with this much pointing to it, and at least so much of what its best one has; but
# one that is spoken of at length does not push out what is said once.
_ENOUGH, _BESIDE_BEST, _PLENTY = 1.0, 0.5, 2.0
# What more than this share of a pile is about is the pile's own subject, and divides nothing.
_TOO_COMMON, _PILE = 0.5, 12
# A broad subject that so many points are about is divided into its parts.
_BROAD, _FEWEST_TO_DIVIDE = 0.25, 10
_LEAST_SHARE, _LARGE_PILE = 0.01, 150
_MOST_WORDS = 8
_BETWEEN = " › "

_Hits = list[Hit]


def suggest_themes(
    points: Sequence[Said], *, analyser: Analyser, draft: Sequence[Passage] = ()
) -> ThemeSuggestions:
    """Suggest none to two themes for each point of a pile.

    `draft` are the passages of what was heard, if there is one: they make the code frame. The result depends
    on nothing but what is given, the lexicon and the version of this method. Time is linear in the points.
    """
    read = [analyser.analyse(said.text) for said in points]
    frame = frame_of(draft, said=_said_of_passages(points, read), analyser=analyser)
    hits = [
        _hits_of(said, tokens, frame=frame, analyser=analyser)
        for said, tokens in zip(points, read, strict=True)
    ]
    hits = _in_breadth(hits, frame=frame)
    chosen = _chosen([scores_of(found) for found in hits])
    rest = [at for at, given in enumerate(chosen) if not given]
    for at, found in shared_nouns(points, among=rest, analyser=analyser).items():
        hits[at] = found
        chosen[at] = dict.fromkeys((hit.key for hit in found[:1]), _ENOUGH)
    return _suggestions(hits, chosen, frame=frame, lexicon=analyser.lexicon)


def _said_of_passages(points: Sequence[Said], read: Sequence[Sequence[Token]]) -> dict[str, Counter[str]]:
    """Count for each passage the points that have a word, whole or as a part of a compound."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for said, tokens in zip(points, read, strict=True):
        if said.passage:
            found[said.passage].update({word for token in tokens for word in (token.lemma, *token.parts)})
    return found


def _hits_of(said: Said, tokens: Sequence[Token], *, frame: Frame, analyser: Analyser) -> _Hits:
    """Return what points to a theme in a point, in what stands right above it, and in its passage."""
    found = list(subject_hits(tokens))
    found += [
        Hit(frame.words[token.lemma], token.surface, token.lemma, WEAK)
        for token in tokens
        if token.lemma in frame.words
    ]
    above = said.context.split(_BETWEEN)[-1]
    found += [replace(hit, weight=hit.weight * _ABOVE) for hit in subject_hits(analyser.analyse(above))]
    found = [
        replace(hit, key=frame.named.get(hit.key, hit.key)) for hit in found if hit.key not in frame.whole
    ]
    theme = frame.themes.get(said.passage or "")
    if theme:
        found.append(Hit(theme, frame.headings[said.passage or ""], "", _PASSAGE))
    return found


def _in_breadth(hits: Sequence[_Hits], *, frame: Frame) -> list[_Hits]:
    """Put the parts of broad subjects together under these, but for those that hold too much of the pile."""
    sizes: Counter[str] = Counter()
    for found in hits:
        scores = scores_of(replace(hit, key=broad(hit.key)) for hit in found)
        sizes.update(key for key, score in scores.items() if score >= _ENOUGH)
    least = max(_FEWEST_TO_DIVIDE, _BROAD * len(hits))
    divided = {key for key, size in sizes.items() if size >= least} | frame.whole

    def settled(key: str) -> str:
        whole = broad(key, divided=divided)
        return frame.named.get(whole, whole)

    return [[replace(hit, key=settled(hit.key)) for hit in found] for found in hits]


def _chosen(scores: Sequence[Scores]) -> list[Scores]:
    """Choose up to two themes for each point, among those that are not the subject of the whole pile."""
    frequency = Counter(key for found in scores for key, score in found.items() if score >= _ENOUGH)
    most = _TOO_COMMON * len(scores) if len(scores) >= _PILE else len(scores)
    weight = {key: math.log(1 + len(scores) / count) for key, count in frequency.items() if count <= most}
    return [_best(found, weight) for found in scores]


def _best(scores: Scores, weight: Mapping[str, float]) -> Scores:
    """Return the themes of one point, the most telling first: those with enough to say for them."""
    enough = {key: score for key, score in scores.items() if score >= _ENOUGH and key in weight}
    enough = enough or _only_hint(scores, weight)
    best = min(max(enough.values(), default=0.0), _PLENTY)
    near = [key for key, score in enough.items() if score >= _BESIDE_BEST * best]
    near.sort(key=lambda key: (-enough[key] * weight[key], key))
    return {key: enough[key] for key in near[:MOST_PER_POINT]}


def _only_hint(scores: Scores, weight: Mapping[str, float]) -> Scores:
    """Return the one theme a weak word hints at, if the point hints at no other and others are about it."""
    hints = {key: score for key, score in scores.items() if key in weight}
    return hints if len(hints) == 1 else {}


def _suggestions(
    hits: Sequence[_Hits], chosen: Sequence[Scores], *, frame: Frame, lexicon: Lexicon
) -> ThemeSuggestions:
    keys = _ordered(chosen)
    place = {key: at for at, key in enumerate(keys)}
    by_key: dict[str, _Hits] = {key: [] for key in keys}
    for found, given in zip(hits, chosen, strict=True):
        for hit in found:
            if hit.key in given and hit.key in by_key:
                by_key[hit.key].append(hit)
    sizes = Counter(key for given in chosen for key in given)
    labels = {key: _label(key, by_key[key], frame=frame, lexicon=lexicon) for key in keys}
    themes = tuple(Theme(key, labels[key], _words(by_key[key]), sizes[key]) for key in keys)
    assigned = tuple(
        tuple(_assignment(place[key], key, found, given) for key in given if key in place)
        for found, given in zip(hits, chosen, strict=True)
    )
    return ThemeSuggestions(METHOD, VERSION, themes, assigned)


def _ordered(chosen: Sequence[Scores]) -> list[str]:
    """Return the themes that are large enough for the pile, largest first, no more than one can take in."""
    count = len(chosen)
    sizes = Counter(key for given in chosen for key in given)
    least = 1 if count < _LARGE_PILE else max(2, round(_LEAST_SHARE * count))
    most = min(40, 15 + count // 5)
    kept = [key for key, size in sizes.items() if size >= least]
    return sorted(kept, key=lambda key: (-sizes[key], key))[:most]


def _words(hits: Iterable[Hit]) -> tuple[str, ...]:
    """Return the words that show most often what a theme is about."""
    words = Counter(hit.word for hit in hits if hit.word)
    return tuple(sorted(words, key=lambda word: (-words[word], word))[:_MOST_WORDS])


def _label(key: str, hits: Iterable[Hit], *, frame: Frame, lexicon: Lexicon) -> str:
    if key in frame.labels:
        return frame.labels[key]
    if key in SUBJECTS:
        return SUBJECTS[key].label
    return written_in(hits, key, lexicon=lexicon)


def _assignment(place: int, key: str, hits: Sequence[Hit], given: Scores) -> Assignment:
    evidence = tuple(dict.fromkeys(hit.surface for hit in hits if hit.key == key))
    return Assignment(place, evidence, _confidence(given[key], sum(given.values())))


def _confidence(score: float, together: float) -> float:
    """Half for one strong word, more for more of them, less where another theme has much to say for it."""
    return round(min(score / (score + 1), 0.9) * (0.5 + 0.5 * score / together), 2)
