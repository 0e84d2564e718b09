"""What Klangby knows of newcomers: one door, the first ninety days, school and spouses."""

from datetime import date

from samklang.demo.knowledge.told import (
    ToldMoney,
    ToldProject,
    ToldRemark,
    ToldUse,
)

PROJECTS = (
    ToldProject(
        title="Velkomsthuset: én indgang for nye borgere",
        summary=(
            "I stedet for fem kontorer går nye borgere ét sted hen, hvor der sidder folk fra dem alle. "
            "Tiden, til en familie har læge, skole og dagtilbud på plads, faldt fra 34 til 12 dage."
        ),
        organisation="Velkomsthuset",
        owner="Anne-Grete Fals",
        substitute="Farid Mygind",
        written_on=date(2025, 2, 17),
        confirmed_on=date(2026, 9, 7),
        sharing="public",
        topics=("Nye i byen",),
        districts=("Indre Klangby", "Havneby"),
        links=("https://klangby.example/velkommen",),
        related=(
            "De første 90 dage: følgeskab til nye familier",
            "Velkomstbrev på otte sprog: ingen læste det",
        ),
        state="carried_on",
        starts_on=date(2022, 3, 1),
        ends_on=date(2024, 12, 31),
        what=(
            "Et hus ved havnen med åbent tirsdag til torsdag, torsdag til klokken 19. Borgerservice, skole, "
            "dagtilbud, Jobcenter og sundhedspleje har en medarbejder der på faste dage. Man tager ikke "
            "nummer; der står en vært ved døren, og han har fået lov at sige ”det finder vi ud af”. "
            "Virksomheder må sende deres nye medarbejdere."
        ),
        why=(
            "Da vi fulgte tre familier i 2021, brugte de ni busture og fem ventenumre på at få det samme "
            "papir tre gange."
        ),
        for_whom=(
            "Alle, der flytter til Klangby fra udlandet: familiesammenførte, flygtninge, studerende og folk "
            "med job."
        ),
        goals="Alt på plads inden for 14 dage for fire ud af fem familier.",
        partners=(
            "Klangby Jobcenter",
            "Børne- og Ungdomsforvaltningen",
            "Sundheds- og Omsorgsforvaltningen",
            "Klangby Erhvervsforum",
        ),
        steering="De fem chefer mødtes hver måned det første år. Det var kedeligt og helt nødvendigt.",
        money=(
            ToldMoney(
                amount=3_600_000, source="Medborgerskabsudvalgets bevilling", ends_on=date(2024, 12, 31)
            ),
        ),
        measured=(
            "Dage fra tilmelding til læge, skole og dagtilbud er på plads. 120 familier i 2021, alle i 2024."
        ),
        result="worked",
        came_of_it=(
            "1.440 husstande har været igennem. Fra 34 til 12 dage i gennemsnit; 83 procent var klar inden "
            "for 14 dage. Studerende bruger det ikke, de finder det selv på nettet. Vi troede, at sproget "
            "var problemet. Det var oftere bankkontoen: uden konto ingen løn, uden løn ingen bolig. Den kan "
            "vi stadig ikke løse."
        ),
        evidence="Egne tal før og efter.",
        strength="before_after",
        cost_per_person=2_500,
        after_the_money=(
            "Fast på budgettet fra 2025, dog uden torsdagsåbent til 19. Det var ellers det, folk med job "
            "brugte."
        ),
        otherwise="Have en bank med fra dag ét.",
        uses=(
            ToldUse(
                by="Gitte Aaberg",
                on=date(2025, 8, 18),
                where="Fjordby, to dage om ugen på biblioteket",
                result="worked",
                note="Billigere udgave. Værten ved døren er det vigtigste.",
            ),
        ),
        remarks=(
            ToldRemark(
                by="Hanne Sejrup",
                on=date(2025, 3, 4),
                text=(
                    "Vi sender alle nye derned den første onsdag, i arbejdstiden. De kommer tilbage med "
                    "skattekort. Før tog det tre uger."
                ),
            ),
            ToldRemark(
                by="Rikke Toftager",
                on=date(2025, 3, 20),
                text=(
                    "Skolestart går hurtigere, men nogle gange for hurtigt: vi får børnene, før vi ved, hvad "
                    "de har gået til af skole."
                ),
            ),
        ),
    ),
    ToldProject(
        title="De første 90 dage: følgeskab til nye familier",
        summary=(
            "En brobygger følger familien til bank, læge og første forældremøde og ringer på dag 30, 60 og "
            "90. 84 familier indtil nu. Statens penge slutter i august 2027."
        ),
        organisation="Velkomsthuset",
        owner="Farid Mygind",
        substitute="Anne-Grete Fals",
        written_on=date(2025, 10, 27),
        confirmed_on=date(2026, 10, 26),
        sharing="others",
        topics=("Nye i byen", "Forældre og familie"),
        districts=("Nørrevang", "Søndermark", "Bakkeby"),
        state="running",
        starts_on=date(2024, 9, 1),
        ends_on=date(2027, 8, 31),
        what=(
            "To brobyggere. Vi har en liste på 14 ting og sætter kryds sammen med familien. Jeg går med "
            "første gang og sidder ved siden af anden gang. Tredje gang går de selv. Efter 90 dage holder vi "
            "op, og det siger vi fra begyndelsen."
        ),
        why=(
            "Velkomsthuset får papirerne på plads. Men familierne kom igen efter et halvt år, fordi de ikke "
            "havde åbnet posten, eller fordi barnet var holdt op i børnehaven."
        ),
        for_whom="Familier med børn under 12, som ikke har familie eller arbejdsplads i byen.",
        goals="120 familier. Ni ud af ti har alle 14 ting på plads efter 90 dage.",
        partners=("Familiehuset Bakkeby", "Sundheds- og Omsorgsforvaltningen"),
        money=(
            ToldMoney(
                amount=2_100_000, source="Puljen til nye familiers første år", ends_on=date(2027, 8, 31)
            ),
        ),
        measured="De 14 kryds, og om barnet går i dagtilbud eller skole efter et år.",
        result="partly",
        came_of_it=(
            "84 familier. 66 havde alle 14 ting efter 90 dage (79 procent). Det, der mangler, er næsten "
            "altid tandlæge og en fritidsaktivitet. Enlige mødre skulle have haft 120 dage, og jeg har snydt "
            "lidt med det."
        ),
        evidence="Egne kryds.",
        strength="own_figures",
        cost_per_person=17_500,
        after_the_money="",
        otherwise="Tage foreningerne med på listen fra starten. Birthe har hjulpet mig bagefter.",
        related=("Velkomsthuset: én indgang for nye borgere",),
        remarks=(
            ToldRemark(
                by="Marianne Kold",
                on=date(2026, 11, 2),
                text=(
                    "I skal ind med et budgetønske inden 1. marts 2027, ellers er sommeren væk. Tag tallet "
                    "med for, hvor mange der kommer igen i Velkomsthuset."
                ),
            ),
            ToldRemark(
                by="Bente Gadegaard",
                on=date(2026, 11, 5),
                text="Jeg kan mærke forskel, når Farid har været der. De åbner døren.",
            ),
        ),
    ),
    ToldProject(
        title="Medfølgende ægtefæller: fra fritidshold til jobklub",
        summary=(
            "Firmaerne hentede ingeniører, og ægtefællerne kedede sig og ville hjem. Vi begyndte med keramik "
            "og sluttede med en jobklub. 60 var med, 17 fik job."
        ),
        organisation="Klangby Erhvervsforum",
        owner="Hanne Sejrup",
        substitute="Anne-Grete Fals",
        written_on=date(2023, 11, 13),
        confirmed_on=date(2024, 1, 8),
        sharing="others",
        topics=("Nye i byen", "Job"),
        districts=("Strandholm",),
        state="ended",
        starts_on=date(2021, 9, 1),
        ends_on=date(2023, 6, 30),
        what=(
            "Første år: keramik, cykeltur og kaffe hver torsdag. Andet år: jobklub med besøg hos 12 firmaer, "
            "hjælp til godkendelse af eksamener og et kort danskhold."
        ),
        why=(
            "Syv af vores udenlandske medarbejdere sagde op på to år, og seks af dem sagde, at det var på "
            "grund af familien."
        ),
        for_whom="Voksne, der er flyttet med en ægtefælle, som har fået job i Klangby.",
        goals="At familierne bliver.",
        partners=("Klang Industri A/S", "Velkomsthuset"),
        money=(
            ToldMoney(amount=150_000, source="Klang Industri A/S og tre andre virksomheder"),
            ToldMoney(amount=90_000, source="Klangby Erhvervsforum"),
        ),
        measured="Hvem der fik job, og hvem der flyttede igen inden for to år.",
        result="partly",
        came_of_it=(
            "Første år kom de samme ni. Andet år 51 nye, og 17 af de 60 fik job. 11 af familierne er flyttet "
            "fra byen, og det er ikke færre end før, så vidt vi kan tælle. Godkendelse af eksamener tog i "
            "snit otte måneder."
        ),
        strength="own_figures",
        evidence="Vi talte selv, og vi ved ikke, hvad der var sket ellers.",
        cost_per_person=4_000,
        after_the_money=(
            "Jobklubben blev til en gruppe på nettet, som passer sig selv. Firmaerne ville ikke betale et "
            "tredje år."
        ),
        otherwise="Spring keramikken over.",
        remarks=(
            ToldRemark(
                by="Yusuf Holst",
                on=date(2024, 2, 12),
                text=(
                    "Ægtefællerne hører ikke til hos os, for de får ingen ydelse. Det er et hul mellem to "
                    "stole."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Velkomstaften i bydelen den første torsdag i måneden",
        summary=(
            "Nye og gamle beboere spiser sammen og får en tur rundt til dem, man skal kende. Planlagt til "
            "2027 i tre bydele."
        ),
        organisation="Velkomsthuset",
        owner="Anne-Grete Fals",
        substitute="Farid Mygind",
        written_on=date(2026, 8, 24),
        topics=("Nye i byen", "Frivillige og foreninger", "Bolig og kvarter"),
        districts=("Nørrevang", "Bakkeby", "Møllevang"),
        state="planned",
        starts_on=date(2027, 2, 4),
        ends_on=date(2027, 12, 2),
        what=(
            "Ti aftener, skiftevis i tre bydele. Suppe, og så tre stop: en forening, en skole og en, der har "
            "boet der længe."
        ),
        why="Mange kender kommunen, før de kender naboen.",
        for_whom="Alle, der er flyttet til bydelen det sidste år, også fra nabokommunen.",
        goals="40 pr. aften, og at halvdelen kan nævne én nabo ved navn bagefter.",
        partners=("Nørrevang Lokaludvalg", "Bakkeby Lokaludvalg", "Møllevang Lokaludvalg"),
        money=(ToldMoney(amount=180_000, source="Medborgerpuljen, søges med frist 15. februar 2027"),),
        measured="Vi tæller, og vi ringer til ti efter hver aften.",
        after_the_money="Lokaludvalgene overtager suppen, hvis det går godt. Det er aftalt mundtligt.",
        remarks=(
            ToldRemark(
                by="Birthe Lauge",
                on=date(2026, 9, 8),
                text=(
                    "Pas på torsdag: det er træningsaften i både Nørrevang og Bakkeby. Spørg mig, før I "
                    "trykker."
                ),
            ),
            ToldRemark(
                by="Anne-Grete Fals",
                on=date(2026, 9, 9),
                text=(
                    "Tak! Så er det måske den første mandag. Og fristen ligger efter den første aften, ser "
                    "jeg nu; vi begynder med egne penge."
                ),
            ),
        ),
    ),
)
