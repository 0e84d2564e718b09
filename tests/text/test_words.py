"""The table of words: what each must be found under."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from samklang_text.words import STOP_WORDS, Analyser, Lexicon, LexiconMissing

# Words in a group must meet under the first one's key.
SAME = """
høring høringen høringer høringerne høringens
høringssvar høringssvaret høringssvarene høringssvarenes
beskæftigelsesindsats beskæftigelsesindsatsen beskæftigelsesindsatser beskæftigelsesindsatserne
virksomhed virksomheden virksomheder virksomhederne virksomhedernes
borger borgeren borgere borgerne borgernes
leder lederen ledere lederne
medarbejder medarbejdere medarbejdernes
indvandrer indvandrere indvandrerne
forælder forældre forældrene
barn børn børnene børnenes
ung unge unges
ældre ældres
politik politikken politikker politikkens
integrationspolitik integrationspolitikken integrationspolitikkens
lokaludvalg lokaludvalget lokaludvalgene lokaludvalgenes
fagudvalg fagudvalget fagudvalgene
udfordringspapir udfordringspapirer udfordringspapirerne
handleplan handleplanen handleplaner handleplanernes
årshjul årshjulet årshjulene
mikropanel mikropaneler mikropanelerne
tryghedsindeks tryghedsindekset
integrationsbarometer integrationsbarometeret integrationsbarometret
boligområde boligområder boligområderne
dagtilbud dagtilbuddet dagtilbuddene
hal hallen haller hallerne
klimaråd klimarådet klimarådets
mål målet målene
råd rådet rådene
svar svaret svarene
begreb begrebet begreberne
svær svært svære
tosproget tosprogede
foreslå foreslår foreslog foreslået
støtte støtter støttede støttet
anbefale anbefaler anbefalede
gøre gør gjorde gjort
idé ide idéer ideer ideerne
e-mail email e-mailen E-MAIL
pixi-udgave pixiudgave pixiudgaven
ikke-vestlig ikkevestlige ikke-vestlige
EU EU's eu’s
BIF BIF's bifs
tv tv'et
Nørrebro Nørrebros nørrebro
Frederiksberg Frederiksbergs
Tingbjerg Tingbjergs
5-årig 5-årige 5årige
integrationsmæssig integrationsmæssige integrationsmæssigt
boligområdepolitik boligområdepolitikken
beskæftigelses- beskæftigelse
kultur- kultur
børne- barn
""".strip().splitlines()

# The parts of a compound, by which it is also found.
PARTS = {
    "høringssvarene": "høring svar",
    "beskæftigelsesindsatsen": "beskæftigelse indsats",
    "integrationsudvalget": "integration udvalg",
    "integrationspolitikkens": "integration politik",
    "lokaludvalgene": "lokal udvalg",
    "tryghedsindekset": "tryghed indeks",
    "boligområder": "bolig område",
    "boligområdepolitikken": "bolig område politik",
    "handleplaner": "handle plan",
    "børneudvalget": "barn udvalg",
    "idrætshallerne": "idræt hal",
    "skraldebilerne": "skrald bil",
    "webtilgængeligheden": "web tilgængelighed",
    "affaldsbortskaffelse": "affald bortskaffelse",
    "folkeskolen": "folk skole",
    "ungdomsuddannelserne": "ungdom uddannelse",
    "ældrepolitikken": "ældre politik",
    "puljemidler": "pulje middel",
    "årshjulet": "år hjul",
    "byudvikling": "by udvikling",
    "EU-midlerne": "eu middel",
    "pixi-udgaven": "pixi udgave",
    "skolevejen": "skole vej",
    "ressourcesvage": "ressource svag",
    "chanceligheden": "chance lighed",
    "kvalitetskriterier": "kvalitet kriterium",
    "borgerhøringsproces": "borger høring proces",
    "integrationsmæssige": "integration",
    "2010-150914": "2010 150914",
    "byen-programmet": "by program",
}

# Words that only look like compounds.
WHOLE_TEXT = """
Frederiksberg Nørrebro Østerbro Tingbjerg Bispebjerg København kultur politik forslag indsats udvalg
område ansvar venskab medborgerskab tryghed virksomhed troværdighed sygdom ejendom uddannelse beskæftigelse
forvaltning høring arbejdsløs integration institution person kontakt ekspert bestyrelse tilskud netværk
fodbold grundlag vejledning frivillig kærlighed samtidig mellem indeholde beskrive kommune inddragelse
forankring opfølgning
"""
WHOLE = WHOLE_TEXT.split()


@pytest.mark.parametrize("group", SAME)
def test_all_forms_of_a_word_meet_under_one_key(analyser: Analyser, group: str) -> None:
    assert len({analyser.analyse(word + " ")[0].lemma for word in group.split()}) == 1


@pytest.mark.parametrize(("word", "parts"), PARTS.items())
def test_compound_is_found_by_its_parts(analyser: Analyser, word: str, parts: str) -> None:
    [token] = analyser.analyse(word)
    assert token.parts == tuple(parts.split())


@pytest.mark.parametrize("word", WHOLE)
def test_word_that_looks_like_a_compound_stays_whole(analyser: Analyser, word: str) -> None:
    [token] = analyser.analyse(word)
    assert token.parts == ()
    assert analyser.analyse(word.lower())[0].lemma == token.lemma


@pytest.mark.parametrize(
    ("one", "other"),
    [("læreren", "lære"), ("høring", "hører"), ("byen", "byder"), ("rådet", "råder"), ("lederen", "lede")],
)
def test_words_that_look_alike_keep_apart(analyser: Analyser, one: str, other: str) -> None:
    assert analyser.lemma(one) != analyser.lemma(other)


def test_tokens_say_where_they_stand(analyser: Analyser) -> None:
    text = "Børne- og Ungdomsudvalget (BUU) mener, at 25 % af de 5-årige bl.a. i »Tingbjerg« …"
    tokens = analyser.analyse(text)
    assert [text[token.start : token.end] for token in tokens] == [token.surface for token in tokens]
    assert [token.lemma for token in tokens if token.lemma not in STOP_WORDS] == [
        "barn",
        "ungdomsudvalg",
        "buu",
        "mene",
        "25",
        "5-årig",
        "tingbjerg",
    ]


def test_decomposed_letters_soft_hyphens_and_capitals_change_nothing(analyser: Analyser) -> None:
    keys = {analyser.analyse(word)[0].lemma for word in ("områder", "områder", "om\u00adråder", "OMRÅDER")}
    assert keys == {"område"}


def test_addresses_and_case_numbers_stay_whole(analyser: Analyser) -> None:
    tokens = analyser.analyse("Se www.eksempel.dk/svar, skriv til hoering@eksempel.dk (sag 2014-0222761-4).")
    assert [t.lemma for t in tokens if t.parts] == [
        "www.eksempel.dk/svar",
        "hoering@eksempel.dk",
        "2014-0222761-4",
    ]


def test_thousands_are_one_number(analyser: Analyser) -> None:
    assert [token.lemma for token in analyser.analyse("12.000 kr. og 3,5 mio.")] == [
        "12000",
        "kr",
        "og",
        "3,5",
        "mio",
    ]


def test_knows_listed_words_and_compounds_but_not_nonsense(analyser: Analyser) -> None:
    assert all(
        analyser.knows(word) for word in ("Integrationsindsatsen", "lokaludvalgenes", "Valby", "hørings")
    )
    assert not any(
        analyser.knows(word) for word in ("integrati", "trafikog", "qwxz", "beskæftigelsesog", "høringsx")
    )


def test_half_words_at_a_line_end_are_told_from_whole_ones(analyser: Analyser) -> None:
    assert analyser.knows("organiseringen")
    assert analyser.knows("integrationsmidler")
    assert not analyser.knows("organiserin")


@pytest.mark.parametrize(
    "text", ["", "   ", "-", "''", "§ % …", "a" * 5000, "høring" * 400, "-".join(["ja"] * 900)]
)
def test_odd_text_is_read_without_trouble(analyser: Analyser, text: str) -> None:
    for token in analyser.analyse(text):
        assert token.surface == text[token.start : token.end]
        assert token.lemma


def test_missing_lexicon_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(LexiconMissing, match=r"python -m samklang_text\.words\.build"):
        Lexicon.open(tmp_path / "none.sqlite3")


def test_a_file_that_is_no_lexicon_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bad.sqlite3"
    path.write_bytes(b"not a database" * 100)
    with pytest.raises(LexiconMissing):
        Lexicon.open(path)


def test_lexicon_may_be_shared_between_threads(lexicon: Lexicon) -> None:
    words = ["høringer", "borgerne", "udvalgets", "skolernes", "findes-ikke"] * 50
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lexicon.lemma, words))
    assert found[:5] == ["høring", "borger", "udvalg", "skole", None]
    assert found == found[:5] * 50
