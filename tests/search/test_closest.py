"""What comes closest where nothing has all the words: said, exact, and silent about what is hidden."""

import random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samklang.search.actions import Searchable, index_all, set_synonyms
from samklang.search.queries import Results, find

pytestmark = pytest.mark.django_db


def put(
    subject: str,
    text: str,
    *,
    title: str = "",
    kind: str = "project",
    access: str = "public",
    **facets: str,
) -> None:
    index_all(
        [
            Searchable(
                subject, kind, title, text, f"/{subject}/", frozenset({access}), frozenset(facets.items())
            )
        ]
    )


def search(text: str, *labels: str, **given: object) -> Results:
    return find(text, labels=labels or ("public",), **given)  # type: ignore[arg-type]


def found(text: str, **given: object) -> list[str]:
    return [hit.subject for hit in search(text, **given).hits]


def missing(results: Results) -> dict[str, tuple[str, ...]]:
    return {hit.subject: hit.missing for hit in results.hits}


def test_where_nothing_has_all_words_what_has_most_of_them_is_found_and_says_what_it_lacks() -> None:
    put("both", "mentor for unge")
    put("one", "unge på sommerlejr")
    results = search("mentor unge sommerlejr ")
    assert results.is_close
    assert not results.is_whole
    assert missing(results)["both"] == ("sommerlejr",)


def test_what_has_all_words_is_all_that_a_short_query_finds() -> None:
    put("both", "mentor for unge")
    put("one", "unge på sommerlejr")
    results = search("mentor unge ")
    assert (missing(results), results.is_close, results.total) == ({"both": ()}, False, 1)


def test_where_hardly_anything_has_all_of_many_words_that_stands_first_and_more_is_found() -> None:
    for number in range(4):
        put(f"near{number}", "mentor for unge på sommerlejr", title="Mentor, mentor og mentor")
    put("all", "noget om mentor, og det var unge som på sommerlejr fik en cykel med hjem, og så videre")
    results = search("mentor unge sommerlejr cykel ")
    assert (results.is_close, results.is_whole, results.total) == (True, True, 5)
    assert results.hits[0].subject == "all"
    assert results.hits[1].missing == ("cykel",)


def test_rare_words_tell_most() -> None:
    for number in range(20):
        put(f"common{number}", "unge i kommunen")
    put("rare", "lektiehjælp om aftenen")
    assert found("unge lektiehjælp kommunen ")[0] == "rare"


def test_a_word_that_nothing_has_is_named_once_and_not_beside_each_hit() -> None:
    put("one", "sprogstimulering i børnehaven")
    results = search("sprogstimulering toårige ")
    assert (results.unknown, missing(results)) == (("toårige",), {"one": ()})


def test_words_of_asking_tell_nothing_and_are_not_missed() -> None:
    put("one", "tolk til forældremøder")
    put("two", "Spørg, ring og find ud af, hvem der ved noget")
    results = search("Hvem kan jeg spørge, hvis jeg skal finde en tolk til et forældremøde?")
    assert missing(results) == {"one": ()}


@pytest.mark.parametrize("text", ["Hvem kan finde", "hvem ved noget", "hvad virker"])
def test_only_words_of_asking_find_nothing_close(text: str) -> None:
    put("one", "tolk til forældremøder")
    assert search(text) == Results()


def test_a_compound_is_found_by_its_parts_where_nothing_has_it_whole() -> None:
    put("apart", "svømning for kvinder om søndagen")
    put("half", "svømning for alle")
    results = search("kvindesvømning ")
    assert (results.is_close, missing(results)) == (True, {"apart": ()})
    assert "<mark>svømning</mark> for <mark>kvinder</mark>" in results.hits[0].snippet
    put("whole", "kvindesvømning")
    assert found("kvindesvømning ") == ["whole"]


def test_what_stands_in_quotes_is_never_given_up() -> None:
    put("one", "mentor for unge, som søger job")
    assert found('"unge mentor" job ') == []
    assert found('"mentor for unge" lufthavn ') == ["one"]
    put("two", "job i lufthavn")
    assert found('"mentor for unge" lufthavn ') == ["one"]


def test_a_word_that_a_synonym_stands_for_is_not_missing() -> None:
    set_synonyms(owner="topics", groups=[["tolk", "sprogmidler"]])
    put("one", "En sprogmidler var med")
    results = search("tolk lufthavn ")
    assert (results.unknown, missing(results)) == (("lufthavn",), {"one": ()})


def test_inflections_and_beginnings_are_not_missing() -> None:
    put("one", "Mentorerne fulgte de unge")
    assert missing(search("mentor ung lufthav")) == {"one": ()}


def test_something_with_far_too_little_is_not_close() -> None:
    for word in ("mentor", "lektiehjælp", "svømning", "tolk"):
        put(word, word)
    assert search("mentor lektiehjælp svømning tolk ") == Results()


HIDDEN = {"access": "role:inside"}


@pytest.mark.parametrize("counting", [[], ["topic"]])
@pytest.mark.parametrize(
    "text", ["mentor lukning ", "mentor ungeklub lukning", "lukningsplan ", "mentro lukning "]
)
def test_what_is_hidden_changes_nothing_that_is_close(text: str, counting: list[str]) -> None:
    put("open", "mentor i ungeklubben", topic="a")
    put("other", "mentor for forældre", topic="b")
    before = search(text, counting=counting)
    put("hidden", "lukning af ungeklub og mentor, med en plan", topic="closing", **HIDDEN)
    put("hidden2", "lukning af forældremøder", topic="closing", kind="secret", **HIDDEN)
    assert search(text, counting=counting) == before
    assert search("mentor lukning ", "public", "role:inside").total


def test_the_number_beside_a_filter_is_the_number_of_hits_it_gives() -> None:
    """Whatever is chosen: what the words mean is settled before."""
    draw = random.Random(5)
    words = ("mentor", "lektiehjælp", "svømning", "tolk", "unge", "cykel")
    for number in range(120):
        text = " ".join(draw.sample(words, draw.choice((1, 1, 2, 2, 3))))
        put(f"n{number}", text, topic=draw.choice("abc"), state=draw.choice("xy"), kind=draw.choice("pq"))
    for _ in range(25):
        text = " ".join(draw.sample(words, draw.choice((4, 5, 6)))) + " "
        before = search(text, counting=("topic", "state"), facets={"state": ["x"]})
        assert before.is_close
        for value, count in before.facet_counts["topic"].items():
            chosen = {"topic": [value], "state": ["x"]}
            after = search(text, counting=("topic", "state"), facets=chosen, limit=200)
            assert (after.total, len(after.hits)) == (count, count), (text, value)
        assert before.counts is not None
        for kind, count in before.counts.items():
            assert search(text, kinds=[kind], counting=["topic"], facets={"state": ["x"]}).total == count


def test_a_hit_lacks_exactly_the_words_that_do_not_stand_in_it() -> None:
    draw = random.Random(8)
    words = ("mentor", "lektiehjælp", "svømning", "tolk", "unge", "cykel")
    texts = {f"n{number}": draw.sample(words, draw.randint(1, 3)) for number in range(60)}
    for subject, has in texts.items():
        put(subject, " ".join(has))
    for _ in range(20):
        asked = draw.sample(words, 5)
        for hit in search(" ".join(asked) + " ", limit=100).hits:
            assert set(hit.missing) == set(asked) - set(texts[hit.subject])


def test_every_hit_is_shown_once_a_page_at_a_time_the_closest_first() -> None:
    for number in range(9):
        put(f"two{number}", "mentor svømning")
        put(f"one{number}", "tolk mentor")
    put("three", "mentor svømning tolk")
    pages = [search("mentor svømning tolk cykel ", limit=7, offset=at) for at in (0, 7, 14, 21)]
    shown = [hit.subject for page in pages for hit in page.hits]
    assert shown[0] == "three"
    assert len(shown) == len(set(shown)) == pages[0].total


def test_the_newest_first_is_a_choice_there_too() -> None:
    put("three", "mentor svømning tolk")
    put("two", "mentor svømning")
    assert found("mentor svømning tolk cykel ", order="newest") == ["two", "three"]


def test_a_misspelt_word_is_corrected_while_the_others_already_find_something() -> None:
    put("one", "mentor for unge")
    results = search("mentro unge ")
    assert (results.did_you_mean, found("mentro unge ")) == ("mentor unge ", ["one"])


def test_a_word_of_the_dictionary_is_not_misspelt_because_it_is_missing() -> None:
    put("one", "treårige og sprogstimulering")
    assert search("sprogstimulering toårige ").did_you_mean == ""


def test_what_is_close_takes_as_many_statements_however_much_there_is() -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert search("mentor unge cykling vindue hest ko ", counting=["topic"]).is_close
        return len(captured)

    for number in range(20):
        put(f"few{number}", "mentor for unge om cykling")
    few = statements()
    for number in range(60):
        put(f"many{number}", "mentor for unge om cykling ved et vindue")
    assert statements() == few < 20


def test_nothing_lacks_a_word_of_asking_but_what_has_it_stands_first() -> None:
    put("one", "fædregruppe på lørdage")
    put("both", "fædregruppe, som vi har prøvet")
    results = search("har nogen prøvet fædregrupper ")
    assert (results.is_close, results.total) == (False, 2)
    assert [hit.subject for hit in results.hits] == ["both", "one"]
    assert missing(results) == {"one": (), "both": ()}


@pytest.mark.parametrize("question", ["who speaks about svømning", "hvem ved noget om svømning i kommunen"])
def test_words_of_asking_are_those_of_both_languages(question: str) -> None:
    put("one", "svømning i kommunen")
    results = search(question)
    assert (results.is_close, results.total) == (False, 1)


def test_words_of_asking_are_looked_for_where_there_is_nothing_else() -> None:
    put("one", "en ny måde at spørge på")
    put("two", "svømning")
    assert found("måder at spørge ") == ["one"]


def test_of_one_word_that_stands_nowhere_its_parts_are_found_and_said_to_be_that() -> None:
    put("apart", "svømning for kvinder")
    results = search("kvindesvømning ")
    assert (results.by_parts, results.is_close) == (True, True)
    assert not search("svømning cykel ").by_parts


def test_a_short_part_will_do_beside_a_long_one() -> None:
    put("apart", "kvinder vil svømme alene i den lille hal")
    put("whole", "job i svømmehallen")
    assert found("svømmehal kvinder ")[0] == "apart"
