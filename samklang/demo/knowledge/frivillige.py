"""What Klangby has tried with volunteers, clubs and associations."""

from datetime import date

from samklang.demo.knowledge.told import ToldMoney, ToldProject, ToldRemark, ToldUse

PROJECTS = (
    ToldProject(
        title="Fritidspas til børn i 4.-6. klasse",
        summary=(
            "Passet betaler kontingent op til 1.500 kr. om året. Pengene alene gjorde ikke meget; det gjorde "
            "den voksne, der fulgte med de første tre gange."
        ),
        organisation="Kultur- og Fritidsforvaltningen",
        owner="Birthe Lauge",
        substitute="Bilal Overgaard",
        written_on=date(2020, 6, 22),
        confirmed_on=date(2026, 6, 8),
        topics=("Frivillige og foreninger", "Sundhed"),
        districts=("Søndermark", "Engparken"),
        sharing="public",
        links=("https://klangby.example/fritidspas",),
        related=("Fritidsvejledere, der følger barnet helt ind i klubben", "Betal kontingent i rater"),
        state="carried_on",
        starts_on=date(2019, 8, 1),
        ends_on=date(2022, 7, 31),
        what=(
            "Læreren udleverer et pas til børn, der ikke går til noget. Foreningen sender regningen til os, "
            "familien lægger ikke ud. Passet gælder også støvler og gi, indtil 400 kr. af de 1.500."
        ),
        why=(
            "På tre skoler gik 4 ud af 10 børn ikke til noget som helst. Forældrene nævnte penge, men også "
            "at de ikke vidste, hvordan man melder sig ind."
        ),
        for_whom="Børn i 4.-6. klasse, der ikke går til noget. Ingen skal vise lønseddel.",
        goals="600 pas på tre år, og at halvdelen stadig går til noget efter et år.",
        partners=("Østerhøj Idrætsforening", "Klangby Svømmeklub", "Klangby Musikskole"),
        money=(
            ToldMoney(
                amount=960_000,
                source="Kultur- og Fritidsudvalget, forsøg i tre år",
                ends_on=date(2022, 7, 31),
            ),
        ),
        measured="Pas udleveret, pas brugt, og et opkald til klubben efter 12 måneder: kommer barnet stadig?",
        result="worked",
        came_of_it=(
            "640 pas brugt ud af 905 udleverede. 390 af de 640 børn gik stadig til noget efter et år (61 "
            "procent). Fodbold og svømning tog to tredjedele. De 265 pas, der aldrig blev brugt, lå i "
            "skoletasken."
        ),
        evidence="Egne tal, ingen sammenligning. Nogle af børnene var nok begyndt alligevel.",
        strength="own_figures",
        cost_per_person=1_500,
        after_the_money=(
            "Fast post på budgettet siden august 2022, 400.000 kr. om året. Siden 2023 følger en "
            "fritidsvejleder de børn, der har brug for det."
        ),
        otherwise=(
            "Ikke dele pas ud på papir. Og snakke med klubberne først: tre af dem havde venteliste og fik "
            "tyve børn, de ikke havde plads til."
        ),
        uses=(
            ToldUse(
                by="Emil Gravesen",
                on=date(2021, 9, 1),
                where="Nørrevang",
                result="partly",
                note=(
                    "Vi prøvede med unge i 8. klasse. De ville have penge til fitness, og det må passet ikke."
                ),
            ),
            ToldUse(
                by="Gitte Aaberg",
                on=date(2023, 8, 15),
                where="Fjordby",
                result="worked",
                note="Vi sprang papiret over. Læreren skriver direkte til vejlederen.",
            ),
        ),
        remarks=(
            ToldRemark(
                by="Mikkel Abildtrup",
                on=date(2021, 2, 8),
                text=(
                    "Regningerne bliver betalt efter 60-70 dage. Det er længe for en klub med 90.000 kr. på "
                    "bogen."
                ),
            ),
            ToldRemark(
                by="Birthe Lauge",
                on=date(2021, 3, 1),
                text="Nu er det 14 dage. Sig til, hvis det skrider igen.",
            ),
        ),
    ),
    ToldProject(
        title="Fritidsvejledere, der følger barnet helt ind i klubben",
        summary=(
            "En vejleder går med barnet og en forælder de tre første gange og taler med træneren. 72 procent "
            "er der stadig efter et år. Pengene slutter i juli 2027."
        ),
        organisation="Kultur- og Fritidsforvaltningen",
        owner="Bilal Overgaard",
        substitute="Birthe Lauge",
        written_on=date(2024, 8, 26),
        confirmed_on=date(2026, 8, 31),
        topics=("Frivillige og foreninger", "Forældre og familie", "Mentorer og rollemodeller"),
        districts=("Søndermark", "Engparken", "Nørrevang"),
        sharing="others",
        related=("Fritidspas til børn i 4.-6. klasse", "Sådan bygger man bro fra kommunen til en forening"),
        state="running",
        starts_on=date(2023, 8, 1),
        ends_on=date(2027, 7, 31),
        what=(
            "To vejledere på fuld tid. Først hjem til køkkenbordet: hvad vil barnet, hvem kan køre. Så med "
            "til træning tre gange, og én gang til efter to måneder. Vi har en lille kasse med brugte "
            "støvler. Forældrene bliver spurgt, om de vil tage en tjans, og de fleste siger ja, når nogen "
            "spørger."
        ),
        why=(
            "To ud af fem børn med fritidspas var væk igen inden for et år. Trænerne vidste ikke, at de var "
            "nye."
        ),
        for_whom="Børn mellem 9 og 14, som er faldet fra én gang, eller hvor skolen er bekymret.",
        goals="240 børn på fire år. 70 procent stadig i gang efter et år.",
        partners=("Østerhøj Idrætsforening", "Klangby Svømmeklub"),
        money=(
            ToldMoney(amount=2_100_000, source="Puljen til lokale fællesskaber", ends_on=date(2027, 7, 31)),
            ToldMoney(amount=1_740_000, source="Kultur- og Fritidsforvaltningen", ends_on=date(2027, 7, 31)),
        ),
        measured="Opkald til klubben efter 12 måneder. Samme opkald for børn, der kun fik passet.",
        result="worked",
        came_of_it=(
            "Pr. august 2026: 163 børn fulgt. Af de 118, der begyndte for mere end et år siden, går 85 "
            "stadig til noget (72 procent). For børn med pas alene er det 58 procent i de samme klubber. 31 "
            "forældre har en tjans i klubben."
        ),
        evidence=(
            "Sammenlignet med 140 børn, der kun fik pas. De to grupper er ikke ens; vores havde det sværere "
            "fra start."
        ),
        strength="comparison",
        cost_per_person=16_000,
        after_the_money="",
        otherwise=(
            "Vi brugte det første år på Engparken alene. Havde vi taget alle tre bydele med det samme, var "
            "vi nået længere."
        ),
        remarks=(
            ToldRemark(
                by="Anders Klitgaard",
                on=date(2025, 5, 19),
                text=(
                    "For os er det guld. Træneren er 19 år og kan ikke både løbe banen rundt og ringe til "
                    "mødre."
                ),
            ),
            ToldRemark(
                by="Tine Sandager",
                on=date(2026, 9, 3),
                text=(
                    "Klang Industris Fællesskabsfond giver ikke løn, men kunne måske tage støvlerne. Det er "
                    "ikke svaret på 2027, det ved jeg godt."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Svømning for kvinder søndag morgen",
        summary=(
            "Kvindelig livredder, gardiner for og kaffe bagefter. Fra 14 til 130 svømmere, og klubben driver "
            "det selv i dag."
        ),
        organisation="Klangby Svømmeklub",
        owner="Mikkel Abildtrup",
        written_on=date(2021, 10, 10),
        confirmed_on=date(2024, 3, 3),
        sharing="others",
        topics=("Frivillige og foreninger", "Sundhed", "Ligebehandling"),
        districts=("Strandholm", "Engparken"),
        related=("Cykelkurset, der flyttede fra tirsdag til lørdag",),
        state="carried_on",
        starts_on=date(2021, 8, 29),
        ends_on=date(2023, 6, 30),
        what=(
            "Søndag 8-10 er den lille hal kun for kvinder og piger. Begyndere i den lave ende, motion i den "
            "anden. Vi uddannede fire kvinder fra holdene til hjælpetrænere."
        ),
        why=(
            "I klubben var 3 ud af 4 voksne begyndere mænd. Vi blev ringet op af Kvindecaféen Mimosen, der "
            "spurgte, om man kunne få lov at være i fred."
        ),
        for_whom=(
            "Kvinder, der aldrig har lært at svømme, eller som ikke vil svømme sammen med mænd. Alle grunde "
            "er gode nok."
        ),
        goals="60 faste og fire hjælpetrænere.",
        partners=("Kvindecaféen Mimosen", "Forebyggelsescentret Søndermark"),
        money=(
            ToldMoney(amount=180_000, source="Kultur- og Fritidsudvalget", ends_on=date(2023, 6, 30)),
            ToldMoney(amount=60_000, source="Klang Industris Fællesskabsfond"),
        ),
        measured="Medlemslisten og hvor mange der tog 25-meter-mærket.",
        result="worked",
        came_of_it=(
            "14 den første søndag, 130 medlemmer i juni 2023. 88 har svømmet de 25 meter. To er i dag "
            "livreddere med løn."
        ),
        evidence="Medlemslisten.",
        strength="own_figures",
        cost_per_person=1_850,
        after_the_money=(
            "Kontingentet på 650 kr. pr. halvår dækker livredder og hjælpetrænere. Hallen er gratis søndag "
            "før ti."
        ),
        otherwise="Venteliste fra dag ét. Vi måtte sige nej til 40 midt i sæsonen, og de kom ikke igen.",
        remarks=(
            ToldRemark(
                by="Helle Fabricius",
                on=date(2022, 2, 15),
                text=(
                    "Til jer, der får læserbreve om det: kønsopdelte tider er lovlige, når der er en saglig "
                    "grund, og når mænd har tider nok. Jeg har et notat på to sider."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Frivilligportalen Klangby Hjælper",
        summary=(
            "En hjemmeside, der skulle finde frivillige til opgaver. 780.000 kr., 112 opslag, 31 match. "
            "Lukket efter to år."
        ),
        organisation="Frivilligcenter Klangby",
        owner="Tine Sandager",
        written_on=date(2022, 12, 19),
        confirmed_on=date(2023, 1, 9),
        topics=("Frivillige og foreninger",),
        sharing="public",
        related=("Frivillige trænere brænder ud i tredje sæson",),
        state="closed",
        starts_on=date(2020, 9, 1),
        ends_on=date(2022, 11, 30),
        what="Portal med login, profiler og søgning. Foreninger lagde opgaver op, borgere meldte sig.",
        why=(
            "Under nedlukningen ringede 300 mennesker og ville hjælpe. Vi havde dem i et hæfte og mistede "
            "overblikket."
        ),
        for_whom="Foreninger, der mangler hænder, og folk, der har lyst.",
        goals="400 match på to år.",
        money=(ToldMoney(amount=780_000, source="Fonden Åbne Døre", ends_on=date(2022, 8, 31)),),
        measured="Tal fra portalen.",
        result="did_not",
        came_of_it=(
            "112 opgaver, 540 profiler, 31 match. Det er 25.000 kr. pr. match. Folk oprettede sig en søndag "
            "aften og svarede ikke, da vi skrev om onsdagen. Foreningerne glemte deres kode. Imens skaffede "
            "Grethe 26 besøgsvenner ved at ringe til folk, hun kender."
        ),
        evidence="Portalens egne tal. De lyver ikke.",
        strength="own_figures",
        cost_per_person=25_000,
        after_the_money=(
            "Slukket. Vi har nu en telefon og en kaffemaskine, og en torsdagsvagt, der kender foreningerne."
        ),
        otherwise="Brugt pengene på en person med en telefon i halvandet år.",
        remarks=(
            ToldRemark(
                by="Thomas Bisgaard",
                on=date(2023, 8, 22),
                text="Tak, fordi I skrev det her. Vi var ved at bestille noget, der lignede.",
            ),
            ToldRemark(
                by="Gitte Aaberg",
                on=date(2025, 1, 30),
                text="Vi havde samme erfaring i Fjordby, bare dyrere.",
            ),
        ),
    ),
)
