"""What Klangby has learned, recommends and wishes about newcomers."""

from datetime import date

from samklang.demo.knowledge.told import (
    ToldExperience,
    ToldIdea,
    ToldPractice,
    ToldRemark,
    ToldUse,
)

EXPERIENCES = (
    ToldExperience(
        title="Velkomstbrev på otte sprog: ingen læste det",
        summary="Et flot brev på otte sprog til 900 nye husstande. Tre ringede.",
        organisation="Velkomsthuset",
        owner="Anne-Grete Fals",
        substitute="Leyla Thygesen",
        written_on=date(2020, 11, 16),
        confirmed_on=date(2022, 9, 12),
        sharing="public",
        topics=("Nye i byen", "Tolkning og klart sprog"),
        related=("Velkomsthuset: én indgang for nye borgere",),
        situation="Vi ville byde velkommen og fortælle, hvor man går hen.",
        what_we_did=(
            "Tolv sider, oversat til otte sprog, sendt som digital post i sommeren 2020. 135.000 kroner, "
            "mest til oversættelse."
        ),
        what_happened=(
            "Statistikken viste, at hver femte åbnede det. Tre ringede til nummeret på side elleve. Da vi "
            "spurgte 20 familier på en legeplads, havde 14 ikke opdaget, at de havde digital post."
        ),
        advice="Ring, eller mød dem. Et brev kan man give dem i hånden, når de har spurgt om noget.",
        result="did_not",
        uses=(
            ToldUse(
                by="Thomas Ager",
                on=date(2023, 10, 2),
                where="Brev om valg af læge",
                result="worked",
                note="Vi ringede i stedet til 200. 170 svarede.",
            ),
        ),
    ),
    ToldExperience(
        title="Skolestart midt i året: én uge uden for klassen er nok",
        summary=(
            "Vi plejede at beholde nye elever i et hold for sig i to måneder. Nu er det en uge, og så er de "
            "i klassen til det, de kan."
        ),
        organisation="Engskolen",
        owner="Karen Elbæk",
        substitute="Rikke Toftager",
        written_on=date(2022, 3, 14),
        confirmed_on=date(2025, 8, 11),
        sharing="others",
        topics=("Nye i byen", "Skole og lektiehjælp"),
        districts=("Engparken",),
        related=("Nyt barn i klassen midt i året: den første uge",),
        situation="I foråret 2022 fik vi 23 nye elever på ni uger. Holdet for sig var fuldt efter fire.",
        what_we_did=(
            "De kom i klasse efter en uge, med idræt, musik og matematik først. To timers dansk hver dag i "
            "en lille gruppe. Hver fik to makkere i klassen, ikke én, for den ene er altid syg."
        ),
        what_happened=(
            "Efter et halvt år havde de i snit tre, de legede med. På det gamle hold var det én. Matematik "
            "gik fint. Men fire af de store, som næsten ikke havde gået i skole før, sad og så ud ad "
            "vinduet. Dem tog vi ud igen."
        ),
        advice="En uge til de fleste. Find ud af, om barnet har gået i skole før, inden du beslutter dig.",
        result="partly",
        remarks=(
            ToldRemark(
                by="Simon Degn",
                on=date(2022, 5, 4),
                text=(
                    "Og spørg, om barnet sover. Det gør mange ikke det første halve år, og det ligner "
                    "dovenskab."
                ),
            ),
            ToldRemark(
                by="Morten Skytte",
                on=date(2023, 9, 19),
                text=(
                    "Hos os gik det omvendt: de, der kom direkte ind, blev væk. Vi er gået tilbage til seks "
                    "uger. Det kan være, fordi vi har 28 i klassen."
                ),
            ),
        ),
    ),
)

PRACTICES = (
    ToldPractice(
        title="Nyt barn i klassen midt i året: den første uge",
        summary="Hvad skolen gør fra mandag til fredag, når der kommer en ny elev, som ikke taler dansk.",
        organisation="Børne- og Ungdomsforvaltningen",
        owner="Rikke Toftager",
        substitute="Karen Elbæk",
        written_on=date(2022, 10, 3),
        confirmed_on=date(2024, 9, 16),
        sharing="public",
        topics=("Nye i byen", "Skole og lektiehjælp", "Sprog"),
        related=("Skolestart midt i året: én uge uden for klassen er nok",),
        links=("https://klangby.example/skole/ny-elev-foerste-uge.pdf",),
        how=(
            "Før: Et møde med forældre og tolk. Spørg om skolegang, søvn, briller og hvad barnet er godt "
            "til.\nMandag: Rundvisning med en elev. Toilet, frokost, hvem man spørger.\nTirsdag: Matematik "
            "på eget sprog med tal. Se, hvad barnet kan.\nOnsdag: Idræt eller musik med klassen.\nTorsdag: "
            "To makkere spiser frokost med barnet.\nFredag: Læreren ringer hjem med tolk og fortæller én "
            "ting, der gik godt.\nUge to: i klasse med to timers dansk i lille gruppe om dagen."
        ),
        when_to_use=(
            "Første til syvende klasse. For de ældste og for børn, der ikke har gået i skole før, skal man "
            "bruge længere tid i lille gruppe."
        ),
        stands_behind=(
            "Konsulenten for dansk som andetsprog og lederne på Engskolen og Havneskolen. Søndermark Skole "
            "er ikke enig."
        ),
        evidence="Erfaringer fra 60 elever på to skoler. Ingen sammenligning.",
        strength="impression",
        review_on=date(2026, 6, 1),
    ),
)

IDEAS = (
    ToldIdea(
        title="Bankdag i Velkomsthuset den første onsdag",
        summary="En bank sidder hos os tre timer om måneden, så nye kan få en konto uden at vente seks uger.",
        organisation="Velkomsthuset",
        owner="Farid Mygind",
        written_on=date(2026, 5, 11),
        sharing="others",
        topics=("Nye i byen", "Job"),
        proposal=(
            "Vi spørger alle byens banker, om én vil sende en medarbejder. Vi stiller lokale, tolk og kopi "
            "af papirerne."
        ),
        why="Uden konto ingen løn. Vi har haft folk, der mistede et job på det.",
        supporters=("Yusuf Holst", "Hanne Sejrup", "Pernille Aggergaard"),
        remarks=(
            ToldRemark(
                by="Anne-Grete Fals",
                on=date(2026, 6, 9),
                text=(
                    "To banker har sagt nej, én tænker. De er bange for reglerne om legitimation. Kender "
                    "nogen en, der kender dem?"
                ),
            ),
        ),
    ),
)
