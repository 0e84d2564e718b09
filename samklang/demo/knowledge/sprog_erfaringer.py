"""What Klangby has learned, recommends, wishes and asks about language."""

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
        title="Sprogstimulering to gange om ugen var lige så godt hos os",
        summary=(
            "Kastanjen prøvede Mælkebøttens model, men kun to dage om ugen. Fremgangen var omtrent den "
            "samme, og personalet holdt til det."
        ),
        organisation="Børnehuset Kastanjen",
        owner="Jytte Winkel",
        written_on=date(2025, 9, 8),
        topics=("Sprog",),
        districts=("Nørrevang",),
        related=("Sprogstimulering hver dag i små grupper i Børnehuset Mælkebøtten",),
        situation=(
            "Vi ville gerne gøre som Mælkebøtten, men med to ad gangen på kursus og et hus på tre etager "
            "kunne vi ikke samle grupperne hver dag."
        ),
        what_we_did="Tirsdag og torsdag, grupper på fem, samme bog i to uger i stedet for én.",
        what_happened=(
            "I foråret 2024 havde 18 af 39 børn brug for særlig indsats, i foråret 2025 var det 13 af 40. "
            "Altså fra 46 til 33 procent på ét år. Vi kan ikke se, at vi mangler de tre dage."
        ),
        advice="Hellere to dage, der bliver til noget, end fem i en plan. Men hold fast i de faste grupper.",
        result="worked",
        remarks=(
            ToldRemark(
                by="Ulla Ravnsborg",
                on=date(2025, 9, 22),
                text=(
                    "Vi begyndte med dårligere tal end jer, så det er ikke til at vide. Jeg tror stadig på "
                    "hver dag for de børn, der har det sværest."
                ),
            ),
            ToldRemark(
                by="Troels Kjær",
                on=date(2025, 10, 1),
                text="Enig med jer begge. Anbefalingen siger nu mindst to dage, gerne fire.",
            ),
        ),
    ),
    ToldExperience(
        title="Sprogvurderinger fra forår og efterår kan ikke lægges sammen",
        summary="Børnene er et halvt år ældre om efteråret. Vi troede i to år, at det gik frem.",
        organisation="Børne- og Ungdomsforvaltningen",
        owner="Troels Kjær",
        substitute="Claus Enevold",
        written_on=date(2020, 2, 12),
        confirmed_on=date(2023, 1, 20),
        sharing="own",
        topics=("Sprog",),
        situation="Udvalget skulle have ét tal for hele byen. Nogle huse vurderede i marts, andre i oktober.",
        what_we_did="Vi lagde dem sammen og viste en pæn kurve.",
        what_happened=(
            "Kurven steg, fordi flere og flere huse flyttede til oktober. Da vi delte op, var der ingen "
            "fremgang. Det var ikke sjovt at rette over for udvalget."
        ),
        advice=(
            "Spørg altid, hvilken måned tallene er fra, før du sammenligner to huse. Fra 2021 vurderer alle "
            "i marts."
        ),
        result="did_not",
    ),
    ToldExperience(
        title="Frivillige sprogmakkere falder fra efter tre måneder, hvis de ikke har noget at lave",
        summary="Kaffe og snak holder ikke. De par, der læste til teoriprøve eller lavede mad, blev ved.",
        organisation="Sprogcenter Klangby",
        owner="Ingrid Soelberg",
        written_on=date(2022, 6, 16),
        confirmed_on=date(2025, 11, 4),
        sharing="others",
        topics=("Sprog", "Mentorer og rollemodeller", "Frivillige og foreninger"),
        situation="40 kursister fik hver en frivillig sprogmakker i efteråret 2021.",
        what_we_did=(
            "Første hold fik besked på at mødes og tale dansk. Andet hold skulle vælge noget fra en liste: "
            "køreteori, cykel, madlavning, en bestemt bog."
        ),
        what_happened=(
            "Efter tre måneder mødtes 6 af de 20 par på første hold stadig. På andet hold var det 15 af 20. "
            "En frivillig sagde: ”Jeg vidste ikke, hvad jeg skulle sige til ham efter vejret.”"
        ),
        advice="Giv dem en opgave, og ring til den frivillige efter tre uger. Ikke efter tre måneder.",
        result="partly",
        uses=(
            ToldUse(
                by="Anne-Grete Fals",
                on=date(2023, 2, 6),
                where="Velkomsthusets frivillige værter",
                result="worked",
                note=(
                    "Vi lagde opkaldet efter tre uger ind i kalenderen. Næsten ingen stopper uden at sige "
                    "det."
                ),
            ),
        ),
    ),
)

PRACTICES = (
    ToldPractice(
        title="Dialogisk læsning: fem børn, én bog, samme ord hele ugen",
        summary=(
            "Sådan laver man en sprogstund, som også en vikar kan tage over. Mindst to dage om ugen, gerne "
            "fire."
        ),
        organisation="Børne- og Ungdomsforvaltningen",
        owner="Troels Kjær",
        substitute="Ahmed Lindegaard",
        written_on=date(2024, 3, 4),
        confirmed_on=date(2026, 3, 9),
        sharing="public",
        topics=("Sprog",),
        related=(
            "Sprogstimulering hver dag i små grupper i Børnehuset Mælkebøtten",
            "Sprogstimulering to gange om ugen var lige så godt hos os",
        ),
        links=("https://klangby.example/sprog/ugens-ord.pdf",),
        how=(
            "1. Faste grupper på fem, som ikke laves om før jul og sommer.\n2. En bog pr. uge. Læs den selv "
            "først og vælg ti ord, som kan bruges uden for bogen.\n3. Tyve minutter. Stil spørgsmål, der "
            "ikke kan besvares med ja. Vent fem sekunder. Det føles længe.\n4. Gentag barnets sætning og læg "
            "et ord til.\n5. Hæng ordene på døren og brug dem ved maden.\n6. En kollega ser på en gang om "
            "måneden og siger én ting, du skal blive ved med, og én du skal prøve."
        ),
        when_to_use=(
            "Børnehaver og vuggestuens ældste. Ikke som erstatning for en samtale med PPR, hvis et barn "
            "heller ikke taler sit modersmål."
        ),
        stands_behind="Sprogkonsulenten og lederne i de otte børnehuse, der har prøvet det.",
        evidence=(
            "Før og efter-tal fra Mælkebøtten og Kastanjen. Anden forskning om dialogisk læsning peger samme "
            "vej."
        ),
        strength="before_after",
        review_on=date(2027, 3, 1),
    ),
)

IDEAS = (
    ToldIdea(
        title="Samme hundrede ord hos sundhedsplejen, i vuggestuen og på biblioteket",
        summary="En fælles liste over de første hundrede ord, så børn og forældre møder dem alle steder.",
        organisation="Sundheds- og Omsorgsforvaltningen",
        owner="Bente Gadegaard",
        written_on=date(2025, 11, 20),
        topics=("Sprog", "Sundhed", "Kultur og biblioteker"),
        proposal=(
            "Sundhedsplejersken afleverer et hæfte med hundrede ord og tegninger ved besøget, når barnet er "
            "otte måneder. De samme tegninger hænger i vuggestuen og i bibliotekets børneafdeling."
        ),
        why="Jeg siger ét, vuggestuen et andet, og forældrene tror, de skal vælge.",
        supporters=("Zeynep Damgaard", "Ahmed Lindegaard", "Jytte Winkel"),
        remarks=(
            ToldRemark(
                by="Troels Kjær",
                on=date(2025, 12, 3),
                text="God tanke. Men hvem tegner, og hvem retter listen om fem år? Det skal vi vide først.",
            ),
        ),
    ),
)

QUESTIONS = (
    ToldQuestion(
        title="Har nogen prøvet en app til danskundervisning for voksne ved siden af et job?",
        summary=(
            "Vi bliver ringet op af sælgere hver uge. Er der nogen, der har brugt en i mere end en måned?"
        ),
        organisation="Klangby Jobcenter",
        owner="Pernille Aggergaard",
        written_on=date(2026, 1, 19),
        sharing="others",
        topics=("Sprog", "Job"),
        question=(
            "Vi har cirka 60 borgere i løntimer, som ikke kan nå Sprogcentret. Har I brugt en app eller "
            "netundervisning, og blev den brugt efter de første uger? Hvad kostede den pr. person?"
        ),
        remarks=(
            ToldRemark(
                by="Ingrid Soelberg",
                on=date(2026, 1, 21),
                text=(
                    "Ja, i 2023 med 35 kursister, 420 kroner pr. licens. Efter fire uger loggede 9 stadig "
                    "ind. De 9 havde alle en underviser, som spurgte til det hver uge. Appen alene kan du "
                    "godt spare."
                ),
                is_helpful=True,
            ),
            ToldRemark(
                by="Hanne Sejrup",
                on=date(2026, 2, 2),
                text="Hos os virkede det kun i arbejdstiden: tyve minutter før frokost på en fælles skærm.",
            ),
        ),
    ),
)
