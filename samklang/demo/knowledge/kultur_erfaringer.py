"""What Klangby has learned, recommends and proposes about culture and libraries."""

from datetime import date

from samklang.demo.knowledge.told import ToldExperience, ToldIdea, ToldPractice, ToldRemark, ToldUse

EXPERIENCES = (
    ToldExperience(
        title="Bøger på andre sprog bliver lånt, når de står forrest",
        summary=(
            "Vi flyttede 1.400 bøger fra kælderen til hylden ved døren. Udlånet gik fra 900 til 3.700 om "
            "året uden én ny bog."
        ),
        organisation="Klangby Hovedbibliotek",
        owner="Marianne Kofod",
        written_on=date(2022, 8, 29),
        confirmed_on=date(2023, 8, 28),
        topics=("Kultur og biblioteker", "Sprog"),
        districts=("Indre Klangby",),
        sharing="public",
        situation=(
            "Samlingen på 14 sprog stod i kælderen ”af pladshensyn” og skulle kasseres, fordi ingen lånte "
            "den."
        ),
        what_we_did=(
            "Byttede plads med rejseguiderne. Skilte på sproget selv, med bogstaverne på sproget. Lod fire "
            "lånere vælge, hvad der skulle ud; 300 bøger røg."
        ),
        what_happened=(
            "Udlån 900 i 2020, 3.700 i 2022 (i 2021 var vi lukket en del, så det år siger intet). Børnebøger "
            "med både dansk og et andet sprog går mest."
        ),
        advice="Før man kasserer, så flyt. Ingen spørger efter det, de ikke ved er der.",
        result="worked",
        uses=(
            ToldUse(
                by="Zahra Winther",
                on=date(2023, 2, 6),
                where="Søndermark Bibliotek",
                result="worked",
                note="Vi satte dem ved legehjørnet. Forældre sidder jo og venter.",
            ),
        ),
    ),
    ToldExperience(
        title="Ubemandet bibliotek om aftenen gik galt",
        summary="Selvbetjening uden en eneste voksen efter kl. 17 sparede 310.000 kr. og kostede os læserne.",
        organisation="Søndermark Bibliotek",
        owner="Jakob Hejlskov",
        written_on=date(2021, 9, 20),
        confirmed_on=date(2022, 1, 10),
        topics=("Kultur og biblioteker", "Tryghed"),
        districts=("Søndermark",),
        sharing="others",
        related=("Åbent bibliotek om aftenen med unge værter i Søndermark",),
        situation="Vi skulle spare et årsværk og lod døren stå åben med kort fra 17 til 21.",
        what_we_did="Kort, kameraer i loftet og et skilt med regler.",
        what_happened=(
            "47 episoder på et år, en brand i en skraldespand og 40 procent færre over 60. Kameraerne viste, "
            "hvad der var sket, ikke hvad man skulle have gjort. De unge gjorde i øvrigt ikke noget forkert "
            "de fleste aftener; de var bare mange, og der var ingen, der sagde hej."
        ),
        advice="Der skal være et menneske. Det behøver ikke være en bibliotekar.",
        result="did_not",
        remarks=(
            ToldRemark(
                by="Marianne Kofod",
                on=date(2021, 10, 1),
                text=(
                    "På Hovedbiblioteket er det gået fint uden personale efter 18. Vi har to vagter i huset "
                    "i forvejen, så det er måske ikke helt det samme."
                ),
            ),
        ),
    ),
)

PRACTICES = (
    ToldPractice(
        title="Sådan åbner man et bibliotek om aftenen",
        summary="Unge værter med løn, en voksen bagvagt, én regel i stedet for tolv, og et stille hjørne.",
        organisation="Søndermark Bibliotek",
        owner="Jakob Hejlskov",
        substitute="Zahra Winther",
        written_on=date(2023, 11, 13),
        confirmed_on=date(2023, 11, 13),
        topics=("Kultur og biblioteker", "Tryghed"),
        sharing="public",
        related=("Åbent bibliotek om aftenen med unge værter i Søndermark",),
        how=(
            "1. Ansæt dem, der allerede er der. To ad gangen, aldrig én alene.\n2. En voksen, der kan være "
            "på stedet på ti minutter.\n3. Kursus på seks timer: sig hej, hvad gør jeg hvis, hvornår ringer "
            "jeg.\n4. Én regel på væggen: Her er plads til alle. Resten klarer værterne.\n5. Stille hjørne "
            "med lampe og dør. Lov det til de ældre, og hold det.\n6. Skriv episoder op med det samme, også "
            "de små. Uden bogen ved man intet efter et år.\nPrisen er omkring 290.000 kr. om året for fire "
            "aftener."
        ),
        when_to_use="Hvor der er en fast flok unge. Er der ingen flok, så hellere en voksen.",
        stands_behind="Søndermark Bibliotek og Gadeteamet",
        evidence="47 episoder før, 18 i andet år. Efterprøvet på Hovedbiblioteket med halvt held.",
        strength="before_after",
        review_on=date(2025, 11, 30),
        remarks=(
            ToldRemark(
                by="Claus Ibsgaard",
                on=date(2025, 12, 8),
                text=(
                    "Skulle den ikke have været set efter i november? Timelønnen er i hvert fald en anden nu."
                ),
            ),
        ),
    ),
)

IDEAS = (
    ToldIdea(
        title="Instrumentbibliotek: lån en violin med dit lånerkort",
        summary="30 instrumenter på biblioteket, som lånes ud tre måneder ad gangen ligesom bøger.",
        organisation="Klangby Hovedbibliotek",
        owner="Marianne Kofod",
        written_on=date(2026, 1, 19),
        confirmed_on=date(2026, 9, 21),
        topics=("Kultur og biblioteker", "Frivillige og foreninger"),
        sharing="others",
        related=("Musikskolen rykker ud i Engparken",),
        proposal=(
            "Guitarer, violiner og små klaverer, man kan bære. Indkøb 95.000 kr., reparation 12.000 kr. om "
            "året. Musikskolen har et loft fuldt af brugte."
        ),
        why=(
            "Et barn, der vil prøve at spille, skal i dag leje for 250 kr. om måneden, før det ved, om det "
            "er sjovt."
        ),
        supporters=("Claus Ibsgaard", "Bilal Overgaard", "Zahra Winther", "Sidsel Ravn-Møller"),
        remarks=(
            ToldRemark(
                by="Tine Sandager",
                on=date(2026, 2, 2),
                text=(
                    "Prøv Klang Industris Fællesskabsfond, de har frist i marts. Instrumenter er lige det, "
                    "de giver til."
                ),
            ),
        ),
    ),
)
