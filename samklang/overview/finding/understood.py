"""What a question says besides its words: what it asks for, about which topics, where, in which language.

Nothing is guessed in silence: the page says what was understood, and the hits are found by the words as ever.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from samklang.accounts.rules import Visitor
from samklang.overview.finding.periods import Period, period_in
from samklang.overview.who.languages import languages_spoken, same_language
from samklang.people.models import District, Topic
from samklang.search.asking import is_asking
from samklang.search.synonyms import LONGEST
from samklang.search.wanted import WantedWord, read_query
from samklang.search.words import key, read
from samklang_text.words import STOP_WORDS
from samklang_text.words.lists import word_set
from samklang_text.words.spelling import spell

CONTACT, FUND, NETWORK = "contact", "fund", "network"
_SHORTEST_PLACE = 4  # letters of the beginning of a district's name

# Lemmas, or words as they are written: who asks with them asks for one of a kind.
_ASKED_FOR = {
    **dict.fromkeys(word_set("hvem who whom kontaktperson"), CONTACT),
    **dict.fromkeys(
        word_set("pulje puljer fond fonde legat legater fund funds funding grant grants tilskud"), FUND
    ),
    **dict.fromkeys(word_set("netværk network networks"), NETWORK),
}
_ENDS = frozenset(word_set("slutte ende udløbe stoppe ophøre end ends ending stop stops expire expires"))
_KINDS = frozenset(_ASKED_FOR) | frozenset(map(key, _ASKED_FOR))
_OF_MONEY = frozenset(word_set("penge støtte ansøge ansøgning ansøgningsfrist money"))

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Understood:
    """What was understood. `words` say what it is about; `rest` are those of them that are no topic.

    A question `is_of_end` that asks what ends in the period.
    """

    asks_for: str
    words: str = ""
    rest: str = ""
    topics: tuple[Topic, ...] = ()
    districts: tuple[District, ...] = ()
    language: str = ""
    period: Period | None = None
    is_of_end: bool = False

    @property
    def is_about_something(self) -> bool:
        return bool(self.words or self.topics or self.districts or self.language)


def understand(text: str, *, reader: Visitor, today: date) -> Understood:
    """Read a question; one that asks for nothing in particular costs no look at the database."""
    asks_for = _asked_for(text)
    period = period_in(text, today=today)
    if not asks_for:
        is_of_end = (
            any(_ENDS & {spell(token.surface), token.lemma} for token in read(text)) if period else False
        )
        return Understood("", period=period, is_of_end=is_of_end)
    words = _telling(text.replace(period.words, " ") if period else text, asks_for)
    language = _language(words, reader) if asks_for == CONTACT else ""
    words = [word for word in words if not same_language(word.written, language)]
    districts, beyond = _districts(words)
    topics, rest = _topics(beyond)
    return Understood(asks_for, _written(beyond), _written(rest), topics, districts, language, period)


def _asked_for(text: str) -> str:
    """What the question asks for first."""
    kinds = (_ASKED_FOR.get(spell(token.surface)) or _ASKED_FOR.get(token.lemma) for token in read(text))
    return next(filter(None, kinds), "")


def _telling(text: str, asks_for: str) -> list[WantedWord]:
    """Return the words that say what it is about."""
    told = [word for term in read_query(f"{text} ").terms if not is_asking(term) for word in term.words]
    beside = _KINDS | (_OF_MONEY if asks_for == FUND else set()) | STOP_WORDS
    return [word for word in told if not beside & {spell(word.written), word.lemma}]


def _written(words: Iterable[WantedWord]) -> str:
    return " ".join(word.written for word in words)


def _language(words: list[WantedWord], reader: Visitor) -> str:
    """Return the language that is named and that somebody speaks, as it is written of them."""
    spoken = languages_spoken(reader)
    return next((each for word in words for each in spoken if same_language(word.written, each)), "")


def _districts(words: list[WantedWord]) -> tuple[tuple[District, ...], list[WantedWord]]:
    """Return the districts named, also by the beginning that only one of them has, and the other words."""
    districts = list(District.objects.all())
    named: dict[str, District] = {}
    for word in words:
        written = spell(word.written).removesuffix("s")
        fitting = [each for each in districts if spell(each.name).startswith(written)]
        whole = [each for each in fitting if spell(each.name) == written]
        is_named = word.written[:1].isupper() and len(written) >= _SHORTEST_PLACE
        if whole or (is_named and len(fitting) == 1):
            named[word.written] = (whole or fitting)[0]
    rest = [word for word in words if word.written not in named]
    return tuple(dict.fromkeys(named.values())), rest


def _topics(words: list[WantedWord]) -> tuple[tuple[Topic, ...], list[WantedWord]]:
    """Return the topics that are called so, by name, synonym or a word of the name, and the words beyond."""
    known = _called(Topic.objects.open())
    found: dict[Topic, None] = {}
    rest, at = [], 0
    while at < len(words):
        size = next((size for size in range(LONGEST, 0, -1) if _run(words[at : at + size]) in known), 0)
        if size:
            found |= dict.fromkeys(known[_run(words[at : at + size])])
        else:
            rest.append(words[at])
        at += size or 1
    return tuple(found), rest


def _run(words: Iterable[WantedWord]) -> Run:
    return tuple(word.lemma for word in words)


def _called(topics: Iterable[Topic]) -> dict[Run, list[Topic]]:
    """Return topics by what they are called. A word of its name will do for the one topic that has it."""
    whole: dict[Run, list[Topic]] = defaultdict(list)
    single: dict[Run, list[Topic]] = defaultdict(list)
    for topic in topics:
        for said in {topic.name, *topic.synonyms}:
            whole[_run(read_query(f"{said} ").words)].append(topic)
        for word in read_query(f"{topic.name} ").words:
            single[(word.lemma,)].append(topic)
    return {run: found for run, found in single.items() if len(found) == 1} | dict(whole)
