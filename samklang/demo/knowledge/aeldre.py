"""What Klangby has tried for its older citizens."""

from datetime import date

from samklang.demo.knowledge.told import ToldMoney, ToldProject, ToldRemark, ToldUse

PROJECTS = (
    ToldProject(
        title="Besøgsvenner, der taler samme sprog",
        summary=(
            "Ældre, der har mistet deres danske eller aldrig fik det, får besøg hver uge af en, de kan tale "
            "med. 61 par. Det svære er at finde mænd."
        ),
        organisation="Besøgsvennerne i Klangby",
        owner="Grethe Lønborg",
        substitute="Hanne Birkedal",
        written_on=date(2024, 12, 2),
        confirmed_on=date(2026, 10, 19),
        topics=("Ældre", "Frivillige og foreninger", "Tolkning og klart sprog"),
        districts=("Kirkestad", "Møllevang", "Søndermark", "Engparken"),
        sharing="public",
        links=("https://besoegsvennerne.example/sprog",),
        related=("Sådan finder og holder man besøgsvenner", "Telefonkæde: en samtale hver morgen"),
        state="running",
        starts_on=date(2024, 9, 1),
        ends_on=date(2027, 8, 31),
        what=(
            "Hjemmeplejen eller familien ringer til mig. Jeg besøger den ældre først, så den frivillige, og "
            "så mødes vi alle tre. En time om ugen, altid samme dag. Vi gør ikke rent, og vi tolker ikke for "
            "hjemmeplejen. Vi snakker, spiller kort og går ned efter brød."
        ),
        why=(
            "Mange mister det sidst lærte sprog først, især med demens. Hjemmeplejen talte 90 borgere, som "
            "ikke kunne sige mere end ja og tak til dem, der kom."
        ),
        for_whom=(
            "Hjemmeboende ældre og beboere på plejehjem, der har bedst af at tale et andet sprog end dansk."
        ),
        goals="80 par, og at de varer mere end et år.",
        partners=("Hjemmeplejen Øst", "Plejehjemmet Lindegården", "Kvindecaféen Mimosen", "Ældrerådet"),
        money=(
            ToldMoney(amount=1_350_000, source="Puljen til lokale fællesskaber", ends_on=date(2027, 8, 31)),
            ToldMoney(
                amount=150_000,
                source="Sundheds- og Omsorgsforvaltningen, egen andel",
                ends_on=date(2027, 8, 31),
            ),
        ),
        measured="Liste over par. Tre spørgsmål om ensomhed ved start og efter et halvt år.",
        result="worked",
        came_of_it=(
            "61 par i oktober 2026, 44 har holdt over et halvt år. Af de 44 følte 31 sig ofte ensomme ved "
            "start, 15 gør det nu. 11 par er stoppet, fordi den ældre døde. Kun ni af de frivillige er mænd, "
            "og der venter 14 mænd på en ven."
        ),
        evidence="Spurgt før og efter, af mig, og det er svært at sige nej til mig.",
        strength="before_after",
        cost_per_person=18_800,
        after_the_money=(
            "Koordinatoren er ikke betalt efter august 2027. De par, der er, fortsætter nok af sig selv et "
            "stykke tid, men der kommer ingen nye."
        ),
        otherwise="Spurgt i fodboldklubber og garager efter mænd, ikke i caféer.",
        uses=(
            ToldUse(
                by="Else-Marie Tvede",
                on=date(2025, 5, 15),
                where="Plejehjemmet Lindegården",
                result="worked",
                note="Seks beboere. Personalet siger, at der er mere ro ved aftensmaden.",
            ),
            ToldUse(
                by="Marianne Kofod",
                on=date(2026, 2, 16),
                where="Klangby Hovedbibliotek",
                result="too_early",
                note="Vi læser højt på to sprog.",
            ),
        ),
        remarks=(
            ToldRemark(
                by="Ivan Skytte",
                on=date(2025, 1, 20),
                text="Sig det højere: I må ikke bruge dem som tolke. Jeg har selv måttet stoppe to kolleger.",
            ),
            ToldRemark(
                by="Peter Ulfeldt",
                on=date(2026, 10, 21),
                text="Jeg har fire mænd fra madklubben, der gerne vil. Ring.",
            ),
        ),
    ),
    ToldProject(
        title="Telefonkæde: en samtale hver morgen",
        summary=(
            "Ti ældre i en kæde ringer til hinanden efter tur hver morgen kl. 9. Begyndte under "
            "nedlukningen. Billig, og flere af kæderne ringer endnu."
        ),
        organisation="Besøgsvennerne i Klangby",
        owner="Grethe Lønborg",
        written_on=date(2021, 2, 1),
        confirmed_on=date(2022, 3, 1),
        topics=("Ældre", "Sundhed"),
        related=("Besøgsvenner, der taler samme sprog",),
        sharing="public",
        state="ended",
        starts_on=date(2020, 4, 14),
        ends_on=date(2021, 12, 31),
        what=(
            "A ringer til B, B til C, og den sidste ringer til A, så alle ved, at alle er oppe. Tager nogen "
            "den ikke to gange, ringer man til mig, og jeg tager derhen."
        ),
        why="Alt var lukket, og besøg var forbudt.",
        for_whom="Ældre, der bor alene.",
        goals="100 med.",
        money=(ToldMoney(amount=85_000, source="Ellen og Viggo Damkjærs Fond", ends_on=date(2021, 12, 31)),),
        measured="Talte kæderne.",
        result="worked",
        came_of_it=(
            "14 kæder med 131 deltagere. Tre gange fandt vi en, der var faldet. Fem af kæderne kører i dag "
            "(marts 2022) helt uden os. To gik i stykker på grund af én, der talte i tre kvarter."
        ),
        strength="impression",
        cost_per_person=650,
        after_the_money="Koster ingenting. Vi har et ark med reglerne.",
        uses=(
            ToldUse(by="Ole Munkholm", on=date(2022, 12, 5), where="Møllevang", result="worked"),
            ToldUse(
                by="Jytte Paaske",
                on=date(2023, 2, 13),
                where="Foreningen Varmestuen",
                result="did_not",
                note="Vores folk skifter nummer for tit.",
            ),
        ),
    ),
    ToldProject(
        title="Naboer spiser med på Plejehjemmet Lindegården",
        summary=(
            "Onsdag kl. 17.30 kan alle i kvarteret købe aftensmad på plejehjemmet for 55 kr. Godt for "
            "stemningen, hårdt for køkkenet."
        ),
        organisation="Plejehjemmet Lindegården",
        owner="Else-Marie Tvede",
        written_on=date(2025, 9, 10),
        confirmed_on=date(2026, 9, 9),
        topics=("Ældre", "Bolig og kvarter", "Sundhed"),
        districts=("Møllevang",),
        sharing="others",
        related=("Kaffe på gangen virkede bedre end tilbud i centret",),
        state="running",
        starts_on=date(2025, 5, 7),
        ends_on=date(2027, 4, 30),
        what=(
            "30 pladser til naboer sammen med beboerne i den store stue. Man melder sig i opgangen eller på "
            "telefon. Børn gratis. To frivillige dækker bord. Vi har fire lange borde, og man må ikke sidde "
            "med dem, man kom med."
        ),
        why=(
            "Om onsdagen så vi ingen. Mange beboere har ingen familie i nærheden, og over for bor der 300 "
            "mennesker, som aldrig havde været inde."
        ),
        for_whom="Vores 54 beboere og naboerne, især dem, der spiser alene.",
        goals="20 naboer hver uge. Halvdelen af beboerne med.",
        partners=("Boligforeningen Møllevang", "Besøgsvennerne i Klangby"),
        money=(
            ToldMoney(amount=140_000, source="Ellen og Viggo Damkjærs Fond", ends_on=date(2027, 4, 30)),
            ToldMoney(amount=95_000, source="Plejehjemmets egen ramme", ends_on=date(2026, 12, 31)),
        ),
        measured="Kuverter. Personalet skriver en linje om aftenen.",
        result="partly",
        came_of_it=(
            "23 naboer i snit, mest enlige over 60 og tre børnefamilier, som er blevet faste. 32 af 54 "
            "beboere spiser med. Men køkkenet har haft to opsigelser, og om vinteren kom der 12."
        ),
        evidence="Vi tæller tallerkener.",
        strength="own_figures",
        after_the_money="",
        otherwise="Hver anden onsdag. Hver uge er for meget.",
        remarks=(
            ToldRemark(
                by="Karen-Lise Mejer",
                on=date(2025, 10, 2),
                text=(
                    "Er det muligt at få opskriften på, hvad I gør med allergi og egenkontrol? Vi vil gerne "
                    "gøre det samme."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Pårørendecafé på flere sprog i Kirkestad",
        summary=(
            "Et sted for dem, der passer en mor eller en mand med demens, og som ikke går til de danske "
            "møder. Endnu kun en tanke; vi mangler penge og to værter."
        ),
        organisation="Sundheds- og Omsorgsforvaltningen",
        owner="Hanne Birkedal",
        substitute="Peter Ulfeldt",
        written_on=date(2026, 5, 4),
        topics=("Ældre", "Forældre og familie", "Tolkning og klart sprog"),
        districts=("Kirkestad",),
        related=(
            "Besøgsvenner, der taler samme sprog",
            "Indkaldelsen til forebyggende hjemmebesøg, som blev læst",
        ),
        state="idea",
        starts_on=date(2027, 9, 1),
        ends_on=date(2029, 8, 31),
        what=(
            "To timer om måneden, to sprog ad gangen, en der passer den syge imens. En demenskonsulent og en "
            "sundhedsformidler."
        ),
        why=(
            "Til vores pårørendemøder kommer de samme 20 hver gang. Fra hjemmeplejen ved vi, at mindst 40 "
            "døtre og koner passer en derhjemme og aldrig er kommet."
        ),
        for_whom="Pårørende, der passer en med demens, og som ikke læser dansk let.",
        goals="30 pårørende det første år.",
        partners=("Aktivitetscentret Kirkestad", "Forebyggelsescentret Søndermark"),
        money=(),
        remarks=(
            ToldRemark(
                by="Farah Steenberg",
                on=date(2026, 5, 18),
                text=(
                    "Vi prøvede et fælles møde om demens i 2025, og det gik ikke: ingen vil sige det foran "
                    "naboen. Tænk små grupper."
                ),
            ),
        ),
    ),
)
