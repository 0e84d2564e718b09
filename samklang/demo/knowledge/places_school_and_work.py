"""The schools, houses, associations and firms where language, school, work and newcomers are at work."""

from samklang.demo.klangby import Body

_CHILDREN_AND_YOUTH = (
    Body("Engskolen", "administration", "Børne- og Ungdomsforvaltningen", email="engskolen@klangby.example"),
    Body(
        "Søndermark Skole",
        "administration",
        "Børne- og Ungdomsforvaltningen",
        email="soendermark.skole@klangby.example",
    ),
    Body("Møllevangskolen", "administration", "Børne- og Ungdomsforvaltningen"),
    Body("Havneskolen", "administration", "Børne- og Ungdomsforvaltningen"),
    Body(
        "Børnehuset Mælkebøtten",
        "administration",
        "Børne- og Ungdomsforvaltningen",
        short_names=("Mælkebøtten",),
    ),
    Body(
        "Børnehuset Kastanjen", "administration", "Børne- og Ungdomsforvaltningen", short_names=("Kastanjen",)
    ),
    Body(
        "Pædagogisk-psykologisk Rådgivning",
        "administration",
        "Børne- og Ungdomsforvaltningen",
        short_names=("PPR",),
    ),
    Body(
        "Ungevejledningen",
        "administration",
        "Børne- og Ungdomsforvaltningen",
        former_names=("Klangby Vejledningscenter",),
        email="ungevejledningen@klangby.example",
    ),
    Body("Klangby Ungdomsskole", "administration", "Børne- og Ungdomsforvaltningen"),
)

_CITIZENSHIP = (
    Body(
        "Klangby Jobcenter",
        "administration",
        "Medborgerskabsforvaltningen",
        short_names=("Jobcentret",),
        email="jobcenter@klangby.example",
    ),
    Body(
        "Sprogcenter Klangby",
        "administration",
        "Medborgerskabsforvaltningen",
        short_names=("Sprogcentret",),
        email="sprogcenter@klangby.example",
    ),
    Body(
        "Velkomsthuset",
        "administration",
        "Medborgerskabsforvaltningen",
        former_names=("Modtagelsesteamet",),
        email="velkomst@klangby.example",
    ),
    Body("Tolkekontoret", "administration", "Medborgerskabsforvaltningen", email="tolk@klangby.example"),
)

_FAMILIES = (
    Body(
        "Familiehuset Bakkeby", "administration", "Socialforvaltningen", email="familiehuset@klangby.example"
    ),
)

_OUTSIDE = (
    Body("Klangby Erhvervsskole", "association", email="kontakt@klangbyerhvervsskole.example"),
    Body("Klangby Erhvervsforum", "association"),
    Body(
        "Lektievennerne i Klangby",
        "association",
        short_names=("Lektievennerne",),
        email="hej@lektievennerne.example",
    ),
    Body(
        "Foreningen Springbræt",
        "association",
        short_names=("Springbræt",),
        email="kontor@springbraet.example",
    ),
    Body("Krogholm og Døtre Tømrer ApS", "company"),
    Body("Hotel Gule Lygte", "company", email="job@gulelygte.example"),
    Body("Vadested Kommune", "other_municipality"),
)

SCHOOL_AND_WORK = _CHILDREN_AND_YOUTH + _CITIZENSHIP + _FAMILIES + _OUTSIDE
