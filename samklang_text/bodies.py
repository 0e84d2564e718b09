"""What a body is, and what it is called once it is known: "rådet" is "Klangby Ældreråd".

Words for bodies stand here; what they are taken for is said by the rules that ask for them.
"""

from samklang_text.words.lists import word_set

_WORDS = """
    råd:rådet udvalg:udvalget forvaltning:forvaltningen forening:foreningen forbund:forbundet
    bestyrelse:bestyrelsen selskab:selskabet afdeling:afdelingen kreds:kredsen laug:lauget
    netværk:netværket klub:klubben virksomhed:virksomheden organisation:organisationen
    styrelse:styrelsen center:centret skole:skolen kirke:kirken parti:partiet politi:politiet
    politi:kredsen museum:museet bibliotek:biblioteket sekretariat:sekretariatet gruppe:gruppen
    tænketank:tænketanken kommune:kommunen region:regionen fond:fonden nævn:nævnet
    menighed:menigheden central:centralen samvirke:samvirket
"""
# The noun a name holds, and the noun with the article.
BODIES = tuple(tuple(body.split(":")) for body in _WORDS.split())

# As a whole word or as the last part of a compound: the body that speaks, not what it speaks of.
SPEAKERS = word_set(
    """
    bestyrelse borgmester byråd direktion embede fagudvalg forbund formandskab forvaltning kommission
    kommune landsforening lokaludvalg magistrat minister ministerium nævn overborgmester region
    repræsentation råd rådmand sekretariat styrelse tænketank udvalg
    """
)
# As the end of the name of a body that a letter is closed for: "på vegne af Ældrerådet".
CLOSED_FOR = "bestyrelsen|foreningen|afdelingen|udvalget|rådet"
# As the beginning of a line that names a sort of body, and none by name.
SORTS = (
    "forvaltning|udvalg|forening|bestyrelse|lokaludvalg|råd|kommune|direktion|sekretariat|skole|gruppe|klub|selskab"
    "|forbund|organisation|byråd|kontor|afdeling|center"
)
