"""The shapes in which the demo's knowledge is told: what people in Klangby wrote over the years.

Names point to the other parts of the story: people by name, organisations and districts by name, topics by
name, other contributions by title. All of it is invented.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldTopic:
    """A topic of the municipality's vocabulary, with other words people use for it."""

    name: str
    definition: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldUse:
    """Somebody put it to use: who, where, when, and how it went.

    `result` is one of "worked", "partly", "did_not", "too_early".
    """

    by: str
    on: date
    where: str
    result: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRemark:
    """A comment on something, or an answer to a question; the one that helped is marked by the asker."""

    by: str
    on: date
    text: str
    is_helpful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldMoney:
    """Money a project has: Danish kroner, from where, and the last day it may be spent."""

    amount: int
    source: str
    ends_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What every contribution has. `sharing` is "own", "municipality", "others" or "public"."""

    title: str
    summary: str
    organisation: str
    owner: str
    written_on: date
    topics: tuple[str, ...]
    substitute: str = ""
    districts: tuple[str, ...] = ()
    sharing: str = "municipality"
    confirmed_on: date | None = None
    links: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    uses: tuple[ToldUse, ...] = ()
    remarks: tuple[ToldRemark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldProject(Told):
    """Something tried. `state`: "idea", "planned", "running", "ended", "carried_on", "closed".

    `result`: "worked", "partly", "did_not", "too_early" or "" while nobody knows. `strength` of the evidence:
    "impression", "own_figures", "before_after", "comparison", "study", or "" without any.
    """

    state: str
    starts_on: date
    ends_on: date | None
    what: str
    why: str
    for_whom: str
    goals: str
    partners: tuple[str, ...] = ()
    steering: str = ""
    money: tuple[ToldMoney, ...] = ()
    measured: str = ""
    result: str = ""
    came_of_it: str = ""
    evidence: str = ""
    strength: str = ""
    cost_per_person: int | None = None
    after_the_money: str = ""
    otherwise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldExperience(Told):
    """A short lesson."""

    situation: str
    what_we_did: str
    what_happened: str
    advice: str
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPractice(Told):
    """A recommended way of doing something."""

    how: str
    when_to_use: str
    stands_behind: str
    evidence: str
    strength: str
    review_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldIdea(Told):
    """A proposal. It is open, or taken up by an organisation, or declined with reasons."""

    proposal: str
    why: str
    supporters: tuple[str, ...] = ()
    taken_up_by: str = ""
    declined_because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldQuestion(Told):
    """Something somebody asks the others; `remarks` are the answers."""

    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAward:
    """What a fund has given the municipality before."""

    year: int
    amount: int
    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFund:
    """Money that can be sought. `kind`: "state", "eu", "private" or "municipal". Amounts in Danish kroner."""

    name: str
    kind: str
    giver: str
    gives_to: str
    topics: tuple[str, ...]
    smallest: int | None = None
    largest: int | None = None
    own_share_percent: int = 0
    deadlines: tuple[date, ...] = ()
    is_continuous: bool = False
    website: str = ""
    contact: str = ""
    awards: tuple[ToldAward, ...] = ()
