"""What Klangby knows of youth education: apprenticeships, staying on, and choosing."""

from datetime import date

from samklang.demo.knowledge.told import (
    ToldMoney,
    ToldProject,
    ToldRemark,
    ToldUse,
)

PROJECTS = (
    ToldProject(
        title="Læreplads i egne rækker: elever i kommunens drift",
        summary=(
            "Kommunen tog selv 44 lærlinge i vej, park, køkken og ejendomsservice på tre år. 31 er blevet "
            "færdige eller er der endnu. Det afgørende var mestrene, ikke pengene."
        ),
        organisation="Teknik- og Miljøforvaltningen",
        owner="Viggo Hastrup",
        substitute="Rasmus Dyhr",
        written_on=date(2024, 9, 30),
        confirmed_on=date(2026, 9, 30),
        sharing="public",
        topics=("Ungdomsuddannelse", "Job"),
        related=("Mestre skal på kursus, før de får lærlinge", "Lærlingeklausuler i kommunens byggeri"),
        state="carried_on",
        starts_on=date(2021, 8, 1),
        ends_on=date(2024, 7, 31),
        what=(
            "Hver driftsenhed med over tyve ansatte skulle tage mindst én lærling om året. Ungevejledningen "
            "fandt de unge; vi så dem to dage i praktik, før nogen skrev under. Hver lærling fik en mester "
            "og en makker på samme alder. En koordinator på halv tid kørte rundt og snakkede med begge "
            "parter den første fredag i måneden."
        ),
        why=(
            "Vi klagede over, at firmaerne ikke tog lærlinge. Så talte vi vores egne: fire, i en "
            "organisation med 6.000 ansatte."
        ),
        for_whom="Unge under 25, der har taget grundforløb og ikke kan finde læreplads.",
        goals="45 lærlinge på tre år, og at to ud af tre gennemfører.",
        partners=("Ungevejledningen", "Klangby Erhvervsskole", "Sundheds- og Omsorgsforvaltningen"),
        steering=(
            "Driftscheferne og koordinatoren hvert kvartal. Den enhed, der ikke havde taget nogen, fortalte "
            "hvorfor."
        ),
        money=(
            ToldMoney(
                amount=1_320_000,
                source="Økonomiudvalget, til koordinator og oplæring af mestre",
                ends_on=date(2024, 7, 31),
            ),
        ),
        measured=(
            "Hvor mange der er i lære efter 12 måneder, mod erhvervsskolens tal for private lærepladser "
            "samme år."
        ),
        result="worked",
        came_of_it=(
            "44 begyndte, 13 stoppede, 31 er færdige eller stadig i lære (70 procent). For private pladser i "
            "samme fag var det 58 procent. Af de 13, der stoppede, gik ni inden for de første to måneder, og "
            "syv af dem havde samme to mestre. Det tog os for lang tid at sige højt."
        ),
        evidence="Sammenligning med erhvervsskolens tal. De unge er ikke valgt på samme måde.",
        strength="comparison",
        cost_per_person=30_000,
        after_the_money=(
            "Lønnen betaler enhederne selv, som hele tiden. Koordinatoren blev til en fast stilling på 20 "
            "timer i TMF fra august 2024."
        ),
        otherwise=(
            "Skrive ud til alle mestre fra begyndelsen, at man godt må sige nej til at have lærling. De to "
            "ville helst have været fri."
        ),
        uses=(
            ToldUse(
                by="Rasmus Dyhr",
                on=date(2025, 1, 13),
                where="Køkkener på fem plejehjem",
                result="worked",
                note="Ni elever, otte er der endnu.",
            ),
            ToldUse(
                by="Gitte Aaberg",
                on=date(2025, 10, 6),
                where="Vej og park i Fjordby",
                result="partly",
                note="To dages praktik først er guld. Men vi fik ikke koordinatoren.",
            ),
        ),
        remarks=(
            ToldRemark(
                by="Bo Hviding",
                on=date(2024, 10, 14),
                text="For os var det en lettelse at kunne ringe til én og sige: jeg har en, der skal ud nu.",
            ),
        ),
    ),
    ToldProject(
        title="Kontaktlærere på grundforløbet: hold fast på Klangby Erhvervsskole",
        summary=(
            "Hver elev på grundforløbet har én lærer, der ringer samme dag, hvis man ikke møder. Frafaldet "
            "er gået fra 31 til 24 procent. Bevillingen slutter sommeren 2027."
        ),
        organisation="Klangby Erhvervsskole",
        owner="Jakob Wiese",
        substitute="Sahra Kragelund",
        written_on=date(2025, 8, 22),
        confirmed_on=date(2026, 10, 5),
        sharing="others",
        topics=("Ungdomsuddannelse", "Mentorer og rollemodeller"),
        state="running",
        starts_on=date(2023, 8, 1),
        ends_on=date(2027, 7, 31),
        what=(
            "Otte lærere har hver 20 elever pr. hold og fire timer om ugen til ingenting andet end at holde "
            "kontakt. De spiser med dem om tirsdagen. Møder man ikke klokken 9, får man et opkald, ikke en "
            "sms. Ungevejleder Sahra Kragelund har kontor på gangen to dage."
        ),
        why=(
            "Vi mistede næsten hver tredje inden jul. Når vi spurgte dem bagefter, sagde de fleste: ”Der var "
            "ikke nogen, der opdagede, at jeg var væk.”"
        ),
        for_whom="Elever på grundforløbet i byggeri, køkken og sosu. Omkring 160 om året.",
        goals="Frafald under 20 procent i 2027.",
        partners=("Ungevejledningen",),
        steering="Skolens ledelse og Ungevejledningen hver anden måned.",
        money=(
            ToldMoney(amount=2_400_000, source="Puljen Hold fast i uddannelsen", ends_on=date(2027, 7, 31)),
            ToldMoney(amount=600_000, source="Klangby Erhvervsskole", ends_on=date(2027, 7, 31)),
        ),
        measured="Frafald på grundforløbet hvert halvår, før og efter.",
        result="worked",
        came_of_it=(
            "31 procent i skoleåret 2022/23, 27 i det første år, 24 i det andet. De 320, der har været "
            "igennem på to år, har tilsammen fået over 2.000 opkald. Kontaktlæreren bliver nogle gange den "
            "eneste voksne, og det kan lærerne ikke altid bære; to har bedt om at komme ud af det."
        ),
        evidence=(
            "Skolens egne frafaldstal. Reglerne for optag blev lavet om i 2024, så lidt af faldet er nok det."
        ),
        strength="before_after",
        cost_per_person=4_700,
        after_the_money="",
        otherwise="Give lærerne en psykolog at ringe til fra starten. Det har de fået nu.",
        related=(
            "Hold fast-samtalen: inden for 48 timer",
            "Et opkald slår fem sms'er, når en elev bliver væk",
        ),
        remarks=(
            ToldRemark(
                by="Marianne Kold",
                on=date(2026, 9, 1),
                text=(
                    "Puljen har frist igen 1. marts 2027, men de giver ikke til det samme to gange. I skal "
                    "have noget nyt med, for eksempel overgangen til lærepladsen."
                ),
            ),
            ToldRemark(
                by="Jakob Wiese",
                on=date(2026, 9, 3),
                text=(
                    "Bestyrelsen har ikke lovet noget. Hvis der ikke sker noget, går vi ned til to timer om "
                    "ugen pr. lærer fra august 2027, og så er jeg bange for, at det er væk."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Lærlingeklausuler i kommunens byggeri",
        summary=(
            "Alle byggesager over ti millioner skulle have lærlinge med. Det blev til 38 af de 60, vi ville "
            "have. Klausulen virkede først, da nogen kom ud på pladsen og talte dem."
        ),
        organisation="Teknik- og Miljøforvaltningen",
        owner="Joan Beier",
        written_on=date(2024, 3, 11),
        confirmed_on=date(2026, 2, 16),
        sharing="others",
        topics=("Ungdomsuddannelse", "Job"),
        links=("https://klangby.example/udbud/laerlingeklausul-2023.docx",),
        state="ended",
        starts_on=date(2019, 5, 1),
        ends_on=date(2023, 12, 31),
        what=(
            "Klausul i 17 byggesager om én lærling for hver ti fuldtidsansatte. Fra 2022 desuden kontrol: et "
            "uanmeldt besøg i kvartalet og 1.500 kroner i bod pr. manglende lærling pr. dag."
        ),
        why="Byrådet besluttede det i 2018. Erhvervsskolen havde 120 unge uden læreplads.",
        for_whom="Elever på hovedforløb i byggefagene.",
        goals="60 lærlinge i fem år.",
        partners=("Klangby Erhvervsskole", "Klangby Håndværkerforening"),
        measured="Entreprenørernes indberetninger, og fra 2022 vores egne besøg.",
        result="partly",
        came_of_it=(
            "De første tre år indberettede de 41 lærlinge. Da vi tog ud og så efter, var der 14; resten var "
            "på skoleophold, flyttet til en anden plads eller talt to gange. Efter kontrol og bod kom der 24 "
            "på to år. Alt i alt 38, som vi tror på. Boden blev brugt én gang."
        ),
        evidence="Indberetninger og 22 besøg på pladser.",
        strength="own_figures",
        after_the_money=(
            "Der var ingen penge i det. Kontrollen ligger hos byggelederne nu, og det går ujævnt."
        ),
        otherwise="Kontrollen med fra dag ét.",
        uses=(
            ToldUse(
                by="Gitte Aaberg",
                on=date(2024, 11, 4),
                where="Fjordbys skolebyggeri",
                result="worked",
                note="Vi tog den skrappe udgave fra 2022 direkte.",
            ),
        ),
        remarks=(
            ToldRemark(
                by="Jakob Wiese",
                on=date(2024, 3, 20),
                text=(
                    "Set herfra var det også vores skyld: vi kunne ikke altid levere en elev, når firmaet "
                    "ringede i februar."
                ),
            ),
            ToldRemark(
                by="Viggo Hastrup",
                on=date(2024, 4, 2),
                text="De små firmaer siger, at de er holdt op med at byde. Ved nogen, om det passer?",
            ),
            ToldRemark(
                by="Joan Beier",
                on=date(2024, 4, 4),
                text=(
                    "Jeg har set på tilbudslisterne: 5,1 bydende i snit før, 4,8 efter. Så nej, ikke rigtigt."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Aften på værkstedet: forældre prøver en erhvervsuddannelse",
        summary=(
            "Forældre til elever i ottende svejsede, murede og bagte sammen med deres børn. 163 forældre "
            "kom, og de fleste havde aldrig været på en erhvervsskole."
        ),
        organisation="Ungevejledningen",
        owner="Sahra Kragelund",
        substitute="Jakob Wiese",
        written_on=date(2026, 4, 20),
        confirmed_on=date(2026, 9, 1),
        sharing="others",
        topics=("Ungdomsuddannelse", "Forældre og familie"),
        districts=("Engparken", "Søndermark", "Nørrevang"),
        links=("https://klangby.example/unge/aften-paa-vaerkstedet",),
        state="ended",
        starts_on=date(2024, 9, 10),
        ends_on=date(2025, 5, 20),
        what=(
            "Seks aftener, et fag hver gang. Mad klokken 17.30, værksted fra 18 til 20. En lærling, ikke en "
            "lærer, viste hvordan. Vi ringede til forældrene, vi skrev ikke."
        ),
        why="De unge vil gerne, men tør ikke sige derhjemme, at de ikke skal i gymnasiet.",
        for_whom="Elever i ottende klasse fra fire skoler og deres forældre.",
        goals="100 forældre.",
        partners=("Klangby Erhvervsskole", "Klangby Håndværkerforening", "Krogholm og Døtre Tømrer ApS"),
        money=(
            ToldMoney(amount=110_000, source="Værkstedsfonden af 1897", ends_on=date(2025, 6, 30)),
            ToldMoney(amount=40_000, source="Ungevejledningen"),
        ),
        measured="Hvem der kom, og hvad de unge søgte året efter.",
        result="worked",
        came_of_it=(
            "163 forældre og 94 unge. Af de 94 søgte 27 en erhvervsuddannelse i marts 2026 (29 procent) mod "
            "19 procent på de samme skoler i alt. Det er nok mest dem, der var interesserede i forvejen. Men "
            "en far fortalte sin søns lærer, at han nu havde noget at sige ja til."
        ),
        evidence="Små tal og dem, der selv meldte sig.",
        strength="own_figures",
        cost_per_person=900,
        after_the_money="Erhvervsskolen holder to aftener om året for egen regning. De fire andre faldt væk.",
        remarks=(
            ToldRemark(
                by="Lis Bundgård",
                on=date(2026, 5, 7),
                text=(
                    "Jeg ringede til 22 hjem fra Havneskolen. 17 kom. Sig, at der er mad, og at små søskende "
                    "må komme med."
                ),
            ),
        ),
    ),
)
