"""What a body is, and what it is called once it is known: "rådet" is "Klangby Ældreråd"."""

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
