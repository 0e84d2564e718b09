"""What is called the same is found by each other's names."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samklang.search.actions import index, set_synonyms
from samklang.search.models import Synonym, SynonymGroup
from samklang.search.queries import find

pytestmark = pytest.mark.django_db


def put(subject: str, text: str, *, title: str = "Notat") -> None:
    index(subject=subject, kind="paper", title=title, text=text, url="/", access=["public"])


def found(query: str) -> list[str]:
    return [hit.subject for hit in find(query, labels=["public"]).hits]


def say(*groups: list[str], owner: str = "topics") -> None:
    set_synonyms(owner=owner, groups=groups)


@pytest.mark.parametrize(
    "query", ["arbejdsløs ", "ledige ", "uden job ", "arbejdsløse", "arbejde arbejdsløs "]
)
def test_words_of_a_group_find_each_other_in_any_form(query: str) -> None:
    say(["arbejdsløs", "ledig", "uden job"])
    put("one", "De arbejdsløses kurser. Arbejde og job.")
    put("two", "Et kursus for ledige. Arbejde og job.")
    put("three", "Kurser for unge uden jobs. Arbejde og job.")
    put("other", "Noget ganske andet")
    assert set(found(query)) == {"one", "two", "three"}


def test_a_synonym_is_found_as_part_of_a_compound() -> None:
    say(["jobcenter", "beskæftigelsescenter"], ["erhverv", "virksomhed"])
    put("one", "Samarbejde med virksomhedskonsulenter")
    assert found("erhverv ") == ["one"]


def test_a_phrase_is_found_where_its_words_stand_side_by_side() -> None:
    say(["biu", "beskæftigelses- og integrationsudvalget"], ["praktik", "job og uddannelse"])
    put("one", "Et møde om job og uddannelse for alle")
    put("apart", "Job er godt. Uddannelse og alt andet.")
    assert found("praktik ") == ["one"]


@pytest.mark.parametrize("query", ["job og uddannelse ", "job uddannelse ", "gode job og uddannelse "])
def test_a_phrase_in_a_query_finds_its_synonyms_small_words_or_not(query: str) -> None:
    say(["praktik", "job og uddannelse"])
    put("one", "God praktik")
    put("both", "God uddannelse giver et godt job")
    assert found(query) == ["both", "one"]


def test_each_word_of_a_phrase_has_its_own_synonyms_too() -> None:
    say(["unge ledige", "ungdomsindsats"], ["ledig", "arbejdsløs"])
    put("one", "Ungdomsindsatsen")
    put("two", "Arbejdsløse, også unge")
    assert set(found("unge ledige ")) == {"one", "two"}


def test_all_other_words_must_still_be_there() -> None:
    say(["arbejdsløs", "ledig"])
    put("one", "Ledige i nord")
    put("two", "Ledige i syd")
    assert found("arbejdsløs nord ") == ["one"]


def test_words_in_quotes_are_meant_to_the_letter() -> None:
    say(["arbejdsløs", "ledig"])
    put("one", "Ledige i nord")
    assert found('"arbejdsløs"') == []


@pytest.mark.parametrize("counting", [[], ["topic"]])
@pytest.mark.parametrize("most", [2, 2000])
def test_the_words_asked_for_rank_before_their_synonyms(
    monkeypatch: pytest.MonkeyPatch, counting: list[str], most: int
) -> None:
    monkeypatch.setattr("samklang.search.queries.MOST_COUNTED", most)
    say(["arbejdsløs", "ledig"])
    put("asked", "En lang tekst om alt muligt andet, hvori der også står noget om en arbejdsløs")
    put("synonym", "Ledig, ledige, ledig", title="Ledig")
    put("new", "ledig")
    results = find("arbejdsløs ", labels=["public"], counting=counting)
    assert [hit.subject for hit in results.hits][0] == "asked"
    assert len(results.hits) == 3
    pages = [
        find("arbejdsløs ", labels=["public"], counting=counting, limit=1, offset=offset)
        for offset in range(3)
    ]
    assert [page.hits[0] for page in pages] == list(results.hits)


def test_synonyms_are_marked_in_what_is_found_but_not_their_small_words() -> None:
    say(["praktik", "job og uddannelse"])
    put("one", "Et møde om job og uddannelse")
    (hit,) = find("praktik ", labels=["public"]).hits
    assert hit.snippet == "Et møde om <mark>job</mark> og <mark>uddannelse</mark>"


def test_an_owner_replaces_its_own_groups_only() -> None:
    say(["arbejdsløs", "ledig"])
    say(["barn", "unge"], owner="others")
    say(["klub", "forening"])
    put("one", "Ledige, foreninger, unge")
    assert [bool(found(f"{word} ")) for word in ("arbejdsløs", "klub", "barn")] == [False, True, True]


def test_groups_that_say_nothing_are_left_out() -> None:
    say(["klub"], ["klub", "Klubben"], [""], ["-", "forening"], [])
    assert not SynonymGroup.objects.exists()
    assert not Synonym.objects.exists()


def test_all_synonyms_are_read_at_once() -> None:
    say(["arbejdsløs", "ledig"], ["klub", "forening"], ["unge", "ungdom"])
    put("one", "Ledige, foreninger, ungdom")
    with CaptureQueriesContext(connection) as captured:
        assert found("arbejdsløse unge i klubben ") == ["one"]
    assert sum("search_synonym" in query["sql"] for query in captured) == 1


@pytest.mark.parametrize("word", ["AND", "x:A | y", "'a' & 'b'", 'say "hi"', "a* NEAR(b)"])
def test_signs_of_the_databases_own_query_languages_mean_nothing_in_a_synonym(word: str) -> None:
    say(["klub", word])
    put("one", "klub")
    put("odd", word)
    assert set(found("klub ")) == {"one", "odd"}
