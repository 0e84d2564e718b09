"""What Klangby knows of work: first jobs, placements, firms and recruiting."""

from datetime import date

from samklang.demo.klangby import ToldNetwork
from samklang.demo.knowledge.told import (
    ToldMoney,
    ToldProject,
    ToldRemark,
    ToldUse,
)

NETWORKS = (
    ToldNetwork(
        "Fritidsjob og lærepladser",
        (
            "Dem, der ringer til virksomheder, deler lister, så den samme bager ikke får fire opkald på en "
            "uge. Mødes hos en virksomhed hver anden måned."
        ),
        (
            "Dorthe Vinding",
            "Yusuf Holst",
            "Sahra Kragelund",
            "Viggo Hastrup",
            "Joan Beier",
            "Hanne Sejrup",
            "Jakob Wiese",
        ),
        is_shared=True,
    ),
)

PROJECTS = (
    ToldProject(
        title="Første job: fritidsjob til 13-17-årige i Engparken og Søndermark",
        summary=(
            "En fritidsjobkonsulent fandt job, fulgte den unge den første dag og tog telefonen, når chefen "
            "ringede. 236 unge fik job på tre år; 171 havde det endnu efter et halvt år. Kører nu fast på "
            "Jobcentret."
        ),
        organisation="Klangby Jobcenter",
        owner="Dorthe Vinding",
        substitute="Yusuf Holst",
        written_on=date(2024, 10, 21),
        confirmed_on=date(2026, 10, 12),
        sharing="public",
        topics=("Job", "Frivillige og foreninger"),
        districts=("Engparken", "Søndermark"),
        links=(
            "https://klangby.example/foerstejob",
            "https://klangby.example/foerstejob/regnskab-til-lyngholm.pdf",
        ),
        related=(
            "Fritidsjob: nogen skal tage telefonen, når chefen ringer",
            "Aftalen med virksomheden på én side",
        ),
        state="carried_on",
        starts_on=date(2021, 9, 1),
        ends_on=date(2024, 8, 31),
        what=(
            "Kontor i fritidsklubben i Engparken mandag og onsdag 15-18. Ingen ventetid: man går derfra med "
            "en aftale. Vi øver telefonopkaldet, vi laver skattekort og bankkonto sammen, og jeg går med den "
            "første dag. Arbejdsgiveren har mit nummer og må ringe, også en lørdag. Efter tre måneder holder "
            "vi pizza for dem, der er der endnu."
        ),
        why=(
            "Hver femte ung på 15 til 17 år i de to kvarterer havde fritidsjob. I resten af byen var det "
            "næsten hver anden. Det handlede om, hvem ens forældre kender."
        ),
        for_whom="Unge mellem 13 og 17 år, som ikke kender nogen, der kan skaffe dem et job.",
        goals="200 job på tre år, og at to ud af tre holder et halvt år.",
        partners=("Klangby Erhvervsforum", "Boligforeningen Engparken", "Hotel Gule Lygte"),
        steering="Jobcentret, klubben og Erhvervsforum fire gange om året.",
        money=(
            ToldMoney(amount=1_350_000, source="Lyngholm Fonden", ends_on=date(2024, 8, 31)),
            ToldMoney(amount=450_000, source="Medborgerskabsforvaltningen", ends_on=date(2024, 8, 31)),
        ),
        measured=(
            "Job efter en uge, tre måneder og seks måneder. Andelen af 15-17-årige med løn i de to "
            "kvarterer, fra registret, 2021 og 2024."
        ),
        result="worked",
        came_of_it=(
            "236 fik job, 171 (72 procent) havde det efter seks måneder. Andelen med fritidsjob gik fra 21 "
            "til 34 procent. Piger holdt længere end drenge. De 13- og 14-årige er svære: der er næsten kun "
            "reklameomdeling, og halvdelen stoppede. Vi regnede med, at karaktererne ville falde for dem med "
            "mange vagter. Det gjorde de ikke."
        ),
        evidence=(
            "Før og efter i kvartererne. Der var også mangel på folk i butikkerne i de år, og det hjalp os."
        ),
        strength="before_after",
        cost_per_person=7_600,
        after_the_money=(
            "To stillinger på 30 timer er nu i Jobcentrets faste budget, og Nørrevang er kommet med. Fondens "
            "pizza betaler Erhvervsforum."
        ),
        otherwise=(
            "Begynde ved 15 år. Og få bank og skat til at holde åbent i klubben en aften i september; vi "
            "brugte en tredjedel af tiden på login og konto."
        ),
        uses=(
            ToldUse(
                by="Gitte Aaberg",
                on=date(2025, 3, 3),
                where="Havnekvarteret i Fjordby",
                result="worked",
                note=(
                    "52 job det første år med én konsulent. Følge den første dag er det, der gør forskellen."
                ),
            ),
            ToldUse(
                by="Mikkel Staun",
                on=date(2025, 9, 15),
                where="Klangby Ungdomsskole i Nørrevang",
                result="too_early",
            ),
        ),
        remarks=(
            ToldRemark(
                by="Birthe Lauge",
                on=date(2024, 11, 6),
                text=(
                    "Hallerne og foreningerne har også job: café, dommer, hjælpetræner. Ring til mig før "
                    "sommer, så lægger vi dem ind."
                ),
            ),
            ToldRemark(
                by="Peter Vestbirk",
                on=date(2024, 11, 20),
                text=(
                    "I hele byen gik andelen i samme tid fra 43 til 47. Så forspringet er blevet mindre, men "
                    "træk de fire point fra, når I siger 13."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Løntimer fra uge fire: praktik der bliver til job",
        summary=(
            "Ingen praktik uden løntimer efter tre uger. 148 har været igennem, 67 har fået et ordinært job "
            "på mindst 15 timer. Virksomhederne blev færre, men bedre."
        ),
        organisation="Klangby Jobcenter",
        owner="Yusuf Holst",
        substitute="Pernille Aggergaard",
        written_on=date(2024, 12, 9),
        confirmed_on=date(2026, 6, 22),
        sharing="others",
        topics=("Job", "Nye i byen"),
        state="running",
        starts_on=date(2023, 3, 1),
        ends_on=date(2026, 12, 31),
        what=(
            "Virksomheden skriver under på, at de betaler mindst to timer om ugen fra uge fire og lægger til "
            "hver måned. Vi skriver på, at vi er der inden for en time, hvis noget går galt. Kan de ikke gå "
            "med til det, siger vi tak for kaffe."
        ),
        why=(
            "Vi havde borgere, der var på deres syvende praktik i det samme lager. De kunne arbejdet. Der "
            "var bare ingen, der betalte dem."
        ),
        for_whom="Voksne på ydelse uden job på det danske arbejdsmarked inden for de sidste to år.",
        goals="150 forløb, og at 60 kommer i job uden støtte.",
        partners=("Klang Industri A/S", "Hotel Gule Lygte", "Klangby Erhvervsforum"),
        money=(
            ToldMoney(amount=2_960_000, source="Medborgerskabsforvaltningen", ends_on=date(2026, 12, 31)),
        ),
        measured="Løntimer uge for uge; job efter tre og tolv måneder.",
        result="worked",
        came_of_it=(
            "148 begyndt. 67 i job (45 procent), 52 af dem stadig efter et år. 34 stoppede før uge fire, og "
            "det var næsten altid, fordi virksomheden fortrød. Vi gik fra 90 virksomheder på listen til 31."
        ),
        evidence="Egne tal. Før 2023 kom cirka hver femte i job efter praktik, men det var andre mennesker.",
        strength="own_figures",
        cost_per_person=20_000,
        after_the_money=(
            "Fra 2027 er det Jobcentrets almindelige måde, men med to konsulenter i stedet for tre."
        ),
        otherwise=(
            "Sige det højt til virksomhederne fra starten. Vi pakkede det ind, og så blev de sure i uge fire."
        ),
        uses=(
            ToldUse(
                by="Gitte Aaberg",
                on=date(2025, 5, 12),
                where="Fjordby Jobhus",
                result="partly",
                note="Vores byråd ville ikke af med virksomhederne på listen. Vi gør det kun på hoteller.",
            ),
        ),
        remarks=(
            ToldRemark(
                by="Hanne Sejrup",
                on=date(2025, 1, 30),
                text="Fra vores side: det er færre, men vi ved, hvad vi går ind til. Vi har fastansat ni.",
            ),
        ),
    ),
    ToldProject(
        title="Kørekort til hjemmeplejen: betalt undervisning mod et års arbejde",
        summary=(
            "Hjemmeplejen betaler kørekort for ufaglærte, der gerne vil arbejde aften. 46 er i gang, 29 har "
            "bestået, 24 er ansat. Pengene rækker til marts 2027."
        ),
        organisation="Sundheds- og Omsorgsforvaltningen",
        owner="Rasmus Dyhr",
        written_on=date(2025, 6, 2),
        confirmed_on=date(2026, 8, 17),
        topics=("Job", "Ældre"),
        districts=("Østerhøj", "Bakkeby"),
        state="running",
        starts_on=date(2024, 4, 1),
        ends_on=date(2027, 3, 31),
        what=(
            "25.000 kroner pr. person til køreskole, teoribog og prøve. Man skriver under på et års arbejde "
            "i aftenvagt. Køreskolen har et hold, hvor teorien læses op og tegnes."
        ),
        why="Vi havde 20 ledige aftenvagter og en bunke ansøgere uden kørekort.",
        for_whom="Ansøgere, der er egnede, men mangler kørekort og ikke selv kan betale.",
        goals="40 ansatte på tre år.",
        partners=("Klangby Jobcenter",),
        money=(
            ToldMoney(
                amount=1_150_000,
                source="Sundheds- og Omsorgsforvaltningen, vikarbudgettet",
                ends_on=date(2027, 3, 31),
            ),
        ),
        measured="Bestået, ansat, og stadig ansat efter et år.",
        result="partly",
        came_of_it=(
            "Teorien er det svære: de fleste skal op tre gange, og fem har givet op. Af de første 12, der er "
            "nået et helt år, er 10 der endnu."
        ),
        strength="own_figures",
        evidence="Egne tal, ingen sammenligning.",
        cost_per_person=25_000,
        after_the_money="",
        otherwise="Teoriprøven først, og så kontrakten.",
        remarks=(
            ToldRemark(
                by="Tamara Jessing",
                on=date(2025, 9, 10),
                text=(
                    "Jeg kan godt tage køreteori som emne i mit hold på plejehjemmet. Så lærer de dansk af "
                    "det også."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Jobmesse i Nørrevanghallen 2019",
        summary="610 gæster, 38 stande, 7 job. Gør det ikke igen.",
        organisation="Klangby Jobcenter",
        owner="Pernille Aggergaard",
        written_on=date(2019, 6, 24),
        topics=("Job",),
        districts=("Nørrevang",),
        state="closed",
        starts_on=date(2019, 1, 7),
        ends_on=date(2019, 3, 28),
        what="En dag i hallen med stande, cv-tjek, fotograf og pølsevogn.",
        why="Det blev ønsket politisk efter en god messe i en anden by.",
        for_whom="Ledige i hele Klangby.",
        goals="100 job.",
        partners=("Klangby Erhvervsforum",),
        money=(ToldMoney(amount=240_000, source="Jobcentrets aktivitetsbudget"),),
        measured="Vi ringede til standene efter to måneder.",
        result="did_not",
        came_of_it=(
            "7 ansættelser. De fleste stande havde ingen ledige job, de var der for at blive set. Ledige "
            "stod i kø for at blive fotograferet. Det pæneste, der kom ud af det, var 300 gode portrætter."
        ),
        evidence="Opringning til 38 stande, 33 svarede.",
        strength="own_figures",
        cost_per_person=400,
        related=("Hotellet inviterede selv: 14 ansat på en formiddag",),
    ),
)
