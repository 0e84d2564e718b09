"""Klangby: its districts, organisations, contacts and networks. All names are invented."""

from dataclasses import dataclass, field

DISTRICTS = (
    "Havneby",
    "Nørrevang",
    "Vesterlund",
    "Søndermark",
    "Østerhøj",
    "Bakkeby",
    "Engparken",
    "Kirkestad",
    "Møllevang",
    "Strandholm",
    "Indre Klangby",
)


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation of the demo; `parent` and `serves` name others above it in the list."""

    name: str
    kind: str
    parent: str = ""
    serves: tuple[str, ...] = ()
    short_names: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    district: str = ""
    email: str = ""


_COMMITTEES = (
    Body("Klangby Byråd", "council", short_names=("Byrådet",)),
    Body("Økonomiudvalget", "committee", "Klangby Byråd", short_names=("ØU",)),
    Body(
        "Medborgerskabsudvalget",
        "committee",
        "Klangby Byråd",
        short_names=("MBU",),
        former_names=("Integrationsudvalget",),
        email="mbu@klangby.example",
    ),
    Body("Børne- og Ungdomsudvalget", "committee", "Klangby Byråd", short_names=("BUU",)),
    Body("Kultur- og Fritidsudvalget", "committee", "Klangby Byråd", short_names=("KFU",)),
    Body("Socialudvalget", "committee", "Klangby Byråd", short_names=("SUD",)),
    Body("Sundheds- og Omsorgsudvalget", "committee", "Klangby Byråd", short_names=("SOU",)),
    Body("Teknik- og Miljøudvalget", "committee", "Klangby Byråd", short_names=("TMU",)),
)

_ADMINISTRATIONS = (
    Body("Økonomiforvaltningen", "administration", serves=("Økonomiudvalget",), short_names=("ØKF",)),
    Body(
        "Medborgerskabsforvaltningen",
        "administration",
        serves=("Medborgerskabsudvalget",),
        short_names=("MBF",),
        former_names=("Integrationsforvaltningen",),
    ),
    Body(
        "Politiksekretariatet",
        "administration",
        "Medborgerskabsforvaltningen",
        email="medborgerskab@klangby.example",
    ),
    Body(
        "Børne- og Ungdomsforvaltningen",
        "administration",
        serves=("Børne- og Ungdomsudvalget",),
        short_names=("BUF",),
    ),
    Body(
        "Kultur- og Fritidsforvaltningen",
        "administration",
        serves=("Kultur- og Fritidsudvalget",),
        short_names=("KFF",),
    ),
    Body("Socialforvaltningen", "administration", serves=("Socialudvalget",), short_names=("SOF",)),
    Body(
        "Sundheds- og Omsorgsforvaltningen",
        "administration",
        serves=("Sundheds- og Omsorgsudvalget",),
        short_names=("SUF",),
    ),
    Body(
        "Teknik- og Miljøforvaltningen",
        "administration",
        serves=("Teknik- og Miljøudvalget",),
        short_names=("TMF",),
    ),
)

_LOCAL_COMMITTEES = tuple(
    Body(f"{district} Lokaludvalg", "local_committee", "Klangby Byråd", district=district)
    for district in DISTRICTS
)

_OTHERS = (
    Body("Klangby Integrationsråd", "advisory_council", email="integrationsraad@klangby.example"),
    Body("Ældrerådet", "advisory_council", email="aeldreraad@klangby.example"),
    Body("Handicaprådet", "advisory_council"),
    Body("Ekspertgruppen for medborgerskab", "expert_group"),
    Body("Klangby Håndværkerforening", "association", email="kontor@haandvaerker.example"),
    Body("Boligforeningen Engparken", "association"),
    Body("Foreningen Varmestuen", "association"),
    Body("Klang Industri A/S", "company", email="hr@klangindustri.example"),
    Body("Styrelsen for Medborgerskab", "state"),
    Body("Fjordby Kommune", "other_municipality"),
)

BODIES = _COMMITTEES + _ADMINISTRATIONS + _LOCAL_COMMITTEES + _OTHERS
COORDINATING = "Politiksekretariatet"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody others may call."""

    name: str
    organisation: str
    title: str
    works_with: str
    languages: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    is_shared: bool = False


PEOPLE = (
    Person(
        "Mette Holm",
        "Politiksekretariatet",
        "Chefkonsulent",
        "Tværgående politikker, høringer og hvidbøger",
        ("Engelsk",),
        "mette@klangby.example",
        "44 55 60 01",
        is_shared=True,
    ),
    Person(
        "Birthe Lauge",
        "Kultur- og Fritidsforvaltningen",
        "Foreningskonsulent",
        "Fritidspas, nye foreninger og frivillige ledere i Søndermark og Engparken",
        email="birthe@klangby.example",
        phone="44 55 60 22",
    ),
    Person(
        "Amina Bækgaard",
        "Medborgerskabsforvaltningen",
        "Projektleder",
        "Mentorordninger for nyuddannede og for kvinder uden for arbejdsmarkedet",
        ("Arabisk", "Engelsk"),
        "amina@klangby.example",
        "44 55 60 14",
        is_shared=True,
    ),
    Person(
        "Troels Kjær",
        "Børne- og Ungdomsforvaltningen",
        "Sprogkonsulent",
        "Sprogvurdering af treårige og vejledning af dagtilbud",
        email="troels@klangby.example",
        phone="44 55 60 31",
    ),
    Person(
        "Henrik Sund",
        "Socialforvaltningen",
        "Specialkonsulent",
        "Unge hjemløse og gældsrådgivning",
        email="henrik@klangby.example",
        phone="44 55 60 40",
    ),
    Person(
        "Vibeke Ammitzbøll",
        "Teknik- og Miljøforvaltningen",
        "Byplanlægger",
        "Tryghed, belysning og stier; tryghedsmålingen",
        ("Tysk",),
        "vibeke@klangby.example",
        "44 55 60 52",
    ),
    Person(
        "Gitte Aaberg",
        "Fjordby Kommune",
        "Udviklingskonsulent",
        "Borgerbudgetter og borgersamlinger",
        email="gitte@fjordby.example",
        is_shared=True,
    ),
)


@dataclass(frozen=True, slots=True)
class ToldNetwork:
    """A network of the demo: who is in it, the first being whom newcomers call."""

    name: str
    purpose: str
    members: tuple[str, ...] = field(default=())
    is_shared: bool = False


NETWORKS = (
    ToldNetwork(
        "Mentornetværket",
        "Alle, der driver en mentorordning i Klangby, mødes hver anden måned og deler det, der virker.",
        ("Amina Bækgaard", "Birthe Lauge", "Gitte Aaberg"),
        is_shared=True,
    ),
    ToldNetwork(
        "Trygge kvarterer",
        "Forvaltningerne følger tryghedsmålingen sammen og aftaler, hvor der sættes ind.",
        ("Vibeke Ammitzbøll", "Henrik Sund", "Birthe Lauge"),
    ),
)
