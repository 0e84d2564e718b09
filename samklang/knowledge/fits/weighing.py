"""Which funds could pay for an idea, worked out when somebody looks, with the reasons in words.

A fund and an idea share a topic, or nothing is suggested. Then words tell: those that stand in what the fund
gives to, or has given to, and in the idea; rare ones more than common ones, whole ones more than parts of
compounds. Who may seek it, the district and the sum count for and against, and so does what it says it does
not pay for. The weights were set by what an officer would say of the funds of an invented municipality.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from samklang.funding.models import Fund, FundKind
from samklang.knowledge.fits.words import Said, said_by_fund, said_of_idea
from samklang.knowledge.models import Contribution
from samklang.people.models import Organisation
from samklang.search.words import key, read

ENOUGH = 2.92
"""A fit below this is not shown. Topics alone, even two, are not enough."""

_FIRST_TOPIC, _NEXT_TOPIC = 1.6, 0.6
_SAID_TOPIC = 0.5  # if the fund itself has a word of the topic that is shared
_WORDS = 2.0
_PART, _BEFORE, _OF_TOPIC = 0.4, 0.5, 0.4
"""How much a word counts that is only part of a compound, stands only in what was given before, or is said
by a topic of the fund already."""
_DISTRICT, _ELSEWHERE = 1.0, -4.0
_RECEIVER, _NOT_OURS = 0.5, -0.8
_SUM_FITS, _TOO_SMALL, _TOO_LARGE = 0.4, -3.0, -1.0
_NOT_FOR, _ABROAD = -2.0, -1.0
_TIMES_TOO_LARGE = 3
_MOST_WORDS = 4
_MANY = 20
"""Funds. Where there are fewer, that several say a word does not make it a common one."""

_RECEIVERS = ("forening", "skole", "bibliotek", "kulturhus", "plejehjem", "dagtilbud", "bolig")
_NO_MUNICIPALITY = re.compile(
    r"\b(?:kommun|forvaltning)\w*[^.]*\bikke\b|\bikke\b[^.]*\b(?:kommun|forvaltning)"
)
_OTHER_COUNTRIES = frozenset(map(key, ("land", "udland", "europæisk", "international")))


@dataclass(frozen=True, slots=True)
class Fit:
    """A fund and an idea or a project that fit, and why: what is for it, and what speaks against.

    `need` is the sum the idea speaks of, where the fund gives as much. `receivers` are whom the fund gives to
    and the idea belongs to; `needs_association` says that a municipality cannot seek it by itself.
    """

    fund: Fund
    contribution: Contribution
    score: float
    topics: tuple[str, ...]
    words: tuple[str, ...]
    districts: tuple[str, ...]
    receivers: tuple[str, ...]
    need: int | None
    needs_association: bool
    not_for: tuple[str, ...]
    deadline: date | None


def weigh(
    pairs: Iterable[tuple[Fund, Contribution]], *, funds: Iterable[Fund], districts: frozenset[str]
) -> list[Fit]:
    """Return the pairs that fit, the best first.

    `funds` are all that can be sought: they say which words are common. `districts` are the names of all
    there are, so that a fund for one part of the city is known.
    """
    rarity = _rarity(funds)
    fits = (_fit(fund, thing, rarity=rarity, districts=districts) for fund, thing in pairs)
    good = [each for each in fits if each is not None and each.score >= ENOUGH]
    return sorted(good, key=lambda each: (-each.score, each.deadline or date.max, each.fund.pk))


def _rarity(funds: Iterable[Fund]) -> dict[str, float]:
    """Return how much each word tells: 1 for one that a single fund says, 0 for one that all of many say."""
    said = [said_by_fund(fund).words.keys() for fund in funds]
    counts = Counter(word for words in said for word in words)
    most = math.log(max(len(said), _MANY) + 1)
    return {word: 1 - math.log(count) / most for word, count in counts.items()}


def _fit(
    fund: Fund, thing: Contribution, *, rarity: Mapping[str, float], districts: frozenset[str]
) -> Fit | None:
    by_fund, of_idea = said_by_fund(fund), said_of_idea(thing)
    own_topics = {topic.pk for topic in thing.topics.all()}
    topics = tuple(topic.name for topic in fund.topics.all() if topic.pk in own_topics)
    if not topics:
        return None
    known = _keys(topic.name for topic in fund.topics.all())
    words = _weigh_words(by_fund, of_idea, rarity=rarity, known=known, names=_keys(districts))
    is_said = _keys(topics) & by_fund.words.keys() - by_fund.before
    own_districts = {district.name for district in thing.districts.all()}
    named = {name for name in districts if name in fund.gives_to}
    receivers = _receivers(fund, thing.organisation)
    needs_association = _needs_association(fund, thing.organisation)
    not_for = {word for each, word in by_fund.not_for.items() if each in of_idea.words}
    weights = [
        _FIRST_TOPIC + _NEXT_TOPIC * (min(len(topics), 2) - 1),
        _SAID_TOPIC if is_said else 0,
        _WORDS * sum(weight / (rank + 1) ** 0.5 for rank, (_word, weight) in enumerate(words)),
        (_DISTRICT if named & own_districts else _ELSEWHERE) if named else 0,
        _RECEIVER if receivers else 0,
        _NOT_OURS if needs_association else 0,
        _sum_weight(fund, of_idea.need),
        _NOT_FOR if not_for else 0,
        _ABROAD if fund.kind == FundKind.EU and not _OTHER_COUNTRIES & of_idea.words.keys() else 0,
    ]
    return Fit(
        fund=fund,
        contribution=thing,
        score=sum(weights),
        topics=topics,
        words=tuple(word for word, _weight in words[:_MOST_WORDS]),
        districts=tuple(sorted(named & own_districts)),
        receivers=receivers,
        need=of_idea.need if _sum_weight(fund, of_idea.need) > 0 else None,
        needs_association=needs_association,
        not_for=tuple(sorted(not_for)),
        deadline=getattr(fund, "next_deadline", None),
    )


def _keys(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(
        key(each) for text in texts for token in read(text) for each in (token.lemma, *token.parts)
    )


def _weigh_words(
    by_fund: Said,
    of_idea: Said,
    *,
    rarity: Mapping[str, float],
    known: frozenset[str],
    names: frozenset[str],
) -> list[tuple[str, float]]:
    """Return the words that both say with their weights, each once, the most telling first."""
    found: dict[str, float] = {}
    for each in (by_fund.words.keys() & of_idea.words.keys()) - names:
        weight = rarity.get(each, 0) * (1 if each in by_fund.whole & of_idea.whole else _PART)
        weight *= (_BEFORE if each in by_fund.before else 1) * (_OF_TOPIC if each in known else 1)
        word = of_idea.words[each]
        found[word] = max(found.get(word, 0), weight)
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))


def _receivers(fund: Fund, organisation: Organisation) -> tuple[str, ...]:
    """Return whom the fund says it gives to, of what the idea's own organisation is."""
    is_called = f"{organisation.name} {organisation.get_kind_display()}".casefold()
    gives_to = fund.gives_to.casefold()
    return tuple(each for each in _RECEIVERS if each in gives_to and each in is_called)


def _needs_association(fund: Fund, organisation: Organisation) -> bool:
    return organisation.is_municipal() and bool(_NO_MUNICIPALITY.search(fund.gives_to.casefold()))


def _sum_weight(fund: Fund, need: int | None) -> float:
    if need is None:
        return 0
    if fund.smallest and need < fund.smallest:
        return _TOO_SMALL
    if fund.largest and need > fund.largest * _TIMES_TOO_LARGE:
        return _TOO_LARGE
    return _SUM_FITS
