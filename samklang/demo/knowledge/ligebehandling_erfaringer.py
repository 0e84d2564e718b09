"""What Klangby has learned, recommends and proposes about equal treatment."""

from datetime import date

from samklang.demo.knowledge.told import ToldExperience, ToldIdea, ToldPractice, ToldRemark, ToldUse

EXPERIENCES = (
    ToldExperience(
        title="Jobopslag uden ”robust” gav flere ansøgere",
        summary="Vi skrev 20 opslag om: kortere, uden pynteord og med løn. 31 ansøgere i snit mod 19.",
        organisation="Økonomiforvaltningen",
        owner="Daniel Oxholm",
        written_on=date(2024, 3, 19),
        confirmed_on=date(2026, 3, 23),
        topics=("Ligebehandling", "Job", "Tolkning og klart sprog"),
        sharing="public",
        related=("Sådan skriver man et jobopslag, der ikke sier folk fra",),
        situation=(
            "Rengøring, køkken og hjemmepleje fik under 20 ansøgere til hver stilling, og de lignede "
            "hinanden."
        ),
        what_we_did=(
            "Tog ord som robust, flydende dansk og travl hverdag ud. Skrev i stedet, hvad man skal kunne: "
            "læse en plan, tale med en beboer. Lønnen stod i anden linje."
        ),
        what_happened=(
            "20 opslag, 31 ansøgere i snit mod 19 året før. Flere mænd til hjemmeplejen, 8 ud af 50 ansatte "
            "mod 3. En leder savnede ordet robust og skrev det ind igen."
        ),
        advice="Skriv, hvad man skal kunne om mandagen, og hvad man får for det.",
        result="worked",
        uses=(
            ToldUse(
                by="Ivan Skytte",
                on=date(2024, 10, 7),
                where="Hjemmeplejen Øst",
                result="worked",
                note="43 ansøgere til tre stillinger. Før: 15.",
            ),
        ),
    ),
    ToldExperience(
        title="Kolleger fortalte først om diskrimination, da lederen gjorde det",
        summary="En anonym postkasse gav nul sedler. Et kvarter på et personalemøde gav seks historier.",
        organisation="Hjemmeplejen Øst",
        owner="Ivan Skytte",
        written_on=date(2025, 6, 16),
        topics=("Ligebehandling", "Ældre"),
        districts=("Østerhøj",),
        sharing="others",
        related=("Meld det: ét sted at sige fra om diskrimination og had",),
        situation=(
            "Vi vidste godt, at nogle borgere sagde grimme ting til nogle af kollegerne. Ingen meldte noget."
        ),
        what_we_did=(
            "Først en postkasse. To måneder, ingenting. Så fortalte jeg selv på mødet, hvad en borger kaldte "
            "mig i mit første job, og hvad min leder ikke gjorde."
        ),
        what_happened=(
            "Seks fortalte noget samme dag, to begyndte at græde. Vi lavede en regel på én linje: du må gå, "
            "du ringer til mig, jeg ringer til borgeren samme dag. Den er brugt elleve gange. I otte af dem "
            "hjalp samtalen."
        ),
        advice="Lad være med postkassen. Begynd selv. Og ring samme dag, ellers er reglen ikke noget værd.",
        result="worked",
        remarks=(
            ToldRemark(
                by="Else-Marie Tvede",
                on=date(2025, 7, 1),
                text="Vi har taget reglen til os. Det svære er pårørende, ikke beboere.",
            ),
        ),
    ),
)

PRACTICES = (
    ToldPractice(
        title="Sådan skriver man et jobopslag, der ikke sier folk fra",
        summary=(
            "En side, ingen pynteord, løn øverst, fem ting man skal kunne, og en person man kan ringe til."
        ),
        organisation="Økonomiforvaltningen",
        owner="Daniel Oxholm",
        substitute="Helle Fabricius",
        written_on=date(2024, 6, 10),
        confirmed_on=date(2026, 3, 23),
        topics=("Ligebehandling", "Job", "Tolkning og klart sprog"),
        sharing="public",
        related=(
            "Jobopslag uden ”robust” gav flere ansøgere",
            "Ansøgninger uden navn i Teknik- og Miljøforvaltningen",
        ),
        how=(
            "• Højst en side. Titel, løn, timer, sted i de første tre linjer.\n• Fem ting, man skal kunne. "
            "Er der ti, er de fem ikke nødvendige.\n• Skriv dansk på det niveau, man skal bruge: ”kan læse "
            "en medicinliste”, ikke ”flydende i skrift og tale”.\n• Navn og telefon på en, der svarer, også "
            "efter kl. 16 to dage om ugen.\n• Bed ikke om billede eller fødselsår.\n• Lad to, der ikke "
            "arbejder hos jer, læse det højt.\n• Stil alle de samme fem spørgsmål til samtalen, og giv "
            "point, før I taler sammen."
        ),
        when_to_use="Alle opslag. Til ledere og specialister må siden godt blive til to.",
        stands_behind="HR i Økonomiforvaltningen og Ligebehandlingskredsen",
        evidence=(
            "31 ansøgere i snit mod 19 på 20 opslag. Om flere bliver længere i jobbet, ved vi først i 2027."
        ),
        strength="before_after",
        review_on=date(2027, 3, 31),
    ),
)

IDEAS = (
    ToldIdea(
        title="Prøv kommunens hjemmeside med skærmlæser hvert år",
        summary="Fem, der bruger skærmlæser til daglig, prøver de ti mest brugte sider og får løn for det.",
        organisation="Handicaprådet",
        owner="Birgit Thorsager",
        written_on=date(2023, 2, 20),
        confirmed_on=date(2025, 3, 10),
        topics=("Ligebehandling", "Tolkning og klart sprog"),
        sharing="public",
        proposal=(
            "En dag om året i marts. 2.000 kr. til hver. Listen over fejl lægges frem, og der skrives dato "
            "på, når de er rettet."
        ),
        why="Boligstøtte kunne ikke søges uden mus i hele 2022. Det opdagede ingen før os.",
        supporters=("Ayse Nørskov", "Helle Fabricius"),
        taken_up_by="Økonomiforvaltningen",
        remarks=(
            ToldRemark(
                by="Birgit Thorsager", on=date(2024, 3, 18), text="Første år: 37 fejl. 29 rettet i dag."
            ),
            ToldRemark(
                by="Birgit Thorsager",
                on=date(2025, 3, 10),
                text="Andet år: 16 fejl, hvoraf otte var de gamle. Nå.",
            ),
        ),
    ),
)
