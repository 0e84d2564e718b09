"""What Klangby has learned, recommends, wishes and asks about youth education."""

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
        title="Et opkald slår fem sms'er, når en elev bliver væk",
        summary="Vi prøvede sms, mail og opkald i tilfældig rækkefølge i et halvt år.",
        organisation="Klangby Erhvervsskole",
        owner="Jakob Wiese",
        written_on=date(2023, 2, 14),
        confirmed_on=date(2025, 8, 22),
        sharing="others",
        topics=("Ungdomsuddannelse",),
        related=("Hold fast-samtalen: inden for 48 timer",),
        situation="230 elever på grundforløbet, cirka 25 væk en almindelig dag.",
        what_we_did="En måned ad gangen på skift: automatisk sms, personlig sms fra læreren, opkald.",
        what_happened=(
            "Næste dag mødte 22 procent efter automatisk sms, 35 efter personlig sms og 61 efter opkald. "
            "Opkaldet tog i snit tre minutter. De fleste sagde bare ”okay, jeg kommer”."
        ),
        advice="Ring. Før klokken ti, fra et nummer de kender.",
        result="worked",
        uses=(
            ToldUse(
                by="Bo Hviding",
                on=date(2024, 1, 8),
                where="Ungevejledningen",
                result="worked",
                note="Vi fik faste numre, der ikke er hemmelige. Det var halvdelen af det.",
            ),
        ),
    ),
    ToldExperience(
        title="Mestre skal på kursus, før de får lærlinge",
        summary=(
            "Tre eftermiddage om at give besked, sige undskyld og lade være med at tage værktøjet ud af "
            "hånden på folk."
        ),
        organisation="Teknik- og Miljøforvaltningen",
        owner="Viggo Hastrup",
        written_on=date(2024, 8, 19),
        confirmed_on=date(2026, 9, 30),
        sharing="others",
        topics=("Ungdomsuddannelse",),
        situation="Vi mistede fem lærlinge det første forår. Alle på samme to gårde.",
        what_we_did=(
            "Vi lavede tre eftermiddage for alle mestre. Ikke om pædagogik. Vi spillede en mandag morgen "
            "igennem: lærlingen kommer for sent, har glemt skoene og siger ikke noget. Hvad gør du?"
        ),
        what_happened=(
            "På de gårde, hvor mesteren havde været med, stoppede 3 af 27 lærlinge. På de andre 10 af 17. En "
            "mester på 61 sagde, at han aldrig selv var blevet spurgt, om han ville."
        ),
        advice="Spørg, om de vil. Kursus først, lærling bagefter. Det koster 3.400 kroner pr. mester.",
        result="worked",
    ),
    ToldExperience(
        title="Unge uden læreplads: aflever ansøgningen selv, klokken syv om morgenen",
        summary="Skrevne ansøgninger fik ingen svar. At møde op før arbejdstid gav samtaler.",
        organisation="Ungevejledningen",
        owner="Sahra Kragelund",
        written_on=date(2022, 5, 30),
        topics=("Ungdomsuddannelse", "Job"),
        situation="19 unge havde tilsammen sendt 640 ansøgninger. De havde fået 31 svar, alle nej.",
        what_we_did=(
            "Vi kørte rundt i en minibus i to uger, fra klokken 6.45. To unge ad gangen gik ind og hilste på "
            "mester. Jeg blev siddende i bilen."
        ),
        what_happened=(
            "19 unge besøgte 74 firmaer. 28 ville se dem i praktik, 11 fik læreplads. To af dem hos et "
            "firma, som havde sagt nej på mail ugen før. Én ung oplevede at blive afvist på sit navn; det "
            "meldte vi videre, og vi kører ikke derhen mere."
        ),
        advice="Øv de tre første sætninger i bussen. Og tag rigtige sko på.",
        result="worked",
        remarks=(
            ToldRemark(
                by="Yusuf Holst",
                on=date(2025, 3, 18),
                text="Er der nogen, der har gjort det efter 2022? Jeg vil gerne prøve det med voksne.",
            ),
            ToldRemark(
                by="Sahra Kragelund", on=date(2025, 3, 19), text="Ikke os. Minibussen blev sparet væk."
            ),
        ),
    ),
)

PRACTICES = (
    ToldPractice(
        title="Hold fast-samtalen: inden for 48 timer",
        summary=(
            "Når en elev siger, at han vil stoppe, skal der være en samtale inden for to døgn, før papiret "
            "er underskrevet."
        ),
        organisation="Ungevejledningen",
        owner="Bo Hviding",
        substitute="Sahra Kragelund",
        written_on=date(2024, 6, 3),
        confirmed_on=date(2026, 6, 8),
        sharing="public",
        topics=("Ungdomsuddannelse",),
        related=(
            "Kontaktlærere på grundforløbet: hold fast på Klangby Erhvervsskole",
            "Et opkald slår fem sms'er, når en elev bliver væk",
        ),
        how=(
            "1. Skolen ringer til os samme dag. Ikke mail.\n2. Vi møder den unge der, hvor han er. Gerne "
            "gående.\n3. Tre spørgsmål: Hvad skete der den dag, du bestemte dig? Hvem har du sagt det til? "
            "Hvad ville være anderledes om en måned?\n4. Overtal ikke. Aftal en uge mere, hvis den unge vil, "
            "og sig, hvad der bliver gjort i den uge.\n5. Stopper den unge, skal næste skridt have en dato "
            "og et navn, før I går fra hinanden."
        ),
        when_to_use=(
            "Unge under 25 på alle ungdomsuddannelser. Ikke, når grunden er sygdom eller vold i hjemmet; så "
            "er det en anden samtale."
        ),
        stands_behind="Ungevejledningen og Klangby Erhvervsskole.",
        evidence=(
            "I 2025 havde vi 118 samtaler. 47 blev på uddannelsen et halvt år efter, 39 skiftede til en "
            "anden. Vi ved ikke, hvor mange der var blevet alligevel."
        ),
        strength="own_figures",
        review_on=date(2026, 12, 1),
    ),
)

IDEAS = (
    ToldIdea(
        title="Én læreplads delt mellem to små firmaer",
        summary="En tømrer med to ansatte kan ikke fylde fire år. To kan.",
        organisation="Teknik- og Miljøforvaltningen",
        owner="Joan Beier",
        written_on=date(2024, 5, 6),
        sharing="others",
        topics=("Ungdomsuddannelse", "Job"),
        proposal=(
            "To eller tre små firmaer ansætter sammen en lærling, og Håndværkerforeningen står for papirerne "
            "og forsikringen. Kommunen lader det tælle med i klausulen."
        ),
        why="Det er de små, der siger, at klausulen ikke er til dem.",
        supporters=("Jakob Wiese", "Viggo Hastrup", "Bo Hviding"),
        taken_up_by="Klangby Håndværkerforening",
        remarks=(
            ToldRemark(
                by="Jakob Wiese",
                on=date(2025, 6, 11),
                text=(
                    "De første tre delte lærlinge begyndte i januar 2025. En er stoppet, fordi de to mestre "
                    "blev uvenner. Lav aftalen om feriepenge på skrift."
                ),
            ),
        ),
    ),
)

QUESTIONS = (
    ToldQuestion(
        title="Hvad gør I, når den unge aldrig dukker op til vejledning?",
        summary="Jeg er ny ungevejleder og har 14 unge på listen, som jeg aldrig har mødt.",
        organisation="Ungevejledningen",
        owner="Sahra Kragelund",
        written_on=date(2019, 10, 8),
        confirmed_on=date(2019, 10, 8),
        topics=("Ungdomsuddannelse",),
        question=(
            "De er mellem 16 og 19, har ikke uddannelse eller job og svarer ikke på breve eller sms. Hvad "
            "har I gjort?"
        ),
        remarks=(
            ToldRemark(
                by="Henrik Sund",
                on=date(2019, 10, 10),
                text=(
                    "Spørg os. Fem af dem på sådan en liste bor tit ikke på adressen. Vi kan se, om de er "
                    "kendt, hvis der er samtykke."
                ),
            ),
            ToldRemark(
                by="Birthe Lauge",
                on=date(2019, 10, 14),
                text=(
                    "Spørg i fritidsklubben og boldklubben, hvem de kender. Lad træneren spørge, om du må "
                    "komme forbi. Jeg har fulgtes med din forgænger tre gange, og to af de unge sagde ja."
                ),
                is_helpful=True,
            ),
            ToldRemark(
                by="Bo Hviding",
                on=date(2025, 9, 2),
                text="Stadig rigtigt. Men husk samtykke, før I deler navne med en forening.",
            ),
        ),
    ),
)
