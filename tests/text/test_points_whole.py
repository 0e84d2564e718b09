"""Which sentences are one point, and where one sentence is several."""

import pytest

from tests.text.short_letters import points, texts

DEMAND = "Rådet foreslår, at biblioteket holder længere åbent."


@pytest.mark.parametrize(
    "reason",
    [
        "Det skyldes, at mange arbejder sent.",
        "Dette vil gavne de unge.",
        "Fx kunne tirsdag være en lang dag.",
        "På den måde når flere frem.",
        "Tanken er at nå de travle.",
        "Mange borgere arbejder om aftenen.",
        "Derfor er det en god sag.",
    ],
)
def test_a_sentence_that_only_explains_belongs_with_the_demand_before_it(reason):
    assert texts(f"{DEMAND} {reason}") == [f"{DEMAND} {reason}"]


def test_an_explanation_may_begin_the_next_paragraph():
    assert texts(DEMAND, "Det skyldes, at mange arbejder sent.") == [
        f"{DEMAND}\nDet skyldes, at mange arbejder sent."
    ]


def test_another_paragraph_is_otherwise_another_point():
    assert len(texts(DEMAND, "Mange borgere arbejder om aftenen i byen.")) == 2


def test_two_demands_in_a_paragraph_are_two_points():
    assert texts(f"{DEMAND} Vi savner også et budget.") == [DEMAND, "Vi savner også et budget."]


def test_a_demand_belongs_with_the_reasons_it_follows_from():
    text = "Mange unge i Klangby læser ikke. Derfor bør der være flere bogbusser."
    assert texts(text) == [text]


@pytest.mark.parametrize(
    "worry",
    [
        "Vi er bekymrede for, at buslinjen bliver nedlagt.",
        "Rådet frygter, at hallen lukker.",
        "Vi undrer os over rækkefølgen af projekterne.",
    ],
)
def test_a_worry_and_the_demand_that_follows_from_it_are_two_points(worry):
    demand = "Derfor bør der laves en ny køreplan."
    assert texts(f"{worry} {demand}") == [worry, demand]


@pytest.mark.parametrize(
    "complaint",
    [
        "Landsbyerne er næsten fraværende i udkastet.",
        "Der er alt for få bænke langs ruten.",
        "Børnene tør ikke cykle over broen.",
        "Et forum kan ende som en snakkeklub.",
        "Jeg tror ikke på den tidsplan.",
    ],
)
def test_a_complaint_and_the_proposal_that_answers_it_are_two_points(complaint):
    demand = "Vi foreslår et nyt kapitel om dem."
    assert texts(f"{complaint} {demand}") == [complaint, demand]


def test_a_weakness_that_is_only_the_reason_belongs_with_its_demand():
    text = "Det er i yderområderne, at busdriften halter. Derfor bør der køre flere busser."
    assert texts(text) == [text]


def test_a_demand_that_follows_from_another_demand_is_its_own():
    assert texts(f"{DEMAND} Derfor bør der ansættes to vagter.") == [
        DEMAND,
        "Derfor bør der ansættes to vagter.",
    ]


def test_what_a_demand_requires_is_a_demand_of_its_own():
    assert len(texts(f"{DEMAND} Dette kræver et større budget.")) == 2


def test_a_new_topic_begins_a_point():
    assert len(texts(f"{DEMAND} Endvidere holder musikskolen til i et gammelt hus.")) == 2


def test_a_description_belongs_with_the_valuation_of_it():
    text = "Udkastet lægger vægt på åbenhed. Rådet er positiv over for denne tilgang."
    assert texts(text) == [text]


def test_an_item_of_several_sentences_is_one_point():
    assert (
        len(texts("Vi ønsker:", "- Overblik over puljer. Gerne på nettet. Det sparer tid.", "- Mere lys."))
        == 2
    )


def test_a_second_demand_in_an_item_is_a_point_of_its_own():
    assert len(texts("Vi mener:", "- Der bør være lys på stien. Vi foreslår også bænke.", "- Mere ro.")) == 3


def test_a_row_of_that_clauses_is_a_point_each():
    found = points(
        "Rådet foreslår, at der afsættes en pulje til teater, at musikskolen får nye lokaler ved havnen, "
        "og at der køres en bus til museet om søndagen."
    )
    assert [(text, point.context) for point, text in found] == [
        ("Rådet foreslår, at der afsættes en pulje til teater", ""),
        ("at musikskolen får nye lokaler ved havnen", "Rådet foreslår"),
        ("at der køres en bus til museet om søndagen.", "Rådet foreslår"),
    ]
    assert {str(point.kind) for point, _ in found} == {"proposal"}


def test_two_that_clauses_are_one_demand_in_two_halves():
    text = (
        "Rådet anbefaler, at svømmehallen får et varmtvandsbassin til de mindste, og at bassinet bliver "
        "åbent for familier i weekenden."
    )
    assert texts(text) == [text]


def test_that_clauses_inside_one_another_are_one_point():
    text = (
        "Rådet foreslår, at det kommer til at fremgå tydeligt af planen, at kommunen selv betaler for den "
        "første tid i de nye lokaler."
    )
    assert texts(text) == [text]


def test_an_enumeration_in_a_sentence_is_a_point_each():
    found = points(
        "Vi har følgende forslag: 1) at lyset tændes før, 2) at stien asfalteres, og 3) at bænke males."
    )
    assert [text for _, text in found] == ["at lyset tændes før", "at stien asfalteres", "at bænke males."]
    assert {(point.context, str(point.kind)) for point, _ in found} == {
        ("Vi har følgende forslag:", "proposal")
    }


def test_an_enumeration_with_nothing_in_it_gives_no_empty_point():
    assert all(texts("Vi har følgende forslag til planen: 1) 2) mere lys på stien."))


def test_two_main_clauses_that_each_demand_are_two_points():
    assert texts("Vi opfordrer kommunen til at så græs, og vi foreslår desuden, at der plantes træer.") == [
        "Vi opfordrer kommunen til at så græs",
        "vi foreslår desuden, at der plantes træer.",
    ]


def test_a_main_clause_that_only_points_back_belongs_with_what_it_points_to():
    text = "Vi frygter, at havnen bliver lukket for lystsejlere, og det kan vi ikke acceptere."
    assert texts(text) == [text]


def test_support_and_reserve_with_one_subject_are_one_point():
    assert len(texts("Rådet bakker op om visionen, men finder det problematisk, at prisen mangler.")) == 1


def test_a_quotation_is_not_cut():
    text = "Rådet bør svare: ”Det går ikke. Vi vil noget andet.”"
    assert texts(text) == [text]


def test_a_point_does_not_grow_without_end():
    found = texts(" ".join([DEMAND, *("Dette vil gavne de unge i byen." for _ in range(60))]))
    assert len(found) > 1
    assert max(map(len, found)) <= 900


def test_a_short_last_demand_does_not_keep_a_series_together():
    said = texts(
        "Vi foreslår, at der plantes flere træer langs åen, at stien til skolen får lys, "
        "at bænkene ved søen males om foråret, og at hegnet fjernes."
    )
    assert len(said) == 4
