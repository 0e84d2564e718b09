"""What Klangby knows of school: homework, absence and the step up to seventh form."""

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
        "Fraværsnetværket",
        (
            "Skolernes fraværsansvarlige, PPR og familierådgiverne. Man tager én rigtig sag med uden navne, "
            "og de andre siger, hvad de ville gøre på mandag."
        ),
        ("Nadia Rahbek", "Simon Degn", "Lis Bundgård", "Claus Enevold", "Karen Elbæk", "Helle Storgaard"),
    ),
)

PROJECTS = (
    ToldProject(
        title="Lektiehjælp på Engskolen to eftermiddage om ugen",
        summary=(
            "Lektiehjælp tirsdag og torsdag fra klokken 14 til 16 i klasselokalerne, med én lærer og fem til "
            "otte frivillige. Dem, der kom mindst ti gange, afleverede 83 procent af opgaverne. Kører endnu."
        ),
        organisation="Engskolen",
        owner="Karen Elbæk",
        substitute="Søren Balle",
        written_on=date(2023, 8, 28),
        confirmed_on=date(2026, 9, 2),
        sharing="public",
        topics=("Skole og lektiehjælp", "Frivillige og foreninger"),
        districts=("Engparken",),
        related=(
            "Lektiehjælpere skal kende ugens stof, ellers bliver det forkert",
            "Lektiecafé på biblioteket i Søndermark",
        ),
        state="carried_on",
        starts_on=date(2020, 9, 8),
        ends_on=date(2023, 6, 23),
        what=(
            "Lektiehjælpen ligger i børnenes egne klasselokaler lige efter sidste time. Der er frugt. "
            "Læreren er der fra 14 til 16 og er den samme hele året. De frivillige kommer fra Lektievennerne "
            "og får mandag aften en mail med, hvad klasserne er i gang med. Man behøver ikke tilmelde sig, "
            "og der bliver ikke ringet hjem, hvis man bliver væk."
        ),
        why=(
            "I fjerde til syvende klasse manglede vi fire ud af ti afleveringer. Mange af børnene deler "
            "værelse og bord med mindre søskende. Det er ikke viljen, det er pladsen."
        ),
        for_whom="Elever i fjerde til syvende klasse, mest dem, der ikke har et sted at sidde derhjemme.",
        goals="40 elever i gennemsnit hver gang, og at de, der kommer, afleverer fire ud af fem opgaver.",
        partners=("Lektievennerne i Klangby", "Boligforeningen Engparken"),
        steering="Skoleleder, Søren Balle og formanden for Lektievennerne. En halv time hver måned.",
        money=(
            ToldMoney(
                amount=630_000, source="Skolens budget, 210.000 kroner om året til lærertimer og frugt"
            ),
            ToldMoney(
                amount=45_000, source="Fru Agnete Brandts Legat for skolebørn", ends_on=date(2021, 6, 30)
            ),
        ),
        measured=(
            "Fremmøde hver gang. Afleveringer i dansk og matematik for alle 212 elever på de fire årgange i "
            "skoleåret 2022/23."
        ),
        result="worked",
        came_of_it=(
            "140 forskellige elever på tre år, 37 i snit pr. gang. De 58, der kom mindst ti gange det sidste "
            "år, afleverede 83 procent af opgaverne mod 64 procent for dem, der ikke kom. Karaktererne i "
            "ottende klasse er ikke steget målbart. Børnene siger selv, at det bedste er at have lavet "
            "lektierne, når man går hjem."
        ),
        evidence=(
            "Sammenligning med klassekammerater. Det er nok de flittigste, der kommer, så forskellen er "
            "større på papiret end i virkeligheden."
        ),
        strength="comparison",
        cost_per_person=4_800,
        after_the_money=(
            "Lærertimerne ligger fast på skolens budget, og vi har skåret en eftermiddag med faglig klub i "
            "stedet. Legatets penge gik kun til stole, lamper og frugt det første år."
        ),
        otherwise="Vi brugte et halvt år på tilmeldingssedler. Drop dem.",
        uses=(
            ToldUse(
                by="Nadia Rahbek",
                on=date(2024, 10, 7),
                where="Møllevangskolen",
                result="worked",
                note="Vi kopierede det hele, også frugten. 29 i snit.",
            ),
            ToldUse(
                by="Morten Skytte",
                on=date(2025, 1, 20),
                where="Søndermark Skole",
                result="did_not",
                note=(
                    "Vi kunne kun finde to frivillige, og så står læreren alene med 30 børn. Vi prøver igen, "
                    "når Lektievennerne har folk."
                ),
            ),
        ),
        remarks=(
            ToldRemark(
                by="Else Marie Thuesen",
                on=date(2023, 10, 3),
                text=(
                    "De frivillige bliver, fordi de har fået hver sin årgang og kender navnene. Og fordi "
                    "Søren ringer, når de har været syge."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Lektiecafé på biblioteket i Søndermark",
        summary=(
            "Åben lektiecafé i fire år. De første to år var den fuld, så forsvandt de frivillige under "
            "corona, og de kom ikke igen. Vi lukkede den i 2022."
        ),
        organisation="Kultur- og Fritidsforvaltningen",
        owner="Emil Nørlund",
        written_on=date(2023, 1, 16),
        topics=("Skole og lektiehjælp", "Kultur og biblioteker"),
        districts=("Søndermark",),
        related=("Lektiehjælp på Engskolen to eftermiddage om ugen",),
        state="ended",
        starts_on=date(2019, 2, 4),
        ends_on=date(2022, 12, 15),
        what=(
            "Mandag til onsdag 15-17.30 i voksenafdelingens bageste hjørne. Frivillige studerende og "
            "pensionister. Alle kunne komme, fra tredje klasse til erhvervsskolen."
        ),
        why="Børnene sad der i forvejen, og personalet blev spurgt om brøker.",
        for_whom="Skoleelever og unge i Søndermark, som alligevel var på biblioteket.",
        goals="15 om dagen.",
        partners=("Lektievennerne i Klangby",),
        money=(ToldMoney(amount=380_000, source="Kultur- og Fritidsforvaltningen, 95.000 kroner om året"),),
        measured="Vi talte hoveder klokken 16.",
        result="partly",
        came_of_it=(
            "Omkring 160 forskellige og 2.900 besøg, næsten alle i 2019 og efteråret 2021. I 2022 var vi "
            "nede på fire om dagen, og to af dem var der for varmen. De store elever fik mest ud af det: de "
            "kom med en bestemt opgave og gik igen. De små ville lege. Vi vidste aldrig, hvad de havde for i "
            "skolen."
        ),
        evidence="Vores egne tal og det, jeg husker.",
        strength="own_figures",
        cost_per_person=2_400,
        after_the_money="Hjørnet er blevet til studiepladser med en skærm. Ingen lektiehjælp.",
        otherwise="Kun fra ottende klasse og op. De små skal have det på skolen.",
        remarks=(
            ToldRemark(
                by="Søren Balle",
                on=date(2023, 2, 1),
                text=(
                    "Jeg er ikke sikker på, at stedet var fejlen. Dem fra Søndermark Skole sagde, det var "
                    "fedt, at det ikke var skole."
                ),
            ),
            ToldRemark(
                by="Emil Nørlund",
                on=date(2023, 2, 3),
                text="Måske. Men så skal der være en voksen, der er lønnet. Det havde vi ikke.",
            ),
        ),
    ),
    ToldProject(
        title="Ring før ni: fravær på Møllevangskolen",
        summary=(
            "Er et barn ikke mødt klokken halv ni, ringer skolen hjem før ni, og det er en, der kender "
            "barnet. Elever med over ti procents fravær faldt fra 74 til 46 på to år."
        ),
        organisation="Møllevangskolen",
        owner="Nadia Rahbek",
        substitute="Claus Enevold",
        written_on=date(2024, 8, 20),
        confirmed_on=date(2026, 5, 28),
        sharing="others",
        topics=("Skole og lektiehjælp", "Forældre og familie"),
        districts=("Møllevang",),
        links=("https://klangby.example/skole/ring-foer-ni.pdf",),
        related=(
            "Bekymrende fravær: de første ti skoledage",
            "Gratis morgenmad på Havneskolen fik ikke flere til at møde",
        ),
        state="carried_on",
        starts_on=date(2022, 8, 15),
        ends_on=date(2024, 6, 21),
        what=(
            "Tre voksne har telefonvagt fra 8.30 til 9.00. Vi siger aldrig ”hvorfor er I ikke her?”, vi "
            "siger ”vi savner hende, hvornår kommer I?”. Efter tre dage går jeg eller klasselæreren hjem med "
            "en pose rundstykker. Efter ti dage sidder PPR, familierådgiver og forældre ved samme bord, og "
            "mødet er allerede lagt i kalenderen den første uge i skoleåret, så man ikke skal finde en tid."
        ),
        why="Vi sendte breve efter 15 procents fravær. Da var barnet for længst holdt op med at komme.",
        for_whom=(
            "De 74 elever med mere end ti procents fravær i skoleåret 2021/22. I praksis hele skolen, 512 "
            "elever."
        ),
        goals="At halvere gruppen på to år.",
        partners=("Pædagogisk-psykologisk Rådgivning", "Familiehuset Bakkeby"),
        steering="Skoleledelsen hver fjortende dag, ti minutter, kun tallene.",
        money=(
            ToldMoney(amount=380_000, source="Skoleudviklingspuljen", ends_on=date(2024, 6, 30)),
            ToldMoney(amount=150_000, source="Møllevangskolens budget"),
        ),
        measured="Fravær dag for dag. Havneskolen som sammenligning, fordi de to skoler ligner hinanden.",
        result="worked",
        came_of_it=(
            "Fra 74 af 512 elever (14 procent) til 46 af 520 (9 procent). Vi nåede ikke at halvere. På "
            "Havneskolen gik det samtidig fra 13 til 12 procent. Opkaldene virkede mest på de yngste. For ni "
            "elever med angst gjorde de det værre, og dem ringer vi ikke til længere."
        ),
        evidence="Før og efter, og en naboskole at holde op imod.",
        strength="comparison",
        cost_per_person=7_200,
        after_the_money=(
            "Telefonvagten er lagt ind i skemaet. Min egen stilling er sat ned fra fuld tid til 25 timer."
        ),
        otherwise="Aftale med PPR fra dag ét, hvem der ikke skal ringes til.",
        uses=(
            ToldUse(
                by="Lis Bundgård",
                on=date(2025, 8, 25),
                where="Havneskolen",
                result="partly",
                note="Godt i indskolingen. I udskolingen tager ingen telefonen før ni.",
            ),
            ToldUse(by="Gitte Aaberg", on=date(2026, 3, 3), where="To skoler i Fjordby", result="too_early"),
        ),
        remarks=(
            ToldRemark(
                by="Simon Degn",
                on=date(2024, 9, 11),
                text=(
                    "Vigtigt, at I skriver det om de ni. Skolevægring er ikke det samme som at sove over "
                    "sig, og et opkald kan være endnu en ting, barnet skal skuffe."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Sommerskole mellem sjette og syvende klasse",
        summary=(
            "To uger i juli for elever, som lærerne var bekymrede for. Børnene elskede det. Til jul var der "
            "ingen forskel på dem og dem, der stod på venteliste."
        ),
        organisation="Klangby Ungdomsskole",
        owner="Mikkel Staun",
        substitute="Claus Enevold",
        written_on=date(2024, 2, 19),
        confirmed_on=date(2025, 2, 3),
        sharing="public",
        topics=("Skole og lektiehjælp",),
        districts=("Engparken", "Søndermark", "Nørrevang"),
        state="ended",
        starts_on=date(2021, 7, 5),
        ends_on=date(2023, 7, 21),
        what=(
            "Ti dage fra 9 til 14. Matematik og dansk om formiddagen, sejlads, teater eller værksted om "
            "eftermiddagen. Ti elever pr. lærer."
        ),
        why="Mange falder bagud i overgangen, og sommeren er lang, når man ikke skal nogen steder.",
        for_whom=(
            "Elever, der skulle begynde i syvende klasse, og som lærerne pegede på. Der var 262 navne på tre "
            "år og plads til 174."
        ),
        goals="Mindre fravær i syvende klasse og en bedre matematikprøve til jul.",
        money=(
            ToldMoney(
                amount=1_044_000,
                source="Børne- og Ungdomsforvaltningen, 348.000 kroner hver sommer",
                ends_on=date(2023, 12, 31),
            ),
        ),
        measured=(
            "Pladserne blev trukket ved lod. 174 kom med, 88 stod på venteliste. Vi så på fravær og "
            "matematikprøve i december for begge grupper."
        ),
        result="did_not",
        came_of_it=(
            "Fraværet i efteråret var 7,9 procent for dem, der var med, og 8,1 for ventelisten. "
            "Matematikprøven var ens. Derimod sagde ni ud af ti elever, at de havde fået en ven på den nye "
            "skole, og det målte vi ikke på andre måder. Forvaltningen lukkede den på grund af tallene. Det "
            "forstår jeg, men jeg er ærgerlig."
        ),
        evidence="Lodtrækning mellem flere navne end pladser. Det er det sikreste tal, vi har.",
        strength="comparison",
        cost_per_person=6_000,
        after_the_money="Ingenting. Sejljollerne er hos ungdomsskolen.",
        otherwise=(
            "Lægge det i august, når skolen begynder, og lade lærerne fra syvende klasse stå for det, så "
            "relationen kan bruges bagefter."
        ),
        remarks=(
            ToldRemark(
                by="Peter Vestbirk",
                on=date(2024, 3, 5),
                text=(
                    "Jeg bruger den her som eksempel, hver gang nogen siger, at man ikke kan lave "
                    "lodtrækning i en kommune. Det tog en eftermiddag."
                ),
            ),
            ToldRemark(
                by="Karen Elbæk",
                on=date(2024, 3, 7),
                text=(
                    "Mine elever var med alle tre år. De to uger var det bedste i deres sommer. Der er "
                    "noget, vi ikke får talt."
                ),
            ),
        ),
    ),
)
