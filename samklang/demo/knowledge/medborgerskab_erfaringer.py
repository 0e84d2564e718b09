"""What Klangby has learned, recommends, proposes and asks about citizenship."""

from datetime import date

from samklang.demo.knowledge.told import (
    ToldExperience,
    ToldIdea,
    ToldPractice,
    ToldQuestion,
    ToldRemark,
    ToldUse,
)

EXPERIENCES = (
    ToldExperience(
        title="Høring på fodboldbanen gav 140 svar, på biblioteket 9",
        summary=(
            "Samme spørgsmål, samme uge. Vi stod ved pølsevognen under kampen i stedet for at vente indenfor."
        ),
        organisation="Søndermark Lokaludvalg",
        owner="Poul Erik Stampe",
        written_on=date(2023, 9, 18),
        confirmed_on=date(2023, 9, 18),
        topics=("Medborgerskab",),
        districts=("Søndermark",),
        sharing="public",
        situation=(
            "Kommunen ville høre os om torvet. Forvaltningen holdt åbent hus på biblioteket en onsdag kl. 16."
        ),
        what_we_did=(
            "Vi lejede et telt, satte tre kasser op og gav en pølse for et svar. Søndag, hjemmekamp. 48.000 "
            "kr. fra bydelspuljen, men så fik alle også boller, musik og en hoppeborg."
        ),
        what_happened=(
            "140 svar på fire timer mod ni på biblioteket. Svarene var også anderledes: på biblioteket "
            "handlede det om parkering, på banen om steder at sidde."
        ),
        advice="Stå, hvor folk er. Pølser alene gør det for 4.000 kr.; hoppeborgen var vores egen idé.",
        result="worked",
        uses=(
            ToldUse(
                by="Vibeke Ammitzbøll",
                on=date(2024, 8, 24),
                where="Vesterlund",
                result="worked",
                note="Ved genbrugspladsen lørdag formiddag. 96 svar.",
            ),
            ToldUse(
                by="Birgit Thorsager",
                on=date(2025, 5, 10),
                where="Kirkestad",
                result="partly",
                note="Græs og kørestole er ikke venner. Læg plader ud.",
            ),
        ),
    ),
    ToldExperience(
        title="Valgambassadørerne i 2025: deltagelsen steg også uden dem",
        summary=(
            "Vi sammenlignede med fire områder uden ambassadører. Forskellen var 0,6 procentpoint, og det er "
            "ikke noget at råbe hurra for."
        ),
        organisation="Valgsekretariatet",
        owner="Niels Otto Brandt",
        written_on=date(2026, 2, 9),
        topics=("Medborgerskab",),
        districts=("Engparken", "Nørrevang", "Vesterlund", "Søndermark"),
        sharing="others",
        related=("Valgambassadører i Engparken og Nørrevang 2021",),
        situation=(
            "Projektet i 2021 viste fem point mere. Udvalget bad os regne rigtigt efter ved valget i "
            "november 2025."
        ),
        what_we_did=(
            "Tog de to områder med 28 ambassadører og fire andre, der lignede i deltagelse i 2021. Så så vi "
            "også bagud: hvad gjorde de fire i 2021?"
        ),
        what_happened=(
            "Med ambassadører: fra 53,3 til 55,0, altså 1,7 point. Uden: fra 52,6 til 53,7, altså 1,1 point. "
            "Og i 2021 var de fire andre steget 3,9 point uden en eneste ambassadør. En god del af de fem "
            "point dengang var altså noget andet, måske de nye valgsteder."
        ),
        advice=(
            "Gør det gerne, fordi folk får noget ud af det. Gør det ikke for at få en procent. Et valgsted "
            "tættere på er billigere."
        ),
        result="partly",
        remarks=(
            ToldRemark(
                by="Yusuf Kragelund",
                on=date(2026, 2, 12),
                text="28 mod 45 ambassadører og den halve tid. Det er ikke det samme projekt, Niels Otto.",
            ),
            ToldRemark(
                by="Niels Otto Brandt",
                on=date(2026, 2, 12),
                text="Nej, det er rigtigt. Derfor har jeg skrevet ”delvis” og ikke ”nej”.",
            ),
        ),
    ),
    ToldExperience(
        title="Afstemning kun på nettet holdt de ældste ude",
        summary=(
            "Da navnet på den nye park kun kunne vælges med digital underskrift, var 4 procent af stemmerne "
            "fra folk over 70."
        ),
        organisation="Politiksekretariatet",
        owner="Louise Tarp",
        written_on=date(2020, 10, 19),
        confirmed_on=date(2021, 3, 1),
        topics=("Medborgerskab", "Ældre", "Ligebehandling"),
        districts=("Kirkestad",),
        situation="Vi ville undgå, at nogen stemte to gange.",
        what_we_did="Login med digital underskrift. Ingen papirsedler.",
        what_happened=(
            "830 stemmer, 33 fra folk over 70, selv om de er hver femte i bydelen. Ældrerådet skrev et brev, "
            "man ikke glemmer."
        ),
        advice="Altid en papirseddel. At én stemmer to gange er et mindre problem end 500, der ikke kan.",
        result="did_not",
    ),
)

PRACTICES = (
    ToldPractice(
        title="Sådan laver man et borgerbudget for under en million",
        summary="Lav det småt, regn på forslagene først, stem på én lørdag, og byg inden et år.",
        organisation="Politiksekretariatet",
        owner="Louise Tarp",
        substitute="Mette Holm",
        written_on=date(2024, 9, 2),
        confirmed_on=date(2026, 9, 7),
        topics=("Medborgerskab",),
        sharing="public",
        links=("https://klangby.example/borgerbudget-drejebog",),
        related=(
            "Borgerbudget i Bakkeby: en million at stemme om",
            "Afstemning kun på nettet holdt de ældste ude",
        ),
        how=(
            "1. Ét beløb, én bydel, ét år. 100.000-300.000 kr. er nok.\n2. Tre uger til forslag. Gå ud og "
            "hent dem: skole, hal, plejehjem.\n3. Driften sætter pris og årlig pasning på alle forslag, FØR "
            "der stemmes. Det, der ikke kan lade sig gøre, får et svar med grund.\n4. Stem på en lørdag, på "
            "papir og på nettet. Fra 12 år.\n5. Byg det første inden tre måneder, så folk kan se det.\n6. "
            "Sæt et skilt op: Bakkeby valgte den her bænk.\nRegn med én medarbejder på halv tid i fem "
            "måneder."
        ),
        when_to_use="Når pengene er sikre, og politikerne kan leve med ethvert udfald.",
        stands_behind="Netværket om borgerinddragelse",
        evidence=(
            "Bakkeby 2022 (460.000 kr. i afvikling, 1.146 stemmer) og Søndermark 2024 (35.000 kr., 640 "
            "stemmer). Det lille var bedst."
        ),
        strength="own_figures",
        review_on=date(2027, 9, 1),
        uses=(
            ToldUse(
                by="Gitte Aaberg",
                on=date(2025, 6, 14),
                where="Fjordby",
                result="worked",
                note="Punkt 3 er guld værd.",
            ),
        ),
    ),
)

IDEAS = (
    ToldIdea(
        title="Valgsted på biblioteket i stedet for på skolen",
        summary="Folk kender vejen, der er varme, og skolen slipper for at lukke.",
        organisation="Søndermark Bibliotek",
        owner="Jakob Hejlskov",
        written_on=date(2024, 1, 9),
        topics=("Medborgerskab", "Kultur og biblioteker"),
        districts=("Søndermark",),
        proposal="Flyt afstemningsområdet fra skolens hal til biblioteket ved valget i 2025.",
        why="Vi har 700 besøgende om dagen, skolen har kø i en gang.",
        supporters=("Yusuf Kragelund", "Poul Erik Stampe", "Zahra Winther"),
        declined_because=(
            "Valgsekretariatet målte op: plads til 8 bokse, der skal være 14, og kun én dør, så køen ville "
            "stå i regnen. Til brevstemmer er biblioteket derimod fint, og det er det blevet."
        ),
    ),
    ToldIdea(
        title="Byrådsmøde ude i bydelene to gange om året",
        summary="Flyt to møder fra rådhussalen til en skole og et kulturhus, med åben spørgetid først.",
        organisation="Klangby Ungeråd",
        owner="Emil Gravesen",
        written_on=date(2026, 3, 23),
        topics=("Medborgerskab",),
        sharing="others",
        proposal=(
            "Spørgetid kl. 17, mad, møde kl. 18.30. Første gang i Remisen. Teknik og bus koster omkring "
            "25.000 kr. pr. gang."
        ),
        why=(
            "Tre ud af fire i Ungerådet har aldrig været på rådhuset. Borgmesteren har heller aldrig været i "
            "Remisen, det har vi spurgt om."
        ),
        supporters=("Claus Ibsgaard", "Louise Tarp", "Poul Erik Stampe", "Gitte Aaberg"),
    ),
)

QUESTIONS = (
    ToldQuestion(
        title="Må vi give gavekort til borgere, der deltager i et møde?",
        summary="Vi vil gerne give 300 kr. for tre timer. Hvad med skat og kontanthjælp?",
        organisation="Medborgerskabsforvaltningen",
        owner="Yusuf Kragelund",
        written_on=date(2025, 4, 7),
        topics=("Medborgerskab",),
        question=(
            "Ti borgere skal hjælpe os tre timer med at læse breve. De fleste er på kontanthjælp. Kan et "
            "gavekort få dem i klemme, og har nogen et svar på skrift?"
        ),
        remarks=(
            ToldRemark(
                by="Louise Tarp",
                on=date(2025, 4, 8),
                text=(
                    "I borgersamlingen gav vi 500 kr. som honorar, og alle skulle oplyse det selv. To fik "
                    "bøvl med ydelsen. Det gør vi ikke igen uden at spørge først."
                ),
            ),
            ToldRemark(
                by="Ayse Nørskov",
                on=date(2025, 4, 10),
                text=(
                    "Jeg har set tre klager om det her. Det sikre er at dække udgifter: mad, bus og "
                    "børnepasning. Vil I give mere, så bed ydelseskontoret om et skriftligt svar for hver "
                    "type ydelse, inden I lover noget."
                ),
                is_helpful=True,
            ),
        ),
    ),
)
