"""The passages of a draft, and which of them a point is about."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samklang_text.document import Block, BlockKind, Document, Place, Segment
from samklang_text.passages import Method, PassageIndex, passages_of, suggest_passage, suggest_passages
from samklang_text.points import Point, PointKind, Stance, find_points
from tests.text.short_letters import letter

DRAFT = letter(
    "Denne politik gælder i fire år.",
    "# Indsats 1. Børn og bøger",
    "Biblioteket skal være et godt sted for børnefamilier med højtlæsning og teater.",
    "- Mål 1: Flere børn låner bøger på deres skole",
    "- Mål 2: Alle klasser besøger biblioteket hvert år",
    "# Indsats 2. Musik i hele byen",
    "Musikskolen åbner afdelinger i bydelene, og koncerter flytter ud på torve og pladser.",
    "- Mål 1: Dobbelt så mange elever i musikskolen",
    "## 2.1 Orkestre for begyndere",
    "Hver skole kan låne violiner og trompeter uden betaling i et halvt år.",
)
INDEX = PassageIndex(passages_of(DRAFT))


def keys(*blocks: str) -> list[str]:
    return [passage.key for passage in passages_of(letter(*blocks))]


def about(text: str, *, context: str = "") -> tuple[str, str] | None:
    found = suggest_passage(text, context=context, index=INDEX)
    return (found.key, str(found.method)) if found else None


def test_each_heading_and_each_numbered_goal_is_a_passage_with_a_key_of_its_place():
    assert [passage.key for passage in passages_of(DRAFT)] == [
        "indledning",
        "indsats-1",
        "indsats-1/maal-1",
        "indsats-1/maal-2",
        "indsats-2",
        "indsats-2/maal-1",
        "indsats-2/orkestre-for-begyndere",
    ]


def test_a_passage_is_its_stretch_of_the_draft():
    for passage in passages_of(DRAFT):
        assert DRAFT.text[passage.start : passage.end] == passage.text


def test_a_goal_has_a_short_heading_and_its_own_words():
    goal = passages_of(DRAFT)[2]
    assert (goal.heading, goal.text) == ("Mål 1", "Mål 1: Flere børn låner bøger på deres skole")


def test_items_under_a_heading_of_goals_are_goals():
    assert keys("# Læsning", "## Mål", "- Flere bøger", "- Flere læsere") == [
        "laesning",
        "laesning/maal",
        "laesning/maal/maal-1",
        "laesning/maal/maal-2",
    ]


def test_a_goal_without_a_number_is_a_passage():
    assert keys("# Læsning", "Mål: Flere læsere") == ["laesning", "laesning/maal"]


def test_a_paragraph_that_only_mentions_a_goal_is_no_passage_of_its_own():
    assert keys("# Læsning", "Mål 1 er det vigtigste af dem alle.") == ["laesning"]


def test_headings_that_are_the_same_get_keys_that_are_not():
    assert keys("# Mål", "# Mål", "# Mål 2", "# Mål") == ["maal", "maal-2", "maal-2-2", "maal-3"]


def test_a_number_before_a_heading_is_not_in_the_key():
    assert keys("# 4. Økonomi og åbenhed", "# II. Tiden") == ["oekonomi-og-aabenhed", "tiden"]


def test_a_text_without_headings_has_a_passage_for_each_paragraph():
    assert keys("Det første.", "Det andet.") == ["afsnit-1", "afsnit-2"]


@pytest.mark.parametrize(
    ("text", "context", "key"),
    [
        ("Indsats 2 bør omfatte kor.", "", "indsats-2"),
        ("Mål 2 er for svagt.", "", "indsats-1/maal-2"),
        ("Mål 1 er for svagt.", "Indsats 2. Musik", "indsats-2/maal-1"),
        ("Under indsats 1 er mål 1 det bedste.", "", "indsats-1"),
        ("Afsnit 2.1 bør skrives om.", "", "indsats-2/orkestre-for-begyndere"),
        ("Det er for svagt.", "Ad afsnit 2.1", "indsats-2/orkestre-for-begyndere"),
        ("Afsnittet om orkestre for begyndere er godt.", "", "indsats-2/orkestre-for-begyndere"),
        ("Vi har læst ”Musik i hele byen” med glæde.", "", "indsats-2"),
    ],
)
def test_a_passage_that_is_named_is_the_one(text, context, key):
    assert about(text, context=context) == (key, "explicit")


def test_a_number_that_could_be_several_gives_none():
    assert about("Mål 1 er for svagt.") is None


def test_a_number_that_is_not_in_the_draft_gives_none():
    assert about("Mål 9 er for svagt.") is None


@pytest.mark.parametrize(
    "text",
    [
        "Udkastet siger: ”Alle klasser besøger biblioteket”. Det er for lidt.",
        "Hvordan kan I love, at alle klasser besøger biblioteket hvert år til maj?",
    ],
)
def test_a_passage_whose_words_are_quoted_is_the_one(text):
    assert about(text) == ("indsats-1/maal-2", "quotation")


def test_a_passage_may_be_recognised_by_its_rare_words():
    assert about("Violiner og trompeter er dyre at vedligeholde for en skole.") == (
        "indsats-2/orkestre-for-begyndere",
        "likeness",
    )


@pytest.mark.parametrize(
    "text", ["Det haster med nye cykelstier.", "Biblioteket er godt.", "", "og i at det"]
)
def test_nothing_is_suggested_where_nothing_is_clear(text):
    assert about(text) is None


def test_a_suggestion_shows_its_evidence_and_how_sure_it_is():
    named = suggest_passage("Indsats 2 bør omfatte kor.", index=INDEX)
    alike = suggest_passage("Violiner og trompeter er dyre.", index=INDEX)
    assert named is not None
    assert (named.method, named.evidence) == (Method.EXPLICIT, "Indsats 2")
    assert alike is not None
    assert set(alike.evidence.split(", ")) == {"violiner", "trompeter"}
    assert alike.confidence < named.confidence <= 1


def test_lemmas_bring_forms_of_one_word_together(analyser):
    text = "En violin til begynderen er dyr."
    by_lemma = PassageIndex(passages_of(DRAFT), read=analyser.analyse)
    assert suggest_passage(text, index=INDEX) is None
    assert suggest_passage(text, index=by_lemma) is not None


def test_a_page_names_the_passage_that_stands_on_it():
    text = "Læsning\nBøger til alle.\nMusik\nKor til alle."
    places = [(0, 7, 1), (8, 23, 2), (24, 29, 3), (30, 43, 3)]
    draft = Document(
        text=text,
        blocks=tuple(
            Block(BlockKind.HEADING if end - start < 8 else BlockKind.PARAGRAPH, start, end, level=1)
            for start, end, _ in places
        ),
        segments=tuple(Segment(start, end, Place(0, end - start, page=page)) for start, end, page in places),
        pages=3,
    )
    index = PassageIndex(passages_of(draft))
    assert [passage.pages for passage in index.passages] == [(1, 2), (3, 3)]
    found = suggest_passage("På side 2 mangler et komma.", index=index)
    assert found is not None
    assert (found.key, found.evidence) == ("laesning", "side 2")


PLAN = letter(
    "# Havneplan 2030",
    "Udkast fra Klangby Byråd",
    "## Vision",
    "Havnen er for alle, der kommer til fods.",
    "## Rene badestrande",
    "Spildevandet fra værftet bliver renset i et nyt bassin.",
    "### Mål 1. Færre familier oplever badeforbud om sommeren",
    "Vandkvaliteten vises på en tavle ved livredderposten.",
    "### Mål 2. Flere lystfiskere og kajakroere på molerne",
    "Kajakklubben får et klubhus, og trappen ved sandbanken sættes i stand.",
    "## Økonomi",
    "Rammen er ni millioner kroner.",
    "## Opfølgning",
    "Havnefogeden skriver en årsberetning.",
)
OF_THE_PLAN = PassageIndex(passages_of(PLAN))


def part(text: str, *, context: str = "") -> str | None:
    found = suggest_passage(text, context=context, index=OF_THE_PLAN)
    return found.key.removeprefix("havneplan-2030/") if found else None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Under Økonomi bør der stå tolv i stedet for ni.", "oekonomi"),
        ("I Opfølgning bør fristen nævnes.", "opfoelgning"),
        ("Vi støtter forslaget om rene badestrande.", "rene-badestrande"),
        ("Målet om badeforbud er for lavt sat.", "rene-badestrande/maal-1"),
        ("Vi undrer os over målet om flere havkajakroere.", "rene-badestrande/maal-2"),
        ("Hvordan bliver det finansieret?", "oekonomi"),
        ("Der bør være to indikatorer.", "opfoelgning"),
        ("Visionen er smuk.", "vision"),
    ],
)
def test_a_part_may_be_named_by_its_short_heading_its_subject_or_its_matter(text, key):
    assert part(text) == key


@pytest.mark.parametrize(
    "text",
    [
        "Vores egen økonomi er stram.",
        "I Vision 2040 fra regionen står noget andet.",
        "Målet om flere parkeringspladser savnes.",
        "Vi støtter en samlet havneplan.",
        "Havneplan 2030 er lang.",
        "Der mangler familier på bænkene.",
        "Borgere og kommune har et godt samarbejde om den nye plan.",
    ],
)
def test_nothing_is_named_by_a_word_in_passing_or_by_the_whole_draft(text):
    assert part(text) is None


@pytest.mark.parametrize(
    "line", ["Økonomi", "Ad Økonomi", "Bemærkninger til økonomi", "Svar › Økonomi › Nr. 3"]
)
def test_the_letters_own_heading_or_row_may_be_that_of_the_draft(line):
    assert part("Det er for lidt.", context=line) == "oekonomi"


def test_the_innermost_heading_goes_first():
    assert part("Det er for lidt.", context="Økonomi › Mål 2") == "rene-badestrande/maal-2"


def test_a_goal_is_meant_under_the_area_that_is_named_if_the_point_speaks_of_it():
    area = "Rene badestrande"
    assert part("Kajakklubben ønsker en bredere trappe.", context=area) == "rene-badestrande/maal-2"
    assert part("Det er for lidt.", context=area) == "rene-badestrande"


def test_one_long_rare_word_is_enough_and_one_short_is_not():
    assert part("Livredderposten bør males.") == "rene-badestrande/maal-1"
    assert part("Trappen bør males.") is None


def test_words_of_two_passages_alike_give_none():
    assert part("Livredderposten og kajakklubben bør ses sammen.") is None


def test_words_of_a_goal_and_of_the_area_above_it_speak_of_the_goal():
    assert part("Livredderposten og spildevandet bør ses sammen.") == "rene-badestrande/maal-1"


HEADINGS = st.sampled_from(
    ["# Mål", "# Mål 1", "## 2.1 A", "- Mål 1: x", "Mål: y", "Tekst.", "### Å æ ø", "# -"]
)


@given(st.lists(HEADINGS, max_size=12), st.text(max_size=40))
@settings(deadline=None)
def test_keys_are_unique_and_passages_in_order_for_any_draft(blocks, text):
    draft = letter(*blocks)
    found = passages_of(draft)
    assert len({passage.key for passage in found}) == len(found)
    assert all(one.end <= other.start for one, other in zip(found, found[1:], strict=False))
    assert "".join("".join(passage.text.split()) for passage in found) == "".join(draft.text.split())
    suggestion = suggest_passage(text, context=text, index=PassageIndex(found))
    assert suggestion is None or suggestion.key in {passage.key for passage in found}


SECTIONS = PassageIndex(
    passages_of(
        letter(
            "# Biblioteksplan",
            "## 1. Læsning",
            "Der købes flere romaner.",
            "## 2. Åbningstider",
            "Der er åbent om søndagen.",
        )
    )
)


@pytest.mark.parametrize(
    ("text", "context", "key"),
    [
        ("Det skal stå klarere.", "Punkt 2. Orientering om havnebadet", None),
        ("Det skal stå klarere.", "Afsnit 2. Orientering om havnebadet", None),
        ("Sagen blev behandlet som punkt 2 på mødet.", "", None),
        ("Det skal stå klarere.", "Punkt 2. Åbningstider", "2"),
        ("Det skal stå klarere.", "Ad punkt 2", "2"),
        ("Planens punkt 2 skal stå klarere.", "", "2"),
        ("Punkt 2 i udkastet skal stå klarere.", "", "2"),
        ("Afsnit 2 skal stå klarere.", "", "2"),
    ],
)
def test_a_number_of_the_letters_own_agenda_is_no_section_of_the_draft(text, context, key):
    found = suggest_passage(text, context=context, index=SECTIONS)
    section = next(each.key for each in SECTIONS.passages if each.heading.startswith("2"))
    assert (found.key if found else None) == (section if key else None)


def in_a_letter(*lines: str, context: str = "", index: PassageIndex = OF_THE_PLAN) -> list[str | None]:
    """Suggest a passage for each sentence of a letter's lines, as points of it."""
    text = "\n".join(lines)
    points = []
    for match in re.finditer(r"[^\n.\t]+\.", text):
        start = match.end() - len(match[0].lstrip())
        points.append(Point(start, match.end(), PointKind.REMARK, context, Stance.NONE, "", ""))
    found = suggest_passages(text, points, index=index)
    return [each.key.removeprefix("havneplan-2030/") if each else None for each in found]


def test_what_says_nothing_itself_carries_on_from_the_point_before_it_in_its_paragraph():
    line = "Livredderposten bør males. Det er snart for sent."
    assert in_a_letter(line) == ["rene-badestrande/maal-1"] * 2
    text = "Mål 2 er godt. Det haster."
    points = [Point(0, 14, PointKind.SUPPORT, "", Stance.SUPPORTS, "", "")]
    points.append(Point(15, len(text), PointKind.REMARK, "", Stance.NONE, "", ""))
    first, second = suggest_passages(text, points, index=OF_THE_PLAN)
    assert first is not None
    assert second is not None
    assert (first.method, second.method) == (Method.EXPLICIT, Method.FOLLOWING)
    assert second.evidence == "Mål 2"
    assert second.confidence < first.confidence


def test_nothing_is_carried_into_the_next_paragraph():
    assert in_a_letter("Livredderposten bør males.", "Det er snart for sent.")[1] is None


def test_a_contrast_carries_nothing_on():
    assert in_a_letter("Livredderposten bør males. Cykelstien er derimod glemt.")[1] is None


def test_a_paragraph_speaks_for_points_that_do_not_speak_for_themselves():
    line = "Et klubhus er dyrt. Vi ser hellere en bred trappe ned til vandet ved sandbanken."
    assert in_a_letter(line) == ["rene-badestrande/maal-2"] * 2
    assert in_a_letter("Et klubhus er dyrt.") == [None]


def test_a_row_with_an_empty_first_cell_is_about_the_same_as_the_row_above():
    rows = ("Mål 1\tMål 1 er godt.", "\tDet koster dog.")
    assert in_a_letter(*rows) == ["rene-badestrande/maal-1"] * 2


def test_a_heading_of_the_letter_may_repeat_a_part_of_the_drafts_heading(analyser):
    index = PassageIndex(passages_of(PLAN), read=analyser.analyse)
    assert in_a_letter("Det er for lidt.", context="Lystfiskere", index=index) == ["rene-badestrande/maal-2"]
    assert in_a_letter("Det er for lidt.", context="Strande og moler", index=index) == [None]


def test_a_heading_does_not_reach_a_paragraph_that_turns_away_from_it():
    lines = ("Det er for lidt.", "Til sidst vil vi takke for kaffen.")
    assert in_a_letter(*lines, context="Økonomi") == ["oekonomi", None]


def test_a_goal_that_was_spoken_of_is_still_meant_under_the_heading_of_its_area():
    line = "Kajakklubben ønsker en bredere trappe. Den er livsfarlig."
    assert in_a_letter(line, context="Rene badestrande") == ["rene-badestrande/maal-2"] * 2


def test_a_compound_speaks_by_its_parts_where_the_draft_has_not_the_whole(analyser):
    index = PassageIndex(passages_of(PLAN), read=analyser.analyse)
    assert in_a_letter("Kajakskuret ved sandbanken er utæt.", index=index) == ["rene-badestrande/maal-2"]


def test_a_compound_is_one_piece_of_evidence_whatever_it_is_made_of(analyser):
    index = PassageIndex(passages_of(PLAN), read=analyser.analyse)
    found = suggest_passage("Kajakklubben vil have en trappe.", index=index)
    assert found is not None
    assert set(found.evidence.split(", ")) == {"kajakklub", "trappe"}


def test_a_number_of_the_draft_is_evidence_and_a_year_is_not(analyser):
    draft = letter("# Plan", "## Stier", "Der anlægges 18 km sti inden 2024.", "## Skov", "Der plantes bøg.")
    index = PassageIndex(passages_of(draft), read=analyser.analyse)
    found = suggest_passage("De 18 km sti er for lidt.", index=index)
    assert found is not None
    assert "18" in found.evidence
    assert suggest_passage("I 2024 er vi færdige.", index=index) is None


def test_a_heading_that_is_a_compound_does_not_repeat_its_last_part(analyser):
    index = PassageIndex(passages_of(PLAN), read=analyser.analyse)
    assert in_a_letter("Det er for lidt.", context="Rulletrapper", index=index) == [None]
    assert in_a_letter("Det er for lidt.", context="Trapper", index=index) == ["rene-badestrande/maal-2"]


def test_goals_for_two_things_are_no_goal_for_one_of_them():
    assert part("Målene for badeforbud og kajakroere er gode.") is None
    assert part("Målet for lystfiskere og kajakroere er godt.") == "rene-badestrande/maal-2"


def test_the_heading_of_an_item_says_that_it_is_cut_and_has_no_full_stop():
    items = ["- Ingen skal stå alene.", "- Kommunen går foran i egne skoler, haller og huse, og i haverne."]
    headings = [passage.heading for passage in passages_of(letter("# Mål", *items))][1:]
    assert headings == ["Ingen skal stå alene", "Kommunen går foran i egne skoler, haller og …"]


def test_a_point_under_its_own_label_is_about_the_passage_the_label_names():
    assert about("Vedrørende indsats 2: Der bør være flere bænke.") == ("indsats-2", "explicit")


CHAPTERS = letter(
    "# Plan",
    "# 2. Beplantning",
    "## 2.1 Hække",
    "Hække langs veje klippes hvert efterår af entreprenøren.",
    "# 6. Drift",
    "Driften betales af grundejerne.",
    "# 7. Opsyn",
    "Planen ses efter hvert andet år.",
)


@pytest.mark.parametrize(
    ("column", "cell", "key"),
    [
        ("Afsnit", "2.1", "beplantning/haekke"),
        ("Afsnit", "6", "drift"),
        ("Kapitel", "7.", "opsyn"),
        ("Afsnit i planen", "6", "drift"),
        ("Afsnit nr.", "7", "opsyn"),
    ],
)
def test_a_row_is_about_the_passage_whose_number_stands_in_its_cell(column, cell, key):
    answer = letter(
        "# Ad 2.1 Hække", f"| {column} | Bemærkning", f"| {cell} | Det er for lidt for beboerne på torvet."
    )
    found = find_points(answer)
    [suggestion] = suggest_passages(answer.text, found, index=PassageIndex(passages_of(CHAPTERS)))
    assert suggestion is not None
    assert suggestion.key == key
