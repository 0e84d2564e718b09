"""What kind a point is, and where it stands."""

import pytest

from tests.text.short_letters import kinds, only


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("proposal", "Vi anbefaler, at stien får lys."),
        ("proposal", "Der bør være en plan for det."),
        ("proposal", "Rådet så gerne, at foreninger blev nævnt."),
        ("concern", "Vi savner en beskrivelse af ansvaret."),
        ("proposal", "Det er afgørende, at der følger penge med."),
        ("proposal", "Kommunen skal sørge for lys på stien."),
        ("proposal", "Giv os flere træer!"),
        ("question", "Hvordan vil I måle det?"),
        ("question", "Rådet ønsker oplyst, hvad planen koster."),
        ("concern", "Vi er bekymrede for de unge."),
        ("concern", "Der er risiko for, at planen strander."),
        ("concern", "Rådet udtrykker sin forundring over rækkefølgen."),
        ("concern", "Sproget er for abstrakt."),
        ("concern", "Vi kan ikke støtte forslaget."),
        ("concern", "Vi undrer os over, at cyklister ikke er med."),
        ("concern", "Jeg mener ikke, at prisen er rimelig."),
        ("concern", "Der er grænser for, hvad en bestyrelse kan nå."),
        ("concern", "Alt for mange veje ender i en mark."),
        ("support", "Rådet hilser det velkomment, at byen får en letbane."),
        ("support", "Det med legepladsen er en god tanke."),
        ("support", "Vi er glade for, at planen tager fat på alt det, som mangler i bydelen."),
        ("concern", "Vi er glade for planen, men den mangler et budget."),
        ("concern", "Vi støtter, at byen vokser, og er bekymrede for, hvad den mangler."),
        ("proposal", "Det ville være en god idé at plante træer."),
        ("support", "Rådet bakker op om visionen."),
        ("support", "Vi tilslutter os målene."),
        ("support", "Foreningen er meget imødekommende over for tanken."),
        ("support", "Det er positivt, at unge nævnes."),
        ("commitment", "Vi vil holde et seminar til foråret."),
        ("commitment", "Forvaltningen har valgt to mål."),
        ("commitment", "Udvalget opretter ikke nye indsatser."),
        ("commitment", "Udvalget vil ikke ansætte flere vejledere."),
        ("concern", "Ingen ved, hvad der så skal ske."),
        ("remark", "Rådet drøftede udkastet og skal hermed bemærke, at havnen er gammel."),
        ("concern", "Jeg vil protestere mod, at svømmehallen lukkes."),
        ("concern", "Vi vil nødig miste skoven."),
        ("concern", "Vi vil indvende, at planen er dyr."),
        ("remark", "Min mor glæder sig til turene."),
        ("support", "Rådet glæder sig til turene."),
        ("commitment", "Turudvalget er fra 1990 og vil selv holde to ture for nye ledere."),
        ("offer", "Klubben vil gerne påtage sig at være vært."),
        ("offer", "Vi bidrager gerne med vores viden."),
        ("offer", "Foreningen stiller sine lokaler til rådighed."),
        ("offer", "Vi vil gerne indgå i et partnerskab med kommunen."),
        ("remark", "Rådet har ingen bemærkninger til planen."),
        ("remark", "Biblioteket i Klangby er fra 1912."),
        ("remark", "Det fremgår af udkastet, at kommunen bør spare."),
    ],
)
def test_the_kind_is_what_the_words_do(kind, sentence):
    assert kinds(sentence) == [kind]


@pytest.mark.parametrize("speech", ["foreslå", "anbefale", "pege på", "gøre opmærksom på", "understrege"])
def test_what_the_sender_will_say_is_no_commitment(speech):
    assert kinds(f"Vi vil {speech}, at tiden er knap.") != ["commitment"]


def test_what_somebody_else_will_do_is_no_commitment():
    assert kinds("Teknikforvaltningen vil bygge en bro over åen.", by="Klangby Ældreråd") == ["remark"]


def test_a_committee_also_speaks_of_its_administration():
    sentence = "Kulturforvaltningen vil holde et seminar til foråret."
    assert kinds(sentence, by="Kulturudvalget") == ["commitment"]
    assert kinds(sentence, by="Socialudvalget") == ["remark"]


def test_a_deed_that_is_feared_is_no_commitment():
    assert kinds("Vi frygter, at udvalget har valgt forkert.") == ["concern"]


def test_an_item_has_the_kind_of_its_lead_in():
    assert kinds("Forvaltningen har valgt tre mål:", "- Flere brugere", "- Borgere skal mødes venligt") == [
        "commitment",
        "commitment",
    ]


def test_an_item_that_clearly_shows_its_own_kind_keeps_it():
    assert kinds("Vi er bekymrede for:", "- prisen på planen", "- Hvem betaler for det?") == [
        "concern",
        "question",
    ]


def test_what_is_quoted_does_not_speak_for_the_sender():
    assert kinds("I udkastet bruges ordene ”alle bør have et job” to gange.") == ["remark"]


@pytest.mark.parametrize(
    ("stance", "sentence"),
    [
        ("supports", "Rådet bakker op om visionen."),
        ("supports", "Vi er enige i målene."),
        ("mixed", "Rådet bakker op om visionen, men finder den for abstrakt."),
        ("mixed", "Vi støtter planen, forudsat at der følger penge med."),
        ("opposes", "Vi kan ikke støtte planen."),
        ("opposes", "Vi støtter ikke planen."),
        ("opposes", "Vi er ikke enige i målet."),
        ("opposes", "Rådet er imod planen."),
        ("opposes", "Det kan vi ikke acceptere."),
        ("none", "Vi er ikke imod planen."),
        ("none", "Rådet foreslår en bogbus."),
        ("none", "Vi er bekymrede for de unge."),
    ],
)
def test_the_stance_is_what_is_said_outright(stance, sentence):
    assert only(sentence).stance == stance


def test_a_concern_that_is_denied_is_none():
    assert kinds("Vi er ikke bekymrede for prisen på planen.") == ["remark"]


def test_what_cannot_be_done_is_a_commitment_of_the_municipality_and_a_concern_of_others():
    sentence = "Det vil ikke være muligt at måle det."
    assert kinds(sentence, by="Kulturudvalget") == ["commitment"]
    assert kinds(sentence, by="Klangby Idrætsforening") == ["concern"]


@pytest.mark.parametrize("adjective", ["positiv", "velvillig"])
@pytest.mark.parametrize(("who", "ending"), [("Jeg", ""), ("Udvalget", "t"), ("Vi", "e")])
def test_praise_with_a_reserve_is_both_in_every_form_of_the_adjective(adjective, who, ending):
    text = f"{who} er {adjective}{ending} over for oplægget, men taget er gammelt."
    point = only(text)
    assert (str(point.kind), str(point.stance)) == ("support", "mixed")


@pytest.mark.parametrize(("adjective", "after"), [("enig", "i målene"), ("tilfreds", "med målene")])
@pytest.mark.parametrize(("who", "ending"), [("Jeg", ""), ("Udvalget", "t"), ("Vi", "e")])
@pytest.mark.parametrize(("prefix", "stance"), [("", "supports"), ("u", "opposes")])
def test_an_adjective_tells_where_one_stands_in_every_form(adjective, after, who, ending, prefix, stance):
    assert str(only(f"{who} er {prefix}{adjective}{ending} {after}.").stance) == stance


def test_what_is_not_reasonable_is_a_concern():
    assert kinds("Det er ikke rimeligt, at borgerne skal køre 40 km.") == ["concern"]


def test_what_a_meeting_agreed_on_is_proposed():
    assert kinds("Der var enighed om, at stien får lys.") == ["proposal"]


def test_a_sender_named_in_the_definite_form_may_be_called_by_its_last_part():
    assert kinds("Museet vil gerne påtage sig at være vært.", by="Bymuseet Klangby") == ["offer"]
