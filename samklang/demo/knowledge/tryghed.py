"""What Klangby has tried to make people feel safe in the streets."""

from datetime import date

from samklang.demo.knowledge.told import ToldMoney, ToldProject, ToldRemark, ToldUse

PROJECTS = (
    ToldProject(
        title="Nattevandring i Søndermark fredag og lørdag",
        summary=(
            "Voksne i gule veste går tre og tre gennem Søndermark i weekenden. Begyndte som treårigt "
            "projekt, er i dag en forening. Flere føler sig trygge; det svære er at skaffe nye vandrere "
            "hvert efterår."
        ),
        organisation="Nattevandrerne i Søndermark",
        owner="Dorthe Vang",
        substitute="Rasmus Thygesen",
        written_on=date(2020, 2, 11),
        confirmed_on=date(2026, 3, 18),
        topics=("Tryghed", "Frivillige og foreninger"),
        districts=("Søndermark",),
        sharing="public",
        links=("https://nattevandrerne.example/start-selv",),
        related=(
            "Gadeteam om aftenen i Engparken og Nørrevang",
            "Naboer ringer ikke til et nummer på en plakat",
        ),
        state="carried_on",
        starts_on=date(2019, 9, 6),
        ends_on=date(2022, 8, 31),
        what=(
            "Tre voksne ad gangen går fra 21 til 01 fredag og lørdag: torvet, stationen, stien bag "
            "Søndermark Bibliotek, hjem. Vi griber ikke ind. Vi hilser, har plastre og bolsjer i lommen og "
            "ringer, hvis der er brug for det. En vandrer tager en aften om måneden, ikke mere."
        ),
        why=(
            "I sommeren 2019 blev to biler brændt af på torvet, og folk holdt op med at gå hjem fra "
            "stationen alene. Alle sagde, at nogen burde gøre noget."
        ),
        for_whom=(
            "Alle, der færdes ude i weekenden, og især de unge, der ikke har andre steder at være end torvet."
        ),
        goals=(
            "60 af 100 beboere skal føle sig trygge udenfor efter mørkets frembrud. Mindst 30 faste vandrere "
            "efter to år."
        ),
        partners=("Gadeteamet", "Søndermark Lokaludvalg", "Frivilligcenter Klangby"),
        steering="Bestyrelse på fem. Gadeteamet sidder med ved bordet hver anden måned.",
        money=(
            ToldMoney(
                amount=330_000, source="Medborgerskabsforvaltningen, tre år", ends_on=date(2022, 8, 31)
            ),
            ToldMoney(amount=90_000, source="Klangbys sociale frivilligpulje 2022"),
        ),
        measured=(
            "Tryghedsmålingen, samme spørgsmål i 2019 og 2022, omkring 400 svar hver gang. Vagtbøgerne: hvor "
            "mange aftener, hvor mange vi talte med."
        ),
        result="worked",
        came_of_it=(
            "38 vandrere i 2022, 41 i dag. Andelen, der føler sig trygge efter mørkets frembrud, gik fra 54 "
            "til 66 procent. Vi gik 276 af 312 planlagte aftener i de tre år. Det bedste er, at de unge "
            "kender os ved navn."
        ),
        evidence=(
            "Målingen viser før og efter, men i samme periode fik torvet også nyt lys. Hvor meget der er "
            "vores skyld, ved ingen."
        ),
        strength="before_after",
        after_the_money=(
            "Foreningen fortsatte. Den koster 45.000 kr. om året til forsikring, veste, kaffe og kursus, og "
            "det dækker frivilligpuljen de fleste år. En halv koordinator havde vi kun, mens projektet "
            "kørte; det mærker vi."
        ),
        otherwise=(
            "Vi ville have skilt os af med vagtplanen i regneark fra første dag og brugt en gruppe på "
            "telefonen. Og vi ville have spurgt de unge, hvad de syntes om veste."
        ),
        uses=(
            ToldUse(
                by="Ole Munkholm",
                on=date(2022, 3, 4),
                where="Møllevang",
                result="did_not",
                note=(
                    "Vi fik ni vandrere og gik i elleve uger. For få til at bære det, og her var ikke rigtig "
                    "nogen ude at møde."
                ),
            ),
            ToldUse(
                by="Kasper Ravnholt",
                on=date(2023, 11, 20),
                where="Engparken",
                result="worked",
                note="Lånte vagtplan, kursus og veste. 22 vandrere, næsten alle mødre og fædre fra blokkene.",
            ),
        ),
        remarks=(
            ToldRemark(
                by="Søren Bruhn",
                on=date(2023, 1, 17),
                text=(
                    "Skriv endelig på, at I ikke må spørge de unge ud og give det videre. Det rygte gik i "
                    "foråret, og det kostede jer fire måneder."
                ),
            ),
            ToldRemark(
                by="Dorthe Vang",
                on=date(2023, 1, 19),
                text="Rigtigt. Nu siger vi det som det første på kurset: vi er ikke nogens øjne.",
            ),
        ),
    ),
    ToldProject(
        title="Bedre lys på Banestien mellem Østerhøj og Bakkeby",
        summary=(
            "64 nye lamper på 1,9 km sti. Flere cykler der om aftenen, men knap hver tredje kvinde går "
            "stadig udenom, og der blev ikke færre anmeldelser."
        ),
        organisation="Teknik- og Miljøforvaltningen",
        owner="Lisbet Krogsgaard",
        substitute="Vibeke Ammitzbøll",
        written_on=date(2022, 12, 5),
        confirmed_on=date(2023, 5, 9),
        topics=("Tryghed", "Bolig og kvarter"),
        districts=("Østerhøj", "Bakkeby"),
        related=("Klippede buske gjorde mere end nye lamper på skolestien", "Lån en lygte ved Banestien"),
        state="ended",
        starts_on=date(2020, 6, 1),
        ends_on=date(2022, 10, 31),
        what=(
            "Nye master for hver 30 meter, varmt hvidt lys, som dæmper sig til 30 procent, når ingen er på "
            "stien. Kabel i 1.900 m grøft. Bevoksningen blev ikke rørt; den hører under en anden konto."
        ),
        why=(
            "Tryghedsmålingen 2019: 41 procent af kvinderne i de to bydele gik udenom Banestien efter "
            "mørkets frembrud. Det gav en omvej på 12 minutter til stationen."
        ),
        for_whom=(
            "Alle, der skal til og fra Østerhøj Station; mest dem på skiftehold og de unge, der cykler hjem "
            "fra træning."
        ),
        goals="Højst 20 procent skal gå udenom i 2022.",
        partners=("Østerhøj Lokaludvalg", "Bakkeby Lokaludvalg"),
        money=(
            ToldMoney(amount=1_900_000, source="Anlægsbudgettet 2020-2022", ends_on=date(2022, 12, 31)),
            ToldMoney(amount=1_200_000, source="Lygtefonden", ends_on=date(2022, 6, 30)),
        ),
        measured=(
            "Samme spørgsmål i tryghedsmålingen før og efter, cykeltælling i to uger i november 2019 og "
            "november 2022, politiets anmeldelser."
        ),
        result="partly",
        came_of_it=(
            "Andelen af kvinder, der går udenom, faldt fra 41 til 29 procent. Cykler efter kl. 18 steg fra "
            "210 til 295 om dagen. Anmeldelserne er de samme: syv før, otte efter. Ved underføringen er der "
            "kommet mere uro, for nu er der lys at stå under."
        ),
        evidence="Før og efter, ingen sti at sammenligne med.",
        strength="before_after",
        after_the_money="Strøm og pærer er 38.000 kr. om året på driftsbudgettet.",
        otherwise=(
            "Buskene først. Vi satte lamper op for tre millioner, og folk siger stadig, at de ikke kan se, "
            "hvad der er bag hækken."
        ),
        remarks=(
            ToldRemark(
                by="Vibeke Ammitzbøll",
                on=date(2023, 2, 2),
                text=(
                    "I målingen for 2024 spørger vi særskilt om underføringen, så vi kan skille de to ting "
                    "ad."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Gadeteam om aftenen i Engparken og Nørrevang",
        summary=(
            "Fire medarbejdere går på gaden mandag til lørdag aften, taler med de unge og ringer til "
            "forældrene samme aften. Pengene slipper op ved udgangen af 2027."
        ),
        organisation="Gadeteamet",
        owner="Rasmus Thygesen",
        substitute="Nadia Elbæk",
        written_on=date(2023, 11, 14),
        confirmed_on=date(2026, 9, 22),
        topics=("Tryghed", "Forældre og familie"),
        districts=("Engparken", "Nørrevang"),
        sharing="others",
        related=("Nattevandring i Søndermark fredag og lørdag", "Kameraer ved Nørrevang Station"),
        state="running",
        starts_on=date(2023, 8, 1),
        ends_on=date(2027, 12, 31),
        what=(
            "To og to på gaden fra 16 til 23. De kender drengene (det er mest drenge) fra skolerne og har "
            "aftaler med grillbaren, stationen og de to viceværter. Når en ung er ude i noget, ringer vi til "
            "forældrene samme aften, ikke med et brev tre uger efter. Torsdag er vi i klubben. Vi skriver "
            "ikke navne i noget system."
        ),
        why=(
            "I vinteren 2022-23 blev der ringet 180 gange til boligforeningens vagt om larm, scootere og ild "
            "i affald. Skolerne så drengene om dagen, ingen så dem om aftenen."
        ),
        for_whom="Omkring 90 unge mellem 13 og 20, der er ude sent, og deres forældre. Og naboerne.",
        goals=(
            "Halvt så mange opkald til vagten. 40 unge i fritidsjob, forening eller uddannelse, som de ikke "
            "var i før."
        ),
        partners=("SSP-sekretariatet", "Boligforeningen Engparken", "Helhedsplanen Engparken"),
        steering="Styregruppe hvert kvartal: Socialforvaltningen, SSP, boligforeningen og politiet.",
        money=(
            ToldMoney(amount=5_400_000, source="Puljen til trygge boligområder", ends_on=date(2027, 12, 31)),
            ToldMoney(amount=1_800_000, source="Socialforvaltningen, egen andel", ends_on=date(2027, 12, 31)),
        ),
        measured=(
            "Opkald til boligforeningens vagt, måned for måned. Egen optælling af unge, der er kommet i gang "
            "med noget."
        ),
        result="partly",
        came_of_it=(
            "Opkald i vinteren 2025-26: 104 mod 180 før. 27 unge er kommet i gang med noget: 15 i "
            "fritidsjob, 8 i en klub, 4 på en uddannelse. I Nørrevang er det gået trægt, dér er gruppen "
            "yngre og flytter sig hele tiden."
        ),
        evidence=(
            "Egne tal. Vagten har selv talt opkaldene, men skiftede firma i 2024 og kan have talt lidt "
            "anderledes."
        ),
        strength="own_figures",
        cost_per_person=18_000,
        after_the_money="",
        otherwise=(
            "Begynde i ét område. Vi delte fire mennesker på to bydele, og så er der altid ingen ét af "
            "stederne."
        ),
        remarks=(
            ToldRemark(
                by="Henrik Sund",
                on=date(2025, 6, 3),
                text="Skal vi ikke tage en snak om 2028 allerede nu? Budgettet lægges i august.",
            ),
            ToldRemark(
                by="Rasmus Thygesen",
                on=date(2025, 6, 10),
                text=(
                    "Jo tak. Der er intet sat af. To af de fire søger andet arbejde, når de kan se, at det "
                    "stopper."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Kameraer ved Nørrevang Station",
        summary=(
            "Otte kameraer på pladsen og i tunnelen i et års forsøg. Uroen flyttede 200 meter ned ad gaden. "
            "Lukket før tid."
        ),
        organisation="SSP-sekretariatet",
        owner="Søren Bruhn",
        written_on=date(2022, 9, 20),
        confirmed_on=date(2022, 9, 20),
        topics=("Tryghed",),
        districts=("Nørrevang",),
        state="closed",
        starts_on=date(2021, 8, 16),
        ends_on=date(2022, 8, 19),
        what=(
            "Otte kameraer sat op sammen med stationens ejer. Optagelser gemmes 30 dage, kun politiet må se "
            "dem. Skilte med billede på."
        ),
        why="Hærværk for 260.000 kr. på et år og mange, der ikke ville stå af toget om aftenen.",
        for_whom="Passagerer og dem, der bor ved pladsen.",
        goals="Halvt så meget hærværk efter et år.",
        money=(ToldMoney(amount=870_000, source="Tryghedsmidler i budget 2021", ends_on=date(2022, 12, 31)),),
        measured=(
            "Regninger for hærværk på pladsen og i de fire gader omkring, 12 måneder før og 12 måneder "
            "efter. Samme regninger for Kirkestad Station, der ingen kameraer fik."
        ),
        result="did_not",
        came_of_it=(
            "Hærværket på pladsen faldt fra 260.000 til 110.000 kr. I Rebslagergade og Toldstræde steg det "
            "fra 40.000 til 175.000 kr. I alt næsten det samme: 300.000 før, 285.000 efter. Politiet bad om "
            "optagelser 14 gange og brugte dem i to sager."
        ),
        evidence=(
            "Sammenlignet med Kirkestad Station, hvor hærværket faldt lige så meget (5 procent) helt af sig "
            "selv."
        ),
        strength="comparison",
        after_the_money=(
            "Kameraerne er pillet ned og ligger på lageret på materielgården. Spørg, hvis I vil have dem, "
            "men læs lige denne her først."
        ),
        otherwise="Sat et menneske på pladsen for de samme penge. 870.000 er næsten to årsværk.",
        remarks=(
            ToldRemark(
                by="Ayse Nørskov",
                on=date(2022, 11, 8),
                text=(
                    "Jeg fik elleve klager over kameraerne, de fleste fra folk, der troede, at kommunen så "
                    "med. Skiltene var for små."
                ),
            ),
            ToldRemark(
                by="Vibeke Ammitzbøll",
                on=date(2026, 2, 24),
                text="Spørgsmålet er dukket op igen i Indre Klangby. Jeg har sendt dem linket hertil.",
            ),
        ),
    ),
    ToldProject(
        title="Unge tegner kortet over trygge og utrygge steder",
        summary=(
            "To klasser i hver bydel går en tur, tegner på et kort og fotograferer. Vi planlægger det til "
            "foråret 2027 og leder efter skoler."
        ),
        organisation="Teknik- og Miljøforvaltningen",
        owner="Vibeke Ammitzbøll",
        substitute="Emil Gravesen",
        written_on=date(2026, 8, 28),
        topics=("Tryghed", "Medborgerskab"),
        districts=("Nørrevang", "Vesterlund", "Indre Klangby"),
        related=("Sådan går man en tryghedsvandring",),
        state="planned",
        starts_on=date(2027, 3, 1),
        ends_on=date(2027, 9, 30),
        what=(
            "Ottendeklasser får et kort over deres egen bydel, går en eftermiddag og en aften og sætter "
            "grønne og røde prikker. De tager billeder af tingene, ikke af folk. Bagefter fremlægger de for "
            "dem, der klipper, lyser og fejer."
        ),
        why="I tryghedsmålingen svarer næsten ingen under 18. De bruger byen mest om aftenen og til fods.",
        for_whom="Omkring 150 elever i 8. klasse i tre bydele.",
        goals="Tre rettelser i hver bydel inden jul 2027, som de unge selv har peget på.",
        partners=("Klangby Ungeråd",),
        money=(
            ToldMoney(
                amount=140_000,
                source="Teknik- og Miljøforvaltningen, driftsbudget 2027",
                ends_on=date(2027, 12, 31),
            ),
        ),
        measured="Vi tæller, hvor mange af de røde prikker der er gjort noget ved et år efter.",
        remarks=(
            ToldRemark(
                by="Zahra Winther",
                on=date(2026, 9, 2),
                text=(
                    "Biblioteket vil gerne hænge kortene op. Børnene kommer igen og igen, hvis deres eget "
                    "hænger der."
                ),
            ),
        ),
    ),
)
