"""How the words of a sentence are weighed, and how much work that is."""

from collections import Counter

import pytest

from samklang_text.points import _lexicon, _phrases
from samklang_text.points._evidence import PHRASES
from samklang_text.points._lexicon import CLASSES, adjectives, verbs
from tests.text.short_letters import kinds, only, texts

DEMAND = "Rådet foreslår, at biblioteket holder længere åbent."


@pytest.mark.parametrize(
    ("adjective", "forms"),
    [
        ("uklar", {"uklart", "uklare"}),
        ("tom", {"tomt", "tomme"}),
        ("usikker", {"usikkert", "usikre"}),
        ("simpel", {"simpelt", "simple"}),
        ("ringe", {"ringere"}),
        ("begrænset", {"begrænsede"}),
    ],
)
def test_an_adjective_is_known_in_every_form(adjective, forms):
    assert forms | {adjective} <= adjectives(adjective)


def test_a_verb_is_known_in_every_form_and_in_its_odd_ones():
    assert verbs("true glemme:glemt") >= {"true", "truer", "trues", "truede", "truet", "glemt"}


def test_only_what_is_said_by_saying_it_proposes():
    assert "foreslår" in CLASSES["propose"]
    assert "foreslåede" not in CLASSES["propose"]


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("proposal", "Flyt pengene fra plakater til lærere."),
        ("proposal", "Så byg dog en bro."),
        ("proposal", "Til sidst et ønske: Lad lyset brænde."),
        ("proposal", "En fast rute ville lette hverdagen betydeligt."),
        ("proposal", "Kommunen kunne med rette gøre det samme."),
        ("proposal", "Det ville være rart, hvis referatet blev lagt frem."),
        ("proposal", "Hvorfor ikke lade biblioteket stå for det?"),
        ("proposal", "Kan man ikke nøjes med ét skema?"),
        ("question", "Hvorfor er skemaet så langt?"),
        ("question", "Foreningen er i tvivl om, hvorvidt reglen gælder kolonihaver."),
        ("question", "Rådet beder om at få oplyst, hvornår broen åbner."),
        ("concern", "Et møde om året flytter ingenting."),
        ("concern", "Planen har kun øje for midtbyen."),
        ("concern", "Kravet holder de mindste foreninger ude."),
        ("concern", "Det er ikke nødvendigt at lukke stien."),
        ("support", "Lokaludvalget bifalder den tidlige inddragelse."),
        ("support", "Kravet kan efterleves."),
        ("support", "Politiet har ingen indvendinger mod stien."),
        ("offer", "Vores vejleder kan vise jer rundt."),
        ("offer", "Kommunen er velkommen til at besøge os."),
        ("remark", "For mange ældre er bænken et mødested."),
        ("remark", "Spørgsmålet om lys hører under en anden plan."),
    ],
)
def test_the_kind_is_read_from_how_danish_marks_what_is_done(kind, sentence):
    assert kinds(sentence) == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "Der ansættes to vejledere i foråret.",
        "Forvaltningen leverer tallene hver måned.",
        "Udvalget har renoveret fire haller.",
        "Alle skoler får besøg inden udgangen af 2031.",
    ],
)
def test_what_is_done_is_a_commitment_of_the_municipality_only(sentence):
    assert kinds(sentence, by="Kulturudvalget") == ["commitment"]
    assert kinds(sentence, by="Anders Prøvesen") == ["remark"]


@pytest.mark.parametrize("praise", ["Vi er glade for, at", "Rådet læser med glæde, at", "Det er godt, at"])
def test_what_is_praised_does_not_ask_for_itself(praise):
    assert kinds(f"{praise} alle skoler skal have et værksted.") == ["support"]


def test_a_proposal_that_names_a_trouble_is_a_proposal():
    assert kinds("Vi anbefaler, at ingen projekter begynder uden en plan for risikoen.") == ["proposal"]


def test_a_worry_that_is_denied_is_no_worry():
    assert kinds("Vi ser ingen problemer i den rækkefølge.") == ["remark"]


def test_a_description_before_a_demand_is_a_remark_by_itself():
    assert len(texts(f"Halvdelen af husene fyrer med træpiller. {DEMAND}")) == 2
    assert len(texts("Halvdelen af husene fyrer med træpiller. Denne vane bør tages alvorligt.")) == 1


def test_a_description_after_support_is_a_remark_and_after_a_concern_its_reason():
    assert len(texts("Vi støtter målet. Der bor 300 ældre i byen.")) == 2
    assert len(texts("Vi er modstandere af lukningen. Der er 14 km til den næste hal.")) == 1


@pytest.mark.parametrize(
    ("stance", "sentence"),
    [
        ("opposes", "Fire møder om året er alt for lidt."),
        ("none", "Cyklister er ikke nævnt med ét ord."),
        ("none", "Vi savner de unge i planen."),
        ("mixed", "Det kan vi leve med, hvis hegnet flyttes."),
        ("mixed", "Klubben tiltræder målet, så længe banen bevares."),
        ("none", "Rådet foreslår, at den dårlige belysning udskiftes."),
    ],
)
def test_a_concern_opposes_what_the_text_says_but_not_what_it_lacks(stance, sentence):
    assert str(only(sentence).stance) == stance


@pytest.mark.parametrize("question", ["Hvad synes du om målene?", "Har du andet på hjerte?"])
def test_a_forms_question_to_the_one_who_answers_is_a_heading(question):
    assert only(question, DEMAND).context == question


def test_a_letters_opening_that_only_tells_who_writes_is_no_point():
    portrait = "Vores klub ligger ved åen i Klangby."
    assert texts(portrait, DEMAND) == [DEMAND]
    assert texts(DEMAND, portrait) == [DEMAND, portrait]


@pytest.mark.parametrize(
    ("kind", "lead"),
    [
        ("remark", "Udvalget ønsker at knytte følgende kommentarer til målene:"),
        ("remark", "Vi vil gerne fremhæve følgende:"),
        ("remark", "Rådet skal bemærke:"),
        ("proposal", "Vi vil gerne have tilføjet:"),
        ("proposal", "Politikken kan styrkes ved:"),
        ("question", "Vi har tre spørgsmål:"),
        ("concern", "Vi ser to udfordringer:"),
        ("support", "Rådet støtter især:"),
    ],
)
def test_a_lead_in_that_only_says_that_something_is_said_gives_no_kind(kind, lead):
    assert kinds(lead, "- den gamle hal ved åen", "- en sag om bøger") == [kind, kind]


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        ("commitment", "Hvad vi selv gør"),
        ("commitment", "Igangværende indsatser"),
        ("question", "Spørgsmål"),
        ("proposal", "Forslag"),
        ("concern", "Bekymringer"),
        ("support", "Hvad er godt?"),
        ("remark", "Gode skoler"),
        ("remark", "Mål 3. Samarbejde om vandet"),
    ],
)
def test_what_shows_nothing_itself_has_the_kind_its_heading_gives(kind, heading):
    assert kinds(f"# {heading}", "Klubben øver sig i den gamle hal om torsdagen.") == [kind]


def test_a_heading_does_not_outrank_what_is_said():
    assert kinds("# Hvad vi selv gør", DEMAND) == ["proposal"]


def test_where_the_sender_is_not_known_the_body_that_speaks_is():
    blocks = ("Udvalget støtter målet.", "Udvalget savner et budget.", "Der ansættes to vejledere i foråret.")
    assert kinds(*blocks)[-1] == "commitment"
    assert kinds(*(block.replace("Udvalget", "Klubben") for block in blocks))[-1] == "remark"


def test_a_label_before_a_sentence_does_not_hide_what_begins_it():
    assert kinds("Mål 3: Godt, at støjen nævnes.") == ["support"]


@pytest.mark.parametrize("text", ["Jeg er glad for at ", "ikke en er af ", "vi vil gerne have kan "])
def test_looking_for_phrases_takes_twice_the_steps_for_twice_the_words(monkeypatch, text):
    steps = []
    fits = _phrases._Step.fits

    def counted(step, word):
        steps.append(word)
        return fits(step, word)

    monkeypatch.setattr(_phrases._Step, "fits", counted)

    def count(times: int) -> int:
        steps.clear()
        PHRASES.hits(_phrases.words_of(text * times, start=0, end=len(text) * times))
        return len(steps)

    assert 0 < count(400) <= 2.1 * count(200)


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("support", "Vi støtter ikke mindst forslaget om flere cykelstier."),
        ("support", "Vi roser forslaget, ikke mindst de gode mål."),
        ("proposal", "Det er ikke mindst vigtigt at inddrage de unge."),
    ],
)
def test_not_least_denies_nothing(kind, sentence):
    assert kinds(sentence) == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vores skoler har plads til alle.",
        "Vores elever bor i hele byen.",
        "Vi har vores gang i området.",
    ],
)
def test_what_the_sender_has_is_no_deed_of_its(sentence):
    opening = ("Udvalget støtter målet.", "Udvalget savner et budget.")
    assert kinds(*opening, sentence)[2:] != ["commitment"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Køb af økologiske varer er almindeligt i byen.",
        "Tag og facade er fra samme år.",
        "Ret til bolig er en menneskeret.",
        "Ret og pligt følges ad.",
        "Start på arbejdet er i maj.",
        "Stop for biler er indført på torvet.",
        "Spar Nord ligger på torvet.",
    ],
)
def test_a_noun_that_looks_like_an_imperative_orders_nothing(sentence):
    assert "proposal" not in kinds(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Køb flere bøger til skolerne.", "Start med skolerne i byens udkant.", "Find penge til en ny sti."],
)
def test_the_same_word_as_an_imperative_still_orders(sentence):
    assert kinds(sentence) == ["proposal"]


def test_a_word_stands_once_in_its_class():
    lists = {name: words for name, words in vars(_lexicon).items() if isinstance(words, str)}
    counts = {name: Counter(words.split()) for name, words in lists.items() if name.isupper()}
    assert [(name, word) for name, found in counts.items() for word, n in found.items() if n > 1] == []
    bad = set(_lexicon._BAD.split())
    assert sorted(bad & {"u" + word for word in _lexicon._UN.split()}) == []


@pytest.mark.parametrize("text", ["?", "? ?", "…", "ikke mindst", "Ikke mindst."])
def test_a_sentence_of_no_words_says_nothing(text):
    assert texts(text) == []
