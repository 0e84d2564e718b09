"""What contributions say of themselves in the search index."""

from samklang.knowledge import rules
from samklang.knowledge.details import details_of, texts_of
from samklang.knowledge.models import Contribution, Sharing
from samklang.search.actions import Searchable, Source, index_all, remove

_NOT_SEARCHED = frozenset(
    {"title", "owner", "substitute", "sharing", "links", "review_on", "starts_on", "ends_on", "state"}
    | {"result", "strength", "cost_per_person", "organisation", "topics", "districts"}
)
"""Fields that are no words of the text, or stand in it by name already."""


def contribution_entry(contribution: Contribution) -> Searchable:
    """All its words, and the names of its topics and places; not its owner, who is found by the directory.

    Where outsiders may find it, its organisation is named only if everybody may know of that.
    """
    texts = texts_of(details_of(contribution))
    topics, districts = list(contribution.topics.all()), list(contribution.districts.all())
    names = [*(topic.name for topic in topics), *(district.name for district in districts)]
    words = [text for name, text in texts.items() if name not in _NOT_SEARCHED and text]
    return Searchable(
        subject=contribution.public_id,
        kind=contribution.kind,
        title=contribution.title,
        text="\n".join([*words, *names, *_place_of(contribution)]),
        url=contribution.get_absolute_url(),
        access=rules.access_labels_of(contribution),
        facets=frozenset(_facets(contribution)),
        dated=contribution.changed_on,
    )


def _place_of(contribution: Contribution) -> list[str]:
    place = contribution.organisation
    is_inside = contribution.sharing in {Sharing.OWN, Sharing.MUNICIPALITY}
    return [place.name] if is_inside or place.is_public() else []


def _facets(contribution: Contribution) -> list[tuple[str, str]]:
    facets = [("topic", topic.public_id) for topic in contribution.topics.all()]
    facets += [("district", district.public_id) for district in contribution.districts.all()]
    facets += [("organisation", contribution.organisation.public_id)]
    if contribution.result:
        facets += [("result", contribution.result)]
    return facets


CONTRIBUTIONS = Source(
    rows=lambda: (
        Contribution.objects.published()
        .select_related("organisation", "owner", "substitute")
        .prefetch_related("topics", "districts")
    ),
    entry=contribution_entry,
)


def index_contribution(contribution: Contribution) -> None:
    """Renew what is found of a contribution; one that is withdrawn is no longer found."""
    if contribution.is_published():
        index_all(map(contribution_entry, CONTRIBUTIONS.rows().filter(pk=contribution.pk)))
    else:
        remove(contribution.public_id)
