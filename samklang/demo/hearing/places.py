"""Who else answered or was asked in the hearing, and where those are reached who had no address."""

from samklang.demo.klangby import Body

PLACES = (
    Body("Engskolens bestyrelse", "advisory_council", email="bestyrelsen@engskolen.example"),
    Body("Klangby Lærerforening", "association", email="kontor@klangbylaerer.example"),
    Body("Fagligt Fællesråd Klangby", "association", short_names=("FFK",), email="ffk@ffklangby.example"),
    Body("Menighedsrådet ved Havnekirken", "association", email="raadet@havnekirken.example"),
    Body("Nørrevang Islamiske Kulturforening", "association", short_names=("NIK",)),
    Body("Forældregruppen Modersmål Klangby", "association"),
)

ADDRESSES = {
    "Økonomiudvalget": "oeu@klangby.example",
    "Børne- og Ungdomsudvalget": "buu@klangby.example",
    "Kultur- og Fritidsudvalget": "kfu@klangby.example",
    "Socialudvalget": "sud@klangby.example",
    "Sundheds- og Omsorgsudvalget": "sou@klangby.example",
    "Teknik- og Miljøudvalget": "tmu@klangby.example",
    "Havneby Lokaludvalg": "havneby@lokaludvalg.example",
    "Nørrevang Lokaludvalg": "noerrevang@lokaludvalg.example",
    "Vesterlund Lokaludvalg": "vesterlund@lokaludvalg.example",
    "Søndermark Lokaludvalg": "soendermark@lokaludvalg.example",
    "Østerhøj Lokaludvalg": "oesterhoej@lokaludvalg.example",
    "Bakkeby Lokaludvalg": "bakkeby@lokaludvalg.example",
    "Engparken Lokaludvalg": "engparken@lokaludvalg.example",
    "Kirkestad Lokaludvalg": "kirkestad@lokaludvalg.example",
    "Møllevang Lokaludvalg": "moellevang@lokaludvalg.example",
    "Strandholm Lokaludvalg": "strandholm@lokaludvalg.example",
    "Indre Klangby Lokaludvalg": "indreklangby@lokaludvalg.example",
    "Klangby Integrationsråd": "integrationsraad@klangby.example",
    "Ældrerådet": "aeldreraad@klangby.example",
    "Handicaprådet": "handicapraad@klangby.example",
    "Klangby Ungeråd": "ungeraad@klangby.example",
    "Ekspertgruppen for medborgerskab": "ekspertgruppen@klangby.example",
    "Engskolens bestyrelse": "bestyrelsen@engskolen.example",
    "Frivilligcenter Klangby": "post@frivilligklangby.example",
    "Boligforeningen Engparken": "kontor@engparken.example",
    "Østerhøj Idrætsforening": "bestyrelsen@oesterhoejif.example",
    "Foreningen Varmestuen": "palle@varmestuen.example",
    "Klangby Lærerforening": "kontor@klangbylaerer.example",
    "Fagligt Fællesråd Klangby": "ffk@ffklangby.example",
    "Klang Industri A/S": "hr@klangindustri.example",
    "Klangby Håndværkerforening": "kontor@haandvaerker.example",
    "Klangby Hovedbibliotek": "hovedbibliotek@klangby.example",
    "Menighedsrådet ved Havnekirken": "raadet@havnekirken.example",
    "Besøgsvennerne i Klangby": "hej@besoegsvennerne.example",
    "Boligforeningen Møllevang": "kontor@bomoellevang.example",
    "Klangby Svømmeklub": "formand@klangbysvoem.example",
}
"""Everybody who was asked, with the mailbox the letter went to."""
