"""Amounts, periods, headings and labels of project reports, as Danes write them."""

from datetime import date

import pytest

from samklang_text.document import BlockKind, Metadata, Piece, Place, compose
from samklang_text.project_reports import Finding, Vocabulary, find_in_report, is_project_report
from samklang_text.project_reports.amounts import amount_alone, amounts_in, grants_in
from samklang_text.project_reports.headings import announced_by
from samklang_text.project_reports.parts import parts_of
from samklang_text.project_reports.periods import periods_in
from samklang_text.project_reports.titles import find_title

HEADING, PARAGRAPH, ROW = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.TABLE_ROW
REPORT = ((HEADING, "Slutrapport"), (PARAGRAPH, "Projektet og projektets mål."))


def find(*pieces: tuple[BlockKind, str], known: Vocabulary | None = None) -> dict[str, list[Finding]]:
    """What is found in a report of these pieces, by field."""
    document = compose(
        Piece(kind, ((text, Place(0, len(text))),), level=int(kind is HEADING)) for kind, text in pieces
    )
    found: dict[str, list[Finding]] = {}
    for one in find_in_report(document, known or Vocabulary()):
        found.setdefault(one.field, []).append(one)
    return found


@pytest.mark.parametrize(
    ("text", "kroner"),
    [
        ("450.000 kr.", 450_000),
        ("kr. 450.000,-", 450_000),
        ("1,2 mio. kr.", 1_200_000),
        ("2 millioner kroner", 2_000_000),
        ("450 t.kr.", 450_000),
        ("300 tusind kr.", 300_000),
        ("DKK 75 000", 75_000),
        ("12.345,50 kr.", 12_345),
    ],
)
def test_amounts_are_read_in_danish_forms(text: str, kroner: int) -> None:
    assert [each.kroner for each in amounts_in(f"Vi brugte {text} på det.")] == [kroner]


@pytest.mark.parametrize("text", ["84 medarbejdere", "44 procent", "i 2010", "12 kilometer", "kl. 18"])
def test_other_numbers_are_no_amounts(text: str) -> None:
    assert amounts_in(text) == ()


@pytest.mark.parametrize(
    ("cell", "kroner"), [("1.350.000", 1_350_000), ("kr. 75.000,-", 75_000), ("Kr.", None)]
)
def test_a_cell_may_be_an_amount_without_saying_so(cell: str, kroner: int | None) -> None:
    assert amount_alone(cell) == kroner


@pytest.mark.parametrize(
    ("sentence", "grants"),
    [
        ("Socialministeriet bevilgede 2 mio. kr. til projektet.", [(2_000_000, "Socialministeriet", True)]),
        ("Det er støttet af Egmont Fonden med 90.000 kr.", [(90_000, "Egmont Fonden", True)]),
        ("Vi fik 5.000 kr. fra Lokalrådet.", [(5_000, "Lokalrådet", True)]),
        ("Vi brugte 5.000 kr. på kaffe.", []),
    ],
)
def test_money_is_told_with_whom_it_came_from_or_not_at_all(
    sentence: str, grants: list[tuple[int, str, bool]]
) -> None:
    assert [(one.kroner, one.source, one.is_sure) for one in grants_in(sentence)] == grants


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("i perioden august 2008 – juli 2010", date(2008, 8, 1), date(2010, 7, 31)),
        ("fra 1. maj til 30. juni 2010", date(2010, 5, 1), date(2010, 6, 30)),
        ("01.03.2009 - 28.02.2010", date(2009, 3, 1), date(2010, 2, 28)),
        ("skoleåret 2009/10", date(2009, 8, 1), date(2010, 7, 31)),
        ("2009-2011", date(2009, 1, 1), date(2011, 12, 31)),
        ("februar 2007 til februar 2008", date(2007, 2, 1), date(2008, 2, 29)),
    ],
)
def test_periods_are_read_as_danes_write_them(text: str, first: date, last: date) -> None:
    assert [(one.starts_on, one.ends_on) for one in periods_in(text)] == [(first, last)]


@pytest.mark.parametrize(
    "text", ["juli 2010 – maj 2009", "31. februar 2009 - 1. marts 2010", "skoleåret 2009/12"]
)
def test_impossible_periods_are_left_out(text: str) -> None:
    assert periods_in(text) == ()


@pytest.mark.parametrize(
    ("heading", "field", "is_sure"),
    [
        ("2.1 Baggrund", "why", True),
        ("Kapitel 4. Hvad kom der ud af det?", "came_of_it", True),
        ("Sådan er resultaterne målt", "measured", True),
        ("Hvordan føres projektet videre?", "after_the_money", True),
        ("Resultater og anbefalinger", "came_of_it", False),
    ],
)
def test_headings_announce_fields(heading: str, field: str, is_sure: bool) -> None:
    announced = announced_by(heading)
    assert announced is not None
    assert (announced.field, announced.is_sure) == (field, is_sure)


@pytest.mark.parametrize("heading", ["Forord", "Indhold", "Bilag 3", "1. marts"])
def test_other_headings_announce_nothing(heading: str) -> None:
    assert announced_by(heading) is None


def test_a_list_of_contents_is_not_taken_for_the_report() -> None:
    found = find(
        *REPORT,
        (HEADING, "Indhold"),
        (PARAGRAPH, "1 Baggrund 3"),
        (PARAGRAPH, "2 Målgruppe 4"),
        (HEADING, "1 Baggrund"),
        (PARAGRAPH, "Ingen kendte hinanden i opgangen."),
    )
    assert [each.value for each in found["why"]] == ["Ingen kendte hinanden i opgangen."]
    assert "for_whom" not in found


def test_a_form_of_labels_is_read() -> None:
    found = find(
        *REPORT,
        (ROW, "Projektets navn\tAftenvagten"),
        (ROW, "Bevilget beløb\tkr. 450.000,-"),
        (ROW, "Tilskud fra\tSocialministeriet"),
        (PARAGRAPH, "Projektperiode: 1. januar 2008 - 31. december 2009"),
    )
    told = {field: [each.value for each in values] for field, values in found.items()}
    assert told["title"] == ["Aftenvagten"]
    assert told["money"] == ["450000; Socialministeriet"]
    assert told["starts_on"] == ["2008-01-01"]
    assert all(each.is_sure for each in found["money"])


def test_names_are_found_only_among_those_that_are_known() -> None:
    told = (*REPORT, (PARAGRAPH, "Projektleder: Henrik Maul"))
    assert "owner" not in find(*told)
    assert [each.value for each in find(*told, known=Vocabulary(people=("Henrik Maul",)))["owner"]] == [
        "Henrik Maul"
    ]


@pytest.mark.parametrize("first", ["Referat af møde", "Høringssvar til planen", "Dagsorden"])
def test_what_is_something_else_is_no_project_report(first: str) -> None:
    pieces = [
        (HEADING, first),
        (HEADING, "Økonomi"),
        (PARAGRAPH, "Projektet og projektet."),
        (HEADING, "Baggrund"),
    ]
    document = compose(Piece(kind, ((text, Place(0, len(text))),)) for kind, text in pieces)
    assert not is_project_report(document)
    assert find_in_report(document, Vocabulary()) == ()


def test_an_empty_document_is_none() -> None:
    assert find() == {}


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Slutrapport: Cykelkøkkenet"], "Cykelkøkkenet"),
        (["Slutrapport – projekt Cykelkøkkenet"], "Cykelkøkkenet"),
        (["Cykelkøkkenet, slutrapport 2012"], "Cykelkøkkenet"),
        (["Evaluering af Cykelkøkkenet"], "Cykelkøkkenet"),
        (["SLUTRAPPORT", "Cykelkøkkenet"], "Cykelkøkkenet"),
        (["Slutrapport", "Udarbejdet af Biblioteket"], None),
        (["Slutrapport: Baggrund"], None),
    ],
)
def test_a_report_is_called_what_it_says_and_not_what_its_first_part_is(
    lines: list[str], title: str | None
) -> None:
    found = find(
        *((PARAGRAPH, line) for line in lines),
        (HEADING, "Baggrund"),
        (PARAGRAPH, "Projektet begyndte, fordi projektets børn ingen cykler havde. Slutrapport følger."),
        (HEADING, "Formål"),
        (PARAGRAPH, "Alle skulle kunne cykle sammen."),
    )
    assert [each.value for each in found.get("title", [])] == ([title] if title else [])


@pytest.mark.parametrize(
    ("called", "title"),
    [
        ("Slutrapport - Cykelkøkkenet", ["Cykelkøkkenet"]),
        ("Microsoft Word - rapport2.doc", []),
        ("Indhold", []),
        ("slutrapport_v2.docx", []),
    ],
)
def test_else_it_is_called_what_its_file_is(called: str, title: list[str]) -> None:
    lines = [(HEADING, "Forord"), (PARAGRAPH, "Projektet er slut. Projektets slutrapport er her.")]
    pieces = [Piece(kind, ((text, Place(0, len(text))),), level=1) for kind, text in lines]
    document = compose(pieces, metadata=Metadata(title=called))
    assert [each.value for each in find_title(document, parts_of(document))] == title


def table(*rows: str) -> list[Finding]:
    """What of the money is found in a table of these rows."""
    return find(*REPORT, *((ROW, row) for row in rows)).get("money", [])


def test_the_money_of_a_budget_is_read_row_by_row_without_its_sum() -> None:
    found = table("Post\tKilde\tBeløb", "Løn\tNordfonden\t100.000", "Mad\tByen\t20.000", "I alt\t\t120.000")
    assert [(each.value, each.is_sure) for each in found] == [
        ("100000; Nordfonden", True),
        ("20000; Byen", True),
    ]


@pytest.mark.parametrize("day", ["30.06.2027", "30. juni 2027", "2027-06-30"])
def test_the_last_day_of_the_money_is_read_where_the_table_has_it(day: str) -> None:
    rows = ((ROW, "Kilde\tBeløb\tUdløber"), (ROW, f"Staten\t250.000 kr.\t{day}"), (ROW, "En fond\t100.000\t"))
    found = find(*REPORT, *rows)["money"]
    assert [one.value for one in found] == ["250000; Staten; 2027-06-30", "100000; En fond"]


def test_partners_under_a_heading_are_read() -> None:
    names = ((HEADING, "Samarbejdspartnere"), (PARAGRAPH, "Røde Kors, Ungdomsskolen og Biblioteket."))
    found = find(*REPORT, *names)["partners"]
    assert [one.value for one in found] == ["Røde Kors", "Ungdomsskolen", "Biblioteket"]


def test_a_heading_that_says_whether_the_goal_was_reached_tells_what_came_of_it() -> None:
    told = ((HEADING, "Målet blev delvist nået"), (PARAGRAPH, "Halvdelen af de unge kom i arbejde."))
    assert find(*REPORT, *told)["came_of_it"][0].value == "Halvdelen af de unge kom i arbejde."


def test_rows_that_do_not_make_up_the_sum_are_not_sure() -> None:
    found = table("Kilde\tBeløb", "Nordfonden\t100.000", "Byen\t20.000", "Sum\t150.000")
    assert [each.is_sure for each in found] == [False, False]


@pytest.mark.parametrize("head", ["Kilde\tForbrug", "Post\tBeløb", "Kilde\tNavn"])
def test_a_table_that_does_not_say_who_gave_what_gives_nothing(head: str) -> None:
    assert table(head, "Nordfonden\t100.000", "Byen\t20.000") == []


def test_amounts_may_be_told_in_thousands() -> None:
    assert [each.value for each in table("Kilde\tBeløb (1.000 kr.)", "Nordfonden\t100")] == [
        "100000; Nordfonden"
    ]


@pytest.mark.parametrize(
    ("text", "kroner"),
    [
        ("Det svarer til 2.900 kr. pr. deltager.", "2900"),
        ("Prisen pr. elev var 3.200 kr. i alt.", "3200"),
        ("Vi betalte 40 kr. pr. kilo.", None),
        ("Pr. deltager kom der 12 gæster.", None),
        ("Pris pr. deltager: 1.250 kr.", "1250"),
    ],
)
def test_what_it_cost_for_each_person_is_read(text: str, kroner: str | None) -> None:
    found = find(*REPORT, (PARAGRAPH, text)).get("cost_per_person", [])
    assert [each.value for each in found] == ([kroner] if kroner else [])


@pytest.mark.parametrize(
    ("text", "owner", "is_sure"),
    [
        ("Projektleder: Bo Berg, Biblioteket", "Bo Berg", True),
        ("Bo Berg var projektleder.", "Bo Berg", True),
        ("Bo Berg har ledet arbejdet.", "Bo Berg", True),
        ("Bo Berg og Eva Ek var projektledere.", None, None),
        ("Bo Berg kom forbi.", None, None),
    ],
)
def test_whoever_led_the_project_owns_it(text: str, owner: str | None, is_sure: bool | None) -> None:
    known = Vocabulary(people=("Bo Berg", "Eva Ek"), organisations=("Biblioteket",))
    more = [(PARAGRAPH, f"Linje {number}.") for number in range(4)]
    found = find(*REPORT, (PARAGRAPH, text), *more, known=known)
    assert [(each.value, each.is_sure) for each in found.get("owner", [])] == (
        [(owner, is_sure)] if owner else []
    )
    if "Biblioteket" in text:
        assert [each.value for each in found["organisation"]] == ["Biblioteket"]


def test_the_readers_own_organisation_is_meant_where_the_report_names_it() -> None:
    known = Vocabulary(organisations=("Biblioteket", "Skolen"), own_organisation="Skolen")
    pieces = [(PARAGRAPH, f"Linje {number}.") for number in range(9)]
    found = find(*REPORT, *pieces, (PARAGRAPH, "Biblioteket hjalp Skolen."), known=known)
    assert [(each.value, each.is_sure) for each in found["organisation"]] == [("Skolen", False)]
