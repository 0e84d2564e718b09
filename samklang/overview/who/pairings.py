"""Two administrations that work with the same thing at the same time, without a network they share."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from samklang.accounts.rules import Visitor
from samklang.knowledge.models import Project, ProjectState
from samklang.overview.who.matrix import columns
from samklang.people.models import Contact, Network, NetworkMember, Topic
from samklang.people.trees import AdministrationTree, Branch

_TOLD = 5


@dataclass(frozen=True, slots=True)
class Pairing:
    """A topic, and two branches with somebody in each who has a project that runs under it."""

    topic: Topic
    branches: tuple[Branch, Branch]
    people: tuple[Contact, Contact]
    projects: int


@dataclass(frozen=True, slots=True)
class _Work:
    """A running project: under which topic, in which column, whose it is."""

    topic: int
    branch: int
    owner: int


def pairings(user: Visitor, tree: AdministrationTree) -> list[Pairing]:
    """Return those who could talk, where most is going on first; of what this visitor may read."""
    branches, column_of = columns(tree, within=None)
    work = list(_running(user, column_of))
    here = Contact.objects.readable_by(user).present().filter(pk__in={each.owner for each in work})
    known = set(here.order_by().values_list("pk", flat=True))
    work = [each for each in work if each.owner in known]
    found = sorted(_apart(work, _networks_of(user, known)), key=lambda each: (-each[3], each[:2]))[:_TOLD]
    topics = Topic.objects.in_bulk({topic for topic, _pair, _who, _number in found})
    people = Contact.objects.in_bulk({pk for _topic, _pair, who, _number in found for pk in who})
    by_pk = {branch.pk: branch for branch in branches}
    return [
        Pairing(topics[topic], (by_pk[pair[0]], by_pk[pair[1]]), (people[who[0]], people[who[1]]), number)
        for topic, pair, who, number in found
    ]


def _running(user: Visitor, column_of: Mapping[int, int]) -> Iterator[_Work]:
    running = Project.objects.readable_by(user).published().filter(state=ProjectState.RUNNING)
    rows = running.filter(topics__closed_on=None, topics__isnull=False).order_by("topics", "pk")
    for topic, organisation, owner in rows.values_list("topics", "organisation", "owner"):
        if organisation in column_of:
            yield _Work(topic, column_of[organisation], owner)


def _networks_of(user: Visitor, people: Iterable[int]) -> Mapping[int, set[int]]:
    """Return the open networks each of these people is in."""
    networks = Network.objects.readable_by(user).open().values("pk")
    found: dict[int, set[int]] = defaultdict(set)
    rows = NetworkMember.objects.filter(network__in=networks, contact__in=list(people))
    for contact, network in rows.order_by().values_list("contact", "network"):
        found[contact].add(network)
    return found


def _apart(
    work: Iterable[_Work], networks: Mapping[int, set[int]]
) -> Iterator[tuple[int, tuple[int, int], tuple[int, int], int]]:
    """Yield topic, the two branches, somebody of each, and how many projects; where no network has both."""
    owners: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for each in work:
        owners[each.topic][each.branch].append(each.owner)
    for topic, at in owners.items():
        within = {
            branch: set().union(*(networks.get(one, set()) for one in who)) for branch, who in at.items()
        }
        for one, other in combinations(sorted(at), 2):
            if within[one].isdisjoint(within[other]) and set(at[one]).isdisjoint(at[other]):
                yield topic, (one, other), (at[one][0], at[other][0]), len(at[one]) + len(at[other])
