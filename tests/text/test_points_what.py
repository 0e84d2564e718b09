"""What is a point, and what is none."""

from dataclasses import replace

import pytest

from samklang_text.document import Part
from samklang_text.points import PointKind, find_points
from tests.text.letters_of_ours import document_of
from tests.text.short_letters import letter, points, texts

DEMAND = "Rådet foreslår, at byens biblioteker holder længere åbent."


def test_each_list_item_is_a_point_with_its_lead_in_as_context():
    found = points("Det er vigtigt at prioritere følgende:", "- flere varme hænder", "- bedre lys på stierne")
    assert [text for _, text in found] == ["flere varme hænder", "bedre lys på stierne"]
    assert {point.context for point, _ in found} == {"Det er vigtigt at prioritere følgende:"}


def test_sentences_before_the_lead_in_are_points_of_their_own():
    found = texts("Vi savner en tidsplan. Desuden bør der være:", "- en leder", "- et budget")
    assert found == ["Vi savner en tidsplan.", "en leder", "et budget"]


def test_a_lead_in_that_points_back_takes_the_sentence_before_into_the_context():
    found = points("Vi har valgt to mål. Disse er:", "- flere træer på torvet", "- færre biler på torvet")
    assert found[-1][0].context == "Vi har valgt to mål. Disse er:"


def test_a_nested_item_has_the_item_above_it_as_context():
    found = points(
        "Vi foreslår:", "- grønt lys for cyklister:", "-- ved skolerne", "-- ved stationen", "- ny asfalt"
    )
    assert [(text, point.context) for point, text in found] == [
        ("ved skolerne", "Vi foreslår: grønt lys for cyklister:"),
        ("ved stationen", "Vi foreslår: grønt lys for cyklister:"),
        ("ny asfalt", "Vi foreslår:"),
    ]


def test_paragraphs_without_markers_after_a_colon_are_items():
    found = points("Udvalget ønsker, at det fremgår:", "Hvem der har ansvaret", "Hvad det koster", DEMAND)
    assert [point.context for point, _ in found] == ["Udvalget ønsker, at det fremgår:"] * 2 + [""]


def test_what_ties_an_item_to_the_next_is_left_out():
    assert texts("Vi foreslår, at:", "- der plantes flere træer, og at", "- parken får lys;") == [
        "der plantes flere træer",
        "parken får lys",
    ]


@pytest.mark.parametrize("end", [", herunder", ". Herunder", " – for eksempel"])
def test_a_point_does_not_end_with_what_leads_on_to_the_next_list(end: str) -> None:
    assert texts("Vi ønsker:", f"- flere træer langs vejene{end}", "- birk", "- eg")[0].rstrip(".") == (
        "flere træer langs vejene"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "I får hermed udkastet i høring.",
        "Hermed sendes udkastet til trafikplan i høring.",
        "Vi skal bede om jeres svar.",
        "Vi skal bede om jeres svar senest den 1. marts 2029.",
        "Vi beder om jeres bemærkninger senest fredag.",
        "Send jeres høringssvar til os senest den 1. marts.",
        "I bedes sende jeres svar senest den 1. maj.",
    ],
)
def test_what_calls_for_answers_is_the_municipalitys_and_no_point(sentence: str) -> None:
    assert texts(sentence, DEMAND) == [DEMAND]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vi skal bede om jeres svar på, hvornår broen bygges.",
        "Vi vil gerne have jeres bemærkninger til vores forslag om en bro.",
        "Vi foreslår, at udkastet sendes i høring igen, når tallene er rettet.",
        "Vi sender hermed vores tegning og foreslår, at udkastet kommer i høring igen.",
        "Vi beder om jeres kommentarer, og broen bør males.",
    ],
)
def test_who_asks_for_an_answer_to_something_of_his_own_makes_a_point(sentence: str) -> None:
    assert texts(sentence) == [sentence]


def test_headings_are_context_outermost_first():
    ((point, text),) = points("# Bemærkninger til udkastet", "## Mål 1", DEMAND)
    assert (point.context, text) == ("Bemærkninger til udkastet › Mål 1", DEMAND)


@pytest.mark.parametrize(
    "line", ["Mål 1", "Indsats 3. En hånd til alle", "Ad punkt 4", "Til afsnit 2.1", "Side 7"]
)
def test_a_line_that_names_a_part_of_the_draft_is_context(line):
    ((point, text),) = points(line, DEMAND)
    assert (point.context, text) == (line, DEMAND)


def test_the_title_of_the_letter_is_no_context():
    ((point, _),) = points("# Høringssvar om ny kulturpolitik", DEMAND)
    assert point.context == ""


@pytest.mark.parametrize(
    "block",
    [
        "Kære byråd,",
        "Til Kulturforvaltningen",
        "Vedr. høring om kulturpolitik",
        "Mange tak for muligheden for at kommentere udkastet.",
        "Ældrerådet har modtaget udkastet til ny kulturpolitik.",
        "Jeg skal på rådets vegne kvittere for modtagelsen af udkastet.",
        "Rådet behandlede udkastet på sit møde den 4. marts.",
        "Rådet skal hermed udtale følgende:",
        "Rådet vil samle sine bemærkninger om to emner.",
        "Foreningen Cykelvenner blev stiftet i 1974 og har 1.200 medlemmer.",
        "Vi er en landsdækkende forening for gående.",
        "Vi ser frem til det videre samarbejde.",
        "I er velkomne til at kontakte os på telefon.",
        "Rådet står til rådighed for uddybende spørgsmål.",
        "Venlig hilsen",
        "Klangby Ældreråd",
        "# Generelle bemærkninger",
        "Formand       Næstformand",
        "Teknikudvalget drøftede udkastet den 3. maj og skal hermed bemærke:",
        "Byrådet tager stilling den 4. juni 2024.",
        "Vores kommentarer følger planens rækkefølge.",
        "Foreningen besvarer høringen i den udsendte skabelon.",
        "Hermed oversendes svar fra skolebestyrelsen.",
        "Som nabo til havnen vil vi gerne knytte nogle få kommentarer til planen.",
        "Vi skriver til jer som forældre til tre børn i Klangby.",
        "Vi har dog enkelte bemærkninger.",
        "Foreningen driver 12 afdelinger og har 300 ansatte.",
    ],
)
def test_courtesy_procedure_self_portraits_and_openings_are_no_points(block):
    assert texts(block) == []


@pytest.mark.parametrize(
    "block",
    [
        "Kommunen bør tage stilling til havnens fremtid.",
        "Havnen har 40 ledige boliger.",
        "Høringen foreslås besvaret i den udsendte skabelon.",
        "Trafikken følger ikke planens rækkefølge.",
        "Rådet har ingen bemærkninger til planen.",
        "Rådet drøftede udkastet i maj og skal hermed bemærke, at havnen er gammel.",
        "Vi skriver, fordi skolevejen er livsfarlig for vores børn.",
        "Jeg skriver om vejen, som er hullet.",
        "Hermed sendes et klart signal til de unge.",
    ],
)
def test_what_only_looks_like_procedure_is_a_point(block):
    assert texts(block, by="Klangby Ældreråd") == [block]


@pytest.mark.parametrize("heading", ["Hvornår bliver svømmehallen i Klangby åbnet igen?"])
def test_a_question_that_stands_as_a_heading_is_a_point(heading):
    ((point, text),) = points("# " + heading)
    assert (text, point.kind) == (heading, PointKind.QUESTION)


def test_a_short_question_over_a_section_is_its_heading():
    ((point, text),) = points("# Hvad mener vi?", DEMAND)
    assert (text, point.context) == (DEMAND, "Hvad mener vi?")


@pytest.mark.parametrize("last", ["Vi deltager gerne i en følgegruppe.", "Vi vil holde et møde til maj."])
def test_an_offer_or_promise_that_rounds_the_letter_off_is_not_under_the_last_heading(last):
    found = points("# Mål 4. Rent vand", DEMAND, last, "Venlig hilsen")
    assert [point.context for point, _ in found] == ["Mål 4. Rent vand", ""]


@pytest.mark.parametrize(
    "blocks",
    [
        ("# Mål 4. Rent vand", "Vi deltager gerne i en følgegruppe."),
        ("# Mål 4. Rent vand", DEMAND, "Vi måler gerne vandet i åen for jer."),
        ("# Mål 4. Rent vand", DEMAND, "Åen bør renses af en fagmand."),
    ],
)
def test_the_last_point_otherwise_stays_under_its_heading(blocks):
    assert points(*blocks)[-1][0].context == "Mål 4. Rent vand"


def test_thanks_that_also_propose_something_are_a_point():
    assert len(texts("Vi takker for muligheden for at svare og foreslår, at planen udsættes.")) == 1


def test_nothing_after_the_closing_is_a_point():
    assert texts(DEMAND, "Med venlig hilsen", "Karen Hansen", "Vi ønsker god sommer.") == [DEMAND]


def test_an_attachment_is_read_though_the_mail_before_it_is_closed():
    document = letter("Hermed vores svar.", "Venlig hilsen", DEMAND)
    assert find_points(document) == ()
    part = Part("svar.pdf", document.text.index(DEMAND), len(document.text))
    (point,) = find_points(replace(document, parts=(part,)))
    assert document.text[point.start : point.end] == DEMAND


@pytest.mark.parametrize("heading", ["# Bilag", "# Om foreningen", "# Resumé", "# Kopi til"])
def test_what_stands_under_the_senders_own_affairs_or_annexes_is_no_point(heading):
    assert texts(heading, DEMAND, "# Bemærkninger", "Vi savner et budget.") == ["Vi savner et budget."]


def test_an_empty_document_has_no_points():
    assert find_points(letter()) == ()


def test_in_a_table_each_telling_cell_is_a_point_with_the_short_ones_as_context():
    found = points(
        "| Afsnit | Bemærkning | Forslag",
        "| 2.1 | Målet er for uklart til at måles | Et tal for antallet af brugere",
        "| 2.2 | | Flere penge til de små foreninger",
    )
    assert [(text, point.context, str(point.kind)) for point, text in found] == [
        ("Målet er for uklart til at måles", "Afsnit 2.1 › Bemærkning", "concern"),
        ("Et tal for antallet af brugere", "Afsnit 2.1 › Forslag", "proposal"),
        ("Flere penge til de små foreninger", "Afsnit 2.2 › Forslag", "proposal"),
    ]


def test_a_row_of_a_form_quotes_no_heading_of_the_draft():
    found = points(
        "| Afsnit | Bemærkning | Forslag",
        "| 1. Leg og bevægelse for alle | Ingen bemærkninger | ",
        "| 2. De gamle huse i byen | Ingen bemærkninger | Et årstal for de nye tage",
    )
    assert [(text, point.context) for point, text in found] == [
        ("Et årstal for de nye tage", "2. De gamle huse i byen › Forslag")
    ]


@pytest.mark.parametrize(
    "title",
    ["Svar fra Ungerådet i Klangby", "Bemærkninger fra Cyklistforeningen", "Ungerådets høringssvar"],
)
def test_the_letters_own_title_is_no_context(title):
    found = points(
        f"# {title}", "Vi ønsker flere bænke.", "# Bemærkninger fra Ældrerådet", "Vi savner en bro."
    )
    assert [point.context for point, _ in found] == ["", "Bemærkninger fra Ældrerådet"]


def test_a_promise_that_was_given_at_a_meeting_is_no_procedure():
    said = "På sidste møde (den 3. marts 2027) lovede borgmesteren os lys på stien. Det står der intet om."
    assert texts(said) == [said]
    assert texts("På vores møde den 3. marts 2027 behandlede bestyrelsen udkastet.") == []


def test_how_the_sender_can_be_reached_is_no_point():
    assert texts("Ring til mig på 20 30 40 50 eller kom forbi Lyngvej 7.") == []


def test_a_table_with_present_and_new_text_gives_wordings():
    ((point, text),) = points(
        "| Side | Nuværende tekst | Forslag til ny tekst",
        "| 4 | Flere skal læse bøger | Alle skal kunne læse bøger",
    )
    assert text == "Alle skal kunne læse bøger"
    assert (point.kind, point.old_wording, point.new_wording) == (
        PointKind.WORDING,
        "Flere skal læse bøger",
        "Alle skal kunne læse bøger",
    )


def test_thanks_that_also_support_are_a_point():
    assert len(texts("Vi takker for udkastet og bakker op om dets fire mål.")) == 1


def test_a_sentence_that_stands_as_a_heading_is_read_as_a_paragraph():
    assert texts("# Rådet foreslår, at byens biblioteker holder åbent om aftenen.") != []


def test_an_item_that_ends_in_a_colon_stands_over_its_own_only():
    found = points("Vi ønsker:", "- Skolerne:", "- nye borde", "- Parkerne:", "- et drivhus")
    assert [(text, point.context) for point, text in found] == [
        ("nye borde", "Vi ønsker: Skolerne:"),
        ("et drivhus", "Vi ønsker: Parkerne:"),
    ]


def test_a_question_on_a_line_of_its_own_is_asked_and_not_context():
    document = document_of(f"Høringssvar\n\nHvornår får byen en ny sti?\n\n{DEMAND}\n")
    found = find_points(document)
    assert [(str(point.kind), point.context) for point in found] == [("question", ""), ("proposal", "")]


@pytest.mark.parametrize("label", ["Til stede:", "Tilstede:", "Fraværende:", "Afbud fra:", "Referent:"])
def test_who_was_at_the_meeting_is_no_point(label):
    assert texts(f"{label} Ib Prøvesen, Lis Testrup og Bo Efternavn", DEMAND) == [DEMAND]


def test_that_a_body_has_talked_of_the_plan_is_no_point():
    assert texts("Bestyrelsen drøftede planen.", DEMAND) == [DEMAND]
