"""What Klangby knows of mentors, role models and mates."""

from datetime import date

from samklang.demo.knowledge.told import (
    ToldMoney,
    ToldProject,
    ToldRemark,
    ToldUse,
)

PROJECTS = (
    ToldProject(
        title="Mentor til nyuddannede: ni måneder ind i første job",
        summary=(
            "Nyuddannede uden netværk i branchen fik en mentor, der arbejdede i faget. 64 procent havde job "
            "i faget efter ni måneder mod 49 procent af dem på venteliste. Mentorordningen kører endnu i "
            "mindre format."
        ),
        organisation="Medborgerskabsforvaltningen",
        owner="Amina Bækgaard",
        substitute="Lasse Brink",
        written_on=date(2023, 5, 15),
        confirmed_on=date(2026, 4, 13),
        sharing="public",
        topics=("Mentorer og rollemodeller", "Job"),
        links=(
            "https://klangby.example/mentor/nyuddannede-evaluering.pdf",
            "https://klangby.example/mentor/velkomstmappe.pdf",
        ),
        related=("Sådan starter du en mentorordning i Klangby", "Match mentor og mentee på fag og humør"),
        state="carried_on",
        starts_on=date(2020, 2, 1),
        ends_on=date(2023, 1, 31),
        what=(
            "Man mødtes hver anden uge i ni måneder: først tre møder om, hvad man kan og vil, så tre, hvor "
            "mentoren åbnede sin adressebog, og så resten om de første uger i jobbet. Vi holdt en fælles "
            "aften hver anden måned med mad og en arbejdsgiver, der fortalte, hvorfor han sagde nej til "
            "folk. Mentorerne fik fire timers kursus og en at ringe til."
        ),
        why=(
            "De havde eksamen og gode karakterer. De manglede én, der kunne sige: ring til Bente og hils fra "
            "mig."
        ),
        for_whom=(
            "Nyuddannede fra erhvervsskole, professionshøjskole og universitet, som er de første i familien "
            "med en uddannelse her i landet, eller som ikke kender nogen i faget."
        ),
        goals="200 par, og at 60 procent har job i faget efter ni måneder.",
        partners=("Klangby Erhvervsforum", "Klang Industri A/S", "Fjordby Kommune"),
        steering=(
            "Tre byer i programmet, styregruppe to gange om året. Hjemme: Amina, Erhvervsforum og en fra "
            "Jobcentret."
        ),
        money=(
            ToldMoney(
                amount=1_850_000, source="Det europæiske brobygningsprogram", ends_on=date(2023, 1, 31)
            ),
            ToldMoney(amount=1_240_000, source="Medborgerskabsforvaltningen", ends_on=date(2023, 1, 31)),
        ),
        measured=(
            "Job i faget efter ni måneder. 206 med mentor, 180 på venteliste, som søgte i samme måneder."
        ),
        result="worked",
        came_of_it=(
            "131 af 206 havde job i faget (64 procent), på ventelisten 88 af 180 (49 procent). Hvert fjerde "
            "job kom direkte gennem mentorens netværk. 29 par holdt op før tid, de fleste inden tredje møde. "
            "En mentor skrev, at hun havde lært mere om sin egen arbejdsplads end på ti års personalemøder."
        ),
        evidence=(
            "Sammenligning med venteliste. De kom ind efter tur, ikke efter lod, så det er ret godt, men "
            "ikke perfekt."
        ),
        strength="comparison",
        cost_per_person=15_000,
        after_the_money=(
            "Forvaltningen betaler en halv stilling. Det giver 40 par om året i stedet for 70, og "
            "fællesaftenerne er blevet til to. EU-regnskabet tog os et halvt år ekstra; det skal man have "
            "lønnen til."
        ),
        otherwise="Ringe til begge efter det andet møde. Det var dér, de 29 forsvandt.",
        uses=(
            ToldUse(
                by="Gitte Aaberg",
                on=date(2023, 9, 4),
                where="Fjordby, ingeniører og sygeplejersker",
                result="worked",
            ),
            ToldUse(
                by="Samir Buch",
                on=date(2024, 8, 19),
                where="Makker på erhvervsskolen",
                result="partly",
                note="Ni måneder er for længe at love, når man er 17. Vi siger fem.",
            ),
            ToldUse(
                by="Rasmus Dyhr",
                on=date(2025, 2, 10),
                where="Nyuddannede assistenter på to plejehjem",
                result="did_not",
                note="Vi gjorde nærmeste leder til mentor. Det skal man ikke.",
            ),
        ),
        remarks=(
            ToldRemark(
                by="Hanne Sejrup",
                on=date(2023, 6, 12),
                text=(
                    "Vi lagde mentortimerne i arbejdstiden, to timer om måneden. 14 af vores folk meldte "
                    "sig, da de hørte det. Før var det to."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Mentorer for kvinder uden for arbejdsmarkedet",
        summary=(
            "96 kvinder, der ikke havde arbejdet i mange år, fik en frivillig mentor. 28 kom i job, 17 i "
            "uddannelse. Det tog dobbelt så lang tid, som vi havde skrevet i ansøgningen."
        ),
        organisation="Medborgerskabsforvaltningen",
        owner="Amina Bækgaard",
        substitute="Samir Buch",
        written_on=date(2025, 10, 20),
        confirmed_on=date(2025, 10, 20),
        sharing="others",
        topics=("Mentorer og rollemodeller", "Job", "Forældre og familie"),
        districts=("Engparken", "Søndermark", "Nørrevang"),
        state="ended",
        starts_on=date(2022, 8, 1),
        ends_on=date(2025, 7, 31),
        what=(
            "Et år med mentor, tre timer hver anden uge. Vi begyndte ikke med job, men med at komme "
            "hjemmefra: en kaffe, et bibliotek, en arbejdsplads man bare kiggede på. Børnepasning ved alle "
            "fællesmøder."
        ),
        why=(
            "Jobcentrets samtaler handlede om cv. Kvinderne sagde, at de ikke havde været alene i bussen i "
            "ti år."
        ),
        for_whom="Kvinder over 30, der ikke har haft lønarbejde i mindst fem år, og som selv vil.",
        goals="90 kvinder. En tredjedel i job eller uddannelse efter et år.",
        partners=("Foreningen Springbræt", "Klangby Jobcenter"),
        steering="Amina, Samir og to af kvinderne. De to var dem, der sagde noget.",
        money=(
            ToldMoney(amount=1_140_000, source="Lyngholm Fonden", ends_on=date(2025, 7, 31)),
            ToldMoney(amount=360_000, source="Medborgerskabsforvaltningen", ends_on=date(2025, 7, 31)),
        ),
        measured="Job på mindst ti timer eller uddannelse, 12 og 24 måneder efter første møde.",
        result="partly",
        came_of_it=(
            "De sidste begyndte i september 2023, så alle har haft to år. Efter 12 måneder: 19 af 96. Efter "
            "24 måneder: 45 af 96 (28 i job, 17 i uddannelse), det er 47 procent. Fonden talte kun de 12 "
            "måneder. Elleve stoppede, fordi familien ikke syntes om det, og her kunne vi have talt med "
            "mændene fra starten."
        ),
        evidence="Egne opfølgninger. 8 svarede ikke og er talt som ikke i job.",
        strength="own_figures",
        cost_per_person=15_600,
        after_the_money=(
            "Foreningen Springbræt kører videre med 20 par uden løn til koordinator. Det knirker. Lyngholm "
            "giver ikke to gange."
        ),
        otherwise="Love to år. Og holde en aften for ægtefællerne, inden vi begynder.",
        remarks=(
            ToldRemark(
                by="Pernille Aggergaard",
                on=date(2025, 11, 10),
                text="Vi kan ikke vente 24 måneder med vores regler. Kan man gøre det samtidig med løntimer?",
            ),
            ToldRemark(
                by="Amina Bækgaard",
                on=date(2025, 11, 11),
                text=(
                    "Ja, fem af dem gjorde det. Mentor og Yusuf talte sammen hver måned. Lad os prøve det på "
                    "et hold."
                ),
            ),
            ToldRemark(
                by="Marianne Kold",
                on=date(2026, 1, 8),
                text="Hasselø Familiefond kunne være en mulighed, hvis I lægger vægten på børnene.",
            ),
        ),
    ),
    ToldProject(
        title="Rollemodeller i klassen: unge fortæller om deres vej",
        summary=(
            "Unge på 19 til 25 år besøgte ottende klasser i seks år. Eleverne husker dem, lærerne var glade, "
            "men der var ingen spor i, hvad eleverne valgte."
        ),
        organisation="Medborgerskabsforvaltningen",
        owner="Lasse Brink",
        substitute="Mikkel Staun",
        written_on=date(2025, 9, 15),
        confirmed_on=date(2026, 1, 26),
        sharing="municipality",
        topics=("Mentorer og rollemodeller", "Skole og lektiehjælp", "Ungdomsuddannelse"),
        state="closed",
        starts_on=date(2019, 9, 2),
        ends_on=date(2025, 6, 20),
        what=(
            "To rollemodeller ad gangen, en dobbelttime. De fortæller om noget, der gik galt, og hvad de "
            "gjorde. Så spørgsmål i grupper. 18 rollemodeller blev trænet hvert år."
        ),
        why="Elever sagde, at de ikke kendte nogen, der havde en uddannelse efter skolen.",
        for_whom="Ottende klasser på ni skoler, i alt cirka 5.600 elever.",
        goals="At flere søger en ungdomsuddannelse, de selv har valgt.",
        partners=("Klangby Ungdomsskole", "Ungevejledningen"),
        money=(
            ToldMoney(amount=900_000, source="Medborgerskabsforvaltningen, 180.000 kroner om året 2019-2024"),
            ToldMoney(amount=300_000, source="Medborgerpuljen", ends_on=date(2025, 6, 30)),
        ),
        measured=(
            "Spørgeskema til eleverne, og søgning til uddannelse på besøgte og ikke besøgte skoler i 2023."
        ),
        result="partly",
        came_of_it=(
            "Ni ud af ti elever ville anbefale besøget. Men søgningen var den samme på skoler med og uden "
            "besøg. De, der fik mest ud af det, var rollemodellerne selv: 31 af dem siger, det gav dem job "
            "eller mod til at holde taler. Det var ikke det, vi fik penge til."
        ),
        evidence="240 besøg, 3.900 skemaer, og en sammenligning af ni skoler med fire.",
        strength="comparison",
        cost_per_person=200,
        after_the_money="Nedlagt. Ungdomsskolen låner tre af rollemodellerne til temadage.",
        otherwise="Ét besøg er for lidt. De samme to skulle have været der fem gange.",
        remarks=(
            ToldRemark(
                by="Mikkel Staun",
                on=date(2025, 10, 2),
                text=(
                    "Jeg læser tallene anderledes. På de to skoler, hvor de kom igen tre gange, søgte flere. "
                    "Men det er to skoler."
                ),
            ),
            ToldRemark(
                by="Peter Vestbirk",
                on=date(2025, 10, 6),
                text=(
                    "Det er 96 elever. Det kan være tilfældigt. Men det ville være det, jeg prøvede næste "
                    "gang."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Makker på erhvervsskolen: en ældre elev følger en ny",
        summary=(
            "Elever på hovedforløb er makker for nye på grundforløb, fem måneder ad gangen, mod et lille "
            "honorar. 61 par indtil nu. Fondens penge slutter 31. marts 2027."
        ),
        organisation="Foreningen Springbræt",
        owner="Samir Buch",
        substitute="Lasse Brink",
        written_on=date(2025, 11, 24),
        confirmed_on=date(2026, 9, 21),
        sharing="others",
        topics=("Mentorer og rollemodeller", "Ungdomsuddannelse"),
        state="running",
        starts_on=date(2024, 8, 12),
        ends_on=date(2027, 3, 31),
        what=(
            "Makkeren får 250 kroner pr. møde og et bevis. De mødes hver uge på skolen, ti minutter er nok. "
            "Makkeren har ikke ansvar for problemer; de bliver afleveret til kontaktlæreren samme dag."
        ),
        why="De nye spørger ikke en lærer om, hvor man køber sikkerhedssko, eller om man må gå på toilettet.",
        for_whom="Nye elever på grundforløb, der siger ja tak. 100 par inden foråret 2027.",
        goals="100 par, og at 80 af de nye består grundforløbet.",
        partners=("Klangby Erhvervsskole", "Medborgerskabsforvaltningen"),
        money=(
            ToldMoney(amount=720_000, source="Fonden Stigbøjlen", ends_on=date(2027, 3, 31)),
            ToldMoney(amount=80_000, source="Medborgerskabsforvaltningen", ends_on=date(2027, 3, 31)),
        ),
        measured="Bestået grundforløb; og hvor mange uger de mødes.",
        result="too_early",
        came_of_it=(
            "61 par, 44 af dem holdt alle fem måneder. 40 af de første 49 nye har bestået. Samme skole har "
            "også kontaktlærere, så vi kan ikke skille de to ting ad."
        ),
        evidence="For tidligt.",
        cost_per_person=8_000,
        after_the_money="",
        related=("Kontaktlærere på grundforløbet: hold fast på Klangby Erhvervsskole",),
        remarks=(
            ToldRemark(
                by="Jakob Wiese",
                on=date(2026, 2, 12),
                text="Honoraret er 30.000 om året. Det kunne vi måske selv klare. Koordinatoren kan vi ikke.",
            ),
        ),
    ),
)
