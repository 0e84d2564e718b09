"""What Klangby knows of parents and families: fathers, meetings, courses and somebody who calls."""

from datetime import date

from samklang.demo.knowledge.told import (
    ToldMoney,
    ToldProject,
    ToldRemark,
    ToldUse,
)

PROJECTS = (
    ToldProject(
        title="Fædregruppen i Engparken: lørdag med børn og mad",
        summary=(
            "Fædre mødes hveranden lørdag i festsalen, laver mad med deres børn og taler om det at være far, "
            "når maden er spist. 74 fædre på tre år, og gruppen kører nu selv med lidt hjælp."
        ),
        organisation="Familiehuset Bakkeby",
        owner="Omar Fischer",
        substitute="Bente Gadegaard",
        written_on=date(2024, 11, 4),
        confirmed_on=date(2026, 10, 19),
        sharing="public",
        topics=("Forældre og familie", "Sundhed"),
        districts=("Engparken",),
        related=("Ti mandage: familiekursus i Bakkeby",),
        state="carried_on",
        starts_on=date(2021, 10, 2),
        ends_on=date(2024, 9, 28),
        what=(
            "Vi er i festsalen fra 10 til 14. En af fædrene bestemmer maden. Jeg siger ikke noget om "
            "opdragelse, før nogen spørger, og så spørger jeg de andre. Sundhedsplejersken kommer en gang i "
            "kvartalet. Ingen mødepligt, ingen liste hos kommunen, kun fornavne."
        ),
        why="Til alle vores kurser kom mødrene. Mændene sad ude i bilen og ventede.",
        for_whom="Fædre og bedstefædre med børn under 12 i Engparken.",
        goals="20 fædre pr. gang, og at fem af dem tager over efter tre år.",
        partners=("Boligforeningen Engparken", "Sundheds- og Omsorgsforvaltningen"),
        money=(
            ToldMoney(
                amount=330_000,
                source="Socialforvaltningen, 110.000 kroner om året",
                ends_on=date(2024, 9, 30),
            ),
            ToldMoney(amount=40_000, source="Klangby Sparekasses Fond"),
        ),
        measured="Vi talte hoveder, og Bente spurgte 30 af dem efter et år.",
        result="worked",
        came_of_it=(
            "74 forskellige, 18 i snit. 23 af 30 sagde, at de henter og bringer mere. Skolen siger, at 14 "
            "fædre derfra nu kommer til forældremøder. De første fem måneder var vi fire mand og en gryde, "
            "og jeg var tæt på at stoppe."
        ),
        evidence="Det, de selv siger.",
        strength="own_figures",
        cost_per_person=5_000,
        after_the_money=(
            "Fem fædre har nøglen. Boligforeningen giver salen, sparekassen giver maden, jeg kommer hver "
            "anden måned. Familiehuset betaler cirka 40 timer om året."
        ),
        uses=(
            ToldUse(
                by="Jytte Winkel",
                on=date(2025, 2, 8),
                where="Børnehuset Kastanjen, fredag eftermiddag",
                result="partly",
                note="De kom, når der var værktøj. Vi byggede en sandkasse på tolv uger.",
            ),
            ToldUse(
                by="Gitte Aaberg",
                on=date(2025, 9, 6),
                where="Fjordby, to kvarterer",
                result="did_not",
                note=(
                    "Vi lod en kvindelig projektleder stå for det og holdt det på rådhuset. Det var to fejl "
                    "på én gang, siger fædrene."
                ),
            ),
        ),
        remarks=(
            ToldRemark(
                by="Nadia Rahbek",
                on=date(2025, 1, 14),
                text=(
                    "Kan man invitere skolen med en lørdag? Ikke for at tale om fravær, bare for at kende "
                    "hinanden."
                ),
            ),
            ToldRemark(by="Omar Fischer", on=date(2025, 1, 15), text="Ja. Tag noget med til gryden."),
        ),
    ),
    ToldProject(
        title="Skole-hjem-vejleder på Havneskolen",
        summary=(
            "Én, som forældrene kender ved fornavn, ringer, går med til møder og hører, hvad der er galt. 88 "
            "familier indtil nu af de 130, vi har lovet. Fondens penge slutter i sommeren 2027."
        ),
        organisation="Havneskolen",
        owner="Lis Bundgård",
        substitute="Helle Storgaard",
        written_on=date(2025, 12, 1),
        confirmed_on=date(2026, 10, 30),
        sharing="others",
        topics=("Forældre og familie", "Skole og lektiehjælp"),
        districts=("Havneby",),
        state="running",
        starts_on=date(2024, 8, 1),
        ends_on=date(2027, 7, 31),
        what=(
            "Jeg har kontor ved indgangen og kaffe på kanden fra 7.45. Jeg ringer til alle nye forældre i "
            "første uge med noget godt. Jeg sidder ved siden af dem til svære møder og spørger om det, de "
            "ikke tør spørge om. Jeg skriver ingenting i journalen; er der en bekymring, siger jeg, at jeg "
            "siger den videre, før jeg gør det."
        ),
        why=(
            "En fjerdedel af forældrene kom aldrig. Lærerne troede, de var ligeglade. De vidste ikke, at man "
            "måtte gå ind."
        ),
        for_whom="Forældre, som skolen ellers ikke får fat i.",
        goals="At otte ud af ti kommer til skole-hjem-samtale.",
        partners=("Familiehuset Bakkeby", "Velkomsthuset"),
        steering="Skoleleder, Helle og fondens konsulent to gange om året.",
        money=(
            ToldMoney(amount=1_650_000, source="Hasselø Familiefond", ends_on=date(2027, 7, 31)),
            ToldMoney(amount=300_000, source="Børne- og Ungdomsforvaltningen", ends_on=date(2027, 7, 31)),
        ),
        measured="Fremmøde til samtaler pr. halvår; en rundspørge til lærerne.",
        result="partly",
        came_of_it=(
            "88 familier indtil nu. Fremmøde til samtaler er gået fra 68 til 79 procent. Lærerne siger, at "
            "de er begyndt at sende forældre til mig i stedet for selv at ringe, og det var ikke meningen."
        ),
        evidence="Skolens tal.",
        strength="before_after",
        cost_per_person=15_000,
        after_the_money="",
        otherwise="Sige nej oftere det første år.",
        related=("Sådan inviterer vi forældre, som ikke plejer at komme",),
        remarks=(
            ToldRemark(
                by="Karen Elbæk",
                on=date(2026, 1, 19),
                text=(
                    "Vi vil gerne dele en vejleder med jer fra 2027, hvis begge skoler lægger 150.000 i den. "
                    "Lad os tale om det før budgettet."
                ),
            ),
            ToldRemark(
                by="Claus Enevold",
                on=date(2026, 9, 10),
                text=(
                    "Der er ikke sat noget af i budget 2027. Skoleudviklingspuljen dækker højst 400.000, og "
                    "fristen er 1. april."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Ti mandage: familiekursus i Bakkeby",
        summary=(
            "Et opdragelseskursus med håndbog, ti aftener. 58 familier begyndte, 21 gjorde det færdigt. De, "
            "der havde det sværest, gik først."
        ),
        organisation="Familiehuset Bakkeby",
        owner="Helle Storgaard",
        written_on=date(2023, 10, 9),
        confirmed_on=date(2023, 10, 9),
        sharing="others",
        topics=("Forældre og familie",),
        districts=("Bakkeby", "Møllevang"),
        related=("Fædregruppen i Engparken: lørdag med børn og mad",),
        state="closed",
        starts_on=date(2021, 8, 30),
        ends_on=date(2023, 6, 26),
        what=(
            "Et købt program med bog, film og øvelser. To kursusledere, børnepasning og spisning. Vi fulgte "
            "bogen, for ellers må man ikke kalde det programmet."
        ),
        why="Vi havde venteliste til enkeltforløb, og programmet havde gode resultater andre steder.",
        for_whom="Familier med børn mellem 3 og 10, henvist eller selv meldt.",
        goals="80 familier, og at 70 procent gennemfører.",
        money=(
            ToldMoney(amount=860_000, source="Hasselø Familiefond", ends_on=date(2023, 6, 30)),
            ToldMoney(amount=140_000, source="Socialforvaltningen", ends_on=date(2023, 6, 30)),
        ),
        measured="Fremmøde, og et spørgeskema om trivsel før og efter.",
        result="did_not",
        came_of_it=(
            "21 af 58 kom til mindst otte aftener (36 procent). For de 21 gik det fremad på skemaet. Tolk "
            "til tre sprog i samme rum gjorde aftenerne dobbelt så lange. En far sagde, at han ikke ville "
            "øve ros foran fremmede. Kursuslederne var gode; det var formen, der ikke passede."
        ),
        evidence="Skemaer fra de 21, der blev. Det siger ikke noget om resten.",
        strength="own_figures",
        cost_per_person=17_200,
        after_the_money=(
            "Stoppet. Bogen bruges i hjemmebesøg, en side ad gangen, og det går overraskende godt."
        ),
        otherwise=(
            "Først et halvt år med mad og snak, så kursus til dem, der beder om det. Det gør fædregruppen."
        ),
        remarks=(
            ToldRemark(
                by="Simon Degn",
                on=date(2023, 11, 2),
                text=(
                    "Jeg har set det samme program virke godt i Vadested, men dér havde de kun familier, der "
                    "selv meldte sig. Måske var henvisningen problemet."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Forældremøde ved spisebordet på Søndermark Skole",
        summary=(
            "I stedet for stole på rækker: lange borde, mad og fire spørgsmål på dugen. Fremmødet steg fra "
            "41 til 72 procent, og det koster 1.000 kroner pr. klasse."
        ),
        organisation="Søndermark Skole",
        owner="Morten Skytte",
        written_on=date(2026, 8, 24),
        confirmed_on=date(2026, 9, 18),
        sharing="public",
        topics=("Forældre og familie", "Skole og lektiehjælp"),
        districts=("Søndermark",),
        related=("Forældremøde klokken otte om morgenen slog aftenen",),
        state="carried_on",
        starts_on=date(2024, 8, 12),
        ends_on=date(2026, 6, 26),
        what=(
            "Klokken 17 til 18.30, børn med. Hver tager en ret med til fire, skolen giver brød og vand. Fire "
            "spørgsmål skrevet på dugen: Hvad glæder dit barn sig til? Hvad vil du gerne vide? Hvornår må vi "
            "ringe? Hvem henter, når du er forsinket? Læreren går rundt og skriver ned."
        ),
        why="Vi holdt møder for dem, der ikke behøvede dem.",
        for_whom="Forældre i 20 klasser.",
        goals="To ud af tre hjem repræsenteret.",
        money=(
            ToldMoney(amount=25_000, source="Klangby Sparekasses Fond", ends_on=date(2026, 6, 30)),
            ToldMoney(amount=35_000, source="Skolens budget"),
        ),
        measured="Hvor mange hjem der kom, pr. klasse.",
        result="worked",
        came_of_it=(
            "41 procent af hjemmene i 2023/24, 66 året efter og 72 i 2025/26. To lærere synes stadig, det er "
            "for løst, og holder deres møder på den gamle måde; dér kommer 44 procent. Oprydningen er et "
            "problem."
        ),
        evidence="Samme skole over tre år, og de to klasser, der ikke var med.",
        strength="comparison",
        cost_per_person=100,
        after_the_money="Skolen betaler brødet. 20.000 kroner om året.",
        uses=(
            ToldUse(
                by="Karen Elbæk", on=date(2026, 9, 3), where="Engskolen, indskolingen", result="too_early"
            ),
        ),
    ),
)
