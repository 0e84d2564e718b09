"""What Klangby has tried so that people are treated alike."""

from datetime import date

from samklang.demo.knowledge.told import ToldMoney, ToldProject, ToldRemark

PROJECTS = (
    ToldProject(
        title="Ansøgninger uden navn i Teknik- og Miljøforvaltningen",
        summary=(
            "64 stillinger, hvor navn, alder og billede var skjult i første runde. Flere over 55 kom til "
            "samtale, men lige få blev ansat. Stoppet igen."
        ),
        organisation="Økonomiforvaltningen",
        owner="Daniel Oxholm",
        substitute="Helle Fabricius",
        written_on=date(2021, 5, 10),
        confirmed_on=date(2022, 11, 28),
        topics=("Ligebehandling", "Job"),
        sharing="others",
        related=("Jobopslag uden ”robust” gav flere ansøgere",),
        state="ended",
        starts_on=date(2020, 10, 1),
        ends_on=date(2022, 9, 30),
        what=(
            "HR fjernede navn, billede, fødselsår og adresse, før udvalget så ansøgningerne. Udvalget gav "
            "point efter fem spørgsmål. Først ved samtalen så man, hvem det var."
        ),
        why=(
            "Et lokalt forsøg med ens ansøgninger viste, at svaret hang sammen med navnet. Byrådet bad om, "
            "at nogen prøvede noget."
        ),
        for_whom="Ansøgere til 64 stillinger, 1.870 ansøgninger i alt.",
        goals="Flere til samtale, der plejer at blive siet fra.",
        money=(
            ToldMoney(
                amount=350_000, source="Økonomiforvaltningen, HR-udvikling", ends_on=date(2022, 12, 31)
            ),
        ),
        measured=(
            "Vi registrerer kun køn og alder. Andel over 55 år blandt dem, der kom til samtale, og blandt "
            "ansatte; samme tal fra Kultur- og Fritidsforvaltningen, der søgte som hidtil."
        ),
        result="partly",
        came_of_it=(
            "Til samtale: 17 procent var over 55 mod 9 procent året før. I Kultur- og Fritidsforvaltningen "
            "var det 10 begge år. Ansatte over 55: seks ud af 64, nøjagtig som før. Om navnet betød noget, "
            "kan vi ikke sige, for det har vi med god grund ikke skrevet ned. Udvalgene syntes, at de fem "
            "spørgsmål var det bedste ved det."
        ),
        evidence="Sammenligning mellem to forvaltninger. Stillingerne er ikke ens.",
        strength="comparison",
        cost_per_person=5_500,
        after_the_money=(
            "HR kan ikke løfte at strege ud i hånden, fire timer pr. stilling. De fem spørgsmål er blevet "
            "fast i alle forvaltninger."
        ),
        otherwise="Taget fat i samtalen også. Det er dér, det afgøres.",
        remarks=(
            ToldRemark(
                by="Helle Fabricius",
                on=date(2021, 6, 1),
                text=(
                    "Godt, at I skriver, at I ikke ved det. Vi skal ikke til at notere, hvor folk kommer "
                    "fra, for at kunne bevise noget."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Meld det: ét sted at sige fra om diskrimination og had",
        summary=(
            "En telefon, en chat og syv steder, hvor man kan få hjælp til at melde. Der kommer 3-4 "
            "henvendelser om måneden; vi havde regnet med ti."
        ),
        organisation="Medborgerskabsforvaltningen",
        owner="Helle Fabricius",
        substitute="Yusuf Kragelund",
        written_on=date(2024, 11, 18),
        confirmed_on=date(2026, 11, 2),
        topics=("Ligebehandling", "Tryghed"),
        sharing="public",
        links=("https://klangby.example/meld-det",),
        related=("Kolleger fortalte først om diskrimination, da lederen gjorde det",),
        state="running",
        starts_on=date(2024, 9, 1),
        ends_on=date(2027, 8, 31),
        what=(
            "Man kan ringe, skrive eller gå ind på bibliotekerne og hos Regnbuehuset. Vi lytter, siger hvad "
            "man kan gøre, og går med, hvis det skal til politiet eller nævnet. Den, der henvender sig, "
            "bestemmer, om sagen går videre. Vi skriver ikke op, hvem folk er; kun hvor det skete, og hvad "
            "der blev gjort."
        ),
        why=(
            "I borgerpanelet sagde hver sjette, at de var blevet behandlet dårligere end andre det seneste "
            "år. Næsten ingen havde sagt det til nogen."
        ),
        for_whom="Alle, der oplever diskrimination eller had, og dem, der ser på.",
        goals="120 henvendelser om året, og at to ud af tre siger, at det hjalp at ringe.",
        partners=(
            "Regnbuehuset Klangby",
            "Klangby Integrationsråd",
            "Handicaprådet",
            "Klangby Borgerrådgiver",
            "Søndermark Bibliotek",
        ),
        steering=(
            "Følgegruppe med to fra rådene, to fra foreningerne og borgerrådgiveren. Byen deler erfaringer "
            "med to byer i udlandet."
        ),
        money=(
            ToldMoney(amount=1_860_000, source="EU-programmet Lige Byer", ends_on=date(2027, 8, 31)),
            ToldMoney(
                amount=465_000, source="Medborgerskabsforvaltningen, egen andel", ends_on=date(2027, 8, 31)
            ),
        ),
        measured="Antal henvendelser, steder og hvad der blev gjort. En sms ugen efter: hjalp det?",
        result="partly",
        came_of_it=(
            "92 henvendelser på 26 måneder. 38 om nattelivet og busser, 21 om arbejde, 17 om bolig, 16 om os "
            "selv (kommunen). 11 gik videre til politi eller nævn. Af 60, der svarede på sms'en, sagde 47, "
            "at det hjalp. De fleste kommer gennem folk, de kender, ikke gennem plakaterne."
        ),
        evidence="Egne tal. Vi når ikke dem, der ikke tror på os.",
        strength="own_figures",
        cost_per_person=18_000,
        after_the_money="",
        otherwise=(
            "Begyndt med de ansatte på biblioteker og i haller, før vi hængte plakater op. Plakaten lovede "
            "mere, end receptionen vidste."
        ),
        remarks=(
            ToldRemark(
                by="Frederik Agerbo",
                on=date(2025, 8, 19),
                text="Hos os tog det et år, før nogen turde. I skal ikke lukke, fordi tallet er lille.",
            ),
            ToldRemark(
                by="Ayse Nørskov",
                on=date(2026, 11, 3),
                text="De 16 om kommunen sender jeg en samlet note om i januar.",
            ),
        ),
    ),
    ToldProject(
        title="Én indgang uden trin i hvert foreningshus",
        summary="Ramper, dørpumper og et toilet i 12 foreningshuse i 2027. Handicaprådet har selv målt op.",
        organisation="Handicaprådet",
        owner="Birgit Thorsager",
        substitute="Birthe Lauge",
        written_on=date(2026, 4, 29),
        confirmed_on=date(2026, 9, 30),
        sharing="others",
        topics=("Ligebehandling", "Frivillige og foreninger"),
        districts=("Kirkestad", "Møllevang", "Østerhøj", "Strandholm"),
        related=("Prøv kommunens hjemmeside med skærmlæser hvert år",),
        state="planned",
        starts_on=date(2027, 2, 1),
        ends_on=date(2027, 12, 17),
        what=(
            "Vi har været ude i 41 huse med tommestok. 23 har trin ved døren, og 12 af dem kan laves for "
            "under 90.000 kr. hver. Dem tager vi først. Huse i to etager venter."
        ),
        why="Man kan ikke være frivillig et sted, man ikke kan komme ind.",
        for_whom="Folk i kørestol, med rollator og med barnevogn.",
        goals="12 huse færdige inden jul 2027.",
        partners=("Kultur- og Fritidsforvaltningen", "Østerhøj Idrætsforening"),
        money=(
            ToldMoney(
                amount=1_050_000, source="Anlægsbudgettet 2027, tilgængelighed", ends_on=date(2027, 12, 31)
            ),
        ),
        measured="Vi kører ind ad døren.",
        remarks=(
            ToldRemark(
                by="Anders Klitgaard",
                on=date(2026, 5, 4),
                text="Vores klubhus har to trin og en dørmåtte, I kan begynde hos os.",
            ),
        ),
    ),
)
