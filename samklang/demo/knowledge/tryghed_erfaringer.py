"""What Klangby has learned, recommends, proposes and asks about safety."""

from datetime import date

from samklang.demo.knowledge.told import (
    ToldExperience,
    ToldIdea,
    ToldPractice,
    ToldQuestion,
    ToldRemark,
    ToldUse,
)

EXPERIENCES = (
    ToldExperience(
        title="Tryghedsvandring i november: gå, når det er mørkt",
        summary=(
            "Vi gik turen to gange samme uge, kl. 14 og kl. 18. Om eftermiddagen fandt vi fire ting, om "
            "aftenen 23."
        ),
        organisation="Teknik- og Miljøforvaltningen",
        owner="Vibeke Ammitzbøll",
        written_on=date(2021, 11, 30),
        confirmed_on=date(2025, 11, 12),
        topics=("Tryghed", "Medborgerskab"),
        districts=("Vesterlund",),
        sharing="public",
        related=("Sådan går man en tryghedsvandring",),
        situation="Vi har altid gået tryghedsvandringer i arbejdstiden, fordi det passede driften.",
        what_we_did="Samme rute i Vesterlund, samme uge, først kl. 14 med 9 deltagere og så kl. 18 med 31.",
        what_happened=(
            "I dagslys så vi huller i asfalten. I mørke så vi de slukkede lamper, porten, hvor man ikke kan "
            "se ud, og at alle uden at tænke over det krydsede vejen samme sted. Der kom også andre folk: "
            "dem, der arbejder om dagen."
        ),
        advice=(
            "Gå efter kl. 17 i november eller februar. Giv driften fri den næste formiddag, så kommer de "
            "gerne."
        ),
        result="worked",
        uses=(
            ToldUse(
                by="Kasper Ravnholt",
                on=date(2023, 2, 9),
                where="Engparken",
                result="worked",
                note="44 deltagere og suppe bagefter.",
            ),
            ToldUse(
                by="Poul Erik Stampe",
                on=date(2024, 11, 21),
                where="Søndermark",
                result="partly",
                note="Det styrtregnede. Aflys hellere og tag en ny dato.",
            ),
        ),
    ),
    ToldExperience(
        title="Naboer ringer ikke til et nummer på en plakat",
        summary="Vi hang 200 plakater op med et tryghedsnummer. Der kom syv opkald på et halvt år.",
        organisation="Gadeteamet",
        owner="Nadia Elbæk",
        written_on=date(2024, 4, 8),
        topics=("Tryghed",),
        districts=("Nørrevang",),
        situation="Beboerne klagede over, at de aldrig kunne få fat i os.",
        what_we_did="Plakater i 200 opgange med telefonnummer og åbningstid.",
        what_happened=(
            "Syv opkald på seks måneder. Fire af dem handlede om parkering. Da jeg i stedet stillede mig i "
            "vaskeriet tirsdag kl. 19 med en kande kaffe, fik jeg flere henvendelser på den første aften, "
            "end plakaten gav på hele perioden."
        ),
        advice=(
            "Stil dig et sted, hvor folk alligevel venter: vaskeri, bager, boldbane. Samme tid hver uge. "
            "Folk ringer til en, de har set."
        ),
        result="did_not",
        remarks=(
            ToldRemark(
                by="Samira Lindholm",
                on=date(2024, 5, 2),
                text="Samme her. Og skriv navn på plakaten, ikke ”Gadeteamet”. Ingen ringer til et team.",
            ),
        ),
    ),
    ToldExperience(
        title="Klippede buske gjorde mere end nye lamper på skolestien",
        summary=(
            "På stien ved Møllevang klippede vi hække ned til en meter for 60.000 kr. Efter et år gik færre "
            "udenom end på Banestien, der kostede tre millioner."
        ),
        organisation="Boligforeningen Møllevang",
        owner="Ole Munkholm",
        written_on=date(2023, 10, 3),
        confirmed_on=date(2023, 10, 3),
        topics=("Tryghed", "Bolig og kvarter"),
        districts=("Møllevang",),
        sharing="others",
        related=("Bedre lys på Banestien mellem Østerhøj og Bakkeby",),
        situation="Stien fra blokkene til skolen var mørk og tilgroet. Vi søgte om lys og fik nej.",
        what_we_did=(
            "Så klippede vi. Alt under en meter og alt grenværk under to meter væk, og vi malede støttemuren "
            "hvid."
        ),
        what_happened=(
            "Vi spurgte 80 forældre før og efter. Før gik 35 udenom efter mørkets frembrud, efter gik 14 "
            "udenom. Det er fra 44 til 18 procent. Lamperne er stadig de gamle."
        ),
        advice=(
            "Begynd med saksen. Aftal med driften, at der klippes hvert år, ellers er det væk igen. Nogle "
            "blev sure over fuglene, så lad være i yngletiden."
        ),
        result="worked",
        remarks=(
            ToldRemark(
                by="Lisbet Krogsgaard",
                on=date(2023, 10, 17),
                text=(
                    "Med al respekt: en skolesti på 300 meter er ikke en sti på to kilometer langs en bane. "
                    "Men at det hører sammen, er vi enige om."
                ),
            ),
        ),
    ),
)

PRACTICES = (
    ToldPractice(
        title="Sådan går man en tryghedsvandring",
        summary=(
            "To timer, højst 25 på holdet, i mørke, og svar til deltagerne inden tre uger. Det sidste er det "
            "vigtigste."
        ),
        organisation="Teknik- og Miljøforvaltningen",
        owner="Vibeke Ammitzbøll",
        substitute="Lisbet Krogsgaard",
        written_on=date(2022, 1, 25),
        confirmed_on=date(2026, 1, 20),
        topics=("Tryghed", "Medborgerskab"),
        sharing="public",
        links=("https://klangby.example/tryghedsvandring-skema",),
        related=("Tryghedsvandring i november: gå, når det er mørkt",),
        how=(
            "1. Vælg en rute på højst to kilometer sammen med nogen, der bor der.\n2. Inviter mundtligt. Få "
            "en forening, en klasse og en pensionist med.\n3. Gå efter mørkets frembrud, 25 på holdet, "
            "ellers hører ingen noget.\n4. Stop otte steder. Stil tre spørgsmål: Hvad ser du? Hvor ville du "
            "gå hen, hvis du blev bange? Hvad skulle laves om?\n5. Én skriver, én fotograferer. Ingen fra "
            "forvaltningen forsvarer sig undervejs.\n6. Send inden tre uger en side ud: det her gør vi nu, "
            "det her senere, det her gør vi ikke, og hvorfor."
        ),
        when_to_use=(
            "Når et bestemt sted opleves utrygt, og man har penge til at rette mindst tre ting. Har man ikke "
            "det, så lad være; folk husker det."
        ),
        stands_behind="Netværket Trygge kvarterer",
        evidence=(
            "19 vandringer siden 2020. På de 12, hvor deltagerne fik svar inden tre uger, kom halvdelen igen "
            "næste gang. På de syv andre kom næsten ingen."
        ),
        strength="own_figures",
        review_on=date(2028, 1, 31),
        uses=(
            ToldUse(by="Pia Rosenkilde", on=date(2022, 11, 10), where="Havneby", result="worked"),
            ToldUse(
                by="Birgit Thorsager",
                on=date(2025, 2, 18),
                where="Kirkestad",
                result="partly",
                note="Ruten kunne ikke gås i kørestol. Tag den først selv med en, der ruller.",
            ),
        ),
    ),
)

IDEAS = (
    ToldIdea(
        title="Lån en lygte ved Banestien",
        summary="Kasser med lygter i begge ender af stien: tag én, aflevér den i den anden ende.",
        organisation="Østerhøj Idrætsforening",
        owner="Anders Klitgaard",
        written_on=date(2020, 1, 14),
        sharing="others",
        topics=("Tryghed",),
        districts=("Østerhøj", "Bakkeby"),
        proposal=(
            "To kasser, 40 lygter, en kode på kassen. Børnene fra træning bruger dem, til lyset er sat op."
        ),
        why="Det tager to år at få master op. Træningen slutter kl. 20 i næste uge.",
        supporters=("Lisbet Krogsgaard", "Bilal Overgaard"),
        declined_because=(
            "Teknik- og Miljøforvaltningen sagde nej: ingen til at lade dem op, og ansvaret ved uheld var "
            "uklart. Klubben delte i stedet reflekser ud."
        ),
    ),
    ToldIdea(
        title="Værter i natbussen på linje 9",
        summary=(
            "To voksne i natbussen fredag og lørdag, som på festivaler. Chaufførerne siger selv, at det er "
            "her, det går galt."
        ),
        organisation="Gadeteamet",
        owner="Nadia Elbæk",
        written_on=date(2026, 2, 6),
        topics=("Tryghed", "Frivillige og foreninger"),
        districts=("Indre Klangby", "Nørrevang", "Vesterlund"),
        sharing="others",
        proposal=(
            "To værter i veste kører med de tre sidste afgange. Frivillige fra foreninger, der får 1.500 kr. "
            "til holdkassen for en nat. 100 nætter om året er 150.000 kr. plus forsikring."
        ),
        why=(
            "31 episoder på linjen i 2025 ifølge busselskabets egne tal, alle mellem 00 og 03. Unge piger "
            "tager taxa i stedet eller går."
        ),
        supporters=("Dorthe Vang", "Anders Klitgaard", "Søren Bruhn", "Emil Gravesen"),
        remarks=(
            ToldRemark(
                by="Tine Sandager",
                on=date(2026, 2, 20),
                text=(
                    "Når der gives penge for vagten, så undersøg skatten først. Til holdkassen plejer at gå, "
                    "til den enkelte går ikke."
                ),
            ),
        ),
    ),
)

QUESTIONS = (
    ToldQuestion(
        title="Har nogen haft vagter på en skole om aftenen?",
        summary=(
            "Skolegården bruges som samlingssted efter kl. 20, og der er knust ruder for 90.000 kr. siden "
            "sommerferien. Hvad har I prøvet?"
        ),
        organisation="SSP-sekretariatet",
        owner="Søren Bruhn",
        written_on=date(2025, 10, 28),
        sharing="others",
        topics=("Tryghed",),
        districts=("Vesterlund",),
        related=("Kameraer ved Nørrevang Station",),
        question=(
            "Skolelederen vil have et vagtfirma. Jeg er i tvivl. Har nogen prøvet vagter, klub i hallen, "
            "mere lys eller noget helt andet, og hvad kostede det?"
        ),
        remarks=(
            ToldRemark(
                by="Rasmus Thygesen",
                on=date(2025, 10, 29),
                text=(
                    "Vi fik nøglen til gymnastiksalen i Nørrevang to aftener om ugen. 24 drenge inde, ingen "
                    "ruder i tre måneder. Det koster to timelønnede, omkring 11.000 kr. om måneden."
                ),
                is_helpful=True,
            ),
            ToldRemark(
                by="Jørgen Haagensen",
                on=date(2025, 11, 3),
                text=(
                    "Vagtfirma: 38.000 kr. om måneden her hos os i 2022. De kørte forbi, drengene gik om "
                    "hjørnet og kom igen."
                ),
            ),
            ToldRemark(
                by="Søren Bruhn",
                on=date(2026, 1, 15),
                text="Tak. Vi åbnede hallen mandag og torsdag. Én rude siden.",
            ),
        ),
    ),
)
