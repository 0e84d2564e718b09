"""What Klangby has learned, recommends, wishes and asks about interpreters and plain words."""

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
        title="Børn som tolke: vi talte, og det var 43 gange på en måned",
        summary="Vi troede, at det aldrig skete. Så satte vi kryds i skranken.",
        organisation="Velkomsthuset",
        owner="Farid Mygind",
        substitute="Jens Otto Krarup",
        written_on=date(2023, 10, 16),
        confirmed_on=date(2025, 10, 13),
        sharing="public",
        topics=("Tolkning og klart sprog", "Nye i byen", "Forældre og familie"),
        situation="Det er aftalt, at børn ikke tolker for deres forældre hos os.",
        what_we_did=(
            "Alle i skranken satte et kryds, hver gang et barn oversatte. Vi ændrede ikke noget den måned."
        ),
        what_happened=(
            "43 kryds i september 2023. 11 af dem handlede om sygdom eller penge. De fleste gange var det "
            "os, der begyndte: ”kan du ikke lige sige til din mor...”. Vi hængte et billede op bag skranken, "
            "en telefon og en tolk, og øvede én sætning: ”Tak, du er dygtig, men nu ringer jeg til en "
            "voksen.” Året efter var det 9."
        ),
        advice="Tæl først. Man tror ikke på det, før man har set krydserne.",
        result="worked",
        uses=(
            ToldUse(
                by="Nadia Rahbek",
                on=date(2024, 3, 11),
                where="Skolens kontor, Møllevangskolen",
                result="partly",
                note="Fra 17 til 10. Det svære er forældre, der selv beder barnet om det.",
            ),
        ),
    ),
    ToldExperience(
        title="Maskinoversat indkaldelse til tandlæge gik galt",
        summary="Programmet oversatte ”udeblivelse” til ”flugt”. To familier blev bange.",
        organisation="Økonomiforvaltningen",
        owner="Thomas Ager",
        written_on=date(2024, 2, 26),
        confirmed_on=date(2026, 6, 15),
        sharing="others",
        topics=("Tolkning og klart sprog", "Sundhed"),
        situation="Tandplejen ville spare oversættelse af 14 standardbreve.",
        what_we_did=(
            "Vi kørte brevene gennem et oversættelsesprogram og sendte dem ud uden at lade nogen læse dem."
        ),
        what_happened=(
            "Dansk til engelsk var fint. På to af de andre sprog blev indkaldelsen til en slags stævning. En "
            "mor ringede grædende. Vi kaldte 310 breve tilbage."
        ),
        advice=(
            "Skriv den danske tekst om først, så den er kort. Lad altid en, der kan sproget, læse den én "
            "gang; det koster 300 kroner pr. brev. Og oversæt aldrig afgørelser på den måde."
        ),
        result="did_not",
        remarks=(
            ToldRemark(
                by="Leyla Thygesen",
                on=date(2024, 3, 8),
                text=(
                    "Da vi havde skrevet det danske brev om, blev også maskinens oversættelse næsten rigtig. "
                    "Fejlen begyndte hos os selv."
                ),
            ),
        ),
    ),
)

PRACTICES = (
    ToldPractice(
        title="Skriv brevet, så det kan læses højt i telefonen",
        summary="Syv regler for breve til borgere og en måde at prøve dem af på.",
        organisation="Medborgerskabsforvaltningen",
        owner="Leyla Thygesen",
        substitute="Thomas Ager",
        written_on=date(2023, 1, 23),
        confirmed_on=date(2026, 2, 9),
        sharing="public",
        topics=("Tolkning og klart sprog",),
        links=("https://klangby.example/klartsprog/syv-regler.pdf",),
        related=("Nye breve fra Jobcentret: fra fire sider til én",),
        how=(
            "1. Første linje: hvad skal du gøre, og hvornår.\n2. Anden linje: hvad sker der, hvis du ikke "
            "gør det.\n3. Et navn og et nummer, der bliver taget.\n4. Højst én side. Loven bagpå.\n5. Samme "
            "ord for samme ting hele vejen.\n6. Læs det højt for en kollega fra et andet kontor. Stands, "
            "hver gang I trækker vejret forkert.\n7. Giv det til tre borgere, og spørg: Hvad vil du gøre nu? "
            "Svarer to af tre rigtigt, er det færdigt."
        ),
        when_to_use=(
            "Alle breve, der sendes til mere end 50 om året. Ikke enkeltafgørelser uden en jurist ved bordet."
        ),
        stands_behind="Medborgerskabsforvaltningen og netværket Klart sprog på tværs.",
        evidence="40 procent færre opkald om de ti breve fra Jobcentret.",
        strength="before_after",
        review_on=date(2027, 1, 1),
    ),
)

IDEAS = (
    ToldIdea(
        title="En læsegruppe af borgere får løn for at læse vores breve",
        summary="Tolv borgere, to timer om måneden, 400 kroner pr. gang.",
        organisation="Medborgerskabsforvaltningen",
        owner="Leyla Thygesen",
        written_on=date(2022, 8, 29),
        topics=("Tolkning og klart sprog", "Medborgerskab"),
        proposal=(
            "Alle forvaltninger kan aflevere tekster til gruppen med en uges varsel og få svar på, hvad der "
            "blev forstået."
        ),
        why=(
            "Vi fandt 24 borgere til ti breve. Det var besværet værd, men vi kan ikke begynde forfra hver "
            "gang."
        ),
        supporters=("Thomas Ager", "Pernille Aggergaard", "Mette Holm"),
        taken_up_by="Medborgerskabsforvaltningen",
        remarks=(
            ToldRemark(
                by="Leyla Thygesen",
                on=date(2024, 1, 29),
                text=(
                    "Gruppen læser nu 30 tekster om året. Honoraret skulle igennem tre jurister; kontakt "
                    "mig, hvis I vil kopiere, så slipper I for to af dem."
                ),
            ),
        ),
    ),
    ToldIdea(
        title="Skiltet i skranken: hvilket sprog taler vi i dag?",
        summary="En lille tavle med navne på kolleger og de sprog, de gerne vil hjælpe på.",
        organisation="Tolkekontoret",
        owner="Jens Otto Krarup",
        written_on=date(2024, 10, 1),
        topics=("Tolkning og klart sprog",),
        proposal=(
            "Hver skranke har en tavle. Den, der har lyst, skriver sit navn og et sprog for dagen. Kun til "
            "at vise vej og aftale tid, ikke til samtaler om sagen."
        ),
        why="Vi bestiller tolk for at sige ”anden dør til venstre”.",
        supporters=("Farid Mygind", "Emil Nørlund"),
        declined_because=(
            "Medarbejderudvalget sagde nej: de samme tre ville blive hentet hele dagen uden at få tid til "
            "det, og ingen skal svare på kolleger og borgeres spørgsmål om, hvor de kommer fra. "
            "Velkomsthuset bruger i stedet tegninger på gulvet, og det går fint."
        ),
    ),
)

QUESTIONS = (
    ToldQuestion(
        title="Må vi bruge oversættelse på telefonen til en forældresamtale?",
        summary="Vi gør det allerede. Nu vil vi gerne vide, om vi må.",
        organisation="Børnehuset Kastanjen",
        owner="Jytte Winkel",
        written_on=date(2025, 9, 24),
        topics=("Tolkning og klart sprog", "Forældre og familie"),
        question=(
            "I garderoben bruger personalet deres egne telefoner til at oversætte: ”han har sovet godt”. Er "
            "det i orden? Og hvad med den årlige samtale?"
        ),
        remarks=(
            ToldRemark(
                by="Jens Otto Krarup",
                on=date(2025, 9, 25),
                text=(
                    "Garderoben: ja, hvis der ikke er navne eller noget om helbred, og på institutionens "
                    "telefon, ikke jeres egen. Den årlige samtale: nej, bestil tolk, det betaler "
                    "forvaltningen. Er I i tvivl om barnets trivsel: altid tolk, helst i rummet."
                ),
                is_helpful=True,
            ),
            ToldRemark(
                by="Thomas Ager",
                on=date(2025, 10, 6),
                text=(
                    "Fra 2026 ligger der et godkendt program på institutionernes telefoner. Det gemmer ikke "
                    "det, I siger."
                ),
            ),
        ),
    ),
)
