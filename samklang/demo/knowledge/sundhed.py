"""What Klangby has tried for people's health."""

from datetime import date

from samklang.demo.knowledge.told import ToldMoney, ToldProject, ToldRemark, ToldUse

PROJECTS = (
    ToldProject(
        title="Sundhedsformidlere på mange sprog i Søndermark og Engparken",
        summary=(
            "22 uddannede beboere holder samtaler om sundhed i gårde, vaskerier og foreninger. Flere kommer "
            "til screening og tandlæge. Bevillingen slutter ved nytår 2027-28."
        ),
        organisation="Forebyggelsescentret Søndermark",
        owner="Farah Steenberg",
        substitute="Karen-Lise Mejer",
        written_on=date(2022, 4, 4),
        confirmed_on=date(2026, 4, 20),
        topics=("Sundhed", "Tolkning og klart sprog"),
        districts=("Søndermark", "Engparken"),
        sharing="public",
        links=(
            "https://klangby.example/sundhedsformidlere",
            "https://klangby.example/sundhedsformidlere/filmene",
        ),
        related=("Sådan arbejder man med sundhedsformidlere", "Brochuren om vaccination, som ingen tog"),
        state="running",
        starts_on=date(2021, 9, 1),
        ends_on=date(2027, 12, 31),
        what=(
            "Formidlerne får 30 timers kursus hos os og løn pr. gang, 750 kr. for to timer. De holder "
            "samtaler om blodsukker, tænder, søvn, overgangsalder, vaccination, alt det folk spørger om, på "
            "ni sprog og på dansk. De giver ikke behandling. De følger gerne med til lægen første gang."
        ),
        why=(
            "Indkaldelser til screening blev sendt på fire sider dansk. I to boligområder kom under "
            "halvdelen."
        ),
        for_whom=(
            "Voksne, der ikke læser dansk let, og dem, der gør, men ikke åbner breve fra det offentlige."
        ),
        goals="150 samtaler om året. Flere til screening i de to bydele.",
        partners=("Kvindecaféen Mimosen", "Helhedsplanen Engparken", "Søndermark Bibliotek"),
        steering="Centerlederen og to af formidlerne.",
        money=(
            ToldMoney(amount=2_400_000, source="Fonden Åbne Døre", ends_on=date(2024, 12, 31)),
            ToldMoney(
                amount=2_700_000, source="Sundheds- og Omsorgsudvalget 2021-2027", ends_on=date(2027, 12, 31)
            ),
        ),
        measured=(
            "Antal samtaler og deltagere. Fremmøde til brystkræftscreening efter postnummer, fra regionen, "
            "2021 og 2025. Postnummeret ved siden af til sammenligning."
        ),
        result="worked",
        came_of_it=(
            "Ca. 160 samtaler om året, 1.900 deltagere, en del de samme. Fremmødet til screening steg fra 47 "
            "til 58 procent i de to bydele; i nabopostnummeret fra 61 til 64. Tandtjek hos børnehavebørn "
            "steg ikke, selv om vi talte mere om tænder end om noget andet."
        ),
        evidence=(
            "Sammenligning med et naboområde. Regionen flyttede også screeningen tættere på i 2023, så lidt "
            "af det er busturen."
        ),
        strength="comparison",
        cost_per_person=430,
        after_the_money="",
        otherwise=(
            "Vi begyndte med 40 formidlere, 18 af dem uden løn, og de fik for få vagter. 22 med løn er det "
            "rigtige tal for to bydele."
        ),
        uses=(
            ToldUse(
                by="Inger Falkenberg",
                on=date(2023, 10, 12),
                where="Vesterlund",
                result="worked",
                note="Lånte fire formidlere til samtaler om amning og søvn.",
            ),
            ToldUse(
                by="Hanne Birkedal",
                on=date(2025, 3, 6),
                where="Kirkestad",
                result="partly",
                note=(
                    "Om demens. Folk kom, men ville ikke tale om det med naboen ved siden af. Nu tager vi "
                    "dem én ad gangen."
                ),
            ),
        ),
        remarks=(
            ToldRemark(
                by="Thomas Bisgaard",
                on=date(2024, 12, 17),
                text=(
                    "Fra januar er det kun kommunens del, der er tilbage. Der er til 2027 og ikke en dag "
                    "længere."
                ),
            ),
            ToldRemark(
                by="Karen-Lise Mejer",
                on=date(2026, 8, 14),
                text="Jeg har bedt om, at det kommer med i budgettet for 2028. Intet svar endnu.",
            ),
        ),
    ),
    ToldProject(
        title="Fødselsforberedelse i små hold i Nørrevang",
        summary=(
            "Otte gravide, samme jordemoder, fem gange, tolk når der er brug for det. Færre akutte "
            "indlæggelser og flere, der havde nogen at ringe til."
        ),
        organisation="Børne- og Ungdomsforvaltningen",
        owner="Inger Falkenberg",
        written_on=date(2022, 2, 14),
        confirmed_on=date(2023, 11, 1),
        topics=("Sundhed", "Forældre og familie", "Nye i byen"),
        districts=("Nørrevang",),
        sharing="others",
        related=("Sundhedsplejerske på biblioteket om lørdagen",),
        state="ended",
        starts_on=date(2021, 2, 1),
        ends_on=date(2023, 6, 30),
        what=(
            "Fem aftener i Sundhedshuset, højst otte gravide med den, de ville have med. Jordemoder og "
            "sundhedsplejerske sammen. Halvdelen af tiden til spørgsmål. Rundvisning på fødegangen, for det "
            "er den, folk er bange for. Telefonliste til alle den sidste aften."
        ),
        why=(
            "De store hold med 60 i et auditorium fik næsten ingen fra Nørrevang. Mange ringede akut om "
            "ting, der ikke var akutte."
        ),
        for_whom="Førstegangsfødende, især dem uden familie i byen.",
        goals="Halvdelen af de førstegangsfødende i bydelen med på et hold.",
        partners=("Sundhedshuset Nørrevang",),
        money=(
            ToldMoney(
                amount=690_000, source="Børne- og Ungdomsudvalget, forsøgsmidler", ends_on=date(2023, 6, 30)
            ),
        ),
        measured=(
            "Akutte henvendelser på fødegangen før termin, oplyst af dem selv. Skema seks uger efter "
            "fødslen. Samme skema i Vesterlund, hvor man fik de store hold."
        ),
        result="worked",
        came_of_it=(
            "23 hold, 168 gravide, 54 procent af de førstegangsfødende. 1,2 akutte henvendelser i snit mod "
            "2,0 i Vesterlund. 71 procent kendte en anden ny forælder, de kunne ringe til (Vesterlund 38). "
            "Fædrene kom mere end ventet, 6 ud af 10."
        ),
        evidence=(
            "151 skemaer fra Nørrevang og 120 fra Vesterlund. De, der sagde ja til hold, var nok dem med "
            "mest overskud."
        ),
        strength="comparison",
        cost_per_person=4_100,
        after_the_money=(
            "To hold om måneden blev til ét, betalt af sundhedsplejens egen ramme. Tolken røg ud, og så kom "
            "de, der havde mest brug for det, ikke mere. Det er jeg ked af."
        ),
        otherwise="Lagt holdet kl. 16.30. Kl. 19 kan ingen med en toårig.",
        remarks=(
            ToldRemark(
                by="Farah Steenberg",
                on=date(2023, 9, 5),
                text="Kan en formidler ikke sidde med i stedet for tolken? De koster 375 kr. i timen.",
            ),
            ToldRemark(
                by="Inger Falkenberg",
                on=date(2023, 11, 1),
                text=(
                    "Prøvet to gange. Det gik fint på persisk, på det andet sprog kendte hun alle i "
                    "forvejen. Så ville de ikke spørge."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Psykolog uden henvisning for 16-25-årige",
        summary=(
            "Åben dør tirsdag og torsdag eftermiddag på Hovedbiblioteket. Op til fem samtaler, ingen journal "
            "hos kommunen. For tidligt at sige, om det hjælper."
        ),
        organisation="Sundheds- og Omsorgsforvaltningen",
        owner="Thomas Bisgaard",
        written_on=date(2025, 3, 3),
        confirmed_on=date(2026, 10, 1),
        topics=("Sundhed", "Ungdomsuddannelse"),
        districts=("Indre Klangby",),
        state="running",
        starts_on=date(2025, 1, 15),
        ends_on=date(2027, 12, 31),
        what=(
            "To psykologer i studierummene på 2. sal. Man kommer uden tid og kan være anonym den første "
            "gang. Efter fem samtaler hjælper vi videre, hvis der er mere. Skema ved første og sidste "
            "samtale."
        ),
        why=(
            "Ventetiden gennem lægen var 14 uger i 2024. Erhvervsskolen sagde, at de så det på fraværet "
            "længe før."
        ),
        for_whom="Unge mellem 16 og 25, der har det skidt, uden at være så syge, at psykiatrien tager dem.",
        goals="700 unge på tre år. Halvdelen skal have det målbart bedre ved sidste samtale.",
        partners=("Klangby Hovedbibliotek", "Klangby Ungeråd"),
        money=(
            ToldMoney(
                amount=3_900_000, source="Puljen til unges mentale sundhed", ends_on=date(2027, 12, 31)
            ),
            ToldMoney(
                amount=980_000,
                source="Sundheds- og Omsorgsforvaltningen, egen andel",
                ends_on=date(2027, 12, 31),
            ),
        ),
        measured="Puljens skema om trivsel, først og sidst.",
        result="too_early",
        came_of_it=(
            "412 unge indtil oktober 2026. To ud af tre er kvinder. 190 har udfyldt begge skemaer. Mange "
            "kommer kun én gang, og vi ved ikke, om det er, fordi det hjalp, eller fordi det ikke gjorde."
        ),
        strength="own_figures",
        cost_per_person=7_000,
        after_the_money="",
        otherwise="En af psykologerne skulle have været mand. Nu leder vi efter en.",
        remarks=(
            ToldRemark(
                by="Emil Gravesen",
                on=date(2025, 5, 27),
                text="Skiltet hed ”Mental sundhed”. Skift det til ”Snak med nogen”. Ungerådet har stemt.",
            ),
            ToldRemark(
                by="Thomas Bisgaard", on=date(2025, 6, 2), text="Skiftet. Det gav faktisk flere drenge."
            ),
        ),
    ),
    ToldProject(
        title="Gåhold på recept fra lægen",
        summary=(
            "Lægen skrev ”gå med på tirsdagsholdet” på en seddel til 240 patienter. 19 kom, otte blev ved. "
            "En seddel er ikke nok."
        ),
        organisation="Sundhedshuset Nørrevang",
        owner="Marek Dalsgaard",
        written_on=date(2020, 3, 9),
        confirmed_on=date(2020, 3, 9),
        topics=("Sundhed",),
        districts=("Nørrevang", "Vesterlund"),
        sharing="others",
        related=("Cykelkurset, der flyttede fra tirsdag til lørdag",),
        state="ended",
        starts_on=date(2019, 3, 1),
        ends_on=date(2019, 12, 20),
        what=(
            "Seks lægehuse fik en blok med sedler. Patienten rev af og mødte op tirsdag kl. 10 ved "
            "Sundhedshuset. En fysioterapeut gik med i 50 minutter."
        ),
        why="Lægerne ville gerne kunne gøre noget for patienter med for højt blodtryk ud over piller.",
        for_whom="Voksne med for højt blodtryk eller begyndende sukkersyge.",
        goals="80 faste efter et halvt år.",
        money=(ToldMoney(amount=110_000, source="Sundhedspuljen 2019", ends_on=date(2019, 12, 31)),),
        measured="Sedler udleveret ifølge lægerne, fremmødte ifølge mig.",
        result="did_not",
        came_of_it=(
            "240 sedler, 19 fremmødte, 8 blev ved til jul. Dem, jeg ringede til, havde været på arbejde, "
            "kendte ingen eller troede, det var genoptræning. Den ene gang jeg selv ringede før første tur, "
            "kom 5 af 7."
        ),
        evidence="Små tal, men ret klare.",
        strength="own_figures",
        cost_per_person=5_800,
        after_the_money="De otte går stadig. De har en gruppe og klarer sig uden mig.",
        otherwise="Ringet. Og gået kl. 17.",
        uses=(
            ToldUse(
                by="Karen-Lise Mejer",
                on=date(2021, 5, 4),
                where="Søndermark",
                result="worked",
                note="Med opkald dagen før: 33 af 60 kom.",
            ),
        ),
    ),
)
