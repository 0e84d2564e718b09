"""What Klangby has tried to give people a say."""

from datetime import date

from samklang.demo.knowledge.told import ToldMoney, ToldProject, ToldRemark, ToldUse

PROJECTS = (
    ToldProject(
        title="Borgerbudget i Bakkeby: en million at stemme om",
        summary=(
            "1.146 stemte om 31 forslag; 11 procent af dem, der kunne. Ni forslag fik penge, syv blev til "
            "noget. Dyrt at holde, men halvdelen af forslagsstillerne havde aldrig mødt kommunen før."
        ),
        organisation="Politiksekretariatet",
        owner="Louise Tarp",
        substitute="Mette Holm",
        written_on=date(2022, 11, 21),
        confirmed_on=date(2025, 1, 13),
        topics=("Medborgerskab", "Bolig og kvarter"),
        districts=("Bakkeby",),
        sharing="public",
        links=("https://klangby.example/borgerbudget-bakkeby",),
        related=("Sådan laver man et borgerbudget for under en million",),
        state="ended",
        starts_on=date(2022, 1, 10),
        ends_on=date(2023, 12, 31),
        what=(
            "Alle over 12 år i Bakkeby kunne stille forslag på en seddel eller på nettet. Driften regnede på "
            "dem. Tre weekender med afstemning på biblioteksbussen, i hallen og på nettet. Tre stemmer til "
            "hver."
        ),
        why="Byrådet ville prøve det af, og Bakkeby er den bydel, der fylder mindst i høringssvarene.",
        for_whom="10.400 beboere over 12 år.",
        goals="2.000 stemmer. Alle vindere bygget inden udgangen af 2023.",
        partners=("Bakkeby Lokaludvalg", "Fjordby Kommune"),
        steering="Lokaludvalget bestemte reglerne, sekretariatet førte dem ud.",
        money=(
            ToldMoney(amount=1_000_000, source="Økonomiudvalget, til forslagene", ends_on=date(2023, 12, 31)),
            ToldMoney(
                amount=460_000, source="Politiksekretariatet, til afviklingen", ends_on=date(2023, 6, 30)
            ),
        ),
        measured="Stemmer, alder og sted for stemmen. Kort skema til de 31, der stillede forslag.",
        result="partly",
        came_of_it=(
            "1.146 stemmer (11 procent). 214 af dem fra unge under 18, som var de ivrigste. 16 af de 31 "
            "forslagsstillere havde aldrig været i kontakt med kommunen før. Syv af ni er bygget: to "
            "legepladser, bænke, en pumptrack, lys i tunnelen, en bogkasse og et hundetoilet. Skaterampen og "
            "broen kunne ikke laves for pengene."
        ),
        evidence="Stemmelister og egne skemaer.",
        strength="own_figures",
        cost_per_person=400,
        after_the_money=(
            "Der blev ikke sat penge af igen. Lokaludvalget holder en lille udgave for 100.000 kr. af deres "
            "egne hvert andet år."
        ),
        otherwise=(
            "Ladet driften regne, før forslagene kom på stemmesedlen. Broen fik flest stemmer af alle og "
            "kostede det firedobbelte."
        ),
        uses=(
            ToldUse(
                by="Poul Erik Stampe",
                on=date(2024, 5, 25),
                where="Søndermark",
                result="worked",
                note="120.000 kr., én lørdag på torvet, 640 stemmer.",
            ),
        ),
        remarks=(
            ToldRemark(
                by="Gitte Aaberg",
                on=date(2023, 1, 16),
                text=(
                    "11 procent er helt fint. Vi fik syv første gang og 16 tredje gang. Det tager tid, før "
                    "folk tror på det."
                ),
            ),
            ToldRemark(
                by="Pia Rosenkilde",
                on=date(2024, 2, 1),
                text=(
                    "Pumptracken skal vedligeholdes for 40.000 kr. om året. Det stod der ikke på "
                    "stemmesedlen."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Valgambassadører i Engparken og Nørrevang 2021",
        summary=(
            "45 beboere talte med naboer om kommunalvalget og fulgtes med dem hen at stemme. Valgdeltagelsen "
            "steg fra 48,1 til 53,3 procent."
        ),
        organisation="Medborgerskabsforvaltningen",
        owner="Yusuf Kragelund",
        substitute="Louise Tarp",
        written_on=date(2022, 1, 31),
        confirmed_on=date(2022, 6, 14),
        topics=("Medborgerskab", "Mentorer og rollemodeller"),
        districts=("Engparken", "Nørrevang"),
        sharing="public",
        related=("Valgambassadørerne i 2025: deltagelsen steg også uden dem",),
        state="ended",
        starts_on=date(2021, 8, 16),
        ends_on=date(2021, 12, 17),
        what=(
            "45 ambassadører fik en aftens kursus i, hvad kommunen bestemmer, og hvordan man stemmer. De "
            "ringede på, stod ved vaskeriet og holdt 22 kaffemøder. På valgdagen gik der følgeskab fra fire "
            "opgange hver time. De måtte ikke sige, hvem man skulle stemme på, og det holdt de."
        ),
        why="Valgdeltagelsen i de to områder var 20 procentpoint under resten af byen i 2017.",
        for_whom="Vælgere i to afstemningsområder, især dem, der kunne stemme for første gang.",
        goals="Fem procentpoint flere.",
        partners=("Valgsekretariatet", "Boligforeningen Engparken", "Klangby Integrationsråd"),
        money=(ToldMoney(amount=310_000, source="Medborgerskabsudvalget", ends_on=date(2021, 12, 31)),),
        measured="Valgsekretariatets tal for de to afstemningsområder, 2017 og 2021.",
        result="worked",
        came_of_it=(
            "48,1 procent i 2017 og 53,3 i 2021. I hele kommunen faldt den 1,4 point i samme tid. Ni af "
            "ambassadørerne sidder i dag i en bestyrelse."
        ),
        evidence="Før og efter. Vi har ikke set på andre områder med lav deltagelse.",
        strength="before_after",
        after_the_money="Det var en engangsbevilling. Udvalget vil se på det igen før valget i 2025.",
        remarks=(
            ToldRemark(
                by="Niels Otto Brandt",
                on=date(2026, 2, 10),
                text=(
                    "Læs min note om 2025, før I bruger tallene herfra. De er rigtige, men de siger mindre, "
                    "end man tror."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Borgersamling om trafikken i Indre Klangby",
        summary=(
            "36 lodtrukne borgere mødtes seks lørdage og kom med 14 anbefalinger. Byrådet tog de fem. "
            "Deltagerne var glade indtil da."
        ),
        organisation="Politiksekretariatet",
        owner="Louise Tarp",
        written_on=date(2025, 2, 24),
        confirmed_on=date(2025, 10, 20),
        topics=("Medborgerskab",),
        districts=("Indre Klangby", "Havneby"),
        sharing="others",
        related=("Høring på fodboldbanen gav 140 svar, på biblioteket 9",),
        state="ended",
        starts_on=date(2024, 3, 1),
        ends_on=date(2025, 5, 30),
        what=(
            "3.000 breve ud efter lodtrækning, 212 ville gerne, 36 blev trukket, så alder, køn og bydel "
            "passede. Seks lørdage med foredrag og borde. 500 kr. pr. gang og børnepasning. Anbefalingerne "
            "blev lagt direkte på byrådets bord."
        ),
        why="Ti års strid om gennemkørsel, hvor det er de samme tyve, der skriver.",
        for_whom="Alle, der bor, arbejder eller kører i midtbyen.",
        goals="Anbefalinger, som et flertal af byen kan leve med, og et svar på hver af dem.",
        partners=("Teknik- og Miljøforvaltningen", "Indre Klangby Lokaludvalg"),
        money=(ToldMoney(amount=890_000, source="Økonomiudvalget", ends_on=date(2025, 6, 30)),),
        measured="Skema til de 36 ved første og sidste møde.",
        result="partly",
        came_of_it=(
            "33 af 36 blev til det sidste. 14 anbefalinger, byrådet vedtog fem, sendte fire til budgettet og "
            "afviste fem. Tilliden til, at kommunen lytter: 5,1 af 10 før, 7,2 på det sidste møde, 5,4 da vi "
            "spurgte igen efter byrådets beslutning."
        ),
        evidence="33 skemaer. Lille gruppe, men samme mennesker tre gange.",
        strength="before_after",
        cost_per_person=24_700,
        after_the_money=(
            "Den var tænkt som en engangssag. Der er et notat om en fast samling hvert andet år, men ingen "
            "har taget det op."
        ),
        otherwise=(
            "Aftalt med byrådet på forhånd, at de svarer på hver anbefaling ansigt til ansigt. De fik et "
            "brev."
        ),
    ),
    ToldProject(
        title="Ungeråd med egen pulje",
        summary=(
            "15 unge deler 200.000 kr. ud om året til andre unge. Svar inden 14 dage, ingen voksne ved "
            "bordet, når der stemmes."
        ),
        organisation="Klangby Ungeråd",
        owner="Emil Gravesen",
        written_on=date(2021, 6, 7),
        confirmed_on=date(2026, 9, 14),
        topics=("Medborgerskab", "Frivillige og foreninger"),
        sharing="public",
        links=("https://klangby.example/ungepuljen",),
        related=("Byrådsmøde ude i bydelene to gange om året",),
        state="carried_on",
        starts_on=date(2020, 8, 1),
        ends_on=date(2023, 7, 31),
        what=(
            "Rådet mødes hver anden torsdag. Man søger Ungepuljen med en video eller en halv side, højst "
            "10.000 kr. Vi stemmer samme aften. Jeg er sekretær og går ud på gangen imens."
        ),
        why="Det gamle ungeråd skrev høringssvar, som ingen læste, og medlemmerne gik hjem efter to møder.",
        for_whom="Unge mellem 13 og 22 i hele kommunen.",
        goals="100 ansøgninger om året og medlemmer fra alle bydele.",
        partners=("Børne- og Ungdomsforvaltningen", "Medborgerskabsforvaltningen"),
        money=(
            ToldMoney(amount=1_350_000, source="Medborgerskabsudvalget, tre år", ends_on=date(2023, 7, 31)),
        ),
        result="worked",
        came_of_it=(
            "118 ansøgninger i 2023, 131 i 2025. Cirka hver tredje får penge: graffitikursus, "
            "fodboldturnering, en podcast, som ikke blev til noget, en iftar, et skatetræf, en mindeaften "
            "for en ven. Bydelene: stadig ingen fra Strandholm."
        ),
        strength="impression",
        after_the_money="På budgettet siden 2023: 200.000 kr. til puljen og min halve stilling.",
        otherwise=(
            "Valg er ikke vejen ind for alle. Vi trækker nu lod om fem af pladserne, og det er dem, der "
            "bliver længst."
        ),
        remarks=(
            ToldRemark(
                by="Louise Tarp", on=date(2022, 3, 28), text="Har I tænkt på regnskab? Revisionen spurgte."
            ),
            ToldRemark(
                by="Emil Gravesen",
                on=date(2022, 3, 29),
                text="Billede af kvitteringerne i en sms. Revisionen er glad nu.",
            ),
        ),
    ),
)
