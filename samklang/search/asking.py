"""Words of asking: they say how somebody asks, not what about, so nothing is missing where they are.

Small words such as *hvem* and *nogen* are no words of a query anyway (`wanted.read_query`). What stands here
still lifts what has it, and is looked for where there is nothing else.
"""

from dataclasses import replace

from samklang.search.wanted import Term, Wanted, read_query
from samklang.search.words import key, read
from samklang_text.words import STOP_WORDS
from samklang_text.words.lists import word_set
from samklang_text.words.spelling import spell

# As lemmas: of people who ask, then of what they want to do.
_DANISH = """
    afprøve arbejde arbejder beskæftige betale brug bruge dag eksempel efterår erfare finde findes
    foreslå forår forskellig foregå fortælle frist fungere hedde haft hjælp hjælpe halvår høre kende kontakt
    kontakte kvartal lede lære mangle mene muligt mulig måde måned opleve prøve rigtig ringe slags snakke
    sidde skrive sommer spørge starte sted synes søge tale tid tilgængelig ting tro tænke udover vide
    vinter virke vigtig ønske år
"""
_ENGLISH = """
    about ask any anybody anyone anything apply are autumn call can could deadline did do does doing done
    experience experiences find for from get give gives had has help helps how in is it know knows learn
    learned like me my of on our ours people person she should some somebody someone something speak speaks
    spring summer talk tell that the their them there they this tried tries try us use used was we were what
    when where which who whom whose why winter with work worked working works would year you your
    a an and be been being before after all also away because but down during each every few first he here her
    his how if into it its just last many may might more much need needs next no not of off only or other out
    over own same than these those through to until up very want wants while will within without
"""
# Those that are no Danish words, nor names.
_ONLY_ENGLISH = frozenset(
    word_set(
        """
        about and any anybody anyone anything are because been could does doing during each every experience
        first help how know learn many more much need our people should somebody someone something than that
        the their there these they this those through until very was were what when where which while who whom
        whose why with within without women would you your
        """
    )
)
_ASKING = frozenset(map(key, word_set(_DANISH) | word_set(_ENGLISH)))


def is_asking(term: Term) -> bool:
    """Whether a term holds nothing but words of asking."""
    return all(word.lemma in _ASKING or key(spell(word.written)) in _ASKING for word in term.words)


def is_in_english(text: str) -> bool:
    """Whether a query has a word that only English has."""
    return any(spell(token.surface) in _ONLY_ENGLISH for token in read(text))


def telling(wanted: Wanted) -> Wanted:
    """Return a query without its words of asking, where there are others."""
    terms = tuple(term for term in dict.fromkeys(wanted.terms) if not is_asking(term))
    return replace(wanted, terms=terms) if terms or wanted.phrases else wanted


def only_asks(text: str) -> bool:
    """Whether a query holds nothing but words of asking and small words, which stand nearly everywhere."""
    wanted = read_query(text)
    return not wanted.phrases and all(
        is_asking(term) or all(spell(word.written) in STOP_WORDS for word in term.words)
        for term in wanted.terms
    )
