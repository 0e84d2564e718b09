"""What Klangby has learned, recommends, proposes and asks about volunteers and associations."""

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
        title="Ny forening på tre aftener",
        summary=(
            "Tre aftener med vedtægter, bankkonto og puljer. Af 19 grupper blev 14 til foreninger; 11 findes "
            "endnu."
        ),
        organisation="Kultur- og Fritidsforvaltningen",
        owner="Birthe Lauge",
        written_on=date(2023, 4, 27),
        confirmed_on=date(2025, 4, 24),
        topics=("Frivillige og foreninger", "Medborgerskab"),
        districts=("Søndermark", "Engparken"),
        sharing="others",
        situation=(
            "Grupper, der allerede mødtes til cricket, madlavning og lektier, kunne ikke låne en sal, fordi "
            "de ikke var en forening."
        ),
        what_we_did=(
            "Første aften: hvad vil I, og hvem bestemmer. Anden aften: vedtægter på to sider og CVR. Tredje "
            "aften: ansøgning om lokale, udfyldt på stedet. Jeg havde skabelonerne med. Det kostede 4.000 "
            "kr. pr. hold i mad og tolk."
        ),
        what_happened=(
            "19 grupper begyndte, 14 blev foreninger. Det, der tog tid, var banken: op til fire måneder for "
            "en konto, og det var dér, tre af de fem faldt fra."
        ),
        advice="Begynd med banken på første aften. Aftal med én bank på forhånd, hvad de vil se.",
        result="worked",
        uses=(
            ToldUse(
                by="Claus Ibsgaard",
                on=date(2024, 2, 13),
                where="Kulturhuset Remisen",
                result="worked",
                note="Seks grupper, fem foreninger. Vi gjorde det en lørdag i stedet.",
            ),
        ),
    ),
    ToldExperience(
        title="Frivillige trænere brænder ud i tredje sæson",
        summary=(
            "Af 34 trænere, der stoppede på fem år, stoppede 20 efter tredje sæson. Nu spørger vi dem i "
            "februar, ikke i juni."
        ),
        organisation="Østerhøj Idrætsforening",
        owner="Anders Klitgaard",
        written_on=date(2024, 12, 1),
        sharing="others",
        topics=("Frivillige og foreninger",),
        districts=("Østerhøj",),
        situation="Hver sommer stod vi og manglede trænere til to årgange.",
        what_we_did="Ringede til dem, der var stoppet siden 2019, og spurgte hvorfor.",
        what_happened=(
            "34 stoppet, 20 af dem efter tredje sæson. Ikke fordi de var trætte af børnene, men af sms'er "
            "fra forældre. Vi gav hvert hold en forælder, der tager alt det praktiske. I 2024 stoppede to "
            "mod syv året før."
        ),
        advice=(
            "Træneren træner. En anden svarer på, hvor kampen er. Og sig tak på et tidspunkt, hvor de ikke "
            "venter det."
        ),
        result="worked",
        remarks=(
            ToldRemark(
                by="Dorthe Vang",
                on=date(2025, 1, 12),
                text="Tredje år er også der, vi mister vandrere. Sjovt nok.",
            ),
        ),
    ),
    ToldExperience(
        title="Børneattester tog otte uger, da alle søgte i august",
        summary="Holdene gik i gang uden trænere, fordi attesterne hang. Søg i maj.",
        organisation="Klangby Svømmeklub",
        owner="Mikkel Abildtrup",
        written_on=date(2022, 9, 30),
        confirmed_on=date(2022, 9, 30),
        sharing="others",
        topics=("Frivillige og foreninger",),
        related=("Én fælles børneattest-dag om året",),
        situation="Man må ikke have børn under 15 uden attest, og det er en god regel.",
        what_we_did="Vi søgte 23 attester den 15. august, ligesom alle andre.",
        what_happened=(
            "De sidste kom den 11. oktober. Tre hold startede en måned for sent, og ni børn nåede at begynde "
            "til noget andet."
        ),
        advice="Søg i maj, også for dem, der kun siger måske.",
        result="did_not",
    ),
)

PRACTICES = (
    ToldPractice(
        title="Sådan bygger man bro fra kommunen til en forening",
        summary=(
            "Ring til formanden, før du sender nogen. Gå med tre gange. Spørg efter to måneder. Giv klubben "
            "noget for det."
        ),
        organisation="Kultur- og Fritidsforvaltningen",
        owner="Bilal Overgaard",
        substitute="Birthe Lauge",
        written_on=date(2025, 1, 14),
        confirmed_on=date(2026, 8, 31),
        topics=("Frivillige og foreninger", "Mentorer og rollemodeller"),
        sharing="public",
        links=("https://klangby.example/brobygning-tjekliste",),
        related=(
            "Fritidsvejledere, der følger barnet helt ind i klubben",
            "Fritidspas til børn i 4.-6. klasse",
        ),
        how=(
            "1. Ring til formanden: Er der plads? Hvem er træner? Hvad skal man have på?\n2. Spørg barnet "
            "(eller den voksne) om to ting at vælge imellem, ikke ti.\n3. Gå med de tre første gange. Første "
            "gang bliver du hele timen, anden gang halvdelen, tredje gang vinker du.\n4. Præsenter ham ved "
            "navn for én på holdet, ikke for hele holdet.\n5. Ring til klubben efter to måneder. Det er dér, "
            "de forsvinder.\n6. Betal kontingent direkte til klubben inden 14 dage.\n7. Send aldrig flere "
            "end to nye til samme hold ad gangen."
        ),
        when_to_use=(
            "Når en borger gerne vil, men ikke selv kommer over tærsklen. Det virker ikke, hvis det kun er "
            "kommunen, der synes det."
        ),
        stands_behind="Frivillignetværket",
        evidence="72 procent stadig i gang efter et år mod 58, når de kun fik betalt kontingentet.",
        strength="comparison",
        review_on=date(2027, 8, 31),
        uses=(
            ToldUse(
                by="Peter Ulfeldt",
                on=date(2025, 9, 8),
                where="Kirkestad",
                result="worked",
                note="Også for mænd på 74 år.",
            ),
            ToldUse(by="Henrik Sund", on=date(2026, 2, 2), where="Foreningen Varmestuen", result="too_early"),
        ),
    ),
)

IDEAS = (
    ToldIdea(
        title="Én fælles børneattest-dag om året",
        summary="Kommunen sætter fire mennesker til at hjælpe alle klubber med attester på én lørdag i maj.",
        organisation="Klangby Svømmeklub",
        owner="Mikkel Abildtrup",
        written_on=date(2022, 11, 7),
        sharing="others",
        topics=("Frivillige og foreninger",),
        proposal=(
            "En lørdag på biblioteket, hvor klubberne kommer med deres liste og går hjem med alle attester "
            "bestilt."
        ),
        why="70 klubber gør det samme hver for sig, og halvdelen gør det forkert første gang.",
        supporters=("Anders Klitgaard", "Birthe Lauge", "Marianne Kofod"),
        taken_up_by="Kultur- og Fritidsforvaltningen",
        related=("Børneattester tog otte uger, da alle søgte i august",),
        remarks=(
            ToldRemark(
                by="Birthe Lauge",
                on=date(2023, 6, 1),
                text="38 klubber og 412 attester i lørdags. Vi gør det hvert år fra nu af.",
            ),
        ),
    ),
    ToldIdea(
        title="Betal kontingent i rater",
        summary="Ti gange 150 kr. i stedet for 1.500 på én gang i august.",
        organisation="Kultur- og Fritidsforvaltningen",
        owner="Bilal Overgaard",
        written_on=date(2026, 5, 11),
        sharing="others",
        topics=("Frivillige og foreninger", "Ligebehandling"),
        proposal=(
            "Kommunen lægger ud for klubberne og tager risikoen for dem, der ikke betaler. Jeg skønner tabet "
            "til 30.000 kr. om året for 300 familier."
        ),
        why=(
            "Mange tjener lige for meget til fritidspas og har tre børn. August er også måneden med "
            "skoletasker."
        ),
        supporters=("Tine Sandager", "Samira Lindholm"),
    ),
)

QUESTIONS = (
    ToldQuestion(
        title="Hvem betaler, hvis en frivillig falder og brækker armen?",
        summary="Vi har 40 frivillige på biblioteket. Er de forsikret af os eller af sig selv?",
        organisation="Klangby Hovedbibliotek",
        owner="Marianne Kofod",
        written_on=date(2024, 1, 22),
        sharing="others",
        topics=("Frivillige og foreninger",),
        question=(
            "En af vores frivillige i sprogcaféen faldt på trappen. Hun er medlem af en forening, men det er "
            "os, der har inviteret. Hvis forsikring er det?"
        ),
        remarks=(
            ToldRemark(
                by="Jytte Paaske",
                on=date(2024, 1, 22),
                text=(
                    "Vi har tegnet vores egen, 4.200 kr. om året for 60 mand. Det er ikke gratis, men man "
                    "sover bedre."
                ),
            ),
            ToldRemark(
                by="Tine Sandager",
                on=date(2024, 1, 24),
                text=(
                    "Er det kommunen, der sætter dem i gang og siger, hvad de skal, er de dækket af "
                    "kommunens ordning; ring til Økonomiforvaltningen og meld det samme uge. Er det "
                    "foreningen, der sætter dem i gang, er det foreningens. Skriv i en aftale på en halv "
                    "side, hvad det er hos jer. Jeg sender en skabelon."
                ),
                is_helpful=True,
            ),
            ToldRemark(
                by="Marianne Kofod",
                on=date(2024, 2, 5),
                text="Skabelonen er brugt, og hun har fået sin fysioterapi betalt.",
            ),
        ),
    ),
)
