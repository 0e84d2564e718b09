"""What Klangby has tried where people live next to each other."""

from datetime import date

from samklang.demo.knowledge.told import ToldMoney, ToldProject, ToldRemark, ToldUse

PROJECTS = (
    ToldProject(
        title="Beboerrådgivning i Engparken mod udsættelser",
        summary=(
            "To rådgivere banker på, første gang huslejen ikke er betalt, i stedet for at sende rykkere. "
            "Udsættelserne faldt fra 41 til 17 om året. Kører nu i drift."
        ),
        organisation="Helhedsplanen Engparken",
        owner="Samira Lindholm",
        substitute="Kasper Ravnholt",
        written_on=date(2021, 3, 9),
        confirmed_on=date(2026, 5, 27),
        topics=("Bolig og kvarter", "Tolkning og klart sprog"),
        districts=("Engparken",),
        sharing="public",
        links=("https://klangby.example/engparken/husleje",),
        related=("Bank på døren mellem 17 og 19", "Flyttehjælp og genhusning ved renoveringen af Engparken"),
        state="carried_on",
        starts_on=date(2020, 1, 1),
        ends_on=date(2023, 12, 31),
        what=(
            "Hver den 8. i måneden får vi en liste fra boligforeningen over dem, der mangler at betale, og "
            "som har sagt ja til, at vi må kontakte dem (det står i lejekontrakten, og man kan sige nej). Vi "
            "banker på samme uge. Vi kigger i posten sammen, ringer til banken sammen og laver en aftale om "
            "afdrag. Mange har bare ikke åbnet brevene."
        ),
        why=(
            "41 familier og enlige blev sat ud i 2019. Hver udsættelse kostede boligforeningen omkring "
            "70.000 kr. og kommunen mere end det."
        ),
        for_whom="Lejere, der er kommet bagud med huslejen. Omkring 160 husstande om året.",
        goals="Højst 20 udsættelser i 2023.",
        partners=("Boligforeningen Engparken",),
        steering="Boligforeningen og kommunen på skift for bordenden.",
        money=(
            ToldMoney(amount=4_800_000, source="Puljen til trygge boligområder", ends_on=date(2023, 12, 31)),
            ToldMoney(amount=1_600_000, source="Boligforeningen Engparken", ends_on=date(2023, 12, 31)),
        ),
        measured="Fogedens tal, år for år. De to andre store afdelinger i byen til sammenligning.",
        result="worked",
        came_of_it=(
            "41 udsættelser i 2019, 33 i 2020, 26 i 2021, 19 i 2022 og 17 i 2023. De sidste to år har det "
            "ligget på 15-16. Det, der hjælper, er tiden: vi kommer 9 dage efter, huslejen skulle have været "
            "betalt, mod 60 før."
        ),
        evidence="I de to afdelinger, vi sammenlignede med, faldt udsættelserne også, men kun fra 22 til 19.",
        strength="comparison",
        cost_per_person=10_000,
        after_the_money=(
            "Boligforeningen og Socialforvaltningen deler lønnen fra 2024, 550.000 kr. hver. Det gik "
            "igennem, fordi vi kunne vise, hvad 24 udsættelser koster."
        ),
        otherwise="Få aftalen om at dele oplysninger på plads først. Vi brugte fem måneder på juristerne.",
        uses=(
            ToldUse(
                by="Ole Munkholm",
                on=date(2022, 8, 15),
                where="Møllevang",
                result="partly",
                note=(
                    "Vi har ikke råd til en rådgiver, men formanden og ejendomskontoret ringer nu på dag 10. "
                    "Fra ni til seks udsættelser."
                ),
            ),
            ToldUse(by="Gitte Aaberg", on=date(2024, 5, 2), where="Fjordby", result="worked"),
        ),
        remarks=(
            ToldRemark(
                by="Henrik Sund",
                on=date(2022, 1, 14),
                text=(
                    "Husk gældsrådgivningen. Den, der har rod i huslejen, har næsten altid også tre "
                    "forbrugslån."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Opgangsværter i Møllevang",
        summary=(
            "24 beboere byder nye velkommen og siger til, når noget er galt i opgangen. Det går godt, men "
            "pengene er brugt til sommer 2027, og ingen har sagt, hvad der så sker."
        ),
        organisation="Boligforeningen Møllevang",
        owner="Ole Munkholm",
        written_on=date(2024, 10, 20),
        confirmed_on=date(2026, 10, 4),
        topics=("Bolig og kvarter", "Frivillige og foreninger"),
        districts=("Møllevang",),
        sharing="others",
        related=("Værktøjsskur i hver boligafdeling",),
        state="running",
        starts_on=date(2024, 7, 1),
        ends_on=date(2027, 6, 30),
        what=(
            "To værter i hver af 12 opgange. De ringer på hos nye inden for den første uge med en pose "
            "rundstykker og svar på de fem ting, alle spørger om: vasketider, affald, cykelkælder, "
            "barnevogne og hvem man skælder ud på. Én aften om måneden mødes værterne. En koordinator på 18 "
            "timer holder det sammen."
        ),
        why=(
            "En tredjedel af opgangene skiftede beboere på to år. Folk kendte ikke hinanden, og bestyrelsen "
            "fik skideballer for alting."
        ),
        for_whom="De 288 husstande i afdeling 3 og 4, især dem, der lige er flyttet ind.",
        goals="Alle nye besøgt inden for en uge. Dobbelt så mange til beboermødet.",
        partners=("Frivilligcenter Klangby",),
        money=(
            ToldMoney(amount=1_500_000, source="Byfonden Nabo", ends_on=date(2027, 6, 30)),
            ToldMoney(
                amount=375_000,
                source="Boligforeningen Møllevang, afdelingens egne midler",
                ends_on=date(2027, 6, 30),
            ),
        ),
        measured=(
            "Vi krydser af på en liste i vaskekælderen. Fremmøde på beboermøder. Klager til ejendomskontoret."
        ),
        result="partly",
        came_of_it=(
            "96 af 118 nye husstande fik besøg i de første to år, 71 inden for ugen. Beboermødet gik fra 22 "
            "til 51 fremmødte. Klagerne er ikke færre, men de kommer tidligere og i en pænere tone."
        ),
        evidence="Egne lister. Tre opgange har haft værter, der flyttede, så de har stået tomme i perioder.",
        strength="own_figures",
        cost_per_person=6_500,
        after_the_money="",
        otherwise="Ikke to værter fra samme familie i samme opgang.",
        remarks=(
            ToldRemark(
                by="Kasper Ravnholt",
                on=date(2026, 10, 12),
                text=(
                    "Hvad med at få koordinatoren ind under driften, som vi gjorde? Ring, så viser jeg dig "
                    "regnestykket."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Byhave på den gamle parkeringsplads i Nørrevang",
        summary="60 højbede, fest og borgmester det første år. Andet år var ni bede i brug. Vi rev det ned.",
        organisation="Teknik- og Miljøforvaltningen",
        owner="Pia Rosenkilde",
        written_on=date(2021, 9, 1),
        confirmed_on=date(2023, 12, 12),
        topics=("Bolig og kvarter",),
        districts=("Nørrevang",),
        sharing="public",
        related=("Affaldsdagen, der blev til byttedag",),
        state="ended",
        starts_on=date(2021, 4, 1),
        ends_on=date(2023, 10, 31),
        what=(
            "1.400 m² asfalt blev til 60 højbede, et drivhus og et skur. Alle kunne få et bed gratis. En "
            "gartner kom to gange om måneden det første år."
        ),
        why="Pladsen stod tom, og lokaludvalget havde ønsket sig noget grønt i ti år.",
        for_whom="Alle i kvarteret, især familier uden have.",
        goals="60 bede i brug tre år i træk.",
        partners=("Nørrevang Lokaludvalg", "Kulturhuset Remisen"),
        money=(
            ToldMoney(amount=640_000, source="Byfonden Nabo", ends_on=date(2023, 6, 30)),
            ToldMoney(
                amount=210_000, source="Nørrevang Lokaludvalg og anlægsbudgettet", ends_on=date(2022, 12, 31)
            ),
        ),
        measured="Jeg gik derned og talte, tre gange hver sommer.",
        result="did_not",
        came_of_it=(
            "60 bede i brug i 2021, 9 i 2022, 14 i 2023. Vandet var 70 meter væk, vi havde glemt, at folk "
            "holder ferie, og ingen følte sig som vært. De 14 sidste blev til en lille forening, som fik "
            "plads ved Remisen. Den lever endnu."
        ),
        evidence="Talt med øjnene.",
        strength="own_figures",
        after_the_money="Bedene er foræret væk. Pladsen er asfalt igen.",
        otherwise=(
            "Ti bede, ti navne, en vandhane, og så vokse derfra. Og spørge, hvem der har nøglen i juli."
        ),
        remarks=(
            ToldRemark(
                by="Claus Ibsgaard",
                on=date(2024, 6, 18),
                text="De 14 høstede 200 kilo kartofler bag Remisen sidste år. Det var ikke helt spildt, Pia.",
            ),
        ),
    ),
    ToldProject(
        title="Flyttehjælp og genhusning ved renoveringen af Engparken",
        summary=(
            "212 lejemål skulle tømmes i tre etaper. Én fast person pr. familie og en prøvelejlighed at "
            "kigge i gjorde forskellen. 171 kom tilbage."
        ),
        organisation="Boligforeningen Engparken",
        owner="Jørgen Haagensen",
        substitute="Samira Lindholm",
        written_on=date(2023, 1, 18),
        confirmed_on=date(2025, 12, 3),
        sharing="others",
        topics=("Bolig og kvarter",),
        districts=("Engparken",),
        related=("Beboerrådgivning i Engparken mod udsættelser",),
        state="ended",
        starts_on=date(2022, 3, 1),
        ends_on=date(2025, 9, 30),
        what=(
            "Alle 212 husstande fik en genhusningsvejleder med navn og telefon. Besøg hjemme tre gange: et "
            "halvt år før, en måned før, en uge efter. Prøvelejlighed med det nye køkken. Flyttefirma "
            "betalt, også for dem, der selv ville pakke. Ældre over 75 fik en ekstra dag og en, der hængte "
            "billeder op."
        ),
        why=(
            "Ved renoveringen af blok 7 i 2016 flyttede hver tredje væk for altid, og mange vidste ikke, at "
            "de havde ret til at komme tilbage."
        ),
        for_whom="Lejerne i blok 1-6.",
        goals="75 procent skal flytte tilbage.",
        partners=("Helhedsplanen Engparken", "Socialforvaltningen"),
        money=(
            ToldMoney(amount=9_300_000, source="Byggesagens genhusningskonto", ends_on=date(2025, 12, 31)),
        ),
        measured="Hvor folk bor et år efter. 140 svar på et spørgeskema, delt ud ved døren.",
        result="worked",
        came_of_it=(
            "171 af 212 flyttede tilbage, 81 procent. 29 valgte selv noget andet, 12 ved vi ikke nok om. I "
            "etape 1 var vi ni uger forsinkede, og det stod mange klager om. Etape 2 og 3 holdt datoen."
        ),
        evidence="81 procent mod 67 ved blok 7. Men huslejen steg også mindre denne gang.",
        strength="before_after",
        cost_per_person=44_000,
        after_the_money="Slut, da byggeriet sluttede. Mapperne og tjeklisten ligger på driftskontoret.",
        otherwise=(
            "Aldrig flytte folk i skoleferien. Halvdelen var bortrejst, og så stod vi der med nøglerne."
        ),
    ),
)
