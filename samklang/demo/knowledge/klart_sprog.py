"""What Klangby knows of interpreters and of words that people understand."""

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
        "Klart sprog på tværs",
        (
            "Alle, der skriver til borgere, kan komme med et brev. Vi læser det højt og retter det sammen. "
            "Anden fredag i måneden, en time."
        ),
        (
            "Leyla Thygesen",
            "Thomas Ager",
            "Jens Otto Krarup",
            "Pernille Aggergaard",
            "Lis Bundgård",
            "Joan Beier",
        ),
    ),
)

PROJECTS = (
    ToldProject(
        title="Nye breve fra Jobcentret: fra fire sider til én",
        summary=(
            "De ti mest brugte breve blev skrevet om og prøvet af på borgere. Opkald om ”hvad betyder det "
            "her?” faldt med 40 procent, og flere mødte til samtalen."
        ),
        organisation="Medborgerskabsforvaltningen",
        owner="Leyla Thygesen",
        substitute="Thomas Ager",
        written_on=date(2022, 9, 26),
        confirmed_on=date(2026, 2, 9),
        sharing="public",
        topics=("Tolkning og klart sprog", "Job"),
        links=("https://klangby.example/klartsprog/ti-breve-foer-og-efter.pdf",),
        related=(
            "Skriv brevet, så det kan læses højt i telefonen",
            "En læsegruppe af borgere får løn for at læse vores breve",
        ),
        state="carried_on",
        starts_on=date(2021, 1, 11),
        ends_on=date(2022, 6, 30),
        what=(
            "Vi satte os med 24 borgere og bad dem læse højt. Hver gang de standsede, skrev vi om. Jurist, "
            "sagsbehandler og jeg sad i samme rum, til vi var enige, i stedet for at sende rettelser frem og "
            "tilbage. Det vigtigste står øverst: hvad skal du, hvornår, hvad sker der ellers. Lovteksten "
            "ligger bagpå."
        ),
        why="Brevet om samtalepligt var på fire sider. Datoen for samtalen stod på side tre.",
        for_whom="Cirka 6.000 borgere, som får brev fra Jobcentret i løbet af et år.",
        goals="En tredjedel færre opkald, og at ti procent færre udebliver.",
        partners=("Klangby Jobcenter", "Økonomiforvaltningen"),
        steering="Ingen. En chef, der sagde ja i døren.",
        money=(
            ToldMoney(amount=180_000, source="Fonden for et Ligefremt Sprog", ends_on=date(2022, 6, 30)),
            ToldMoney(amount=180_000, source="Medborgerskabsforvaltningen", ends_on=date(2022, 6, 30)),
        ),
        measured=(
            "Opkald med spørgsmål til brevene, fjerde kvartal 2020 og andet kvartal 2022. Udeblivelser fra "
            "første samtale."
        ),
        result="worked",
        came_of_it=(
            "Opkald faldt fra 2.150 til 1.290 på et kvartal. Udeblivelser fra 27 til 18 procent, altså meget "
            "mere end vi håbede. Klagerne er ikke færre; de er bare bedre skrevet."
        ),
        evidence=(
            "Før og efter. I samme periode begyndte sms-påmindelser, og de har nok en del af æren for de 18 "
            "procent."
        ),
        strength="before_after",
        cost_per_person=60,
        after_the_money=(
            "De ti breve er i fagsystemet. Men hver gang systemet opdateres, kommer to eller tre gamle "
            "formuleringer tilbage, og så skal Thomas ringe til leverandøren."
        ),
        otherwise="Tage leverandøren med til det første møde.",
        uses=(
            ToldUse(
                by="Joan Beier",
                on=date(2023, 5, 22),
                where="Udbudsmateriale til små firmaer",
                result="partly",
                note="Forsiden kunne vi gøre noget ved. Resten er jura.",
            ),
            ToldUse(
                by="Gitte Aaberg",
                on=date(2023, 11, 6),
                where="Borgerservice i Fjordby",
                result="worked",
                note="21 breve på et år.",
            ),
            ToldUse(
                by="Nikolaj Aalund",
                on=date(2025, 6, 16),
                where="Afgørelser i Socialforvaltningen",
                result="did_not",
                note="Juristerne ville ikke sidde i samme rum. Så blev det frem og tilbage, og vi gav op.",
            ),
        ),
        remarks=(
            ToldRemark(
                by="Mette Holm",
                on=date(2022, 10, 11),
                text=(
                    "Jeg har taget metoden med ind i vores høringsbreve. Det er rart at læse højt. Man hører "
                    "straks, hvor man selv keder sig."
                ),
            ),
        ),
    ),
    ToldProject(
        title="Videotolkning i Familiehuset",
        summary=(
            "Tolk på skærm i stedet for i stuen. Hurtigere og billigere, god til aftaler. Til svære samtaler "
            "tog vi tolken ind i rummet igen."
        ),
        organisation="Familiehuset Bakkeby",
        owner="Helle Storgaard",
        substitute="Jens Otto Krarup",
        written_on=date(2023, 5, 8),
        confirmed_on=date(2025, 3, 3),
        sharing="others",
        topics=("Tolkning og klart sprog", "Forældre og familie"),
        districts=("Bakkeby",),
        related=("Tolk på telefon inden for ti minutter",),
        state="ended",
        starts_on=date(2020, 4, 20),
        ends_on=date(2023, 3, 31),
        what=(
            "Skærm og god mikrofon i to samtalerum. Fast bestilling gennem Tolkekontoret. Vi brugte den til "
            "alt de første to år, først fordi vi skulle, siden fordi vi kunne."
        ),
        why="Under nedlukningen kunne ingen tolk komme.",
        for_whom="Familier i forløb, som ikke taler dansk nok til at tale om det svære.",
        goals="Tolk inden for tre dage.",
        partners=("Tolkekontoret",),
        money=(ToldMoney(amount=290_000, source="Socialforvaltningen"),),
        measured="Ventetid, pris pr. samtale, og tre spørgsmål til familierne efter hver femte samtale.",
        result="partly",
        came_of_it=(
            "412 samtaler. Ventetiden faldt fra ni dage til to. Prisen fra 1.150 til 640 kroner pr. samtale. "
            "82 familier svarede: om aftaler og papirer syntes 9 ud af 10, at det var lige så godt. Om vold, "
            "skilsmisse og sorg syntes over halvdelen, at det var værre. To samtaler røg, fordi nogen gik "
            "forbi bag tolken."
        ),
        evidence="Egne tal og svar fra 82 familier.",
        strength="own_figures",
        cost_per_person=700,
        after_the_money=(
            "Skærmene bruges endnu til alt det lette. Svære samtaler er med tolk i rummet, og det har vi "
            "skrevet på døren."
        ),
        otherwise="Kræve hovedtelefoner og lukket dør hos tolken fra starten.",
        remarks=(
            ToldRemark(
                by="Jens Otto Krarup",
                on=date(2023, 6, 1),
                text=(
                    "Det med den lukkede dør er nu et krav i aftalen med tolkene. Meld det, hvis det ikke "
                    "bliver holdt."
                ),
            ),
            ToldRemark(
                by="Bente Gadegaard",
                on=date(2023, 8, 29),
                text="I hjemmet er telefon bedre end video. Ingen gider se mig filme deres stue.",
            ),
        ),
    ),
    ToldProject(
        title="Beskeder til forældre i lyd og billeder",
        summary=(
            "Tre skoler læste ugebeskeden op på seks sprog og satte billeder på. Det blev brugt, især af "
            "dem, der sjældent læser beskeder. Efter projektet faldt det sammen på to af tre skoler."
        ),
        organisation="Medborgerskabsforvaltningen",
        owner="Leyla Thygesen",
        substitute="Lis Bundgård",
        written_on=date(2025, 8, 18),
        confirmed_on=date(2026, 4, 27),
        topics=("Tolkning og klart sprog", "Forældre og familie", "Skole og lektiehjælp"),
        districts=("Havneby", "Søndermark", "Engparken"),
        state="ended",
        starts_on=date(2023, 8, 14),
        ends_on=date(2025, 6, 27),
        what=(
            "Hver fredag fem linjer fra klasselæreren: hvad skal man huske, hvad skal man vide, hvad skal "
            "man svare på. Forældre med gode stemmer indtalte dem på seks sprog for 200 kroner gangen. Tyve "
            "faste tegninger: madpakke, regntøj, tur, lus."
        ),
        why="Havneskolen sendte 31 beskeder hjem på en uge. Vi talte dem.",
        for_whom="Forældre i 640 familier på Havneskolen, Søndermark Skole og Engskolen.",
        goals="At halvdelen af de forældre, der ikke åbner beskeder, gør det.",
        partners=("Havneskolen", "Søndermark Skole", "Engskolen"),
        money=(ToldMoney(amount=240_000, source="Medborgerpuljen", ends_on=date(2025, 6, 30)),),
        measured="Hvor mange der åbnede og lyttede. Hvor mange børn der kom uden det, de skulle have med.",
        result="worked",
        came_of_it=(
            "Af de 148 forældre, som næsten aldrig åbnede beskeder, lyttede 91 fast (61 procent). Lærerne "
            "sendte færre beskeder, fordi de kun havde fem linjer; det var den egentlige gevinst. Det tog "
            "klasselæreren 25 minutter om ugen."
        ),
        evidence="Tal fra lydfilerne og lærernes egne lister.",
        strength="before_after",
        cost_per_person=400,
        after_the_money=(
            "Havneskolen har lagt det ind i skole-hjem-vejlederens tid. På de to andre stoppede det i "
            "september 2025, da der ikke var penge til indtaling."
        ),
        otherwise="Færre sprog. To af de seks blev brugt af under ti familier.",
        remarks=(
            ToldRemark(
                by="Morten Skytte",
                on=date(2025, 11, 12),
                text=(
                    "Vi stoppede ikke, vi holder pause. Men de fem linjer har vi beholdt, og det er det "
                    "bedste ved det hele."
                ),
            ),
            ToldRemark(
                by="Thomas Ager",
                on=date(2026, 1, 15),
                text="En computerstemme er nu god nok på fire af sprogene. Spørg mig, før I giver op.",
            ),
        ),
    ),
    ToldProject(
        title="Tolk på telefon inden for ti minutter",
        summary=(
            "Et ønske om en fælles vagttelefon til korte samtaler i skranken, i sundhedsplejen og på "
            "skolerne. Ingen penge endnu."
        ),
        organisation="Tolkekontoret",
        owner="Jens Otto Krarup",
        written_on=date(2026, 3, 30),
        sharing="others",
        topics=("Tolkning og klart sprog", "Nye i byen"),
        state="idea",
        starts_on=date(2027, 8, 1),
        ends_on=None,
        what=(
            "En vagt med de fem mest brugte sprog mellem 8 og 16. Højst ti minutter pr. opkald. Længere "
            "samtaler bestilles som nu."
        ),
        why=(
            "I dag skal man bestille tolk tre dage før, også for at spørge, om barnet har feber. Så bruger "
            "folk børn eller gætter."
        ),
        for_whom="Medarbejdere ude i byen, der møder en borger nu.",
        goals="Svar inden for ti minutter i ni ud af ti opkald.",
        partners=("Sundheds- og Omsorgsforvaltningen", "Velkomsthuset"),
        after_the_money="Skal betales som en abonnementspris pr. forvaltning, ellers dør det.",
        remarks=(
            ToldRemark(
                by="Gitte Aaberg",
                on=date(2026, 4, 14),
                text=(
                    "Vi har det i Fjordby sammen med Vadested. 380.000 kroner om året for cirka 2.600 "
                    "opkald. Vil I være med i aftalen, så ring."
                ),
            ),
            ToldRemark(by="Bente Gadegaard", on=date(2026, 4, 16), text="Ja tak. I går."),
        ),
    ),
)
