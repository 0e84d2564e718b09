"""What Klangby has learned, recommends, wishes and asks about school and homework."""

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
        title="Gratis morgenmad på Havneskolen fik ikke flere til at møde",
        summary="Et halvt år med havregrød fra klokken 7.30. De mætte kom, de fraværende sov.",
        organisation="Havneskolen",
        owner="Lis Bundgård",
        written_on=date(2024, 4, 15),
        confirmed_on=date(2024, 4, 15),
        topics=("Skole og lektiehjælp", "Sundhed"),
        districts=("Havneby",),
        related=("Ring før ni: fravær på Møllevangskolen",),
        situation="Vi troede, at børn blev væk, fordi morgenen derhjemme var et rod, og at mad ville trække.",
        what_we_did=(
            "Grød, brød og mælk fra oktober 2023 til marts 2024. 160.000 kroner fra Skoleudviklingspuljen, "
            "mest løn til to køkkenmedarbejdere."
        ),
        what_happened=(
            "Omkring 45 børn hver morgen. Det var hyggeligt, og lærerne mærkede mere ro i første time. Men "
            "kun 6 af de 61 elever, vi var bekymrede for, spiste med mere end en gang om ugen. Fraværet var "
            "det samme."
        ),
        advice="Lav morgenmad, fordi børn er sultne. Ikke for at få fraværet ned.",
        result="did_not",
        remarks=(
            ToldRemark(
                by="Nadia Rahbek",
                on=date(2024, 4, 30),
                text="Vi fik ellers ros for vores rundstykker. Forskellen er nok, at vi går hjem med dem.",
            ),
        ),
    ),
    ToldExperience(
        title="Lektiehjælpere skal kende ugens stof, ellers bliver det forkert",
        summary=(
            "En ingeniør på pension lærte femte klasse at dividere på den gamle måde. Det gav gråd og en "
            "vred lærer."
        ),
        organisation="Lektievennerne i Klangby",
        owner="Else Marie Thuesen",
        written_on=date(2021, 11, 9),
        confirmed_on=date(2026, 1, 12),
        sharing="public",
        topics=("Skole og lektiehjælp", "Frivillige og foreninger"),
        situation=(
            "Vi havde fjorten nye frivillige på tre skoler. Alle kunne deres matematik. Ingen havde set en "
            "skolebog siden 1970'erne."
        ),
        what_we_did=(
            "Vi bad skolerne om en mail mandag aften: hvad er klassen i gang med, og hvordan stiller I det "
            "op? Tre linjer er nok. På Engskolen fik vi den. På de to andre kom den de første to uger."
        ),
        what_happened=(
            "På Engskolen blev 11 af 12 frivillige hele året. På de to andre stoppede halvdelen inden jul; "
            "de følte sig dumme."
        ),
        advice="Ingen mail, ingen lektiehjælper. Vi siger det lige ud til skolerne nu.",
        result="worked",
    ),
    ToldExperience(
        title="Lektiehjælp på skærm: ingen tændte kameraet",
        summary="Under nedlukningen tilbød vi lektiehjælp over video. Billigt, nemt og næsten ubrugt.",
        organisation="Børne- og Ungdomsforvaltningen",
        owner="Claus Enevold",
        written_on=date(2021, 5, 3),
        topics=("Skole og lektiehjælp",),
        situation="Januar til april 2021. Skolerne var lukkede, og de frivillige sad hjemme.",
        what_we_did="Fem åbne rum hver eftermiddag, to voksne i hvert. 1.900 elever fik linket.",
        what_happened=(
            "64 elever brugte det mindst én gang, 11 mere end tre gange. De 11 gik alle i niende klasse og "
            "ville have hjælp til en bestemt opgave. De yngre sad med slukket kamera og skrev ”hej”."
        ),
        advice=(
            "Skærm duer til store elever, der ved, hvad de vil spørge om. Til de andre: vent, eller ring op."
        ),
        result="did_not",
        uses=(
            ToldUse(
                by="Mikkel Staun",
                on=date(2025, 4, 22),
                where="Niende klasse før prøverne, Klangby Ungdomsskole",
                result="worked",
                note="Vi tog det frem igen kun til matematik i niende. 38 elever, faste hold på fire.",
            ),
        ),
    ),
)

PRACTICES = (
    ToldPractice(
        title="Bekymrende fravær: de første ti skoledage",
        summary="Hvem gør hvad på dag 1, 3, 5 og 10, når et barn ikke kommer i skole.",
        organisation="Børne- og Ungdomsforvaltningen",
        owner="Nadia Rahbek",
        substitute="Simon Degn",
        written_on=date(2025, 6, 10),
        confirmed_on=date(2026, 8, 10),
        sharing="others",
        topics=("Skole og lektiehjælp", "Forældre og familie"),
        related=("Ring før ni: fravær på Møllevangskolen",),
        links=("https://klangby.example/skole/foerste-ti-dage.pdf",),
        how=(
            "Dag 1: En, der kender barnet, ringer før klokken ni. Sig, at barnet er savnet.\nDag 3: "
            "Klasselærer eller vejleder går hjem. Tag noget med. Bliv højst tyve minutter.\nDag 5: Spørg "
            "barnet selv, alene, hvad der er det værste tidspunkt på dagen. Skriv svaret ned ordret.\nDag "
            "10: Møde med forældre, PPR og familierådgiver. Tiden er booket i forvejen.\nHusk: aldrig brev "
            "som første kontakt. Ring ikke til elever, hvor PPR har sagt nej."
        ),
        when_to_use=(
            "Fra nulte til sjette klasse altid. I udskolingen skal man regne med at ringe til den unge selv, "
            "og efter klokken ti."
        ),
        stands_behind="Fraværsnetværket. Skolelederkredsen har sagt ja til det fra august 2025.",
        evidence="Tallene fra Møllevangskolen sammenlignet med Havneskolen, og to års sager i netværket.",
        strength="comparison",
        review_on=date(2027, 6, 1),
        remarks=(
            ToldRemark(
                by="Helle Storgaard",
                on=date(2025, 9, 30),
                text=(
                    "Dag 10 holder kun, hvis vi er bemandet. I september nåede vi først mødet på dag 16 i to "
                    "sager."
                ),
            ),
        ),
    ),
)

IDEAS = (
    ToldIdea(
        title="Én fælles vagtplan for frivillige lektiehjælpere i hele byen",
        summary="Så en frivillig i Møllevang kan tage en tjans i Søndermark, når der mangler folk.",
        organisation="Søndermark Skole",
        owner="Morten Skytte",
        written_on=date(2025, 2, 4),
        sharing="others",
        topics=("Skole og lektiehjælp", "Frivillige og foreninger"),
        proposal=(
            "Lektievennerne får 15 timer om ugen til en koordinator, som lægger vagter for alle fem skoler, "
            "og skolerne betaler efter antal elever."
        ),
        why="Engskolen har syv hjælpere og Søndermark to, og der er ti minutter på cykel imellem.",
        supporters=("Karen Elbæk", "Else Marie Thuesen", "Birthe Lauge"),
        taken_up_by="Lektievennerne i Klangby",
        remarks=(
            ToldRemark(
                by="Else Marie Thuesen",
                on=date(2026, 8, 19),
                text=(
                    "Vi har koordinatoren fra september 2026 på prøve i et år. Skolerne betaler hver 38.000 "
                    "kroner."
                ),
            ),
        ),
    ),
    ToldIdea(
        title="Ingen lektier i fjerde til sjette klasse i et år",
        summary="Så forskellen på dem med og uden skrivebord ikke vokser.",
        organisation="Engskolen",
        owner="Søren Balle",
        written_on=date(2022, 10, 27),
        topics=("Skole og lektiehjælp",),
        proposal=(
            "Tre skoler prøver et år uden lektier på mellemtrinnet og lægger tiden ind som studietid om "
            "formiddagen. Tre andre fortsætter som nu, og vi sammenligner."
        ),
        why="Vi bruger mange penge på at hjælpe børn med noget, vi selv har fundet på.",
        supporters=("Mikkel Staun", "Rikke Toftager"),
        declined_because=(
            "Skolebestyrelserne på to af de tre skoler sagde nej, og skoledagen måtte ikke blive længere. "
            "Forvaltningen vil gerne se på det igen, hvis tre bestyrelser selv spørger."
        ),
    ),
)

QUESTIONS = (
    ToldQuestion(
        title="Hvem har lavet lektiehjælp til niende klasse lige op til prøverne?",
        summary="Vi har 31 elever, der er usikre på at bestå matematik, og seks uger.",
        organisation="Søndermark Skole",
        owner="Morten Skytte",
        written_on=date(2026, 3, 16),
        sharing="others",
        topics=("Skole og lektiehjælp",),
        question=(
            "Er det bedst hver dag i kort tid eller et par lange lørdage? Lønnet lærer eller frivillige? Og "
            "kan man få dem til at komme?"
        ),
        remarks=(
            ToldRemark(
                by="Mikkel Staun",
                on=date(2026, 3, 17),
                text=(
                    "Faste hold på fire over skærm, to gange om ugen klokken 19, lønnet matematiklærer. 38 "
                    "elever sidste år, 30 blev ved til prøven, og det kostede 52.000 kroner i alt. Lad dem "
                    "selv vælge holdkammerater."
                ),
                is_helpful=True,
            ),
            ToldRemark(
                by="Else Marie Thuesen",
                on=date(2026, 3, 20),
                text="Lange lørdage har vi prøvet. De kom den første.",
            ),
        ),
    ),
)
