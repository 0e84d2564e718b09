"""What Klangby has learned, recommends and proposes about health."""

from datetime import date

from samklang.demo.knowledge.told import ToldExperience, ToldIdea, ToldPractice, ToldRemark, ToldUse

EXPERIENCES = (
    ToldExperience(
        title="Brochuren om vaccination, som ingen tog",
        summary=(
            "Trykt på seks sprog til 58.000 kr. Fem kasser står stadig i kælderen. En film på to minutter "
            "med en kendt købmand blev set 11.000 gange."
        ),
        organisation="Forebyggelsescentret Søndermark",
        owner="Farah Steenberg",
        written_on=date(2021, 12, 13),
        confirmed_on=date(2025, 9, 29),
        topics=("Sundhed", "Tolkning og klart sprog"),
        districts=("Søndermark",),
        sharing="public",
        related=("Sundhedsformidlere på mange sprog i Søndermark og Engparken",),
        situation="Vi havde travlt og gjorde, som vi plejer.",
        what_we_did=(
            "Oversatte den danske folder ord for ord, trykte 9.000 og lagde dem hos lægerne. Tre uger senere "
            "filmede vi købmanden på torvet med en telefon. Han sagde, hvorfor han selv var blevet "
            "vaccineret."
        ),
        what_happened=(
            "Af folderen gik omkring 700 væk. Filmen blev sendt videre i grupper, vi ikke kender. Torsdagen "
            "efter stod der kø ved bussen. To af oversættelserne var for resten forkerte, det sagde en "
            "formidler, efter at de var trykt."
        ),
        advice=(
            "Spørg, hvem folk tror på, før du spørger, hvad der skal stå. Lad altid en, der taler sproget "
            "til daglig, læse før tryk."
        ),
        result="partly",
        uses=(
            ToldUse(
                by="Niels Otto Brandt",
                on=date(2025, 10, 6),
                where="Valgsekretariatet",
                result="worked",
                note="Film om brevstemmer i stedet for folder. 4.000 kr. i alt.",
            ),
        ),
    ),
    ToldExperience(
        title="Cykelkurset, der flyttede fra tirsdag til lørdag",
        summary="Tirsdag formiddag kom fem. Lørdag kl. 11 med børnehjørne kom 26.",
        organisation="Forebyggelsescentret Søndermark",
        owner="Karen-Lise Mejer",
        written_on=date(2023, 6, 12),
        confirmed_on=date(2024, 6, 10),
        topics=("Sundhed", "Frivillige og foreninger"),
        districts=("Søndermark", "Vesterlund"),
        situation=(
            "Kursus for kvinder, der aldrig har lært at cykle. Vi troede, at de var hjemme om dagen. De var "
            "på arbejde eller på sprogskole."
        ),
        what_we_did=(
            "Flyttede til lørdag, lånte 20 cykler med lave stel og fik to teenagere til at passe børn."
        ),
        what_happened=(
            "26 på holdet, 21 kan cykle nu. Fem af dem har undervist på næste hold. Én brækkede et håndled, "
            "så få styr på forsikringen."
        ),
        advice="Spørg ti fra målgruppen om tidspunktet, før du booker lokalet.",
        result="worked",
    ),
    ToldExperience(
        title="Blodsukkertjek efter fredagsmødet i foreningen",
        summary=(
            "En sygeplejerske og en stol. 140 fik målt blodsukker på tre fredage, 17 blev sendt til lægen, "
            "12 kom derhen."
        ),
        organisation="Sundhedshuset Nørrevang",
        owner="Marek Dalsgaard",
        written_on=date(2024, 2, 26),
        topics=("Sundhed",),
        districts=("Nørrevang",),
        sharing="others",
        situation="Mænd over 45 kom ikke til vores åbne hus. To personer på et halvt år.",
        what_we_did=(
            "Spurgte tre foreninger, om vi måtte stå i hjørnet en fredag, når alle alligevel var der."
        ),
        what_happened=(
            "140 målinger. 17 var for høje. Formanden ringede selv til dem bagefter for at høre, om de havde "
            "været hos lægen; 12 havde."
        ),
        advice="Tag sedler med, hvor lægens nummer allerede står. Sig nej tak til at holde tale.",
        result="worked",
        remarks=(
            ToldRemark(
                by="Birgit Thorsager",
                on=date(2024, 3, 8),
                text="Ét af lokalerne lå på 2. sal uden elevator. Spørg om det næste gang.",
            ),
        ),
    ),
)

PRACTICES = (
    ToldPractice(
        title="Sådan arbejder man med sundhedsformidlere",
        summary="Betal dem, lad dem vælge emnerne, giv dem en at ringe til, og brug dem ikke som tolke.",
        organisation="Forebyggelsescentret Søndermark",
        owner="Farah Steenberg",
        substitute="Karen-Lise Mejer",
        written_on=date(2023, 8, 21),
        confirmed_on=date(2026, 4, 20),
        topics=("Sundhed", "Tolkning og klart sprog"),
        sharing="public",
        related=("Sundhedsformidlere på mange sprog i Søndermark og Engparken",),
        how=(
            "• Find dem gennem folk, ikke gennem opslag. Halvdelen må gerne være mænd; det kræver, at en "
            "mand spørger.\n• 30 timers kursus fordelt på ti gange. Den sidste gang holder de selv "
            "samtalen.\n• Løn pr. gang og kontrakt fra dag ét. Frivillige formidlere holder i otte "
            "måneder.\n• Højst 15 i rummet. Samtale, ikke foredrag.\n• De må aldrig tolke hos lægen. De må "
            "gerne sidde ved siden af.\n• Fast træf hver sjette uge, hvor de kan læsse af. De hører ting, "
            "man ikke skal gå alene med."
        ),
        when_to_use=(
            "Når du vil nå nogen, der ikke læser dine breve. Ikke til akutte beskeder, der skal ud i morgen; "
            "dér er film og beskedgrupper hurtigere."
        ),
        stands_behind="Forebyggelsescentret Søndermark og Sundhedshuset Nørrevang",
        evidence=(
            "Fremmøde til screening op 11 procentpoint mod 3 i naboområdet. Af 18 ulønnede formidlere i 2021 "
            "var fire tilbage efter et år, af 22 lønnede var 19."
        ),
        strength="comparison",
        review_on=date(2027, 8, 15),
    ),
)

IDEAS = (
    ToldIdea(
        title="Sundhedsplejerske på biblioteket om lørdagen",
        summary="Kom forbi med barnet, få det vejet, og spørg. Ingen tid, intet brev.",
        organisation="Søndermark Bibliotek",
        owner="Zahra Winther",
        written_on=date(2023, 9, 11),
        topics=("Sundhed", "Kultur og biblioteker", "Forældre og familie"),
        districts=("Søndermark",),
        proposal="To timer hver lørdag i børnebiblioteket. Vægt, puslebord, en stol. 104 timer om året.",
        why="Forældrene spørger os om ernæring og søvn. Vi kan låne dem en bog.",
        supporters=("Inger Falkenberg", "Jakob Hejlskov", "Farah Steenberg"),
        taken_up_by="Børne- og Ungdomsforvaltningen",
        remarks=(
            ToldRemark(
                by="Inger Falkenberg",
                on=date(2024, 4, 15),
                text=(
                    "Vi er begyndt med første lørdag i måneden. Der kommer 10-12 hver gang. Hver lørdag har "
                    "vi ikke hænder til."
                ),
            ),
        ),
    ),
    ToldIdea(
        title="Cykelværksted ved Sundhedshuset",
        summary="Lap din egen cykel, mens du venter på tid. Så kommer der også mænd.",
        organisation="Sundhedshuset Nørrevang",
        owner="Marek Dalsgaard",
        written_on=date(2026, 6, 19),
        topics=("Sundhed",),
        districts=("Nørrevang",),
        sharing="own",
        proposal=(
            "En container i gården med værktøj og to pensionerede smede. 80.000 kr. at komme i gang for."
        ),
        why="Otte ud af ti på mine hold er kvinder. Mænd taler bedst, når de har noget i hænderne.",
    ),
)
