"""What Klangby has learned, recommends, proposes and asks about homes and neighbourhoods."""

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
        title="Beboermødet, hvor der kom fire, og det, hvor der kom 60",
        summary=(
            "Samme lokale, samme ugedag, et halvt år imellem. Forskellen var mad, børnepasning og hvem der "
            "inviterede."
        ),
        organisation="Helhedsplanen Engparken",
        owner="Kasper Ravnholt",
        written_on=date(2022, 5, 16),
        confirmed_on=date(2026, 4, 13),
        topics=("Bolig og kvarter", "Medborgerskab"),
        districts=("Engparken",),
        sharing="public",
        related=("Sådan holder man beboermøde, som folk kommer til",),
        situation=(
            "I oktober holdt vi møde om den nye gårdplan. 480 indkaldelser i postkasserne. Fire kom, og de "
            "to var fra bestyrelsen."
        ),
        what_we_did=(
            "I april bad vi otte beboere invitere ti hver. Vi serverede linsesuppe kl. 17.30, havde to "
            "pædagogstuderende til at passe børn, og mødet varede 75 minutter efter uret."
        ),
        what_happened=(
            "60 voksne og 34 børn. Det kostede 6.200 kr. Ni meldte sig til gårdgruppen, og seks af dem er "
            "der stadig."
        ),
        advice="Lad være med at dele sedler ud. Find otte, der kender ti.",
        result="worked",
        uses=(
            ToldUse(
                by="Ole Munkholm",
                on=date(2023, 3, 2),
                where="Møllevang",
                result="worked",
                note="51 i stedet for 22. Vi lavede hotdogs.",
            ),
            ToldUse(
                by="Pia Rosenkilde",
                on=date(2024, 9, 12),
                where="Strandholm",
                result="did_not",
                note="I ejerboligerne kom de ikke for suppens skyld. Dér skulle det være digitalt og kl. 20.",
            ),
        ),
    ),
    ToldExperience(
        title="Bank på døren mellem 17 og 19",
        summary=(
            "Vi førte bog over 600 bankede døre. Tirsdag og onsdag mellem 17 og 19 åbnede 58 procent, om "
            "formiddagen 21."
        ),
        organisation="Helhedsplanen Engparken",
        owner="Samira Lindholm",
        written_on=date(2020, 11, 4),
        topics=("Bolig og kvarter",),
        districts=("Engparken",),
        situation="Ny i jobbet, lange lister, ingen hjemme.",
        what_we_did="Skrev op i seks uger: dag, klokkeslæt, åbnede de, blev vi budt ind.",
        what_happened=(
            "600 døre. 300 om formiddagen: 63 åbnede. 300 mellem 17 og 19: 174 åbnede. Fredag er spild af "
            "tid. Vi blev oftere budt ind, når vi var to kvinder, end når der var en mand med."
        ),
        advice=(
            "Flyt arbejdstiden, ikke listen. Sig fornavn og hvilken opgang du kommer fra. Læg aldrig en "
            "seddel, hvor der står, hvad det handler om; naboen læser med."
        ),
        result="worked",
    ),
    ToldExperience(
        title="Affaldsdagen, der blev til byttedag",
        summary="Vi ville lære folk at sortere. De ville bytte ting. Det fik vi så mere ud af.",
        organisation="Boligforeningen Møllevang",
        owner="Ole Munkholm",
        written_on=date(2024, 6, 9),
        sharing="others",
        topics=("Bolig og kvarter",),
        districts=("Møllevang",),
        situation="Storskrald overalt, 110.000 kr. om året i ekstra kørsel.",
        what_we_did=(
            "En lørdag med container, plakater og en mand fra genbrugsstationen. 12.000 kr. fra bydelspuljen."
        ),
        what_happened=(
            "Ingen hørte på ham. Men folk begyndte at tage ting fra hinandens bunker, og kl. 14 var "
            "containeren halvtom. Nu holder vi byttedag den første lørdag i maj og september. Ekstra kørsel "
            "er nede på 70.000 kr."
        ),
        advice=(
            "Hav et telt. Og sørg for, at nogen kører resten væk samme aften, ellers ligger det der til "
            "mandag."
        ),
        result="partly",
    ),
)

PRACTICES = (
    ToldPractice(
        title="Sådan holder man beboermøde, som folk kommer til",
        summary="Mundtlig invitation, mad, børnepasning, 75 minutter og noget at bestemme.",
        organisation="Helhedsplanen Engparken",
        owner="Kasper Ravnholt",
        substitute="Samira Lindholm",
        written_on=date(2022, 10, 11),
        confirmed_on=date(2026, 4, 13),
        topics=("Bolig og kvarter", "Medborgerskab"),
        sharing="public",
        related=("Beboermødet, hvor der kom fire, og det, hvor der kom 60", "Bank på døren mellem 17 og 19"),
        how=(
            "• Find otte beboere, der hver lover at tage ti med. Ring til dem tre dage før.\n• Spis først, "
            "17.30. Børnene i rummet ved siden af, med døren åben.\n• Ét emne. Højst ti minutter fra en "
            "kommunal mund.\n• Noget skal afgøres på mødet, ved håndsoprækning eller klistermærker.\n• Tolk "
            "ved bordene i stedet for fra scenen: to sprog pr. bord er nok.\n• Slut til tiden. Skriv "
            "afgørelsen på tavlen, tag et billede, send det samme aften."
        ),
        when_to_use=(
            "Møder om noget, der kan ændres: gård, regler, penge. Ikke til orientering; det kan man skrive."
        ),
        stands_behind="Helhedsplanen Engparken og Boligforeningen Møllevang",
        evidence=(
            "14 møder efter opskriften med 47 fremmødte i snit, mod 15 på de ti møder før. Virkede ikke i "
            "Strandholm."
        ),
        strength="before_after",
        review_on=date(2027, 10, 1),
        remarks=(
            ToldRemark(
                by="Louise Tarp",
                on=date(2023, 2, 27),
                text=(
                    "Regn med 100 kr. pr. deltager alt i alt. Det er billigere end den annonce, vi plejede "
                    "at købe."
                ),
            ),
        ),
    ),
)

IDEAS = (
    ToldIdea(
        title="Værktøjsskur i hver boligafdeling",
        summary="En boremaskine til 40 lejligheder. Man låner med nøglebrikken.",
        organisation="Boligforeningen Engparken",
        owner="Jørgen Haagensen",
        written_on=date(2025, 2, 17),
        sharing="others",
        topics=("Bolig og kvarter",),
        districts=("Møllevang", "Engparken"),
        proposal=(
            "Et skur på 8 m² med det, folk køber og bruger én gang: boremaskine, stige, sækkevogn, "
            "symaskine. 25.000 kr. i værktøj, to beboere med ansvar."
        ),
        why=(
            "Der bliver boret i 1.100 lejligheder, og alle har selv købt maskinen. Og man snakker sammen, "
            "når man afleverer."
        ),
        supporters=("Ole Munkholm", "Pia Rosenkilde", "Samira Lindholm"),
        taken_up_by="Boligforeningen Møllevang",
        remarks=(
            ToldRemark(
                by="Ole Munkholm",
                on=date(2025, 9, 14),
                text=(
                    "Vi har gjort det. 64 udlån på fire måneder, én stige væk. Jørgen har ikke selv fået lov "
                    "af sin bestyrelse endnu, hæ."
                ),
            ),
        ),
    ),
)

QUESTIONS = (
    ToldQuestion(
        title="Kan et kommunalt projekt bruge beboerlokalet gratis?",
        summary="Boligforeningen vil have 1.800 kr. pr. aften. Har nogen en aftale, vi kan se?",
        organisation="Sundhedshuset Nørrevang",
        owner="Marek Dalsgaard",
        written_on=date(2026, 10, 26),
        topics=("Bolig og kvarter", "Sundhed"),
        districts=("Nørrevang",),
        question=(
            "Vi vil holde rygskole i et beboerlokale hver tirsdag hele vinteren. Med leje bliver det 45.000 "
            "kr., og så er det billigere at blive hjemme. Er der nogen, der har lavet en aftale, hvor "
            "kommunen låner mod at rydde op eller betale varmen?"
        ),
    ),
)
