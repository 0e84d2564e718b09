"""Filters and their counts: exact, whatever is chosen, and silent about what is hidden."""

import random
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samklang.search.actions import Searchable, forget_unused_facets, index_all, remove
from samklang.search.models import Facet, Place
from samklang.search.ordering import Order
from samklang.search.queries import Results, find

pytestmark = pytest.mark.django_db

WORDS = ("bolig", "skole", "idræt", "klub", "cykel")
KINDS = ("project", "experience", "idea", "question")
NAMES = {
    "topic": [f"topic-{number}" for number in range(9)],
    "district": ["nord", "syd", "midt"],
    "state": ["running", "done"],
}
LABELS = ("public", "signed-in", "role:inside", "org:a", "org:b")
LONG_AGO = date(2010, 1, 1)


def thing(
    subject: str,
    text: str = "bolig",
    *,
    kind: str = "project",
    access: str = "public",
    facets: Collection[tuple[str, str]] = (),
    dated: date | None = None,
) -> Searchable:
    given = frozenset(access.split())
    return Searchable(subject, kind, subject, text, f"/{subject}/", given, frozenset(facets), dated)


def put(*things: Searchable) -> None:
    index_all(things)


@dataclass(frozen=True, slots=True)
class Asked:
    """One search, and what it should find among things, found by looking at each of them."""

    words: tuple[str, ...]
    labels: tuple[str, ...]
    kinds: tuple[str, ...]
    among: tuple[str, ...]
    facets: Mapping[str, Collection[str]]
    order: Order

    def results(self, *, limit: int = 500, offset: int = 0) -> Results:
        return find(
            "".join(f"{word} " for word in self.words),
            labels=self.labels,
            kinds=self.kinds,
            among=self.among,
            facets=self.facets,
            counting=list(NAMES),
            order=self.order,
            limit=limit,
            offset=offset,
        )

    def found(self, things: list[Searchable], *, leaving_out: str = "") -> list[Searchable]:
        """Return what matches, where no choice is made in the facet that is left out."""
        return [
            each
            for each in things
            if each.access & set(self.labels)
            and set(self.words) <= set(each.text.split())
            and (not self.among or each.kind in self.among)
            and (leaving_out == "kind" or not self.kinds or each.kind in self.kinds)
            and all(
                any((name, value) in each.facets for value in values)
                for name, values in self.facets.items()
                if name != leaving_out
            )
        ]

    def counted(self, things: list[Searchable], name: str) -> dict[str, int]:
        found = self.found(things, leaving_out=name)
        return dict(Counter(value for each in found for facet, value in each.facets if facet == name))


def made_up_things(draw: random.Random) -> list[Searchable]:
    return [
        thing(
            f"thing-{number}",
            " ".join(draw.sample(WORDS, draw.randint(1, 4))),
            kind=draw.choice(KINDS),
            access=" ".join(draw.sample(LABELS, draw.randint(0, 2))),
            facets=[
                (name, value)
                for name, values in NAMES.items()
                for value in draw.sample(values, draw.randint(0, 2))
            ],
            dated=draw.choice([None, LONG_AGO + timedelta(days=draw.randint(0, 60))]),
        )
        for number in range(300)
    ]


def made_up_question(draw: random.Random) -> Asked:
    names = draw.sample(sorted(NAMES), draw.randint(0, 3))
    values = {name: draw.sample([*NAMES[name], "unheard-of"], draw.randint(1, 2)) for name in names}
    return Asked(
        words=tuple(draw.sample(WORDS, draw.choice([0, 0, 1, 1, 2]))),
        labels=tuple(draw.sample(LABELS, draw.randint(1, 3))),
        kinds=tuple(draw.sample(KINDS, draw.choice([0, 0, 1, 2]))),
        among=tuple(draw.sample(KINDS, draw.choice([0, 3]))),
        facets=values,
        order=draw.choice(["best", "newest"]),
    )


@pytest.mark.parametrize("most", [20, 2000])
def test_counts_and_hits_are_those_found_by_looking_at_every_thing(
    monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr("samklang.search.queries.MOST_COUNTED", most)
    draw = random.Random(2026)
    things = made_up_things(draw)
    put(*things)
    for _ in range(80):
        asked = made_up_question(draw)
        results, found = asked.results(), asked.found(things)
        assert sorted(hit.subject for hit in results.hits) == sorted(each.subject for each in found), asked
        assert (results.total, results.is_more) == (len(found), False)
        assert results.counts == Counter(each.kind for each in asked.found(things, leaving_out="kind")), asked
        assert results.facet_counts == {name: asked.counted(things, name) for name in NAMES}, asked


def test_the_newest_come_first_and_those_without_a_date_last() -> None:
    draw = random.Random(7)
    things = made_up_things(draw)
    put(*things)
    order = sorted(
        range(len(things)), key=lambda number: (things[number].dated or date.min, number), reverse=True
    )
    wanted = [things[number].subject for number in order if "public" in things[number].access]
    pages = [
        find("", labels=["public"], order="newest", limit=30, offset=offset) for offset in range(0, 150, 30)
    ]
    assert [hit.subject for page in pages for hit in page.hits] == wanted[:150]


def test_several_values_of_one_facet_mean_either_and_several_facets_mean_both() -> None:
    put(
        thing("one", facets=[("topic", "work"), ("state", "done")]),
        thing("two", facets=[("topic", "school"), ("state", "done")]),
        thing("three", facets=[("topic", "work"), ("topic", "school"), ("state", "running")]),
    )

    def found(**facets: Collection[str]) -> set[str]:
        return {hit.subject for hit in find("bolig ", labels=["public"], facets=facets).hits}

    assert found(topic=["work"]) == {"one", "three"}
    assert found(topic=["work", "school"]) == {"one", "two", "three"}
    assert found(topic=["work"], state=["done"]) == {"one"}
    assert found(topic=[]) == {"one", "two", "three"}


def test_many_values_of_one_facet_mean_any_of_them() -> None:
    """Such as a place with all its parts: they are looked for together."""
    put(*(thing(f"t{number}", facets=[("topic", f"topic-{number}")]) for number in range(9)))
    asked = [f"topic-{number}" for number in range(2, 8)]
    results = find("", labels=["public"], facets={"topic": asked}, counting=["topic"])
    assert results.total == 6
    assert {hit.subject for hit in results.hits} == {f"t{number}" for number in range(2, 8)}
    assert len(results.facet_counts["topic"]) == 9


def test_a_chosen_facet_is_counted_as_if_nothing_were_chosen_in_it() -> None:
    put(
        thing("one", facets=[("topic", "work"), ("state", "done")]),
        thing("two", facets=[("topic", "school"), ("state", "done")]),
        thing("three", facets=[("topic", "school"), ("state", "running")]),
    )
    results = find("", labels=["public"], facets={"topic": ["work"]}, counting=["topic", "state"])
    assert results.facet_counts == {"topic": {"work": 1, "school": 2}, "state": {"done": 1}}
    assert (results.total, results.counts) == (1, {"project": 1})


def test_no_words_and_no_filters_list_nothing_but_a_kind_or_something_to_count_does() -> None:
    put(thing("one"), thing("two", kind="idea"))
    assert find("", labels=["public"]) == Results()
    assert [hit.subject for hit in find(" ", labels=["public"], kinds=["idea"]).hits] == ["two"]
    assert [hit.subject for hit in find("", labels=["public"], counting=["topic"]).hits] == ["two", "one"]


@pytest.mark.parametrize("text", ["-", "* ?", '""'])
def test_signs_without_a_word_find_nothing_also_with_filters(text: str) -> None:
    put(thing("one"))
    assert find(text, labels=["public"], counting=["topic"]) == Results()


def test_more_than_can_be_weighed_are_still_counted_and_those_with_it_in_the_title_come_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("samklang.search.queries.MOST_COUNTED", 3)
    title = Searchable("title", "project", "Bolig", "", "/", frozenset(["public"]), dated=LONG_AGO)
    put(title, *(thing(f"n{number}", dated=LONG_AGO + timedelta(days=number)) for number in range(1, 7)))
    results = find("bolig ", labels=["public"], counting=["topic"])
    assert (results.total, results.is_more, results.counts) == (7, False, {"project": 7})
    assert [hit.subject for hit in results.hits] == ["title", "n6", "n5", "n4", "n3", "n2", "n1"]


HIDDEN = thing(
    "hidden", access="role:inside", kind="secret", facets=[("topic", "closing"), ("topic", "work")]
)


@pytest.mark.parametrize("text", ["", "bolig "])
@pytest.mark.parametrize("facets", [{}, {"topic": ["closing"]}, {"topic": ["work"]}, {"state": ["done"]}])
def test_what_is_hidden_changes_nothing_that_an_outsider_is_told(
    text: str, facets: Mapping[str, Collection[str]]
) -> None:
    put(thing("open", facets=[("topic", "work"), ("state", "done")]))

    def told() -> Results:
        return find(text, labels=["public"], facets=facets, counting=["topic", "state"])

    before = told()
    put(HIDDEN)
    assert told() == before
    assert "closing" not in told().facet_counts["topic"]


def test_a_value_that_only_hidden_things_have_is_answered_like_one_that_nothing_has() -> None:
    put(thing("open", facets=[("topic", "work")]), HIDDEN)
    answers = [
        find("", labels=["public"], facets={"topic": [value]}, counting=["topic"])
        for value in ("closing", "unheard-of")
    ]
    assert answers[0] == answers[1]
    assert answers[0].facet_counts == {"topic": {"work": 1}}


def test_a_kind_that_only_hidden_things_are_of_is_not_counted() -> None:
    put(thing("open"), HIDDEN)
    assert find("", labels=["public"], kinds=["secret"]).counts == {"project": 1}
    assert find("", labels=["public"], kinds=["secret"]).hits == ()


def test_no_correction_leads_to_what_is_hidden_by_labels_or_left_out_by_filters() -> None:
    put(thing("open", "integration", facets=[("topic", "work")]), thing("in", "overvågning", access="org:a"))
    work, other = ({"topic": [value]} for value in ("work", "other"))
    assert find("integartion ", labels=["public"], facets=work).did_you_mean == "integration "
    assert find("integartion ", labels=["public"], facets=other).did_you_mean == ""
    assert find("overvågnign ", labels=["public"], counting=["topic"]).did_you_mean == ""


def test_a_thing_indexed_again_has_only_its_new_facets_and_date() -> None:
    put(thing("one", facets=[("topic", "work")], dated=LONG_AGO))
    put(thing("one", facets=[("topic", "school")]))
    assert find("", labels=["public"], counting=["topic"]).facet_counts == {"topic": {"school": 1}}
    assert Place.objects.get().dated is None


def test_no_facet_may_be_called_kind() -> None:
    with pytest.raises(ValueError, match="'kind'"):
        put(thing("one", facets=[("kind", "idea")]))


def test_facets_that_nothing_has_any_more_are_forgotten_and_the_others_stay() -> None:
    put(thing("one", facets=[("topic", "work")]), thing("two", facets=[("topic", "school")]))
    remove("one")
    assert forget_unused_facets() == 1
    assert set(Facet.objects.values_list("value", flat=True)) == {"project", "school"}
    put(thing("three", facets=[("topic", "work")]))
    counts = find("", labels=["public"], counting=["topic"]).facet_counts
    assert counts == {"topic": {"school": 1, "work": 1}}


def test_more_facets_than_the_first_letters_are_counted_all_the_same() -> None:
    Facet.objects.create(pk=6399, name="topic", value="before")
    put(thing("one", facets=[("topic", f"t{number}") for number in range(60)]))
    counts = find("", labels=["public"], facets={"topic": ["t59"]}, counting=["topic"]).facet_counts
    assert counts == {"topic": {f"t{number}": 1 for number in range(60)}}


def test_filters_take_no_more_queries_however_much_there_is_to_count() -> None:
    put(*made_up_things(random.Random(3)))
    with CaptureQueriesContext(connection) as captured:
        find(
            "bolig skole ",
            labels=["public"],
            kinds=["idea"],
            facets={"topic": ["topic-1", "topic-2"], "state": ["done"]},
            counting=list(NAMES),
        )
    assert len(captured) == 6  # synonyms, whether anything has all words, facets, counts, order, entries
