"""What Klangby has learned, recommends, proposes and asks about old age."""

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
        title="Kaffe på gangen virkede bedre end tilbud i centret",
        summary=(
            "Otte ud af ti sagde nej til aktivitetscentret. Da vi satte en kande på gangen i deres egen "
            "blok, kom 19 af 26."
        ),
        organisation="Aktivitetscentret Kirkestad",
        owner="Peter Ulfeldt",
        written_on=date(2022, 2, 21),
        confirmed_on=date(2025, 2, 24),
        topics=("Ældre", "Sundhed", "Bolig og kvarter"),
        districts=("Kirkestad",),
        sharing="public",
        situation=(
            "Vi har alt: billard, kor, keramik. De ensomme kommer ikke. Jeg ringede til 60, og 48 sagde pænt "
            "nej tak."
        ),
        what_we_did="Tog kaffen med over i seniorblokken. Torsdag kl. 10, et bord på reposen, fire måneder.",
        what_happened=(
            "26 bor der, 19 kom mindst én gang, 13 blev faste. Efter to måneder gik fem af dem selv med til "
            "billard. Viceværten var sur i tre uger og er nu med."
        ),
        advice="Flyt kaffen, ikke folk. Og hold mund de første ti minutter.",
        result="worked",
        uses=(
            ToldUse(
                by="Ivan Skytte",
                on=date(2023, 1, 19),
                where="Østerhøj",
                result="partly",
                note="Godt, til brandmyndigheden bad os flytte bordet. Vi fik lov ved vaskeriet.",
            ),
        ),
    ),
    ToldExperience(
        title="Indkaldelsen til forebyggende hjemmebesøg, som blev læst",
        summary=(
            "Brevet gik fra to sider til fem linjer, et foto og et fornavn. Ja-svar steg fra 34 til 57 "
            "procent."
        ),
        organisation="Sundheds- og Omsorgsforvaltningen",
        owner="Hanne Birkedal",
        substitute="Thomas Bisgaard",
        written_on=date(2024, 9, 16),
        confirmed_on=date(2026, 9, 14),
        topics=("Ældre", "Tolkning og klart sprog"),
        districts=("Kirkestad", "Søndermark"),
        sharing="public",
        situation=(
            "Alle over 75 får tilbuddet. To ud af tre svarede ikke. Mange troede, at det handlede om at "
            "blive visiteret, eller at vi ville kontrollere dem."
        ),
        what_we_did=(
            "Fem linjer med stor skrift, billede af hende, der kommer, og et telefonnummer til hende. På "
            "bagsiden det samme på fire sprog. 400 fik det nye, 400 det gamle."
        ),
        what_happened=(
            "228 af 400 sagde ja til det nye (57 procent), 136 af 400 til det gamle (34 procent). "
            "Oversættelserne betød ikke ret meget; fotoet og fornavnet betød alt, siger de, vi spurgte."
        ),
        advice="Billede og fornavn. Så må juraen komme i et link.",
        result="worked",
        uses=(
            ToldUse(
                by="Farah Steenberg",
                on=date(2025, 1, 27),
                where="Forebyggelsescentret Søndermark",
                result="worked",
            ),
        ),
    ),
)

PRACTICES = (
    ToldPractice(
        title="Sådan finder og holder man besøgsvenner",
        summary=(
            "Besøg begge parter først, match på interesser før alder, ring efter to uger, og hold et møde i "
            "kvartalet."
        ),
        organisation="Besøgsvennerne i Klangby",
        owner="Grethe Lønborg",
        written_on=date(2022, 10, 3),
        confirmed_on=date(2026, 10, 19),
        topics=("Ældre", "Frivillige og foreninger"),
        sharing="public",
        links=("https://besoegsvennerne.example/haandbog",),
        related=("Besøgsvenner, der taler samme sprog", "Telefonkæde: en samtale hver morgen"),
        how=(
            "1. Spørg konkret: ”Vil du besøge en mand på 82, der elsker fodbold, på torsdage kl. 14?” "
            "Aldrig: ”Vil du være besøgsven?”\n2. Besøg den ældre alene først. Se hjemmet, spørg til hund, "
            "røg og trapper.\n3. Børneattest er ikke nødvendig, men hent en straffeattest, når de er alene i "
            "hjemmet.\n4. Et prøvebesøg. Begge må sige nej uden at forklare det.\n5. Ring til begge efter to "
            "uger og efter to måneder.\n6. Fire møder om året med mad. Tal om døden på det ene; det "
            "sker.\n7. Stop pænt. Den frivillige må sige stop, og du finder en ny inden en måned."
        ),
        when_to_use="Når nogen sidder alene og selv har sagt ja. Ikke i stedet for hjemmepleje.",
        stands_behind="Besøgsvennerne i Klangby og Ældrerådet",
        evidence=(
            "Par, der fik opkald efter to uger, holdt 17 måneder i snit, de andre seks. Talt for 84 par "
            "siden 2019."
        ),
        strength="comparison",
        review_on=date(2028, 10, 1),
        uses=(
            ToldUse(by="Jytte Paaske", on=date(2023, 9, 4), where="Foreningen Varmestuen", result="partly"),
            ToldUse(
                by="Else-Marie Tvede", on=date(2024, 1, 29), where="Plejehjemmet Lindegården", result="worked"
            ),
        ),
    ),
)

IDEAS = (
    ToldIdea(
        title="Studerende bor billigt på plejehjemmet mod at være der",
        summary=(
            "To tomme lejligheder til unge under uddannelse: halv husleje for 20 timers selskab om måneden."
        ),
        organisation="Plejehjemmet Lindegården",
        owner="Else-Marie Tvede",
        written_on=date(2023, 1, 30),
        sharing="others",
        topics=("Ældre", "Bolig og kvarter"),
        districts=("Møllevang",),
        proposal=(
            "To lejligheder på første sal, der har stået tomme i et år. 2.400 kr. i husleje i stedet for "
            "4.800. Ingen pleje, kun selskab."
        ),
        why=(
            "Der er 300 på venteliste til ungdomsboliger, og beboerne taler om ungdommen hele dagen "
            "alligevel."
        ),
        supporters=("Grethe Lønborg", "Emil Gravesen"),
        declined_because=(
            "Juristerne sagde, at plejeboliger kun må lejes ud til visiterede, og at selskab for husleje er "
            "løn. Vi skulle søge om at lave boligerne om, og det ville tage to år. I 2024 blev de fyldt med "
            "beboere."
        ),
    ),
)

QUESTIONS = (
    ToldQuestion(
        title="Har nogen prøvet madklub for ældre mænd?",
        summary="Mine mænd spiser rugbrød alene. Hvordan fik I dem til at komme, og hvad kostede det?",
        organisation="Hjemmeplejen Øst",
        owner="Ivan Skytte",
        written_on=date(2025, 2, 10),
        sharing="others",
        topics=("Ældre", "Sundhed", "Frivillige og foreninger"),
        districts=("Østerhøj",),
        question=(
            "Jeg har elleve mænd mellem 70 og 88, der er enkemænd eller skilt. De siger nej til alt, der "
            "hedder fællesskab. Har nogen fået dem til bords?"
        ),
        remarks=(
            ToldRemark(
                by="Peter Ulfeldt",
                on=date(2025, 2, 11),
                text=(
                    "Ja, tirsdag kl. 11. Vi kalder det ”værkstedet”. De laver selv maden, jeg siger kun, "
                    "hvad der er på tilbud. Ti af tolv kommer hver gang. 60 kr. pr. mand plus et køkken, som "
                    "vi låner gratis. Begynd med én, der kan lave noget, og lad ham bestemme. Kørsel er det "
                    "eneste, der koster: 900 kr. om måneden."
                ),
                is_helpful=True,
            ),
            ToldRemark(
                by="Jytte Paaske",
                on=date(2025, 2, 14),
                text="I Varmestuen fik vi dem til at skrælle kartofler først. Så bliver de og spiser.",
            ),
            ToldRemark(
                by="Ivan Skytte",
                on=date(2025, 6, 2),
                text="Syv af mine elleve nu. Tak! Det var ordet, der gjorde det.",
            ),
        ),
    ),
)
