"""What Klangby has tried in libraries and houses of culture."""

from datetime import date

from samklang.demo.knowledge.told import ToldMoney, ToldProject, ToldRemark, ToldUse

PROJECTS = (
    ToldProject(
        title="Åbent bibliotek om aftenen med unge værter i Søndermark",
        summary=(
            "Otte unge fra kvarteret er lønnede værter fra 17 til 21. Episoder med uro faldt fra 47 til 18 "
            "på et år, og de unge låner bøger."
        ),
        organisation="Søndermark Bibliotek",
        owner="Jakob Hejlskov",
        substitute="Zahra Winther",
        written_on=date(2022, 11, 8),
        confirmed_on=date(2026, 8, 17),
        topics=("Kultur og biblioteker", "Tryghed", "Job"),
        districts=("Søndermark",),
        sharing="public",
        related=("Sådan åbner man et bibliotek om aftenen", "Ubemandet bibliotek om aftenen gik galt"),
        state="carried_on",
        starts_on=date(2021, 10, 1),
        ends_on=date(2024, 9, 30),
        what=(
            "To værter ad gangen, 16-20 år, 137 kr. i timen, 17 timer om måneden hver. De siger hej, koger "
            "te, hjælper med printeren og siger til den voksne bagvagt, hvis noget er ved at gå galt. De er "
            "ikke vagter, og de smider ingen ud. Seks timers kursus hos Gadeteamet først, og et møde hver "
            "anden søndag."
        ),
        why=(
            "Da vi gik over til selvbetjening om aftenen, flyttede torvet ind i læsesalen. 47 episoder i "
            "bogen på et år, tre medarbejdere sygemeldt."
        ),
        for_whom="De unge, der alligevel var her. Og alle andre, der var holdt op med at komme efter kl. 17.",
        goals="Halvt så mange episoder og lige så mange besøgende over 60 som før.",
        partners=("Gadeteamet", "Søndermark Lokaludvalg"),
        steering="Personalemødet. Værterne sender to.",
        money=(
            ToldMoney(amount=840_000, source="Kultur- og Fritidsudvalget, forsøg", ends_on=date(2024, 9, 30)),
            ToldMoney(amount=50_000, source="Søndermark Lokaludvalg"),
        ),
        measured=(
            "Bogen i skranken med episoder, før og efter. Besøgstæller ved døren. Vi spurgte 60 ældre på "
            "torvet."
        ),
        result="worked",
        came_of_it=(
            "47 episoder året før, 29 det første og 18 det andet. Besøg efter kl. 17: 31.000 mod 24.000. 14 "
            "af de 22 unge, der har været værter, har i dag et andet job, og to læser til noget. De ældre "
            "kom først igen, da vi lovede stille sal i det ene hjørne."
        ),
        evidence="Før og efter i samme hus. Nattevandrerne gik også forbi i de år.",
        strength="before_after",
        cost_per_person=40_500,
        after_the_money=(
            "På driften fra oktober 2024, 290.000 kr. om året. Vi fandt dem ved at lukke en time før om "
            "lørdagen."
        ),
        otherwise="Vi ansatte først de artige. Det hjalp, da vi tog to af dem, de andre lyttede til.",
        uses=(
            ToldUse(
                by="Marianne Kofod",
                on=date(2024, 3, 11),
                where="Klangby Hovedbibliotek",
                result="partly",
                note=(
                    "Her er der ingen fast flok at tage værter fra. De unge vidste ikke, hvem de skulle "
                    "hilse på."
                ),
            ),
            ToldUse(by="Claus Ibsgaard", on=date(2025, 2, 3), where="Kulturhuset Remisen", result="worked"),
        ),
        remarks=(
            ToldRemark(
                by="Søren Bruhn",
                on=date(2023, 5, 4),
                text=(
                    "Flere af dem har det som deres første job. Skriv en udtalelse til dem, når de stopper, "
                    "de spørger ikke selv."
                ),
            ),
            ToldRemark(by="Jakob Hejlskov", on=date(2023, 5, 5), text="Det gør vi nu."),
        ),
    ),
    ToldProject(
        title="Fortællinger fra Havneby: ældre fortæller, unge optager",
        summary=(
            "52 interview om skibsværftet, kolonihaverne og de første, der kom for at arbejde. Unge stod for "
            "mikrofonen. Blev til en udstilling, 9.400 så."
        ),
        organisation="Byhistorisk Arkiv",
        owner="Sidsel Ravn-Møller",
        written_on=date(2022, 6, 30),
        confirmed_on=date(2024, 1, 15),
        topics=("Kultur og biblioteker", "Ældre", "Medborgerskab"),
        districts=("Havneby",),
        sharing="public",
        links=("https://klangby.example/arkiv/havneby",),
        related=("Bøger på andre sprog bliver lånt, når de står forrest",),
        state="ended",
        starts_on=date(2021, 3, 1),
        ends_on=date(2022, 6, 12),
        what=(
            "Tolv unge på 15-18 år lærte at spørge og optage på fire lørdage. De interviewede 52 ældre, to "
            "ad gangen, i køkkener og på plejehjem. En god time hver gang. Alt ligger i arkivet med "
            "tilladelse, og hver familie fik en kopi."
        ),
        why="Vi har 4.000 billeder fra værftet og ikke ét ord fra dem, der svejsede. De er over 80 nu.",
        for_whom=(
            "Tidligere værftsarbejdere og deres familier. Og tolv unge, der ikke vidste, at deres bedstefar "
            "havde bygget færger."
        ),
        goals="50 interview og en udstilling.",
        partners=("Havneby Lokaludvalg", "Plejehjemmet Lindegården"),
        money=(
            ToldMoney(amount=240_000, source="Havnefonden af 1884", ends_on=date(2022, 6, 30)),
            ToldMoney(amount=75_000, source="Byhistorisk Arkiv"),
        ),
        measured="",
        result="worked",
        came_of_it=(
            "52 interview, 61 timers lyd. 9.400 gæster i pakhuset på syv uger; vi havde håbet på 3.000. Fire "
            "af de unge besøger stadig dem, de talte med. Fem af de ældre er døde siden, og familierne har "
            "skrevet til os."
        ),
        strength="impression",
        cost_per_person=4_900,
        after_the_money=(
            "Udstillingen er pakket ned. Optagelserne kan høres på læsesalen og i et udvalg på nettet."
        ),
        otherwise=(
            "Skrevet ud. 61 timers lyd uden tekst kan ingen søge i. Det koster 90.000 kr., som vi ikke har."
        ),
        uses=(
            ToldUse(
                by="Peter Ulfeldt",
                on=date(2023, 3, 27),
                where="Aktivitetscentret Kirkestad",
                result="worked",
                note="Otte interview med telefonen som optager. Det kan man sagtens.",
            ),
        ),
    ),
    ToldProject(
        title="Klang af verden, festival i Remisen",
        summary=(
            "Festival med mad, musik og dans fra 2019. Fra 3.200 gæster til 900 på fem år, fordi vi lavede "
            "den for folk og ikke med dem. Lukket."
        ),
        organisation="Kulturhuset Remisen",
        owner="Claus Ibsgaard",
        written_on=date(2019, 9, 16),
        confirmed_on=date(2024, 8, 12),
        sharing="others",
        topics=("Kultur og biblioteker", "Medborgerskab"),
        districts=("Nørrevang",),
        related=("Musikskolen rykker ud i Engparken",),
        state="closed",
        starts_on=date(2019, 5, 1),
        ends_on=date(2023, 9, 10),
        what="To dage i august. Hovedscene, boder, workshop for børn. Fri entré. Aflyst i 2020.",
        why="Nørrevang har 60 foreninger, der holder fest hver for sig.",
        for_whom="Alle i byen.",
        goals="5.000 gæster i 2023.",
        partners=("Nørrevang Lokaludvalg", "Klangby Musikskole"),
        money=(
            ToldMoney(amount=150_000, source="Havnefonden af 1884, 2019"),
            ToldMoney(
                amount=1_250_000, source="Kultur- og Fritidsudvalget, 2019-2023", ends_on=date(2023, 12, 31)
            ),
        ),
        measured="Klikket ind ved porten.",
        result="did_not",
        came_of_it=(
            "3.200 i 2019, 2.100 i 2021, 1.400 i 2022 og 900 i 2023. Foreningerne blev bedt om at stille op "
            "i dragt og sælge mad. Det ville de det første år. Andet år spurgte de, hvem der havde valgt "
            "musikken."
        ),
        evidence="Tallene, og en lang aften med ni formænd i september 2023. Den burde vi have holdt i 2018.",
        strength="own_figures",
        cost_per_person=184,
        after_the_money=(
            "Foreningerne holder nu selv Gadefest i juni. Vi låner dem strøm, toiletter og scenen, 60.000 "
            "kr. Der var 2.600 i 2024."
        ),
        otherwise="Givet dem nøglen og pengene fra begyndelsen.",
        remarks=(
            ToldRemark(
                by="Tine Sandager",
                on=date(2023, 11, 20),
                text="Det er den ærligste side i hele basen, Claus.",
            ),
        ),
    ),
    ToldProject(
        title="Musikskolen rykker ud i Engparken",
        summary=(
            "Violin, trommer og kor i beboerlokalet to eftermiddage om ugen, gratis det første år. 74 børn. "
            "Uden bevilling fra sommeren 2027."
        ),
        organisation="Kulturhuset Remisen",
        owner="Claus Ibsgaard",
        substitute="Kasper Ravnholt",
        written_on=date(2025, 10, 6),
        confirmed_on=date(2026, 6, 15),
        topics=("Kultur og biblioteker", "Frivillige og foreninger"),
        districts=("Engparken",),
        sharing="others",
        related=("Instrumentbibliotek: lån en violin med dit lånerkort",),
        state="running",
        starts_on=date(2025, 8, 11),
        ends_on=date(2027, 6, 25),
        what=(
            "To lærere fra musikskolen, tirsdag og torsdag 14.30-17. Instrumenterne står i kælderen, og "
            "børnene må låne dem med hjem efter otte uger. Forældrekor om torsdagen, fordi de alligevel sad "
            "og ventede. Jeg styrer det fra Remisen, for musikskolen har ingen til det."
        ),
        why=(
            "Af musikskolens 1.150 elever boede 11 i Engparken, hvor der bor 900 børn. Der går én bus, og "
            "den tager 40 minutter."
        ),
        for_whom="Børn mellem 6 og 14 i Engparken.",
        goals="100 børn, og at 40 fortsætter på almindelige hold.",
        partners=("Klangby Musikskole", "Helhedsplanen Engparken", "Boligforeningen Engparken"),
        money=(
            ToldMoney(amount=180_000, source="Klang Industris Fællesskabsfond, instrumenter"),
            ToldMoney(amount=720_000, source="Kultur- og Fritidsudvalget, to år", ends_on=date(2027, 6, 30)),
        ),
        measured="Fremmødelister. Hvor mange der melder sig på et hold med betaling.",
        result="partly",
        came_of_it=(
            "74 børn i juni 2026, 19 af dem på venteliste til trommer. 58 kommer hver uge. 12 har meldt sig "
            "til et hold, der koster 1.900 kr. om året; resten siger nej til prisen. To violiner er i "
            "stykker, en er sporløst væk og kom igen."
        ),
        evidence="Lister.",
        strength="own_figures",
        cost_per_person=6_100,
        after_the_money="",
        otherwise="",
        remarks=(
            ToldRemark(
                by="Bilal Overgaard",
                on=date(2026, 6, 22),
                text=(
                    "De 1.900 kan gå på fritidspas, hvis barnet går i 4.-6. klasse. Op til 1.500. Det vidste "
                    "tre af jeres forældre."
                ),
            ),
        ),
    ),
)
