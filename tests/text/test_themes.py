"""Themes with labels as people write them, for piles of any size."""

import pytest

from samklang_text.bodies import SPEAKERS
from samklang_text.passages import Passage, passages_of
from samklang_text.themes import METHOD, VERSION, Said, ThemeSuggestions, suggest_themes
from samklang_text.themes.administration import ADMINISTRATION
from samklang_text.themes.boilerplate import EMPTY
from samklang_text.themes.fields import FIELDS
from samklang_text.words import STOP_WORDS, Analyser
from tests.text.short_letters import letter

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
DRAFT = passages_of(
    letter(
        "# Havneplan 2030",
        "## Indsats 1: Bådpladser og badning",
        "Jollerne får en ny slæbebro.",
        "## Lettere at lade bilen stå",
        "Bussen kører hvert kvarter, og der kommer cykelstier.",
        "## Økonomi",
        "Rammen er ni millioner.",
        "## Vision",
        "Vandet er for alle.",
    )
)
BOATS, CARS, MONEY, VISION = (part.key for part in DRAFT[1:])


def themes_of(
    *texts: str, analyser: Analyser, draft: tuple[Passage, ...] = (), passage: str | None = None
) -> ThemeSuggestions:
    """Suggest themes for texts of one sender each."""
    said = [Said(text, passage=passage, voice=voice) for voice, text in enumerate(texts)]
    return suggest_themes(said, analyser=analyser, draft=draft)


def test_labels_are_those_of_municipal_subjects(analyser: Analyser) -> None:
    assert themes_of(*POINTS, analyser=analyser).assignments == (
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


def test_each_assignment_shows_the_words_it_rests_on_and_how_sure_it_is(analyser: Analyser) -> None:
    found = themes_of(*POINTS, analyser=analyser)
    shown = [(set(each.evidence), each.confidence) for given in found.assigned for each in given]
    assert all(evidence and 0 < confidence <= 1 for evidence, confidence in shown)
    assert shown[0][0] == {"Jobcentret"}
    assert {"ansvaret", "koordinerer"} in [evidence for evidence, _ in shown]
    assert (found.method, found.version) == (METHOD, VERSION)


def test_more_words_make_a_theme_surer_and_another_theme_less_sure(analyser: Analyser) -> None:
    texts = ("Hærværk.", "Hærværk, vold og utryghed.", "Hærværk på boligerne.")
    alone, several, shared = (given[0] for given in themes_of(*texts, analyser=analyser).assigned)
    assert shared.confidence < alone.confidence < several.confidence


def test_themes_come_largest_first_with_their_words(analyser: Analyser) -> None:
    themes = themes_of(*POINTS, analyser=analyser).themes
    assert [theme.size for theme in themes] == sorted((theme.size for theme in themes), reverse=True)
    assert all(theme.words for theme in themes)
    assert all(theme.label[0].isupper() for theme in themes)


def test_a_heading_that_names_a_subject_is_the_label(analyser: Analyser) -> None:
    texts = ("Det er for lidt.", "Hvornår begynder I?")
    found = themes_of(*texts, analyser=analyser, draft=DRAFT, passage=BOATS)
    assert found.assignments == (("Bådpladser og badning",),) * 2
    assert found.assigned[0][0].evidence == ("Indsats 1: Bådpladser og badning",)


def test_a_heading_that_is_a_slogan_has_the_label_of_what_its_passage_is_about(analyser: Analyser) -> None:
    found = themes_of("Det er for lidt.", analyser=analyser, draft=DRAFT, passage=CARS)
    assert found.assignments == (("Trafik",),)


def test_a_heading_stands_for_the_subject_it_names_also_elsewhere_in_the_pile(analyser: Analyser) -> None:
    texts = ("Budgettet er for lille.", "Ansvaret er uklart.")
    labels = themes_of(*texts, analyser=analyser, draft=DRAFT).assignments
    assert labels == (("Økonomi",), ("Ansvar og koordinering",))


def test_a_heading_that_every_draft_has_is_no_theme(analyser: Analyser) -> None:
    assert themes_of("Den er smuk.", analyser=analyser, draft=DRAFT, passage=VISION).themes == ()


def test_a_point_may_have_the_theme_of_its_passage_and_one_of_its_own(analyser: Analyser) -> None:
    text = "Hvad koster det, og er der afsat penge til det i budgettet?"
    [given] = themes_of(text, analyser=analyser, draft=DRAFT, passage=BOATS).assignments
    assert set(given) == {"Økonomi", "Bådpladser og badning"}


def test_the_heading_above_a_point_speaks_for_it(analyser: Analyser) -> None:
    said = [Said("Kantinen bør åbne kl. 7.", context="Ledelse › Madordning og måltider")]
    assert suggest_themes(said, analyser=analyser).assignments == (("Mad og måltider",),)
    alone = [Said("De bør åbne kl. 7.", context="Madordning og måltider › Nr. 3")]
    assert suggest_themes(alone, analyser=analyser).assignments == ((),)


def test_a_broad_subject_is_divided_when_much_of_the_pile_is_about_it(analyser: Analyser) -> None:
    buses = tuple(f"Bus {number} bør køre til havnen." for number in range(8))
    bicycles = tuple(f"Cykelstien ved nummer {number} er for smal." for number in range(8))
    others = ("Biblioteket lukker.", "Hærværk er et problem.", "Ansvaret er uklart.", "Flere praktikpladser!")
    several = themes_of(*buses, *bicycles, *others, analyser=analyser)
    assert {"Cykler", "Kollektiv trafik"} <= {theme.label for theme in several.themes}
    few = themes_of(*buses[:2], *bicycles[:2], *others, analyser=analyser)
    assert {"Cykler", "Kollektiv trafik"}.isdisjoint(theme.label for theme in few.themes)
    assert few.themes[0].label == "Trafik"


def test_name_of_a_committee_says_nothing_of_what_is_said(analyser: Analyser) -> None:
    texts = (
        "Beskæftigelses- og Integrationsforvaltningen er enig.",
        "Kultur- og Fritidsudvalget mener det samme.",
        "Handicaprådet takker.",
        "Ældrerådet har ingen bemærkninger.",
    )
    assert themes_of(*texts, analyser=analyser).themes == ()


GARDENS = (
    "Haverne ved banen skal blive.",
    "Vi har haft hønsehus i tredive år.",
    "Et hønsehus er et fristed.",
    "Bevar hønsehusene, tak!",
    "Jobcentret bør åbne tidligere.",
)


def test_a_pile_has_themes_of_its_own(analyser: Analyser) -> None:
    found = themes_of(*GARDENS, analyser=analyser)
    assert found.assignments[1:] == (("Hønsehus",),) * 3 + (("Beskæftigelse",),)


def test_what_one_sender_says_often_is_no_theme_of_the_pile(analyser: Analyser) -> None:
    said = [Said(text, voice=7) for text in GARDENS]
    assert {theme.label for theme in suggest_themes(said, analyser=analyser).themes} == {"Beskæftigelse"}


def test_a_label_is_written_as_people_write_it_most(analyser: Analyser) -> None:
    swings = ("Flere gynger.", "Gynger er farlige.", "Gyngen er for dyr.", "Byg gynger!")
    umbrellas = ("En paraply.", "Paraply er godt.", "Paraplyen er for dyr.", "Byg paraplyer!")
    labels = {theme.label for theme in themes_of(*swings, *umbrellas, analyser=analyser).themes}
    assert labels == {"Gynger", "Paraply"}


def test_a_label_is_no_end_torn_off_compounds(analyser: Analyser) -> None:
    texts = ("Staldhønen mangler.", "Agerhønen er sky.", "Urhønen er væk.", "Dværghønen er fin.")
    assert {theme.label for theme in themes_of(*texts, analyser=analyser).themes} == {"Høner"}


def test_a_label_is_the_whole_compound_where_all_use_the_same(analyser: Analyser) -> None:
    texts = ("Legehytten er skæv.", "Riv legehytten ned.", "Vi har bygget legehytterne.", "Ny legehytte!")
    assert {theme.label for theme in themes_of(*texts, analyser=analyser).themes} == {"Legehytte"}


def test_a_label_is_never_with_the(analyser: Analyser) -> None:
    swings = ("Gyngerne er farlige.", "Gyngerne er for dyre.", "Byg gyngerne om.", "Gyngen er væk.")
    assert {theme.label for theme in themes_of(*swings, analyser=analyser).themes} == {"Gynger"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Bogbussen holder i Lunde.", "Kultur og fritid"),
        ("Skraldebilerne vækker os.", "Affald"),
        ("Sundhedsbusserne bør blive.", "Sundhed"),
        ("Webtilgængeligheden halter.", "Digitalisering"),
        ("Natbussen bør blive.", "Trafik"),
        ("Skolebudgettet er uklart.", "Økonomi"),
    ],
)
def test_a_compound_is_about_what_it_is_for(analyser: Analyser, text: str, label: str) -> None:
    [given] = themes_of(text, analyser=analyser).assignments
    assert label in given
    assert label == "Trafik" or "Trafik" not in given
    assert "Tilgængelighed" not in given


def test_halls_are_for_sport_in_all_their_forms(analyser: Analyser) -> None:
    texts = ("Hallen i Lunde er utæt.", "Hallerne lukker for tidligt.", "Vores idrætshal er slidt.")
    assert set(themes_of(*texts, analyser=analyser).assignments) == {("Kultur og fritid",)}


def test_compounds_with_a_part_in_common_share_a_theme(analyser: Analyser) -> None:
    texts = (
        "Staldvinduet mangler glas.",
        "Hestestalden skal stå åben længere.",
        "Se på staldgangen igen.",
        "Staldlugten er slem.",
    )
    labels = {label for given in themes_of(*texts, analyser=analyser).assignments for label in given}
    assert labels == {"Stald"}


def test_the_subject_of_the_whole_pile_is_no_theme(analyser: Analyser) -> None:
    texts = [
        f"Skolen på {street}vej mangler {thing}."
        for street in ("Birke", "Elme", "Aske")
        for thing in ("ro", "en bus", "en legeplads", "et budget", "en tolk", "frivillige")
    ]
    labels = {theme.label for theme in themes_of(*texts, analyser=analyser).themes}
    assert "Skole" not in labels
    assert "Trafik" in labels


def test_no_label_is_a_stop_word_a_verb_or_boilerplate(analyser: Analyser) -> None:
    texts = (
        "Forslaget bør følge kommunens politik.",
        "Kommunen bør følge sit forslag.",
        "Det bør følge af forslaget, mener kommunen.",
        "Høringssvaret bør følge forslaget.",
        "Der er 400 meter, og det er kilometer for langt.",
    )
    assert themes_of(*texts, analyser=analyser).themes == ()


@pytest.mark.parametrize("texts", [[], [""], ["", "  "], ["…"], ["og " * 50], ["Hvem får pengene?"]])
def test_nothing_gives_nothing(analyser: Analyser, texts: list[str]) -> None:
    found = themes_of(*texts, analyser=analyser)
    assert found.themes == ()
    assert found.assignments == ((),) * len(texts)


def test_a_point_has_at_most_two_themes(analyser: Analyser) -> None:
    text = "Skole, dagtilbud, trafik, klima, bolig, tryghed, budget, handicap og sundhed."
    [given] = themes_of(text, analyser=analyser).assignments
    assert len(given) == 2


def test_the_same_pile_gives_the_same_themes(analyser: Analyser) -> None:
    texts = POINTS * 10
    first = themes_of(*texts, analyser=analyser, draft=DRAFT)
    assert first == themes_of(*texts, analyser=analyser, draft=DRAFT)


def test_a_large_pile_has_a_handful_of_themes(analyser: Analyser) -> None:
    ponies = "Rideskolen og ponyerne ved {place} skal have flere folde."
    boats = "Bådelauget ved {place} savner en slæbebro til jollerne."
    places = [f"{name} {number}" for name in ("søen", "åen", "fjorden") for number in range(1, 101)]
    texts = [form.format(place=place) for place in places for form in (ponies, boats)] + list(POINTS) * 5
    labels = {theme.label for theme in themes_of(*texts, analyser=analyser).themes}
    assert {"Beskæftigelse", "Tryghed"} <= labels
    assert len(labels) < 25


def test_the_words_of_the_subjects_are_lemmas_the_analyser_gives(analyser: Analyser) -> None:
    words = sorted({word for each in (*FIELDS, *ADMINISTRATION) for word in each.strong | each.weak})
    assert [word for word in words if analyser.lemma(word) != word] == []


def test_subjects_have_their_own_keys_and_short_labels() -> None:
    known = (*FIELDS, *ADMINISTRATION)
    assert len({each.key for each in known}) == len({each.label for each in known}) == len(known)
    assert all(len(each.label.split()) <= 4 for each in known)
    heads = {word for each in known for word in each.strong}
    assert heads.isdisjoint(STOP_WORDS | SPEAKERS)
    assert not any(each.label.casefold() in EMPTY for each in known)


def test_integration_is_a_theme(analyser: Analyser) -> None:
    said = themes_of("Integrationen lykkes kun i hverdagen.", "God integration tager tid.", analyser=analyser)
    assert said.assignments == (("Flygtninge og integration",),) * 2


def test_a_subject_stands_within_a_broad_one_that_stands_within_none() -> None:
    known = {each.key: each for each in (*FIELDS, *ADMINISTRATION)}
    assert all(not known[each.within].within for each in known.values() if each.within)


def test_a_word_is_either_strong_or_weak_for_a_subject() -> None:
    assert [each.key for each in (*FIELDS, *ADMINISTRATION) if each.strong & each.weak] == []


CARE = passages_of(
    letter(
        "# Politik for skolen",
        "## Skolen skal være tryg at komme i",
        "Skolen og dens elever har en plan mod mobning. Skolens lærere følger den.",
        "## Skolens lærere lytter",
        "Skolen holder møder, og lærere lytter i skolen.",
        "## Skolens dag begynder roligt",
        "Skolen åbner kl. 7, og skolens lærere er der.",
        "## Skolens elever bliver mætte",
        "Skolens køkken laver mad, og skolens elever spiser i skolen.",
        "## Lærere og elever i skolen",
        "Skolen er for elever og lærere.",
    )
)


def test_what_the_whole_draft_is_about_is_no_theme(analyser: Analyser) -> None:
    meals = next(part.key for part in CARE if "mætte" in part.heading)
    said = [Said("Skolen har for lidt af det.", passage=meals), Said("Skolens lærere er dygtige.")]
    labels = {theme.label for theme in suggest_themes(said, analyser=analyser, draft=CARE).themes}
    assert "Skole" not in labels


def test_a_slogan_without_a_known_subject_has_the_noun_that_people_use_of_it_as_label(
    analyser: Analyser,
) -> None:
    draft = passages_of(
        letter(
            "# Plan",
            "## Flere drager og balloner på himlen",
            "Der kommer en årlig dag for alle, der vil op.",
            "## Økonomi",
            "Rammen er ni millioner.",
        )
    )
    texts = ("En ballon er smuk.", "Hvor skal ballonen stå?", "Balloner brænder let.")
    found = themes_of(*texts, analyser=analyser, draft=draft, passage=draft[1].key)
    assert found.assignments == (("Balloner",),) * 3


@pytest.mark.parametrize("heading", ["Ældre", "Ældre skal høres", "Trafik", "Natur og klima"])
def test_no_two_themes_have_the_same_label(analyser: Analyser, heading: str) -> None:
    draft = passages_of(letter("# Plan", f"## {heading}", "Der sker noget.", "## Økonomi", "Ni millioner."))
    texts = ("De ældre på plejehjem.", "Flere busser i trafikken.", "Mere natur og klima.", "Det haster.") * 2
    said = [Said(text, passage=draft[1].key, voice=at) for at, text in enumerate(texts)]
    labels = [theme.label.casefold() for theme in suggest_themes(said, analyser=analyser, draft=draft).themes]
    assert len(labels) == len(set(labels))
