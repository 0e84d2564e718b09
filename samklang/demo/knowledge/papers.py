"""Files people in Klangby put with what they wrote, and what readers asked the editors to look at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPaper:
    """A file with something written: PDF or Word by its ending.

    `begins` is how it opens; then come the writer's own words from `fields`, and at last what `asks` lists.
    """

    of: str
    name: str
    description: str
    begins: str
    fields: tuple[str, ...]
    asks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldReport:
    """A reader reports something to the editors; `note` is what they did, if they have."""

    of: str
    by: str
    reason: str
    note: str = ""


_RESULT = ("measured", "came_of_it", "otherwise")

PAPERS = (
    ToldPaper(
        of="Nattevandring i Søndermark fredag og lørdag",
        name="Tryghedsmåling 2019 og 2022.pdf",
        description="Spørgsmålene og svarene fra begge målinger",
        begins="Vi gik fra dør til dør med de samme otte spørgsmål i 2019 og i 2022.",
        fields=_RESULT,
        asks=(
            "Føler du dig tryg, når du går hjem fra stationen efter klokken 21?",
            "Er der steder i bydelen, du går udenom?",
            "Ved du, hvem du kan ringe til, hvis du er utryg?",
        ),
    ),
    ToldPaper(
        of="Nattevandring i Søndermark fredag og lørdag",
        name="Vejledning til nye vandrere.docx",
        description="To sider, som hver ny vandrer får med på første tur",
        begins="Velkommen som vandrer. Læs det her, inden du går din første tur.",
        fields=("what",),
        asks=(
            "Mød op ti minutter før.",
            "Tag vest og telefon i skuret.",
            "Skriv i vagtbogen, inden du går hjem.",
        ),
    ),
    ToldPaper(
        of="Lektiecafé på biblioteket i Søndermark",
        name="Aftale med frivillige lektiehjælpere.docx",
        description="Den skriver vi under på sammen. Ret den til, og brug den",
        begins="Aftalen gælder et halvt år ad gangen og kan siges op fra dag til dag.",
        fields=("what",),
        asks=(
            "Jeg kommer de dage, vi har aftalt, og melder afbud senest samme formiddag.",
            "Jeg fortæller ikke videre, hvad børnene fortæller mig.",
            "Jeg har vist en børneattest.",
        ),
    ),
    ToldPaper(
        of="Lektiehjælp på Engskolen to eftermiddage om ugen",
        name="Slutevaluering – Engskolen.pdf",
        description="Evalueringen, som skolebestyrelsen fik",
        begins="Evalueringen bygger på fremmøde, skolens egne prøver og samtaler med lærerne.",
        fields=_RESULT,
    ),
    ToldPaper(
        of="Mentorer for kvinder uden for arbejdsmarkedet",
        name="Samtaleguide til første møde.docx",
        description="Ti spørgsmål, der hjælper i gang",
        begins="Guiden er til mentoren. Den skal ikke udfyldes, kun læses inden mødet.",
        fields=("goals",),
        asks=(
            "Hvad lavede du, før du kom hertil?",
            "Hvad kan du, som andre spørger dig om hjælp til?",
            "Hvad skal være anderledes om et halvt år?",
        ),
    ),
    ToldPaper(
        of="Mentor til nyuddannede: ni måneder ind i første job",
        name="Evaluering efter andet hold.pdf",
        description="Hvad deltagere, mentorer og arbejdspladser svarede",
        begins="Deltagere, mentorer og arbejdspladser er spurgt ved slutningen og et halvt år efter.",
        fields=_RESULT,
    ),
    ToldPaper(
        of="Første job: fritidsjob til 13-17-årige i Engparken og Søndermark",
        name="Brev til arbejdsgivere.docx",
        description="Brevet, som butikkerne fik. Det virkede bedst, når vi kom med det selv",
        begins="Kære arbejdsgiver. Vi leder efter fritidsjob til unge, der bor tæt på jer.",
        fields=("what",),
    ),
    ToldPaper(
        of="Nye breve fra Jobcentret: fra fire sider til én",
        name="Før og efter – tre breve.pdf",
        description="Tre breve, som de var, og som de blev",
        begins="Alle tre breve er læst højt for fem borgere, før vi skrev dem om, og igen bagefter.",
        fields=_RESULT,
        asks=(
            "Skriv det, borgeren skal gøre, i første linje.",
            "Sæt datoen for sig selv.",
            "Flyt lovhenvisningen til sidst.",
        ),
    ),
    ToldPaper(
        of="Sprogstimulering hver dag i små grupper i Børnehuset Mælkebøtten",
        name="Ugeplan for sproggrupperne.docx",
        description="Planen, som den hænger i køkkenet",
        begins="Grupperne mødes hver formiddag mellem 9.15 og 9.45, fire børn ad gangen.",
        fields=("what",),
        asks=(
            "Mandag: bogen læses første gang.",
            "Onsdag: vi leger bogen.",
            "Fredag: børnene fortæller den selv.",
        ),
    ),
    ToldPaper(
        of="Velkomsthuset: én indgang for nye borgere",
        name="Årsrapport fra Velkomsthuset.pdf",
        description="Besøg, spørgsmål og ventetid, måned for måned",
        begins="Rapporten er skrevet til Medborgerskabsudvalget.",
        fields=_RESULT,
    ),
    ToldPaper(
        of="Sundhedsformidlere på mange sprog i Søndermark og Engparken",
        name="Uddannelsen af formidlere, ti gange.pdf",
        description="Programmet for de ti undervisningsgange",
        begins="Hver gang varer to en halv time. Der er mad bagefter.",
        fields=("what", "measured"),
    ),
    ToldPaper(
        of="Borgerbudget i Bakkeby: en million at stemme om",
        name="Regler for borgerbudgettet.pdf",
        description="Reglerne, som de stod på stemmesedlens bagside",
        begins="Alle, der er fyldt 13 år og bor i Bakkeby, kan foreslå og stemme.",
        fields=("what", "otherwise"),
    ),
    ToldPaper(
        of="Bedre lys på Banestien mellem Østerhøj og Bakkeby",
        name="Målinger af lys og færdsel.pdf",
        description="Tællinger før og efter, og hvor lamperne står",
        begins="Vi talte gående og cyklister i en uge i november før og efter.",
        fields=_RESULT,
    ),
)

REPORTS = (
    ToldReport(
        of="Kameraer ved Nørrevang Station",
        by="Birthe Lauge",
        reason="Kontaktpersonen er gået på pension. Hvem skal man nu ringe til?",
        note="Tak. Vi har spurgt afdelingen, og ejeren er rettet.",
    ),
    ToldReport(
        of="Jobmesse i Nørrevanghallen 2019",
        by="Henrik Sund",
        reason="Linket fører til en side, der ikke findes længere.",
    ),
)
