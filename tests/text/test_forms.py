"""Words of the field and their forms: one finds the other, also where the list takes a noun for a verb."""

import pytest

from samklang_text.words import Analyser
from samklang_text.words.spelling import spell

PAIRS = """
    tolk tolke, tolk tolken, tolk tolkene, svømmehal svømmehaller, svømmehal svømmehallen, pulje puljerne,
    fond fonde, fond fondene, frist frister, frist fristen, møde møder, møde mødene, netværk netværkene,
    netværk netværker, forældremøde forældremøder, leder ledere, lærer lærerne, elev elever, mentor mentorer,
    frivillig frivillige, gruppe grupper, fædregruppe fædregrupper, far fædre, mor mødre,
    bydelsmor bydelsmødre, barn børn, kvinde kvinder, mand mænd, ung unge, flygtning flygtninge,
    borger borgere, familie familier, lektie lektier, klub klubben, forening foreninger, træner trænere,
    kursus kurser, job jobbet, læreplads lærepladser, skole skolen, ansøgning ansøgninger, projekt projektet,
    erfaring erfaringer, tilbud tilbuddet, besøgsven besøgsvenner, bolig boliger, vejleder vejlederen,
    brev breve, hus huse, bibliotek bibliotekerne, cykel cykler, rollemodel rollemodeller, makker makkere,
    center centre, lov love, kant kanter, hjælper hjælpere, lektiehjælper lektiehjælpere, køber købere,
    virksomhed virksomheder, uddannelse uddannelser, arbejdsplads arbejdspladser, café caféer, idé idéer,
    nabo naboer, plejehjem plejehjemmet, dans danse, leg lege
"""


def _readings(analyser: Analyser, word: str) -> set[str]:
    """All that a word may be a form of."""
    noun = analyser.lexicon.nouns.get(spell(word))
    return {analyser.lemma(word)} | ({noun} if noun else set())


@pytest.mark.parametrize("pair", [pair.strip() for pair in PAIRS.split(",")])
def test_two_forms_of_a_word_meet(analyser: Analyser, pair: str) -> None:
    one, other = pair.split()
    assert _readings(analyser, one) & _readings(analyser, other)


@pytest.mark.parametrize("pair", ["tal tale", "kor køre", "skole skille", "mål male"])
def test_words_that_only_look_alike_do_not(analyser: Analyser, pair: str) -> None:
    one, other = pair.split()
    assert not _readings(analyser, one) & _readings(analyser, other)
