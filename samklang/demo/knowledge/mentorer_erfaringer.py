"""What Klangby has learned, recommends, wishes and asks about mentors."""

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
        title="Match mentor og mentee på fag og humør",
        summary="Vi matchede først på alder og kvarter. Det gav pæne skemaer og stille kaffemøder.",
        organisation="Medborgerskabsforvaltningen",
        owner="Amina Bækgaard",
        written_on=date(2021, 9, 13),
        confirmed_on=date(2026, 4, 13),
        sharing="public",
        topics=("Mentorer og rollemodeller",),
        situation="De første 40 par i ordningen for nyuddannede.",
        what_we_did=(
            "Næste gang bad vi folk vælge selv. Alle mødtes til to timers speed-snak, fem minutter hver, og "
            "skrev tre navne."
        ),
        what_happened=(
            "Af de første 40 par holdt 26 hele vejen. Af de næste 40 holdt 36. Næsten ingen valgte en, der "
            "lignede dem selv på papiret. To mentorer blev ikke valgt af nogen; det skal man være forberedt "
            "på at sige pænt."
        ),
        advice="Lad dem vælge. Hav en plan for dem, der ikke bliver valgt.",
        result="worked",
        uses=(
            ToldUse(
                by="Samir Buch",
                on=date(2022, 9, 5),
                where="Mentorer for kvinder uden for arbejdsmarkedet",
                result="partly",
                note="Fem minutter var for kort og for larmende. Vi gør det over en fælles middag.",
            ),
        ),
    ),
    ToldExperience(
        title="Mentor til unge efter dom: vi kom ind for sent",
        summary="12 unge, 12 mentorer, 4 par efter tre måneder. Mentoren skal møde den unge før løsladelsen.",
        organisation="Socialforvaltningen",
        owner="Nikolaj Aalund",
        substitute="Henrik Sund",
        written_on=date(2022, 3, 21),
        confirmed_on=date(2023, 4, 3),
        sharing="municipality",
        topics=("Mentorer og rollemodeller", "Tryghed"),
        situation="Vi ville give unge under 25 en frivillig mentor, når de kom ud.",
        what_we_did=(
            "Mentoren ringede den første uge efter løsladelsen. Vi havde brugt 310.000 kroner, mest på "
            "uddannelse af mentorer."
        ),
        what_happened=(
            "Fem af de unge tog aldrig telefonen. Tre mødtes én gang. De fire, der holdt, havde alle haft "
            "besøg af mentoren, mens de sad inde, ved et tilfælde."
        ),
        advice="Først besøg inde, to gange, og så ud. Vi har ikke haft råd til at prøve det.",
        result="did_not",
        remarks=(
            ToldRemark(
                by="Lasse Brink",
                on=date(2023, 4, 18),
                text=(
                    "Vadested gør det sådan, så vidt jeg ved. Jeg har et navn, hvis nogen vil videre med det."
                ),
            ),
        ),
    ),
    ToldExperience(
        title="Lønnede eller frivillige mentorer: vi har prøvet begge dele",
        summary=(
            "Frivillige holder af den, de følger. Lønnede møder op om mandagen. Man skal vide, hvad man har "
            "brug for."
        ),
        organisation="Klangby Jobcenter",
        owner="Pernille Aggergaard",
        written_on=date(2024, 5, 27),
        confirmed_on=date(2026, 5, 18),
        sharing="others",
        topics=("Mentorer og rollemodeller", "Job"),
        situation=(
            "I 2022 købte vi mentortimer for 1,1 million kroner til 58 borgere. Samtidig havde Springbræt 60 "
            "frivillige."
        ),
        what_we_did="Vi så på begge lister efter et år.",
        what_happened=(
            "Lønnede: 58 borgere, 91 procent af de aftalte møder blev holdt, 12 i job, 19.000 kroner pr. "
            "borger. Frivillige: 60 borgere, 64 procent af møderne, 14 i job, omkring 9.000 kroner pr. "
            "borger til koordinator og mad. Efter to år så 23 af de frivillige stadig deres borger. Ingen af "
            "de lønnede gjorde, og det var heller ikke meningen."
        ),
        advice=(
            "Lønnet til læge, møde og krise. Frivillig til netværk og mod. Bland dem ikke sammen hos den "
            "samme borger."
        ),
        result="partly",
        remarks=(
            ToldRemark(
                by="Samir Buch",
                on=date(2024, 6, 10),
                text="Det koster også at passe på frivillige. 9.000 er, fordi min løn er lav.",
            ),
        ),
    ),
)

PRACTICES = (
    ToldPractice(
        title="Sådan starter du en mentorordning i Klangby",
        summary="Otte ting, Mentornetværket er enige om, efter syv ordninger siden 2019.",
        organisation="Medborgerskabsforvaltningen",
        owner="Amina Bækgaard",
        substitute="Samir Buch",
        written_on=date(2024, 11, 18),
        confirmed_on=date(2026, 10, 19),
        sharing="public",
        topics=("Mentorer og rollemodeller",),
        related=(
            "Mentor til nyuddannede: ni måneder ind i første job",
            "Mentorer for kvinder uden for arbejdsmarkedet",
            "Match mentor og mentee på fag og humør",
            "Mentor til unge efter dom: vi kom ind for sent",
        ),
        links=("https://klangby.example/mentor/velkomstmappe.pdf",),
        how=(
            "1. Ring til en, der har gjort det. Listen er Mentornetværket.\n2. Bestem, hvornår det er slut. "
            "Fem måneder for unge, ni til tolv for voksne.\n3. Sæt mindst 15 timer om ugen af til en "
            "koordinator for hver 30 par.\n4. Børneattest, tavshed og forsikring, før de mødes. Ikke "
            "efter.\n5. Lad dem vælge hinanden.\n6. Ring til begge efter andet møde.\n7. Mentorens egen chef "
            "er aldrig mentor, og nærmeste leder heller ikke.\n8. Hold afslutning. Også for dem, der "
            "stoppede."
        ),
        when_to_use=(
            "Når nogen mangler netværk, mod eller nogen at spørge. Ikke når de mangler bolig, behandling "
            "eller penge; så bliver mentoren sagsbehandler."
        ),
        stands_behind="Mentornetværket.",
        evidence=(
            "Ventelisten i ordningen for nyuddannede, og fire andre ordningers egne tal. Anden forskning "
            "siger det samme om koordinatoren."
        ),
        strength="comparison",
        review_on=date(2027, 11, 1),
        uses=(
            ToldUse(
                by="Dorthe Vinding",
                on=date(2025, 4, 1),
                where="Mentorer til fritidsjobbere i Nørrevang",
                result="worked",
                note="Punkt 6 alene var det hele værd.",
            ),
        ),
    ),
)

IDEAS = (
    ToldIdea(
        title="Én fælles mentorbank for hele kommunen",
        summary="Så man ikke skal lede efter mentorer seks steder.",
        organisation="Medborgerskabsforvaltningen",
        owner="Lasse Brink",
        written_on=date(2023, 3, 6),
        topics=("Mentorer og rollemodeller",),
        proposal="En fælles liste, hvor alle mentorer står med fag og tid, og hvor alle ordninger kan hente.",
        why="Vi har syv ordninger, som alle leder efter elektrikere.",
        supporters=("Dorthe Vinding", "Yusuf Holst"),
        declined_because=(
            "Mentorerne ville ikke. De havde meldt sig til kvinderne i Søndermark eller til eleverne, ikke "
            "til kommunen. Desuden skulle hver enkelt sige ja til, at andre så deres oplysninger. "
            "Mentornetværket deler i stedet opslag med hinanden."
        ),
    ),
)

QUESTIONS = (
    ToldQuestion(
        title="Hvor mange timer om måneden kan man bede en frivillig mentor om?",
        summary="Vi skal skrive et opslag, og vi er uenige om tallet.",
        organisation="Velkomsthuset",
        owner="Anne-Grete Fals",
        written_on=date(2024, 9, 9),
        sharing="others",
        topics=("Mentorer og rollemodeller", "Frivillige og foreninger"),
        question="Skal der stå et timetal? Vi er bange for at skræmme folk, men også for, at de stopper.",
        remarks=(
            ToldRemark(
                by="Samir Buch",
                on=date(2024, 9, 10),
                text=(
                    "Skriv seks timer om måneden i ni måneder. Vi fik færre svar, da vi skrev det (31 mod "
                    "50), men 27 af de 31 var der til slut. Uden tal var det 22 af 50."
                ),
                is_helpful=True,
            ),
            ToldRemark(
                by="Else Marie Thuesen",
                on=date(2024, 9, 12),
                text="Skriv ugedagen. Det er dagen, folk kigger efter, ikke timerne.",
            ),
        ),
    ),
)
