"""Places of Klangby where safety, homes, volunteers, health, citizenship, culture and old age are at work."""

from samklang.demo.klangby import Body

HOMES_AND_CULTURE = (
    Body("Gadeteamet", "administration", "Socialforvaltningen", email="gadeteam@klangby.example"),
    Body("SSP-sekretariatet", "administration", "Børne- og Ungdomsforvaltningen", short_names=("SSP",)),
    Body(
        "Helhedsplanen Engparken",
        "administration",
        "Socialforvaltningen",
        short_names=("HPE",),
        email="helhedsplan@klangby.example",
    ),
    Body(
        "Forebyggelsescentret Søndermark",
        "administration",
        "Sundheds- og Omsorgsforvaltningen",
        former_names=("Sundhedscafeen Søndermark",),
    ),
    Body(
        "Sundhedshuset Nørrevang",
        "administration",
        "Sundheds- og Omsorgsforvaltningen",
    ),
    Body(
        "Plejehjemmet Lindegården",
        "administration",
        "Sundheds- og Omsorgsforvaltningen",
    ),
    Body(
        "Hjemmeplejen Øst",
        "administration",
        "Sundheds- og Omsorgsforvaltningen",
    ),
    Body(
        "Aktivitetscentret Kirkestad",
        "administration",
        "Sundheds- og Omsorgsforvaltningen",
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
    ),
    Body(
        "Søndermark Bibliotek",
        "administration",
        "Kultur- og Fritidsforvaltningen",
    ),
    Body(
        "Kulturhuset Remisen",
        "administration",
        "Kultur- og Fritidsforvaltningen",
        short_names=("Remisen",),
    ),
    Body(
        "Klangby Musikskole",
        "administration",
        "Kultur- og Fritidsforvaltningen",
    ),
    Body(
        "Byhistorisk Arkiv",
        "administration",
        "Kultur- og Fritidsforvaltningen",
    ),
    Body("Klangby Ungeråd", "advisory_council", email="ungeraad@klangby.example"),
    Body(
        "Frivilligcenter Klangby",
        "association",
        email="post@frivilligklangby.example",
    ),
    Body(
        "Nattevandrerne i Søndermark",
        "association",
    ),
    Body(
        "Boligforeningen Møllevang",
        "association",
    ),
    Body(
        "Østerhøj Idrætsforening",
        "association",
        short_names=("ØIF",),
    ),
    Body(
        "Klangby Svømmeklub",
        "association",
    ),
    Body("Besøgsvennerne i Klangby", "association"),
    Body(
        "Regnbuehuset Klangby",
        "association",
    ),
    Body(
        "Kvindecaféen Mimosen",
        "association",
    ),
    Body("Klangby Bustrafik A/S", "company"),
)
