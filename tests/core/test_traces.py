"""What tells of a person is found however it is written, and nothing else is."""

import pytest

from samklang.core.traces import Rewriter, traces_of

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
