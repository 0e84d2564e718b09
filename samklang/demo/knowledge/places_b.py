"""Places of Klangby where safety, homes, volunteers, health, citizenship, culture and old age are at work."""

from samklang.demo.klangby import Body

PLACES_B = (
    Body("Gadeteamet", "administration", "Socialforvaltningen", email="gadeteam@klangby.example"),
    Body("SSP-sekretariatet", "administration", "Børne- og Ungdomsforvaltningen", short_names=("SSP",)),
    Body(
        "Helhedsplanen Engparken",
        "administration",
        "Socialforvaltningen",
        short_names=("HPE",),
        district="Engparken",
        email="helhedsplan@klangby.example",
    ),
    Body(
        "Forebyggelsescentret Søndermark",
        "administration",
        "Sundheds- og Omsorgsforvaltningen",
        former_names=("Sundhedscafeen Søndermark",),
        district="Søndermark",
    ),
    Body(
        "Sundhedshuset Nørrevang", "administration", "Sundheds- og Omsorgsforvaltningen", district="Nørrevang"
    ),
    Body(
        "Plejehjemmet Lindegården",
        "administration",
        "Sundheds- og Omsorgsforvaltningen",
        district="Møllevang",
    ),
    Body("Hjemmeplejen Øst", "administration", "Sundheds- og Omsorgsforvaltningen", district="Østerhøj"),
    Body(
        "Aktivitetscentret Kirkestad",
        "administration",
        "Sundheds- og Omsorgsforvaltningen",
        district="Kirkestad",
    ),
    Body("Valgsekretariatet", "administration", "Økonomiforvaltningen", email="valg@klangby.example"),
    Body(
        "Klangby Borgerrådgiver",
        "administration",
        short_names=("Borgerrådgiveren",),
        email="borgerraadgiver@klangby.example",
    ),
    Body(
        "Klangby Hovedbibliotek",
        "administration",
        "Kultur- og Fritidsforvaltningen",
        short_names=("Hovedbiblioteket",),
        district="Indre Klangby",
    ),
    Body("Søndermark Bibliotek", "administration", "Kultur- og Fritidsforvaltningen", district="Søndermark"),
    Body(
        "Kulturhuset Remisen",
        "administration",
        "Kultur- og Fritidsforvaltningen",
        short_names=("Remisen",),
        district="Nørrevang",
    ),
    Body("Klangby Musikskole", "administration", "Kultur- og Fritidsforvaltningen", district="Indre Klangby"),
    Body("Byhistorisk Arkiv", "administration", "Kultur- og Fritidsforvaltningen", district="Havneby"),
    Body("Klangby Ungeråd", "advisory_council", email="ungeraad@klangby.example"),
    Body(
        "Frivilligcenter Klangby",
        "association",
        district="Indre Klangby",
        email="post@frivilligklangby.example",
    ),
    Body("Nattevandrerne i Søndermark", "association", district="Søndermark"),
    Body("Boligforeningen Møllevang", "association", district="Møllevang"),
    Body("Østerhøj Idrætsforening", "association", short_names=("ØIF",), district="Østerhøj"),
    Body("Klangby Svømmeklub", "association", district="Strandholm"),
    Body("Besøgsvennerne i Klangby", "association"),
    Body("Regnbuehuset Klangby", "association", district="Indre Klangby"),
    Body("Kvindecaféen Mimosen", "association", district="Vesterlund"),
    Body("Klangby Bustrafik A/S", "company"),
)
