"""What Klangby has learned, recommends, wishes and asks about work."""

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
        title="Fritidsjob: nogen skal tage telefonen, når chefen ringer",
        summary=(
            "De fleste fritidsjob går ikke i stykker på dovenskab, men på en vagt, ingen fik meldt afbud til."
        ),
        organisation="Klangby Jobcenter",
        owner="Dorthe Vinding",
        written_on=date(2022, 11, 28),
        confirmed_on=date(2025, 10, 6),
        sharing="public",
        topics=("Job",),
        related=("Første job: fritidsjob til 13-17-årige i Engparken og Søndermark",),
        situation=(
            "I det første år mistede 31 unge deres job inden for tre måneder. Vi fik det først at vide "
            "bagefter."
        ),
        what_we_did=(
            "Vi ringede til de 31 chefer. Så gav vi alle chefer et mobilnummer og lovede svar inden for en "
            "time, også lørdag."
        ),
        what_happened=(
            "22 af de 31 var stoppet efter én vagt, hvor den unge ikke kom og ikke ringede. Året efter fik "
            "vi 140 opkald. De fleste klarede vi med at ringe til den unge: ”Gå derned nu og sig undskyld.” "
            "Kun 9 mistede jobbet."
        ),
        advice="Et telefonnummer er billigere end en ny kampagne. Del weekendvagten, ellers brænder man ud.",
        result="worked",
        remarks=(
            ToldRemark(
                by="Samir Buch",
                on=date(2023, 1, 17),
                text=(
                    "Vi gør det samme med mentorerne. Den unge får nummeret på mentor, chefen får nummeret "
                    "på mig."
                ),
            ),
        ),
    ),
    ToldExperience(
        title="Dansk i frokostpausen hos en virksomhed: begynd med ledernes ord",
        summary=(
            "Fyrre mand begyndte på tre hold for at lære det dansk, formændene bruger. Første hold gik i "
            "vasken, fordi vi begyndte med bogen."
        ),
        organisation="Klang Industri A/S",
        owner="Hanne Sejrup",
        substitute="Ingrid Soelberg",
        written_on=date(2024, 1, 22),
        confirmed_on=date(2026, 2, 2),
        sharing="others",
        topics=("Job", "Sprog"),
        situation=(
            "Vi fik mange nye i produktionen på kort tid. Formændene tegnede og pegede, og der var to "
            "ulykker, der lignede misforståelser."
        ),
        what_we_did=(
            "Sprogcentret kom tirsdag og torsdag 11.30 til 12.10. Første hold havde en almindelig "
            "begynderbog. Til andet hold optog vi formændene i en uge og lavede en liste på 180 ord."
        ),
        what_happened=(
            "Første hold: 14 begyndte, 4 sluttede. Andet og tredje hold: 26 begyndte, 23 sluttede. "
            "Nærved-ulykker faldt fra 19 til 11 på et halvt år, men vi fik også nye gulvmærker, så del æren. "
            "Vi betalte 64.000 kroner i alt."
        ),
        advice=(
            "Optag formændene. Og lad formanden sidde med den første gang; han finder ud af, hvor hurtigt "
            "han taler."
        ),
        result="worked",
        uses=(
            ToldUse(
                by="Tamara Jessing",
                on=date(2024, 2, 5),
                where="Plejehjemmene, Dansk i vagten",
                result="worked",
                note="Samme greb: afdelingslederens ord først.",
            ),
        ),
    ),
    ToldExperience(
        title="Hotellet inviterede selv: 14 ansat på en formiddag",
        summary=(
            "Vi havde ellers lovet hinanden aldrig at holde jobmesse igen. Men én arbejdsgiver med rigtige "
            "job er noget andet."
        ),
        organisation="Klangby Jobcenter",
        owner="Yusuf Holst",
        written_on=date(2025, 5, 19),
        topics=("Job",),
        districts=("Havneby",),
        related=("Jobmesse i Nørrevanghallen 2019",),
        situation=(
            "Hotel Gule Lygte skulle åbne en ny fløj og manglede tyve til rengøring, køkken og reception."
        ),
        what_we_did=(
            "60 inviterede, ikke flere. De gik rundt i fløjen, redte en seng, skar løg. Hotellets "
            "afdelingsledere sagde ja eller nej med det samme. Vi havde skattekort, arbejdstøj og busplan "
            "med."
        ),
        what_happened=(
            "51 kom, 14 blev ansat samme dag og 5 ugen efter. Et år senere var 12 af de 19 der. Udgift: "
            "18.000 kroner."
        ),
        advice="Kun hvis der er navngivne stillinger, og den, der ansætter, står der selv.",
        result="worked",
        remarks=(
            ToldRemark(
                by="Pernille Aggergaard",
                on=date(2026, 6, 1),
                text=(
                    "Jeg skrev selv ”gør det ikke igen” i 2019. Det her er ikke en messe, det er en "
                    "prøvedag. Det andet står jeg ved."
                ),
            ),
        ),
    ),
)

PRACTICES = (
    ToldPractice(
        title="Aftalen med virksomheden på én side",
        summary="Fem linjer, som begge parter skriver under på, før nogen møder på arbejde.",
        organisation="Klangby Jobcenter",
        owner="Yusuf Holst",
        substitute="Dorthe Vinding",
        written_on=date(2023, 10, 30),
        confirmed_on=date(2026, 3, 23),
        sharing="public",
        topics=("Job", "Ungdomsuddannelse"),
        links=("https://klangby.example/job/aftale-en-side.pdf",),
        related=("Løntimer fra uge fire: praktik der bliver til job",),
        how=(
            "1. Hvad skal personen kunne efter tre uger? Skriv opgaver, ikke egenskaber.\n2. Hvem siger det, "
            "når noget er forkert? Ét navn, én afløser.\n3. Hvornår begynder lønnen, og hvor mange "
            "timer?\n4. Hvem ringer man til fra kommunen, og hvor hurtigt kommer der svar?\n5. Hvilken dag "
            "ses vi igen? Skriv datoen.\nLæs den højt sammen. Tag et billede; så har alle den på telefonen."
        ),
        when_to_use=(
            "Praktik, løntimer, fritidsjob og læreplads på prøve. Ikke i stedet for en ansættelseskontrakt."
        ),
        stands_behind="Virksomhedskonsulenterne på Jobcentret og Klangby Erhvervsforum.",
        evidence=(
            "Vi har brugt den i omkring 600 forløb. Klager fra virksomheder faldt fra 44 i 2022 til 12 i "
            "2025."
        ),
        strength="own_figures",
        review_on=date(2027, 10, 1),
    ),
)

IDEAS = (
    ToldIdea(
        title="Fritidsjob i kommunens svømmehaller og idrætshaller",
        summary="Vi beder alle andre om at ansætte unge. Selv har vi ni.",
        organisation="Klangby Jobcenter",
        owner="Dorthe Vinding",
        written_on=date(2025, 1, 27),
        topics=("Job", "Frivillige og foreninger"),
        proposal=(
            "Hver hal opslår to fritidsjob for 15-17-årige: café, oprydning, billetter. Løn fra hallens "
            "vikarbudget, fritidsjobkonsulenten finder de unge."
        ),
        why="Hallerne ligger dér, hvor de unge er, og lederne kender dem.",
        supporters=("Birthe Lauge", "Mikkel Staun", "Bo Hviding"),
        taken_up_by="Kultur- og Fritidsforvaltningen",
        remarks=(
            ToldRemark(
                by="Birthe Lauge",
                on=date(2025, 11, 3),
                text=(
                    "Vi begyndte med fire haller i august. Otte unge, alle er der endnu. Den største "
                    "hindring var nøgler."
                ),
            ),
        ),
    ),
)

QUESTIONS = (
    ToldQuestion(
        title="Hvad må en 14-årig lave i et køkken?",
        summary="Et plejehjem vil gerne have fritidsjobbere i køkkenet. Hvad går an?",
        organisation="Sundheds- og Omsorgsforvaltningen",
        owner="Rasmus Dyhr",
        written_on=date(2025, 4, 2),
        topics=("Job",),
        question=(
            "Vi har fire unge på 14, som gerne vil. Må de skære, bruge opvaskemaskine, køre med vogn? Hvor "
            "sent må de arbejde, og hvem har ansvaret?"
        ),
        remarks=(
            ToldRemark(
                by="Dorthe Vinding",
                on=date(2025, 4, 2),
                text=(
                    "Kun lettere arbejde før 15, højst to timer på skoledage, ikke om aftenen, og forældrene "
                    "skal skrive under. Dække bord, hente og bringe, tørre af: ja. Maskiner, knive og varme "
                    "gryder: nej. Læs reglerne om unges arbejde, før I skriver under, og ring til mig."
                ),
                is_helpful=True,
            ),
            ToldRemark(
                by="Jytte Winkel",
                on=date(2025, 4, 9),
                text="Vi har en på 14, der læser højt for de små to gange om ugen. Det er også et job.",
            ),
        ),
    ),
)
