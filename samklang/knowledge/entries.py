"""What contributions say of themselves in the search index."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from django.db.models import Q

from samklang.knowledge import rules
from samklang.knowledge.details import details_of, of_its_kind, of_their_kinds, texts_of
from samklang.knowledge.models import Contribution, Kind, Result, Sharing
from samklang.knowledge.said import facets_of, sentences_of
from samklang.search.actions import Searchable, Source, index_rows, remove
from samklang.search.actions import renew as renew_source
from samklang.search.highlights import ASIDE, chapter
from samklang.search.models import Standing

_BATCH = 500  # contributions put in the index together
_NOT_SEARCHED = frozenset(
    {"title", "owner", "substitute", "sharing", "links", "review_on", "starts_on", "ends_on", "state"}
    | {"result", "strength", "cost_per_person", "organisation", "topics", "districts"}
)
"""Fields that are no words of the text, or stand in it by name already."""


def contribution_entry(contribution: Contribution) -> Searchable:
    """All its words, and the names of its topics and places; not its owner, who is found by the directory.

    Where outsiders may find it, its organisation is named only if everybody may know of that.
    """
    contribution = of_its_kind(contribution)
    texts = texts_of(details_of(contribution))
    topics, districts = list(contribution.topics.all()), list(contribution.districts.all())
    names = [*(topic.name for topic in topics), *(district.name for district in districts)]
    aside = [*names, *_place_of(contribution), *sentences_of(contribution), texts.pop("money", "")]
    words = [text for name, text in texts.items() if name not in _NOT_SEARCHED and text]
    return Searchable(
        subject=contribution.public_id,
        kind=contribution.kind,
        title=contribution.title,
        text="\n".join(words) + chapter(ASIDE, "\n".join(aside)) + _files_of(contribution),
        url=contribution.get_absolute_url(),
        access=rules.access_labels_of(contribution),
        facets=frozenset(facets_of(contribution)),
        dated=contribution.changed_on,
        standing=_standing(contribution),
        stale_on=contribution.stale_on,
    )


def _standing(contribution: Contribution) -> Standing:
    """What is recommended, and what was tried and how it came out, answer; a question does not."""
    is_tried = contribution.kind == Kind.PROJECT and contribution.result not in ("", Result.TOO_EARLY)
    if is_tried or contribution.kind == Kind.PRACTICE:
        return Standing.ANSWERS
    return Standing.ASKS if contribution.kind == Kind.QUESTION else Standing.USUAL


def _files_of(contribution: Contribution) -> str:
    """The files' names and words, each as a chapter after its own words."""
    files = (each for each in contribution.attachments.all() if each.removed_at is None)
    return "".join(chapter(each.name, f"{each.description}\n{each.words}") for each in files)


def _place_of(contribution: Contribution) -> list[str]:
    organisation = contribution.organisation
    is_inside = contribution.sharing in {Sharing.OWN, Sharing.MUNICIPALITY}
    return [organisation.name] if is_inside or organisation.is_public() else []


def _whole(rows: Iterable[Contribution]) -> Iterator[Contribution]:
    """Read them with the words of their kinds once the first is asked for: not while the index waits."""
    yield from of_their_kinds(rows, "attachments")


CONTRIBUTIONS = Source(
    rows=Contribution.objects.published,
    entry=contribution_entry,
    whole=_whole,
)


def renew(subjects: Collection[str]) -> Iterator[int]:
    """Renew what is found of contributions that hang on these people, places or topics (`INDEX_RENEWALS`).

    They say who may find them by the logins of their people, and name topics, districts and organisation.
    """
    several = Q(topics__public_id__in=subjects) | Q(districts__public_id__in=subjects)
    people = Q(owner__public_id__in=subjects) | Q(substitute__public_id__in=subjects)
    hanging = Contribution.objects.filter(several | people | Q(organisation__public_id__in=subjects))
    return renew_source(CONTRIBUTIONS, among=Q(pk__in=hanging.values("pk")))


def index_contribution(contribution: Contribution) -> None:
    """Renew what is found of a contribution; one that is withdrawn is no longer found."""
    if contribution.is_published():
        index_contributions([contribution.pk])
    else:
        remove(contribution.public_id)


def index_contributions(keys: Sequence[int]) -> None:
    """Renew what is found of many published contributions: few statements for each five hundred."""
    for start in range(0, len(keys), _BATCH):
        rows = CONTRIBUTIONS.rows().filter(pk__in=keys[start : start + _BATCH])
        index_rows(_whole(rows), contribution_entry)
