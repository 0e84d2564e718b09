"""What a search finds: forms, compounds, phrases, beginnings, names; and for whom."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samklang.search.actions import index, remove
from samklang.search.models import Entry
from samklang.search.queries import Results, find

pytestmark = pytest.mark.django_db

TEXTS = {
    "plan": ("Handleplan for integration", "Forvaltningen styrker beskæftigelsesindsatsen i bydelene."),
    "answer": ("Høringssvar fra Foreningen Nye Naboer", "Virksomhederne skal ansætte flere nydanskere."),
    "club": ("Åben klub på Nørrevang", "Unge mødes med Søren Kjærgaard-Østby og Ågot hver torsdag."),
    "paper": ("Notat", "Kommunens politik er god. Integration kræver at alle tager del i den."),
    "abroad": ("مرحبا", "Καλημέρα og velkommen, ﬁnt 東京"),
}


@pytest.fixture
def texts(db: None) -> None:
    for name, (title, text) in TEXTS.items():
        put(name, title=title, text=text)


def put(
    subject: str, *, title: str = "", text: str = "", kind: str = "paper", access: str = "public"
) -> None:
    index(subject=subject, kind=kind, title=title, text=text, url=f"/{subject}/", access=access.split())


def found(query: str, *, labels: str = "public", **given: object) -> set[str]:
    return {hit.subject for hit in search(query, labels=labels).hits}


def search(query: str, *, labels: str = "public") -> Results:
    return find(query, labels=labels.split())


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize(
    ("query", "subjects"),
    [
        ("beskæftigelsesindsats ", {"plan"}),
        ("virksomhed ", {"answer"}),
        ("høring ", {"answer"}),
        ("indsats ", {"plan"}),
        ("integrationen ", {"plan", "paper"}),
        ("BYDEL ", {"plan"}),
        ("kommuner ", {"paper"}),
    ],
)
def test_a_word_finds_its_forms_and_the_compounds_it_is_part_of(query: str, subjects: set[str]) -> None:
    assert found(query) == subjects


@pytest.mark.usefixtures("texts")
def test_all_words_must_be_there() -> None:
    assert found("integration politik ") == {"paper"}
    assert not search("integration politik ").is_close
    assert search("integration klub ").is_close


@pytest.mark.usefixtures("texts")
def test_words_in_quotes_stand_side_by_side() -> None:
    assert found('"nye naboer"') == {"answer"}
    assert found('"naboer nye"') == set()
    assert found("»nye naboer«") == {"answer"}


@pytest.mark.usefixtures("texts")
def test_a_phrase_does_not_run_from_the_title_into_the_text() -> None:
    assert found('"integration forvaltningen"') == set()


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize("query", ["beskæftig", "beskæftigelsesindsatse", "handlep", "sty"])
def test_the_last_word_may_be_unfinished(query: str) -> None:
    assert found(query) == {"plan"}


@pytest.mark.usefixtures("texts")
def test_only_the_last_word_may_be_unfinished() -> None:
    assert search("handlep integration ").unknown == ("handlep",)
    assert found("handlep ") == set()


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize("query", ["Kjærgaard ", "søren østby ", "Ågot ", "Nørrevang ", "kjærg"])
def test_names_are_found(query: str) -> None:
    assert found(query) == {"club"}


@pytest.mark.usefixtures("texts")
def test_danish_letters_are_letters_of_their_own() -> None:
    assert found("agot ") == set()
    assert found("norrevang ") == set()


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize("query", ["مرحبا", "Καλημέρα ", "καλημ"])
def test_other_alphabets_are_found(query: str) -> None:
    assert found(query) == {"abroad"}


@pytest.mark.usefixtures("texts")
def test_small_words_do_not_narrow_a_search() -> None:
    assert found("den gode politik i og for ") == {"paper"}


@pytest.mark.parametrize(
    "query", ["", "   ", '"', '""', "*", "- ( )", "\0", "NEAR(", "a:b OR", "'; --", "&|!"]
)
def test_what_holds_no_word_finds_nothing_and_breaks_nothing(query: str) -> None:
    assert found(query) == set()


@pytest.mark.parametrize("query", ['"x', "AND OR NOT", "x* y*", "x:A", "'a' | 'b'", "title : x", "%s %(x)s"])
def test_signs_of_the_databases_own_query_languages_mean_nothing(query: str) -> None:
    put("odd", text=query)
    assert found(query) == {"odd"}


def test_a_query_as_long_as_a_letter_is_cut() -> None:
    put("plan", text="integration")
    assert found("integration " * 1000) == {"plan"}


def test_a_word_in_the_title_weighs_more_than_one_in_the_text() -> None:
    put("text", title="Notat", text="Her står noget om boliger.")
    put("title", title="Boliger", text="Her står noget andet om andre ting.")
    assert [hit.subject for hit in search("bolig ").hits] == ["title", "text"]


def test_a_thing_indexed_again_is_found_by_its_new_words_only() -> None:
    put("one", text="cykelsti")
    put("one", text="legeplads")
    assert found("cykelsti ") == set()
    assert found("legeplads ") == {"one"}
    assert Entry.objects.count() == 1


def test_a_thing_removed_is_not_found() -> None:
    put("one", text="cykelsti")
    remove("one")
    remove("one")
    assert found("cykelsti ") == set()


def test_a_hit_is_for_those_with_one_of_its_labels() -> None:
    put("open", text="bolig", access="public")
    put("inside", text="bolig", access="role:inside org:a")
    assert found("bolig ", labels="public") == {"open"}
    assert found("bolig ", labels="public org:a") == {"open", "inside"}
    assert found("bolig ", labels="public role:inside") == {"open", "inside"}
    assert found("bolig ", labels="role:other") == set()


def test_a_thing_whose_audience_changes_is_hidden_at_once() -> None:
    put("one", text="bolig", access="public")
    put("one", text="bolig", access="role:inside")
    assert found("bolig ") == set()


def test_nobody_finds_what_has_no_label() -> None:
    put("one", text="bolig", access="")
    assert found("bolig ", labels="public role:inside signed-in") == set()


def test_counts_say_nothing_of_what_is_hidden() -> None:
    put("one", text="bolig", kind="paper")
    put("two", text="bolig", kind="paper", access="role:inside")
    put("three", text="bolig", kind="secret", access="role:inside")
    assert search("bolig ").counts == {"paper": 1}
    assert search("bolig ", labels="public role:inside").counts == {"paper": 2, "secret": 1}


def test_counts_are_of_all_kinds_while_hits_are_of_those_asked_for() -> None:
    put("one", text="bolig", kind="paper")
    put("two", text="bolig", kind="person")
    results = find("bolig ", labels=["public"], kinds=["person"])
    assert (results.counts, results.total) == ({"paper": 1, "person": 1}, 1)
    assert [hit.subject for hit in results.hits] == ["two"]
    assert find("bolig ", labels=["public"], kinds=["other"]).hits == ()


def test_hits_come_a_page_at_a_time() -> None:
    for number in range(7):
        put(f"n{number}", text="bolig")
    pages = [find("bolig ", labels=["public"], limit=3, offset=offset) for offset in (0, 3, 6)]
    assert [len(page.hits) for page in pages] == [3, 3, 1]
    assert len({hit.subject for page in pages for hit in page.hits}) == 7
    assert {page.total for page in pages} == {7}


@pytest.mark.parametrize("query", ["bolig ", '"bolig"', "boli"])
def test_of_very_many_hits_those_with_it_in_the_title_come_first_then_the_newest(
    monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    monkeypatch.setattr("samklang.search.queries.MOST_COUNTED", 3)
    monkeypatch.setattr("samklang.search.matching._RECENT", 4)
    put("title", title="Bolig", text="Andet.")
    for number in range(6):
        put(f"n{number}", title="Notat", text="Her står bolig.")
    pages = [find(query, labels=["public"], limit=3, offset=offset) for offset in (0, 3, 6)]
    order = ["title", "n5", "n4", "n3", "n2", "n1", "n0"]
    assert [hit.subject for page in pages for hit in page.hits] == order
    assert {(page.total, page.is_more, page.counts) for page in pages} == {(3, True, None)}


def test_hits_of_one_kind_are_counted_and_weighed_where_those_of_all_kinds_are_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("samklang.search.queries.MOST_COUNTED", 3)
    for number in range(6):
        put(f"n{number}", text="bolig")
    put("once", text="bolig og meget andet, som ikke handler om det", kind="person")
    put("twice", text="bolig, bolig, bolig", kind="person")
    put("last", text="bolig og meget andet, som ikke handler om det", kind="person")
    few = find("bolig ", labels=["public"], kinds=["person"])
    assert (few.counts, few.total, few.is_more) == (None, 3, False)
    assert few.hits[0].subject == "twice"
    assert not find("bolig ", labels=["public"], kinds=["other"]).hits


@pytest.mark.parametrize("query", ['"dyr bolig"', "dyr boli"])
def test_what_has_the_words_apart_or_only_in_its_text_is_not_found_in_titles(
    monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    monkeypatch.setattr("samklang.search.queries.MOST_COUNTED", 1)
    put("title", title="En dyr bolig", text="Andet.")
    put("split", title="Bolig", text="Den er dyr. En dyr bolig.")
    assert [hit.subject for hit in find(query, labels=["public"]).hits] == ["title", "split"]


def test_a_misspelt_word_is_corrected_to_one_that_finds_something() -> None:
    put("one", text="Integration og beskæftigelse")
    assert search("integartion ").did_you_mean == "integration "
    assert search("Integartion ").did_you_mean == "Integration "
    assert search("beskæftigelse integratoin ").did_you_mean == "beskæftigelse integration "


def test_no_correction_leads_to_what_is_hidden() -> None:
    put("one", text="Overvågning", access="role:inside")
    assert search("overvågnign ").did_you_mean == ""
    assert search("overvågnign ", labels="role:inside").did_you_mean == "overvågning "


def test_no_correction_is_offered_when_something_was_found_or_nothing_is_like_it() -> None:
    put("one", text="Integration")
    assert search("integration ").did_you_mean == ""
    assert search("xylofon ").did_you_mean == ""


def test_the_known_words_are_read_once_however_many_are_misspelt() -> None:
    put("one", text="Integration og beskæftigelse i boligområder")
    with CaptureQueriesContext(connection) as captured:
        found = search("integartion beskæftigesle boligområedr ")
    assert found.did_you_mean == "integration beskæftigelse boligområder "
    assert sum("search_word" in query["sql"] and "length" in query["sql"].lower() for query in captured) == 1


def test_a_query_of_many_strange_words_is_not_corrected_word_by_word() -> None:
    put("one", text="Integration")
    with CaptureQueriesContext(connection) as captured:
        assert search("integartion " + "aaaaa bbbbb ccccc ddddd ").did_you_mean == ""
    assert not any("length" in query["sql"].lower() for query in captured)


def test_an_entry_that_vanishes_while_it_is_searched_for_is_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put("one", text="bolig")
    put("two", text="bolig")
    pks = {entry.subject: entry.pk for entry in Entry.objects.all()}
    monkeypatch.setattr("samklang.search.queries.best", lambda search, most: [0, *pks.values()])
    assert found("bolig ") == {"one", "two"}


def test_what_is_found_follows_every_change_of_an_entrys_kind_and_audience() -> None:
    put("one", text="bolig", kind="paper")
    put("one", text="bolig", kind="reply", access="role:inside")
    assert search("bolig ").counts == {}
    assert search("bolig ", labels="role:inside").counts == {"reply": 1}
    Entry.objects.all().delete()
    assert search("bolig ", labels="role:inside").counts == {}


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("aeldre ", "De ældre skal høres"),
        ("aeldreraad ", "Høring af ældrerådet"),
        ("aeldres ", "De ældre skal høres"),
        ("ældre ", "De aeldre skal hoeres"),
        ("boern ", "Hvert barn får en plads"),
        ("Moeller ", "Anne Møller"),
        ("Møller ", "Anne Moeller"),
        ("Aagaa", "Bent Ågård"),
        ("Ågård ", "Bent Aagaard"),
        ("Bjørk ", "Anna Björk"),
        ("ide ", "En god idé"),
        ("poesi ", "Poesi og musik"),
        ("isra", "En forening fra Israel"),
        ("33663366 ", "Ring på 33 66 33 66."),
        ("33 66 33 66", "Ring på 3366 3366."),
        ("33 66 33 66 ", "Ring på +45 33663366."),
        ("33663366 ", "Ring på +45 33 66 33 66."),
        ("+45 33 66 33 66 ", "Ring på 33663366."),
    ],
)
def test_a_word_is_found_however_a_keyboard_writes_it(query: str, text: str) -> None:
    put("one", text=text)
    put("two", text="Noget ganske andet: 33, 66 og 33.")
    assert found(query) == {"one"}


@pytest.mark.parametrize("query", ["2010 2011 ", "2011 ", "2010 2011"])
def test_two_years_side_by_side_are_no_phone_number(query: str) -> None:
    put("years", text="Regnskaberne for 2010 2011 og senere.")
    put("apart", text="Regnskabet for 2011 efter det for 2010.")
    assert found(query) == {"years", "apart"}
    assert found("20102011 ") == set()


@pytest.mark.parametrize(("query", "text"), [("far ", "De får hjælp"), ("Moller ", "Anne Møller")])
def test_a_letter_left_out_is_another_word(query: str, text: str) -> None:
    put("one", text=text)
    assert found(query) == set()


def test_a_name_without_its_letter_is_corrected() -> None:
    put("one", text="Anne Møller")
    assert search("Moller ").did_you_mean == "Møller "
