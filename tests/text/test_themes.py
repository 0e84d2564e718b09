"""Themes with labels as people write them, for piles of any size."""

import sys

import pytest

from samklang_text.themes import METHOD, VERSION, suggest_themes
from samklang_text.themes.boilerplate import BODIES, EMPTY
from samklang_text.themes.fields import FIELDS
from samklang_text.words import STOP_WORDS, Analyser

POINTS = (
    "Jobcentret bør åbne tidligere, så folk kan komme før arbejde.",
    "Vi foreslår flere praktikpladser i de lokale virksomheder.",
    "Det skal stå klart, hvem der har ansvaret, og hvem der koordinerer.",
    "Beboerne i boligområderne er utrygge efter mørkets frembrud.",
    "Der mangler belysning, og mange oplever vold og hærværk.",
    "Hvordan bliver forslaget finansieret i budgettet?",
    "Fritidsaktiviteterne for børn er for dyre, og biblioteket lukker for tidligt.",
    "Politikken skal evalueres hvert år med få indikatorer.",
    "Tak for muligheden for at sige noget.",
)


def test_labels_are_those_of_municipal_fields(analyser: Analyser) -> None:
    found = suggest_themes(POINTS, analyser=analyser)
    assert found.assignments == (
        ("Beskæftigelse",),
        ("Beskæftigelse",),
        ("Ansvar og koordinering",),
        ("Bolig", "Tryghed"),
        ("Tryghed",),
        ("Økonomi",),
        ("Kultur og fritid",),
        ("Opfølgning og måling",),
        (),
    )
    assert (found.method, found.version) == (METHOD, VERSION)


def test_each_assignment_shows_the_words_it_rests_on(analyser: Analyser) -> None:
    found = suggest_themes(POINTS, analyser=analyser)
    shown = [
        {POINTS[at][start:end] for start, end in assignment.evidence}
        for at, given in enumerate(found.assigned)
        for assignment in given
    ]
    assert all(shown)
    assert shown[0] == {"Jobcentret"}
    assert {"ansvaret", "koordinerer"} in shown


def test_themes_come_largest_first_with_their_words(analyser: Analyser) -> None:
    themes = suggest_themes(POINTS, analyser=analyser).themes
    assert [theme.size for theme in themes] == sorted((theme.size for theme in themes), reverse=True)
    assert all(theme.words for theme in themes)
    assert all(theme.label[0].isupper() for theme in themes)


def test_name_of_a_committee_says_nothing_of_what_is_said(analyser: Analyser) -> None:
    texts = [
        "Beskæftigelses- og Integrationsforvaltningen er enig.",
        "Kultur- og Fritidsudvalget mener det samme.",
        "Handicaprådet takker.",
        "Ældrerådet har ingen bemærkninger.",
    ]
    assert suggest_themes(texts, analyser=analyser).themes == ()


def test_a_pile_has_themes_of_its_own(analyser: Analyser) -> None:
    texts = [
        "Kolonihaverne ved banen skal blive.",
        "Vi har haft kolonihave i tredive år.",
        "En kolonihave er et fristed.",
        "Bevar kolonihaverne, tak!",
        "Jobcentret bør åbne tidligere.",
    ]
    found = suggest_themes(texts, analyser=analyser)
    assert found.themes[0].label == "Kolonihave"
    assert found.themes[0].size == 4


def test_compounds_with_a_part_in_common_share_a_theme(analyser: Analyser) -> None:
    texts = [
        "Havneforretningerne mangler kunder.",
        "Havnebadet skal stå åbent længere.",
        "Se på havnefronten igen.",
        "Havnerundfarten støjer.",
    ]
    labels = {label for given in suggest_themes(texts, analyser=analyser).assignments for label in given}
    assert labels == {"Havn"}


def test_the_subject_of_the_whole_pile_is_no_theme(analyser: Analyser) -> None:
    texts = [
        f"Skolen på {street}vej mangler {thing}."
        for street in ("Birke", "Elme", "Aske")
        for thing in ("ro", "en bus", "en legeplads", "penge", "en tolk", "frivillige")
    ]
    labels = {theme.label for theme in suggest_themes(texts, analyser=analyser).themes}
    assert "Skole" not in labels
    assert "Trafik" in labels


def test_no_label_is_a_stop_word_a_verb_or_boilerplate(analyser: Analyser) -> None:
    texts = [
        "Forslaget bør følge kommunens politik.",
        "Kommunen bør følge sit forslag.",
        "Det bør følge af forslaget, mener kommunen.",
        "Høringssvaret bør følge forslaget.",
    ]
    assert suggest_themes(texts, analyser=analyser).themes == ()


@pytest.mark.parametrize("texts", [[], [""], ["", "  "], ["…"], ["og " * 50]])
def test_nothing_gives_nothing(analyser: Analyser, texts: list[str]) -> None:
    found = suggest_themes(texts, analyser=analyser)
    assert found.themes == ()
    assert found.assignments == ((),) * len(texts)


def test_a_text_has_at_most_three_themes(analyser: Analyser) -> None:
    text = "Skole, dagtilbud, trafik, klima, bolig, tryghed, budget, handicap og sundhed."
    [given] = suggest_themes([text], analyser=analyser).assignments
    assert len(given) == 3


def test_the_same_pile_gives_the_same_themes_without_loading_scikit_learn(analyser: Analyser) -> None:
    texts = POINTS * 10
    assert suggest_themes(texts, analyser=analyser) == suggest_themes(texts, analyser=analyser)
    assert "sklearn" not in sys.modules


@pytest.mark.slow
def test_a_large_pile_gives_the_same_themes_each_time(analyser: Analyser) -> None:
    ponies = "Rideskolen og ponyerne ved {place} skal have flere folde."
    boats = "Bådelauget ved {place} savner en slæbebro til jollerne."
    places = [f"{name} {number}" for name in ("søen", "åen", "fjorden") for number in range(1, 101)]
    texts = [form.format(place=place) for place in places for form in (ponies, boats)] + list(POINTS) * 5
    first = suggest_themes(texts, analyser=analyser)
    assert first == suggest_themes(texts, analyser=analyser)
    assert {"Beskæftigelse", "Tryghed"} <= {theme.label for theme in first.themes}
    assert len(first.themes) < 25


def test_the_words_of_the_fields_are_lemmas_the_analyser_gives(analyser: Analyser) -> None:
    words = sorted({word for field in FIELDS for word in field.strong | field.weak})
    unreachable = [word for word in words if analyser.lemma(word) != word]
    assert unreachable == []


def test_fields_have_their_own_keys_and_short_labels() -> None:
    assert len({field.key for field in FIELDS}) == len({field.label for field in FIELDS}) == len(FIELDS)
    assert all(len(field.label.split()) <= 4 for field in FIELDS)
    heads = {word for field in FIELDS for word in field.strong}
    assert heads.isdisjoint(STOP_WORDS | BODIES)
    assert not any(field.label.casefold() in EMPTY for field in FIELDS)
