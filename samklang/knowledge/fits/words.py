"""The words a fund and an idea say, read as a search reads them, and the sums they speak of."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from samklang.core.amounts import read_amount
from samklang.funding.models import Fund
from samklang.knowledge.models import Contribution
from samklang.search.words import key, read
from samklang_text.words import STOP_WORDS
from samklang_text.words.spelling import spell

_SHORTEST = 3  # letters
_A_SUM = 5_000  # Danish kroner; less is what one thing costs, not what one would seek
_REMEMBERED = 4096  # texts
_CLAUSE = re.compile(r"[^.;:!?,]+")
_NOT = re.compile(r"\b(?:ikke|aldrig|sjældent|undtagen|bortset)\b", re.IGNORECASE)
_SUM = re.compile(r"\d[\d.]*(?=\s*(?:kr\b|kroner\b))")
_WORDS_OF_IDEAS = ("title", "summary", "proposal", "why", "what", "for_whom", "goals")
# What every fund and every idea speaks of, so that it tells nothing of what the money is for.
_OF_MONEY = """
    aften aftenen alle anden andre ansøge ansøger ansøgning april arbejde august bagefter beløb besøg
    betale betaling borger brev bruge bruger by dag december del egen februar fem fire flere folk fond
    forening forsøg forvaltning fredag få fælles første gammel gang gerne give giver god gå gøre halv
    have hel helst hjemsted hjælp hjælpe hold hundrede højst indsats januar juli juni klangby klokke
    komme kommunal kommune kommunens kunne køre lave leder legat lille læse læser løn lørdag maj mandag
    mange marts medarbejder menneske mindst måned måtte møde november ny næste oktober onsdag otte papir
    partner penge person projekt prøve pulje regnskab ringe samme sammen se seks september side sidste
    skema skrive skulle spørge sted stor stå støtte støtten svar svare sætte søge søndag tage ti tid
    tilskud time tirsdag to tolv torsdag tre uge vej veje vide ville være weekend år
"""
_TELLS_NOTHING = frozenset(map(key, _OF_MONEY.split()))


@dataclass(frozen=True, slots=True)
class Said:
    """Words by their key, as somebody wrote them; `whole` are keys of words that are no part of a compound.

    `before` are keys that stand only in what a fund has given to earlier, `not_for` words of what it says it
    does not pay for; `need` is the largest sum an idea speaks of.
    """

    words: Mapping[str, str]
    whole: frozenset[str]
    before: frozenset[str]
    not_for: Mapping[str, str]
    need: int | None = None


def said_by_fund(fund: Fund) -> Said:
    """Return the words of what a fund gives to, and has given to; its name is often only a name."""
    before = "\n".join(sorted(award.purpose for award in fund.earlier_awards.all()))
    return _said(fund.gives_to, before)


def said_of_idea(contribution: Contribution) -> Said:
    """Return the words of what is proposed or planned, given with the words of its kind."""
    texts = (getattr(contribution, name, "") for name in _WORDS_OF_IDEAS)
    return _said("", "\n".join(filter(None, texts)))


@lru_cache(_REMEMBERED)
def _said(gives_to: str, text: str) -> Said:
    clauses = _CLAUSE.findall(gives_to)
    for_this = [clause for clause in clauses if not _NOT.search(clause)]
    not_this = [clause for clause in clauses if _NOT.search(clause)]
    words, whole = _words(for_this)
    more, more_whole = _words([text])
    against, _whole = _words(not_this)
    sums = [read_amount(found.rstrip(".")) or 0 for found in _SUM.findall(text)]
    return Said(
        words={**more, **words},
        whole=whole | more_whole,
        before=frozenset(more.keys() - words.keys()),
        not_for={each: word for each, word in against.items() if each not in words},
        need=max((amount for amount in sums if amount >= _A_SUM), default=None),
    )


def _words(texts: Iterable[str]) -> tuple[dict[str, str], frozenset[str]]:
    found: dict[str, str] = {}
    whole = set()
    for token in (token for text in texts for token in read(text)):
        written = spell(token.surface)
        if written in STOP_WORDS or not written.isalpha():
            continue
        whole.add(key(token.lemma))
        for each in (token.lemma, *token.parts):
            if len(each) >= _SHORTEST and key(each) not in _TELLS_NOTHING and each not in STOP_WORDS:
                found.setdefault(key(each), written)
    return found, frozenset(whole)
