"""What Klangby knows of language: small children, parents, and adults at work."""

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
        "Sprognetværket",
        (
            "Sprogvejledere, bibliotekarer og sprogkonsulenten mødes fire gange om året i et børnehus og ser "
            "en sprogstund sammen, før de taler om den."
        ),
        (
            "Troels Kjær",
            "Ulla Ravnsborg",
            "Ahmed Lindegaard",
            "Rikke Toftager",
            "Zeynep Damgaard",
            "Bente Gadegaard",
        ),
        is_shared=True,
    ),
)

PROJECTS = (
    ToldProject(
        title="Sprogstimulering hver dag i små grupper i Børnehuset Mælkebøtten",
        summary=(
            "Alle børn mellem to et halvt og fem år sad hver dag tyve minutter i en gruppe på fem med en "
            "voksen, en bog og de samme ti ord hele ugen. Andelen med brug for særlig hjælp faldt fra 56 til "
            "33 procent."
        ),
        organisation="Børnehuset Mælkebøtten",
        owner="Ulla Ravnsborg",
        substitute="Ahmed Lindegaard",
        written_on=date(2023, 9, 18),
        confirmed_on=date(2026, 8, 27),
        sharing="public",
        topics=("Sprog", "Forældre og familie"),
        districts=("Engparken",),
        links=("https://klangby.example/sprog/maelkeboetten-slutnotat.pdf",),
        related=(
            "Dialogisk læsning: fem børn, én bog, samme ord hele ugen",
            "Sprogstimulering to gange om ugen var lige så godt hos os",
        ),
        state="carried_on",
        starts_on=date(2021, 8, 2),
        ends_on=date(2023, 7, 31),
        what=(
            "Vi delte børnene i grupper på fem, som ikke blev lavet om hele halvåret. Hver gruppe havde sin "
            "voksne. Hver dag klokken ti læste vi i den samme bog, og vi valgte ti ord, som også skulle "
            "bruges i garderoben, ved maden og på legepladsen. Sprogvejlederen gik med i hver gruppe en gang "
            "om ugen, så på og talte med kollegaen bagefter i ti minutter. Ordene hang på døren, så "
            "forældrene kunne se dem."
        ),
        why=(
            "Vi skrev pæne handleplaner, men børnene fik ikke sagt mere. Da vi talte efter en uge i foråret "
            "2021, havde hvert tredje barn ikke haft én samtale på over fem ytringer med en voksen."
        ),
        for_whom=(
            "64 børn mellem to et halvt og fem år i Børnehuset Mælkebøtten, og de fjorten voksne i huset."
        ),
        goals=(
            "At højst en tredjedel af de fireårige har brug for særlig sproglig indsats ved vurderingen i "
            "foråret 2023. At alle fjorten voksne kan lede en sprogstund."
        ),
        partners=("Børne- og Ungdomsforvaltningen", "Kultur- og Fritidsforvaltningen"),
        steering=(
            "Leder, sprogvejleder og sprogkonsulent mødtes hver sjette uge. Ingen styregruppe, og det "
            "savnede vi ikke."
        ),
        money=(
            ToldMoney(
                amount=1_200_000, source="Puljen til sprogmiljøer i dagtilbud", ends_on=date(2023, 7, 31)
            ),
            ToldMoney(amount=400_000, source="Børne- og Ungdomsforvaltningen", ends_on=date(2023, 7, 31)),
        ),
        measured=(
            "Sprogvurdering forår 2021 (41 børn) og forår 2023 (43 børn), samme materiale og samme to "
            "pædagoger. Desuden optællinger af samtaler to dage hvert halvår."
        ),
        result="worked",
        came_of_it=(
            "23 af 41 børn havde brug for særlig indsats før, 14 af 43 efter. Tolv af de fjorten voksne "
            "leder nu selv sprogstunden; to ville hellere have de små, og det fik de. Det, der overraskede "
            "os, var fraværet: de faste grupper fik børnene til at komme før klokken ti."
        ),
        evidence=(
            "Før og efter i samme hus. Vi har ingen sammenligning, og kvarteret fik i samme periode 30 nye "
            "familieboliger, så det er ikke helt de samme familier."
        ),
        strength="before_after",
        cost_per_person=25_000,
        after_the_money=(
            "Sprogvejlederens 20 timer betales af husets eget budget. Vikartimerne forsvandt, og derfor er "
            "det nu fire dage om ugen i stedet for fem. Det holder."
        ),
        otherwise=(
            "Vi ville lære alle voksne op den første måned i stedet for at begynde med de tre ivrigste. Det "
            "gav et A-hold og et B-hold i et halvt år."
        ),
        uses=(
            ToldUse(
                by="Jytte Winkel",
                on=date(2024, 9, 2),
                where="Børnehuset Kastanjen",
                result="partly",
                note="Vi kunne kun få det til at hænge sammen to dage om ugen. Se vores egen erfaring.",
            ),
            ToldUse(
                by="Troels Kjær",
                on=date(2025, 2, 3),
                where="Seks børnehuse i Søndermark og Bakkeby",
                result="worked",
                note="I fem af seks kører det endnu. I det sjette skiftede lederen.",
            ),
        ),
        remarks=(
            ToldRemark(
                by="Bente Gadegaard",
                on=date(2024, 1, 15),
                text=(
                    "Jeg hører ugens ord derhjemme, når jeg er på besøg hos mindre søskende. Det er det "
                    "bedste bevis, jeg har set."
                ),
            ),
            ToldRemark(
                by="Claus Enevold",
                on=date(2024, 2, 2),
                text=(
                    "Husk ved læsning af tallene, at årgangen i 2021 var corona-årgangen. En del af faldet "
                    "var kommet alligevel. Jeg gætter på en tredjedel, men det er et gæt."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Dansk i vagten: sprogtræning på plejehjemmene",
        summary=(
            "En underviser fra Sprogcentret går med i aftenvagten to timer om ugen og øver det dansk, man "
            "skal bruge lige der. 84 er begyndt, 61 har gennemført. Pengene slutter i juni 2027."
        ),
        organisation="Sprogcenter Klangby",
        owner="Tamara Jessing",
        substitute="Ingrid Soelberg",
        written_on=date(2025, 3, 10),
        confirmed_on=date(2026, 9, 14),
        sharing="others",
        topics=("Sprog", "Job", "Ældre"),
        districts=("Kirkestad", "Nørrevang", "Strandholm"),
        state="running",
        starts_on=date(2024, 2, 1),
        ends_on=date(2027, 6, 30),
        what=(
            "Jeg møder i plejehjemmets tøj og går med to eller tre medarbejdere ad gangen. Vi øver "
            "overlevering, telefon til pårørende og det, man skriver i journalen. Tyve uger pr. hold. "
            "Afdelingslederen vælger tre situationer, som skal være bedre til sidst, og det er dem, vi øver. "
            "Ikke grammatik på tavle."
        ),
        why=(
            "Plejehjemmene havde ansat dygtige folk, som ikke turde tage telefonen. De fik de tunge vagter "
            "uden snak og lærte derfor heller ikke mere dansk."
        ),
        for_whom=(
            "Ansatte på fire plejehjem, der kan klare sig på dansk, men ikke skriver sikkert eller undgår "
            "telefonen."
        ),
        goals=(
            "At 80 ansatte gennemfører, og at halvdelen af dem bagefter tager overlevering og "
            "pårørendekontakt alene."
        ),
        partners=("Sundheds- og Omsorgsforvaltningen",),
        steering="Ingrid Soelberg, Rasmus Dyhr og de fire ledere, tre møder om året.",
        money=(
            ToldMoney(
                amount=1_120_000, source="Sundheds- og Omsorgsforvaltningen", ends_on=date(2027, 6, 30)
            ),
            ToldMoney(amount=480_000, source="Medborgerpuljen", ends_on=date(2026, 6, 30)),
        ),
        measured=(
            "Afdelingslederen sætter kryds ved de tre situationer før og efter. Sygefravær følger vi også, "
            "men det siger ikke noget endnu."
        ),
        result="partly",
        came_of_it=(
            "Af 84 begyndte er 61 færdige (73 procent). 38 af de 61 tager i dag overlevering alene. Dem, vi "
            "mister, mister vi ved vagtskift: når lederen flytter en fra aften til nat, er undervisningen "
            "væk. På ét plejehjem har vi måttet stoppe, fordi der aldrig var to på arbejde på samme tid."
        ),
        evidence="Ledernes egne krydser. De har en interesse i at se fremgang.",
        strength="own_figures",
        cost_per_person=19_000,
        after_the_money="",
        otherwise="Skrive ind i aftalen, at vagtplanen ligger fast i tyve uger. Uden det skal man lade være.",
        related=("Dansk i frokostpausen hos en virksomhed: begynd med ledernes ord",),
        remarks=(
            ToldRemark(
                by="Rasmus Dyhr",
                on=date(2026, 4, 20),
                text=(
                    "Vi har bedt om 540.000 om året fra budget 2027, men ikke fået noget svar. Lige nu "
                    "stopper holdene til sommeren 2027."
                ),
            ),
            ToldRemark(
                by="Marianne Kold",
                on=date(2026, 5, 6),
                text=(
                    "Der er ikke mange fonde, der giver til drift af det her. Gå efter forvaltningen, og tag "
                    "tallet for vikarforbrug med, ikke kun krydserne."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Sprogkuffert med hjem: højtlæsning på dansk og modersmål",
        summary=(
            "Familier lånte en kuffert med fire bøger og en cd på to sprog. Kufferterne kom hjem til de "
            "familier, der læste i forvejen. Stoppet efter ti måneder."
        ),
        organisation="Børnehuset Kastanjen",
        owner="Jytte Winkel",
        substitute="Zeynep Damgaard",
        written_on=date(2021, 8, 30),
        confirmed_on=date(2022, 3, 1),
        topics=("Sprog", "Forældre og familie", "Kultur og biblioteker"),
        districts=("Nørrevang",),
        state="closed",
        starts_on=date(2020, 9, 1),
        ends_on=date(2021, 6, 30),
        what=(
            "26 kufferter, udlånt 14 dage ad gangen, med en logbog hvor forældrene satte klistermærker for "
            "hver aften de læste."
        ),
        why="Forældre spurgte, hvad de kunne gøre derhjemme, og vi havde kun en folder.",
        for_whom="52 familier med treårige og fireårige.",
        goals="At hver familie læste ti aftener på fjorten dage.",
        partners=("Kultur- og Fritidsforvaltningen",),
        money=(ToldMoney(amount=85_000, source="Skoleudviklingspuljen"),),
        measured="Klistermærkerne. 19 af 52 logbøger kom tilbage.",
        result="did_not",
        came_of_it=(
            "De 19 havde læst, men 16 af dem kom i forvejen på biblioteket. Resten sagde pænt tak. En mor "
            "fortalte mig året efter, at hun ikke selv læser så godt og var flov over kufferten. Ni "
            "kufferter forsvandt. Cd'erne kunne ingen afspille."
        ),
        evidence="19 logbøger og det, folk sagde i garderoben.",
        strength="impression",
        cost_per_person=1_600,
        otherwise=(
            "Gør det sammen med forældrene i børnehaven først. Det gjorde biblioteket senere, og det gik "
            "bedre."
        ),
        remarks=(
            ToldRemark(
                by="Zeynep Damgaard",
                on=date(2023, 5, 11),
                text=(
                    "Vi har siden lagt højtlæsningen som lydfil bag en kode på bogen. Den bliver brugt, også "
                    "af dem der ikke læser. Kufferterne er skrottet."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Modersmål lørdag formiddag på Søndermark Skole",
        summary=(
            "Frivillig undervisning i fire modersmål om lørdagen. 118 børn begyndte, 47 var med det sidste "
            "år. Forældrene var glade; vi kunne ikke se det i danskprøverne, hverken til den ene eller den "
            "anden side."
        ),
        organisation="Søndermark Skole",
        owner="Morten Skytte",
        substitute="Rikke Toftager",
        written_on=date(2022, 9, 5),
        sharing="others",
        topics=("Sprog", "Skole og lektiehjælp"),
        districts=("Søndermark",),
        state="ended",
        starts_on=date(2019, 8, 17),
        ends_on=date(2022, 6, 25),
        what=(
            "Tre timer hver lørdag i skoleåret, fire hold, lønnede undervisere. Børn fra alle byens skoler "
            "kunne komme."
        ),
        why="Byrådet bevilgede pengene i 2019 efter ønske fra forældre i Søndermark og Engparken.",
        for_whom="Elever fra første til femte klasse.",
        goals="120 elever om året, og at de holder ved i mindst to år.",
        money=(
            ToldMoney(
                amount=930_000,
                source="Byrådets bevilling 2019-2022, 310.000 kroner om året",
                ends_on=date(2022, 6, 30),
            ),
        ),
        measured=(
            "Fremmøde hver lørdag, og skolens almindelige danskprøver for de 52 elever, der gik på vores "
            "egen skole."
        ),
        result="partly",
        came_of_it=(
            "118 det første år, 83 det andet (mest over skærm), 47 det tredje. Corona tog halvdelen, "
            "fodboldkampe tog resten. To af de fire undervisere var rigtig gode, og deres hold holdt til det "
            "sidste. Danskprøverne viste ingen forskel fra resten af klassen."
        ),
        evidence="Fremmødelister og prøver for 52 elever.",
        strength="own_figures",
        cost_per_person=7_900,
        after_the_money="Bevillingen blev ikke fornyet. Ét hold kører videre hos en forening uden løn.",
        otherwise="Hverdag lige efter skole i stedet for lørdag. Og to hold i stedet for fire.",
        remarks=(
            ToldRemark(
                by="Samir Buch",
                on=date(2022, 11, 21),
                text=(
                    "Holdet, der fortsatte, er nu på 22 børn. Det er torsdag klokken 15. Så dagen betød "
                    "noget."
                ),
            ),
        ),
    ),
)
