"""Money that can be sought for language, school, work, mentors, newcomers, interpreters and families."""

from datetime import date

from samklang.demo.knowledge.told import ToldAward, ToldFund

FUNDS = (
    ToldFund(
        name="Puljen til sprogmiljøer i dagtilbud",
        kind="state",
        giver="Styrelsen for Medborgerskab",
        gives_to=(
            "Kommuner, der vil arbejde med små børns sprog i hverdagen: efteruddannelse, vikarer, "
            "materialer. Ikke til test og ikke til bygninger. De vil se, hvordan lederen er med, og hvad der "
            "bliver tilbage bagefter."
        ),
        topics=("Sprog", "Forældre og familie"),
        smallest=300_000,
        largest=2_500_000,
        own_share_percent=25,
        deadlines=(date(2026, 12, 11), date(2027, 9, 17)),
        website="https://styrelsenformedborgerskab.example/puljer/sprogmiljoeer",
        contact="puljer@styrelsenformedborgerskab.example",
        awards=(
            ToldAward(year=2021, amount=1_200_000, purpose="Sprogvejleder i Børnehuset Mælkebøtten"),
            ToldAward(year=2024, amount=900_000, purpose="Efteruddannelse i seks børnehuse"),
        ),
    ),
    ToldFund(
        name="Puljen Hold fast i uddannelsen",
        kind="state",
        giver="Styrelsen for Læring og Lærepladser",
        gives_to=(
            "Erhvervsskoler og kommuner sammen. Mindst to parter skal skrive under, og skolen skal levere "
            "frafaldstal fra året før. Løn til lærere kun hvis det er ud over normal undervisning."
        ),
        topics=("Ungdomsuddannelse", "Mentorer og rollemodeller"),
        smallest=500_000,
        largest=4_000_000,
        own_share_percent=20,
        deadlines=(date(2027, 3, 1),),
        website="https://laeringoglaerepladser.example/holdfast",
        contact="44 55 74 10, spørg efter puljesekretariatet",
        awards=(
            ToldAward(
                year=2023, amount=2_400_000, purpose="Kontaktlærere på grundforløbet, Klangby Erhvervsskole"
            ),
        ),
    ),
    ToldFund(
        name="Puljen til nye familiers første år",
        kind="state",
        giver="Styrelsen for Medborgerskab",
        gives_to=(
            "Kommuner, der prøver noget nyt i modtagelsen af familier: følgeskab, skolestart, praktisk "
            "hjælp. Lovpligtige opgaver får ikke støtte, og det læser de efter."
        ),
        topics=("Nye i byen", "Forældre og familie"),
        smallest=400_000,
        largest=3_000_000,
        deadlines=(date(2027, 2, 5),),
        website="https://styrelsenformedborgerskab.example/puljer/foerste-aar",
        awards=(ToldAward(year=2024, amount=2_100_000, purpose="De første 90 dage for nye familier"),),
    ),
    ToldFund(
        name="Det europæiske brobygningsprogram",
        kind="eu",
        giver="Europæisk Sekretariat for Brobygning",
        gives_to=(
            "Samarbejder mellem byer i mindst tre lande. Meget papir: regn med seks uger til ansøgningen og "
            "en halv stilling til regnskabet. Giver til gengæld meget, og rejser er med."
        ),
        topics=("Job", "Nye i byen", "Ungdomsuddannelse"),
        smallest=1_500_000,
        largest=9_000_000,
        own_share_percent=40,
        deadlines=(date(2027, 4, 22),),
        website="https://brobygning.example/call-2027",
        contact="brobygning@klangby.example",
        awards=(
            ToldAward(year=2020, amount=1_850_000, purpose="Mentor til nyuddannede, sammen med to byer"),
        ),
    ),
    ToldFund(
        name="Lyngholm Fonden",
        kind="private",
        giver="Lyngholm Fonden",
        gives_to=(
            "Kommuner og foreninger, der får unge tættere på arbejde eller uddannelse. Kan godt lide små "
            "forsøg, som kan gentages, og vil have et regnskab på én side. Giver aldrig to gange til det "
            "samme."
        ),
        topics=("Job", "Ungdomsuddannelse", "Mentorer og rollemodeller"),
        smallest=100_000,
        largest=1_500_000,
        deadlines=(date(2027, 2, 1), date(2027, 9, 1)),
        website="https://lyngholmfonden.example",
        contact="Programchef Iben Falster, iben@lyngholmfonden.example",
        awards=(
            ToldAward(
                year=2021, amount=1_350_000, purpose="Første job: fritidsjob i Engparken og Søndermark"
            ),
            ToldAward(year=2022, amount=1_140_000, purpose="Mentorer for kvinder uden for arbejdsmarkedet"),
        ),
    ),
    ToldFund(
        name="Fru Agnete Brandts Legat for skolebørn",
        kind="private",
        giver="Fru Agnete Brandts Legat",
        gives_to=(
            "Skoler og foreninger i Klangby. Bøger, lektiehjælp, frugt, udflugter. Ansøgning på brev, to "
            "sider. Svarer inden for seks uger."
        ),
        topics=("Skole og lektiehjælp",),
        smallest=5_000,
        largest=60_000,
        is_continuous=True,
        contact="Advokat Preben Lund, preben@lundogkjeld.example",
        awards=(
            ToldAward(year=2020, amount=45_000, purpose="Lektiehjælp på Engskolen, opstart"),
            ToldAward(year=2023, amount=30_000, purpose="Bogkasser, Møllevangskolen"),
        ),
    ),
    ToldFund(
        name="Fonden Stigbøjlen",
        kind="private",
        giver="Fonden Stigbøjlen",
        gives_to=(
            "Foreninger med frivillige mentorer, makkere og venskabsfamilier. Kommunen kan være partner, men "
            "ikke ansøger: søg sammen med en forening."
        ),
        topics=("Mentorer og rollemodeller", "Nye i byen"),
        smallest=50_000,
        largest=750_000,
        own_share_percent=10,
        deadlines=(date(2027, 1, 15),),
        website="https://stigboejlen.example/ansoeg",
        awards=(
            ToldAward(
                year=2024, amount=720_000, purpose="Makker på erhvervsskolen, søgt af Foreningen Springbræt"
            ),
        ),
    ),
    ToldFund(
        name="Klangby Sparekasses Fond",
        kind="private",
        giver="Klangby Sparekasse",
        gives_to=(
            "Alt lokalt, der samler folk: familier, lektiecaféer, spisning. Beløbene er små, og man skal "
            "sende et billede bagefter. Nemmeste ansøgning i byen."
        ),
        topics=("Forældre og familie", "Skole og lektiehjælp", "Frivillige og foreninger"),
        smallest=2_000,
        largest=50_000,
        is_continuous=True,
        website="https://klangbysparekasse.example/fond",
        awards=(
            ToldAward(year=2022, amount=40_000, purpose="Fædregruppen i Engparken, mad og materialer"),
            ToldAward(year=2025, amount=25_000, purpose="Forældremøder med spisning"),
        ),
    ),
    ToldFund(
        name="Værkstedsfonden af 1897",
        kind="private",
        giver="Værkstedsfonden af 1897",
        gives_to=(
            "Lærepladser, værktøj, besøg på værksteder. Oprettet af byens håndværksmestre. Vil have en "
            "mester som medansøger."
        ),
        topics=("Ungdomsuddannelse", "Job"),
        smallest=10_000,
        largest=200_000,
        deadlines=(date(2027, 5, 1), date(2027, 11, 1)),
        contact="Klangby Håndværkerforening, kontor@haandvaerker.example",
        awards=(ToldAward(year=2024, amount=110_000, purpose="Aften på værkstedet for forældre"),),
    ),
    ToldFund(
        name="Fonden for et Ligefremt Sprog",
        kind="private",
        giver="Fonden for et Ligefremt Sprog",
        gives_to=(
            "Offentlige arbejdspladser, der vil skrive om, så folk forstår det, og som prøver teksterne af "
            "på læsere. Ikke til bureauer alene."
        ),
        topics=("Tolkning og klart sprog",),
        smallest=40_000,
        largest=400_000,
        own_share_percent=50,
        deadlines=(date(2026, 12, 1),),
        website="https://ligefremtsprog.example",
        awards=(ToldAward(year=2021, amount=180_000, purpose="Nye breve fra Jobcentret"),),
    ),
    ToldFund(
        name="Hasselø Familiefond",
        kind="private",
        giver="Hasselø Familiefond",
        gives_to=(
            "Indsatser for familier med børn under 12: kurser, grupper, hjemmebesøg. De kommer på besøg, før "
            "de siger ja, og de spørger forældrene, ikke projektlederen."
        ),
        topics=("Forældre og familie", "Sprog"),
        smallest=150_000,
        largest=2_000_000,
        deadlines=(date(2027, 3, 15), date(2027, 10, 15)),
        website="https://hasseloefamiliefond.example",
        contact="sekretariat@hasseloefamiliefond.example",
        awards=(
            ToldAward(year=2021, amount=860_000, purpose="Ti mandage: familiekursus i Bakkeby"),
            ToldAward(year=2024, amount=1_650_000, purpose="Skole-hjem-vejleder på Havneskolen"),
        ),
    ),
    ToldFund(
        name="Medborgerpuljen",
        kind="municipal",
        giver="Medborgerskabsforvaltningen",
        gives_to=(
            "Forvaltninger, skoler og foreninger i Klangby. Til forsøg på op til to år, hvor to "
            "forvaltninger er med. Man skal skrive erfaringen her i basen, før den sidste rate udbetales."
        ),
        topics=("Nye i byen", "Mentorer og rollemodeller", "Tolkning og klart sprog", "Sprog"),
        smallest=25_000,
        largest=500_000,
        deadlines=(date(2027, 2, 15), date(2027, 8, 15)),
        contact="Peter Vestbirk, peter.vestbirk@klangby.example",
        awards=(
            ToldAward(year=2023, amount=240_000, purpose="Beskeder til forældre i lyd og billeder"),
            ToldAward(year=2024, amount=300_000, purpose="Rollemodeller i klassen, sidste år"),
            ToldAward(year=2024, amount=480_000, purpose="Dansk i vagten på plejehjemmene"),
        ),
    ),
    ToldFund(
        name="Skoleudviklingspuljen",
        kind="municipal",
        giver="Børne- og Ungdomsforvaltningen",
        gives_to=(
            "Klangbys skoler og dagtilbud. Forsøg, som mindst én anden skole bagefter kan overtage. Lederen "
            "søger, ikke læreren."
        ),
        topics=("Skole og lektiehjælp", "Sprog", "Forældre og familie"),
        smallest=20_000,
        largest=400_000,
        deadlines=(date(2027, 4, 1),),
        contact="Claus Enevold, claus.enevold@klangby.example",
        awards=(
            ToldAward(year=2022, amount=380_000, purpose="Ring før ni, Møllevangskolen"),
            ToldAward(year=2023, amount=160_000, purpose="Gratis morgenmad på Havneskolen"),
        ),
    ),
)
