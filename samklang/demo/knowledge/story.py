"""All that Klangby knows, put together from the files of its topics, in the order it was written."""

from collections.abc import Iterator
from itertools import chain

from samklang.demo.klangby import Body, Person, ToldNetwork
from samklang.demo.knowledge import (
    aeldre,
    aeldre_erfaringer,
    bolig,
    bolig_erfaringer,
    foraeldre,
    foraeldre_erfaringer,
    frivillige,
    frivillige_erfaringer,
    funds_homes_and_culture,
    funds_school_and_work,
    job,
    job_erfaringer,
    klart_sprog,
    klart_sprog_erfaringer,
    kultur,
    kultur_erfaringer,
    ligebehandling,
    ligebehandling_erfaringer,
    medborgerskab,
    medborgerskab_erfaringer,
    mentorer,
    mentorer_erfaringer,
    nye_i_byen,
    nye_i_byen_erfaringer,
    people_culture,
    people_homes,
    people_school,
    people_work,
    skole,
    skole_erfaringer,
    sprog,
    sprog_erfaringer,
    sundhed,
    sundhed_erfaringer,
    tryghed,
    tryghed_erfaringer,
    ungdomsuddannelse,
    ungdomsuddannelse_erfaringer,
)
from samklang.demo.knowledge.places_homes_and_culture import HOMES_AND_CULTURE
from samklang.demo.knowledge.places_school_and_work import SCHOOL_AND_WORK
from samklang.demo.knowledge.told import Told, ToldFund, ToldIdea

_TRIED = (
    aeldre,
    bolig,
    foraeldre,
    frivillige,
    job,
    klart_sprog,
    kultur,
    ligebehandling,
    medborgerskab,
    mentorer,
    nye_i_byen,
    skole,
    sprog,
    sundhed,
    tryghed,
    ungdomsuddannelse,
)
_LEARNED = (
    aeldre_erfaringer,
    bolig_erfaringer,
    foraeldre_erfaringer,
    frivillige_erfaringer,
    job_erfaringer,
    klart_sprog_erfaringer,
    kultur_erfaringer,
    ligebehandling_erfaringer,
    medborgerskab_erfaringer,
    mentorer_erfaringer,
    nye_i_byen_erfaringer,
    skole_erfaringer,
    sprog_erfaringer,
    sundhed_erfaringer,
    tryghed_erfaringer,
    ungdomsuddannelse_erfaringer,
)
_PEOPLE = (people_work, people_school, people_homes, people_culture)


PLACES: tuple[Body, ...] = SCHOOL_AND_WORK + HOMES_AND_CULTURE
PEOPLE: tuple[Person, ...] = tuple(chain.from_iterable(module.PEOPLE for module in _PEOPLE))
NETWORKS: tuple[ToldNetwork, ...] = job.NETWORKS + klart_sprog.NETWORKS + skole.NETWORKS + sprog.NETWORKS
NETWORKS += people_culture.NETWORKS


def _told() -> Iterator[Told]:
    for module in _TRIED:
        yield from module.PROJECTS
    for module in _LEARNED:
        for name in ("EXPERIENCES", "PRACTICES", "IDEAS", "QUESTIONS"):
            yield from getattr(module, name, ())


CONTRIBUTIONS: tuple[Told, ...] = tuple(sorted(_told(), key=lambda told: told.written_on))
FUNDS: tuple[ToldFund, ...] = funds_school_and_work.FUNDS + funds_homes_and_culture.FUNDS


def _speakers() -> Iterator[str]:
    for told in CONTRIBUTIONS:
        yield from (use.by for use in told.uses)
        yield from (remark.by for remark in told.remarks)
        if isinstance(told, ToldIdea):
            yield from told.supporters


SPEAKERS = frozenset(_speakers())
"""Who says something in the story, and so has a login."""
