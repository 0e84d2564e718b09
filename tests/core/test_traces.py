"""What tells of a person is found however it is written, and nothing else is."""

import pytest

from samklang.core.trace_names import Words
from samklang.core.traces import Others, Rewriter, Traces, traces_of

ANNA = traces_of(names=["Anna Bjørn-Nielsen"], emails=["anna.bn@klangby.example"], phones=["+45 44 55 60 52"])
THERE = [
    "Anna Bjørn-Nielsen",
    "anna  BJØRN-nielsen",
    "Anna\nBjørn Nielsen",
    "Anna\u00a0Bjoern\u2011Nielsen",
    "ANNA BJO\u0308RN NIELSEN",
    "Anna Bjørn-Nielsens telefon",
    "Anna Bjørn-Nielsen\u2019s",
    "cv_anna_bjørn-nielsen.pdf",
    "ANNA.BN@KLANGBY.EXAMPLE",
    "anna.bn @ klangby.example",
    "anna.bn(at)klangby.example.",
    "44556052",
    "tlf. 4455 6052.",
    "+4544556052",
    "0045 44 55 60 52",
    "(+45) 44-55-60-52",
    "45 44 55 60 52",
    "44\n55 60 52",
]
ANOTHERS = [
    "Anna",
    "Johanna Bjørn-Nielsen",
    "Anna Bjørn-Nielsensen",
    "Anna og Bjørn Nielsen",
    "joanna.bn@klangby.example",
    "anna.bn@klangby.example.org",
    "144556052",
    "445560521",
    "44 55 60",
]


@pytest.mark.parametrize("text", THERE, ids=repr)
def test_a_person_is_found_however_they_are_written(text: str) -> None:
    assert ANNA is not None
    told = Rewriter(ANNA, "–")(f"Spørg {text} i dag")
    assert "–" in told
    assert not any(part in told.casefold() for part in ("anna", "nielsen", "klangby", "6052", "60 52"))


@pytest.mark.parametrize("text", ANOTHERS, ids=repr)
def test_what_means_somebody_else_stays(text: str) -> None:
    assert ANNA is not None
    assert Rewriter(ANNA, "–")(f"Spørg {text} i dag") == f"Spørg {text} i dag"


def test_all_texts_of_json_are_rewritten_and_what_points_to_a_person_is_emptied() -> None:
    assert ANNA is not None
    name = "Anna Bjørn-Nielsen"
    kept = {"owner": name, "notes": [{"text": name}], "seen": '{"title": "Anna Bj\\u00f8rn-Nielsen"}', "n": 3}
    told = Rewriter(ANNA, "–", frozenset({"owner"}))(kept)
    assert told == {"owner": "", "notes": [{"text": "–"}], "seen": '{"title": "\\u2013"}', "n": 3}


def test_nothing_to_look_for_is_no_trace() -> None:
    assert traces_of(names=["  "], emails=[""], phones=["4321"]) is None


@pytest.mark.parametrize("text", THERE, ids=repr)
def test_every_way_of_writing_has_the_pieces_the_database_looks_for(text: str) -> None:
    assert ANNA is not None
    assert any(all(piece in text.casefold() for piece in pieces) for pieces in ANNA.shreds)


ORDINARY = {"anne", "bo", "der", "er", "forslag", "grøn", "kontakt", "lund", "marie", "møde", "nu"}
ORDINARY |= {"rådgivning", "skov", "spørg"}
WORDS = Words(is_word=lambda word: word.casefold() in ORDINARY, first_names=frozenset({"anne", "marie"}))
HERE = Others(
    names=("Anne Marie Lund", "Marie Lunds Mindefond"), emails=("marie.lund@fjordby.example",), words=WORDS
)


def marie() -> Traces:
    traces = traces_of(
        names=["Marie Lund"], emails=["mlu@klangby.example"], phones=["23 45 67 89"], others=HERE
    )
    assert traces is not None
    return traces


@pytest.mark.parametrize(
    "text",
    [
        "Spørg Anne Marie Lund om det",
        "Spørg anne marie lunds kollega",
        "Tak til Inge Marie Lund",
        "Anne-Marie Lund",
        "Marie Lund Hansen",
        "Marie Lund-Hansen",
        "Støttet af Marie Lunds Mindefond",
        "anne.marie.lund@klangby.example",
        "marie.lund@fjordby.example",
        "xmlu@klangby.example",
        "Huset ligger i marie lund",
        "Se https://www.marie-lund.example/Marie-Lund nu",
        "https://www.Marie-Lund.example/soeg",
        "23.456.789 kr.",
        "23 45 67 89 kr.",
        "kr. 23456789",
        "EAN 5798 0023 4567 89",
        "nr. 12 23 45 67 89 01",
        "CVR-nr. 23 45 67 89",
        "1.023.456.789",
        "https://klangby.example/sag/23456789",
    ],
)
def test_what_is_somebody_elses_or_another_number_stays(text: str) -> None:
    assert Rewriter(marie(), "–")(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Kontakt Marie Lund", "Kontakt –"),
        ("Rådgivning Marie Lund", "Rådgivning –"),
        ("her kan projektleder Marie Lund hjælpe", "her kan projektleder – hjælpe"),
        ("Der er møde. Marie Lund Tlf. 23 45 67 89", "Der er møde. – Tlf. –"),
        ("tlf. 23.45.67.89, 3. sal", "tlf. –, 3. sal"),
        ("MØDE MED MARIE LUND NU", "MØDE MED – NU"),
        ("CV_Marie_Lund.pdf", "CV_–.pdf"),
        ("Marie Lund-sagen", "–-sagen"),
        ("Skriv til marie.lund@post.example", "Skriv til –"),
        ("Se https://klangby.example/?til=mlu%40klangby.example nu", "Se – nu"),
        ("Først\nhttps://klangby.example/Marie-Lund\nSidst", "Først\n\nSidst"),
    ],
)
def test_they_are_taken_out_beside_words_that_are_of_no_name(text: str, left: str) -> None:
    assert Rewriter(marie(), "–")(text) == left


def test_a_name_of_ordinary_words_is_one_with_capitals_alone() -> None:
    traces = traces_of(names=["Grøn Skov"], others=HERE)
    assert traces is not None
    told = Rewriter(traces, "–")
    assert told("en grøn skov. Grøn skov. Vi er Grøn.\n\nSkov er godt") == (
        "en grøn skov. Grøn skov. Vi er Grøn.\n\nSkov er godt"
    )
    assert told("møde hos Grøn Skov") == "møde hos –"


def test_a_web_address_that_tells_of_them_leaves_its_list() -> None:
    links = ["https://klangby.example/Marie-Lund", "https://klangby.example/moeder"]
    assert Rewriter(marie(), "–")({"links": links}) == {"links": links[1:]}


def test_six_digits_are_no_sum() -> None:
    traces = traces_of(phones=["123456"])
    assert traces is not None
    assert (
        Rewriter(traces, "–")("123.456 kr. og 123 456 kr. og 12 34 56") == "123.456 kr. og 123 456 kr. og –"
    )
